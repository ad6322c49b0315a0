"""The main job on the real weeks: a class handed in, graded through nbgrader, with feedback."""

import io

import pytest
from rich.console import Console

from layerwise.course import Course, CourseError
from layerwise.demo import run_demo
from layerwise.grading.classroom.grade import class_result

pytestmark = pytest.mark.slow

FULL = ["Amara Okafor", "Giulia Ferrari", "Hana Sato", "Ifeoma Eze", "Kwame Mensah", "Léa Moreau", "Nanami Ito"]
NOTHING = ["Bjørn Lunde", "Jyoti Patel"]


@pytest.fixture(scope="module", params=Course().weeks())
def demo(request, tmp_path_factory):
    """One week's demo: its folder, the class's result and what was shown."""
    shown = io.StringIO()
    folder = tmp_path_factory.mktemp("demo")
    run_demo([request.param], folder, Console(file=shown, width=80))
    return folder, class_result(Course(folder), request.param), shown.getvalue()


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


def test_a_folder_in_use_is_left_alone(tmp_path):
    """Does the demo refuse a folder that holds something?"""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CourseError, match="is not empty"):
        run_demo(Course().weeks(), tmp_path, Console(file=io.StringIO()))
