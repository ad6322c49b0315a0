"""Hidden tests of week 5: training a network of any depth, deciding, and two ways to look at what came of it.

How a training is examined, `deep_training` says. The learner's functions of week 4 have no part in it: the notebook's
own imports are the course's.
"""

import re
from itertools import pairwise

import numpy as np

from grader_tests.deep_training import (
    draw_task,
    look_at_costs,
    look_at_defaults,
    look_at_first_weights,
    look_at_training,
    look_at_types,
    same,
)
from grader_tests.networks import cost_of, draw_network, forward, stepped
from layerwise.checks import hidden_test

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
        task, rate = draw_task(rng, dims, m, wide=30.0), float(rng.uniform(0.02, 0.05))
        with exam.edge(m == 1 or dims[1] == 1):
            look_at_training(exam, name, (*task, dims), rate, case)
    task = draw_task(rng, (2, 4, 1), 8, wide=30.0)
    with exam.edge():
        look_at_training(exam, name, (*task, [2, 4, 1]), 0.03, "for sizes in a list")
        look_at_types(exam, name, (2, 5, 1), 0.03, wide=30.0)
    look_at_first_weights(exam, name, [60, 50, 1], {"W1": 0.01})
    look_at_first_weights(exam, name, [3, 400, 1], {"W2": 0.01})
    look_at_costs(exam, name, (*draw_task(rng, (3, 4, 1), 10, wide=10.0), (3, 4, 1)), 0.01)
    look_at_defaults(exam, name, (*draw_task(rng, (2, 3, 1), 6, wide=30.0), (2, 3, 1)))


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
        task, rate = draw_task(rng, dims, m), float(rng.uniform(0.1, 0.3))
        with exam.edge(m == 1 or len(dims) == 2):
            look_at_training(exam, name, (*task, dims), rate, case)
    task = draw_task(rng, (3, 6, 1), 8)
    with exam.edge():
        look_at_training(exam, name, (*task, (3, 6, 1)), 0.2, "for sizes in a tuple")
        look_at_types(exam, name, [2, 6, 5, 1], 0.2)
    look_at_first_weights(exam, name, [200, 60, 60, 70, 1], {"W1": 200**-0.5, "W2": 60**-0.5, "W3": 60**-0.5})
    look_at_first_weights(exam, name, [3, 400, 1], {"W2": 400**-0.5})
    look_at_costs(exam, name, (*draw_task(rng, (3, 5, 4, 1), 10), [3, 5, 4, 1]), 0.1)
    look_at_defaults(exam, name, (*draw_task(rng, (2, 1), 6), [2, 1]))


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
        network = draw_network(rng, (2, 3, 1)) | {"W2": np.zeros((1, 3)), "b2": np.array([[bias]])}
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
        task, rate = draw_task(rng, dims, m), float(rng.uniform(0.05, 0.2))
        with exam.edge(len(dims) == 2 or m == 5):
            _look_at_batches(exam, case, task, draw_network(rng, dims), rate, epochs, batch)


def _look_at_batches(exam, case, task, network, rate, epochs, batch):
    """Go the right way from batch to batch, and see that the answer ends there, with the same costs."""
    X, Y = task[0], task[1]
    value = exam.ask("train_in_batches", X, Y, network, rate, epochs, batch, case=case)
    parameters, costs = exam.split(value, "parameters", "costs", case=case)
    exam.shapes(parameters, {name: array.shape for name, array in network.items()}, case)
    right = []
    for _ in range(epochs):
        for start in range(0, X.shape[1], batch):
            network = stepped(network, X[:, start : start + batch], Y[:, start : start + batch], rate)
        right.append(cost_of(network, X, Y))
    exam.require(same(parameters, network), f"{case}: the parameters are not where the steps should have led.")
    alike = np.size(costs) == epochs and np.allclose(np.ravel(costs), right, rtol=1e-3, atol=1e-6)
    exam.require(alike, f"{case}: the costs are not those after each of {epochs} epochs.")


def _watched(called, shift):
    """Make a training that is none, and notes what it is asked for; it has no argument but those that are meant."""

    def accuracy_of(hidden, seed):
        called.append((tuple(int(size) for size in hidden), int(seed)))
        return _made_up(hidden, seed, shift)

    return accuracy_of


def _balanced(rng, dims, m):
    """Draw a network and examples, with an output bias that puts them on both sides, and none near one half."""
    network, X = draw_network(rng, dims), rng.normal(size=(dims[0], m))
    for _ in range(200):
        Z = _scores(network, X)
        middle = np.sort(Z[0])[m // 2 - 1 : m // 2 + 1].mean() if m > 1 else Z[0, 0] - 1.0
        if np.abs(Z - middle).min() > 1e-3:
            break
        network, X = draw_network(rng, dims), rng.normal(size=(dims[0], m))
    last = f"b{len(dims) - 1}"
    return network | {last: network[last] - middle}, X


def _scores(network, X):
    return forward(network, X)[1][-1][1]


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
