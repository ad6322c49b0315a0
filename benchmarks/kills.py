"""Kill a batch at moments that nobody chose, start it again, and see whether anything is not as without the kill.

    python benchmarks/kills.py --kills 50 --seed 1

A class is graded once undisturbed. Then, again and again, the same class is graded by the real command line, and one
of its processes is killed by SIGKILL: the grader itself, a worker, a fork server, or a learner's process. The command
is started again until one comes to its end, and the gradebook, the graded notebooks, the pages, the folder of temporary
files and the list of processes are compared with those of the undisturbed run. Each moment is an event (so many
learners are graded, so many files are written, the gradebook is being written) or a share of the time that the
undisturbed run took, so that it comes on a slow machine, too.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from classes import hand_in, new_course
from measuring import table
from sqlalchemy import create_engine, inspect, text

from layerwise.course import CHECKOUT, Course

VICTIMS = ("grader", "worker", "fork server", "learner's process")
EVENTS = ("graded", "written", "gradebook", "time")
"""What is waited for: learners told of as graded, files in `autograded/`, a write to the gradebook, a share of time."""

_BE_SUBREAPER = 36  # of prctl: orphans become children of this process
_LOOK = 0.001  # seconds between two looks
_FAREWELL = 30.0  # seconds that the rest of a killed batch may take to end
_IDS = "id"  # what the name of a column ends with that is drawn at random for each row
_WITHOUT_CONTENT = (".db", ".log")  # the rows count, and a log has times in it
_JOINED = """
    JOIN base_cell ON base_cell.id = cell_id
    JOIN submitted_notebook ON submitted_notebook.id = given.notebook_id
    JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id"""
_WHOSE = {
    "scores": ("student_id, name, auto_score, manual_score, needs_manual_grade", "grade"),
    "comments": ("student_id, name, auto_comment, manual_comment", "comment"),
}


@dataclass(frozen=True)
class Kill:
    """What is killed, and when.

    Parameters
    ----------
    victim : str — one of VICTIMS
    event : str — one of EVENTS
    amount : float — how many learners or files, or the share of the time
    later : float — how long after that; in shares of the undisturbed run's time
    """

    victim: str
    event: str
    amount: float
    later: float


@dataclass
class Outcome:
    """What came of a kill.

    Parameters
    ----------
    killed : bool — whether there was something to kill, or the batch was over before
    survived : bool — whether the batch came to its end all the same
    faults : list of str — what is not as without the kill
    """

    killed: bool
    survived: bool
    faults: list[str] = field(default_factory=list)


def main() -> None:
    """Read the command line, kill and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--week", default="1", help="number of the week (default: 1)")
    parser.add_argument("--size", type=int, default=8, help="submissions (default: 8)")
    parser.add_argument("--kills", type=int, default=50, help="how many (default: 50)")
    parser.add_argument("--seed", type=int, default=1, help="which moments (default: 1)")
    options = parser.parse_args()
    week = Course().week(options.week)
    with tempfile.TemporaryDirectory(prefix="layerwise_kills_") as name:
        course = new_course(Path(name) / "course", week)
        hand_in(course, week, options.size, Path(name), stock=False)
        trial = Trial(course.root, week, Path(name) / "trials")
        print(f"{week}, {options.size} submissions, {trial.seconds:.1f} s undisturbed; seed {options.seed}\n")
        outcomes = []
        for kill in draw(random.Random(options.seed), options.kills, options.size):  # noqa: S311 - moments, no secrets
            outcomes.append((kill, trial.run([kill])))
            for fault in outcomes[-1][1].faults:
                print(f"{kill}: {fault}", flush=True)
    _print(outcomes)
    sys.exit(any(outcome.faults for _, outcome in outcomes))


def draw(chance: random.Random, number: int, size: int) -> Iterator[Kill]:
    """Draw kills; victims and events come in turn, moments at random.

    Parameters
    ----------
    chance : Random
    number : int — of kills
    size : int — of the class
    """
    for turn in range(number):
        victim = VICTIMS[turn % len(VICTIMS)]
        event = EVENTS[turn // len(VICTIMS) % len(EVENTS)] if victim == "grader" else "graded"
        amount = chance.random() if event == "time" else chance.randrange(size - 1 if victim == "grader" else size // 2)
        yield Kill(victim, event, amount, 0.0 if event == "time" else chance.random() * 0.02)


class Trial:
    """A class that is graded undisturbed, once, when this is made; and then with kills.

    Parameters
    ----------
    folder : Path — a course folder, with what was submitted
    week : str — folder name of the week
    scratch : Path — a new folder to work in
    """

    def __init__(self, folder: Path, week: str, scratch: Path) -> None:
        self._folder, self._week, self._scratch = folder, week, scratch
        self._number = 0
        course = self._copy()
        began = time.monotonic()
        batch = Batch(course, week)
        batch.finish()
        self.seconds = time.monotonic() - began
        batch.leftovers()
        self.expected = _state(course)

    def run(self, *batches: Sequence[Kill]) -> Outcome:
        """Grade a fresh copy of the class with kills: batch after batch, each in what the one before has left."""
        course = self._copy()
        outcome = Outcome(killed=True, survived=True)
        for kills in batches:
            batch = Batch(course, self._week)
            outcome.killed &= all(batch.kill(kill, self.seconds) for kill in kills)
            outcome.survived &= batch.finish()
            outcome.faults += batch.leftovers()
        last = Batch(course, self._week)
        if not last.finish():
            outcome.faults.append(f"the command does not come to its end: {last.said()}")
        outcome.faults += last.leftovers() + _differences(self.expected, _state(course))
        shutil.rmtree(course)
        return outcome

    def _copy(self) -> Path:
        self._number += 1
        course = self._scratch / str(self._number)
        shutil.copytree(self._folder, course)  # times of files are kept: they are when the work was handed in
        (course / "temporary").mkdir()
        return course


class Batch:
    """`layerwise grade` at work, with two workers.

    Parameters
    ----------
    course : Path — its folder; temporary files go to `temporary` in it
    week : str — folder name of the week
    """

    def __init__(self, course: Path, week: str) -> None:
        _adopt(orphans=True)
        self._course = course
        self._before = {process.pid for process in psutil.Process().children(recursive=True)}
        self._said = course / "temporary" / "said.txt"
        with self._said.open("w") as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "layerwise", "grade", week, "--course", str(course), "--jobs", "2"],
                stdout=said,
                stderr=subprocess.STDOUT,
                cwd=CHECKOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "TMPDIR": str(course / "temporary")},
            )
        self._began = time.monotonic()

    def kill(self, kill: Kill, usual: float) -> bool:
        """Wait for the moment, and kill; tell whether there was something to kill.

        Parameters
        ----------
        kill : Kill
        usual : float — the seconds that the undisturbed run took
        """
        while self._process.poll() is None:
            if self._has_come(kill, usual):
                time.sleep(kill.later * usual)
                break
            time.sleep(_LOOK)
        while self._process.poll() is None:
            for process in self._victims(kill.victim):
                with contextlib.suppress(psutil.NoSuchProcess, ProcessLookupError):
                    os.kill(process.pid, signal.SIGKILL)
                    return True
        return False

    def finish(self) -> bool:
        """Wait until it ends; tell whether it came to its end."""
        return self._process.wait() in (0, 1)  # 1 where somebody could not be graded

    def said(self) -> str:
        """Give what it printed."""
        return self._said.read_text(errors="replace")

    def leftovers(self) -> list[str]:
        """Wait for the end of all processes that it started; say which do not end, and which files they leave."""
        deadline = time.monotonic() + _FAREWELL
        while (left := self._left()) and time.monotonic() < deadline:
            time.sleep(0.02)
        _adopt(orphans=False)
        files = [path.name for path in self._said.parent.iterdir() if path != self._said]
        found = [f"left running: {' '.join(process.cmdline())[:200]}" for process in left]
        return found + [f"left among temporary files: {name}" for name in files]

    def _has_come(self, kill: Kill, usual: float) -> bool:
        if kill.event == "graded":
            return self.said().count(": graded in") > kill.amount
        if kill.event == "written":
            return sum(1 for _ in self._course.glob("autograded/*/*/*")) > kill.amount
        if kill.event == "gradebook":
            return (self._course / "gradebook.db-journal").exists() and bool(self.said())
        return time.monotonic() - self._began > kill.amount * usual

    def _victims(self, victim: str) -> list[psutil.Process]:
        """Find the processes of a kind: workers are below the grader, fork servers below workers."""
        if victim == "grader":
            return [psutil.Process(self._process.pid)]
        workers = _below(psutil.Process(self._process.pid), "spawn_main")
        if victim == "worker":
            return workers
        servers = [server for worker in workers for server in _below(worker, "confinement.zygote")]
        if victim == "fork server":
            return servers
        first = [inner for server in servers for inner in _below(server, "confinement.zygote")]
        return [child for inner in first for child in _below(inner, "confinement.zygote")] or first

    def _left(self) -> list[psutil.Process]:
        """Give the processes that it started and that still run; those that ended are waited for."""
        left = []
        for process in psutil.Process().children(recursive=True):
            if process.pid in self._before:
                continue
            with contextlib.suppress(ChildProcessError):
                os.waitpid(process.pid, os.WNOHANG)
            with contextlib.suppress(psutil.NoSuchProcess):
                if process.status() != psutil.STATUS_ZOMBIE:
                    left.append(process)
        return left


def _adopt(*, orphans: bool) -> None:
    """Have the kernel make orphans children of this process, so that they can be found; or not any more."""
    ctypes.CDLL(None).prctl(_BE_SUBREAPER, int(orphans), 0, 0, 0)


def _below(process: psutil.Process, word: str) -> list[psutil.Process]:
    """Give the children of a process in whose command there is a word."""
    found = []
    with contextlib.suppress(psutil.NoSuchProcess):
        for child in process.children():
            with contextlib.suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
                if any(word in part for part in child.cmdline()):
                    found.append(child)
    return found


def _state(course: Path) -> dict[str, Any]:
    """Give all that is in a course folder: the rows of the gradebook, and the files with what is in them."""
    state: dict[str, Any] = dict(_rows(course / "gradebook.db"))
    for path in course.rglob("*"):
        if path.is_file() and path.parent.name != "temporary":
            content = b"" if path.suffix in _WITHOUT_CONTENT else path.read_bytes()
            state[str(path.relative_to(course))] = content
    return state


def _rows(path: Path) -> Iterator[tuple[str, Any]]:
    """Give the rows of each table of a gradebook without their ids, in an order of their own.

    To tell whose a score or a comment is, the names behind the ids are put in their places.
    """
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        for name in inspect(engine).get_table_names():
            columns = [column["name"] for column in inspect(engine).get_columns(name)]
            kept = [column for column in columns if not (column == _IDS or column.endswith("_id"))]
            if kept:
                rows = connection.execute(text(f"SELECT {', '.join(kept)} FROM {name}"))  # noqa: S608 - nbgrader's own
                yield f"table {name}", sorted(map(repr, rows))
        for name, (columns, given) in _WHOSE.items():
            rows = connection.execute(text(f"SELECT {columns} FROM {given} AS given {_JOINED}"))  # noqa: S608 - ours
            yield f"{name} by learner", sorted(map(repr, rows))
    engine.dispose()


def _differences(expected: dict[str, Any], got: dict[str, Any]) -> list[str]:
    """Name what is missing, what is too much, and what is not the same."""
    missing = [f"missing: {name}" for name in expected.keys() - got.keys()]
    more = [f"left over: {name}" for name in got.keys() - expected.keys()]
    other = [f"not the same: {name}" for name in expected.keys() & got.keys() if expected[name] != got[name]]
    return sorted(missing + more + other)


def _print(outcomes: Sequence[tuple[Kill, Outcome]]) -> None:
    head = ("killed", "moment", "times", "too late", "batch went on", "with faults afterwards")
    kinds = dict.fromkeys((kill.victim, kill.event) for kill, _ in outcomes)
    lines = []
    for victim, event in kinds:
        those = [outcome for kill, outcome in outcomes if (kill.victim, kill.event) == (victim, event)]
        killed = [outcome for outcome in those if outcome.killed]
        faulty = sum(bool(outcome.faults) for outcome in those)
        survived = sum(outcome.survived for outcome in killed)
        numbers = (len(killed), len(those) - len(killed), survived, faulty)
        lines.append((victim, event, *map(str, numbers)))
    print(table(head, lines))


if __name__ == "__main__":
    main()
