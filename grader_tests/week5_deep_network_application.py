"""Hidden tests of week 5: training a network of any depth, deciding, and two ways to look at what came of it.

A training is examined step by step: the answer is asked for its first weights (no iterations) from a seed, and from
these the right way is gone here. So another order of random draws is as good as the usual one. The learner's
functions of week 4 have no part in it: the notebook's own imports are the course's.
"""

import re
from itertools import pairwise

import numpy as np

from layerwise.checks import hidden_test

EPSILON = 1e-12  # no logarithm of less, as the notebook has it
USUAL_RATE, USUAL_ITERATIONS = 0.0075, 3000
LEAST, LEAST_OF_FEW = 1e-4, 1e-7
"""What first weights have to exceed: from next to nothing only the last bias moves, and no layer need be there. A draw
of one or two numbers may be small by chance."""
MOST_PRINTED = 10
"""Different numbers that may stand beside a share: whoever prints all from 0 to 100 has not told which it is."""
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@hidden_test()
def two_layer_model(exam):
    """First weights of 0.01, exactly the steps and the costs that are asked, for all sizes and settings."""
    rng, name = exam.rng, "two_layer_model"
    for case, dims, m in (
        ("for four hidden units", (3, 4, 1), 12),
        ("for nine hidden units", (5, 9, 1), 7),
        ("for one hidden unit", (4, 1, 1), 9),
        ("for one example", (3, 5, 1), 1),
    ):
        task, rate = _task(rng, dims, m, wide=30.0), float(rng.uniform(0.02, 0.05))
        with exam.edge(m == 1 or dims[1] == 1):
            _look_at_training(exam, name, (*task, dims), rate, case)
    task = _task(rng, (2, 4, 1), 8, wide=30.0)
    with exam.edge():
        _look_at_training(exam, name, (*task, [2, 4, 1]), 0.03, "for sizes in a list")
        _look_at_types(exam, name, (2, 5, 1), 0.03, wide=30.0)
    _look_at_first_weights(exam, name, [60, 50, 1], {"W1": 0.01})
    _look_at_first_weights(exam, name, [3, 400, 1], {"W2": 0.01})
    _look_at_costs(exam, name, (*_task(rng, (3, 4, 1), 10, wide=10.0), (3, 4, 1)), 0.01)
    _look_at_defaults(exam, name, (*_task(rng, (2, 3, 1), 6, wide=30.0), (2, 3, 1)))


@hidden_test()
def L_layer_model(exam):
    """First weights of 1/√n, exactly the steps and the costs that are asked, for any depth and settings."""
    rng, name = exam.rng, "L_layer_model"
    for case, dims, m in (
        ("for one layer", [4, 1], 9),
        ("for two layers", [5, 4, 1], 12),
        ("for three layers", [3, 6, 5, 1], 10),
        ("for four layers", [6, 8, 7, 5, 1], 12),
        ("for six layers", [4, 8, 7, 8, 7, 6, 1], 11),
        ("for one example", [3, 8, 6, 1], 1),
    ):
        task, rate = _task(rng, dims, m), float(rng.uniform(0.1, 0.3))
        with exam.edge(m == 1 or len(dims) == 2):
            _look_at_training(exam, name, (*task, dims), rate, case)
    task = _task(rng, (3, 6, 1), 8)
    with exam.edge():
        _look_at_training(exam, name, (*task, (3, 6, 1)), 0.2, "for sizes in a tuple")
        _look_at_types(exam, name, [2, 6, 5, 1], 0.2)
    _look_at_first_weights(exam, name, [200, 60, 60, 70, 1], {"W1": 200**-0.5, "W2": 60**-0.5, "W3": 60**-0.5})
    _look_at_first_weights(exam, name, [3, 400, 1], {"W2": 400**-0.5})
    _look_at_costs(exam, name, (*_task(rng, (3, 5, 4, 1), 10), [3, 5, 4, 1]), 0.1)
    _look_at_defaults(exam, name, (*_task(rng, (2, 1), 6), [2, 1]))


@hidden_test()
def predict(exam):
    """Decides strictly over one half for any depth, returns the answers, and prints which share is right."""
    rng = exam.rng
    for case, dims, m in (
        ("for one layer", (3, 1), 11),
        ("for two layers", (4, 3, 1), 14),
        ("for four layers", (5, 6, 5, 4, 1), 30),
        ("for six layers", (3, 6, 6, 6, 5, 4, 1), 23),
        ("for one example", (3, 4, 1), 1),
    ):
        network, X = _balanced(rng, dims, m)
        with exam.edge(m == 1 or len(dims) == 2):
            exam.matches(case, X, rng.integers(0, 2, (1, m)), network)
    for case, bias in (
        ("where every probability is exactly one half", 0.0),
        ("where every probability is 1", 60.0),
        ("where every probability is a little under one half", -0.02),
        ("where every probability is a little over one half", 0.02),
    ):
        network = _network(rng, (2, 3, 1)) | {"W2": np.zeros((1, 3)), "b2": np.array([[bias]])}
        with exam.edge():
            exam.matches(case, rng.normal(size=(2, 6)), rng.integers(0, 2, (1, 6)), network)
    network, X = _balanced(rng, (3, 4, 1), 9)
    with exam.edge():
        exam.matches("where every class is 0.0", X, np.zeros((1, 9)), network)
        exam.matches("for whole-number examples", rng.integers(-4, 5, (3, 8)), rng.integers(0, 2, (1, 8)), network)
        single = {key: value.astype(np.float32) for key, value in network.items()}
        exam.matches("for numbers in single precision", X.astype(np.float32), rng.integers(0, 2, (1, 9)), single)
    for m, wrong in ((7, 2), (40, 7), (13, 0), (11, 11)):
        _look_at_printed(exam, m, wrong)
    exam.vectorised({0: 1, 1: 1}, "examples")


@hidden_test()
def compare_depths(exam):
    """Trains every network from every seed and sums up; what is trained is a made-up function of the grader's."""
    rng = exam.rng
    for case, hidden, seeds in (
        ("for four networks and five seeds", {"1": [], "2": [20], "4": [20, 7, 5], "6": [9] * 5}, [0, 1, 2, 3, 4]),
        ("for other seeds, not in order", {"deep": [4, 3, 2], "shallow": [6]}, [31, 7, 12]),
        ("for two seeds", {"none": []}, [3, 1]),
        ("for networks with the same layers", {"this": [5], "that": [5]}, [4, 0, 2, 9]),
        ("where a seed comes twice", {"a": [8], "b": [2, 8]}, [6, 6, 1]),
    ):
        shift = float(rng.uniform(0, 1))
        called: list[tuple[tuple[int, ...], int]] = []
        exam.matches(case, _watched(called, shift), hidden, seeds)
        asked = sorted((tuple(sizes), seed) for sizes in hidden.values() for seed in seeds)
        fair = sorted(called) == asked
        exam.require(fair, f"{case}: does not train each network exactly once from each of the given seeds.")
    alike = {"one": [], "two": [3]}
    with exam.edge():
        exam.matches(
            "where every training ends alike", lambda hidden, seed: 0.5 + 0 * len(hidden) * seed, alike, [1, 2, 3]
        )


@hidden_test()
def error_tags(exam):
    """Counts, both shares, the order, and what is left out; for text and numbers, all right and all wrong."""
    rng = exam.rng
    for case, m, least in (("for 400 pictures", 400, 20), ("for 60 pictures", 60, 7), ("for 30 pictures", 30, 1)):
        prediction, Y = rng.integers(0, 2, (1, m)), rng.integers(0, 2, (1, m))
        _look_at_rows(exam, case, prediction, Y, _tags(rng, m), least)
    prediction, Y, tags = rng.integers(0, 2, (1, 90)), rng.integers(0, 2, (1, 90)), _tags(rng, 90)
    with exam.edge():
        _look_at_rows(exam, "for truth values", prediction == 1, Y, tags, 5)
        _look_at_rows(exam, "for predictions in floating point", prediction.astype(float), Y.astype(float), tags, 5)
    _look_at_rows(exam, "without the argument least", prediction, Y, tags)
    with exam.edge():
        _look_at_rows(exam, "where everything is right", Y, Y, tags, 5)
        _look_at_rows(exam, "where everything is wrong", 1 - Y, Y, tags, 5)
        exact = {"size": np.repeat(["four", "five", "six"], [4, 5, 6])}
        _look_at_rows(
            exam, "where one kind has exactly as many as needed", np.ones((1, 15)), _some_wrong(rng, 15), exact, 5
        )
        _look_at_rows(exam, "where no kind has enough pictures", prediction, Y, tags, 1000)
        _look_at_rows(exam, "without any attributes", prediction, Y, {}, 5)
        exact = {"size": np.repeat(["nineteen", "twenty"], [19, 20])}
        one_wrong = np.zeros((1, 39), dtype=int)
        one_wrong[0, -1] = 1
        _look_at_rows(exam, "where one is wrong, without the argument least", one_wrong, np.zeros((1, 39)), exact)


@hidden_test(weights={"values": 0.7, "edge": 0.2, "purity": 0.1})  # none for shapes: the fault has them right
def train_in_batches(exam):
    """Several depths, sizes of a batch and numbers of epochs; the parameters after them and the costs."""
    rng = exam.rng
    for case, dims, m, batch, epochs in (
        ("for two layers and batches that fit", (3, 4, 1), 12, 4, 2),
        ("for three layers and a last batch that is smaller", (2, 4, 3, 1), 11, 4, 2),
        ("for five layers", (3, 4, 4, 3, 3, 1), 9, 3, 1),
        ("for one batch of all examples", (3, 5, 1), 8, 8, 3),
        ("for one layer", (4, 1), 10, 3, 2),
        ("for batches of one example", (2, 3, 1), 5, 1, 2),
        ("for a batch larger than the data", (2, 3, 1), 5, 64, 2),
        ("for no epoch at all", (2, 3, 1), 5, 2, 0),
    ):
        task, rate = _task(rng, dims, m), float(rng.uniform(0.05, 0.2))
        with exam.edge(len(dims) == 2 or m == 5):
            _look_at_batches(exam, case, task, _network(rng, dims), rate, epochs, batch)


def _look_at_batches(exam, case, task, network, rate, epochs, batch):
    """Go the right way from batch to batch, and see that the answer ends there, with the same costs."""
    X, Y = task[0], task[1]
    value = exam.ask("train_in_batches", X, Y, network, rate, epochs, batch, case=case)
    parameters, costs = exam.split(value, "parameters", "costs", case=case)
    exam.shapes(parameters, {name: array.shape for name, array in network.items()}, case)
    right = []
    for _ in range(epochs):
        for start in range(0, X.shape[1], batch):
            network = _stepped(network, X[:, start : start + batch], Y[:, start : start + batch], rate)
        right.append(_cost(network, X, Y))
    exam.require(_same(parameters, network), f"{case}: the parameters are not where the steps should have led.")
    alike = np.size(costs) == epochs and np.allclose(np.ravel(costs), right, rtol=1e-3, atol=1e-6)
    exam.require(alike, f"{case}: the costs are not those after each of {epochs} epochs.")


def _watched(called, shift):
    """Make a training that is none, and notes what it is asked for; it has no argument but those that are meant."""

    def accuracy_of(hidden, seed):
        called.append((tuple(int(size) for size in hidden), int(seed)))
        return _made_up(hidden, seed, shift)

    return accuracy_of


def _task(rng, dims, m, wide=1.0):
    """Draw examples and classes, both of which occur; wide ones wake a network that begins with small weights."""
    Y = rng.permutation(np.arange(m) % 2)[np.newaxis]
    return wide * (rng.normal(size=(dims[0], m)) + 0.7 * (2 * Y - 1)), Y


def _network(rng, dims):
    """Draw weights and biases, none of them zero."""
    network = {}
    for layer, (n_prev, n) in enumerate(pairwise(dims), 1):
        network[f"W{layer}"] = rng.normal(size=(n, n_prev)) * np.sqrt(2 / n_prev)
        network[f"b{layer}"] = rng.normal(size=(n, 1))
    return network


def _balanced(rng, dims, m):
    """Draw a network and examples, with an output bias that puts them on both sides, and none near one half."""
    network, X = _network(rng, dims), rng.normal(size=(dims[0], m))
    for _ in range(200):
        Z = _scores(network, X)
        middle = np.sort(Z[0])[m // 2 - 1 : m // 2 + 1].mean() if m > 1 else Z[0, 0] - 1.0
        if np.abs(Z - middle).min() > 1e-3:
            break
        network, X = _network(rng, dims), rng.normal(size=(dims[0], m))
    last = f"b{len(dims) - 1}"
    return network | {last: network[last] - middle}, X


def _scores(network, X):
    return _passed(network, X)[-1][1]


def _passed(network, X):
    """Pass forward: what each layer gets, and its Z."""
    A, passed, layers = X, [], len(network) // 2
    for layer in range(1, layers + 1):
        Z = network[f"W{layer}"] @ A + network[f"b{layer}"]
        passed.append((A, Z))
        A = np.maximum(Z, 0)
    return passed


def _cost(network, X, Y):
    Z = _scores(network, X)
    A = 0.5 * (1 + np.tanh(Z / 2))
    return float(-np.mean(np.log(np.maximum(np.where(Y == 1, A, 1 - A), EPSILON))))


def _stepped(network, X, Y, rate):
    """Make one step of gradient descent."""
    passed, after = _passed(network, X), dict(network)
    dZ = (0.5 * (1 + np.tanh(passed[-1][1] / 2)) - Y) / X.shape[1]
    for layer in range(len(passed), 0, -1):
        W = network[f"W{layer}"]
        after[f"W{layer}"] = W - rate * dZ @ passed[layer - 1][0].T
        after[f"b{layer}"] = network[f"b{layer}"] - rate * dZ.sum(axis=1, keepdims=True)
        if layer > 1:
            dZ = (W.T @ dZ) * (passed[layer - 2][1] > 0)
    return after


def _way(network, X, Y, rate, steps):
    """Give the network after 0, 1, … steps."""
    networks = [network]
    for _ in range(steps):
        networks.append(_stepped(networks[-1], X, Y, rate))
    return networks


def _run(exam, name, task, case, seed, *settings, **named):
    """Train with the learner's function from a seed: the parameters as numbers, and the costs in a row."""
    np.random.seed(seed)
    answer = exam.ask(name, *task, *settings, case=case, **named)
    parameters, costs = exam.split(answer, "parameters", "costs", case=case)
    dims = task[2]
    shapes = {f"W{layer}": (n, n_prev) for layer, (n_prev, n) in enumerate(pairwise(dims), 1)}
    shapes |= {f"b{layer}": (n, 1) for layer, n in enumerate(dims[1:], 1)}
    exam.shapes(parameters, shapes, case)
    wanted = isinstance(costs, (list, tuple, np.ndarray))
    exam.require(wanted, f"{case}: the costs should be a list of numbers.", "type")
    numbers = np.asarray(costs, dtype=float).reshape(-1) if wanted else np.full(1, np.nan)
    return {key: np.asarray(parameters[key], dtype=float) for key in shapes}, numbers


def _same(network, other):
    return all(np.allclose(network[key], other[key], rtol=1e-3, atol=1e-6) for key in other)


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


def _look_at_training(exam, name, task, rate, case):
    """Require that 1, 2 and 4 steps lead to where they should, from the answer's own first weights.

    After wrong values nothing more is trained: the reason is told, and a loop that is too long would only run again.
    """
    if not exam.values_are_right:
        return
    X, Y, _ = task
    seed = int(exam.rng.integers(1, 1000))
    first = _begins(exam, name, task, case, seed)
    if first is None:
        return
    way = _way(first, X, Y, rate, 5)
    for steps in (1, 4):
        now, costs = _run(exam, name, task, case, seed, learning_rate=rate, num_iterations=steps)
        _require_there(exam, now, way, steps, case)
        _require_costs(exam, costs, [_cost(first, X, Y)], f"{case}, {steps} iterations")
    positional, _ = _run(exam, name, task, case, seed, rate, 2)
    exam.require(_same(positional, way[2]), f"{case}: arguments without their names do something else.")


def _require_there(exam, now, way, steps, case):
    """Require that so many steps lead where they should, or say what was done in place of them."""
    there = _same(now, way[steps])
    exam.require(there, "" if there else f"{case}: {_what_it_did(now, way, steps)}")


def _what_it_did(now, way, steps):
    """Say what a network went through that is not where it should be."""
    if _same(now, way[0]):
        return f"num_iterations={steps} changes nothing. Are there as many steps, and is the result of each kept?"
    for count, network in enumerate(way):
        if count != steps and _same(now, network):
            return f"with num_iterations={steps} the number of steps made is {count}."
    return f"num_iterations={steps} does not lead to where as many steps of the given rate lead from the first weights."


def _require_costs(exam, costs, right, case):
    """Require the costs of iterations 0, 100, 200 …, each before its step."""
    count = f"{case}: {len(right)} cost(s) should be kept, of iterations 0, 100, 200 and so on. There are {costs.size}."
    agree = costs.size < len(right) or np.allclose(costs[: len(right)], right, rtol=1e-3, atol=1e-5)
    with exam.edge(agree and costs.size == len(right) + 1):  # that of the last iteration, too
        exam.require(costs.size == len(right), count)
    exam.require(agree, f"{case}: the costs are not those before steps 0, 100, 200 and so on.")


def _look_at_costs(exam, name, task, rate):
    """Require the right costs for numbers of iterations around the hundreds, printed or not."""
    if not exam.values_are_right:
        return
    X, Y, _ = task
    seed = int(exam.rng.integers(1, 1000))
    first = _begins(exam, name, task, "for many iterations", seed)
    if first is None:
        return
    way = _way(first, X, Y, rate, 201)
    for steps, print_cost in ((100, False), (101, True), (201, False)):
        case = f"for {steps} iterations with print_cost={print_cost}"
        settings = {"learning_rate": rate, "num_iterations": steps, "print_cost": print_cost}
        now, costs = _run(exam, name, task, case, seed, **settings)
        _require_costs(exam, costs, [_cost(network, X, Y) for network in way[:steps:100]], case)
        _require_there(exam, now, way, steps, case)


def _look_at_defaults(exam, name, task):
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
    right = _way(first, X, Y, USUAL_RATE, 3)[-1]
    exam.require(_same(now, right), f"{case}: the steps are not those of a learning rate of {USUAL_RATE}.")
    exam.keeps_default("print_cost", value=False)
    if exam.keeps_default("num_iterations", USUAL_ITERATIONS):
        return
    case = "where no number of iterations is given"
    still, costs = _run(exam, name, task, case, seed, learning_rate=0.0)  # nothing moves, and the costs are counted
    exam.require(_same(still, first), f"{case}: with a learning rate of 0 the parameters move.")
    _require_costs(exam, costs, [_cost(first, X, Y)] * (USUAL_ITERATIONS // 100), case)


def _look_at_types(exam, name, dims, rate, wide=1.0):
    """Require the same for other types of numbers."""
    rng = exam.rng
    X, Y = _task(rng, dims, 8, wide)
    _look_at_training(exam, name, (X, Y.astype(float), dims), rate, "for classes in floating point")
    _look_at_training(exam, name, (np.round(3 * X).astype(int), Y, dims), rate / 9, "for whole-number examples")
    _look_at_training(exam, name, (X.astype(np.float32), Y, dims), rate, "for examples in single precision")


def _look_at_first_weights(exam, name, dims, scales):
    """Require that first weights have the right spread, and follow the caller's seed."""
    rng, case = exam.rng, f"for sizes {dims}"
    task, seed = (*_task(rng, dims, 4), dims), int(rng.integers(1, 1000))
    drawn = [_run(exam, name, task, case, seed + turn, num_iterations=0)[0] for turn in (0, 0, 1)]
    for key, scale in scales.items():
        once, again, other = (network[key] for network in drawn)
        spread = float(np.std(once))
        told = f"{case}: the first {key} scatters by {spread:.2g}. Are the first weights drawn with the right function?"
        exam.require(0.85 * scale < spread < 1.15 * scale, told)
        exam.require(np.array_equal(once, again), f"{case}: the caller's seed has no effect on {key}.")
        with exam.edge():  # the draws themselves are right
            exam.require(np.any(once != other), f"{case}: another seed gives the same {key}. Is a seed set inside?")


def _look_at_printed(exam, m, wrong):
    """Require that what is printed holds the share of right answers, as a share, in percent, or as counts."""
    network, X = _balanced(exam.rng, (3, 4, 1), m)
    Y = (_scores(network, X) > 0).astype(int)
    places = exam.rng.permutation(m)[:wrong]
    Y[0, places] = 1 - Y[0, places]
    case = f"where {m - wrong} of {m} answers are right"
    exam.ask("predict", X, Y, network, case=case)
    printed = exam.attempt("predict", X, Y, network).printed
    share, numbers = (m - wrong) / m, [float(number) for number in NUMBER.findall(printed)]
    told = any(abs(number - share) < 0.006 or abs(number - 100 * share) < 0.6 for number in numbers)
    counted = {float(m - wrong), float(m)} <= set(numbers)
    large = {number for number in numbers if number > 1}
    few = len(large) <= MOST_PRINTED and len(set(numbers) - large) <= m + MOST_PRINTED  # predictions may be there, too
    sentence = f"{case}: the share {share:.4g} should be printed. You print {printed.strip()[:60]!r}."
    exam.require(few and (told or counted), sentence)


def _made_up(hidden, seed, shift):
    """Make an accuracy out of the layers, their order and the seed."""
    weighed = sum((place + 2) * size for place, size in enumerate(hidden))
    return 0.75 + 0.2 * float(np.sin(1.7 * weighed + 2.3 * seed + 6.3 * shift))


def _tags(rng, m):
    """Draw attributes of text and of whole numbers, with frequent and rare values."""
    return {
        "subject": rng.choice(["cat", "cup", "fox", "owl"], m, p=[0.5, 0.3, 0.15, 0.05]),
        "time": rng.choice(["day", "evening"], m),
        "blur": rng.choice([0, 1, 2], m, p=[0.8, 0.15, 0.05]),
    }


def _some_wrong(rng, m):
    return (rng.permutation(m) % 3 > 0).astype(int)[np.newaxis]


def _look_at_rows(exam, case, prediction, Y, tags, *least):
    """Compare the rows in the order of their names, and require the order of their rates by itself."""
    rows = exam.ask("error_tags", prediction, Y, tags, *least, case=case)
    fits = isinstance(rows, (list, tuple)) and all(isinstance(row, dict) for row in rows)
    exam.require(fits, f"{case}: a list of dicts is asked, one for each kind of pictures.", "type")
    keys = ("attribute", "value", "pictures", "wrong", "rate", "part")
    lacking = sorted({key for row in rows for key in keys if key not in row}) if fits else []
    exam.require(not lacking, f"{case}: a row has no key '{', '.join(lacking)}'.", "type")
    if not fits or lacking:
        return
    falling = all(one["rate"] >= other["rate"] - 1e-9 for one, other in pairwise(rows))
    exam.require(falling, f"{case}: the row with the highest rate should come first, and so on down.")
    named = {f"{row['attribute']}: {row['value']}": {key: row[key] for key in keys[2:]} for row in rows}
    exam.require(len(named) == len(rows), f"{case}: a kind of pictures has more than one row.")
    exam.agrees(case, {"number of rows": len(rows)} | ({"rows": named} if named else {}))
