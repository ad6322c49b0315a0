"""Right answers of an unusual form to `L_model_forward`."""

import numpy as np


def L_model_forward__one_loop(X, parameters):
    """One loop over all layers, with a choice inside."""
    L = len(parameters) // 2
    caches, A = [], X
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters["W" + str(layer)], parameters["b" + str(layer)], activation)
        caches.append(cache)
    return A, caches


def L_model_forward__counts_the_weights(X, parameters):
    """The number of layers is the number of names with a W."""
    L = sum(name.startswith("W") for name in parameters)
    caches, A = [None] * L, X
    for layer in range(L):
        args = (A, parameters[f"W{layer + 1}"], parameters[f"b{layer + 1}"], ("relu", "sigmoid")[layer == L - 1])
        A, caches[layer] = linear_activation_forward(*args)
    return A, caches


def L_model_forward__while_there_is_a_layer(X, parameters):
    """It goes on while the next layer exists."""
    A, caches, layer = X, [], 1
    while f"W{layer}" in parameters:
        last = f"W{layer + 1}" not in parameters
        A, cache = linear_activation_forward(
            A, parameters[f"W{layer}"], parameters[f"b{layer}"], "sigmoid" if last else "relu"
        )
        caches.append(cache)
        layer += 1
    return A, caches


def L_model_forward__recursion(X, parameters):
    """The layers before the last come from the function's own helper."""

    def up_to(layer):
        if layer == 0:
            return X, []
        before, caches = up_to(layer - 1)
        activation = "sigmoid" if 2 * layer == len(parameters) else "relu"
        A, cache = linear_activation_forward(before, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        return A, [*caches, cache]

    return up_to(len(parameters) // 2)


def L_model_forward__tuple_of_caches(X, parameters):
    """The caches are in a tuple."""
    L, A, caches = len(parameters) // 2, X, ()
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches += (cache,)
    return A, caches


def L_model_forward__without_the_layer_function(X, parameters):
    """Everything is written out, without the functions for one layer."""
    L, A, caches = len(parameters) // 2, X, []
    for layer in range(1, L + 1):
        W, b = parameters[f"W{layer}"], parameters[f"b{layer}"]
        Z = W @ A + b
        caches.append(((A, W, b), Z))
        A = np.maximum(Z, 0) if layer < L else np.exp(-np.logaddexp(0, -Z))
    return A, caches


def L_model_forward__longer_caches(X, parameters):
    """Each cache also holds the number of its layer and what it gave."""
    L, A, caches = len(parameters) // 2, X, []
    for layer in range(1, L + 1):
        activation = "relu" if layer < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append((*cache, layer, A))
    return A, caches


def L_model_forward__asserts_the_shape(X, parameters):
    """It asserts the shape of the result, and copies X first."""
    A, caches = np.array(X), []
    L = int(len(parameters) / 2)
    for layer in range(1, L):
        A_prev = A
        A, cache = linear_activation_forward(
            A_prev, parameters["W" + str(layer)], parameters["b" + str(layer)], activation="relu"
        )
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters["W" + str(L)], parameters["b" + str(L)], activation="sigmoid")
    caches.append(cache)
    assert AL.shape == (1, X.shape[1])  # noqa: S101 - as learners write it
    return AL, caches
