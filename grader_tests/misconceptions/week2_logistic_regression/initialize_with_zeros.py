"""Wrong answers to `initialize_with_zeros`."""

import numpy as np


def initialize_with_zeros__one_axis(dim):
    """With a single axis w is neither a row nor a column, and its transpose is itself."""
    return np.zeros(dim), 0.0


def initialize_with_zeros__row(dim):
    """The weights lie in a row, where they should stand in a column."""
    return np.zeros((1, dim)), 0.0


def initialize_with_zeros__bias_for_each_feature(dim):
    """There is a bias for each feature. An example has one score, and so one bias."""
    return np.zeros((dim, 1)), np.zeros((dim, 1))


def initialize_with_zeros__ones(dim):
    """The weights begin at one, and with them every score at the sum of the pixels."""
    return np.ones((dim, 1)), 0.0


def initialize_with_zeros__random(dim):
    """Random weights are for hidden units, which must become different; here nothing is gained by them."""
    return 0.01 * np.random.randn(dim, 1), 0.0


def initialize_with_zeros__size_of_the_cats(dim):
    """The number of features is written into the function, which is right for the cats alone."""
    return np.zeros((12288, 1)), 0.0


def initialize_with_zeros__weights_alone(dim):
    """The bias is missing from what is returned."""
    return np.zeros((dim, 1))


def initialize_with_zeros__whole_numbers(dim):
    """Weights of a whole-number type cannot take up a step, which is a fraction."""
    return np.zeros((dim, 1), dtype=int), 0


def initialize_with_zeros__bias_first(dim):
    """The two values are returned in the other order."""
    return 0.0, np.zeros((dim, 1))
