"""Right answers of an unusual form to `nn_model`."""

import numpy as np


def nn_model__prints_always(X, Y, n_h, num_iterations=10000, print_cost=False):
    """It computes and prints the cost at every iteration, asked or not."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        print(i, compute_cost(A2, Y))
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters


def nn_model__seed_inside(X, Y, n_h, num_iterations=10000, print_cost=False):
    """It sets a seed of its own, as older notebooks did. That is no good habit, but not what is graded here."""
    np.random.seed(3)
    n_x, n_y = layer_sizes(X, Y)[0], layer_sizes(X, Y)[2]
    parameters = initialize_parameters(n_x, n_h, n_y)
    for _ in range(num_iterations):
        _, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return parameters


def nn_model__rate_written_out(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The learning rate is given to the update, and it is the default."""
    parameters, done = initialize_parameters(len(X), n_h, len(Y)), 0
    while done < num_iterations:
        _, cache = forward_propagation(X, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads, learning_rate=1.2)
        done += 1
    return parameters


def nn_model__all_in_one(X, Y, n_h, num_iterations=10000, print_cost=False):
    """It calls no other function, and draws the output's weights first."""
    n_x, m = X.shape
    W2, W1 = 0.01 * np.random.randn(1, n_h), 0.01 * np.random.randn(n_h, n_x)
    b1, b2 = np.zeros((n_h, 1)), np.zeros((1, 1))
    for _ in range(num_iterations):
        A1 = np.tanh(W1 @ X + b1)
        dZ2 = (1 / (1 + np.exp(-(W2 @ A1 + b2))) - Y) / m
        dZ1 = W2.T * dZ2 * (1 - A1**2)
        W2 = W2 - 1.2 * dZ2 @ A1.T
        b2 = b2 - 1.2 * dZ2.sum(keepdims=True)
        W1 = W1 - 1.2 * dZ1 @ X.T
        b1 = b1 - 1.2 * dZ1.sum(axis=1, keepdims=True)
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def nn_model__keeps_the_costs(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The costs stand in the result under a name of their own."""
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(A2, Y))
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
        if print_cost and i % 1000 == 0:
            print("cost after iteration", i, costs[-1])
    return {**parameters, "costs": costs}


def nn_model__single_precision(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The points are float32, so everything after them mixes both."""
    X = X.astype(np.float32)
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        _, cache = forward_propagation(X, parameters)
        parameters = update_parameters(parameters, backward_propagation(parameters, cache, X, Y))
    return {name: value.astype(np.float32) for name, value in parameters.items()}
