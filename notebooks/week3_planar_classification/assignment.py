# %% [markdown]
# # Week 3: Points that no line divides
#
# Logistic regression, the model of week 2, draws one straight line: on this side one class, on that side the other.
# Many questions have no such answer. On the flower below, both colours lie on every side.
#
# What has to be added to the model before its border can bend, and how does one train what was added?

# %% [markdown]
# **In this notebook you will**
#
# - see logistic regression fail on the flower, and find how far any line can get;
# - build a network with one hidden layer, function by function, and derive its gradient with the chain rule;
# - train it until more than 90 % of the points lie on the right side, and look at what its single units see;
# - test it on fresh points, with hidden layers of 1 to 50 units, from many seeds;
# - prove that a hidden layer without a bend is worth nothing.

# %%
import numpy as np

from layerwise.checks import directional_error, public_check
from layerwise.datasets.planar import SHAPES, flower
from layerwise.figures import planar, training
from layerwise.learning.planar_training import logistic_regression, probability, sweep_sizes
from layerwise.learning.progress import progress

rng = np.random.default_rng(3)

# %% [markdown]
# ## 1 · The flower
#
# `flower(m, rng)` draws m points on eight petals, four of each colour, with some noise. As in week 2, a column is an
# example: `X` has the shape $(n_x, m)$ and holds the $n_x = 2$ coordinates of each point, `Y` has the shape
# $(n_y, m)$ and holds the $n_y = 1$ class of each, 0 or 1.

# %% tags=["explore"]
X, Y = flower(400, rng)
print("X", X.shape, " Y", Y.shape, " share of class 1:", Y.mean())

# %% tags=["explore"]
planar.points(X, Y, "Eight petals, four of each colour")

# %% [markdown]
# ## 2 · How far does a line get?
#
# Week 2's model gives class 1 the probability $\sigma(w^T x + b)$. Its border, where this is one half, is the set of
# points with $w^T x + b = 0$: a straight line, whatever $w$ and $b$ are.
#
# You wrote the sigmoid twice already, so here it is given, by way of
# $\sigma(z) = \frac12\left(1 + \tanh\frac z2\right)$, which never overflows. Below it, `logistic_regression` from the
# course's package makes 2,000 steps of week 2's gradient descent.

# %%
def sigmoid(z):
    """Give 1 / (1 + exp(-z)), entry by entry, for z of any shape and size."""
    return 0.5 * (1 + np.tanh(0.5 * z))


z = np.linspace(-5, 5, 11)
print("largest difference from 1 / (1 + exp(-z)):", np.abs(sigmoid(z) - 1 / (1 + np.exp(-z))).max())

# %% tags=["explore"]
line = logistic_regression(X, Y)
share = np.mean((line["w"].T @ X + line["b"] > 0) == Y)
planar.boundary(
    lambda points: sigmoid(line["w"].T @ points + line["b"]), X, Y, f"One line: {share:.1%} on the right side"
)

# %% [markdown]
# A coin does as well. The line has the petals above and below it right, and those at its ends wrong: its cost is
# ruled by the points far away from it. More steps would not help: this cost has a single minimum, and these steps have
# reached it.
#
# Is there a better line? Let us try 180 directions with 161 positions each, and both ways round:

# %% tags=["explore"]
angles = np.linspace(0, np.pi, 180, endpoint=False)
heights = np.array([np.cos(angles), np.sin(angles)]).T @ X
right = np.array([np.mean((heights > position) == Y, axis=1) for position in np.linspace(-4, 4, 161)])
print(f"the best of {2 * right.size:,} lines: {max(right.max(), 1 - right.min()):.1%} on the right side")

# %% [markdown]
# ## 3 · One hidden layer
#
# One line is too little, so let us take several. Each **hidden unit** draws a line of its own and answers, softly, on
# which side a point lies: near −1 on one, near +1 on the other. The **output unit** is a logistic regression on these
# answers instead of on the coordinates. For one point $x$:
#
# $$z^{[1]} = W^{[1]} x + b^{[1]} \qquad a^{[1]} = \tanh z^{[1]} \qquad z^{[2]} = W^{[2]} a^{[1]} + b^{[2]} \qquad
# a^{[2]} = \sigma(z^{[2]})$$

# %% [markdown]
# Here are two units with weights chosen by hand. One asks whether a point lies right of $x_1 = -1$, the other whether
# it lies right of $x_1 = +1$. The first answer minus the second is large only in between: two lines make a stripe.

# %% tags=["explore"]
by_hand = {"W1": np.array([[4.0, 0.0], [4.0, 0.0]]), "b1": np.array([[4.0], [-4.0]])}
by_hand |= {"W2": np.array([[5.0, -5.0]]), "b2": np.array([[-5.0]])}
X_stripe = rng.uniform(-3, 3, (2, 200))
Y_stripe = (np.abs(X_stripe[:1]) < 1).astype(int)
planar.boundary(lambda points: probability(points, by_hand), X_stripe, Y_stripe, "Two units make a stripe")

# %% [markdown]
# With $n_h$ units and $m$ points side by side, every quantity is an array. Keep this table in sight: most mistakes of
# this week show in it.
#
# | array | shape | what it holds |
# |---|---|---|
# | $X$ | $(n_x, m)$ | the points |
# | $W^{[1]}$, $b^{[1]}$ | $(n_h, n_x)$, $(n_h, 1)$ | a row for each hidden unit |
# | $Z^{[1]}$, $A^{[1]}$ | $(n_h, m)$ | the hidden units before and after tanh |
# | $W^{[2]}$, $b^{[2]}$ | $(n_y, n_h)$, $(n_y, 1)$ | a row for each output |
# | $Z^{[2]}$, $A^{[2]}$, $Y$ | $(n_y, m)$ | the output before and after the sigmoid, and what it should be |
#
# The flower has $n_y = 1$. Write your functions for any $n_x$, $n_h$, $n_y$ and $m$ all the same; where one output is
# meant, the exercise says so. As in weeks 1 and 2, no Python loop over the examples: a product of matrices serves all
# columns at once.

# %% [markdown]
# ### Exercise: `layer_sizes`
#
# <!-- hint -->
# Read $n_x$ and $n_y$ from the data. The size of the hidden layer is not in the data. It is ours to choose: take 4.

# %% answer="layer_sizes"
def layer_sizes(X, Y):
    """Give the sizes of the three layers.

    X : (n_x, m) array, the points
    Y : (n_y, m) array, their classes

    returns : three ints, n_x, n_h and n_y, where n_h is always 4
    """
    ### BEGIN SOLUTION
    # 1. A row of X is a feature, a row of Y an output
    n_x, n_y = X.shape[0], Y.shape[0]
    # 2. The hidden layer is a choice
    return n_x, 4, n_y
    ### END SOLUTION

# %% test="layer_sizes" points=5
with public_check("layer_sizes", globals()) as check:
    swapped = "These are numbers of columns, and a column is an example. Features and outputs are rows."
    check.returns((5, 4, 2), np.zeros((5, 7)), np.zeros((2, 7)), mistakes={swapped: (7, 4, 7)})
    own_choice = "The hidden layer has 4 units whatever the data: its size is chosen, not read."
    check.returns((1, 4, 1), np.zeros((1, 3)), np.zeros((1, 3)), mistakes={own_choice: (1, 1, 1), swapped: (3, 4, 3)})

# %% [markdown]
# ## 4 · Where training begins
#
# Logistic regression could start from zeros. Here that fails: hidden units that start equal give equal answers, get
# equal gradients, and stay equal for ever, so $n_h$ of them do the work of one; and where all weights are zero, not
# even that one ever moves. Random weights break the tie.
#
# They should be small, though. Training moves a unit in proportion to the slope of its tanh, which is
# $1 - \tanh^2 z$. The last column measures it, as the rise over a short step:

# %% tags=["explore"]
for z in (0.01, 0.5, 2.0, 6.0):
    measured = (np.tanh(z + 1e-6) - np.tanh(z - 1e-6)) / 2e-6
    print(f"z = {z:4}: tanh z = {np.tanh(z):.4f}   1 − tanh² z = {1 - np.tanh(z) ** 2:.6f}   measured {measured:.6f}")

# %% [markdown]
# At $z = 6$ the slope is almost nothing, and a unit that starts there learns almost nothing. Weights of about 0.01
# start every unit near 0, where the slope is 1. Biases may start at zero, since the random weights already make the
# units different.
#
# ### Exercise: `initialize_parameters`
#
# Draw every weight as $0.01 \cdot N(0, 1)$ with `np.random.randn`; biases are zero. The shapes stand in the table
# above. `np.random.randn` draws from numpy's global generator, and whoever calls your function decides on its seed
# with `np.random.seed(…)` before the call. So set none inside: every call has to draw anew.

# %% answer="initialize_parameters"
def initialize_parameters(n_x, n_h, n_y):
    """Draw small random weights, and set the biases to zero.

    n_x, n_h, n_y : ints, the sizes of the input, of the hidden layer and of the output

    returns : dict of float arrays, "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1)
    """
    ### BEGIN SOLUTION
    # 1. The hidden layer: a row for each unit
    W1 = 0.01 * np.random.randn(n_h, n_x)
    b1 = np.zeros((n_h, 1))
    # 2. The output layer: a row for each output
    W2 = 0.01 * np.random.randn(n_y, n_h)
    b2 = np.zeros((n_y, 1))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    ### END SOLUTION

# %% test="initialize_parameters" points=10
with public_check("initialize_parameters", globals()) as check:
    np.random.seed(1)
    drawn = check.ask("initialize_parameters", 3, 40, 2)
    check.shapes(drawn, {"W1": (40, 3), "b1": (40, 1), "W2": (2, 40), "b2": (2, 1)})
    W1, W2 = drawn["W1"], drawn["W2"]
    check.require(not np.any(drawn["b1"]) and not np.any(drawn["b2"]), "The biases should start at 0.")
    check.require(np.any(W1[0] != W1[1]), "The hidden units start alike, so they never become different.")
    check.require(max(np.std(W1), np.std(W2)) < 0.05, "The weights are too large: is the factor 0.01 missing?")
    check.require(np.any(W1 < 0), "No weight is negative: `rand` draws from 0 to 1, `randn` from N(0, 1).")
    again = check.ask("initialize_parameters", 3, 40, 2)["W1"]
    check.require(np.any(again != W1), "A second call draws the same weights: set no seed inside.")
    np.random.seed(1)
    repeated = check.ask("initialize_parameters", 3, 40, 2)["W1"]
    check.require(np.allclose(repeated, W1), "The caller's seed has no effect: draw with np.random.randn.")

# %% [markdown]
# ## 5 · From a point to a probability
#
# First one point, $x = (1, 2)$, and two hidden units, by hand. The first unit gets $0.5 \cdot 1 - 0.5 \cdot 2 = -0.5$
# and answers $\tanh(-0.5)$. The second gets $1 \cdot 1 - 0.2 = 0.8$ and answers $\tanh 0.8$. The output takes twice
# the first answer, minus the second, plus 0.3, and puts it through the sigmoid:

# %% tags=["explore"]
point = np.array([[1.0], [2.0]])
hidden = np.tanh(np.array([[0.5, -0.5], [1.0, 0.0]]) @ point + np.array([[0.0], [-0.2]]))
output = sigmoid(np.array([[2.0, -1.0]]) @ hidden + 0.3)
print("hidden units:", hidden.ravel().round(4), " output:", output.ravel().round(4), "which is below one half: class 0")

# %% [markdown]
# ### Exercise: `forward_propagation`
#
# <!-- hint -->
# $$Z^{[1]} = W^{[1]} X + b^{[1]} \qquad A^{[1]} = \tanh Z^{[1]} \qquad Z^{[2]} = W^{[2]} A^{[1]} + b^{[2]} \qquad
# A^{[2]} = \sigma(Z^{[2]})$$
#
# The biases are columns, and broadcasting adds them to every column of the product. Return $A^{[2]}$ and a **cache**
# of all four arrays: the way back, in section 7, needs what was computed on the way there.

# %% answer="forward_propagation"
def forward_propagation(X, parameters):
    """Compute the network's output for every point.

    X : (n_x, m) array, the points
    parameters : dict, "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1)

    returns : A2, (n_y, m) float array, probabilities of class 1
              cache, dict of float arrays, "Z1" and "A1" (n_h, m), "Z2" and "A2" (n_y, m)
    """
    ### BEGIN SOLUTION
    # 1. The hidden layer
    Z1 = parameters["W1"] @ X + parameters["b1"]
    A1 = np.tanh(Z1)
    # 2. The output layer
    Z2 = parameters["W2"] @ A1 + parameters["b2"]
    A2 = sigmoid(Z2)
    # 3. Keep what the way back needs
    return A2, {"Z1": Z1, "A1": A1, "Z2": Z2, "A2": A2}
    ### END SOLUTION

# %% test="forward_propagation" points=15
with public_check("forward_propagation", globals()) as check:
    points = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 0.0]])
    net = {"W1": np.array([[0.5, -1.0, 0.2], [1.0, 0.4, -0.3]]), "b1": np.array([[0.1], [-0.2]])}
    net |= {"W2": np.array([[1.5, -0.8]]), "b2": np.array([[0.4]])}
    cache = {"Z1": np.array([[-0.1, -1.9], [1.3, -1.8]]), "Z2": np.array([[-0.438881, -0.276911]])}
    cache |= {"A1": np.array([[-0.099668, -0.956237], [0.861723, -0.946806]]), "A2": np.array([[0.392008, 0.431211]])}
    mistakes = {
        "The hidden layer should take tanh. Yours takes the sigmoid.": (np.array([[0.61866, 0.618145]]), {}),
        "The output should take the sigmoid. Yours takes tanh.": (np.array([[-0.412716, -0.270044]]), {}),
        "The tanh of the hidden layer is missing.": (np.array([[0.312169, 0.26698]]), {}),
        "The biases are missing.": (np.array([[0.264992, 0.329885]]), {}),
    }
    check.returns((cache["A2"], cache), points, net, mistakes=mistakes)
    check.vectorised({0: 1}, "points")

# %% [markdown]
# ## 6 · What an answer costs
#
# The cost is week 2's cross-entropy, the mean over the examples of what each answer costs. Of the two terms only one
# counts for each example, the one of its true class:
#
# $$J = -\frac1m \sum_{i=1}^m \left( y^{(i)} \log a^{[2](i)} + (1 - y^{(i)}) \log\left(1 - a^{[2](i)}\right) \right)$$

# %% tags=["explore"]
for p in (0.99, 0.5, 0.1, 1e-12):
    print(f"the true class got probability {p:<6}: the answer costs {-np.log(p):.4f}")
with np.errstate(divide="ignore", invalid="ignore"):
    print("and if it got sigmoid(-800) =", sigmoid(-800.0), "the logarithm is", np.log(sigmoid(-800.0)))
    print("a certain right answer, y = 1 and a = 1: the second term is", 0 * np.log(1 - sigmoid(800.0)))

# %% [markdown]
# A good answer costs almost nothing, a coin's answer $\log 2 = 0.6931$, a confident wrong one a lot. The last two
# lines are a trap: in floating point an output can be exactly 0 or 1. Then a logarithm is $-\infty$, and
# $0 \cdot (-\infty)$ is not a number, so a single point spoils the whole mean, even one with the right answer.
#
# ### Exercise: `compute_cost`
#
# <!-- hint -->
# Compute $J$ for one output, $n_y = 1$, and keep it finite: never take the logarithm of less than
# $\varepsilon = 10^{-12}$. Replace $a$ by $\max(a, \varepsilon)$ in the first logarithm, and $1 - a$ by
# $\max(1 - a, \varepsilon)$ in the second; `np.maximum` does it entry by entry. Other ways to stay finite count as
# well, if they leave ordinary costs as they are.

# %% answer="compute_cost"
def compute_cost(A2, Y):
    """Compute the mean cross-entropy of one output.

    A2 : (1, m) float array, probabilities of class 1, exact 0 and 1 included
    Y : (1, m) array, the classes, 0 or 1

    returns : float, the cost; finite, near 0 for certain right answers and large for certain wrong ones
    """
    ### BEGIN SOLUTION
    # 1. What each answer costs: the logarithm for class 1, the one for class 0, each kept away from log 0
    losses = -(Y * np.log(np.maximum(A2, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A2, 1e-12)))
    # 2. The mean over the examples
    return float(np.mean(losses))
    ### END SOLUTION

# %% test="compute_cost" points=15
with public_check("compute_cost", globals()) as check:
    A2, classes = np.array([[0.9, 0.2, 0.6]]), np.array([[1, 0, 0]])
    mistakes = {
        "That is the sum over the examples. The cost is their mean: divide by m.": 1.244795,
        "Only the examples of class 1 are counted. What does a wrong answer for class 0 cost?": 0.035120,
        "The sign is the other way round: a logarithm of a probability is negative, a cost is not.": -0.414932,
        "That is the squared error. Cross-entropy takes logarithms.": 0.136667,
    }
    check.returns(0.414932, A2, classes, mistakes=mistakes)
    certain = [check.ask("compute_cost", np.array([[a, 0.25]]), np.array([[1, 1]])) for a in (1.0, 0.0)]
    finite = np.all(np.isfinite(np.array(certain, dtype=float)))
    check.require(finite, "The cost is not finite where A2 is exactly 0 or 1: keep both logarithms away from 0.")
    check.require(not finite or np.all(certain[1] > 3), "An answer that is certain and wrong should cost a lot.")
    check.returns(0.693147, np.array([[1.0, 0.25]]), np.array([[1, 1]]))
    check.vectorised({0: 1, 1: 1}, "examples")

# %% [markdown]
# ## 7 · Who is to blame
#
# To improve a weight we need to know how the cost changes with it. $W^{[1]}$ acts on the cost through a chain: it
# changes $Z^{[1]}$, that changes $A^{[1]}$, that $Z^{[2]}$, that $A^{[2]}$. The chain rule multiplies the slopes of
# the links, and it is cheapest to begin at the end and walk back. Hence **backward propagation**.
#
# In what follows, $dZ$ holds for each example, in a column, the slopes of its own loss by $Z$. The mean over the
# examples is taken where columns are summed: at the weights and biases.

# %% [markdown]
# <!-- hint -->
# **The output.** In week 2 you found that for the sigmoid with cross-entropy the slope is the error itself. And
# $z^{[2]} = W^{[2]} a^{[1]} + b^{[2]}$, so the slope of $z^{[2]}$ by a weight is the $a^{[1]}$ that it multiplies,
# and by the bias it is 1. Averaged over the examples:
#
# $$dZ^{[2]} = A^{[2]} - Y \qquad dW^{[2]} = \tfrac1m\, dZ^{[2]} A^{[1]T} \qquad
# db^{[2]} = \tfrac1m \sum_{i=1}^m dZ^{[2](i)}$$
#
# **The hidden layer.** Each hidden unit is to blame in proportion to the weight through which it acted, and to its
# own slope, $1 - \tanh^2 z = 1 - a^2$ from section 4. Then as before, with $X$ as what goes in ($\odot$ is entry by
# entry):
#
# $$dZ^{[1]} = W^{[2]T} dZ^{[2]} \odot \left(1 - A^{[1]} \odot A^{[1]}\right) \qquad
# dW^{[1]} = \tfrac1m\, dZ^{[1]} X^T \qquad db^{[1]} = \tfrac1m \sum_{i=1}^m dZ^{[1](i)}$$

# %% [markdown]
# ### Exercise: `backward_propagation`
#
# <!-- hint -->
# Compute the four slopes. A slope has the shape of what it is the slope of, which leaves little choice of what to
# transpose:
#
# | array | shape | made of |
# |---|---|---|
# | $dZ^{[2]}$ | $(n_y, m)$ | like $Z^{[2]}$ |
# | $dW^{[2]}$ | $(n_y, n_h)$ | $(n_y, m)$ times $(m, n_h)$ |
# | $dZ^{[1]}$ | $(n_h, m)$ | $(n_h, n_y)$ times $(n_y, m)$, then entry by entry $(n_h, m)$ |
# | $dW^{[1]}$ | $(n_h, n_x)$ | $(n_h, m)$ times $(m, n_x)$ |
# | $db^{[2]}$, $db^{[1]}$ | $(n_y, 1)$, $(n_h, 1)$ | sums along each row: `np.sum(…, axis=1, keepdims=True)` |

# %% answer="backward_propagation"
def backward_propagation(parameters, cache, X, Y):
    """Compute the slopes of the cost by all weights and biases.

    parameters : dict, "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1)
    cache : dict, "Z1" and "A1" (n_h, m), "Z2" and "A2" (n_y, m), from forward_propagation
    X : (n_x, m) array, the points
    Y : (n_y, m) array, their classes

    returns : dict of float arrays, "dW1", "db1", "dW2" and "db2", each of the shape of its parameter
    """
    ### BEGIN SOLUTION
    m = X.shape[1]
    # 1. The output layer
    dZ2 = cache["A2"] - Y
    dW2 = dZ2 @ cache["A1"].T / m
    db2 = np.sum(dZ2, axis=1, keepdims=True) / m
    # 2. Back through the weights of the output and through tanh
    dZ1 = (parameters["W2"].T @ dZ2) * (1 - cache["A1"] ** 2)
    # 3. The hidden layer
    dW1 = dZ1 @ X.T / m
    db1 = np.sum(dZ1, axis=1, keepdims=True) / m
    return {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
    ### END SOLUTION

# %% test="backward_propagation" points=20
with public_check("backward_propagation", globals()) as check:
    points, classes = np.array([[1.0, -2.0], [0.5, 1.0], [-1.0, 0.0]]), np.array([[1, 0]])
    net = {"W1": np.array([[0.5, -1.0, 0.2], [1.0, 0.4, -0.3]]), "b1": np.array([[0.1], [-0.2]])}
    net |= {"W2": np.array([[1.5, -0.8]]), "b2": np.array([[0.4]])}
    cache = {"Z1": np.array([[-0.1, -1.9], [1.3, -1.8]]), "Z2": np.array([[-0.438881, -0.276911]])}
    cache |= {"A1": np.array([[-0.099668, -0.956237], [0.861723, -0.946806]]), "A2": np.array([[0.392008, 0.431211]])}
    slopes = {"db2": np.array([[-0.088391]]), "dW2": np.array([[-0.175871, -0.466097]])}
    slopes |= {"db1": np.array([[-0.423778], [0.044745]])}
    slopes |= {"dW1": np.array([[-0.506838, -0.198045, 0.451464], [0.098331, 0.013441, -0.062607]])}
    mistakes = {
        "The slope of tanh is missing in dZ1.": {"db1": np.array([[-0.132586], [0.070712]])},
        "The slope of tanh is 1 − A1², not 1 − Z1².": {"db1": np.array([[-1.295530], [0.218559]])},
        "A1 (1 − A1) is the slope of the sigmoid, not of tanh.": {"db1": np.array([[-0.554999], [0.346910]])},
        "dZ2 is the error itself, A2 − Y. The slope of the sigmoid is in it already.": {"db2": np.array([[-0.019573]])},
        "Twice too large, and there are two points: the mean over the examples is missing.": {"db2": 2 * slopes["db2"]},
        "Half of what it should be, for two points: the mean is taken twice.": {"db2": slopes["db2"] / 2},
    }
    check.returns(slopes, net, cache, points, classes, mistakes=mistakes)
    check.vectorised({2: 1, 3: 1}, "points")

# %% [markdown]
# A few numbers agree, but is the whole gradient right, on the flower and for any weights? Take a short step along a
# random direction in all weights and biases at once. Your slopes promise by how much the cost changes, and your own
# cost measures it. Up to about $10^{-6}$ the two should agree; a wrong factor anywhere would show as far more than
# that, mostly as several per cent.

# %% tags=["explore"]
start = {"W1": rng.normal(size=(4, 2)), "b1": rng.normal(size=(4, 1))}
start |= {"W2": rng.normal(size=(1, 4)), "b2": rng.normal(size=(1, 1))}
by_name = backward_propagation(start, forward_propagation(X, start)[1], X, Y)
gradient = {name: by_name[f"d{name}"] for name in start}
error = directional_error(lambda net: compute_cost(forward_propagation(X, net)[0], Y), start, gradient, rng)
print(f"relative difference of the promised and the measured change: {error:.1e}")

# %% [markdown]
# ## 8 · A step downhill
#
# Every parameter moves against its slope, by the **learning rate** $\alpha$ times the slope:
# $W \leftarrow W - \alpha\, dW$. How large a step is good? Take $J(w) = (w - 3)^2$, with the slope $2(w - 3)$ and the
# minimum at 3, and begin at 0:

# %% tags=["explore"]
for alpha in (0.1, 0.4, 0.9, 1.1):
    w, path = 0.0, []
    for _ in range(6):
        w = w - alpha * 2 * (w - 3)
        path.append(round(w, 2))
    print(f"α = {alpha}: {path}")

# %% [markdown]
# A small step creeps, and 0.4 is soon there. With 0.9 each step jumps over the minimum and back, and closes in no
# faster than with 0.1. A step that is too large ends farther away each time. For our network and the flower,
# $\alpha = 1.2$ does well.
#
# ### Exercise: `update_parameters`
#
# Return a **new** dict. The caller's parameters and slopes stay as they are, so that one can compare before and
# after.

# %% answer="update_parameters"
def update_parameters(parameters, grads, learning_rate=1.2):
    """Move every parameter one step against its slope.

    parameters : dict of float arrays, "W1", "b1", "W2" and "b2"
    grads : dict of float arrays, "dW1", "db1", "dW2" and "db2", of the same shapes
    learning_rate : float, the length of the step in units of the slope

    returns : a new dict of float arrays, "W1", "b1", "W2" and "b2"
    """
    ### BEGIN SOLUTION
    # 1. The slope of a parameter stands under its own name with a d before it
    return {name: parameters[name] - learning_rate * grads["d" + name] for name in ("W1", "b1", "W2", "b2")}
    ### END SOLUTION

# %% test="update_parameters" points=10
with public_check("update_parameters", globals()) as check:
    net = {"W1": np.array([[1.0, -2.0]]), "b1": np.array([[0.5]]), "W2": np.array([[3.0]]), "b2": np.array([[0.0]])}
    grads = {"dW1": np.array([[0.5, 1.0]]), "db1": np.array([[-1.0]]), "dW2": np.array([[2.0]])}
    grads |= {"db2": np.array([[0.1]])}
    mistakes = {
        "The step goes uphill: the cost falls against the slope.": {"W1": np.array([[1.6, -0.8]])},
        "Without a learning rate in the call the step should have the default, 1.2.": {"W1": np.array([[0.5, -3.0]])},
        "The biases stay where they are. They take the step, too.": {"b1": np.array([[0.5]])},
    }
    after = {"W1": np.array([[0.4, -3.2]]), "b1": np.array([[1.7]]), "W2": np.array([[0.6]]), "b2": np.array([[-0.12]])}
    check.returns(after, net, grads, mistakes=mistakes)
    smaller = {"W1": np.array([[0.95, -2.1]]), "b1": np.array([[0.6]]), "W2": np.array([[2.8]])}
    smaller |= {"b2": np.array([[-0.01]])}
    ignored = "The argument learning_rate is not used."
    check.returns(smaller, net, grads, learning_rate=0.1, mistakes={ignored: after})

# %% [markdown]
# ## 9 · Training
#
# <!-- hint -->
# Everything is there: draw weights once, then repeat forward, backward, step.
#
# <!-- end of hint -->
# ### Exercise: `nn_model`
#
# Begin with `initialize_parameters`, with sizes read from the data (any $n_x$) and $n_h$ from the argument. Make
# exactly `num_iterations` steps on the points as they are, each with the default learning rate of
# `update_parameters`. So with `num_iterations=0` the result is the first random weights. Where `print_cost` is true,
# print the cost every 1,000 iterations.

# %% answer="nn_model"
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Train a network with one hidden layer by gradient descent.

    X : (n_x, m) array, the points
    Y : (1, m) array, their classes, 0 or 1
    n_h : int, the number of hidden units
    num_iterations : int, the number of steps
    print_cost : bool, whether to print the cost every 1,000 iterations

    returns : dict of float arrays, "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (1, n_h) and "b2" (1, 1), after the last step
    """
    ### BEGIN SOLUTION
    # 1. Sizes from the data, and random weights
    n_x, _, n_y = layer_sizes(X, Y)
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        # 2. Forward
        A2, cache = forward_propagation(X, parameters)
        if print_cost and i % 1000 == 0:
            print(f"after {i} iterations the cost is {compute_cost(A2, Y)}")
        # 3. Backward, and a step
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters
    ### END SOLUTION

# %% test="nn_model" points=10
with public_check("nn_model", globals()) as check:
    columns = np.array([[-2.0, -1.0, 1.0, 2.0, 3.0], [1.0, 0.0, 0.0, 1.0, 0.0], [0.0, 2.0, 0.0, 1.0, 1.0]])
    classes = np.array([[0, 0, 1, 1, 1]])
    first = check.ask("nn_model", columns, classes, 6, num_iterations=0)
    check.shapes(first, {"W1": (6, 3), "b1": (6, 1), "W2": (1, 6), "b2": (1, 1)})
    check.require(not np.any(first["b2"]), "With 0 iterations the biases should still be 0.")
    once = check.ask("nn_model", columns, classes, 6, num_iterations=1)
    check.require(abs(once["b2"][0, 0] - 0.12) < 0.01, "One iteration is one step at rate 1.2: b2 should be near 0.12.")
    trained = check.ask("nn_model", columns, classes, 6, num_iterations=40)
    answers = trained["W2"] @ np.tanh(trained["W1"] @ columns + trained["b1"]) + trained["b2"]
    check.require(np.all((answers > 1) == classes), "After 40 iterations five easy points should be told apart.")

# %% tags=["explore"]
np.random.seed(1)
parameters = nn_model(X, Y, 4, print_cost=True)

# %% [markdown]
# These were 10,000 iterations on the flower with 4 hidden units, a second or two. The cost begins at $\log 2$, that
# of a coin; most of the fall comes early.

# %% [markdown]
# ## 10 · Prediction
#
# $A^{[2]}$ is a probability, and a prediction is a decision: class 1 where the probability is **strictly over one
# half**. At exactly one half the network does not know, and we say class 0, as in week 2.
#
# ### Exercise: `predict`
#
# Decide for every point, for a network with one output.

# %% answer="predict"
def predict(parameters, X):
    """Decide for every point which class it belongs to.

    parameters : dict, "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (1, n_h) and "b2" (1, 1)
    X : (n_x, m) array, the points

    returns : (1, m) array of truth values or of 0 and 1: true where the probability of class 1 is over one half
    """
    ### BEGIN SOLUTION
    # 1. The probabilities
    A2, _ = forward_propagation(X, parameters)
    # 2. The decision
    return A2 > 0.5
    ### END SOLUTION

# %% test="predict" points=5
with public_check("predict", globals()) as check:
    net = {"W1": np.array([[1.0, 0.0]]), "b1": np.array([[0.0]]), "W2": np.array([[2.0]]), "b2": np.array([[0.0]])}
    points = np.array([[-1.0, 0.0, 0.5, 3.0], [5.0, 5.0, 5.0, 5.0]])
    mistakes = {
        "At exactly one half the answer should be 0: strictly over, not from it on.": np.array([[0, 1, 1, 1]]),
        "Every probability is over 0. The threshold is one half.": np.array([[1, 1, 1, 1]]),
        "These are probabilities. A prediction is a decision.": np.array([[0.178993, 0.5, 0.715904, 0.879755]]),
    }
    check.returns(np.array([[0, 0, 1, 1]]), net, points, mistakes=mistakes)
    check.returns(np.array([[1]]), net, points[:, 3:])

# %% tags=["explore"]
share = np.mean(predict(parameters, X) == Y)
planar.boundary(lambda points: predict(parameters, points), X, Y, f"Four hidden units: {share:.1%} on the right side")

# %% [markdown]
# The border is three nearly straight lines that cross in the centre and cut the plane into six wedges: two neighbouring
# petals of one colour share a wedge above, and two below. Of the points on the wrong side most lie near the centre,
# where the petals meet and the noise mixes their colours.

# %% [markdown]
# ## 11 · What one unit sees
#
# None of the four units knows the flower. Each has a line of its own, as in logistic regression, and its answer goes
# from −1 to +1 across it. The weight above each picture says how strongly, and to which side, the output listens.
# Look for the units whose lines are the three of the border. In one wedge, add up the signs of their answers times their
# weights: that sum decides its colour.

# %% tags=["explore"]
planar.hidden_units(parameters, X, Y)

# %% [markdown]
# ## 12 · Fresh points
#
# The network has seen these 400 points 10,000 times. The honest question is how it does on others, drawn by the same
# function with other random numbers. With 4,000 of them, the standard deviation of the share on the right side is less
# than half a per cent.

# %% tags=["explore"]
X_fresh, Y_fresh = flower(4000, rng)
print(f"the points it was trained on: {np.mean(predict(parameters, X) == Y):.1%}")
print(f"fresh points:                 {np.mean(predict(parameters, X_fresh) == Y_fresh):.1%}")

# %% [markdown]
# ## 13 · How many hidden units?
#
# One run from one seed can mislead. So let us train 12 networks of each size, every one on a flower of its own and
# from weights of its own, and test all on the same 4,000 fresh points. That makes 84 trainings. `sweep_sizes` from
# the course's package does the 12 of one size at once, in 5,000 iterations; it computes what your `nn_model`
# computes.

# %% tags=["explore"]
sweep = sweep_sizes(flower, [1, 2, 3, 4, 5, 20, 50], seeds=12, iterations=5000)
for size, seen, fresh in zip(sweep.sizes, 100 * sweep.train, 100 * sweep.fresh):
    print(f"{size:2} units: {seen.mean():.1f} ± {seen.std(ddof=1):.1f} % of the points trained on,", end=" ")
    print(f"{fresh.mean():.1f} ± {fresh.std(ddof=1):.1f} % of fresh points, the worst network {fresh.min():.1f} %")
shares = {"points trained on": sweep.train, "fresh points": sweep.fresh}
training.spread_over_seeds(sweep.sizes, shares, "Past a few units, more of them change little")

# %% [markdown]
# Bars show the mean and the standard deviation over the 12 networks, small marks the networks themselves. One unit is
# one line, and gets about as far as the best line of section 2; a second unit does not help here. Three lines are what
# the six wedges need, so at three units most networks do well, but one may still get stuck, as the worst show. One run
# would not have told you.
#
# You may have read that a large hidden layer *overfits*: that it learns its points by heart and fails on others. Here
# the gap between the two grows with the layer, but stays small: from 4 to 50 units, the points trained on gain a per
# cent or so, and fresh points lose about as little. Whether a model overfits is a question for fresh points, not for its size.

# %% [markdown]
# ## 14 · Other shapes
#
# Nothing in your functions knows about flowers. Here they meet all shapes of `layerwise.datasets.planar`, with 5
# hidden units.

# %% tags=["explore"]
clouds, nets = {name: draw(400, np.random.default_rng(1)) for name, draw in SHAPES.items()}, {}
for name in progress(list(SHAPES), "training on six shapes"):
    np.random.seed(1)
    nets[name] = nn_model(*clouds[name], 5, num_iterations=5000)
planar.boundaries({name: lambda points, net=net: predict(net, points) for name, net in nets.items()}, clouds)

# %% [markdown]
# Try your own: fewer units, more noise, or tighter spirals, `SHAPES["spirals"](400, rng, turns=1.5)`. Which shape needs
# the most units? On tight spirals the training mostly gets stuck, whatever the seed. What if the first weights are drawn
# with 0.3 in place of 0.01?

# %% [markdown]
# ## Going further: without a bend
#
# Is it the second layer that helps, or the tanh? Leave the tanh out. For one point:
#
# $$W^{[2]}\left(W^{[1]} x + b^{[1]}\right) + b^{[2]} = \left(W^{[2]} W^{[1]}\right) x + \left(W^{[2]} b^{[1]} +
# b^{[2]}\right)$$
#
# The right-hand side is $w^T x + b$ with $w^T = W^{[2]} W^{[1]}$: a logistic regression. Its border is a straight
# line, however many units the layer has. The same in numbers, for 50 units:

# %% tags=["explore"]
many = {"W1": rng.normal(size=(50, 2)), "b1": rng.normal(size=(50, 1)), "W2": rng.normal(size=(1, 50)), "b2": 0.5}
two_layers = many["W2"] @ (many["W1"] @ X + many["b1"]) + many["b2"]
one_layer = (many["W2"] @ many["W1"]) @ X + (many["W2"] @ many["b1"] + many["b2"])
print("largest difference:", np.abs(two_layers - one_layer).max())

# %% [markdown]
# So the layer needs a bend. Tanh is one; others work, too. For a hidden layer with $a = g(z)$, only two things of
# your network change: $g$ on the way there, and its slope on the way back.
#
# | name | $g(z)$ | slope $g'(z)$ |
# |---|---|---|
# | `"tanh"` | $\tanh z$ | $1 - a^2$ |
# | `"sigmoid"` | $\sigma(z)$ | $a (1 - a)$ |
# | `"relu"` | $\max(0, z)$ | 1 where $z > 0$, else 0 |
# | `"linear"` | $z$ | 1 |

# %% [markdown]
# ### Exercise: `train_with_activation`
#
# Train as in `nn_model`, with the activation of the hidden layer by name; the output keeps its sigmoid. Use
# `initialize_parameters`, `compute_cost` and `update_parameters` as they are. `forward_propagation` and
# `backward_propagation` have tanh built in, so write the two passes here.
#
# Also keep the costs: one for each iteration, taken before its step, so the first is that of the random weights. A
# name that is not in the table is a mistake of the caller, who should hear of it: raise a `ValueError`.

# %% answer="train_with_activation"
def train_with_activation(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Train a network whose hidden layer has the activation of this name.

    X : (n_x, m) array, the points
    Y : (1, m) array, their classes, 0 or 1
    n_h : int, the number of hidden units
    activation : str, "tanh", "sigmoid", "relu" or "linear"; another name raises a ValueError
    num_iterations : int, the number of steps
    learning_rate : float, the length of a step in units of the slope

    returns : parameters, dict of float arrays "W1", "b1", "W2" and "b2" after the last step
              costs, list of num_iterations floats, the cost before each step
    """
    ### BEGIN SOLUTION
    # 1. The activation, and its slope from Z and A
    bends = {
        "tanh": (np.tanh, lambda Z, A: 1 - A**2),
        "sigmoid": (sigmoid, lambda Z, A: A * (1 - A)),
        "relu": (lambda Z: np.maximum(Z, 0), lambda Z, A: Z > 0),
        "linear": (lambda Z: Z, lambda Z, A: 1.0),
    }
    if activation not in bends:
        raise ValueError(f"There is no activation {activation!r}. Choose one of {', '.join(bends)}.")
    bend, slope = bends[activation]
    # 2. Random weights, and no costs yet
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        # 3. Forward, and the cost
        Z1 = parameters["W1"] @ X + parameters["b1"]
        A1 = bend(Z1)
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        # 4. Backward, with the mean over the examples taken at once
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = (parameters["W2"].T @ dZ2) * slope(Z1, A1)
        grads = {"dW1": dZ1 @ X.T, "db1": np.sum(dZ1, axis=1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": np.sum(dZ2, axis=1, keepdims=True)}
        # 5. A step
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
    ### END SOLUTION

# %% test="train_with_activation" points=10
with public_check("train_with_activation", globals()) as check:
    from layerwise.learning.planar_training import step_error

    columns = np.array([[-9.0, -5.0, 2.0, 9.0, 14.0], [4.0, 0.0, 1.0, 5.0, -3.0]])
    classes = np.array([[0, 0, 1, 0, 1]])
    for name in ("tanh", "sigmoid", "relu", "linear"):
        nets = []
        for steps in (6, 7):
            np.random.seed(3)
            answer = check.ask("train_with_activation", columns, classes, 4, name, steps, 0.05)
            net, costs = answer if isinstance(answer, (tuple, list)) else (answer, [])
            check.shapes(net, {"W1": (4, 2), "b1": (4, 1), "W2": (1, 4), "b2": (1, 1)}, case=name)
            check.require(len(costs) == steps, f"{name}: {steps} iterations leave {len(costs)} costs, not {steps}.")
            nets.append(net)
        off = step_error(nets[0], nets[1], columns, classes, name, 0.05)
        check.require(off < 1e-3, f"{name}: the last step does not follow the measured slope of the cost. Is g' right?")
        begins = np.all(np.abs(np.array(costs[:1]) - np.log(2)) < 0.03)
        check.require(begins, f"{name}: the first cost is not that of the random weights, about log 2.")
    check.refuses("ValueError", columns, classes, 4, "step", case="for the name 'step'")

# %% tags=["explore"]
runs = {}
for name in progress(["tanh", "sigmoid", "relu", "linear"], "training with four activations"):
    np.random.seed(1)
    runs[name] = train_with_activation(X, Y, 8, name)
training.costs_by_iteration({name: costs for name, (_, costs) in runs.items()}, "Without a bend the cost stays high")

# %% tags=["explore"]
bent = {name: lambda points, net=net, name=name: probability(points, net, name) for name, (net, _) in runs.items()}
planar.boundaries(bent, dict.fromkeys(runs, (X, Y)))

# %% [markdown]
# The linear layer draws the line of section 2 again, as the proof said. Tanh and sigmoid bend it well. ReLU, whose
# border is made of straight pieces, depends here on luck: change the seed and see. A unit learns only from points
# where it is not 0, and all of them begin with their kink at the centre, so the first random weights decide which
# petals a unit ever sees. You will meet ReLU again in week 4, where networks have more layers.

# %% [markdown]
# ## Check your work
#
# The next cell checks every exercise as it is in this notebook now, whether you saved it or not, and says what is left to
# do. It takes a few seconds, and nothing in your notebook changes.

# %% tags=["explore"]
from layerwise.learning.panel import check_my_work

check_my_work(3)

# %% [markdown]
# ## What was shown
#
# - Logistic regression has a straight border. On the flower it does no better than a coin, and no line gets far.
# - Hidden units draw several soft lines; the output adds them up. Four of them put more than 90 % of the points
#   right.
# - The gradient comes from the chain rule, walked from the end: `dZ2`, `dW2`, `db2`, `dZ1`, `dW1`, `db1`. A measured
#   slope along a random direction tells whether all of it is right.
# - Results vary with the seed, so comparisons need several, and fresh points. On the flower, large hidden layers
#   hardly overfit.
# - Two linear layers are one linear layer: the bend in between is what makes the difference.
#
# Next week the same steps, forward, cost, backward, update, go into functions that work for any number of layers.
