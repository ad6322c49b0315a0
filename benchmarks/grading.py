"""Measure what grading takes: side by side with stock nbgrader, and for growing classes.

    python benchmarks/grading.py --weeks 1 3 --size 60 --stock 8
    python benchmarks/grading.py --weeks 1 --scale 100 1000 10000

The first grades the same notebooks by `nbgrader autograde` and `nbgrader generate_feedback`, in a course folder without
any settings of ours, and by `layerwise grade`, which writes notebooks, grades and feedback at once. A command is run on
a few submissions and on many: the difference is what a submission takes, the rest is the start. The machine's CPU time
(all processes together) is sound also where others use the machine, wall time only as a ratio within one run.

Each learner's notebook is composed anew out of right and wrong answers; one in twenty is of the sample class's kinds,
but for the endless loop and for those that stock nbgrader cannot grade. With `--unlike`, no two learners' right answers
give the same floats, so that nothing can be remembered from one to another. The cells for playing with are taken out,
so that neither side trains anything; `--released` measures notebooks as they are released, where ours passes them over
and stock runs them.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from classes import hand_in, new_course
from meter import Usage, measure

from layerwise.course import CHECKOUT, Course

FEW = 2
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
GRADE = (sys.executable, Path(__file__).with_name("grade_once.py"))
STOCK = {**ONE_THREAD, "PYTHONPATH": str(CHECKOUT), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}


@dataclass(frozen=True)
class Cost:
    """What a way of grading takes.

    Parameters
    ----------
    wall, cpu : float — for each submission more [s]
    start_wall, start_cpu : float — for the command itself [s]
    peak : float — the most memory [MB]
    said : str — what the command printed
    """

    wall: float
    cpu: float
    start_wall: float
    start_cpu: float
    peak: float
    said: str


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weeks", nargs="+", default=["1", "3"], help="numbers of weeks (default: 1 3)")
    parser.add_argument("--size", type=int, default=60, help="submissions of ours (default: 60)")
    parser.add_argument("--stock", type=int, default=8, help="submissions of stock nbgrader (default: 8)")
    parser.add_argument("--released", type=int, default=0, metavar="N", help="the same with N notebooks as released")
    parser.add_argument("--scale", type=int, nargs="+", metavar="SIZE", help="ours alone, for classes of these sizes")
    parser.add_argument("--unlike", action="store_true", help="each learner's right answers give values of their own")
    options = parser.parse_args()
    for week in map(Course().week, options.weeks):
        with tempfile.TemporaryDirectory(prefix="layerwise_benchmark_") as name:
            if options.scale:
                _scale(week, options.scale, Path(name), unlike=options.unlike)
                continue
            _compare(week, options.size, options.stock, Path(name), explore=False, unlike=options.unlike)
            if options.released:
                _compare(week, options.released, options.released, Path(name), explore=True, unlike=options.unlike)


def _compare(week: str, size: int, stock_size: int, folder: Path, *, explore: bool, unlike: bool) -> None:
    """Measure both on one week, and print the table."""
    what = "as released" if explore else "without cells for playing with"
    print(f"\n{week}, notebooks {what}: {size} submissions by ours, {stock_size} by stock nbgrader\n", flush=True)

    distinct = {}

    def course(name: str, number: int) -> Course:
        course = new_course(folder / f"{name}_{number}_{explore}", week)
        distinct[number] = hand_in(course, week, number, folder, explore=explore, unlike=unlike)
        return course

    few = min(FEW, stock_size // 2)
    stock, feedback = _stock([course("stock", number) for number in (few, stock_size)], week)
    ours = {jobs: _ours([course(f"ours{jobs}", number) for number in (few, size)], week, jobs) for jobs in (1, 2)}
    _print_costs(stock, feedback, ours)
    print(f"\nOf {size} submissions, an exercise has {distinct[size]:.1f} different answers on average.")
    _print_split(json.loads(ours[1].said))


def _stock(courses: Sequence[Course], week: str) -> tuple[Cost, Cost]:
    """Measure stock nbgrader: grading, and feedback."""
    for course in courses:
        (course.root / "nbgrader_config.py").write_text("c = get_config()\n", encoding="utf-8")
        measure([*_nbgrader("generate_assignment"), week, "--create", "--force"], course.root, STOCK)
    return tuple(
        _cost(courses, lambda course, step=step: measure([*_nbgrader(step), week], course.root, STOCK))
        for step in ("autograde", "generate_feedback")
    )


def _nbgrader(step: str) -> list[str]:
    return [sys.executable, "-m", "nbgrader", step]


def _ours(courses: Sequence[Course], week: str, jobs: int) -> Cost:
    return _cost(courses, lambda course: measure([*GRADE, course.root, week, str(jobs)], course.root))


def _cost(courses: Sequence[Course], run: Callable[[Course], Usage]) -> Cost:
    """Run on a few submissions and on many, and tell what one takes from what the start takes."""
    few, many = map(run, courses)
    sizes = [len(list(course.submitted.iterdir())) for course in courses]
    wall, cpu = ((getattr(many, kind) - getattr(few, kind)) / (sizes[1] - sizes[0]) for kind in ("wall", "cpu"))
    return Cost(wall, cpu, few.wall - sizes[0] * wall, few.cpu - sizes[0] * cpu, many.peak, many.said)


def _print_costs(stock: Cost, feedback: Cost, ours: dict[int, Cost]) -> None:
    print("| | wall ms a submission | CPU ms a submission | start: wall s | start: CPU s | peak MB |")
    print("|---|---|---|---|---|---|")
    rows = {"nbgrader autograde": stock, "nbgrader generate_feedback": feedback}
    rows |= {f"ours, grades and feedback, {jobs} at once": cost for jobs, cost in ours.items()}
    for name, cost in rows.items():
        numbers = (1000 * cost.wall, 1000 * cost.cpu, cost.start_wall, cost.start_cpu, cost.peak)
        print("| {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.0f} |".format(name, *numbers))
    for jobs, cost in ours.items():
        alone = f"{stock.wall / cost.wall:.0f} times the wall time and {stock.cpu / cost.cpu:.0f} times the CPU time"
        both = f"{(stock.wall + feedback.wall) / cost.wall:.0f} and {(stock.cpu + feedback.cpu) / cost.cpu:.0f} times"
        print(f"\n{jobs} at once: nbgrader autograde alone takes {alone}, together with its feedback {both}.")


def _print_split(said: dict) -> None:
    """Print where the wall time of one worker went."""
    parts = {part: 1000 * seconds / said["learners"] for part, seconds in said["spent"].items()}
    print(f"\n{said['learners']} learners, {said['points']:.1f} points on average; one worker's wall ms a submission:")
    print(", ".join(f"{part} {spent:.1f}" for part, spent in parts.items()), flush=True)


def _scale(week: str, sizes: Sequence[int], folder: Path, *, unlike: bool) -> None:
    """Grade growing classes of all kinds but the endless loop."""
    print(f"\n{week}, one worker a core\n")
    print("| submissions | wall s | CPU ms a submission | MB early, late | descriptors early, late | ", end="")
    print("zombies | answers to an exercise | left in tmp |\n|---|---|---|---|---|---|---|---|")
    for size in sizes:
        course = new_course(folder / f"scale_{size}", week)
        distinct = hand_in(course, week, size, folder, stock=False, unlike=unlike)
        temporary = course.root / "temporary"
        temporary.mkdir()
        usage = measure([*GRADE, course.root, week, "0"], course.root, {"TMPDIR": str(temporary)})
        left = len(list(temporary.iterdir()))
        tenth = max(1, len(usage.looks) // 10)
        early, late = usage.looks[tenth : 3 * tenth], usage.looks[-3 * tenth : -tenth]
        memory, descriptors = (
            ", ".join(f"{fmean(getattr(look, kind) for look in looks):.0f}" for looks in (early, late))
            for kind in ("memory", "descriptors")
        )
        numbers = (size, usage.wall, 1000 * usage.cpu / size, memory, descriptors)
        print("| {} | {:.1f} | {:.1f} | {} | {} |".format(*numbers), end="")
        print(f" {max(look.zombies for look in usage.looks)} | {distinct:.1f} | {left} |", flush=True)


if __name__ == "__main__":
    main()
