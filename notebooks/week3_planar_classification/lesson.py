# %% [markdown]
# # Week 3 · Lesson: A layer in between
#
# Some seeds want it neither cold nor warm. They sprout in the middle. Last week's neuron can say "the warmer, the likelier" or "the
# colder, the likelier". It has no way to say "in between".
#
# What is the least that must be added to it? And once there are neurons whose right answers nobody tells us, how can they learn?

# %% [markdown]
# **After this lesson you can**
#
# - say what a hidden layer adds, and show that without a bend it adds nothing;
# - name the shape of every array in a network with one hidden layer;
# - compare sigmoid, tanh, ReLU and leaky ReLU by their curves and slopes, and say where they saturate;
# - derive back-propagation through a hidden layer, and do it by hand on one example;
# - explain why weights begin random and rather small.

# %%
import numpy as np

from layerwise import lessons
from layerwise.checks import public_check
from layerwise.figures import planar
from layerwise.lessons import layer_pictures
from layerwise.lessons.hidden_layers import (
    CURVES, FIRST, SHAPES, SLOPES, answers, equal_start, random_start, there_and_back, train,
)

rng = np.random.default_rng(3)

# %% [markdown]
# ## 1. What one neuron cannot say
#
# Twelve pots, again invented. Five sprouted, those from 11 to 15 °C. One neuron gives a curve that rises or falls, but never both, and
# so it has one border:

# %% tags=["explore"]
layer_pictures.one_neuron_in_the_middle()

# %% [markdown]
# Nine of twelve is the most that any border reaches here. The neuron is not trained badly. What it should say is not among the things
# it can say.
#
# But *two* borders would do: sprouts where it is warmer than 10 °C **and not** warmer than 16 °C. So take two neurons, each with a
# border of its own, and a third that listens to their answers instead of to the temperature. Move the two borders, and the weight with
# which the third one listens:

# %% tags=["explore"]
lessons.explore(
    layer_pictures.bump,
    labels={"left": "unit 1 turns at [°C]", "right": "unit 2 turns at [°C]", "weight": "weight in the output"},
    left=(4.0, 18.0, 0.5), right=(8.0, 22.0, 0.5), weight=(0.5, 6.0, 0.5),
)

# %% [markdown]
# The output takes the first answer minus the second. In the middle that is $1 - (-1) = 2$; on both sides the answers agree, and the difference is
# 0. So a score of weight times difference, minus weight, is positive in the middle alone.
#
# The two are called **hidden units**: the data tell what comes in and what should come out, but not what these should
# say. Together they are a **hidden layer**. Finding their borders is the machine's task, and the subject of this week.

# %% [markdown]
# ## 2. The network, its names and its shapes
#
# With two features and three hidden units:

# %% tags=["explore"]
layer_pictures.network(3)

# %% [markdown]
# Every line is a weight. The number in square brackets counts layers: $a^{[1]}_2$ is the answer of unit 2 of the hidden layer. (A
# number in round brackets, as in $x^{(i)}$, counts examples.) Each unit does what last week's neuron did, a score and then a curve $g$:
#
# $$z^{[1]} = W^{[1]} x + b^{[1]} \qquad a^{[1]} = g(z^{[1]}) \qquad z^{[2]} = W^{[2]} a^{[1]} + b^{[2]} \qquad
# a^{[2]} = \sigma(z^{[2]})$$
#
# The output keeps the sigmoid, since it must be a probability. The hidden units are free; here $g$ is tanh, which runs from −1 to 1.

# %% [markdown]
# Last week a neuron's weights stood in a column $w$, and $w^T$ was needed to multiply. Now there are several, so each unit has a **row** of
# $W^{[1]}$. With $m$ examples as columns:
#
# | array | shape | what it holds |
# |---|---|---|
# | $X$ | $(n_x, m)$ | a column for each example |
# | $W^{[1]}$, $b^{[1]}$ | $(n_h, n_x)$, $(n_h, 1)$ | a row for each hidden unit |
# | $Z^{[1]}$, $A^{[1]}$ | $(n_h, m)$ | scores and answers of the hidden units |
# | $W^{[2]}$, $b^{[2]}$ | $(n_y, n_h)$, $(n_y, 1)$ | a row for each output |
# | $Z^{[2]}$, $A^{[2]}$, $Y$ | $(n_y, m)$ | score, probability and label |
#
# Read a weight's shape as "to, from": $W^{[1]}$ leads to $n_h$ units from $n_x$ features.

# %% [markdown]
# By hand, one example $x = (2, 1)$ and two hidden units. Unit 1 has the weights $(0.5, -1)$ and the bias 0.5, so its score is
# $0.5 \cdot 2 - 1 \cdot 1 + 0.5 = 0.5$. Unit 2 has $(1, 0.5)$ and −1.5: $2 + 0.5 - 1.5 = 1$. The output has the weights $(1, -2)$ and
# the bias 0.5:

# %% tags=["explore"]
a_1, a_2 = np.tanh(0.5), np.tanh(1.0)
z = 1 * a_1 - 2 * a_2 + 0.5
print(f"hidden answers {a_1:.4f} and {a_2:.4f}, output score {z:.4f}, probability {1 / (1 + np.exp(-z)):.4f}")

# %% tags=["explore"]
@lessons.predict(
    "`W1` is (3, 2), `X` is (2, 3), and `b1` is (3,) instead of (3, 1). What does `W1 @ X + b1` do?",
    "an error", "the right thing", "adds each bias to a column",
)
def flat_bias():
    print(np.zeros((3, 2)) @ np.zeros((2, 3)) + np.array([10, 20, 30]))

# %% [markdown]
# Each *column*, which is an example, got a bias, where each *row*, a unit, should have had one. With 3 units and 3 examples no error tells
# you, nor with a single example, of which numpy makes three. With other numbers it stops. Biases are columns.

# %% tags=["explore"]
lessons.self_test("shape_of_hidden_answers", "parameters_of_a_small_net")

# %% [markdown]
# ## 3. Why there must be a bend
#
# What if hidden units gave their score as it is, without a curve? One feature, two units, by hand:
#
# $$h_1 = 2x + 1 \qquad h_2 = -x + 3 \qquad \text{score} = 3 h_1 - 2 h_2 + 1$$

# %% tags=["explore"]
@lessons.predict("What is the score, as a function of `x` alone?", "4x + 10", "8x − 2", "6x² + 1", "no simple one")
def one_line():
    for x in (-1.0, 0.0, 2.0):
        print(f"x = {x:4}: by the network {3 * (2 * x + 1) - 2 * (-x + 3) + 1:5}, by 8x − 2 {8 * x - 2:5}")

# %% [markdown]
# $3(2x + 1) - 2(-x + 3) + 1 = 8x - 2$: one straight line, one neuron. In general
#
# $$W^{[2]}\bigl(W^{[1]} x + b^{[1]}\bigr) + b^{[2]} = \bigl(W^{[2]} W^{[1]}\bigr)\, x + \bigl(W^{[2]} b^{[1]} + b^{[2]}\bigr),$$
#
# which is again a matrix times $x$ plus a bias. Layers without a bend **collapse** into one, however many there are and however wide. Both nets below
# have eight hidden units, began with the same weights, and made the same 1,000 steps:

# %% tags=["explore"]
X, Y = SHAPES["circles"](150, np.random.default_rng(1))
nets = {name: train(X, Y, random_start(8, 1.0, 1), name)[0] for name in ("linear", "tanh")}
models = {name: lambda points, net=net, name=name: answers(net, points, name) for name, net in nets.items()}
planar.boundaries(models, dict.fromkeys(models, (X, Y)))

# %% [markdown]
# Without a bend the border is a straight line, and the one of least cost is no better than a coin on two rings. With tanh the border closes around the inner one.

# %% [markdown]
# ## 4. Four curves and their slopes
#
# Which bend? Four are common. A unit's *curve* says what it can answer, and its *slope* how strongly a change of its score is felt, so how
# fast it learns:

# %% tags=["explore"]
layer_pictures.activations()

# %% [markdown]
# | name | $g(z)$ | answers | slope $g'(z)$ | greatest slope |
# |---|---|---|---|---|
# | sigmoid | $1 / (1 + e^{-z})$ | 0 to 1 | $a (1 - a)$ | 0.25 |
# | tanh | $(e^z - e^{-z}) / (e^z + e^{-z})$ | −1 to 1 | $1 - a^2$ | 1 |
# | ReLU | $\max(0, z)$ | from 0 on | 0 below 0, 1 above | 1 |
# | leaky ReLU | $z$ above 0, $0.1 z$ below | any | 0.1 below 0, 1 above | 1 |
#
# In the first two slopes, $a = g(z)$ is the answer of the unit, not its score. (The 0.1 of the leaky ReLU is a choice; 0.01 is common, too. At exactly
# 0 the last two have a kink and no slope, and programs take either side's.)

# %% [markdown]
# Where does $1 - a^2$ come from? Tanh is a sigmoid, stretched and moved: $\tanh z = 2\,\sigma(2z) - 1$. Write $s = \sigma(2z)$, so
# that $s = (1 + a)/2$. By the chain rule, the slope of $2\,\sigma(2z)$ is $2 \cdot 2 \cdot s (1 - s)$, and
#
# $$4\, s\, (1 - s) = 4 \cdot \frac{1 + a}{2} \cdot \frac{1 - a}{2} = (1 + a)(1 - a) = 1 - a^2$$

# %% tags=["explore"]
for z in (-1.5, 0.0, 0.7):
    measured = (np.tanh(z + 1e-6) - np.tanh(z - 1e-6)) / 2e-6
    print(f"z = {z:4}: 2σ(2z) − 1 = {2 * CURVES['sigmoid'](2 * z) - 1:.6f}, tanh z = {np.tanh(z):.6f};", end="  ")
    print(f"1 − a² = {1 - np.tanh(z) ** 2:.6f}, measured {measured:.6f}")

# %% tags=["explore"]
@lessons.predict("The slope of tanh is 1 at `z = 0`. What is it at `z = 6`?", "about 0.17", "about 0.002", "about 0.00002")
def saturated():
    for z in (0.0, 1.0, 3.0, 6.0):
        print(f"z = {z}:", *(f"{name} {SLOPES[name](z):.6f}  " for name in ("tanh", "sigmoid", "ReLU")))

# %% [markdown]
# A sigmoid or tanh unit far from 0 is **saturated**: whatever happens, its answer stays what it is, and since the slope of
# the cost passes through the unit's own slope, it hardly learns. A ReLU with a positive score never saturates. On its other side it is
# worse: the slope is exactly 0.

# %% tags=["explore"]
points = rng.normal(size=(2, 400))
for bias in (0.0, -2.0, -6.0):
    scores = np.array([[1.0, -0.5]]) @ points + bias
    print(f"ReLU with the bias {bias:4}: has a slope for {np.mean(scores > 0):5.1%} of the points")

# %% [markdown]
# The last unit is **dead**: it answers 0 to every point, gets no slope from any, and so never moves again. A leaky ReLU still has a slope of 0.1
# there, and can come back.
#
# So which one? For the output of a yes-or-no question the sigmoid. In a small hidden layer tanh, whose answers lie around 0. In deep networks
# (next week) ReLU or one of its relatives: slopes of 1 do not shrink from layer to layer, as those of at most a quarter do.

# %% tags=["explore"]
lessons.self_test("slope_from_an_answer", "which_never_dies")

# %% [markdown]
# ## 5. Turn it: units and bends
#
# Each setting below is trained afresh, 1,000 steps on 150 points. Before you turn, predict:
#
# - How many tanh units does it take to close a border around the inner ring? What do two of them make?
# - What does the border look like with ReLU, compared with tanh?
# - What does "linear" gain from one unit to eight?
# - Does another seed, so other first weights, change the result? When?

# %% tags=["explore"]
lessons.explore(
    layer_pictures.border_by_units, labels={"units": "hidden units", "seed": "seed of the first weights"},
    shape=list(SHAPES), units=(1, 8, 1), activation=["tanh", "sigmoid", "ReLU", "leaky ReLU", "linear"], seed=(0, 4, 1),
)

# %% [markdown]
# On the circles one unit makes a line, two a stripe, three a closed border with rounded corners. ReLU borders are made of straight pieces. Linear units
# gain nothing. And with three ReLU units seed 0 gets stuck on 66 %, seed 1 reaches 98 %, and seed 3 keeps
# even tanh from closing: where a hidden layer is just large enough, the first weights decide. A few units more than needed make
# training easier.

# %% [markdown]
# ## 6. Back-propagation, one step at a time
#
# Nobody tells a hidden unit what it should say. But we can ask how the loss would change if it said a little more, and that is all that gradient
# descent needs. The way is last week's: walk back from the loss, multiply slopes.
#
# Take the example of section 2, $x = (2, 1)$, with the label 1. Its probability came out as 0.3633. First the output, which is last week's
# neuron with $a^{[1]}$ in the place of $x$:
#
# $$dz^{[2]} = a^{[2]} - y \qquad dW^{[2]} = dz^{[2]}\, a^{[1]T} \qquad db^{[2]} = dz^{[2]}$$

# %% tags=["explore"]
dz_out = 0.3633 - 1
print(f"dz of the output {dz_out:.4f}; slopes by its weights {dz_out * a_1:.4f} and {dz_out * a_2:.4f}")

# %% [markdown]
# Now one step further than last week. How does the loss change with the *answer* of hidden unit $j$? That answer reaches the output's score times the
# weight $W^{[2]}_{1j}$. So its slope is $dz^{[2]}$ times this weight: a unit is to blame as far as it is listened to. For all units at once,
#
# $$da^{[1]} = W^{[2]T} dz^{[2]}.$$
#
# The transpose turns "to the output, from the units" round: now we go from the output to the units. With several outputs a unit is to blame for each, and the
# product adds the shares up.

# %% [markdown]
# The answer came from the score by the curve, so the slope by the *score* is that times the unit's own slope, each unit by itself ($\odot$ is entry
# by entry):
#
# $$dz^{[1]} = da^{[1]} \odot g'(z^{[1]}), \qquad\text{for tanh}\qquad dz^{[1]} = W^{[2]T} dz^{[2]} \odot \bigl(1 - a^{[1]} \odot a^{[1]}\bigr)$$
#
# And the hidden layer's weights multiply $x$, as those of the output multiply $a^{[1]}$:
#
# $$dW^{[1]} = dz^{[1]} x^T \qquad db^{[1]} = dz^{[1]}$$

# %% tags=["explore"]
@lessons.predict(
    "The output has the weights 1 and −2, its `dz` is −0.6367, and the units answered 0.4621 and 0.7616. "
    "What is `dz` of unit 2?", "−0.535", "0.535", "1.273", "−0.267",
)
def blame_of_unit_2():
    for weight, a in ((1, 0.4621), (-2, 0.7616)):
        da, slope = weight * -0.6367, 1 - a**2
        print(f"da = {weight} · (−0.6367) = {da:.4f}, times 1 − a² = {slope:.4f}, dz = {da * slope:.3f}")

# %% tags=["explore"]
lessons.explore(
    layer_pictures.blame,
    labels={"weight_1": "output's weight of unit 1", "weight_2": "output's weight of unit 2", "y": "label y"},
    weight_1=(-3.0, 3.0, 0.5), weight_2=(-3.0, 3.0, 0.5), y=[0, 1],
)

# %% [markdown]
# Set a weight to 0: that unit is not listened to, and gets no blame. Change its sign, and so does the blame. Set the label to 0, and
# everything turns round.
#
# Four of the slopes, by the weights $W^{[1]}$, are $dz^{[1]}$ times $x = (2, 1)$. As always, measured:

# %% tags=["explore"]
derived = there_and_back().dw1
for unit, feature in np.ndindex(2, 2):
    step = np.zeros((2, 2))
    step[unit, feature] = 1e-6
    rise = there_and_back(FIRST + step).loss - there_and_back(FIRST - step).loss
    print(f"unit {unit + 1}, feature {feature + 1}: derived {derived[unit, feature]:.6f}, measured {rise / 2e-6:.6f}")

# %% [markdown]
# For $m$ examples each vector becomes a matrix with $m$ columns. The slopes by weights and biases are means over the examples, so wherever columns are
# summed, $1/m$ comes in, once:
#
# | slope | made of | shape |
# |---|---|---|
# | $dZ^{[2]}$ | $A^{[2]} - Y$ | $(n_y, m)$ |
# | $dW^{[2]}$ | $\frac1m\, dZ^{[2]} A^{[1]T}$ | $(n_y, m)(m, n_h)$ |
# | $dZ^{[1]}$ | $W^{[2]T} dZ^{[2]} \odot g'(Z^{[1]})$ | $(n_h, n_y)(n_y, m)$, then entry by entry |
# | $dW^{[1]}$ | $\frac1m\, dZ^{[1]} X^T$ | $(n_h, m)(m, n_x)$ |
# | $db^{[2]}$, $db^{[1]}$ | mean of each row of $dZ$ | $(n_y, 1)$, $(n_h, 1)$ |

# %% [markdown]
# Two traps stand in the last row. A sum along each row needs `axis=1`: the columns are the examples, and they are what is averaged. And numpy drops the
# axis that it sums over, unless you say `keepdims=True`.

# %% tags=["explore"]
@lessons.predict("`dZ` has shape (3, 50). What shape has `np.sum(dZ, axis=1)`?", "(3,)", "(3, 1)", "(50,)", "(1, 50)")
def dropped():
    dZ = np.ones((3, 50))
    print(np.sum(dZ, axis=1).shape, " with keepdims:", np.sum(dZ, axis=1, keepdims=True).shape)
    print("a column (3, 1) minus the first:", (np.zeros((3, 1)) - np.sum(dZ, axis=1)).shape)

# %% [markdown]
# A column minus a flat array is a table, by broadcasting, and again no error tells you. Your biases would have become a square.

# %% tags=["explore"]
lessons.self_test("why_w2_transposed", "blame_without_weight")

# %% [markdown]
# ## 7. Where to begin
#
# Last week's neuron began at zero. Try that with a hidden layer. With all weights 0 and tanh units, every hidden answer is $\tanh 0 = 0$. So
# $dW^{[2]}$, which is $dZ^{[2]}$ times these answers, is 0. And $dW^{[1]}$ passes through $W^{[2]} = 0$, so it is 0 as well.

# %% tags=["explore"]
@lessons.predict(
    "Four tanh units begin with all weights 0.5, and train for 3,000 steps. How do they differ then?",
    "as much as random ones", "a little", "not at all",
)
def twins():
    net, _ = train(X, Y, equal_start(4, 0.5), "tanh", steps=3000)
    print("W1, a row for each unit:\n", net["W1"].round(3), "\nW2:", net["W2"].round(3))

# %% [markdown]
# Units that are equal give equal answers, are listened to equally, get equal blame, and take equal steps. So they are equal again. This **symmetry** lasts for
# ever: four units do the work of one. Nothing in the data can break it, since all units see the same data.
#
# Random weights break it, before the first step. Zero biases do no harm: units with different weights are different.

# %% tags=["explore"]
starts = {"zeros": equal_start(4, 0.0), "all 0.5": equal_start(4, 0.5)}
starts |= {f"random · {scale:g}": random_start(4, scale, 1) for scale in (0.01, 1, 30)}
runs = {name: train(X, Y, start, "tanh", steps=3000)[1] for name, start in starts.items()}
layer_pictures.beginnings(runs)

# %% [markdown]
# (At scale 30 the cost begins near 7, above the picture.) Zeros never move. Equal units do as one unit does, a straight
# border with some 62 % of the points right. Random ones of scale 0.01 hesitate for a
# thousand steps, since near 0 everything is nearly symmetric, and then fall to where those of scale 1 have been for long. And at scale 30?

# %% tags=["explore"]
for name, start in starts.items():
    slopes = SLOPES["tanh"](start["W1"] @ X + start["b1"])
    print(f"{name:13} mean slope of the units at the start {slopes.mean():.3f}; cost at the end {runs[name][-1]:.3f}")

# %% [markdown]
# Its units are saturated from the start, with a mean slope of 0.035. They barely learn. So: random, to break the symmetry, and small, to stay where the
# slope is. The assignment takes 0.01 and, on the points it has, that starts soon enough. For deep nets the scale becomes a subject of its own, next week.

# %% [markdown]
# ## What you have seen
#
# - One neuron has one straight border. Hidden units have one each, and the output combines them.
# - Without a bend, layers collapse into one. The bend is what makes depth worth anything.
# - Sigmoid and tanh saturate; ReLU does not above 0, but can die; leaky ReLU neither.
# - Backwards, $dz^{[2]} = a^{[2]} - y$ goes through $W^{[2]T}$ and the unit's own slope. A unit is to blame as far as it is listened to, and
#   as far as it could have moved.
# - Equal units stay equal for ever. Random, small weights break the tie and keep the slopes alive.
#
# In the assignment you build this network for points in the plane, function by function.

# %% [markdown]
# ## Mend it
#
# ### Mend it: `fit_curve`
#
# A network can fit a curve, too: one tanh layer, an output without a sigmoid, and half the mean squared error as its cost. Here examples are **rows**, as
# in many libraries, so every product stands the other way round: $Z = X V + c$ and $H = \tanh Z$, and the output is $H u + d$.
#
# It should fit a sine. Trained right, with 4 units and a rate of 0.1, the cost falls to 0.059 in 40 steps and 0.016 in 400. This one falls *faster*
# at first, to 0.032 in 40 steps. After 60 it is higher again, and soon it is not a number. There is **exactly one fault**, in one line. Find it and mend
# it.

# %% fault="fit_curve"
def fit_curve(X, Y, start, rate, steps):
    """Fit a curve with one hidden layer of tanh units, by gradient descent on half the mean squared error.

    X, Y : (m, n_x) and (m, n_y) float arrays, an example a row
    start : dict of float arrays, "V" (n_x, n_h), "c" (n_h,), "u" (n_h, n_y) and "d" (n_y,); not changed
    rate : float, the length of a step in units of the slope
    steps : int, how many

    returns : dict like start, after the last step
    """
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        ### BEGIN FAULT
        slope = 1 - Z**2
        ### END FAULT
        ### BEGIN SOLUTION
        slope = 1 - H**2
        ### END SOLUTION
        blame = (error @ u.T) * slope
        # both layers take their step at once
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}

# %% tags=["explore"]
X_curve, draw = np.linspace(-3, 3, 61)[:, None], np.random.default_rng(1)
begin = {"V": 0.3 * draw.normal(size=(1, 4)), "c": np.zeros(4)}
begin |= {"u": 0.3 * draw.normal(size=(4, 1)), "d": np.zeros(1)}
for steps in (10, 20, 40, 60, 80, 400):
    with np.errstate(all="ignore"):
        net = fit_curve(X_curve, np.sin(X_curve), begin, 0.1, steps)
        off = np.tanh(X_curve @ net["V"] + net["c"]) @ net["u"] + net["d"] - np.sin(X_curve)
    print(f"after {steps:3} steps: cost {np.mean(off**2) / 2:.3f}")

# %% test="fit_curve" points=7
with public_check("fit_curve", globals()) as check:
    rows, wanted = np.array([[1.0], [2.0], [-1.0]]), np.array([[0.5], [0.0], [1.0]])
    first = {"V": np.array([[0.5, -1.0]]), "c": np.array([0.1, 0.2]), "u": np.array([[1.0], [0.5]]), "d": np.array([0.0])}
    after = {"V": np.array([[0.3584704, -1.0163845]]), "c": np.array([0.2527474, 0.2354001])}
    after |= {"u": np.array([[0.9217726], [0.6527895]]), "d": np.array([0.1551657])}
    told = "Not yet. Follow a unit with the score 2 through one step by hand, with the picture of section 4 in sight."
    mistakes = {told: {"V": np.array([[0.419523, -0.8337206]])}}
    check.returns(after, rows, wanted, first, 0.5, 1, mistakes=mistakes)

# %% [markdown]
# ### In your own words: `fit_curve_explained`
#
# In one or two sentences: what was wrong, why did it look good at first, and why did it go wrong later? (A person reads this.)

# %% [markdown] essay="fit_curve_explained" points=3
# The slope of tanh was computed from the scores $Z$, as $1 - z^2$, where it is $1 - a^2$ with the answers. With small weights at the start $z$ and
# $\tanh z$ are almost equal, so the two agree. Once scores go beyond 1, $1 - z^2$ is negative: those units are pushed uphill, their
# scores grow further, and the numbers run away.
#
# *One point for the slope being taken at the scores in place of the answers, one for small scores making no difference, one for the negative (or hugely
# wrong) slope of large scores.*

# %% [markdown]
# ## Ten questions
#
# Write the letter of your answer into the cell below each question, for example `answer_1 = "a"`, and run it and the check. Some want a small
# calculation, and two a look at a picture.

# %% [markdown] question="answer_1"
# **Question 1.** A network has 2 features, 5 hidden units and 1 output, and sees 300 examples. What shape has `W2`?
#
# - **a** (5, 1)
# - **b** (1, 5)
# - **c** (5, 300)
# - **d** (1, 300)

# %% [markdown] question="answer_2"
# **Question 2.** How many numbers does a network with 3 features, 6 hidden units and 1 output learn?
#
# - **a** 24
# - **b** 25
# - **c** 31
# - **d** 18

# %% [markdown] question="answer_3"
# **Question 3.** A network without bends has the hidden units $h_1 = x + 1$ and $h_2 = 2x - 1$, and the score $2 h_1 - h_2$. What is the score at
# $x = 10$?
#
# - **a** 3
# - **b** 41
# - **c** 43
# - **d** 21

# %% tags=["explore"]
layer_pictures.three_slopes()

# %% [markdown] question="answer_4"
# **Question 4.** Above are the slopes of three activations. Which are they?
#
# - **a** A is leaky ReLU, B is sigmoid, C is tanh
# - **b** A is ReLU, B is tanh, C is sigmoid
# - **c** A is the sigmoid itself, B its slope, C the slope of tanh
# - **d** A is ReLU, B is sigmoid, C is tanh

# %% [markdown] question="answer_5"
# **Question 5.** A tanh unit gives the answer $a = 0.8$. How steep is it there?
#
# - **a** 0.16
# - **b** 0.36
# - **c** 0.56
# - **d** 0.20

# %% [markdown] question="answer_6"
# **Question 6.** For one example $dz^{[2]} = -0.5$. A tanh unit with the answer $a = 0.5$ enters the output with the weight 4. What is $dz^{[1]}$ of
# this unit?
#
# - **a** −2
# - **b** −0.25
# - **c** −1.5
# - **d** −0.5

# %% [markdown] question="answer_7"
# **Question 7.** All weights and biases of a network with tanh units begin at 0. Sixty per cent of the labels are 1. Which parameters does the
# first step change?
#
# - **a** $b^{[2]}$ alone
# - **b** $W^{[2]}$ and $b^{[2]}$
# - **c** all of them
# - **d** none

# %% [markdown] question="answer_8"
# **Question 8.** Ten tanh units begin with the same weights, not zero, and train for as long as you like. What has the network become as good as?
#
# - **a** ten units that began at random, only later
# - **b** no network at all, since equal units do not move
# - **c** ten units, as different data reach different units
# - **d** one unit, with ten times its weight in the output

# %% tags=["explore"]
layer_pictures.three_borders()

# %% [markdown] question="answer_9"
# **Question 9.** Above are the borders of three networks. Which can they be?
#
# - **a** A has 2 tanh units, B has 4 tanh units, C has 1 tanh unit
# - **b** A has 2 tanh units, B has 4 ReLU units, C has 8 linear units
# - **c** A has 8 linear units, B has 4 ReLU units, C has 1 tanh unit
# - **d** A has 2 linear units, B has 4 tanh units, C has 8 linear units

# %% [markdown] question="answer_10"
# **Question 10.** `b1` has shape (4, 1). A learner computes `db1 = np.sum(dZ1, axis=1) / m` and then `b1 = b1 - 0.1 * db1`. What shape has
# `b1` now?
#
# - **a** (4, 1)
# - **b** (4,)
# - **c** (4, 4)
# - **d** none: numpy stops with an error
