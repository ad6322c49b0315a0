"""The same work handed in by many: has each the same marks, whoever else is graded, by however many workers?"""

import shutil

import pytest

from layerwise.course import CHECKOUT, Course
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.way import Way
from layerwise.sample_class import write_sample_class
from tests.gradebooks import accounts

pytestmark = pytest.mark.slow

WEEK = "week3_planar_classification"  # whose tests train, and draw random numbers
WORK = ("Esperanza Ruiz", "Giulia Ferrari")  # a fault in every answer; right, but written unusually
COPIES = 3


@pytest.fixture(scope="module")
def courses(tmp_path_factory):
    """Courses in which the same work is handed in by several, graded by one worker and by three."""
    sample = Course(tmp_path_factory.mktemp("sample"))
    for room in ("source", "release"):
        shutil.copytree(CHECKOUT / room / WEEK, sample.root / room / WEEK)
    write_sample_class(sample, [WEEK])
    found = {}
    for jobs in (1, 3):
        course = Course(tmp_path_factory.mktemp("course"))
        for room in ("source", "release"):
            shutil.copytree(sample.root / room, course.root / room)
        for number in range(COPIES):
            for work in WORK:
                shutil.copytree(sample.submitted / work, course.submitted / f"{work} {number}")
        grade_week(course, WEEK, way=Way(jobs))
        found[jobs] = course
    return found


def of_work(found, work):
    """What was found for the copies of a work, in order."""
    return [found[f"{work} {number}"] for number in range(COPIES)]


def test_there_is_something_to_be_alike(courses):
    """Do the two differ, and has one of them marks between nothing and everything?"""
    scores = {work: marks(courses[1])[f"{work} 0"] for work in WORK}
    assert sum(scores[WORK[0]].values()) < sum(scores[WORK[1]].values()) == 100


@pytest.mark.parametrize("work", WORK)
def test_the_same_work_has_the_same_marks_to_the_last_bit(courses, work):
    """Are the scores of all copies equal, whatever the number of workers?"""
    first, *others = [each for course in courses.values() for each in of_work(marks(course), work)]
    assert all(other == first for other in others)


@pytest.mark.parametrize("work", WORK)
def test_the_same_work_is_told_the_same(courses, work):
    """Are the graded notebooks of all copies equal, outputs and all?"""
    texts = {
        path.read_text(encoding="utf-8")
        for course in courses.values()
        for path in (course.root / "autograded").glob(f"{work} */{WEEK}/assignment.ipynb")
    }
    assert len(texts) == 1


def marks(course):
    """The scores of each learner, by test."""
    return {
        learner: {name: grade["auto_score"] for name, grade in account["assignment"]["grades"].items()}
        for learner, account in accounts(course, WEEK).items()
    }
