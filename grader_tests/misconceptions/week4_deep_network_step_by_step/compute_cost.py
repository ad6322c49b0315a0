"""Wrong answers to `compute_cost`."""

import numpy as np


def compute_cost__sum(AL, Y):
    """The losses are added up. The cost is their mean, so that it does not grow with the number of examples."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.sum(Y * one + (1 - Y) * zero)


def compute_cost__sign(AL, Y):
    """The minus sign is missing: logarithms of probabilities are negative, a cost is not."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return np.mean(Y * one + (1 - Y) * zero)


def compute_cost__class_1_alone(AL, Y):
    """Examples of class 0 cost nothing here, however wrong the answer is."""
    return -np.mean(Y * np.log(np.maximum(AL, 1e-12)))


def compute_cost__classes_switched(AL, Y):
    """The two logarithms are switched, so that right answers cost most."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.mean((1 - Y) * one + Y * zero)


def compute_cost__minus_for_plus(AL, Y):
    """The two terms are subtracted from each other, where both should be added."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.mean(Y * one - (1 - Y) * zero)


def compute_cost__log_of_zero(AL, Y):
    """Where AL is exactly 0 or 1, a logarithm is minus infinity, and zero times that is not a number."""
    return -np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))


def compute_cost__one_side_alone(AL, Y):
    """The logarithm of AL is kept finite, that of 1 - AL is not."""
    return -np.mean(Y * np.log(np.maximum(AL, 1e-12)) + (1 - Y) * np.log(1 - AL))


def compute_cost__infinite_for_a_wrong_answer(AL, Y):
    """A sure and wrong answer costs infinity here. The cost should stay finite."""
    return -np.mean(np.log(np.where(Y == 1, AL, 1 - AL)))


def compute_cost__small_number_added(AL, Y):
    """A hundredth is added inside the logarithms, which changes ordinary costs as well."""
    return -np.mean(Y * np.log(AL + 0.01) + (1 - Y) * np.log(1 - AL + 0.01))


def compute_cost__wrong_answers_left_out(AL, Y):
    """What is not a number is counted as 0, and with it the worst mistakes of all."""
    with np.errstate(all="ignore"):
        losses = np.nan_to_num(Y * np.log(AL) + (1 - Y) * np.log(1 - AL), neginf=0.0)
    return -np.mean(losses)


def compute_cost__wide_clip(AL, Y):
    """The probabilities are kept between 0.05 and 0.95, so that sure answers cost too much."""
    A = np.clip(AL, 0.05, 0.95)
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))


def compute_cost__squared_error(AL, Y):
    """That is the mean squared error. Cross-entropy takes logarithms."""
    return np.mean((AL - Y) ** 2)


def compute_cost__logarithm_to_base_2(AL, Y):
    """`log2` measures in bits. The slopes that follow belong to the natural logarithm."""
    one, zero = np.log2(np.maximum(AL, 1e-12)), np.log2(np.maximum(1 - AL, 1e-12))
    return -np.mean(Y * one + (1 - Y) * zero)


def compute_cost__divided_by_rows(AL, Y):
    """The sum is divided by the number of rows, which is 1. Examples lie in columns."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.sum(Y * one + (1 - Y) * zero) / Y.shape[0]


def compute_cost__fixed_number_of_examples(AL, Y):
    """The sum is divided by 3, the number of examples of the visible check."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.sum(Y * one + (1 - Y) * zero) / 3


def compute_cost__divided_twice(AL, Y):
    """The mean is divided by the number of examples once more."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.mean(Y * one + (1 - Y) * zero) / Y.shape[1]


def compute_cost__halved(AL, Y):
    """The one half belongs to a squared error. Cross-entropy has none."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.mean(Y * one + (1 - Y) * zero) / 2


def compute_cost__not_added_up(AL, Y):
    """The losses of the single examples are returned. The cost is one number."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -(Y * one + (1 - Y) * zero) / Y.shape[1]


def compute_cost__outer_product(AL, Y):
    """Column times row makes a table of all pairs. Row times column adds up the matching ones."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -(Y.T @ one + (1 - Y).T @ zero) / Y.shape[1]


def compute_cost__older_interface(AL, Y, parameters):
    """The cost needs no parameters: it takes AL and Y."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    return -np.mean(Y * one + (1 - Y) * zero)


def compute_cost__constant(AL, Y):
    """The result is the same number whatever the probabilities are."""
    return 0.401324


def compute_cost__prints_and_returns_nothing(AL, Y):
    """The cost is printed and then lost: a caller gets only what stands behind `return`."""
    one, zero = np.log(np.maximum(AL, 1e-12)), np.log(np.maximum(1 - AL, 1e-12))
    print(-np.mean(Y * one + (1 - Y) * zero))


def compute_cost__clips_in_place(AL, Y):
    """The caller's probabilities are changed: `out=AL` writes into the argument."""
    np.clip(AL, 1e-12, 1 - 1e-12, out=AL)
    return -np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL))


def compute_cost__example_by_example(AL, Y):
    """A Python loop over the examples does what numpy's functions do at once."""
    total = 0.0
    for i in range(Y.shape[1]):
        right = AL[0, i] if Y[0, i] == 1 else 1 - AL[0, i]
        total -= np.log(max(right, 1e-12))
    return total / Y.shape[1]


def compute_cost__mean_of_nothing_is_zero(AL, Y):
    """Where one example has no cost, the mean of all is taken for 0."""
    return np.nan_to_num(-np.mean(Y * np.log(AL) + (1 - Y) * np.log(1 - AL)))


def compute_cost__largest_number_for_infinity(AL, Y):
    """A wrong and sure answer costs the largest number there is, so that nothing can be added to it."""
    return -np.mean(np.nan_to_num(Y * np.log(AL)) + np.nan_to_num((1 - Y) * np.log(1 - AL)))


def compute_cost__smaller_for_larger(AL, Y):
    """The smaller of probability and epsilon is taken, so that every example costs the same."""
    return -np.mean(Y * np.log(np.minimum(AL, 1e-12)) + (1 - Y) * np.log(np.minimum(1 - AL, 1e-12)))
