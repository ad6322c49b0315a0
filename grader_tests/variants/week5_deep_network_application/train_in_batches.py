"""Right mends of `train_in_batches` of an unusual form."""

import numpy as np

from layerwise.lessons.batches import cost_of, slopes_of, step_down


def train_in_batches__steps_of_a_share(X, Y, parameters, rate, epochs, batch):
    """As many steps as layers, each of a share of the rate along the same slope, make the same one step."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            layers = len(parameters) // 2
            for _ in range(layers):
                parameters = step_down(parameters, grads, rate / layers)
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__by_hand(X, Y, parameters, rate, epochs, batch):
    """The step is written out, array by array."""
    m, costs = X.shape[1], []
    for _ in range(epochs):
        for start in range(0, m, batch):
            here = slice(start, start + batch)
            grads = slopes_of(X[:, here], Y[:, here], parameters)
            moved = {}
            for name in parameters:
                moved[name] = parameters[name] - rate * grads["d" + name]
            parameters = moved
        costs.append(cost_of(X, Y, parameters))
    return parameters, costs


def train_in_batches__a_split_of_the_columns(X, Y, parameters, rate, epochs, batch):
    """numpy splits the columns into batches."""
    columns, costs = np.arange(X.shape[1]), []
    for _ in range(epochs):
        for here in np.split(columns, np.arange(batch, len(columns), batch)):
            parameters = step_down(parameters, slopes_of(X[:, here], Y[:, here], parameters), rate)
        costs += [cost_of(X, Y, parameters)]
    return parameters, costs


def train_in_batches__a_while_loop(X, Y, parameters, rate, epochs, batch):
    """A while loop goes from batch to batch, on a copy."""
    net, costs = dict(parameters), []
    for _ in range(epochs):
        start = 0
        while start < X.shape[1]:
            end = min(start + batch, X.shape[1])
            net = step_down(net, slopes_of(X[:, start:end], Y[:, start:end], net), rate)
            start = end
        costs.append(cost_of(X, Y, net))
    return net, costs
