"""A class's own answer key: a folder with the references that were drawn for it, and the secret they were drawn from.

Only the grader's process reads it. The secret is read when inputs are drawn and is kept in no object, so that no
message, log or message to a worker can carry it.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import h5py

KEPT_AS = "secret"
"""Name of the file with the secret, in the folder of the references."""

LEAST = 16
"""Characters that a secret needs, so that it cannot be guessed."""

DRAWN_FROM = "drawn_from"
"""Attribute of a file of references: the fingerprint of the secret; public references have none."""

DRAW = "draw"
"""Attribute of a file of references: which draw from the secret it is, counted from 0."""

_OTHERS = 0o077  # what anybody but the owner may do with a file


class AnswerKeyError(Exception):
    """A secret or the references that belong to it are not as they must be; the message is for an instructor."""


def keep_secret(folder: Path, secret: str) -> None:
    """Put a secret beside the references to come, for the owner's eyes alone.

    Raises
    ------
    AnswerKeyError — the file system lets others read it; then nothing is left there
    """
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    path = folder / KEPT_AS
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(secret)
    try:
        require_private(path)
    except AnswerKeyError:
        path.unlink()
        raise


def require_private(path: Path) -> None:
    """Stop where others on this machine may read a file.

    Raises
    ------
    AnswerKeyError — they may
    """
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise AnswerKeyError(
            f"{path} can be read by others on this machine. Run `chmod 600 {path}`; where that does not help, the file "
            "system keeps no permissions, and the class needs a folder elsewhere."
        )


def read_secret(folder: Path) -> str:
    """Read the secret that is kept with a class's references.

    Raises
    ------
    AnswerKeyError — it is not there, too short, or open to others
    """
    path = folder / KEPT_AS
    try:
        require_private(path)
        secret = path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        what = error.strerror if isinstance(error, OSError) else "it is not text"
        raise AnswerKeyError(
            f"{path} cannot be read ({what}). Put the class's secret back: course build --secret FILE --out DIR"
        ) from None
    return require_long(secret, path)


def require_long(secret: str, path: Path) -> str:
    """Give a secret back if it has enough characters.

    Raises
    ------
    AnswerKeyError — it has too few
    """
    if len(secret) < LEAST:
        raise AnswerKeyError(
            f"The secret in {path} has {len(secret)} characters and needs at least {LEAST}. This makes one: "
            "python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
        )
    return secret


def secret_for(folder: Path, week: str) -> str:
    """Read what a week's inputs are drawn from in a class, and make sure that its references were, too.

    Parameters
    ----------
    folder : Path — of the references and the secret
    week : str — folder name of the week

    Raises
    ------
    AnswerKeyError — one is missing, or they do not belong together
    """
    secret, path = read_secret(folder), folder / f"{week}.h5"
    try:
        with h5py.File(path, "r") as file:
            drawn_from, draw = file.attrs.get(DRAWN_FROM, ""), int(file.attrs.get(DRAW, 0))
    except OSError as error:
        raise AnswerKeyError(f"{path} cannot be read ({error}). Run: course build {week} --out DIR") from None
    if drawn_from != fingerprint(week, secret):
        raise AnswerKeyError(
            f"{path} was not drawn from the secret in {folder / KEPT_AS}: one of the two is older than the other. "
            f"Run: course build {week} --out DIR"
        )
    return seed_of(secret, draw)


def seed_of(secret: str, draw: int) -> str:
    """Give what inputs are drawn from at the first draw, 0, or at a later one."""
    return f"{secret}/{draw}" if draw else secret


def fingerprint(week: str, secret: str) -> str:
    """Give what tells a secret from another one, '' for the public references, which have none."""
    return hashlib.sha256(f"answer key of {week}/{secret}".encode()).hexdigest() if secret else ""
