"""What learners are called in a report: by their names, or by words that only the course's own key leads back to."""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path

from layerwise.course import CourseError

Naming = Callable[[str], str]

_SHORTEST = 4  # signs of a word


def by_name(learner: str) -> str:
    """Call a learner by the name."""
    return learner


def by_word(learners: Iterable[str], key_file: Path) -> Naming:
    """Call each learner by a word such as 'learner K7QM': the same one in every week's report of the course.

    The words come from the names by a secret key, so a list of names does not give them away; the key is drawn when it
    is first needed, and stays in the course's folder. Whoever has the key can find out who is who.

    Parameters
    ----------
    learners : names, all of them
    key_file : Path — holds the key

    Raises
    ------
    CourseError — the key cannot be read or written
    """
    key = _key(key_file)
    digests = {learner: _digest(learner, key) for learner in learners}
    length = _SHORTEST
    while len({digest[:length] for digest in digests.values()}) < len(digests):
        length += 1
    return lambda learner: f"learner {digests.get(learner, _digest(learner, key))[:length]}"


def _digest(learner: str, key: bytes) -> str:
    digest = hashlib.blake2b(learner.encode(errors="surrogateescape"), key=key, digest_size=20).digest()
    return base64.b32encode(digest).decode()


def _key(path: Path) -> bytes:
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(secrets.token_bytes(32))
        key = path.read_bytes()
    except OSError as error:
        raise CourseError(f"{path}, the key of the learners' words, cannot be used ({error.strerror}).") from error
    if len(key) != 32:
        raise CourseError(f"{path} is no key of 32 bytes. Remove it, and a new one is drawn; words will change then.")
    return key
