"""How a function that trains a network with one hidden layer is examined: step by step, from its own first weights.

A network is a dict of W1, b1, W2 and b2; X has the shape (features, examples), Y the shape (outputs, examples).
"""

from functools import partial
from typing import Any, NamedTuple

import numpy as np

from grader_tests import steps as on_the_way

EPSILON = 1e-12
LEAST = 1e-6
"""What first weights have to exceed: from next to nothing no step leads anywhere, and a constant answer would do."""

BENDS: dict[str, tuple[Any, Any]] = {
    "tanh": (np.tanh, lambda A: 1 - A**2),
    "sigmoid": (lambda Z: 0.5 * (1 + np.tanh(Z / 2)), lambda A: A * (1 - A)),
    "relu": (lambda Z: np.maximum(Z, 0), lambda A: A > 0),
    "linear": (lambda Z: Z, np.ones_like),
}
"""Every activation of a hidden layer, and its slope from its own value."""

same = partial(on_the_way.same, atol=1e-5)
"""Tells whether two networks agree; see `steps.same`."""


def shapes_of(n_x, n_h, n_y):
    """Give the shape of each parameter."""
    return {"W1": (n_h, n_x), "b1": (n_h, 1), "W2": (n_y, n_h), "b2": (n_y, 1)}


def two_clouds(rng, n_x, m):
    """Draw points of two classes that lie far apart along every feature, in turn."""
    Y = np.arange(m).reshape(1, m) % 2
    return rng.normal(size=(n_x, m)) + 4.0 * (2 * Y - 1), Y


def forward(network, X, activation="tanh"):
    """Pass forward: Z1, A1, Z2, A2."""
    Z1 = network["W1"] @ X + network["b1"]
    A1 = BENDS[activation][0](Z1)
    Z2 = network["W2"] @ A1 + network["b2"]
    return Z1, A1, Z2, BENDS["sigmoid"][0](Z2)


def descent(network, X, Y, rate, steps, activation="tanh"):
    """Make so many steps of gradient descent: give the networks, the first one too, and the cost before each step."""
    path, costs = [network], []
    for _ in range(steps):
        _, A1, _, A2 = forward(network, X, activation)
        costs.append(cost_of(A2, Y))
        back = (A2 - Y) / X.shape[1]
        blame = (network["W2"].T @ back) * BENDS[activation][1](A1)
        slopes = {"W1": blame @ X.T, "b1": blame.sum(1, keepdims=True)}
        slopes |= {"W2": back @ A1.T, "b2": back.sum(1, keepdims=True)}
        network = {name: value - rate * slopes[name] for name, value in network.items()}
        path.append(network)
    return path, costs


def cost_of(A2, Y):
    """Give the mean cost of probabilities."""
    return float(-np.mean(np.log(np.maximum(np.where(Y == 1, A2, 1 - A2), EPSILON))))


def _as_numbers(network):
    return {name: np.asarray(network[name], dtype=float) for name in ("W1", "b1", "W2", "b2")}


def trained(exam, seed, X, Y, n_h, iterations, case, **options):
    """Train with the learner's nn_model from a seed."""
    np.random.seed(seed)
    network = exam.ask("nn_model", X, Y, n_h, num_iterations=iterations, case=case, **options)
    exam.shapes(network, shapes_of(X.shape[0], n_h, 1), case)
    return _as_numbers(network)


class Task(NamedTuple):
    """What train_with_activation is given, and how many steps of it tell a right answer from a wrong one."""

    X: np.ndarray
    Y: np.ndarray
    activation: str
    rate: float
    steps: int


def bent_tasks(rng):
    """Draw a task for each activation. All have networks of one size, and so the same first weights from one seed.

    Points that lie wide apart show a bend and its slope at once. What hidden biases do shows near 1, after more steps.
    These come last: of a mistake that shows after one step, the learner is told with one step.
    """
    X, Y = two_clouds(rng, 3, 12)
    wide, classes = 30 * rng.normal(size=(3, 10)), rng.integers(0, 2, (1, 10))
    others = (Task(wide, classes, activation, 0.02, 2) for activation in BENDS if activation != "tanh")
    return [*others, Task(X / 4, Y, "tanh", 8.0, 8)]


def trained_with(exam, seed, task, iterations, case):
    """Train with the learner's train_with_activation from a seed: the parameters, and the costs in a row."""
    np.random.seed(seed)
    answer = exam.ask("train_with_activation", task.X, task.Y, 4, task.activation, iterations, task.rate, case=case)
    if not isinstance(answer, (tuple, list)) or len(answer) != 2:
        raise TypeError("two things are asked: the parameters and the costs")  # grading makes a sentence of it
    network, costs = answer
    exam.shapes(network, shapes_of(len(task.X), 4, 1), case)
    return _as_numbers(network), np.asarray(costs, dtype=float).reshape(-1)


def begins_well(exam, first, case):
    """Require that after no step the network is what initialize_parameters draws."""
    unmoved = not np.any(first["b1"]) and not np.any(first["b2"])
    small = all(LEAST < np.abs(first[name]).max() < 0.1 for name in ("W1", "W2"))
    sentence = f"{case}: with num_iterations=0 the result should be what initialize_parameters draws, and is not."
    exam.require(unmoved and small, sentence)
    return unmoved and small


def what_it_did(now, later, steps):
    """Say what a network went through that is not where it should be; see `steps.what_it_did`."""
    lead = "lead to where as many steps downhill lead from the same first weights"
    return on_the_way.what_it_did(now, later, steps, same, f"num_iterations={steps} does not {lead}.")


def require_way(exam, seed, task, first):
    """Require that a task's steps from these first weights lead downhill, and leave the costs before each."""
    case = f'for "{task.activation}"'
    way, costs = descent(first, task.X, task.Y, task.rate, task.steps + 1, task.activation)
    faults = _faults(trained_with(exam, seed, task, task.steps, case), way, costs[: task.steps])
    if faults:  # fewer steps tell more
        begun, _ = trained_with(exam, seed, task, 0, case)
        exam.require(same(begun, first), f"{case}: the first weights are not those with another activation.")
        faults = [*_faults(trained_with(exam, seed, task, 1, case), way, costs[:1]), *faults]
    for told in faults or [""]:
        exam.require(not told, f"{case}: {told}")


def _faults(found, way, right):
    """Say what is wrong with a network on its way, and with its costs, of which there is one a step."""
    network, costs = found
    steps, told = len(right), []
    if not same(network, way[steps]):
        told.append(what_it_did(network, way, steps))
    if costs.size != steps:
        told.append(f"{steps} iterations should leave as many costs.")
    elif not np.allclose(costs, right, rtol=1e-4, atol=1e-6):
        told.append("the costs are not those before each step.")
    return told
