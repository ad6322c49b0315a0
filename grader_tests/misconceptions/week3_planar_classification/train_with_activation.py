"""Wrong answers to `train_with_activation`."""

import numpy as np


def train_with_activation__tanh_whatever_the_name(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The functions with tanh built in are used for every name, so the argument has no effect on training."""
    if activation not in ("tanh", "sigmoid", "relu", "linear"):
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        costs.append(compute_cost(A2, Y))
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y), learning_rate)
    return parameters, costs


def train_with_activation__slope_of_tanh_for_all(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Forward each name has its activation, but back they all have the slope of tanh."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * (1 - A1**2)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__no_slope(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The slope of the activation is missing on the way back, which is right for the linear layer alone."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_tanh_at_the_score(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The slopes are taken from the scores. In the table they are written with the answer a of the unit."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        Z1 = parameters["W1"] @ X + parameters["b1"]
        A1 = bends[activation](Z1)
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](Z1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_tanh_without_the_square(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """The slope of tanh has lost its square."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_the_sigmoid_is_its_value(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """The slope of the sigmoid lacks one of its two factors."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: 1 - A, "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_relu_is_relu(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """On the way back ReLU multiplies by its own value. Its slope is 1 where it lets through, however much."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": lambda A: A, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_relu_is_one(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """ReLU lets the error back through everywhere. Where it answered 0, its slope is 0, too."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {
        "tanh": lambda A: 1 - A**2,
        "sigmoid": lambda A: A * (1 - A),
        "relu": np.ones_like,
        "linear": np.ones_like,
    }
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__slope_of_linear_is_its_value(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The linear layer multiplies by its own value on the way back. The slope of z by z is 1."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": lambda A: A}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__linear_for_unknown_names(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """A name that is not in the table is taken for the linear layer, so nobody notices the caller's mistake."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    activation = activation if activation in bends else "linear"
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__another_error(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """An unknown name ends in the KeyError of a dict, which does not say what the caller did wrong."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    bend, slope = bends[activation], slopes[activation]
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bend(parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slope(A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__gives_nothing_for_unknown_names(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """For an unknown name nothing is returned. An error has to stop the program that made it."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        print("ValueError: unknown activation")
        return None
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__rate_ignored(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The learning rate is not handed on, so every step has the default of update_parameters."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads)
    return parameters, costs


def train_with_activation__three_thousand_iterations_always(
    X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5
):
    """The number of iterations is written into the loop, so the argument has no effect."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(3000):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__no_mean(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The division by the number of examples is missing on the way back."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = A2 - Y
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__activation_at_the_output_too(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The activation is used for the output, too, which should keep its sigmoid."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = bends[activation](parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__costs_after_the_step(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The costs are taken after each step, so the cost of the first weights is missing."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        costs.append(compute_cost(sigmoid(parameters["W2"] @ A1 + parameters["b2"]), Y))
    return parameters, costs


def train_with_activation__a_cost_now_and_then(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Only every hundredth cost is kept, where one for each iteration is asked."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for i in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        if i % 100 == 0:
            costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def train_with_activation__parameters_alone(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """The costs are not returned."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters


def train_with_activation__costs_first(X, Y, n_h, activation, num_iterations=3000, learning_rate=0.5):
    """Costs and parameters come in the wrong order."""
    bends = {"tanh": np.tanh, "sigmoid": sigmoid, "relu": lambda Z: np.maximum(Z, 0), "linear": lambda Z: Z}
    slopes = {"tanh": lambda A: 1 - A**2, "sigmoid": lambda A: A * (1 - A), "relu": np.sign, "linear": np.ones_like}
    if activation not in bends:
        raise ValueError(activation)
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        A1 = bends[activation](parameters["W1"] @ X + parameters["b1"])
        A2 = sigmoid(parameters["W2"] @ A1 + parameters["b2"])
        costs.append(compute_cost(A2, Y))
        dZ2 = (A2 - Y) / X.shape[1]
        dZ1 = parameters["W2"].T @ dZ2 * slopes[activation](A1)
        grads = {"dW1": dZ1 @ X.T, "db1": dZ1.sum(1, keepdims=True)}
        grads |= {"dW2": dZ2 @ A1.T, "db2": dZ2.sum(1, keepdims=True)}
        parameters = update_parameters(parameters, grads, learning_rate)
    return costs, parameters
