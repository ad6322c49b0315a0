# %% [markdown]
# # Week 2 · Lesson: One neuron that learns
#
# Ten pots of seeds stood in ten places, some cold, some warm. Five sprouted. An eleventh pot stands at 12.5 °C: will it?
#
# You could answer with a shrug, "about even". How does a machine come to such an answer, with a number for "about",
# from nothing but the ten pots? And why does the same machine, with 12,288 inputs for one, tell cats from other things?

# %% [markdown]
# **After this lesson you can**
#
# - say what one neuron computes, and read its weight and bias off a curve;
# - tell loss from cost, and say why the squared error is a poor choice here;
# - walk downhill on a cost, and tell from the costs whether the step is too short, good or too long;
# - send slopes back through a computation graph, by hand and in numbers;
# - give the shape of every array when many examples pass at once.

# %%
import time

import numpy as np

from layerwise import lessons
from layerwise.checks import public_check
from layerwise.figures import planar
from layerwise.learning.planar_training import logistic_regression
from layerwise.lessons import computation_graphs, descent_walks
from layerwise.lessons.ten_pots import DEGREES, SPROUTED, cost_of, feature, slopes_of, squash, walk

rng = np.random.default_rng(2)

# %% [markdown]
# ## 1. A question with two answers
#
# A question that is answered with yes or no is a **binary classification**. Each pot is an **example**: what we know of it is
# its **feature** $x$, what we want to know its **label** $y$, 1 for yes and 0 for no. The ten pots (they are invented):

# %% tags=["explore"]
descent_walks.pots()

# %% [markdown]
# No temperature divides the two kinds: the pot at 10 °C sprouted, and the one at 14 °C did not. Most questions are like
# this. So it is wiser to ask for a **probability** that $y$ is 1 than for a bare yes or no.
#
# Large numbers make for large steps later on. So let the feature count from 12 °C, in units of 4 °C:
# $x = (\text{temperature} - 12) / 4$.

# %% tags=["explore"]
x, y = feature(DEGREES), SPROUTED
print("temperature", DEGREES)
print("feature x  ", x)
print("label y    ", y)

# %% [markdown]
# ## 2. What one neuron computes
#
# The neuron has one number for each feature, its **weight** $w$, and one more, its **bias** $b$. It computes a **score** $z$,
# which may be any number, and squashes it into a probability $a$ by the sigmoid $\sigma$ of week 1:
#
# $$z = w x + b \qquad\qquad a = \sigma(z) = \frac{1}{1 + e^{-z}}$$
#
# A score of 0 is a probability of one half, since $e^0 = 1$. Statisticians call this model **logistic regression**. It is a
# neural network with a single neuron.

# %% [markdown]
# By hand, for the pot at 16 °C, so $x = 1$, with $w = 2$ and $b = -1$: the score is $2 \cdot 1 - 1 = 1$, and the
# probability $1 / (1 + e^{-1}) = 0.731$. `squash` is the course's own sigmoid for arrays. (You write yours in the
# assignment.)

# %% tags=["explore"]
print("at 16 °C:", squash(2 * 1 - 1).round(3))
print("all ten: ", squash(2 * x - 1).round(2))

# %% tags=["explore"]
@lessons.predict("With `w = 2` and `b = -1`, at which `x` is the probability exactly one half?", "0", "0.5", "1", "2")
def border():
    for place in (0, 0.5, 1, 2):
        print(f"x = {place}: probability {squash(2 * place - 1):.3f}")

# %% [markdown]
# The probability is one half where $w x + b = 0$, which is at $x = -b / w$: here at 0.5, or 14 °C. So the bias moves
# the curve sideways, and the weight says how steep it is. Turn both. Can you bring the cost, which section 3 explains,
# below 0.43? (Lower is better.)

# %% tags=["explore"]
lessons.explore(descent_walks.curve_through_pots, w=(-4.0, 8.0, 0.5), b=(-4.0, 4.0, 0.5))

# %% [markdown]
# The dotted lines run from what the neuron says to what happened. A negative weight turns the curve round: such a neuron
# believes in cold. A large weight makes it sure of itself, also about the two pots on which it is wrong.

# %% [markdown]
# With several features there is a weight for each, and the score adds all products up: $z = w_1 x_1 + w_2 x_2 + b$. A pot
# may have a temperature and a wetness; a picture of 64 by 64 pixels in three colours has 12,288 features. The border, where
# $z = 0$, is then no longer a place on a line. With two features it is a straight line in the plane:

# %% tags=["explore"]
clouds = np.hstack([rng.normal([[-1], [0]], 0.8, (2, 60)), rng.normal([[1], [1]], 0.8, (2, 60))])
kinds = np.repeat([[0, 1]], 60, axis=1)
line = logistic_regression(clouds, kinds)
planar.boundary(
    lambda points: squash(line["w"].T @ points + line["b"]), clouds, kinds, "The border is a straight line"
)

# %% [markdown]
# On one side the score is positive and the answer yes, on the other it is negative. A **decision** is made by a threshold:
# say yes where the probability is strictly over one half.

# %% tags=["explore"]
lessons.self_test("border_of_a_neuron", "score_of_two_features")

# %% [markdown]
# ## 3. Loss and cost
#
# What is a good neuron? One that gave a high probability to what then *happened*. That probability is $a$ if $y = 1$, and
# $1 - a$ if $y = 0$. The **loss** of one example is minus its natural logarithm: 0 for a probability of 1, and the larger,
# the smaller the probability. Both cases in one line, where one of the terms is always 0:
#
# $$\mathcal L = -\bigl(y \log a + (1 - y) \log(1 - a)\bigr)$$
#
# The **cost** is the mean of the losses over all $m$ examples: $J = \frac1m \sum_i \mathcal L^{(i)}$. Loss belongs to one example,
# cost to the whole set.

# %% tags=["explore"]
for chance in (1, 0.99, 0.9, 0.5, 0.1, 0.001):
    print(f"what happened had been given {chance:<5}: loss {-np.log(chance) + 0:.4f}")

# %% tags=["explore"]
@lessons.predict(
    "Neuron A gives 0.6 to what happens, in all ten cases. Neuron B gives 0.99 in nine cases and 0.001 in the tenth. "
    "Which has the lower cost?",
    "A", "B", "they are equal",
)
def careful_or_bold():
    print("A:", round(-np.log(0.6), 3), "  B:", round(-(9 * np.log(0.99) + np.log(0.001)) / 10, 3))

# %% [markdown]
# A wins, 0.511 to 0.700. The logarithm punishes being sure and wrong: one such answer outweighs nine brilliant ones.
#
# A neuron with $w = b = 0$ says one half to everything and costs $\log 2 = 0.693$, whatever the labels. Remember that number:
# a cost above it is worse than a coin's.

# %% tags=["explore"]
print("w = 0, b = 0:", round(cost_of(0, 0), 4), "  w = 2, b = 0:", round(cost_of(2, 0), 4))
print("w = -2, b = 0, which believes in cold:", round(cost_of(-2, 0), 4))

# %% [markdown]
# One trap on the way: the computer rounds. A score of 40 gives a probability of exactly 1, and $\log(1 - a)$ is then
# $-\infty$. Even where that term is multiplied by 0, the product is "not a number", and one such example spoils the mean. The
# assignment tells how to stay clear of it.

# %% tags=["explore"]
with np.errstate(divide="ignore", invalid="ignore"):
    print("squash(40) == 1:", squash(40) == 1, "  0 · log(1 − a) =", 0 * np.log(1 - squash(40)))

# %% [markdown]
# ## 4. Why not the squared error?
#
# $(a - y)^2$ is also small for good answers. To see why nobody takes it here, draw the cost of the ten pots for *every* weight and
# bias: a point of the floor is a neuron, and the height above it is its cost.

# %% tags=["explore"]
descent_walks.surfaces()

# %% [markdown]
# Learning will mean: put a ball somewhere and let it go down. In the bowl on the left every place slopes towards the lowest one.
# On the right there is a plateau, nearly level, with bumps, exactly where the neuron is sure and wrong. A ball put there hardly
# moves.
#
# The difference has a name. A function is **convex** if a straight line between any two points of its graph, a *chord*, never
# runs below it. A convex function has no second valley to be caught in.

# %% tags=["explore"]
descent_walks.chords()

# %% [markdown]
# The log loss lies below this chord, and one can prove that it is nowhere above any other: it is convex. For the squared error
# one chord that runs below the curve is enough to say that it is not.
#
# The slope tells the same story. By the score $z$, the log loss has the slope $a - y$, which section 6 derives: it is the
# error itself. The squared error has $2 (a - y)\, a (1 - a)$, with a factor that vanishes when $a$ is near 0 or 1.

# %% tags=["explore"]
@lessons.predict(
    "An example with `y = 1` has the score −6: sure and wrong. How steep is the squared error there?",
    "about −1", "about −0.5", "about −0.005",
)
def flat():
    a = squash(-6)
    print(f"a = {a:.5f}, log loss: {a - 1:.5f}, squared error: {2 * (a - 1) * a * (1 - a):.5f}")

# %% [markdown]
# Once an answer is badly wrong, the squared error wants to change it *less*, the worse it is. The log loss pulls with nearly full
# strength.

# %% [markdown]
# ## 5. Gradient descent is a walk
#
# In the fog you find the valley by your feet: feel which way is up, take a step the other way, feel again. The **slopes** of the cost by
# weight and bias, together its **gradient**, say which way is up. The **learning rate** $\alpha$ turns slopes into steps:
#
# $$w \leftarrow w - \alpha\, \frac{\partial J}{\partial w} \qquad\qquad b \leftarrow b - \alpha\, \frac{\partial J}{\partial b}$$
#
# The minus is the whole idea: where the cost rises with $w$, make $w$ smaller. And both slopes belong to the *same* place: feel
# both before you move.

# %% [markdown]
# First one variable, and a cost that you can follow in your head: $J(w) = w^2$, with the slope $2w$. A step is
# $w - 2 \alpha w = (1 - 2\alpha)\, w$, so each multiplies $w$ by $1 - 2\alpha$. From $w = 1$:

# %% tags=["explore"]
for rate in (0.02, 0.4, 0.9):
    print(f"α = {rate:<4}:", [round((1 - 2 * rate) ** step, 3) for step in range(7)])

# %% [markdown]
# A small rate crawls. A good one arrives. With 0.9 each step leaps over the lowest point, and lands a little nearer to it on the other
# side.

# %% tags=["explore"]
@lessons.predict("And with `α = 1.5`, where is `w` after three steps from 1?", "0.125", "−0.125", "−8", "8")
def too_long():
    print([round((1 - 2 * 1.5) ** step, 3) for step in range(7)])

# %% [markdown]
# Each step multiplies $w$ by $-2$: the walk leaps over the valley and lands *higher* up each time. It **diverges**. The border is
# where $|1 - 2\alpha| = 1$, at $\alpha = 1$. In general, a valley whose slope changes by $c$ for each unit of $w$ (its curvature; here
# $c = 2$) bears rates below $2/c$. Narrow valleys need short steps.

# %% [markdown]
# Now the ten pots. The walk begins at $w = -4$, $b = 2$, a neuron that is sure and wrong. Turn the learning rate. Where does it crawl,
# where does it work, and from where on does it never settle?

# %% tags=["explore"]
lessons.explore(
    descent_walks.walk_on_the_map, labels={"rate": "learning rate"}, rate=(0.5, 20.0, 0.5), steps=(1, 60, 1)
)

# %% tags=["explore"]
descent_walks.costs_of_walks({"crawls": 0.1, "works": 4, "swings": 20}, 40)

# %% [markdown]
# At $\alpha = 0.1$, 40 steps bring the cost to half of what it was. At 4 the walk is there after some five steps. At 20 the cost falls fast at first,
# and then goes up and down for ever.
#
# Why does it not fly off, as on the parabola? The slopes of the log loss cannot grow without end, since the error $a - y$ lies between −1
# and 1. So it swings instead. At the lowest place the largest curvature of this cost is 0.136, and $2 / 0.136 = 14.7$: above
# that rate no walk can come to rest there. Try 14 and 16 above, with 60 steps: the swinging begins small, and takes its time to show.

# %% tags=["explore"]
at_the_end = walk(4.0, 400)[-1]
print("w, b:", at_the_end.round(3), " cost:", round(cost_of(*at_the_end), 4))
print("probability at 12.5 °C:", squash(at_the_end @ [feature(12.5), 1]).round(3))

# %% [markdown]
# There is the number for "about even": 0.555. The best neuron costs 0.426, and that is as far as one curve gets with pots
# that disagree.

# %% tags=["explore"]
lessons.self_test("sign_of_a_step", "costs_that_rise")

# %% [markdown]
# ## 6. Who is to blame: the computation graph
#
# Where do the slopes come from? A computation is a chain of small steps, and each has a simple slope. Say a taxi charges a fee and
# a price per kilometre, and a tax factor on top: $\text{total} = (\text{km} \cdot \text{price} + \text{fee}) \cdot \text{tax}$. For 4 km at 1.5,
# a fee of 3 and a factor of 1.2:
#
# $$\text{ride} = 4 \cdot 1.5 = 6 \qquad \text{sum} = 6 + 3 = 9 \qquad \text{total} = 9 \cdot 1.2 = 10.8$$
#
# That is the way there, **forward**. Now ask at each number: if it were a little larger, by how much would the total grow?
# Begin at the end.

# %% [markdown]
# - `sum` is multiplied by 1.2, so its slope is 1.2.
# - `fee` is added to `sum` as it is, slope 1, so it inherits all: $1 \cdot 1.2 = 1.2$. `ride` does likewise.
# - `price` is multiplied by 4 km on its way to `ride`: $4 \cdot 1.2 = 4.8$.
#
# This is **backward propagation**: from the end to the start, each step multiplies the slope that arrives by its own. It is the chain
# rule, and it needs the values of the way there (the 4), so those are kept.

# %% tags=["explore"]
@lessons.predict("What is the slope of the total by `km`?", "1.2", "1.5", "1.8", "4.8")
def slope_by_km():
    def total(km):
        return (km * 1.5 + 3) * 1.2
    print("by hand 1.5 · 1.2 =", round(1.5 * 1.2, 3), "  measured:", round((total(4.001) - total(3.999)) / 0.002, 3))

# %% [markdown]
# Now the neuron, with two weights, on one example $x = (2, -1)$ with the label 1. The chain is $z$, then $a$, then the loss. Each link
# has a slope:
#
# | step | its slope | here ($w_1 = 0.5$, $w_2 = 1$, $b = 0.5$) |
# |---|---|---|
# | $\mathcal L = -\log a$ for $y = 1$ | $d\mathcal L/da = -1/a$ | $-1/0.622 = -1.607$ |
# | $a = \sigma(z)$ | $da/dz = a (1 - a)$ | $0.622 \cdot 0.378 = 0.235$ |
# | $z = 2 w_1 - w_2 + b$ | $dz/dw_1 = x_1$, $dz/dw_2 = x_2$, $dz/db = 1$ | $2$, $-1$, $1$ |

# %% tags=["explore"]
lessons.explore(
    computation_graphs.graph, labels={"y": "label y"},
    w1=(-2.0, 2.0, 0.5), w2=(-2.0, 2.0, 0.5), b=(-2.0, 2.0, 0.5), y=[0, 1],
)

# %% [markdown]
# Read the orange numbers from right to left. The slope by $z$ is $-1.607 \cdot 0.235 = -0.378$. It goes on to the bias as it is, to $w_1$
# times 2 and to $w_2$ times −1. All three say: the score should be higher. Raise $w_1$, lower $w_2$.
#
# Set the label to 0 and look at the slope by $z$ again. It is now $0.622$. In both cases it is $a - y$.

# %% [markdown]
# This is no accident. For any label, the slope of the loss by $a$ is $-\frac{y}{a} + \frac{1-y}{1-a}$, and times $a(1-a)$
# everything divides out:
#
# $$\frac{d\mathcal L}{dz} = \left(-\frac{y}{a} + \frac{1-y}{1-a}\right) a (1-a) = -y (1-a) + (1-y)\, a = a - y$$
#
# So the slope by the score is the error, by a weight the error times its feature, and by the bias the error. Believe no derivation that
# you have not measured:

# %% tags=["explore"]
there_and_back, tiny = computation_graphs.there_and_back, 1e-6
derived = there_and_back(0.5, 1.0, 0.5, 1)
rise = there_and_back(0.5 + tiny, 1.0, 0.5, 1).loss - there_and_back(0.5 - tiny, 1.0, 0.5, 1).loss
print(f"slope by w1: derived {derived.dw1:.6f}, measured {rise / (2 * tiny):.6f}")

# %% [markdown]
# ## 7. Many examples: a slope is a mean
#
# The cost is the mean of the losses, so its slopes are the means of theirs. Every example pulls at the same weight, and the pulls are
# added up and divided by $m$. Three pots, with $w = 0$ and $b = 0$, so that $a = 0.5$ for each:

# %% [markdown]
# | pot | $x$ | $y$ | $a - y$ | pull at $w$: $(a - y)\, x$ |
# |---|---|---|---|---|
# | 1 | −1 | 0 | 0.5 | −0.5 |
# | 2 | 0.5 | 1 | −0.5 | −0.25 |
# | 3 | 2 | 1 | −0.5 | −1 |
# | mean | | | $db = -0.167$ | $dw = -0.583$ |
#
# (We write $dw$ for $\partial J / \partial w$, as programs do.) A step at $\alpha = 1$ makes $w = 0.583$ and $b = 0.167$. The
# warm pots pull $w$ up, and so does the cold one, which did not sprout.

# %% tags=["explore"]
few_x, few_y = [-1, 0.5, 2], [0, 1, 1]
dw, db = 0.0, 0.0
for x_i, y_i in zip(few_x, few_y):
    error = squash(0 * x_i + 0) - y_i
    dw, db = dw + error * x_i / 3, db + error / 3
print(f"dw = {dw:.3f}, db = {db:.3f};  the ten pots at w = b = 0: {np.round(slopes_of(0, 0), 3)}")

# %% [markdown]
# What if the sum were not divided? Then twice as many pots would make steps twice as long, and a rate that works for ten would swing for
# a hundred.

# %% [markdown]
# ## 8. Without a loop
#
# That loop is fine for three pots. For 209 pictures of 12,288 numbers it is hopeless: Python takes about as long for one number as numpy
# for hundreds. So lay the examples side by side, **one a column**, and let products of matrices do all sums at once:
#
# | array | shape | what it holds |
# |---|---|---|
# | $X$ | $(n_x, m)$ | a row for each feature, a column for each example |
# | $w$, $b$ | $(n_x, 1)$, a number | a weight for each row of $X$ |
# | $Z$, $A$, $Y$ | $(1, m)$ | score, probability and label of each example |
# | $dZ = A - Y$ | $(1, m)$ | the error of each example |
# | $dw$, $db$ | $(n_x, 1)$, a number | as $w$ and $b$ |

# %% [markdown]
# The scores: $Z = w^T X + b$. Row $w^T$ of shape $(1, n_x)$ times column $i$ of $X$ is the score of example $i$. So $(1, n_x)$ times
# $(n_x, m)$ gives $(1, m)$, and broadcasting adds $b$ to each entry.
#
# The slopes: $dw = \frac1m X\, dZ^T$. Row $j$ of $X$ holds feature $j$ of all examples, and $dZ^T$ their errors in a column. The
# product multiplies and adds: the pulls at weight $j$, summed over the examples. $(n_x, m)$ times $(m, 1)$ gives $(n_x, 1)$.

# %% tags=["explore"]
@lessons.predict(
    "`X` has shape (4, 30): 4 features of 30 pots. `dZ` has shape (1, 30). What is `X * dZ`, with a star?",
    "an error", "(4, 1): the slopes", "(4, 30): the single pulls", "(30, 30)",
)
def star():
    X, dZ = rng.normal(size=(4, 30)), rng.normal(size=(1, 30))
    print("X * dZ", (X * dZ).shape, "  X @ dZ.T", (X @ dZ.T).shape)
    print("sums of the pulls are the product:", np.allclose((X * dZ).sum(axis=1, keepdims=True), X @ dZ.T))

# %% [markdown]
# The star multiplies entry by entry, and broadcasting repeats the errors for each row: that makes the table of pulls, one for
# each feature and example. The product of matrices, `@` in numpy, makes the table and adds its rows up in one go.
#
# When a shape puzzles you, write both shapes down side by side. The inner numbers must agree, and they are what is summed over. How
# much faster is it?

# %% tags=["explore"]
X_many, w_many = rng.normal(size=(1000, 300)), rng.normal(size=(1000, 1))
start = time.perf_counter()
looped = [sum(w_many[j, 0] * X_many[j, i] for j in range(1000)) for i in range(300)]
middle = time.perf_counter()
for _ in range(50):
    at_once = w_many.T @ X_many
by_loops, by_product = middle - start, (time.perf_counter() - middle) / 50
print(f"300 scores by loops {1000 * by_loops:.1f} ms, by a product {1000 * by_product:.3f} ms,", end=" ")
print(f"{by_loops / by_product:,.0f} times as fast; equal: {np.allclose(looped, at_once)}")

# %% [markdown]
# Only one loop is left in a training: over the steps. Each needs the result of the one before, so it cannot go.

# %% tags=["explore"]
lessons.self_test("shape_of_scores", "why_a_transpose", "pictures_as_columns", "number_of_parameters")

# %% [markdown]
# ## What you have seen
#
# - One neuron computes a score, $w^T x + b$, and squashes it into a probability. It says yes on one side of a straight border.
# - The loss of an example is minus the logarithm of the probability given to what happened; the cost is the mean. A coin costs 0.693.
# - The log loss is a bowl. The squared error is flat where the neuron is sure and wrong.
# - Gradient descent steps against the slopes. Short steps crawl, long ones swing or diverge, and the curvature sets the border.
# - Back through the graph, slopes are multiplied link by link. By the score the slope is $a - y$.
# - A slope of the cost is a mean over examples, and one product of matrices computes it for all weights.
#
# In the assignment you write all of this for pictures.

# %% [markdown]
# ## Mend it
#
# ### Mend it: `fit_pots`
#
# It should fit one weight and one bias to any number of pots, by gradient descent from zero on the mean log loss. With the ten pots, a
# rate of 2 and 40 steps it should end near $w = 2.10$, $b = -0.04$, at a cost of 0.426.
#
# It ends somewhere else, and it does something stranger: give it each pot twenty times over, and it ends in yet another place,
# far worse, though the mean cost of every neuron is the same as before. There is **exactly one fault**, in one line. Find it and
# mend it. The arguments, and what is returned, stay as they are.

# %% fault="fit_pots"
def fit_pots(x, y, rate, steps):
    """Fit one weight and one bias by gradient descent on the mean log loss, from zero.

    x : (m,) float array, the feature of each pot
    y : (m,) array, 1 where it sprouted, else 0
    rate : float, the length of a step in units of the slope
    steps : int, how many

    returns : w, b, two floats after the last step
    """
    w, b = 0.0, 0.0
    for _ in range(steps):
        error = squash(w * x + b) - y
        ### BEGIN FAULT
        slope_w, slope_b = np.sum(error * x), np.sum(error)
        ### END FAULT
        ### BEGIN SOLUTION
        slope_w, slope_b = np.mean(error * x), np.mean(error)
        ### END SOLUTION
        w, b = w - rate * slope_w, b - rate * slope_b
    return w, b

# %% tags=["explore"]
for copies in (1, 20):
    w, b = fit_pots(np.tile(x, copies), np.tile(y, copies), 2.0, 40)
    print(f"{10 * copies:3} pots: w = {w:.3f}, b = {b:.3f}, cost {cost_of(w, b):.3f}")

# %% test="fit_pots" points=7
with public_check("fit_pots", globals()) as check:
    check.results = ("w", "b")
    pots, sprouted = np.array([-1.0, 0.5, 2.0]), np.array([0, 1, 1])
    mistakes = {
        "Not yet. Compare one step with the table of section 7.": (1.75, 0.5),
        "Now w is right, and b is not yet.": (0.5833333, 0.5),
        "Now b is right, and w is not yet.": (1.75, 0.1666667),
        "Now the steps are too short.": (0.1944444, 0.0555556),
        "Now the steps go uphill.": (-0.5833333, -0.1666667),
    }
    check.returns((0.5833333, 0.1666667), pots, sprouted, 1.0, 1, mistakes=mistakes)
    check.returns((0.5833333, 0.1666667), np.tile(pots, 4), np.tile(sprouted, 4), 1.0, 1)

# %% [markdown]
# ### In your own words: `fit_pots_explained`
#
# In one or two sentences: what was wrong, and why did it show so much more with each pot twenty times over? (A person reads this.)

# %% [markdown] essay="fit_pots_explained" points=3
# The slopes were sums over the pots, but the cost is a mean, so its slopes are means: every step was $m$ times too long. With twenty
# times as many pots the steps became twenty times longer still, and the walk swung across the valley instead of settling.
#
# *One point for naming the missing division by the number of pots, one for saying that it makes the step (in effect the learning
# rate) m times too long, one for saying why more pots make it worse.*

# %% [markdown]
# ## Ten questions
#
# Write the letter of your answer into the cell below each question, for example `answer_1 = "a"`, and run it and the check. Take a
# pencil: some want a small calculation.

# %% [markdown] question="answer_1"
# **Question 1.** A neuron gives a picture the probability 0.8 of showing a cat. There is no cat in it, so $y = 0$. What is the log
# loss of this example?
#
# - **a** 0.223
# - **b** 1.609
# - **c** 0.640
# - **d** 0.800

# %% [markdown] question="answer_2"
# **Question 2.** A neuron with one feature has $w = 2$ and $b = -3$. For which $x$ does it say yes?
#
# - **a** for $x > 3$
# - **b** for $x > -1.5$
# - **c** for $x > 1.5$
# - **d** for $x > 0$

# %% [markdown] question="answer_3"
# **Question 3.** An example with the label 1 got the probability 0.3. What is the slope of its log loss by the score $z$?
#
# - **a** −0.7
# - **b** 0.7
# - **c** −0.147
# - **d** −3.333

# %% [markdown] question="answer_4"
# **Question 4.** `X` has shape (5, 80) and holds 80 examples. What shape has `dw`, and how many numbers are added up for each of its
# entries?
#
# - **a** (80, 1), from 5 numbers each
# - **b** (5, 80), with nothing added up
# - **c** (1, 5), from 80 numbers each
# - **d** (5, 1), from 80 numbers each

# %% tags=["explore"]
descent_walks.three_trainings()

# %% [markdown] question="answer_5"
# **Question 5.** Above are three trainings that differ in their learning rate alone. Which of them would you repeat with a *smaller*
# rate, and which with a *larger* one?
#
# - **a** run C smaller, since it falls so steeply, and run B larger
# - **b** run B smaller, since its cost is still high, and run A larger
# - **c** run A smaller, and run B larger
# - **d** none: given more steps, all three would end at the same cost

# %% [markdown] question="answer_6"
# **Question 6.** Two examples with one feature: $x = 1$ with $y = 1$, and $x = -2$ with $y = 0$. Training begins at $w = 0$, $b = 0$ with
# $\alpha = 0.1$. What is $w$ after one step?
#
# - **a** 0.075
# - **b** −0.075
# - **c** 0.150
# - **d** 0.750

# %% [markdown] question="answer_7"
# **Question 7.** Why is the squared error $(a - y)^2$ a poor cost for this neuron?
#
# - **a** Its values are smaller than those of the log loss, so training takes more steps.
# - **b** It has no slope where $a = y$.
# - **c** It cannot become 0, even for perfect answers.
# - **d** Where the neuron is sure and wrong, its slope is almost 0.

# %% [markdown] question="answer_8"
# **Question 8.** You train a neuron from $w = 0$, $b = 0$, and the cost stays at 0.693, step after step. What does the number tell
# you?
#
# - **a** The neuron is right about 69 % of the examples.
# - **b** The neuron gives about one half to every example.
# - **c** The neuron is wrong about 69 % of the examples.
# - **d** The training has found the lowest cost there is, since it does not change any more.

# %% [markdown] question="answer_9"
# **Question 9.** In the graph of section 6, with $x = (2, -1)$, all three parameters get a slope from the same $dz$. A learner's program
# gives $dw_1 = 0.5$, $dw_2 = 0.25$ and $db = 0.25$. At most one of the three is wrong. Which one?
#
# - **a** $dw_1$
# - **b** $db$
# - **c** $dw_2$
# - **d** none, they may well be right

# %% [markdown] question="answer_10"
# **Question 10.** A neuron with two features has $w = (1, 2)$ and $b = -4$. Which of these points does it say yes to, with the
# threshold strictly over one half?
#
# - **a** $(2, 1)$
# - **b** $(1, 2)$
# - **c** $(3, 0)$
# - **d** $(5, -1)$
