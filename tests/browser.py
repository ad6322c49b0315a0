"""A browser for tests of pages: Chromium of the system, driven by Playwright."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.installing import program

CHECKOUT = Path(__file__).resolve().parent.parent
SCREENSHOTS = CHECKOUT / "build" / "screenshots"
"""Where pictures of what was tested are kept, to be looked at."""

_AXE = "axe-playwright-python==0.1.8"  # for the file of axe that is in it: 4.12
_NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium():
    """The path of Chromium, which root has installed where it is missing; without it the test is left out."""
    return program(*_NAMES, package="chromium") or pytest.skip("needs Chromium: install the package chromium")


def axe():
    """The text of axe, which finds what shuts people out of a page."""
    folder = CHECKOUT / "build" / "axe"
    if not folder.is_dir():
        target = ["--no-deps", "--target", str(folder), _AXE]
        subprocess.run([Path(sys.executable).with_name("uv"), "pip", "install", "--quiet", *target], check=True)
    return (folder / "axe_playwright_python" / "axe.min.js").read_text(encoding="utf-8")


@contextmanager
def open_page(address):
    """Open an address; give the page, and a list of what went wrong: errors on the console, calls elsewhere."""
    faults = []

    def look_at(request):
        if not request.url.startswith(("http://127.0.0.1:", "http://localhost:", "ws://127.0.0.1:", "data:", "blob:")):
            faults.append(f"asked for {request.url}")

    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - where tests need no browser, it may be missing

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 1000})
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("request", look_at)
        page.goto(address)
        yield page, faults
        browser.close()


def photograph(page, name):
    """Keep a picture of a page."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")
