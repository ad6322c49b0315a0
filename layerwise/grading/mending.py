"""Bring what a notebook file held into format 4.5: nothing is refused that a cell's text can be found in.

What a learner wrote is kept; what the format does not allow (a tag that is a number, an output of an unknown
kind) is left out, and a sentence says so wherever a person might miss it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from layerwise.course import CourseError
from layerwise.grading.script import LONGEST, MOST

Rule = Callable[[Any], bool]

_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_SIZE = re.compile(r"[0-9]{1,5}(\.[0-9]{1,5})?(px|%)?")
_JSON_TYPE = re.compile(r"application/(.*\+)?json")
_NEWEST = 4

MOST_CELLS = 1000
"""Cells of one notebook: a release has some sixty, and learners add some."""


def mend(found: object, path: Path, remarks: list[str]) -> dict[str, Any]:
    """Make a valid notebook of format 4.5 from JSON data.

    Parameters
    ----------
    found : JSON data — what the file held
    path : Path — the file, for the sentences
    remarks : list of str — a sentence is added for each thing that was mended

    Returns
    -------
    dict — the notebook

    Raises
    ------
    CourseError — it is some other JSON file
    """
    cells = _cells(found, path, remarks)
    if len(cells) > MOST_CELLS:
        remarks.append(f"{path.name} has {len(cells):,} cells. Only the first {MOST_CELLS:,} were read.")
        del cells[MOST_CELLS:]
    metadata = found.get("metadata") if isinstance(found, dict) else None
    language = _language(metadata)
    if language:
        remarks.append(f"{path.name} says that it is written in {language:.20}. Answers are read as Python alone.")
    mended = [_cell(cell, number, remarks) for number, cell in enumerate(cells, 1) if isinstance(cell, dict)]
    if len(mended) < len(cells):
        remarks.append(f"What {path.name} lists among its cells and is no cell was left out.")
    mended = _without_excess(mended, remarks)
    _number(mended)
    return {
        "cells": mended,
        "metadata": _allowed(metadata, _NOTEBOOK_METADATA),
        "nbformat": _NEWEST,
        "nbformat_minor": 5,
    }


def _language(metadata: object) -> str:
    """Give the language that a notebook says it is in, '' where it is Python's or it says none."""
    known = metadata if isinstance(metadata, dict) else {}
    told = [known.get("language_info"), known.get("kernelspec")]
    names = [one.get(key) for one, key in zip(told, ("name", "language"), strict=True) if isinstance(one, dict)]
    name = next((name for name in names if isinstance(name, str) and name), "")
    return "" if any(sign in name.lower() for sign in ("py", "sage")) else name


def _without_excess(cells: list[dict[str, Any]], remarks: list[str]) -> list[dict[str, Any]]:
    """Leave out code that is longer than anybody writes: parsed, it takes hundreds of times its size in memory."""
    kept, total = [], 0
    for number, cell in enumerate(cells, 1):
        length = len(cell["source"]) if cell["cell_type"] == "code" else 0
        if length > LONGEST or total + length > MOST:
            remarks.append(f"Cell {number} is too long to be read, and was left out: {length:,} characters.")
            continue
        total += length
        kept.append(cell)
    return kept


def _cells(found: object, path: Path, remarks: list[str]) -> list[Any]:
    """Find the list of cells, where this version of the format keeps it."""
    if isinstance(found, dict) and isinstance(found.get("cells"), list):
        version = found.get("nbformat", "unknown")
        if type(version) is not int or version != _NEWEST:
            remarks.append(f"{path.name} is of format {version!s:.20}; it was read as format {_NEWEST}.")
        return list(found["cells"])
    if isinstance(found, dict) and isinstance(found.get("worksheets"), list):
        remarks.append(f"{path.name} is of an old format; it was read without its stored outputs.")
        sheets = [sheet for sheet in found["worksheets"] if isinstance(sheet, dict)]
        return [_upgraded(cell) for sheet in sheets for cell in _listed(sheet.get("cells"))]
    raise CourseError(
        f"{path} is JSON, but not a notebook: it has no list of cells. Give a file that JupyterLab saved as .ipynb."
    )


def _upgraded(cell: Any) -> Any:
    """Turn a cell of format 2 or 3 into one of format 4, without outputs: grading runs the code anew."""
    if not isinstance(cell, dict):
        return cell
    kind, source = cell.get("cell_type"), cell.get("input", cell.get("source"))
    if kind == "heading":
        level = cell.get("level")
        marks = "#" * min(max(level if type(level) is int else 1, 1), 6)
        kind, source = "markdown", f"{marks} {_joined(source)}"
    return {"cell_type": "markdown" if kind == "html" else kind, "metadata": cell.get("metadata"), "source": source}


def _cell(cell: dict[str, Any], number: int, remarks: list[str]) -> dict[str, Any]:
    """Make a valid cell that says what this one says."""
    kind = cell.get("cell_type")
    if kind not in ("code", "markdown", "raw"):
        remarks.append(f"Cell {number} is of the unknown kind {kind!s:.20} and was read as plain text.")
        kind = "raw"
    source = cell.get("source")
    if not isinstance(source, (str, list)):
        remarks.append(f"Cell {number} has no text and was read as an empty cell.")
    mended = {
        "cell_type": kind,
        "id": cell.get("id"),
        "metadata": _allowed(cell.get("metadata"), _CELL_METADATA),
        "source": _joined(source),
    }
    if kind == "code":
        count = cell.get("execution_count")
        outputs = [valid_output(output) for output in _listed(cell.get("outputs"))]
        mended["execution_count"] = count if _is_count(count) else None
        mended["outputs"] = [output for output in outputs if output]
    elif _is_attachments(cell.get("attachments")):
        mended["attachments"] = {name: _bundle(data) for name, data in cell["attachments"].items()}
    return mended


def valid_output(output: Any) -> dict[str, Any] | None:
    """Make a valid output of a cell, None of one that is not of the format's four kinds.

    Parameters
    ----------
    output : JSON data — as it was stored, or as a learner's process tells it
    """
    kind = output.get("output_type") if isinstance(output, dict) else None
    rules = _OUTPUTS.get(kind) if isinstance(kind, str) else None
    if rules is None:
        return None
    given = {"metadata": {}, "execution_count": None, **output}
    if not all(key in given and rule(given[key]) for key, rule in rules.items()):
        return None
    mended = {"output_type": kind, **{key: given[key] for key in rules}}
    if "text" in mended:
        mended["text"] = _joined(mended["text"])
    if "data" in mended:
        mended["data"] = _bundle(mended["data"])
        mended["metadata"] = _sizes_of_pictures(mended["metadata"])
    return mended


def _sizes_of_pictures(metadata: dict[str, Any]) -> dict[str, Any]:
    """Keep of what goes with an output how large its pictures are shown, and the words for those who do not see them.

    nbconvert writes a size into a page as it is, where an instructor's browser would run what else it holds, and shows
    an output that is to be `isolated`, or lies in a file of its own, past what it takes out of others.
    """
    kept = {}
    for kind, facts in metadata.items():
        if isinstance(facts, dict) and kind.startswith("image/"):
            kept[kind] = {key: value for key, value in facts.items() if key in _SHOWN and _SHOWN[key](value)}
    return {kind: facts for kind, facts in kept.items() if facts}


def _is_size(value: Any) -> bool:
    return type(value) in (int, float) or (isinstance(value, str) and _SIZE.fullmatch(value) is not None)


def _number(cells: list[dict[str, Any]]) -> None:
    """Give each cell an identity of its own, the same on every reading."""
    taken: set[str] = set()
    for place, cell in enumerate(cells, 1):
        name = cell["id"]
        if not isinstance(name, str) or not _ID.fullmatch(name) or name in taken:
            name = next(new for new in _names(place) if new not in taken)
        taken.add(name)
        cell["id"] = name


def _names(place: int) -> Iterator[str]:
    yield f"cell-{place}"
    yield from (f"cell-{place}-{again}" for again in range(2, place + 2))


def _allowed(metadata: Any, rules: Mapping[str, Rule]) -> dict[str, Any]:
    """Keep the metadata that the format allows; it asks nothing of keys that it does not know."""
    known = metadata if isinstance(metadata, dict) else {}
    return {key: value for key, value in known.items() if key not in rules or rules[key](value)}


def _joined(source: Any) -> str:
    """Join a text that may be stored line by line."""
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""


def _bundle(data: dict[str, Any]) -> dict[str, Any]:
    return {kind: value if _JSON_TYPE.fullmatch(kind) else _joined(value) for kind, value in data.items()}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _is(*kinds: type) -> Rule:
    return lambda value: type(value) in kinds


def _is_count(value: Any) -> bool:
    return value is None or (type(value) is int and value >= 0)


def _is_lines(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(line, str) for line in value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) or _is_lines(value)


def _is_bundle(value: Any) -> bool:
    return isinstance(value, dict) and all(_JSON_TYPE.fullmatch(k) or _is_text(v) for k, v in value.items())


def _is_attachments(value: Any) -> bool:
    return isinstance(value, dict) and all(_is_bundle(data) for data in value.values())


def _is_tags(value: Any) -> bool:
    return _is_lines(value) and len(set(value)) == len(value) and all(re.fullmatch("[^,]+", tag) for tag in value)


def _is_named(*keys: str) -> Rule:
    """Make the rule that a value is a dict with a name under each of these keys, and no odd ones beside them."""
    known = {*keys, "name", "display_name", "file_extension", "mimetype", "pygments_lexer"}
    return lambda value: (
        isinstance(value, dict)
        and all(key in value for key in keys)
        and all(isinstance(value[key], str) for key in known & value.keys())
        and isinstance(value.get("codemirror_mode", ""), (str, dict))
    )


def _is_times(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(time, str) for time in value.values())


_NOTEBOOK_METADATA: dict[str, Rule] = {
    "kernelspec": _is_named("name", "display_name"),
    "language_info": _is_named("name"),
    "orig_nbformat": lambda value: type(value) is int and value >= 1,
    "title": _is(str),
    "authors": _is(list),
}
_CELL_METADATA: dict[str, Rule] = {
    "tags": _is_tags,
    "name": lambda value: isinstance(value, str) and re.search("^.+$", value) is not None,
    "format": _is(str),
    "jupyter": _is(dict),
    "execution": _is_times,
    "collapsed": _is(bool),
    "scrolled": lambda value: type(value) is bool or value == "auto",
}
_SHOWN: dict[str, Rule] = {"width": _is_size, "height": _is_size, "alt": _is(str)}
_OUTPUTS: dict[str, dict[str, Rule]] = {
    "stream": {"name": _is(str), "text": _is_text},
    "display_data": {"data": _is_bundle, "metadata": _is(dict)},
    "execute_result": {"data": _is_bundle, "metadata": _is(dict), "execution_count": _is_count},
    "error": {"ename": _is(str), "evalue": _is(str), "traceback": _is_lines},
}
