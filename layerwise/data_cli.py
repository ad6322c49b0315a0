"""The commands under `course data`: they parse, call and print, as `cli` does."""

from __future__ import annotations

import argparse
from pathlib import Path

from layerwise.datasets.errors import DataError, require


def add_data_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `data` and what stands under it to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    """
    data = commands.add_parser("data", help="make a data set").add_subparsers(required=True, metavar="SET")
    cats = data.add_parser("cats", help="draw pictures of cats and of what is none")
    cats.add_argument("--seed", type=int, required=True, help="another seed gives other pictures")
    cats.add_argument("--out", type=Path, default=Path("cats_vs_noncats.h5"), metavar="FILE", help="where to write it")
    cats.add_argument("--train", type=int, default=209, help="how many training pictures (default: 209)")
    cats.add_argument("--test", type=int, default=1000, help="how many test pictures (default: 1000)")
    cats.set_defaults(command=_cats)
    digits = data.add_parser("digits", help="convert the handwritten digits that scikit-learn ships")
    digits.add_argument("file", type=Path, help="its sklearn/datasets/data/digits.csv.gz")
    digits.add_argument("--out", type=Path, default=Path("digits.h5"), metavar="FILE", help="where to write it")
    digits.set_defaults(command=_digits)


def _cats(options: argparse.Namespace) -> int:
    from layerwise.datasets.cats import write_cats  # noqa: PLC0415 - each command imports what it needs, to start fast

    _require_new(options.out)

    def show(done: int, of: int) -> None:
        print(f"\rdrew {done} of {of} pictures", end="\n" if done == of else "", flush=True)

    try:
        write_cats(options.out, options.seed, train=options.train, test=options.test, progress=show)
    except (OSError, ValueError) as error:
        raise DataError(f"{options.out} could not be made: {error}") from error
    print(f"wrote {options.out}")
    return 0


def _digits(options: argparse.Namespace) -> int:
    from layerwise.datasets.digits import checksum, convert_digits  # noqa: PLC0415

    _require_new(options.out)
    digits = convert_digits(options.file, options.out)
    print(f"wrote {options.out}; SHA-256 of its arrays {checksum(digits)}")
    return 0


def _require_new(path: Path) -> None:
    require(not path.exists(), f"{path} exists already. Give another name with --out, or move the file away.")
