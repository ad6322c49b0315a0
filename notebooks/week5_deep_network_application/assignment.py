# %% [markdown]
# # Week 5: A deep network looks at pictures
#
# In week 2 a weighted sum of pixels had to tell cats from other things. It learnt its 209 training pictures by heart, and
# on new ones it was right about seven times in ten. Last week you wrote a network of any depth. Now the two meet.
#
# Does a deep network do better? If it does, is it the depth that helps? And how would you find out, rather than believe it?

# %% [markdown]
# **In this notebook you will**
#
# - join forward, cost, backward and step into one loop, for two layers and for any number of them;
# - train both networks on pictures, with your own functions of week 4;
# - say how sure an accuracy is, and compare two models on the same pictures;
# - measure over many seeds what more units and more layers add, and what they do not;
# - predict what a change of settings will do, before you run it;
# - find the kinds of pictures on which a network fails.

# %%
import numpy as np

from layerwise.checks import public_check
from layerwise.datasets import ladder
from layerwise.figures import linear_model, mistakes, networks, pictures, training
from layerwise.learning.progress import counted, progress
from layerwise.learning.training_checks import check_training, made_up_training

# %% [markdown]
# ## 1 · Your functions
#
# Week 5 runs on what you wrote in week 4. First, though, come the course's own versions of the same functions. They are
# what you are graded with, so a fault of last week costs you nothing here. (A package that was made before week 4 was handed
# in lacks them. Then yours alone count here; a cell that needs a missing one says so.)

# %%
from layerwise.learning.given_network import (
    L_model_backward,
    L_model_forward,
    compute_cost,
    initialize_parameters,
    initialize_parameters_deep,
    linear_activation_backward,
    linear_activation_forward,
    update_parameters,
)

# %% [markdown]
# The next cell looks for the `my_network.py` that the last cell of week 4 wrote. It tries each of your functions on tiny
# examples and measured slopes, in a process of its own, so a broken file or an endless loop cannot hurt this notebook. What
# is right takes the place of the given function, and the cell says so.
#
# Every function is judged by itself, but for forward and backward: these are taken together or not at all, since one reads
# the caches that the other keeps.

# %% tags=["explore"]
from layerwise.learning.own_network import use_own_network

use_own_network(globals())

# %% [markdown]
# ## 2 · The pictures
#
# They are those of week 2: drawn, 64 pixels wide and high, half of them with a cat. As you did there, lay each one out as a
# row, transpose, and divide by 255.

# %% tags=["explore"]
from layerwise.datasets.shelf import default_cats

cats = default_cats()
X_train, X_test = (x.reshape(len(x), -1).T / 255 for x in (cats.train_x, cats.test_x))
Y_train, Y_test = cats.train_y, cats.test_y
print("to train on", X_train.shape, Y_train.shape, "  to test on", X_test.shape, Y_test.shape)

# %% [markdown]
# About each drawing more is known than whether there is a cat. The models are never told, but you will use it when they
# fail.

# %% tags=["explore"]
if cats.test_attributes:
    tags = dict(cats.test_attributes)
else:
    print("These pictures come without attributes, so all that is known of each one is its class.")
    tags = {"class": np.array(cats.classes)[Y_test[0]]}
subjects = tags.get("subject", next(iter(tags.values())))
pictures.contact_sheet(cats.test_x[:16], [str(subject) for subject in subjects[:16]], title="The first pictures to test on")

# %% [markdown]
# ## 3 · The loop
#
# Training repeats four steps, which you have written one by one.
#
# | step | function | gives |
# |---|---|---|
# | forward | `L_model_forward(X, parameters)` | `AL`, caches |
# | cost | `compute_cost(AL, Y)` | a number to watch; the step does not need it |
# | backward | `L_model_backward(AL, Y, caches)` | slopes |
# | step | `update_parameters(parameters, grads, learning_rate)` | new parameters |

# %% [markdown]
# Begin with two layers: 12,288 inputs, 7 hidden units with ReLU, and one output with the sigmoid.

# %%
networks.units([12288, 7, 1])

# %% [markdown]
# | array | shape | here |
# |---|---|---|
# | $X$, $Y$ | $(n_x, m)$, $(1, m)$ | (12288, 209), (1, 209) |
# | $W^{[1]}$, $b^{[1]}$ | $(n_h, n_x)$, $(n_h, 1)$ | (7, 12288), (7, 1) |
# | $W^{[2]}$, $b^{[2]}$ | $(1, n_h)$, $(1, 1)$ | (1, 7), (1, 1) |
# | $A^{[2]}$ | $(1, m)$ | (1, 209) |
#
# A cost is kept now and then only. The remainder of a division tells when:

# %%
print([i for i in range(250) if i % 100 == 0])

# %% [markdown]
# ### Exercise: `two_layer_model`
#
# Draw the first weights with `initialize_parameters`, then make exactly `num_iterations` steps. In iterations 0, 100, 200
# and so on keep the cost *before* that step, and where `print_cost` is true, print it, too. So with `num_iterations=0` you
# return the first weights and an empty list.
#
# Take sizes, data, rate and number of iterations from the arguments alone, and set no seed: the caller does. If you like,
# `progress(range(n), "training")` gives the same numbers as `range(n)` and draws a bar.

# %% answer="two_layer_model"
def two_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Train a network with one hidden layer by gradient descent.

    X : (n_x, m) array, the examples
    Y : (1, m) array, their classes, 0 or 1
    layers_dims : three ints, n_x, n_h and 1
    learning_rate : float, the length of a step in units of the slope
    num_iterations : int, the number of steps
    print_cost : bool, whether to print the costs that are kept

    returns : parameters, dict of float arrays, "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (1, n_h) and "b2" (1, 1),
              after the last step
              costs, list of floats, the cost before steps 0, 100, 200 and so on
    """
    ### BEGIN SOLUTION
    # 1. First weights, and no costs yet
    n_x, n_h, n_y = layers_dims
    parameters, costs = initialize_parameters(n_x, n_h, n_y), []
    steps = range(num_iterations)
    for i in progress(steps, "training") if print_cost else steps:
        # 2. Forward
        AL, caches = L_model_forward(X, parameters)
        # 3. Now and then, what that costs
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
            if print_cost:
                print(f"iteration {i}: the cost is {costs[-1]:.6f}")
        # 4. Backward, and a step
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
    ### END SOLUTION

# %% test="two_layer_model" points=28
with public_check("two_layer_model", globals()) as check:
    X, Y = np.array([[3.0, -1, 2, 0, -2], [1, 2, -3, 1, 0]]), np.array([[1, 0, 1, 1, 0]])
    first = check_training(check, "two_layer_model", X, Y, (2, 3, 1), learning_rate=0.5, seed=3)
    spread = np.std(first["W1"])
    check.require(0.002 < spread < 0.05, f"W1 begins with a spread of {spread:.2g}: use `initialize_parameters`, 0.01.")

# %% [markdown]
# Now the pictures. An iteration multiplies matrices of 12,288 rows three times, so this takes some seconds.

# %% tags=["explore"]
np.random.seed(1)
two, two_costs = two_layer_model(X_train, Y_train, (X_train.shape[0], 7, 1), num_iterations=900, print_cost=True)

# %% tags=["explore"]
training.costs_by_iteration({"7 hidden units": two_costs}, "The cost hesitates, then falls", every=100)

# %% [markdown]
# For the first two hundred iterations the cost stays near $\log 2 = 0.693$, that of a coin. Weights that begin as 0.01
# times a random number say almost nothing, and it takes a while until they have grown. Then the network learns.

# %% [markdown]
# ## 4 · Any number of layers
#
# The second network has four layers. What has to change in the loop? Look at your functions: the number of layers is read
# from the parameters, forward and backward and in the step. Only the first weights are drawn in another way.

# %%
networks.units([12288, 20, 7, 5, 1])

# %% [markdown]
# Both ways are those of week 4. A course could draw its first weights in one way in the week in which you write them, and
# in another one here, where it counts; then what you tested would not be what you train. Here it is the same function. But
# why two of them, 0.01 and $1/\sqrt n$? Compare the two for the layers of this network:

# %%
for n in (12288, 20, 7, 5):
    print(f"{n:5} inputs: 1/√n = {1 / np.sqrt(n):.4f}, which is {1 / np.sqrt(n) / 0.01:4.1f} times 0.01")

# %% [markdown]
# For 12,288 inputs 0.01 happens to be about right. For each layer above it is 20 to 45 times too small. With one such
# layer, the network above lost two hundred iterations and then learnt. With three in a row it would not learn at all, as
# you will see in section 8. So two layers may begin with 0.01, as in week 3, and deep networks begin with
# $1/\sqrt{n_{l-1}}$.

# %% [markdown]
# ### Exercise: `L_layer_model`
#
# As `two_layer_model`, for any list of sizes: `[n_x, 1]` is logistic regression, and `[n_x, 20, 7, 5, 1]` the network
# above. Use `initialize_parameters_deep`. Costs, printing and the number of steps are as before.

# %% answer="L_layer_model"
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Train a network of any depth by gradient descent.

    X : (n_x, m) array, the examples
    Y : (1, m) array, their classes, 0 or 1
    layers_dims : L + 1 ints, the sizes of the layers, the input n_x first and 1 last
    learning_rate : float, the length of a step in units of the slope
    num_iterations : int, the number of steps
    print_cost : bool, whether to print the costs that are kept

    returns : parameters, dict of float arrays, "W1", "b1" … "WL", "bL", after the last step
              costs, list of floats, the cost before steps 0, 100, 200 and so on
    """
    ### BEGIN SOLUTION
    # 1. First weights for every layer, and no costs yet
    parameters, costs = initialize_parameters_deep(layers_dims), []
    steps = range(num_iterations)
    for i in progress(steps, "training") if print_cost else steps:
        # 2. Forward
        AL, caches = L_model_forward(X, parameters)
        # 3. Now and then, what that costs
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
            if print_cost:
                print(f"iteration {i}: the cost is {costs[-1]:.6f}")
        # 4. Backward, and a step
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
    ### END SOLUTION

# %% test="L_layer_model" points=30
with public_check("L_layer_model", globals()) as check:
    X, Y = np.array([[3.0, -1, 2, 0, -2], [1, 2, -3, 1, 0]]), np.array([[1, 0, 1, 1, 0]])
    first = check_training(check, "L_layer_model", X, Y, [2, 5, 4, 1], learning_rate=0.2, seed=8)
    spread = np.std(first["W1"])
    check.require(spread > 0.1, f"W1 begins with a spread of {spread:.2g}: use `initialize_parameters_deep`, 1/√n.")
    check_training(check, "L_layer_model", X, Y, [2, 1], learning_rate=0.2, seed=8)

# %% tags=["explore"]
np.random.seed(1)
layers_dims = [X_train.shape[0], 20, 7, 5, 1]
four, four_costs = L_layer_model(X_train, Y_train, layers_dims, num_iterations=900, print_cost=True)

# %% tags=["explore"]
runs = {"two layers, 0.01": two_costs, "four layers, 1/√n": four_costs}
training.costs_by_iteration(runs, "With 1/√n the cost falls from the first step", every=100)

# %% [markdown]
# ## 5 · From costs to answers
#
# A falling cost proves nothing yet, as the scrambled pictures of week 2 showed. What counts is the share of right answers
# on pictures that were never trained on. As before, the answer is 1 where the probability is **strictly over one half**. A
# mean of truth values is a share:

# %%
print(np.mean(np.array([[1, 0, 0, 1]]) == np.array([[1, 1, 0, 1]])))

# %% [markdown]
# ### Exercise: `predict`
#
# Pass through the network once, decide for every example, print the accuracy, and *return* the answers. No loop over the
# examples. The words are yours; a share such as `0.75` or `75 %` should be in them.

# %% answer="predict"
def predict(X, Y, parameters):
    """Decide for every example which class it belongs to, and print how many of the answers are right.

    X : (n_x, m) array, the examples
    Y : (1, m) array, their true classes, 0 or 1
    parameters : dict, "W1", "b1" … "WL", "bL", a network of any depth

    returns : (1, m) array of 0 and 1, or of truth values, 1 where the probability is over one half
    """
    ### BEGIN SOLUTION
    # 1. The probabilities, and the decision
    AL, _ = L_model_forward(X, parameters)
    answers = (AL > 0.5).astype(int)
    # 2. How many of them are right
    print(f"accuracy: {np.mean(answers == Y):.4f}")
    return answers
    ### END SOLUTION

# %% test="predict" points=14
with public_check("predict", globals()) as check:
    net = {"W1": np.array([[1.0], [-1.0]]), "b1": np.array([[0.0], [-1.0]])}
    net |= {"W2": np.array([[1.0, -2.0]]), "b2": np.array([[-1.0]])}
    points, classes = np.array([[3.0, 1.0, 1.5, 0.0, -2.0, 2.0, 4.0, 5.0]]), np.array([[1, 1, 0, 0, 0, 1, 1, 1]])
    mistakes_here = {
        "At exactly one half the answer should be 0: strictly over, not from it on.": np.array([[1, 1, 1, 0, 0, 1, 1, 1]]),
        "These are probabilities. A prediction is a decision.": np.array(
            [[0.880797, 0.5, 0.622459, 0.268941, 0.047426, 0.731059, 0.952574, 0.982014]]
        ),
        "That is the accuracy. Print it, and return the answers.": 0.75,
    }
    check.returns(np.array([[1, 0, 1, 0, 0, 1, 1, 1]]), points, classes, net, mistakes=mistakes_here)
    alone = {"W1": np.array([[1.0]]), "b1": np.array([[-1.0]])}
    check.returns(np.array([[1, 0, 0, 0, 0, 1, 1, 1]]), points - 0.5, classes, alone)
    printed = check.attempt("predict", points, classes, net).printed
    check.require("0.75" in printed or "75" in printed, f"Print the accuracy, here 0.75. You print {printed!r}.")
    check.vectorised({0: 1, 1: 1}, "examples")

# %% tags=["explore"]
said = {}
for name, net in {"two layers": two, "four layers": four}.items():
    print(f"{name}: the pictures trained on, then new ones")
    predict(X_train, Y_train, net)
    said[name] = predict(X_test, Y_test, net)

# %% [markdown]
# ## 6 · How sure is that?
#
# A share $p$ of $m$ pictures is a measurement. Had other pictures been drawn, it would be another one, with a standard
# deviation of $\sqrt{p(1-p)/m}$. As in week 2, 1.96 of these to either side make an interval that holds the true share in
# 95 of 100 such experiments.

# %% tags=["explore"]
for name, answers in said.items():
    p = np.mean(answers == Y_test)
    for m in (Y_test.shape[1], 50):
        half = 1.96 * np.sqrt(p * (1 - p) / m)
        print(f"{name}: {p:.1%}, measured on {m} pictures: {p - half:.1%} to {p + half:.1%}")

# %% [markdown]
# On 1,000 pictures that is about five points wide. On 50, which is what a well-known set of cat pictures has, it is more
# than twenty: there, 72 % and 80 % cannot be told apart.
#
# But both networks saw the *same* pictures, and most of them they get right, or wrong, together. Those say nothing about
# which is better. Look at the others only. If both were equally good, each of these $n$ pictures would be a coin toss, and
# the two counts would differ by about $\sqrt n$.

# %% tags=["explore"]
right = {name: (answers == Y_test)[0] for name, answers in said.items()}
only_two = np.sum(right["two layers"] & ~right["four layers"])
only_four = np.sum(right["four layers"] & ~right["two layers"])
print(f"right with two layers alone: {only_two} pictures; with four layers alone: {only_four}")
print(f"they differ by {only_four - only_two}, and chance alone makes about ± {np.sqrt(only_two + only_four):.0f}")

# %% [markdown]
# On the course's pictures the difference is several times what chance does: *this* network of four layers is better than
# *that* one of two. Is it the depth? The two differ in their first layer as well, which has 20 units here and 7 there, and
# in their first weights. A comparison changes one thing at a time, and it has to know how much the seed alone does.

# %% [markdown]
# ## 7 · Going further: what does depth add?
#
# Train each network from several seeds, and report how the accuracies scatter. For $n$ seeds with accuracies $a_1, \dots,
# a_n$:
#
# $$\bar a = \frac1n \sum_{i=1}^n a_i \qquad s = \sqrt{\frac{1}{n - 1} \sum_{i=1}^n (a_i - \bar a)^2}$$
#
# Why $n - 1$? The mean was fitted to the same numbers, so they lie a little closer to it than to the true one. In numpy
# that is `ddof=1`:

# %%
a = np.array([0.7, 0.8, 0.9])
print(a.mean(), a.std(), a.std(ddof=1))

# %% [markdown]
# ### Exercise: `compare_depths`
#
# You are given a function that trains one network from one seed and tells its accuracy on new pictures, some networks by
# name, and some seeds. Call it for every network with *every* seed, so that all are treated alike, and sum up.
#
# | under each name | | type |
# |---|---|---|
# | `"accuracies"` | what the function gave, in the order of the seeds | float array, (number of seeds,) |
# | `"mean"`, `"spread"` | $\bar a$ and $s$ | floats |

# %% answer="compare_depths"
def compare_depths(accuracy_of, nets, seeds):
    """Train networks from several seeds each, and sum up how well they do.

    accuracy_of : function, accuracy_of(hidden, seed) trains a network with these hidden layers from this seed, and
                  gives the share of new pictures that it gets right, a float
    nets : dict of str to list of ints, for each network the sizes of its hidden layers; [] for none
    seeds : list of ints, two or more

    returns : dict of str to dict, for each network "accuracies", "mean" and "spread"
    """
    ### BEGIN SOLUTION
    summary = {}
    for name, hidden in nets.items():
        # 1. One training for every seed
        accuracies = np.array([accuracy_of(hidden, seed) for seed in seeds])
        # 2. Their middle, and how far they scatter
        summary[name] = {"accuracies": accuracies, "mean": accuracies.mean(), "spread": accuracies.std(ddof=1)}
    return summary
    ### END SOLUTION

# %% test="compare_depths" points=13
with public_check("compare_depths", globals()) as check:
    nets, seeds, by_net = {"none": [], "two": [4, 3]}, [5, 1, 9], {"none": [0.6, 0.6, 0.6], "two": [0.7, 0.9, 0.74]}
    outcome = {"none": {"accuracies": np.array(by_net["none"]), "mean": 0.6, "spread": 0.0}}
    outcome |= {"two": {"accuracies": np.array(by_net["two"]), "mean": 0.78, "spread": 0.1058301}}
    mistakes_here = {
        "The spread divides by n. Divide by n − 1, with ddof=1.": {"two": {"spread": 0.0864099}},
        "The spread is a variance. Take its root.": {"two": {"spread": 0.0112}},
        "The best run stands for all. Asked is the mean.": {"two": {"mean": 0.9}},
        "The accuracies belong in the order of the seeds.": {"two": {"accuracies": np.array([0.9, 0.7, 0.74])}},
    }
    check.returns(outcome, made_up_training(nets, seeds, by_net), nets, seeds, mistakes=mistakes_here)

# %% [markdown]
# Forty trainings of ten seconds would take minutes. There is a short cut. All slopes of the first layer are sums of
# training pictures, $dW^{[1]} = \frac1m\, dZ^{[1]} X^T$, so its weights stay what they were at the start plus such a sum,
# $W^{[1]} = W^{[1]}_0 + C X^T$, where $C$ has a row for each unit and a column for each picture. What the network needs is
# $W^{[1]} X = W^{[1]}_0 X + C\,(X^T X)$, and $X^T X$, the products of all pictures with each other, has only 209 rows and
# columns.
#
# `ladder.fit` from the course's package trains in this way. It takes the same steps as your `L_layer_model`, and from the
# same first weights it ends with the same network, in about half a second; it draws first weights of its own, though. So
# let us compare 1, 2, 4 and 6 layers, from 8 seeds each.

# %% tags=["explore"]
data = ladder.prepare(cats.train_x, Y_train, cats.test_x, Y_test)
nets = {"1 layer": [], "2 layers: 7": [7], "2 layers: 20": [20]}
nets |= {"4 layers: 20-7-5": [20, 7, 5], "6 layers: 5 × 20": [20, 20, 20, 20, 20]}
accuracy_of = lambda hidden, seed: ladder.fit(data, hidden, iterations=1200, seed=seed).test
summary = compare_depths(counted(accuracy_of, 8 * len(nets), "training 40 networks"), nets, list(range(8)))
for name, found in summary.items():
    print(f"{name:17} {found['mean']:.1%} ± {found['spread']:.1%}")
runs = {name: found["accuracies"] for name, found in summary.items()}
training.spread_by_net(runs, "One hidden layer makes the difference")

# %% [markdown]
# Large marks show the mean and the standard deviation over seeds, small ones the single networks. On the course's pictures:
#
# - **One layer** is logistic regression. It begins with zeros and its cost is a single bowl, so every seed ends alike, at
#   71 %.
# - **A hidden layer** lifts that by some nine points, if it is wide enough. With 7 units it depends a lot on luck.
# - **More layers** change little. Four layers that narrow to 5 units do no better than their first layer alone. Six layers
#   of 20 come out about two points higher; the mean of eight seeds is itself uncertain by $s/\sqrt 8$, about one point.

# %% [markdown]
# And other pictures? `python benchmarks/data_ladder.py --seeds 101-110 --starts 3` draws ten data sets and trains on each;
# its tables stand in `datasets/README.md`. There, one hidden layer of 20 is right on 81.7 %, six layers on 82.6 %, and one
# single layer of 100 on 82.5 %. So what helps is to have *some* non-linearity, and then width. Depth is one way of having
# it.
#
# Do not read more into this than it says. Each of these networks knows its 209 pictures by heart, and with so few there is
# not much for a deeper one to find. On millions of photographs, with layers made for pictures, depth does matter. Here it
# was measured, and it does not.

# %% [markdown]
# ## 8 · Predict first, then run
#
# Which settings matter? Below, one at a time is changed in the network of four layers. Before you run anything, write down
# for each what you expect of it on new pictures: `"better"`, `"same"`, `"worse"`, or `"coin"`, for a network that has
# learnt nothing. A guess that turns out wrong teaches more than a result that you never expected to be otherwise.

# %% tags=["explore"]
my_guess = {
    "learning rate a tenth": "?",
    "learning rate ten times": "?",
    "300 iterations": "?",
    "5,000 iterations": "?",
    "hidden layers of 2": "?",
    "first layer of 100": "?",
    "first weights 0.01": "?",
}

# %% tags=["explore"]
changes = {
    "as it was": {},
    "learning rate a tenth": {"rate": 0.00075},
    "learning rate ten times": {"rate": 0.075},
    "300 iterations": {"iterations": 300},
    "5,000 iterations": {"iterations": 5000},
    "hidden layers of 2": {"hidden": [2, 2, 2]},
    "first layer of 100": {"hidden": [100, 7, 5]},
    "first weights 0.01": {"spread": 0.01},
}
usual, outcomes = {"hidden": [20, 7, 5], "rate": 0.0075, "iterations": 1200, "seed": 1}, {}
for name in progress(list(changes), "training eight networks"):
    outcomes[name] = ladder.fit(data, **{**usual, **changes[name]})

# %% tags=["explore"]
print(f"{'':24} {'cost at the end':16} {'trained on':11} {'new pictures':13} your guess")
for name, run in outcomes.items():
    print(f"{name:24} {run.cost:15.4f} {run.train:11.1%} {run.test:13.1%}  {my_guess.get(name, '')}")
shown = ("as it was", "learning rate a tenth", "learning rate ten times", "hidden layers of 2", "first weights 0.01")
training.costs_by_iteration({name: outcomes[name].costs for name in shown}, "One run learns; four stand still, or crawl", every=100)

# %% [markdown]
# How many did you foresee? (For "better" and "worse", remember that three points are within what the seed does.)
#
# A tenth of the rate only needs more time. Ten times as much throws the network so far that a whole layer ends where ReLU
# is flat for every picture: no slope, no way back. With two units a layer that happens from some seeds without any help,
# and from this one. More iterations and more units change little: the pictures are known by heart already.

# %% [markdown]
# ### The dead network
#
# The last line is the trap of section 4. Follow the signal through the layers, and the slope back to the first one, for
# both choices of first weights:

# %% tags=["explore"]
np.random.seed(1)
drawn = initialize_parameters_deep([X_train.shape[0], 20, 7, 5, 1])
small = {name: 0.01 * np.sqrt(value.shape[1]) * value for name, value in drawn.items()}
for label, net in {"1/√n": drawn, "0.01": small}.items():
    A, spreads = X_train, []
    for l in range(1, 5):
        Z = net[f"W{l}"] @ A + net[f"b{l}"]
        A = np.maximum(Z, 0)
        spreads.append(f"{Z.std():.1e}")
    AL, caches = L_model_forward(X_train, net)
    slope = np.abs(L_model_backward(AL, Y_train, caches)["dW1"]).max()
    print(f"{label:5} spread of Z in layers 1 to 4: {', '.join(spreads)};  largest slope by W1: {slope:.0e}")

# %% [markdown]
# Layer 1 hardly differs. Then each layer passes on a few hundredths of what it gets, and the slope on its way back is cut
# by the same factors. All outputs are one half, and the cost stays at $\log 2$ to four digits for as long as you like.
#
# Beware of judging such a network by its accuracy. Here, where half the pictures show a cat, it gets 50 %, and you notice.
# On the well-known test set of 50 pictures, 33 of them with a cat, a dead network that always says no gets 34 %; one that
# always says yes gets 66 %, which looks like something learnt.

# %% [markdown]
# ## 9 · Going further: for which pictures does it fail?
#
# An accuracy is a mean over very different pictures. To make a model better, find out where it is worse. Count for each
# value of each attribute:
#
# $$\text{rate} = \frac{\text{wrong among its pictures}}{\text{its pictures}} \qquad
# \text{part} = \frac{\text{wrong among its pictures}}{\text{all that are wrong}}$$
#
# The two ask different questions. The rate says how hard a kind is, the part how much there would be to gain. With rain on
# one day of ten, and a forecast that is wrong on half of the rainy and a ninth of the dry days:

# %%
rainy, dry = 10, 90
wrong_rainy, wrong_dry = 5, 10
print(f"rainy days: rate {wrong_rainy / rainy:.2f}, part {wrong_rainy / (wrong_rainy + wrong_dry):.2f}")
print(f"dry days:   rate {wrong_dry / dry:.2f}, part {wrong_dry / (wrong_rainy + wrong_dry):.2f}")

# %% [markdown]
# Rainy days are the harder ones, and still two thirds of all mistakes are made on dry days, since there are so many.
#
# ### Exercise: `error_tags`
#
# Make one row for each value of each attribute, as a dict with the keys below, with the highest rate first. (`np.unique`
# lists the values of an array; among equal rates any order will do.)

# %% [markdown]
# | key | meaning | type |
# |---|---|---|
# | `"attribute"`, `"value"` | such as `"subject"` and `"fox"`; the value as it stands in the array | str; str or number |
# | `"pictures"`, `"wrong"` | how many pictures have it, and how many of these are wrong | int |
# | `"rate"` | wrong / pictures | float |
# | `"part"` | wrong / all that are wrong, of all pictures; 0 where nothing is wrong | float |
#
# Values with fewer than `least` pictures are left out: of three pictures nobody can tell a rate.

# %% answer="error_tags"
def error_tags(prediction, Y, tags, least=20):
    """Tell for each kind of pictures how often a model is wrong.

    prediction : (1, m) array of 0 and 1, or of truth values, what the model says
    Y : (1, m) array of 0 and 1, what is true
    tags : dict of str to (m,) array, for each attribute its value for every picture, text or numbers
    least : int, the fewest pictures that a value needs

    returns : list of dicts, one for each value with enough pictures, the highest "rate" first:
              "attribute", "value", "pictures", "wrong", "rate" and "part"
    """
    ### BEGIN SOLUTION
    # 1. Which pictures are wrong
    wrong = np.ravel(prediction) != np.ravel(Y)
    rows = []
    for attribute, values in tags.items():
        for value in np.unique(values):
            # 2. The pictures of this kind, and the wrong ones among them
            here = values == value
            count, wrong_here = int(np.sum(here)), int(np.sum(wrong & here))
            # 3. One row, if there are enough
            if count >= least:
                row = {"attribute": attribute, "value": value, "pictures": count, "wrong": wrong_here}
                rows.append(row | {"rate": wrong_here / count, "part": wrong_here / max(np.sum(wrong), 1)})
    return sorted(rows, key=lambda row: row["rate"], reverse=True)
    ### END SOLUTION

# %% test="error_tags" points=15
with public_check("error_tags", globals()) as check:
    classes, answers = np.array([[1, 1, 1, 1, 0, 0, 0, 0, 0, 0]]), np.array([[0, 1, 1, 1, 1, 1, 0, 0, 0, 0]])
    kinds_here = {"subject": np.array(["cat"] * 4 + ["fox"] * 3 + ["cup"] * 3), "blur": np.array([0, 1, 0, 0, 1, 1, 0, 0, 0, 1])}
    found = [("subject", "fox", 3, 2, 2 / 3, 2 / 3), ("blur", 1, 4, 2, 0.5, 2 / 3), ("subject", "cat", 4, 1, 0.25, 1 / 3)]
    found += [("blur", 0, 6, 1, 1 / 6, 1 / 3), ("subject", "cup", 3, 0, 0.0, 0.0)]
    keys = ("attribute", "value", "pictures", "wrong", "rate", "part")
    rows = [dict(zip(keys, row)) for row in found]
    enough = [row for row in rows if row["pictures"] >= 4]
    mistakes_here = {
        "The rows are sorted the other way: highest rate first.": rows[::-1],
        "The rows are not sorted by their rates.": [rows[2], rows[4], rows[0], rows[3], rows[1]],
        "A kind with exactly `least` pictures has enough.": enough,
        "Kinds on which nothing is wrong belong in the list, too.": rows[:-1],
        "Rate and part are switched.": [{"rate": row["part"], "part": row["rate"]} for row in rows],
        "The rate divides by all pictures. Divide by those of the same kind.": [{"rate": row["wrong"] / 10} for row in rows],
        "The part divides by all pictures. Divide by those that are wrong.": [{"part": row["wrong"] / 10} for row in rows],
    }
    check.returns(rows, answers, classes, kinds_here, 3, mistakes=mistakes_here)
    check.returns(enough, answers == 1, classes, kinds_here, least=4, mistakes={"The argument least is not used.": rows})
    check.returns([{"rate": 0.0, "part": 0.0}], classes, classes, {"all": np.array(["one"] * 10)}, 10)

# %% tags=["explore"]
rows, overall = error_tags(said["four layers"], Y_test, tags), np.mean(said["four layers"] != Y_test)
for row in rows[:8]:
    print(f"{row['attribute']:10} {row['value']!s:8} {row['wrong']:3} of {row['pictures']:3} wrong:", end=" ")
    print(f"{row['rate']:4.0%}, and {row['part']:3.0%} of all mistakes")
mistakes.rates(rows, overall, "Where the network of four layers is wrong")

# %% [markdown]
# Each line is one kind of pictures, with their number in brackets. Squares mark kinds whose whole interval lies above the
# dotted line. On the course's pictures these are four animals first of all: foxes, bears, dogs and rabbits, which sit, lie
# and curl up as cats do. They are 13 % of the pictures and nearly half of all mistakes. This
# network seldom misses a cat, and says "cat" too often. That much is chance: another seed may give one that misses more
# cats and takes fewer foxes for them. On the mean over many seeds the four stay the hardest kinds.
#
# Do not read the list to its end in the same way. It has more than sixty lines, and an interval of 95 % misses the truth
# once in twenty times: some lines stand out by chance alone. A kind that you noticed *because* it stood out needs a second
# look, on pictures that had no part in your noticing.

# %% tags=["explore"]
AL, _ = L_model_forward(X_test, four)
captions = [f"{subject}\n{p:.2f}" for subject, p in zip(subjects, AL[0])]
linear_model.gallery(cats.test_x, said["four layers"], Y_test, captions)

# %% [markdown]
# Below each picture stand its subject and the probability of a cat. (Many share one and the same, about 0.3: for most of
# these all seven units of layer 2 are off, and what comes out is made of biases alone.) If you could have 100 more pictures
# to train on, which would you ask for? That is the question that such a table answers, and a mean accuracy does not.
#
# Is it the depth that takes foxes for cats? Below, logistic regression on the same pictures. In which lines has the deep
# network gained, and in which has it lost?

# %% tags=["explore"]
linear = ladder.fit(data, [], iterations=1200).predicted[np.newaxis]
first = "subject" if "subject" in tags else next(iter(tags))
before = {row["value"]: row["rate"] for row in error_tags(linear, Y_test, {first: subjects})}
for row in error_tags(said["four layers"], Y_test, {first: subjects}):
    print(f"{row['value']!s:8} wrong: {before[row['value']]:4.0%} with one layer, {row['rate']:4.0%} with four")

# %% [markdown]
# It misses far fewer cats, and pays for that with foxes, dogs and bears, and even with fish and houses: in doubt it says
# "cat". Which of the two mistakes is worse depends on what the answer is for; the accuracy counts them alike.

# %% [markdown]
# ## 10 · Other data: handwritten digits
#
# Nothing in your functions knows about cats. Here are 1,797 digits that people wrote by hand, 8 by 8 points each, with 0 to
# 16 for the ink at each point; 1,297 to train on, 500 to test on. With two classes the question must be one of yes and no:
# is the digit **odd**?

# %% tags=["explore"]
from layerwise.datasets.shelf import default_digits

digits = default_digits()
X_digits, X_new = (x.reshape(len(x), -1).T / 16 for x in (digits.train_x, digits.test_x))
odd, odd_new = digits.train_y % 2, digits.test_y % 2
shown = np.repeat(1 - digits.train_x[:16, :, :, np.newaxis] / 16, 3, axis=3)
pictures.contact_sheet(shown, [str(digit) for digit in digits.train_y[0, :16]], title="Sixteen digits to train on")

# %% [markdown]
# Three layers of 32, 16 and 1 units, 1,000 iterations. Which learning rate? On the pictures 0.0075 was good, and 0.075
# deadly. Here an example has 64 numbers in place of 12,288, and a score that adds up fewer numbers changes less when all
# weights take a step. Would you take the same rate, a larger one, a smaller one? Write your order of the four down before
# you run the cell.

# %% tags=["explore"]
my_order = "best to worst: ?"
runs = {}
for rate in progress([0.0075, 0.03, 0.3, 3.0], "training with four learning rates"):
    np.random.seed(1)
    runs[rate] = L_layer_model(X_digits, odd, [64, 32, 16, 1], learning_rate=rate, num_iterations=1000)
for rate, (net, costs) in runs.items():
    print(f"α = {rate}: the cost falls to {costs[-1]:.3f}; new digits:")
    predict(X_new, odd_new, net)
curves = {f"α = {rate}": costs for rate, (_, costs) in runs.items()}
training.costs_by_iteration(curves, "The best rate belongs to the data", every=100)

# %% [markdown]
# With 0.0075, the rate of the pictures, 1,000 iterations are far too few. Forty times as much does best, and 3.0 ends as
# 0.075 did there: a whole layer is off, and the cost stands at $\log 2$. Rates have no good or bad values of their own.
# They belong to the data, to the scale and number of the inputs, and to the network.
#
# Now ask another question, or two, and see on which digits the network is wrong.

# %% tags=["explore"]
question = [0, 6, 8, 9]  # digits with a loop; or make up a question of your own
Y_digits, Y_new = (np.isin(y, question).astype(int) for y in (digits.train_y, digits.test_y))
for layers_dims in ([64, 1], [64, 7, 1], [64, 32, 16, 1]):
    np.random.seed(1)
    net, _ = L_layer_model(X_digits, Y_digits, layers_dims, learning_rate=0.3, num_iterations=1000)
    print(f"{layers_dims}, new digits:")
    answers = predict(X_new, Y_new, net)
for row in error_tags(answers, Y_new, {"digit": digits.test_y[0]}):
    print(f"digit {row['value']}: {row['wrong']} of {row['pictures']} wrong")

# %% [markdown]
# Logistic regression, a hidden layer of 7, and two hidden layers: on this question every one of them is better than the one
# before. Before you conclude anything about depth, remember what you would need: more seeds, and the third network has more
# units, too.

# %% [markdown]
# ## 11 · Your own picture
#
# Put a picture beside this notebook, write its name in place of `my_picture.png`, and run the cell. Its middle square is
# shrunk to the size of the course's pictures. Without one of yours, a drawing of the course stands in.

# %% tags=["explore"]
from layerwise.datasets.own_picture import own_or_drawn

mine = own_or_drawn("my_picture.png", size=cats.train_x.shape[1])
chances = [L_model_forward(mine.pixels.reshape(-1, 1) / 255, net)[0].item() for net in (two, four)]
pictures.contact_sheet([mine.pixels], [f"a cat: {chances[0]:.2f} (2 layers)\n{chances[1]:.2f} (4 layers)"], inch=2.4)
for note in mine.notes:
    print(note)

# %% [markdown]
# Remember the foxes before you believe an answer. On a photograph it means little: these networks know drawings and nothing
# else.

# %% [markdown]
# ## Check your work
#
# The next cell checks every exercise as it is in this notebook now, whether you saved it or not, and says what is left to
# do. It takes a few seconds, and nothing in your notebook changes.

# %% tags=["explore"]
from layerwise.learning.panel import check_my_work

check_my_work(5)

# %% [markdown]
# ## What was shown
#
# - Forward, cost, backward and step in a loop train a network of any depth. For another depth only the first weights are
#   drawn anew; the rest reads the number of layers from the parameters.
# - First weights of 0.01 are about right for 12,288 inputs, and far too small for 20. In a deep network they leave a coin.
# - An accuracy on 1,000 pictures is sure to some five points, on 50 to more than twenty. Two models on the same pictures
#   are compared on those that only one of them gets right.
# - The seed alone moves accuracies by some points. Over eight seeds, one hidden layer gained nine points on logistic
#   regression, and five of them hardly more: what helped was non-linearity and width, not depth.
# - A learning rate belongs to the data: 0.3 is good for digits and deadly for pictures.
# - A mean accuracy hides what is behind it. Counted by kind, nearly half of all mistakes are animals in the poses of cats.
#
# You have written a neural network from nothing, trained it, and tested what is said about it. That is the end of this
# course; the next step is a network that is made for pictures, one that looks at small patches first.
