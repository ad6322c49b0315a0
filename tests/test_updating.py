"""A new version of the course comes into begun work, and nothing that the learner wrote is lost."""

import copy
import json
import random
import shutil

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell

from layerwise.building.master import Cell
from layerwise.building.notebooks import source_notebook
from layerwise.building.release import make_release
from layerwise.course import Course, CourseError
from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.pieces import answering, recognise
from layerwise.learning import running_lab
from layerwise.learning.merging import merge
from layerwise.learning.own_cells import BACKUPS, template_of
from layerwise.learning.updating import begun_weeks, is_older, update
from layerwise.learning.workspace import begin_week
from tests.small_course import WEEK, cell

STUB = "raise NotImplementedError()"
RIGHT = {"half": "def half(x):\n    return x / 2", "double": "def double(x):\n    return x + x"}


def answer(name, arguments="x"):
    """An exercise's answer cell, as in a master."""
    text = f"def {name}({arguments}):\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION"
    return Cell("answer", text, name)


def check(name, shown="1"):
    """An exercise's test cell, as in a master."""
    return Cell("test", f'with public_check("{name}", globals()) as check:\n    check.returns({shown}, 1)', name, 5)


FIRST = (
    Cell("prose", "# A week"),
    Cell("code", "import numpy as np"),
    Cell("prose", "Halve numbers."),
    answer("half"),
    check("half"),
    Cell("explore", "half(3)"),
    Cell("prose", "Double numbers."),
    answer("double"),
    check("double"),
    Cell("prose", "The end."),
)
SECOND = (
    Cell("prose", "# A week"),
    Cell("code", "import math\n\nimport numpy as np"),
    Cell("prose", "Halve any number."),
    answer("half"),
    check("half", "2"),
    Cell("explore", "half(3)"),
    Cell("prose", "New: a picture."),
    Cell("code", "shown = half(1)"),
    Cell("prose", "Double numbers."),
    answer("double"),
    check("double"),
    Cell("prose", "The end."),
)


def publish(course, cells):
    """Release a version of the week."""
    shutil.rmtree(course.release, ignore_errors=True)
    (course.root / "source" / WEEK).mkdir(parents=True, exist_ok=True)
    notebook = source_notebook(WEEK, "a master", cells)
    notebook.cells = [one for one in notebook.cells if "remove-cell" not in one.metadata.get("tags", [])]
    nbformat.write(notebook, course.root / "source" / WEEK / "assignment.ipynb")
    make_release(course.root, WEEK)


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course in its first version, and no JupyterLab."""
    monkeypatch.setattr(running_lab, "open_folders", list)
    course = Course(tmp_path, tmp_path / "notebooks")
    publish(course, FIRST)
    return course


@pytest.fixture
def own(course):
    """The learner's copy of the first version, with both answers written."""
    path = begin_week(course, WEEK)
    with edited(path) as notebook:
        for name, text in RIGHT.items():
            cell(notebook, f"answer-{name}").source = text
    return path


class edited:  # noqa: N801 - reads as a verb: with edited(path) as notebook
    """A notebook that is changed in a `with` block."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.notebook = nbformat.read(self.path, as_version=4)
        return self.notebook

    def __exit__(self, *_):
        nbformat.write(self.notebook, self.path)


def texts(path):
    """The cells' texts; the notebook must be a valid one."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return [one.source for one in notebook.cells]


def updated(course, own, version=SECOND):
    """Bring a version into the learner's copy; give the texts and what was said."""
    publish(course, version)
    said = "\n".join(update(course, WEEK))
    return texts(own), said


def test_answers_stay_and_the_text_around_them_is_renewed(course, own):
    """Is the new release there, in its order, with the learner's answers in it, and the old state kept?"""
    before = own.read_bytes()
    cells, said = updated(course, own)
    fresh = texts(course.release / WEEK / "assignment.ipynb")
    assert [one for one in cells if "def " not in one] == [one for one in fresh if "def " not in one]
    assert [one for one in cells if "def " in one] == [RIGHT["half"], RIGHT["double"]]
    assert "`half`, `double`" in said
    assert [path.read_bytes() for path in (own.parent / BACKUPS).glob("*-before-update.ipynb")] == [before]


def test_what_a_kept_cell_showed_is_kept(course, own):
    """Do an answer's and an unchanged cell's outputs stay?"""
    shown = nbformat.v4.new_output("stream", text="1.5")
    with edited(own) as notebook:
        notebook.cells[3].outputs = notebook.cells[5].outputs = [shown]
    updated(course, own)
    now = nbformat.read(own, as_version=4)
    assert [bool(one.outputs) for one in now.cells if "half(" in one.source] == [True, True, False]


def test_cells_that_were_added_stay_where_they_were(course, own):
    """Does each of the learner's own cells still follow the cell that it followed, also if that has a new text?"""
    with edited(own) as notebook:
        notebook.cells.insert(6, new_code_cell("mine = half(5)"))
        notebook.cells.insert(3, new_markdown_cell("A note on halving."))
        notebook.cells.insert(0, new_markdown_cell("My name"))
    cells, said = updated(course, own)
    assert cells[0] == "My name"
    assert cells[cells.index("A note on halving.") - 1] == "Halve any number."
    assert cells[cells.index("mine = half(5)") - 1] == "half(3)"
    assert "own cells: 3" in said


def test_a_change_that_meets_no_other_stays_in_its_place(course, own):
    """Is a cell of the course that the learner alone changed left as it is, once?"""
    with edited(own) as notebook:
        notebook.cells[5].source = "half(7)"
    cells, _ = updated(course, own)
    assert cells.count("half(7)") == 1
    assert "half(3)" not in cells


@pytest.mark.parametrize("place", [1, 2, 4])
def test_a_change_that_meets_another_stays_below_the_new_text(course, own, place):
    """Is code, prose or a check that both changed there in both forms, and told by its number?"""
    with edited(own) as notebook:
        notebook.cells[place].source += "\n# mine"
    cells, said = updated(course, own)
    below = next(i for i, one in enumerate(cells) if one.endswith("# mine"))
    assert below == place + 1
    assert cells[place] == texts(course.release / WEEK / "assignment.ipynb")[place]
    assert f"cell {below + 1}." in said
    kept = nbformat.read(own, as_version=4).cells[below]
    assert "nbgrader" not in kept.metadata


def test_an_untouched_starter_is_renewed(course):
    """Is an answer that was not begun the new version's starter, and nothing told of answers?"""
    own = begin_week(course, WEEK)
    cells, said = updated(course, own, (*SECOND[:3], answer("half", "x, axis=0"), *SECOND[4:]))
    assert any("def half(x, axis=0)" in one and STUB in one for one in cells)
    assert "no answer yet" in said


def test_a_new_first_line_is_told(course, own):
    """Is an answer kept whose exercise begins otherwise now, and the learner told to look?"""
    cells, said = updated(course, own, (*SECOND[:3], answer("half", "x, axis=0"), *SECOND[4:]))
    assert RIGHT["half"] in cells
    assert "`half` begins otherwise" in said
    assert "`double` begins" not in said


def test_an_exercise_that_is_gone_leaves_its_answer(course, own):
    """Is the answer to an exercise that has another name now kept, as an ordinary cell?"""
    cells, said = updated(course, own, (*SECOND[:3], answer("halve"), check("halve"), *SECOND[5:]))
    assert RIGHT["half"] in cells
    assert any("def halve" in one and STUB in one for one in cells)
    assert "`half` is no exercise any more" in said
    assert "test-half" not in own.read_text(encoding="utf-8")


def test_an_answer_in_a_cell_of_ones_own_becomes_the_answer_cell(course, own):
    """Is the answer adopted where the answer cell was deleted, so that no starter undoes it?"""
    with edited(own) as notebook:
        del notebook.cells[3]
        notebook.cells.insert(2, new_code_cell(RIGHT["half"]))
    cells, said = updated(course, own)
    assert cells[3] == RIGHT["half"]
    assert not any("def half" in one and STUB in one for one in cells)
    assert "`half` had no answer cell" in said


def test_an_answer_among_other_code_stays_in_force(course, own):
    """Is no starter put in that would undo a function which a cell of the learner's own defines with others?"""
    with edited(own) as notebook:
        del notebook.cells[3]
        notebook.cells.insert(2, new_code_cell(RIGHT["half"] + "\n\ndef helper():\n    return 1"))
    cells, said = updated(course, own)
    assert not any("def half" in one and STUB in one for one in cells)
    assert "`half` has no answer cell" in said


def test_copies_of_an_answer_stay_before_it(course, own):
    """Does the last of several answers still run last?"""
    with edited(own) as notebook:
        again = copy.deepcopy(cell(notebook, "answer-half"))
        again.update(id="again", source="def half(x):\n    return 0.5 * x")
        notebook.cells.insert(4, again)
    cells, _ = updated(course, own)
    assert [one for one in cells if "def half" in one] == [RIGHT["half"], "def half(x):\n    return 0.5 * x"]


def test_deleted_cells_of_the_course_come_back(course, own):
    """Are a deleted check and a deleted starter there again?"""
    with edited(own) as notebook:
        notebook.cells = [one for one in notebook.cells if one.id not in ("test-double", "answer-double")]
    cells, _ = updated(course, own)
    fresh = texts(course.release / WEEK / "assignment.ipynb")
    assert cells[-4:] == fresh[-4:]


def test_a_moved_answer_is_in_its_place_again(course, own):
    """Is an answer that was moved to the end where the release has it?"""
    with edited(own) as notebook:
        notebook.cells.append(notebook.cells.pop(3))
    assert updated(course, own)[0][3] == RIGHT["half"]


def test_the_same_version_changes_nothing(course, own):
    """Is a second update told as such, without a backup, and an older copy known as older?"""
    assert not is_older(course, WEEK)
    before = own.read_bytes()
    assert "nothing was changed" in update(course, WEEK)[0]
    assert own.read_bytes() == before
    publish(course, SECOND)
    assert is_older(course, WEEK)
    update(course, WEEK)
    assert not is_older(course, WEEK)


def test_begun_weeks_are_found(course):
    """Is a week counted once it was begun?"""
    assert begun_weeks(course) == []
    begin_week(course, WEEK)
    assert begun_weeks(course) == [WEEK]


def test_what_cannot_be_updated_is_a_sentence_and_as_it_was(course, own):
    """Are a folder in the way of the backups, a broken notebook and a week that was not begun told?"""
    publish(course, SECOND)
    before = own.read_bytes()
    (own.parent / BACKUPS).write_text("in the way")
    with pytest.raises(CourseError, match="nothing was changed"):
        update(course, WEEK)
    assert own.read_bytes() == before
    own.write_text("{ half")
    with pytest.raises(CourseError, match="is not a notebook"):
        update(course, WEEK)
    own.unlink()
    with pytest.raises(CourseError, match="course learn 1"):
        update(course, WEEK)


def disorder(cells, chance):
    """Do to cells what learners do: write, add, change, copy, move and delete."""
    for number in range(chance.randrange(1, 12)):
        place = chance.randrange(len(cells))
        deed = chance.choice(["answer", "add", "change", "copy", "move", "delete"])
        if deed == "answer":
            name = chance.choice(["half", "double"])
            for one in cells:
                if one["id"] == f"answer-{name}":
                    one["source"] = f"def {name}(x):\n    return {number} * x"
        elif deed == "add":
            cells.insert(place, dict(new_code_cell(f"mine{number} = {number}")))
        elif deed == "change":
            cells[place]["source"] += f"\n# {number}"
        elif deed == "copy":
            cells.insert(place, copy.deepcopy(cells[place]) | {"id": f"copy{number}"})
        elif deed == "move":
            cells.insert(chance.randrange(len(cells)), cells.pop(place))
        elif len(cells) > 1:
            del cells[place]
    return cells


@pytest.mark.parametrize("seed", range(60))
def test_no_disorder_loses_a_cell(course, seed):
    """Is everything that was written still there, is each answer what it was, and a second merge without effect?"""
    chance = random.Random(seed)
    old = template_of(course.release / WEEK / "assignment.ipynb", WEEK)
    publish(course, SECOND)
    new = template_of(course.release / WEEK / "assignment.ipynb", WEEK)
    mine = disorder(json.loads(json.dumps(old.cells)), chance)
    merged, _ = merge(copy.deepcopy(mine), new)
    courses = {one.source for template in (old, new) for one in template.cells}
    assert {one["source"] for one in mine} - courses <= {one["source"] for one in merged}
    assert len({one["id"] for one in merged}) == len(merged)
    for name in ("half", "double"):
        assert chosen(merged, new, name) == chosen(mine, old, name)
    assert merge(copy.deepcopy(merged), new)[0] == merged
    nbformat.validate(nbformat.from_dict({"cells": merged, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}))


def chosen(cells, template, exercise):
    """The text that counts as an answer; '' for a starter."""
    pieces = recognise(nodes({"cells": cells}), template)
    place = answering(pieces, exercise, template)
    text = "" if place is None else pieces[place].text
    return "" if STUB in text else text
