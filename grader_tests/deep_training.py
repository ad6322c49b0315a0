"""How a function that trains a deep network is examined: step by step, from its own first weights.

The answer is asked for its first weights (no iterations) from a seed, and from these the right way is gone here. So
another order of random draws is as good as the usual one. A task is X, Y and the sizes of the layers.
"""

from functools import partial

import numpy as np

from grader_tests import steps as on_the_way
from grader_tests.networks import cost_of, descent, shapes_of

USUAL_RATE, USUAL_ITERATIONS = 0.0075, 3000
LEAST, LEAST_OF_FEW = 1e-4, 1e-7
"""What first weights have to exceed: from next to nothing only the last bias moves, and no layer need be there. A draw
of one or two numbers may be small by chance."""

SEEDS = 5
"""From which first weights are drawn, at most: with the usual ones, one in fifty leaves a layer of a small net dead."""

ATOL = 1e-6
"""What parameters near zero may differ by."""

same = partial(on_the_way.same, atol=ATOL)
"""Tells whether two networks agree; see `steps.same`."""


def draw_task(rng, dims, m, wide=1.0):
    """Draw examples and classes, both of which occur; wide ones wake a network that begins with small weights."""
    Y = rng.permutation(np.arange(m) % 2)[np.newaxis]
    return wide * (rng.normal(size=(dims[0], m)) + 0.7 * (2 * Y - 1)), Y


def _run(exam, name, task, case, seed, *settings, **named):
    """Train with the learner's function from a seed: the parameters as numbers, and the costs in a row."""
    np.random.seed(seed)
    answer = exam.ask(name, *task, *settings, case=case, **named)
    parameters, costs = exam.split(answer, "parameters", "costs", case=case)
    shapes = shapes_of(task[2])
    exam.shapes(parameters, shapes, case)
    wanted = isinstance(costs, (list, tuple, np.ndarray))
    exam.require(wanted, f"{case}: the costs should be a list of numbers.", "type")
    numbers = np.asarray(costs, dtype=float).reshape(-1) if wanted else np.full(1, np.nan)
    return {key: np.asarray(parameters[key], dtype=float) for key in shapes}, numbers


def _begins(exam, name, task, case, seed):
    """Get the first weights, and see that biases are zero and no cost is kept; None where they are not."""
    first, costs = _run(exam, name, task, case, seed, num_iterations=0)
    exam.require(costs.size == 0, f"{case}: num_iterations=0 should keep no cost. There are {costs.size}.")
    unmoved = not any(np.any(value) for key, value in first.items() if key[0] == "b")
    weights = [np.abs(value) for key, value in first.items() if key[0] == "W"]
    alive = all(value.max() > (LEAST if value.size > 2 else LEAST_OF_FEW) for value in weights)
    told = f"{case}: with num_iterations=0 the result should be the first weights, random, with biases of 0."
    exam.require(unmoved and alive, told)
    return first if unmoved and alive else None


def _alive(exam, name, task, rate, case):
    """Get first weights from which each layer moves, as a seed and the right way from them; no way where there is none.

    By chance all units of a layer may be dead, so some seeds are tried. Else one who makes them dead need train nothing
    but the last bias.
    """
    X, Y, _ = task
    seed = int(exam.rng.integers(1, 1000))
    for turn in range(SEEDS):
        first = _begins(exam, name, task, case, seed + turn)
        if first is None:
            return seed, []
        way = descent(first, X, Y, rate, 5)
        if not any(on_the_way.near(way[4][key], first[key], ATOL) for key in first if key[0] == "W"):
            return seed + turn, way
    told = "from each seed, some layer's first weights pass nothing on, so that others do not learn. Draw both signs."
    exam.require(False, f"{case}: {told}")
    return seed, []


def look_at_training(exam, name, task, rate, case):
    """Require that 1, 2 and 4 steps lead to where they should, from the answer's own first weights.

    After wrong values nothing more is trained: the reason is told, and a loop that is too long would only run again.
    """
    if not exam.values_are_right:
        return
    X, Y, _ = task
    seed, way = _alive(exam, name, task, rate, case)
    if not way:
        return
    first = way[0]
    for steps in (1, 4):
        now, costs = _run(exam, name, task, case, seed, learning_rate=rate, num_iterations=steps)
        _require_there(exam, now, way, steps, case)
        _require_costs(exam, costs, [cost_of(first, X, Y)], f"{case}, {steps} iterations")
    positional, _ = _run(exam, name, task, case, seed, rate, 2)
    exam.require(same(positional, way[2]), f"{case}: arguments without their names do something else.")


def _require_there(exam, now, way, steps, case):
    """Require that so many steps lead where they should, or say what was done in place of them."""
    there = same(now, way[steps])
    exam.require(there, "" if there else f"{case}: {_what_it_did(now, way, steps)}")


def _what_it_did(now, way, steps):
    lead = "lead to where as many steps of the given rate lead from the first weights"
    return on_the_way.what_it_did(now, way, steps, same, f"num_iterations={steps} does not {lead}.")


def _require_costs(exam, costs, right, case):
    """Require the costs of iterations 0, 100, 200 …, each before its step."""
    count = f"{case}: {len(right)} cost(s) should be kept, of iterations 0, 100, 200 and so on. There are {costs.size}."
    agree = costs.size < len(right) or np.allclose(costs[: len(right)], right, rtol=1e-3, atol=1e-5)
    with exam.edge(agree and costs.size == len(right) + 1):  # that of the last iteration, too
        exam.require(costs.size == len(right), count)
    exam.require(agree, f"{case}: the costs are not those before steps 0, 100, 200 and so on.")


def look_at_costs(exam, name, task, rate):
    """Require the right costs for numbers of iterations around the hundreds, printed or not."""
    if not exam.values_are_right:
        return
    X, Y, _ = task
    seed = int(exam.rng.integers(1, 1000))
    first = _begins(exam, name, task, "for many iterations", seed)
    if first is None:
        return
    way = descent(first, X, Y, rate, 201)
    for steps, print_cost in ((100, False), (101, True), (201, False)):
        case = f"for {steps} iterations with print_cost={print_cost}"
        settings = {"learning_rate": rate, "num_iterations": steps, "print_cost": print_cost}
        now, costs = _run(exam, name, task, case, seed, **settings)
        _require_costs(exam, costs, [cost_of(network, X, Y) for network in way[:steps:100]], case)
        _require_there(exam, now, way, steps, case)


def look_at_defaults(exam, name, task):
    """Require the usual rate where none is given, and as many costs as the usual number of iterations has.

    3,000 iterations take longer than all else, so they are run only where the text of the answer does not say them.
    """
    if not exam.values_are_right:
        return
    X, Y, _ = task
    seed, case = int(exam.rng.integers(1, 1000)), "where no learning rate is given"
    first = _begins(exam, name, task, case, seed)
    if first is None:
        return
    now, _ = _run(exam, name, task, case, seed, num_iterations=3)
    right = descent(first, X, Y, USUAL_RATE, 3)[-1]
    exam.require(same(now, right), f"{case}: the steps are not those of a learning rate of {USUAL_RATE}.")
    exam.keeps_default("print_cost", value=False)
    if exam.keeps_default("num_iterations", USUAL_ITERATIONS):
        return
    case = "where no number of iterations is given"
    still, costs = _run(exam, name, task, case, seed, learning_rate=0.0)  # nothing moves, and the costs are counted
    exam.require(same(still, first), f"{case}: with a learning rate of 0 the parameters move.")
    _require_costs(exam, costs, [cost_of(first, X, Y)] * (USUAL_ITERATIONS // 100), case)


def look_at_types(exam, name, dims, rate, wide=1.0):
    """Require the same for other types of numbers."""
    rng = exam.rng
    X, Y = draw_task(rng, dims, 8, wide)
    look_at_training(exam, name, (X, Y.astype(float), dims), rate, "for classes in floating point")
    look_at_training(exam, name, (np.round(3 * X).astype(int), Y, dims), rate / 9, "for whole-number examples")
    look_at_training(exam, name, (X.astype(np.float32), Y, dims), rate, "for examples in single precision")


def look_at_first_weights(exam, name, dims, scales):
    """Require that first weights have the right spread, and follow the caller's seed."""
    rng, case = exam.rng, f"for sizes {dims}"
    task, seed = (*draw_task(rng, dims, 4), dims), int(rng.integers(1, 1000))
    drawn = [_run(exam, name, task, case, seed + turn, num_iterations=0)[0] for turn in (0, 0, 1)]
    for key, scale in scales.items():
        once, again, other = (network[key] for network in drawn)
        spread = float(np.std(once))
        told = f"{case}: the first {key} scatters by {spread:.2g}. Are the first weights drawn with the right function?"
        exam.require(0.85 * scale < spread < 1.15 * scale, told)
        exam.require(np.array_equal(once, again), f"{case}: the caller's seed has no effect on {key}.")
        with exam.edge():  # the draws themselves are right
            exam.require(np.any(once != other), f"{case}: another seed gives the same {key}. Is a seed set inside?")
