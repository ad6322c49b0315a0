"""Right answers of an unusual form to `propagate`."""

import numpy as np


def propagate__from_scores(w, b, X, Y):
    """It computes the cost from the scores, so that no logarithm of 0 occurs."""
    Z = np.dot(w.T, X) + b
    cost = np.mean(np.logaddexp(0, Z) - Y * Z)
    dZ = sigmoid(Z) - Y
    return {"dw": np.dot(X, dZ.T) / X.shape[1], "db": np.sum(dZ) / X.shape[1]}, cost


def propagate__clipped(w, b, X, Y):
    """It clips the probabilities for the cost."""
    m = X.shape[1]
    A = sigmoid(np.matmul(w.T, X) + b)
    safe = np.clip(A, 1e-7, 1 - 1e-7)
    cost = -1 / m * np.sum(Y * np.log(safe) + (1 - Y) * np.log(1 - safe))
    dw = np.einsum("im,jm->ij", X, A - Y) / m
    return {"dw": dw, "db": np.squeeze(np.mean(A - Y))}, np.squeeze(cost)


def propagate__products(w, b, X, Y):
    """It writes the sums over the examples as products, and returns a cost of shape (1, 1)."""
    m = X.shape[1]
    A = sigmoid(w.T @ X + b)
    cost = -(np.log(A + 1e-12) @ Y.T + np.log(1 - A + 1e-12) @ (1 - Y).T) / m
    grads = {"dw": ((A - Y) @ X.T).T / m, "db": np.sum(A - Y, axis=1, keepdims=True) / m, "A": A}
    return grads, cost


def propagate__true_class(w, b, X, Y):
    """It takes the probability of the true class first, and one logarithm of it."""
    A = sigmoid(w.T @ X + b)
    of_truth = np.where(Y == 1, A, 1 - A)
    with np.errstate(divide="ignore"):
        cost = np.mean(-np.maximum(np.log(of_truth), -50.0))
    return {"dw": np.mean(X * (A - Y), axis=1, keepdims=True), "db": np.average(A - Y)}, cost
