# %% [markdown]
# # Week 4: A deep network, step by step
#
# The functions of week 3 know exactly one hidden layer. They have a line for `W1` and another one for `W2`; for ten layers
# you would write each line ten times. How do you write a network whose number of layers is just another number?
#
# And when there are ten layers of derivatives, how do you know that every one of them is right before you train with them?

# %% [markdown]
# **In this notebook you will**
#
# - write functions for one layer, and from them a network of any depth;
# - say what each layer has to keep on the way there, so that the way back can use it;
# - hold every backward step against measured slopes as soon as it is written;
# - see what the scale of the initial weights does after ten layers;
# - train networks of many depths on two spirals, and take your functions along to week 5.
#
# Cells that show a result run on your functions: until those above are written, they stop with an error. Come back then.

# %%
import numpy as np

from layerwise.checks import directional_error, public_check
from layerwise.datasets.planar import spirals
from layerwise.figures import networks, planar, training
from layerwise.learning.deep_training import train
from layerwise.learning.my_network import write_my_network
from layerwise.learning.progress import progress

rng = np.random.default_rng(4)

# %% [markdown]
# ## 1 · The plan
#
# Here is a network with three layers. We count the layers that have weights; the input is layer 0. The hidden layers use
# ReLU, which you met at the end of week 3. The last one uses the sigmoid, since its output is a probability.

# %% tags=["explore"]
networks.units([2, 8, 4, 1])

# %% [markdown]
# Every layer does the same two things: a linear step, then an activation $g$. With $A^{[0]} = X$, layer $l$ computes
#
# $$Z^{[l]} = W^{[l]} A^{[l-1]} + b^{[l]} \qquad A^{[l]} = g^{[l]}(Z^{[l]})$$
#
# So one layer is all there is to write. A loop then calls it for $l = 1, \dots, L$.

# %% [markdown]
# | array | shape | what it holds |
# |---|---|---|
# | $X = A^{[0]}$ | $(n_0, m)$ | the examples, one a column |
# | $W^{[l]}$ | $(n_l, n_{l-1})$ | a row for each unit of the layer, a column for each number that comes in |
# | $b^{[l]}$ | $(n_l, 1)$ | one number for each unit |
# | $Z^{[l]}$, $A^{[l]}$ | $(n_l, m)$ | the layer before and after its activation |
# | $A^{[L]}$, $Y$ | $(1, m)$ | the probability of class 1, and the class |
#
# In code, the arrays of layer 3 are called `W3` and `b3`, and the last activation is called `AL`. Below is the way through a
# network with layers of 2, 4, 3 and 1 units, for 5 examples. Each shape in it follows from the table.

# %% tags=["explore"]
networks.way_there([2, 4, 3, 1], m=5)

# %% [markdown]
# ## 2 · Two activations, given
#
# **`sigmoid(Z)`** gives $1 / (1 + e^{-z})$ for every entry. It is written as $e^{-\log(1 + e^{-z})}$, and `np.logaddexp(0, -Z)`
# is $\log(e^0 + e^{-z})$ without overflow.
#
# **`relu(Z)`** gives $\max(0, z)$: what is positive passes, the rest becomes 0. Both return `Z` beside `A`, because the
# way back will ask for it.

# %%
def sigmoid(Z):
    """Give 1 / (1 + exp(-Z)), entry by entry, and Z itself."""
    return np.exp(-np.logaddexp(0, -Z)), Z


def relu(Z):
    """Give the larger of 0 and Z, entry by entry, and Z itself."""
    return np.maximum(0, Z), Z

# %% tags=["explore"]
z = np.linspace(-5, 5, 201)
s, _ = sigmoid(z)
networks.activations(z, {"ReLU": (relu(z)[0], 1.0 * (z > 0)), "sigmoid": (s, s * (1 - s))})

# %% [markdown]
# On the way back the slopes of all layers are multiplied. The slope of the sigmoid is at most one quarter, so five sigmoid
# layers take the signal down to $(1/4)^5 \approx 0.001$ of itself at the most, not counting the weights, which come in as
# factors, too. The slope of ReLU is exactly 1 wherever a unit is on. That is why the hidden layers use it.

# %% [markdown]
# ## 3 · Initial weights
#
# Two layers come first, as in week 3: random weights break the tie between the units, biases may start at zero. The
# interface stays the same, so you may bring your answer along.
#
# ### Exercise: `initialize_parameters`
#
# Draw every weight as $0.01 \cdot N(0, 1)$ with `np.random.randn`. Do not set a seed inside: the caller does.

# %% answer="initialize_parameters"
def initialize_parameters(n_x, n_h, n_y):
    """Draw small random weights for two layers, and set the biases to zero.

    n_x, n_h, n_y : ints, the sizes of the input, of the hidden layer and of the output

    returns : dict of float arrays, "W1" (n_h, n_x), "b1" (n_h, 1), "W2" (n_y, n_h) and "b2" (n_y, 1)
    """
    ### BEGIN SOLUTION
    # 1. A row for each unit, a column for each number that comes in
    W1 = 0.01 * np.random.randn(n_h, n_x)
    W2 = 0.01 * np.random.randn(n_y, n_h)
    # 2. The biases, as columns of zeros
    b1 = np.zeros((n_h, 1))
    b2 = np.zeros((n_y, 1))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}
    ### END SOLUTION

# %% test="initialize_parameters" points=5
with public_check("initialize_parameters", globals()) as check:
    np.random.seed(1)
    drawn = check.ask("initialize_parameters", 5, 80, 3)
    check.shapes(drawn, {"W1": (80, 5), "b1": (80, 1), "W2": (3, 80), "b2": (3, 1)})
    check.require(not np.any(drawn["b1"]) and not np.any(drawn["b2"]), "The biases should start at 0.")
    for name in ("W1", "W2"):
        check.require(np.any(drawn[name]), f"{name} is all zero, so the units would stay equal for ever.")
        check.require(np.any(drawn[name] < 0), f"No weight of {name} is negative: `rand` draws from 0 to 1, `randn` from N(0, 1).")
        check.require(0.007 < np.std(drawn[name]) < 0.013, f"The spread of {name} should be about 0.01: use randn, times 0.01.")
    far = np.mean(abs(drawn["W1"]) > 2 * np.std(drawn["W1"]))
    check.require(far > 0.02, "No weight lies far out, as some of N(0, 1) do: draw with `randn`.")
    again = check.ask("initialize_parameters", 5, 80, 3)
    check.require(np.any(drawn["W1"] != again["W1"]), "Two calls give the same weights. Is a seed set inside the function?")
    np.random.seed(1)
    repeated = check.ask("initialize_parameters", 5, 80, 3)
    check.require(np.allclose(repeated["W1"], drawn["W1"]), "The caller's seed has no effect: draw with np.random.randn.")

# %% [markdown]
# ### How large should weights be in a deep network?
#
# Week 3's factor 0.01 was good for one hidden layer of tanh. In a deep network the scale of the weights counts once in every
# layer, so a wrong one counts many times. Let us send 500 random examples through ten layers of 100 ReLU units, and look at
# the standard deviation of $Z$ in each, for four scales.

# %% tags=["explore"]
def spread_in_layers(scale, layers=10, n=100):
    A, spreads = rng.standard_normal((n, 500)), []
    for _ in range(layers):
        Z = scale * rng.standard_normal((n, n)) @ A
        spreads.append(Z.std())
        A, _ = relu(Z)
    return spreads


scales = {"N(0, 1)": 1.0, "√(2/n) N(0, 1)": np.sqrt(2 / 100), "1/√n N(0, 1)": 1 / np.sqrt(100), "0.01 N(0, 1)": 0.01}
networks.spread_by_layer({name: spread_in_layers(scale) for name, scale in scales.items()})

# %% [markdown]
# With $N(0, 1)$ the numbers explode, with 0.01 they fade to nothing, and the gradient does likewise. The two in the middle
# stay in reach. Why these? A unit adds up $n$ terms $w_j a_j$. If the weights are independent, with mean 0 and standard
# deviation $s$, the variance of the sum is
#
# $$\mathrm{Var}(z) = \sum_{j=1}^n s^2 a_j^2 = n s^2 \cdot \overline{a^2}$$
#
# where $\overline{a^2}$ is the mean of the squares $a_j^2$, a measure of how large the numbers are that come in. With
# $s = 1/\sqrt n$ the factor $n s^2$ is 1: what goes out, $z$, is as large as what came in.

# %% [markdown]
# ReLU then sets half of the numbers to 0, which halves the mean square. So with $1/\sqrt n$ every layer shrinks the spread by
# $\sqrt{1/2} \approx 0.71$, and $\sqrt{2/n}$ makes up for it (He and others, 2015). For networks of a few layers the
# difference is small. This course uses $1/\sqrt n$ here and in week 5, where $n = n_{l-1}$ is the number of inputs *of that layer*.

# %% tags=["explore"]
for name in ("1/√n N(0, 1)", "√(2/n) N(0, 1)"):
    spreads = np.array(spread_in_layers(scales[name], layers=50))
    print(f"{name:15} from one layer to the next the spread changes by a factor of {np.mean(spreads[1:] / spreads[:-1]):.2f}")

# %% [markdown]
# ### A loop over layers
#
# <!-- hint -->
# Neighbours in the list of sizes belong together: layer $l$ takes `layer_dims[l - 1]` numbers and has `layer_dims[l]` units.
# The name of a key is put together from a letter and the number of the layer.

# %% tags=["explore"]
sizes = [5, 3, 2]
for l in range(1, len(sizes)):
    print(f"W{l} belongs to layer {l}: {sizes[l - 1]} numbers come in, {sizes[l]} go out")

# %% [markdown]
# ### Exercise: `initialize_parameters_deep`
#
# Draw the weights of layer $l$ as $N(0, 1) / \sqrt{n_{l-1}}$ with `np.random.randn`, and set its biases to zero. The list
# `layer_dims` begins with the size of the input, so `[5, 3, 2]` makes a network with two layers.

# %% answer="initialize_parameters_deep"
def initialize_parameters_deep(layer_dims):
    """Draw the weights of a network of any depth, and set the biases to zero.

    layer_dims : list of L + 1 ints, the sizes of the layers, the input first

    returns : dict of float arrays, "Wl" (layer_dims[l], layer_dims[l - 1]) and "bl" (layer_dims[l], 1)
              for every layer l = 1 … L, as in "W1", "b1", "W2", "b2"
    """
    ### BEGIN SOLUTION
    parameters = {}
    for l in range(1, len(layer_dims)):
        # 1. How many numbers come in, how many units there are
        n_prev, n = layer_dims[l - 1], layer_dims[l]
        # 2. Weights that pass the size of the signal on
        parameters[f"W{l}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        # 3. Biases
        parameters[f"b{l}"] = np.zeros((n, 1))
    return parameters
    ### END SOLUTION

# %% test="initialize_parameters_deep" points=10
with public_check("initialize_parameters_deep", globals()) as check:
    np.random.seed(1)
    drawn = check.ask("initialize_parameters_deep", [400, 90, 30, 1])
    check.shapes(drawn, {"W1": (90, 400), "b1": (90, 1), "W2": (30, 90), "b2": (30, 1), "W3": (1, 30), "b3": (1, 1)})
    check.require(not any(np.any(drawn[f"b{l}"]) for l in (1, 2, 3)), "The biases should start at 0.")
    check.require(np.any(drawn["W1"] < 0), "No weight is negative: `rand` draws from 0 to 1, `randn` from N(0, 1).")
    spreads = np.std(drawn["W1"]), np.std(drawn["W2"])
    for told, scales in {
        "The weights are as small as 0.01 times randn. After a few layers no signal is left.": (0.01, 0.01),
        "The weights are divided by n. Divide by its root.": (1 / 400, 1 / 90),
        "The weights of layer l are divided by the root of its own size. Take that of the layer before.": (0.1054, 0.1826),
        "Every layer has the scale of layer 1. n is the number of inputs of the layer itself.": (0.05, 0.05),
        "The weights are drawn from N(0, 1) as they are. Divide them by the root of n.": (1.0, 1.0),
        "The weights are multiplied by the root of n. Divide by it.": (20.0, 9.487),
        "The weights have the scale √(2/n). Here 1/√n is asked.": (0.0707, 0.1491),
    }.items():
        check.require(not np.allclose(spreads, scales, rtol=0.07), told)
    for l, right in ((1, 0.05), (2, 0.1054)):
        told = f"The spread of W{l} should be about {right}: 1/√n, with n the number of inputs of layer {l}."
        check.require(0.93 * right < np.std(drawn[f"W{l}"]) < 1.07 * right, told)
    again = check.ask("initialize_parameters_deep", [400, 90, 30, 1])
    check.require(np.any(drawn["W1"] != again["W1"]), "Two calls give the same weights. Is a seed set inside the function?")
    np.random.seed(1)
    repeated = check.ask("initialize_parameters_deep", [400, 90, 30, 1])
    check.require(np.allclose(repeated["W1"], drawn["W1"]), "The caller's seed has no effect: draw with np.random.randn.")
    check.shapes(check.ask("initialize_parameters_deep", [3, 1]), {"W1": (1, 3), "b1": (1, 1)}, "for layer_dims = [3, 1]")

# %% [markdown]
# ## 4 · The way there
#
# ### The linear step
#
# One layer, two inputs, one unit, three examples, by hand. Take $W = (2, -1)$, $b = 3$ and the columns $(1, 1)$, $(0, 1)$ and
# $(2, 0)$. Then $Z$ is
#
# $$(2 \cdot 1 - 1 \cdot 1 + 3,\quad 2 \cdot 0 - 1 \cdot 1 + 3,\quad 2 \cdot 2 - 1 \cdot 0 + 3) = (4, 2, 7)$$
#
# The bias is a column, and numpy adds it to every column of the product:

# %% tags=["explore"]
print(np.array([[1, 2, 3], [4, 5, 6]]) + np.array([[10], [20]]))

# %% [markdown]
# On the way back we shall ask how the cost changes with $W$, $b$ and $A$. Since $Z = WA + b$ is a product, its slope by $W$ is
# made of $A$, and its slope by $A$ is made of $W$. So the function hands out what it *was given*, as its **cache**. (In week 3
# the cache held what had been computed, and the way back got the parameters beside it. Here each layer keeps all it needs.)
#
# ### Exercise: `linear_forward`
#
# Return two things: `Z`, and the cache as the tuple `(A, W, b)`, of these three alone.

# %% answer="linear_forward"
def linear_forward(A, W, b):
    """Take the linear step of one layer.

    A : (n_prev, m) array, what the layer before gives
    W : (n, n_prev) array, the weights
    b : (n, 1) array, the biases

    returns : Z, (n, m) array
              cache, the tuple (A, W, b)
    """
    ### BEGIN SOLUTION
    # 1. The product, with the bias in every column
    Z = W @ A + b
    # 2. What the way back will need
    return Z, (A, W, b)
    ### END SOLUTION

# %% test="linear_forward" points=8
with public_check("linear_forward", globals()) as check:
    check.results = ("Z", "cache")
    A, W = np.array([[1.0, 2.0, 3.0, 0.0], [4.0, 5.0, 6.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 2.0], [1.0, -1.0]])
    b = np.array([[2.0], [1.0], [-1.0]])
    Z = np.array([[3.0, 4.0, 5.0, 2.0], [9.0, 11.0, 13.0, 1.0], [-4.0, -4.0, -4.0, -1.0]])
    mistakes = {
        "The bias is missing.": (Z - b, (A, W, b)),
        "The bias is subtracted. Add it.": (Z - 2 * b, (A, W, b)),
        "Only Z is returned. The cache (A, W, b) comes second: return two things.": Z,
        "Z comes first, and the cache second.": ((A, W, b), Z),
        "The cache holds Z. It should hold what the function was given: (A, W, b).": (Z, (Z, W, b)),
        "The cache is in another order. It should be (A, W, b).": (Z, (W, A, b)),
        "The cache (W, b) lacks A, which the slope by W is made of.": (Z, (W, b)),
        "Z and the cache are two things: return Z, (A, W, b), with brackets.": (Z, A, W, b),
    }
    check.returns((Z, (A, W, b)), A, W, b, mistakes=mistakes)
    more = len(check.ask("linear_forward", A, W, b)[1]) - 3
    check.remark(more > 0, f"The cache holds {more} thing(s) more than A, W, b. Then `A, W, b = cache` will not take it apart.")
    check.vectorised({0: 1}, "examples")

# %% [markdown]
# ### The whole layer
#
# A layer is the linear step, then `relu` or `sigmoid`, chosen by its name. Its cache is a pair: the linear cache
# `(A_prev, W, b)`, and the activation cache, which is `Z`.
#
# A caller who writes `"ReLu"` or `"tanh"` should hear of it at once. With a silent choice the network would compute something,
# and nobody would know what. So any other name raises a `ValueError`:

# %% tags=["explore"]
try:
    raise ValueError("There is no activation 'tanh'. Use 'relu' or 'sigmoid'.")
except ValueError as error:
    print("The caller reads:", error)

# %% [markdown]
# ### Exercise: `linear_activation_forward`
#
# <!-- hint -->
# Call `linear_forward`, then the activation. Return `A` and the cache `((A_prev, W, b), Z)`.

# %% answer="linear_activation_forward"
def linear_activation_forward(A_prev, W, b, activation):
    """Pass through one layer.

    A_prev : (n_prev, m) array, what the layer before gives
    W : (n, n_prev) array, the weights
    b : (n, 1) array, the biases
    activation : str, "sigmoid" or "relu"; another name raises a ValueError

    returns : A, (n, m) array, what this layer gives
              cache, the tuple (linear_cache, activation_cache) = ((A_prev, W, b), Z)
    """
    ### BEGIN SOLUTION
    # 1. The linear step
    Z, linear_cache = linear_forward(A_prev, W, b)
    # 2. The activation of that name
    if activation == "sigmoid":
        A, activation_cache = sigmoid(Z)
    elif activation == "relu":
        A, activation_cache = relu(Z)
    else:
        raise ValueError(f"There is no activation {activation!r}. Use 'sigmoid' or 'relu'.")
    # 3. Both caches
    return A, (linear_cache, activation_cache)
    ### END SOLUTION

# %% test="linear_activation_forward" points=10
with public_check("linear_activation_forward", globals()) as check:
    check.results = ("A", "cache")
    A_prev, W, b = np.array([[1.0, -1.0], [2.0, 0.0]]), np.array([[1.0, -1.0]]), np.array([[0.5]])
    Z, half = np.array([[-0.5, -0.5]]), np.array([[0.377541, 0.377541]])
    cache = ((A_prev, W, b), Z)
    both = {
        "That is Z itself: the activation is missing.": (Z, cache),
        "`sigmoid` and `relu` return two things, A and Z. Take the pair apart.": ((..., Z), ...),
        "The cache is flat. It should be a pair, ((A_prev, W, b), Z).": (..., (A_prev, W, b, Z)),
        "A and the cache are two things: put both caches into one pair.": (..., (A_prev, W, b), Z),
        "The caches are switched: the linear one comes first, Z second.": (..., (Z, (A_prev, W, b))),
    }
    mistakes = both | {
        "The activation cache holds A. The slope is taken at Z, so keep Z.": (half, ((A_prev, W, b), half)),
        "For \"sigmoid\" this is ReLU. Are the two names switched?": (0 * Z, ...),
    }
    check.returns((half, cache), A_prev, W, b, "sigmoid", mistakes=mistakes)
    mistakes = both | {"For \"relu\" this is the sigmoid. Are the two names switched?": (half, ...)}
    check.returns((np.zeros((1, 2)), cache), A_prev, W, b, "relu", mistakes=mistakes)
    check.returns((-Z, ((A_prev, -W, -b), -Z)), A_prev, -W, -b, "relu")
    check.refuses("ValueError", A_prev, W, b, "tanh", case="for the activation 'tanh'")
    check.vectorised({0: 1}, "examples")

# %% [markdown]
# ### The whole network
#
# <!-- hint -->
# The loop goes over the layers. What layer $l$ gives is what layer $l + 1$ gets, and each cache goes to the end of a list, so
# the cache of layer $l$ is `caches[l - 1]`. How many layers there are can be read from `parameters`: two entries each.
#
# <!-- end of hint -->
# ### Exercise: `L_model_forward`
#
# ReLU in the layers $1 \dots L - 1$, the sigmoid in layer $L$. It should work for $L = 1$, too: then there is no hidden layer,
# and the network is week 2's logistic regression.

# %% answer="L_model_forward"
def L_model_forward(X, parameters):
    """Pass through the whole network: ReLU in all layers but the last, which has the sigmoid.

    X : (n_x, m) array, the examples
    parameters : dict, "W1", "b1" … "WL", "bL", as from initialize_parameters_deep

    returns : AL, (1, m) array, the probability of class 1
              caches, list of the L caches of linear_activation_forward, layer 1 first
    """
    ### BEGIN SOLUTION
    caches = []
    A = X
    L = len(parameters) // 2
    # 1. The hidden layers
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    # 2. The output layer
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    caches.append(cache)
    return AL, caches
    ### END SOLUTION

# %% test="L_model_forward" points=12
with public_check("L_model_forward", globals()) as check:
    check.results = ("AL", "caches")
    net = {"W1": np.array([[2.0], [-1.0]]), "b1": np.array([[0.0], [-1.0]])}
    net |= {"W2": np.array([[1.0, 1.0], [1.0, -1.0]]), "b2": np.array([[-1.0], [0.0]])}
    net |= {"W3": np.array([[1.0, -1.0]]), "b3": np.array([[1.0]])}
    points, Z1, A1 = np.array([[1.0, -2.0]]), np.array([[2.0, -4.0], [-2.0, 1.0]]), np.array([[2.0, 0.0], [0.0, 1.0]])
    Z2, A2, Z3 = np.array([[1.0, 0.0], [2.0, -1.0]]), np.array([[1.0, 0.0], [2.0, 0.0]]), np.array([[0.0, 1.0]])
    hidden = [((points, net["W1"], net["b1"]), Z1), ((A1, net["W2"], net["b2"]), Z2)]
    caches, AL = [*hidden, ((A2, net["W3"], net["b3"]), Z3)], np.array([[0.5, 0.731059]])
    mistakes = {
        "The last layer has the sigmoid, not ReLU.": (Z3, ...),
        "All layers have the sigmoid. Only the last one should.": (np.array([[0.6938754, 0.7518807]]), ...),
        "The last hidden layer is skipped. Where does the loop end?": (np.array([[0.9525741, 0.5]]), ...),
        "The cache of the last layer is missing in the list.": (AL, hidden),
        "The list holds the last cache alone. Is it made anew in the loop?": (AL, caches[2:]),
        "The caches are in the reverse order: layer 1 comes first.": (AL, caches[::-1]),
        "The list holds the linear caches alone. Each is a pair, with Z second.": (AL, [cache[0] for cache in caches]),
        "The pairs are broken up in the list: use `append`, not `extend` or `+=`.": (AL, [part for pair in caches for part in pair]),
        "Only AL is returned. The list of caches comes second.": AL,
    }
    check.returns((AL, caches), points, dict(reversed(net.items())), mistakes=mistakes)
    W, b, zero = np.array([[2.0]]), np.array([[-2.0]]), np.array([[0.0]])
    case = "for a network of one layer, without a hidden one"
    check.returns((np.array([[0.119203]]), [((zero, W, b), b)]), zero, {"W1": W, "b1": b}, case=case)
    check.vectorised({0: 1}, "examples")

# %% [markdown]
# Here is your network with other sizes. Follow the first column down: what one layer gives, the next one takes.

# %% tags=["explore"]
np.random.seed(1)
AL, caches = L_model_forward(rng.standard_normal((2, 5)), initialize_parameters_deep([2, 16, 8, 4, 1]))
for l, cache in enumerate(caches, 1):
    linear_cache, Z = cache[0], cache[1]
    print(f"layer {l}: A_prev {linear_cache[0].shape}, W {linear_cache[1].shape}, Z {Z.shape}")
print("AL", AL.shape, AL.round(3))

# %% [markdown]
# ### The cost
#
# Nothing is new here: the mean cross-entropy of week 3, for the outputs of one more network.
#
# $$J = -\frac1m \sum_{i=1}^m \left( y^{(i)} \log a^{[L](i)} + (1 - y^{(i)}) \log\left(1 - a^{[L](i)}\right) \right)$$
#
# Remember the trap: an output can be exactly 0 or 1 in floating point, and $0 \cdot \log 0$ is `nan`.

# %% tags=["explore"]
AL_sure, _ = sigmoid(np.array([[-800.0, 0.0, 40.0]]))
print(AL_sure, AL_sure == [[0, 0.5, 1]])

# %% [markdown]
# ### Exercise: `compute_cost`
#
# <!-- hint -->
# Keep the cost finite: take no logarithm of less than $\varepsilon = 10^{-12}$, or stay finite in another way that leaves
# ordinary costs as they are. Your answer of week 3 serves here, too.

# %% answer="compute_cost"
def compute_cost(AL, Y):
    """Compute the mean cross-entropy.

    AL : (1, m) float array, probabilities of class 1, exact 0 and 1 included
    Y : (1, m) array, the classes, 0 or 1

    returns : float, the cost; finite
    """
    ### BEGIN SOLUTION
    # 1. Both logarithms, kept away from log 0
    log_of_one, log_of_zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    # 2. The one that belongs to the class, and the mean over the examples
    return float(-np.mean(Y * log_of_one + (1 - Y) * log_of_zero))
    ### END SOLUTION

# %% test="compute_cost" points=8
with public_check("compute_cost", globals()) as check:
    cost = 0.401324
    mistakes = {
        "That is the sum over the examples. The cost is their mean: divide by m.": 3 * cost,
        "The sign is the other way round: a cost is not negative.": -cost,
        "Only the examples of class 1 are counted. What about those of class 0?": 0.305430,
        "The classes are swapped: where Y is 1, the logarithm of AL counts.": 1.191355,
        "That is the squared error. Cross-entropy takes logarithms.": 0.117500,
        "That is half the squared error. Cross-entropy takes logarithms.": 0.058750,
        "That is a logarithm to the base 2. `np.log` is the natural one.": cost / np.log(2),
        "That is a logarithm to the base 10. `np.log` is the natural one.": cost / np.log(10),
    }
    check.returns(cost, np.array([[0.5, 0.25, 0.8]]), np.array([[1, 0, 1]]), mistakes=mistakes)
    one = np.array([[1.0]])
    for AL, told in ((0 * one, "Where AL is 0, log(AL)"), (one, "Where AL is 1, log(1 - AL)")):
        sure = check.ask("compute_cost", AL, AL)
        check.require(np.all(np.isfinite(sure)), f"{told} is −∞, and the cost no number. Take it of at least 1e-12.")
        told = f"Sure and right, the cost is {np.ravel(sure)[0]:.3g}. It should be about 0: is ε too large?"
        check.require(np.all(abs(sure) < 1e-3), told)
        sure = check.ask("compute_cost", AL, 1 - AL)
        told = f"Sure and wrong, the cost is {np.ravel(sure)[0]:.3g}. It should be finite, but large: 28 with ε = 1e-12."
        check.require(np.all(sure > 8) and np.all(sure < 1000), told)
    mixed = check.ask("compute_cost", np.array([[1.0, 0.25]]), np.array([[1, 1]]))
    check.require(np.any(mixed), "One example without a cost made the mean 0. Mend the logarithms, and not the mean.")
    check.require(np.allclose(mixed, 0.693147, atol=1e-3), "Where one AL of two is 1 and right, the other alone counts.")
    check.returns(0.105361, np.array([[0.9]]), np.array([[1]]))
    shape = np.shape(mixed)
    check.remark(len(shape) > 0, f"Your cost has the shape {shape}. `.item()` makes a number of it: good to have.")
    check.vectorised({0: 1, 1: 1}, "examples")

# %% [markdown]
# ## 5 · The way back
#
# The way back runs through the same layers in the opposite order. Each one is told how the cost changes with what it *gave*,
# and works out how the cost changes with what it *got*. For that it needs the values of the way there, which lie in its cache.

# %% tags=["explore"]
networks.both_ways([2, 4, 3, 1], m=5)

# %% [markdown]
# Every gradient has the shape of the array it belongs to: `dW2` that of `W2`, `dA1` that of `A1`.
#
# One agreement, the same as in week 3: column $i$ of `dA` and `dZ` holds the slopes of the loss of *that one example*. The
# factor $1/m$ of the mean comes in where examples are added up, in `dW` and `db`, and nowhere else. So $\partial J / \partial
# A = \tfrac1m\, dA$, and no $1/m$ is lost or counted twice.

# %% [markdown]
# ### How to measure a step
#
# No training is needed to test a backward function. Choose any `dA` and take $\sum dA \odot A$ as the cost: its slope by $A$ is
# exactly that `dA`. Its slope by $Z$ can be measured, by moving $Z$ a little, and should be the `dZ` that the function
# promises. `directional_error` moves along a random direction, as in week 3, and compares.
#
# There is no $1/m$ here, since `dA` and `dZ` hold slopes of single examples. Further below, where `dW` and `db` come in,
# which belong to the mean, the made-up cost will be a mean, too.

# %% [markdown]
# ### Back through the activation, given
#
# By the chain rule $dZ = dA \odot g'(Z)$, entry by entry.
#
# **`sigmoid_backward(dA, cache)`** uses $\sigma' = \sigma (1 - \sigma)$. **`relu_backward(dA, cache)`** lets `dA` through where
# $Z > 0$, and gives 0 elsewhere. In both, `cache` is the activation cache, `Z`. The result is a new array: the caller's `dA`
# stays as it was.

# %%
def sigmoid_backward(dA, cache):
    """Give dZ for a sigmoid layer, from dA and the activation cache Z."""
    s, _ = sigmoid(cache)
    return dA * s * (1 - s)


def relu_backward(dA, cache):
    """Give dZ for a ReLU layer, from dA and the activation cache Z."""
    return np.where(cache > 0, dA, 0.0)

# %% tags=["explore"]
Z, dA = rng.standard_normal((3, 4)), rng.standard_normal((3, 4))
for forward, backward in ((sigmoid, sigmoid_backward), (relu, relu_backward)):
    error = directional_error(lambda moved: np.sum(dA * forward(moved["Z"])[0]), {"Z": Z}, {"Z": backward(dA, Z)}, rng)
    print(f"{backward.__name__:16} relative error {error:.0e}")

# %% [markdown]
# Numbers this small are rounding: both are right. A wrong slope would show as an error of some per cent or more.

# %% [markdown]
# ### Back through the linear step
#
# <!-- hint -->
# For one example, $z = Wa + b$. The entry $W_{jk}$ enters $z_j$ alone, multiplied by $a_k$, so its slope is $dz_j\, a_k$. The
# bias $b_j$ enters $z_j$ with factor 1. And $a_k$ enters every $z_j$, with factor $W_{jk}$, so all of them add up:
# $\sum_j W_{jk}\, dz_j$. For $m$ examples side by side:
#
# $$dW = \tfrac1m\, dZ\, A_{prev}^T \qquad db = \tfrac1m \sum_{i=1}^m dZ^{(i)} \qquad dA_{prev} = W^T dZ$$

# %% [markdown]
# <!-- hint -->
# Where is the sum over the examples in $dZ\, A_{prev}^T$? The product of matrices does it: it adds one outer product for each
# column.

# %% tags=["explore"]
left, right = rng.integers(-3, 4, (2, 5)), rng.integers(-3, 4, (3, 5))
one_by_one = sum(np.outer(left[:, i], right[:, i]) for i in range(5))
print(np.array_equal(one_by_one, left @ right.T), one_by_one.shape)

# %% [markdown]
# <!-- hint -->
# | array | shape | made of |
# |---|---|---|
# | `dZ` | $(n, m)$ | given |
# | `dW` | $(n, n_{prev})$ | $(n, m)$ times $(m, n_{prev})$ |
# | `db` | $(n, 1)$ | the mean along each row of `dZ`; `keepdims=True` keeps it a column |
# | `dA_prev` | $(n_{prev}, m)$ | $(n_{prev}, n)$ times $(n, m)$ |
#
# <!-- end of hint -->
# ### Exercise: `linear_backward`
#
# Compute all three from `dZ` and the cache, and return them in the order `dA_prev`, `dW`, `db`.

# %% answer="linear_backward"
def linear_backward(dZ, cache):
    """Go back through the linear step of one layer.

    dZ : (n, m) array, for each example the slopes of its loss by Z
    cache : the tuple (A_prev, W, b) of linear_forward

    returns : dA_prev, (n_prev, m) array, for each example the slopes of its loss by A_prev
              dW, (n, n_prev) array, the slopes of the cost by W
              db, (n, 1) array, the slopes of the cost by b
    """
    ### BEGIN SOLUTION
    A_prev, W = cache[0], cache[1]
    m = A_prev.shape[1]
    # 1. The slopes of the cost: a mean over the examples
    dW = dZ @ A_prev.T / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    # 2. Each example's own slopes, for the layer before
    dA_prev = W.T @ dZ
    return dA_prev, dW, db
    ### END SOLUTION

# %% test="linear_backward" points=12
with public_check("linear_backward", globals()) as check:
    check.results = ("dA_prev", "dW", "db")
    dZ = np.array([[1.0, -3.0, 2.0, 0.0], [0.0, 2.0, 4.0, -2.0]])
    A_prev = np.array([[1.0, 2.0, 0.0, 3.0], [0.0, 1.0, -1.0, 2.0], [-1.0, 3.0, 1.0, 0.0]])
    W, b, one = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]]), np.array([[7.0], [7.0]]), np.array([[1.0]])
    dA_prev = np.array([[1.0, 1.0, 10.0, -4.0], [0.0, 2.0, 4.0, -2.0], [-1.0, 3.0, -2.0, 0.0]])
    dW, db = np.array([[-1.25, -1.25, -2.0], [-0.5, -1.5, 2.5]]), np.array([[0.0], [1.0]])
    mistakes = {
        "dW and db are m times too large: they belong to the cost, which is a mean.": (dA_prev, 4 * dW, 4 * db),
        "dW is m times too large: divide by m.": (dA_prev, 4 * dW, db),
        "db is the sum over the examples: divide by m.": (dA_prev, dW, 4 * db),
        "dA_prev holds each example's own slopes, so there is no 1/m in it.": (dA_prev / 4, ...,  ...),
        "db is divided by m twice: `np.mean` does it already.": (dA_prev, dW, db / 4),
        "m is the number of examples, the columns of dZ. You divide by its rows.": (dA_prev, 2 * dW, ...),
        "m is the number of examples, the columns of A_prev. You divide by its rows.": (dA_prev, 4 * dW / 3, ...),
        "db is one number. Each unit has its own: take the mean along each row.": (dA_prev, dW, 0.5),
        "db is one number, and a sum. Each unit has its own: take the mean along each row.": (dA_prev, dW, 1.0),
        "db has lost an axis: use keepdims=True.": (dA_prev, dW, db[:, 0]),
        "The order is another one. Return dA_prev, dW, db.": (dW, db, dA_prev),
        "dW and db have changed places. Return dA_prev, dW, db.": (dA_prev, db, dW),
        "Three things should be returned, with dA_prev first.": (dW, db),
    }
    check.returns((dA_prev, dW, db), dZ, (A_prev, W, b), mistakes=mistakes)
    check.returns((10 * one, 6 * one, 2 * one), 2 * one, (3 * one, 5 * one, one), case="for one unit and one example")
    check.vectorised({0: 1}, "examples")

# %% [markdown]
# Now measure it. The made-up cost is a mean this time, $\frac1m \sum dZ \odot Z$. Its slopes by `W` and `b` should be your `dW`
# and `db`, and its slope by `A` should be $\frac1m$ of your `dA_prev`, which belongs to single examples.

# %% tags=["explore"]
A, W, b, dZ = (rng.standard_normal(shape) for shape in ((3, 5), (2, 3), (2, 1), (2, 5)))
dA_prev, dW, db = linear_backward(dZ, (A, W, b))


def made_up_cost(A=A, W=W, b=b):
    return np.sum(dZ * linear_forward(A, W, b)[0]) / 5


for name, value, slope in (("A", A, dA_prev / 5), ("W", W, dW), ("b", b, db)):
    error = directional_error(lambda moved: made_up_cost(**moved), {name: value}, {name: slope}, rng)
    print(f"slope by {name}: relative error {error:.0e}")

# %% [markdown]
# ### Back through the whole layer
#
# <!-- hint -->
# The way there was linear step, then activation. So the way back is activation, then linear step: `dA` becomes `dZ`, and
# `dZ` becomes `dA_prev`, `dW` and `db`. The two parts of the cache go to the two functions.
#
# <!-- end of hint -->
# ### Exercise: `linear_activation_backward`
#
# <!-- hint -->
# Find `dZ` with the given function for that activation, then call your `linear_backward`. Another name raises a `ValueError`.

# %% answer="linear_activation_backward"
def linear_activation_backward(dA, cache, activation):
    """Go back through one layer.

    dA : (n, m) array, for each example the slopes of its loss by A; it stays as it is
    cache : the tuple ((A_prev, W, b), Z) of linear_activation_forward
    activation : str, "sigmoid" or "relu"; another name raises a ValueError

    returns : dA_prev (n_prev, m), dW (n, n_prev) and db (n, 1), as from linear_backward
    """
    ### BEGIN SOLUTION
    linear_cache, activation_cache = cache[0], cache[1]
    # 1. Back through the activation of that name
    if activation == "sigmoid":
        dZ = sigmoid_backward(dA, activation_cache)
    elif activation == "relu":
        dZ = relu_backward(dA, activation_cache)
    else:
        raise ValueError(f"There is no activation {activation!r}. Use 'sigmoid' or 'relu'.")
    # 2. Back through the linear step
    return linear_backward(dZ, linear_cache)
    ### END SOLUTION

# %% test="linear_activation_backward" points=10
with public_check("linear_activation_backward", globals()) as check:
    check.results = ("dA_prev", "dW", "db")
    dA, A_prev = np.array([[4.0, -3.0, 6.0]]), np.array([[1.0, 2.0, 0.0], [0.0, -1.0, 3.0]])
    W, b = np.array([[3.0, -1.0]]), np.array([[0.0]])
    cache = ((A_prev, W, b), np.array([[-1.5, 7.0, 2.0]]))
    through = (np.array([[12.0, -9.0, 18.0], [-4.0, 3.0, -6.0]]), np.array([[-2.0, 21.0]]) / 3, np.array([[7.0]]) / 3)
    masked = (np.array([[0.0, -9.0, 18.0], [0.0, 3.0, -6.0]]), np.array([[-2.0, 7.0]]), np.array([[1.0]]))
    mistakes = {
        "dA went through unchanged. Multiply it by the slope of the activation first.": through,
        "The slope of ReLU is asked of Z: where Z was positive, not where dA is.": (through[0] * [1, 0, 1], ..., ...),
        "First back through the activation, then through the linear step: dW and db are made of dZ.": (..., *through[1:]),
        "That is dA times the activation. Multiply it by the slope, as `relu_backward` does.": (..., ..., np.array([[-3.0]])),
        "dA is not in it. `relu_backward` gives dA where Z is positive.": (..., ..., np.array([[2.0]]) / 3),
    }
    check.returns(masked, dA, cache, "relu", mistakes=mistakes)
    cache = ((A_prev, W, b), np.array([[0.0, np.log(3), 0.0]]))
    less = (np.array([[3.0, -1.6875, 4.5], [-1.0, 0.5625, -1.5]]), np.array([[-0.125, 5.0625]]) / 3, np.array([[1.9375]]) / 3)
    mistakes = {
        "For \"sigmoid\" dA went through unchanged.": through,
        "For \"sigmoid\" dA went back through ReLU. Are the names switched?": (..., ..., np.array([[-1.0]])),
        "The slope of the sigmoid is s (1 - s), with s = σ(Z), and not Z (1 - Z).": (..., ..., np.array([[0.1083367]])),
        "The sigmoid is taken twice: `sigmoid_backward` takes Z, and not A.": (..., ..., np.array([[0.5654507]])),
    }
    check.returns(less, dA, cache, "sigmoid", mistakes=mistakes)
    check.refuses("ValueError", dA, cache, "tanh", case="for the activation 'tanh'")
    check.vectorised({0: 1}, "examples")

# %% [markdown]
# The same measurement for both activations, with the cost $\frac1m \sum dA \odot A$. This time `A`, `W` and `b` move together,
# along one direction, so there is one number for the whole step.

# %% tags=["explore"]
A, W, b, dA = (rng.standard_normal(shape) for shape in ((3, 5), (2, 3), (2, 1), (2, 5)))
for activation in ("relu", "sigmoid"):
    _, cache = linear_activation_forward(A, W, b, activation)
    dA_prev, dW, db = linear_activation_backward(dA, cache, activation)
    error = directional_error(
        lambda moved: np.sum(dA * linear_activation_forward(**moved, activation=activation)[0]) / 5,
        {"A_prev": A, "W": W, "b": b},
        {"A_prev": dA_prev / 5, "W": dW, "b": db},
        rng,
    )
    print(f"{activation:7} relative error {error:.0e}")

# %% [markdown]
# ### Back through the whole network
#
# Where does the first `dA` come from? From the loss of one example, $-y \log a - (1 - y) \log(1 - a)$. Its slope by $a$ is
#
# $$dA^{[L]} = -\frac{Y}{A^{[L]}} + \frac{1 - Y}{1 - A^{[L]}}$$
#
# From there the loop runs back: layer $L$ with the sigmoid, then $L - 1, \dots, 1$ with ReLU. Multiplied by the slope of the
# sigmoid, $a(1-a)$, this is $A^{[L]} - Y$, the error that you know from week 3:

# %% tags=["explore"]
a, y = np.array([0.2, 0.9, 0.5]), np.array([1, 0, 1])
print((-y / a + (1 - y) / (1 - a)) * a * (1 - a), a - y)

# %% [markdown]
# Layer $l$ takes $A^{[l-1]}$ in, so its backward step gives the slopes `dA{l-1}`, together with `dW{l}` and `db{l}`. A network
# with three layers therefore has the keys below. `dA0` belongs to $X$: nobody updates $X$, but the slopes are worth having.
#
# | from layer | keys |
# |---|---|
# | 3 (sigmoid) | `dA2`, `dW3`, `db3` |
# | 2 (ReLU) | `dA1`, `dW2`, `db2` |
# | 1 (ReLU) | `dA0`, `dW1`, `db1` |

# %% [markdown]
# ### Exercise: `L_model_backward`
#
# <!-- hint -->
# Leave the list of caches as it is: whoever called may want to use it once more. Where an output is exactly 0 or 1, the
# formula for $dA^{[L]}$ divides by zero. Denominators of at least $10^{-12}$ avoid it; no check asks for it. (They have a price:
# for an output between 0 and $10^{-12}$ the slope comes out too small, where $dZ^{[L]} = A^{[L]} - Y$ would still be exact.)

# %% answer="L_model_backward"
def L_model_backward(AL, Y, caches):
    """Go back through the whole network.

    AL : (1, m) array, the probability of class 1
    Y : (1, m) array, the classes, 0 or 1
    caches : list of L caches ((A_prev, W, b), Z), layer 1 first; it stays as it is

    returns : dict of float arrays, "dA0" … "dA(L-1)", "dW1" … "dWL" and "db1" … "dbL",
              each with the shape of the array it belongs to
    """
    ### BEGIN SOLUTION
    grads = {}
    L = len(caches)
    # 1. How each example's loss changes with the output
    dA = -Y / np.maximum(AL, 1e-12) + (1 - Y) / np.maximum(1 - AL, 1e-12)
    for l in range(L, 0, -1):
        # 2. The last layer has the sigmoid, the others ReLU
        activation = "sigmoid" if l == L else "relu"
        # 3. One layer back: what comes out belongs to the layer before
        dA, dW, db = linear_activation_backward(dA, caches[l - 1], activation)
        grads[f"dA{l - 1}"], grads[f"dW{l}"], grads[f"db{l}"] = dA, dW, db
    return grads
    ### END SOLUTION

# %% test="L_model_backward" points=15
with public_check("L_model_backward", globals()) as check:
    points, AL, Y = np.array([[1.0, -1.0], [1.0, 1.0]]), np.array([[0.8807971, 0.0179862]]), np.array([[1, 0]])
    W1, W2 = np.array([[1.0, 1.0], [-2.0, 0.0], [2.0, -1.0]]), np.array([[1.0, -1.0, 0.0], [-1.0, 1.0, 1.0]])
    W3, b3 = np.array([[1.0, -2.0]]), np.array([[0.0]])
    Z1, A1 = np.array([[3.0, 1.0], [-1.0, 3.0], [2.0, -2.0]]), np.array([[3.0, 1.0], [0.0, 3.0], [2.0, 0.0]])
    Z2, A2, Z3 = np.array([[2.0, -3.0], [-1.0, 2.0]]), np.array([[2.0, 0.0], [0.0, 2.0]]), np.array([[2.0, -4.0]])
    b1, b2 = np.array([[1.0], [1.0], [1.0]]), np.array([[-1.0], [0.0]])
    caches = [((points, W1, b1), Z1), ((A1, W2, b2), Z2), ((A2, W3, b3), Z3)]
    slopes = {"dA2": np.array([[-0.1192029, 0.0179862], [0.2384058, -0.0359724]])}
    slopes |= {"dW3": np.array([[-0.1192029, 0.0179862]]), "db3": np.array([[-0.0506084]])}
    slopes |= {"dA1": np.array([[-0.1192029, 0.0359724], [0.1192029, -0.0359724], [0.0, -0.0359724]])}
    slopes |= {"dW2": np.array([[-0.1788044, 0.0, -0.1192029], [-0.0179862, -0.0539586, 0.0]])}
    slopes |= {"db2": np.array([[-0.0596015], [-0.0179862]])}
    slopes |= {"dA0": np.array([[-0.1192029, 0.1079173], [-0.1192029, 0.0359724]])}
    slopes |= {"dW1": np.array([[-0.0775877, -0.0416153], [0.0179862, -0.0179862], [0.0, 0.0]])}
    slopes |= {"db1": np.array([[-0.0416153], [-0.0179862], [0.0]])}
    mistakes = {
        "The dA keys are one too high: layer l gives the slopes of A of layer l - 1.": {"dA1": slopes["dA0"]},
        "All signs are the other way round. Look at the slope of the loss.": {"dW3": -slopes["dW3"]},
        "In dA of the last layer the denominators are switched: Y stands over AL.": {"dW3": np.array([[-0.8807971, 0.9820138]])},
        "Both terms of dA of the last layer have a minus. The second is added.": {"dW3": np.array([[-0.1192029, -0.0179862]])},
        "The slopes are divided by m twice. linear_backward does it already.": {"dW3": slopes["dW3"] / 2},
        "The last layer has the sigmoid. Here dA went back through it as if it had ReLU.": {"dW3": np.array([[-1.1353353, 0.0]])},
        "AL - Y is dZ of the last layer. dA comes before the slope of the sigmoid.": {"dW3": np.array([[-0.0125155, 0.0003177]])},
        "In the last layer the slope of the sigmoid is missing.": {"dW3": np.array([[-1.1353353, 1.0183156]])},
        "The hidden layers have ReLU. Here dA went back as through the sigmoid.": {"db2": np.array([[-0.0058515], [0.0215483]])},
        "In the hidden layers the slope of ReLU is missing.": {"db2": np.array([[-0.0506084], [0.1012167]])},
        "Layer 2 got the dA of the output. It should get the dA that layer 3 gives.": {"db2": np.array([[-0.5676676], [0.5091578]])},
    }
    check.returns(slopes, AL, Y, caches, mistakes=mistakes)
    one, case = np.array([[1.0]]), "for a network of one layer, without a hidden one"
    cache = ((2 * one, 2 * one, -4 * one), 0 * one)
    check.returns({"dA0": -one, "dW1": -one, "db1": -0.5 * one}, 0.5 * one, one, [cache], case=case)
    check.vectorised({0: 1, 1: 1}, "examples")

# %% [markdown]
# Now the whole chain, with the real cost: three layers, and the slopes of each array by itself.
#
# One thing to avoid: with biases of 0, an example for which a whole layer is off gives $Z = 0$ in the next one, exactly on the
# kink of ReLU, where there is no slope to be measured. So everything is moved a little first.

# %% tags=["explore"]
np.random.seed(2)
few, few_classes = rng.standard_normal((3, 8)), rng.integers(0, 2, (1, 8))
drawn = initialize_parameters_deep([3, 5, 4, 1])
parameters = {name: array + 0.1 * rng.standard_normal(array.shape) for name, array in drawn.items()}
AL, caches = L_model_forward(few, parameters)
grads = L_model_backward(AL, few_classes, caches)


def real_cost(X=few, **moved):
    return np.ravel(compute_cost(L_model_forward(X, {**parameters, **moved})[0], few_classes))[0]


pairs = [("X", few, grads["dA0"] / 8)] + [(name, parameters[name], grads[f"d{name}"]) for name in parameters]
for name, value, slope in pairs:
    error = directional_error(lambda moved: real_cost(**moved), {name: value}, {name: slope}, rng)
    print(f"slope by {name:2}: relative error {error:.0e}")

# %% [markdown]
# Every link of the chain is measured now. Should some of these numbers be large, begin with the highest layer among them: a
# wrong slope there is handed on to every layer below.

# %% [markdown]
# ## 6 · One step
#
# <!-- hint -->
# The gradient has an entry for each parameter. Gradient descent moves every parameter against its slope:
#
# $$W^{[l]} \leftarrow W^{[l]} - \alpha\, dW^{[l]} \qquad b^{[l]} \leftarrow b^{[l]} - \alpha\, db^{[l]}$$
#
# <!-- end of hint -->
# ### Exercise: `update_parameters`
#
# Make new arrays in a new dict; `params` and `grads` stay as they are. In `grads` there are `dA0`, `dA1` and so on, too. They
# belong to no parameter, so read the number of layers from `params`.
#
# Do not copy week 3's answer: it knows two layers only. The first argument has another name here, `params`, and the learning
# rate has no default.

# %% answer="update_parameters"
def update_parameters(params, grads, learning_rate):
    """Take one step of gradient descent.

    params : dict, "W1", "b1" … "WL", "bL"; it stays as it is
    grads : dict, "dW1", "db1" … "dWL", "dbL", and perhaps more; it stays as it is
    learning_rate : float, the length of the step in units of the slope

    returns : new dict with the keys of params, the parameters after the step
    """
    ### BEGIN SOLUTION
    # 1. Each array and its own slope, into a new dict
    return {name: value - learning_rate * grads[f"d{name}"] for name, value in params.items()}
    ### END SOLUTION

# %% test="update_parameters" points=5
with public_check("update_parameters", globals()) as check:
    net = {"W1": np.array([[1.0, 2.0]]), "b1": np.array([[3.0]]), "W2": np.array([[-1.0]]), "b2": np.array([[0.0]])}
    net |= {"W3": np.array([[4.0]]), "b3": np.array([[1.0]])}
    slopes = {"dW1": np.array([[10.0, -10.0]]), "db1": np.array([[1.0]]), "dW2": np.array([[5.0]]), "db2": np.array([[-2.0]])}
    slopes |= {"dW3": np.array([[20.0]]), "db3": np.array([[-5.0]])}
    after = {"W1": np.array([[0.0, 3.0]]), "b1": np.array([[2.9]]), "W2": np.array([[-1.5]]), "b2": np.array([[0.2]])}
    after |= {"W3": np.array([[2.0]]), "b3": np.array([[1.5]])}
    mistakes = {
        "The step goes uphill: move against the slope.": {"W1": np.array([[2.0, 1.0]])},
        "The learning rate is not used.": {"W1": np.array([[-9.0, 12.0]])},
        "Each parameter is moved more than once. Is there a loop in a loop?": {"W1": np.array([[-2.0, 5.0]])},
        "The biases have not moved.": {"W1": after["W1"], "b1": net["b1"]},
        "The last layer has not moved. Where does the loop end?": {"W1": after["W1"], "W3": net["W3"]},
    }
    more = {f"dA{l}": np.zeros((2, 1)) for l in range(3)}
    check.returns(after, net, more | dict(reversed(slopes.items())), 0.1, mistakes=mistakes)
    check.returns(net, net, slopes, 0.0, mistakes={"With a learning rate of 0 nothing should move.": after})

# %% [markdown]
# Forward, cost, backward, step: does one step lower the cost?

# %% tags=["explore"]
moved = update_parameters(parameters, grads, learning_rate=0.1)
print(f"cost before the step {real_cost():.4f}, after it {real_cost(**moved):.4f}")

# %% [markdown]
# ## 7 · Training
#
# Two arms wind around each other, one for each class. They make one turn and a quarter; the spirals of week 3 made three
# quarters of a turn, with a larger scatter.

# %% tags=["explore"]
points_rng = np.random.default_rng(5)
X, Y = spirals(400, points_rng, turns=1.25, noise=0.06)
X_fresh, Y_fresh = spirals(4000, points_rng, turns=1.25, noise=0.06)
planar.points(X, Y, "Two arms, one turn and a quarter")

# %% [markdown]
# `train` from the course's package calls *your* four functions in a loop: forward, cost, backward, step. In week 5 you will
# write that loop yourself. Let us begin with three hidden layers of 8 units.

# %% tags=["explore"]
np.random.seed(1)
first = initialize_parameters_deep([2, 8, 8, 8, 1])
deep, costs = train(globals(), X, Y, first, iterations=4000, learning_rate=0.1, words="training")
training.costs_by_iteration({"2-8-8-8-1": costs}, "Your network learns")

# %% tags=["explore"]
def probability(net):
    return lambda points: L_model_forward(points, net)[0]


def accuracy(net, X, Y):
    return np.mean((L_model_forward(X, net)[0] > 0.5) == Y)


planar.boundary(probability(deep), X, Y, "Three hidden layers follow both arms")
print(f"points it was trained on {accuracy(deep, X, Y):.1%}, fresh points {accuracy(deep, X_fresh, Y_fresh):.1%}")

# %% [markdown]
# Every function in this picture is yours.
#
# ### What does depth do here?
#
# Your functions take any list of sizes, so a comparison costs one line. Below are six networks: logistic regression, which has
# no hidden layer, two with one hidden layer, and three with several layers of 8 units.

# %% tags=["explore"]
def trained(hidden, seed):
    np.random.seed(seed)
    return train(globals(), X, Y, initialize_parameters_deep([2, *hidden, 1]), iterations=2500, learning_rate=0.3)[0]


sizes = progress([[], [8], [48], [8, 8], [8, 8, 8], [8, 8, 8, 8]], "training six networks")
nets = {"-".join(map(str, [2, *hidden, 1])): trained(hidden, seed=4) for hidden in sizes}

# %% tags=["explore"]
planar.boundaries({name: probability(net) for name, net in nets.items()}, dict.fromkeys(nets, (X, Y)))
for name, net in nets.items():
    size = sum(array.size for array in net.values())
    print(f"{name:11} {size:4} parameters, fresh points {accuracy(net, X_fresh, Y_fresh):.1%}")

# %% [markdown]
# One layer of eight ReLU units can bend the border along eight straight lines, too few for these arms. A second layer bends
# again what the first one has bent, and that is enough. But a single layer of 48 units gets there as well, so on this shape
# depth is one way among others.
#
# This is one run of each. How much does the seed matter? Here is the single layer of eight again, from eight seeds:

# %% tags=["explore"]
shares = [accuracy(trained([8], seed), X_fresh, Y_fresh) for seed in progress(range(1, 9), "training from eight seeds")]
print("2-8-1, fresh points:", ", ".join(f"{share:.1%}" for share in sorted(shares)))

# %% [markdown]
# A difference of a few per cent between two single runs says nothing, then. With four hidden layers it can even happen that a
# network gets stuck half-way. Whether depth is worth its price has to be measured over several seeds, and week 5 does so on
# pictures.

# %% [markdown]
# ### And the scale of the initial weights?
#
# The network with three hidden layers once more, from the same random numbers: with the initial weights of all layers as they
# are, halved, and at a tenth.

# %% tags=["explore"]
runs = {}
for label, factor in progress([("1/√n", 1), ("1/√n, halved", 0.5), ("1/√n, a tenth", 0.1)], "training from three scales"):
    np.random.seed(1)
    first = {name: factor * array for name, array in initialize_parameters_deep([2, 8, 8, 8, 1]).items()}
    _, runs[label] = train(globals(), X, Y, first, iterations=4000, learning_rate=0.1)
training.costs_by_iteration(runs, "Too small a start, and for a long time nothing moves")

# %% [markdown]
# With half the weights the network learns later; how much later, differs from seed to seed. At a tenth the cost stays at
# $\log 2 \approx 0.693$, a coin's: the signal fades on the way there, and the gradient with it on the way back. Nothing in the
# code is wrong, and in 4,000 steps hardly anything is learnt. For ever? Give it 14,000:

# %% tags=["explore"]
np.random.seed(1)
first = {name: 0.1 * array for name, array in initialize_parameters_deep([2, 8, 8, 8, 1]).items()}
_, patient = train(globals(), X, Y, first, iterations=14000, learning_rate=0.1, words="training longer")
training.costs_by_iteration({"1/√n, a tenth": patient}, "A long plateau, and then the fall")

# %% [markdown]
# So it was no dead end but a plateau, several times as long as the whole training of the first network. On a larger network
# nobody would have waited for its end.

# %% [markdown]
# ## 8 · Entry by entry
#
# This section goes further than training needs; its exercise is graded all the same.
#
# `directional_error` moves everything at once. You can also measure entry by entry. For a parameter $\theta_i$, one single entry
# of a weight matrix or a bias, move it alone by $\pm\varepsilon$:
#
# $$\tilde g_i = \frac{J(\theta_i + \varepsilon) - J(\theta_i - \varepsilon)}{2 \varepsilon}$$
#
# All measured slopes together make a long vector $\tilde g$, and the promised ones another, $g$, in the same order. Their
# distance, against their lengths, is the **relative error**:
#
# $$\frac{\lVert \tilde g - g \rVert}{\lVert \tilde g \rVert + \lVert g \rVert}$$

# %% [markdown]
# Here $\lVert v \rVert$ is the root of the sum of squares, `np.linalg.norm(v)` for a vector. The error lies between 0, where
# the two agree, and 1, where they point in opposite directions or one of them is all zero. (If both are, it is 0 by 0; no check
# asks for that.) Why on both sides, and not $\bigl(J(\theta_i + \varepsilon) - J(\theta_i)\bigr) / \varepsilon$? Take
# $J(\theta) = e^\theta$ at 0, where the slope is 1:

# %% tags=["explore"]
for eps in (1e-1, 1e-2, 1e-3):
    one_sided, two_sided = (np.exp(eps) - 1) / eps, (np.exp(eps) - np.exp(-eps)) / (2 * eps)
    print(f"eps {eps}: one-sided is off by {one_sided - 1:.0e}, two-sided by {two_sided - 1:.0e}")

# %% [markdown]
# With a step ten times smaller the one-sided slope is ten times better, and the two-sided one a hundred times.
#
# To visit the entries of an array of any shape, `np.ndindex` gives their places, one after the other:

# %% tags=["explore"]
print(list(np.ndindex(2, 3)))

# %% [markdown]
# ### Exercise: `gradient_check_deep`
#
# <!-- hint -->
# Measure with `L_model_forward` and `compute_cost`, over all entries of all weights and biases together: one number at the end.
# `parameters` stays as it is, so move a copy. In `grads` the slope of `W2` is called `dW2`; there may be more keys, and they may
# come in another order.

# %% answer="gradient_check_deep"
def gradient_check_deep(parameters, grads, X, Y, eps=1e-6):
    """Hold a gradient against two-sided differences of the cost.

    parameters : dict of float arrays, "W1", "b1" … "WL", "bL"; it stays as it is
    grads : dict of float arrays, "dW1", "db1" … "dWL", "dbL", and perhaps more
    X : (n_x, m) array, the examples
    Y : (1, m) array, the classes, 0 or 1
    eps : float, by how much each entry is moved to either side

    returns : float, the relative error of the gradient, between 0 and 1
    """
    ### BEGIN SOLUTION
    promised, measured = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            # 1. The cost with this entry alone moved ahead, and moved back
            costs = []
            for step in (eps, -eps):
                moved = value.copy()
                moved[place] += step
                AL, _ = L_model_forward(X, {**parameters, name: moved})
                costs.append(compute_cost(AL, Y))
            # 2. The measured slope, and the promised one beside it
            measured.append((costs[0] - costs[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    # 3. The distance of the two vectors, against their lengths
    measured, promised = np.ravel(measured), np.ravel(promised)
    return np.linalg.norm(measured - promised) / (np.linalg.norm(measured) + np.linalg.norm(promised))
    ### END SOLUTION

# %% test="gradient_check_deep" points=5
with public_check("gradient_check_deep", globals()) as check:
    points, classes = np.array([[1.0, 2.0, 4.0], [2.0, 0.0, -1.0]]), np.array([[1, 0, 1]])
    net = {"W1": np.array([[0.5, -1.0]]), "b1": np.array([[-1.0]])}
    slopes = {"db1": np.array([[-0.181115]]), "dW1": np.array([[-0.133651, -0.576360]])}
    mistakes = {
        "The slopes are measured on one side. Take the cost ahead and behind.": 0.270327,
        "From −ε to +ε it is two steps: divide by 2ε.": 0.387677,
        "The cost behind is that of the old place: -ε only undoes +ε. Move a fresh copy each time. `dict()` and `.copy()` of "
        "a dict still hold the same arrays: copy the array, too.": 0.477619,
        "The distance is divided by the promised length alone. Add both lengths.": 0.314022,
        "The distance is divided by the measured length alone. Add both lengths.": 0.294075,
        "The distance is not divided by the lengths.": 0.194302,
        "Divide by the sum of the two lengths, not by the length of the sum.": 0.153558,
        "The squares are left: a length is the root of a sum of squares.": 0.046074,
        "The biases are left out, or the largest error of an array is taken. All entries count together.": 0.158383,
        "That is the mean of the errors of the arrays. All entries count together, in one vector.": 0.080642,
        "`grads` holds its arrays in another order. Find each slope by its name.": 0.459565,
        "A whole array is moved at once. Move one entry at a time.": 0.366342,
        "A whole array is moved at once, and its slopes are added up. Move one entry at a time.": 0.008653,
        "After so large a step the error cannot be 0: use eps, and return the error itself.": 0.0,
        "Every slope is subtracted from every other: one side is a column, or your `compute_cost` gives an array with axes. "
        "Flatten both with `np.ravel`.": 0.595991,
    }
    check.returns(0.151861, net, slopes, points, classes, 1.0, mistakes=mistakes)
    thrice = {name: 3 * slope for name, slope in slopes.items()}
    mistakes = {
        "`grads` is not used: hold the gradient that is given against the cost.": 0.0000228,
        "`/ 2 * eps` divides by 2 and then multiplies. Put brackets around 2 * eps.": 0.999933,
    }
    check.returns(0.499998, net, thrice, points, classes, 1e-2, mistakes=mistakes)
    error = check.ask("gradient_check_deep", net, slopes, points, classes, 3e-3)
    check.require(np.all(error < 1e-3), "This gradient is right: its error should be far below 1e-3.")

# %% [markdown]
# Which `eps` is good? Below, the check runs on your gradient and on one with a single wrong entry, for steps of many sizes.

# %% tags=["explore"]
X_few, Y_few = X[:, :20], Y[:, :20]
np.random.seed(1)
drawn = initialize_parameters_deep([2, 5, 4, 1])
net = {name: array + 0.1 * rng.standard_normal(array.shape) for name, array in drawn.items()}
AL, caches = L_model_forward(X_few, net)
yours = L_model_backward(AL, Y_few, caches)
wrong = yours | {"db2": yours["db2"] + np.array([[0.01], [0.0], [0.0], [0.0]])}
steps, found = 10.0 ** -np.arange(1, 13), {}
for name, gradient in (("your gradient", yours), ("one entry off by 0.01", wrong)):
    found[name] = [gradient_check_deep(net, gradient, X_few, Y_few, eps) for eps in steps]
networks.error_by_step(steps, found)

# %% [markdown]
# With a large `eps` the cost bends on the way, or a ReLU switches on or off; with a tiny one the two costs agree in almost all
# their digits, and what is left is rounding. From $10^{-3}$ on down to $10^{-12}$ the two gradients can be told apart at a
# glance here, and best between $10^{-4}$ and $10^{-6}$.

# %% [markdown]
# The check costs two passes for every entry, so it is too slow to train with. Use it once, on a small network, before you trust a
# gradient.

# %% [markdown]
# ## Check your work
#
# The next cell checks every exercise as it is in this notebook now, whether you saved it or not, and says what is left to
# do. It takes a few seconds, and nothing in your notebook changes.

# %% tags=["explore"]
from layerwise.learning.panel import check_my_work

check_my_work(4)

# %% [markdown]
# ## Take your functions along
#
# Your functions live in this notebook alone. The next cell writes them, with every helper and import that they need, to
# `my_network.py` beside this notebook. Week 5 finds the file there and runs on it, where your functions pass their tests. For
# those that do not, and without the file, it takes functions of the course, and says so.
#
# A file of that name that you wrote or changed yourself is never overwritten.

# %% tags=["explore"]
write_my_network(globals())

# %% [markdown]
# ## What was shown
#
# - Functions for one layer and a loop make a network of any depth. How many layers there are is read from the parameters.
# - Each layer keeps in its cache what its slopes are made of: `A_prev`, `W` and `b` for the linear step, `Z` for the activation.
# - The way back visits the layers in the opposite order. $1/m$ enters in `dW` and `db`, and nowhere else.
# - A slope can be measured. Every backward step can be tested by itself, before anything is trained.
# - The scale of the initial weights counts once in every layer. With $1/\sqrt{n_{l-1}}$ the signal arrives; with 0.01 it fades.
#
# In week 5 your functions look at pictures.
