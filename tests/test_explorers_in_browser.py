"""The lessons' pictures that turn, turned in JupyterLab in a browser: with the keyboard, and with the mouse."""

from functools import partial

import pytest

from layerwise.course import Course
from layerwise.learning.workspace import begin_week
from tests.browser import open_page, photograph
from tests.lab_server import choose, running_lab

pytestmark = [pytest.mark.machine, pytest.mark.slow]

COURSE = Course()
CONTROLS = "[role=slider], .jupyter-widgets select"
CHANGED = """([explorer, before]) => {
    const pictures = explorer.querySelectorAll("img");
    return pictures.length > 0 && pictures[pictures.length - 1].src !== before;
}"""

ALL_HAVE_RUN = """() => {
    const prompts = [...document.querySelectorAll(".jp-Notebook .jp-InputPrompt")].map(prompt => prompt.textContent);
    return prompts.some(text => /\\d/.test(text)) && !prompts.some(text => text.includes("*"));
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A way to the address of a week's lesson, in a JupyterLab on a copy of all weeks."""
    root, home = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("home")
    settings = home / ".jupyter/lab/user-settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"windowingMode": "none"}', encoding="utf-8")  # all cells stay there to be found
    with running_lab(root, home, COURSE.weeks()[0]) as noted:
        for week in COURSE.weeks():
            begin_week(Course(root), week)
        yield lambda week: f"{noted['url']}lab/workspaces/{week[:5]}/tree/{week}/lesson.ipynb?token={noted['token']}"


def picture(explorer):
    """The picture as it is now."""
    return explorer.locator("img").last.get_attribute("src")


def turn(explorer, move, what):
    """Move a control, and wait until the picture is another."""
    before = picture(explorer)
    move()
    try:
        explorer.page.wait_for_function(CHANGED, arg=[explorer.element_handle(), before], timeout=60_000)
    except Exception as error:
        photograph(explorer.page, "explorer-that-did-not-turn")
        raise AssertionError(f"{what} of `{explorer.locator('.cm-content').inner_text()}` changes nothing") from error


def by_keyboard(control):
    """Go one step to another value of a slider, by an arrow key."""
    control.focus()
    value, most = (float(control.get_attribute(f"aria-value{what}")) for what in ("now", "max"))
    control.page.keyboard.press("ArrowLeft" if value >= most else "ArrowRight")


def by_mouse(slider):
    """Click near an end of a slider, the one that its handle is farther from."""
    box, handle = slider.bounding_box(), slider.locator("[role=slider]").bounding_box()
    place = 0.1 if handle["x"] > box["x"] + box["width"] / 2 else 0.9
    slider.page.mouse.click(box["x"] + place * box["width"], box["y"] + box["height"] / 2)


def turn_every_control(explorer):
    """Move each control by the keyboard, and the first slider by the mouse, too."""
    controls, sliders = explorer.locator(CONTROLS), explorer.locator(".noUi-target")
    assert controls.count() > 0
    for place in range(controls.count()):
        turn(explorer, partial(by_keyboard, controls.nth(place)), f"control {place + 1}")
    if sliders.count():
        turn(explorer, partial(by_mouse, sliders.first), "the first slider")


@pytest.mark.parametrize("week", COURSE.weeks())
def test_every_picture_turns_by_keyboard_and_by_mouse(address, week):
    """Does each control of each explorer, focused and moved by an arrow key, change the picture, and has it words?"""
    with open_page(address(week)) as (page, faults):
        page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=60_000)
        page.locator("text=Python 3 (ipykernel) | Idle").wait_for(timeout=60_000)
        choose(page, "Run", "Run All Cells")
        page.wait_for_function(ALL_HAVE_RUN, timeout=600_000)
        explorers = page.locator(".jp-Notebook .jp-CodeCell", has_text="explore(")
        text = (COURSE.release / week / "lesson.ipynb").read_text(encoding="utf-8")
        assert explorers.count() == text.count("explore(") >= 1
        for number in range(explorers.count()):
            explorer = explorers.nth(number)
            explorer.scroll_into_view_if_needed()
            explorer.locator("img").first.wait_for(timeout=60_000)
            turn_every_control(explorer)
            assert explorer.locator("img").last.get_attribute("alt")
            explorer.locator("img").last.scroll_into_view_if_needed()
            photograph(page, f"explorer-{week[:5]}-{number + 1}")
        assert faults == []
