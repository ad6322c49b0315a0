# %% [markdown]
# # Week 4 · Lesson: Networks of any depth
#
# With one hidden layer you could write every formula down, and then the code. With ten layers there are twenty arrays of
# parameters, and twenty more of slopes. Nobody writes ten formulas. What must each layer know, and what must it keep, so that
# one rule serves them all?
#
# And once a signal passes through ten layers, something new can happen: it can fade, or explode, before anything is learnt.

# %% [markdown]
# **After this lesson you can**
#
# - say the shape of every array in a network with any number of layers, without running it;
# - draw the way there and the way back as chains of blocks, and say what each block keeps in its cache;
# - take a tiny network there and back by hand;
# - say what depth can do that width cannot do cheaply, and what that does not prove;
# - check a gradient by measuring, and read the number that comes out;
# - foresee from one formula whether the first weights let a deep network learn.

# %%
import numpy as np

from layerwise.checks import public_check
from layerwise.datasets.planar import moons, spirals
from layerwise.figures import curves, networks, planar, training
from layerwise.lessons import deep_pictures, explore, layer_chain, predict, self_test
from layerwise.lessons.layer_chain import linear_back, linear_there

rng = np.random.default_rng(4)

# %% [markdown]
# ## 1. From two layers to any number
#
# In week 3 there were `W1` and `W2`, and a formula for each. Give the layers numbers, and the formulas become one. We count
# the layers that have weights, $l = 1, \dots, L$; the input is layer 0. Layer $l$ has $n_l$ units, takes in what layer
# $l - 1$ gives, and does two things with it:
#
# $$Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]} \qquad\qquad A^{[l]} = g^{[l]}(Z^{[l]})$$
#
# with $A^{[0]} = X$. The number in square brackets says *which layer*, and is no power.

# %% [markdown]
# | array | shape | why |
# |---|---|---|
# | $A^{[l]}$, $Z^{[l]}$ | $(n_l, m)$ | one row for each unit of the layer, one column for each example |
# | $W^{[l]}$ | $(n_l, n_{l-1})$ | one row for each unit of the layer, one column for each number that comes in |
# | $b^{[l]}$ | $(n_l, 1)$ | one number for each unit; numpy repeats it for every example |
#
# Only $A$ and $Z$ know how many examples there are. $W$ and $b$ do not: a network trained on 209 pictures can look at one, or
# at a million.

# %% [markdown]
# Here is such a network with all its shapes. Change one number at a time, and look at which shapes change with it. What
# happens to the parameters when you add examples? When you add a layer? When you double the units?

# %% tags=["explore"]
ranges = {"inputs": (1, 8, 1), "hidden_layers": (0, 5, 1), "units": (1, 8, 1), "examples": (1, 20, 1)}
explore(deep_pictures.live_network, labels={"units": "units in each hidden layer"}, **ranges)

# %% [markdown]
# How many parameters is that? Layer $l$ has $n_l \cdot n_{l-1}$ weights and $n_l$ biases. For 3 inputs, two hidden layers of 4
# units and one output:
#
# $$\underbrace{4 \cdot 3 + 4}_{16} + \underbrace{4 \cdot 4 + 4}_{20} + \underbrace{1 \cdot 4 + 1}_{5} = 41$$

# %% tags=["explore"]
@predict(
    "Two hidden layers of 4 units have 41 parameters. How many with hidden layers of **8**?",
    "82", "113", "164",
)
def doubled():
    for units in (4, 8, 16, 32, 64, 128):
        print(f"hidden layers of {units:3}: {networks.parameters([3, units, units, 1]):6} parameters")

# %% [markdown]
# Twice the units make nearly three times, and later nearly four times the parameters: between two wide layers stand
# $n \cdot n$ weights. So the weights between the widest layers can be almost all that there is.

# %% tags=["explore"]
self_test("week4_parameters_of_pictures", "week4_what_knows_m")

# %% [markdown]
# ## 2. Getting the dimensions right: a drill
#
# A deep network has many arrays, and so many chances to get a shape wrong. Each of these mistakes can be found on paper, before
# anything runs. One rule does it: in a product the *inner* numbers must be equal and vanish, the outer ones remain.
#
# $$\underbrace{W^{[l]}}_{(n_l,\; n_{l-1})} \; \underbrace{A^{[l-1]}}_{(n_{l-1},\; m)} \;\to\; (n_l,\; m)$$

# %% [markdown]
# Do this one by yourself, with a pencil, before you open the next cell. A network has 12 inputs, hidden layers of 6 and 3
# units, one output; 50 examples pass through.
#
# | layer | $W$ | $b$ | $A$ |
# |---|---|---|---|
# | 1 | ? | ? | ? |
# | 2 | ? | ? | ? |
# | 3 | ? | ? | ? |

# %% tags=["explore"]
@predict(
    "What are the shapes of `W2` and `A2`?",
    "(6, 3) and (6, 50)", "(3, 6) and (3, 50)", "(3, 6) and (6, 50)",
)
def table_of_shapes():
    sizes, m = [12, 6, 3, 1], 50
    for l, (before, n) in enumerate(zip(sizes, sizes[1:]), 1):
        print(f"layer {l}:  W ({n}, {before})   b ({n}, 1)   A ({n}, {m})")

# %% [markdown]
# When the shapes do not fit, numpy says so in its own words. Learn to read them: *core dimension* means one of the inner
# numbers, `(n?,k),(k,m?)` means that the two `k` should be equal.

# %% tags=["explore"]
W, A = np.ones((3, 6)), np.ones((50, 6))  # one example a row, as many data sets come
try:
    W @ A
except ValueError as error:
    print(error)

# %% [markdown]
# Here 50 is not 6, so `A` stands on its side. That is the good case: you hear of it. The bad case is a mistake that *fits*.
# Suppose that a bias has lost an axis and has the shape `(3,)` in place of `(3, 1)`.

# %% tags=["explore"]
@predict(
    "`Z` is (3, 3), for 3 units and 3 examples. What does adding a bias of shape `(3,)` do?",
    "the same as (3, 1)", "it adds along the wrong axis", "it stops with an error",
)
def silent():
    Z, b = np.zeros((3, 3)), np.array([1.0, 2.0, 3.0])
    print("with (3, 1), one bias a unit:", *(Z + b.reshape(3, 1)), sep="\n")
    print("with (3,), one bias an example:", *(Z + b), sep="\n")

# %% [markdown]
# With as many examples as units nothing complains, and every result is wrong. So test code with sizes that are all
# *different*. The checks of the assignment do, and so should you.
#
# One more check costs nothing: every slope has the shape of what it belongs to. `dW2` has that of `W2`, `dA1` that of `A1`.

# %% tags=["explore"]
self_test("week4_shape_of_slope", "week4_missing_size", "week4_rows_and_columns")

# %% [markdown]
# ## 3. The way there: a chain of blocks
#
# Forget networks for a moment. Here is a chain of three blocks, for one number: square it, take the sine, raise $e$ to it.
#
# $$x \;\longrightarrow\; u = x^2 \;\longrightarrow\; v = \sin u \;\longrightarrow\; y = e^v$$
#
# How does $y$ change with $x$? By the chain rule the three slopes are multiplied:
# $\dfrac{dy}{dx} = e^v \cdot \cos u \cdot 2x$.

# %% [markdown]
# Look at what each factor needs. The slope of the square at $x$ needs $x$; that of the sine needs $u$; that of the exponential
# needs $e^v$, which is what that block *gave*. All these numbers were known on the way there, and each of them to one
# block. So each block keeps what *its own* slope will need. That is its **cache**.

# %% tags=["explore"]
def square(x):
    return x**2, x  # what comes out, and the cache


def sine(u):
    return np.sin(u), u


def exponential(v):
    y = np.exp(v)
    return y, y  # its slope is what it gave

# %% [markdown]
# And each block has a way back: told how much the end changes with what it *gave*, it says how much the end changes with what
# it *got*. It knows nothing of the other blocks.

# %% tags=["explore"]
def square_back(d_out, cache):
    return d_out * 2 * cache


def sine_back(d_out, cache):
    return d_out * np.cos(cache)


def exponential_back(d_out, cache):
    return d_out * cache

# %% [markdown]
# Now the chain. On the way there the caches go to a list; on the way back they are used from its end. The first slope is 1,
# since $y$ changes with $y$ one to one.

# %% tags=["explore"]
value, caches = 1.5, []
for block in (square, sine, exponential):
    value, cache = block(value)
    caches.append(cache)
slope = 1.0
for back, cache in zip((exponential_back, sine_back, square_back), reversed(caches)):
    slope = back(slope, cache)
    print(f"{back.__name__:16} hands on {slope:.4f}")

# %% [markdown]
# Is the last number right? Never believe a slope that was not measured:

# %% tags=["explore"]
def chain(x):
    return np.exp(np.sin(x**2))


print(f"promised {slope:.6f}, measured {(chain(1.5 + 1e-6) - chain(1.5 - 1e-6)) / 2e-6:.6f}")

# %% [markdown]
# That is all of back-propagation. A deep network is the same chain with other blocks: *linear, ReLU, linear, ReLU, …, linear,
# sigmoid*. Nothing changes if there are a hundred of them.

# %% tags=["explore"]
networks.way_there([2, 4, 3, 1], m=5)

# %% [markdown]
# Each box of the picture is two blocks, a linear one and an activation. So its cache has two parts. What belongs in them you
# can tell as above, by asking what the slopes are made of:
#
# | block | its slopes are made of | so it keeps |
# |---|---|---|
# | linear, $Z = WA_{prev} + b$ | $A_{prev}$ (slope by $W$), $W$ (slope by $A_{prev}$) | $A_{prev}$, $W$ (and $b$, for company) |
# | ReLU, $A = \max(0, Z)$ | where $Z$ was positive | $Z$ |
# | sigmoid, $A = \sigma(Z)$ | $\sigma(Z)\,(1 - \sigma(Z))$ | $Z$ |

# %% [markdown]
# ### A network by hand, there
#
# Two inputs, two ReLU units, one sigmoid; one example with $x = (1, 2)$ of class $y = 1$. Take your pencil again.
#
# $$W^{[1]} = \begin{pmatrix} 1 & 1 \\ 2 & -1 \end{pmatrix} \quad b^{[1]} = \begin{pmatrix} 0 \\ -1 \end{pmatrix} \qquad
# W^{[2]} = \begin{pmatrix} 1 & 2 \end{pmatrix} \quad b^{[2]} = -3$$

# %% [markdown]
# | | unit 1 | unit 2 |
# |---|---|---|
# | $z^{[1]}$ | $1 \cdot 1 + 1 \cdot 2 + 0 = 3$ | $2 \cdot 1 - 1 \cdot 2 - 1 = -1$ |
# | $a^{[1]} = \max(0, z^{[1]})$ | $3$ | $0$: this unit is off |
#
# Then $z^{[2]} = 1 \cdot 3 + 2 \cdot 0 - 3 = 0$ and $a^{[2]} = \sigma(0) = 0.5$. The class is 1, so the loss is
# $-\log 0.5 \approx 0.693$: the network knows no more than a coin.

# %% [markdown]
# ## 4. The way back
#
# A layer is told $dA$, how the loss of each example changes with what the layer gave. First back through the activation:
# every entry of $A$ depends on one entry of $Z$ alone, so the slopes are multiplied entry by entry.
#
# $$dZ = dA \odot g'(Z) \qquad \text{for ReLU: keep } dA \text{ where } Z > 0\text{, else } 0$$
#
# A unit that was off for an example gave 0 and would have given 0 anyway: nothing that moves it a little matters.

# %% [markdown]
# Then back through the linear step. Write one entry out, for one example: $z_j = \sum_k W_{jk}\, a_k + b_j$. Ask three times
# how the loss changes.
#
# - With $W_{jk}$: it enters $z_j$ alone, and there with factor $a_k$. So its slope is $dz_j\, a_k$.
# - With $b_j$: it enters $z_j$ alone, with factor 1. So its slope is $dz_j$.
# - With $a_k$: it enters *every* $z_j$, with factor $W_{jk}$. So all ways are added up: $\sum_j W_{jk}\, dz_j$.

# %% [markdown]
# In matrices, for $m$ examples side by side:
#
# $$dW = \frac1m\, dZ\, A_{prev}^T \qquad db = \frac1m \sum_{\text{examples}} dZ \qquad dA_{prev} = W^T dZ$$
#
# The shapes prove the transposes: $(n, m)(m, n_{prev})$ makes $(n, n_{prev})$, and $(n_{prev}, n)(n, m)$ makes
# $(n_{prev}, m)$. There is no other way to multiply these arrays that gives the shape that is needed.

# %% [markdown]
# Where is the mean? The cost is the mean of the losses. Columns of $dZ$ and $dA$ belong to *one* example each and hold the
# slopes of that example's own loss. $W$ and $b$ are shared by all examples, so their slopes are means: the product
# $dZ\, A_{prev}^T$ adds over the examples, and $\frac1m$ makes a mean of it. It comes in there and nowhere else.
#
# $A_{prev}$ is not shared. So there is no $\frac1m$ in $dA_{prev}$; if there were one, a network with ten layers would divide by
# $m$ ten times.

# %% [markdown]
# ### The same network by hand, back
#
# For the sigmoid with cross-entropy, $dz^{[2]} = a^{[2]} - y = 0.5 - 1 = -0.5$, as in weeks 2 and 3. From there:
#
# | | | |
# |---|---|---|
# | $dW^{[2]} = dz^{[2]} (a^{[1]})^T$ | $-0.5 \cdot (3,\ 0)$ | $= (-1.5,\ 0)$ |
# | $db^{[2]}$ | $dz^{[2]}$ | $= -0.5$ |
# | $da^{[1]} = (W^{[2]})^T dz^{[2]}$ | $-0.5 \cdot (1,\ 2)$ | $= (-0.5,\ -1)$ |

# %% tags=["explore"]
@predict(
    "Unit 2 of layer 1 was off, and $da^{[1]} = (-0.5, -1)$. What is the second row of $dW^{[1]}$?",
    "(−1, −2)", "(0, 0)", "(−0.5, −1)",
)
def by_hand():
    x, dz1 = np.array([[1.0], [2.0]]), np.array([[-0.5], [0.0]])
    print("dW1:", *(dz1 @ x.T + 0.0), sep="\n")

# %% [markdown]
# $dz^{[1]} = (-0.5,\ 0)$, so the second row is zero: from this example the unit learns nothing. A unit that is off for *every*
# example learns nothing at all, and is called **dead**.
#
# Now measure one of these numbers. Moving $W^{[1]}_{12}$ a little should change the loss by $-1$ times as much:

# %% tags=["explore"]
def loss(w12):
    first = np.array([[1.0, w12], [2.0, -1.0]]), np.array([[0.0], [-1.0]])
    second = np.array([[1.0, 2.0]]), np.array([[-3.0]])
    AL = layer_chain.probability(np.array([[1.0], [2.0]]), [first, second])
    return layer_chain.cost(AL, np.array([[1]]))


print(f"measured: {(loss(1 + 1e-6) - loss(1 - 1e-6)) / 2e-6:.6f}")

# %% [markdown]
# ### Both ways in one picture
#
# Solid arrows go there, dashed ones back, and the dotted ones are the caches. Find for each box below: what comes in from the
# right, what from above, and what it hands on.

# %% tags=["explore"]
networks.both_ways([2, 4, 3, 1], m=5)

# %% [markdown]
# Look at the numbers of the layers in the lower row. The box of layer 3 gives `dW3` and `db3`, which are its own, but it hands
# on `dA2`: what it *got* on the way there was `A2`, and that belongs to layer 2. So the slopes that come out of layer $l$ are
# $dA^{[l-1]}$, $dW^{[l]}$, $db^{[l]}$. These two numbers are easily mixed up. Where all layers have the same size, that does
# not even stop with an error.

# %% tags=["explore"]
self_test("week4_what_layer_gives_back", "week4_mean_counted")

# %% [markdown]
# What does it cost to keep the caches? An array of $(n_l, m)$ for each layer, twice. In the network of week 5, with 209
# pictures and layers of 12288, 20, 7, 5 and 1:

# %% tags=["explore"]
m, sizes = 209, [12288, 20, 7, 5, 1]
for l, n in enumerate(sizes):
    print(f"{'X' if l == 0 else f'A{l}':3} {n * m:9,} numbers, {8 * n * m / 1e6:6.2f} MB")

# %% [markdown]
# Here the input outweighs everything. In networks for photographs, with layers as large as pictures, the caches are what
# fills the memory: training takes several times as much of it as answering does, since whoever only answers may forget each
# layer at once.

# %% [markdown]
# ## 5. Why deep?
#
# Could we not take one wide hidden layer in place of many? In principle yes: a single hidden layer, wide enough, comes as
# close as you like to any continuous function on a closed, bounded region. The question is *how wide*.
#
# A layer of ReLU units makes a function of straight pieces. On a line, each unit adds one bend at most, so $n$ units in one
# layer make $n + 1$ pieces at most. The number of pieces grows like the number of units.

# %% [markdown]
# Layers that stand *behind* each other do more. Take two ReLU units that fold the line from 0 to 1 in its middle, as one folds
# a strip of paper: what is left of $\frac12$ climbs from 0 to 1, what is right of it falls back to 0.
#
# $$f(x) = 2 \max(0, x) - 4 \max(0, x - \tfrac12)$$
#
# A second layer of the same kind folds the folded strip, and so both halves at once. Each fold doubles the pieces.

# %% tags=["explore"]
@predict("Five such layers have 10 units together. How many straight pieces?", "10", "11", "32")
def many():
    x = np.linspace(0, 1, 2**12 + 1)
    for layers in range(1, 7):
        rises = np.diff(deep_pictures.fold(x, layers)) > 0
        print(f"{layers} layers, {2 * layers:2} units: {1 + np.sum(rises[1:] != rises[:-1]):3} pieces")

# %% tags=["explore"]
explore(deep_pictures.folds, layers=(1, 7, 1))

# %% [markdown]
# To make 32 pieces, a single hidden layer needs 31 units at least. What does that cost in parameters?

# %% tags=["explore"]
for name, sizes in {"five layers of 2": [1, 2, 2, 2, 2, 2, 1], "one layer of 31": [1, 31, 1]}.items():
    print(f"{name:17} {networks.parameters(sizes):3} parameters")

# %% [markdown]
# Depth multiplies where width adds: what one layer has found is used by every unit of the next. In pictures one sees the same
# thing happen: first layers of trained networks answer to edges, later ones to corners and textures made of edges, still
# later ones to parts made of those.
#
# Be careful with what this proves. The saw exists, and few deep units make it. That gradient descent *finds* such a solution,
# or that your data need one, is another question. Week 5 measures it on pictures, with a surprise.

# %% [markdown]
# ## 6. Parameters, and what you choose yourself
#
# Gradient descent finds $W$ and $b$. They are the **parameters**. Everything that you fix before, and that the slope knows
# nothing about, is a **hyperparameter**.
#
# | found by training | chosen by you |
# |---|---|
# | every weight $W^{[l]}$ | the number of layers $L$, and the units $n_1, \dots, n_{L-1}$ |
# | every bias $b^{[l]}$ | the activations; the scale of the first weights |
# | | the learning rate $\alpha$; how many iterations |

# %% [markdown]
# Why not find the number of units by gradient descent as well? The slope says what happens when a number moves *a little*, and
# there are no 4.001 units. The learning rate could move a little, but it is not part of the function that the network
# computes: no picture gets another answer because of it.
#
# So hyperparameters are tried: train with several, compare, keep the best. Compare on what? Neither on the pictures trained
# on, nor on those that shall tell in the end how good the network is. Week 5 comes back to this.

# %% tags=["explore"]
self_test("week4_hyperparameter")

# %% [markdown]
# ## 7. Is my gradient right?
#
# A wrong slope does not stop your program. The cost may even fall, only not as far as it could. So measure. Move a parameter
# $\theta$ by $\varepsilon$ to both sides. Taylor's series tells how good the measured slope is. It writes the cost near
# $\theta$ by the slope $J'$, the slope $J''$ of that slope, and so on:
#
# $$J(\theta \pm \varepsilon) = J \pm \varepsilon J' + \tfrac{\varepsilon^2}{2} J'' \pm \tfrac{\varepsilon^3}{6} J''' + \dots$$
#
# $$\frac{J(\theta + \varepsilon) - J(\theta - \varepsilon)}{2\varepsilon} = J' + \frac{\varepsilon^2}{6} J''' + \dots
# \qquad \frac{J(\theta + \varepsilon) - J(\theta)}{\varepsilon} = J' + \frac{\varepsilon}{2} J'' + \dots$$

# %% [markdown]
# On both sides the term with $J''$ cancels, and what is left falls with $\varepsilon^2$. Should $\varepsilon$ be as small as
# possible, then? Computed numbers have about 16 digits, so a difference of two costs is off by some $10^{-16}$, and dividing by
# $\varepsilon$ makes that larger the smaller $\varepsilon$ is. Take $J(\theta) = \log(1 + e^{-\theta})$ at $\theta = 0.5$.

# %% tags=["explore"]
J, theta, steps = lambda t: np.logaddexp(0, -t), 0.5, 10.0 ** np.arange(-13, 0)
true = -layer_chain.sigmoid(np.array(-theta))
one = np.abs((J(theta + steps) - J(theta)) / steps - true)
two = np.abs((J(theta + steps) - J(theta - steps)) / (2 * steps) - true)
curves.step_errors(steps, {"one side": one, "both sides": two})

# %% [markdown]
# Both curves are a V. On the right the formula is too coarse, on the left rounding takes over. Between $10^{-6}$ and $10^{-4}$ the
# two-sided slope is right to ten digits or so. That is why checks use an $\varepsilon$ of about $10^{-6}$.
#
# To judge a whole gradient by one number, put all measured slopes into a vector $\tilde g$ and all promised ones into $g$, and
# hold their distance against their lengths:
#
# $$\text{relative error} = \frac{\lVert \tilde g - g \rVert}{\lVert \tilde g \rVert + \lVert g \rVert}$$

# %% [markdown]
# | relative error | what to think |
# |---|---|
# | below $10^{-7}$ | right |
# | $10^{-7}$ to $10^{-3}$ | look closer: perhaps a kink of ReLU close by, perhaps one rare mistake |
# | above $10^{-3}$ | wrong |
# | 1 | opposite signs, or one of them is all zero |

# %% tags=["explore"]
@predict(
    "All promised slopes are 2 % too large, otherwise right. What is the relative error?",
    "about 0.02", "about 0.01", "about 0.0004",
)
def too_large():
    measured = rng.standard_normal(1000)
    promised = 1.02 * measured
    print(np.linalg.norm(measured - promised) / (np.linalg.norm(measured) + np.linalg.norm(promised)))

# %% [markdown]
# $0.02 / 2.02 \approx 0.0099$: both lengths stand below the line, so the number is about half the share by which the slopes are
# off. A missing $\frac1m$, by the way, makes it close to 1: promised slopes $m$ times too large give $(m - 1) / (m + 1)$.

# %% [markdown]
# Three things that a gradient check does *not* do.
#
# - **It does not tell whether the cost is the right one.** It holds the way back against *your* way there. Forget the bias in
#   both, and they agree perfectly.
# - **It does not like kinks.** If $Z$ is closer to 0 than the step, the two sides lie on different pieces of ReLU, and the
#   measured slope is a mean of both.
# - **It is not for training.** Two passes for every parameter: for the 245,973 parameters of week 5's network nearly half a
#   million passes, for one single gradient. Back-propagation needs two.

# %% tags=["explore"]
self_test("week4_check_twice_as_large", "week4_check_agrees")

# %% [markdown]
# ## 8. What the first weights do to a deep network
#
# Take a unit that adds up $n$ numbers: $z = \sum_k w_k a_k$. Let the weights be independent, with mean 0 and standard deviation
# $s$, so that the mean of $w_k^2$ is $s^2$. Then products of different weights vanish in the mean, and what is left is
#
# $$\text{mean of } z^2 = \sum_k s^2 a_k^2 = n\, s^2 \cdot \overline{a^2}$$
#
# where $\overline{a^2}$ is the mean square of what came in. ReLU then sets to 0 what is negative, about one half, so the mean
# square is halved.

# %% [markdown]
# So from layer to layer the signal changes by one factor, the root of it all:
#
# $$\text{factor} = s \sqrt{n / 2} \quad\text{for ReLU}$$
#
# After $L$ layers the factor counts $L$ times. Above 1 the signal **explodes**, below 1 it **fades**, and only near 1
# something arrives. Now try it on paper: $n = 100$, and $s = 0.01$, which was fine in week 3.

# %% tags=["explore"]
@predict(
    "Ten ReLU layers of 100 units, weights of 0.01. How large is what arrives, if 1 goes in?",
    "about 0.1", "about 0.0001", "about 0.000000000003",
)
def arrives():
    A = rng.standard_normal((100, 500))
    for _ in range(10):
        A = np.maximum(0.01 * rng.standard_normal((100, 100)) @ A, 0)
    print(f"measured {np.sqrt(np.mean(A**2)):.1e}, by the formula {(0.01 * np.sqrt(50)) ** 10:.1e}")

# %% [markdown]
# Everything that comes out is 0 to eleven digits, whatever went in, so the output is $\sigma(0) = 0.5$ for every example.
#
# On the way back it is the same. $dA_{prev} = W^T dZ$ is a sum over $n$ units with weights of the same spread, and ReLU lets
# through one half: the factor is $s\sqrt{n/2}$ once more. Below you see both ways in one picture. The slider is $s$, in units of
# $1/\sqrt n$; each layer has 64 units.

# %% tags=["explore"]
turned = {"scale": (0.2, 3.0, 0.1), "layers": (2, 40, 2), "activation": ["ReLU", "tanh", "sigmoid"]}
explore(deep_pictures.scale_by_depth, labels={"scale": "weights, times 1/√n"}, **turned)

# %% [markdown]
# Things to try:
#
# - **ReLU at 1.0**: each layer keeps $\sqrt{1/2} \approx 0.71$. Bearable for four layers, not for forty.
# - **ReLU at 1.4** ($\approx \sqrt 2$): the factor is 1, and the lines stay level. That is the scale $\sqrt{2/n}$ of He and
#   others (2015).
# - **tanh at 3.0**: the signal cannot explode, since tanh stays below 1. But what happens to the slopes on their way back?
# - **sigmoid, at 1.0**: the signal looks healthy. The slopes lose at least three quarters at every activation, and the weights
#   do not give it back.

# %% [markdown]
# One thing often said is not quite so: that small weights starve the *first* layers. The slope by a weight is made of
# two things, $dZ^{[l]}$ and $A^{[l-1]}$. On the way back $dZ$ fades, on the way there $A$ has faded, and every layer stands
# between:

# %% tags=["explore"]
for activation, scale in (("ReLU", 0.5), ("ReLU", 1.4), ("sigmoid", 1.0)):
    _, _, slopes = deep_pictures.flow(scale, 20, activation)
    some = ", ".join(f"{slopes[l - 1]:.0e}" for l in (1, 10, 20))
    print(f"{activation:7} at {scale}/√n: slopes by W in layers 1, 10, 20: {some}")

# %% [markdown]
# With ReLU and small weights, *all* layers get slopes that are equally small. With the sigmoid, whose answers stay near one half
# in every layer, the first layers do starve: their slopes are smaller than those of the last by many powers of ten.

# %% [markdown]
# ### Vanishing, exploding: in training
#
# Nine layers, eight of them of 16 ReLU units, learn two moons. The first weights have the scale $\sqrt{2/n}$, a tenth of it,
# and three times as much. Nothing else differs.

# %% tags=["explore"]
X, Y = moons(200, rng, noise=0.15)
runs = {}
for name, factor in {"√(2/n)": 1.0, "a tenth": 0.1, "three times": 3.0}.items():
    runs[name] = layer_chain.costs_from(X, Y, [2, *[16] * 8, 1], factor, rate=0.05, steps=600)
    print(f"{name:12} cost at the start {runs[name][0]:6.3f}, after 600 steps {runs[name][-1]:6.3f}")
training.costs_by_iteration(runs, "One scale learns, one stands still, one is thrown out")

# %% [markdown]
# A tenth: the cost is $\log 2 = 0.693$, a coin's, and stays there. Three times: all scores are so large that the sigmoid says
# exactly 1 for every point, which is as wrong as can be for half of them. (The cost would be infinite; it is kept finite by
# taking no logarithm of less than $10^{-12}$.) And no step changes anything: as in the assignment, the way back begins with $dA$
# and multiplies it by $\sigma(Z)\,(1 - \sigma(Z))$, which is computed as exactly 0 where the sigmoid is exactly 1.
#
# With $dZ = A - Y$ in place of that product, the slopes by the weights would be right, and huge. A few steps then throw the
# network so far that a whole layer is off for every point: the next way to fail.

# %% [markdown]
# ### Dead
#
# ReLU has a third way to fail. Its slope is 0 where the unit is off. If one large step pushes the bias of a unit far down, the
# unit is off for *all* examples. Then every slope of it is zero, and no later step moves it. It can only come back if what comes
# in changes, and if all units of its layer are off, nothing below it moves, either.

# %% tags=["explore"]
w, examples = rng.standard_normal((1, 20)) / np.sqrt(20), rng.standard_normal((20, 500))
for b in (0.0, -1.0, -2.0, -6.0):
    on = w @ examples + b > 0
    print(f"bias {b:4}: on for {np.mean(on):6.1%} of the examples, so as many have a say in its slope")

# %% [markdown]
# That is one end of a learning rate that is too large: some step throws a whole layer off, the cost jumps to $\log 2$ and
# stays. It looks like first weights that are too small; but those begin at $\log 2$, and this one gets there after a jump.

# %% tags=["explore"]
self_test("week4_factor_per_layer", "week4_stands_at_log_two")

# %% [markdown]
# ## What you have seen
#
# - One rule serves all layers: a linear step, then an activation. $W^{[l]}$ has a row for each unit and a column for each
#   number that comes in; inner numbers vanish; slopes have the shapes of what they belong to.
# - Every block keeps in its cache what its own slope is made of. On the way back layer $l$ gives $dW^{[l]}$, $db^{[l]}$ and
#   $dA^{[l-1]}$. The mean over the examples comes in with $dW$ and $db$, and nowhere else.
# - Layers that follow each other multiply what width adds. That such a solution exists does not mean that training finds it.
# - Parameters are found by slopes, hyperparameters by trying.
# - A gradient is checked on both sides, with a step near $10^{-6}$. The check knows your cost, not the right one.
# - The scale of the first weights counts once a layer: $s\sqrt{n/2}$ should be near 1 for ReLU.

# %% [markdown]
# ## Mend it
#
# ### Mend it: `train_relu_layers`
#
# The function below trains a network of ReLU layers, with a sigmoid at the end. `layers` is a list of pairs $(W, b)$.
# It is given two links, `linear_there` and `linear_back`, which are right. The list `Zs` begins with `X`, so that `Zs[l]` and
# `As[l]` belong to layer `l`.
#
# It runs without an error, and it trains badly, for **one** reason. Run the cells below it first and read what they show. Then
# find the reason, and mend it in the function.

# %% fault="train_relu_layers"
def train_relu_layers(X, Y, layers, rate, steps):
    """Train a network of ReLU layers, the last one with a sigmoid, by gradient descent.

    X : (n_x, m) array, the points; Y : (1, m) array, their classes, 0 or 1
    layers : list of pairs (W, b), one a layer, W (n, n_prev) and b (n, 1); it stays as it is
    rate : float, the learning rate; steps : int, how many steps

    returns : layers, a new list of pairs after the last step
              costs, list of floats, the cost before each step
    """
    costs = []
    for _ in range(steps):
        # there
        Zs, As = [X], [X]
        for W, b in layers:
            Zs.append(linear_there(As[-1], W, b))
            As.append(np.maximum(Zs[-1], 0))
        AL = layer_chain.sigmoid(Zs[-1])
        costs.append(layer_chain.cost(AL, Y))
        # back
        dZ, moved = AL - Y, []
        for l in range(len(layers), 0, -1):
            W, b = layers[l - 1]
            dA, dW, db = linear_back(dZ, As[l - 1], W)
            moved.insert(0, (W - rate * dW, b - rate * db))
            if l > 1:
                ### BEGIN FAULT
                dZ = dA * (Zs[l] > 0)
                ### END FAULT
                ### BEGIN SOLUTION
                dZ = dA * (Zs[l - 1] > 0)
                ### END SOLUTION
        layers = moved
    return layers, costs

# %% [markdown]
# Two spirals, three hidden layers of 8 units. A right version ends with a cost below 0.02 here, and has nearly every point on
# its own side.

# %% tags=["explore"]
X_arms, Y_arms = spirals(300, np.random.default_rng(10), turns=1.0, noise=0.06)
first = layer_chain.drawn_layers([2, 8, 8, 8, 1], seed=0)
trained, costs = train_relu_layers(X_arms, Y_arms, first, rate=0.1, steps=1500)
training.costs_by_iteration({"2-8-8-8-1": costs}, "How your version trains")

# %% tags=["explore"]
answer = lambda points: layer_chain.probability(points, trained)
planar.boundary(answer, X_arms, Y_arms, "What it has learnt")

# %% [markdown]
# You have a tool for this. One step of rate 1 moves the weights by minus the slope, so the slopes that the function uses can
# be read off from outside, and held against measured ones. Layer by layer:

# %% tags=["explore"]
near = [(W, b + 0.1 * rng.standard_normal(b.shape)) for W, b in first]  # away from the kinks of ReLU
for l, error in enumerate(layer_chain.errors_by_layer(train_relu_layers, X_arms, Y_arms, near), 1):
    print(f"slopes by W{l}: relative error {error:.0e}")

# %% [markdown]
# <!-- hint -->
# Which is the highest layer whose slopes are wrong? What does it get from the layer above, and what happens to it on the way?
# Write down for one $l$ which layer `dA` belongs to.

# %% test="train_relu_layers" points=7
with public_check("train_relu_layers", globals()) as check:
    check.results = ("layers", "costs")
    points, classes = np.array([[1.0, -1.0], [1.0, 1.0]]), np.array([[1, 0]])
    first_layers = [(np.array([[1.0, 1.0], [2.0, -1.0]]), np.array([[0.5], [-0.5]]))]
    first_layers += [(np.array([[1.0, -1.0], [-1.0, 1.0]]), np.array([[0.0], [1.0]]))]
    first_layers += [(np.array([[1.0, -2.0]]), np.array([[0.0]]))]
    after = [([[1.62591, 0.49329], [1.9404, -1.0596]], [[-0.00671], [-0.5596]])]
    after += [([[1.05462, -0.9702], [-0.81123, 1.0]], [[-0.12917], [1.37754]]), ([[1.02482, -2.09438]], [[-0.12917]])]
    value = check.ask("train_relu_layers", points, classes, first_layers, 1.0, 1)
    layers, costs = check.split(value, "layers", "costs")
    check.require(len(layers) == 3 and len(costs) == 1, "One step of three layers gives three pairs, and one cost.")
    for l in (3, 2, 1):
        same = all(np.allclose(mine, right, atol=2e-5) for mine, right in zip(layers[l - 1], after[l - 1]))
        check.require(same, f"After one step of rate 1, layer {l} is not where it should be.")
    one, alone = np.array([[1.0]]), ([(np.array([[2.5]]), np.array([[-1.5]]))], [0.693147])
    check.returns(alone, one, one, [(2 * one, -2 * one)], 1.0, 1)

# %% [markdown]
# Now say why, in a sentence or two: **what was wrong, and why did it show in some layers only?** Your instructor reads this.

# %% [markdown] essay="train_relu_layers_explained" points=3
# `dA` that comes out of layer `l` belongs to what layer `l - 1` gave, so it goes back through the ReLU of layer `l - 1`, whose
# `Z` is `Zs[l - 1]`. The function took the mask of layer `l`: the index is one too high. The output layer's slopes were right,
# since they are made of `AL - Y` and `As[L - 1]` before any mask is used; every layer below got slopes through the wrong
# mask. It ran without an error because layers of equal size have masks of equal shape, and the output's mask of one row is
# broadcast.
#
# Two points for the wrong layer's mask (or: the index is off by one, with the right layer named); one for why the top layer is
# right, or why there was no error.

# %% [markdown]
# ## Ten questions
#
# Write a letter into each cell, and run the check below it. Some need a pencil.

# %% [markdown] question="answer_1"
# **Question 1.** The layers of a network have 5, 7, 3 and 1 units, the input first. It is trained on 20 examples. What is the
# shape of $W^{[2]}$?
#
# - **a** (7, 3)
# - **b** (3, 7)
# - **c** (3, 20)
# - **d** (7, 5)

# %% [markdown] question="answer_2"
# **Question 2.** How many parameters has a network with layers of 4, 3, 2 and 1 units, the input first?
#
# - **a** 10
# - **b** 20
# - **c** 26
# - **d** 23

# %% [markdown] question="answer_3"
# **Question 3.** Why does the cache of a layer hold $A^{[l-1]}$, which the layer was given?
#
# - **a** the slope by its weights is made of it
# - **b** the slope by its biases is made of it
# - **c** the cost of the examples is computed from it at the end
# - **d** the slope of ReLU is taken where it is positive

# %% [markdown] question="answer_4"
# **Question 4.** One example, one ReLU layer with two units: $W = \begin{pmatrix} 1 & 2 \\ 0 & 3 \end{pmatrix}$,
# $z = \begin{pmatrix} -1 \\ 4 \end{pmatrix}$, and from above comes $da = \begin{pmatrix} 3 \\ -2 \end{pmatrix}$. What does the
# layer hand on as $da_{prev}$?
#
# - **a** (3, 0)
# - **b** (3, 6)
# - **c** (−4, −6)
# - **d** (0, −6)

# %% [markdown] question="answer_5"
# **Question 5.** A network has three layers. Which slopes come out of the backward step of layer 2?
#
# - **a** `dA2`, `dW2`, `db2`
# - **b** `dA1`, `dW2`, `db2`
# - **c** `dA1`, `dW1`, `db1`
# - **d** `dA3`, `dW2`, `db2`

# %% [markdown]
# The next question reads this picture.

# %% tags=["explore"]
deep_pictures.folds(layers=4, told=False)

# %% [markdown] question="answer_6"
# **Question 6.** How many of the folding layers of section 5, with two ReLU units each, stand behind one another to make this
# saw?
#
# - **a** 4
# - **b** 8
# - **c** 3
# - **d** 16

# %% [markdown] question="answer_7"
# **Question 7.** Which of these does gradient descent find?
#
# - **a** the number of layers
# - **b** the learning rate
# - **c** the scale of the first weights
# - **d** the biases of the last layer

# %% [markdown] question="answer_8"
# **Question 8.** Your gradient is right but for one thing: every slope is *twice* as large as it should be. What is the
# relative error of a gradient check?
#
# - **a** 1
# - **b** 1/2
# - **c** 1/3
# - **d** 0: the direction is right

# %% [markdown] question="answer_9"
# **Question 9.** Twenty ReLU layers of 100 units each, weights drawn as $0.1 \cdot N(0, 1)$, biases 0. The input has numbers of
# size 1. How large, about, are the numbers that come out of layer 20?
#
# - **a** 1: the weights are $1/\sqrt n$
# - **b** 0.001
# - **c** 0.000001
# - **d** $10^{-20}$

# %% [markdown] question="answer_10"
# **Question 10.** A gradient check of a network with five layers gives these relative errors. Where do you look first?
#
# | by | $W^{[5]}$ | $W^{[4]}$ | $W^{[3]}$ | $W^{[2]}$ | $W^{[1]}$ |
# |---|---|---|---|---|---|
# | relative error | 2e−09 | 4e−09 | 0.35 | 0.41 | 0.62 |
#
# - **a** in the way back of layer 1, where the error is largest
# - **b** in the cost, since most layers are wrong
# - **c** between layers 4 and 3: what layer 4 hands on, and how layer 3 uses it
# - **d** nowhere: errors grow on their way back by rounding
