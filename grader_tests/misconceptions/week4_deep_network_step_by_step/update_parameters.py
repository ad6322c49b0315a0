"""Wrong answers to `update_parameters`."""

import numpy as np


def update_parameters__uphill(params, grads, learning_rate):
    """The step goes uphill: to lower the cost, move against the slope."""
    return {name: params[name] + learning_rate * grads[f"d{name}"] for name in params}


def update_parameters__rate_ignored(params, grads, learning_rate):
    """The learning rate is not used, so every step is as long as the slope."""
    return {name: params[name] - grads[f"d{name}"] for name in params}


def update_parameters__fixed_rate(params, grads, learning_rate):
    """A learning rate is written into the function. It has to come from the argument."""
    return {name: params[name] - 0.1 * grads[f"d{name}"] for name in params}


def update_parameters__divided_by_the_rate(params, grads, learning_rate):
    """The slope is divided by the learning rate, where it should be multiplied by it."""
    return {name: params[name] - grads[f"d{name}"] / learning_rate for name in params}


def update_parameters__rate_on_both(params, grads, learning_rate):
    """The learning rate multiplies the parameters as well: brackets are in the wrong place."""
    return {name: learning_rate * (params[name] - grads[f"d{name}"]) for name in params}


def update_parameters__the_steps_alone(params, grads, learning_rate):
    """The result holds the steps alone, without the parameters they start from."""
    return {name: -learning_rate * grads[f"d{name}"] for name in params}


def update_parameters__in_place(params, grads, learning_rate):
    """`-=` changes the caller's arrays, also in a copy of the dict: the copy holds the same arrays."""
    for name in params:
        params[name] -= learning_rate * grads[f"d{name}"]
    return params


def update_parameters__same_dict(params, grads, learning_rate):
    """The arrays are new, but they are put into the caller's own dict."""
    for name in params:
        params[name] = params[name] - learning_rate * grads[f"d{name}"]
    return params


def update_parameters__copy_of_the_dict_alone(params, grads, learning_rate):
    """`-=` changes the caller's arrays, also in a copy of the dict: the copy holds the same arrays."""
    new = params.copy()
    for name in new:
        new[name] -= learning_rate * grads[f"d{name}"]
    return new


def update_parameters__once_for_every_layer(params, grads, learning_rate):
    """A loop in a loop updates every parameter as often as there are layers."""
    new = dict(params)
    for _ in range(len(params) // 2):
        for name in params:
            new[name] = new[name] - learning_rate * grads[f"d{name}"]
    return new


def update_parameters__last_layer_forgotten(params, grads, learning_rate):
    """The loop ends before the last layer: `range` leaves its end out."""
    new = dict(params)
    for layer in range(1, len(params) // 2):
        for letter in "Wb":
            name = f"{letter}{layer}"
            new[name] = params[name] - learning_rate * grads[f"d{name}"]
    return new


def update_parameters__biases_forgotten(params, grads, learning_rate):
    """Only the weights are updated. The biases have slopes, too."""
    new = dict(params)
    for layer in range(1, len(params) // 2 + 1):
        new[f"W{layer}"] = params[f"W{layer}"] - learning_rate * grads[f"dW{layer}"]
    return new


def update_parameters__new_weights_for_the_bias(params, grads, learning_rate):
    """The bias is computed from the weights instead of from the bias before."""
    new = {}
    for layer in range(1, len(params) // 2 + 1):
        new[f"W{layer}"] = params[f"W{layer}"] - learning_rate * grads[f"dW{layer}"]
        new[f"b{layer}"] = np.mean(new[f"W{layer}"], axis=1, keepdims=True) - learning_rate * grads[f"db{layer}"]
    return new


def update_parameters__two_layers(params, grads, learning_rate):
    """Two layers are written into the function. Their number has to be read from the parameters."""
    return {name: params[name] - learning_rate * grads[f"d{name}"] for name in ("W1", "b1", "W2", "b2")}


def update_parameters__every_slope(params, grads, learning_rate):
    """Not every slope belongs to a parameter: dA0 and its like have none."""
    return {name[1:]: params[name[1:]] - learning_rate * slope for name, slope in grads.items()}


def update_parameters__side_by_side(params, grads, learning_rate):
    """Parameters and slopes are paired by their order. Their names say what belongs together."""
    pairs = zip(params.items(), (slope for name, slope in grads.items() if name[1] != "A"), strict=True)
    return {name: value - learning_rate * slope for (name, value), slope in pairs}


def update_parameters__names_of_the_slopes(params, grads, learning_rate):
    """The result has the keys of the slopes. It should have those of the parameters."""
    return {f"d{name}": params[name] - learning_rate * grads[f"d{name}"] for name in params}


def update_parameters__returns_nothing(params, grads, learning_rate):
    """The new parameters are printed and then lost: a caller gets only what stands behind `return`."""
    print({name: params[name] - learning_rate * grads[f"d{name}"] for name in params})


def update_parameters__without_the_rate(params, grads):
    """The learning rate is an argument of the function."""
    return {name: params[name] - 0.0075 * grads[f"d{name}"] for name in params}


def update_parameters__half_of_the_slopes(params, grads, learning_rate):
    """The number of layers is read from grads, in which the dA are counted, too."""
    new = {}
    for layer in range(1, len(grads) // 2 + 1):
        for name in (f"W{layer}", f"b{layer}"):
            new[name] = params[name] - learning_rate * grads[f"d{name}"]
    return new


def update_parameters__third_of_the_slopes(params, grads, learning_rate):
    """The number of layers is read from grads, as if the dA were always there."""
    new = {}
    for layer in range(1, len(grads) // 3 + 1):
        for name in (f"W{layer}", f"b{layer}"):
            new[name] = params[name] - learning_rate * grads[f"d{name}"]
    return new
