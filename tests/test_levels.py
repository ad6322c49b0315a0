"""All levels are graded alike: the same answers earn the same points, and an untouched release earns none."""

import json

import pytest

from layerwise.building.answers import answer_text, answers_in
from layerwise.building.build import generate
from layerwise.building.scaffold import LEVELS
from layerwise.course import Course
from layerwise.grading.classroom.marking import Paper, mark
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.classroom.template import read_templates
from layerwise.sample_class import MEMBERS, Desk

pytestmark = pytest.mark.slow
WEEK = "week1_numpy_basics"
SAMPLE = [member for member in MEMBERS if "loop" not in member.what and "JSON" not in member.what]


@pytest.fixture(scope="module")
def courses(tmp_path_factory):
    """The course at every level."""
    made = {level: Course(tmp_path_factory.mktemp(level)) for level in LEVELS}
    for level, course in made.items():
        for week in Course().weeks():
            generate(course, week, course.root, level)
    return made


def marks(course, week, write):
    """The scores of what `write` puts into a folder, and the notebook as it was graded."""
    template = read_templates(course, week)[0]
    folder = course.submitted / "one" / week
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    write(Desk(course, template), folder)
    marked = mark(Paper(Entry("one", folder, folder.parent), course, week))
    assert not marked.failed
    return marked.notebooks[0].scores, marked.notebooks[0].text


@pytest.mark.parametrize("member", SAMPLE, ids=lambda member: member.what)
def test_the_sample_submissions_earn_the_same(courses, member):
    """Does the same work get the same points, in whichever release it was written?"""
    scores = [marks(courses[level], WEEK, member.write)[0] for level in LEVELS]
    assert scores[0] == scores[1] == scores[2]


@pytest.mark.parametrize("week", Course().weeks())
def test_every_misconception_earns_the_same(courses, week):
    """Do wrong answers earn the same, one of each exercise at a time, and none all of its points?"""
    known = {exercise.name for exercise in courses["guided"].exercises(week)}
    wrong = [(name, function) for name, function in answers_in("misconceptions", week) if name in known]
    texts = {exercise: answer_text(function) for exercise, function in wrong}

    def write(desk, folder):
        desk.save(desk.filled(texts), folder)

    scores = [marks(courses[level], week, write)[0] for level in LEVELS]
    assert scores[0] == scores[1] == scores[2]
    points = {f"test-{exercise.name}": exercise.points for exercise in courses["guided"].exercises(week)}
    assert all(score < points[test] for test, score in scores[0].items())


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("week", Course().weeks())
def test_an_untouched_release_earns_nothing_and_says_so(courses, week, level):
    """Is every answer of it not written yet, and none a puzzling error?"""

    def write(desk, folder):
        desk.save(desk.template.release, folder)

    scores, text = marks(courses[level], week, write)
    assert set(scores.values()) == {0.0}
    tests = [cell for cell in json.loads(text)["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    assert len(tests) == len(scores)
    assert not [cell["id"] for cell in tests if "is not written yet." not in cell["outputs"][-1]["evalue"]]
