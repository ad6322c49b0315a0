"""Hidden tests of week 3: one hidden layer, tanh, then a sigmoid.

Training starts from random weights that a right answer may draw in any order. So tests of training take the
answer's own weights after k steps as a start, compute the next steps here, and ask whether it comes to the same.
"""

import numpy as np

from grader_tests.first_weights import look_at_distribution
from grader_tests.planar_training import (
    begins_well,
    bent_tasks,
    descent,
    forward,
    require_way,
    same,
    shapes_of,
    trained,
    trained_with,
    two_clouds,
    what_it_did,
)
from layerwise.checks import Exam, hidden_test

RATE = 1.2  # the default of update_parameters
MOST_CALLS = 300  # of earlier exercises while training; a right answer makes some 20


@hidden_test()
def layer_sizes(exam: Exam):
    """Reads rows, whatever the number of columns, and always gives four hidden units."""
    n_x, m = exam.rng.integers(5, 9), exam.rng.integers(10, 20)
    for case, X, Y in (
        ("for several features", np.zeros((n_x, m)), np.ones((1, m))),
        ("for several outputs", np.zeros((3, m)), np.ones((n_x, m))),
        ("for one example", np.zeros((3, 1)), np.ones((2, 1))),
        ("for one feature", np.zeros((1, 4), dtype=int), np.ones((1, 4), dtype=int)),
    ):
        with exam.edge(1 in X.shape):
            exam.agrees(case, exam.ask("layer_sizes", X, Y, case=case))


@hidden_test(weights={"values": 0.7, "shape": 0.2, "edge": 0.1})
def initialize_parameters(exam: Exam):
    """Shapes, zero biases, the distribution of the weights, and where they are drawn from."""
    for n_x, n_h, n_y in ((2, 4, 1), (1, 1, 1), (int(exam.rng.integers(5, 9)), 3, 2)):
        case = f"for sizes {n_x}, {n_h}, {n_y}"
        with exam.edge(n_x == n_h == n_y == 1):
            drawn = exam.ask("initialize_parameters", n_x, n_h, n_y, case=case)
            exam.shapes(drawn, shapes_of(n_x, n_h, n_y), case)
    seed = int(exam.rng.integers(1, 1000))
    np.random.seed(seed)
    sizes = [int(exam.rng.integers(least, least + 20)) for least in (50, 60, 40)]  # a table knows those of others
    drawn = exam.ask("initialize_parameters", *sizes)
    exam.require(not np.any(drawn["b1"]) and not np.any(drawn["b2"]), "draws biases that are not zero.")
    for name in ("W1", "W2"):
        _look_at_weights(exam, name, np.asarray(drawn[name], dtype=float))
    shared = np.intersect1d(drawn["W1"], drawn["W2"]).size
    exam.require(shared < 10, "uses the same random numbers for W1 and for W2.")
    again = exam.ask("initialize_parameters", *sizes)
    fresh = not np.allclose(again["W1"], drawn["W1"]) and not np.allclose(again["W2"], drawn["W2"])
    with exam.edge():  # the draws themselves are right
        exam.require(fresh, "gives the same weights at every call. The caller sets the seed, not the function.")
    np.random.seed(seed)
    repeated = exam.ask("initialize_parameters", *sizes)
    same = np.allclose(repeated["W1"], drawn["W1"]) and np.allclose(repeated["W2"], drawn["W2"])
    exam.require(same, "does not follow the caller's np.random.seed: it has to draw with np.random.randn.")


def _look_at_weights(exam, name, weights):
    """Hold many draws against 0.01·N(0, 1)."""
    if not np.any(weights):
        exam.require(False, f"sets {name} to zero, so that all hidden units stay the same.")
        return
    look_at_distribution(exam, name, weights, 0.01, "It should be about 0.01.")


@hidden_test()
def forward_propagation(exam: Exam):
    """All shapes, scales and types; the output and every array of the cache."""
    rng = exam.rng
    for case, n_x, n_h, n_y, m in (
        ("for several points", 3, 5, 1, 7),
        ("for one point", 2, 4, 1, 1),
        ("for one feature and one hidden unit", 1, 1, 1, 5),
        ("for two outputs", 4, 3, 2, 6),
        ("for as many points as units and features", 3, 3, 3, 3),
    ):
        with exam.edge(m == 1 or n_x == 1 or n_y > 1):
            _pass_on(exam, case, rng.normal(size=(n_x, m)), _network(rng, n_x, n_h, n_y))
    with exam.edge():
        _pass_on(exam, "for whole-number points", rng.integers(-4, 5, (2, 6)), _network(rng, 2, 3, 1))
        _pass_on(exam, "for very large points", 1e4 * rng.normal(size=(2, 6)), _network(rng, 2, 3, 1))
        _pass_on(exam, "for very small weights", rng.normal(size=(2, 6)), _network(rng, 2, 3, 1, scale=1e-3))
        # Far outside: each point and its mirror image, so that one of the two comes out near 1 and one near 0.
        far = _network(rng, 2, 3, 1, scale=300.0) | {"W2": np.array([[2000.0, -300.0, 200.0]]), "b1": np.zeros((3, 1))}
        _pass_on(exam, "for very large weights", np.hstack([np.ones((2, 1)), -np.ones((2, 1))]), far)
        single = {name: value.astype(np.float32) for name, value in _network(rng, 2, 3, 1).items()}
        _pass_on(exam, "for numbers in single precision", rng.normal(size=(2, 6)).astype(np.float32), single)
    exam.vectorised({0: 1}, "points")


def _pass_on(exam, case, X, network):
    """Hold cache and output against the reference, in the order of computation: the first wrong array is named."""
    answer = exam.ask("forward_propagation", X, network, case=case)
    if isinstance(answer, (tuple, list)) and len(answer) == 2 and isinstance(answer[1], dict):
        exam.agrees(case, {**answer[1], "the first result": answer[0]})
    else:
        exam.require(False, f"{case}: two things should be returned, first A2 and then the cache, a dict.", "type")


@hidden_test(weights={"values": 0.5, "edge": 0.3, "purity": 0.1, "vectorised": 0.1})
def compute_cost(exam: Exam):
    """Ordinary probabilities by value; exact 0 and 1 by what every sound convention gives."""
    rng = exam.rng
    for case, m in (("for several examples", 8), ("for one example", 1), ("for many examples", 500)):
        with exam.edge(m == 1):
            exam.matches(case, rng.uniform(0.05, 0.95, (1, m)), rng.integers(0, 2, (1, m)))
    with exam.edge():
        exam.matches("where every class is 0", rng.uniform(0.1, 0.9, (1, 6)), np.zeros((1, 6), dtype=int))
        exam.matches("where every class is 1", rng.uniform(0.1, 0.9, (1, 6)), np.ones((1, 6)))
        exam.matches(
            "for numbers in single precision", rng.uniform(0.1, 0.9, (1, 6)).astype(np.float32), np.array([[0, 1] * 3])
        )
        exam.matches("for confident answers", np.array([[0.999, 0.002, 0.001, 0.997]]), np.array([[1, 0, 1, 0]]))
        Y = rng.permutation([[0, 0, 1, 1, 1]], axis=1)
        for case, A2, classes, low, high in (
            ("where every A2 is exactly right", Y.astype(float), Y, -1e-5, 1e-3),
            ("where A2 is 1 and Y is 0", np.array([[1.0, 0.5]]), np.array([[0, 1]]), 3.0, np.inf),
            ("where A2 is 0 and Y is 1", np.array([[0.5, 0.0]]), np.array([[0, 1]]), 3.0, np.inf),
            ("where some A2 are exactly right", np.array([[1.0, 0.0, 0.25]]), np.array([[1, 0, 1]]), 0.4611, 0.4631),
        ):
            answer = exam.ask("compute_cost", A2, classes, case=case)
            if answer is None or np.size(answer) != 1:
                break  # as the cases above have said already
            cost = float(np.asarray(answer, dtype=float).reshape(()))
            exam.require(np.isfinite(cost), f"{case}: the cost is {cost}, where a finite number is asked.")
            exam.require(
                not np.isfinite(cost) or low <= cost <= high, f"{case}: the cost is {cost:.4g}. Are all terms there?"
            )
    exam.vectorised({0: 1, 1: 1}, "examples")


@hidden_test()
def backward_propagation(exam: Exam):
    """All shapes; saturated units, exact outputs, whole-number points."""
    rng = exam.rng
    for case, n_x, n_h, n_y, m in (
        ("for several points", 3, 5, 1, 7),
        ("for one point", 2, 4, 1, 1),
        ("for one feature and one hidden unit", 1, 1, 1, 5),
        ("for two outputs", 4, 3, 2, 6),
        ("for as many points as units and features", 3, 3, 3, 3),
    ):
        with exam.edge(m == 1 or n_x == 1):
            exam.matches(case, *_on_the_way_back(rng, rng.normal(size=(n_x, m)), n_h, n_y))
    with exam.edge():
        exam.matches("for whole-number points", *_on_the_way_back(rng, rng.integers(-3, 4, (2, 6)), 3, 1))
        exam.matches("for hidden units at −1 and 1", *_on_the_way_back(rng, 1e4 * rng.normal(size=(2, 6)), 3, 1))
        exam.matches("for outputs at 0 and 1", *_on_the_way_back(rng, rng.normal(size=(2, 6)), 3, 1, scale=100.0))
        exam.matches("for small weights", *_on_the_way_back(rng, rng.normal(size=(2, 40)), 4, 1, scale=0.1))
    exam.vectorised({2: 1, 3: 1}, "points")


@hidden_test(weights={"values": 0.5, "shape": 0.1, "edge": 0.1, "purity": 0.3})
def update_parameters(exam: Exam):
    """Takes the given rate or the default, for every name and shape, and leaves the arguments alone."""
    rng = exam.rng
    network, slopes = _network(rng, 3, 4, 2), _slopes(_network(rng, 3, 4, 2))
    exam.matches("when no learning rate is given", network, slopes)
    exam.matches("with a learning rate by name", network, slopes, learning_rate=0.03)
    exam.matches("with a learning rate by place", network, slopes, 2.5)
    with exam.edge():
        exam.matches("with a learning rate of 0", network, slopes, learning_rate=0.0)
        exam.matches("for one unit of each kind", _network(rng, 1, 1, 1), _slopes(_network(rng, 1, 1, 1)))
        nothing = {name: np.zeros_like(value) for name, value in slopes.items()}
        exam.matches("where every slope is 0", network, nothing)
        single = [
            {name: value.astype(np.float32) for name, value in arrays.items()}
            for arrays in (_network(rng, 2, 3, 1), _slopes(_network(rng, 2, 3, 1)))
        ]
        exam.matches("for numbers in single precision", *single)


@hidden_test(
    needs=(
        "layer_sizes",
        "initialize_parameters",
        "forward_propagation",
        "compute_cost",
        "backward_propagation",
        "update_parameters",
    ),
    most_calls=MOST_CALLS,
)
def nn_model(exam: Exam):
    """Starts from small weights, and makes exactly the steps it is told to, whether it prints costs or not.

    Each step calls four functions, which may be the course's, far away: so there are few steps.
    """
    for n_x, n_h, m, most, prints in ((3, 5, 12, 4, False), (2, 1, 6, 2, True)):
        X, Y = two_clouds(exam.rng, n_x, m)
        case, seed = f"for n_x = {n_x} and n_h = {n_h}", int(exam.rng.integers(1, 1000))
        first = trained(exam, seed, X, Y, n_h, 0, case)
        if not begins_well(exam, first, case):
            continue
        later, _ = descent(first, X, Y, RATE, most + 1)
        long = trained(exam, seed, X, Y, n_h, most, case, print_cost=prints)
        for steps in (most,) if same(long, later[most]) else (1, 2, most):  # who is there then was there before
            now = long if steps == most else trained(exam, seed, X, Y, n_h, steps, case)
            is_there = same(now, later[steps])
            exam.require(is_there, "" if is_there else f"{case}: {what_it_did(now, later, steps)}")
            if not is_there:
                break
    exam.keeps_default("num_iterations", 10000)
    exam.keeps_default("print_cost", value=False)


@hidden_test(needs=("forward_propagation",))
def predict(exam: Exam):
    """Decides strictly over one half, for any number of points, units and features."""
    rng = exam.rng
    for case, n_x, n_h, m in (
        ("for several points", 2, 4, 30),
        ("for three features", 3, 5, 12),
        ("for one point", 2, 3, 1),
        ("for one hidden unit", 2, 1, 20),
    ):
        with exam.edge(m == 1 or n_h == 1):
            exam.matches(case, _network(rng, n_x, n_h, 1), rng.normal(size=(n_x, m)))
    for case, bias in (
        ("where every probability is exactly one half", 0.0),
        ("where every probability is 1", 60.0),
        ("where every probability is a little under one half", -0.05),
        ("where every probability is a little over one half", 0.05),
    ):
        level = _network(rng, 2, 3, 1) | {"W2": np.zeros((1, 3)), "b2": np.array([[bias]])}
        with exam.edge():
            exam.matches(case, level, rng.normal(size=(2, 5)))
    points = np.array([[-2.0, 0.0, 3.0, 0.0]])
    odd = {"W1": np.array([[1.0]]), "b1": np.array([[0.0]]), "W2": np.array([[2.0]]), "b2": np.array([[0.0]])}
    with exam.edge():
        exam.matches("where some probabilities are exactly one half", odd, points)


@hidden_test(needs=("initialize_parameters", "compute_cost", "update_parameters"), most_calls=MOST_CALLS)
def train_with_activation(exam: Exam):
    """Makes the right steps and keeps the right costs with every activation, and refuses other names."""
    seed, tasks = int(exam.rng.integers(1, 1000)), bent_tasks(exam.rng)
    first, none = trained_with(exam, seed, tasks[0], 0, "for no iteration")
    exam.require(none.size == 0, f"0 iterations leave no costs. There are {none.size}.")
    if begins_well(exam, first, "for no iteration"):
        for task in tasks:
            require_way(exam, seed, task, first)
    with exam.edge():
        X, Y, *_ = tasks[0]
        exam.refuses("ValueError", X, Y, 3, "softsign", 2, 0.1, case="for an activation of an unknown name")
    exam.keeps_default("num_iterations", 3000)
    exam.keeps_default("learning_rate", 0.5)


def _network(rng, n_x, n_h, n_y, scale=1.0):
    """Draw weights and biases, none of them zero."""
    return {name: scale * rng.normal(size=shape) for name, shape in shapes_of(n_x, n_h, n_y).items()}


def _slopes(network):
    return {f"d{name}": value for name, value in network.items()}


def _on_the_way_back(rng, X, n_h, n_y, scale=1.0):
    """Make what backward_propagation is given: a network, its cache for X, X itself, and classes."""
    network = _network(rng, X.shape[0], n_h, n_y, scale)
    cache = dict(zip(("Z1", "A1", "Z2", "A2"), forward(network, X), strict=True))
    return network, cache, X, rng.integers(0, 2, (n_y, X.shape[1]))


@hidden_test(weights={"values": 0.7, "edge": 0.2, "purity": 0.1})  # shapes are right in the fault as released
def fit_curve(exam: Exam):
    """Small scores and large ones, one step and several, one unit, one row, several features and outputs."""
    rng = exam.rng
    for case, m, n_x, units, n_y, steps, spread in (
        ("for one step", 9, 1, 3, 1, 1, 1.0),
        ("for large scores", 12, 1, 4, 1, 1, 2.5),
        ("for several steps", 20, 1, 5, 1, 12, 0.7),
        ("for many examples", 200, 1, 2, 1, 3, 1.0),
        ("for several features and outputs", 15, 3, 4, 2, 3, 0.7),
        ("for one unit", 7, 1, 1, 1, 4, 1.0),
        ("for one example", 1, 1, 3, 1, 3, 1.0),
        ("for no step", 5, 1, 2, 1, 0, 1.0),
    ):
        X, Y = rng.normal(size=(m, n_x)), rng.normal(size=(m, n_y))
        start = {"V": spread * rng.normal(size=(n_x, units)), "c": rng.normal(size=units)}
        start |= {"u": rng.normal(size=(units, n_y)), "d": rng.normal(size=n_y)}
        with exam.edge(1 in (m, units) or steps == 0):
            exam.matches(case, X, Y, start, 0.2, steps)
