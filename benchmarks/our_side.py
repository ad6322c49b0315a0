"""The course's side of `training.py`: the solutions of weeks 2 and 4, and the tasks that both sides are given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from layerwise.building.solutions import solution_namespace
from layerwise.course import Course
from layerwise.datasets.shelf import default_cats
from layerwise.learning.deep_training import Parameters, train

PARAMETERS, WITH_DA0 = "parameters alone", "dA0 as well"
"""Which slopes are computed: what training needs, or those by the pixels, too, as week 4 asks."""


@dataclass(frozen=True)
class Net:
    """A network.

    Parameters
    ----------
    name : str
    units : tuple of int — of each layer after the pixels
    rate : float — learning rate
    """

    name: str
    units: tuple[int, ...]
    rate: float


LOGISTIC = Net("logistic regression", (1,), 0.005)
TWO_LAYERS = Net("12288-7-1", (7, 1), 0.0075)
FOUR_LAYERS = Net("12288-20-7-5-1", (20, 7, 5, 1), 0.0075)


@dataclass(frozen=True)
class Task:
    """What both sides are given.

    Parameters
    ----------
    net : Net
    X : (n_x, m) float32 or float64 — pixels from 0 to 1, a picture a column
    Y : (1, m) of the same type — classes, 0 or 1
    start : dict of arrays of the same type — first weights and biases, under week 4's names
    """

    net: Net
    X: np.ndarray
    Y: np.ndarray
    start: Parameters


class OurSide:
    """The solutions of weeks 2 and 4 as running functions, and the course's pictures."""

    def __init__(self) -> None:
        course = Course()
        self.week2 = solution_namespace(course, course.week("2"))
        self.week4 = solution_namespace(course, course.week("4"))
        cats = default_cats()
        self._pictures = np.concatenate([cats.train_x, cats.test_x])
        self._labels = np.hstack([cats.train_y, cats.test_y])

    def task(self, net: Net, pictures: int, dtype: str) -> Task:
        """Give a network so many of the course's pictures; where there are not enough, they come again."""
        chosen = np.arange(pictures) % len(self._pictures)
        X = self.week2["flatten_images"](self._pictures[chosen]).astype(dtype)
        Y = self._labels[:, chosen].astype(dtype)
        np.random.seed(1)  # noqa: NPY002 - the exercises draw from numpy's global generator
        start = self.week4["initialize_parameters_deep"]([len(X), *net.units])
        scale = 0.0 if net == LOGISTIC else 1.0  # logistic regression starts at zero
        return Task(net, X, Y, {name: (scale * array).astype(dtype) for name, array in start.items()})

    def train(self, task: Task, iterations: int, slopes: str = WITH_DA0) -> list[float]:
        """Train as the weeks do, and give the costs: of each 100th iteration in week 2, of each one in week 4."""
        if task.net == LOGISTIC:
            start = {"w": task.start["W1"].T, "b": 0.0}
            costs: list[float] = self.week2["optimize"](**start, **_steps(task, iterations))[2]
            return costs
        functions = self.week4 if slopes == WITH_DA0 else without_dA0(self.week4)
        return train(functions, task.X, task.Y, task.start, iterations=iterations, learning_rate=task.net.rate)[1]

    def all_costs(self, task: Task, iterations: int) -> list[float]:
        """Train, and give the cost of each iteration in week 2, too."""
        if task.net != LOGISTIC:
            return self.train(task, iterations)
        params, found = {"w": task.start["W1"].T, "b": 0.0}, []
        for _ in range(iterations):
            params, _, costs = self.week2["optimize"](**params, **_steps(task, 1))
            found += costs
        return found


def without_dA0(functions: Mapping[str, Any]) -> dict[str, Any]:
    """Give week 4's functions, with a way back that computes no slopes by the pixels.

    `linear_backward` takes `W` for `dA_prev` alone. So a `W1` without columns makes a `dA0` without rows, and
    nothing else changes.
    """

    def backward(AL: np.ndarray, Y: np.ndarray, caches: list[Any]) -> Any:
        (X, W1, b1), Z1 = caches[0]
        return functions["L_model_backward"](AL, Y, [((X, W1[:, :0], b1), Z1), *caches[1:]])

    return {**functions, "L_model_backward": backward}


def _steps(task: Task, iterations: int) -> dict[str, Any]:
    return {"X": task.X, "Y": task.Y, "num_iterations": iterations, "learning_rate": task.net.rate}
