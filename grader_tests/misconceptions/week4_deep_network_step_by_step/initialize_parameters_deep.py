"""Wrong answers to `initialize_parameters_deep`."""

# Some of these end without a value, which is their fault:
# ruff: noqa: RET503

import numpy as np


def initialize_parameters_deep__one_hundredth(layer_dims):
    """With weights of 0.01 the signal fades layer by layer, and a deep network learns nothing."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        parameters[f"W{layer}"] = np.random.randn(layer_dims[layer], layer_dims[layer - 1]) * 0.01
        parameters[f"b{layer}"] = np.zeros((layer_dims[layer], 1))
    return parameters


def initialize_parameters_deep__no_scale(layer_dims):
    """Weights from N(0, 1) make the numbers grow from layer to layer: their scale is missing."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        parameters[f"W{layer}"] = np.random.randn(layer_dims[layer], layer_dims[layer - 1])
        parameters[f"b{layer}"] = np.zeros((layer_dims[layer], 1))
    return parameters


def initialize_parameters_deep__twice_the_variance(layer_dims):
    """That is He's scale, with a factor of the root of 2. Our course goes without that factor."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) * np.sqrt(2 / n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__scaled_by_the_outputs(layer_dims):
    """The weights are scaled by the number of units of the layer itself. What adds up are its inputs."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__root_missing(layer_dims):
    """The weights are divided by the number of inputs, and not by its root."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / n_prev
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__multiplied_by_the_root(layer_dims):
    """The more inputs, the smaller the weights have to be: here they grow with the root of the inputs."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) * np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__mean_of_both_sizes(layer_dims):
    """That is Glorot's scale, from the inputs and outputs of a layer together. Here the inputs alone count."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) * np.sqrt(2 / (n + n_prev))
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__scale_of_the_first_layer(layer_dims):
    """Every layer is scaled by the size of the input, where each has a number of inputs of its own."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        W = np.random.randn(layer_dims[layer], layer_dims[layer - 1])
        parameters[f"W{layer}"] = W / np.sqrt(layer_dims[0])
        parameters[f"b{layer}"] = np.zeros((layer_dims[layer], 1))
    return parameters


def initialize_parameters_deep__uniform(layer_dims):
    """`rand` draws evenly between 0 and 1, so no weight is negative; `randn` draws from N(0, 1)."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.rand(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__zeros(layer_dims):
    """With zero weights all units of a layer compute the same and learn the same, for ever."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        parameters[f"W{layer}"] = np.zeros((layer_dims[layer], layer_dims[layer - 1]))
        parameters[f"b{layer}"] = np.zeros((layer_dims[layer], 1))
    return parameters


def initialize_parameters_deep__random_biases(layer_dims):
    """The biases are drawn as well. They start at zero."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.random.randn(n, 1) / np.sqrt(n_prev)
    return parameters


def initialize_parameters_deep__flat_biases(layer_dims):
    """The biases have one axis. They have to be columns, so that they are added to every example alike."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros(n)
    return parameters


def initialize_parameters_deep__transposed(layer_dims):
    """The weights lie on their side: a row belongs to a unit, a column to a number that comes in."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n_prev, n) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__last_layer_missing(layer_dims):
    """The loop ends one layer early, so the output layer has no parameters. `range` leaves its end out."""
    parameters = {}
    for layer in range(1, len(layer_dims) - 1):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__one_layer_too_many(layer_dims):
    """The loop goes one step beyond the list: n + 1 sizes make n layers."""
    parameters = {}
    for layer in range(1, len(layer_dims) + 1):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__counted_from_zero(layer_dims):
    """The names begin with W0 and b0. The first layer with weights is layer 1."""
    parameters = {}
    for layer in range(len(layer_dims) - 1):
        n, n_prev = layer_dims[layer + 1], layer_dims[layer]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__three_layers(layer_dims):
    """The number of layers is written into the function. It has to be read from the list."""
    parameters = {}
    for layer in range(1, 4):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__seed_inside(layer_dims):
    """A seed set inside makes all calls give the same weights. Whoever calls the function sets the seed."""
    np.random.seed(3)
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__seed_from_the_size(layer_dims):
    """The seed is set from the sizes, so equal networks always start from equal weights."""
    np.random.seed(sum(layer_dims))
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__another_generator(layer_dims):
    """The weights come from a generator of its own, so the caller's seed has no effect on them."""
    draws, parameters = np.random.default_rng(), {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = draws.standard_normal((n, n_prev)) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__same_numbers_in_every_layer(layer_dims):
    """The generator is set back for every layer, so all layers are cut from the same numbers."""
    state = np.random.get_state()
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        np.random.set_state(state)
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__uses_up_the_list(layer_dims):
    """The sizes are taken out of the caller's list, which is empty afterwards."""
    parameters, layer = {}, 1
    n_prev = layer_dims.pop(0)
    while layer_dims:
        n = layer_dims.pop(0)
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
        n_prev, layer = n, layer + 1
    return parameters


def initialize_parameters_deep__returns_in_the_loop(layer_dims):
    """`return` stands inside the loop, which therefore ends after the first layer."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
        return parameters


def initialize_parameters_deep__returns_nothing(layer_dims):
    """The parameters are printed and then lost: a caller gets only what stands behind `return`."""
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        print(f"W{layer}", np.random.randn(n, n_prev) / np.sqrt(n_prev))
