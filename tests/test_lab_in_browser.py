"""The learner's route as a person takes it: JupyterLab in a browser, on a copy of week 1."""

import contextlib
import socket

import pytest

from tests.browser import open_page, photograph
from tests.lab_server import cell, choose, running_lab

pytestmark = [pytest.mark.machine, pytest.mark.slow]

WEEK = "week1_numpy_basics"
ANSWER = "def basic_sigmoid(x):\n    return 1 / (1 + math.exp(-x))"


@pytest.fixture(scope="module")
def taken():
    """The port that JupyterLab would take first, held by another program."""
    with socket.socket() as other:
        with contextlib.suppress(OSError):  # somebody else has it: just as well
            other.bind(("127.0.0.1", 8888))
            other.listen(1)
        yield 8888


@pytest.fixture(scope="module")
def server(tmp_path_factory, taken):  # noqa: ARG001 - it has to be taken before
    """What is noted of a JupyterLab that `course learn` started, for a person who never used one before."""
    with running_lab(tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("home"), WEEK) as noted:
        yield noted


@pytest.fixture
def address(server):
    """The address that the learner opens."""
    return f"{server['url']}lab/tree/{WEEK}/assignment.ipynb?token={server['token']}"


def run(page, text):
    """Run a cell; give its output once there is one."""
    found = cell(page, text)
    found.locator(".jp-InputPrompt").first.click()
    page.keyboard.press("Control+Enter")
    output = found.locator(".jp-OutputArea-output")
    output.first.wait_for(timeout=60_000)
    return output


def write(page, text, answer):
    """Write an answer in place of what stands in a cell."""
    cell(page, text).locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(answer)
    page.keyboard.press("Escape")


def test_a_learner_opens_runs_solves_validates_and_checks(address):
    """Does each step show what it should, in sentences, with no menu for those who teach, and no fault of the page?"""
    with open_page(address) as (page, faults):
        page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
        page.locator("text=Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)
        menus = page.locator(".lm-MenuBar-itemLabel").all_inner_texts()
        assert menus == ["File", "Edit", "View", "Run", "Kernel", "Tabs", "Settings", "Help"]
        photograph(page, "lab-1-opened")

        choose(page, "Run", "Run All Cells")
        first = cell(page, "# basic_sigmoid: 5 points")
        first.locator("text=basic_sigmoid: is not written yet").wait_for(timeout=60_000)
        first.scroll_into_view_if_needed()
        photograph(page, "lab-2-run-all")

        write(page, "def basic_sigmoid(x):", ANSWER)
        page.keyboard.press("Control+Enter")
        run(page, "# basic_sigmoid: 5 points")
        first.locator("text=checks passed").wait_for(timeout=60_000)
        assert "not written" not in first.inner_text()
        photograph(page, "lab-3-solved")

        page.keyboard.press("Control+S")
        page.get_by_text("Validate", exact=True).click()
        dialog = page.locator(".jp-Dialog")
        dialog.get_by_text("sigmoid: is not written yet.").first.wait_for(timeout=60_000)
        photograph(page, "lab-4-validated")
        assert "public_check" not in dialog.inner_text()
        dialog.locator("button").last.click()

        panel = run(page, "check_my_work(1)")
        panel.locator("table caption").wait_for(timeout=60_000)
        assert "1 of 11 exercises done, 5 of 100 points" in panel.first.inner_text()
        panel.first.scroll_into_view_if_needed()
        photograph(page, "lab-5-panel")
        assert faults == []


def test_a_port_in_use_is_passed_over(server, taken):
    """Does JupyterLab take another port where its first one is in use?"""
    assert server["port"] != taken
