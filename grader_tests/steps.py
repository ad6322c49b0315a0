"""Where on its way a training has stopped: whether it is where it should be, and what is told where it is not."""

import numpy as np


def same(network, right, atol):
    """Tell whether a network agrees with the right one, within what other orders of the same sums make.

    Parameters
    ----------
    network : dict of arrays
    right : dict of arrays — finite
    atol : float — what numbers near zero may differ by
    """
    return all(near(network[name], value, atol) for name, value in right.items())


def near(found, right, atol):
    """Do as `np.allclose`, of numbers that are finite where they are right; it is asked hundreds of times."""
    with np.errstate(invalid="ignore"):
        return bool(np.all(np.abs(found - right) <= atol + 1e-3 * np.abs(right)))


def what_it_did(now, way, steps, same, otherwise):
    """Say what a network went through that is not where it should be after so many steps.

    Parameters
    ----------
    now : dict of arrays — the network
    way : list of dicts — the right one after 0, 1, … steps
    steps : int — how many were asked
    same : callable — tells whether two networks agree
    otherwise : str — what to say where it is nowhere on the way
    """
    if same(now, way[0]):
        return f"num_iterations={steps} changes nothing. Are there as many steps, and is the result of each kept?"
    for count, network in enumerate(way):
        if count != steps and same(now, network):
            return f"with num_iterations={steps} the number of steps made is {count}."
    return otherwise
