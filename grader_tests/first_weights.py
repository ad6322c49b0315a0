"""Are a network's first weights draws from the right distribution? Each limit is at least five standard errors wide."""

from itertools import pairwise

import numpy as np

from grader_tests.networks import shapes_of


def look_at_distribution(exam, name, weights, scale, told):
    """Hold many draws against scale·N(0, 1).

    Parameters
    ----------
    exam : Exam
    name : str — of the weights, such as W1
    weights : array — a thousand numbers or more, not all of them zero
    scale : float — the standard deviation that is asked
    told : str — a sentence on what to do about another one
    """
    exam.require(len(np.unique(weights)) > weights.size // 2, f"repeats numbers in {name}. Every weight is a draw.")
    spread = np.std(weights)
    exam.require(0.9 * scale < spread < 1.1 * scale, f"draws {name} with a standard deviation of {spread:.2g}. {told}")
    exam.require(
        abs(np.mean(weights)) < 0.1 * spread, f"draws {name} around {np.mean(weights):.2g}. It should be around 0."
    )
    tails = np.mean(np.abs(weights) > 2 * spread)  # 4.6 % of a normal distribution, none of a uniform one
    exam.require(tails > 0.02, f"draws {name} from another distribution than the normal one.")


def drawn_three_times(exam, seed, dims, *sizes):
    """Draw from a seed, draw again, draw from the same seed: only the first and the last should agree.

    Parameters
    ----------
    exam : Exam — of the exercise that draws
    seed : int
    dims : list of int — sizes of the layers, the inputs first
    sizes : what the exercise is given

    Returns
    -------
    dict of arrays — what was drawn first: W1, b1 and so on, of the shapes that are asked
    """
    np.random.seed(seed)
    first, again = (_asked_for(exam, dims, sizes) for _ in range(2))
    np.random.seed(seed)
    repeated = _asked_for(exam, dims, sizes)
    weights = [f"W{layer}" for layer in range(1, len(dims))]
    fresh = not any(np.allclose(first[name], again[name]) for name in weights)
    with exam.edge():  # the draws themselves are right
        exam.require(fresh, "gives the same weights at every call. The caller sets the seed, not the function.")
    same = all(np.allclose(first[name], repeated[name]) for name in weights)
    exam.require(same, "does not follow the caller's np.random.seed: it has to draw with np.random.randn.")
    return first


def _asked_for(exam, dims, sizes):
    drawn = exam.ask(exam.exercise, *sizes)
    exam.shapes(drawn, shapes_of(dims))
    return {name: np.asarray(drawn[name], dtype=float) for name in shapes_of(dims)}


def look_at_weights(exam, drawn, scales):
    """Hold many draws against scale·N(0, 1), and biases against 0.

    Parameters
    ----------
    exam : Exam
    drawn : dict of arrays — W1, b1 and so on
    scales : dict of str to float — by a weight's name, the standard deviation that is asked
    """
    random = [name for name in drawn if name.startswith("b") and np.any(drawn[name])]
    exam.require(not random, f"sets {', '.join(random)} to something other than zero.")
    for name, scale in scales.items():
        if not np.any(drawn[name]):
            exam.require(False, f"sets {name} to zero, so that all units of a layer stay the same.")
            continue
        told = f"Its shape is {drawn[name].shape}: look at its scale."
        look_at_distribution(exam, name, drawn[name], scale, told)
    pure = [(drawn[name] / scale).round(6) for name, scale in scales.items() if np.any(drawn[name])]
    shared = sum(np.intersect1d(one, other).size for one, other in pairwise(pure))
    exam.require(shared < 200, "uses the same random numbers in several layers.")
