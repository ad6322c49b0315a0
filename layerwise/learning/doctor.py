"""Look at this machine: what works here, what does not, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

from layerwise.course import CHECKOUT, SHIPPED, CourseError
from layerwise.learning.finding import Finding
from layerwise.learning.installation import AGAIN, interpreter, packages, threads
from layerwise.learning.kernel_start import kernel
from layerwise.learning.machine import browser, folders_written_to, ports, room, writing


def examine() -> Iterator[Finding]:
    """Look at all there is to look at, one thing after another; what needs packages that are missing is left out."""
    yield interpreter()
    installed = list(packages())
    yield from installed
    if all(finding.well for finding in installed):
        yield from _with_packages()


def _with_packages() -> Iterator[Finding]:
    yield threads()
    folders = folders_written_to()
    for purpose, folder in folders.items():
        yield writing(purpose, folder)
    yield from room(list(folders.values()))
    if find_spec("jupyterlab"):  # VS Code and Colab do without
        yield ports()
        yield browser()
    yield kernel()
    if CHECKOUT != SHIPPED:  # where no class is graded, there is nothing to keep apart
        yield from layers()


def layers() -> Iterator[Finding]:
    """Look at each layer that keeps learners' code apart from the machine while it is graded."""
    try:
        from layerwise.grading.confinement.host import confinement  # noqa: PLC0415 - needs numpy
        from layerwise.grading.confinement.layers import FIXES, LAYERS  # noqa: PLC0415

        found = confinement()
    except ImportError as error:
        yield Finding("numpy and what it needs can be loaded", well=False, why=str(error), advice=AGAIN)
        return
    except CourseError as error:
        advice = f"mend what that command names, or {AGAIN}"
        yield Finding("learners' code runs in a process of its own", well=False, why=str(error), advice=advice)
        return
    for layer, does in LAYERS.items():
        why = found.refused.get(layer, "")
        yield Finding(f"{layer}: {does}", not why, why, FIXES[layer] if why else "")
