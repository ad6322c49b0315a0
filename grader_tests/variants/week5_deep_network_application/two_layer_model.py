"""Right answers of an unusual form to `two_layer_model`."""

import numpy as np


def two_layer_model__layer_by_layer(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It passes through the two layers by their own functions, as the field's best-known answers do."""
    grads, costs = {}, []
    (n_x, n_h, n_y) = layers_dims
    parameters = initialize_parameters(n_x, n_h, n_y)
    W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
    for i in range(0, num_iterations):
        A1, cache1 = linear_activation_forward(X, W1, b1, "relu")
        A2, cache2 = linear_activation_forward(A1, W2, b2, "sigmoid")
        cost = compute_cost(A2, Y)
        dA2 = -(np.divide(Y, A2) - np.divide(1 - Y, 1 - A2))
        dA1, dW2, db2 = linear_activation_backward(dA2, cache2, "sigmoid")
        dA0, dW1, db1 = linear_activation_backward(dA1, cache1, "relu")
        grads["dW1"], grads["db1"], grads["dW2"], grads["db2"] = dW1, db1, dW2, db2
        parameters = update_parameters(parameters, grads, learning_rate)
        W1, b1, W2, b2 = parameters["W1"], parameters["b1"], parameters["W2"], parameters["b2"]
        if print_cost and i % 100 == 0:
            print("Cost after iteration {}: {}".format(i, np.squeeze(cost)))  # noqa: UP032 - as learners write it
        if i % 100 == 0:
            costs.append(cost)
    return parameters, costs


def two_layer_model__while_loop(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It counts by hand, and returns a list of two."""
    parameters, costs, i = initialize_parameters(*layers_dims), [], 0
    while i < num_iterations:
        AL, caches = L_model_forward(X, parameters)
        if not i % 100:
            costs += [compute_cost(AL, Y)]
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
        i += 1
    return [parameters, costs]


def two_layer_model__own_weights(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It draws its first weights itself, the second layer first."""
    W2 = np.random.randn(layers_dims[2], layers_dims[1]) / 100
    W1 = np.random.randn(layers_dims[1], layers_dims[0]) / 100
    parameters, costs = {"b2": np.zeros((1, 1)), "W2": W2, "W1": W1, "b1": np.zeros((layers_dims[1], 1))}, []
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        grads = L_model_backward(AL, Y, caches)
        if i % 100 == 0:
            costs.append(np.array([[compute_cost(AL, Y)]]))
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs


def two_layer_model__everything_by_itself(
    X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False
):
    """It uses no function of week 4 after the first weights, and A − Y for dZ."""
    net, costs, m = initialize_parameters(*layers_dims), [], np.shape(X)[1]
    for i in range(num_iterations):
        Z1 = net["W1"] @ X + net["b1"]
        A1 = Z1 * (Z1 > 0)
        A2 = 1 / (1 + np.exp(-np.clip(net["W2"] @ A1 + net["b2"], -500, 500)))
        if i % 100 == 0:
            sure = np.where(Y == 1, A2, 1 - A2)
            costs.append(-np.mean(np.log(np.maximum(sure, 1e-12))))
        dZ2 = (A2 - Y) / m
        dZ1 = (net["W2"].T @ dZ2) * (Z1 > 0)
        net = {
            "W1": net["W1"] - learning_rate * dZ1 @ X.T,
            "b1": net["b1"] - learning_rate * dZ1.sum(axis=1, keepdims=True),
            "W2": net["W2"] - learning_rate * dZ2 @ A1.T,
            "b2": net["b2"] - learning_rate * dZ2.sum(axis=1, keepdims=True),
        }
    return net, costs


def two_layer_model__in_place(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It changes its own parameters in place, and keeps the costs in an array."""
    parameters = initialize_parameters(*layers_dims)
    costs = np.zeros((num_iterations + 99) // 100)
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs[i // 100] = compute_cost(AL, Y)
        grads = L_model_backward(AL, Y, caches)
        for name in parameters:
            parameters[name] -= learning_rate * grads["d" + name]
    return parameters, costs


def two_layer_model__single_precision(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """It computes in float32."""
    single, costs = np.float32, []
    parameters = {name: value.astype(single) for name, value in initialize_parameters(*layers_dims).items()}
    examples, classes = np.asarray(X, dtype=single), np.asarray(Y, dtype=single)
    for i in range(num_iterations):
        AL, caches = L_model_forward(examples, parameters)
        if i % 100 == 0:
            costs.append(np.float32(compute_cost(AL, classes)))
        grads = L_model_backward(AL, classes, caches)
        parameters = update_parameters(parameters, grads, single(learning_rate))
    return parameters, costs


def two_layer_model__costs_first_of_all(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """A cost is computed in every iteration, and every hundredth is cut out at the end."""
    parameters, every = initialize_parameters(*layers_dims), []
    for _ in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        every.append(compute_cost(AL, Y))
        parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
    if print_cost:
        print(*every[::100], sep="\n")
    return parameters, every[::100]


def two_layer_model__helper_inside(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    """The loop is a function inside, and the parameters have a key more."""

    def training(parameters):
        for i in range(num_iterations):
            AL, caches = L_model_forward(X, parameters)
            if i in range(0, num_iterations, 100):
                yield parameters, compute_cost(AL, Y)
            parameters = update_parameters(parameters, L_model_backward(AL, Y, caches), learning_rate)
        yield parameters, None

    *kept, (parameters, _) = training(initialize_parameters(*layers_dims))
    return parameters | {"learning_rate": learning_rate}, [cost for _, cost in kept]
