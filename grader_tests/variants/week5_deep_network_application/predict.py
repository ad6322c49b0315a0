"""Right answers of an unusual form to `predict`."""

import numpy as np


def predict__truth_values(X, Y, parameters):
    """It returns truth values, and prints percent."""
    AL, _ = L_model_forward(X, parameters)
    print(f"{np.mean((AL > 0.5) == Y):.1%} right")
    return AL > 0.5


def predict__floats(X, Y, parameters):
    """It returns 0.0 and 1.0, and prints as the field's best-known answer does."""
    m = X.shape[1]
    p = np.where(L_model_forward(X, parameters)[0] > 0.5, 1.0, 0.0)
    print("Accuracy: " + str(np.sum((p == Y) / m)))
    return p


def predict__by_the_score(X, Y, parameters):
    """It asks for the sign of the score and never computes the sigmoid; it prints counts, too."""
    A, L = X, len(parameters) // 2
    for l in range(1, L):
        A = np.maximum(parameters[f"W{l}"] @ A + parameters[f"b{l}"], 0)
    answers = (parameters[f"W{L}"] @ A + parameters[f"b{L}"] > 0).astype(np.uint8)
    print("of", Y.shape[1], "examples", np.sum(answers == Y), "are right:", np.sum(answers == Y) / Y.shape[1])
    return answers


def predict__rounded(X, Y, parameters):
    """It rounds; numpy rounds one half to the even neighbour, which is 0."""
    answers = np.round(L_model_forward(X, parameters)[0])
    print("accuracy", round(100 * (1 - float(np.abs(answers - Y).mean())), 2), "percent")
    return answers


def predict__says_more(X, Y, parameters):
    """It prints several lines, with the cost and the shape among them."""
    AL, caches = L_model_forward(X, parameters)
    answers = np.zeros(AL.shape, dtype=int)
    answers[AL > 0.5] = 1
    print("shape", AL.shape, "layers", len(caches))
    print("cost", compute_cost(AL, Y))
    print("accuracy", 1 - np.count_nonzero(answers - Y) / Y.size)
    return answers


def predict__without_training_wheels(X, Y, parameters):
    """It goes through the layers by their own function."""
    A, L = X, len(parameters) // 2
    for l in range(1, L + 1):
        kind = "sigmoid" if l == L else "relu"
        A, _ = linear_activation_forward(A, parameters["W" + str(l)], parameters["b" + str(l)], kind)
    answers = np.greater(A, 0.5) * 1
    print(np.average(np.equal(answers, Y)))
    return answers
