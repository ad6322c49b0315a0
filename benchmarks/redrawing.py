"""Time the pictures that learners turn: how long each takes to be drawn again after a control was moved.

    python benchmarks/redrawing.py            # all weeks
    python benchmarks/redrawing.py 2 3        # some

runs each lesson in a kernel, and in the place of each `explore` moves every control through its values, the others
where they begin. A time is from the call to the finished PNG; the way to the browser and back comes on top. It is
processor time, what a person waits where nothing else runs. Where others run, this too becomes longer: a fixed piece of
work before and after each control tells how much, and times are divided by it. What should hold: 0.2 s.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

import nbformat
import numpy as np
from measuring import table, with_one_thread
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell

from layerwise.course import Course

TARGET = 0.2
"""Seconds that drawing a picture anew should not take."""
KIND = "application/vnd.layerwise.redrawing+json"

PROBE = f"""
import inspect, time
import layerwise.lessons
from IPython.display import display
from IPython.utils.capture import capture_output
from ipywidgets.widgets.interaction import show_inline_matplotlib_plots
from layerwise.building.stopwatch import OURS, yardstick
from layerwise.lessons.exploring import settle

def explore(draw, labels=None, **controls):
    settle()
    start = {{name: inspect.signature(draw).parameters[name].default for name in controls}}
    for name, control in controls.items():
        if isinstance(control, tuple):
            low, high, step = control
            count = round((high - low) / step)
            places = sorted({{round(count * part / 8) for part in range(9)}})
            control = [type(start[name])(low + step * place) for place in places]
        seconds, work = [], yardstick()
        for value in control:
            begun = time.process_time()
            with capture_output():
                draw(**start | {{name: value}})
                show_inline_matplotlib_plots()
            seconds.append(time.process_time() - begun)
        called = getattr(draw, "__name__", type(draw).__name__)
        slower = (work + yardstick()) / 2 / OURS
        display({{"{KIND}": [called, name, slower, seconds]}}, raw=True)

layerwise.lessons.explore = explore
"""


def main() -> None:
    """Read the command line, run, and print."""
    with_one_thread()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weeks", nargs="*", metavar="WEEK", help="which weeks (default: all)")
    options = parser.parse_args()
    course, rows = Course(), []
    for week in [course.week(word) for word in options.weeks] or course.weeks():
        print(f"running {week}", file=sys.stderr)
        for picture, control, slower, seconds in times_of(course.source / week / "lesson.ipynb"):
            first, *later = np.divide(seconds, slower)  # the first also loads what is kept for the others
            verdict = "yes" if np.median(later) <= TARGET else "NO"
            figures = [f"{value:.2f}" for value in (first, np.median(later), max(later))]
            rows.append((week[:5], picture, control, f"{slower:.1f}", *figures, verdict))
    head = ("week", "picture", "control", "machine slower", "first s", "median s", "slowest s", f"within {TARGET} s")
    print(table(head, rows))


def times_of(path: Path) -> list[tuple[str, str, float, list[float]]]:
    """Run a lesson, and give of each control how many times slower the machine was, and the seconds of each drawing."""
    notebook = nbformat.read(path, as_version=4)
    notebook.cells.insert(0, new_code_cell(PROBE))
    with tempfile.TemporaryDirectory() as folder:
        NotebookClient(notebook, timeout=None, resources={"metadata": {"path": folder}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    found = [output["data"][KIND] for output in outputs if KIND in output.get("data", {})]
    return [tuple(json.loads(one) if isinstance(one, str) else one) for one in found]


if __name__ == "__main__":
    main()
