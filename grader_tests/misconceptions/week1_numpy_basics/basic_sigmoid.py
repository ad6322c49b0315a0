"""Wrong answers to `basic_sigmoid`."""

import math


def basic_sigmoid__without_the_minus(x):
    """The exponent has lost its minus sign, so high scores get low chances."""
    return 1 / (1 + math.exp(x))


def basic_sigmoid__brackets_missing(x):
    """Division comes before addition: without brackets only the first 1 is the denominator."""
    return 1 / 1 + math.exp(-x)


def basic_sigmoid__one_missing(x):
    """The denominator lacks its 1, so the result can exceed 1 and is no chance."""
    return 1 / math.exp(-x)


def basic_sigmoid__prints_and_returns_nothing(x):
    """The result is printed and then lost: a caller gets only what stands behind `return`."""
    print(1 / (1 + math.exp(-x)))


def basic_sigmoid__constant(x):
    """The result is the same number whatever the score is."""
    return 0.7310585786


def basic_sigmoid__remembers_the_examples(x):
    """The results of the visible check are written down, and every other score gets one of them too."""
    return {1.0: 0.7310585786, -3.0: 0.0474258732}.get(x, 0.5)


def basic_sigmoid__rounded_e(x):
    """The number e is not 2.718: rounding it costs digits, the more the larger the score."""
    return 1 / (1 + 2.718**-x)


def basic_sigmoid__rounded_result(x):
    """The result is rounded, and its small values lose all their digits."""
    return round(1 / (1 + math.exp(-x)), 3)


def basic_sigmoid__floor_division(x):
    """`//` divides and drops what is behind the decimal point, which for a chance is everything."""
    return 1 // (1 + math.exp(-x))


def basic_sigmoid__tanh(x):
    """The hyperbolic tangent has the shape of a sigmoid, but runs from -1 to 1."""
    return math.tanh(x)


def basic_sigmoid__global_score(x):
    """The function reads a variable of the notebook in place of its argument."""
    return 1 / (1 + math.exp(-score))
