"""Right answers of an unusual form to `gradient_check_deep`."""

import numpy as np


def gradient_check_deep__long_vector(parameters, grads, X, Y, eps=1e-7):
    """All parameters are laid out in one vector, which is moved and cut up again."""
    names = sorted(parameters)
    theta = np.concatenate([parameters[name].ravel() for name in names])
    promised = np.concatenate([grads[f"d{name}"].ravel() for name in names])

    def cost_at(vector):
        moved, start = {}, 0
        for name in names:
            size = parameters[name].size
            moved[name] = vector[start : start + size].reshape(parameters[name].shape)
            start += size
        return float(np.squeeze(compute_cost(L_model_forward(X, moved)[0], Y)))

    steps = eps * np.eye(theta.size)
    measured = np.array([cost_at(theta + step) - cost_at(theta - step) for step in steps]) / (2 * eps)
    return np.linalg.norm(measured - promised) / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__squares_added_up(parameters, grads, X, Y, eps):
    """The three lengths are added up as squares on the way, without a vector."""
    apart = long = longer = 0.0
    for name, value in parameters.items():
        for place in np.ndindex(*value.shape):
            step = np.zeros(value.shape)
            step[place] = eps
            ahead, _ = L_model_forward(X, parameters | {name: value + step})
            behind, _ = L_model_forward(X, parameters | {name: value - step})
            slope = (compute_cost(ahead, Y) - compute_cost(behind, Y)) / (2 * eps)
            apart += (slope - grads["d" + name][place]) ** 2
            long += slope**2
            longer += grads["d" + name][place] ** 2
    return np.sqrt(apart) / (np.sqrt(long) + np.sqrt(longer))


def gradient_check_deep__on_a_copy(parameters, grads, X, Y, eps):
    """Entries of a deep copy are moved and moved back."""
    import copy

    theta = copy.deepcopy(parameters)
    measured, promised = [], []
    for layer in range(1, len(parameters) // 2 + 1):
        for letter in "Wb":
            array = theta[f"{letter}{layer}"]
            for i in range(array.shape[0]):
                for j in range(array.shape[1]):
                    kept = array[i, j]
                    array[i, j] = kept + eps
                    ahead = compute_cost(L_model_forward(X, theta)[0], Y)
                    array[i, j] = kept - eps
                    behind = compute_cost(L_model_forward(X, theta)[0], Y)
                    array[i, j] = kept
                    measured.append((ahead - behind) / (2.0 * eps))
                    promised.append(grads[f"d{letter}{layer}"][i, j])
    measured, promised = np.array(measured).reshape(-1, 1), np.array(promised).reshape(-1, 1)
    error = np.linalg.norm(promised - measured) / (np.linalg.norm(promised) + np.linalg.norm(measured))
    print("relative error", error)
    return np.array([[error]])
