"""Right mends of `train_relu_layers` of an unusual form."""

import numpy as np

from layerwise.lessons import layer_chain
from layerwise.lessons.layer_chain import linear_back, linear_there


def train_relu_layers__mask_of_what_it_gave(X, Y, layers, rate, steps):
    """A unit is on where what it gave is positive, so A serves as well as Z."""
    costs = []
    for _ in range(steps):
        Zs, As = [X], [X]
        for W, b in layers:
            Zs.append(linear_there(As[-1], W, b))
            As.append(np.maximum(Zs[-1], 0))
        AL = layer_chain.sigmoid(Zs[-1])
        costs.append(layer_chain.cost(AL, Y))
        dZ, moved = AL - Y, []
        for l in range(len(layers), 0, -1):
            W, b = layers[l - 1]
            dA, dW, db = linear_back(dZ, As[l - 1], W)
            moved.insert(0, (W - rate * dW, b - rate * db))
            dZ = dA * (As[l - 1] > 0)
        layers = moved
    return layers, costs


def train_relu_layers__mask_at_the_beginning(X, Y, layers, rate, steps):
    """The mask comes at the beginning of a layer's turn, where the index is the layer's own."""
    costs = []
    for _ in range(steps):
        Zs, As = [X], [X]
        for W, b in layers:
            Zs.append(linear_there(As[-1], W, b))
            As.append(np.maximum(Zs[-1], 0))
        AL = layer_chain.sigmoid(Zs[-1])
        costs.append(layer_chain.cost(AL, Y))
        dA, moved = AL - Y, []
        for l in range(len(layers), 0, -1):
            dZ = dA if l == len(layers) else np.where(Zs[l] > 0, dA, 0.0)
            dA, dW, db = linear_back(dZ, As[l - 1], layers[l - 1][0])
            moved.append((layers[l - 1][0] - rate * dW, layers[l - 1][1] - rate * db))
        layers = moved[::-1]
    return layers, list(np.array(costs))


def train_relu_layers__all_slopes_first(X, Y, layers, rate, steps):
    """All slopes are gathered first, and every layer moves afterwards, in a copy."""
    layers, costs = [(W.copy(), b.copy()) for W, b in layers], []
    for _ in range(steps):
        Zs, A, inputs = [], X, []
        for W, b in layers:
            inputs.append(A)
            Zs.append(linear_there(A, W, b))
            A = np.maximum(Zs[-1], 0)
        costs.append(layer_chain.cost(layer_chain.sigmoid(Zs[-1]), Y))
        dZ, slopes = layer_chain.sigmoid(Zs[-1]) - Y, []
        for k in reversed(range(len(layers))):
            dA, dW, db = linear_back(dZ, inputs[k], layers[k][0])
            slopes.append((dW, db))
            if k > 0:
                dZ = dA * np.heaviside(Zs[k - 1], 0)
        layers = [(W - rate * dW, b - rate * db) for (W, b), (dW, db) in zip(layers, reversed(slopes), strict=True)]
    return layers, costs
