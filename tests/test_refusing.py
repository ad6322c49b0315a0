"""What goes wrong while a command runs: a sentence where it is not a fault of ours, and else a traceback."""

import argparse
import errno
import os
import subprocess
import sys

import pytest

from layerwise import refusing
from layerwise.refusing import run


def options(*, of_course=False):
    """What was parsed."""
    return argparse.Namespace(of_course=of_course)


def failing(error):
    """A command that ends with an error."""

    def command(_):
        raise error

    return command


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        (errno.ENOSPC, "Make room on the disk"),
        (errno.ENOENT, "Look at the spelling"),
        (errno.EACCES, "may read and write"),
        (errno.ENOTDIR, "may read and write"),
    ],
)
def test_what_the_system_refuses_is_a_sentence(capsys, code, advice):
    """Are the file, the reason and what to do told?"""
    assert run(failing(OSError(code, os.strerror(code), "/some/file")), options()) == 1
    said = capsys.readouterr().err
    assert said.startswith(f"/some/file: {os.strerror(code)}. ")
    assert advice in said


def test_a_full_disk_is_a_sentence_without_a_file_s_name(capsys):
    """Is it told where the system names no file, and where Python finds no folder for temporary files?"""
    assert run(failing(OSError(errno.ENOSPC, "No space left on device")), options()) == 1
    assert capsys.readouterr().err == "No space left on device. Make room on the disk, and start again.\n"
    none = FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']")
    assert run(failing(none), options()) == 1
    assert "Is the disk full?" in capsys.readouterr().err


def test_a_fault_of_ours_keeps_its_traceback():
    """Does an error that names no file, or no package of others, go on?"""
    for error in (OSError(errno.EINVAL, "odd"), ModuleNotFoundError(name="layerwise.nowhere"), RuntimeError()):
        with pytest.raises(type(error)):
            run(failing(error), options())


def test_a_missing_package_is_told(capsys):
    """Is the package named, and who knows more?"""
    assert run(failing(ModuleNotFoundError(name="numpy.linalg")), options()) == 1
    assert "The package numpy is missing" in capsys.readouterr().err


def test_what_needs_the_whole_course_is_not_begun_without(capsys, monkeypatch):
    """Does an instructor's command say what it needs, before it runs into what is not there?"""
    monkeypatch.setattr(refusing, "CHECKOUT", refusing.SHIPPED)
    assert run(failing(RuntimeError()), options(of_course=True)) == 1
    assert "needs the whole course" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes")
def test_who_stops_reading_sees_no_traceback():
    """Does `course ... | head` end quietly?"""
    program = "import argparse; from layerwise.refusing import run; "
    program += "run(lambda _: print('x' * 10**6), argparse.Namespace(of_course=False))"
    done = subprocess.run(
        ["sh", "-c", '"$0" -c "$1" | head -c 1', sys.executable, program], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
