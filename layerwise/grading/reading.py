"""Read a notebook file, whoever wrote it and whatever became of it on the way, or say why that is impossible."""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Iterable
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
_USUAL = 512 * 1024  # bytes that nearly all notebooks stay below: room for the most takes longer to make than to fill
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_NESTED = (dict, list)
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
        found = _parsed(text, raw, path, remarks)
        _require_shallow(found)
        content = mend(_whole(found) if "\\ud" in text or "\\uD" in text else found, path, remarks)
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
            content = file.read(_USUAL)
            if len(content) == _USUAL:
                content += file.read(LARGEST + 1 - _USUAL)
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
    if len(text) > MOST_VALUES and _values(text) > MOST_VALUES:  # a value takes a sign at least
        raise CourseError(
            f"{path} holds more than {MOST_VALUES:,} values, as no notebook does. Clear all outputs in JupyterLab, "
            "save it and try again."
        )
    start = len(text) - len(text.lstrip())
    try:
        found, end = _DECODER.raw_decode(text, start)
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


def _require_shallow(value: Any) -> None:
    """Make sure that JSON data is nested no deeper than what reads it can follow.

    Raises
    ------
    RecursionError — it is
    """
    level = [value] if isinstance(value, _NESTED) else []
    for _ in range(_DEEPEST):
        level = [item for one in level for item in _items(one) if isinstance(item, _NESTED)]
    if any(level):
        raise RecursionError


def _items(one: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return one.values() if isinstance(one, dict) else one


def _finite(number: str) -> float | None:
    """Read a number; what is too large for one is none, as `NaN` is."""
    found = float(number)
    return found if math.isfinite(found) else None


def _whole(value: Any) -> Any:
    """Copy JSON data without halves of surrogate pairs, which no file can hold; as text, JSON escapes them."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return value


_DECODER = json.JSONDecoder(parse_float=_finite, parse_constant=lambda _: None)
