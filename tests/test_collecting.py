"""Does every notebook of a download get to its learner's folder, and is all that does not named?"""

import io
import json
import os
import stat
import time
import zipfile
from datetime import UTC, datetime

import pytest

from layerwise.cli import main
from layerwise.course import Course, CourseError
from layerwise.gathering.collecting import collect
from layerwise.gathering.unpacking import Bounds

ONE, TWO = "week1_numpy_basics", "week2_logistic_regression"
MOMENT = (2026, 3, 4, 10, 20, 30)


@pytest.fixture
def course(tmp_path):
    """A course of two weeks: masters' headers alone."""
    for week, names in ((ONE, ("sigmoid", "softmax")), (TWO, ("propagate", "sigmoid", "optimize"))):
        folder = tmp_path / "course" / "notebooks" / week
        folder.mkdir(parents=True)
        (folder / "assignment.py").write_text("".join(f'# %% test="{name}" points=5\n' for name in names))
        (folder / "lesson.py").write_text('# %% test="mend_it" points=5\n')
    (tmp_path / "course" / "release").mkdir()
    return Course(tmp_path / "course", tmp_path / "course" / "notebooks")


def notebook(*names, week=None, ids=()):
    """The bytes of a notebook that defines these functions, or has cells with these nbgrader ids."""
    cells = [{"cell_type": "code", "source": f"def {n}(x):\n    return x", "metadata": {}} for n in names]
    cells += [{"cell_type": "code", "source": "", "metadata": {"nbgrader": {"grade_id": f"answer-{n}"}}} for n in ids]
    cells = [{**cell, "outputs": [], "execution_count": None} for cell in cells]
    noted = {"layerwise": {"week": week}} if week else {}
    return json.dumps({"cells": cells, "metadata": noted, "nbformat": 4, "nbformat_minor": 4}).encode()


FIRST, SECOND = notebook("sigmoid", "softmax"), notebook("propagate", "sigmoid", "optimize")


def packed(files, moment=MOMENT):
    """The bytes of a zip of these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, moment), content)
    return buffer.getvalue()


def download(tmp_path, files, name="download.zip", moment=MOMENT):
    """A zip of these files."""
    path = tmp_path / name
    path.write_bytes(packed(files, moment))
    return path


def there(course):
    """What lies in submitted/, without timestamps."""
    return {path.relative_to(course.submitted).as_posix() for path in course.submitted.rglob("*.ipynb")}


def remarks(result):
    """What is said of each file that was left."""
    return {line.file: line.remark for line in result.lines if line.target is None}


def test_canvas(course, tmp_path):
    """Are Canvas's names understood, with the mark of lateness?"""
    files = {"doejane_123_456_assignment-1.ipynb": FIRST, "roejohn_LATE_124_457_my_work.ipynb": SECOND}
    result = collect(course, download(tmp_path, files))
    assert there(course) == {f"doejane/{ONE}/assignment.ipynb", f"roejohn/{TWO}/assignment.ipynb"}
    assert "late" in next(line.remark for line in result.lines if line.learner == "roejohn")


def test_moodle(course, tmp_path):
    """Are Moodle's folders understood?"""
    collect(course, download(tmp_path, {"Jane Doe_12345_assignsubmission_file_/answers.ipynb": FIRST}))
    assert there(course) == {f"Jane-Doe/{ONE}/assignment.ipynb"}


def test_gradescope(course, tmp_path):
    """Are Gradescope's folders understood by its metadata, with the time that stands there?"""
    metadata = (
        "---\nsubmission_7:\n  :submitters:\n  - :name: Jane Doe\n    :sid: '99'\n    :email: jane@example.org\n"
        "  :created_at: 2026-02-03 04:05:06.123456000 Z\n  :score: 1.0\n"
    )
    files = {"out/submission_7/a.ipynb": FIRST, "out/submission_metadata.yml": metadata}
    collect(course, download(tmp_path, files))
    assert there(course) == {f"99/{ONE}/assignment.ipynb"}
    assert (course.submitted / "99" / ONE / "timestamp.txt").read_text() == "2026-02-03 04:05:06 UTC"


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("2026-03-02 23:58:05.123000000 -08:00", "2026-03-03 07:58:05 UTC"),
        ("2026-03-02 00:58:05 +02:00", "2026-03-01 22:58:05 UTC"),
        ("2026-03-02 00:58:05", "2026-03-02 00:58:05 UTC"),
        ("0001-01-01 00:00:00 +23:00", None),
        ("9999-12-31 23:59:59 -23:00", None),
    ],
)
def test_a_time_of_another_zone_is_noted_in_utc(course, tmp_path, said, time):
    """Is nobody hours early or late by the zone in which a platform tells the time, nor in a year of no file's?"""
    metadata = f"submission_7:\n  :submitters:\n  - :name: jane\n  :created_at: {said}\n"
    collect(course, download(tmp_path, {"submission_7/a.ipynb": FIRST, "submission_metadata.yml": metadata}))
    noted = (course.submitted / "jane" / ONE / "timestamp.txt").read_text()
    assert noted == time or (time is None and noted.startswith(str(MOMENT[0])))


def test_who_hands_in_together_gets_it_each(course, tmp_path):
    """Is a group's work put under each name, and a test's name in the results nobody's?"""
    metadata = (
        "---\nsubmission_7:\n  :submitters:\n  - :name: Jane Doe\n    :sid: '99'\n    :email: jane@example.org\n"
        "  - :name: John Roe\n    :email: john@example.org\n"
        "  :created_at: !ruby/object:ActiveSupport::TimeWithZone\n    utc: &1 2026-02-03 04:05:06.123456000 Z\n"
        "    time: *1\n  :results:\n    tests:\n    - name: part one\n"
        "  :history:\n  - :created_at: 2026-01-01 00:00:00 Z\n"
    )
    collect(course, download(tmp_path, {"submission_7/a.ipynb": FIRST, "submission_metadata.yml": metadata}))
    assert there(course) == {f"{name}/{ONE}/assignment.ipynb" for name in ("99", "john@example.org")}
    for name in ("99", "john@example.org"):
        assert (course.submitted / name / ONE / "timestamp.txt").read_text() == "2026-02-03 04:05:06 UTC"


def test_a_mailed_zip_is_its_learners(course, tmp_path):
    """Is the work in one learner's zip put under the zip's name?"""
    collect(course, download(tmp_path, {"work/week1/x.ipynb": FIRST, "work/week2/x.ipynb": SECOND}, "jane.zip"))
    assert there(course) == {f"jane/{ONE}/assignment.ipynb", f"jane/{TWO}/assignment.ipynb"}


def test_a_folder_of_folders_and_zips(course, tmp_path):
    """Is a plain folder understood, a zip in it, too?"""
    (tmp_path / "in" / "jane" / ONE).mkdir(parents=True)
    (tmp_path / "in" / "jane" / ONE / "assignment.ipynb").write_bytes(FIRST)
    download(tmp_path / "in", {"deep/er/x.ipynb": SECOND}, "john.zip")
    collect(course, tmp_path / "in")
    assert there(course) == {f"jane/{ONE}/assignment.ipynb", f"john/{TWO}/assignment.ipynb"}


def test_a_lesson_is_told_from_an_assignment(course, tmp_path):
    """Is a renamed lesson recognised, and its week by the builder's note?"""
    collect(course, download(tmp_path, {"jane/x.ipynb": notebook("mend_it", week=TWO), "jane/y.ipynb": SECOND}))
    assert there(course) == {f"jane/{TWO}/lesson.ipynb", f"jane/{TWO}/assignment.ipynb"}


def test_cells_of_nbgrader_tell_the_week(course, tmp_path):
    """Is a notebook recognised in which no function is defined?"""
    collect(course, download(tmp_path, {"jane/x.ipynb": notebook(ids=["propagate", "optimize"])}))
    assert there(course) == {f"jane/{TWO}/assignment.ipynb"}


def test_the_time_of_a_zip_entry_is_noted(course, tmp_path):
    """Does nbgrader learn when work was handed in?"""
    collect(course, download(tmp_path, {"jane/x.ipynb": FIRST}))
    said = (course.submitted / "jane" / ONE / "timestamp.txt").read_text()
    expected = datetime.fromtimestamp(time.mktime((*MOMENT, 0, 0, -1)), UTC)
    assert said == expected.strftime("%Y-%m-%d %H:%M:%S UTC")


def test_newer_work_stays(course, tmp_path):
    """Is work not overwritten with an older download, and overwritten with a newer one?"""
    target = course.submitted / "jane" / ONE / "assignment.ipynb"
    newer, latest = notebook("sigmoid", "softmax", "more"), notebook("sigmoid", "softmax", "most")
    collect(course, download(tmp_path, {"jane/x.ipynb": newer}))
    result = collect(course, download(tmp_path, {"jane/x.ipynb": FIRST}, moment=(2026, 3, 3, 0, 0, 0)))
    assert target.read_bytes() == newer
    assert "newer" in remarks(result)["jane/x.ipynb"]
    collect(course, download(tmp_path, {"jane/x.ipynb": latest}, moment=(2026, 3, 5, 0, 0, 0)))
    assert target.read_bytes() == latest


def test_of_two_in_one_download_the_newer_counts(course, tmp_path):
    """Is the older of two notebooks of a learner left, and named?"""
    for name, moment in (("a", 1_000_000_000), ("b", 1_100_000_000)):
        path = tmp_path / "in" / "jane" / f"{name}.ipynb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(notebook("sigmoid", "softmax", name))
        os.utime(path, (moment, moment))
    result = collect(course, tmp_path / "in")
    assert b"def b(x)" in (course.submitted / "jane" / ONE / "assignment.ipynb").read_bytes()
    assert remarks(result) == {"jane/a.ipynb": "jane/b.ipynb is newer."}


def test_what_is_not_understood_is_named(course, tmp_path):
    """Does each file that is left stand in the table, with a reason?"""
    files = {
        "jane/x.ipynb": FIRST,
        "jane/essay.pdf": b"%PDF",
        "jane/other.ipynb": notebook("f"),
        "jane/bad.ipynb": b"{",
        "jane/work.tar.gz": b"\x1f\x8b",
        "jane/work.RAR": b"Rar!",
    }
    left = remarks(collect(course, download(tmp_path, files)))
    assert left["jane/essay.pdf"] == "It is no notebook."
    assert "Unpack it into a folder" in left["jane/work.tar.gz"] == left["jane/work.RAR"]
    assert "defines no function of any week" in left["jane/other.ipynb"]
    assert "not a notebook" in left["jane/bad.ipynb"]


def test_another_week_is_left(course, tmp_path):
    """Is a week that was not asked for left, and named?"""
    left = remarks(collect(course, download(tmp_path, {"jane/x.ipynb": FIRST}), TWO))
    assert ONE in left["jane/x.ipynb"]
    assert not course.submitted.exists()


def test_two_of_one_name_stay_two(course, tmp_path):
    """Do two learners of one name not overwrite each other?"""
    files = {f"Jane Doe_{n}_assignsubmission_file_/x.ipynb": FIRST for n in (1, 2)}
    collect(course, download(tmp_path, files))
    assert there(course) == {f"Jane-Doe-{n}/{ONE}/assignment.ipynb" for n in (1, 2)}


@pytest.mark.parametrize("name", ["/etc/x.ipynb", "../x.ipynb", "a/../../x.ipynb", "..\\x.ipynb", "C:\\x.ipynb"])
def test_a_zip_that_leads_out_is_refused(course, tmp_path, name):
    """Is a zip refused as a whole that would write outside its folder?"""
    with pytest.raises(CourseError, match="outside its folder"):
        collect(course, download(tmp_path, {"jane/x.ipynb": FIRST, name: FIRST}))
    assert not course.submitted.exists()


def test_a_colon_in_a_name_stops_nobody(course, tmp_path):
    """Is a name with one, which is no drive's, a name like others?"""
    collect(course, download(tmp_path, {"Doe: Jane/week: 1.ipynb": FIRST, "john_1_2_my: work.ipynb": FIRST}))
    assert there(course) == {f"{learner}/{ONE}/assignment.ipynb" for learner in ("Doe-Jane", "john")}


def test_a_link_in_a_zip_is_refused(course, tmp_path):
    """Is a zip refused that holds a link?"""
    entry = zipfile.ZipInfo("jane/x.ipynb")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(CourseError, match="holds a link"):
        collect(course, tmp_path / "d.zip")


def test_one_unsafe_zip_does_not_stop_the_others(course, tmp_path):
    """Is a learner's unsafe zip left and named, and the rest of the class collected?"""
    files = {"bad_1_2_x.zip": packed({"../x.ipynb": FIRST}), "good_3_4_x.zip": packed({"x.ipynb": FIRST})}
    left = remarks(collect(course, download(tmp_path, files)))
    assert "outside its folder" in left["bad_1_2_x.zip"]
    assert there(course) == {f"good/{ONE}/assignment.ipynb"}


@pytest.mark.parametrize("way", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
@pytest.mark.parametrize("damage", [b"\xff" * 6, b"\x00" * 12])
def test_a_damaged_zip_does_not_stop_the_others(course, tmp_path, way, damage):
    """Is a learner's zip left and named whose pieces do not unpack, however they are packed?"""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", way) as archive:
        archive.writestr("x.ipynb", FIRST)
    place = buffer.getvalue().index(b"x.ipynb") + len(b"x.ipynb")
    bad = buffer.getvalue()[:place] + damage + buffer.getvalue()[place + len(damage) :]
    files = {"bad_1_2_x.zip": bad, "good_3_4_x.zip": packed({"x.ipynb": FIRST})}
    left = remarks(collect(course, download(tmp_path, files)))
    assert "cannot be unpacked" in left["bad_1_2_x.zip"]
    assert there(course) == {f"good/{ONE}/assignment.ipynb"}


def test_an_entry_without_a_name_does_not_stop_the_others(course, tmp_path):
    """Is a learner's zip left and named that holds one, or is it read all the same, as some Pythons do?"""
    bad = packed({"x.ipynb": FIRST, "y": b""})
    place = bad.index(b"PK\x01\x02", bad.index(b"PK\x01\x02") + 1)
    bad = bad[: place + 28] + b"\0\0\1" + bad[place + 31 :]  # no name; the sign that it had is extra
    files = {"bad_1_2_x.zip": bad, "good_3_4_x.zip": packed({"x.ipynb": FIRST})}
    collect(course, download(tmp_path, files))
    assert f"good/{ONE}/assignment.ipynb" in there(course)


@pytest.mark.parametrize("name", ["é" * 200 + ".ipynb", "d" * 256 + "/x.ipynb", "jane/x.ipynb/y.ipynb"])
def test_a_name_that_cannot_be_written_does_not_stop_the_others(course, tmp_path, name):
    """Is a file of a download left and named whose name is too long, or goes on behind a file's?"""
    result = collect(course, download(tmp_path, {"jane/x.ipynb": FIRST, name: FIRST, "john/x.ipynb": FIRST}))
    assert "could not be written" in remarks(result)[name]
    assert there(course) == {f"{learner}/{ONE}/assignment.ipynb" for learner in ("jane", "john")}


def test_a_large_file_is_left(course, tmp_path):
    """Is a file above the limit not unpacked, and named?"""
    files = {"jane/x.ipynb": FIRST, "john/x.ipynb": b" " * 100_000}
    left = remarks(collect(course, download(tmp_path, files), bounds=Bounds(50_000)))
    assert "larger than 0.05 MB" in left["john/x.ipynb"]
    assert there(course) == {f"jane/{ONE}/assignment.ipynb"}


def test_a_bomb_is_refused(course, tmp_path):
    """Is nothing taken of a zip that unpacks to more than the bound, and is the bound said, and how to raise it?"""
    bomb = download(tmp_path, {f"n{n}/x.ipynb": FIRST for n in range(60)})
    bounds = Bounds(total=60 * len(FIRST) - 1)
    with pytest.raises(CourseError, match=r"unpacks to 0\.0 MB, and there is room .* It was refused: .*\(--total\)"):
        collect(course, bomb, bounds=bounds)
    assert not course.submitted.exists()
    assert len(there(course)) == 0
    collect(course, bomb, bounds=Bounds(total=60 * len(FIRST)))
    assert len(there(course)) == 60


@pytest.mark.parametrize(
    "words", ["--most nan", "--total 0", "--total -1", "--most inf", "--total 1e-9", "--most 1e300"]
)
def test_a_bound_is_a_sensible_size(course, tmp_path, capsys, words):
    """Is there a sentence on what is none, and is nothing collected?"""
    file = download(tmp_path, {"jane/x.ipynb": FIRST})
    assert main(["collect", str(file), "--course", str(course.root), *words.split()]) == 1
    option, number = words.split()
    said = f"{option} takes a number of megabytes from 0.001 to 1,000,000, not {float(number):g}."
    assert said in capsys.readouterr().err
    assert not course.submitted.exists()


def test_the_roster_gives_the_ids(course, tmp_path):
    """Are names of the platforms turned into the roster's ids, and those told who handed in nothing?"""
    (course.root / "students.csv").write_text("id,name,email\njd1,Jane Doe,jane@example.org\njr2,John Roe,\n")
    result = collect(course, download(tmp_path, {"doejane_123_456_a.ipynb": FIRST}))
    assert there(course) == {f"jd1/{ONE}/assignment.ipynb"}
    assert [person.id for person in result.absent] == ["jr2"]


def test_a_second_name_of_an_entry_is_looked_at(course, tmp_path, monkeypatch):
    """Is a zip refused whose entry has a safe name and, in a field that newer Pythons read, one that leads out?"""
    path = download(tmp_path, {"jane/x.ipynb": FIRST})
    real = zipfile.ZipFile.infolist

    def renamed(archive):
        entries = real(archive)
        entries[0].filename = "../../x.ipynb"
        return entries

    monkeypatch.setattr(zipfile.ZipFile, "infolist", renamed)
    with pytest.raises(CourseError, match="outside its folder"):
        collect(course, path)


def test_a_learners_own_metadata_say_nothing(course, tmp_path):
    """Can nobody take another's work by handing in a file that is called like Gradescope's?"""
    metadata = "".join(f"submission_{n}:\n  :submitters:\n  - :name: {name}\n" for n, name in ((1, "eve"), (2, "bob")))
    forged = metadata.replace("eve", "X").replace("bob", "eve").replace("X", "bob")
    files = {
        "out/submission_metadata.yml": metadata,
        "out/submission_1/submission_metadata.yml": forged,
        "out/submission_1/deep/submission_2/a.ipynb": FIRST,
        "out/submission_2/a.ipynb": SECOND,
    }
    collect(course, download(tmp_path, files))
    assert there(course) == {f"eve/{ONE}/assignment.ipynb", f"bob/{TWO}/assignment.ipynb"}


@pytest.mark.parametrize("name", ["download.zip", "eve.zip"])
def test_a_file_in_a_known_learners_folder_is_not_anothers(course, tmp_path, name):
    """Does a name in the form of a platform say nothing inside what one of the roster handed in?"""
    (course.root / "students.csv").write_text("id,name\neve,\nbob,\n")
    folder = "" if name == "eve.zip" else "eve/"
    files = {f"{folder}bob_1_2_x.ipynb": FIRST, f"{folder}bob_1_assignsubmission_file_/x.ipynb": SECOND}
    collect(course, download(tmp_path, files, name))
    assert there(course) == {f"eve/{ONE}/assignment.ipynb", f"eve/{TWO}/assignment.ipynb"}


SAYS_BOB = b"submission_1:\n  :submitters:\n  - :name: bob\n  :created_at: 2027-01-01 00:00:00 Z\n"


@pytest.mark.parametrize(
    "forged",
    [
        {"bob_1_2_x.ipynb": FIRST},
        {"bob_1_assignsubmission_file_/x.ipynb": FIRST},
        {"submission_metadata.yml": SAYS_BOB, "submission_1/x.ipynb": FIRST},
    ],
)
@pytest.mark.parametrize("zipped", [True, False])
def test_nobody_takes_the_place_of_who_hands_in_beside(course, tmp_path, forged, zipped):
    """Does a learner's folder or zip that is like a platform's within leave another's work alone, and his name?"""
    own = {"eve.zip": packed(forged, (2027, 1, 1, 0, 0, 0))} if zipped else {f"eve/{n}": c for n, c in forged.items()}
    result = collect(course, download(tmp_path, {**own, "bob/x.ipynb": notebook("sigmoid", "softmax", "mine")}))
    assert there(course) == {f"bob/{ONE}/assignment.ipynb"}
    assert "mine" in (course.submitted / "bob" / ONE / "assignment.ipynb").read_text()
    assert any("work of his own in another part" in remark for remark in remarks(result).values())


def test_platforms_zips_may_lie_in_one_folder(course, tmp_path):
    """Are the files of two zips each of their learners, who are the same?"""
    names = ("ann_1_2_x.ipynb", "bob_3_4_x.ipynb")
    zips = {name: packed(dict.fromkeys(names, work)) for name, work in (("HW1.zip", FIRST), ("HW2.zip", SECOND))}
    collect(course, download(tmp_path, zips))
    assert there(course) == {f"{who}/{week}/assignment.ipynb" for who in ("ann", "bob") for week in (ONE, TWO)}


@pytest.mark.parametrize("roster", ["", "id,name\njd1,Jane Doe\n"])
def test_two_whose_names_become_one_stay_two(course, tmp_path, roster):
    """Does a learner who takes a name that is read like another's not overwrite the other's work?"""
    if roster:
        (course.root / "students.csv").write_text(roster)
    files = {f"{name}_{n}_assignsubmission_file_/x.ipynb": FIRST for n, name in ((1, "Jane Doe"), (2, "Jane-Doe"))}
    collect(course, download(tmp_path, files))
    assert there(course) == {f"Jane-Doe-{n}/{ONE}/assignment.ipynb" for n in (1, 2)}


def test_names_as_long_as_a_system_bears_stop_nobody(course, tmp_path):
    """Are a zip's name of 250 letters, and a learner's of 80 signs of three bytes, no fault of the collection?"""
    name = "漢" * 80
    files = {"a" * 246 + ".zip": packed({"x.ipynb": FIRST}), f"{name}/x.ipynb": FIRST}
    collect(course, download(tmp_path, files))
    assert there(course) == {f"{'a' * 100}/{ONE}/assignment.ipynb", f"{'漢' * 33}/{ONE}/assignment.ipynb"}


def test_one_large_zip_leaves_room_for_the_others(course, tmp_path):
    """Is a learner's zip that takes half of all room refused, and the next learner's unpacked?"""
    large = io.BytesIO()
    with zipfile.ZipFile(large, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(26):
            archive.writestr(f"{number}.bin", bytes(5_000))
    files = {"a_1_2_x.zip": large.getvalue(), "b_3_4_x.zip": packed({"x.ipynb": FIRST})}
    left = remarks(collect(course, download(tmp_path, files), bounds=Bounds(5_000, 250_000)))
    assert "unpacks to 0.1 MB, and there is room for 0.1 MB. It was refused" in left["a_1_2_x.zip"]
    assert there(course) == {f"b/{ONE}/assignment.ipynb"}


@pytest.mark.parametrize("name", ["doejane_123_456_a.ipynb", "Jane Doe_12345_assignsubmission_file_/a.ipynb"])
def test_the_time_of_a_platforms_zip_is_not_the_works(course, tmp_path, name):
    """Is nobody late because the instructor made the download late, and is it said that no time is known?"""
    result = collect(course, download(tmp_path, {name: FIRST}))
    assert len(there(course)) == 1
    assert not list(course.submitted.rglob("timestamp.txt"))
    assert f"handed in {ONE}, so it counts as in time." in result.remarks[0]
    assert "Files in a download of Canvas or Moodle have the time of the download" in result.remarks[1]


def test_a_zip_without_times_gives_none(course, tmp_path):
    """Is the year 1980 of a zip that knows no time not taken for when work came?"""
    result = collect(course, download(tmp_path, {"jane/x.ipynb": FIRST}, moment=(1980, 1, 1, 0, 0, 0)))
    assert not list(course.submitted.rglob("timestamp.txt"))
    (remark,) = result.remarks
    assert f"Nothing says when jane handed in {ONE}, so it counts as in time." in remark


def test_newer_work_without_a_time_takes_the_old_time_away(course, tmp_path):
    """And is older work left, though an earlier time was noted by hand for what is there?"""
    name, latest = "doejane_1_2_a.ipynb", notebook("sigmoid", "softmax", "most")
    stamp = course.submitted / "doejane" / ONE / "timestamp.txt"
    collect(course, download(tmp_path, {name: FIRST}))
    stamp.write_text("2026-02-01 00:00:00 UTC")
    result = collect(course, download(tmp_path, {name: latest}, moment=(2026, 3, 3, 0, 0, 0)))
    assert "newer" in remarks(result)[name]
    assert stamp.exists()
    collect(course, download(tmp_path, {name: latest}, moment=(2026, 3, 5, 0, 0, 0)))
    assert not stamp.exists()


def test_marks_of_canvas_are_held_against_the_due_dates(course, tmp_path, capsys):
    """Is the sentence shown, also where the work lies there already?"""
    file = download(tmp_path, {"roejohn_LATE_124_457_my_work.ipynb": FIRST})
    for _ in range(2):
        assert main(["collect", str(file), "--course", str(course.root)]) == 0
        assert f"Canvas marks as late for {ONE}: roejohn. No due date is set here" in capsys.readouterr().out


def test_no_class_is_begun_by_collecting(course, tmp_path, capsys):
    """Is a misspelt folder named, and nothing put there?"""
    file = download(tmp_path, {"jane/x.ipynb": FIRST})
    assert main(["collect", str(file), "--course", f"{course.root}x"]) == 1
    said = f"{course.root}x holds no course. Build a class there first: python3 course build --out"
    assert said in capsys.readouterr().err
    assert not (tmp_path / "coursex").exists()


def test_what_was_there_before_is_counted(course, tmp_path, capsys):
    """Is a second collection of the same told as that, and not as one that failed?"""
    file = download(tmp_path, {"jane/x.ipynb": FIRST})
    for said in ("1 of 1 files were collected.", "0 of 1 files were collected, and 1 had been before."):
        assert main(["collect", str(file), "--course", str(course.root)]) == 0
        assert said in capsys.readouterr().out
