"""Wrong answers to `gradient_check_deep`."""

import numpy as np


def gradient_check_deep__one_sided(parameters, grads, X, Y, eps):
    """The cost is measured ahead and here, not ahead and behind, which is far less exact."""
    here = compute_cost(L_model_forward(X, parameters)[0], Y)
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            moved = value.copy()
            moved[place] += eps
            measured.append((compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) - here) / eps)
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__divided_by_eps(parameters, grads, X, Y, eps):
    """From eps behind to eps ahead it is two eps."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / eps)
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__precedence(parameters, grads, X, Y, eps):
    """Without brackets `/ 2 * eps` divides by 2 and multiplies by eps."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / 2 * eps)
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__eps_ignored(parameters, grads, X, Y, eps):
    """The size of the step is written into the function. It has to come from the argument."""
    eps = 1e-6
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__weights_alone(parameters, grads, X, Y, eps):
    """Only the weights are looked at, so a wrong slope of a bias goes unnoticed."""
    measured, promised = [], []
    for layer in range(1, len(parameters) // 2 + 1):
        name = f"W{layer}"
        for place in np.ndindex(parameters[name].shape):
            ahead, behind = parameters[name].copy(), parameters[name].copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__first_layer_alone(parameters, grads, X, Y, eps):
    """Only layer 1 is looked at. A wrong slope further up that does not reach it goes unnoticed."""
    measured, promised = [], []
    for name in ("W1", "b1"):
        for place in np.ndindex(parameters[name].shape):
            ahead, behind = parameters[name].copy(), parameters[name].copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__whole_array_moved(parameters, grads, X, Y, eps):
    """All entries of an array are moved together, which measures the sum of their slopes and not each of them."""
    measured, promised = [], []
    for name, value in parameters.items():
        J = [compute_cost(L_model_forward(X, {**parameters, name: value + step})[0], Y) for step in (eps, -eps)]
        for place in np.ndindex(value.shape):
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__not_moved_back(parameters, grads, X, Y, eps):
    """Entries that were moved stay moved, so later slopes are measured at another place."""
    theta = {name: value.copy() for name, value in parameters.items()}
    measured, promised = [], []
    for name, value in theta.items():
        for place in np.ndindex(value.shape):
            value[place] += eps
            ahead = compute_cost(L_model_forward(X, theta)[0], Y)
            value[place] -= 2 * eps
            behind = compute_cost(L_model_forward(X, theta)[0], Y)
            measured.append((ahead - behind) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__moves_the_caller_s_arrays(parameters, grads, X, Y, eps):
    """The entries are moved in the caller's own arrays, which afterwards differ in their last digits."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            value[place] += eps
            ahead = compute_cost(L_model_forward(X, parameters)[0], Y)
            value[place] -= 2 * eps
            behind = compute_cost(L_model_forward(X, parameters)[0], Y)
            value[place] += eps
            measured.append((ahead - behind) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__distance_alone(parameters, grads, X, Y, eps):
    """The distance is not relative: whether 0.01 is much depends on how long the gradient is."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    return np.linalg.norm(np.subtract(measured, promised))


def gradient_check_deep__one_length(parameters, grads, X, Y, eps):
    """The distance is divided by the longer of the two lengths, where their sum is asked."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / max(np.linalg.norm(measured), np.linalg.norm(promised))


def gradient_check_deep__squares(parameters, grads, X, Y, eps):
    """The squares of the lengths are compared. The root is missing."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.sum(np.subtract(measured, promised) ** 2)
    return difference / (np.sum(np.square(measured)) + np.sum(np.square(promised)))


def gradient_check_deep__difference_of_lengths(parameters, grads, X, Y, eps):
    """Two vectors of one length can point anywhere. What counts is the length of their difference."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    long, longer = np.linalg.norm(measured), np.linalg.norm(promised)
    return abs(long - longer) / (long + longer)


def gradient_check_deep__order_of_the_dicts(parameters, grads, X, Y, eps):
    """The slopes are lined up in the order of `grads`, which need not be that of the parameters."""
    measured = []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
    promised = np.concatenate([slope.ravel() for name, slope in grads.items() if not name.startswith("dA")])
    difference = np.linalg.norm(measured - promised)
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__own_gradient(parameters, grads, X, Y, eps):
    """The gradient is computed anew, and the one to be checked is not looked at."""
    AL, caches = L_model_forward(X, parameters)
    own = L_model_backward(AL, Y, caches)
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(own[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__compares_two_gradients(parameters, grads, X, Y, eps):
    """Nothing is measured: a gradient is held against the same formulas, which may both be wrong."""
    AL, caches = L_model_forward(X, parameters)
    own = L_model_backward(AL, Y, caches)
    one = np.concatenate([own[f"d{name}"].ravel() for name in parameters])
    other = np.concatenate([grads[f"d{name}"].ravel() for name in parameters])
    return np.linalg.norm(one - other) / (np.linalg.norm(one) + np.linalg.norm(other))


def gradient_check_deep__a_verdict(parameters, grads, X, Y, eps):
    """A verdict is returned, where the error itself is asked."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            ahead, behind = value.copy(), value.copy()
            ahead[place] += eps
            behind[place] -= eps
            J = [compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y) for moved in (ahead, behind)]
            measured.append((J[0] - J[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    return bool(np.allclose(measured, promised))


def gradient_check_deep__always_small(parameters, grads, X, Y, eps):
    """The result is always a small number, also for a wrong gradient."""
    return 1e-9


def gradient_check_deep__prints_and_returns_nothing(parameters, grads, X, Y, eps):
    """The error is printed and then lost: a caller gets only what stands behind `return`."""
    print("the gradient is right, the error is", 1e-9)


def gradient_check_deep__length_of_the_sum(parameters, grads, X, Y, eps):
    """The distance is divided by the length of the sum, which is 0 for opposite gradients."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            costs = []
            for step in (eps, -eps):
                moved = value.copy()
                moved[place] += step
                costs.append(compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y))
            measured.append((costs[0] - costs[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    return np.linalg.norm(np.subtract(measured, promised)) / np.linalg.norm(np.add(measured, promised))


def gradient_check_deep__copy_of_the_dict_alone(parameters, grads, X, Y, eps):
    """The copy of the dict holds the same arrays, so the second step begins where the first one ended."""
    measured, promised = [], []
    for name, value in parameters.items():
        for place in np.ndindex(value.shape):
            costs = []
            for step in (eps, -eps):
                moved = dict(parameters)
                moved[name][place] += step
                costs.append(compute_cost(L_model_forward(X, moved)[0], Y))
            measured.append((costs[0] - costs[1]) / (2 * eps))
            promised.append(grads[f"d{name}"][place])
    difference = np.linalg.norm(np.subtract(measured, promised))
    return difference / (np.linalg.norm(measured) + np.linalg.norm(promised))


def gradient_check_deep__largest_error_of_an_array(parameters, grads, X, Y, eps):
    """Every array has an error of its own here, and the largest is returned; one number for all was asked."""
    errors = []
    for name, value in parameters.items():
        measured = np.zeros_like(value)
        for place in np.ndindex(value.shape):
            costs = []
            for step in (eps, -eps):
                moved = value.copy()
                moved[place] += step
                costs.append(compute_cost(L_model_forward(X, {**parameters, name: moved})[0], Y))
            measured[place] = (costs[0] - costs[1]) / (2 * eps)
        slope = grads[f"d{name}"]
        errors.append(np.linalg.norm(measured - slope) / (np.linalg.norm(measured) + np.linalg.norm(slope)))
    return max(errors)
