"""Every cell of every week, with the solutions in place: what learners see when they have written all functions."""

import contextlib
import io
import linecache

import matplotlib as mpl
import matplotlib.pyplot as plt
import pytest

from layerwise.building.master import read_master
from layerwise.course import Course

COURSE = Course()
pytestmark = pytest.mark.slow


@pytest.mark.parametrize("week", COURSE.weeks())
def test_every_cell_runs(week, tmp_path, monkeypatch):
    """Do the cells that grading leaves out run, too, without an error, a warning, or a file left in the way?"""
    monkeypatch.chdir(tmp_path)
    namespace: dict = {"__name__": "__main__"}
    with mpl.rc_context({"backend": "agg"}), contextlib.redirect_stdout(io.StringIO()):
        for master in COURSE.master_files(week):
            for number, cell in enumerate(read_master(master), 1):
                if cell.kind not in ("prose", "question", "essay"):
                    where = f"<{week}, cell {number}>"
                    linecache.cache[where] = (len(cell.text), None, cell.text.splitlines(keepends=True), where)
                    exec(compile(cell.text, where, "exec"), namespace)
                    plt.close("all")
    assert {path.name for path in tmp_path.iterdir()} <= {"my_network.py"}
