"""What the pictures of week 5's lesson are drawn from."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from numpy.testing import assert_allclose

from layerwise.datasets import ladder
from layerwise.lessons import honest_accuracy


@pytest.fixture
def tiny():
    """Twelve pictures to train on and nine to test on, of four points each."""
    rng = np.random.default_rng(2)
    x, new = (rng.integers(0, 256, (m, 2, 2, 1)).astype(np.uint8) for m in (12, 9))
    return ladder.prepare(x, x[:, 0, 0, 0] > 128, new, new[:, 0, 0, 0] > 128)


def test_following_a_training_does_not_change_it(tiny):
    """Does a training that is looked at end where one that is not does?"""
    fitted = ladder.fit(tiny, [3], rate=0.1, iterations=70, seed=4)
    run = ladder.follow(tiny, [3], rate=0.1, iterations=70, seed=4, every=30)
    assert run.iterations == (0, 30, 60, 70)
    assert (run.train[-1], run.test[-1]) == (fitted.train, fitted.test)
    assert_allclose(run.train_cost[-1], fitted.cost)
    assert_allclose(run.train_cost[0], fitted.costs[0])


def test_the_first_pictures_alone_are_trained_on(tiny):
    """Is a data set of the first pictures the same as one made of them?"""
    few = ladder.first(tiny, 5)
    assert few.train.shape == (4, 5)
    assert_allclose(few.among, few.train.T @ few.train)
    assert_allclose(few.across, few.train.T @ few.test)


def test_half_the_width_takes_four_times_the_pictures():
    """Does the number stand under a root?"""
    assert_allclose(honest_accuracy.half_width(0.8, 50), 2 * honest_accuracy.half_width(0.8, 200))
    assert_allclose(honest_accuracy.half_width(0.9, 50), 0.08316, atol=1e-5)


def test_precision_and_recall_by_hand():
    """Are they the shares among the 'yes' and among class 1?"""
    chance, classes = np.array([0.9, 0.8, 0.6, 0.4, 0.2]), np.array([1, 0, 1, 1, 0])
    assert_allclose(honest_accuracy.precision_and_recall(chance, classes, 0.5), (2 / 3, 2 / 3))
    assert_allclose(honest_accuracy.precision_and_recall(chance, classes, 0.95), (0, 0))


def test_a_higher_threshold_finds_no_more():
    """Does recall never rise with the threshold?"""
    rng = np.random.default_rng(0)
    chance, classes = rng.random(200), rng.integers(0, 2, 200)
    recalls = [honest_accuracy.precision_and_recall(chance, classes, t)[1] for t in np.linspace(0, 1, 50)]
    assert np.all(np.diff(recalls) <= 0)


@pytest.mark.parametrize(
    ("draw", "told"),
    [
        (
            lambda tiny: honest_accuracy.followed(ladder.follow(tiny, [3], iterations=60), "A title"),
            "lowest at iteration",
        ),
        (lambda _: honest_accuracy.by_number([10, 20], [1.0, 1.0], [0.5, 0.7], "A title"), "20: 70%"),
        (lambda _: honest_accuracy.interval(pictures=200), "80 % of 200 pictures: between 74.5 and 85.5 %"),
        (
            lambda _: honest_accuracy.trade(np.array([0.9, 0.4, 0.3]), np.array([1, 1, 0])),
            "precision is 100%, recall 50%",
        ),
    ],
)
def test_the_alternative_text_tells_the_numbers(tiny, draw, told):
    """Does it say what is to be seen?"""
    draw(tiny)
    assert told in plt.gcf().get_gid()
    plt.close("all")
