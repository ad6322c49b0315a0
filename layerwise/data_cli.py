"""The commands under `course data`: they parse, call and print, as `cli` does."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from layerwise.command_parser import Commands, add_command
from layerwise.datasets.errors import DataError, require
from layerwise.invocation import CALLED

if TYPE_CHECKING:  # these take numpy along, and each command imports what it needs, to start fast
    from layerwise.datasets.cats import Cats


def add_data_commands(commands: Commands) -> None:
    """Add `data` and what stands under it to the command line.

    Parameters
    ----------
    commands : what argparse gives for subcommands
    """
    words = "draw, import, download and choose the pictures that the notebooks use"
    under = add_command(commands, "data", words, "use", "import FOLDER")
    data = under.add_subparsers(title="commands", required=True, metavar="COMMAND")
    cats = add_command(data, "cats", "draw pictures of cats and of what is none", "--seed 7")
    cats.add_argument("--seed", type=int, required=True, help="another seed gives other pictures")
    cats.add_argument("--out", type=Path, default=Path("cats_vs_noncats.h5"), metavar="FILE", help="where to write it")
    _add_numbers(cats, 209, 1000)
    cats.set_defaults(command=_cats)
    digits = add_command(data, "digits", "convert the handwritten digits that scikit-learn ships", "digits.csv.gz")
    digits.add_argument("file", type=Path, help="its sklearn/datasets/data/digits.csv.gz")
    digits.add_argument("--out", type=Path, default=Path("digits.h5"), metavar="FILE", help="where to write it")
    digits.set_defaults(command=_digits)
    take = add_command(data, "import", "take in pictures of your own, and let the notebooks use them", "FOLDER")
    pair = "a folder with train_catvnoncat.h5 and test_catvnoncat.h5"
    take.add_argument("path", type=Path, help=f"{pair}, or one file in the form of the course's")
    take.add_argument("--name", help="what to call them (default: catvnoncat, or the file's name)")
    take.set_defaults(command=_import)
    load = add_command(data, "download", "get photographs of cats and dogs, and let the notebooks use them", "pets")
    load.add_argument("set", choices=("pets",), help="pets: the Oxford-IIIT Pet data set, 792 MB, CC BY-SA 4.0")
    _add_numbers(load, 400, 1000)
    load.add_argument("--seed", type=int, default=1, help="another seed chooses other photographs (default: 1)")
    load.add_argument("--name", default="pets", help="what to call them (default: pets)")
    load.add_argument("--base", metavar="ADDRESS", help="folder on the internet that has images.tar.gz")
    load.add_argument(
        "--archive", type=Path, metavar="FILE", help="take images.tar.gz from there, or else keep it there"
    )
    load.set_defaults(command=_download)
    use = add_command(data, "use", "choose the pictures that the notebooks use", "", "drawn")
    use.add_argument("name", nargs="?", help="one of those that the command lists without a name")
    use.set_defaults(command=_use)


def _add_numbers(parser: argparse.ArgumentParser, train: int, test: int) -> None:
    parser.add_argument("--train", type=int, default=train, help=f"how many training pictures (default: {train})")
    parser.add_argument("--test", type=int, default=test, help=f"how many test pictures (default: {test})")


def _cats(options: argparse.Namespace) -> int:
    from layerwise.datasets.cats import write_cats  # noqa: PLC0415 - see above

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


def _import(options: argparse.Namespace) -> int:
    from layerwise.datasets import shelf  # noqa: PLC0415
    from layerwise.datasets.importing import is_pair, read_elsewhere  # noqa: PLC0415

    cats = read_elsewhere(options.path)
    name = options.name or ("catvnoncat" if is_pair(options.path) else options.path.stem)
    _tell_added(shelf.add(name, cats), cats)
    return 0


def _download(options: argparse.Namespace) -> int:
    from layerwise.datasets import pets, shelf  # noqa: PLC0415
    from layerwise.datasets.download import fetch  # noqa: PLC0415

    pets.check_numbers(options.train, options.test)
    folder = shelf.place_for(options.name).parent
    archive = replace(pets.PHOTOGRAPHS, base=options.base) if options.base else pets.PHOTOGRAPHS
    print(f"The photographs, and what is made of them, stand under {pets.LICENCE}: say so where you pass them on.")
    with _bar(f"downloading {archive.name}") as show:
        file = fetch(archive, folder, options.archive, show)
    numbers = {"train": options.train, "test": options.test, "seed": options.seed}
    with file, _bar("choosing photographs") as show:
        found = pets.convert_pets(file, str(options.archive or archive.name), **numbers, progress=show)
    reasons = [f"{count} × {reason}" for reason, count in sorted(found.left_out.items())]
    print(f"{found.read} photographs could be used; left out: {', '.join(reasons) or 'none'}.")
    _tell_added(shelf.add(options.name, found.cats), found.cats)
    return 0


def _use(options: argparse.Namespace) -> int:
    from layerwise.datasets import shelf  # noqa: PLC0415

    if options.name:
        shelf.use(options.name)
    used = shelf.in_use()
    for name in shelf.sets():
        print(f"{'in use' if name == used else '':6}  {name}")
    print(f"pictures: {shelf.default_cats().title}")
    return 0


def _tell_added(path: Path, cats: Cats) -> None:
    size = cats.train_x.shape[1]
    print(f"wrote {path}: {cats.title}, {len(cats.train_x)} to train on and {len(cats.test_x)} to test on, ", end="")
    print(f"{size} × {size} pixels")
    licence = cats.notes.get("licence")
    print(f"licence: {licence}" if licence else "licence: not stated in the file, so find out before you pass it on")
    print(f"Every notebook uses these pictures now. Back to the drawn ones: {CALLED} data use drawn")


@contextmanager
def _bar(words: str) -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar in bytes, and give what moves it; it appears with the first move."""
    from rich import progress  # noqa: PLC0415

    columns = (
        progress.TextColumn("{task.description}"),
        progress.BarColumn(),
        progress.DownloadColumn(),
        progress.TransferSpeedColumn(),
        progress.TimeRemainingColumn(),
    )
    with progress.Progress(*columns) as shown:
        task = shown.add_task(words, total=None, visible=False)
        yield lambda done, of: shown.update(task, completed=done, total=of, visible=True)


def _require_new(path: Path) -> None:
    require(not path.exists(), f"{path} exists already. Give another name with --out, or move the file away.")
    require(path.absolute().parent.is_dir(), f"{path} cannot be written: there is no folder {path.absolute().parent}.")
