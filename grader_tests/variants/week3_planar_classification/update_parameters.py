"""Right answers of an unusual form to `update_parameters`."""

import numpy as np


def update_parameters__deep_copy(parameters, grads, learning_rate=1.2):
    """It copies everything first, and works on the copy in place."""
    import copy

    updated = copy.deepcopy(parameters)
    for name in ("W1", "b1", "W2", "b2"):
        updated[name] -= learning_rate * grads[f"d{name}"]
    return updated


def update_parameters__one_by_one(parameters, grads, learning_rate=1.2):
    """Every array by its name, from copies, and prints."""
    W1, b1 = parameters["W1"].copy(), parameters["b1"].copy()
    W2, b2 = parameters["W2"].copy(), parameters["b2"].copy()
    W1 = W1 - learning_rate * grads["dW1"]
    b1 = b1 - learning_rate * grads["db1"]
    W2 = W2 - learning_rate * grads["dW2"]
    b2 = b2 - learning_rate * grads["db2"]
    print("updated")
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}


def update_parameters__by_subtract(parameters, grads, learning_rate=1.2):
    """np.subtract, and a loop over the layers."""
    updated = {}
    for layer in range(1, len(parameters) // 2 + 1):
        for kind in "Wb":
            name = kind + str(layer)
            updated[name] = np.subtract(parameters[name], np.multiply(grads["d" + name], learning_rate))
    return updated


def update_parameters__single_precision(parameters, grads, learning_rate=1.2):
    """float32 inside."""
    return {
        name: np.float32(1) * np.asarray(parameters[name], np.float32) - np.float32(learning_rate) * grads["d" + name]
        for name in parameters
    }


def update_parameters__half_steps(parameters, grads, learning_rate=1.2):
    """Two half steps with the same slopes make one."""
    half = {name: value - learning_rate / 2 * grads["d" + name] for name, value in parameters.items()}
    return {name: value - learning_rate / 2 * grads["d" + name] for name, value in half.items()}
