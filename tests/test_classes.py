"""Class builds: where they may lie, what they keep, and that the secret stays in one place."""

import json
import pickle

import pytest

from layerwise import cli
from layerwise.building.classes import build_class, check_class, copy_class, require_place
from layerwise.course import CHECKOUT, Course, CourseError
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.marking import Paper
from layerwise.grading.classroom.survey import Entry

WEEK = "week3_planar_classification"
SECRET = "correct horse battery staple"


@pytest.fixture
def secret(tmp_path):
    """A file with a secret."""
    path = tmp_path / "secret.txt"
    path.write_text(f"{SECRET}\n", encoding="utf-8")
    return path


@pytest.fixture
def room(tiny_course, tmp_path, edit_master):
    """A class of the tiny course, not built yet, whose solution has steps and whose exercise has a statement."""
    edit_master("    secret_name = ", "    # 1. The power\n    secret_name = ")
    edit_master("# # One exercise", "# ### Exercise: `sigmoid`")
    return Course(tmp_path / "class", tiny_course.masters)


def text_of(course):
    """The release of a class, as text."""
    return (course.release / WEEK / "assignment.ipynb").read_text(encoding="utf-8")


def test_a_class_is_what_was_asked_for_and_stays_so(room, secret):
    """Does a second build without level and secret change nothing?"""
    build_class(room, [WEEK], "guided", secret)
    assert "secret_name = ..." in text_of(room)
    assert room.stamp() == {"levels": {WEEK: "guided"}, "private": True}
    assert build_class(room, [WEEK], None, None) == []
    assert check_class(room, [WEEK]) == []


def test_without_a_secret_the_public_references_serve(room):
    """Has a class without a secret no references of its own?"""
    build_class(room, [WEEK], "standard", None)
    assert room.key is None
    assert not (room.root / "references").exists()


def test_another_secret_draws_other_references(room, secret):
    """Is everything drawn again, and nothing a second time?"""
    build_class(room, [WEEK], None, secret)
    before = (room.root / "references" / f"{WEEK}.h5").read_bytes()
    secret.write_text("another horse, another staple", encoding="utf-8")
    (changed,) = build_class(room, [WEEK], None, secret)
    assert changed.read_bytes() != before
    assert build_class(room, [WEEK], None, secret) == []


def test_the_secret_is_in_one_file_alone(room, secret):
    """Do release, source, stamp, configuration and what goes to a worker lack it?"""
    build_class(room, [WEEK], "challenge", secret)
    holding = [path for path in room.root.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert holding == [room.root / "references" / "secret"]
    paper = Paper(Entry("one", room.root, room.root), room, WEEK)
    assert SECRET.encode() not in pickle.dumps(paper)
    assert SECRET not in repr(paper)


def test_git_does_not_see_the_secret(room, secret):
    """Is the folder with it left out, should somebody commit the class?"""
    build_class(room, [WEEK], None, secret)
    assert "/references/" in (room.root / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_own_settings_survive_a_rebuild(room):
    """Is the instructor's `nbgrader_config.py` left as it is?"""
    build_class(room, [WEEK], None, None)
    path = room.root / "nbgrader_config.py"
    path.write_text(path.read_text(encoding="utf-8") + "c.RunConfined.cell_seconds = 5\n", encoding="utf-8")
    build_class(room, [WEEK], "guided", None)
    assert "cell_seconds = 5" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "has 0 characters"),
        (b"short\n", "has 5 characters"),
        (b"\xff" * 20, "is no text"),
        (None, "cannot be read"),
    ],
)
def test_a_secret_that_will_not_do_stops_the_build(room, secret, content, words):
    """Is it said what is wrong, without quoting it, and is nothing left half-made?"""
    secret.unlink()
    if content is not None:
        secret.write_bytes(content)
    with pytest.raises(CourseError, match=words) as caught:
        build_class(room, [WEEK], None, secret)
    assert str(secret) in str(caught.value)
    assert "short" not in str(caught.value)
    assert not room.root.exists()


def test_a_secret_among_the_notebooks_stops_the_build(room):
    """Is a secret refused that would be handed out with the release?"""
    build_class(room, [WEEK], None, None)
    path = room.release / WEEK / "secret.txt"
    path.write_text(SECRET, encoding="utf-8")
    with pytest.raises(CourseError, match="Keep the secret elsewhere"):
        build_class(room, [WEEK], None, path)


def test_an_unknown_level_stops_the_build(room):
    """Is nothing made for a level that does not exist?"""
    with pytest.raises(CourseError, match="no level called 'easy'"):
        build_class(room, [WEEK], "easy", None)
    assert not room.root.exists()


@pytest.mark.parametrize("place", ["", "release", "release/week1_numpy_basics/mine", "build", "layerwise"])
def test_the_checkout_is_no_place_for_a_class(place):
    """Are the checkout's own folders refused?"""
    with pytest.raises(CourseError, match="lies in the checkout"):
        require_place(CHECKOUT / place)


def test_a_folder_in_build_is_a_place():
    """May a class lie where the checkout keeps what is never committed?"""
    require_place(CHECKOUT / "build" / "a class that is not there")


def test_a_class_in_a_class_and_a_foreign_folder_are_refused(room, tmp_path):
    """Is nothing built over what somebody else has there?"""
    build_class(room, [WEEK], None, None)
    with pytest.raises(CourseError, match="lies inside of"):
        require_place(room.release / "inner")
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "thesis.txt").write_text("all of it", encoding="utf-8")
    with pytest.raises(CourseError, match="is no class"):
        require_place(tmp_path / "foreign")
    with pytest.raises(CourseError, match="cannot be used"):
        require_place(tmp_path / "foreign" / "thesis.txt")


def test_a_gradebook_alone_does_not_stop_the_first_build(tmp_path):
    """May a class be built where formgrader was started before, which makes a gradebook at once?"""
    (tmp_path / "gradebook.db").touch()
    require_place(tmp_path)


@pytest.mark.parametrize("lost", ["secret", f"{WEEK}.h5"])
def test_grading_a_class_that_lacks_a_part_is_refused(room, secret, lost):
    """Is nobody graded with the public references instead?"""
    build_class(room, [WEEK], None, secret)
    (room.root / "references" / lost).unlink()
    (room.submitted / "one" / WEEK).mkdir(parents=True)
    with pytest.raises(CourseError, match=f"{lost} cannot be read"):
        grade_week(room, WEEK)
    for path in (room.root / "references").iterdir():
        path.unlink()
    (room.root / "references").rmdir()
    with pytest.raises(CourseError, match="cannot be read"):
        grade_week(room, WEEK)


def test_a_copy_of_a_class_has_its_key(room, secret, tmp_path):
    """Is a demo of a class graded as the class is?"""
    build_class(room, [WEEK], "guided", secret)
    other = Course(tmp_path / "other", room.masters)
    copy_class(room, other, WEEK)
    assert other.stamp() == room.stamp()
    assert check_class(other, [WEEK]) == []
    assert (other.root / "references" / "secret").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--level", "guided"], "--out DIR"),
        (["--secret", "file"], "--out DIR"),
        (["--out", "DIR", "--references"], "for the checkout"),
        (["--out", "DIR", "--check", "--level", "guided"], "Leave out --level"),
        (["--out", "DIR", "--level", "easy"], "The levels are"),
        (["--out", "DIR", "--secret", "no such file"], "cannot be read"),
    ],
)
def test_a_command_that_makes_no_sense_is_a_sentence(options, words, tmp_path, capsys):
    """Does the command line say what to do, and end with 1?"""
    options = [str(tmp_path / "class") if option == "DIR" else option for option in options]
    assert cli.main(["build", *options]) == 1
    assert words in capsys.readouterr().err


@pytest.mark.slow
def test_a_class_is_built_and_checked_from_the_command_line(tmp_path, secret, capsys):
    """Do `build`, `build --check` and `check --course` work together on a real week?"""
    folder = tmp_path / "class"
    assert cli.main(["build", "1", "--level", "guided", "--secret", str(secret), "--out", str(folder)]) == 0
    assert cli.main(["build", "--check", "--out", str(folder)]) == 0
    solved = tmp_path / "solved.ipynb"
    source = folder / "source" / "week1_numpy_basics" / "assignment.ipynb"
    solved.write_text(json.dumps(json.loads(source.read_text(encoding="utf-8"))), encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["check", str(solved), "--course", str(folder)]) == 0
    shown = capsys.readouterr()
    assert "Score 100 of 100" in shown.out
    assert SECRET not in shown.out + shown.err
