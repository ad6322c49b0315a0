"""Measure what `digits` teaches: the accuracy of nets of growing size on two questions about a digit.

    python benchmarks/digits_ladder.py --starts 5

trains by the course's own solution of week 4, and prints the tables of `datasets/README.md`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from layerwise.building.solutions import solution_namespace
from layerwise.course import Course
from layerwise.datasets.digits import WHITE, Digits
from layerwise.datasets.shelf import default_digits
from layerwise.learning.deep_training import Parameters, train

Functions = Mapping[str, Callable[..., Any]]

QUESTIONS: dict[str, tuple[int, ...]] = {"odd": (1, 3, 5, 7, 9), "with a loop": (0, 6, 8, 9)}
"""What is asked, and the digits of which the answer is yes."""
NETS: dict[str, tuple[int, ...]] = {
    "logistic regression": (),
    "7": (7,),
    "20": (20,),
    "64": (64,),
    "64-32-16": (64, 32, 16),
}
RATES = (0.0075, 0.1, 0.5)


def main() -> None:
    """Read the command line, train and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starts", type=int, default=5, help="trainings a net, from different first weights")
    parser.add_argument("--iterations", type=int, default=2000)
    options = parser.parse_args()
    functions = solution_namespace(Course(), Course().week("4"))
    digits = default_digits()
    print(f"{options.starts} starts a net, {options.iterations} iterations, points divided by {WHITE}.")
    for name, data in (("rows spread evenly", digits), ("last 500 rows to test on", in_file_order(digits))):
        rates = RATES if data is digits else RATES[-1:]
        print(f"\nTest part: {name}.\n")
        print("| question | rate | hidden units | train | test | sd over starts | lowest |")
        print("|---" * 7 + "|")
        for line in measured(functions, data, rates, options):
            print(line, flush=True)


def measured(
    functions: Functions, digits: Digits, rates: tuple[float, ...], options: argparse.Namespace
) -> Iterator[str]:
    """One line a question, rate and net."""
    train_x, test_x = (x.reshape(len(x), -1).T / WHITE for x in (digits.train_x, digits.test_x))
    for question, yes in QUESTIONS.items():
        train_y, test_y = (np.isin(y, yes).astype(int) for y in (digits.train_y, digits.test_y))
        for rate in rates:
            for name, hidden in NETS.items():
                print(f"training {name} on {question} at {rate}", file=sys.stderr)
                shares = []
                for seed in range(options.starts if hidden else 1):
                    np.random.seed(seed)  # noqa: NPY002 - the exercise draws from numpy's global generator
                    first = functions["initialize_parameters_deep"]([len(train_x), *hidden, 1])
                    found, _ = train(
                        functions, train_x, train_y, first, iterations=options.iterations, learning_rate=rate
                    )
                    parts = ((train_x, train_y), (test_x, test_y))
                    shares.append([right(functions, X, Y, found) for X, Y in parts])
                table = np.array(shares)
                mean, test = table.mean(axis=0), table[:, 1]
                numbers = " | ".join(f"{number:.3f}" for number in (*mean, test.std(), test.min()))
                yield f"| {question} | {rate} | {name} | {numbers} |"


def right(functions: Functions, X: np.ndarray, Y: np.ndarray, parameters: Parameters) -> float:
    """The share of right answers, 0 to 1."""
    AL, _ = functions["L_model_forward"](X, parameters)
    return float(np.mean((AL > 0.5) == Y))


def in_file_order(digits: Digits) -> Digits:
    """Put the digits back into the order of the original file, and divide them there."""
    test = len(digits.test_x) * np.arange(1797) % 1797 < len(digits.test_x)
    order = np.argsort(np.concatenate([np.flatnonzero(~test), np.flatnonzero(test)]))
    x = np.concatenate([digits.train_x, digits.test_x])[order]
    y = np.hstack([digits.train_y, digits.test_y])[:, order]
    m = len(digits.train_x)
    return Digits(x[:m], y[:, :m], x[m:], y[:, m:])


if __name__ == "__main__":
    main()
