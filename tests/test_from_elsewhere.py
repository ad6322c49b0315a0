"""A class whose notebooks were made somewhere else: is each right function paid, whatever stands around it?"""

import json

import pytest

from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.way import Way
from tests.small_course import RIGHT, WEEK, build_course

HEAD = """\
import numpy as np
from test_cases_v9 import *
from old_helpers import load_points, shift
%matplotlib inline
%load_ext autoreload
%autoreload 2

import copy
from public_checks_of_another_course import *"""
SHIFT = "def shift(x):\n    return copy.copy(x)"
DATA = "X, Y = load_points()\nprint('The shape of X is: ' + str(X.shape))"
TRAINING = "net = train(X, Y, num_iterations=10000)\nassert np.alltrue(net['W1'] == 0)"
CELLS = [HEAD, DATA, SHIFT, *RIGHT.values(), "double(3)", TRAINING]
DRIVE = "!pip install -q helpers\nfrom google.colab import drive\ndrive.mount('/content/drive')\n%cd /content/drive"
FORM = "#@title Points {display-mode: 'form'}\nrate = 0.5 #@param {type:'slider'}\n"
PROGRAM = "\n\n\n".join(["#!/usr/bin/env python", "# coding: utf-8", *CELLS]).replace(
    "%matplotlib inline", "get_ipython().run_line_magic('matplotlib', 'inline')"
)


def notebook(cells, minor=4, metadata=None, of_cells=None):
    """A notebook of code cells as JSON data."""
    made = [
        {"cell_type": "code", "metadata": of_cells or {}, "source": text, "outputs": [], "execution_count": None}
        for text in cells
    ]
    return {"cells": made, "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": minor}


WORK = {
    "helpers that are not here": notebook(CELLS),
    "all in one cell": notebook(["\n\n".join(CELLS)]),
    "converted from a program": notebook([PROGRAM]),
    "no number of format 4.5": notebook(CELLS, minor=0, metadata={"orig_nbformat": 4}),
    "from Colab": notebook([DRIVE, *(FORM + cell for cell in CELLS)], 0, {"colab": {"provenance": []}}, {"id": "x"}),
    "from VS Code": notebook(CELLS, 2, of_cells={"vscode": {"languageId": "python"}}),
    "other ends of lines": notebook([cell.replace("\n", "\r\n").replace("    ", "\t") for cell in CELLS]),
    "remarks in other letters": notebook([f"# 函数 — φ\n{cell}" for cell in CELLS]),
}
OLD_PYTHON = "print 'The cost is ', 3"
WORK |= {
    "a module that it writes": notebook(
        [
            f"%%writefile my_answers.py\nimport copy\nimport numpy as np\nimport lost\n{SHIFT}\n"
            + "\n".join(RIGHT.values()),
            "from my_answers import *",
        ]
    ),
    "one cell with a line of Python 2": notebook(["\n\n".join([HEAD, SHIFT, *RIGHT.values(), OLD_PYTHON])]),
    "a torn helper above the answers": notebook([HEAD, "\n\n".join([SHIFT, "def torn(x:\n    pass", *RIGHT.values()])]),
}
ENCODINGS = {"a mark at the beginning": "utf-8-sig", "two bytes a letter": "utf-16"}
NOTHING = {
    "both sides of a conflict": '{\n<<<<<<< HEAD\n "cells": [\n=======\n "cells": []\n>>>>>>> other\n}',
    "a web page": "<!DOCTYPE html><html></html>",
    "an empty file": "",
    "another language": json.dumps(notebook(["half <- function(x) x / 2"], metadata={"language_info": {"name": "R"}})),
}


@pytest.fixture(scope="module")
def result(tmp_path_factory):
    """What the class got."""
    course = build_course(tmp_path_factory.mktemp("elsewhere"))
    files = {name: json.dumps(content).encode() for name, content in WORK.items()}
    files |= {name: json.dumps(notebook(CELLS)).encode(encoding) for name, encoding in ENCODINGS.items()}
    files |= {name: text.encode() for name, text in NOTHING.items()}
    for name, content in files.items():
        folder = course.submitted / name / WEEK
        folder.mkdir(parents=True)
        (folder / "assignment.ipynb").write_bytes(content)
    return grade_week(course, WEEK, way=Way(jobs=2))


@pytest.mark.parametrize("name", [*WORK, *ENCODINGS])
def test_right_functions_have_all_their_points(result, name):
    """Do modules, data and programs that are not here, or another form of the file, cost nothing?"""
    assert [mark.points for mark in result.student(name).marks] == [5, 5, 10]


@pytest.mark.parametrize("name", NOTHING)
def test_what_cannot_be_graded_has_a_sentence_and_costs_nobody(result, name):
    """Are there no points, and a reason for people in place of a traceback?"""
    student = result.student(name)
    assert sum(mark.points or 0 for mark in student.marks) == 0
    assert student.remarks
    assert not any("Traceback" in remark for remark in student.remarks)
