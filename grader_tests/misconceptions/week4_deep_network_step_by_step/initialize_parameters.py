"""Wrong answers to `initialize_parameters`."""

import numpy as np


def initialize_parameters__zeros(n_x, n_h, n_y):
    """With zero weights all units of a layer compute the same and learn the same, for ever."""
    return {"W1": np.zeros((n_h, n_x)), "b1": np.zeros((n_h, 1)), "W2": np.zeros((n_y, n_h)), "b2": np.zeros((n_y, 1))}


def initialize_parameters__equal_weights(n_x, n_h, n_y):
    """All weights are the same small number, so all units of a layer stay the same. They have to be drawn."""
    W1, W2 = 0.01 * np.ones((n_h, n_x)), 0.01 * np.ones((n_y, n_h))
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__large(n_x, n_h, n_y):
    """The factor 0.01 is missing, so the weights are a hundred times larger than asked."""
    W1, W2 = np.random.randn(n_h, n_x), np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__scaled_by_the_inputs(n_x, n_h, n_y):
    """The weights are divided by the root of the number of inputs. That is asked of the next function."""
    W1, W2 = np.random.randn(n_h, n_x) / np.sqrt(n_x), np.random.randn(n_y, n_h) / np.sqrt(n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__only_the_first_is_small(n_x, n_h, n_y):
    """W1 is scaled by 0.01, and W2 is not."""
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__uniform(n_x, n_h, n_y):
    """`rand` draws evenly between 0 and 1, so no weight is negative; `randn` draws from N(0, 1)."""
    W1, W2 = 0.01 * np.random.rand(n_h, n_x), 0.01 * np.random.rand(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__uniform_around_zero(n_x, n_h, n_y):
    """The weights have the right spread, but are drawn evenly and not from a normal distribution."""
    width = 0.01 * np.sqrt(3)
    W1, W2 = np.random.uniform(-width, width, (n_h, n_x)), np.random.uniform(-width, width, (n_y, n_h))
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__transposed(n_x, n_h, n_y):
    """The weights lie on their side: a row belongs to a unit, a column to a number that comes in."""
    W1, W2 = 0.01 * np.random.randn(n_x, n_h), 0.01 * np.random.randn(n_h, n_y)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__flat_biases(n_x, n_h, n_y):
    """The biases have one axis. They have to be columns, so that they are added to every example alike."""
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), 0.01 * np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros(n_h), "W2": W2, "b2": np.zeros(n_y)}


def initialize_parameters__random_biases(n_x, n_h, n_y):
    """The biases are drawn as well. They start at zero."""
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), 0.01 * np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": 0.01 * np.random.randn(n_h, 1), "W2": W2, "b2": 0.01 * np.random.randn(n_y, 1)}


def initialize_parameters__seed_inside(n_x, n_h, n_y):
    """A seed set inside makes all calls give the same weights. Whoever calls the function sets the seed."""
    np.random.seed(1)
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), 0.01 * np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__another_generator(n_x, n_h, n_y):
    """The weights come from a generator of its own, so the caller's seed has no effect on them."""
    draws = np.random.default_rng()
    W1, W2 = 0.01 * draws.standard_normal((n_h, n_x)), 0.01 * draws.standard_normal((n_y, n_h))
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__one_row_for_all(n_x, n_h, n_y):
    """One row is drawn and repeated for every unit, so the units start equal and stay equal."""
    W1, W2 = np.tile(0.01 * np.random.randn(1, n_x), (n_h, 1)), np.tile(0.01 * np.random.randn(1, n_h), (n_y, 1))
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}


def initialize_parameters__fixed_sizes(n_x, n_h, n_y):
    """The sizes are those of one example, whatever is asked for."""
    W1, W2 = 0.01 * np.random.randn(4, 2), 0.01 * np.random.randn(1, 4)
    return {"W1": W1, "b1": np.zeros((4, 1)), "W2": W2, "b2": np.zeros((1, 1))}


def initialize_parameters__remembers_the_example(n_x, n_h, n_y):
    """The sizes of the visible check are written down, and no others."""
    W1, W2 = 0.01 * np.random.randn(80, 5), 0.01 * np.random.randn(3, 80)
    return {"W1": W1, "b1": np.zeros((80, 1)), "W2": W2, "b2": np.zeros((3, 1))}


def initialize_parameters__a_tuple(n_x, n_h, n_y):
    """The arrays are returned side by side. A dict with their names is asked."""
    return 0.01 * np.random.randn(n_h, n_x), np.zeros((n_h, 1)), 0.01 * np.random.randn(n_y, n_h), np.zeros((n_y, 1))


def initialize_parameters__returns_nothing(n_x, n_h, n_y):
    """The parameters are printed and then lost: a caller gets only what stands behind `return`."""
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), 0.01 * np.random.randn(n_y, n_h)
    print({"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))})


def initialize_parameters__list_of_sizes(layer_dims):
    """The function takes three sizes. The one that takes a list of sizes comes next."""
    n_x, n_h, n_y = layer_dims
    W1, W2 = 0.01 * np.random.randn(n_h, n_x), 0.01 * np.random.randn(n_y, n_h)
    return {"W1": W1, "b1": np.zeros((n_h, 1)), "W2": W2, "b2": np.zeros((n_y, 1))}
