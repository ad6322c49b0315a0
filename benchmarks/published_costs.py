"""Hold the solutions' costs on the well-known pictures of cats against those that are published.

    python benchmarks/published_costs.py FOLDER

FOLDER holds `train_catvnoncat.h5` and `test_catvnoncat.h5`, which are not ours to hand out. It trains week 2's
logistic regression, and from week 4's functions the networks 12288-7-1 and 12288-20-7-5-1 with the published first
weights (seed 1); prints each published cost beside ours, and how many pictures are told right; and ends with the exit
code 1 where a cost differs in its six decimals. It takes about two minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np
from measuring import table, with_one_thread

from layerwise.building.solutions import solution_namespace
from layerwise.course import Course
from layerwise.datasets.cats import Cats, check_pictures
from layerwise.datasets.errors import DataError
from layerwise.learning.deep_training import Parameters, train

FILES = {"train": "train_catvnoncat.h5", "test": "test_catvnoncat.h5"}


@dataclass(frozen=True)
class Published:
    """What is printed about a training in the many notebooks that did it.

    Parameters
    ----------
    name : str
    rate : float — learning rate
    iterations : int
    costs : str — of iterations 0, 100, 200, …
    right : (float, float) — share of training and of test pictures told right [%]
    last : str — cost of the last iteration, where it is printed
    """

    name: str
    rate: float
    iterations: int
    costs: str
    right: tuple[float, float]
    last: str = ""

    def by_iteration(self) -> dict[int, str]:
        """Give the costs, each with six decimals, under their iterations."""
        costs = {100 * number: cost for number, cost in enumerate(self.costs.split())}
        return costs | ({self.iterations - 1: self.last} if self.last else {})


LOGISTIC = Published(
    "logistic regression",
    0.005,
    2000,
    """0.693147 0.584508 0.466949 0.376007 0.331463 0.303273 0.279880 0.260042 0.242941 0.228004
    0.214820 0.203078 0.192544 0.183033 0.174399 0.166521 0.159305 0.152667 0.146542 0.140872""",
    (99.04, 70.0),
)
TWO_LAYERS = Published(
    "12288-7-1",
    0.0075,
    2500,
    """0.693050 0.646432 0.632514 0.601502 0.560197 0.515830 0.475490 0.433916 0.400798 0.358071
    0.339428 0.305275 0.274914 0.246818 0.198507 0.174483 0.170808 0.113065 0.096294 0.083426
    0.074391 0.066307 0.059193 0.053361 0.048555""",
    (100.0, 72.0),
    last="0.044215",
)
FOUR_LAYERS = Published(
    "12288-20-7-5-1",
    0.0075,
    2500,
    """0.771749 0.672053 0.648263 0.611507 0.567047 0.540138 0.527930 0.465477 0.369126 0.391747
    0.315187 0.272700 0.237419 0.199601 0.189263 0.161189 0.148214 0.137775 0.129740 0.121225
    0.113821 0.107839 0.102855 0.100897 0.092878""",
    (98.56, 80.0),
    last="0.088440",
)


@dataclass(frozen=True)
class Outcome:
    """What came of a training.

    Parameters
    ----------
    costs : dict of int to float — iterations, and the costs before their steps
    right : (float, float) — share of training and of test pictures told right [%]
    """

    costs: Mapping[int, float]
    right: tuple[float, float]


def main() -> None:
    """Read the command line and the pictures, train, and print."""
    with_one_thread()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--iterations", type=int, default=2500, help="stop after so many, for a quick look")
    options = parser.parse_args()
    try:
        solutions = Solutions(read_pair(options.folder))
    except DataError as error:
        sys.exit(str(error))
    differing = 0
    for published in (LOGISTIC, TWO_LAYERS, FOUR_LAYERS):
        text, differ = report(published, solutions.train(published, min(options.iterations, published.iterations)))
        print(text, end="\n\n", flush=True)
        differing += differ
    sys.exit(1 if differing else 0)


def read_pair(folder: Path) -> Cats:
    """Read the two files.

    Parameters
    ----------
    folder : Path — labels in the files may be (m,) or (1, m)

    Raises
    ------
    DataError — a file is missing or is not what it should be
    """
    arrays: dict[str, np.ndarray] = {}
    for split, name in FILES.items():
        file = folder / name
        if not file.is_file():
            raise DataError(f"{folder} holds no {name}. Give the folder that has {' and '.join(FILES.values())}.")
        try:
            with h5py.File(file, "r") as opened:
                x, y = (np.asarray(opened[f"{split}_set_{letter}"]) for letter in "xy")
        except (OSError, KeyError) as error:
            raise DataError(f"{file} cannot be read ({error}). Is it the file that everybody has?") from error
        check_pictures(file, split, x, y)
        arrays |= {f"{split}_x": x, f"{split}_y": y.reshape(1, -1).astype(np.int64)}
    return Cats(arrays["train_x"], arrays["train_y"], arrays["test_x"], arrays["test_y"])


class Solutions:
    """The solutions of weeks 2 and 4, with pictures to train them on.

    Parameters
    ----------
    cats : Cats
    """

    def __init__(self, cats: Cats) -> None:
        course = Course()
        self._week2 = solution_namespace(course, course.week("2"))
        self._week4 = solution_namespace(course, course.week("4"))
        self._X = [self._week2["flatten_images"](pictures) for pictures in (cats.train_x, cats.test_x)]
        self._Y = [cats.train_y, cats.test_y]

    def train(self, published: Published, iterations: int) -> Outcome:
        """Train as it was published."""
        if published == LOGISTIC:
            return self._logistic(published, iterations)
        np.random.seed(1)  # noqa: NPY002 - the published first weights are drawn from numpy's global generator
        n_x = len(self._X[0])
        if published == TWO_LAYERS:
            start = self._week4["initialize_parameters"](n_x, 7, 1)
        else:
            start = self._week4["initialize_parameters_deep"]([n_x, 20, 7, 5, 1])
        return self._network(published, iterations, start)

    def _logistic(self, published: Published, iterations: int) -> Outcome:
        (X, X_test), (Y, Y_test) = self._X, self._Y
        trained = self._week2["model"](X, Y, X_test, Y_test, iterations, published.rate)
        costs = {100 * number: cost for number, cost in enumerate(trained["costs"])}
        return Outcome(costs, self._right([trained["Y_prediction_train"], trained["Y_prediction_test"]]))

    def _network(self, published: Published, iterations: int, start: Parameters) -> Outcome:
        X, Y = self._X[0], self._Y[0]
        trained, costs = train(self._week4, X, Y, start, iterations=iterations, learning_rate=published.rate)
        said = [self._week4["L_model_forward"](each, trained)[0] > 0.5 for each in self._X]
        return Outcome(dict(enumerate(costs)), self._right(said))

    def _right(self, said: list[np.ndarray]) -> tuple[float, float]:
        train, test = (100 * float(np.mean(each == true)) for each, true in zip(said, self._Y, strict=True))
        return train, test


def report(published: Published, outcome: Outcome) -> tuple[str, int]:
    """Put what was published and what came out side by side.

    Returns
    -------
    text : str
    differing : int — costs that differ in their six decimals
    """
    known = {number: cost for number, cost in published.by_iteration().items() if number in outcome.costs}
    ours = {number: f"{outcome.costs[number]:.6f}" for number in known}
    rows = [(str(number), cost, ours[number], _verdict(cost, ours[number])) for number, cost in known.items()]
    differing = sum(cost != ours[number] for number, cost in known.items())
    right = ", ".join(
        f"{mine:.2f} % of the {kind} pictures (published: {theirs:.2f} %)"
        for kind, mine, theirs in zip(("training", "test"), outcome.right, published.right, strict=True)
    )
    lines = (
        f"{published.name}, learning rate {published.rate}",
        table(("iteration", "published", "ours", "six decimals"), rows),
        f"{len(known) - differing} of {len(known)} costs agree. Right on {right}.",
    )
    return "\n\n".join(lines), differing


def _verdict(one: str, other: str) -> str:
    return "agree" if one == other else "DIFFER"


if __name__ == "__main__":
    main()
