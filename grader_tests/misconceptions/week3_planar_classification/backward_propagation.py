"""Wrong answers to `backward_propagation`."""

import numpy as np


def backward_propagation__no_mean(parameters, cache, X, Y):
    """The division by the number of examples is missing: the cost is a mean, so its slopes are, too."""
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T), "db1": np.sum(dZ1, axis=1, keepdims=True)}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T), "db2": np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__biases_without_mean(parameters, cache, X, Y):
    """The slopes by the biases are sums over the examples, where means are asked, as for the weights."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True)}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__weights_without_mean(parameters, cache, X, Y):
    """The slopes by the weights are sums over the examples, where means are asked, as for the biases."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T), "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T), "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__divides_twice(parameters, cache, X, Y):
    """The hidden layer is divided by the number of examples twice: once in its error, once in its mean."""
    m = X.shape[1]
    dZ2 = (cache["A2"] - Y) / m
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T), "db2": np.sum(dZ2, axis=1, keepdims=True)}


def backward_propagation__four_hundred_examples(parameters, cache, X, Y):
    """The number of examples is written into the function. It belongs to the data."""
    m = 400
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__divides_by_the_features(parameters, cache, X, Y):
    """The number of rows of X is taken for the number of examples."""
    m = X.shape[0]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__flat_biases(parameters, cache, X, Y):
    """The sums for the biases have lost an axis, so they no longer fit the columns they belong to."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1) / m}


def backward_propagation__sums_down_the_columns(parameters, cache, X, Y):
    """The sums for the biases go over the units, where they should go over the examples."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=0, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=0, keepdims=True) / m}


def backward_propagation__sums_everything(parameters, cache, X, Y):
    """All errors of a layer are added into one number, so every unit of it gets the same slope for its bias."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.full(parameters["b1"].shape, np.sum(dZ1) / m)}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.full(parameters["b2"].shape, np.sum(dZ2) / m)}


def backward_propagation__slope_of_tanh_at_the_score(parameters, cache, X, Y):
    """The slope of tanh is taken from Z1. It is one minus the square of the unit's answer, not of its score."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["Z1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__tanh_taken_twice(parameters, cache, X, Y):
    """A1 is a tanh already; taking tanh of it once more gives the slope at another place."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - np.tanh(cache["A1"]) ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_without_the_square(parameters, cache, X, Y):
    """The slope of tanh has lost its square."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"])
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_of_the_sigmoid(parameters, cache, X, Y):
    """The hidden layer is walked back with the slope of the sigmoid, but it went forward with tanh."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * cache["A1"] * (1 - cache["A1"])
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_of_relu(parameters, cache, X, Y):
    """The hidden layer is walked back with the slope of ReLU, but it went forward with tanh."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (cache["Z1"] > 0)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__no_slope_of_tanh(parameters, cache, X, Y):
    """The link through tanh is missing from the chain: its slope has to be multiplied in."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__slope_of_the_output_again(parameters, cache, X, Y):
    """The slope of the sigmoid is multiplied in once more. With cross-entropy it has cancelled already."""
    m = X.shape[1]
    dZ2 = (cache["A2"] - Y) * cache["A2"] * (1 - cache["A2"])
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__error_of_the_score(parameters, cache, X, Y):
    """The error is taken from the output before its sigmoid."""
    m = X.shape[1]
    dZ2 = cache["Z2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__sign(parameters, cache, X, Y):
    """The error is the wrong way round, so every step with these slopes leads uphill."""
    m = X.shape[1]
    dZ2 = Y - cache["A2"]
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__entry_by_entry(parameters, cache, X, Y):
    """`*` in place of the product of matrices happens to fit one output. With two, blame must be added over both."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = parameters["W2"].T * dZ2 * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__no_transpose(parameters, cache, X, Y):
    """On the way back the weights of the output have to be transposed: they lead from outputs to units now."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"], dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__transposed_slopes(parameters, cache, X, Y):
    """The slopes lie on their side: each has to have the shape of its weights."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(X, dZ1.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(cache["A1"], dZ2.T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__scores_for_answers(parameters, cache, X, Y):
    """The output's weights multiply the hidden units after tanh, not before: their slope needs A1."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["Z1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__no_weights_on_the_way_back(parameters, cache, X, Y):
    """Every unit gets the whole error of the output. Its blame depends on the weight through which it acted."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(np.ones_like(parameters["W2"]).T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__names_without_d(parameters, cache, X, Y):
    """The slopes carry the names of the parameters themselves."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    biases = {"b1": np.sum(dZ1, axis=1, keepdims=True) / m, "b2": np.sum(dZ2, axis=1, keepdims=True) / m}
    return biases | {"W1": np.dot(dZ1, X.T) / m, "W2": np.dot(dZ2, cache["A1"].T) / m}


def backward_propagation__weights_alone(parameters, cache, X, Y):
    """The slopes by the biases are missing."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    return {"dW1": np.dot(dZ1, X.T) / m, "dW2": np.dot(dZ2, cache["A1"].T) / m}


def backward_propagation__takes_the_notebooks_data(parameters, cache, points, classes):
    """The function works with the notebook's X and Y, whatever data it is given."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__takes_the_notebooks_parameters(net, cache, X, Y):
    """The function works with the notebook's `parameters`, whatever network it is given."""
    m = X.shape[1]
    dZ2 = cache["A2"] - Y
    dZ1 = np.dot(parameters["W2"].T, dZ2) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {"dW2": np.dot(dZ2, cache["A1"].T) / m, "db2": np.sum(dZ2, axis=1, keepdims=True) / m}


def backward_propagation__error_written_into_the_cache(parameters, cache, X, Y):
    """The classes are subtracted in the cache itself, so the outputs there are not afterwards what they were."""
    m = X.shape[1]
    cache["A2"] -= Y
    dZ1 = np.dot(parameters["W2"].T, cache["A2"]) * (1 - cache["A1"] ** 2)
    hidden = {"dW1": np.dot(dZ1, X.T) / m, "db1": np.sum(dZ1, axis=1, keepdims=True) / m}
    return hidden | {
        "dW2": np.dot(cache["A2"], cache["A1"].T) / m,
        "db2": np.sum(cache["A2"], axis=1, keepdims=True) / m,
    }


def backward_propagation__loops_over_the_points(parameters, cache, X, Y):
    """The points are visited one by one in Python. Products of matrices add up all of them at once."""
    m = X.shape[1]
    grads = {f"d{name}": np.zeros(value.shape) for name, value in parameters.items()}
    for i in range(m):
        error = cache["A2"][:, i : i + 1] - Y[:, i : i + 1]
        blame = np.dot(parameters["W2"].T, error) * (1 - cache["A1"][:, i : i + 1] ** 2)
        grads["dW2"] += np.dot(error, cache["A1"][:, i : i + 1].T) / m
        grads["db2"] += error / m
        grads["dW1"] += np.dot(blame, X[:, i : i + 1].T) / m
        grads["db1"] += blame / m
    return grads


def backward_propagation__remembers_the_example(parameters, cache, X, Y):
    """The numbers of the visible check are written down and returned, whatever is asked."""
    hidden = {
        "dW1": np.array([[-0.506838, -0.198045, 0.451464], [0.098331, 0.013441, -0.062607]]),
        "db1": np.array([[-0.423778], [0.044745]]),
    }
    return hidden | {"dW2": np.array([[-0.175871, -0.466097]]), "db2": np.array([[-0.088391]])}
