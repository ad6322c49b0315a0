"""Wrong answers to `initialize_parameters`."""

import numpy as np


def initialize_parameters__zeros(n_x, n_h, n_y):
    """All weights are zero, so the hidden units are equal, get equal slopes and never become different."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.zeros((n_h, n_x)), "W2": np.zeros((n_y, n_h))}


def initialize_parameters__all_alike(n_x, n_h, n_y):
    """All weights are the same small number. Units that start alike stay alike: the draws must differ."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.full((n_h, n_x), 0.01), "W2": np.full((n_y, n_h), 0.01)}


def initialize_parameters__without_the_factor(n_x, n_h, n_y):
    """The weights are a hundred times too large, so many units start where tanh is flat."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x), "W2": np.random.randn(n_y, n_h)}


def initialize_parameters__factor_on_one_layer(n_x, n_h, n_y):
    """Only one layer has small weights. The factor belongs to both."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h)}


def initialize_parameters__uniform_from_zero_to_one(n_x, n_h, n_y):
    """`rand` draws evenly from 0 to 1: no weight is negative, and the distribution is not the normal one."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.rand(n_h, n_x) * 0.01, "W2": np.random.rand(n_y, n_h) * 0.01}


def initialize_parameters__uniform_of_the_right_width(n_x, n_h, n_y):
    """The weights are spread evenly over an interval, where the normal distribution is asked."""
    width = 0.01 * np.sqrt(3)
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {
        "W1": np.random.uniform(-width, width, (n_h, n_x)),
        "W2": np.random.uniform(-width, width, (n_y, n_h)),
    }


def initialize_parameters__scaled_by_the_inputs(n_x, n_h, n_y):
    """The weights are divided by the root of the number of inputs. That is another rule than the one asked."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x) / np.sqrt(n_x), "W2": np.random.randn(n_y, n_h) / np.sqrt(n_h)}


def initialize_parameters__transposed(n_x, n_h, n_y):
    """Rows and columns of the weights are swapped: a unit is a row, what goes into it a column."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_x, n_h) * 0.01, "W2": np.random.randn(n_h, n_y) * 0.01}


def initialize_parameters__flat_biases(n_x, n_h, n_y):
    """The biases have one axis. Added to an array of columns, such a vector goes along the wrong axis."""
    biases = {"b1": np.zeros(n_h), "b2": np.zeros(n_y)}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__biases_as_rows(n_x, n_h, n_y):
    """The biases are rows, but each unit is a row of its layer, so its bias stands in a column."""
    biases = {"b1": np.zeros((1, n_h)), "b2": np.zeros((1, n_y))}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__random_biases(n_x, n_h, n_y):
    """The biases are drawn, too. They are to start at zero."""
    biases = {"b1": np.random.randn(n_h, 1) * 0.01, "b2": np.random.randn(n_y, 1) * 0.01}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__four_units_always(n_x, n_h, n_y):
    """The number of hidden units is written into the function, so the argument has no effect."""
    biases = {"b1": np.zeros((4, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(4, n_x) * 0.01, "W2": np.random.randn(n_y, 4) * 0.01}


def initialize_parameters__seed_inside(n_x, n_h, n_y):
    """The function sets the seed itself, so every network starts from the same weights and seeds cannot be compared."""
    np.random.seed(2)
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.random.randn(n_h, n_x) * 0.01, "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__seed_before_each_layer(n_x, n_h, n_y):
    """The seed is set anew before each layer, so both layers get the same numbers."""
    np.random.seed(3)
    W1 = np.random.randn(n_h, n_x) * 0.01
    np.random.seed(3)
    W2 = np.random.randn(n_y, n_h) * 0.01
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__generator_of_its_own(n_x, n_h, n_y):
    """The weights come from a generator of the function's own, so the caller's seed has no effect."""
    own = np.random.default_rng()
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": own.standard_normal((n_h, n_x)) * 0.01, "W2": own.standard_normal((n_y, n_h)) * 0.01}


def initialize_parameters__one_draw_for_every_unit(n_x, n_h, n_y):
    """One row is drawn and repeated, so all hidden units are the same one."""
    biases = {"b1": np.zeros((n_h, 1)), "b2": np.zeros((n_y, 1))}
    return biases | {"W1": np.tile(np.random.randn(1, n_x) * 0.01, (n_h, 1)), "W2": np.random.randn(n_y, n_h) * 0.01}


def initialize_parameters__a_tuple(n_x, n_h, n_y):
    """The arrays come without their names. The other functions look them up in a dict."""
    return np.random.randn(n_h, n_x) * 0.01, np.zeros((n_h, 1)), np.random.randn(n_y, n_h) * 0.01, np.zeros((n_y, 1))
