"""Write `due.toml` line by line: only what is another thing now, so that comments, order and forms of dates stay.

A library that keeps comments puts a new line behind those that stand above the next heading, and so under a wrong one.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from layerwise.course import Course, CourseError
from layerwise.grading.classroom.deadlines import DEADLINES, POLICY, Deadline, Deadlines, Policy, understood
from layerwise.grading.classroom.shelves import write_whole

_HEADING = (
    "# Due dates and extensions (a number of days, or a date), in UTC. `course due` changes single lines of this file:",
    "# a comment goes with the line that it stands in, and every other one stays.",
)
_UNITS = " # percent of the points a day, minutes, percent of the points in all"
_LINE = re.compile(r"(?P<key>[^#=]*=\s*)(?P<value>[^#]*?)(?P<comment>\s*#.*)?")


class _Place(NamedTuple):
    """What a line is about: the tables and the key, and whether it is a heading."""

    keys: tuple[str, ...]
    heading: bool


def write_deadlines(course: Course, deadlines: Deadlines) -> None:
    """Bring a class's file in line with what is to be due; lines that say it already stay as they are.

    Parameters
    ----------
    course : Course
    deadlines : Deadlines

    Raises
    ------
    CourseError — the file cannot be written, or is of a form that cannot be changed line by line
    """
    path = course.root / DEADLINES
    try:
        write_whole(path, "\n".join(_changed(_lines(path), deadlines)) + "\n")
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}). Look at the folder's permissions.") from error
    except ValueError as error:
        raise CourseError(f"{path} was left as it is ({error}). Change it by hand, or remove it.") from None


def _lines(path: Path) -> list[str]:
    """Give the lines of the file, and of one that is not there yet those that it begins with."""
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return list(_HEADING)


def _changed(lines: list[str], deadlines: Deadlines) -> list[str]:
    """Change the lines that say something else.

    Raises
    ------
    ValueError — what came out is not what is meant, since the file has a form of its own
    """
    known = _flat(understood("\n".join(lines)))
    wanted = _flat(deadlines)
    for keys in reversed([keys for keys in known if keys not in wanted]):  # a heading after what is below it
        lines = _without(lines, keys)
    for keys in [keys for keys in wanted if keys not in known or known[keys] != wanted[keys]]:
        lines = _with(lines, keys, wanted[keys])
    if not _says(lines, deadlines):
        raise ValueError("each date and number has to stand in a line of its own, below [week] or [week.extensions]")
    return lines


def _says(lines: list[str], deadlines: Deadlines) -> bool:
    try:
        return understood("\n".join(lines)) == deadlines
    except ValueError:
        return False


def _flat(deadlines: Deadlines) -> dict[tuple[str, ...], Any]:
    """Give what is said, by the tables and the key that say it; of a table itself, None."""
    flat: dict[tuple[str, ...], Any] = {}
    if deadlines.policy != Policy():
        numbers = {"penalty": deadlines.policy.penalty, "grace": deadlines.policy.grace}
        numbers["at-most"] = deadlines.policy.at_most
        flat[(POLICY,)] = None
        flat |= {(POLICY, name): number for name, number in numbers.items()}
    for week, deadline in deadlines.weeks.items():
        flat |= dict(_flat_week(week, deadline))
    return flat


def _flat_week(week: str, deadline: Deadline) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield (week,), None
    if deadline.due:
        yield (week, "due"), deadline.due
    if deadline.extensions:
        yield (week, "extensions"), None
    for learner, given in sorted(deadline.extensions.items()):
        yield (week, "extensions", learner), given


def _places(lines: list[str]) -> list[_Place]:
    """Say of each line what it is about; a comment or an empty line is about nothing."""
    table: tuple[str, ...] = ()
    places = []
    for line in lines:
        keys = _keys(line)
        heading = line.lstrip().startswith("[")
        table = keys if heading else table
        places.append(_Place(table if heading else (*table, *keys) if keys else (), heading))
    return places


def _keys(line: str) -> tuple[str, ...]:
    """Read the keys of a single line; none where it says nothing by itself."""
    try:
        found: Any = tomllib.loads(line)
    except ValueError:
        return ()
    keys = []
    while isinstance(found, dict) and found:
        (key, found), *_ = found.items()
        keys.append(key)
    return tuple(keys)


def _without(lines: list[str], keys: tuple[str, ...]) -> list[str]:
    return [line for line, place in zip(lines, _places(lines), strict=True) if place.keys != keys]


def _with(lines: list[str], keys: tuple[str, ...], value: Any) -> list[str]:
    """Set a value in its line, or in a new one behind the last line of its table; or add the heading of a table."""
    places = _places(lines)
    for number, place in enumerate(places):
        if place.keys == keys and not place.heading and (found := _LINE.fullmatch(lines[number])):
            line = f"{found['key']}{_written(value)}{found['comment'] or ''}"
            return [*lines[:number], line, *lines[number + 1 :]]
    if value is None and any(place == (keys, True) for place in places):
        return lines
    above = keys if value is None else keys[:-1]
    last = _last(places, above[:1] if value is None else above)
    new = _heading(keys) if value is None else [f"{_key(keys[-1])} = {_written(value)}"]
    return [*lines[:last], *new, *lines[last:]]


def _last(places: list[_Place], table: tuple[str, ...]) -> int:
    """Say behind how many lines the last one stands that is of a table itself, or else behind how many all stand."""
    own = [number for number, place in enumerate(places, 1) if table in (place.keys, place.keys[:-1])]
    return own[-1] if own else len(places)


def _heading(keys: tuple[str, ...]) -> list[str]:
    return ["", f"[{'.'.join(map(_key, keys))}]{_UNITS if keys == (POLICY,) else ''}"]


def _key(name: str) -> str:
    """Write a key: as it is where that may be, else as a string, which JSON and TOML write alike."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else json.dumps(name, ensure_ascii=False)


def _written(given: float | datetime) -> str:
    return f"{given:%Y-%m-%dT%H:%M:%SZ}" if isinstance(given, datetime) else f"{given:g}"
