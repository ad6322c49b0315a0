"""Wrong answers to `nn_model`."""

import numpy as np


def nn_model__four_units_always(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The size of the hidden layer comes from layer_sizes, so the argument has no effect."""
    parameters = initialize_parameters(*layer_sizes(X, Y))
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__two_features_always(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The number of features is written into the function. It belongs to the data."""
    parameters = initialize_parameters(2, n_h, 1)
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__fixed_number_of_iterations(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The number of iterations is written into the loop, so the argument has no effect."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(100):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__one_iteration(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The `return` stands inside the loop, so training ends after the first iteration."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        return parameters
    return parameters


def nn_model__one_iteration_too_few(X, Y, n_h, num_iterations=10000, print_cost=False):
    """A range from 1 to n has n − 1 numbers, so one step is missing."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(1, num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__one_iteration_too_many(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The range has one number more than iterations are asked."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations + 1):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__update_thrown_away(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The result of the update is not kept, so every iteration starts from the first weights."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        update_parameters(parameters, grads)
    return parameters


def nn_model__draws_anew_in_the_loop(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The weights are drawn anew in every iteration, which throws away what was learnt."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__slopes_of_the_beginning(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Slopes are computed once, before the loop. They change with every step and have to be computed anew."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    cache = forward_propagation(X, parameters)[1]
    grads = backward_propagation(parameters, cache, X, Y)
    for _ in range(num_iterations):
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__cache_of_the_beginning(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The way forward is gone once, before the loop, so the way back works with outputs of long ago."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    cache = forward_propagation(X, parameters)[1]
    for _ in range(num_iterations):
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__another_rate(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The steps are made with another learning rate than the default of update_parameters."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads, learning_rate=0.01)
    return parameters


def nn_model__two_steps_an_iteration(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Every iteration makes two steps with the same slopes."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__stops_when_printing(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The steps stand under the `if` that prints, so they are made only when something is printed."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for i in range(num_iterations):
        if i % 1000 == 0:
            cache = forward_propagation(X, parameters)[1]
            grads = backward_propagation(parameters, cache, X, Y)
            parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__starts_from_zero(X, Y, n_h, num_iterations=10000, print_cost=False):
    """All weights start at zero, so the hidden units stay equal and none of them learns."""
    parameters = {
        "W1": np.zeros((n_h, X.shape[0])),
        "b1": np.zeros((n_h, 1)),
        "W2": np.zeros((Y.shape[0], n_h)),
        "b2": np.zeros((Y.shape[0], 1)),
    }
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__starts_large(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The first weights are not those of initialize_parameters but much larger ones."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    parameters["W1"], parameters["W2"] = 100 * parameters["W1"], 100 * parameters["W2"]
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__takes_the_notebooks_data(points, classes, n_h, num_iterations=10000, print_cost=False):
    """The function trains on the notebook's X and Y, whatever data it is given."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__goes_on_from_the_notebooks_parameters(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Training goes on from the notebook's `parameters`, where it should begin with weights of its own."""
    net = globals()["parameters"]
    for _ in range(num_iterations):
        cache = forward_propagation(X, net)[1]
        net = update_parameters(net, backward_propagation(net, cache, X, Y))
    return net


def nn_model__standardises_the_points(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The points are moved and scaled before training, but whoever predicts later does not know of it."""
    X = (X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True)
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__half_of_the_points(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The function trains on a part of the points alone."""
    half = X.shape[1] // 2
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X[:, :half], parameters)[1]
        grads = backward_propagation(parameters, cache, X[:, :half], Y[:, :half])
        parameters = update_parameters(parameters, grads)
    return parameters


def nn_model__gives_the_slopes(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The last slopes are returned, where the parameters are asked."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    grads = {}
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return grads


def nn_model__gives_a_pair(X, Y, n_h, num_iterations=10000, print_cost=False):
    """Costs are returned beside the parameters, where the parameters alone are asked."""
    parameters, costs = initialize_parameters(X.shape[0], n_h, Y.shape[0]), []
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        costs.append(compute_cost(A2, Y))
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters, costs


def nn_model__prints_and_returns_nothing(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The trained parameters are lost: a caller gets only what stands behind `return`."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    print(parameters)


def nn_model__weights_next_to_nothing(X, Y, n_h, num_iterations=10000, print_cost=False):
    """The first weights are so small that no number of steps makes them larger: the network never learns."""
    parameters = initialize_parameters(X.shape[0], n_h, Y.shape[0])
    parameters = {name: value * 1e-290 for name, value in parameters.items()}
    for _ in range(num_iterations):
        cache = forward_propagation(X, parameters)[1]
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters
