"""Training on products of pictures: the same result as plain training; and the probes."""

import numpy as np
import pytest

from layerwise.datasets.ladder import fit, prepare
from layerwise.datasets.probes import probe_accuracies


@pytest.fixture
def tiny():
    """Twelve random pictures of 4 × 4 pixels, half of them for testing, prepared."""
    rng = np.random.default_rng(0)
    x = rng.integers(0, 256, (12, 4, 4, 3), dtype=np.uint8)
    y = np.arange(12) % 2
    return prepare(x[:6], y[:6], x[6:], y[None, 6:])


def plain_logistic(X, Y, rate, iterations):
    """Logistic regression as a textbook has it."""
    w, b = np.zeros((len(X), 1)), 0.0
    for _ in range(iterations):
        dZ = (1 / (1 + np.exp(-(w.T @ X + b))) - Y) / Y.size
        w, b = w - rate * X @ dZ.T, b - rate * dZ.sum()
    return w, b


def test_logistic_regression_equals_the_plain_one(tiny):
    """Is the cost after some steps what training on the pixels gives?"""
    w, b = plain_logistic(tiny.train, tiny.train_y, 0.01, 50)
    A = 1 / (1 + np.exp(-(w.T @ tiny.train + b)))
    cost = -np.mean(np.log(np.where(tiny.train_y == 1, A, 1 - A)))
    outcome = fit(tiny, (), rate=0.01, iterations=50)
    assert outcome.cost == pytest.approx(cost, rel=1e-9)  # the same sums in another order
    predicted = (1 / (1 + np.exp(-(w.T @ tiny.test + b))) > 0.5).ravel()
    assert outcome.predicted.tolist() == predicted.tolist()


def test_a_net_equals_the_plain_one(tiny):
    """Is a net with a hidden layer trained as on the pixels?"""
    rng = np.random.default_rng(5)
    W1 = rng.standard_normal((3, 48)) / np.sqrt(48)
    W2 = rng.standard_normal((1, 3)) / np.sqrt(3)
    b1, b2 = np.zeros((3, 1)), np.zeros((1, 1))
    X, Y = tiny.train, tiny.train_y
    for _ in range(40):
        A1 = np.maximum(W1 @ X + b1, 0)
        dZ2 = (1 / (1 + np.exp(-(W2 @ A1 + b2))) - Y) / Y.size
        dZ1 = (W2.T @ dZ2) * (A1 > 0)
        W2, b2 = W2 - 0.05 * dZ2 @ A1.T, b2 - 0.05 * dZ2.sum(axis=1, keepdims=True)
        W1, b1 = W1 - 0.05 * dZ1 @ X.T, b1 - 0.05 * dZ1.sum(axis=1, keepdims=True)
    A = 1 / (1 + np.exp(-(W2 @ np.maximum(W1 @ X + b1, 0) + b2)))
    cost = -np.mean(np.log(np.where(Y == 1, A, 1 - A)))
    assert fit(tiny, (3,), rate=0.05, iterations=40, seed=5).cost == pytest.approx(cost, rel=1e-9)


def test_costs_are_kept_every_hundred_iterations(tiny):
    """Are they those before iterations 0, 100 and 200, and is the last one that of the end?"""
    outcome = fit(tiny, (3,), rate=0.05, iterations=201, seed=5)
    costs = [fit(tiny, (3,), rate=0.05, iterations=count, seed=5).cost for count in (0, 100, 200)]
    assert outcome.costs == pytest.approx(costs, rel=1e-12)
    assert outcome.cost < costs[-1]


def test_first_weights_have_the_spread_that_is_asked(tiny):
    """Is a spread of 1/√fan-in the usual one, and does a tiny one begin as a coin?"""
    alike = fit(tiny, (48,), iterations=7, seed=2, spread=1 / np.sqrt(48))  # both layers have 48 inputs
    assert alike.cost == pytest.approx(fit(tiny, (48,), iterations=7, seed=2).cost, rel=1e-12)
    assert fit(tiny, (3, 3), iterations=1, spread=1e-6).costs == (pytest.approx(np.log(2), abs=1e-12),)


def test_untrained_logistic_regression_knows_nothing(tiny):
    """Is the first cost log 2?"""
    assert fit(tiny, (), iterations=0).cost == pytest.approx(np.log(2))


def test_another_start_gives_another_net(tiny):
    """Does the seed decide the first weights, and nothing else?"""
    costs = [fit(tiny, (3, 2), iterations=5, seed=seed).cost for seed in (0, 0, 1)]
    assert costs[0] == costs[1] != costs[2]


@pytest.mark.parametrize("probe", ["mean colour", "border", "four corner pixels", "best single pixel"])
def test_a_probe_finds_a_leak(probe):
    """Does each probe see a frame that gives the answer away?"""
    rng = np.random.default_rng(1)
    x = rng.integers(100, 150, (200, 16, 16, 3), dtype=np.uint8)
    y = rng.permutation(np.arange(200) % 2)
    x[y == 1, :2] += 60
    x[y == 1, -2:] += 60
    assert probe_accuracies(x, y)[probe] > 0.95


def test_probes_find_nothing_in_noise():
    """Is every probe near a half where there is nothing to find?"""
    rng = np.random.default_rng(2)
    x = rng.integers(0, 256, (1200, 16, 16, 3), dtype=np.uint8)
    accuracies = probe_accuracies(x, rng.permutation(np.arange(1200) % 2))
    assert max(accuracies.values()) < 0.5 + 4 * 0.5 / np.sqrt(1200)  # four standard errors
