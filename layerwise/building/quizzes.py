"""Questions of a lesson's quiz: their options in the master, their key beside the hidden tests, and their cells."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping, Sequence

import grader_tests
from layerwise.building.master import BEGIN_SOLUTION, END_SOLUTION, Cell
from layerwise.checks.quiz import Question, QuizError, read_quiz
from layerwise.course import CourseError

NUMBER = 10
"""How many questions a quiz has."""

_OPTION = re.compile(r"^- \*\*(?P<letter>\w)\*\* (?=\S)", re.MULTILINE)
_NUMBERED = re.compile(r"\*\*Question \d+\.\*\*\s*")
_LEAST, _MOST = 3, 5  # options


def quiz_of(week: str) -> dict[str, Question]:
    """Read the key of a week's quiz, empty where the week has none.

    Raises
    ------
    CourseError — it is not as it must be
    """
    try:
        return read_quiz(grader_tests.quiz_path(week))
    except QuizError as error:
        raise CourseError(str(error)) from error


def options_of(text: str) -> str:
    """Give the letters of the options in a question's text, in order."""
    return "".join(found["letter"] for found in _OPTION.finditer(text))


def worded(text: str) -> tuple[str, dict[str, str]]:
    """Take a question's text apart.

    Parameters
    ----------
    text : str — of its cell, in Markdown

    Returns
    -------
    question : str — what is asked, in a line
    options : dict of str to str — what each letter stands for, in a line
    """
    asked, *parts = _OPTION.split(text)
    options = dict(zip(parts[::2], parts[1::2], strict=True))
    return _line(_NUMBERED.sub("", asked)), {letter: _line(words) for letter, words in options.items()}


def _line(text: str) -> str:
    return " ".join(text.split())


def missing_in_quiz(week: str, where: str, cells: Sequence[Cell]) -> Iterator[str]:
    """Say which question, key or explanation of a week's quiz is missing, or one too many.

    Parameters
    ----------
    week : str — folder name of the week
    where : str — the lesson's master, for messages
    cells : sequence of Cell — its cells
    """
    quiz, home = quiz_of(week), f"grader_tests/quizzes/{week}.toml"
    questions = [cell for cell in cells if cell.kind == "question"]
    expected = [f"answer_{number}" for number in range(1, NUMBER + 1)]
    if [cell.exercise for cell in questions] != expected:
        yield (
            f"{where}: the quiz asks {', '.join(cell.exercise for cell in questions) or 'nothing'}. It should have "
            f'{NUMBER} questions, `# %% [markdown] question="answer_1"` to "answer_{NUMBER}", in this order.'
        )
    yield from (_misfit(cell, quiz, where, home) for cell in questions if _misfit(cell, quiz, where, home))
    for name in quiz:
        if name not in [cell.exercise for cell in questions]:
            yield f"{home}: '{name}' belongs to no question of {where}."


def question_cells(cell: Cell, question: Question) -> tuple[Cell, Cell]:
    """Make the cells below a question: the one for the answer, and its check.

    Parameters
    ----------
    cell : Cell — the question
    question : Question — its key

    Returns
    -------
    two of Cell — an answer, whose released text names the letters, and a test
    """
    name, letters = cell.exercise, question.letters
    named = ", ".join(f'"{letter}"' for letter in letters[:-1]) + f' or "{letters[-1]}"'
    solution = f'{BEGIN_SOLUTION}\n{name} = "{question.key}"\n{END_SOLUTION}'
    check = f'with public_check("{name}", globals()) as check:\n    check.chosen("{letters}")'
    return (
        Cell("answer", solution, name, fault=f"{name} = None  # {named}"),
        Cell("test", check, name, cell.points, goes_on=True),
    )


def _misfit(cell: Cell, quiz: Mapping[str, Question], where: str, home: str) -> str:
    """Say what of a question and its key does not fit, '' where all does."""
    letters = options_of(cell.text)
    if letters != string.ascii_lowercase[: len(letters)] or not _LEAST <= len(letters) <= _MOST:
        return (
            f"{where}: '{cell.exercise}' has the options {', '.join(letters) or 'none'}. Write {_LEAST} to {_MOST} "
            "lines, `- **a** …`, `- **b** …` and so on."
        )
    if cell.exercise not in quiz:
        return f"{home}: '{cell.exercise}' has no key. Add a table [{cell.exercise}] with `key` and each explanation."
    if quiz[cell.exercise].letters != letters:
        explained = ", ".join(quiz[cell.exercise].letters)
        return f"{home}: '{cell.exercise}' explains {explained}, but the options in {where} are {', '.join(letters)}."
    return ""
