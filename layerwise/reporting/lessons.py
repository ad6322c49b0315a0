"""What a class made of the week's lesson: its questions option by option, the function to mend, and essays to read."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from layerwise.building.quizzes import quiz_of, worded
from layerwise.checks.quiz import Question
from layerwise.grading.classroom.results import Mark
from layerwise.reporting.classbook import Classbook, Work
from layerwise.reporting.difficulty import Item, items_of, reasons_in
from layerwise.reporting.misconceptions import Misconceptions, misconceptions_of


@dataclass(frozen=True)
class Option:
    """An option of a question, and how many chose it.

    Parameters
    ----------
    letter : str
    text : str — as learners read it, '' where it is not known
    explanation : str — what is told to who chose it
    chosen : int
    """

    letter: str
    text: str
    explanation: str
    chosen: int


@dataclass(frozen=True)
class Asked:
    """What a class made of one question.

    Parameters
    ----------
    item : Item — how hard it was
    title : str — what is asked
    right : Option
    wrong : tuple of Option — the others that somebody chose, the most frequent first
    """

    item: Item
    title: str
    right: Option
    wrong: tuple[Option, ...]


@dataclass(frozen=True)
class Essay:
    """How far the marking by hand of an essay is.

    Parameters
    ----------
    name : str
    waiting, marked, blank : int — learners whose essay is to be read, has its points, or was not written
    """

    name: str
    waiting: int
    marked: int
    blank: int


@dataclass(frozen=True)
class Lesson:
    """What a class made of a week's lesson.

    Parameters
    ----------
    handed_in : int — learners with an answer to anything in it
    asked : tuple of Asked — by question
    mended : tuple of Item — by function to mend
    misconceptions : Misconceptions — in those functions
    essays : tuple of Essay
    reasons : dict of (str, str) to int — why marks are missing: how often, by exercise and reason
    """

    handed_in: int
    asked: tuple[Asked, ...]
    mended: tuple[Item, ...]
    misconceptions: Misconceptions
    essays: tuple[Essay, ...]
    reasons: Mapping[tuple[str, str], int]

    @property
    def waiting(self) -> int:
        """How many essays are to be read."""
        return sum(essay.waiting for essay in self.essays)


def lesson_of(book: Classbook | None) -> Lesson | None:
    """Sum up a class's work on a lesson.

    Parameters
    ----------
    book : Classbook — of the lesson; None where the week has none

    Returns
    -------
    Lesson — None where the week has none

    Raises
    ------
    CourseError — the key to the quiz is not as it must be
    """
    if book is None:
        return None
    graded = replace(book, works=tuple(_without_essays(work, book) for work in book.begun))
    quiz, items = quiz_of(book.week), items_of(graded)
    asked = [_asked(item, quiz[item.exercise], graded) for item in items if item.exercise in quiz]
    found = misconceptions_of(replace(graded, exercises=tuple(one for one in book.exercises if one not in quiz)))
    unknown = {exercise: learners for exercise, learners in found.unknown.items() if exercise not in quiz}
    return Lesson(
        len(book.begun),
        tuple(asked),
        tuple(item for item in items if item.exercise not in quiz),
        replace(found, unknown=unknown),
        tuple(_essays(book)),
        reasons_in(graded.works),
    )


def chosen_letter(text: str) -> str:
    """Read which option an answer cell chooses, such as `answer_3 = "b"`; '' where it is no plain letter."""
    try:
        values = [node.value for node in ast.parse(text).body if isinstance(node, ast.Assign | ast.AnnAssign)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    last = values[-1].value if values and isinstance(values[-1], ast.Constant) else None
    return last.strip().lower() if isinstance(last, str) else ""


def _without_essays(work: Work, book: Classbook) -> Work:
    marks = tuple(mark for mark in work.result.marks if mark.exercise in book.exercises)
    return replace(work, result=replace(work.result, marks=marks))


def _asked(item: Item, key: Question, book: Classbook) -> Asked:
    counts = Counter(chosen_letter(work.answers.get(item.exercise, "")) for work in book.works)
    title, texts = worded(book.questions.get(item.exercise, ""))
    options = [Option(letter, texts.get(letter, ""), told, counts[letter]) for letter, told in key.explanations.items()]
    wrong = [option for option in options if option.letter != key.key and option.chosen]
    right = next(option for option in options if option.letter == key.key)
    return Asked(item, title, right, tuple(sorted(wrong, key=lambda one: (-one.chosen, one.letter))))


def _essays(book: Classbook) -> list[Essay]:
    """Count the essays by how far their marking is."""
    marks: list[Mark] = [mark for work in book.begun for mark in work.result.marks]
    names = dict.fromkeys(mark.exercise for mark in marks if mark.exercise not in book.exercises)
    return [Essay(name, *_states([mark.reason for mark in marks if mark.exercise == name])) for name in names]


def _states(reasons: Sequence[str]) -> tuple[int, int, int]:
    return reasons.count("to read"), reasons.count("by hand"), reasons.count("blank")
