"""Wrong answers to `L_model_forward`."""

import numpy as np


def L_model_forward__two_layers(X, parameters):
    """Two layers are written into the function. Their number has to be read from the parameters."""
    A1, first = linear_activation_forward(X, parameters["W1"], parameters["b1"], "relu")
    A2, second = linear_activation_forward(A1, parameters["W2"], parameters["b2"], "sigmoid")
    return A2, [first, second]


def L_model_forward__three_layers(X, parameters):
    """Three layers are written into the function. Their number has to be read from the parameters."""
    A, caches = X, []
    for layer, activation in ((1, "relu"), (2, "relu"), (3, "sigmoid")):
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__every_layer_gets_X(X, parameters):
    """Every layer gets X. Each should get what the layer before gave."""
    L, caches = len(parameters) // 2, []
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(X, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__relu_at_the_end(X, parameters):
    """The last layer has ReLU, too. A probability comes from the sigmoid."""
    A, caches = X, []
    for layer in range(1, len(parameters) // 2 + 1):
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], "relu")
        caches.append(cache)
    return A, caches


def L_model_forward__sigmoid_everywhere(X, parameters):
    """All layers have the sigmoid. The hidden ones should have ReLU."""
    A, caches = X, []
    for layer in range(1, len(parameters) // 2 + 1):
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], "sigmoid")
        caches.append(cache)
    return A, caches


def L_model_forward__first_layer_sigmoid(X, parameters):
    """The activations are the wrong way round: the sigmoid belongs to the last layer."""
    A, caches = X, []
    for layer in range(1, len(parameters) // 2 + 1):
        activation = "sigmoid" if layer == 1 else "relu"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__last_cache_missing(X, parameters):
    """The cache of the last layer is not in the list, and the way back begins with it."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], "relu")
        caches.append(cache)
    AL, _ = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    return AL, caches


def L_model_forward__last_cache_alone(X, parameters):
    """Only the cache of the last layer is returned. The way back needs those of all layers."""
    A, L = X, len(parameters) // 2
    for layer in range(1, L):
        A, _ = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], "relu")
    return linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")


def L_model_forward__caches_reversed(X, parameters):
    """The list begins with the cache of the last layer. It should begin with that of layer 1."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.insert(0, cache)
    return A, caches


def L_model_forward__linear_caches_alone(X, parameters):
    """The list holds the linear caches alone, without Z."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache[0])
    return A, caches


def L_model_forward__caches_run_together(X, parameters):
    """`+=` puts the two parts of each cache into the list one by one, so it has twice as many items as layers."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches += cache
    return A, caches


def L_model_forward__counts_the_arrays(X, parameters):
    """There are two arrays for each layer, so their number is twice the number of layers."""
    A, caches, L = X, [], len(parameters)
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__one_hidden_layer_skipped(X, parameters):
    """The loop over the hidden layers ends one too early: `range` leaves its end out already."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L - 1):
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{L}"], parameters[f"b{L}"], "sigmoid")
    return AL, [*caches, cache]


def L_model_forward__alphabetical(X, parameters):
    """The names are sorted as texts, where W10 comes before W2."""
    A, caches, L = X, [], len(parameters) // 2
    weights = sorted(name for name in parameters if name[0] == "W")
    for layer, name in enumerate(weights, 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[name], parameters["b" + name[1:]], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__order_of_the_dict(X, parameters):
    """The arrays are taken in the order of the dict. Their names say to which layer they belong."""
    A, caches, arrays = X, [], list(parameters.values())
    for place in range(0, len(arrays), 2):
        activation = "relu" if place < len(arrays) - 2 else "sigmoid"
        A, cache = linear_activation_forward(A, arrays[place], arrays[place + 1], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__only_AL(X, parameters):
    """Only AL is returned. The way back needs the caches as well."""
    A, L = X, len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, _ = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
    return A


def L_model_forward__flat_output(X, parameters):
    """AL has lost an axis. It keeps the shape (1, m), a row of examples."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A.ravel(), caches


def L_model_forward__predictions(X, parameters):
    """AL is rounded to 0 and 1. It should be the probability itself."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return 1.0 * (A > 0.5), caches


def L_model_forward__at_least_one_hidden_layer(X, parameters):
    """The first layer always has ReLU, which is wrong for a network without a hidden layer."""
    L = len(parameters) // 2
    A, cache = linear_activation_forward(X, parameters["W1"], parameters["b1"], "relu")
    caches = [cache]
    for layer in range(2, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__changes_the_parameters(X, parameters):
    """The parameters are taken out of the caller's dict, which is empty afterwards."""
    A, caches, L = X, [], len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters.pop(f"W{layer}"), parameters.pop(f"b{layer}"), activation)
        caches.append(cache)
    return A, caches


def L_model_forward__global_points(X, parameters):
    """The points are taken from the notebook, not from the argument."""
    A, caches, L = points, [], len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__example_by_example(X, parameters):
    """A Python loop over the examples does what one pass does for all of them at once."""
    L, outputs = len(parameters) // 2, []
    for i in range(X.shape[1]):
        A = X[:, i : i + 1]
        for layer in range(1, L + 1):
            activation = "relu" if layer < L else "sigmoid"
            A, _ = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        outputs.append(A)
    A, caches = X, []
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return np.concatenate(outputs, axis=1), caches
