"""The main job on the real weeks: a class handed in, graded through nbgrader, with feedback."""

import io
import re

import h5py
import numpy as np
import pytest
from rich.console import Console

from grader_tests import REFERENCES
from layerwise.course import Course, CourseError
from layerwise.demo import run_demo
from layerwise.grading.classroom.grade import class_result

pytestmark = pytest.mark.slow

FULL = ["Amara Okafor", "Giulia Ferrari", "Hana Sato", "Ifeoma Eze", "Kwame Mensah", "Léa Moreau", "Nanami Ito"]
NOTHING = ["Bjørn Lunde", "Jyoti Patel"]


@pytest.fixture(scope="module", params=Course().weeks())
def demo(request, demo_of):
    """One week's demo: its folder, the class's result and what was shown."""
    folder, shown = demo_of(request.param)
    return folder, class_result(Course(folder), request.param), shown


def test_right_answers_score_full_marks(demo):
    """Do the perfect, the unusual and those with mishaps in their files all get a hundred?"""
    assert {name: demo[1].student(name).points for name in FULL} == dict.fromkeys(FULL, 100)


def test_nothing_right_scores_nothing(demo):
    """Do the blank and the unreadable get zero?"""
    assert {name: demo[1].student(name).points for name in NOTHING} == dict.fromkeys(NOTHING, 0)


def test_a_fault_in_every_answer_leaves_no_exercise_whole(demo):
    """Does each wrong answer lose something, also where it is graded once more?"""
    marks = demo[1].student("Esperanza Ruiz").marks
    assert [mark.exercise for mark in marks if mark.points >= mark.out_of] == []


def test_a_fault_costs_no_later_exercise(demo):
    """Has the learner with one fault full marks for all other exercises?"""
    marks = demo[1].student("Chen Wei").marks
    assert len([mark for mark in marks if mark.points < mark.out_of]) == 1


def test_an_endless_loop_loses_its_own_exercise(demo):
    """Does the loop that never ends cost the last exercise alone?"""
    lost = [mark for mark in demo[1].student("Mateus Silva").marks if mark.points < mark.out_of]
    assert [mark.reason for mark in lost] == ["time-out"]


def test_everyone_has_feedback(demo):
    """Is there a page for each learner, and is each named in what was shown?"""
    folder, result, shown = demo
    pages = [page for student in result.students for page in student.feedback]
    assert len(pages) == len(result.students)
    assert all(page.is_file() and page.is_relative_to(folder) for page in pages)
    assert all(student.learner in shown for student in result.students)


def test_feedback_holds_nothing_hidden(demo):
    """Is no hidden call, and no folder of hidden tests, in any page?"""
    _, result, _ = demo
    pages = [page.read_text(encoding="utf-8") for student in result.students for page in student.feedback]
    assert not [word for word in ("run_hidden", "grader_tests", "BEGIN HIDDEN") if any(word in page for page in pages)]


def numbers_of(text):
    """The numbers of a text that have six digits or more, each as the value to six digits."""
    found = re.findall(r"\d+\.?\d*(?:e[-+]?\d+)?", text)
    return {f"{float(one):.5e}" for one in found if len(one.split("e")[0].replace(".", "").strip("0")) >= 6}


OWN_RESULT = re.compile(r" is -?[\d.e+-]+, which is not the right value")
"""What an answer gave: its learner's own, even where it is right elsewhere, such as a parameter as it was."""


def test_feedback_holds_no_reference_value(demo):
    """Is no number of the references on any page, but for wrong results and what the released checks show?"""
    folder, result, _ = demo
    values = []
    with h5py.File(REFERENCES / f"{result.week}.h5") as file:
        file.visititems(
            lambda _, one: (
                values.extend(np.ravel(one[()])) if isinstance(one, h5py.Dataset) and one.dtype.kind == "f" else None
            )
        )
    secret = {f"{abs(value):.5e}" for value in values if np.isfinite(value)}
    released = "".join(path.read_text(encoding="utf-8") for path in (folder / "release" / result.week).glob("*.ipynb"))
    assert len(secret) > 100
    for student in result.students:
        page = student.feedback[0].read_text(encoding="utf-8").partition("</style>")[2]
        assert numbers_of(OWN_RESULT.sub("", page)) & secret <= numbers_of(released), student.learner


def test_a_folder_in_use_is_left_alone(tmp_path):
    """Does the demo refuse a folder that holds something?"""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="is not empty"):
        run_demo(Course().weeks(), tmp_path, Console(file=io.StringIO()))
