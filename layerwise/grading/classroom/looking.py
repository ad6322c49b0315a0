"""What a learner handed in for a week: which files there are, which are notebooks, and which lead elsewhere."""

from __future__ import annotations

import itertools
import os
import re
from dataclasses import dataclass
from pathlib import Path

from layerwise.grading.classroom.survey import Entry, leads_out, shown_name

FROM_NBGRADER = {"timestamp.txt", "submission_secret.txt"}
_NOTEBOOK = re.compile(r"\.ipynb(\.txt|\.json)?$", re.IGNORECASE)  # browsers add the second ending
_UNREMARKABLE = re.compile(r"^\.|\.pyc$|^(Thumbs\.db|desktop\.ini)$")
_MOST_FILES, _MOST_FOLDERS = 200, 200  # notebooks, and other files; and folders that are looked into


@dataclass(frozen=True)
class Seen:
    """What a look into a learner's folder found; one look serves all notebooks of the week.

    Parameters
    ----------
    entry : Entry — where it was looked
    notebooks : tuple of Path — none that leads out of the learner's folder
    links : tuple of str — a sentence for each link that does, and was not followed
    left_out : tuple of str — a sentence on what else was handed in, and is not used: what counts is in the notebook
    """

    entry: Entry
    notebooks: tuple[Path, ...]
    links: tuple[str, ...]
    left_out: tuple[str, ...]


def look_into(entry: Entry) -> Seen:
    """Look into a learner's folder.

    Parameters
    ----------
    entry : Entry — where the work lies
    """
    if leads_out(entry.folder, entry.whole):
        linked = f"The folder '{entry.folder.name}' is a link that leads elsewhere, and was not followed."
        return Seen(entry, (), (linked,), ())
    files = _files(entry)
    notebooks = [path for path in files if _NOTEBOOK.search(path.name)]
    out = [path for path in notebooks if leads_out(path, entry.whole)]
    return Seen(
        entry,
        tuple(path for path in notebooks if path not in out),
        tuple(f"'{inside(path, entry)}' is a link that leads out of the folder, and was not followed." for path in out),
        _left_out([inside(path, entry) for path in files if _is_remarkable(path.name)]),
    )


def _is_remarkable(name: str) -> bool:
    return not (name in FROM_NBGRADER or _UNREMARKABLE.search(name) or _NOTEBOOK.search(name))


def _left_out(others: list[str]) -> tuple[str, ...]:
    if not others:
        return ()
    more = f" and {len(others) - 5} more" if len(others) > 5 else ""
    return (f"Only the notebook is used when grading, not: {', '.join(repr(name) for name in others[:5])}{more}.",)


def files_of(entry: Entry) -> list[Path]:
    """List an entry's files, notebooks first: not those in hidden folders, and not in the folders of other weeks."""
    return [] if leads_out(entry.folder, entry.whole) else _files(entry)


def _files(entry: Entry) -> list[Path]:
    notebooks: list[Path] = []
    others: list[Path] = []
    for folder, inner, names in itertools.islice(os.walk(entry.folder), _MOST_FOLDERS):
        inner[:] = sorted(n for n in inner if not n.startswith((".", "__")) and entry.folder != entry.whole)
        for name in sorted(names):
            kind = notebooks if _NOTEBOOK.search(name) else others
            if len(kind) < _MOST_FILES:
                kind.append(Path(folder) / name)
    return [*notebooks, *others]


def size_of(path: Path) -> int:
    """Give the size of a file [bytes], 0 where it cannot be asked for."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def inside(path: Path, entry: Entry) -> str:
    """Give a file's name in a learner's folder."""
    return shown_name(path.relative_to(entry.folder).as_posix())
