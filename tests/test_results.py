"""Are a class's marks shown and exported so that a person and a spreadsheet can read them?"""

import csv
import io
from pathlib import Path

import pytest
from nbformat.v4 import new_output
from rich.console import Console

from layerwise.course import CourseError
from layerwise.grading.classroom.export import write_csv
from layerwise.grading.classroom.outputs import settled, without_hidden
from layerwise.grading.classroom.results import ClassResult, Mark, StudentResult, _essay_mark, _Grade, with_failures
from layerwise.grading.classroom.view import progress, show_class
from layerwise.grading.classroom.way import Step

NAMES = ("sigmoid", "softmax")


def student(learner, first, second, **others):
    """A learner with two marks, each given as points and reason."""
    return StudentResult(learner, (Mark("sigmoid", *first), Mark("softmax", *second)), **others)


RESULT = ClassResult(
    "week1_numpy_basics",
    NAMES,
    (
        student("Amara", (5, 5), (10, 10)),
        student("Blank", (0, 5, "blank"), (0, 10, "blank"), remarks=("A remark for Blank.",)),
        student("=1+1", (0, 5, "time-out"), (7.5, 10, "by hand"), penalty=2.0),
        student("A very long name that no table of eighty columns can hold", (0, 5), (0, 10, "stopped")),
    ),
    absent=("Zoë",),
    remarks=("The file 'x' was not graded.",),
)


def shown(result, width=80):
    """What a terminal of that width shows, without colour."""
    page = io.StringIO()
    show_class(result, Console(file=page, width=width, no_color=True))
    return page.getvalue()


def test_the_table_fits_eighty_columns_and_needs_no_colour():
    """Is every line short enough, and does each reason have a sign that is explained?"""
    page = shown(RESULT)
    assert max(map(len, page.splitlines())) <= 80
    for meaning in ("– left blank", "t took too long", "* marked by hand", "s ended the Python process"):
        assert meaning in page
    assert "7.5*" in page
    assert "\x1b" not in page


@pytest.mark.parametrize(("points", "reason", "tables"), [(12.0, "", 1), (12.5, "by hand", 2)])
def test_eleven_exercises_fit_eighty_columns(points, reason, tables):
    """Is there room for a week's exercises and a long name, in two tables if need be, and no mark cut?"""
    names = tuple(f"exercise_{number}" for number in range(11))
    marks = tuple(Mark(name, points, 99.0, reason) for name in names)
    page = shown(ClassResult("week1_numpy_basics", names, (StudentResult("Somebody of two names", marks),)))
    assert page.count("Somebody of two nam…") == tables
    assert page.split("exercise_0")[0].count(f"{points:g}{'*' if reason else ''} ") == 11


def test_remarks_absences_and_failures_are_told():
    """Is everything unusual below the table?"""
    page = shown(ClassResult("w", NAMES, with_failures(RESULT.students, {"Eve": "could not be graded"}), ("Zoë",)))
    assert "A remark for Blank." in page
    assert "could not be graded" in page
    assert "Nothing for w from: Zoë" in page


def test_a_lesson_that_nobody_handed_in_has_no_columns():
    """Is a name without any mark left out, and all of them kept where nobody could be graded?"""
    page = shown(ClassResult("w", (*NAMES, "answer_1"), (student("Amara", (5, 5), (10, 10)),)))
    assert "answer_1" not in page
    assert "softmax (10): 1 of 1 have it" in page
    assert "softmax" in shown(ClassResult("w", NAMES, with_failures([], {"Eve": "could not be graded"})))


def test_a_name_is_no_markup():
    """Is a folder called like a colour shown as it is?"""
    page = shown(ClassResult("w", NAMES, (student("[red]Anna[/red]", (1, 5), (2, 10)),)))
    assert "[red]Anna[/red]" in page


def test_points_never_fall_below_zero():
    """Does a penalty larger than the points give 0?"""
    assert student("late", (1, 5), (0, 10), penalty=9.0).points == 0
    assert RESULT.student("=1+1").points == 5.5


def test_the_csv_holds_a_line_a_learner(tmp_path):
    """Can it be read back, accents and all, with no cell that a spreadsheet takes for a formula?"""
    path = tmp_path / "grades.csv"
    write_csv(RESULT, path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["learner"] for row in rows][:3] == ["Amara", "Blank", "'=1+1"]
    assert (rows[0]["sigmoid"], rows[0]["points"], rows[0]["out_of"]) == ("5", "15.0", "15")
    assert rows[1]["notes"] == "A remark for Blank. sigmoid: blank; softmax: blank"
    assert rows[2]["late_penalty"] == "2.0"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "\uff1d", "\uff20"])
def test_no_name_in_the_csv_is_a_formula(tmp_path, sign):
    """Is a name that a spreadsheet may take for one marked as text?"""
    path = tmp_path / "grades.csv"
    write_csv(ClassResult("w", NAMES, (student(f"{sign}1+1", (1, 5), (2, 10)),)), path)
    with path.open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["learner"] == f"'{sign}1+1"


def test_a_csv_that_cannot_be_written_says_so(tmp_path):
    """Is a missing folder a sentence?"""
    with pytest.raises(CourseError, match="Is its folder there"):
        write_csv(RESULT, tmp_path / "nowhere" / "grades.csv")


def test_progress_in_a_pipe_is_plain_lines():
    """Does a file get one line a learner, and no bar?"""
    page = io.StringIO()
    with progress(Console(file=page, width=40)) as listen:
        listen(Step(1, 2, "Amara [bold]", 1.26))
        listen(Step(2, 2, "Blank", 0.1, "could not be graded (X). /a/log says more."))
    assert page.getvalue() == (
        "1/2 Amara [bold]: graded in 1.3 s\n2/2 Blank: could not be graded (X). /a/log says more.\n"
    )


def test_progress_on_a_terminal_is_a_bar_that_names_failures():
    """Does a terminal get a bar, and a line for who could not be graded?"""
    page = io.StringIO()
    with progress(Console(file=page, width=80, force_terminal=True)) as listen:
        listen(Step(1, 2, "Amara", 1.26))
        listen(Step(2, 2, "Blank", 0.1, "could not be graded"))
    assert "2/2 Blank: could not be graded" in page.getvalue()


def error(name, text="why"):
    """An error output with a traceback that gives a hidden line away."""
    return new_output("error", ename=name, evalue=text, traceback=["secret line", text])


def test_a_warning_and_a_number_are_no_verdict():
    """Are stderr and the last line's value taken out of a test's outputs, and prints left in?"""
    outputs = [
        new_output("stream", name="stderr", text="careful"),
        new_output("execute_result", data={"text/plain": "0"}),
        new_output("stream", name="stdout", text="passed"),
    ]
    assert settled(outputs, ran=True) == [outputs[2]]


def test_a_test_that_did_not_run_is_no_pass():
    """Does a skipped test get an error, since nbgrader takes silence for full marks?"""
    assert settled([], ran=False)[0].ename == "NotRunError"
    assert settled([], ran=True) == []


def test_of_several_errors_the_telling_one_is_kept():
    """Is the time-out told rather than the interrupt, whose traceback leads through hidden tests?"""
    kept = settled([error("KeyboardInterrupt"), error("CellTimeoutError")], ran=True)
    assert [output.ename for output in kept] == ["CellTimeoutError"]
    alone = settled([error("ZeroDivisionError")], ran=True)
    assert alone[0].traceback == ["The test stopped with ZeroDivisionError: why"]


@pytest.mark.parametrize("end", ["### END HIDDEN TESTS\nafter", "no end mark"])
def test_the_hidden_region_is_cut_out(end):
    """Is what lies between the marks gone, and without an end mark everything behind the first?"""
    text = f"before\n### BEGIN HIDDEN TESTS\nsecret\n{end}"
    assert without_hidden(text) == ("before\nafter" if "after" in end else "before")


def test_a_result_names_its_log():
    """Can a failed learner be looked up?"""
    result = ClassResult("w", NAMES, with_failures([], {"Eve": "could not be graded"}), log=Path("/x/log"))
    assert [one.learner for one in result.failed] == ["Eve"]
    assert result.log == Path("/x/log")


@pytest.mark.parametrize(
    ("grade", "mark"),
    [
        (_Grade(None, None, None, 3.0), Mark("why", 0.0, 3.0, "to read")),
        (_Grade(0.0, None, None, 3.0), Mark("why", 0.0, 3.0, "blank")),
        (_Grade(None, 2.0, None, 3.0), Mark("why", 2.0, 3.0, "by hand")),
        (None, Mark("why", 0.0, 0.0, "not run")),
    ],
)
def test_an_essay_waits_for_a_person(grade, mark):
    """Is it said of an essay whether it is still to be read, was left blank, or has its mark?"""
    assert _essay_mark("why", grade) == mark
