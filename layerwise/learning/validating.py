"""What nbgrader's Validate button shows: each check that fails by its name and its sentence, without its code.

A Jupyter server loads this as an extension; `jupyter/` beside it says so to the server that `course learn` starts.
"""

from __future__ import annotations

from typing import Any

from nbgrader.validator import Validator


class BriefValidator(Validator):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's own, but that of a cell only the first line is shown, which names the exercise and its points."""

    def validate(self, filename: str) -> dict[str, list[dict[str, str]]]:
        """Run a notebook from top to bottom; say which checks fail, and why."""
        found: dict[str, list[dict[str, str]]] = super().validate(filename)
        return {kind: [_brief(cell) for cell in cells] for kind, cells in found.items()}


def _brief(cell: dict[str, str]) -> dict[str, str]:
    first = cell["source"].strip().partition("\n")[0]
    return cell | {"source": first.removeprefix("#").strip()}


def _load_jupyter_server_extension(_app: Any) -> None:
    """Let the button's handler use it."""
    from nbgrader.server_extensions.validate_assignment import handlers  # noqa: PLC0415 - only in a server

    handlers.Validator = BriefValidator
