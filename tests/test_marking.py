"""Does one learner's work become marks, comments, a notebook and a page, whatever it is?"""

import shutil

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from layerwise.checks.compare import Fault
from layerwise.checks.exam import Report
from layerwise.grading import testing
from layerwise.grading.cellprocess import Limits
from layerwise.grading.classroom.marking import NO_RESPONSE, Paper, mark, score
from layerwise.grading.classroom.outputs import error_output
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.runs import found, job_of
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.classroom.template import read_templates
from tests.by_hand_course import build_by_hand_course
from tests.small_course import WEEK, cell, hand_in, released, solved

STAMP = {"course": "c", "work": "w"}
DRAWS = "import matplotlib.pyplot as plt\nplt.plot([1, 2]);"
FORGED = "assert False, 'forged'\nwith open('forged', 'w'): pass"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The small course with cells that a person grades."""
    return build_by_hand_course(tmp_path_factory.mktemp("course"))


def paper(course, learner, **parts):
    """One learner's work."""
    whole = course.submitted / learner
    return Paper(Entry(learner, whole / WEEK, whole), course, WEEK, STAMP, Limits(), **parts)


@pytest.fixture(scope="module")
def marked(course):
    """What came of work with one wrong answer, an essay, a plot, a forged test and a cell for playing with."""
    notebook = solved(course, half="def half(x):\n    return x")
    cell(notebook, "essay").source = "Since it is so."
    cell(notebook, "plot").source = DRAWS
    cell(notebook, "test-double").source = FORGED
    cell(notebook, "test-quarter").metadata.nbgrader.update(points=500, grade_id="forged")
    notebook.cells.insert(3, new_code_cell(DRAWS, id="own"))
    hand_in(course, "anna", notebook)
    second = nbformat.read(course.release / WEEK / "second.ipynb", as_version=4)
    hand_in(course, "anna", second, "second.ipynb")
    result = mark(paper(course, "anna", by_hand={"assignment": {"comments": {"essay": "Well put."}}}))
    assert result.failed == ""
    return result


def test_what_each_test_found_is_kept_beside_it(marked):
    """Is it in the metadata of every test that ran, in plain data, and empty where the answer passed?"""
    cells = nbformat.reads(marked.notebooks[0].text, as_version=4).cells
    kept = {c.metadata.nbgrader.grade_id: c.metadata.get("layerwise") for c in cells if "nbgrader" in c.metadata}
    assert kept["test-double"] == {"found": {"misconceptions": [], "kinds": [], "share": 1.0, "again": False}}
    assert kept["test-half"]["found"].keys() == kept["test-double"]["found"].keys()
    report = Report("half", 3, (Fault("shape", "a"), Fault("values", "b"), Fault("shape", "c")), misconceptions=("no",))
    told = {"misconceptions": ["no"], "kinds": ["shape", "values"], "share": 0.0, "again": True}
    assert found(testing.Tested([{"output_type": "error"}], report, again=True)) == told


def test_each_graded_cell_has_its_marks(marked):
    """Are tests marked by what they found, cells for a person with nothing, and no cell of the learner's own?"""
    first, second = marked.notebooks
    assert first.scores == {
        "test-double": 5.0, "test-half": 0.0, "test-quarter": 0.0, "essay": None, "plot": None, "task": None
    }  # fmt: skip
    assert second.scores == {"test-twice": 0.0}
    assert (first.name, second.name, marked.learner) == ("assignment", "second", "anna")


def test_an_answer_as_released_is_noted(marked):
    """Is 'No response.' told of what was left alone, and nothing of what was answered?"""
    first, second = marked.notebooks
    assert first.comments == dict.fromkeys(["answer-double", "answer-half", "answer-quarter", "essay", "plot"])
    assert second.comments == {"answer-twice": NO_RESPONSE}


def test_the_notebook_is_one_that_nbgrader_can_show(marked):
    """Is it valid, stamped, with outputs and counts, and with the course's own tests in it?"""
    notebook = nbformat.reads(marked.notebooks[0].text, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata.layerwise.graded == STAMP
    assert "forged" not in marked.notebooks[0].text
    assert cell(notebook, "test-double").metadata.nbgrader.points == 5
    assert cell(notebook, "test-double").outputs[0].text == "double: 1 of 1 checks passed.\n" * 2
    assert cell(notebook, "test-half").outputs[-1].ename == "CheckFailedError"
    counts = [c.execution_count for c in notebook.cells if c.cell_type == "code"]
    assert counts.count(None) == 1
    assert sorted(filter(None, counts)) == list(range(1, len(counts)))
    assert next(c for c in notebook.cells if c.source.startswith("explored =")).execution_count is None


def test_only_what_a_person_looks_at_is_drawn(marked):
    """Is the figure of the cell that a person grades a picture, in the notebook and on the page, and no other?"""
    notebook = nbformat.reads(marked.notebooks[0].text, as_version=4)
    drawn = [c.source for c in notebook.cells if any("image/png" in o.get("data", {}) for o in c.get("outputs", []))]
    assert drawn == [DRAWS]
    assert cell(notebook, "plot").outputs[0].data["image/png"]
    assert marked.notebooks[0].page.count("<img ") == 1


def test_the_page_bears_what_a_person_noted(marked):
    """Are comments there that were given before?"""
    assert "Well put." in marked.notebooks[0].page
    assert "5</strong> of 29 points" in marked.notebooks[0].page


def test_how_long_each_part_took_is_told(marked):
    """Does each part of the work have its time?"""
    assert {"read", "restore", "cells", "tests", "settle", "page", "dump"} <= marked.seconds.keys()
    assert all(seconds >= 0 for seconds in marked.seconds.values())


def test_the_same_work_gives_the_same_result(course, marked):
    """Is every byte of notebook and page the same the second time?"""
    again = mark(paper(course, "anna", by_hand={"assignment": {"comments": {"essay": "Well put."}}}))
    assert again.notebooks == marked.notebooks


def test_work_that_cannot_be_marked_is_a_result_too(course, tmp_path):
    """Does a fault of the grader's own end in words, not in an error?"""
    broken = type(course)(tmp_path, tmp_path / "notebooks")
    result = mark(paper(broken, "anna"))
    assert (result.learner, result.notebooks) == ("anna", ())
    assert "CourseError" in result.failed


def test_forged_tests_are_never_run(course):
    """Are the texts of tests the course's, and does no text of a learner's go where tests are run?"""
    template = read_templates(course, WEEK)[0]
    notebook = solved(course)
    for name in ("test-double", "test-half"):
        cell(notebook, name).source = FORGED
    notebook.cells.append(new_code_cell("1", id="x", metadata=cell(notebook, "test-half").metadata))
    cell(notebook, "answer-quarter").metadata.nbgrader.update(grade=True, solution=False, points=9)
    restored = restore(notebook, template).notebook
    cell(restored, "test-double").source = FORGED  # whoever may change it on the way
    job = job_of(restored, template, render=False)
    assert sorted(job.tests.values()) == sorted(template.whole_tests.values())
    assert FORGED not in job.cells.values()
    assert any("def quarter" in text for text in job.cells.values())


def test_figures_are_drawn_in_all_cells_where_that_is_asked(course):
    """Does `render` hold for every cell of the learner's, and else for those that a person grades?"""
    template = read_templates(course, WEEK)[0]
    notebook = restore(solved(course), template).notebook
    asked, usual = (job_of(notebook, template, render=render) for render in (True, False))
    assert asked.render == set(asked.cells)
    assert [asked.cells[place] for place in usual.render] == [cell(released(course), "plot").source]


@pytest.mark.parametrize(
    ("outputs", "points"),
    [
        ([], 5.0),
        ([error_output("CheckFailedError", "no")], 0.0),
        ([nbformat.v4.new_output("stream", name="stdout", text="0")], 5.0),
        ([nbformat.v4.new_output("display_data", data={"text/plain": "0"})], 5.0),
    ],
)
def test_a_test_that_ends_without_an_error_gives_its_points(course, outputs, points):
    """Do prints and displays not count?"""
    template = read_templates(course, WEEK)[0]
    test = cell(restore(solved(course), template).notebook, "test-half")
    test.outputs = outputs
    assert score(test, template) == points


def test_a_course_that_changed_is_read_anew(course, tmp_path):
    """Does a worker that marked the week before not go on with old tests?"""
    root = tmp_path / "course"
    shutil.copytree(course.root, root)
    copied = type(course)(root, root / "notebooks")
    hand_in(copied, "bert", released(copied))
    first = mark(paper(copied, "bert"))
    for folder in (copied.source, copied.release):
        path = folder / WEEK / "assignment.ipynb"
        path.write_text(path.read_text(encoding="utf-8").replace("test-half", "test-third"), encoding="utf-8")
    stamp = {"course": "another", "work": "w"}
    whole = copied.submitted / "bert"
    second = mark(Paper(Entry("bert", whole / WEEK, whole), copied, WEEK, stamp, Limits()))
    assert "test-third" in second.notebooks[0].scores
    assert "test-half" in first.notebooks[0].scores
