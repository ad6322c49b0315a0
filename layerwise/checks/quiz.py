"""Quizzes: the right option of each question and the explanation of every option, which no release holds."""

from __future__ import annotations

import functools
import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from layerwise.checks.exam import Exam
from layerwise.checks.hidden import HiddenTest


class QuizError(ValueError):
    """A quiz's file is not as it must be; the message is for a person."""


@dataclass(frozen=True)
class Question:
    """The key to one question.

    Parameters
    ----------
    key : str — the letter of the right option
    explanations : dict of str to str — by letter, what is told to who chose that option
    """

    key: str
    explanations: Mapping[str, str]

    @property
    def letters(self) -> str:
        """The letters that may be chosen, in order."""
        return "".join(sorted(self.explanations))


def read_quiz(path: Path) -> dict[str, Question]:
    """Read the key of a week's quiz.

    Parameters
    ----------
    path : Path — a TOML file with a table for each question: `key`, and an explanation under each letter

    Returns
    -------
    dict of str to Question — in the order of the file; empty where there is no file

    Raises
    ------
    QuizError — it is no TOML, or a key or an explanation is missing or one too many
    """
    try:
        state = path.stat()
        return dict(_read(path, state.st_mtime_ns, state.st_size))
    except FileNotFoundError:
        return {}
    except QuizError:
        raise
    except (OSError, ValueError) as error:
        raise QuizError(f"{path} cannot be read ({error}). It should be TOML in UTF-8.") from error


@functools.lru_cache(maxsize=16)
def _read(path: Path, _changed: int, _size: int) -> dict[str, Question]:
    """Read a file once, and anew when it has changed: each test of a class asks for it."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: _question(table, f"{path}: '{name}'") for name, table in tables.items()}


def quiz_tests(path: Path) -> dict[str, HiddenTest]:
    """Make the hidden tests of a week's quiz, by question; see `read_quiz`."""
    return {name: HiddenTest(name, _asking(question), keyed=True) for name, question in read_quiz(path).items()}


def _asking(question: Question) -> Any:
    def chosen(exam: Exam) -> None:
        exam.chosen(question.letters, question.key, question.explanations)

    return chosen


def _question(table: Any, where: str) -> Question:
    if not isinstance(table, dict) or not all(isinstance(value, str) and value.strip() for value in table.values()):
        raise QuizError(
            f"{where} is no table of sentences. It holds `key` and an explanation under each option's letter."
        )
    key = table.get("key", "")
    explanations = {letter: " ".join(text.split()) for letter, text in table.items() if letter != "key"}
    letters = string.ascii_lowercase[: len(explanations)]
    if "".join(sorted(explanations)) != letters or len(letters) < 2:
        raise QuizError(
            f"{where} explains the options {', '.join(explanations) or 'none'}. They are a, b, c and so on."
        )
    if key not in explanations:
        raise QuizError(f"{where} has the key '{key}', which is none of its options. Write key = \"{letters[0]}\".")
    return Question(key, explanations)
