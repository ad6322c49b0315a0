"""Do honest submissions get the marks that nbgrader alone would give them, week by week and cell by cell?"""

import shutil

import pytest

import grader_tests
from layerwise.course import Course
from layerwise.grading.classroom.grade import class_result
from tests.stock_nbgrader import grade_on_stock, skip_explore_cells

DISHONEST = {  # who is not compared, and why
    "Hana Sato": "a copied test cell stops nbgrader's whole class",
    "Jyoti Patel": "nbgrader cannot read the file, and stops",
    "Kwame Mensah": "nbgrader looks for another name, and gives nothing",
    "Léa Moreau": "nbgrader cannot read the file, and stops",
    "Mateus Silva": "never ends: each waits in its own way",
}
DIFFERENT = {  # whose marks differ in an exercise, and why: here they are the higher ones
    "Chen Wei": "what needs a wrong earlier exercise is graded once more here",
    "Dilnoza Karimova": "what needs a wrong earlier exercise is graded once more here",
    "Esperanza Ruiz": "what needs a wrong earlier exercise is graded once more here",
    "Ifeoma Eze": "nbgrader gives nothing for a test cell that was deleted; here the course puts it back",
    "Nanami Ito": "nbgrader takes a warning on stderr for a failure; here it costs nothing",
}

CHAINED = {name for name, why in DIFFERENT.items() if "once more" in why}

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("week", Course().weeks())
def test_honest_work_gets_the_same_marks_as_on_nbgrader_alone(week, demo_of, tmp_path):
    """Are all marks of all exercises equal, but for the listed ones, which are the listed way round?"""
    graded, course = Course(demo_of(week)[0]), Course(tmp_path)
    ours = {
        student.learner: {f"test-{mark.exercise}": mark.points for mark in student.marks}
        for student in class_result(graded, week).students
        if student.learner not in DISHONEST
    }
    shutil.copytree(graded.source, course.source)
    for learner in ours:
        shutil.copytree(graded.submitted / learner, course.submitted / learner)
    for path in course.submitted.rglob("*.ipynb"):
        skip_explore_cells(path)  # here they are not run anyway
    stock = grade_on_stock(course, week)
    differing = {
        learner: {name for name, points in marks.items() if points != stock[learner][name]}
        for learner, marks in ours.items()
    }
    assert {learner for learner, names in differing.items() if names} <= DIFFERENT.keys()
    assert all(
        ours[learner][name] > (stock[learner][name] or 0) for learner in DIFFERENT for name in differing[learner]
    )
    needing = {f"test-{name}" for name, test in grader_tests.hidden_tests_of(week).items() if test.needs}
    assert all(differing[learner] <= needing for learner in CHAINED)
    assert sum(sum(marks.values()) for marks in ours.values()) > 0
