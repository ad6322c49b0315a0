"""Measure what a Hub needs when a whole class is there at once: time and memory of every step.

    sudo .venv/bin/python benchmarks/hub.py --learners 50

It makes a Hub as deploy/jupyterhub/README.md does, with that many accounts, which go away again at the end. All
learners log in, then all fetch week 1, all run it from top to bottom (by Validate), and all submit: at the same moment,
or each at some moment of the first `--within` seconds. A step begins when everybody has done the one before. Times are
a learner's own wait; memory is what their servers and kernels have together, each page counted once for all who share
it (PSS), and the most that was seen during the step.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import psutil
from measuring import table

from layerwise.course import Course
from tests.hub_machine import Hub, Session, why_not

WEEK = Course().week("1")
_PAUSE = 2.0  # seconds between looks at the memory


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=10, help="how many at once (default: 10)")
    parser.add_argument("--within", type=float, default=0, help="seconds in which they press (default: 0, as one)")
    options = parser.parse_args()
    if options.learners < 1 or options.within < 0:
        parser.error("--learners is 1 or more, and --within 0 or more.")
    if reason := why_not():
        sys.exit(reason)
    hub = Hub(tuple(f"n{number}" for number in range(options.learners)))
    try:
        hub.make()
        hub.run(hub.teacher, "layerwise", "build", "1", "--out", hub.course)
        hub.run(hub.teacher, "nbgrader", "release_assignment", WEEK)
        hub.start()
        _measure(hub, options.within)
    finally:
        hub.remove()


def _measure(hub: Hub, within: float) -> None:
    """Let the class do step after step, and print a line for each."""
    sessions = [Session(hub, account) for account in map(hub.account, hub.learners)]
    week = {"course_id": "layerwise", "assignment_id": WEEK}
    steps: dict[str, Callable[[Session], object]] = {
        "log in": Session.log_in,
        "fetch": lambda one: one.call("assignments/fetch", **week),
        "run": lambda one: one.call("assignments/validate", path=f"{WEEK}/assignment.ipynb"),
        "submit": lambda one: one.call("assignments/submit", **week),
    }
    cores, size = psutil.cpu_count(), len(sessions)
    when = f"within {within:g} s" if within else "at once"
    print(f"{size} learners {when}, {cores} cores, week 1\n", flush=True)
    rows = []
    for name, step in steps.items():
        with _memory(hub) as seen:
            waits, failures = _together(step, sessions, within)
        quantiles = [f"{value:.1f}" for value in np.quantile(waits or [np.nan], (0.5, 0.95, 1))]
        most = max(seen, default=0) / 1e6
        rows.append([name, *quantiles, f"{most:.0f}", f"{most / size:.0f}", str(len(failures))])
        print(" | ".join(rows[-1]), *failures[:3], sep="\n", flush=True)
    arrived = len(list((hub.exchange / "layerwise" / "inbound").glob(f"*+{WEEK}+*")))
    print(table(["step", "median s", "95 % s", "slowest s", "MB in all", "MB a learner", "failed"], rows))
    print(f"\n{arrived} of {size} submissions arrived.")


def _together(
    step: Callable[[Session], object], sessions: Sequence[Session], within: float
) -> tuple[list[float], list[str]]:
    """Let all do a step, each at some moment within so many seconds; give how long each waited [s], and what failed."""
    begin = threading.Barrier(len(sessions))
    rng = np.random.default_rng(0)
    moments = dict(zip(sessions, rng.uniform(0, within, len(sessions)), strict=True))
    waits: list[float] = []
    failures: list[str] = []

    def one(session: Session) -> None:
        begin.wait()
        time.sleep(moments[session])
        begun = time.monotonic()
        try:
            step(session)
        except Exception as error:  # noqa: BLE001 - whatever one meets, the others are measured
            failures.append(f"{session.account}: {error}\n")
        else:
            waits.append(time.monotonic() - begun)

    with ThreadPoolExecutor(len(sessions)) as pool:
        list(pool.map(one, sessions))
    return waits, failures


@contextlib.contextmanager
def _memory(hub: Hub) -> Iterator[list[int]]:
    """Look at the memory of all accounts' processes while something runs [bytes]."""
    seen: list[int] = []
    over = threading.Event()

    def look() -> None:
        while not over.wait(_PAUSE) or not seen:
            seen.append(sum(map(_own_share, hub.processes())))

    watcher = threading.Thread(target=look)
    watcher.start()
    try:
        yield seen
    finally:
        over.set()
        watcher.join()


def _own_share(process: psutil.Process) -> int:
    with contextlib.suppress(psutil.Error):
        return int(process.memory_full_info().pss)
    return 0


if __name__ == "__main__":
    main()
