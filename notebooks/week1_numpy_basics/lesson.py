# %% [markdown]
# # Week 1 · Lesson: Neurons, arrays and slopes
#
# Show a child three cats, and the child will know the fourth. Nobody can write down the rule it uses. How can a machine
# find such a rule by itself, if all it can do is add, multiply and compare numbers?
#
# This lesson builds the three things that every answer to this question needs: a neuron, arrays of numbers, and slopes.
# You will use all three in this week's assignment, and in every week after it.

# %% [markdown]
# **After this lesson you can**
#
# - say what a neuron computes, and what learning from examples means;
# - give three reasons why networks began to work well when they did;
# - predict the shape of an array after a sum, a `reshape` or a broadcast, and spot a rank-1 trap;
# - say when a loop is slow, by how much, and when it does not matter;
# - find a slope by measuring and by formula, and put slopes together with the chain rule.

# %% [markdown]
# **How to read it.** Run each cell and take your time. Where a cell asks you to **predict**, choose before you look: a
# wrong guess that you notice teaches more than a right answer that you read. Pictures with sliders can be turned by
# mouse, or with the arrow keys. At the end there are a small program to mend and ten questions, which are graded.

# %%
import numpy as np

from layerwise.checks import public_check
from layerwise.datasets.shelf import default_digits
from layerwise.lessons import alignment, neurons, scale, slopes, timings
from layerwise.lessons import explore, predict, self_test

rng = np.random.default_rng(1)

# %% [markdown]
# ## 1. A neuron
#
# What should a flat cost? Large flats cost more, so a first guess is a line: some euros for each square metre, plus a
# fixed amount. A **neuron** starts with just that. It multiplies each input by a **weight**, adds them up, and adds one more
# number, the **bias**. The sum is its score, $z$:
#
# $$z = w_1 x_1 + w_2 x_2 + \dots + b, \qquad a = g(z)$$
#
# Then it passes the score through a fixed function $g$, its **activation**. A common one is the **ReLU**, $g(z) = \max(0, z)$: it
# lets a positive score through and answers 0 to all others.

# %% [markdown]
# | | meaning | who chooses it |
# |---|---|---|
# | $x_1, x_2, \dots$ | inputs: what is known of one example | the example |
# | $w_1, w_2, \dots$ | weights: how much each input counts, and in which direction | learning |
# | $b$ | bias: moves the point at which the neuron wakes up | learning |
# | $g$ | activation: the bend | you, beforehand |
# | $a$ | the answer, which may be the input of other neurons | |

# %% tags=["explore"]
explore(neurons.neuron_picture, weight=(-3.0, 3.0, 0.5), bias=(-6.0, 6.0, 0.5))

# %% [markdown]
# The answer is flat on one side of a bend, and a line on the other. The weight sets how steep it is, and which side is flat.
# Weight and bias together set the place of the bend: where $w x + b = 0$, that is at $x = -b / w$.

# %% tags=["explore"]
@predict("A neuron has $w = 2$, $b = -3$ and a ReLU. What does it answer to $x = 1$?", "-1", "0", "1")
def shown():
    z = 2 * 1 - 3
    print("score:", z, " answer:", max(0, z))

# %% [markdown]
# One neuron bends once. Several side by side, with a weighted sum of their answers, bend in several places: that is a
# **neural network** with one **hidden layer**, hidden because we give neither its inputs nor its answers. Here are twelve flats,
# and a curve of so many neurons. To be quick, their bends are spread evenly, and only the sum is fitted.

# %% tags=["explore"]
explore(neurons.bends_picture, neurons=(1, 6, 1))

# %% [markdown]
# A single neuron misses the rents by about 48 €: its bend is put at the smallest flat, so all it can draw is a line. Five
# follow them to about 3 €; six are no better here, as their bends cannot move to where they are needed. Nobody said where
# rents grow faster: it came out of the examples.
#
# With more inputs, such as floor, age or noise, nothing new happens. Each neuron has a weight for each of them. With
# another layer behind, neurons bend what others have bent. All networks of this course are made of these parts.

# %% tags=["explore"]
self_test("bend_of_a_neuron", "what_learning_changes")

# %% [markdown]
# ## 2. Learning from examples, and why it works now
#
# The flats came with their rents, so there was a right answer to each. Learning from examples with their answers is
# called **supervised learning**. An input is called $x$, its right answer $y$, and what the network says $\hat{y}$.
#
# | $x$ | $y$ | what for |
# |---|---|---|
# | area, floor and age of a flat | its rent | setting a fair price |
# | the pixels of a photograph | is there a cat in it? | sorting photographs |
# | a recording | the words that were said | writing to dictation |
# | a sentence in Finnish | the same in English | translating |

# %% [markdown]
# The first row is a *table*: each number has a meaning of its own. The others are raw: one pixel says nothing, only many
# together do. People read raw data without effort and programs could not, until networks learnt to. That is where
# they made the greatest difference.
#
# The ideas are old. Networks with hidden layers were trained by the method of this course in the 1980s, and most people gave them
# up. Three things changed since:
#
# - **data**: the web, cameras and phones left examples by the million;
# - **computing power**: arithmetic became cheap, most of all on chips that do thousands of sums at once;
# - **algorithms**: better bends, better starting points and better steps made large networks learn at all.

# %% [markdown]
# Why should more data and larger networks belong together? Measure it, on handwritten digits of 8 by 8 points. Three
# networks, with 10, 50 and 400 hidden neurons, learn from 30 to 1000 digits, and are asked about 500 others.

# %% tags=["explore"]
question = "From 300 to 1000 digits: which network rids itself of the largest share of its mistakes?"

@predict(question, "the one with 10", "with 50", "with 400")
def shown():
    scale.scale_picture(scale.errors_by_scale(default_digits()))

# %% [markdown]
# The small network is hardly better with 1000 digits than with 300: it has no room for what they could teach it. The large one
# makes only a third of the mistakes it made, and its line still falls. So more data pays most where the network is large, and a
# large network needs data to show what it can do. (To be quick, the hidden neurons here are random and only the last
# sum is learnt.)
#
# Computing power is what makes the right end of this picture affordable. It also shortens the loop in which people work: an
# idea, a try, a look at the result. If a try takes ten minutes instead of a month, you learn faster, too.

# %% tags=["explore"]
self_test("which_is_supervised")

# %% [markdown]
# ## 3. Arrays: many numbers under one name
#
# A photograph of 64 by 64 pixels has 12,288 numbers; a thousand of them have twelve million. Nobody writes a loop for
# each sum over them. We put them into **arrays** and speak of all at once.
#
# An array has a **shape**: one size for each of its **axes**. Axis 0 is the first.

# %% tags=["explore"]
a = np.array([[1, 2, 3, 4], [10, 20, 30, 40], [5, 5, 5, 5]])
print(a)
print("shape", a.shape, " axes", a.ndim, " entries", a.size)

# %% tags=["explore"]
@predict("`a` has the shape (3, 4). What shape has `a.sum(axis=0)`?", "(3,)", "(4,)", "(1, 4)", "()")
def shown():
    print(a.sum(axis=0), "shape", a.sum(axis=0).shape)

# %% [markdown]
# The axis that you name is the axis that *goes away*: summing over axis 0 adds up the three rows, and four sums are left.
# With `keepdims=True` it stays, with size 1:

# %% tags=["explore"]
for axis in (0, 1):
    kept = a.sum(axis=axis, keepdims=True)
    print(f"axis {axis}: {a.sum(axis=axis).shape}, with keepdims {kept.shape}")

# %% [markdown]
# ### Broadcasting
#
# What is the share of each number in its row? Each row must be divided by its own sum: a shape (3, 4) by three numbers.
# When two shapes differ, numpy does not give up at once. It **broadcasts**:
#
# 1. it writes the two shapes one above the other, aligned at their *right* ends;
# 2. where a shape is too short, it fills in 1 on the left;
# 3. two sizes fit if they are equal, or one of them is 1, which is then stretched.

# %% tags=["explore"]
explore(alignment.alignment_picture, a=alignment.SHAPES, b=alignment.SHAPES)

# %% [markdown]
# Shapes (3, 4) and (3,) do not fit: 4 meets 3. Try `b` with (3, 1), which is what `keepdims=True` gives: now 1 meets 4 and is
# stretched, 3 meets 3, and each row meets its own number. Look for pairs that give a result larger than both.

# %% tags=["explore"]
question = "A column of shape (3, 1) plus a row of shape (1, 4): what comes out?"

@predict(question, "an error", "(3, 4)", "(4, 3)", "(3, 1)")
def shown():
    print((np.zeros((3, 1)) + np.ones((1, 4))).shape)

# %% [markdown]
# The column is stretched to the right, the row downwards, and they meet in a table. That is useful if you want all sums of pairs,
# and a trap if you do not.

# %% tags=["explore"]
self_test("shapes_that_fit", "sum_over_last_axis")

# %% [markdown]
# ### `reshape`, and arrays with one axis
#
# `reshape` reads the numbers row by row, like words on a page, and writes them into another shape. It never changes their
# order. `-1` stands for the size that is left over. A transpose `.T` swaps rows and columns, which is another thing, even
# where the shapes agree:

# %% tags=["explore"]
b = np.arange(6).reshape(2, 3)
print("b\n", b, "\nreshaped to (3, 2)\n", b.reshape(3, 2), "\ntransposed\n", b.T)

# %% [markdown]
# An array of shape `(3,)` has a single axis. It is neither a row nor a column. Such **rank-1 arrays** are handy for lists of
# numbers, and treacherous in formulas, because broadcasting finds a meaning where you meant another.

# %% tags=["explore"]
y = np.array([2.0, 4.0, 6.0])
guess = np.array([[2.0], [4.0], [6.0]])
question = "`y` and `guess` hold the same numbers. What is the mean of `(guess - y) ** 2`?"

@predict(question, "0", "not 0", "an error")
def shown():
    print(guess - y)
    print("mean of squares:", np.mean((guess - y) ** 2).round(2))

# %% [markdown]
# The numbers agree and the error is not 0, without a word of warning. Shape (3, 1) meets (3,), which counts as (1, 3), so every
# number is subtracted from every other. Two habits protect you: give every vector two axes, such as `(m, 1)`, and
# check shapes where arrays meet, with `assert guess.shape == y.shape`.

# %% [markdown]
# ## 4. Loops, and doing without
#
# You could add up squares in a Python loop, or say `np.dot(x, x)` once. Which is faster? Many courses show one timing
# and stop there. It depends on how much there is to do, so measure from one number to 8,192.

# %% tags=["explore"]
question = "For how many numbers is the Python loop faster?"

@predict(question, "never", "for a few", "for a few thousand", "always")
def shown():
    timings.times_picture(*timings.times())

# %% [markdown]
# For a handful of numbers the loop wins: a call of numpy takes some tenths of a microsecond before the first number is touched,
# because it looks at types and shapes. From about sixteen on it is the other way round, and for thousands numpy
# is fifty to a hundred times as fast. In the loop, Python asks of every single number what it is and how such things are
# multiplied. numpy asks once, and the rest is done by compiled code.
#
# Read the picture so: **the gain is in doing much at once.** A network that treats a thousand examples in one expression
# gains; one that calls numpy for each number of each example gains nothing.

# %% tags=["explore"]
m = rng.normal(size=(1000, 50))
slow = np.zeros(50)
for j in range(50):
    slow[j] = np.sqrt(np.sum(m[:, j] ** 2))
quick = np.sqrt(np.sum(m**2, axis=0))
print("the same:", np.allclose(slow, quick))

# %% [markdown]
# Three lines become one, and it reads like the formula. Writing so is called **vectorising**. To vectorise a loop, ask: over
# which axis does it run? Then let that axis stand in the expression, and sum over the one that the formula sums over.

# %% tags=["explore"]
self_test("vectorised_form")

# %% [markdown]
# ## 5. Slopes
#
# How does a network learn? It asks of each of its numbers: if I made this a little larger, would the mistakes become fewer or more,
# and how fast? That is a **slope**, or **derivative**. Measure it: go a small step, and divide the rise by the step.
#
# $$f'(x) \approx \frac{f(x + \varepsilon) - f(x)}{\varepsilon}$$

# %% tags=["explore"]
explore(slopes.secant_picture, place=(-2.0, 2.0, 0.5), step=(0.1, 2.0, 0.1))

# %% [markdown]
# The line through two points, the *secant*, has a larger slope than the curve at the first point. As the step shrinks it turns into
# the *tangent*, and its slope into the derivative. For $x^2$ you can see why, without any picture:
#
# $$\frac{(x + \varepsilon)^2 - x^2}{\varepsilon} = \frac{2 x \varepsilon + \varepsilon^2}{\varepsilon} = 2x + \varepsilon$$
#
# The measured slope is too large by exactly the step, and what is left without it is $2x$.

# %% [markdown]
# These are all the rules you need in this course:
#
# | $f(x)$ | $f'(x)$ | in words |
# |---|---|---|
# | $c$ | $0$ | what does not change has no slope |
# | $a x + c$ | $a$ | a line has one slope everywhere |
# | $x^2$ | $2x$ | steeper the further out |
# | $e^x$ | $e^x$ | as steep as it is high |
# | $\ln x$ | $1/x$ | flatter and flatter |
# | $f + g$ | $f' + g'$ | slopes add up |
# | $f \cdot g$ | $f' g + f g'$ | each in turn, the other held still |

# %% tags=["explore"]
@predict("What is the slope of $3x^2 - 5x + 2$ at $x = 1$?", "-2", "0", "1", "6")
def shown():
    f = lambda x: 3 * x**2 - 5 * x + 2
    print("measured:", round((f(1 + 1e-6) - f(1)) / 1e-6, 3))
    print("by the rules: 3 * 2 * 1 - 5 =", 3 * 2 * 1 - 5)

# %% [markdown]
# ### The chain rule
#
# A network is a function of a function of a function. If a wheel turns twice as fast as the one that drives it, and that
# turns three times as fast as the crank, then the last one turns six times as fast as the crank. So it is with slopes:
# **along a chain, they are multiplied.**
#
# $$y = f(u),\ u = g(x) \quad\Longrightarrow\quad \frac{dy}{dx} = \frac{dy}{du} \cdot \frac{du}{dx}$$

# %% [markdown]
# By hand, for $y = (2x - 3)^2$ at $x = 4$, in two steps:
#
# | step | value at $x = 4$ | slope of this step |
# |---|---|---|
# | $u = 2x - 3$ | $5$ | $du/dx = 2$ |
# | $y = u^2$ | $25$ | $dy/du = 2u = 10$ |
# | together | | $dy/dx = 10 \cdot 2 = 20$ |
#
# Each slope is taken *where its own step is*: $2u$ at $u = 5$, not at $x = 4$. Now the neuron with its mistake:

# %% tags=["explore"]
w, b, x, y = 0.5, 1.0, 4.0, 2.0
z = w * x + b  # dz/dw = x
error = (z - y) ** 2  # d error/dz = 2 (z - y)
slope = 2 * (z - y) * x
measured = (((w + 1e-6) * x + b - y) ** 2 - error) / 1e-6
print(f"score {z}, error {error}, slope by the chain rule {slope}, measured {measured:.4f}")

# %% tags=["explore"]
question = "The error is 1, and its slope with respect to $w$ is 8. Which weight is better than 0.5?"

@predict(question, "0.4", "0.6")
def shown():
    for weight in (0.4, 0.5, 0.6):
        print(f"w = {weight}: error {(weight * x + b - y) ** 2:.2f}")

# %% [markdown]
# A positive slope says that a larger weight makes a larger error, so we go the other way. Repeat it, a small step each
# time and for all weights at once, and the network learns. That is **gradient descent**, and week 2 is about it. Back-propagation,
# which sounds like a secret, is the chain rule, written so that nothing is computed twice.

# %% tags=["explore"]
self_test("chain_by_hand", "measured_slope_of_square")

# %% [markdown]
# ## What you have seen
#
# - A neuron is a weighted sum, a bias and a bend. Side by side they make curves, in layers anything you will meet here.
# - Supervised learning finds the weights from examples with their answers. Data, computing power and better methods made it
#   work; a large network needs much data, and makes use of it.
# - Shapes are aligned at their right ends; sizes fit if they are equal or 1. The axis you name in a sum goes away, and
#   `keepdims=True` keeps its place. Rank-1 arrays meet columns in ways you did not mean.
# - numpy gains where much is done at once, and loses on a handful of numbers.
# - A slope is rise over run. Along a chain slopes are multiplied, each taken where its own step is.

# %% [markdown]
# ## Mend it
#
# ### `fit_line`
#
# The smallest network there is: one neuron without a bend, which is a line. `fit_line` starts from a slope and an
# intercept of 0 and goes downhill on the mean of $(\hat{y} - y)^2$. By the chain rule, the slopes of that mean are
#
# $$\text{for the slope: the mean of } 2\,(\hat{y} - y)\,x, \qquad \text{for the intercept: the mean of } 2\,(\hat{y} - y)$$
#
# It runs, it gives no warning, and what it learns is wrong, for **one** reason. Run the next three cells and look at the picture. Then
# find the reason and mend it. Printing shapes is a good way to begin.

# %% fault="fit_line"
def fit_line(x, y, rate, steps):
    """Fit a line to points by going downhill.

    Parameters
    ----------
    x, y : (m,) float arrays — a point for each example
    rate : float — how far to go, in units of the slope
    steps : int — how often

    Returns
    -------
    slope, intercept : two floats
    """
    inputs = x.reshape(-1, 1)
    slope, intercept = 0.0, 0.0
    for _ in range(steps):
        prediction = slope * inputs + intercept
        ### BEGIN FAULT
        error = prediction - y
        ### END FAULT
        ### BEGIN SOLUTION
        error = prediction - y.reshape(-1, 1)
        ### END SOLUTION
        slope = slope - rate * np.mean(2 * error * inputs)
        intercept = intercept - rate * np.mean(2 * error)
    return slope, intercept

# %% tags=["explore"]
days = np.linspace(0, 3, 20)
heights = 2 * days + 1 + rng.normal(scale=0.3, size=20)
slopes.line_picture(days, heights, *fit_line(days, heights, 0.1, 300), "What fit_line has learnt")

# %% test="fit_line" points=7
with public_check("fit_line", globals()) as check:
    x, y = np.array([0.0, 1.0, 2.0]), np.array([1.0, 3.0, 5.0])
    mistakes = {"Now it goes uphill. Which is subtracted from which?": (-0.866666667, -0.6)}
    check.returns((0.866666667, 0.6), x, y, 0.1, 1, mistakes=mistakes)
    check.returns((2.0, 1.0), x, y, 0.2, 500)

# %% [markdown]
# In one or two sentences: what was wrong, and why did the line come out as it did? Write them into the next cell. (A person
# reads them: 3 points.)

# %% [markdown] essay="fit_line_explained" points=3
# `prediction` is (m, 1) and `y` is (m,), so `prediction - y` is (m, m): every prediction is held against every y (1 point
# for the shapes). In the mean over all pairs only the mean of y counts, and which y belongs to which x is lost (1
# point), so the best line is flat, at the height of the mean (1 point).

# %% [markdown]
# ## Ten questions
#
# Choose one option for each and write its letter into the cell below the question, as in `answer_1 = "a"`. The check says
# whether the letter is one of the options; whether it is right, and why, you learn with the feedback.

# %% [markdown] question="answer_1"
# **Question 1.** In a network that has learnt, what holds what it has learnt from the examples?
#
# - **a** the inputs of its neurons
# - **b** its activations, such as the ReLU
# - **c** its weights and biases
# - **d** the examples, which it keeps and looks up

# %% [markdown] question="answer_2"
# **Question 2.** A neuron with a ReLU has $w = 4$ and $b = -6$. For which inputs does it answer something other than 0?
#
# - **a** for $x$ above $-1.5$
# - **b** for $x$ above $1.5$
# - **c** for $x$ below $1.5$
# - **d** for $x$ above $6$

# %% [markdown] question="answer_3"
# **Question 3.** Which of these tasks is supervised learning as it stands?
#
# - **a** Sort 10,000 songs into groups that sound alike.
# - **b** Find out from 10,000 rated songs which rating a new one will get.
# - **c** Show the 100 loudest of 10,000 songs, sorted by length.
# - **d** Count how often each word comes up in the titles of 10,000 songs.

# %% [markdown] question="answer_4"
# **Question 4.** Look at the picture of digits in section 2 again. Somebody has 300 digits and a network with 10 hidden neurons,
# which reads too many wrongly. What does the picture advise?
#
# - **a** More digits: every line falls to the right.
# - **b** A larger network; more digits alone would bring it little.
# - **c** Neither; 300 digits are too few to learn anything.
# - **d** Fewer digits, since the small network is confused by so many.

# %% [markdown] question="answer_5"
# **Question 5.** `a` has the shape (4, 3), `b` has the shape (4,). What does `a + b` give?
#
# - **a** an array of shape (4, 3), with a number of `b` for each row
# - **b** an array of shape (4, 3), with a number of `b` for each column
# - **c** an array of shape (4, 4)
# - **d** an error

# %% [markdown] question="answer_6"
# **Question 6.** `p` is a *square* table, (3, 3). You want each row divided by its own sum, and write `p / p.sum(axis=1)`.
# What happens?
#
# - **a** Each row is divided by its own sum.
# - **b** Each column is divided by the sum of the row with its number, and there is no warning.
# - **c** Each column is divided by its own sum.
# - **d** There is an error, because the shapes do not fit.

# %% [markdown] question="answer_7"
# **Question 7.** What is `np.arange(6).reshape(2, 3).reshape(3, 2)[1, 0]`?
#
# - **a** 1
# - **b** 2
# - **c** 3
# - **d** 4

# %% [markdown] question="answer_8"
# **Question 8.** `y` has the shape (5,). Which shape has `y.reshape(5, 1) - y`?
#
# - **a** (5,)
# - **b** (5, 1)
# - **c** (1, 5)
# - **d** (5, 5)

# %% tags=["explore"]
slopes.marked_picture()

# %% [markdown] question="answer_9"
# **Question 9.** In the picture above, order the *slopes* of the curve at the points B, C and D, the smallest first.
#
# - **a** B, C, D
# - **b** C, B, D
# - **c** C, D, B
# - **d** B, D, C

# %% [markdown] question="answer_10"
# **Question 10.** What is the slope of $y = (3x - 1)^2$ at $x = 1$?
#
# - **a** 4
# - **b** 6
# - **c** 2
# - **d** 12
