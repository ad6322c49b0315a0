"""Right answers of an unusual form to `linear_activation_forward`."""

import numpy as np


def linear_activation_forward__table_of_functions(A_prev, W, b, activation):
    """The activation is looked up in a dict, after the name was checked."""
    functions = {"sigmoid": sigmoid, "relu": relu}
    if activation not in functions:
        raise ValueError(f"unknown activation: {activation}")
    Z, linear_cache = linear_forward(A_prev, W, b)
    A, activation_cache = functions[activation](Z)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__error_of_the_lookup(A_prev, W, b, activation):
    """A KeyError of the look-up becomes a ValueError."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    try:
        A, activation_cache = {"sigmoid": sigmoid, "relu": relu}[activation](Z)
    except KeyError:
        raise ValueError("activation") from None
    return A, (linear_cache, activation_cache)


def linear_activation_forward__match(A_prev, W, b, activation):
    """It uses `match`."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    match activation:
        case "sigmoid":
            A, activation_cache = sigmoid(Z)
        case "relu":
            A, activation_cache = relu(Z)
        case _:
            raise ValueError(activation)
    return A, (linear_cache, activation_cache)


def linear_activation_forward__own_formulas(A_prev, W, b, activation):
    """Linear step and activations are written anew; the plain sigmoid warns far from 0, and is right."""
    Z = np.dot(W, A_prev) + b
    if activation == "sigmoid":
        A = 1 / (1 + np.exp(-Z))
    elif activation == "relu":
        A = Z * (Z > 0)
    else:
        raise ValueError
    return A, ((A_prev, W, b), Z)


def linear_activation_forward__half_the_absolute_value(A_prev, W, b, activation):
    """ReLU is written with the absolute value, the sigmoid with tanh."""
    if activation not in {"sigmoid", "relu"}:
        raise ValueError(activation)
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        return 0.5 * (1 + np.tanh(Z / 2)), (linear_cache, Z)
    return (Z + np.abs(Z)) / 2, (linear_cache, Z)


def linear_activation_forward__clip(A_prev, W, b, activation):
    """ReLU is written with np.where, and Z is kept as a copy."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "relu":
        A = np.where(Z < 0, 0, Z)
    elif activation == "sigmoid":
        A = sigmoid(Z)[0]
    else:
        raise ValueError("only relu and sigmoid")
    return A, (linear_cache, Z.copy())


def linear_activation_forward__longer_cache(A_prev, W, b, activation):
    """The cache remembers the name of its activation, too, and is a list."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "relu":
        A, activation_cache = relu(Z)
    elif activation == "sigmoid":
        A, activation_cache = sigmoid(Z)
    else:
        raise ValueError("only relu and sigmoid")
    return A, [linear_cache, activation_cache, activation]


def linear_activation_forward__any_case(A_prev, W, b, activation):
    """It also takes the names in capital letters."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    name = activation.lower()
    if name == "relu":
        A, activation_cache = relu(Z)
    elif name == "sigmoid":
        A, activation_cache = sigmoid(Z)
    else:
        raise ValueError(f"{activation} is not known")
    return A, (linear_cache, activation_cache)


def linear_activation_forward__prints(A_prev, W, b, activation):
    """It prints on the way."""
    Z, linear_cache = linear_forward(A_prev, W, b)
    print("Z", Z.shape)
    if activation == "sigmoid":
        A, activation_cache = sigmoid(Z)
    elif activation == "relu":
        A, activation_cache = relu(Z)
    else:
        print("no such activation")
        raise ValueError(activation)
    return A, (linear_cache, activation_cache)
