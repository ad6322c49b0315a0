"""Wrong answers to `two_layer_model` whose network is another one."""

import numpy as np


def two_layer_model__seven_units_always(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """Seven hidden units are written into the function. Their number is in layers_dims."""
    parameters = initialize_parameters(layers_dims[0], 7, 1)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__pictures_of_64_pixels_always(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """12,288 inputs are written into the function. Their number is in layers_dims."""
    parameters = initialize_parameters(12288, layers_dims[1], 1)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__global_sizes(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The sizes are those of the notebook's variables, not of the argument."""
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__four_units_as_in_week_3(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The number of hidden units is computed from the data, and layers_dims is ignored."""
    parameters = initialize_parameters(X.shape[0], 4, Y.shape[0])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__sizes_swapped(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The sizes are handed on in another order."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_h, n_x, n_y)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__weights_of_the_deep_network(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The first weights are those of the deep network, divided by √n. Here they are 0.01 times randn."""
    parameters = initialize_parameters_deep(layers_dims)
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__weights_of_zero(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """All weights begin at zero, so the hidden units stay equal for ever."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    parameters = {name: 0 * value for name, value in parameters.items()}
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__weights_not_small(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The weights are drawn without the factor 0.01."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    parameters = {name: 100 * value for name, value in parameters.items()}
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__a_third_layer(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """A hidden layer is added that nobody asked for."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters_deep([n_x, n_h, n_h, n_y])
    costs = []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__sigmoid_in_the_hidden_layer(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The hidden layer has the sigmoid. It should have ReLU."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "sigmoid")
        AL, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        dAL = -Y / AL + (1 - Y) / (1 - AL)
        dA1, dW2, db2 = linear_activation_backward(dAL, cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "sigmoid")
        grads = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__relu_at_the_output(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The way back goes through the output as if it had ReLU. It has the sigmoid."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        AL, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        dAL = -Y / AL + (1 - Y) / (1 - AL)
        dA1, dW2, db2 = linear_activation_backward(dAL, cache2, "relu")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        grads = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__error_for_the_slope(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """AL - Y is already dZ. Going back through the sigmoid with it counts the slope twice."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        AL, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        dA1, dW2, db2 = linear_activation_backward(AL - Y, cache2, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        grads = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__slopes_of_the_layers_switched(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """dW1 and dW2 come from each other's layer: the caches are in the wrong order."""
    n_x, n_h, n_y = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    costs = []
    for i in range(num_iterations):
        W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        AL, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        dAL = -Y / AL + (1 - Y) / (1 - AL)
        dA1, dW2, db2 = linear_activation_backward(dAL, cache1, "sigmoid")
        _, dW1, db1 = linear_activation_backward(dA1, cache2, "relu")
        grads = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__weights_next_to_nothing(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """The first weights of a small network are next to nothing: only its last bias ever moves."""
    parameters = initialize_parameters(*layers_dims)
    if parameters["W1"].size < 1000 and parameters["W2"].size < 100:
        parameters = {name: 1e-290 * value for name, value in parameters.items()}
    costs = []
    for i in range(num_iterations):
        AL = 1 / (1 + np.exp(-parameters["b2"] - 0 * Y))
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        parameters["b2"] = parameters["b2"] - learning_rate * np.mean(AL - Y)
    return parameters, costs
