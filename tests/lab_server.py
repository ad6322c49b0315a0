"""JupyterLab as a learner starts it, for tests that drive it in a browser."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request

from layerwise.course import Course

PROGRAM = """\
import sys
from pathlib import Path
from layerwise.course import Course
from layerwise.learning.lab import open_lab
sys.exit(open_lab(Course(Path(sys.argv[1])), sys.argv[2], browser=False))
"""


@contextlib.contextmanager
def running_lab(root, home, week):
    """Start JupyterLab on a week, for a person who never used one before; give what it notes of itself."""
    shutil.copytree(Course().release, root / "release")
    surroundings = os.environ | {"HOME": str(home), "JUPYTER_RUNTIME_DIR": str(home / "runtime")}
    with subprocess.Popen([sys.executable, "-c", PROGRAM, root, week], env=surroundings) as lab:
        while not (notes := list((home / "runtime").glob("jpserver-*.json"))) and lab.poll() is None:
            time.sleep(0.1)
        noted = json.loads(notes[0].read_text(encoding="utf-8"))
        try:
            yield noted
        finally:
            headers = {"Authorization": f"token {noted['token']}"}
            urllib.request.urlopen(urllib.request.Request(f"{noted['url']}api/shutdown", b"", headers)).close()


def choose(page, menu, item):
    """Choose an item of a menu."""
    page.locator(".lm-MenuBar-itemLabel", has_text=menu).click()
    page.locator(".lm-Menu-itemLabel").get_by_text(item, exact=True).click()


def cell(page, text):
    """The cell that holds a text."""
    return page.locator(".jp-Notebook .jp-CodeCell", has_text=text).first
