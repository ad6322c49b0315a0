"""The functions of week 4, given: a network of any depth, ReLU in all layers but the last, which has the sigmoid.

Week 5 runs on them where the learner's own are not there or not right. They take the number type of what they are
given: float64 as numpy draws it, float32 where everything that comes in is float32.
"""

from __future__ import annotations

import numpy as np

LinearCache = tuple[np.ndarray, np.ndarray, np.ndarray]
"""What a linear step was given: A_prev, W and b."""
Cache = tuple[LinearCache, np.ndarray]
"""What a layer keeps for the way back: its linear cache, and Z."""
Parameters = dict[str, np.ndarray]
"""`W1`, `b1` … `WL`, `bL`."""

GIVEN = True
"""Whether the functions are here: `not_given` takes their place in the learners' package."""
_LEAST = 1e-12  # no logarithm, and no quotient, of less: outputs can be exactly 0 or 1


def initialize_parameters(n_x: int, n_h: int, n_y: int) -> Parameters:
    """Draw small random weights for two layers, and set the biases to zero.

    Parameters
    ----------
    n_x, n_h, n_y : int — sizes of the input, of the hidden layer and of the output

    Returns
    -------
    dict — `W1` (n_h, n_x), `b1` (n_h, 1), `W2` (n_y, n_h), `b2` (n_y, 1); weights 0.01 · N(0, 1)
    """
    W1 = 0.01 * np.random.randn(n_h, n_x)  # noqa: NPY002 - the caller seeds numpy's global generator, as everywhere in the field
    W2 = 0.01 * np.random.randn(n_y, n_h)  # noqa: NPY002 - the same
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters_deep(layer_dims: list[int]) -> Parameters:
    """Draw the weights of a network of any depth, and set the biases to zero.

    Parameters
    ----------
    layer_dims : list of L + 1 int — sizes of the layers, the input first

    Returns
    -------
    dict — `Wl` (n_l, n_{l−1}), N(0, 1) / √n_{l−1}, and `bl` (n_l, 1), for every layer l = 1 … L
    """
    parameters = {}
    for layer in range(1, len(layer_dims)):
        n_prev, n = layer_dims[layer - 1], layer_dims[layer]
        parameters[f"W{layer}"] = np.random.randn(n, n_prev) / np.sqrt(n_prev)  # noqa: NPY002 - the same
        parameters[f"b{layer}"] = np.zeros((n, 1))
    return parameters


def sigmoid(Z: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give 1 / (1 + exp(−Z)), entry by entry and without overflow, and Z itself."""
    return np.exp(-np.logaddexp(0, -Z)), Z


def relu(Z: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give the larger of 0 and Z, entry by entry, and Z itself."""
    return np.maximum(0, Z), Z


def linear_forward(A: np.ndarray, W: np.ndarray, b: np.ndarray) -> tuple[np.ndarray, LinearCache]:
    """Take the linear step of one layer.

    Parameters
    ----------
    A : (n_prev, m) float — what the layer before gives
    W : (n, n_prev) float — weights
    b : (n, 1) float — biases

    Returns
    -------
    Z : (n, m) float
    cache : (A, W, b)
    """
    return W @ A + b, (A, W, b)


def linear_activation_forward(
    A_prev: np.ndarray, W: np.ndarray, b: np.ndarray, activation: str
) -> tuple[np.ndarray, Cache]:
    """Pass through one layer.

    Parameters
    ----------
    A_prev, W, b : as for `linear_forward`
    activation : str — 'sigmoid' or 'relu'

    Returns
    -------
    A : (n, m) float — what this layer gives
    cache : ((A_prev, W, b), Z)

    Raises
    ------
    ValueError — another activation
    """
    Z, linear_cache = linear_forward(A_prev, W, b)
    if activation == "sigmoid":
        A, activation_cache = sigmoid(Z)
    elif activation == "relu":
        A, activation_cache = relu(Z)
    else:
        raise ValueError(f"There is no activation {activation!r}. Use 'sigmoid' or 'relu'.")
    return A, (linear_cache, activation_cache)


def L_model_forward(X: np.ndarray, parameters: Parameters) -> tuple[np.ndarray, list[Cache]]:
    """Pass through the whole network.

    Parameters
    ----------
    X : (n_x, m) float — examples, one a column
    parameters : dict — `W1`, `b1` … `WL`, `bL`

    Returns
    -------
    AL : (1, m) float — probability of class 1
    caches : list of L caches, layer 1 first
    """
    caches = []
    A = X
    L = len(parameters) // 2
    for layer in range(1, L + 1):
        activation = "sigmoid" if layer == L else "relu"
        A, cache = linear_activation_forward(A, parameters[f"W{layer}"], parameters[f"b{layer}"], activation)
        caches.append(cache)
    return A, caches


def compute_cost(AL: np.ndarray, Y: np.ndarray) -> float:
    """Compute the mean cross-entropy.

    Parameters
    ----------
    AL : (1, m) float — probability of class 1; exactly 0 and 1, too
    Y : (1, m) int — class, 0 or 1

    Returns
    -------
    float — finite
    """
    log_of_one, log_of_zero = np.log(np.maximum(AL, _LEAST)), np.log(np.maximum(1 - AL, _LEAST))
    return float(-np.mean(Y * log_of_one + (1 - Y) * log_of_zero))


def sigmoid_backward(dA: np.ndarray, cache: np.ndarray) -> np.ndarray:
    """Give dZ of a sigmoid layer from dA and the activation cache Z."""
    s, _ = sigmoid(cache)
    return np.asarray(dA * s * (1 - s))


def relu_backward(dA: np.ndarray, cache: np.ndarray) -> np.ndarray:
    """Give dZ of a ReLU layer from dA and the activation cache Z."""
    return np.where(cache > 0, dA, 0)


def linear_backward(dZ: np.ndarray, cache: LinearCache) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Go back through the linear step of one layer.

    Parameters
    ----------
    dZ : (n, m) float — for each example, the slopes of its loss by Z
    cache : (A_prev, W, b)

    Returns
    -------
    dA_prev : (n_prev, m) float — for each example, the slopes of its loss by A_prev
    dW, db : (n, n_prev) and (n, 1) float — slopes of the cost, which is the mean over the examples
    """
    A_prev, W = cache[0], cache[1]
    m = A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, np.sum(dZ, axis=1, keepdims=True) / m


def linear_activation_backward(
    dA: np.ndarray, cache: Cache, activation: str
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Go back through one layer.

    Parameters
    ----------
    dA : (n, m) float — for each example, the slopes of its loss by A
    cache : ((A_prev, W, b), Z)
    activation : str — 'sigmoid' or 'relu'

    Returns
    -------
    dA_prev, dW, db : as from `linear_backward`

    Raises
    ------
    ValueError — another activation
    """
    linear_cache, activation_cache = cache[0], cache[1]
    if activation == "sigmoid":
        dZ = sigmoid_backward(dA, activation_cache)
    elif activation == "relu":
        dZ = relu_backward(dA, activation_cache)
    else:
        raise ValueError(f"There is no activation {activation!r}. Use 'sigmoid' or 'relu'.")
    return linear_backward(dZ, linear_cache)


def L_model_backward(AL: np.ndarray, Y: np.ndarray, caches: list[Cache]) -> dict[str, np.ndarray]:
    """Go back through the whole network.

    Parameters
    ----------
    AL : (1, m) float — probability of class 1
    Y : (1, m) int — class, 0 or 1
    caches : list of L caches, layer 1 first; stays as it is

    Returns
    -------
    dict — `dA0` … `dA(L−1)`, `dW1` … `dWL` and `db1` … `dbL`
    """
    grads: dict[str, np.ndarray] = {}
    L = len(caches)
    dA = np.asarray(-Y / np.maximum(AL, _LEAST) + (1 - Y) / np.maximum(1 - AL, _LEAST), dtype=AL.dtype)
    for layer in range(L, 0, -1):
        activation = "sigmoid" if layer == L else "relu"
        dA, dW, db = linear_activation_backward(dA, caches[layer - 1], activation)
        grads[f"dA{layer - 1}"], grads[f"dW{layer}"], grads[f"db{layer}"] = dA, dW, db
    return grads


def update_parameters(params: Parameters, grads: dict[str, np.ndarray], learning_rate: float) -> Parameters:
    """Take one step of gradient descent.

    Parameters
    ----------
    params : dict — `W1`, `b1` … `WL`, `bL`; stays as it is
    grads : dict — `dW1`, `db1` … `dWL`, `dbL`, and perhaps more
    learning_rate : float — length of the step in units of the slope

    Returns
    -------
    dict — the parameters after the step
    """
    return {name: value - learning_rate * grads[f"d{name}"] for name, value in params.items()}
