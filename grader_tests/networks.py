"""Deep networks in plain numpy for the tests of weeks 4 and 5: ReLU in the hidden layers, then a sigmoid.

A network is a dict of W1, b1, W2, b2, …; a task is X of shape (features, examples) and Y of shape (1, examples).
"""

from itertools import pairwise

import numpy as np

EPSILON = 1e-12  # no logarithm of less, as the notebooks have it


def shapes_of(dims):
    """Give the shape of each parameter of a network with layers of these sizes, the features' first."""
    shapes: dict[str, tuple[int, int]] = {}
    for layer, (n_prev, n) in enumerate(pairwise(dims), 1):
        shapes |= {f"W{layer}": (n, n_prev), f"b{layer}": (n, 1)}
    return shapes


def draw_network(rng, dims):
    """Draw weights and biases, none of them zero, large enough that a deep layer still gets a signal."""
    network = {}
    for layer, (n_prev, n) in enumerate(pairwise(dims), 1):
        network[f"W{layer}"] = rng.normal(size=(n, n_prev)) * np.sqrt(2 / n_prev)
        network[f"b{layer}"] = rng.normal(size=(n, 1))
    return network


def sigmoid(Z):
    """Give 1 / (1 + e^-Z), for a score of any size."""
    return 0.5 * (1 + np.tanh(Z / 2))


def forward(network, X):
    """Pass forward: AL, and the caches ((A_prev, W, b), Z) of the layers, in the form that week 4 fixes."""
    A, caches, layers = X, [], len(network) // 2
    for layer in range(1, layers + 1):
        W, b = network[f"W{layer}"], network[f"b{layer}"]
        Z = W @ A + b
        caches.append(((A, W, b), Z))
        A = np.maximum(Z, 0) if layer < layers else sigmoid(Z)
    return A, caches


def cost_of(network, X, Y):
    """Give the mean cost of a network on a task."""
    AL, _ = forward(network, X)
    return float(-np.mean(np.log(np.maximum(np.where(Y == 1, AL, 1 - AL), EPSILON))))


def gradient(network, X, Y):
    """Give the slopes dW1, db1, … of the mean cost."""
    AL, caches = forward(network, X)
    slopes: dict[str, np.ndarray] = {}
    dZ = (AL - Y) / X.shape[1]
    for layer in range(len(caches), 0, -1):
        A_prev, W, _ = caches[layer - 1][0]
        slopes |= {f"dW{layer}": dZ @ A_prev.T, f"db{layer}": dZ.sum(axis=1, keepdims=True)}
        if layer > 1:
            dZ = (W.T @ dZ) * (caches[layer - 2][1] > 0)
    return slopes


def stepped(network, X, Y, rate):
    """Make one step of gradient descent."""
    slopes = gradient(network, X, Y)
    return {name: value - rate * slopes[f"d{name}"] for name, value in network.items()}


def descent(network, X, Y, rate, steps):
    """Give the network after 0, 1, … steps of gradient descent."""
    networks = [network]
    for _ in range(steps):
        networks.append(stepped(networks[-1], X, Y, rate))
    return networks
