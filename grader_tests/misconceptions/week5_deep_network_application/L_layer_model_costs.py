"""Wrong answers to `L_layer_model` that keep other costs, or keep them at other times."""

import numpy as np


def L_layer_model__counts_from_one(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """There are as many steps as are asked, but they are counted from 1, so the first cost is that of iteration 100."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(1, num_iterations + 1):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_in_every_iteration(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """A cost is kept in every iteration. Asked are those of iterations 0, 100, 200 and so on."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__never_a_cost(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Costs are computed and thrown away: the list stays empty."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        cost = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__costs_only_when_printed(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Costs are kept only where they are printed. Whoever wants a curve without words gets none."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if print_cost and i % 100 == 0:
            costs.append(compute_cost(AL, Y))
            print(costs[-1])
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_every_tenth_time(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Every tenth cost is kept, where every hundredth is asked."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 10 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_after_every_hundred(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The cost is kept in iterations 99, 199 and so on, so that of the first weights is missing."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 99:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__cost_after_the_step(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The cost is taken after the step, so the first one is not that of the first weights."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        if i % 100 == 0:
            costs.append(compute_cost(L_model_forward(X, parameters)[0], Y))
    return parameters, costs


def L_layer_model__last_cost_alone(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Only the last of the costs is returned, where a list of them is asked."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs[-1] if costs else 0.0


def L_layer_model__cost_is_a_sum(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The costs are sums over the examples. A cost is their mean."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y) * X.shape[1])
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__share_of_mistakes_for_the_cost(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The share of wrong answers is kept in place of the cost."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(float(np.mean((AL > 0.5) != Y)))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
