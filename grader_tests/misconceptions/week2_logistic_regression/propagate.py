"""Wrong answers to `propagate`."""

import numpy as np


def propagate__cost_is_a_sum(w, b, X, Y):
    """The cost is added up over the examples; as a mean it would not grow with their number."""
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost


def propagate__dw_is_a_sum(w, b, X, Y):
    """The slopes are m times too large: the cost is a mean over the examples, so its slopes are means, too."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    return {"dw": X @ (A - Y).T, "db": np.mean(A - Y)}, cost


def propagate__db_is_a_sum(w, b, X, Y):
    """The slope by b is m times too large: it is the mean of the errors."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.sum(A - Y)}, cost


def propagate__divided_by_the_features(w, b, X, Y):
    """The mean is taken over the number of features, the rows of X; an example is a column."""
    m = X.shape[0]
    A = sigmoid(w.T @ X + b)
    cost = -np.sum(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12))) / m
    return {"dw": X @ (A - Y).T / m, "db": np.sum(A - Y) / m}, cost


def propagate__slope_upside_down(w, b, X, Y):
    """The error is probability minus class; the other way round every step would lead uphill."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    return {"dw": X @ (Y - A).T / X.shape[1], "db": np.mean(Y - A)}, cost


def propagate__minus_missing(w, b, X, Y):
    """Logarithms of probabilities are negative, so without the minus the cost is, too."""
    A = sigmoid(w.T @ X + b)
    cost = np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost


def propagate__class_one_only(w, b, X, Y):
    """Half of the cost is missing: a wrong answer for an example of class 0 costs nothing."""
    A = sigmoid(w.T @ X + b)
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, -np.mean(Y * np.log(np.maximum(A, 1e-12)))


def propagate__log_of_zero(w, b, X, Y):
    """Where a probability is exactly 0 or 1 the logarithm is infinite, and 0 times infinity is no number."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost


def propagate__nan_to_zero(w, b, X, Y):
    """The infinite costs are turned to 0, so a certain and wrong answer seems to cost nothing."""
    A = sigmoid(w.T @ X + b)
    losses = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    cost = np.mean(np.where(np.isfinite(losses), losses, 0))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost


def propagate__bias_forgotten(w, b, X, Y):
    """The score lacks the bias."""
    A = sigmoid(w.T @ X)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost


def propagate__slope_of_the_squared_error(w, b, X, Y):
    """The slope of the sigmoid is still a factor here; in the log loss it cancels."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    dZ = (A - Y) * A * (1 - A)
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__dw_as_a_row(w, b, X, Y):
    """The slopes lie in a row, where the weights stand in a column: subtracting one from the other makes a square."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    return {"dw": (A - Y) @ X.T / X.shape[1], "db": np.mean(A - Y)}, cost


def propagate__loop_over_examples(w, b, X, Y):
    """It is right and slow: one product of matrices does for all examples what this loop does one by one."""
    dw, db, cost, m = np.zeros(w.shape), 0.0, 0.0, X.shape[1]
    for i in range(m):
        x, y = X[:, i : i + 1], float(Y[0, i])
        a = float(np.ravel(sigmoid(w.T @ x + b))[0])
        cost -= (y * np.log(max(a, 1e-12)) + (1 - y) * np.log(max(1 - a, 1e-12))) / m
        dw = dw + (a - y) * x / m
        db += (a - y) / m
    return {"dw": dw, "db": db}, cost


def propagate__global_data(w, b, features, labels):
    """The function takes arguments of other names and computes with variables of the notebook."""
    A = sigmoid(w.T @ X_train + b)
    cost = -np.mean(Y_train * np.log(A) + (1 - Y_train) * np.log(1 - A))
    return {"dw": X_train @ (A - Y_train).T / 209, "db": np.mean(A - Y_train)}, cost


def propagate__clipped_at_a_hundredth(w, b, X, Y):
    """Probabilities below one hundredth count as one hundredth, so sure and wrong answers come cheap."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 0.01)) + (1 - Y) * np.log(np.maximum(1 - A, 0.01)))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__clipped_at_a_thousandth(w, b, X, Y):
    """Probabilities are kept so far away from 0 and 1 that ordinary sure answers cost something else."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.clip(A, 1e-3, 1 - 1e-3)) + (1 - Y) * np.log(1 - np.clip(A, 1e-3, 1 - 1e-3)))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__no_number_to_zero(w, b, X, Y):
    """A mean that is no number is replaced by 0, so one sure answer makes all others free."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, float(np.nan_to_num(cost))


def propagate__second_logarithm_unclipped(w, b, X, Y):
    """The second logarithm still meets 0, where a probability is exactly 1."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(1 - A))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__first_logarithm_unclipped(w, b, X, Y):
    """The first logarithm still meets 0, where a probability is exactly 0."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__both_logarithms_of_A(w, b, X, Y):
    """For class 0 the probability of that class counts, which is one minus the probability of class 1."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(A, 1e-12)))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__classes_swapped(w, b, X, Y):
    """Each example is charged for the probability of the class that it does not belong to."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean((1 - Y) * np.log(np.maximum(A, 1e-12)) + Y * np.log(np.maximum(1 - A, 1e-12)))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__no_sigmoid(w, b, X, Y):
    """The score itself is taken for a probability."""
    A = w.T @ X + b
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__binary_logarithm(w, b, X, Y):
    """The logarithm has the base 2, for which the slopes would be others."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log2(np.maximum(A, 1e-12)) + (1 - Y) * np.log2(np.maximum(1 - A, 1e-12)))
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__squared_error_as_cost(w, b, X, Y):
    """The cost is the squared error, to which these slopes do not belong."""
    A = sigmoid(w.T @ X + b)
    cost = np.mean((A - Y) ** 2)
    dZ = A - Y
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__loop_over_weights(w, b, X, Y):
    """The slopes are computed weight by weight in Python, twelve thousand times for a picture."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    dZ = A - Y
    return {"dw": np.array([[np.mean(X[j] * dZ[0])] for j in range(X.shape[0])]), "db": np.mean(dZ)}, cost


def propagate__mean_taken_twice(w, b, X, Y):
    """The errors are divided by m, and their products once more."""
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(np.maximum(A, 1e-12)) + (1 - Y) * np.log(np.maximum(1 - A, 1e-12)))
    dZ = (A - Y) / X.shape[1]
    return {"dw": X @ dZ.T / X.shape[1], "db": np.mean(dZ)}, cost


def propagate__transpose_missing(w, b, X, Y):
    """The errors lie as a row. To be multiplied with every feature and added up over the examples, they have to stand."""
    A = sigmoid(w.T @ X + b)
    dw = np.dot(X, A - Y) / X.shape[1]
    return {"dw": dw, "db": float(np.mean(A - Y))}, float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))
