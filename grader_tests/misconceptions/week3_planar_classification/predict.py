"""Wrong answers to `predict`."""

import numpy as np


def predict__from_one_half_on(parameters, X):
    """A probability of exactly one half counts as class 1, where it should be strictly over one half."""
    A2, _ = forward_propagation(X, parameters)
    return A2 >= 0.5


def predict__probabilities(parameters, X):
    """Probabilities are returned, where a decision for each point is asked."""
    A2, _ = forward_propagation(X, parameters)
    return A2


def predict__over_zero(parameters, X):
    """The threshold is 0, and every probability is above it."""
    A2, _ = forward_propagation(X, parameters)
    return A2 > 0


def predict__sigmoid_again(parameters, X):
    """The probabilities go through the sigmoid once more, after which all of them are at least one half."""
    A2, _ = forward_propagation(X, parameters)
    return sigmoid(A2) > 0.5


def predict__the_other_class(parameters, X):
    """The comparison is the wrong way round, so every point gets the other class."""
    A2, _ = forward_propagation(X, parameters)
    return A2 < 0.5


def predict__flat(parameters, X):
    """The decisions have lost an axis. They should be a row, like Y."""
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).ravel()


def predict__as_a_column(parameters, X):
    """The decisions stand in a column. They should be a row, like Y."""
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).T


def predict__words(parameters, X):
    """The decisions are words, where truth values or 0 and 1 are asked."""
    A2, _ = forward_propagation(X, parameters)
    return np.where(A2 > 0.5, "red", "blue")


def predict__hidden_units(parameters, X):
    """The decision is taken from the hidden units, not from the output."""
    _, cache = forward_propagation(X, parameters)
    return cache["A1"] > 0.5


def predict__largest_output(parameters, X):
    """`argmax` looks for the largest of several outputs. There is one, so the answer is always 0."""
    A2, _ = forward_propagation(X, parameters)
    return np.argmax(A2, axis=0).reshape(1, -1)


def predict__whole_pair(parameters, X):
    """The comparison is made with all that forward_propagation returns, which is a pair."""
    A2 = forward_propagation(X, parameters)
    return A2 > 0.5


def predict__over_the_mean(parameters, X):
    """The threshold is the mean of the outputs, so the decision on one point depends on the others."""
    A2, _ = forward_propagation(X, parameters)
    return np.mean(A2) < A2


def predict__takes_the_notebooks_parameters(net, X):
    """The function works with the notebook's `parameters`, whatever network it is given."""
    A2, _ = forward_propagation(X, parameters)
    return A2 > 0.5


def predict__takes_the_notebooks_points(parameters, points):
    """The function works on the notebook's X, whatever points it is given."""
    A2, _ = forward_propagation(X, parameters)
    return A2 > 0.5


def predict__prints_and_returns_nothing(parameters, X):
    """The decisions are printed and then lost: a caller gets only what stands behind `return`."""
    A2, _ = forward_propagation(X, parameters)
    print(A2 > 0.5)


def predict__one_for_all(parameters, X):
    """One decision is made for all points together."""
    A2, _ = forward_propagation(X, parameters)
    return bool(np.mean(A2) > 0.5)


def predict__decimals_cut_off(parameters, X):
    """Cutting off the decimals of a probability leaves 0, whatever it was."""
    A2, _ = forward_propagation(X, parameters)
    return A2.astype(int)
