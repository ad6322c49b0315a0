"""Measure what the class report takes, by the size of the class and by part of the work.

    python benchmarks/report.py --week 1 --sizes 100 1000

The class is invented: each learner gets for each exercise a right answer, a variant or a misconception of
`grader_tests/`, with variables renamed and lines of their own put in, and the gradebook and the notebooks that grading
would leave are written without running anything. One learner in fifty copies from another and renames the variables;
the last table says how many of them the report lists, and how many groups besides.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import re
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
from classes import new_course
from measuring import growth, table, with_one_thread

from layerwise.building.answers import answer_text, answers_in
from layerwise.course import Course
from layerwise.grading.classroom.cells import exercise_of, grade_id, is_answer
from layerwise.grading.classroom.ledger import Ledger
from layerwise.grading.classroom.marking import Marked, MarkedNotebook
from layerwise.grading.classroom.shelves import put_away
from layerwise.grading.classroom.stock import Stock
from layerwise.grading.classroom.template import Template, read_templates
from layerwise.reporting.outcome import Report
from layerwise.reporting.report import make_report

COPIES = 50
"""One learner in so many copies."""

_WORDS = ("value", "thing", "total", "part", "first", "inner", "half", "row", "step", "piece", "score", "mass")
_LOCAL = re.compile(r"^( +)(\w+) = ", re.MULTILINE)
Choice = dict[str, tuple[str, str]]


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--week", default="1", help="number of the week (default: 1)")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000], metavar="SIZE")
    options = parser.parse_args()
    with_one_thread()
    week = Course().week(options.week)
    rows, seconds, met = [], [], []
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="layerwise_benchmark_") as name:
            course = new_course(Path(name), week)
            copied = write_graded_class(course, week, size, random.Random(size))  # noqa: S311 - a game
            began = time.monotonic()
            report = make_report(course, week, course.root / "report.html", course.root / "report.csv")
            seconds.append(time.monotonic() - began)
            pages = (course.root / "report.html").stat().st_size
        parts = [f"{report.spent.get(part, 0.0):.2f}" for part in ("reading", "sums", "comparing", "page")]
        rows.append([str(size), f"{seconds[-1]:.2f}", f"{1000 * seconds[-1] / size:.2f}", *parts, f"{pages / 1e6:.2f}"])
        met.append([str(size), *map(str, _met(report, copied))])
    head = ["learners", "seconds", "ms a learner", "reading", "sums", "comparing", "page", "page MB"]
    print(f"{week}\n\n{table(head, rows)}\n")
    if len(seconds) > 1:
        print(f"seconds grow like learners^{growth(options.sizes, seconds):.2f}\n")
    print(table(["learners", "copies", "listed", "other groups listed"], met))


def write_graded_class(course: Course, week: str, size: int, chance: random.Random) -> list[tuple[str, str]]:
    """Write what grading a class would leave; gives who copied from whom."""
    template = read_templates(course, week)[0]
    answers = _answers(course, template)
    (course.root / "build").mkdir()
    stock = Stock(course, week, course.root / "build", course.root / "build" / "log")
    stock.register([course.source / week / f"{template.name}.ipynb"])
    chosen: dict[str, Choice] = {}
    copied = []
    with stock.gradebook() as gradebook:
        ledger = Ledger(gradebook, week, stock.config)
        for number in range(size):
            learner = f"learner {number:05}"
            if number % COPIES == COPIES - 1:
                other = chance.choice([*chosen])
                chosen[learner] = chosen[other]
                copied.append((other, learner))
            else:
                chosen[learner] = {name: chance.choice(kinds[chance.random() < 0.3]) for name, kinds in answers.items()}
                chosen[learner] = {
                    name: (_padded(text, chance), what) for name, (text, what) in chosen[learner].items()
                }
            marked = _marked(learner, template, chosen[learner], chance)
            ledger.record(marked, None)
            put_away(course, week, marked)
        ledger.keep()
    stock.close()
    return copied


def _answers(course: Course, template: Template) -> dict[str, tuple[list[tuple[str, str]], list[tuple[str, str]]]]:
    """Give for each exercise the right answers and the wrong ones, each with the name of what is wrong."""
    source = nbformat.read(course.source / template.week / f"{template.name}.ipynb", as_version=4)
    found: dict[str, tuple[list[tuple[str, str]], list[tuple[str, str]]]] = {
        exercise_of(grade_id(cell)): ([(cell.source, "")] * 8, []) for cell in source.cells if is_answer(cell)
    }
    for place, folder in enumerate(("variants", "misconceptions")):
        for exercise, function in answers_in(folder, template.week):
            if exercise not in found:  # of the lesson
                continue
            what = function.__name__.removeprefix(f"{exercise}__") if folder == "misconceptions" else ""
            found[exercise][place].append((answer_text(function), what))
    return {exercise: (right, wrong or right) for exercise, (right, wrong) in found.items()}


def _padded(text: str, chance: random.Random) -> str:
    """Put a line of one's own into an answer, as one learner in three does."""
    lines = text.rstrip().split("\n")
    if chance.random() < 1 / 3:
        indent = re.match(" *", lines[-1])[0]  # type: ignore[index]  # it matches always
        lines.insert(-1, f"{indent}{chance.choice(_WORDS)} = {chance.randrange(5)} + {chance.choice('123')}")
    return "\n".join(lines)


def _renamed(text: str, chance: random.Random) -> str:
    """Give the variables of an answer other names."""
    for name in dict.fromkeys(found[1] for found in _LOCAL.findall(text)):
        text = re.sub(rf"\b{name}\b(?!\()", f"{chance.choice(_WORDS)}_{chance.randrange(100)}", text)
    return text


def _marked(learner: str, template: Template, chosen: Choice, chance: random.Random) -> Marked:
    notebook: Any = copy.deepcopy(template.release)
    scores: dict[str, float | None] = {}
    notebook.metadata["layerwise"] = {"blank": [], "state": "", "remarks": []}
    for cell in notebook.cells:
        exercise = exercise_of(grade_id(cell))
        if exercise not in chosen:
            continue
        text, what = chosen[exercise]
        if is_answer(cell):
            cell.source = f"{_renamed(text, chance)}\n# by {learner}"
        else:
            scores[grade_id(cell)] = 0.0 if what else float(cell.metadata.nbgrader.points)
            found = {"misconceptions": [what] if what else [], "kinds": ["values"] if what else [], "again": False}
            cell.metadata["layerwise"] = {"found": found}
    page = MarkedNotebook(template.name, json.dumps(notebook), "", scores, {})
    return Marked(learner, (page,))


def _met(report: Report, copied: Sequence[tuple[str, str]]) -> tuple[int, int, int]:
    """Count the copies, those of them that are in one group with whom they are from, and the groups without any."""
    groups = [set(group.learners) for group in report.likeness.groups]
    met = [pair for pair in copied if any(group.issuperset(pair) for group in groups)]
    others = [group for group in groups if not any(group.issuperset(pair) for pair in copied)]
    return len(copied), len(met), len(others)


if __name__ == "__main__":
    main()
