"""Right answers of an unusual form to `predict`."""

import numpy as np


def predict__truth_values(w, b, X):
    """It returns truth values."""
    return sigmoid(w.T @ X + b) > 0.5


def predict__by_the_score(w, b, X):
    """It asks for the sign of the score, without a sigmoid."""
    return np.where(np.dot(w.T, X) + b > 0, 1.0, 0.0)


def predict__rounded(w, b, X):
    """It rounds; numpy rounds one half to the even neighbour, which is 0."""
    return np.round(sigmoid(w.reshape(X.shape[0], 1).T @ X + b))


def predict__filled_in(w, b, X):
    """It fills a matrix of zeros by a mask."""
    prediction = np.zeros((1, X.shape[1]))
    prediction[sigmoid(w.T @ X + b) > 0.5] = 1
    return prediction
