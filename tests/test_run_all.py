"""'Restart the kernel and run all cells' in each week's notebook, as a learner who has solved it does."""

import json

import nbformat
import pytest
from nbclient import NotebookClient

from layerwise.course import Course
from layerwise.grading.classroom.cells import is_answer
from tests.small_course import cell

COURSE = Course()


@pytest.mark.slow
@pytest.mark.parametrize("week", COURSE.weeks())
def test_a_solved_notebook_runs_from_top_to_bottom(week, tmp_path):
    """Does each cell run in a fresh kernel, without an error or a word on stderr, and is all done in the panel?"""
    source, notebook = (
        nbformat.read(folder / week / "assignment.ipynb", as_version=4) for folder in (COURSE.source, COURSE.release)
    )
    for one in filter(is_answer, notebook.cells):
        one.source = cell(source, one.id).source
    path = tmp_path / "assignment.ipynb"
    nbformat.write(notebook, path)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for one in notebook.cells for output in one.get("outputs", [])]
    assert [output.text for output in outputs if output.get("name") == "stderr"] == []
    assert f"Everything in week {week[4]} is done." in json.dumps(outputs)
