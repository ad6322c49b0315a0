"""Is as much of what a cell showed kept as nbgrader would keep?"""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_output
from nbgrader.preprocessors import LimitOutput

from layerwise.grading.classroom.nodes import nodes
from layerwise.grading.classroom.outputs import error_output, leave_outputs, limit_output, partial_points, settled

LINES = st.integers(0, 1200)


def stream(lines):
    """An output of so many lines."""
    return new_output("stream", name="stdout", text="a\n" * lines)


def error(lines):
    """An error with a traceback of so many lines."""
    return new_output("error", ename="E", evalue="e", traceback=[str(n) for n in range(lines)])


SHOWN = st.one_of(LINES.map(stream), LINES.map(error), st.just(new_output("display_data", data={"text/plain": "b"})))


@settings(max_examples=50, deadline=None)
@given(st.lists(SHOWN, max_size=5))
def test_outputs_are_cut_as_nbgrader_cuts_them(outputs):
    """Are all lines of all streams counted together, and of a long traceback beginning and end kept?"""
    cell = new_code_cell(outputs=copy.deepcopy(outputs))
    LimitOutput().preprocess_cell(cell, {}, 0)
    assert limit_output(copy.deepcopy(outputs)) == cell.outputs


@pytest.mark.parametrize("lines", [998, 999, 1000, 1001])
def test_the_limit_is_a_thousand_lines(lines):
    """Is exactly what fits kept whole?"""
    (kept,) = limit_output([stream(lines)])
    assert ("truncated" in kept.text) == (lines >= 1000)
    assert kept.text.count("\n") < 1000


def test_of_a_test_its_prints_and_displays_are_kept_before_the_error():
    """Does what a test printed stand before the one error that decides?"""
    shown = [stream(1), new_output("display_data", data={"text/plain": "b"})]
    told = error_output("CheckFailedError", "half: no.")
    assert settled([*shown, told], ran=True) == [*shown, told]
    assert settled([told, *shown], ran=True) == [*shown, told]


def number(text):
    """What a cell shows as its result."""
    return new_output("execute_result", data={"text/plain": text}, execution_count=1)


def test_a_number_that_the_hidden_test_shows_is_kept():
    """Is it kept where it stands just before the sentences, and are these points?"""
    told = error_output("CheckFailedError", "half: no.")
    kept = settled([stream(1), number("9"), number("3.5"), told], ran=True, points=5)
    assert kept == [stream(1), number("3.5"), told]
    assert partial_points(kept) == 3.5


@pytest.mark.parametrize(
    "outputs",
    [
        [number("3.5")],
        [number("3.5"), stream(1), error_output("CheckFailedError", "half: no.")],
        [error_output("CheckFailedError", "half: no."), number("3.5")],
        [number("3.5"), error_output("ZeroDivisionError", "no")],
        [number("3.5"), error_output("CellTimeoutError", "no")],
        *(
            [number(text), error_output("CheckFailedError", "no")]
            for text in ("5", "7", "-1", "0", "nan", "inf", "x", "")
        ),
        [new_output("execute_result", data={}, execution_count=1), error_output("CheckFailedError", "no")],
    ],
)
def test_no_other_number_is_a_mark(outputs):
    """Does a number of a learner's making, or one that no hidden test can show, go?"""
    kept = settled(outputs, ran=True, points=5)
    assert partial_points(kept) == 0
    assert not [output for output in kept if output.output_type == "execute_result"]


def test_an_error_of_one_line_shows_its_message():
    """Is the message shown, or what is given in its place?"""
    assert error_output("E", "why").traceback == ["why"]
    assert error_output("E", "why", "shown").traceback == ["shown"]
    assert error_output("E", "why", "shown").evalue == "why"


def test_cells_are_numbered_in_their_order():
    """Do cells that ran get numbers in the order in which they stand, and no other cell, and results the same ones?"""
    notebook = nodes({"cells": [{"source": "1"}, {"source": "not run"}, {"source": "2"}]})
    result, printed = {"output_type": "execute_result", "data": {}}, {"output_type": "stream", "text": "a"}
    leave_outputs(notebook, {2: [printed, result], 0: [result]})
    assert [cell.get("execution_count") for cell in notebook.cells] == [1, None, 2]
    assert notebook.cells[2].outputs == [printed, result | {"execution_count": 2}]
