"""Wrong mends of `train_relu_layers`."""

import numpy as np

from layerwise.lessons import layer_chain
from layerwise.lessons.layer_chain import linear_back, linear_there


def train_relu_layers__without_a_mask(X, Y, layers, rate, steps):
    """The slope of ReLU is left out on the way back, so units that were off learn as if they had been on."""
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
            if l > 1:
                dZ = dA
        layers = moved
    return layers, costs


def train_relu_layers__mask_of_the_slope(X, Y, layers, rate, steps):
    """The slope is kept where it is itself positive. What counts is whether the unit was on: its Z, and not its dA."""
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
            if l > 1:
                dZ = dA * (dA > 0)
        layers = moved
    return layers, costs


def train_relu_layers__value_for_slope(X, Y, layers, rate, steps):
    """The slope is multiplied by what the unit gave. Where a unit is on, ReLU has the slope 1, however large its value."""
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
            if l > 1:
                dZ = dA * As[l - 1]
        layers = moved
    return layers, costs


def train_relu_layers__slope_of_the_sigmoid(X, Y, layers, rate, steps):
    """The hidden layers go back through the slope of the sigmoid. They have ReLU; only the last layer has the sigmoid."""
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
            if l > 1:
                s = layer_chain.sigmoid(Zs[l - 1])
                dZ = dA * s * (1 - s)
        layers = moved
    return layers, costs


def train_relu_layers__off_where_it_is_on(X, Y, layers, rate, steps):
    """The mask is the wrong way round: it lets the slope through where the unit was off."""
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
            if l > 1:
                dZ = dA * (Zs[l - 1] <= 0)
        layers = moved
    return layers, costs


def train_relu_layers__one_more_too_low(X, Y, layers, rate, steps):
    """The mask is now that of a layer further down: the index went too far the other way."""
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
            if l > 1:
                below = Zs[l - 2]
                dZ = dA * (below > 0) if below.shape == dA.shape else dA
        layers = moved
    return layers, costs


def train_relu_layers__mask_by_the_mean(X, Y, layers, rate, steps):
    """The mask asks whether the unit was on in the mean. A unit is on or off for each example by itself."""
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
            if l > 1:
                dZ = dA * (np.mean(Zs[l - 1], axis=1, keepdims=True) > 0)
        layers = moved
    return layers, costs


def train_relu_layers__uphill(X, Y, layers, rate, steps):
    """The mask is right, but the steps now go uphill: to lower the cost, move against the slope."""
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
            moved.insert(0, (W + rate * dW, b + rate * db))
            if l > 1:
                dZ = dA * (Zs[l - 1] > 0)
        layers = moved
    return layers, costs


def train_relu_layers__last_layer_alone(X, Y, layers, rate, steps):
    """Only the last layer learns. That avoids wrong slopes below it, and gives up what the other layers could learn."""
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
            moved.insert(0, (W - rate * dW, b - rate * db) if l == len(layers) else (W, b))
            if l > 1:
                dZ = dA * (Zs[l - 1] > 0)
        layers = moved
    return layers, costs


def train_relu_layers__biases_stay(X, Y, layers, rate, steps):
    """The weights move, and the biases no longer do."""
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
            moved.insert(0, (W - rate * dW, b))
            if l > 1:
                dZ = dA * (Zs[l - 1] > 0)
        layers = moved
    return layers, costs


def train_relu_layers__slope_of_the_loss(X, Y, layers, rate, steps):
    """The first slope is now that of the loss by AL, before the sigmoid. AL - Y had been right: it is the slope by Z."""
    costs = []
    for _ in range(steps):
        Zs, As = [X], [X]
        for W, b in layers:
            Zs.append(linear_there(As[-1], W, b))
            As.append(np.maximum(Zs[-1], 0))
        AL = layer_chain.sigmoid(Zs[-1])
        costs.append(layer_chain.cost(AL, Y))
        dZ, moved = (AL - Y) / (AL * (1 - AL)), []
        for l in range(len(layers), 0, -1):
            W, b = layers[l - 1]
            dA, dW, db = linear_back(dZ, As[l - 1], W)
            moved.insert(0, (W - rate * dW, b - rate * db))
            if l > 1:
                dZ = dA * (Zs[l - 1] > 0)
        layers = moved
    return layers, costs


def train_relu_layers__divided_by_m_again(X, Y, layers, rate, steps):
    """The first slope is divided by m. `linear_back` does so already, so every slope comes out m times too small."""
    costs = []
    for _ in range(steps):
        Zs, As = [X], [X]
        for W, b in layers:
            Zs.append(linear_there(As[-1], W, b))
            As.append(np.maximum(Zs[-1], 0))
        AL = layer_chain.sigmoid(Zs[-1])
        costs.append(layer_chain.cost(AL, Y))
        dZ, moved = (AL - Y) / X.shape[1], []
        for l in range(len(layers), 0, -1):
            W, b = layers[l - 1]
            dA, dW, db = linear_back(dZ, As[l - 1], W)
            moved.insert(0, (W - rate * dW, b - rate * db))
            if l > 1:
                dZ = dA * (Zs[l - 1] > 0)
        layers = moved
    return layers, costs


def train_relu_layers__lower_rate(X, Y, layers, rate, steps):
    """A smaller learning rate hides a wrong slope and does not mend it. The rate has to come from the argument."""
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
            moved.insert(0, (W - 0.01 * dW, b - 0.01 * db))
            if l > 1:
                dZ = dA * (Zs[l] > 0)
        layers = moved
    return layers, costs
