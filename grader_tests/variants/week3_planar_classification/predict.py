"""Right answers of an unusual form to `predict`."""

import numpy as np


def predict__whole_numbers(parameters, X):
    """0 and 1 as int."""
    A2, _ = forward_propagation(X, parameters)
    return (A2 > 0.5).astype(int)


def predict__numbers_with_a_point(parameters, X):
    """0.0 and 1.0."""
    A2, _ = forward_propagation(X, parameters)
    return np.where(A2 > 0.5, 1.0, 0.0)


def predict__rounded(parameters, X):
    """numpy rounds one half to the even number, which is 0."""
    A2, _ = forward_propagation(X, parameters)
    return np.round(A2)


def predict__by_the_score(parameters, X):
    """The probability is over one half exactly where the score is over zero."""
    return forward_propagation(X, parameters)[1]["Z2"] > 0


def predict__all_in_one(parameters, X):
    """It calls no other function."""
    A1 = np.tanh(np.dot(parameters["W1"], X) + parameters["b1"])
    return np.dot(parameters["W2"], A1) + parameters["b2"] > 0


def predict__from_the_ceiling(parameters, X):
    """The ceiling of the probability less one half."""
    A2, _ = forward_propagation(X, parameters)
    return np.ceil(A2 - 0.5)


def predict__filled_in(parameters, X):
    """Zeros, with ones filled in."""
    A2, _ = forward_propagation(X, parameters)
    decisions = np.zeros((1, X.shape[1]), dtype=np.uint8)
    decisions[A2 > 0.5] = 1
    return decisions
