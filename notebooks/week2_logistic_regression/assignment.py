# %% [markdown]
# # Week 2 · Logistic regression
#
# Is there a cat in this picture? You see it at once. A program sees 12,288 numbers, and one of the simplest things
# it can do with them is to multiply each by a weight of its own, add everything up, and say yes if the sum is
# positive.
#
# Where do 12,288 good weights come from? And how far does a sum of pixels get, on pictures it has never seen?

# %% [markdown]
# **After this notebook you can**
#
# - turn a stack of pictures into a matrix, one picture a column, without scrambling them;
# - write logistic regression from nothing: probability, cost, gradient, descent, prediction;
# - choose a learning rate by what the cost does, and say why too large a one makes it swing;
# - look at what a linear model has learnt, and judge it on new pictures, with an interval;
# - test a gradient by measuring it.
#
# Cells that show a result run on your functions: until those above are written, they stop with an error. Come back then.

# %%
import numpy as np

from layerwise.checks import public_check
from layerwise.figures import linear_model, pictures, training
from layerwise.learning.progress import progress

rng = np.random.default_rng(2)

# %% [markdown]
# ## 1 · The pictures
#
# The course's pictures are drawn, 64 pixels wide and high, half of them with a cat. The others show things, and
# animals that sit and lie as cats do. There are 209 to train on and 1,000 to test on. Every number in the text is
# about these; with pictures that you imported yourself, yours will differ.

# %% tags=["explore"]
from layerwise.datasets.shelf import default_cats

cats = default_cats()
print("pictures:", cats.title)
print("to train on", cats.train_x.shape, cats.train_x.dtype, "  to test on", cats.test_x.shape)
print("labels", cats.train_y.shape, " share of cats:", cats.train_y.mean().round(3), cats.test_y.mean().round(3))

# %% tags=["explore"]
shown = [f"{label}: {cats.classes[label]}" for label in cats.train_y[0, :16]]
pictures.contact_sheet(cats.train_x[:16], shown, title="The first 16 pictures to train on")

# %% [markdown]
# The label says only whether a cat is there. That a drawn picture shows a fox in the snow is known, too, and we will
# use it at the end, but the model is never told.

# %% [markdown]
# ## 2 · A picture a column
#
# Week 1 laid one picture out as a column. Now there are $m$ of them in one array of shape $(m, h, w, 3)$, and they
# should become the columns of one matrix $X$. `reshape` deals numbers out in the order in which they stand in
# memory: all of picture 0, then all of picture 1. Here are three "pictures" of four numbers each, the first digit
# telling the picture:

# %% tags=["explore"]
stack = np.array([[[10, 11], [12, 13]], [[20, 21], [22, 23]], [[30, 31], [32, 33]]])
print("a row for each:\n", stack.reshape(3, -1))
print("straight to three columns:\n", stack.reshape(-1, 3))

# %% [markdown]
# The first result keeps every picture together, in a row. The second has the shape we want, 4 rows and 3 columns,
# and is wrong: its first column holds 10, 13, 22 and 31, numbers of all three pictures. No error tells you. The way
# to columns goes through rows: the axis of the pictures stays first, and a transpose follows.
#
# One thing more: pixels run from 0 to 255. Divided by 255 they run from 0 to 1, which keeps scores and steps
# moderate.

# %% [markdown]
# ### Exercise: `flatten_images`
#
# | | meaning | shape and type |
# |---|---|---|
# | `images` | a stack of pictures | $(m, h, w, 3)$, `uint8` |
# | result | a column for each picture, in the order of `reshape`, divided by 255 | $(h \cdot w \cdot 3,\ m)$, `float` |
#
# Write it for any number of pictures of any size.

# %% answer="flatten_images"
def flatten_images(images):
    """Lay pictures out as the columns of a matrix, with pixels from 0 to 1.

    Parameters
    ----------
    images : (m, h, w, 3) uint8 array — pictures, pixels from 0 to 255

    Returns
    -------
    (h·w·3, m) float array — picture i in column i, each pixel divided by 255
    """
    ### BEGIN SOLUTION
    # 1. A row for each picture
    rows = images.reshape(images.shape[0], -1)
    # 2. A column for each picture, and pixels from 0 to 1
    return rows.T / 255
    ### END SOLUTION

# %% test="flatten_images" points=14
with public_check("flatten_images", globals()) as check:
    scrambled = "A column mixes numbers of several pictures. First a row for each picture, and then a transpose."
    numbers = np.arange(0, 252, 7)  # of three pictures with 2 by 2 pixels
    right, mixed = numbers.reshape(3, 12).T / 255, numbers.reshape(12, 3)
    mistakes = {
        scrambled: mixed / 255,
        scrambled + " And divide by 255.": mixed,
        "The pixels still run to 255. Divide them by 255.": right * 255,
        "There is a row for each picture. It should be a column.": right.T,
        "There is a row for each picture, where a column is asked. And divide by 255.": right.T * 255,
        "Divide by 255, the most a pixel can be, and not by the brightest pixel of this stack.": right * 255 / 245,
        "Divide by 255, the most a pixel can be: from 0 on, 256 is how many values there are.": right * 255 / 256,
        "All decimals are lost: divide with `/`, and leave the result in decimal numbers.": 0 * right,
    }
    check.returns(right, numbers.astype(np.uint8).reshape(3, 2, 2, 3), mistakes=mistakes)
    check.returns(np.array([[1.0], [0.0], [0.2]]), np.array([[[[255, 0, 51]]]], dtype=np.uint8))

# %% tags=["explore"]
X_train, X_test = flatten_images(cats.train_x), flatten_images(cats.test_x)
Y_train, Y_test = cats.train_y, cats.test_y
print("X_train", X_train.shape, " Y_train", Y_train.shape, " from", X_train.min(), "to", X_train.max())

# %% [markdown]
# Turn a column back into a picture and look. Beside it stands the first column of a matrix that came from `reshape`
# without the transpose:

# %% tags=["explore"]
X_scrambled = cats.train_x.reshape(-1, cats.train_x.shape[0]) / 255
columns = [X_train[:, 0], X_scrambled[:, 0]]
captions = ["first column\nof your X_train", "first column\nof X_scrambled"]
pictures.contact_sheet([column.reshape(64, 64, 3) for column in columns], captions, inch=2)

# %% [markdown]
# The right-hand one takes every 209th number of the whole stack, so it is made of all pictures, a little of each.
# Remember it: in section 9 you will train on both.

# %% [markdown]
# ## 3 · From pixels to a probability
#
# An **example** is one picture, a column $x$; its $n_x$ numbers are its **features**. Logistic regression gives each
# feature a **weight**, adds up, adds a **bias**, and sends the score $z$ through the sigmoid. For one column, and then
# for all columns at once:
#
# $$z = w^T x + b, \quad a = \sigma(z) = \frac{1}{1 + e^{-z}} \qquad\qquad Z = w^T X + b, \quad A = \sigma(Z)$$
#
# Read $a$ as the probability that there is a cat. These are the shapes; a single product serves all examples,
# without a loop:

# %% [markdown]
# | array | shape | here | what it holds |
# |---|---|---|---|
# | $X$ | $(n_x, m)$ | (12288, 209) | an example a column |
# | $Y$ | $(1, m)$ | (1, 209) | 1 with a cat, 0 without |
# | $w$, $b$ | $(n_x, 1)$, a number | (12288, 1) | a weight for each row of $X$, and the bias |
# | $Z$, $A$ | $(1, m)$ | (1, 209) | score and probability of each example |
# | $dw$, $db$ | $(n_x, 1)$, a number | (12288, 1) | slopes of the cost, coming in section 5 |
#
# By hand, with two features and $w = (2, -1)$, $b = 0.5$: the example $(1, 3)$ has the score
# $2 \cdot 1 - 1 \cdot 3 + 0.5 = -0.5$, and the example $(2, 0)$ has $2 \cdot 2 + 0.5 = 4.5$.

# %% tags=["explore"]
by_hand = np.array([[2.0], [-1.0]]).T @ np.array([[1.0, 2.0], [3.0, 0.0]]) + 0.5
print("scores", by_hand, "of shape", by_hand.shape)

# %% [markdown]
# ### Exercise: `sigmoid`
#
# <!-- hint -->
# The sigmoid of week 1, for a number or an array of any shape. The plain formula with `np.exp` earns full marks, with a
# warning far below 0. To avoid it, take $q = e^{-|z|}$, which is never above 1. From 0 on the sigmoid is
# $1 / (1 + q)$, and below 0 it is $q / (1 + q)$: `np.where` chooses.

# %% answer="sigmoid"
def sigmoid(z):
    """Give the sigmoid of a number, or of each entry of an array.

    Parameters
    ----------
    z : number or array of any shape, int or float — scores of any size

    Returns
    -------
    float, or float array of the shape of z — 1 / (1 + e^(-z)), finite everywhere
    """
    ### BEGIN SOLUTION
    # 1. e^(-|z|) is never above 1
    power = np.exp(-np.abs(z))
    # 2. It is the numerator where z is below 0
    return np.where(z >= 0, 1, power) / (1 + power)
    ### END SOLUTION

# %% test="sigmoid" points=6
with public_check("sigmoid", globals()) as check:
    right = np.array([[0.2689414214, 0.5, 0.880797078]])
    mistakes = {
        "Look at the exponent: a larger score must give a larger probability.": 1 - right,
        "Without brackets around 1 + …, the division comes first.": 1 / right,
        "A score below 0 gets a probability over one half: with |z| it needs a formula of its own.": np.maximum(right, 1 - right),
        "That is tanh. It runs from −1 to 1, and a probability does not.": np.array([[-0.761594156, 0.0, 0.9640275801]]),
    }
    check.returns(right, np.array([[-1.0, 0.0, 2.0]]), mistakes=mistakes)
    check.returns(0.9525741268, 3)
    check.returns(np.array([0.0, 1.0]), np.array([-1000.0, 1000.0]))

# %% [markdown]
# ## 4 · Where to begin
#
# Training improves weights step by step, so it needs some to begin with. Zeros will do. Every probability is then
# $\sigma(0) = 1/2$: the model begins without an opinion. (What training tries to lower has one valley only, as section
# 12 will argue, so there is none to be caught in. From week 3 on this will be different.)
#
# ### Exercise: `initialize_with_zeros`
#
# <!-- hint -->
# Give a column $w$ of shape (`dim`, 1), a float array, and the number $b = 0.0$. Mind the second axis:
# `np.zeros(dim)` would have one axis only.

# %% answer="initialize_with_zeros"
def initialize_with_zeros(dim):
    """Give weights and a bias of zero.

    Parameters
    ----------
    dim : int — number of features, n_x

    Returns
    -------
    w : (dim, 1) float array — zeros
    b : float — 0.0
    """
    ### BEGIN SOLUTION
    # 1. A column of weights
    w = np.zeros((dim, 1))
    # 2. The bias is a number
    return w, 0.0
    ### END SOLUTION

# %% test="initialize_with_zeros" points=6
with public_check("initialize_with_zeros", globals()) as check:
    check.results, w = ("w", "b"), np.zeros((3, 1))
    mistakes = {
        "w has one axis. A column has two: (dim, 1).": (np.zeros(3), 0.0),
        "w is a row. It should be a column.": (w.T, 0.0),
        "b is one number, whatever the number of features.": (w, w),
        "Return w first, and b second.": (0.0, w),
        "Only w is returned. The number b comes second.": w,
    }
    check.returns((w, 0.0), 3, mistakes=mistakes)
    check.returns((np.zeros((1, 1)), 0.0), 1)
    kind = check.ask("initialize_with_zeros", 2)[0].dtype.kind
    check.require(kind == "f", "w holds whole numbers. Steps are fractions: leave the dtype of np.zeros, which is float.")

# %% [markdown]
# ## 5 · What an answer costs, and who is to blame
#
# If $a$ is the probability of a cat, then $1 - a$ is that of no cat. A good model gives a high probability to the *true*
# class, the one that the label says. So let an example cost minus the natural logarithm of that probability, its **log
# loss** $\mathcal L$, written for both classes in one line. The cost $J$ is the mean over the examples:
#
# $$J = \frac1m \sum_{i=1}^m \mathcal L^{(i)}, \qquad \mathcal L = -\bigl(y \log a + (1 - y) \log (1 - a)\bigr)$$

# %% tags=["explore"]
for p in (0.99, 0.9, 0.5, 0.1, 0.001):
    print(f"the true class got the probability {p:<5}: the example costs {-np.log(p):.4f}")

# %% [markdown]
# An answer without an opinion costs $\log 2 = 0.6931$; a confident wrong one costs a lot.
#
# In a computer $a$ can come out as exactly 0 or 1. Then one of the logarithms is $-\infty$, and even the right
# answer $y = 1$, $a = 1$ gives $0 \cdot (-\infty)$, which is not a number. So never take the logarithm of less than
# $\varepsilon = 10^{-12}$: write $\max(a, \varepsilon)$ in the first and $\max(1 - a, \varepsilon)$ in the second,
# with `np.maximum`. Other ways to stay finite count as well, if they leave ordinary costs as they are.

# %% [markdown]
# To improve a weight we need the slope of $J$ by it. All slopes together, by every weight and by $b$, are the
# **gradient**. The loss depends on $a$, that on $z$, and that on $w$; the slopes along such a chain are multiplied, which
# is the **chain rule**. The first two are
#
# $$\frac{d\mathcal L}{da} = -\frac{y}{a} + \frac{1 - y}{1 - a} \qquad\text{and}\qquad \frac{da}{dz} = a\,(1 - a),$$
#
# $$\text{and multiplied:}\qquad \frac{d\mathcal L}{dz} = -y\,(1 - a) + (1 - y)\,a = a - y$$
#
# The slope is the error itself. Measured, at $z = 0.7$ with $y = 1$:

# %% tags=["explore"]
cost_of_cat = lambda z: -np.log(1 / (1 + np.exp(-z)))
measured = (cost_of_cat(0.7 + 1e-6) - cost_of_cat(0.7 - 1e-6)) / 2e-6
print(f"measured {measured:.6f},   a - y = {1 / (1 + np.exp(-0.7)) - 1:.6f}")

# %% [markdown]
# <!-- hint -->
# The last link: $z = w^T x + b$, so its slope by a weight is the pixel that the weight multiplies, and by the bias it
# is one. Let $dZ$ hold for each example the slope of *its own* loss by its score. The cost is their mean, so $1/m$ comes
# in once, where the examples are added up:
#
# $$dZ = A - Y, \qquad dw = \frac1m\, X\, dZ^T, \qquad db = \frac1m \sum_{i=1}^m dZ^{(i)}$$
#
# A slope has the shape of what it belongs to: $(n_x, m)$ times $(m, 1)$ gives $(n_x, 1)$, the shape of $w$.

# %% [markdown]
# ### Exercise: `propagate`
#
# Compute the cost and its slopes: forward to $A$ and $J$, and back to $dw$ and $db$. No Python loop, neither over the
# examples nor over the weights: there are 12,288 of these, at every step.

# %% answer="propagate"
def propagate(w, b, X, Y):
    """Compute the cost of logistic regression, and its gradient.

    Parameters
    ----------
    w : (n_x, 1) float array — weights
    b : float — bias
    X : (n_x, m) array — examples, one a column
    Y : (1, m) array — classes, 0 or 1

    Returns
    -------
    grads : dict — "dw", (n_x, 1) float array, and "db", float: the slopes of the cost
    cost : float — mean log loss, finite where a probability is exactly 0 or 1, too
    """
    ### BEGIN SOLUTION
    # 1. Forward: the probability of each example
    A = sigmoid(w.T @ X + b)
    # 2. What each example costs, and their mean
    losses = -(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    cost = float(np.mean(losses))
    # 3. Back: the errors, and the slopes as means over the examples
    dZ = A - Y
    grads = {"dw": X @ dZ.T / X.shape[1], "db": float(np.mean(dZ))}
    return grads, cost
    ### END SOLUTION

# %% test="propagate" points=22
with public_check("propagate", globals()) as check:
    check.results = ("grads", "cost")
    w, X = np.array([[1.0], [-0.5], [0.25]]), np.array([[1.0, -1, 2, 0], [0, 2, 1, -1], [-2, 0, 4, 1]])
    Y, dw, db, cost = np.array([[1, 0, 0, 1]]), np.array([[0.3634453], [0.3850313], [1.0313698]]), 0.1608395, 0.9537978
    costs = {
        "The cost is a sum. It should be the mean over the examples.": 4 * cost,
        "The cost has the wrong sign: logarithms of probabilities are negative.": -cost,
        "The cost counts the examples of class 1 only.": 0.1412977,
        "Both logarithms are of A. The second is of 1 - A.": 0.5787978,
        "Y and 1 - Y are swapped: where Y is 1, the logarithm of A counts.": 1.1412978,
        "That is a logarithm to the base 2. `np.log` is the natural one.": cost / np.log(2),
        "That is a logarithm to the base 10. `np.log` is the natural one.": cost / np.log(10),
        "That is the squared error. The cost is made of logarithms.": 0.2656503,
        "The cost is divided by the number of features. An example is a column: m is X.shape[1].": 4 * cost / 3,
        "The scores form a column. They should be a row, one for each column of X: w.T @ X.": 1.0475478,
        "There are several scores for each example. A score is a sum of products: w.T @ X.": 0.786544,
    }
    mistakes = {sentence: ({}, number) for sentence, number in costs.items()} | {
        "The bias is missing in the score.": ({"db": 0.0862457}, 0.8916914),
        "A should be a probability: send the score through the sigmoid.": ({"db": 0.4375}, 6.6228967),
        "dw is a sum over the examples. The cost is a mean, so its slopes are, too.": ({"dw": 4 * dw}, cost),
        "dw has the wrong sign: the error is A − Y.": ({"dw": -dw}, cost),
        "db is a sum over the examples. It should be their mean.": ({"dw": dw, "db": 4 * db}, cost),
        "The slopes are divided by the number of features. An example is a column.": ({"dw": 4 * dw / 3}, cost),
        "The error is A − Y alone: the slope of the sigmoid has cancelled.": ({"db": -0.0052963}, cost),
    }
    check.returns(({"dw": dw, "db": db}, cost), w, 0.5, X, Y, mistakes=mistakes)
    w, one = np.array([[1.0]]), np.array([[1]])
    for score, Y, told in ((-900.0, 1 - one, "Where A is 0, log(A)"), (900.0, one, "Where A is 1, log(1 - A)")):
        cost = check.ask("propagate", w, 0.0, score * one, Y)[1]
        check.require(np.all(np.isfinite(cost)), f"{told} is −∞, and the cost no number. Take it of at least 1e-12.")
        told = f"Certain and right, the cost is {np.ravel(cost)[0]:.3g}. It should be about 0: is ε too large?"
        check.require(np.all(np.abs(cost) < 1e-3), told)
        cost = check.ask("propagate", w, 0.0, score * one, 1 - Y)[1]
        told = f"Certain and wrong, the cost is {np.ravel(cost)[0]:.3g}. It should be finite, but large: 28 with ε = 1e-12."
        check.require(np.all(cost > 8) and np.all(cost < 1000), told)
    cost = check.ask("propagate", w, 0.0, np.array([[900.0, 0.0]]), np.array([[1, 1]]))[1]
    check.require(np.any(cost), "One example without a cost made the mean 0. Mend the logarithms, and not the mean.")
    check.require(np.allclose(cost, 0.3465736, atol=1e-3), "Where one A of two is 1 and right, half the cost is left.")
    check.remark(np.ndim(cost) > 0, f"Your cost has the shape {np.shape(cost)}. `.item()` makes a number of it: good to have.")
    check.vectorised({2: 1, 3: 1}, "examples")
    check.vectorised({0: 0, 2: 0}, "weights")

# %% tags=["explore"]
start = propagate(*initialize_with_zeros(X_train.shape[0]), X_train, Y_train)
print("cost at the start:", start[1], "  db:", start[0]["db"], "  dw has the shape", start[0]["dw"].shape)

# %% [markdown]
# The cost begins at $\log 2$. And `db` is the mean of $1/2 - y$: nearly 0, since nearly half the pictures show a cat.

# %% [markdown]
# ## 6 · Downhill
#
# A slope says which way the cost rises. So go the other way, by the **learning rate** $\alpha$ times the slope,
# again and again:
#
# $$w \leftarrow w - \alpha\, dw, \qquad b \leftarrow b - \alpha\, db$$
#
# Both slopes belong to the *same* point: compute them together, then move both. Whoever moves $w$ first and takes
# the slope by $b$ at the new $w$ goes another way. Here are two steps in a valley of two variables,
# $f = u^2 + u v + v^2$, from $(1, 0)$, in both ways. The slopes are $2u + v$ and $u + 2v$:

# %% tags=["explore"]
u, v = 1.0, 0.0
for step in range(2):
    du, dv = 2 * u + v, u + 2 * v
    u, v = u - 0.1 * du, v - 0.1 * dv
print(f"both slopes, then both steps: u = {u:.4f}, v = {v:.4f}")

u, v = 1.0, 0.0
for step in range(2):
    u = u - 0.1 * (2 * u + v)
    v = v - 0.1 * (u + 2 * v)
print(f"v moved by a slope at new u:  u = {u:.4f}, v = {v:.4f}")

# %% [markdown]
# ### Exercise: `optimize`
#
# <!-- hint -->
# Make `num_iterations` steps, each with one call of `propagate`. Keep the cost that `propagate` gives in iterations
# 0, 100, 200 and so on, that is, before those steps; where `print_cost` is true, print it, too. Return the new `w`
# and `b`, the slopes of the last call of `propagate`, and the list of costs. The caller's `w` must stay as it is:
# `w = w - …` makes a new array, `w -= …` would change the old one.

# %% answer="optimize"
def optimize(w, b, X, Y, num_iterations=100, learning_rate=0.009, print_cost=False):
    """Improve weights and bias by gradient descent.

    Parameters
    ----------
    w : (n_x, 1) float array — weights to begin with; not changed
    b : float — bias to begin with
    X : (n_x, m) array — examples, one a column
    Y : (1, m) array — classes, 0 or 1
    num_iterations : int — how many steps, at least 1
    learning_rate : float — length of a step in units of the slope
    print_cost : bool — whether to print the costs that are kept

    Returns
    -------
    params : dict — "w", (n_x, 1) float array, and "b", float, after the last step
    grads : dict — "dw" and "db" of the last call of `propagate`, before the last step
    costs : list of float — the cost of iterations 0, 100, 200, …
    """
    ### BEGIN SOLUTION
    costs = []
    for i in range(num_iterations):
        # 1. Cost and both slopes, from the same w and b
        grads, cost = propagate(w, b, X, Y)
        # 2. Keep every hundredth cost
        if i % 100 == 0:
            costs.append(cost)
            if print_cost:
                print("after", i, "iterations the cost is", np.round(cost, 4))
        # 3. A step against the slopes
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs
    ### END SOLUTION

# %% test="optimize" points=17
with public_check("optimize", globals()) as check:
    check.results = ("params", "grads", "costs")
    w, X, Y = np.array([[1.0], [2.0]]), np.array([[1.0, -1, 2, 0], [3, 0, -1, -2]]), np.array([[1, 0, 0, 1]])
    params = {"w": np.array([[0.7897563], [1.6719209]]), "b": 0.4900444}
    grads = {"dw": np.array([[0.203781], [0.3268437]]), "db": 0.0127212}
    b_after = {
        "b is not moved.": 0.5,
        "b goes uphill: move it against its slope, as w.": 0.5104213,
        "The steps go uphill: move against the slope.": 0.5048119,
        "b is moved by a slope taken at the new w: call `propagate` once a step.": 0.4836238,
        "w is not moved.": 0.4930344,
        "Only one step is made of two. Does `return` stand inside the loop?": 0.4964051,
        "All steps follow the slopes of the start. Call `propagate` inside the loop.": 0.4928101,
        "One step too many is made: `range(num_iterations)` is right.": 0.4804955,
        "The learning rate is not used.": 0.4736204,
        "The argument learning_rate is not used.": 0.4998698,
        "The argument num_iterations is not used.": 0.0365088,
        "The slopes are divided by m once more. `propagate` has done it.": 0.4923277,
    }
    mistakes = {sentence: ({"b": b}, {}, [1.2446143]) for sentence, b in b_after.items()} | {
        "The loop begins at 1: a step is missing, and the first cost.": ({"b": 0.4964051}, {}, []),
        "The cost of iteration 0 is not kept. Keep it whether or not it is printed.": (params, {}, []),
        "All costs are kept. Keep those of iterations 0, 100, 200 and so on.": (params, {}, [1.2446143, 1.1677502]),
        "The cost that is kept is that after the step. Keep the one before it.": (params, {}, [1.1677502]),
        "grads should be those of the last step, not of a call after it.": (params, {"db": 0.019098}, [1.2446143]),
    }
    check.returns((params, grads, [1.2446143]), w, 0.5, X, Y, 2, 0.5, mistakes=mistakes)
    kept = np.size(check.ask("optimize", w, 0.5, X, Y, num_iterations=101, learning_rate=0.1)[2])
    check.require(kept == 2, f"101 iterations keep two costs, of iterations 0 and 100. Yours keep {kept}.")
    told = "Called without `num_iterations` and `learning_rate`, it should make 100 iterations at a rate of 0.009."
    check.require(np.allclose(check.ask("optimize", w, 0.5, X, Y)[0]["b"], 0.4890665, atol=1e-5), told)
    loud, quiet = (check.prints(1.2446143, w, 0.5, X, Y, 2, 0.5, print_cost) for print_cost in (True, False))
    check.require(loud, "With print_cost=True the costs that are kept should be printed.")
    check.require(not quiet, "The cost is printed although print_cost is False.")
    check.vectorised({0: 0}, "weights")

# %% [markdown]
# ## 7 · A decision
#
# A probability becomes an answer by a threshold. We say cat where $a$ is **strictly over one half**, which is where
# the score is above 0. At exactly one half, as with $w = 0$ and $b = 0$, the answer is 0. For example,
# probabilities of 0.2, 0.5 and 0.51 become:

# %% tags=["explore"]
print((np.array([[0.2, 0.5, 0.51]]) > 0.5).astype(int))

# %% [markdown]
# ### Exercise: `predict`
#
# <!-- hint -->
# Compute the probabilities of all columns of `X`, and decide.

# %% answer="predict"
def predict(w, b, X):
    """Decide for every example which class it belongs to.

    Parameters
    ----------
    w : (n_x, 1) float array — weights
    b : float — bias
    X : (n_x, m) array — examples, one a column

    Returns
    -------
    (1, m) array of 0 and 1, or of truth values — 1 where the probability is over one half
    """
    ### BEGIN SOLUTION
    # 1. The probabilities
    A = sigmoid(w.T @ X + b)
    # 2. The decision
    return (A > 0.5).astype(int)
    ### END SOLUTION

# %% test="predict" points=10
with public_check("predict", globals()) as check:
    columns, w = np.array([[-1.0, 0.0, 0.5, 3.0, 0.25], [1.0, 0.0, 0.5, 2.0, 0.0]]), np.array([[1.0], [-1.0]])
    mistakes = {
        "At exactly one half the answer is 0: strictly over, not from it on.": np.array([[0, 1, 1, 1, 1]]),
        "One half is the threshold of the probability. You compare the score with it.": np.array([[0, 0, 0, 1, 0]]),
        "These are probabilities. A prediction is a decision: 0 or 1.": np.array([[0.1192029, 0.5, 0.5, 0.7310586, 0.5621765]]),
        "Every probability is over 0. The threshold is one half.": np.ones((1, 5)),
        "It is the other way round: 1 where the probability is over one half.": np.array([[1, 0, 0, 0, 0]]),
        "The classes are 0 and 1, not −1 and 1.": np.array([[-1, -1, -1, 1, 1]]),
        "All answers are 0. To make an int of a probability cuts its decimals off: compare first.": np.zeros((1, 5)),
    }
    check.returns(np.array([[0, 0, 0, 1, 1]]), w, 0.0, columns, mistakes=mistakes)
    mistakes = {"Is the bias added to the score?": np.array([[0, 0, 0, 1, 1]])}
    mistakes |= {"The bias is subtracted from the score. Add it.": np.array([[0, 1, 1, 1, 1]])}
    check.returns(np.array([[0, 0, 0, 1, 0]]), w, -0.5, columns, mistakes=mistakes)
    check.vectorised({2: 1}, "examples")
    check.vectorised({0: 0, 2: 0}, "weights")

# %% [markdown]
# ## 8 · The whole model
#
# All parts are there. One function now puts them in a row, so that a training is one call.
#
# ### Exercise: `model`
#
# <!-- hint -->
# Begin with zeros, one for each row of `X_train`; optimise on the training examples with the arguments that were
# given; predict both sets. Pass `print_cost` on as well. Work with the arguments alone: earlier cells have left `X`, `Y`
# and `w` in the notebook, and a function that reaches for those trains on them, whatever it is given.

# %% answer="model"
def model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.5, print_cost=False):
    """Train logistic regression from zeros, and predict the examples of both sets.

    Parameters
    ----------
    X_train, X_test : (n_x, m_train) and (n_x, m_test) arrays — examples, one a column
    Y_train, Y_test : (1, m_train) and (1, m_test) arrays — classes, 0 or 1
    num_iterations : int — how many steps
    learning_rate : float — length of a step in units of the slope
    print_cost : bool — whether to print every hundredth cost

    Returns
    -------
    dict — "costs", as from `optimize`; "Y_prediction_test" and "Y_prediction_train", (1, m_test) and (1, m_train), as
        from `predict`; "w" and "b" after training; "learning_rate" and "num_iterations" as they were given
    """
    ### BEGIN SOLUTION
    # 1. Zeros, as many weights as features
    w, b = initialize_with_zeros(X_train.shape[0])
    # 2. Training
    params, _, costs = optimize(w, b, X_train, Y_train, num_iterations, learning_rate, print_cost)
    # 3. Predictions for both sets
    trained = {"costs": costs, "w": params["w"], "b": params["b"]}
    trained["Y_prediction_test"] = predict(params["w"], params["b"], X_test)
    trained["Y_prediction_train"] = predict(params["w"], params["b"], X_train)
    # 4. What it was trained with
    return trained | {"learning_rate": learning_rate, "num_iterations": num_iterations}
    ### END SOLUTION

# %% test="model" points=12
with public_check("model", globals()) as check:
    few, few_classes = np.array([[1.0, 2, -1, 0, -2], [0, 1, -1, 2, 1]]), np.array([[1, 1, 0, 1, 0]])
    fresh, fresh_classes = np.array([[0.5, -1, 1], [-2, 1, 3]]), np.array([[0, 1, 0]])
    sets = few, few_classes, fresh, fresh_classes
    expected = {"w": np.array([[0.5857557], [0.2960578]]), "b": 0.0912889}
    expected |= {"Y_prediction_train": np.array([[1, 1, 0, 1, 0]]), "Y_prediction_test": np.array([[0, 0, 1]])}
    expected |= {"learning_rate": 0.4, "num_iterations": 3}
    mistakes = {
        "The predictions of the two sets are swapped.": {"Y_prediction_train": np.array([[0, 0, 1]])},
        "Both predictions are for the training examples.": {"Y_prediction_test": expected["Y_prediction_train"]},
        "The predictions are those of the zeros. Predict with w and b after training.": {"Y_prediction_test": np.zeros((1, 3))},
        "The learning rate is not passed on to `optimize`.": {"b": 0.002683},
        "Neither iterations nor rate are passed on to `optimize`.": {"b": 0.0673734},
        "The number of iterations is not passed on to `optimize`.": {"b": 0.4718574},
        "It trains on the test examples.": {"b": -0.1737825},
        "It trains on both sets. The test examples are there to judge it.": {"b": -0.0134571},
    }
    check.returns(expected, *sets, num_iterations=3, learning_rate=0.4, mistakes=mistakes)
    longer = check.ask("model", *sets, num_iterations=101, learning_rate=0.4)
    check.require("costs" in longer, "The result has no key 'costs'. It should hold the list that `optimize` returns.")
    costs = np.ravel(np.array(longer.get("costs"), dtype=float))
    told = "With num_iterations=101 there should be two costs, 0.6931 and 0.0207, as `optimize` gives them."
    check.require(costs.size == 2 and np.allclose(costs, [0.6931472, 0.0207152], atol=1e-4), told)
    loud, quiet = (check.prints(0.6931472, *sets, 1, 0.4, print_cost) for print_cost in (True, False))
    check.require(loud, "With print_cost=True no cost is printed. Is it passed on to `optimize`?")
    check.require(not quiet, "A cost is printed although print_cost is False.")

# %% [markdown]
# ## 9 · Cats
#
# Now train on the pictures: 2,000 steps with $\alpha = 0.005$. The printed costs tell how far it is. (Where this rate
# comes from, section 11 tells.)

# %% tags=["explore"]
trained = model(X_train, Y_train, X_test, Y_test, num_iterations=2000, learning_rate=0.005, print_cost=True)

# %% tags=["explore"]
training.costs_by_iteration({"α = 0.005": trained["costs"]}, "Every hundredth cost: up, and then down", every=100)

# %% [markdown]
# The first hundred steps make it *worse*: the cost is above that of a coin. And the picture hides most of it. It shows
# one step of a hundred, and between two of its points the cost goes up and down; section 11 looks at every step. After
# some 600 steps the descent is smooth, and it would go on if you let it.
#
# What counts is how often the answer is right:

# %% tags=["explore"]
for name, Y in {"train": Y_train, "test": Y_test}.items():
    share, m = np.mean(trained[f"Y_prediction_{name}"] == Y), Y.shape[1]
    half = 1.96 * np.sqrt(share * (1 - share) / m)
    note = f"   95 % interval: {share - half:.1%} to {share + half:.1%}" if name == "test" else ""
    print(f"{name:5}: {share:.1%} of {m} pictures right{note}")

# %% [markdown]
# It knows its training pictures by heart: 209 of them cannot pin down 12,288 weights, and there is always a sum of
# pixels that fits. On new pictures it is right on about seven in ten, where guessing gets five. The interval, 1.96
# standard deviations to either side, says how far chance moves a share of 1,000 pictures; with 50 it would be four to
# five times as wide, and you could not tell 70 % from 80 %.
#
# Only the test number says anything about cats. A large gap between the two is called **overfitting**.

# %% [markdown]
# And the scrambled matrix of section 2? The labels are the same, and no line of code complains. Here both are
# trained with the same settings, and tested on pictures prepared in their own way:

# %% tags=["explore"]
X_test_scrambled = cats.test_x.reshape(-1, cats.test_x.shape[0]) / 255
for name, (seen, unseen) in {"columns": (X_train, X_test), "scrambled": (X_scrambled, X_test_scrambled)}.items():
    (w, b), costs = initialize_with_zeros(seen.shape[0]), []
    for _ in progress(range(20), f"training on the {name}"):
        params, _, last = optimize(w, b, seen, Y_train, 25, 0.001)
        w, b = params["w"], params["b"]
        costs.append(np.ravel(last)[0])
    share = np.mean(predict(w, b, unseen) == Y_test)
    print(f"the cost falls from {costs[0]:.3f} to {costs[-1]:.3f}; of new pictures {share:.1%} are right")

# %% [markdown]
# Its cost falls, too, and on new pictures it is a coin. A falling cost alone proves nothing.

# %% [markdown]
# ## 10 · What has it learnt?
#
# Each weight belongs to one number of one pixel, so the weights can be drawn as a picture: large on the left the mean
# of the three colours, and beside it each colour by itself. Light picture points speak for a cat where the weight is
# above 0 (yellow here), and against one where it is below 0 (blue).

# %% tags=["explore"]
linear_model.weights(trained["w"], 64)

# %% [markdown]
# With some good will you see a head with two ears, from many cats laid over each other. This is all that a linear model
# can have: one template. But half of these cats are dark on a light ground and half are light on a dark one, and a
# weight cannot say "different from what is around, lighter or darker". What the model calls a cat is whatever brightens
# the yellow places and darkens the blue ones. Hidden layers will help, in weeks 3 to 5.

# %% [markdown]
# ## 11 · How long a step?
#
# The learning rate was given so far. Train 200 steps with each of five, and keep the cost of every one:

# %% tags=["explore"]
def costs_of_every_step(rate, steps=200):
    (w, b), costs = initialize_with_zeros(X_train.shape[0]), []
    for _ in progress(range(steps), f"training with α = {rate}"):
        params, _, last = optimize(w, b, X_train, Y_train, 1, rate)
        w, b = params["w"], params["b"]
        costs += list(np.ravel(last))
    return costs


curves = {f"α = {rate}": costs_of_every_step(rate) for rate in (0.0001, 0.001, 0.002, 0.005, 0.05)}

# %% tags=["explore"]
slow = {name: curves[name] for name in ("α = 0.0001", "α = 0.001", "α = 0.002")}
training.costs_by_iteration(slow, "Small steps: the cost falls at every one")
border = {name: curves[name][:60] for name in ("α = 0.002", "α = 0.005")}
training.costs_by_iteration(border, "The first 60 steps: over a border, the cost swings")
training.costs_by_iteration({"α = 0.05": curves["α = 0.05"][:60]}, "Far over the border it leaps")
swing = curves["α = 0.005"]
print(f"α = 0.005: {swing[0]:.3f} at first, {max(swing):.3f} at step {np.argmax(swing)}, ", end="")
print(f"{swing[100]:.3f} at step 100, {swing[101]:.3f} at step 101")

# %% [markdown]
# With 0.0001 the cost crawls. With 0.002 it falls at every step. With 0.005 it swings, from one step to the next, which
# the picture of section 9 could not show. With 0.05 it leaps to some twenty times the cost of a coin.
#
# The border can be computed. Along a direction in which the cost curves upward by $c$, a step lands on the other
# side of the valley, and higher, if $\alpha > 2/c$. All pixels are positive, so their common brightness is such a
# direction, with a curvature of about $\frac{1}{4m}\lambda$ at the start. Here $\lambda$ is the largest eigenvalue of
# $X^T X + 1$, that is, the most by which this matrix stretches a vector; the 1, for the bias, is added to every entry.

# %% tags=["explore"]
largest = np.linalg.eigvalsh(X_train.T @ X_train + 1).max()
print(f"the cost swings for learning rates over about {2 / (largest / (4 * X_train.shape[1])):.4f}")

# %% [markdown]
# Where probabilities come near 0 and 1 the curvature is smaller than at the start, so in the end the swings die down:
# this cost is forgiving. Do they harm, then? The package has a quick training, which gives what yours would give. Here
# are 2,000 steps at each of six rates, the largest being the default of `model`:

# %% tags=["explore"]
from layerwise.learning.many_rates import descend_from_zeros

print("  rate   steps that raise the cost   highest cost   last cost   right of the new pictures")
for rate in (0.001, 0.002, 0.003, 0.005, 0.05, 0.5):
    run = descend_from_zeros(X_train, Y_train, rate, 2000)
    rises, share = np.sum(np.diff(run.costs) > 0), np.mean(predict(run.w, run.b, X_test) == Y_test)
    print(f"{rate:6} {rises:18} {run.costs.max():22.2f} {run.costs[-1]:12.4f} {share:17.1%}")

# %% [markdown]
# Surprised? The larger the rate, the *lower* the cost in the end, for all the swinging: that is why section 9 trains over
# the border. And it hardly matters for what counts: all these models know their training pictures nearly by heart, and
# their shares on new ones differ by less than the interval of section 9 is wide. Deep networks are less forgiving.

# %% [markdown]
# ## 12 · Why not the squared error?
#
# $(a - y)^2$ is also small for good answers and simpler to write down. By the chain rule its slope by $z$ is
# $2\,(a - y)\, a\,(1 - a)$. It has a factor that the slope $a - y$ of the log loss does not have, and which is
# nearly 0 whenever the model is sure, *also when it is sure and wrong*:

# %% tags=["explore"]
from layerwise.learning.two_costs import LOG_LOSS, SQUARED_ERROR, descend, landscape

both, z = {"log loss": LOG_LOSS, "squared error": SQUARED_ERROR}, np.linspace(-8, 8, 161)
curves = {name: (cost.value(z, 1 + 0 * z), cost.slope(z, 1 + 0 * z)) for name, cost in both.items()}
linear_model.slopes(z, curves)
for name, (_, slope) in curves.items():
    print(f"slope of the {name} for a cat with the score −8: {slope[0]:.5f}")

# %% [markdown]
# Seen from above, over one weight and the bias, for ten examples with one feature: both trainings begin at the same
# bad place, $w = -6$, and make 100 steps with the same rate.

# %% tags=["explore"]
x = np.array([0.5, 1, 1.5, 2, -0.5, -1, -1.5, -2, 0.3, -0.2])
y = np.array([1, 1, 1, 1, 0, 0, 0, 0, 0, 1])
w_axis, b_axis = np.linspace(-8, 5, 80), np.linspace(-4, 4, 60)
maps = {name: landscape(cost, x, y, w_axis, b_axis) for name, cost in both.items()}
ways = {name: descend(cost, x, y, (-6.0, 0.0), rate=0.5, steps=100) for name, cost in both.items()}
linear_model.landscapes(w_axis, b_axis, maps, ways)
for name, way in ways.items():
    w_end, b_end = way[-1]
    print(f"{name:13}: after 100 steps w = {w_end:.2f}, and {np.mean((w_end * x + b_end > 0) == y):.0%} right")

# %% [markdown]
# The log loss is a bowl, steep where the model is wrong, with a way down from everywhere. It ends with the most that any
# weight and bias can have here, 80 %: the last two examples lie on the wrong side of the others. The squared error is a
# plateau at the start, and the training has hardly left it.
#
# Why is there no second valley in the log loss? The slope $a - y$ only grows with $z$, so each loss curves upward
# everywhere. So does their mean, along any straight line of weights, and a curve that never bends down has one valley.

# %% [markdown]
# ## 13 · Going further: is the gradient right?
#
# A wrong gradient often still trains, only worse. Week 1's instrument finds it: move one number at a time by
# $\varepsilon$ to either side, and measure the slope,
# $\hat g_j = \bigl(J(\ldots + \varepsilon) - J(\ldots - \varepsilon)\bigr) / (2\varepsilon)$. Do so for every
# weight, and for $b$. Line all $n_x + 1$ slopes up, the computed ones as $g$ and the measured ones as $\hat g$, and
# compare their lengths:
#
# $$\text{error} = \frac{\lVert g - \hat g \rVert}{\lVert g \rVert + \lVert \hat g \rVert}, \qquad
# \lVert v \rVert = \sqrt{\textstyle\sum_j v_j^2}$$

# %% tags=["explore"]
g, g_hat = np.array([3.0, 4.0]), np.array([3.0, 4.5])
print(np.linalg.norm(g), np.linalg.norm(g - g_hat) / (np.linalg.norm(g) + np.linalg.norm(g_hat)))

# %% [markdown]
# `np.linalg.norm` gives the length of a vector. Small errors mean agreement. The most there is is 1: for vectors of
# opposite directions, or where one of the two is all zero.
#
# ### Exercise: `gradient_check`
#
# <!-- hint -->
# Compare the slopes of your `propagate` with those measured from its costs. (A loop over the weights is fine here.
# Change copies, never the caller's `w`. Where your cost is an array of shape (1, 1), `.item()` makes a number of it.)

# %% answer="gradient_check"
def gradient_check(w, b, X, Y, eps=1e-6):
    """Compare the gradient that `propagate` computes with a measured one.

    Parameters
    ----------
    w : (n_x, 1) float array — weights
    b : float — bias
    X : (n_x, m) array — examples, one a column
    Y : (1, m) array — classes, 0 or 1
    eps : float — the step to either side

    Returns
    -------
    float — |g - ĝ| / (|g| + |ĝ|), where g holds the slopes by all weights and by the bias
    """
    ### BEGIN SOLUTION
    # 1. The computed slopes, lined up
    grads, _ = propagate(w, b, X, Y)
    computed = np.append(grads["dw"], grads["db"])
    # 2. The measured slopes: all numbers in one line, one of them moved at a time
    line, measured = np.append(w, b), []
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured.append(rise / (2 * eps))
    # 3. How far they are apart, in units of their own lengths
    apart = np.linalg.norm(computed - np.ravel(measured))
    return apart / (np.linalg.norm(computed) + np.linalg.norm(measured))
    ### END SOLUTION

# %% test="gradient_check" points=8
with public_check("gradient_check", globals()) as check:
    w, b, Y = np.array([[0.5], [1.5]]), -0.5, np.array([[0, 0, 1, 1]])
    X = np.array([[1.8, -1.8, 1.2, 0.0], [0.3, 0.0, -0.3, 0.3]])
    mistakes = {
        "That is a step to one side, ahead. Go to both.": 0.7341455,
        "That is a step to one side, back. Go to both.": 0.8590656,
        "That is a step to one side, divided by two. Go to both sides.": 0.6141301,
        "From −ε to +ε it is two steps: divide by 2ε.": 0.5574831,
        "`/ 2 * eps` divides by 2 and then multiplies. Put brackets around 2 * eps.": 0.6963179,
        "Measure the slope by b, too.": 0.5999783,
        "That is the distance itself. Divide it by the sum of the two lengths.": 0.08751313,
        "Divide by the sum of both lengths, not by the one of g alone.": 0.953743,
        "Divide by the sum of both lengths, not by the measured one alone.": 1.092681,
        "Divide by the sum of both lengths, not by the length of the sum.": 0.5898894,
        "Put brackets around the sum of the lengths: division comes first.": 1.033833,
        "After so large a step the error cannot be 0: use eps, and return the error itself.": 0.0,
        "The measured slopes have the wrong sign: ahead minus behind.": 0.6794334,
        "All weights are moved together. Move one at a time.": 0.5385726,
        "Both sides are one and the same array. Make two copies: `w.copy()`.": 0.5789482,
        "The squares are left: a length is the root of a sum of squares.": 0.5162869,
        "Every slope is subtracted from every other: one side is a column, or your `propagate` gives a cost with axes. "
        "Flatten both with `np.ravel`.": 1.260815,
    }
    check.returns(0.5092478, w, b, X, Y, 2.0, mistakes=mistakes)
    check.returns(0.001509213, np.array([[0.3], [1.1]]), b, X, Y, 0.1)

# %% tags=["explore"]
small = flatten_images(cats.train_x[:, ::8, ::8])
w = rng.normal(scale=0.1, size=(small.shape[0], 1))
print(f"your gradient, by {w.size} weights and b: error {gradient_check(w, 0.1, small, Y_train, 1e-5):.1e}")
grads = propagate(w, 0.1, small, Y_train)[0]
g, off = np.append(grads["dw"], grads["db"]), np.append(1.01 * grads["dw"], grads["db"])
error = np.linalg.norm(off - g) / (np.linalg.norm(off) + np.linalg.norm(g))
print(f"with a dw 1 % too large it would be:    {error:.1e}")

# %% [markdown]
# A fault of one per cent stands out by many orders of magnitude. What is left in your own error is rounding.

# %% [markdown]
# ## 14 · Going further: which kind of mistake?
#
# A share of right answers hides that there are two ways to be right and two to be wrong. A *positive* is the answer
# "cat":
#
# | | there is a cat | there is none |
# |---|---|---|
# | the model says cat | true positive, tp | false positive, fp |
# | the model says no cat | false negative, fn | true negative, tn |

# %% tags=["explore"]
says_rain, rains = np.array([[1, 1, 0, 1, 0]]), np.array([[1, 0, 0, 1, 1]])
print("rain foretold and fallen:", np.sum((says_rain == 1) & (rains == 1)), "of", rains.size, "days")

# %% [markdown]
# ### Exercise: `confusion_counts`
#
# Count the four kinds. Predictions may come as 0 and 1 or as truth values.

# %% answer="confusion_counts"
def confusion_counts(prediction, Y):
    """Count right and wrong answers by kind.

    Parameters
    ----------
    prediction : (1, m) array of 0 and 1, or of truth values — what the model says
    Y : (1, m) array of 0 and 1 — what is true

    Returns
    -------
    dict of int — "tp", "fp", "tn" and "fn": true and false positives, true and false negatives
    """
    ### BEGIN SOLUTION
    # 1. Truth values for both
    said, true = prediction == 1, Y == 1
    # 2. Each kind is one pair of them
    positives = {"tp": int(np.sum(said & true)), "fp": int(np.sum(said & ~true))}
    return positives | {"tn": int(np.sum(~said & ~true)), "fn": int(np.sum(~said & true))}
    ### END SOLUTION

# %% test="confusion_counts" points=5
with public_check("confusion_counts", globals()) as check:
    said, true = np.array([[1, 1, 1, 1, 0, 0, 0, 0, 0, 0]]), np.array([[1, 0, 0, 0, 1, 1, 0, 0, 0, 0]])
    counts = {"tp": 1, "fp": 3, "tn": 4, "fn": 2}
    mistakes = {
        "fp and fn are swapped: a false positive is the answer 1 where 0 is true.": {"fp": 2, "fn": 3},
        "tp and tn are swapped: a positive is the answer 1.": {"tp": 4, "tn": 1},
        "tn and fn are swapped: a true negative is the answer 0 where 0 is true.": {"tn": 2, "fn": 4},
        "Right answers of both kinds are counted together.": {"tp": 5, "tn": 5},
        "These are shares. Counts are asked.": {kind: count / 10 for kind, count in counts.items()},
        "`~` makes −2 of the number 1. Compare first, as in `prediction == 1`.": {"tn": -16},
    }
    check.returns(counts, said, true, mistakes=mistakes)
    check.returns({"tp": 0, "fp": 1, "tn": 0, "fn": 0}, np.array([[True]]), np.array([[0]]))

# %% tags=["explore"]
print(confusion_counts(trained["Y_prediction_test"], Y_test))
subjects = cats.test_attributes.get("subject", [cats.classes[label] for label in Y_test[0]])
probability = sigmoid(trained["w"].T @ X_test + trained["b"]).ravel()
captions = [f"{subject}\n{p:.2f}" for subject, p in zip(subjects, probability)]
linear_model.gallery(cats.test_x, trained["Y_prediction_test"], Y_test, captions)

# %% [markdown]
# Below each picture stands what it shows and how probable the model finds a cat. Look for what the mistakes have in
# common, before you read on. Then count what the false positives show:

# %% tags=["explore"]
subjects, said = np.array(subjects), np.ravel(trained["Y_prediction_test"]) == 1
wrong = {name: np.mean(said[subjects == name]) for name in np.unique(subjects[Y_test[0] == 0])}
for name, share in sorted(wrong.items(), key=lambda item: -item[1]):
    print(f"{name:7} taken for a cat: {share:4.0%} of {np.sum(subjects == name)}")
if not cats.knows("subject"):
    print("What each of these pictures shows is not known beside its label, so there is this one line.")

# %% [markdown]
# Bears, foxes, dogs and rabbits, which share the cats' poses and bodies, fool it most; boats, fish and cars hardly
# ever do. It has learnt a shape, roughly, rather than a cat. (With 30 to 40 pictures of a kind, a share is
# uncertain by up to 18 points.)

# %% [markdown]
# ### Your own picture
#
# Put a picture beside this notebook, write its name in place of `my_picture.png`, and run the cell. It is turned
# upright, its middle square is cut out and shrunk to 64 by 64 pixels. While there is no `my_picture.png`, a fresh
# drawing of the course stands in.

# %% tags=["explore"]
from layerwise.datasets.own_picture import own_or_drawn

mine = own_or_drawn("my_picture.png")
chance = sigmoid(trained["w"].T @ flatten_images(mine.pixels[None]) + trained["b"])
pictures.contact_sheet([mine.pixels], [f"probability of a cat:\n{chance.item():.2f}"], inch=2.2)
for note in mine.notes:
    print(note)

# %% [markdown]
# Take the answer with a smile. The model knows drawings and nothing else, so on a photograph its sum of pixels
# means little; and a single picture, right or wrong, says nothing about a model that is right seven times in ten.

# %% [markdown]
# ## Check your work
#
# The next cell checks every exercise as it is in this notebook now, whether you saved it or not, and says what is left to
# do. It takes a few seconds, and nothing in your notebook changes.

# %% tags=["explore"]
from layerwise.learning.panel import check_my_work

check_my_work(2)

# %% [markdown]
# ## What was shown
#
# - A stack of pictures becomes a matrix through rows and a transpose. A scrambled one trains as well, and is worth
#   nothing on new pictures.
# - Logistic regression is a weighted sum, a sigmoid, and a cost whose slope by the score is the error, $a - y$.
# - Gradient descent with a moderate rate falls at every step; over a border, which the pixels set, it swings.
# - 12,288 weights fit 209 pictures by heart. On 1,000 new ones the model is right about seven times in ten, with an
#   interval that says how sure this number is.
# - Its weights are one picture: a template of a cat. Other animals fit it, too.
# - The squared error is flat where the model is sure and wrong. The log loss is steep there.
# - A gradient can be tested by measuring it, and mistakes become clearer when counted by kind.
#
# Next week: points that no single weighted sum can divide, and what a hidden layer does about it.
