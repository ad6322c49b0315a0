"""Wrong answers to `linear_activation_forward`."""

# Some of these end without a value, which is their fault:
# ruff: noqa: RET503

import numpy as np


def linear_activation_forward__names_switched(A_prev, W, b, activation):
    """The two activations are switched."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        A, activation_cache = relu(Z)
    elif activation == "relu":
        A, activation_cache = sigmoid(Z)
    else:
        raise ValueError(activation)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__always_sigmoid(A_prev, W, b, activation):
    """The argument `activation` is not looked at: every layer gets the sigmoid."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = sigmoid(Z)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__no_activation(A_prev, W, b, activation):
    """Z is returned as it is, without an activation."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    return Z, (linear_cache, Z)


def linear_activation_forward__anything_else_is_relu(A_prev, W, b, activation):
    """Every other name silently becomes ReLU. A caller who mistypes the name should hear of it."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__anything_else_is_sigmoid(A_prev, W, b, activation):
    """Every other name silently becomes the sigmoid. A caller who mistypes the name should hear of it."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = relu(Z) if activation == "relu" else sigmoid(Z)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__unknown_gives_none(A_prev, W, b, activation):
    """For another name the function returns None, and the network breaks somewhere else."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        return sigmoid(Z)[0], (linear_cache, Z)
    if activation == "relu":
        return relu(Z)[0], (linear_cache, Z)


def linear_activation_forward__unknown_is_printed(A_prev, W, b, activation):
    """The mistake is printed, and then Z passes as it is. An error stops the program; a text does not."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = Z
    if activation == "sigmoid":
        A, _ = sigmoid(Z)
    elif activation == "relu":
        A, _ = relu(Z)
    else:
        print("unknown activation", activation)
    return A, (linear_cache, Z)


def linear_activation_forward__unknown_key(A_prev, W, b, activation):
    """Another name stops with a KeyError, which says little to the caller. A ValueError is asked."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = {"sigmoid": sigmoid, "relu": relu}[activation](Z)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__asserts_the_name(A_prev, W, b, activation):
    """An `assert` stops with an AssertionError, and not at all where Python runs with -O. Raise a ValueError."""
    assert activation in ("sigmoid", "relu")  # noqa: S101 - that is the fault
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__returns_the_error(A_prev, W, b, activation):
    """The ValueError is returned, where it should be raised."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation not in ("sigmoid", "relu"):
        return str(ValueError(activation)), (linear_cache, Z)
    A, activation_cache = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__capital_letters(A_prev, W, b, activation):
    """The names are compared with capital letters, so that the right ones are not known."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "Sigmoid":
        A, activation_cache = sigmoid(Z)
    elif activation == "ReLU":
        A, activation_cache = relu(Z)
    else:
        raise ValueError(activation)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__caches_switched(A_prev, W, b, activation):
    """The two parts of the cache are switched: the linear one comes first."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    A, activation_cache = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (activation_cache, linear_cache)


def linear_activation_forward__flat_cache(A_prev, W, b, activation):
    """The cache is one tuple of four arrays. It is a pair: the linear cache, which is a tuple itself, and Z."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (*linear_cache, activation_cache)


def linear_activation_forward__linear_cache_alone(A_prev, W, b, activation):
    """The cache lacks Z, which the slope of the activation is made of."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, _ = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, linear_cache


def linear_activation_forward__keeps_A(A_prev, W, b, activation):
    """The activation cache holds A. The slope of the activation is taken at Z."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, _ = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, A)


def linear_activation_forward__new_A_in_the_linear_cache(A_prev, W, b, activation):
    """The linear cache holds what the layer gives. It should hold what the layer got."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, _ = linear_forward(A_prev, W, b)
    A, _ = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, ((A, W, b), Z)


def linear_activation_forward__relu_in_place(A_prev, W, b, activation):
    """ReLU sets entries of Z itself to zero, so the Z in the cache is not the true one any more."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        return sigmoid(Z)[0], (linear_cache, Z)
    A = Z
    A[A < 0] = 0
    return A, (linear_cache, Z)


def linear_activation_forward__pair_as_A(A_prev, W, b, activation):
    """`sigmoid` and `relu` return a pair, and the whole pair is handed on as A."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, (linear_cache, Z)


def linear_activation_forward__activation_of_the_input(A_prev, W, b, activation):
    """The activation is applied to what comes in, before the linear step. It comes after it."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    A, _ = sigmoid(A_prev) if activation == "sigmoid" else relu(A_prev)
    Z, linear_cache = linear_forward(A, W, b)
    return Z, (linear_cache, Z)


def linear_activation_forward__absolute_value(A_prev, W, b, activation):
    """ReLU sets what is negative to zero. It does not turn it round."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    return (sigmoid(Z)[0] if activation == "sigmoid" else np.abs(Z)), (linear_cache, Z)


def linear_activation_forward__leaky(A_prev, W, b, activation):
    """A little of what is negative leaks through. ReLU sets it to zero."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    return (sigmoid(Z)[0] if activation == "sigmoid" else np.maximum(0.01 * Z, Z)), (linear_cache, Z)


def linear_activation_forward__tanh(A_prev, W, b, activation):
    """The sigmoid was replaced by tanh, which runs from -1 to 1."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    return (np.tanh(Z) if activation == "sigmoid" else np.maximum(0, Z)), (linear_cache, Z)


def linear_activation_forward__overflows(A_prev, W, b, activation):
    """A large Z makes infinity divided by infinity, which is not a number. The given sigmoid avoids it."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    return (np.exp(Z) / (1 + np.exp(Z)) if activation == "sigmoid" else np.maximum(0, Z)), (linear_cache, Z)


def linear_activation_forward__bias_forgotten(A_prev, W, b, activation):
    """The linear step is written anew, and lost its bias. `linear_forward` has it."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z = W @ A_prev
    A, _ = sigmoid(Z) if activation == "sigmoid" else relu(Z)
    return A, ((A_prev, W, b), Z)


def linear_activation_forward__returns_nothing(A_prev, W, b, activation):
    """A is printed and then lost: a caller gets only what stands behind `return`."""
    Z, _ = linear_forward(A_prev, W, b)
    print(sigmoid(Z)[0] if activation == "sigmoid" else relu(Z)[0])


def linear_activation_forward__two_layers(X, parameters):
    """The function passes through one layer: it takes A_prev, W, b and the activation's name."""
    A, _ = linear_forward(X, parameters["W1"], parameters["b1"])
    return A


def linear_activation_forward__entry_by_entry(A_prev, W, b, activation):
    """A Python loop over the examples does what numpy's functions do at once."""
    if activation not in ("sigmoid", "relu"):
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = np.zeros(Z.shape)
    for i in range(A_prev.shape[1]):
        A[:, i] = sigmoid(Z[:, i])[0] if activation == "sigmoid" else relu(Z[:, i])[0]
    return A, (linear_cache, Z)
