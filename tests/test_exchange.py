"""nbgrader's exchange in learners' own hands: half a submission, a full disk, links, others' names."""

import errno
import os
import pwd
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import MissingEntry
from nbgrader.auth import Authenticator
from nbgrader.coursedir import CourseDirectory
from nbgrader.exchange import ExchangeError
from nbgrader.exchange.default.exchange import Exchange
from traitlets.config import Config

from layerwise.grading.classroom.collecting import Collect
from layerwise.learning.handing_in import Submit

ME = pwd.getpwuid(os.geteuid()).pw_name
WEEK = "week1_numpy_basics"
OLD, NEW = "2026-01-01 10:00:00.000000 UTC", "2026-01-02 10:00:00.000000 UTC"


class _NoGradebook:
    """Stands for a gradebook without due dates: to make a real one takes seconds."""

    def __init__(self, *_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def find_assignment(self, name):
        raise MissingEntry(name)


@pytest.fixture
def exchange(tmp_path, monkeypatch):
    """An exchange with a released week, and the learner's own copy in the working folder."""
    for name in (f"exchange/course/outbound/{WEEK}", "exchange/course/inbound", f"home/{WEEK}", "class"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "exchange/course/outbound" / WEEK / "assignment.ipynb").write_text("{}", encoding="utf-8")
    (tmp_path / "home" / WEEK / "assignment.ipynb").write_text('{"mine": 1}', encoding="utf-8")
    monkeypatch.chdir(tmp_path / "home")
    monkeypatch.setattr("nbgrader.exchange.default.collect.Gradebook", _NoGradebook)
    return tmp_path


def made(kind, root, **settings):
    """One of nbgrader's exchange programs, as its command makes it."""
    config = Config()
    config.CourseDirectory = Config(course_id="course", assignment_id=WEEK, root=str(root / "class"), **settings)
    config.Exchange = Config(root=str(root / "exchange"), cache=str(root / "cache"))
    config.Exchange.assignment_dir = str(root / "home")
    course = CourseDirectory(config=config)
    return kind(coursedir=course, authenticator=Authenticator(config=config), config=config)


def inbound(root):
    """What lies in the exchange, hidden folders included."""
    return sorted(path.name for path in (root / "exchange/course/inbound").iterdir())


def put(root, name, notebook='{"mine": 1}'):
    """Put a folder into the exchange by hand, as any learner can."""
    folder = root / "exchange/course/inbound" / name
    folder.mkdir()
    (folder / "assignment.ipynb").write_text(notebook, encoding="utf-8")
    (folder / "timestamp.txt").write_text(name.split("+")[2], encoding="utf-8")
    return folder


def collected(root):
    """What the instructor has after collecting: names of files, with their content."""
    made(Collect, root).start()
    folder = root / "class" / "submitted"
    return {str(path.relative_to(folder)): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()}


# Handing in


def test_a_submission_arrives_under_its_name(exchange):
    """Is what was handed in there, with nothing hidden beside it?"""
    made(Submit, exchange).start()
    (name,) = inbound(exchange)
    assert name.startswith(f"{ME}+{WEEK}+")
    assert [path.name.count("+") for path in (exchange / "cache/course").iterdir()] == [2]


def test_whoever_collects_meanwhile_sees_no_half(exchange, monkeypatch):
    """Is a submission that is being copied hidden from nbgrader's pattern?"""
    seen = []
    usual = Exchange.do_copy

    def copy(self, source, target, log=None):
        usual(self, source, target, log)
        seen.extend((exchange / "exchange/course/inbound").glob(f"*+{WEEK}+*"))

    monkeypatch.setattr(Exchange, "do_copy", copy)
    made(Submit, exchange).start()
    assert [path.name for path in seen if not path.name.startswith(".")] == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_exchange_leaves_nothing_behind(exchange, monkeypatch, number):
    """Is a full disk a sentence, and the half that was written gone?"""

    def fill(_, target, **__):
        Path(target).mkdir()
        (Path(target) / "assignment.ipynb").write_text("{", encoding="utf-8")
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(shutil, "copytree", fill)
    with pytest.raises(ExchangeError, match="the disk is full"):
        made(Submit, exchange).start()
    assert inbound(exchange) == []


def test_a_large_folder_is_refused_with_a_sentence(exchange):
    """Does a learner read how large the folder may be?"""
    (exchange / "home" / WEEK / "film.bin").write_bytes(bytes(3_000_000))
    with pytest.raises(ExchangeError, match="larger than 2 MB"):
        made(Submit, exchange, max_dir_size=2000).start()
    assert inbound(exchange) == []


# Collecting


def test_the_latest_submission_is_collected(exchange):
    """Is it the newer of two that the instructor gets?"""
    put(exchange, f"{ME}+{WEEK}+{OLD}+a", '"old"')
    put(exchange, f"{ME}+{WEEK}+{NEW}+b", '"new"')
    assert collected(exchange)[f"{ME}/{WEEK}/assignment.ipynb"] == '"new"'


def test_nobody_hands_in_under_anothers_name(exchange):
    """Is a folder left out that belongs to another account than it says?"""
    put(exchange, f"anna+{WEEK}+{NEW}+a")
    assert collected(exchange) == {}


def test_a_link_is_not_followed(exchange):
    """Does a link to the solution bring the learner nothing?"""
    (exchange / "solution.ipynb").write_text("the solution", encoding="utf-8")
    folder = put(exchange, f"{ME}+{WEEK}+{NEW}+a")
    (folder / "assignment.ipynb").unlink()
    (folder / "assignment.ipynb").symlink_to(exchange / "solution.ipynb")
    (folder / "all").symlink_to(exchange)
    assert set(collected(exchange)) == {f"{ME}/{WEEK}/{name}" for name in ("timestamp.txt", "submission_secret.txt")}


def test_a_hard_link_is_not_taken(exchange):
    """Is a file left out that has another name elsewhere?"""
    (exchange / "solution.ipynb").write_text("the solution", encoding="utf-8")
    folder = put(exchange, f"{ME}+{WEEK}+{NEW}+a")
    (folder / "more.ipynb").hardlink_to(exchange / "solution.ipynb")
    assert f"{ME}/{WEEK}/more.ipynb" not in collected(exchange)


def test_a_pipe_does_not_stop_the_collection(exchange):
    """Is a named pipe, for which a reader would wait for ever, left out?"""
    os.mkfifo(put(exchange, f"{ME}+{WEEK}+{NEW}+a") / "pipe")
    assert f"{ME}/{WEEK}/pipe" not in collected(exchange)


def test_a_name_without_sense_does_not_stop_the_collection(exchange):
    """Are the others collected where one folder's name says no time?"""
    put(exchange, f"{ME}+{WEEK}+never+a")
    put(exchange, f"{ME}+{WEEK}+{NEW}+b", '"new"')
    assert collected(exchange)[f"{ME}/{WEEK}/assignment.ipynb"] == '"new"'


def test_a_submission_that_is_too_large_is_not_collected(exchange):
    """Is nothing of a folder taken that is larger than a submission may be?"""
    put(exchange, f"{ME}+{WEEK}+{NEW}+a", "x" * 3_000_000)
    made(Collect, exchange, max_dir_size=2000).start()
    assert not list((exchange / "class/submitted").rglob("*.ipynb"))


def test_of_a_file_that_goes_on_growing_no_more_is_copied_than_was_there(exchange, monkeypatch):
    """Does a learner who writes on while a file is collected not fill the instructor's disk?"""
    place = put(exchange, f"{ME}+{WEEK}+{NEW}+a", "short") / "assignment.ipynb"
    number, real = place.stat().st_ino, os.fstat

    def then_grow(descriptor):
        state = real(descriptor)
        if state.st_ino == number:
            with place.open("a", encoding="utf-8") as file:
                file.write(" and longer")
        return state

    monkeypatch.setattr(os, "fstat", then_grow)
    assert collected(exchange)[f"{ME}/{WEEK}/assignment.ipynb"] == "short"
    assert place.read_text(encoding="utf-8").startswith("short and longer")


def test_a_deep_folder_does_not_stop_the_collection(exchange, caplog):
    """Is a submission of folders within folders left out, and nothing of it left behind?"""
    deep = put(exchange, f"{ME}+{WEEK}+{NEW}+a")
    at = os.open(deep, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("a", dir_fd=at)
        at, above = os.open("a", os.O_RDONLY, dir_fd=at), at
        os.close(above)
    os.close(at)
    assert collected(exchange) == {}
    assert "folders more than 20 deep" in caplog.text
    subprocess.run(["rm", "-rf", deep], check=True)  # pytest's own cleaning calls itself for each folder


def test_thousands_of_files_are_not_collected(exchange, caplog):
    """Is a submission of more files than anyone needs left out?"""
    folder = put(exchange, f"{ME}+{WEEK}+{NEW}+a")
    for number in range(2001):
        (folder / f"{number}").touch()
    assert collected(exchange) == {}
    assert "more than 2000 files" in caplog.text


@pytest.mark.parametrize(("hours", "is_named"), [(-1, True), (0, False), (1, False)])
def test_a_time_before_the_last_change_is_named(exchange, caplog, hours, is_named):
    """Is it said of work that bears an earlier time than the system has, so that late work passes for work in time?"""
    time = datetime.now(UTC) + timedelta(hours=hours)
    folder = put(exchange, f"{ME}+{WEEK}+{time:%Y-%m-%d %H:%M:%S.%f} UTC+a")
    for path in (folder / "assignment.ipynb", folder / "timestamp.txt", folder):
        os.utime(path, (0, 0))
    collected(exchange)
    assert ("was changed on" in caplog.text) is is_named


@pytest.mark.parametrize("secret", [None, b"\xff\xfe", b"", b"two\nlines", b"x" * 1000, "a folder"])
def test_releasing_feedback_does_not_stop_at_a_missing_secret(exchange, caplog, secret):
    """Has a collected submission a secret, and so a name for its feedback, where the learner's is none?"""
    path = put(exchange, f"{ME}+{WEEK}+{NEW}+a") / "submission_secret.txt"
    if secret == "a folder":
        path.mkdir()
    elif secret is not None:
        path.write_bytes(secret)
    files = collected(exchange)
    assert len(files[f"{ME}/{WEEK}/submission_secret.txt"]) > 40
    assert "its feedback cannot be fetched" in caplog.text


def test_a_learners_own_secret_stays(exchange):
    """Does the feedback get the name by which the learner will ask for it?"""
    (put(exchange, f"{ME}+{WEEK}+{NEW}+a") / "submission_secret.txt").write_text("Ab_-12", encoding="utf-8")
    assert collected(exchange)[f"{ME}/{WEEK}/submission_secret.txt"] == "Ab_-12"


def test_a_time_without_sense_is_written_anew(exchange):
    """Is the time that of the submission's name, where the file in it says another or nothing?"""
    (put(exchange, f"{ME}+{WEEK}+{NEW}+a") / "timestamp.txt").write_bytes(b"\x1b[31mnever")
    assert collected(exchange)[f"{ME}/{WEEK}/timestamp.txt"] == NEW


def test_an_account_with_a_plus_sign_is_told(exchange, caplog):
    """Is a submission whose name reads as another's left out with a sentence, not silently?"""
    put(exchange, f"a+b+{WEEK}+{NEW}+random")
    assert collected(exchange) == {}
    assert f"a+b+{WEEK}" in caplog.text
    assert "is left out" in caplog.text


def test_a_name_does_not_steer_the_terminal(exchange, caplog):
    """Is a folder's name shown in one line, without control signs?"""
    put(exchange, f"anna+{WEEK}+{NEW}+\x1b[2Jred\nINFO all is well")
    assert collected(exchange) == {}
    (line,) = [record.getMessage() for record in caplog.records if "is left out" in record.getMessage()]
    assert line.isprintable()
