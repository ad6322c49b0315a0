"""Look at this machine: what works here, what does not, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec

from layerwise.course import CHECKOUT, SHIPPED, CourseError
from layerwise.learning.finding import Finding
from layerwise.learning.installation import AGAIN, interpreter, last_line, packages, threads
from layerwise.learning.kernel_start import kernel
from layerwise.learning.machine import browser, folders_written_to, ports, room, writing


def examine() -> Iterator[Finding]:
    """Look at one thing after another, as far as that makes sense with what was found before."""
    own = interpreter()
    yield own
    if not own.well:  # what another Python has or lacks is not the fault
        return
    installed = list(packages())
    yield from installed
    if all(finding.well for finding in installed):
        yield from _with_packages()


def _with_packages() -> Iterator[Finding]:
    yield threads()
    folders = folders_written_to()
    written_to = [writing(purpose, folder) for purpose, folder in folders.items()]
    yield from written_to
    yield from room(list(folders.values()))
    if find_spec("jupyterlab"):  # VS Code and Colab do without
        yield ports()
        yield browser()
    if not all(finding.well for finding in written_to):
        return  # nor could a process be started that needs these folders
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
        yield Finding("numpy and what it needs can be loaded", well=False, why=last_line(error), advice=AGAIN)
        return
    except CourseError as error:
        advice = f"mend what that says, or {AGAIN}"
        yield Finding("learners' code runs in a process of its own", well=False, why=str(error), advice=advice)
        return
    for layer, does in LAYERS.items():
        why = found.refused.get(layer, "")
        yield Finding(f"{layer}: {does}", not why, why, FIXES[layer] if why else "")
