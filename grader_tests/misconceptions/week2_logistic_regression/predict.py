"""Wrong answers to `predict`."""

import numpy as np


def predict__from_one_half_on(w, b, X):
    """At exactly one half the model has no opinion, and the answer should be 0: the comparison is strict."""
    return (sigmoid(w.T @ X + b) >= 0.5).astype(int)


def predict__rounded_up(w, b, X):
    """Adding one half and cutting off the decimals rounds one half up to 1."""
    return np.floor(sigmoid(w.T @ X + b) + 0.5)


def predict__probabilities(w, b, X):
    """These are probabilities. A prediction is a decision."""
    return sigmoid(w.T @ X + b)


def predict__over_zero(w, b, X):
    """Every probability is over 0; the threshold is one half."""
    return (sigmoid(w.T @ X + b) > 0).astype(int)


def predict__probability_for_score(w, b, X):
    """The score is compared with one half, which is the threshold of the probability; that of the score is 0."""
    return (w.T @ X + b > 0.5).astype(int)


def predict__bias_forgotten(w, b, X):
    """The score lacks the bias."""
    return (sigmoid(w.T @ X) > 0.5).astype(int)


def predict__one_axis(w, b, X):
    """The predictions have one axis, where the labels that they are compared with have two."""
    return (sigmoid(w.T @ X + b) > 0.5).astype(int)[0]


def predict__number_of_the_cats(w, b, X):
    """There are as many predictions as cats to train on, whatever X holds."""
    prediction = np.zeros((1, 209))
    A = sigmoid(w.T @ X + b)
    prediction[:, : A.shape[1]] = A > 0.5
    return prediction


def predict__loop_over_examples(w, b, X):
    """It is right and slow: a comparison of the whole array decides for all examples at once."""
    A = sigmoid(w.T @ X + b)
    prediction = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        prediction[0, i] = 1 if A[0, i] > 0.5 else 0
    return prediction


def predict__other_way_round(w, b, X):
    """The answer is 1 where the probability is below one half."""
    return (sigmoid(w.T @ X + b) < 0.5).astype(int)


def predict__minus_one_for_zero(w, b, X):
    """The classes are called −1 and 1, where the labels are 0 and 1."""
    return np.where(sigmoid(w.T @ X + b) > 0.5, 1, -1)


def predict__decimals_cut_off(w, b, X):
    """Cutting off the decimals of a probability leaves 0, whatever it was."""
    return sigmoid(w.T @ X + b).astype(int)


def predict__bias_subtracted(w, b, X):
    """The score has the bias with the wrong sign."""
    return (sigmoid(w.T @ X - b) > 0.5).astype(int)


def predict__loop_over_weights(w, b, X):
    """The score is added up weight by weight in Python; one product of matrices does it at once."""
    score = b
    for j in range(X.shape[0]):
        score = score + w[j, 0] * X[j : j + 1]
    return (sigmoid(score) > 0.5).astype(int)


def predict__over_the_mean(w, b, X):
    """The threshold is the mean of these very probabilities, so the answer for one example hangs on the others."""
    A = sigmoid(w.T @ X + b)
    return (A > A.mean()).astype(int)
