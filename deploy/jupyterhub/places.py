"""What settings.toml says: where the Hub's parts lie, and whose they are."""

from __future__ import annotations

import socket
import sys
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
COURSE_ID = "layerwise"


@dataclass(frozen=True)
class Places:
    """The lines of settings.toml, which says what each of them means."""

    environment: Path
    course: Path
    exchange: Path
    state: Path
    instructor: str
    grader: str
    staff: str
    learners: str
    address: str
    hub: str
    proxy: str

    @property
    def staff_environment(self) -> Path:
        """The environment that sees the hidden tests: the checkout's own, made by `course`."""
        return CHECKOUT / ".venv"


def read_places() -> Places:
    """Read the settings, and end with a sentence where they are not as they must be."""
    path = HERE / "settings.toml"
    try:
        lines = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        sys.exit(f"{path} cannot be read: {error}. Correct it, or take it anew from the course.")
    names = {field.name for field in fields(Places)}
    if names != set(lines):
        missing, unknown = sorted(names - set(lines)), sorted(set(lines) - names)
        sys.exit(f"{path} lacks {', '.join(missing) or 'nothing'}, and has unknown {', '.join(unknown) or 'nothing'}.")
    folders = ("environment", "course", "exchange", "state")
    return Places(**{name: Path(value) if name in folders else value for name, value in lines.items()})


def require_free(address: str) -> None:
    """End with a sentence where another program has the port of an address."""
    at = urlsplit(address)
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((at.hostname, at.port))
        except OSError as error:
            who = f"`ss -tlnp 'sport = :{at.port}'` names the program that has it"
            sys.exit(f"The Hub cannot use {address}: {error.strerror}. {who}; end it, or change settings.toml.")
