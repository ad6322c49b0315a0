# %% [markdown]
# # Week 5 · Lesson: Training in practice, and honest numbers
#
# You can train a network of any depth. Now somebody asks: *how good is it?* You answer "80 %", and the questions begin. 80 % of
# which pictures? Of how many? Would another seed have given 75 %? Is it better than the model of last month, or only luckier?
# And what should be done next: more pictures, more units, more time?
#
# None of this is in the formulas of back-propagation. All of it decides whether a network is of any use.

# %% [markdown]
# **After this lesson you can**
#
# - read learning curves, and say whether a network lacks strength or lacks data;
# - say how sure an accuracy is, and how many pictures a claim needs;
# - compare two models on the same pictures, and over several seeds;
# - choose a threshold, and say what it costs, in precision and recall;
# - find out on which kinds of pictures a model fails, without being fooled by chance;
# - foresee what happens where pictures in use differ from pictures in the test;
# - say what a framework would do for you, and what it would not.

# %%
from functools import partial

import numpy as np

from layerwise import lessons
from layerwise.checks import public_check
from layerwise.datasets import ladder
from layerwise.datasets.shelf import default_cats, default_digits
from layerwise.figures import mistakes, training
from layerwise.learning.progress import progress
from layerwise.lessons import batches, explore, honest_accuracy, self_test
from layerwise.lessons.batches import cost_of, slopes_of, step_down

rng = np.random.default_rng(5)

# %% [markdown]
# ## 1. What a curve tells
#
# The pictures are those of week 2: drawn, one half with a cat; 209 to train on, 1,000 that no network is trained on. Let a
# network with one hidden layer of 20 units train for a long time, and look every hundred iterations at *both* sets.
#
# `ladder.follow` does what your training loop will do in the assignment; it only does it faster.

# %% tags=["explore"]
cats = default_cats()
data = ladder.prepare(cats.train_x, cats.train_y, cats.test_x, cats.test_y)
Y_test = cats.test_y[0]

# %% tags=["explore"]
@lessons.predict(
    "After 4,000 iterations the cost on the pictures trained on is near 0. And the cost on *new* pictures?",
    "falls all the time", "falls, then stays", "falls, then climbs",
)
def costs_part():
    run = ladder.follow(data, [20], iterations=4000, seed=1, every=100)
    honest_accuracy.followed(run, "The costs part company")

# %% [markdown]
# Three things to read here.
#
# - **The gap.** From iteration 900 on, all pictures trained on are right, and one in five of the new ones is wrong. What the
#   network has learnt is partly cats, and partly these 209 pictures.
# - **The climb.** The cost on new pictures rises again, while the accuracy stays. The network gets *surer*: of its right answers,
#   and of its wrong ones, and a sure wrong answer is expensive.
# - **The end of the use.** Nothing on new pictures gets better after 900 iterations. To stop there is called *early stopping*.

# %% [markdown]
# Another curve asks about pictures in place of iterations. Train the same network on the first 10, 25, 50, … pictures only, and
# test each on the same 1,000.

# %% tags=["explore"]
numbers = [10, 25, 50, 100, 150, 209]
train, test = [], []
for m in progress(numbers, "training 18 networks"):
    few = ladder.first(data, m)
    runs = [ladder.fit(few, [20], iterations=800, seed=seed) for seed in range(3)]
    train.append(np.mean([run.train for run in runs]))
    test.append(np.mean([run.test for run in runs]))
honest_accuracy.by_number(numbers, train, test, "Every further picture still helps")

# %% [markdown]
# With 25 pictures the network is a coin on new ones, and knows all 25 by heart. From 50 on, each doubling gains about eight points,
# and the end of the curve still climbs. That is worth knowing before you look for a better network: here, better would be *more
# pictures*.

# %% [markdown]
# ## 2. Bias and variance: what is missing?
#
# Two numbers tell most: the error on what was trained on, and the error on what is new. A third one is good to have, the error
# of the best that could be done, such as that of a person who looks carefully.
#
# $$\underbrace{\text{error}_{\text{train}} - \text{best}}_{\text{bias: too little strength}} \qquad
# \underbrace{\text{error}_{\text{new}} - \text{error}_{\text{train}}}_{\text{variance: too little data for that strength}}$$

# %% [markdown]
# | what is large | it means | what may help | what helps little |
# |---|---|---|---|
# | bias | the network does not even learn what it sees | train longer, a better rate, more units or layers | more pictures |
# | variance | it learns its pictures by heart | more pictures, stop earlier, hold weights small | training longer, more units |
# | both | | first mend the bias | |
#
# The words come from statistics: *bias* is by how much one is off in the mean, *variance* by how much the result depends on which
# pictures happened to be drawn.

# %% tags=["explore"]
trials = [("20 units, 30 iterations", [20], 30), ("no hidden layer", [], 1200), ("20 units", [20], 1200)]
for name, hidden, iterations in trials:
    run = ladder.fit(data, hidden, iterations=iterations, seed=3)
    print(f"{name:24} error on pictures trained on {1 - run.train:5.1%}, on new ones {1 - run.test:5.1%}")

# %% [markdown]
# On such drawings a person errs on perhaps one in a hundred. The first network has a bias of some 25 points: it needs *time*. The
# other two have hardly any bias and a variance of 28 and 19 points: they know their pictures, and nothing that you do to learn
# *these* still better will help. (The stronger of the two has *less* variance: how well a kind of network suits the pictures counts,
# too. Take the table as a first guess.)

# %% tags=["explore"]
self_test("week5_what_is_missing", "week5_more_pictures")

# %% [markdown]
# ## 3. How many pictures does a claim need?
#
# A network is right on 40 of 50 test pictures: 80 %. Fifty *other* pictures would have given another number. How different?
# If the true share is $p$, each picture is right with chance $p$, and the number of right ones among $m$ scatters with standard
# deviation (the root of the mean squared distance from the mean) $\sqrt{m\,p(1-p)}$. For the share, divide by $m$:
#
# $$\text{standard deviation} = \sqrt{\frac{p(1-p)}{m}} \qquad\quad
# \text{95 % interval: } \hat p \pm 1.96 \sqrt{\frac{\hat p(1-\hat p)}{m}}$$
#
# For many pictures the share is scattered like a normal distribution, which has 95 % of its values within 1.96 standard
# deviations. The true $p$ is what nobody knows, so the measured share $\hat p$ takes its place.

# %% tags=["explore"]
@lessons.predict(
    "80 % of 50 pictures. How wide is the 95 % interval, from its lower to its upper end?",
    "4 points", "11 points", "22 points",
)
def wide():
    for m in (50, 200, 1000, 10000):
        half = 1.96 * np.sqrt(0.8 * 0.2 / m)
        print(f"{m:6} pictures: {0.8 - half:.1%} to {0.8 + half:.1%}, {2 * half:.1%} wide")

# %% [markdown]
# Four times as many pictures make it half as wide: under the root stands $m$. Turn it round to plan a test. For an interval of
# $\pm h$ you need
#
# $$m = p(1-p) \left(\frac{1.96}{h}\right)^2$$
#
# with the share that you expect for $p$: 246 pictures for 80 % $\pm$ 5 points, and 1,537 for $\pm$ 2 points.

# %% tags=["explore"]
ranges = {"share": (50, 98, 2), "pictures": (20, 2000, 10)}
labels = {"share": "pictures right [%]", "pictures": "test pictures"}
explore(honest_accuracy.interval, labels=labels, **ranges)

# %% [markdown]
# What does *95 %* mean? That if the test is repeated with other pictures, 95 of 100 such intervals hold the true share. Try it:
# ten thousand tests of 50 pictures, for a network that is truly right on 80 %, and for one on 98 %.

# %% tags=["explore"]
for p in (0.80, 0.98):
    shares = rng.binomial(50, p, 10000) / 50
    inside = np.abs(shares - p) <= 1.96 * np.sqrt(shares * (1 - shares) / 50)
    print(f"true share {p:.0%}: {np.mean(inside):.0%} of the intervals hold it")

# %% [markdown]
# At 80 % the formula does nearly what it says. At 98 % it fails: in more than a third of the tests all 50 pictures are right, so
# $\hat p(1-\hat p) = 0$, and the interval claims to be sure. Near 0 and 1, and for few pictures, use **Wilson's** interval, which
# does not collapse. The course uses it wherever it draws error rates.

# %% tags=["explore"]
low, high = mistakes.wilson(50, 50)
print(f"50 of 50 right, by Wilson: between {low:.1%} and {high:.1%}")

# %% tags=["explore"]
self_test("week5_half_as_wide", "week5_needed", "week5_what_95_means")

# %% [markdown]
# ## 4. Two models, the same pictures
#
# Logistic regression is right on 71 % of the 1,000 new pictures, the network of 20 units on 81 %. But even for smaller
# differences there is more to be had than two intervals, since both looked at the *same* pictures. Sort these into four boxes:
#
# | | B right | B wrong |
# |---|---|---|
# | **A right** | says nothing | A alone is right |
# | **A wrong** | B alone is right | says nothing |

# %% [markdown]
# A picture on which both are right, or both wrong, cannot tell them apart. Were the models equally good, each of the $n$ others
# would be a coin toss, for A or for B. The difference of the two counts then scatters by
#
# $$\sqrt n \qquad \text{(each toss adds } +1 \text{ or } -1 \text{, with variance 1)}$$
#
# So compare the difference with $\sqrt n$. Below twice that, chance is a good explanation.

# %% tags=["explore"]
@lessons.predict(
    "The two models agree, both right or both wrong, on how many of the 1,000 pictures?",
    "about 650", "about 750", "about 860",
)
def boxes():
    right = [ladder.fit(data, hidden, iterations=1200, seed=1).predicted == Y_test for hidden in ([], [20])]
    only = [int(np.sum(right[0] & ~right[1])), int(np.sum(right[1] & ~right[0]))]
    print(f"they agree on {np.sum(right[0] == right[1])} pictures")
    print(f"right alone: logistic regression {only[0]}, the network {only[1]}")
    print(f"difference {only[1] - only[0]}, by chance about ± {np.sqrt(sum(only)):.0f}")

# %% [markdown]
# A difference of 94, where chance makes $\pm 12$: no doubt. Had there been 50 pictures, about 6 against 1 would be left, a
# difference of 5 where chance makes 2.6: not quite twice as much. The same truth, and you could not be sure of it.

# %% tags=["explore"]
self_test("week5_coin_tosses")

# %% [markdown]
# ## 5. The seed, and the luckiest
#
# Test pictures are one source of chance. The first weights are another: same code, same data, other seed, other network.

# %% tags=["explore"]
accuracies = np.array([ladder.fit(data, [20], iterations=800, seed=seed).test for seed in range(8)])
print(" ".join(f"{accuracy:.1%}" for accuracy in accuracies))
training.spread_by_net({"20 units": accuracies}, "One recipe, eight seeds, eight accuracies")

# %% [markdown]
# To report a *recipe* (so many units, such a rate), train it from $n$ seeds and tell mean and spread of
# the accuracies $a_1, \dots, a_n$:
#
# $$\bar a = \frac1n \sum a_i \qquad s = \sqrt{\frac{1}{n-1} \sum (a_i - \bar a)^2} \qquad \text{uncertainty of } \bar a: \frac{s}{\sqrt n}$$
#
# $s$ tells by how much a *single* network differs from the mean; $s / \sqrt n$ how well you know the mean itself. More seeds make
# the second one small, and never the first. (Why $n - 1$: the mean was computed from the same numbers, and so lies closer to them
# than the true mean does.)

# %% tags=["explore"]
s = accuracies.std(ddof=1)
print(f"mean {accuracies.mean():.1%}, spread {s:.1%}, uncertainty of the mean {s / np.sqrt(8):.1%}")
print(f"best seed {accuracies.max():.1%}")

# %% [markdown]
# And why not report the best seed? Because it is the luckiest one. Take an extreme case: twenty models that are all *exactly*
# equally good, right on 75 % of all pictures. Test each on 50 pictures of its own, and choose the best.

# %% tags=["explore"]
@lessons.predict(
    "Twenty models, each truly at 75 %, tested on 50 pictures. What does the best one score, on average?",
    "75 %", "79 %", "86 %",
)
def luckiest():
    scores = rng.binomial(50, 0.75, (10000, 20)) / 50
    print(f"mean of all {scores.mean():.1%}, mean of the best {scores.max(axis=1).mean():.1%}")
    print(f"the best, tested again on 50 other pictures: {(rng.binomial(50, 0.75, 10000) / 50).mean():.1%}")

# %% [markdown]
# Eleven points from nothing but choosing. The same happens when you choose a learning rate, a number of units or a moment to stop
# by looking at the test pictures. (Models that are alike make the same mistakes on the same pictures; then it is fewer points, but
# seldom none.) So data are split into **three** parts:
#
# | part | what for | how often |
# |---|---|---|
# | training | find the parameters | every step |
# | validation | choose hyperparameters, and when to stop | as often as you like |
# | test | tell how good the chosen one is | once, at the end |

# %% [markdown]
# This course has no validation pictures: its data set is small, and its aim is that you see what happens on new pictures, often.
# The price is that you should not believe your best number to the last point. If you choose anything in the assignment by its
# accuracy on the test pictures, remember the twenty equal models.

# %% tags=["explore"]
self_test("week5_mean_or_single", "week5_best_of_many")

# %% [markdown]
# ## 6. One number, and what it hides
#
# Accuracy counts all mistakes alike. Where classes are unequal, that misleads. On a well-known test set of 50 pictures, 33 of
# them with a cat, a program that says "cat" without looking is right on 66 %.
#
# | | says cat | says no |
# |---|---|---|
# | **is a cat** | hit, TP | missed, FN |
# | **is none** | false alarm, FP | rightly refused, TN |

# %% [markdown]
# $$\text{precision} = \frac{TP}{TP + FP} \qquad \text{recall} = \frac{TP}{TP + FN} \qquad
# F_1 = \frac{2 \cdot \text{precision} \cdot \text{recall}}{\text{precision} + \text{recall}}$$
#
# **Precision**: of all that are called cats, how many are? **Recall**: of all cats, how many are found? $F_1$ is a mean of the two
# that stays near the smaller one.
#
# The answer is "cat" above a threshold, and nothing says that this has to be one half. Turn it. What would you choose for a door
# that lets the cat in, and no fox? What for a search in which no cat may be missed?

# %% tags=["explore"]
followed = ladder.follow(data, [20], iterations=1200, seed=1, every=1200)
trade = partial(honest_accuracy.trade, followed.chance, Y_test)
explore(trade, threshold=(0.05, 0.95, 0.05))

# %% [markdown]
# A higher threshold can only lose cats: recall falls, or stays. Precision rises most of the time, though not at every step, since
# now and then it is a right "cat" that goes first.
#
# Two numbers make it hard to say which of two models is better. So agree on **one** before you start: accuracy, or $F_1$, or
# *recall at a precision of at least 90 %*. One number to make better, and for the others a limit that has to be kept.

# %% tags=["explore"]
self_test("week5_precision", "week5_always_yes", "week5_raise_threshold")

# %% [markdown]
# ## 7. Which pictures are wrong?
#
# A mean accuracy tells how good a model is, and not what to do. For that, look at the mistakes. **By hand** first: take a hundred
# wrong pictures, one a line, and note what you see in each: *fox*, *dark*, *cat behind a cushion*, *wrong label*. An hour of that tells
# more than many runs with other learning rates.
#
# Then count, **by tag**. For each kind, two questions:
#
# $$\text{rate} = \frac{\text{wrong of this kind}}{\text{all of this kind}} \qquad
# \text{part} = \frac{\text{wrong of this kind}}{\text{all that are wrong}}$$

# %% [markdown]
# A test of 1,000 pictures, 100 of them wrong:
#
# | kind | pictures | wrong | rate | part |
# |---|---|---|---|---|
# | at night | 50 | 20 | 40 % | 20 % |
# | by day | 950 | 80 | 8.4 % | 80 % |
#
# Night is the harder kind. And yet, were *every* night picture mended, the error would fall from 10 % to 8 %. That is the most
# there is to gain: part times error. The rate shows where the model is weak, the part what it is worth to mend it.

# %% tags=["explore"]
@lessons.predict(
    "60 kinds of 120 pictures each, the model equally good on all. On how many kinds does the 95 % "
    "interval miss the truth?",
    "none", "about 3", "about 15",
)
def by_chance():
    wrong = rng.binomial(120, 0.2, (200, 60))
    ends = np.array([mistakes.wilson(count, 120) for count in range(121)])
    outside = (ends[wrong, 0] > 0.2) | (ends[wrong, 1] < 0.2)
    found = outside.sum(axis=1)
    print(f"on average {found.mean():.1f} of 60 kinds; in the first three trials {found[:3]}")

# %% [markdown]
# One in twenty of such intervals misses the truth, and of sixty that is about three. Whoever looks through a long list of kinds and
# reads out the most striking one has found the luckiest, as in section 5. Take it as a suspicion, and test it on other pictures.

# %% tags=["explore"]
self_test("week5_rate_or_part", "week5_most_to_gain")

# %% [markdown]
# ## 8. Where training and use differ
#
# All the numbers above hold for pictures *like those of the test*. In use they seldom are. Let us take the same network to test
# pictures that are changed a little, in ways that no person would mistake for another animal.

# %% tags=["explore"]
@lessons.predict(
    "Which of these hurts the network of 20 units most?",
    "half as bright", "mirrored", "moved by 4 of 64 pixels",
)
def changed():
    changes = {"as they are": lambda x: x, "half as bright": lambda x: x // 2}
    changes |= {"mirrored": lambda x: x[:, :, ::-1]}
    changes |= {"moved by 4 pixels": lambda x: np.roll(x, 4, axis=2), "colours inverted": lambda x: 255 - x}
    for name, change in progress(list(changes.items()), "testing five times"):
        other = ladder.prepare(cats.train_x, cats.train_y, change(cats.test_x), cats.test_y)
        print(f"{name:18} {ladder.fit(other, [20], iterations=1200, seed=1).test:.1%}")

# %% [markdown]
# Darkness does nothing: halving all inputs nearly halves all scores, and the sign of a score is what decides. (It would be exact
# without biases, since $\max(0, z/2) = \max(0, z)/2$.) Mirrored cats are as good as others, since the training pictures look either
# way.
#
# But a move by *four pixels* costs more than half of what the network has over a coin. Every weight belongs to one pixel, and
# the network has never heard that a cat stays a cat beside its place. Networks for photographs are built so that they know
# (convolution), or are trained on moved copies. And with inverted colours little more than a coin is left: no training picture
# looked like that.

# %% [markdown]
# The *shares of the classes* may differ as well. Say that a share $\pi$ of the pictures shows a cat, that recall is $R$, and that
# a share $F$ of the others is taken for cats. Then
#
# $$\text{precision} = \frac{\pi R}{\pi R + (1 - \pi) F}$$
#
# $R$ and $F$ belong to the model. $\pi$ belongs to the world.

# %% tags=["explore"]
says = followed.chance > 0.5
R, F = np.mean(says[Y_test == 1]), np.mean(says[Y_test == 0])
for share in (0.5, 0.1, 0.01):
    precision = share * R / (share * R + (1 - share) * F)
    print(f"cats in {share:4.0%} of all pictures: {precision:.0%} of its 'cat' are cats")

# %% [markdown]
# Tested where half of the pictures show a cat, and used where one in a hundred does, the same network is wrong nearly every time
# it says "cat". Nothing in it has changed.
#
# And one difference that should *be* there: no test picture may stand among those trained on, as a copy or nearly so. Data sets
# gathered from the web have such twins more often than one thinks, and each counts as right for the wrong reason.

# %% tags=["explore"]
self_test("week5_class_shares", "week5_moved")

# %% [markdown]
# ## 9. Small batches
#
# One habit of practice that you need for the exercise below. Until now every step used *all* examples. With a million of them,
# that is a long way for one step. But the slope is a mean over examples, and a mean can be estimated from a few:

# %% tags=["explore"]
digits = default_digits()
X_digits, odd = digits.train_x.reshape(len(digits.train_x), -1).T / 16, digits.train_y % 2
net = batches.drawn([64, 16, 1], seed=1)
every = slopes_of(X_digits, odd, net)["dW1"]
for m in (16, 64, 256):
    draws = [rng.choice(1297, m, replace=False) for _ in range(50)]
    off = [np.linalg.norm(slopes_of(X_digits[:, few], odd[:, few], net)["dW1"] - every) for few in draws]
    share = np.mean(off) / np.linalg.norm(every)
    print(f"from {m:3} of 1,297 digits the slope is off by {share:.0%} of its length")

# %% [markdown]
# As with test pictures, four times as many halve the error, roughly, while the work grows fourfold. A slope from 64 digits is rough
# indeed. But one pass over the data makes one exact step, or twenty rough ones that go the right way in the mean, and twenty
# usually get further. Go through the data in **batches** of, say, 64, one step a batch; once through all of them is an **epoch**. The last
# batch is smaller if the numbers do not divide.

# %% tags=["explore"]
@lessons.predict("1,297 digits in batches of 64: how many steps has an epoch?", "20", "21", "64")
def steps():
    starts = list(range(0, 1297, 64))
    print(len(starts), "steps; the last batch begins at", starts[-1], "and has", 1297 - starts[-1], "digits")

# %% [markdown]
# ## 10. When to stop building from scratch
#
# You built everything by hand to understand it. To *use* networks, take a framework. This is the network of four layers from the
# assignment in PyTorch. (It is not part of this course's installation, so the code stands here to be read.)
#
# ```python
# import torch
# from torch import nn
#
# net = nn.Sequential(nn.Linear(12288, 20), nn.ReLU(), nn.Linear(20, 7), nn.ReLU(),
#                     nn.Linear(7, 5), nn.ReLU(), nn.Linear(5, 1))
# loss, descent = nn.BCEWithLogitsLoss(), torch.optim.SGD(net.parameters(), lr=0.0075)
# for i in range(1200):
#     descent.zero_grad()
#     cost = loss(net(X), Y)      # forward, and the cost; X (209, 12288) and Y (209, 1) are float tensors
#     cost.backward()             # backward
#     descent.step()              # step
# ```

# %% [markdown]
# You know every line. `net(X)` fills the caches, `backward()` goes through them in reverse, `step()` is `update_parameters`. The
# sigmoid is inside the loss, for the reason that $A - Y$ is better than dividing by $A$.
#
# | a framework does for you | you still have to know |
# |---|---|
# | derivatives of anything you write | whether the cost says what you want |
# | graphics cards, many machines | shapes: here an example is a *row* |
# | layers for pictures, sound and text; better descent | first weights (here drawn evenly between $-1/\sqrt n$ and $1/\sqrt n$), rates, when to stop |
# | | everything in sections 1 to 8 |

# %% [markdown]
# ## What you have seen
#
# - Costs on new pictures fall and climb again. The gap to those trained on says what is missing: strength, or data.
# - A share of $m$ pictures is sure to $\pm 1.96 \sqrt{\hat p(1-\hat p)/m}$; models on the same pictures are compared on those where they
#   differ, against $\sqrt n$.
# - A recipe is judged by mean and spread over seeds. The best of many is the luckiest: choose on validation pictures.
# - A threshold trades precision for recall. Agree on one number first.
# - Rates show where a model is weak, parts what there is to gain; of sixty kinds three stand out by chance.
# - A test says nothing about other pictures: four pixels, or another share of cats, and the number is gone.

# %% [markdown]
# ## Mend it
#
# ### Mend it: `train_in_batches`
#
# The function below trains a network on small batches, as section 9 describes. What it calls is given and right: `slopes_of`
# gives the slopes of a batch, `step_down` the parameters after one step, `cost_of` the cost.
#
# It has **one** fault. With one layer, nothing is wrong with it. With two layers it trains, but not as it should; with three or
# four it does not train at all. Run the cells below it, and find out why before you change anything.

# %% fault="train_in_batches"
def train_in_batches(X, Y, parameters, rate, epochs, batch):
    """Train a network by gradient descent on small batches, in the order of the examples.

    X : (n_x, m) array, the examples; Y : (1, m) array, their classes, 0 or 1
    parameters : dict, "W1", "b1" … "WL", "bL", the first weights and biases; it stays as it is
    rate : float, the learning rate
    epochs : int, how often to go through all examples
    batch : int, how many examples a step is made from; the last batch of an epoch may be smaller

    returns : parameters, dict, after the last step
              costs, list of floats, the cost of all examples after each epoch
    """
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            ### BEGIN FAULT
            for l in range(1, len(parameters) // 2 + 1):
                parameters = step_down(parameters, grads, rate)
            ### END FAULT
            ### BEGIN SOLUTION
            parameters = step_down(parameters, grads, rate)  # which moves all layers
            ### END SOLUTION
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs

# %% [markdown]
# Is a handwritten digit odd? Four networks, 15 epochs, batches of 64, a rate of 0.5. In a right version all four learn: one layer
# ends at a cost near 0.23, the others between 0.10 and 0.13. (A
# fault need not make a cost higher: the version above ends *lower* than that with two layers.)

# %% tags=["explore"]
curves = {}
for hidden in ([], [16], [16, 16], [16, 16, 16]):
    name = f"{len(hidden) + 1} layer{'s' * bool(hidden)}"
    first = batches.drawn([64, *hidden, 1], seed=1)
    _, curves[name] = train_in_batches(X_digits, odd, first, rate=0.5, epochs=15, batch=64)
    print(f"{name}: cost after one epoch {curves[name][0]:.3f}, at the end {curves[name][-1]:.3f}")
training.costs_by_iteration(curves, "How your version trains: cost after each epoch", first=1, by="epoch")

# %% [markdown]
# A step by hand helps. Below, one epoch with a single batch of all digits, which is one step. How far have the weights moved,
# measured in steps of *rate times slope*?

# %% tags=["explore"]
for hidden in ([], [16], [16, 16], [16, 16, 16]):
    first = batches.drawn([64, *hidden, 1], seed=1)
    after, _ = train_in_batches(X_digits, odd, first, rate=0.01, epochs=1, batch=1297)
    step = 0.01 * slopes_of(X_digits, odd, first)["dW1"]
    moved = np.linalg.norm(first["W1"] - after["W1"]) / np.linalg.norm(step)
    print(f"{len(hidden) + 1} layers: moved by {moved:.2f} steps")

# %% test="train_in_batches" points=7
with public_check("train_in_batches", globals()) as check:
    check.results = ("parameters", "costs")
    points, classes = np.array([[1.0, -1.0, 2.0], [1.0, 1.0, 0.0]]), np.array([[1, 0, 1]])
    net_here = {"W1": np.array([[1.0, 1.0], [2.0, -1.0]]), "b1": np.array([[0.5], [-0.5]])}
    net_here |= {"W2": np.array([[1.0, -1.0]]), "b2": np.array([[0.0]])}
    alone = {"W1": np.array([[1.0, 0.0]]), "b1": np.array([[0.0]])}
    once = {"W1": np.array([[1.367297, 0.916124], [1.736447, -1.019867]]), "b1": np.array([[0.537967], [-0.64171]])}
    once |= {"W2": np.array([[1.302404, -0.563616]]), "b2": np.array([[0.037967]])}
    often = {"W1": np.array([[1.863028, 0.874688], [1.301238, -1.029801]]), "b1": np.array([[0.713243], [-0.864281]])}
    often |= {"W2": np.array([[1.929956, 0.173087]]), "b2": np.array([[0.075755]])}
    later = {"W1": np.array([[1.228199, 0.0]]), "b1": np.array([[0.046864]])}
    check.returns((later, [0.197559]), points, classes, alone, 0.5, 1, 2)
    check.returns((once, [0.287137]), points, classes, net_here, 0.5, 1, 3)
    check.returns((often, [0.268957, 0.244353]), points, classes, net_here, 0.5, 2, 2)

# %% [markdown]
# Now say why, in a sentence or two: **what was wrong, and why did deeper networks suffer more?** Your instructor reads this.

# %% [markdown] essay="train_in_batches_explained" points=3
# The step stood in a loop over the layers, but `step_down` already moves the parameters of all layers. So each batch moved
# everything L times along the same slope, as if the rate were L times as large. With one layer that is right, with two or three
# the rate of 0.5 acts as 1.0 or 1.5, and that throws layers to where ReLU is off for all examples: the cost stands at log 2.
#
# Two points for: all parameters are moved once for each layer (L steps, or L times the rate). One point for why depth matters:
# the effective rate grows with L, and a rate that is too large kills units (or diverges).

# %% [markdown]
# ## Ten questions
#
# Write a letter into each cell, and run the check below it. Several need a calculation.

# %% [markdown] question="answer_1"
# **Question 1.** A network is right on 45 of 50 new pictures. What is the 95 % interval of its accuracy, by the formula of section 3?
#
# - **a** 86 % to 94 %
# - **b** 82 % to 98 %
# - **c** 89 % to 91 %
# - **d** 76 % to 100 %

# %% [markdown] question="answer_2"
# **Question 2.** A network is right on 99 % of the pictures trained on and on 70 % of new ones; a person gets 98 % of either. What is
# most likely to help?
#
# - **a** training it for longer
# - **b** twice as many units in each layer
# - **c** more pictures to train on
# - **d** a larger learning rate

# %% [markdown] question="answer_3"
# **Question 3.** Models A and B are tested on the same 1,000 pictures. A alone is right on 30 of them, B alone on 70; on the other
# 900 they agree. What follows?
#
# - **a** B is better: 40 is four times what chance makes
# - **b** nothing: their intervals are five points wide and overlap
# - **c** nothing: chance makes about $\pm 50$ of 100
# - **d** B is better, but only on these 100 pictures

# %% [markdown]
# The next question reads this picture, of a network that is not in the lesson.

# %% tags=["explore"]
honest_accuracy.followed(ladder.follow(data, [40], iterations=3000, seed=2, every=100), "A layer of 40 units")

# %% [markdown] question="answer_4"
# **Question 4.** What happens between iteration 1,000 and iteration 3,000?
#
# - **a** it learns more about cats, since its cost still falls
# - **b** it gets more of the new pictures wrong than before
# - **c** its bias grows, since the two costs part
# - **d** it gets surer, also of its wrong answers

# %% [markdown] question="answer_5"
# **Question 5.** Four seeds of one recipe give 78 %, 80 %, 82 % and 80 %. How well is the *mean* known: what is $s / \sqrt n$?
#
# - **a** about 0.8 points
# - **b** about 1.6 points
# - **c** about 1.4 points
# - **d** about 4 points

# %% [markdown] question="answer_6"
# **Question 6.** Of 100 pictures 20 show a cat. A network says "cat" 24 times, and 16 of these are right. What are precision and
# recall?
#
# - **a** 80 % and 67 %
# - **b** 67 % and 84 %
# - **c** 67 % and 80 %
# - **d** 16 % and 24 %

# %% [markdown] question="answer_7"
# **Question 7.** You raise the threshold from 0.5 to 0.8. What can *not* happen?
#
# - **a** precision falls
# - **b** recall rises
# - **c** accuracy rises
# - **d** precision and recall both stay as they are

# %% [markdown] question="answer_8"
# **Question 8.** Of 1,000 test pictures 150 are wrong. There are 60 foxes among the 1,000, and 30 of them are wrong. By how much can
# the error fall at most if you mend what is wrong with foxes?
#
# - **a** from 15 % to 7.5 %
# - **b** by 50 points
# - **c** by 20 points
# - **d** by 3 points

# %% [markdown] question="answer_9"
# **Question 9.** You train with twenty learning rates, look at the accuracy of each on the test pictures, and report the best, 84 %.
# What will the chosen network probably do on pictures that nobody has looked at?
#
# - **a** worse than 84 %, since the luckiest was chosen
# - **b** about 84 %, since no weight was trained on the test pictures
# - **c** better than 84 %, since the rate is now the right one
# - **d** about the mean of the twenty accuracies

# %% [markdown] question="answer_10"
# **Question 10.** A network finds 80 % of all cats, and takes 20 % of the other pictures for cats. It is used where one picture in ten
# shows a cat. How many of its "cat" are cats?
#
# - **a** 80 %
# - **b** 10 %
# - **c** 31 %
# - **d** 64 %
