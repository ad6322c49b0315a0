# %% [markdown]
# # Week 1 · Numpy basics
#
# How can a program that only adds, multiplies and compares numbers see whether there is an animal in a picture? Part
# of the answer is the form in which it holds the picture: as one array of numbers, on which small functions act
# everywhere at once.
#
# You write eleven such functions this week. You will meet most of them again: the networks of the coming weeks give
# their answer through a sigmoid, and every picture enters a network as one long column.

# %% [markdown]
# **After this notebook you can**
#
# - apply a function to a whole array, and say why `math` cannot;
# - predict the shape of a result: after `reshape`, after a sum along an axis, after broadcasting;
# - write functions that stay finite where a number is huge or a divisor is zero;
# - replace a Python loop over rows by one expression, and say what that gains.

# %% [markdown]
# **How the exercises work.** In an answer cell, put your code in place of `raise NotImplementedError()` and leave the
# first line as it is. Run the cell, then the check below it: it says in a sentence what is still wrong.
#
# Run the cells from top to bottom, since later ones use what earlier ones define. Points are given for other inputs
# than those you see in the checks, so write the function for every input its description allows.

# %%
import math
import timeit

import numpy as np

from layerwise.checks import public_check
from layerwise.figures import arrays, curves

rng = np.random.default_rng(1)

# %% [markdown]
# ## 1. From a score to a chance
#
# A classifier sums up what it sees in one number, its *score*: far above 0 for a clear yes, far below 0 for a clear
# no. To read a score as a chance, you need a function that squeezes every number into the range from 0 to 1 and keeps
# the order. The **sigmoid** does it:
#
# $$\sigma(x) = \frac{1}{1 + e^{-x}}$$
#
# Two values by hand. At $x = 0$ the exponential is 1, so $\sigma(0) = 1/2$: the score takes no side. At $x = \ln 3$ it
# is $e^{-\ln 3} = 1/3$, so $\sigma(\ln 3) = 1 / (1 + 1/3) = 3/4$: three to one in favour.

# %% tags=["explore"]
score = math.log(3)
power = math.exp(-score)
print(f"e^(-ln 3) = {power:.4f}, so the sigmoid is 1 / {1 + power:.4f} = {1 / (1 + power):.4f}")

# %% [markdown]
# ### Exercise 1: `basic_sigmoid`
#
# | | meaning | type |
# |---|---|---|
# | `x` | the score, from −500 to 500 | `float` |
# | result | $\sigma(x)$ | `float` from 0 to 1 |
#
# <!-- hint -->
# Write the sigmoid of a single number. `math.exp` is the exponential function.

# %% answer="basic_sigmoid"
def basic_sigmoid(x):
    """Give the sigmoid of one number.

    Parameters
    ----------
    x : float — the score, from -500 to 500

    Returns
    -------
    float — 1 / (1 + e^(-x))
    """
    ### BEGIN SOLUTION
    # 1. The exponential of minus x
    power = math.exp(-x)
    # 2. One over one plus that, with both summands in the denominator
    return 1 / (1 + power)
    ### END SOLUTION

# %% test="basic_sigmoid" points=5
with public_check("basic_sigmoid", globals()) as check:
    no_minus = "Look at the exponent: a larger x must give a larger result. Is the minus sign there?"
    brackets = "That is 1 + e^(-x). One is divided by all of it, and 1 / 1 + e is read as (1 / 1) + e: use brackets."
    check.returns(0.7310585786, 1.0, mistakes={no_minus: 0.2689414214, brackets: 1.3678794412})
    check.returns(0.0474258732, -3.0, mistakes={no_minus: 0.9525741268, brackets: 21.0855369232})
    check.returns(0.5, 0.0, mistakes={brackets: 2.0})

# %% [markdown]
# A network has thousands of scores at a time. Can `math.exp` take them together?

# %% tags=["explore"]
try:
    math.exp(np.array([1.0, 2.0, 3.0]))
except TypeError as error:
    print("TypeError:", error)

# %% [markdown]
# It cannot: the functions of `math` take one number and give one number. numpy has its own `np.exp`, which takes an
# array of any shape and works **elementwise**, on each entry by itself. So do `+`, `-`, `*`, `/`, `**` and comparisons
# such as `>=`, once an array stands on either side.
#
# All entries of an array are of one type, its **dtype**. `np.array([1, 2])` holds whole numbers, and a 0.7 that you write
# into it becomes 0.

# %% [markdown]
# ## 2. Every number at once
#
# Written with numpy's functions, a formula for one number is a formula for a whole array. Here is another one,
# $1 / (1 + x^2)$, applied to six numbers:

# %% tags=["explore"]
x = np.array([[0.0, 1.0, 2.0], [-1.0, 3.0, 7.0]])
result = 1 / (1 + x**2)
print(result, result.shape)

# %% [markdown]
# There is no loop, and the result has the shape of `x`.
#
# A function for all numbers must also cope with large ones. The largest number a `float` can hold is about
# $1.8 \cdot 10^{308}$, and $e^x$ exceeds it soon after $x = 709$. numpy then gives `inf`, infinity, and warns. (The
# `with` line below keeps the warnings quiet.)

# %% tags=["explore"]
with np.errstate(over="ignore", invalid="ignore"):
    power = np.exp(np.array([709.0, 710.0, 1000.0]))
    print("e^x          ", power)
    print("1 / (1 + e^x)", 1 / (1 + power))
    print("e^x/(1 + e^x)", power / (1 + power))

# %% [markdown]
# One divided by infinity is 0, which is right. Infinity divided by infinity is not defined, and numpy answers `nan`,
# "not a number". Both fractions above are sigmoids on paper, of $-x$ and of $x$; in a computer only one of them survives.
#
# <!-- hint -->
# A form that needs no infinity at all uses $e^{-|x|}$, which is never above 1. (Where $x < 0$, numerator and denominator
# are multiplied by $e^{x}$, which is $e^{-|x|}$ there.)
#
# $$\sigma(x) = \frac{1}{1 + e^{-|x|}} \;\text{ where } x \ge 0, \qquad \sigma(x) = \frac{e^{-|x|}}{1 + e^{-|x|}} \;\text{ where } x < 0$$

# %% [markdown]
# ### Exercise 2: `sigmoid`
#
# | | meaning | shape |
# |---|---|---|
# | `x` | scores of any size: a number, or an array, of whole numbers too | any |
# | result | $\sigma$ of each entry | that of `x` |
#
# <!-- hint -->
# The plain formula of exercise 1 with `np.exp` earns full marks: it is right at both ends, although numpy warns on the
# way. The form with $e^{-|x|}$ is right without a warning; for it, `np.where(condition, one, other)` takes `one` in the
# places where the condition holds and `other` elsewhere. Both are computed in full before it chooses, so it prevents no
# warning by itself.

# %% answer="sigmoid"
def sigmoid(x):
    """Give the sigmoid of a number, or of each entry of an array.

    Parameters
    ----------
    x : number or array of any shape, int or float — scores of any size

    Returns
    -------
    float, or float array of the shape of x — 1 / (1 + e^(-x)), finite everywhere
    """
    ### BEGIN SOLUTION
    # 1. e^(-|x|) lies between 0 and 1, so it cannot overflow
    power = np.exp(-np.abs(x))
    # 2. The numerator is 1 where x is at least 0, and e^(-|x|) elsewhere
    numerator = np.where(x >= 0, 1, power)
    # 3. The denominator is the same for both
    return numerator / (1 + power)
    ### END SOLUTION

# %% test="sigmoid" points=10
with public_check("sigmoid", globals()) as check:
    no_minus = "Look at the exponent: a larger x must give a larger result."
    brackets = "That is 1 + e^(-x). One is divided by all of it, and 1 / 1 + e is read as (1 / 1) + e: use brackets."
    whole = "For whole numbers the result is cut to whole numbers too. Does your result array take its dtype from x?"
    mistakes = {
        no_minus: np.array([0.7310585786, 0.5, 0.119202922]),
        brackets: np.array([3.7182818285, 2.0, 1.1353352832]),
    }
    check.returns(np.array([0.2689414214, 0.5, 0.880797078]), np.array([-1.0, 0.0, 2.0]), mistakes=mistakes)
    check.returns(0.9525741268, 3.0)
    check.returns(np.array([[0.5, 0.9525741268]]), np.array([[0, 3]]), mistakes={whole: np.array([[0, 0]])})
    check.returns(np.array([0.0, 0.5, 1.0]), np.array([-1000.0, 0.0, 1000.0]))

# %% [markdown]
# ### How steep is it?
#
# A network learns by asking of each of its numbers: if I change it a little, how does the answer change? That is a
# slope, so every function in it needs a derivative. For the sigmoid write $u = 1 + e^{-x}$, so that $\sigma = 1/u$ and
# $u' = -e^{-x} = 1 - u$:
#
# $$\sigma' = -\frac{u'}{u^2} = \frac{u - 1}{u^2} = \frac{1}{u}\left(1 - \frac{1}{u}\right) = \sigma\,(1 - \sigma)$$

# %% [markdown]
# So the slope follows from the value alone, without a second exponential. The hyperbolic tangent, which you will use in
# week 3, has a formula of the same kind: $\tanh' = 1 - \tanh^2$. Such a formula can be tested: go a tiny step to either
# side and divide the rise by the run.

# %% tags=["explore"]
formula = 1 - np.tanh(0.5) ** 2
rise_over_run = (np.tanh(0.5 + 1e-6) - np.tanh(0.5 - 1e-6)) / 2e-6
print(f"formula {formula:.6f}, rise over run {rise_over_run:.6f}")

# %% [markdown]
# ### Exercise 3: `sigmoid_derivative`
#
# <!-- hint -->
# | | meaning | shape |
# |---|---|---|
# | `x` | where the slope is wanted: a number or an array | any |
# | result | $\sigma'(x) = \sigma(x)\,(1 - \sigma(x))$ | that of `x` |
#
# Call your `sigmoid`, once.

# %% answer="sigmoid_derivative"
def sigmoid_derivative(x):
    """Give the slope of the sigmoid at a number, or at each entry of an array.

    Parameters
    ----------
    x : number or array of any shape, int or float — the scores, before the sigmoid

    Returns
    -------
    float, or float array of the shape of x — the derivative there, finite everywhere
    """
    ### BEGIN SOLUTION
    # 1. The sigmoid itself
    value = sigmoid(x)
    # 2. Value times one minus value
    return value * (1 - value)
    ### END SOLUTION

# %% test="sigmoid_derivative" points=9
with public_check("sigmoid_derivative", globals()) as check:
    x_is_score = "The formula holds for the sigmoid of x, not for x itself: call `sigmoid` first."
    value = "That is the sigmoid, not its slope."
    squared = "Is that σ²? The second factor is one minus the sigmoid."
    scores, chances = np.array([[1.0, -2.0]]), np.array([[0.7310585786, 0.119202922]])
    mistakes = {x_is_score: np.array([[0.0, -6.0]]), value: chances, squared: chances**2}
    check.returns(np.array([[0.1966119332, 0.1049935854]]), scores, mistakes=mistakes)
    check.returns(0.25, 0)
    check.returns(np.zeros(2), np.array([-1000.0, 1000.0]))

# %% tags=["explore"]
places = np.linspace(-8, 8, 401)  # 401 numbers from -8 to 8, evenly spaced
curves.curve_and_slope(places, sigmoid(places), sigmoid_derivative(places))

# %% [markdown]
# At 0 the chance changes fastest: by a quarter of what the score changes. At a score of 8 the slope has fallen to 0.0003:
# there the answer hardly moves, and a network that is so sure of itself, rightly or wrongly, learns slowly. A sigmoid
# out there is called *saturated*.

# %% [markdown]
# ## 3. A picture is a stack of numbers
#
# A colour picture is an array with three axes: row, column, and channel (red, green, blue). Each entry is a whole number
# from 0 to 255, held in the dtype `uint8`. Let us paint one: a sky, a sea, and a sun behind it.
#
# `uint8` is for keeping pictures, not for calculating: past 255 it starts again at 0, so that 250 + 10 gives 4, and even a
# right `sigmoid` goes wrong. Take `image.astype(float)` before you calculate.

# %% tags=["explore"]
rows, columns = np.mgrid[0:48, 0:64]  # for each pixel, the number of its row and of its column
sunset = np.zeros((48, 64, 3), dtype=np.uint8)
sunset[:30] = [247, 160, 90]
sunset[30:] = [30, 81, 123]
sunset[((rows - 26) ** 2 + (columns - 40) ** 2 < 120) & (rows < 30)] = [255, 236, 140]

# %% tags=["explore"]
frame = np.s_[27:31, 48:52]  # the index of a part: rows 27 to 30, columns 48 to 51
arrays.planes(sunset, frame)

# %% [markdown]
# The frame lies where sun, sky and sea meet, and you can find all three in its numbers: much red and green in the sun,
# less green in the sky, little red in the sea.
#
# The networks of this course take each example as **one column**, so the three axes must be laid out along one. `reshape`
# does that: it reads the entries with the last axis running fastest and deals them out into the new shape in the same
# order. From an image of height $h$, width $w$ and depth $d$, the entry $(i, j, c)$ goes to place
#
# $$(i \cdot w + j) \cdot d + c$$

# %% tags=["explore"]
small = 10 * np.arange(12).reshape(2, 3, 2)
flat = small.reshape(-1)
print(flat)
print(small[1, 2, 0], "is now at place", (1 * 3 + 2) * 2 + 0, "where there is", flat[10])

# %% [markdown]
# The size −1 means "whatever is left": here 12. `reshape` never changes the order. A transpose (`.T`) does: it reverses
# the axes, all three of a picture, and a `reshape` then deals out the same numbers in another order.
#
# One more thing to watch: `flat` has a single axis, so it is neither a row nor a column, and `.T` does nothing to it.
# Such *rank-1* arrays lead to surprises.

# %% tags=["explore"]
v = np.array([5.0, 6.0, 7.0])
column = v.reshape(-1, 1)
print("v", v.shape, " v.T", v.T.shape, " column", column.shape, " column.T", column.T.shape)
print("column - v has the shape", (column - v).shape)

# %% [markdown]
# The difference of two arrays with the same three numbers came out with nine entries. Section 4 shows why. It cannot
# happen if both are columns with an explicit second axis, shape $(n, 1)$.
#
# ### Exercise 4: `image2vector`
#
# | | meaning | shape |
# |---|---|---|
# | `image` | a picture of any size, with any number of channels | $(h, w, d)$ |
# | result | the same numbers, in the order of `reshape` | $(h \cdot w \cdot d,\ 1)$ |

# %% answer="image2vector"
def image2vector(image):
    """Lay the numbers of a picture out in one column.

    Parameters
    ----------
    image : (height, width, depth) array of any dtype

    Returns
    -------
    (height·width·depth, 1) array — the same numbers, the last axis of the image running fastest
    """
    ### BEGIN SOLUTION
    # 1. As many rows as there are numbers, one column
    return image.reshape(-1, 1)
    ### END SOLUTION

# %% test="image2vector" points=11
with public_check("image2vector", globals()) as check:
    rank_one = "The result has one axis. A column has two: (number of entries, 1)."
    a_row = "That is a row. The column has as many rows as there are numbers."
    order = "The numbers are in another order. Is there a transpose? `reshape` alone is enough."
    picture = np.array([[[1, 2], [3, 4], [5, 6]], [[7, 8], [9, 10], [11, 12]]])
    wide = "There are {} numbers in each row. A column has one in each: what are the two sizes of the new shape?"
    right, turned = np.arange(1, 13)[:, None], picture.T.reshape(-1, 1)
    mistakes = {rank_one: right[:, 0], a_row: right.T, order: turned}
    mistakes |= {wide.format(size): right.reshape(-1, size) for size in (2, 3, 4, 6)}
    check.returns(right, picture, mistakes=mistakes)
    check.returns(np.array([[0.5], [0.25], [2.0], [4.0]]), np.array([[[0.5, 0.25], [2.0, 4.0]]]))

# %% tags=["explore"]
part = sunset[28:31, 48:52]
arrays.flattened(part, image2vector(part))

# %% [markdown]
# The three numbers of a pixel stay together, and the pixels follow each other like words on a page. Because the order is
# known, the way back is a `reshape` too. What if the axes are reversed on the way?

# %% tags=["explore"]
vectors = {"image2vector(sunset)": image2vector(sunset), "image2vector(sunset.T)": image2vector(sunset.T)}
arrays.rebuilt(vectors, sunset.shape)

# %% [markdown]
# Both columns hold the same 9,216 numbers in the right shape, so no error will ever tell you: turn one back and look.
#
# Why twelve grey suns? In `sunset.T` the channels come one after the other, so each of them fills a third of the height.
# There, three neighbours in one channel make a pixel, nearly grey, and a row of 64 pixels takes up four columns of 48.

# %% [markdown]
# ## 4. Sums along an axis, and broadcasting
#
# Most arrays of this course are tables, and most questions concern each row or each column of one. Here are the cups of
# tea that three people (rows) drank on four days (columns). How many cups a day, and how many a person?

# %% tags=["explore"]
cups = np.array([[2, 0, 1, 2], [1, 1, 0, 0], [0, 4, 2, 2]])
print("axis=0:", cups.sum(axis=0), " axis=1:", cups.sum(axis=1))
print("shape with keepdims=True:", cups.sum(axis=1, keepdims=True).shape)

# %% tags=["explore"]
arrays.axis_sums(cups)

# %% [markdown]
# The axis you name is the one that is used up: `axis=0` runs down the rows and leaves a number for each column, `axis=1`
# runs along the columns and leaves a number for each row. With `keepdims=True` the used-up axis stays, with size 1.
#
# Which share of a person's cups fell on which day? Each row must be divided by its own sum: shape $(3, 4)$ by three
# numbers. numpy combines arrays of different shapes by **broadcasting**: it aligns the shapes at their *right* ends, and
# two sizes fit if they are equal or one of them is 1, which is then repeated. A missing axis counts as 1.

# %% tags=["explore"]
try:
    cups / cups.sum(axis=1)
except ValueError as error:
    print("without keepdims:", error)
totals = cups.sum(axis=1, keepdims=True)
shares = cups / totals

# %% tags=["explore"]
arrays.broadcast(cups, totals, shares, "÷")

# %% [markdown]
# With `keepdims=True` the shapes $(3, 4)$ and $(3, 1)$ fit, and each row meets its own sum. Without it, 4 meets 3 and
# numpy refuses. In a *square* table it would not refuse: it would divide each column by the sum of the row with the same
# number, without a word.
#
# The same rule explains `column - v` above: $(3, 1)$ and $(3,)$ give $(3, 3)$.

# %% [markdown]
# ### Rows of length one
#
# If only the direction of a row counts, and not its size, one divides it by its length. The length of
# $x = (x_1, \dots, x_k)$ is its Euclidean norm:
#
# $$\lVert x \rVert = \sqrt{x_1^2 + \dots + x_k^2}, \qquad \hat{x} = \frac{x}{\lVert x \rVert}$$
#
# By hand: $(3, 4)$ has length $\sqrt{9 + 16} = 5$ and becomes $(0.6, 0.8)$. `np.linalg.norm` takes the same `axis` and
# `keepdims` as `sum`.

# %% [markdown]
# A row of zeros has no direction, and 0/0 is `nan`. The usual way out is to divide by 1 in such places: `np.where`
# chooses the divisor, entry by entry, before the division. (If it chooses among finished quotients, numpy has
# already warned.) As an example, goals per match for three players, one of whom did not play:

# %% tags=["explore"]
goals, matches = np.array([6, 0, 4]), np.array([3, 0, 8])
print(goals / np.where(matches > 0, matches, 1))

# %% [markdown]
# ### Exercise 5: `normalize_rows`
#
# <!-- hint -->
# | | meaning | shape |
# |---|---|---|
# | `x` | a table of numbers, of whole numbers too | $(n, k)$ |
# | lengths | the norm of each row | $(n, 1)$ |
# | result | each row divided by its length; a row of zeros stays zero | $(n, k)$ |
#
# <!-- end of hint -->
# Give a new array and leave `x` as it was: the caller may still need it. That holds for every exercise of this course.

# %% answer="normalize_rows"
def normalize_rows(x):
    """Bring each row of a table to length 1.

    Parameters
    ----------
    x : (n, k) int or float array

    Returns
    -------
    (n, k) float array — each row divided by its Euclidean norm; a row of zeros stays zero
    """
    ### BEGIN SOLUTION
    # 1. The length of each row, kept as a column so that it broadcasts
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    # 2. A row of zeros is divided by 1
    divisors = np.where(lengths > 0, lengths, 1)
    # 3. Each row by its own divisor
    return x / divisors
    ### END SOLUTION

# %% test="normalize_rows" points=12
with public_check("normalize_rows", globals()) as check:
    square = np.array([[3.0, 4.0], [6.0, 8.0]])
    wrong_divisors = {
        "Your columns have length 1. To get one length for each row, sum over axis 1.": np.sqrt([45, 80]),
        "Each row is divided by the sum of its entries. Its length is the root of the sum of squares.": [[7], [14]],
        "Each row is divided by its sum of squares. Its length is the root of that.": [[25], [100]],
        "Each row is divided by the length of the whole table. Take one for each row, over axis 1.": np.sqrt(125),
        "Rows and columns are mixed up: the lengths must be a column, with keepdims=True.": [5, 10],
    }
    mistakes = {sentence: square / wrong for sentence, wrong in wrong_divisors.items()}
    check.returns(np.array([[0.6, 0.8], [0.6, 0.8]]), square, mistakes=mistakes)
    whole = "For whole numbers the result is cut to whole numbers too. Does your result array take its dtype from x?"
    tall, cut = np.array([[0, 0], [-5, 12], [1, 0]]), np.array([[0, 0], [0, 0], [1, 0]])
    check.returns(np.array([[0, 0], [-5 / 13, 12 / 13], [1, 0]]), tall, mistakes={whole: cut})
    short = "A row shorter than 1 must be lengthened. Only a length of 0 is replaced by 1."
    check.returns(np.array([[0.6, 0.8]]), np.array([[0.3, 0.4]]), mistakes={short: np.array([[0.3, 0.4]])})

# %% tags=["explore"]
outside, inside = [[1.5, 1.2], [-1.8, 0.7], [-0.6, -1.6], [1.4, -1.0]], [[0.3, 0.5], [-0.5, 0.3], [0.1, -0.5]]
points = np.array([[0, 0], *outside, *inside])
arrays.rows_on_circle(points, normalize_rows(points))

# %% [markdown]
# Points outside the circle are pulled in and points inside are pushed out, each along its own ray. The row of zeros,
# which has no ray, stays where it was.

# %% [markdown]
# ## 5. From many scores to shares
#
# With more than two **classes**, kinds that it is to tell apart, a network gives a score for each. **Softmax** turns a row
# of scores into shares: all positive, with the sum 1, and in the order of the scores.
#
# $$\operatorname{softmax}(x)_j = \frac{e^{x_j}}{e^{x_1} + \dots + e^{x_k}}$$
#
# By hand: the scores $\ln 1, \ln 2, \ln 5$ have the exponentials 1, 2, 5 and so the shares 1/8, 2/8, 5/8.

# %% tags=["explore"]
scores = [math.log(1), math.log(2), math.log(5)]
powers = [math.exp(score) for score in scores]
print([round(power / sum(powers), 4) for power in powers])

# %% [markdown]
# At a score of 1000 the exponential is infinite, and infinity divided by infinity is `nan`, as in section 2.
# The way out: subtracting the same number $c$ from all scores of a row divides numerator and denominator by $e^c$, and
# the shares stay what they were.
#
# <!-- hint -->
# Take for $c$ the largest score *of that row*. Then no exponent is above 0, and one of them is 0, so the sum is at least
# 1: it can neither overflow nor vanish. The largest score of the whole table would not do: a row far below it would have a
# sum of 0.

# %% tags=["explore"]
row = np.array([-1000.0, -1001.0])
print("the row's own maximum:  ", np.exp(row - row.max()))
print("another row's, say 1000:", np.exp(row - 1000))

# %% [markdown]
# ### Exercise 6: `softmax`
#
# <!-- hint -->
# | | meaning | shape |
# |---|---|---|
# | `x` | scores of any size, a row for each example | $(n, k)$ |
# | largest scores, sums | one for each row | $(n, 1)$ |
# | result | shares, a row for each example | $(n, k)$ |

# %% answer="softmax"
def softmax(x):
    """Turn each row of scores into shares.

    Parameters
    ----------
    x : (n, k) int or float array — scores of any size, a row for each example

    Returns
    -------
    (n, k) float array — from 0 to 1, finite, each row with the sum 1
    """
    ### BEGIN SOLUTION
    # 1. Move each row so that its largest score is 0
    moved = x - np.max(x, axis=1, keepdims=True)
    # 2. Exponentials, which are now between 0 and 1
    powers = np.exp(moved)
    # 3. Divide each row by its own sum
    return powers / np.sum(powers, axis=1, keepdims=True)
    ### END SOLUTION

# %% test="softmax" points=16
with public_check("softmax", globals()) as check:
    powers = np.array([[1.0, 3.0], [2.0, 3.0]])
    wrong_sums = {
        "Each column has the sum 1. The shares of an example stand in a row: sum over axis 1.": [3, 6],
        "The whole table has the sum 1. Each row is an example of its own: sum over axis 1.": 9,
        "The sums meet columns in place of rows. Keep their axis, with keepdims=True.": [4, 5],
    }
    mistakes = {sentence: powers / wrong for sentence, wrong in wrong_sums.items()}
    minus = "The larger score has the smaller share. Is there a minus sign too many in the exponent?"
    mistakes[minus] = np.array([[0.75, 0.25], [0.6, 0.4]])
    check.returns(np.array([[0.25, 0.75], [0.4, 0.6]]), np.log(powers), mistakes=mistakes)
    largest = "The largest scores meet columns in place of rows. Keep their axis, with keepdims=True."
    mistakes = {largest: np.array([[4, 9], [16, 3]]) / [[13], [19]]}
    check.returns(np.array([[0.25, 0.75], [0.8, 0.2]]), np.log([[1.0, 3.0], [4.0, 1.0]]), mistakes=mistakes)
    whole = "The decimals are cut off. Does your result array take its dtype from x?"
    big, thirds = np.array([[1000, 0, -1000], [5, 5, 5]]), np.array([[1, 0, 0], [1 / 3, 1 / 3, 1 / 3]])
    check.returns(thirds, big, mistakes={whole: np.trunc(thirds)})
    check.returns(np.array([[0.7310585786, 0.2689414214]] * 2), np.array([[1000.0, 999.0], [-1000.0, -1001.0]]))

# %% tags=["explore"]
scores = np.array([[1.0, 2.0, 3.0], [11.0, 12.0, 13.0], [2.0, 4.0, 6.0]])
arrays.scores_and_shares(scores, softmax(scores))

# %% [markdown]
# Row 1 is row 0 plus 10 and has the same shares: only differences of scores count. Row 2 is row 0 doubled: with larger
# differences, its shares are more decided.
#
# With two classes nothing new happens, since $e^a / (e^a + e^b) = 1 / (1 + e^{-(a - b)})$: the first share is the sigmoid of
# the difference. Your own functions agree:

# %% tags=["explore"]
pairs = rng.normal(size=(4, 2))
print(softmax(pairs)[:, 0])
print(sigmoid(pairs[:, 0] - pairs[:, 1]))

# %% [markdown]
# ## 6. What does an error cost?
#
# To learn, a network must be told how wrong it is, in one number: the **loss**. For $m$ examples with the true values
# $y$ and the predictions $\hat{y}$, two losses are common:
#
# $$L_1 = \sum_{i=1}^{m} |y_i - \hat{y}_i|, \qquad L_2 = \sum_{i=1}^{m} (y_i - \hat{y}_i)^2$$
#
# Both are sums here, not means, and $L_2$ has no root over it (with a root it is the norm of section 4).
#
# By hand, for $y = (1, 0, 1)$ and $\hat{y} = (0.75, 0.5, 1)$: the differences are 0.25, −0.5 and 0, so that
# $L_1 = 0.25 + 0.5 + 0$ and $L_2 = 0.0625 + 0.25 + 0$.

# %% tags=["explore"]
differences = [truth - guess for truth, guess in zip([1, 0, 1], [0.75, 0.5, 1])]
print("L1:", sum(abs(d) for d in differences), " L2:", sum(d**2 for d in differences))

# %% [markdown]
# ### Exercise 7: `L1`
#
# <!-- hint -->
# | | meaning | shape |
# |---|---|---|
# | `yhat` | predictions | $(m,)$ |
# | `y` | true values | $(m,)$ |
# | result | $\sum \lvert y_i - \hat{y}_i \rvert$ | a number |
#
# `np.abs` and `np.sum` spare you the loops.

# %% answer="L1"
def L1(yhat, y):
    """Sum up the absolute differences between predictions and true values.

    Parameters
    ----------
    yhat : (m,) float array — predictions
    y : (m,) int or float array — true values

    Returns
    -------
    float — the loss, a sum and not a mean
    """
    ### BEGIN SOLUTION
    # 1. The differences without their signs, summed
    return np.sum(np.abs(y - yhat))
    ### END SOLUTION

# %% test="L1" points=7
with public_check("L1", globals()) as check:
    cancel = "Differences of opposite sign cancel each other. Take the absolute value of each before you add."
    negative = "A loss below 0? Take the absolute value of each difference before you add."
    mean = "That is the mean. The loss of this exercise is the sum."
    yhat, y = np.array([0.9, 0.2, 0.1, 0.3]), np.array([1, 0, 0, 1])
    check.returns(1.1, yhat, y, mistakes={cancel: 0.5, negative: -0.5, mean: 0.275})
    check.returns(1.5, np.array([2.0]), np.array([0.5]))

# %% [markdown]
# ### Exercise 8: `L2`
#
# <!-- hint -->
# The table is that of exercise 7, with $\sum (y_i - \hat{y}_i)^2$ as the result. Besides `np.sum`, the dot product may
# serve: $\sum d_i^2 = d \cdot d$, which is `np.dot(d, d)`.

# %% answer="L2"
def L2(yhat, y):
    """Sum up the squared differences between predictions and true values.

    Parameters
    ----------
    yhat : (m,) float array — predictions
    y : (m,) int or float array — true values

    Returns
    -------
    float — the loss, a sum and not a mean, without a root
    """
    ### BEGIN SOLUTION
    # 1. The differences
    differences = y - yhat
    # 2. Their dot product with themselves is the sum of their squares
    return np.dot(differences, differences)
    ### END SOLUTION

# %% test="L2" points=7
with public_check("L2", globals()) as check:
    root = "That is the root of the loss. Leave the sum of squares as it is."
    mean = "That is the mean. The loss of this exercise is the sum."
    each = "The squares are there, but not yet added up."
    yhat, y = np.array([0.9, 0.2, 0.1, 0.3]), np.array([1, 0, 0, 1])
    of_sum = "You square the sum of the differences. Square each of them, then add."
    absolute = "That is L1, with absolute values. L2 adds up squares."
    squares = np.array([0.01, 0.04, 0.01, 0.49])
    mistakes = {root: 0.7416198487, mean: 0.1375, each: squares, of_sum: 0.25, absolute: 1.1}
    check.returns(0.55, yhat, y, mistakes=mistakes)
    check.returns(2.25, np.array([2.0]), np.array([0.5]))

# %% tags=["explore"]
errors = np.linspace(-2, 2, 201)
absolute = np.ravel([L1(np.zeros(1), np.array([error])) for error in errors])
squared = np.ravel([L2(np.zeros(1), np.array([error])) for error in errors])
curves.prices(errors, {"L1: absolute error": absolute, "L2: squared error": squared})

# %% [markdown]
# Errors below 1 cost less when squared, errors above 1 cost more. So one example that is far off weighs much more in
# $L_2$. How much? Take nine errors of 0.1 and one of 2:

# %% tags=["explore"]
errors = np.array([0.1] * 9 + [2.0])
for name, loss in {"L1": L1, "L2": L2}.items():
    share = loss(errors[-1:], np.zeros(1)) / loss(errors, np.zeros(10))
    print(f"{name}: {np.round(100 * share)} % of the loss comes from the one large error")

# %% [markdown]
# Neither is better in general. $L_2$ works hard to be rid of large errors, which is good if they are real and bad if
# they are typing mistakes in the data.

# %% [markdown]
# ## 7. Why not a loop?
#
# `np.dot` of exercise 8 could have been a Python loop. Is it worth avoiding? Measure it: the dot product of two arrays of
# 200,000 numbers, both ways, with the loop over lists, which suit it best. (`lambda` makes a function without a name, for
# `timeit` to call.)

# %% tags=["explore"]
a, b = rng.normal(size=(2, 200_000))
lists = a.tolist(), b.tolist()
loop = min(timeit.repeat(lambda: sum(one * other for one, other in zip(*lists)), number=1, repeat=5))
at_once = min(timeit.repeat(lambda: np.dot(a, b), number=1, repeat=20))
print(f"loop {1e3 * loop:.2f} ms, np.dot {1e3 * at_once:.3f} ms: {loop / at_once:.0f} times as fast")

# %% [markdown]
# A Python loop asks of every pair of numbers anew what they are and how one multiplies such things. `np.dot` asks once,
# and then runs a compiled loop over numbers that lie side by side in memory. Writing code so that the loops happen inside
# numpy is called **vectorising**.

# %% [markdown]
# ## 8. Going further
#
# Three more functions, for fewer points, which use all of the above.
#
# ### Features on one scale
#
# A **feature** is one measured quantity of the examples, and fills a column. Features come in all units, and a network
# learns badly when one of them is a thousand times as large as another. *Standardising* gives every column the mean 0 and
# the standard deviation 1. For column $j$ of $n$ examples:
#
# $$\mu_j = \frac{1}{n}\sum_{i} x_{ij}, \qquad s_j = \sqrt{\frac{1}{n}\sum_{i} (x_{ij} - \mu_j)^2}, \qquad z_{ij} = \frac{x_{ij} - \mu_j}{s_j}$$

# %% [markdown]
# By hand: the column $(1, 3, 3, 5)$ has the mean 3 and the standard deviation $\sqrt{(4 + 0 + 0 + 4)/4} = \sqrt{2}$.
#
# A column of equal numbers has $s_j = 0$. It says nothing about the examples, so let it become 0. And mind that computers
# round: a column of 0.1 need not have a standard deviation of exactly 0.

# %% tags=["explore"]
print("by hand:", np.std([1, 3, 3, 5]) ** 2)
print("three times 0.1:", np.std([0.1, 0.1, 0.1]))

# %% [markdown]
# ### Exercise 9: `standardize`
#
# <!-- hint -->
# | | meaning | shape |
# |---|---|---|
# | `x` | a row for each example, a column for each feature | $(n, k)$ |
# | means, standard deviations | one for each column | $(k,)$ or $(1, k)$ |
# | result | each column with mean 0 and standard deviation 1; a constant column becomes 0 | $(n, k)$ |
#
# To find constant columns, comparing their largest with their smallest entry is safe from rounding. (The graded columns
# are such that `s == 0` finds them too.)

# %% answer="standardize"
def standardize(x):
    """Give each column the mean 0 and the standard deviation 1.

    Parameters
    ----------
    x : (n, k) int or float array — a row for each example, n at least 1

    Returns
    -------
    (n, k) float array — deviations from the column's mean, divided by its standard deviation (the root of the mean
        square, over n); 0 throughout a constant column
    """
    ### BEGIN SOLUTION
    # 1. How far each entry is from the mean of its column
    deviations = x - np.mean(x, axis=0)
    # 2. The standard deviation of each column, and 1 where the column is constant
    varies = np.max(x, axis=0) > np.min(x, axis=0)
    scale = np.where(varies, np.std(x, axis=0), 1)
    # 3. Each column by its own scale
    return deviations / scale
    ### END SOLUTION

# %% test="standardize" points=8
with public_check("standardize", globals()) as check:
    by_rows = "Your rows have mean 0. A feature stands in a column: take mean and standard deviation over axis 0."
    variance = "Each column is divided by its variance. Divide by the root of it."
    sample = "The mean square is taken over n - 1. Here it is over n, as np.std does by itself."
    whole = "The decimals are cut off. Does your result array take its dtype from x?"
    in_all = "One mean is taken of the whole table. Each column has its own: take it over axis 0."
    constant = "A constant column becomes 0: it loses its mean like the others."
    table = np.array([[0, 7, 2], [6, 7, 4], [6, 7, 2], [12, 7, 4]])
    z = np.array([[-1, 0, -1], [0, 0, 1], [0, 0, -1], [1, 0, 1]]) * [np.sqrt(2), 0, 1]
    mistakes = {variance: z / [np.sqrt(18), 1, 1], sample: z * np.sqrt(3 / 4), whole: np.trunc(z)}
    turned = np.array([[-3, 4, -1], [1, 4, -5], [1, 2, -3], [13, -2, -11]]) / np.sqrt([[26 / 3], [14], [14 / 3], [98]])
    mistakes |= {by_rows: turned, in_all: (3 * table - 16) / np.sqrt(83), constant: z + [0, 7, 0]}
    check.returns(z, table, mistakes=mistakes)
    check.returns(np.sqrt(1.5) * np.array([[-1, 1], [1, -1], [0, 0]]), np.array([[1, 60], [3, 20], [2, 40]]))

# %% tags=["explore"]
leaves = rng.normal([60.0, 10.0], [15.0, 2.0], size=(150, 2))
arrays.standardised(leaves, standardize(leaves), ("length [mm]", "width [mm]"))

# %% [markdown]
# The points kept their order along each axis; what changed is the zero point, now the mean, and the unit, now the standard
# deviation. So both features count alike.

# %% [markdown]
# ### All distances at once
#
# Which of these pictures is most like that one? A question of distances: for $n$ rows of `a` and $p$ rows of `b`, the table of
#
# $$d_{ij} = \lVert a_i - b_j \rVert = \sqrt{\textstyle\sum_k (a_{ik} - b_{jk})^2}$$
#
# Two nested loops would do, slowly. Broadcasting does it without: `None` as an index adds an axis of size 1. With one
# feature it looks like this:

# %% tags=["explore"]
starts, ends = np.array([1.0, 4.0, 9.0]), np.array([2.0, 10.0])
print(starts[:, None].shape, "and", ends[None, :].shape, "give")
print(np.abs(starts[:, None] - ends[None, :]))

# %% [markdown]
# With $k$ features there is one more axis: $(n, 1, k)$ and $(1, p, k)$ give all differences, $(n, p, k)$, and a sum over
# the last axis is left to do.
#
# That takes memory for $n \cdot p \cdot k$ numbers. A second way needs only $n \cdot p$: multiply out
# $\lVert a_i - b_j \rVert^2 = \lVert a_i \rVert^2 + \lVert b_j \rVert^2 - 2\, a_i \cdot b_j$. All the dot products in it are one
# **matrix product**, written `@`: entry $(i, j)$ of `a @ b.T` is the dot product of row $i$ of `a` and row $j$ of `b`. With
# the prices of bread and milk in two shops, and three shopping lists, it gives the cost of each list in each shop:

# %% tags=["explore"]
prices = np.array([[3, 1], [2, 2]])
lists = np.array([[1, 0], [1, 4], [10, 2]])
print(prices @ lists.T)

# %% [markdown]
# The second way subtracts large numbers from each other, though, and loses digits where points are close together and far
# from the origin:

# %% tags=["explore"]
near, far = np.array([1e8, 1.0]), np.array([1e8, 2.0])
direct = np.sum((near - far) ** 2)
multiplied_out = np.sum(near**2) + np.sum(far**2) - 2 * np.dot(near, far)
print("the true squared distance is 1; direct:", direct, " multiplied out:", multiplied_out)

# %% [markdown]
# It can even come out slightly below 0, and the root of that is `nan`: `np.maximum(squares, 0)` prevents it.
#
# ### Exercise 10: `pairwise_distances`
#
# | | meaning | shape |
# |---|---|---|
# | `a`, `b` | two sets of points with the same number of features | $(n, k)$, $(p, k)$ |
# | result | $d_{ij}$: row $i$ for `a[i]`, column $j$ for `b[j]` | $(n, p)$ |
#
# Use no Python loop over rows of `a` or of `b` (a loop over the $k$ features is allowed). Either way of computing is
# precise enough for the graded points.

# %% answer="pairwise_distances"
def pairwise_distances(a, b):
    """Give the distance of each point of one set to each point of another.

    Parameters
    ----------
    a : (n, k) int or float array — a point in each row
    b : (p, k) int or float array — a point in each row

    Returns
    -------
    (n, p) float array — Euclidean distances, without a Python loop over rows
    """
    ### BEGIN SOLUTION
    # 1. All differences, by broadcasting (n, 1, k) against (1, p, k)
    differences = a[:, None, :] - b[None, :, :]
    # 2. The root of the sum of squares over the features
    return np.sqrt(np.sum(differences**2, axis=2))
    ### END SOLUTION

# %% test="pairwise_distances" points=9
with public_check("pairwise_distances", globals()) as check:
    squares = "Those are squared distances: the root is missing."
    blocks = "Those are sums of absolute differences. Square the differences, add them, take the root."
    a, b = np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([[3.0, 4.0], [0.0, 4.0], [6.0, 8.0]])
    d = np.array([[5.0, 4.0, 10.0], [0.0, 3.0, 5.0]])
    mistakes = {squares: d**2, blocks: np.array([[7.0, 4.0, 14.0], [0.0, 3.0, 7.0]])}
    check.returns(d, a, b, mistakes=mistakes)
    check.returns(np.array([[3], [9]]), np.array([[2, 0, 4], [-4, 6, 12]]), np.array([[0, 2, 5]]))
    check.vectorised({0: 0, 1: 0}, "rows")

# %% tags=["explore"]
a = np.array([[0.0, 0.0], [2.0, 2.5], [3.5, -0.5]])
b = np.array([[3.0, 1.0], [-1.0, 1.5], [1.0, -1.0], [1.0, 3.0]])
arrays.distance_table(a, b, pairwise_distances(a, b))

# %% [markdown]
# The shaded row holds the lengths of the dotted lines, from `a[0]` to each `b`: `b[2]` is the nearest. `np.argmin` over
# axis 1 finds the nearest `b` for every `a` at once.

# %% [markdown]
# ### A slope without a formula
#
# For tanh, section 2 went a small step to either side. That works for every smooth function $f$, and needs nothing but
# its values:
#
# $$f'(x) \approx \frac{f(x + \varepsilon) - f(x - \varepsilon)}{2\,\varepsilon}$$
#
# By hand: $f(x) = x^3$ at $x = 2$ with $\varepsilon = 0.1$ gives $(9.261 - 6.859)/0.2 = 12.01$. The true slope is 12, and the
# excess is $\varepsilon^2$. With a step to one side only it would be $(9.261 - 8)/0.1 = 12.61$.

# %% [markdown]
# The function $f$ is an *argument* here: in Python, a function is a value that can be handed to another one, which then
# calls it. It needs no name: `lambda x: x + 10` is the function that takes `x` and gives `x + 10`. For example:

# %% tags=["explore"]
def twice(f, x):
    return f(f(x))


print(twice(math.sqrt, 16.0), twice(lambda x: x + 10, 1))

# %% [markdown]
# ### Exercise 11: `numerical_derivative`
#
# | | meaning | shape |
# |---|---|---|
# | `f` | a function that works elementwise: array in, array of the same shape out (or number in, number out) | |
# | `x` | where the slope is wanted: a number, or an array, of whole numbers too | any |
# | `eps` | the step $\varepsilon$ | a number |
# | result | the slope of `f` at each entry | that of `x` |

# %% answer="numerical_derivative"
def numerical_derivative(f, x, eps=1e-5):
    """Measure the slope of a function by central differences.

    Parameters
    ----------
    f : callable — elementwise, from a number or an array to one of the same shape
    x : number or array of any shape, int or float — where the slope is wanted
    eps : float — the step to either side; 1e-5 where none is given

    Returns
    -------
    float, or float array of the shape of x — (f(x + eps) - f(x - eps)) / (2·eps)
    """
    ### BEGIN SOLUTION
    # 1. How much f rises from a step to the left to a step to the right
    rise = f(x + eps) - f(x - eps)
    # 2. Over the distance between the two, which is two steps
    return rise / (2 * eps)
    ### END SOLUTION

# %% test="numerical_derivative" points=6
with public_check("numerical_derivative", globals()) as check:
    mistakes = {
        "That is a step to one side. Go to both: f(x + eps) and f(x - eps).": 3.31,
        "That is a step back, to one side. Go to both: f(x + eps) and f(x - eps).": 2.71,
        "Twice too large: from x - eps to x + eps it is two steps.": 6.02,
        "`/ 2 * eps` divides by 2, then multiplies by eps. Put brackets around the denominator.": 0.0301,
        "Only f(x - eps) is divided. Put brackets around the numerator.": -2.314,
        "Does your function use its argument eps, or a number of its own?": 3.0,
    }
    check.returns(3.01, lambda v: v**3, 1.0, 0.1, mistakes=mistakes)
    check.returns(np.array([[1.0, -1.0]]), lambda v: np.sin(v), np.array([[0.0, np.pi]]), 1e-5)
    step = "The step is cut to whole numbers. Is x + eps put into an array of whole numbers?"
    whole = "The decimals are cut off. Does your result array take its dtype from x?"
    mistakes = {step: np.array([1, 7]), whole: np.array([3, 12])}
    check.returns(np.array([3.25, 12.25]), lambda v: v**3, np.array([1, 2]), 0.5, mistakes=mistakes)

# %% [markdown]
# Now you own an instrument that tests any derivative. Point it at exercise 3:

# %% tags=["explore"]
places = np.linspace(-8, 8, 401)
difference = numerical_derivative(sigmoid, places, 1e-5) - sigmoid_derivative(places)
print(f"largest difference: {np.max(np.abs(difference)):.1e}")

# %% [markdown]
# Formula and measurement agree to ten decimal places. How small should the step be? Measure the slope of sine at 1, where
# the truth is $\cos 1$, with steps from 1 down to $10^{-12}$, to both sides and to one side only.

# %% tags=["explore"]
steps = np.logspace(-12, 0, 37)
central = np.array([abs(numerical_derivative(np.sin, 1.0, step) - np.cos(1.0)) for step in steps])
one_sided = np.abs((np.sin(1.0 + steps) - np.sin(1.0)) / steps - np.cos(1.0))
curves.step_errors(steps, {"to one side": one_sided, "to both sides": central})

# %% [markdown]
# Read from the right. A tenfold smaller step makes the one-sided error ten times smaller, the two-sided one a hundred
# times. Then both turn around: the two values of `f` agree in ever more digits, and their difference consists of rounding.
# To both sides, steps around $10^{-5}$ serve best. Next week you will test the *gradient* of a whole model this way: its
# slopes with respect to all of its numbers.

# %% [markdown]
# ## Check your work
#
# The next cell checks every exercise as it is in this notebook now, whether you saved it or not, and says what is left to
# do. It takes a few seconds, and nothing in your notebook changes.

# %% tags=["explore"]
from layerwise.learning.panel import check_my_work

check_my_work(1)

# %% [markdown]
# ## What you have shown
#
# - A formula in numpy's functions acts on a whole array at once, and the shape stays. `math` takes single numbers only.
# - The sigmoid turns a score into a chance, softmax a row of scores into shares. Both can be written so that no
#   exponential overflows.
# - `reshape` lays a picture out in a column and back again. A transpose on the way scrambles it, and no error says so.
# - A sum over an axis uses that axis up; `keepdims=True` leaves it with size 1, and broadcasting then lets each row meet
#   its own number.
# - Squaring makes one large error outweigh many small ones.
# - A loop inside numpy is many times as fast as one in Python.
# - A slope can be measured, and so every formula for a slope can be tested.
#
# In week 2 sigmoid and column meet: they are nearly all of a classifier that you will train on pictures.
