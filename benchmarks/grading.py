"""Measure what grading takes: side by side with stock nbgrader, and for growing classes.

    python benchmarks/grading.py --weeks 1 3 --size 60 --stock 8 --rounds 3
    python benchmarks/grading.py --weeks 1 --scale 100 1000 10000

The first grades the same notebooks by `nbgrader autograde` and `nbgrader generate_feedback`, in a course folder without
any settings of ours, and by `layerwise grade`, which writes notebooks, grades and feedback at once. A command is run on
a few submissions and on many: the difference is what a submission takes, the rest is the start. Times are sound only as
ratios within one round, in which both sides take their turn, since another round may see the machine at other work. Of
several rounds the medians are printed, and of the ratios the lowest and the highest, too.

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
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median

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


@dataclass(frozen=True)
class Turn:
    """What one round has found.

    Parameters
    ----------
    stock, feedback : Cost — of nbgrader's two commands
    ours : dict of int to Cost — by the number of workers
    """

    stock: Cost
    feedback: Cost
    ours: dict[int, Cost]

    def times(self, kind: str, jobs: int, *, feedback: bool) -> float:
        """Tell how many times the wall or CPU time of ours stock takes, its feedback included or not."""
        stock = getattr(self.stock, kind) + (getattr(self.feedback, kind) if feedback else 0)
        ratio: float = stock / getattr(self.ours[jobs], kind)
        return ratio


def main() -> None:
    """Read the command line, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weeks", nargs="+", default=["1", "3"], help="numbers of weeks (default: 1 3)")
    parser.add_argument("--size", type=int, default=60, help="submissions of ours (default: 60)")
    parser.add_argument("--stock", type=int, default=8, help="submissions of stock nbgrader (default: 8)")
    parser.add_argument("--rounds", type=int, default=1, help="how often both sides take their turn (default: 1)")
    parser.add_argument("--released", type=int, default=0, metavar="N", help="the same with N notebooks as released")
    parser.add_argument("--scale", type=int, nargs="+", metavar="SIZE", help="ours alone, for classes of these sizes")
    parser.add_argument("--unlike", action="store_true", help="each learner's right answers give values of their own")
    options = parser.parse_args()
    for week in map(Course().week, options.weeks):
        with tempfile.TemporaryDirectory(prefix="layerwise_benchmark_") as name:
            if options.scale:
                _scale(week, options.scale, Path(name), unlike=options.unlike)
                continue
            sizes = [(options.size, options.stock, False)]
            sizes += [(options.released, options.released, True)] if options.released else []
            for size, stock, explore in sizes:
                _compare(week, size, stock, Path(name), options.rounds, explore=explore, unlike=options.unlike)


def _compare(week: str, size: int, stock_size: int, folder: Path, rounds: int, *, explore: bool, unlike: bool) -> None:
    """Measure both on one week, and print the table."""
    what = "as released" if explore else "without cells for playing with"
    print(f"\n{week}, notebooks {what}: {size} submissions by ours, {stock_size} by stock nbgrader\n", flush=True)

    distinct = {}

    def courses(name: str, number: int, most: int) -> list[Course]:
        found = []
        for many in (min(FEW, stock_size // 2), most):
            course = new_course(folder / f"{name}_{number}_{many}_{explore}", week)
            distinct[many] = hand_in(course, week, many, folder, explore=explore, unlike=unlike)
            found.append(course)
        return found

    turns = []
    for number in range(rounds):
        stock, feedback = _stock(courses("stock", number, stock_size), week)
        ours = {jobs: _ours(courses(f"ours{jobs}", number, size), week, jobs) for jobs in (1, 2)}
        turns.append(Turn(stock, feedback, ours))
    _print_costs(turns)
    print(f"\nOf {size} submissions, an exercise has {distinct[size]:.1f} different answers on average.")
    _print_split(json.loads(turns[-1].ours[1].said))


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


def _print_costs(turns: Sequence[Turn]) -> None:
    print("| | wall ms a submission | CPU ms a submission | start: wall s | start: CPU s | peak MB |")
    print("|---|---|---|---|---|---|")
    rows = {
        "nbgrader autograde": [turn.stock for turn in turns],
        "nbgrader generate_feedback": [turn.feedback for turn in turns],
        **{f"ours, grades and feedback, {jobs} at once": [turn.ours[jobs] for turn in turns] for jobs in turns[0].ours},
    }
    for name, costs in rows.items():
        wall, cpu, start_wall, start_cpu, peak = (
            median(getattr(cost, kind) for cost in costs) for kind in ("wall", "cpu", "start_wall", "start_cpu", "peak")
        )
        print(f"| {name} | {1000 * wall:.1f} | {1000 * cpu:.1f} | {start_wall:.1f} | {start_cpu:.1f} | {peak:.0f} |")
    for jobs in turns[0].ours:
        told = [
            f"{_spread(turn.times(kind, jobs, feedback=feedback) for turn in turns)} times the {name} time"
            for feedback in (False, True)
            for kind, name in (("wall", "wall"), ("cpu", "CPU"))
        ]
        alone, both = " and ".join(told[:2]), " and ".join(told[2:])
        print(f"\n{jobs} at once: nbgrader autograde alone takes {alone}, together with its feedback {both}.")


def _spread(ratios: Iterable[float]) -> str:
    """Write the median, and behind it the lowest and the highest, where there are several."""
    found = sorted(ratios)
    return f"{median(found):.0f}" + (f" ({found[0]:.0f} to {found[-1]:.0f})" if len(found) > 1 else "")


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
