"""Is every submission found, whatever it is called and wherever it lies, and is `submitted/` left as it was?"""

import json
import os
import shutil
import unicodedata
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook

from layerwise.course import CourseError
from layerwise.grading.classroom.candidates import belongs
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.intake import all_handed, handed
from layerwise.grading.classroom.looking import look_into
from layerwise.grading.classroom.stamps import checksum_of_work, submitted_at
from layerwise.grading.classroom.survey import survey
from layerwise.grading.classroom.template import read_templates
from layerwise.grading.classroom.way import Way
from tests.small_course import RIGHT, WEEK, build_course, hand_in, released, solved


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The small course, built once."""
    return build_course(tmp_path_factory.mktemp("course"))


@pytest.fixture
def course(built, tmp_path):
    """A copy of it of one's own, without submissions."""
    root = tmp_path / "course"
    shutil.copytree(built.root, root)
    return type(built)(root, root / "notebooks")


def look(course, *learners):
    """Survey the small course's week."""
    templates = read_templates(course, WEEK)
    return survey(course, WEEK, lambda path: belongs(path, templates), learners)


def entry_of(course, learner):
    """Find one learner's work."""
    return next(entry for entry in look(course).entries if entry.learner == learner)


def take_in(course, learner):
    """Take one learner's work in; give the notebook and what is known about it."""
    notebook = handed(look_into(entry_of(course, learner)), read_templates(course, WEEK)[0])
    nbformat.validate(notebook)
    return notebook, notebook.metadata.layerwise.intake


def snapshot(folder):
    """Every file below a folder, with its content and its time."""
    return {
        path.relative_to(folder): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_an_ordinary_submission_is_taken_in_without_remark(course):
    """Is the plain case plain?"""
    hand_in(course, "anna", solved(course))
    notebook, known = take_in(course, "anna")
    assert known == {"remarks": [], "state": ""}
    assert [c.source for c in notebook.cells] == [c.source for c in solved(course).cells]


def test_what_is_said_of_one_notebook_is_not_said_of_another(course):
    """Is each of a week's notebooks told about by itself, where both are looked for in the same file?"""
    hand_in(course, "anna", solved(course))
    template = read_templates(course, WEEK)[0]
    found = all_handed(entry_of(course, "anna"), [template, replace(template, name="other")])
    said = {name: notebook.metadata.layerwise.intake.remarks for name, notebook in found.items()}
    assert said == {
        "assignment": [],
        "other": ["The notebook was called 'assignment.ipynb' instead of 'other.ipynb'."],
    }


def test_submitted_is_only_read(course):
    """Is nothing that a learner handed in changed by taking it in?"""
    hand_in(course, "anna", solved(course))
    (course.submitted / "anna" / WEEK / "numpy.py").write_text("1/0", encoding="utf-8")
    before = snapshot(course.submitted)
    take_in(course, "anna")
    assert snapshot(course.submitted) == before


@pytest.mark.parametrize("name", ["assignment (1).ipynb", "week1_final.ipynb", "Assignment.IPYNB", "a.ipynb.txt"])
def test_a_renamed_notebook_is_recognised(course, name):
    """Is a notebook of another name found, and is the name remarked?"""
    hand_in(course, "anna", solved(course), name)
    notebook, known = take_in(course, "anna")
    assert len(notebook.cells) == len(released(course).cells)
    assert known["remarks"] == [f"The notebook was called '{name}' instead of 'assignment.ipynb'."]


def test_a_notebook_is_recognised_by_its_functions_alone(course):
    """Is a notebook without any metadata taken before one that has nothing to do with the week?"""
    hand_in(course, "anna", new_notebook(cells=[new_code_cell("x = 1")]), "other.ipynb")
    hand_in(course, "anna", new_notebook(cells=[new_code_cell(RIGHT["half"])]), "mine.ipynb")
    notebook, known = take_in(course, "anna")
    assert notebook.cells[0].source == RIGHT["half"]
    assert len(known["remarks"]) == 1


def test_of_several_notebooks_the_one_with_the_right_name_counts(course):
    """Does the proper name decide, with a remark on the others?"""
    hand_in(course, "anna", solved(course, half="def half(x):\n    return 1"))
    hand_in(course, "anna", solved(course), "assignment-Copy1.ipynb")
    notebook, known = take_in(course, "anna")
    assert "return 1" in "".join(c.source for c in notebook.cells)
    assert known["remarks"] == ["'assignment.ipynb' was graded; so were not: 'assignment-Copy1.ipynb'."]


@pytest.mark.parametrize("spoilt", ["blank", "broken"])
def test_a_blank_or_broken_notebook_yields_to_one_with_work_in_it(course, spoilt):
    """Does the work count that lies in a copy, where the file of the right name holds none?"""
    path = hand_in(course, "anna", released(course))
    if spoilt == "broken":
        path.write_text("{", encoding="utf-8")
    hand_in(course, "anna", solved(course), "assignment-Copy1.ipynb")
    notebook, known = take_in(course, "anna")
    assert RIGHT["half"] in [c.source for c in notebook.cells]
    assert known["state"] == ""


def test_an_unreadable_notebook_is_a_blank_one_with_a_reason(course):
    """Does a truncated file become a blank notebook that says why, without this machine's folders?"""
    path = hand_in(course, "anna", solved(course))
    path.write_bytes(path.read_bytes()[:500])
    notebook, known = take_in(course, "anna")
    assert known["state"] == "unreadable"
    assert "could not be read" in known["remarks"][0]
    assert "assignment.ipynb is not a notebook" in known["remarks"][1]
    assert str(course.root) not in json.dumps(known)
    assert [c.source for c in notebook.cells] == [c.source for c in released(course).cells]


def test_an_empty_folder_is_a_blank_notebook_with_a_reason(course):
    """Is a folder without any notebook no reason to stop?"""
    (course.submitted / "anna" / WEEK).mkdir(parents=True)
    _, known = take_in(course, "anna")
    assert known["state"] == "nothing"
    assert "No notebook was found" in known["remarks"][0]


def test_other_files_stay_where_they_are_and_are_named(course):
    """Are modules that pass for numpy, the kernel or a checker left out?"""
    hand_in(course, "anna", solved(course))
    folder = course.submitted / "anna" / WEEK
    for name in ("numpy.py", "ipykernel_launcher.py", ".DS_Store", "sub/h5py.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("1/0", encoding="utf-8")
    (folder / "timestamp.txt").write_text("2026-11-21 08:00:00 UTC", encoding="utf-8")
    (folder / "submission_secret.txt").write_text("abc123", encoding="utf-8")
    _, known = take_in(course, "anna")
    assert known["remarks"] == [
        "Only the notebook is used when grading, not: 'ipykernel_launcher.py', 'numpy.py', 'sub/h5py.py'."
    ]


@pytest.mark.parametrize("time", ["yesterday-ish", "", "2026-99-99 00:00:00 UTC", "x" * 5000])
def test_a_time_stamp_that_nbgrader_cannot_read_is_left_out(course, time):
    """Is nbgrader spared a time stamp at which it would stop?"""
    hand_in(course, "anna", solved(course))
    (course.submitted / "anna" / WEEK / "timestamp.txt").write_text(time, encoding="utf-8")
    assert submitted_at(entry_of(course, "anna")) is None


def test_a_time_stamp_is_read(course):
    """Is nbgrader's time taken over, in UTC?"""
    hand_in(course, "anna", solved(course))
    (course.submitted / "anna" / WEEK / "timestamp.txt").write_text("2026-11-21 08:00:00 UTC", encoding="utf-8")
    assert submitted_at(entry_of(course, "anna")).isoformat() == "2026-11-21T08:00:00"


def test_work_that_differs_has_another_checksum(course):
    """Do a changed notebook, another file and a note by hand each change it, and a second look nothing?"""
    path = hand_in(course, "anna", solved(course))
    sums = [checksum_of_work(entry_of(course, "anna"), {}) for _ in range(2)]
    path.write_bytes(path.read_bytes() + b" ")
    sums.append(checksum_of_work(entry_of(course, "anna"), {}))
    (path.parent / "more.txt").write_text("more", encoding="utf-8")
    sums.append(checksum_of_work(entry_of(course, "anna"), {}))
    sums.append(checksum_of_work(entry_of(course, "anna"), {"scores": {"test-half": 1}}))
    assert sums[0] == sums[1]
    assert len(set(sums)) == 4


def test_what_is_no_file_is_not_waited_for(course):
    """Does a pipe among the files stop nobody?"""
    path = hand_in(course, "anna", solved(course))
    os.mkfifo(path.parent / "pipe.ipynb")
    assert checksum_of_work(entry_of(course, "anna"), {})


def test_a_link_out_of_the_folder_is_not_followed(course):
    """Does a link to somebody else's notebook, or to a stamp, lead nowhere?"""
    other = hand_in(course, "bea", solved(course))
    folder = course.submitted / "anna" / WEEK
    folder.mkdir(parents=True)
    (folder / "assignment.ipynb").symlink_to(other)
    (folder / "timestamp.txt").symlink_to("/etc/hostname")
    _, known = take_in(course, "anna")
    assert known["state"] == "nothing"
    assert any("is a link that leads out of the folder" in remark for remark in known["remarks"])
    assert submitted_at(entry_of(course, "anna")) is None


def test_a_linked_week_folder_is_not_followed_either(course):
    """Is another learner's whole week out of reach, too?"""
    hand_in(course, "bea", solved(course))
    (course.submitted / "anna").mkdir()
    (course.submitted / "anna" / WEEK).symlink_to(course.submitted / "bea" / WEEK)
    (course.submitted / "bea" / WEEK / "private.txt").write_text("x", encoding="utf-8")
    (course.submitted / "cem").mkdir()
    (course.submitted / "cem" / "assignment.ipynb").symlink_to(course.submitted / "bea" / WEEK / "assignment.ipynb")
    for learner in ("anna", "cem"):
        _, known = take_in(course, learner)
        assert known["state"] == "nothing"
        assert "link that leads" in " ".join(known["remarks"])
        assert "private" not in " ".join(known["remarks"])


def test_a_link_in_the_place_of_a_learners_folder_is_named(course):
    """Does a link to the solutions, or to a classmate, give nobody points?"""
    hand_in(course, "bea", solved(course))
    (course.submitted / "anna").symlink_to(course.source)
    (course.submitted / "cem").symlink_to("bea")
    found = look(course)
    assert [entry.learner for entry in found.entries] == ["bea"]
    assert [remark for remark in found.remarks if "it is a link" in remark] == list(found.remarks)
    assert len(found.remarks) == 2


def test_links_in_circles_are_named(course):
    """Does a link to itself stop neither the survey nor the grading?"""
    path = hand_in(course, "anna", solved(course))
    (path.parent / "a.ipynb").symlink_to("b.ipynb")
    (path.parent / "b.ipynb").symlink_to("a.ipynb")
    (course.submitted / "anna" / "c.ipynb").symlink_to("c.ipynb")
    _, known = take_in(course, "anna")
    assert known["state"] == ""
    assert len(known["remarks"]) == 2


def test_a_link_within_the_folder_is_followed(course):
    """May a learner link to a notebook of one's own?"""
    path = hand_in(course, "anna", solved(course), "real.ipynb")
    (path.parent / "assignment.ipynb").symlink_to(path)
    _, known = take_in(course, "anna")
    assert known["state"] == ""


def test_what_is_no_regular_file_is_not_read(course):
    """Does a pipe called like the notebook leave the grader waiting?"""
    folder = course.submitted / "anna" / WEEK
    folder.mkdir(parents=True)
    os.mkfifo(folder / "assignment.ipynb")
    _, known = take_in(course, "anna")
    assert known["state"] == "unreadable"


def test_of_masses_of_notebooks_few_are_looked_into(course):
    """Is the one with the right name found among a hundred, and are the others not all read?"""
    folder = hand_in(course, "anna", solved(course)).parent
    for number in range(100):
        hand_in(course, "anna", released(course), f"a{number}.ipynb")
    notebook, known = take_in(course, "anna")
    assert [c.source for c in notebook.cells] == [c.source for c in solved(course).cells]
    assert "There are 101 notebooks. Only 20 of them were looked into." in known["remarks"]
    before = checksum_of_work(entry_of(course, "anna"), {})
    os.truncate(folder / "a1.ipynb", 60 << 20)  # more than is ever read
    assert checksum_of_work(entry_of(course, "anna"), {}) != before


@pytest.mark.slow
def test_a_name_that_is_no_text_stops_nobody(course):
    """Is work in a file whose name no page can hold graded, and that of others, too?"""
    folder = hand_in(course, "anna", solved(course)).parent
    older = json.dumps({**solved(course), "nbformat": 3})  # of which a remark is made, by the file's name
    (folder / "assignment.ipynb").unlink()
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.ipynb")).write_text(older, encoding="utf-8")
    except OSError:  # on a file system that takes no such names
        return
    hand_in(course, "bea", solved(course))
    graded = grade_week(course, WEEK, way=Way(jobs=1))
    assert [student.points for student in graded.students] == [20, 20]
    assert "was called" in graded.student("anna").remarks[0]


@pytest.mark.parametrize(
    "name", ["Zoë Müller", "李雷", "o'neil [2]", "{student_id}", "a+b", "*", unicodedata.normalize("NFD", "Zoë")]
)
def test_odd_names_are_learners_like_any_other(course, name):
    """Are spaces, accents and signs that mean something to nbgrader kept as they are?"""
    hand_in(course, name, solved(course))
    assert [entry.learner for entry in look(course).entries] == [name]


@pytest.mark.parametrize("name", ["Week1", "week 1", "WEEK1_NUMPY_BASICS", "1", "week1_numpy"])
def test_a_week_folder_of_another_name_is_found_and_remarked(course, name):
    """Is the work found in a folder that means the week?"""
    hand_in(course, "anna", solved(course), week=name)
    _, known = take_in(course, "anna")
    assert known["state"] == ""
    if (course.submitted / "anna" / WEEK).is_dir():  # on a file system that takes both for the same
        return
    assert known["remarks"] == [f"The folder was called '{name}' instead of '{WEEK}'."]


def test_another_week_is_not_taken_for_this_one(course):
    """Is a learner who handed in week 11 or week 2 alone absent, not blank?"""
    hand_in(course, "anna", solved(course))
    hand_in(course, "bea", solved(course), week="week11_more")
    hand_in(course, "cem", solved(course), week="week2_logistic_regression")
    found = look(course)
    assert [entry.learner for entry in found.entries] == ["anna"]
    assert found.absent == ("bea", "cem")


def test_a_notebook_beside_the_week_folders_is_taken_if_it_is_of_the_week(course):
    """Is a loose notebook of the week graded, and one of another week not?"""
    hand_in(course, "anna", solved(course), week="")
    hand_in(course, "bea", new_notebook(cells=[new_code_cell("x = 1")]), week="")
    found = look(course)
    assert [(entry.learner, len(entry.remarks)) for entry in found.entries] == [("anna", 1)]
    assert found.absent == ("bea",)


def test_what_is_no_learners_folder_is_named(course):
    """Are stray files, week folders in the wrong place and impossible names reported, not dropped?"""
    hand_in(course, "anna", solved(course))
    (course.submitted / "bea.ipynb").write_text("{}", encoding="utf-8")
    (course.submitted / WEEK / "cem").mkdir(parents=True)
    (course.submitted / "two\nlines").mkdir()
    (course.submitted / ".git").mkdir()
    remarks = "\n".join(look(course).remarks)
    assert "The file 'bea.ipynb' was not graded" in remarks
    assert f"The folder '{WEEK}' was not graded: it is called like a week" in remarks
    assert "The folder 'two\\nlines' was not graded" in remarks
    assert len(look(course).remarks) == 3


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_folder_of_an_unprintable_name_is_named_in_letters(course):
    """Does a control sign in a week folder's name neither cost anything nor reach a page?"""
    hand_in(course, "anna", solved(course), week="Week 1 \x07")
    assert entry_of(course, "anna").remarks == (f"The folder was called 'Week 1 \\x07' instead of '{WEEK}'.",)


def test_nothing_submitted_says_where_it_is_expected(course):
    """Does the sentence give the exact form of the folder, with no, empty and other submissions?"""
    expected = f"submitted/<learner>/{WEEK}/assignment.ipynb"
    with pytest.raises(CourseError, match=expected):
        look(course)
    course.submitted.mkdir()
    with pytest.raises(CourseError, match=expected):
        look(course)
    hand_in(course, "anna", solved(course))
    with pytest.raises(CourseError, match="by bea"):
        look(course, "anna", "bea")


@pytest.mark.parametrize("folder", ["", "inner"])
def test_a_notebook_is_found_behind_hundreds_of_files(course, folder):
    """Is a notebook found beside as many pictures as there are, or in a folder beside them?"""
    place = hand_in(course, "anna", solved(course, **RIGHT))
    for number in range(300):
        place.with_name(f"IMG_{number}.png").touch()
    if folder:
        place.with_name(folder).mkdir()
        place.rename(place.parent / folder / place.name)
    assert take_in(course, "anna")[1]["state"] == ""
