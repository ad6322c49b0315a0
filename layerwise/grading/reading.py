"""Read a notebook file, whoever wrote it and whatever became of it on the way, or say why that is impossible."""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layerwise.course import CourseError
from layerwise.grading.mending import mend

LARGEST = 50 * 1024 * 1024
"""Bytes that a notebook may have: pictures in its outputs make some MB, nothing honest makes fifty."""
MOST_VALUES = 1_000_000
"""Values, lists and dicts that a notebook may hold: empty ones take a hundred times their size in memory."""

_MOST_REMARKS = 20
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_DEEPEST = 100  # levels of JSON: a notebook has about ten, and what reads it after us recurses

_GIVEAWAYS = {
    b"PK": "It is a zip archive: unpack it and give the notebook that is inside.",
    b"\x1f\x8b": "It is a gzip archive: unpack it and give the notebook that is inside.",
    b"%PDF": "It is a PDF: give the .ipynb file that it was made from.",
    b"<": "It is a web page: on the site it came from, look for 'raw' or 'download'.",
}


@dataclass(frozen=True)
class Reading:
    """A notebook as it was read.

    Parameters
    ----------
    content : dict — the notebook as JSON data, valid in format 4.5
    remarks : tuple of str — a sentence for each thing that had to be mended
    """

    content: dict[str, Any]
    remarks: tuple[str, ...] = ()

    def code_cells(self) -> list[dict[str, Any]]:
        """The code cells, in order, as JSON data."""
        return [cell for cell in self.content["cells"] if cell["cell_type"] == "code"]


def read_notebook(path: Path) -> Reading:
    """Read a notebook file and mend what can be mended.

    Parameters
    ----------
    path : Path — the file

    Returns
    -------
    Reading — always a valid notebook of format 4.5

    Raises
    ------
    CourseError — it cannot be read, or is no notebook; the message says what to do
    """
    raw = _content(path)
    remarks: list[str] = []
    text = _text(raw, path, remarks)
    try:
        found = _plain(_parsed(text, raw, path, remarks))
        content = mend(found, path, remarks)
    except RecursionError:
        raise CourseError(
            f"{path} is nested more than {_DEEPEST} levels deep, as no notebook is. Export it again."
        ) from None
    return Reading(content, tuple(dict.fromkeys(remarks))[:_MOST_REMARKS])


def _content(path: Path) -> bytes:
    """Read the bytes of a file that is there, is a file, and is of a sensible size."""
    try:
        if path.is_dir():
            raise CourseError(f"{path} is a folder. Give the notebook inside it, a file that ends in .ipynb.")
        if not path.exists():
            raise CourseError(f"There is no file {path}. Look at the spelling, or give the whole path.")
        if not path.is_file():
            raise CourseError(f"{path} is not a regular file. Give a notebook, a file that ends in .ipynb.")
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the name
        reason = getattr(error, "strerror", None) or error
        raise CourseError(f"{path} cannot be read ({reason}). Look at its name and its permissions.") from None
    if len(content) > LARGEST:
        raise CourseError(
            f"{path} has more than {LARGEST >> 20} MB. Clear all outputs in JupyterLab, save it and try again."
        )
    if not content.strip():
        raise CourseError(f"{path} is empty. Was it saved? Take the last version that was.")
    return content


def _text(content: bytes, path: Path, remarks: list[str]) -> str:
    """Decode bytes: UTF-8 as notebooks are, UTF-16 as some editors save them, else byte by byte."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif content[1:2] == b"\0":
        encoding = "utf-16-le"
    elif content[:1] == b"\0":
        encoding = "utf-16-be"
    else:
        encoding = "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        remarks.append(f"{path.name} is not in UTF-8, so letters with accents and mathematical signs may look odd.")
        return content.decode("latin-1")
    if encoding != "utf-8-sig":
        remarks.append(f"{path.name} was saved in UTF-16, where notebooks are in UTF-8. It was read all the same.")
    return text


def _parsed(text: str, content: bytes, path: Path, remarks: list[str]) -> object:
    """Read the JSON value at the beginning, and tell where it ends too early."""
    if _values(text) > MOST_VALUES:
        raise CourseError(
            f"{path} holds more than {MOST_VALUES:,} values, as no notebook does. Clear all outputs in JupyterLab, "
            "save it and try again."
        )
    start = len(text) - len(text.lstrip())
    try:
        found, end = json.JSONDecoder().raw_decode(text, start)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        advice = _giveaway(text, content, path) or "Open it in JupyterLab and save it again, or take an older copy."
        raise CourseError(f"{path} is not a notebook: no JSON at {place} ({error.msg}). {advice}") from None
    except ValueError:  # a number of thousands of digits, which Python refuses
        raise CourseError(f"{path} is not a notebook: it holds a number that is too long. Export it again.") from None
    if text[end:].strip():
        remarks.append(f"{path.name} goes on after the end of the notebook. What follows it was left out.")
    return found


def _values(text: str) -> int:
    """Count the values in JSON text, roughly; signs within strings only where they would make a difference."""
    marks = sum(text.count(mark) for mark in ",[{")
    return marks if marks <= MOST_VALUES else sum(_STRING.sub("", text).count(mark) for mark in ",[{")


def _giveaway(text: str, content: bytes, path: Path) -> str:
    """Say what else a file is, where its name, its first bytes or a merge conflict give it away."""
    if path.suffix.lower() == ".py":
        return "It is a Python program: copy its functions into cells of a notebook, and give that."
    if "\n<<<<<<< " in text:
        return "It holds both sides of a merge conflict: choose one in each place, or take either version."
    return next((says for sign, says in _GIVEAWAYS.items() if content.lstrip().startswith(sign)), "")


def _plain(value: Any, depth: int = 0) -> Any:
    """Copy JSON data without what no file can hold: halves of surrogate pairs, and numbers that are none.

    Raises
    ------
    RecursionError — it is nested too deep
    """
    if depth > _DEEPEST:
        raise RecursionError
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_plain(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return dict(_plain_items(value, depth + 1))
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _plain_items(mapping: dict[str, Any], depth: int) -> Iterator[tuple[str, Any]]:
    for key, value in mapping.items():
        yield _plain(key, depth), _plain(value, depth)
