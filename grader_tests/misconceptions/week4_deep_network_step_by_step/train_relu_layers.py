"""Wrong mends of `train_relu_layers`."""

import numpy as np

from layerwise.lessons import layer_chain
from layerwise.lessons.layer_chain import linear_back, linear_there, sigmoid


def _train(X, Y, layers, rate, steps, mask, move=None, last=None):
    """Train, with a mask on the way back, a way to move, and a first slope of the caller's."""
    costs = []
    for _ in range(steps):
        Zs, As = [X], [X]
        for W, b in layers:
            Zs.append(linear_there(As[-1], W, b))
            As.append(np.maximum(Zs[-1], 0))
        AL = sigmoid(Zs[-1])
        costs.append(layer_chain.cost(AL, Y))
        dZ, moved = (last(AL, Y) if last else AL - Y), []
        for l in range(len(layers), 0, -1):
            W, b = layers[l - 1]
            dA, dW, db = linear_back(dZ, As[l - 1], W)
            moved.insert(0, move(W, b, dW, db, l) if move else (W - rate * dW, b - rate * db))
            dZ = mask(dA, Zs, As, l) if l > 1 else dA
        layers = moved
    return layers, costs


def _right(dA, Zs, As, l):
    return dA * (Zs[l - 1] > 0)


def train_relu_layers__without_a_mask(X, Y, layers, rate, steps):
    """The slope of ReLU is left out on the way back, so units that were off learn as if they had been on."""
    return _train(X, Y, layers, rate, steps, lambda dA, Zs, As, l: dA)


def train_relu_layers__mask_of_the_slope(X, Y, layers, rate, steps):
    """The slope is kept where it is itself positive. What counts is whether the unit was on: its Z, and not its dA."""
    return _train(X, Y, layers, rate, steps, lambda dA, Zs, As, l: dA * (dA > 0))


def train_relu_layers__value_for_slope(X, Y, layers, rate, steps):
    """The slope is multiplied by what the unit gave. The slope of ReLU is 1 where the unit is on, however large its value."""
    return _train(X, Y, layers, rate, steps, lambda dA, Zs, As, l: dA * As[l - 1])


def train_relu_layers__slope_of_the_sigmoid(X, Y, layers, rate, steps):
    """The hidden layers go back through the slope of the sigmoid. They have ReLU; only the last layer has the sigmoid."""
    return _train(X, Y, layers, rate, steps, lambda dA, Zs, As, l: dA * sigmoid(Zs[l - 1]) * (1 - sigmoid(Zs[l - 1])))


def train_relu_layers__off_where_it_is_on(X, Y, layers, rate, steps):
    """The mask is the wrong way round: it lets the slope through where the unit was off."""
    return _train(X, Y, layers, rate, steps, lambda dA, Zs, As, l: dA * (Zs[l - 1] <= 0))


def train_relu_layers__one_more_too_low(X, Y, layers, rate, steps):
    """The mask is now that of a layer further down: the index went too far the other way."""

    def mask(dA, Zs, As, l):
        below = Zs[max(l - 2, 0)]
        return dA * (below > 0) if below.shape == dA.shape else dA

    return _train(X, Y, layers, rate, steps, mask)


def train_relu_layers__uphill(X, Y, layers, rate, steps):
    """The mask is right, but the steps now go uphill: to lower the cost, move against the slope."""

    def move(W, b, dW, db, l):
        return W + rate * dW, b + rate * db

    return _train(X, Y, layers, rate, steps, _right, move)


def train_relu_layers__lower_rate(X, Y, layers, rate, steps):
    """A smaller learning rate hides a wrong slope and does not mend it. The rate has to come from the argument."""
    return _train(X, Y, layers, rate / 10, steps, lambda dA, Zs, As, l: dA * (Zs[l] > 0))


def train_relu_layers__last_layer_alone(X, Y, layers, rate, steps):
    """Only the last layer learns. That avoids the wrong slopes below it, and gives up what the other layers could learn."""

    def move(W, b, dW, db, l):
        return (W - rate * dW, b - rate * db) if l == len(layers) else (W, b)

    return _train(X, Y, layers, rate, steps, _right, move)


def train_relu_layers__slope_of_the_loss(X, Y, layers, rate, steps):
    """The first slope is now that of the loss by AL, without the slope of the sigmoid: AL - Y had been right."""

    def last(AL, Y):
        return (AL - Y) / np.maximum(AL * (1 - AL), 1e-12)

    return _train(X, Y, layers, rate, steps, _right, last=last)
