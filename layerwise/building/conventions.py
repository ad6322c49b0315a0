"""The conventions of our notebooks, held by `course build --check`: what a reader may count on in every one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from layerwise.building.master import Cell
from layerwise.course import LESSON

LONGEST_CODE = 15
"""Lines of a cell that is run for what it shows; what is longer belongs into the package."""
LONGEST_ANSWER = 60
WIDEST = 140
"""Characters of a line, above which a page has to be moved to and fro."""
MOST_WORDS = 170
"""Words of a prose cell, without its tables, lists, formulas and code."""

_OBJECTIVES = re.compile(r"\*\*(After|In) this (lesson|notebook) you (can|will)\*\*")
_SUMMARY = re.compile(r"^## What (you have|was) ", re.MULTILINE)
_HEADING = re.compile(r"^# \S", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```|^\$\$.*?\$\$", re.MULTILINE | re.DOTALL)
_NO_PROSE = re.compile(r"^\s*(\||- |\d+\. |#)")
_PICTURE = re.compile(r"!\[\s*\]\(")
_FORBIDDEN = {
    re.compile(r"^\s*[%!]", re.MULTILINE): "a magic line, which is no Python",
    re.compile(r"\bsys\.path\b"): "`sys.path`: what a notebook needs is in the package",
    re.compile(r"\bpip install\b"): "an installation: dependencies stand in pyproject.toml",
    re.compile(r"\binput\("): "`input`, at which a run of all cells stops",
    re.compile(r"\bplt\.|\bpyplot\b"): "bare pyplot: draw with `layerwise.figures`, so that the picture has alt text",
}


def unconventional(path: Path, cells: Sequence[Cell]) -> Iterator[str]:
    """Say what in a master is not as our conventions have it.

    Parameters
    ----------
    path : Path — the master
    cells : sequence of Cell — its cells

    Yields
    ------
    str — a sentence for each thing, with the cell and what to do
    """
    yield from (f"{path}{said}" for said in (*_whole(path, cells), *_each(cells)))


def _whole(path: Path, cells: Sequence[Cell]) -> Iterator[str]:
    """Look at what a notebook has once: title, objectives, summary, seed."""
    prose = [cell.text for cell in cells if cell.kind == "prose"]
    code = [cell.text for cell in cells if cell.kind in ("code", "explore", "answer")]
    if not prose or cells[0].kind != "prose" or len(_HEADING.findall("\n".join(map(_plain, prose)))) != 1:
        yield ": it should have one heading `# …`, in its first cell."
    if not any(_OBJECTIVES.match(text) for text in prose):
        yield ": its objectives are missing, a cell that begins `**After this lesson you can**`."
    if not any(_SUMMARY.search(text) for text in prose):
        yield ": its summary is missing, under a heading such as `## What you have seen`."
    if any("rng." in text for text in code) and "rng = np.random.default_rng(" not in code[0]:
        yield ": its first code cell should make the generator, `rng = np.random.default_rng(1)`."
    if path.stem == LESSON and not any("predict(" in text for text in code):
        yield ": nothing in it is predicted. Ask once before a cell shows the answer, with `predict`."
    if path.stem == LESSON and not any("explore(" in text for text in code):
        yield ": no picture in it turns. Have one drawn by `explore`."


def _each(cells: Sequence[Cell]) -> Iterator[str]:
    """Look at each cell by itself."""
    for number, cell in enumerate(cells, 1):
        said = _of_prose(cell) if cell.kind in ("prose", "question") else _of_code(cell)
        yield from (f", cell {number}: {sentence}" for sentence in said if cell.kind != "essay")


def _of_prose(cell: Cell) -> Iterator[str]:
    lines = [line for line in _FENCED.sub("", cell.text).splitlines() if not _NO_PROSE.match(line)]
    words = len(" ".join(lines).split())
    if words > MOST_WORDS:
        yield f"it has {words} words. Let it have {MOST_WORDS} at most, and one idea."
    if _PICTURE.search(cell.text):
        yield "its picture has no alternative text. Say in the brackets `![…]` what it shows."


def _of_code(cell: Cell) -> Iterator[str]:
    lines = [line for line in cell.text.splitlines() if line.strip()]
    most = LONGEST_CODE if cell.kind in ("code", "explore") else LONGEST_ANSWER
    if len(lines) > most:
        yield f"it has {len(lines)} lines. Let it have {most} at most, and put the rest into the package."
    if cell.kind != "test":  # whose sentences and values are as long as they are
        if any(len(line) > WIDEST for line in lines):
            yield f"a line of it has more than {WIDEST} characters."
        yield from (f"it has {what}." for pattern, what in _FORBIDDEN.items() if pattern.search(cell.text))


def _plain(text: str) -> str:
    """Take out of prose what is shown as code, where a sign of number is no heading."""
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
