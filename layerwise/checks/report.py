"""What a test found, in sentences for the learner; and the error that says them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from layerwise.checks.compare import Fault
from layerwise.checks.credit import Part, share_of
from layerwise.checks.transcript import Call

_SHOWN, _FACTS = 3, 2


class CheckFailedError(AssertionError):
    """An answer did not pass; the message says why, in sentences for the learner.

    Parameters
    ----------
    sentences : str
    report : Report — what the test found; None where no exam was made of it
    credit : str — a line on what is earned all the same, the last of the sentences; '' where there is none
    """

    def __init__(self, sentences: str, report: Report | None = None, credit: str = "") -> None:
        super().__init__("\n".join(filter(None, [sentences, credit])))
        self.credit = credit
        self.report = report

    def _render_traceback_(self) -> list[str]:
        """Show IPython the sentences alone: a traceback through our own code teaches nobody."""
        return [str(self)]


@dataclass(frozen=True)
class Report:
    """What a test found.

    Parameters
    ----------
    exercise : str — the function's name
    checks : int — how many cases were looked at
    faults : tuple of Fault — what is wrong, in the order it was found
    notes : tuple of str — remarks that cost nothing, such as a numpy warning
    public : bool — whether it is of a check that stands in the notebook
    calls : tuple of Call — what the test asked, and what it got
    parts : tuple of Part — what each property is worth, and which are there; none in a public check
    misconceptions : tuple of str — the names of the known mistakes that the answer shows
    explanation : str — the mistake in sentences for the learner, '' where it is none of the known ones
    place : str — where in the notebook to read about it, '' where that is not known
    again : str — how it came that the exercise was graded once more, and this is what was found then; '' at first
    said : str — of a question, what is told where nothing is wrong, in the place of how many checks passed
    outside : str — which of the notebook's data a wrong answer reads that it was not given, in a sentence; '' for none
    """

    exercise: str
    checks: int
    faults: tuple[Fault, ...]
    notes: tuple[str, ...] = ()
    public: bool = False
    calls: tuple[Call, ...] = field(default=(), compare=False, repr=False)
    parts: tuple[Part, ...] = ()
    misconceptions: tuple[str, ...] = ()
    explanation: str = ""
    place: str = ""
    again: str = ""
    said: str = ""
    outside: str = ""

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    @property
    def share(self) -> float:
        """The share of the exercise's points that the answer earns, from 0 to 1."""
        return 1.0 if self.passed else share_of(self.parts)

    @property
    def is_missing(self) -> bool:
        """Whether there is no function that could be called at all."""
        return any(fault.kind in ("missing", "signature", "SyntaxError") for fault in self.faults)

    def sentences(self, which: str = "checks") -> str:
        """The result for a learner to read; `which` names the checks, as in 'hidden checks'.

        Where a mistake could be named, it is told first, and then at most two facts that it leads to: what else is
        wrong is likely to follow from it. A public check's own words for it stand for themselves.
        """
        if self.passed:
            passed = self.said or f"{self.checks} of {self.checks} {which} passed."
            lines = [f"{self.exercise}: {passed}", *self.notes]
            return "\n".join(lines)
        most = 1 if self.public else _SHOWN  # in a notebook the next thing is told a moment later
        told = [fault for fault in self.faults if fault.named]
        if told or not self.explanation:
            lines = _summed_up(told or self.faults, [fault.sentence for fault in told or self.faults])[:most]
        else:
            facts = _summed_up(self.faults, [fault.fact for fault in self.faults])
            lines = [self.explanation, *facts[: min(most, _FACTS)]]
        first, *others = lines
        return "\n".join(f"{self.exercise}: {line}" for line in (first, self.outside, *others, self.place) if line)


def settle(report: Report, which: str = "checks", credit: str = "") -> None:
    """Print a passed report; raise a failed one.

    Parameters
    ----------
    report : Report
    which : str — names the checks, as in 'hidden checks'
    credit : str — what a failed answer earned all the same, in a line; '' where it is not told

    Raises
    ------
    CheckFailedError — with a sentence for each fault
    """
    if not report.passed:
        raise CheckFailedError(report.sentences(), report, credit)
    print(report.sentences(which))  # noqa: T201 - a notebook cell's output is what a learner reads


def _summed_up(faults: Sequence[Fault], sentences: Sequence[str]) -> list[str]:
    """Give a line for each sort of fault, with how many are alike."""
    alike: dict[tuple[str, str], list[str]] = {}
    for fault, sentence in zip(faults, sentences, strict=True):
        alike.setdefault((fault.kind, "" if fault.case else fault.sentence), []).append(sentence)
    return [f"{said[0]}{_others(len(said) - 1) * (kind != 'missing')}" for (kind, _), said in alike.items()]


def _others(number: int) -> str:
    """Say that other cases fail alike, instead of telling each."""
    cases = "case" if number == 1 else "cases"
    return f" ({number} other {cases} went wrong alike.)" if number else ""
