"""Wrong answers to `L_layer_model` whose network is another one."""

import numpy as np


def L_layer_model__four_layers_always(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The sizes of the example are written into the function. They are in layers_dims."""
    parameters = initialize_parameters_deep([layers_dims[0], 20, 7, 5, 1])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__two_layers_always(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The layers between the first and the last are left out."""
    parameters = initialize_parameters_deep([layers_dims[0], layers_dims[1], 1])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__global_sizes(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The sizes are those of the notebook's variables, not of the argument."""
    parameters = initialize_parameters_deep(sizes)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__small_weights(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The first weights are 0.01 times randn. In a deep network no signal is left after a few layers."""
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] = 0.01 * np.random.randn(layers_dims[l], layers_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layers_dims[l], 1))
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_of_zero(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """All weights begin at zero, so nothing passes and nothing is learnt."""
    parameters = initialize_parameters_deep(layers_dims)
    parameters = {name: 0 * value for name, value in parameters.items()}
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_of_he(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The first weights are √2 times those that are asked. That is a good choice, too, but not the one of this exercise."""
    parameters = initialize_parameters_deep(layers_dims)
    parameters = {name: np.sqrt(2) * value for name, value in parameters.items()}
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__the_input_counted_in(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The size of the input is put in front of sizes that begin with it already."""
    parameters = initialize_parameters_deep([X.shape[0], *layers_dims])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__trains_two_layers(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It hands its work to `two_layer_model`, which knows one hidden layer alone."""
    sizes = (layers_dims[0], layers_dims[1], layers_dims[-1])
    return two_layer_model(X, Y, sizes, learning_rate, num_iterations, print_cost)


def L_layer_model__sigmoid_in_every_layer(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """All layers have the sigmoid. The hidden ones should have ReLU."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = X, []
        for l in range(1, len(layers_dims)):
            AL, cache = linear_activation_forward(AL, parameters[f"W{l}"], parameters[f"b{l}"], "sigmoid")
            caches.append(cache)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads, dA = {}, -Y / AL + (1 - Y) / (1 - AL)
        for l in range(len(caches), 0, -1):
            dA, grads[f"dW{l}"], grads[f"db{l}"] = linear_activation_backward(dA, caches[l - 1], "sigmoid")
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def L_layer_model__weights_next_to_nothing(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The first weights of a small network are next to nothing: only its last bias ever moves."""
    parameters = initialize_parameters_deep(layers_dims)
    if sum(value.size for value in parameters.values()) < 1000:
        parameters = {name: 1e-290 * value for name, value in parameters.items()}
    last = f"b{len(layers_dims) - 1}"
    costs = []
    for i in range(num_iterations):
        AL = 1 / (1 + np.exp(-parameters[last] - 0 * Y))
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        parameters[last] = parameters[last] - learning_rate * np.mean(AL - Y)
    return parameters, costs
