"""Which notebook a learner opens: the lesson to be read first, then the assignment, and always the one asked for."""

import json

import pytest

from layerwise.course import Course, CourseError
from layerwise.learning import lab
from layerwise.learning.choosing import notebook_to_open
from layerwise.learning.workspace import begin_week

WEEK = "week1_numpy_basics"
TEN = [f"answer_{number}" for number in range(1, 11)]


@pytest.fixture
def course(tmp_path):
    """A learner's copy of week 1, as released; without masters, like that of the wheel."""
    (tmp_path / "release").symlink_to(Course().release)
    course = Course(tmp_path, tmp_path / "no masters")
    begin_week(course, WEEK)
    return course


@pytest.fixture
def write(course):
    """A way to write into a cell of the learner's copy, by the cell's id."""

    def edit(notebook, **texts):
        path = course.work / WEEK / f"{notebook}.ipynb"
        content = json.loads(path.read_text(encoding="utf-8"))
        for cell in content["cells"]:
            cell["source"] = texts.get(cell["id"].removeprefix("answer-"), cell["source"])
        path.write_text(json.dumps(content), encoding="utf-8")

    return edit


def opened(course, wanted=""):
    """The notebook's name."""
    return notebook_to_open(course, WEEK, wanted).stem


def test_the_lesson_is_read_first(course):
    """Does a week as released begin with its lesson?"""
    assert opened(course) == "lesson"


def test_the_assignment_follows_the_last_question(course, write):
    """Does the lesson open until all ten have an answer, right or wrong, whether or not its function is mended?"""
    write("lesson", **{name: f'{name} = "a"' for name in TEN[:9]})
    assert opened(course) == "lesson"
    write("lesson", answer_10='answer_10 = "a"')
    assert opened(course) == "assignment"


def test_who_has_begun_the_assignment_goes_on_there(course, write):
    """Is a learner who left the questions open not sent back?"""
    write("assignment", sigmoid="def sigmoid(x):\n    return x")
    assert opened(course) == "assignment"


@pytest.mark.parametrize("wanted", ["lesson", "assignment"])
def test_what_is_asked_for_is_opened(course, write, wanted):
    """Does a learner get either, whatever the work says?"""
    assert opened(course, wanted) == wanted
    write("assignment", sigmoid="def sigmoid(x):\n    return x")
    assert opened(course, wanted) == wanted


def test_a_week_without_lesson_opens_the_assignment(course):
    """Is there no lesson where there is no file, and a sentence for who asks for it?"""
    (course.work / WEEK / "lesson.ipynb").unlink()
    assert opened(course) == "assignment"
    with pytest.raises(CourseError, match="--assignment"):
        opened(course, "lesson")


@pytest.mark.parametrize("notebook", ["lesson", "assignment"])
def test_a_notebook_that_cannot_be_read_does_not_stop_the_start(course, notebook):
    """Is it left to JupyterLab to show what is damaged?"""
    (course.work / WEEK / f"{notebook}.ipynb").write_text("{", encoding="utf-8")
    assert opened(course) == "lesson"


@pytest.mark.parametrize(("wanted", "other"), [("", "--assignment"), ("assignment", "--lesson")])
def test_the_other_notebook_is_told(course, monkeypatch, capsys, wanted, other):
    """Does the start name the notebook that it opens, and by which command to get the other?"""
    commands = []

    class Started:
        def __init__(self, command, **_):
            commands.append(command)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def wait(self):
            return 0

    monkeypatch.setattr(lab.subprocess, "Popen", Started)
    monkeypatch.setattr(lab, "quieten_news", lambda _: None)
    assert lab.open_lab(course, WEEK, wanted, browser=False) == 0
    assert commands[0][-1 if "--allow-root" not in commands[0] else -2].endswith(f"{wanted or 'lesson'}.ipynb")
    assert f"python3 course learn 1 {other}" in capsys.readouterr().out
