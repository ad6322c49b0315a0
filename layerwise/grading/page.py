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


class Page:
    """The outputs of one cell, in the order in which they came; they have the form that nbformat gives them."""

    def __init__(self) -> None:
        self.outputs: list[Output] = []
        self._room = MOST_CHARACTERS
        self._handles: dict[str, Output] = {}
        self._clear_next = False

    def write(self, name: str, text: str) -> None:
        """Add text to a stream, 'stdout' or 'stderr', on the same output as what was written to it just before."""
        text = sendable(text, self._room)
        if not text:
            return
        last = None if self._clear_next or not self.outputs else self.outputs[-1]
        if last is None or last.get("name") != name:
            last = self._add({"output_type": "stream", "name": name, "text": ""})
        if last is not None:
            self._room -= len(text)
            last["text"] += text

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
        output = {
            "output_type": "execute_result" if result else "display_data",
            "data": self._forms(data),
            "metadata": _jsonable(dict(metadata or {})) or {},
        }
        added = self._add(output) if output["data"] else None
        if handle and added is not None:
            self._handles[handle] = added

    def update(self, data: Mapping[str, Any], handle: str) -> None:
        """Replace what was shown under a name; a name that is not known is none of this cell's."""
        if handle in self._handles:
            self._handles[handle]["data"] = self._forms(data)

    def clear(self, *, wait: bool) -> None:
        """Take everything off the page, at once or when the next output comes."""
        self._clear_next = wait
        if not wait:
            self.outputs.clear()

    def error(self, name: str, message: str, traceback: Sequence[str]) -> None:
        """Show an error; it is added also where the page is full."""
        lines = [sendable(line, MOST_CHARACTERS // 10) for line in traceback[:MOST_OUTPUTS]]
        named = {"ename": sendable(name), "evalue": sendable(message)}
        self.outputs.append({"output_type": "error", **named, "traceback": lines})

    def _add(self, output: Output) -> Output | None:
        if self._clear_next:
            self.outputs.clear()
            self._clear_next = False
        if len(self.outputs) >= MOST_OUTPUTS or self._room <= 0:
            return None
        self.outputs.append(output)
        return output

    def _forms(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Keep the forms that a notebook file can hold, as far as there is room."""
        kept: dict[str, Any] = {}
        for kind, form in data.items():
            value = base64.b64encode(form).decode() if isinstance(form, bytes) else _jsonable(form)
            size = len(value) if isinstance(value, str) else len(json.dumps(value))
            if value is not None and size <= self._room:
                self._room -= size
                kept[str(kind)] = value
        return kept


class Stream(io.TextIOBase):
    """One of a cell's two streams.

    Parameters
    ----------
    page : Page — where the text goes
    name : str — 'stdout' or 'stderr'
    """

    def __init__(self, page: Page, name: str) -> None:
        self._page = page
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
        self._page.write(self._name, str(text))
        return len(text)


def _jsonable(value: Any) -> Any:
    """Give a copy made of what JSON knows, None of anything else."""
    if isinstance(value, str):
        return sendable(value, MOST_CHARACTERS)
    try:
        return json.loads(json.dumps(value))
    except (TypeError, ValueError, RecursionError):
        return None
