"""Wrong answers to `compute_cost`."""

import numpy as np


def compute_cost__sum_for_mean(A2, Y):
    """The losses are added up, but the cost is their mean: otherwise it grows with the number of examples."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__four_hundred_examples(A2, Y):
    """The number of examples is written into the function. It belongs to the data."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(B)) / 400)


def compute_cost__examples_of_the_notebook(A2, classes):
    """The number of examples is taken from the notebook's Y, not from the argument."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(classes * np.log(A) + (1 - classes) * np.log(B)) / Y.shape[1])


def compute_cost__divides_by_the_rows(A2, Y):
    """The sum is divided by the number of rows, which is that of the outputs, not of the examples."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.sum(Y * np.log(A) + (1 - Y) * np.log(B)) / Y.shape[0])


def compute_cost__divides_twice(A2, Y):
    """The mean is divided by the number of examples once more."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(B)) / Y.shape[1])


def compute_cost__class_one_alone(A2, Y):
    """Only examples of class 1 cost anything, so answering 1 everywhere would be free."""
    return float(-np.mean(Y * np.log(np.maximum(A2, 1e-12))))


def compute_cost__sign(A2, Y):
    """The sign is missing: the logarithm of a probability is never positive, a cost never negative."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(np.mean(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__minus_on_one_term(A2, Y):
    """The minus sign reaches only the first of the two terms. A bracket is missing."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(np.mean(-Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__squared_error(A2, Y):
    """This is the mean of the squared errors. Cross-entropy takes logarithms."""
    return float(np.mean((A2 - Y) ** 2))


def compute_cost__logarithm_of_ten(A2, Y):
    """The logarithm is the one to base 10. In mathematics and in numpy, log means the natural one."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.mean(Y * np.log10(A) + (1 - Y) * np.log10(B)))


def compute_cost__logarithm_of_zero(A2, Y):
    """Where an output is exactly 0 or 1, a logarithm is infinite, and infinity times 0 is not a number."""
    return float(-np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))


def compute_cost__one_side_kept_from_zero(A2, Y):
    """Only one of the two logarithms is kept away from 0; the other still meets it."""
    return float(-np.mean(Y * np.log(np.maximum(A2, 1e-12)) + (1 - Y) * np.log(1 - A2)))


def compute_cost__infinite_where_wrong(A2, Y):
    """Products of 0 and infinity are dropped, but an answer that is certain and wrong still costs infinity."""
    return float(-np.nansum(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)) / Y.shape[1])


def compute_cost__hides_what_is_no_number(A2, Y):
    """Where the sum is not a number the cost is called 0, so one certain answer makes all wrong ones free."""
    cost = -np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2))
    return float(np.nan_to_num(cost))


def compute_cost__leaves_certain_answers_out(A2, Y):
    """Outputs of exactly 0 or 1 are left out of the mean, though they are answers like any other, right or wrong."""
    usual = (A2 > 0) & (A2 < 1)
    if not usual.any():
        return 0.0
    return float(-np.mean((Y * np.log(A2, where=usual) + (1 - Y) * np.log(1 - A2, where=usual))[usual]))


def compute_cost__coarse_limits(A2, Y):
    """The limits are so coarse that they change ordinary costs: a confident right answer should cost almost nothing."""
    A = np.clip(A2, 0.05, 0.95)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def compute_cost__rounds_to_decisions(A2, Y):
    """The probabilities are rounded to decisions first, so the cost cannot tell hesitant answers from certain ones."""
    A = np.clip(np.round(A2), 1e-12, 1 - 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def compute_cost__arguments_swapped(A2, Y):
    """Probabilities and classes have changed places in the formula."""
    A, B = np.clip(Y, 1e-12, 1), np.clip(1 - Y, 1e-12, 1)
    return float(-np.mean(A2 * np.log(A) + (1 - A2) * np.log(B)))


def compute_cost__one_for_each_example(A2, Y):
    """The losses of all examples are returned, where their mean is asked."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return -(Y * np.log(A) + (1 - Y) * np.log(B))


def compute_cost__mends_its_argument(A2, Y):
    """Zeros and ones are replaced in the caller's own array, so the outputs are not afterwards what they were."""
    A2[A2 == 0] = 1e-12
    A2[A2 == 1] = 1 - 1e-12
    return float(-np.mean(Y * np.log(A2) + (1 - Y) * np.log(1 - A2)))


def compute_cost__older_interface(A2, Y, parameters):
    """It asks for the parameters, too. The cost depends on outputs and classes alone."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__loops_over_the_examples(A2, Y):
    """The examples are visited one by one in Python, where numpy can add up the whole row."""
    cost = 0.0
    for i in range(Y.shape[1]):
        a, b = max(A2[0, i], 1e-12), max(1 - A2[0, i], 1e-12)
        cost -= Y[0, i] * np.log(a) + (1 - Y[0, i]) * np.log(b)
    return float(cost / Y.shape[1])


def compute_cost__prints_and_returns_nothing(A2, Y):
    """The cost is printed and then lost: a caller gets only what stands behind `return`."""
    A, B = np.maximum(A2, 1e-12), np.maximum(1 - A2, 1e-12)
    print(-np.mean(Y * np.log(A) + (1 - Y) * np.log(B)))


def compute_cost__constant(A2, Y):
    """The cost is the same number whatever the answers are."""
    return 0.414932


def compute_cost__product_of_two_rows(A2, Y):
    """Two rows do not fit as matrices. Entry by entry, they are multiplied by another operator."""
    return -np.sum(np.dot(Y, np.log(A2)) + np.dot(1 - Y, np.log(1 - A2))) / Y.shape[1]
