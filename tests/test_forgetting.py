"""Does a course forget a learner, and that learner alone?"""

import pytest

from layerwise.course import Course, CourseError
from layerwise.gathering.forgetting import forget
from layerwise.grading.classroom.stock import open_gradebook, read_config


@pytest.fixture
def course(tmp_path):
    """A course of two learners, who have work, feedback and a row in the gradebook."""
    found = Course(tmp_path)
    for step in ("submitted", "autograded", "feedback"):
        for learner in ("jane", "john"):
            (tmp_path / step / learner).mkdir(parents=True)
    with open_gradebook(read_config(found)) as gradebook:
        gradebook.add_student("jane")
        gradebook.add_student("john")
    return found


def test_all_of_one_learner_goes(course):
    """Are folders and rows gone, and those of the other learner there?"""
    assert len(forget(course, "jane")) == 4
    assert sorted(path.name for path in course.root.glob("*/j*")) == ["john"] * 3
    with open_gradebook(read_config(course)) as gradebook:
        assert [student.id for student in gradebook.students] == ["john"]


@pytest.mark.parametrize("name", ["", "..", "../submitted", "/etc", "."])
def test_no_path_is_a_learner(course, name):
    """Is a name refused that leads elsewhere?"""
    with pytest.raises(CourseError, match="No learner is called"):
        forget(course, name)
