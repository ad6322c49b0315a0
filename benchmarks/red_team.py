"""Hand the attacks of `tests/red_team` to a stock nbgrader and to this grader, and print what each lets them win.

    .venv/bin/python -m benchmarks.red_team
    .venv/bin/python -m benchmarks.red_team --only patching

Stock nbgrader runs hostile code unconfined, so each attack gets a throw-away course, home and copy of the package, and
those that would reach beyond them are left out, with the reason. Each is handed in beside honest work that is graded
next. About six seconds an attack.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from layerwise.course import CHECKOUT, Course
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.way import Way
from layerwise.grading.confinement.host import confinement, require_whole
from tests.red_team.attack import Attack
from tests.red_team.course import WEEKS, build, honest, places_for, wrong
from tests.red_team.table import ATTACKS
from tests.small_course import hand_in

CONFIG = """\
c = get_config()
c.CourseDirectory.course_id = "stock"
c.Execute.timeout = 5
"""
LONGEST = 120  # seconds that nbgrader may take for two submissions
LINGERING = "escaping-gradebook_later"
"""The attack whose process goes on for twenty seconds after it was graded, and then ends."""

SCORES = """
SELECT submitted_assignment.student_id, sum(coalesce(manual_score, auto_score, 0) + coalesce(extra_credit, 0))
FROM grade JOIN submitted_notebook ON grade.notebook_id = submitted_notebook.id
JOIN submitted_assignment ON submitted_notebook.assignment_id = submitted_assignment.id
GROUP BY submitted_assignment.student_id
"""


@dataclass(frozen=True)
class Outcome:
    """What one attack came to: points of its own, and of the honest learner who came next; None for no grade at all."""

    own: float | None
    next_one: float | None

    def cells(self, full: float) -> str:
        """Write it as two cells of a table."""
        lost = "the grade" if self.next_one is None else f"{full - self.next_one:g}"
        return f"{'no grade' if self.own is None else f'{self.own:g}'} | {'' if self.next_one == full else lost}"


def main() -> None:
    """Read the command line, grade and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="a regular expression that names of attacks hold")
    options = parser.parse_args()
    require_whole(confinement())
    nothing = Attack(
        "wrong answers alone", "Tries nothing.", lambda course, learner, _: _hand_in_wrong(course, learner)
    )
    attacks = [attack for attack in [nothing, *ATTACKS] if re.search(options.only, attack.name)]
    ours = {kind: _on_ours(kind, [each for each in attacks if each.course == kind]) for kind in WEEKS}
    print("| attack | of | points | next learner lost | points on stock | next learner lost on stock |")
    print("|---|---|---|---|---|---|")
    for attack in attacks:
        won, full = ours[attack.course][attack.name], ours[attack.course][""].own or 0
        stock = f"not run | {attack.unsafe}" if attack.unsafe else _on_stock(attack).cells(full)
        print(f"| {attack.name} | {full:g} | {won.cells(full)} | {stock} |", flush=True)


def _hand_in_wrong(course: Course, learner: str) -> None:
    hand_in(course, learner, wrong(course, WEEKS["small"]))


def _on_ours(kind: str, attacks: Sequence[Attack]) -> dict[str, Outcome]:
    """Grade all attacks as one class; under '' stand full points."""
    if not attacks:
        return {}
    with tempfile.TemporaryDirectory(prefix="red_team_", ignore_cleanup_errors=True) as folder:
        course, week = build(kind, Path(folder)), WEEKS[kind]
        for attack in attacks:
            other = hand_in(course, f"{attack.name}-next", honest(course, week), week=week)
            attack.submit(course, attack.name, places_for(course, other, 9))
        result = grade_week(course, week, way=Way(time_limit=2))
        points = {student.learner: student.points for student in result.students}
        found = {each.name: Outcome(points.get(each.name), points.get(f"{each.name}-next")) for each in attacks}
        return {**found, "": Outcome(max(student.out_of for student in result.students), None)}


def _on_stock(attack: Attack) -> Outcome:
    """Grade one attack, and the honest work after it, by nbgrader alone, in folders of their own."""
    with tempfile.TemporaryDirectory(prefix="red_team_", ignore_cleanup_errors=True) as folder:
        course, checkout = build(attack.course, Path(folder, "course")), Path(folder, "checkout")
        for part in ("layerwise", "grader_tests", "datasets"):
            shutil.copytree(CHECKOUT / part, checkout / part, ignore=shutil.ignore_patterns("__pycache__"))
        (course.root / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
        other = hand_in(course, f"{attack.name}-next", honest(course, attack.week), week=attack.week)
        attack.submit(course, attack.name, places_for(course, other, 9, checkout))
        _nbgrader(course, checkout, "generate_assignment", attack.week, "--force", "--create")
        _nbgrader(course, checkout, "autograde", attack.week)
        if attack.name == LINGERING:
            time.sleep(25)
        points = _scores(course.gradebook)
        return Outcome(points.get(attack.name), points.get(f"{attack.name}-next"))


def _nbgrader(course: Course, checkout: Path, command: str, *given: str) -> None:
    """Run a command of nbgrader, which sees the throw-away folders alone; end it with all that it started."""
    home = course.root.parent / "home"
    home.mkdir(exist_ok=True)
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    environment = {"PATH": scripts, "HOME": str(home), "PYTHONPATH": str(checkout), "OPENBLAS_NUM_THREADS": "1"}
    environment["TMPDIR"] = str(home)
    line = [sys.executable, "-m", "nbgrader", command, *given, f"--course-dir={course.root}"]
    process = subprocess.Popen(
        line,
        cwd=course.root,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(LONGEST)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _scores(gradebook: Path) -> dict[str, float]:
    """Read what each learner has, by learner; nothing where the gradebook is gone."""
    with (
        contextlib.suppress(sqlite3.Error),
        contextlib.closing(sqlite3.connect(f"file:{gradebook}?mode=ro", uri=True)) as base,
    ):
        return dict(base.execute(SCORES).fetchall())
    return {}


if __name__ == "__main__":
    main()
