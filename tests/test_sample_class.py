"""Does the sample class have everything that a real one has, the same each time?"""

import json
import shutil

import pytest

from layerwise import sample_class
from layerwise.course import CourseError
from layerwise.grading.classroom.candidates import choose
from layerwise.grading.classroom.looking import look_into
from layerwise.grading.classroom.placing import place_answer, with_first_line
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.survey import survey
from layerwise.grading.classroom.template import read_templates
from layerwise.sample_class import MEMBERS, write_sample_class
from tests.small_course import RIGHT, WEEK, build_course, cell, released


def double__thrice(x):
    """A wrong answer."""
    return 3 * x


def half__by_product(x):
    """A right answer of another form."""
    return x * 0.5


ANSWERS = {"misconceptions": [("double", double__thrice)], "variants": [("half", half__by_product)]}


@pytest.fixture
def course(tmp_path, monkeypatch):
    """The small course with its sample class handed in."""
    monkeypatch.setattr(sample_class, "answers_in", lambda folder, _: ANSWERS[folder])
    course = build_course(tmp_path)
    write_sample_class(course, [WEEK])
    return course


def handed_in(course):
    """The bytes of every submitted file."""
    return {p.relative_to(course.root): p.read_bytes() for p in course.submitted.rglob("*") if p.is_file()}


def restored(course):
    """Each member's notebook after it was taken in and made whole, None where it cannot be read."""
    template = read_templates(course, WEEK)[0]
    found = {}
    for entry in survey(course, WEEK, lambda _: False).entries:
        chosen, remarks = choose(look_into(entry), template)
        found[entry.learner] = chosen.notebook and restore(chosen.notebook, template, remarks)
    return found


def test_the_class_is_the_same_each_time(course):
    """Does writing it anew give the same bytes?"""
    before = handed_in(course)
    shutil.rmtree(course.submitted)
    write_sample_class(course, [WEEK])
    assert handed_in(course) == before


def test_every_member_hands_something_in(course):
    """Are there about a dozen learners, each with one file?"""
    assert len(MEMBERS) == len(handed_in(course)) == len({member.name for member in MEMBERS})


def test_what_is_special_about_each_member_is_there(course):
    """Are faults, variants, copies, deletions and broken files what they are meant to be?"""
    found = restored(course)
    texts = {name: [c.source for c in one.notebook.cells] if one else [] for name, one in found.items()}
    said = {name: " ".join(one.remarks) if one else "" for name, one in found.items()}
    assert found["Jyoti Patel"] is None
    assert "def double(x):" in "\n".join(texts["Chen Wei"])
    assert "return 3 * x" in "\n".join(texts["Chen Wei"])
    assert "return x * 0.5" in "\n".join(texts["Giulia Ferrari"])
    assert found["Bjørn Lunde"].notebook.metadata.layerwise.blank == ["double", "half", "quarter"]
    assert found["Farid Haddad"].notebook.metadata.layerwise.blank == ["half", "quarter"]
    assert "more than once" in said["Hana Sato"]
    assert "missing and put back" in said["Ifeoma Eze"]
    assert "assignment (1).ipynb" in said["Kwame Mensah"]
    assert "while True" in "\n".join(texts["Mateus Silva"])
    assert "np.log(np.zeros(1))" in "\n".join(texts["Nanami Ito"])
    assert said["Amara Okafor"] == ""
    assert not any("### " in text for text in texts["Amara Okafor"][:4])


def test_one_file_is_really_not_utf8(course):
    """Does it hold bytes that UTF-8 does not allow, and the letters all the same?"""
    content = handed_in(course)[(course.submitted / "Léa Moreau" / WEEK / "assignment.ipynb").relative_to(course.root)]
    with pytest.raises(UnicodeDecodeError):
        content.decode("utf-8")
    assert "déjà vu" in json.dumps(json.loads(content.decode("latin-1")), ensure_ascii=False)


def test_an_answer_is_placed_under_the_exercises_name(course):
    """Is the part of the name that says what is special gone, in calls to itself, too, and the original as it was?"""
    notebook = released(course)
    filled = place_answer(notebook, "half", "def half__slow(x):\n    return x if x == 0 else half__slow(0) + x / 2")
    assert cell(filled, "answer-half").source == "def half(x):\n    return x if x == 0 else half(0) + x / 2"
    assert notebook == released(course)


def test_an_answer_without_a_cell_is_refused(course):
    """Does an exercise that the notebook does not have give a sentence?"""
    with pytest.raises(CourseError, match="no answer cell for 'third'"):
        place_answer(released(course), "third", "def third(x):\n    pass")


def test_a_first_line_goes_behind_the_docstring():
    """Does it stand in the body's first line of code, indented as that is?"""
    text = 'def half(x):\n    """Half."""\n    return x / 2'
    assert with_first_line(text, "half", "y = 1").splitlines()[2] == "    y = 1"
    assert with_first_line(RIGHT["half"], "half", "y = 1").splitlines()[1] == "    y = 1"


def test_a_folder_that_cannot_be_written_gives_a_sentence(course):
    """Is a file in the way named?"""
    shutil.rmtree(course.submitted)
    course.submitted.write_text("", encoding="utf-8")
    with pytest.raises(CourseError, match="cannot be written"):
        write_sample_class(course, [WEEK])
