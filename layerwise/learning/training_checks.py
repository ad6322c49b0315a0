"""Public checks of a training: whether it is where so many steps lead, with the right costs kept, and if not, why.

The answer's own first weights are where the right way begins, so any order of random draws will do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from layerwise.checks.exam import Exam
from layerwise.learning.whole_network import Parameters, steps_down

_LONG = 101  # iterations, of which two costs are kept

_COUNTS = {
    (0, 1, _LONG): "A cost is kept in every iteration.",
    (0, 0, 0): "No cost is kept. They are asked also where print_cost is false.",
    (1, 1, 2): "There is one iteration more than is asked.",
    (0, 0, 1): "The cost of iteration 0 is missing.",
    (1, 1, 1): "There is one cost, whatever the number of iterations.",
}
"""What it means that 0, 1 and 101 iterations keep so many costs."""


def check_training(
    check: Exam, name: str, X: np.ndarray, Y: np.ndarray, layers_dims: Sequence[int], *, learning_rate: float, seed: int
) -> Parameters:
    """Train a small network with a learner's function, and look at the first weights, the steps and the costs.

    Where something was found wrong before, nothing more is looked at: it is likely to follow from that.

    Parameters
    ----------
    check : Exam — a public check
    name : str — the function, called as name(X, Y, layers_dims, learning_rate, num_iterations)
    X : (n_x, m) float — examples
    Y : (1, m) int — class, 0 or 1
    layers_dims : sizes of the layers, the input first
    learning_rate : float — length of a step, in units of the slope
    seed : int — of the first weights

    Returns
    -------
    dict — the answer's first weights; empty where nothing was looked at
    """
    if not check.report().passed:
        return {}
    case, task = f"for layers_dims={layers_dims}", (X, Y, layers_dims, learning_rate)
    first, none = _run(check, name, (*task, 0), seed, case)
    other, _ = _run(check, name, (*task, 0), seed + 1, case)
    once, one = _run(check, name, (*task, 1), seed, case)
    often, two = _run(check, name, (*task, _LONG), seed, case)
    _require_counts(check, (none.size, one.size, two.size), case)
    _require_beginning(check, first, other, case)
    _require_step(check, first, once, task, case)
    if check.report().passed:
        there, every = _way(first, task, steps=_LONG)
        told = f"{case}: the first step is right, but {_LONG} iterations do not lead where {_LONG} steps lead."
        check.require(_same(often, there), told)
        _require_costs(check, two, every, X.shape[1], case)
    return first


def made_up_training(
    nets: Mapping[str, Sequence[int]], seeds: Sequence[int], accuracies: Mapping[str, Sequence[float]]
) -> Callable[[Any, Any], float]:
    """Make a function that tells made-up accuracies in no time, and objects to what it was not made for.

    Parameters
    ----------
    nets : dict of str to sequence of int — for each network the sizes of its hidden layers
    seeds : sequence of int
    accuracies : dict of str to sequence of float — for each network an accuracy for each seed

    Returns
    -------
    callable — from hidden layers and a seed to an accuracy
    """
    table = {
        (str(list(hidden)), str(seed)): accuracy
        for name, hidden in nets.items()
        for seed, accuracy in zip(seeds, accuracies[name], strict=True)
    }

    def accuracy_of(hidden: Any, seed: Any) -> float:
        asked = str(hidden), str(seed)
        if asked not in table:
            raise ValueError(
                f"accuracy_of got {hidden} and {seed}: it takes hidden layers of nets, and one of the seeds"
            )
        return table[asked]

    return accuracy_of


def _run(check: Exam, name: str, arguments: tuple[Any, ...], seed: int, case: str) -> tuple[Parameters, np.ndarray]:
    np.random.seed(seed)  # noqa: NPY002 - the generator that the exercises draw from
    parameters, costs = check.split(check.ask(name, *arguments, case=case), "parameters", "costs", case=case)
    shapes: dict[str, tuple[int, ...]] = {}
    for layer, (n_prev, n) in enumerate(pairwise(arguments[2]), 1):
        shapes |= {f"W{layer}": (n, n_prev), f"b{layer}": (n, 1)}
    check.shapes(parameters, shapes, case)
    return {key: parameters[key] for key in shapes}, np.ravel(np.asarray(costs, dtype=float))


def _way(
    first: Parameters, task: tuple[Any, ...], *, steps: int = 1, rate: float | None = None
) -> tuple[Parameters, list[float]]:
    """Go so many steps: where they lead, and the cost before each."""
    X, Y, _, usual = task
    return steps_down(X, Y, first, steps=steps, rate=usual if rate is None else rate)


def _require_beginning(check: Exam, first: Parameters, other: Parameters, case: str) -> None:
    begins = not any(np.any(first[key]) for key in first if key[0] == "b")
    check.require(begins, f"{case}: with num_iterations=0 the result should be the first weights, with biases of 0.")
    differs = bool(np.any(first["W1"] != other["W1"])) or not np.any(first["W1"])
    told = f"{case}: another seed gives the same first weights. Is a seed set inside the function?"
    check.require(differs, told)


def _require_counts(check: Exam, kept: tuple[int, int, int], case: str) -> None:
    told = _COUNTS.get(kept, f"Yours keep {kept[0]}, {kept[1]} and {kept[2]}.")
    check.require(kept == (0, 1, 2), f"{case}: 0, 1 and {_LONG} iterations should keep 0, 1 and 2 costs. {told}")


def _require_step(check: Exam, first: Parameters, found: Parameters, task: tuple[Any, ...], case: str) -> None:
    """Require that one iteration is one step, or name what it is."""
    rate = task[3]
    likely = {
        "changes nothing. Is the result of the step kept?": _way(first, task, steps=0),
        "makes two steps.": _way(first, task, steps=2),
        "makes its step twice.": _way(first, task, rate=2 * rate),
        "goes uphill: the step is against the slope already.": _way(first, task, rate=-rate),
        "makes a step of rate 0.0075, whatever rate is given.": _way(first, task, rate=0.0075),
    }
    causes = [told for told, (net, _) in likely.items() if _same(found, net)]
    told = (
        causes[0] if causes else "does not lead where one step leads: forward, backward, step, on X and Y as they are."
    )
    check.require(_same(found, _way(first, task)[0]), f"{case}: one iteration {told}")


def _require_costs(check: Exam, found: np.ndarray, every: list[float], m: int, case: str) -> None:
    """Require the costs before steps 0 and 100, or name what is there in their place."""
    causes = {
        "They are taken after the steps.": every[1],
        f"They are {m} times too large: the cost is a mean over the examples.": m * every[0],
    }
    told = next((why for why, cost in causes.items() if np.isclose(found[0], cost, atol=1e-4)), "")
    told = told or f"Yours are {found[0]:.4f} and {found[1]:.4f}."
    agree = bool(np.allclose(found, [every[0], every[100]], atol=1e-4))
    check.require(agree, f"{case}: the costs before steps 0 and 100 are {every[0]:.4f} and {every[100]:.4f}. {told}")


def _same(net: Parameters, other: Parameters) -> bool:
    return all(np.allclose(net[key], other[key], rtol=1e-3, atol=1e-6) for key in other)
