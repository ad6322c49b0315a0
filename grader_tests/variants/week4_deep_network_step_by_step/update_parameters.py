"""Right answers of an unusual form to `update_parameters`."""

import numpy as np


def update_parameters__layer_by_layer(params, grads, learning_rate):
    """It goes layer by layer, with names put together from text."""
    parameters = params.copy()
    L = len(parameters) // 2
    for layer in range(L):
        name = str(layer + 1)
        parameters["W" + name] = parameters["W" + name] - learning_rate * grads["dW" + name]
        parameters["b" + name] = parameters["b" + name] - learning_rate * grads["db" + name]
    return parameters


def update_parameters__deep_copy(params, grads, learning_rate):
    """A deep copy is changed in place."""
    import copy

    parameters = copy.deepcopy(params)
    for name in parameters:
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters


def update_parameters__rebound(params, grads, learning_rate):
    """The name of the argument is bound anew before anything changes."""
    params = {name: np.array(value) for name, value in params.items()}
    for layer in range(1, len(params) // 2 + 1):
        for letter in ("b", "W"):
            params[f"{letter}{layer}"] -= grads[f"d{letter}{layer}"] * learning_rate
    return params


def update_parameters__numpy_functions(params, grads, learning_rate):
    """It uses np.subtract and np.multiply, and keeps the learning rate in the dict."""
    new = {name: np.subtract(params[name], np.multiply(learning_rate, grads[f"d{name}"])) for name in params}
    return {**new, "learning_rate": learning_rate}


def update_parameters__default_rate(params, grads, learning_rate=0.0075):
    """The learning rate has a default."""
    return dict((name, value + (-learning_rate) * grads["d" + name]) for name, value in params.items())  # noqa: C402 - as learners write it


def update_parameters__names_of_the_slopes(params, grads, learning_rate):
    """It goes through the slopes, and leaves those out that belong to no parameter."""
    return {name[1:]: params[name[1:]] - learning_rate * slope for name, slope in grads.items() if name[1:] in params}


def update_parameters__single_precision(params, grads, learning_rate):
    """The new arrays are float32."""
    return {name: (value - learning_rate * grads[f"d{name}"]).astype(np.float32) for name, value in params.items()}
