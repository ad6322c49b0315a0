"""Wrong answers to `update_parameters`."""

import numpy as np


def update_parameters__uphill(parameters, grads, learning_rate=1.2):
    """The slope is added. It points to where the cost rises."""
    return {name: value + learning_rate * grads["d" + name] for name, value in parameters.items()}


def update_parameters__another_default(parameters, grads, learning_rate=0.01):
    """The default learning rate is another than the one in the exercise's first line."""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def update_parameters__rate_ignored(parameters, grads, learning_rate=1.2):
    """The learning rate is written into the formula, so the argument has no effect."""
    return {name: value - 1.2 * grads["d" + name] for name, value in parameters.items()}


def update_parameters__no_rate(parameters, grads, learning_rate=1.2):
    """The slope is subtracted as it is, without the learning rate."""
    return {name: value - grads["d" + name] for name, value in parameters.items()}


def update_parameters__in_place(parameters, grads, learning_rate=1.2):
    """`-=` changes the caller's own arrays, also in a copy of the dict: the copy holds the same arrays."""
    for name in ("W1", "b1", "W2", "b2"):
        parameters[name] -= learning_rate * grads["d" + name]
    return parameters


def update_parameters__same_dict(parameters, grads, learning_rate=1.2):
    """The new arrays are put into the caller's own dict, so the old ones are lost to the caller."""
    for name in ("W1", "b1", "W2", "b2"):
        parameters[name] = parameters[name] - learning_rate * grads["d" + name]
    return parameters


def update_parameters__shallow_copy(parameters, grads, learning_rate=1.2):
    """`-=` changes the caller's own arrays, also in a copy of the dict: the copy holds the same arrays."""
    updated = dict(parameters)
    for name in updated:
        updated[name] -= learning_rate * grads["d" + name]
    return updated


def update_parameters__weights_alone(parameters, grads, learning_rate=1.2):
    """The biases stay where they are. They have slopes and have to follow them, too."""
    biases = {"b1": parameters["b1"].copy(), "b2": parameters["b2"].copy()}
    return biases | {
        "W1": parameters["W1"] - learning_rate * grads["dW1"],
        "W2": parameters["W2"] - learning_rate * grads["dW2"],
    }


def update_parameters__output_alone(parameters, grads, learning_rate=1.2):
    """Only the output layer learns; the hidden layer keeps its random lines."""
    biases = {"b1": parameters["b1"].copy(), "b2": parameters["b2"] - learning_rate * grads["db2"]}
    return biases | {"W1": parameters["W1"].copy(), "W2": parameters["W2"] - learning_rate * grads["dW2"]}


def update_parameters__mixed_names(parameters, grads, learning_rate=1.2):
    """The biases of the two layers have each other's slopes."""
    biases = {
        "b1": parameters["b1"] - learning_rate * grads["db2"],
        "b2": parameters["b2"] - learning_rate * grads["db1"],
    }
    return biases | {
        "W1": parameters["W1"] - learning_rate * grads["dW1"],
        "W2": parameters["W2"] - learning_rate * grads["dW2"],
    }


def update_parameters__nested_loop(parameters, grads, learning_rate=1.2):
    """A loop in a loop makes every step once for each name, where one step is asked."""
    updated = {name: value.copy() for name, value in parameters.items()}
    for _ in updated:
        for name in updated:
            updated[name] = updated[name] - learning_rate * grads["d" + name]
    return updated


def update_parameters__only_the_step(parameters, grads, learning_rate=1.2):
    """The step alone is returned, without the parameters from which it starts."""
    return {name: -learning_rate * grads["d" + name] for name in parameters}


def update_parameters__shrinks(parameters, grads, learning_rate=1.2):
    """The parameters are multiplied by the step, where it has to be subtracted."""
    return {name: value * (1 - learning_rate * grads["d" + name]) for name, value in parameters.items()}


def update_parameters__signs_alone(parameters, grads, learning_rate=1.2):
    """Only the sign of the slope is used, so steep and flat directions get the same step."""
    return {name: value - learning_rate * np.sign(grads["d" + name]) for name, value in parameters.items()}


def update_parameters__takes_the_notebooks_parameters(net, grads, learning_rate=1.2):
    """The function starts from the notebook's `parameters`, whatever network it is given."""
    return {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def update_parameters__as_a_tuple(parameters, grads, learning_rate=1.2):
    """The arrays come without their names. The other functions look them up in a dict."""
    return tuple(parameters[name] - learning_rate * grads["d" + name] for name in ("W1", "b1", "W2", "b2"))


def update_parameters__returns_nothing(parameters, grads, learning_rate=1.2):
    """The new parameters are computed and then lost: a caller gets only what stands behind `return`."""
    updated = {name: value - learning_rate * grads["d" + name] for name, value in parameters.items()}


def update_parameters__names_of_the_parameters(parameters, grads, learning_rate=1.2):
    """The slopes are looked up under the names of the parameters. In `grads` each name has a d before it."""
    return {name: value - learning_rate * grads[name] for name, value in parameters.items()}
