"""Wrong mends of `fit_curve`."""

import numpy as np


def fit_curve__slope_of_the_sigmoid(X, Y, start, rate, steps):
    """That is the slope of a sigmoid unit. These are tanh units."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) * H * (1 - H)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__no_slope(X, Y, start, rate, steps):
    """The slope of the units has gone altogether, so a saturated unit gets as much blame as any."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = error @ u.T
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__tanh_twice(X, Y, start, rate, steps):
    """H has been through tanh already, and goes through it once more."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) * (1 - np.tanh(H) ** 2)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__cut_off_at_0(X, Y, start, rate, steps):
    """Cut off at 0 the slope is no longer negative, and the numbers stay small. It still is not the slope of tanh."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) * np.maximum(1 - Z**2, 0)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__without_the_sign(X, Y, start, rate, steps):
    """Without its sign the slope is no longer negative, but it still grows where that of tanh vanishes."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) * np.abs(1 - Z**2)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__not_squared(X, Y, start, rate, steps):
    """The answers are right, and their square is missing."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) * (1 - H)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__root(X, Y, start, rate, steps):
    """A root of the slope is no slope: it is too large wherever the unit does not answer 0."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = (error @ u.T) * np.sqrt(1 - H**2)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}


def fit_curve__smaller_blame(X, Y, start, rate, steps):
    """A smaller blame only delays the fault: scores beyond 1 are still pushed the wrong way."""
    V, c, u, d = start["V"], start["c"], start["u"], start["d"]
    for _ in range(steps):
        Z = X @ V + c
        H = np.tanh(Z)
        error = (H @ u + d - Y) / len(X)
        blame = 0.1 * (error @ u.T) * (1 - Z**2)
        V, u = V - rate * X.T @ blame, u - rate * H.T @ error
        c, d = c - rate * blame.sum(axis=0), d - rate * error.sum(axis=0)
    return {"V": V, "c": c, "u": u, "d": d}
