"""A course that was made for nbgrader: are its marks and its graded notebooks what nbgrader makes of them?"""

import copy
import os
import re
import shutil
from pathlib import Path

import nbformat
import pytest

from layerwise.course import CHECKOUT, Course, CourseError
from layerwise.grading.classroom import beside
from layerwise.grading.classroom.beside import files_beside, is_of_the_builder, settled_beside
from layerwise.grading.classroom.cells import grade_id
from layerwise.grading.classroom.nodes import nodes
from tests.foreign_course import ANSWERS, ASSIGNMENT, TESTS, build_foreign_course, hand_in_foreign
from tests.gradebooks import accounts, autograde

CLASS = {
    "right": {},
    "blank": dict.fromkeys(ANSWERS),
    "slipped": {"areas": "def area(r:\n    return PI * r ** 2"},
    "wrong": {
        "areas": "def area(r):\n    return PI * r",
        "rings": "def ring(inner, outer):\n    return PI * (outer ** 2 - inner ** 2)",
        "halves": "def half(x):\n    return x / 2 if x < 3 else 0",
        "total": "total = 5",
    },
    "stops": {"areas": "def area(r):\n    return PI * float(r) / 0", "drawing": "def draw():\n    pass"},
}
"""What each learner hands in; None leaves an answer as it was released."""

COSTS_ON_STOCK = {"warned"}
"""Tests that warn, for which stock nbgrader gives nothing, whatever the answer."""

STEPS = """\
c = get_config()
c.CourseDirectory.course_id = "layerwise"
steps = ["LimitOutput", "SaveAutoGrades", "AssignLatePenalties", "CheckCellMetadata"]
c.Autograde.autograde_preprocessors = [
    "layerwise.grading.classroom.preprocessors.RunConfined",
    "layerwise.grading.classroom.preprocessors.SettleTests",
    *(f"nbgrader.preprocessors.{step}" for step in steps),
]
"""
WHOLE = f"load_subconfig({str(CHECKOUT / 'nbgrader_config.py')!r})\n"
COLOUR = re.compile(r"\x1b\[[\d;]*m")
STOCK = 'c = get_config()\nc.CourseDirectory.course_id = "layerwise"\n'


def copied(notebook):
    """Copy a test cell, as by a slip of the keyboard."""
    notebook.cells.append(copy.deepcopy(notebook.cells[8]))


def of_tomorrow(notebook):
    """Write metadata of a version of nbgrader's that is still to come, and some of none."""
    notebook.cells[0].metadata.nbgrader = {"grade": True}
    notebook.cells[8].metadata.nbgrader["schema_version"] = 99
    notebook.cells[9].metadata.nbgrader["schema_version"] = 0


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The course as nbgrader grades it by itself, with our two steps, and with the whole of our configuration."""
    root = tmp_path_factory.mktemp("foreign")
    found = {}
    for name, config in {"stock": STOCK, "steps": STEPS, "whole": WHOLE}.items():
        folder = root / name
        folder.mkdir()
        (folder / "nbgrader_config.py").write_text(config, encoding="utf-8")
        course = build_foreign_course(folder)
        for learner, answers in CLASS.items():
            hand_in_foreign(course, learner, **answers)
        if name == "whole":
            hand_in_foreign(course, "copied", copied)
            hand_in_foreign(course, "of-tomorrow", of_tomorrow)
        found[name] = course, autograde(course, ASSIGNMENT)
    return found


def rows_of(graded, way):
    """The marks of all learners, by learner and test: the score, the most there is, whether a person has to look."""
    return {
        learner: {
            name: (row["auto_score"], row["needs_manual_grade"]) for name, row in account["problems"]["grades"].items()
        }
        for learner, account in accounts(graded[way][0], ASSIGNMENT).items()
    }


def cell_of(graded, way, learner, name):
    """A cell of a graded notebook."""
    path = graded[way][0].root / "autograded" / learner / ASSIGNMENT / "problems.ipynb"
    cells = nbformat.read(path, as_version=4).cells
    return next(cell for cell in cells if grade_id(cell) == name)


@pytest.mark.slow
@pytest.mark.parametrize("way", ["steps", "whole"])
@pytest.mark.parametrize("learner", CLASS)
def test_each_mark_is_the_one_of_stock_nbgrader(graded, way, learner):
    """Are all marks the same, but that a warning costs nothing here?"""
    ours, theirs = rows_of(graded, way)[learner], rows_of(graded, "stock")[learner]
    assert {name for name in ours if ours[name] != theirs[name]} == COSTS_ON_STOCK
    assert all(ours[name] == (TESTS[name][0], False) for name in COSTS_ON_STOCK)


@pytest.mark.slow
def test_the_marks_are_what_the_answers_deserve(graded):
    """Are the ways equal in being right: full marks, nothing, and a part where the test shows a number?"""
    scores = {name: {test: row[0] for test, row in rows.items()} for name, rows in rows_of(graded, "steps").items()}
    full = {name: points for name, (points, _) in TESTS.items()} | {"partly": 3, "no-number": 1}
    assert full.items() <= scores["right"].items()
    assert scores["wrong"]["rings-use-areas"] == scores["wrong"]["variables"] == scores["slipped"]["piles"] - 2 == 0
    assert (scores["wrong"]["partly"], scores["wrong"]["hidden"]) == (2, 0)
    assert scores["blank"]["partly"] == 0


@pytest.mark.slow
@pytest.mark.parametrize("learner", ["copied", "of-tomorrow"])
def test_odd_metadata_stops_nobody(graded, learner):
    """Is a learner graded whose notebook has metadata at which nbgrader by itself stops for everybody?"""
    assert rows_of(graded, "whole")[learner] == rows_of(graded, "whole")["right"]


@pytest.mark.slow
def test_a_graded_notebook_shows_what_a_run_shows(graded):
    """Are there the traceback of a test with nothing to hide, one sentence of another, and what a person is to see?"""
    shown = COLOUR.sub("", "\n".join(cell_of(graded, "steps", "wrong", "areas-are-right").outputs[-1].traceback))
    assert "AssertionError: of radius 2" in shown
    assert "----> 2 assert area(2) == 4 * PI" in shown
    hidden = cell_of(graded, "steps", "wrong", "hidden").outputs[-1]
    assert hidden.traceback == ["The test stopped with AssertionError: a secret"]
    path = graded["steps"][0].root / "autograded" / "right" / ASSIGNMENT / "problems.ipynb"
    last = nbformat.read(path, as_version=4).cells[-1]
    assert any("image/png" in output.data for output in last.outputs)


@pytest.mark.slow
def test_the_log_says_where_the_tests_ran(graded):
    """Is the instructor told that a learner's code can reach these tests?"""
    assert "in which a learner's code can reach the tests" in graded["steps"][1]
    assert "in which a learner's code can reach the tests" not in graded["stock"][1]


def test_only_the_builders_stamp_makes_a_notebook_ours(tmp_path):
    """Is a real week ours, and a notebook that knows nothing of it not, nor one that is not there?"""
    week = CHECKOUT / "source" / "week1_numpy_basics" / "assignment.ipynb"
    assert is_of_the_builder(week, tmp_path / "none.ipynb")
    nbformat.write(nbformat.v4.new_notebook(), tmp_path / "theirs.ipynb")
    assert not is_of_the_builder(tmp_path / "theirs.ipynb", tmp_path / "none.ipynb")


@pytest.fixture
def folders(tmp_path):
    """A learner's folder, with a file of the course's in it, and the course's own."""
    folder, source = tmp_path / "work", tmp_path / "source"
    for place in (folder, source):
        (place / "data").mkdir(parents=True)
        (place / "data" / "words.txt").write_text("one", encoding="utf-8")
    return folder, source


def test_files_beside_are_those_of_the_folder_alone(folders):
    """Is nothing taken that a link leads to, and no notebook?"""
    folder, source = folders
    (source / "secret").write_text("x", encoding="utf-8")
    (folder / "problems.ipynb").write_text("{}", encoding="utf-8")
    (folder / "secret").symlink_to(source / "secret")
    (folder / "folder").symlink_to(source)
    (folder / "own.txt").write_text("two", encoding="utf-8")
    assert files_beside(folder, source) == ({"data/words.txt": b"one", "own.txt": b"two"}, [])


@pytest.mark.parametrize(("bound", "most"), [("MOST_BESIDE", 6), ("MOST_PLACES", 3)])
def test_a_learners_files_beside_are_left_where_there_is_no_room(folders, monkeypatch, bound, most):
    """Do files of a learner's cost nothing that are too many or too large, where those of the course's would stop?"""
    folder, source = folders
    for name in ("a", "b"):
        (folder / name).write_text("two", encoding="utf-8")
    monkeypatch.setattr(beside, bound, most)
    assert files_beside(folder, source) == ({"data/words.txt": b"one", "a": b"two"}, ["b"])
    monkeypatch.setattr(beside, bound, 1)
    with pytest.raises(CourseError, match="Take out what no cell needs"):
        files_beside(folder, source)


def test_a_file_beside_whose_name_is_no_text_is_left(folders):
    """Is a learner graded whose computer writes names in another encoding, which no message can hold?"""
    folder, source = folders
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text("x", encoding="utf-8")
    assert files_beside(folder, source) == ({"data/words.txt": b"one"}, ["caf\\udce9.txt"])


@pytest.mark.parametrize(("shown", "counts"), [("2", True), ("0", True), ("5", False), ("-1", False), ("True", False)])
def test_only_a_possible_number_of_points_counts(shown, counts):
    """Does a number of points stay a result, and is all else shown without costing or giving anything?"""
    output = nodes({"output_type": "execute_result", "data": {"text/plain": shown}, "metadata": {}})
    (left,) = settled_beside([output], "half(2)", ran=True, points=4)
    assert (left.output_type == "execute_result") == counts
    assert left.data["text/plain"] == shown


def test_what_an_answer_shows_within_a_test_is_not_its_result():
    """Does the last result count, and not one that a learner's function gave to Python's hook for showing values?"""
    first, last = (nodes({"output_type": "execute_result", "data": {"text/plain": n}, "metadata": {}}) for n in "40")
    left = settled_beside([first, last], "half(2)", ran=True, points=4)
    assert [output.output_type for output in left] == ["display_data", "execute_result"]


def test_the_command_names_the_way_for_such_an_assignment(tmp_path):
    """Does whoever asks us to grade it read how it is graded?"""
    (tmp_path / "source" / ASSIGNMENT).mkdir(parents=True)
    with pytest.raises(CourseError, match="run `nbgrader autograde ps1`"):
        Course(tmp_path).week(ASSIGNMENT)
    shutil.rmtree(tmp_path / "source")
    with pytest.raises(CourseError, match="There is no week called 'ps1'"):
        Course(tmp_path).week(ASSIGNMENT)


@pytest.mark.parametrize(("name", "shown"), [("KernelDiedError", "It ended."), ("KeyError", "The test stopped with")])
def test_what_a_test_with_a_hidden_part_ended_with_is_told(name, shown):
    """Is there one line in place of the traceback, and the sentence on a lost process as it is?"""
    output = nodes({"output_type": "error", "ename": name, "evalue": "It ended.", "traceback": ["It ended."]})
    (left,) = settled_beside([output], "### BEGIN HIDDEN TESTS\nhalf(2)", ran=True, points=4)
    assert left.traceback[0].startswith(shown)
    assert len(left.traceback) == 1
