"""Grade one notebook file, whoever wrote it: its functions run in a process of their own, the tests here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from layerwise.checks.answer_key import AnswerKeyError
from layerwise.checks.credit import points_for
from layerwise.checks.exam import Report
from layerwise.checks.hidden import StaleReferencesError, grade
from layerwise.checks.learner import Learner
from layerwise.course import LESSON, Course, CourseError, Exercise
from layerwise.grading.child import Child, PlainChild
from layerwise.grading.confinement import host
from layerwise.grading.memory import FOR_A_TEST, little_memory
from layerwise.grading.misconceptions import names_of
from layerwise.grading.preparing import withholding
from layerwise.grading.proxy import ProcessLearner
from layerwise.grading.publicchecks import Cell, given_script, release_cells, run_public_check
from layerwise.grading.reading import read_notebook
from layerwise.grading.replies import readable
from layerwise.grading.script import read_script
from layerwise.grading.solutions import Solutions
from layerwise.grading.standins import Chain, is_better, told_again
from layerwise.grading.which_week import recognise, week_noted
from layerwise.invocation import CALLED

Grade = Callable[[str, Learner], Report]
"""Examines the exercise of that name in a learner's work."""
Start = Callable[[], Child]
"""Starts a process for a learner's code."""

PUBLIC_ONLY = (
    "There are no hidden tests here, so only the checks that stand in the notebook were run: "
    "the score may come out lower when your instructor grades it."
)
_OPEN = (
    "On this machine the notebook's code could read and change files of yours, so check only what you trust. "
    f"`{CALLED} doctor` says which layers of confinement are missing, and why."
)


@dataclass(frozen=True)
class CheckResult:
    """What came of checking a notebook.

    Parameters
    ----------
    week : str — folder name of the week
    results : tuple of pairs of Exercise and Report — in the order of the week's notebook
    remarks : tuple of str — what was mended, left out or filled in
    """

    week: str
    results: tuple[tuple[Exercise, Report], ...]
    remarks: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """Points that the answers earn."""
        return round(sum(points_for(report.share, exercise.points) for exercise, report in self.results), 2)

    @property
    def possible(self) -> int:
        """Points of all exercises."""
        return sum(exercise.points for exercise, _ in self.results)

    @property
    def passed(self) -> bool:
        """Whether every exercise passed."""
        return all(report.passed for _, report in self.results)


def check_notebook(
    path: Path,
    week: str | None = None,
    course: Course | None = None,
    exercises: Collection[str] = (),
    prepare: Callable[[Sequence[str]], list[str]] = list,
) -> CheckResult:
    """Grade a notebook file, whose code runs as confined as it can be here: nobody knows who wrote it.

    Parameters
    ----------
    path : Path — the file
    week : str — folder name of the week; None to recognise it by the functions in the notebook
    course : Course — None for the one of this checkout
    exercises : names of those that are to be graded; none for all of the week
    prepare : callable — what becomes of the cells' texts before they are run; as it is, nothing

    Returns
    -------
    CheckResult

    Raises
    ------
    CourseError — the file is no notebook, its week is unclear, or the course is not complete
    """
    course = course or Course()
    host.prepare()
    reading = read_notebook(path)
    texts = [str(cell["source"]) for cell in reading.code_cells()]
    script = read_script(texts)
    week, of_lesson = recognise(script.defined(), week_noted(reading.content), week, course, script.methods)
    result = check_cells(prepare(texts), week, course, exercises, of_lesson=of_lesson, start=host.starter())
    return replace(result, remarks=(*reading.remarks, *result.remarks, *_what_is_open()))


def _what_is_open() -> tuple[str, ...]:
    """Say where the code of a file that somebody else may have written could read and change files of one's own."""
    return (_OPEN,) if host.confinement().refused.keys() >= {"user", "files"} else ()


def check_cells(
    texts: Sequence[str],
    week: str,
    course: Course,
    exercises: Collection[str] = (),
    *,
    of_lesson: bool = False,
    start: Start = PlainChild,
) -> CheckResult:
    """Grade the code cells of a notebook.

    Parameters
    ----------
    texts : texts of the cells, in the order in which they are to be run
    week : str — folder name of the week
    course : Course
    exercises : names of those that are to be graded; none for all of the week
    of_lesson : bool — whether it is the week's lesson, and not its assignment
    start : callable — starts a process for the cells; by itself one that is not confined, for one's own work

    Returns
    -------
    CheckResult

    Raises
    ------
    CourseError — there is no such exercise, or the course is not complete
    """
    known = course.exercises(week, of_lesson=of_lesson)
    names = [exercise.name for exercise in known]
    wanted = {course.exercise(week, name).name for name in exercises} or set(names)
    released = release_cells(course, week, of_lesson=of_lesson)
    sources = _sources(course, week, of_lesson=of_lesson)
    script = read_script(_worth_running(texts, released), idle=texts)
    start = withholding(start, [str(cell["source"]) for cell in released])
    run = partial(ProcessLearner, script, names, given=given_script(released), start=start)
    with run() as learner:
        examine, remarks = _examiner(course, week, names, released, sources)
        chosen = [exercise for exercise in known if exercise.name in wanted]
        reports = {exercise.name: examine(exercise.name, learner) for exercise in chosen}
        remarks = (*remarks, *learner.remarks())
    reports |= _once_more(sources, week, run, reports, examine)
    return CheckResult(week, tuple((exercise, reports[exercise.name]) for exercise in chosen), remarks)


def _once_more(
    sources: Sequence[Path],
    week: str,
    run: Callable[..., ProcessLearner],
    reports: Mapping[str, Report],
    examine: Grade,
) -> dict[str, Report]:
    """Grade exercises once more whose earlier ones are wrong, with the course's functions, where these are at hand."""
    chain = _chain(week, sources)
    if chain is None:
        return {}
    better: dict[str, Report] = {}
    for name, report in reports.items():
        chain.note(name, report.share)
    for name, report in reports.items():
        replaced = chain.replaced(name)
        if replaced and not report.is_missing:
            stand_ins = chain.stand_ins(replaced, name)
            with run(stand_ins=stand_ins) as learner:
                second = examine(name, learner)
            if is_better(second.share, second, report.share, report):
                better[name] = replace(second, again=told_again(replaced))
                chain.note(name, second.share)
    return better


def _sources(course: Course, week: str, *, of_lesson: bool) -> list[Path]:
    """List the notebooks with the solutions of a week's assignment, or of its lesson."""
    return [path for path in sorted((course.source / week).glob("*.ipynb")) if (path.stem == LESSON) == of_lesson]


def _chain(week: str, sources: Sequence[Path]) -> Chain | None:
    """Say which exercise needs which, and give the course's own functions; None where this checkout lacks either."""
    try:
        from grader_tests import hidden_tests_of  # noqa: PLC0415 - a class's learners do not have them
    except ImportError:
        return None
    cells = [cell for path in sources for cell in read_notebook(path).code_cells()]
    texts = [cell["source"] for cell in cells if not _is_test_or_idle(cell)]
    return Chain(hidden_tests_of(week), Solutions(texts)) if texts else None


def _is_test_or_idle(cell: Cell) -> bool:
    metadata = cell["metadata"]
    return bool(metadata.get("nbgrader", {}).get("grade")) or "explore" in metadata.get("tags", [])


def sentences_of(report: Report) -> str:
    """Give what is to be said of an exercise, without its name, for a place where that stands already."""
    said = "\n".join(filter(None, [report.said, *report.notes])) if report.passed else report.sentences()
    return readable(said.replace(f"{report.exercise}: ", ""))  # an answer may hold signs that steer a terminal


def _worth_running(texts: Sequence[str], released: Sequence[Cell]) -> list[str]:
    """Give the texts of code cells; in place of one that is as released and only for playing with, an empty text."""
    idle = {cell["source"] for cell in released if "explore" in cell["metadata"].get("tags", [])}
    return ["" if text in idle else text for text in texts]


def _examiner(
    course: Course, week: str, names: Collection[str], released: Sequence[Cell], sources: Sequence[Path]
) -> tuple[Grade, tuple[str, ...]]:
    """Give what examines an exercise: hidden tests where this checkout has them, else public checks and a remark."""
    try:
        from grader_tests import answer_key, hidden_tests_of, references_of, secret_of  # noqa: PLC0415 - a class's learners do not have them
    except ImportError:
        return lambda name, learner: run_public_check(released, name, learner), (PUBLIC_ONLY,)
    tests = hidden_tests_of(week)
    lacking = ", ".join(name for name in names if name not in tests)
    if lacking:
        raise CourseError(f"{week} has no hidden test for {lacking}. Add one to grader_tests/{week}.py.")
    try:
        with answer_key(course.key, week):
            references, secret = references_of(week), secret_of(week)
    except AnswerKeyError as error:
        raise CourseError(str(error)) from None
    except OSError as error:
        raise CourseError(f"{week} has no right values ({error}). Run: layerwise build --references") from None

    give_name = names_of(week, sources)

    def examine(name: str, learner: Learner) -> Report:
        try:
            with answer_key(course.key, week):
                with little_memory(FOR_A_TEST):
                    report = grade(week, tests[name], learner, references.get(name, {}), secret)
                return give_name(report, learner)
        except StaleReferencesError as error:
            raise CourseError(f"{week}, {name}: {error}") from None

    return examine, ()
