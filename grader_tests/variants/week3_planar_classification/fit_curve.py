"""Right mends of `fit_curve` of an unusual form."""

import numpy as np


def fit_curve__by_cosh(X, Y, start, rate, steps):
    """It takes one over the square of cosh, which is the same slope."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) / np.cosh(Z) ** 2
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__tanh_of_the_scores(X, Y, start, rate, steps):
    """It computes the answers anew from the scores."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) * (1 - np.tanh(Z) ** 2)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__two_factors(X, Y, start, rate, steps):
    """It writes the slope as a product."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = np.einsum("mo,ho->mh", error, u) * (1 - H) * (1 + H)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}
