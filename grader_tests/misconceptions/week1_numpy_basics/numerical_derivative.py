"""Wrong answers to `numerical_derivative`."""

import numpy as np


def numerical_derivative__one_sided(f, x, eps):
    """The step goes to one side only, and so the curvature of f enters the result."""
    return (f(x + eps) - f(x)) / eps


def numerical_derivative__backward(f, x, eps):
    """The step goes backward only, and so the curvature of f enters the result."""
    return (f(x) - f(x - eps)) / eps


def numerical_derivative__one_step(f, x, eps):
    """From one step to the left to one step to the right it is two steps; the result is twice too large."""
    return (f(x + eps) - f(x - eps)) / eps


def numerical_derivative__brackets_missing(f, x, eps):
    """`/ 2 * eps` divides by 2 and then multiplies by eps: brackets are missing."""
    return (f(x + eps) - f(x - eps)) / 2 * eps


def numerical_derivative__not_divided(f, x, eps):
    """The rise is there, but a slope is rise over run: the division is missing."""
    return f(x + eps) - f(x - eps)


def numerical_derivative__sign(f, x, eps):
    """The difference is the wrong way round, so rising functions get negative slopes."""
    return (f(x - eps) - f(x + eps)) / (2 * eps)


def numerical_derivative__own_step(f, x, eps):
    """The step is a number of the function's own; its argument is not used."""
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def numerical_derivative__half_steps(f, x, eps):
    """The step goes eps/2 to either side, where it should go eps to either side."""
    return (f(x + eps / 2) - f(x - eps / 2)) / eps


def numerical_derivative__curvature(f, x, eps):
    """That is the second difference, which measures how much the slope itself changes."""
    return (f(x + eps) - 2 * f(x) + f(x - eps)) / eps**2


def numerical_derivative__between_neighbours(f, x, eps):
    """`np.gradient` compares neighbouring entries of x; here each entry takes its own step."""
    return np.gradient(f(x), eps)


def numerical_derivative__slope_of_the_example(f, x, eps):
    """The slope of the visible example is written down; f is not even called."""
    return 3 * x**2 + eps**2


def numerical_derivative__of_the_sigmoid(f, x, eps):
    """A function of the notebook is measured in place of the argument f."""
    return (sigmoid(x + eps) - sigmoid(x - eps)) / (2 * eps)


def numerical_derivative__sum_of_slopes(f, x, eps):
    """The slopes of all entries are added up, where each entry should have its own."""
    return np.sum(f(x + eps) - f(x - eps)) / (2 * eps)


def numerical_derivative__along_one_axis(f, x, eps):
    """The loop takes the first axis for the only one, so it works for vectors but not for single numbers."""
    return np.array([(f(one + eps) - f(one - eps)) / (2 * eps) for one in x])


def numerical_derivative__step_lost_in_whole_numbers(f, x, eps):
    """The step is added inside an array of whole numbers, which cuts it off."""
    ahead, behind = np.array(x), np.array(x)
    ahead[...] = ahead + eps
    behind[...] = behind - eps
    return (f(ahead) - f(behind)) / (2 * eps)


def numerical_derivative__changes_its_argument(f, x, eps):
    """`+=` moves the caller's own array, which ends up elsewhere."""
    x += eps
    ahead = f(x)
    x -= 2 * eps
    return (ahead - f(x)) / (2 * eps)


def numerical_derivative__no_step_parameter(f, x):
    """The function takes no step, so whoever gives it one gets an error: keep all three parameters."""
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def numerical_derivative__function_of_x(f, x, eps):
    """The result is a function that would compute the slope; the slope itself is asked."""
    return lambda place: (f(place + eps) - f(place - eps)) / (2 * eps)


def numerical_derivative__multiplied_by_two(f, x, eps=1e-5):
    """`/ eps * 2` divides by the step and then multiplies by 2: what stands behind a slash needs brackets."""
    return (f(x + eps) - f(x - eps)) / eps * 2
