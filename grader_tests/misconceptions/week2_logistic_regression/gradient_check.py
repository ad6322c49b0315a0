"""Wrong answers to `gradient_check`."""

import numpy as np


def gradient_check__always_content(w, b, X, Y, eps=1e-6):
    """The error is a constant, so the check never raises an alarm."""
    return 1e-9


def gradient_check__to_one_side(w, b, X, Y, eps=1e-6):
    """A step to one side only has an error in proportion to the step, much larger than with two."""
    grads, cost = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        ahead = line + eps * (np.arange(line.size) == j)
        measured[j] = (propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - cost) / eps
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__one_step_for_two(w, b, X, Y, eps=1e-6):
    """From one side to the other it is two steps, so the measured slopes come out twice too large."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / eps
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__weights_alone(w, b, X, Y, eps=1e-6):
    """The slope by the bias is left out, so a fault in it is never found."""
    computed = propagate(w, b, X, Y)[0]["dw"].ravel()
    measured = np.zeros_like(computed)
    for j in range(w.size):
        step = eps * (np.arange(w.size) == j)[:, None]
        measured[j] = (propagate(w + step, b, X, Y)[1] - propagate(w - step, b, X, Y)[1]) / (2 * eps)
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__all_at_once(w, b, X, Y, eps=1e-6):
    """All weights are moved together, which measures the sum of their slopes and not each one."""
    grads, _ = propagate(w, b, X, Y)
    by_w = (propagate(w + eps, b, X, Y)[1] - propagate(w - eps, b, X, Y)[1]) / (2 * eps)
    by_b = (propagate(w, b + eps, X, Y)[1] - propagate(w, b - eps, X, Y)[1]) / (2 * eps)
    computed, measured = np.append(grads["dw"], grads["db"]), np.append(np.full(w.size, by_w), by_b)
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__own_step(w, b, X, Y, eps=1e-6):
    """The step is a number in the code, and the argument is not used."""
    eps = 1e-6
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / (2 * eps)
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__moves_the_callers_weights(w, b, X, Y, eps=1e-6):
    """The caller's own weights are moved and not moved back."""
    grads, _ = propagate(w, b, X, Y)
    measured = []
    for j in range(w.size):
        w[j] += eps
        ahead = propagate(w, b, X, Y)[1]
        w[j] -= 2 * eps
        measured.append((ahead - propagate(w, b, X, Y)[1]) / (2 * eps))
    measured.append((propagate(w, b + eps, X, Y)[1] - propagate(w, b - eps, X, Y)[1]) / (2 * eps))
    computed = np.append(grads["dw"], grads["db"])
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__not_relative(w, b, X, Y, eps=1e-6):
    """The distance is not divided by the lengths, so it says something else for large slopes than for small ones."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / (2 * eps)
    return np.linalg.norm(computed - measured)


def gradient_check__by_the_length_of_the_sum(w, b, X, Y, eps=1e-6):
    """The distance is divided by the length of the sum, which is 0 for opposite gradients, and not by the sum of lengths."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / (2 * eps)
    return np.linalg.norm(computed - measured) / np.linalg.norm(computed + measured)


def gradient_check__multiplied_by_the_step(w, b, X, Y, eps=1e-6):
    """Without brackets the rise is halved and then multiplied by the step."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / 2 * eps
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__brackets_missing_in_the_error(w, b, X, Y, eps=1e-6):
    """Without brackets only the first length divides, and the second one is added."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / (2 * eps)
    return np.linalg.norm(computed - measured) / np.linalg.norm(computed) + np.linalg.norm(measured)


def gradient_check__in_all_pairs(w, b, X, Y, eps=1e-6):
    """A column minus a row is a table of all pairs, and its length is no distance."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.vstack([grads["dw"], [[grads["db"]]]]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / (2 * eps)
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__behind_minus_ahead(w, b, X, Y, eps=1e-6):
    """The rise is taken backwards, so every measured slope has the wrong sign."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = -rise / (2 * eps)
    return np.linalg.norm(computed - measured) / (np.linalg.norm(computed) + np.linalg.norm(measured))


def gradient_check__squared(w, b, X, Y, eps=1e-6):
    """The squared lengths are divided, and the root is forgotten."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / (2 * eps)
    return np.sum((computed - measured) ** 2) / (np.sum(computed**2) + np.sum(measured**2))


def gradient_check__by_one_length(w, b, X, Y, eps=1e-6):
    """The distance is divided by the measured length alone."""
    grads, _ = propagate(w, b, X, Y)
    computed, line = np.append(grads["dw"], grads["db"]), np.append(w, b)
    measured = np.zeros_like(line)
    for j in range(line.size):
        step = eps * (np.arange(line.size) == j)
        ahead, behind = line + step, line - step
        rise = propagate(ahead[:-1, None], ahead[-1], X, Y)[1] - propagate(behind[:-1, None], behind[-1], X, Y)[1]
        measured[j] = rise / (2 * eps)
    return np.linalg.norm(computed - measured) / np.linalg.norm(measured)
