"""A notebook that was being saved when its server was killed."""

import json
import signal
import subprocess
import sys

import pytest

from layerwise.learning.own_cells import BACKUPS
from layerwise.learning.recovering import recover

SAVED = json.dumps({"cells": [], "metadata": {"last": "saved"}, "nbformat": 4, "nbformat_minor": 5})
KILLED = """\
import os, signal, sys
from jupyter_server.services.contents.fileio import atomic_writing
with atomic_writing(sys.argv[1]) as file:
    file.write('{"cells": [{"newer"')
    file.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def notebook(tmp_path):
    """A notebook that was saved once, then half over it."""
    path = tmp_path / "assignment.ipynb"
    path.write_text(SAVED)
    done = subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False)
    assert done.returncode == -signal.SIGKILL
    return path


def test_a_server_killed_while_it_saves_loses_nothing(notebook):
    """Is the notebook as it was last saved, and the half of the newer one kept?"""
    assert notebook.read_text() == '{"cells": [{"newer"'
    (said,) = recover(notebook.parent)
    assert notebook.read_text() == SAVED
    (half,) = (notebook.parent / BACKUPS).glob("*-half-saved.ipynb")
    assert half.read_text() == '{"cells": [{"newer"'
    assert "cut off" in said
    assert half.name in said
    assert recover(notebook.parent) == []


def test_a_whole_notebook_is_left_alone(notebook):
    """Is a notebook that can be read never replaced by an older one?"""
    newer = SAVED.replace("last", "newer")
    notebook.write_text(newer)
    assert recover(notebook.parent) == []
    assert notebook.read_text() == newer


def test_a_missing_notebook_comes_back(notebook):
    """Is the last saved state taken where nothing else is there, without a word of a newer one?"""
    notebook.unlink()
    (said,) = recover(notebook.parent)
    assert notebook.read_text() == SAVED
    assert BACKUPS not in said
