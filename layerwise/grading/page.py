"""What a notebook's cell shows, gathered inside a learner's process and bounded: text, tables, pictures, an error."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from layerwise.grading.running import sendable

Output = dict[str, Any]

MOST_CHARACTERS = 1_000_000
"""Characters that one cell may show, pictures included; what is shown beyond them is dropped."""
MOST_OUTPUTS = 500
"""Outputs that one cell may make."""

_LONGEST_TRACEBACK = MOST_CHARACTERS // 10
_LONGEST_RESULT = 1000  # characters of the value of a cell's last line, where there is no room for it


class Page:
    """The outputs of one cell, in the order in which they came; they have the form that nbformat gives them."""

    def __init__(self) -> None:
        self._outputs: list[Output] = []
        self._pieces: list[str] = []  # of the text of the last output; to add to it each time would take ever longer
        self._room = MOST_CHARACTERS
        self._handles: dict[str, Output] = {}
        self._clear_next = False

    @property
    def outputs(self) -> list[Output]:
        """What is on the page now."""
        self._join()
        return self._outputs

    def write(self, name: str, text: str) -> None:
        """Add text to a stream, 'stdout' or 'stderr', on the same output as what was written to it just before."""
        if text:
            self._turn()
        text = sendable(text, self._room)
        if not text:
            return
        goes_on = bool(self._outputs) and self._outputs[-1].get("name") == name
        if goes_on or self._add({"output_type": "stream", "name": name, "text": ""}):
            self._room -= len(text)
            self._pieces.append(text)

    def show(
        self,
        data: Mapping[str, Any],
        metadata: Mapping[str, Any] | None = None,
        *,
        handle: str = "",
        result: bool = False,
    ) -> None:
        """Show something in one or several forms.

        Parameters
        ----------
        data : dict of str to object — the forms, by MIME type
        metadata : dict or None — what goes with them
        handle : str — the name under which it can be replaced, '' for none
        result : bool — whether it is the value of the cell's last line
        """
        self._turn()
        output = {
            "output_type": "execute_result" if result else "display_data",
            "data": self._forms(data),
            "metadata": self._forms(metadata or {}),
        }
        if output["data"] and self._add(output):
            self._handles |= {handle: output} if handle else {}
        elif result:
            self._add_beyond(data)

    def update(self, data: Mapping[str, Any], handle: str) -> None:
        """Replace what was shown under a name; a name that is not known is none of this cell's."""
        if handle in self._handles:
            self._room += sum(map(_size, self._handles[handle]["data"].values()))
            self._handles[handle]["data"] = self._forms(data)

    def clear(self, *, wait: bool) -> None:
        """Take everything off the page, at once or when the next output comes."""
        self._clear_next = True
        if not wait:
            self._turn()

    def error(self, name: str, message: str, traceback: Sequence[str]) -> None:
        """Show an error; it is added also where the page is full."""
        lines: list[str] = []
        for line in traceback[:MOST_OUTPUTS]:
            lines.append(sendable(line, _LONGEST_TRACEBACK - sum(map(len, lines))))
        named = {"ename": sendable(name), "evalue": sendable(message)}
        self._turn()
        self._join()
        self._outputs.append({"output_type": "error", **named, "traceback": lines})

    def _add(self, output: Output) -> bool:
        """Add an output, unless there are too many."""
        if len(self._outputs) >= MOST_OUTPUTS:
            return False
        self._join()
        self._outputs.append(output)
        return True

    def _add_beyond(self, data: Mapping[str, Any]) -> None:
        """Add the beginning of a cell's value to a full page, once: it may be the points that a test gives."""
        text = sendable(str(data.get("text/plain", "")), _LONGEST_RESULT)
        if text and len(self._outputs) <= MOST_OUTPUTS:
            self._join()
            self._outputs.append({"output_type": "execute_result", "data": {"text/plain": text}, "metadata": {}})

    def _turn(self) -> None:
        """Begin an empty page, if that was to wait for something to come."""
        if self._clear_next:
            self._outputs.clear()
            self._pieces.clear()
            self._handles.clear()
            self._room, self._clear_next = MOST_CHARACTERS, False

    def _join(self) -> None:
        """Put the text that was written into the output that it belongs to, which is the last one."""
        if self._pieces:
            self._outputs[-1]["text"] += "".join(self._pieces)
            self._pieces.clear()

    def _forms(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Keep the forms that a notebook file can hold, and that there is room for; of plain text the beginning."""
        kept: dict[str, Any] = {}
        for kind, form in data.items():
            plain = kind == "text/plain" and isinstance(form, str)
            value = sendable(form, self._room) if plain else _jsonable(form)
            if value is not None and _size(value) <= self._room > 0:
                self._room -= _size(value)
                kept[str(kind)] = value
        return kept


class Stream(io.TextIOBase):
    """One of a notebook's two streams, which goes on from cell to cell: a logger keeps the one that it found first.

    Parameters
    ----------
    page : Page — where the text goes; set to another one for each cell
    name : str — 'stdout' or 'stderr'
    """

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        self._name = name

    @property
    def encoding(self) -> str:  # type: ignore[override]  # typeshed has an attribute, which a class may also compute
        """What programs ask for before they print a sign that is not in ASCII."""
        return "utf-8"

    def writable(self) -> bool:
        """Say that one may print here."""
        return True

    def write(self, text: str) -> int:
        """Add text to the page."""
        self.page.write(self._name, str(text))
        return len(text)


def _size(value: Any) -> int:
    """Count the characters of a form as it will stand in a file."""
    return len(value) if isinstance(value, str) else len(json.dumps(value))


def _jsonable(value: Any) -> Any:
    """Give a copy made of what JSON knows, None of anything else, and of numbers that are none or infinite."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, str):
        return sendable(value, MOST_CHARACTERS + 1)  # cut to a length for which there is no room either
    try:
        return json.loads(json.dumps(value, allow_nan=False))
    except (TypeError, ValueError, RecursionError):
        return None
