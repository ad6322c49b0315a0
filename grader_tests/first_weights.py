"""Are a network's first weights draws from the right distribution? Each limit is at least five standard errors wide."""

import numpy as np


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
