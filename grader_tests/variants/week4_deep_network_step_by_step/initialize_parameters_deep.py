"""Right answers of an unusual form to `initialize_parameters_deep`."""

import numpy as np


def initialize_parameters_deep__biases_and_weights_apart(layer_dims):
    """All weights are drawn first, from the last layer to the first; the biases follow."""
    L = len(layer_dims) - 1
    parameters = {}
    for layer in range(L, 0, -1):
        parameters["W" + str(layer)] = np.random.randn(layer_dims[layer], layer_dims[layer - 1]) * (
            1.0 / np.sqrt(layer_dims[layer - 1])
        )
    for layer in range(1, L + 1):
        parameters["b" + str(layer)] = np.zeros((layer_dims[layer], 1))
    return parameters


def initialize_parameters_deep__pairs(layer_dims):
    """The sizes are taken in pairs."""
    parameters = {}
    pairs = zip(layer_dims[:-1], layer_dims[1:], strict=True)  # noqa: RUF007 - as learners write it
    for layer, (n_prev, n) in enumerate(pairs, start=1):
        parameters |= {f"W{layer}": np.random.normal(0, n_prev**-0.5, (n, n_prev)), f"b{layer}": np.zeros((n, 1))}
    return parameters


def initialize_parameters_deep__one_long_draw(layer_dims):
    """All weights are drawn in one go and cut to pieces."""
    sizes = [n * n_prev for n, n_prev in zip(layer_dims[1:], layer_dims, strict=False)]
    pieces = np.split(np.random.randn(sum(sizes)), np.cumsum(sizes)[:-1])
    parameters = {}
    for layer, piece in enumerate(pieces, start=1):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = piece.reshape(n, n_prev) / np.sqrt(n_prev)
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def initialize_parameters_deep__recursion(layer_dims):
    """The first layers come from the function itself."""
    if len(layer_dims) < 2:
        return {}
    parameters = initialize_parameters_deep(layer_dims[:-1])
    layer, (n_prev, n) = len(layer_dims) - 1, layer_dims[-2:]
    return {**parameters, f"W{layer}": np.random.randn(n, n_prev) / n_prev**0.5, f"b{layer}": np.zeros((n, 1))}


def initialize_parameters_deep__scaled_with_var(layer_dims):
    """The scale is written as the root of a variance."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        variance = 1 / layer_dims[layer - 1]
        parameters["W%d" % layer] = np.random.randn(layer_dims[layer], layer_dims[layer - 1]) * np.sqrt(variance)  # noqa: UP031 - as learners write it
        parameters["b{}".format(layer)] = np.zeros((layer_dims[layer], 1))  # noqa: UP032 - the same
    return parameters


def initialize_parameters_deep__single_precision(layer_dims):
    """All arrays are float32."""
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n, n_prev = layer_dims[layer], layer_dims[layer - 1]
        parameters[f"W{layer}"] = (np.random.randn(n, n_prev) / np.sqrt(n_prev)).astype("float32")
        parameters[f"b{layer}"] = np.zeros((n, 1), dtype="float32")
    return parameters
