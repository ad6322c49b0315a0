"""Name the mistake behind a wrong answer: find the known wrong answers that give the same on every input.

The known ones are asked what the failed test asked, and dropped at the first other result: none or a few are left. Of
these stay the ones on which the hidden test says the same, for what shows in no value: loops, printing, defaults. One
that is alone with the same wrong values stays without that.
Where that leaves several, or all that is known is an error, they and the learner's answer are asked what the hidden
test asks with inputs drawn from another seed, without a stop at the first failure.

Who the known ones are is handed in: `checks` imports nothing that knows where they are kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from layerwise.checks.bounded import BoundedLearner
from layerwise.checks.exam import Report
from layerwise.checks.failure_kinds import GRADERS, LOST
from layerwise.checks.generator import kept_generator
from layerwise.checks.learner import Learner
from layerwise.checks.plain import size_of
from layerwise.checks.transcript import Answer, Call

Judged = Mapping[str, bool]
"""Of exercises that were examined already, whether they give the right values."""

NOTHING_JUDGED: Judged = MappingProxyType({})
"""No exercise was examined yet."""

_UNNAMED = GRADERS | {"NotImplementedError"}
"""Kinds of faults whose own sentence says all: there is no answer yet, or none that ends."""
_BESIDE = {"vectorised", "purity"}
"""Kinds of faults that an answer may have beside the mistake that its values show."""
_IN_VALUES = {"values", "shape"}
"""Kinds of faults that a known wrong answer has, too, where it gives the same."""
_ANSWERED = {*_IN_VALUES, "type", "none", *_BESIDE}
"""Kinds of faults of an answer that returned something: another kind is an error, which says little."""
_TOLD = re.compile(r"`[^`]*`|'[^']*'|\"[^\"]*\"|-?\d[\d.e+-]*|\b(?:nan|inf)\b")
"""What differs between the sentences on two answers with the same mistake: code, words and numbers of their own."""
_LOOP = re.compile(r"`\s*(for|while|\[|[\w.]*(?:vectorize|frompyfunc|apply_along_axis|map)\b)?")
_MOST_KEPT = 1000  # answers of a wrong answer that are kept: a hidden test asks about fifty
_LARGEST_KEPT = 50_000  # numbers in one of them: the largest that a solution gives has 25,000
_MOST_LINES = 400_000  # of a wrong answer, that are run to tell it from others; a learner's answer takes as long


@dataclass
class Misconception:
    """A wrong answer that is known, with what it gave when it was asked.

    Parameters
    ----------
    name : str — what is wrong in it, in a word
    explanation : str — the mistake, in sentences for a learner
    learner : BoundedLearner — answers with it, and with the solution in place of all other exercises
    draws : bool — whether it makes random numbers, maybe others each time
    """

    name: str
    explanation: str
    learner: BoundedLearner
    draws: bool = False
    lines: int = 0
    """How many lines its answers took so far, also where they were known from before: what is told of a learner's
    answer must not depend on whose was graded before it."""
    _given: dict[bytes, tuple[Answer, int]] = field(default_factory=dict, repr=False)

    def gives(self, call: Call, answer: Answer) -> bool:
        """Tell whether this is what it answers to a call, or could be where it never answers twice the same."""
        own = self.answers(call)
        if answer.agrees(own):
            return True
        return self.draws and answer.resembles(own) and not own.agrees(call.of(self.learner))

    def answers(self, call: Call) -> Answer:
        """Give what it answers to a call; the same call is run once."""
        answer, lines = self._given.get(call.key) or self._asked(call)
        self.lines += lines
        return answer

    def _asked(self, call: Call) -> tuple[Answer, int]:
        """Ask it, and keep what it gave with the lines that it took."""
        before = self.learner.lines
        answer = call.of(self.learner)
        taken = answer, self.learner.lines - before
        if len(self._given) >= _MOST_KEPT:  # calls that hold what a learner made are new ones each time
            self._given.clear()
        if size_of(answer.value) <= _LARGEST_KEPT:
            self._given[call.key] = taken
        return taken


@dataclass
class Bench:
    """What is needed to name the mistakes of one exercise.

    Parameters
    ----------
    misconceptions : sequence of Misconception
    probe : callable — gives what the hidden test asks of a right answer, with inputs that are drawn from another seed
    examine : callable — runs the hidden test on a learner
    earlier : dict of str to callable — of each earlier exercise that this one calls, what runs its hidden test
    """

    misconceptions: Sequence[Misconception]
    probe: Callable[[], tuple[Call, ...]]
    examine: Callable[[Learner], Report]
    earlier: Mapping[str, Callable[[Learner], Report]] = field(default_factory=dict)
    _reports: dict[str, Report] = field(default_factory=dict, repr=False)

    @cached_property
    def probes(self) -> tuple[Call, ...]:
        """What is asked to tell apart those that are alike so far; nothing is left out because of a failure."""
        return self.probe()

    def report_on(self, known: Misconception) -> Report:
        """Give the report on a misconception; its test is run once."""
        if known.name not in self._reports:
            self._reports[known.name] = self.examine(known.learner)
        return self._reports[known.name]


def named(report: Report, learner: Learner, bench: Bench, judged: Judged = NOTHING_JUDGED) -> Report:
    """Name the mistake that a report on a wrong answer shows, where it is a known one.

    An answer that fails because an earlier one is wrong is no mistake of this exercise, and gets no name. Neither does
    one of which no calls are kept, since it returned more than anybody could be asked about.

    Parameters
    ----------
    report : Report — of a hidden test or a public check
    learner : Learner — on whose answer it is
    bench : Bench
    judged : dict of str to bool — of exercises that were examined already, whether they give the right values

    Returns
    -------
    Report — the same, with the names and their explanation where there is one
    """
    if report.passed or not report.calls or report.faults[0].kind in _UNNAMED:
        return report
    with kept_generator():
        found = _recognised(report, learner, bench, judged)
    return replace(report, misconceptions=tuple(known.name for known in found), explanation=_explained(found))


def _recognised(report: Report, learner: Learner, bench: Bench, judged: Judged) -> list[Misconception]:
    """Find the known mistakes that nothing tells from this one."""
    if any(judged.get(name) is False for name in bench.earlier):
        return []
    alike = _which_give(bench.misconceptions, report.calls)
    unknown = [examine for name, examine in bench.earlier.items() if name not in judged]
    if not alike or not all(gives_right_values(examine(learner)) for examine in unknown):
        return []
    whole = bench.examine(learner) if report.public else report
    if not whole.calls:
        return []
    alike = _which_give(alike, whole.calls) if report.public else alike
    if len(alike) == 1 and _is_sure(alike[0], whole):
        return alike
    alike = [known for known in alike if _faults(whole) & _faults(bench.report_on(known))]
    alike = [known for known in alike if not _says_more(bench.report_on(known), whole)]
    if len(alike) > 1 or not _has_values(whole):
        alike = _told_apart(alike, learner, bench.probes)
    for closer in (_no_other_faults, _same_faults, _same_form, _same_loop, _same_prints):
        alike = [known for known in alike if closer(whole, bench.report_on(known))] or alike
    return alike


def _explained(found: Sequence[Misconception]) -> str:
    """Explain one mistake, or two of which nobody can tell which it is; more would explain nothing."""
    explanations = list(dict.fromkeys(known.explanation for known in found))
    if len(explanations) == 2:
        return f"One of two mistakes leads to this. Either: {explanations[0]} Or: {explanations[1]}"
    return explanations[0] if len(explanations) == 1 else ""


def _which_give(known: Sequence[Misconception], calls: Sequence[Call]) -> list[Misconception]:
    return [one for one in known if all(one.gives(call, call.answer) for call in calls)]


def _is_sure(known: Misconception, report: Report) -> bool:
    """Tell whether a mistake that agrees has the very values that are wrong, so that its own test finds the same."""
    in_values = report.faults[0].kind in _IN_VALUES and not known.draws
    return in_values and all(call.answer.resembles(known.answers(call)) for call in report.calls)


def _told_apart(alike: list[Misconception], learner: Learner, calls: Sequence[Call]) -> list[Misconception]:
    """Drop those that give something else than the learner's answer does, as long as all of it takes little time."""
    end = {known.name: known.lines + _MOST_LINES for known in alike}
    for call in calls:
        answer = call.of(learner)
        if answer.failure and answer.failure[0] in LOST:
            return []
        alike = [known for known in alike if known.gives(call, answer)]
        if any(known.lines > end[known.name] for known in alike):
            break
    return alike


def gives_right_values(report: Report) -> bool:
    """Tell whether an answer gives the right values, however it does.

    Parameters
    ----------
    report : Report — of its hidden test
    """
    return all(fault.kind in _BESIDE for fault in report.faults)


def _has_values(report: Report) -> bool:
    return report.faults[0].kind in _ANSWERED


def _faults(report: Report) -> set[tuple[str, str]]:
    return {(fault.kind, _TOLD.sub("…", fault.sentence)) for fault in report.faults}


def _no_other_faults(report: Report, known: Report) -> bool:
    """Tell whether a known wrong answer has no faults but these; an answer may have more beside its mistake."""
    return _faults(known) <= _faults(report)


def _same_faults(report: Report, known: Report) -> bool:
    return _faults(report) == _faults(known)


def _same_form(report: Report, known: Report) -> bool:
    """Tell whether the values have the same shapes and keys: one that holds more agrees, too, but is not the same."""
    pairs = zip(report.calls, known.calls, strict=False)
    return all(call.answer.resembles(other.answer) for call, other in pairs)


def _same_loop(report: Report, known: Report) -> bool:
    """Tell whether loops are written in the same way."""

    def loops(faults: Report) -> list[str]:
        return [_LOOP.findall(fault.sentence)[0] for fault in faults.faults if fault.kind == "vectorised"]

    return loops(report) == loops(known)


def _says_more(known: Report, report: Report) -> bool:
    """Tell whether a known wrong answer prints and returns nothing, where this one is silent: it is a blank."""
    prints = any(call.answer.printed for call in known.calls) and not any(call.answer.printed for call in report.calls)
    return prints and all(call.answer.value is None for call in report.calls)


def _same_prints(report: Report, known: Report) -> bool:
    pairs = zip(report.calls, known.calls, strict=False)
    return all(call.answer.prints_like(other.answer) for call, other in pairs)
