"""Wrong answers to `L_layer_model` that make other steps, or another number of them."""

import numpy as np


def L_layer_model__one_iteration_too_few(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """A range from 1 to n has n - 1 numbers, so a step and the cost of iteration 0 are missing."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(1, num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__one_iteration_too_many(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The range has one number more than steps are asked."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations + 1):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__update_thrown_away(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The result of the update is not kept, so every iteration starts from the first weights."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__no_step_at_all(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Forward and backward are there, and the step is missing: nothing is learnt."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
    return parameters, costs


def L_layer_model__uphill(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The rate is handed on with a minus, but the step already goes against the slope."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, -learning_rate)
    return parameters, costs


def L_layer_model__two_steps_an_iteration(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The step is made twice with the same slopes."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__stops_after_the_first(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The `return` stands inside the loop, so training ends after the first iteration."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
        return parameters, costs
    return parameters, costs


def L_layer_model__forward_once(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The way forward is gone once, before the loop, so slopes are made from outputs of long ago."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    AL, caches = L_model_forward(X, parameters)
    for i in range(num_iterations):
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__slopes_once(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Slopes are computed once, before the loop. They change with every step."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    AL, caches = L_model_forward(X, parameters)
    grads = L_model_backward(AL, Y, caches)
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_drawn_in_the_loop(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The weights are drawn anew in every iteration, which throws away what was learnt."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        parameters = initialize_parameters_deep(layers_dims)
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__seed_inside(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """A seed is set inside, so every call begins with the same weights, whatever the caller wants."""
    np.random.seed(1)
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__smaller_rate_with_time(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The rate becomes smaller from step to step. Asked is the one that is given."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate / (1 + 0.1 * i))
    return parameters, costs


def L_layer_model__stops_when_it_is_good(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """Training ends as soon as all answers are right. Asked is an exact number of steps."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if np.all((AL > 0.5) == Y):
            break
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__biases_stay(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Only the weights take the step."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = update_parameters(parameters, grads, learning_rate)
        parameters = {name: moved[name] if name[0] == "W" else parameters[name] for name in parameters}
    return parameters, costs


def L_layer_model__first_layer_stays(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The first layer keeps its random weights; only the layers above it are trained."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = update_parameters(parameters, grads, learning_rate)
        parameters = moved | {"W1": parameters["W1"], "b1": parameters["b1"]}
    return parameters, costs


def L_layer_model__weights_decay(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The weights shrink a little in every step, which nobody asked for."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = update_parameters(parameters, grads, learning_rate)
        parameters = {name: 0.99 * moved[name] for name in moved}
    return parameters, costs


def L_layer_model__last_layer_stays(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The step leaves out the last layer: `range` ends before its end."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        moved = dict(parameters)
        for l in range(1, len(layers_dims) - 1):
            for letter in "Wb":
                moved[f"{letter}{l}"] = parameters[f"{letter}{l}"] - learning_rate * grads[f"d{letter}{l}"]
        parameters = moved
    return parameters, costs


def L_layer_model__updates_once_for_every_layer(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """A loop over the layers makes the whole step as often as there are layers."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        for _ in range(len(layers_dims) - 1):
            parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
