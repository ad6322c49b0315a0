"""Right answers of an unusual form to `L_layer_model`."""

import numpy as np


def L_layer_model__as_elsewhere(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It has the form of the field's best-known answers, with costs as 0-d arrays."""
    costs = []
    parameters = initialize_parameters_deep(layers_dims)
    for i in range(0, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = np.squeeze(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if print_cost and i % 100 == 0 or i == num_iterations - 1:
            print("Cost after iteration %i: %f" % (i, cost))  # noqa: UP031 - as learners write it
        if i % 100 == 0 or i == num_iterations:
            costs.append(cost)
    return parameters, costs


def L_layer_model__shared_loop(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The loop is a function of its own, which `two_layer_model` could use as well."""

    def descend(parameters):
        costs = []
        for i in range(num_iterations):
            AL, caches = L_model_forward(X, parameters)
            costs += [compute_cost(AL, Y)] if i % 100 == 0 else []
            parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
        return parameters, costs

    return descend(initialize_parameters_deep(layers_dims))


def L_layer_model__last_layer_first(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It draws its first weights itself, from the last layer to the first."""
    parameters = {}
    for l in range(len(layers_dims) - 1, 0, -1):
        parameters["b" + str(l)] = np.zeros((layers_dims[l], 1))
        parameters["W" + str(l)] = np.random.normal(0, layers_dims[l - 1] ** -0.5, (layers_dims[l], layers_dims[l - 1]))
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
    return parameters, costs


def L_layer_model__single_precision(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It computes in float32."""
    costs, examples, classes = [], np.float32(X), np.float32(Y)
    parameters = {name: np.float32(value) for name, value in initialize_parameters_deep(layers_dims).items()}
    for i in range(num_iterations):
        AL, caches = L_model_forward(examples, parameters)
        if i % 100 == 0:
            costs.append(float(compute_cost(AL, classes)))
        parameters = update_parameters(parameters, L_model_backward(AL, classes, caches), learning_rate)
    return parameters, tuple(costs)


def L_layer_model__everything_by_itself(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It uses no function of week 4 after the first weights, with lists in place of a dict."""
    first, L, costs = initialize_parameters_deep(layers_dims), len(layers_dims) - 1, []
    W, b = [first[f"W{l}"] for l in range(1, L + 1)], [first[f"b{l}"] for l in range(1, L + 1)]
    for i in range(num_iterations):
        A = [X]
        for l in range(L):
            Z = np.matmul(W[l], A[-1]) + b[l]
            A.append(np.maximum(Z, 0) if l < L - 1 else 0.5 + 0.5 * np.tanh(Z / 2))
        if i % 100 == 0:
            costs.append(-np.mean(np.log(np.maximum(np.where(Y == 1, A[-1], 1 - A[-1]), 1e-12))))
        dZ = (A[-1] - Y) / X.shape[1]
        for l in reversed(range(L)):
            dW, db = dZ @ A[l].T, dZ.sum(axis=1, keepdims=True)
            dZ = W[l].T @ dZ * (A[l] > 0)
            W[l], b[l] = W[l] - learning_rate * dW, b[l] - learning_rate * db
    return {f"W{l + 1}": W[l] for l in range(L)} | {f"b{l + 1}": b[l] for l in range(L)}, costs


def L_layer_model__recursion(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """A hundred steps at a time."""
    parameters, costs, left = initialize_parameters_deep(list(layers_dims)), [], num_iterations
    while left > 0:
        costs.append(compute_cost(L_model_forward(X, parameters)[0], Y))
        for _ in range(min(100, left)):
            AL, caches = L_model_forward(X, parameters)
            parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
        left -= 100
    return parameters, costs


def L_layer_model__bar_and_prints(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It always draws a bar, and prints a lot."""
    parameters, costs = initialize_parameters_deep(layers_dims), []
    for i in progress(range(num_iterations), "training"):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
            print(i, costs[-1], "-" * 40)
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
    return parameters, costs
