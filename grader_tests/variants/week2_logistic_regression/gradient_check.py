"""Right answers of an unusual form to `gradient_check`."""

import numpy as np


def gradient_check__copies(w, b, X, Y, eps=1e-6):
    """It moves one entry of a copy at a time, and has the slope by b apart."""
    grads, _ = propagate(w, b, X, Y)
    slopes = np.zeros(w.shape)
    for j in range(w.shape[0]):
        plus, minus = w.copy(), w.copy()
        plus[j, 0] += eps
        minus[j, 0] -= eps
        slopes[j] = (propagate(plus, b, X, Y)[1] - propagate(minus, b, X, Y)[1]) / (2 * eps)
    slope = (propagate(w, b + eps, X, Y)[1] - propagate(w, b - eps, X, Y)[1]) / (2 * eps)
    g, measured = np.append(grads["dw"], grads["db"]), np.append(slopes, slope)
    return np.sqrt(np.sum((g - measured) ** 2)) / (np.sqrt(np.sum(g**2)) + np.sqrt(np.sum(measured**2)))


def gradient_check__unit_matrix(w, b, X, Y, eps=1e-6):
    """It takes the rows of a unit matrix for the directions, with the bias as a further weight of a row of ones."""
    line, longer = np.vstack([w, [[b]]]), np.vstack([X, np.ones((1, X.shape[1]))])

    def cost(v):
        return float(np.ravel(propagate(v.reshape(-1, 1), 0.0, longer, Y)[1])[0])

    measured = np.array([cost(line.ravel() + eps * e) - cost(line.ravel() - eps * e) for e in np.eye(line.size)])
    measured = measured.reshape(-1, 1) / 2 / eps
    computed = propagate(line, 0.0, longer, Y)[0]["dw"]
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__moved_and_moved_back(w, b, X, Y, eps=1e-6):
    """It moves entries of one copy and moves them back."""
    grads, w, measured = propagate(w, b, X, Y)[0], np.array(w, dtype=float), []
    for j in range(len(w)):
        old = w[j, 0]
        w[j, 0] = old + eps
        ahead = propagate(w, b, X, Y)[1]
        w[j, 0] = old - eps
        measured.append((ahead - propagate(w, b, X, Y)[1]) / (2 * eps))
        w[j, 0] = old
    measured.append((propagate(w, b + eps, X, Y)[1] - propagate(w, b - eps, X, Y)[1]) / (2 * eps))
    computed, measured = np.concatenate([grads["dw"].ravel(), [grads["db"]]]), np.array(measured)
    error = np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))
    print("right" if error < 1e-6 else "wrong")
    return error
