"""Hold what a learner's function returns against right values, public ones or recorded references."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from layerwise.checks.compare import Fault, compare, compare_shapes
from layerwise.checks.credit import Case, has_axes
from layerwise.checks.plain import Plain, size_of
from layerwise.checks.sitting import Sitting, StopExam

_LARGEST_CASE = 100_000  # numbers in a value that is kept until the points are split; the right ones have 25,000


class Comparing(Sitting):
    """A sitting in which values are compared."""

    def returns(
        self,
        expected: Plain,
        *args: Any,
        mistakes: Mapping[str, Any] | None = None,
        case: str = "",
        **kwargs: Any,
    ) -> None:
        """Hold the function's result for these arguments against a value that the learner may see.

        Parameters
        ----------
        expected : plain data — the right result
        *args, **kwargs : plain data or a call-back — what the function is given
        mistakes : dict of str to plain data — for each likely mistake, a sentence that names it: its result, with
            `...` for the parts of which nothing is said
        case : str — what is special about these arguments; '' to let them be told themselves
        """
        value = self.ask(self.exercise, *args, case=case, **kwargs)
        likely = {} if compare(value, expected, public=True) is None else mistakes or {}  # a right value is no mistake
        for sentence, wrong in likely.items():
            if compare(value, wrong, public=True) is None:
                self._count()
                self._note_fault(Fault("values", sentence, named=True))
                raise StopExam  # the cause is named: what else differs is likely to follow from it
        self._compare(value, expected, case, args, public=True)

    def matches(self, case: str, *args: Any, **kwargs: Any) -> None:
        """Hold the function's result for these arguments against the recorded reference.

        Parameters
        ----------
        case : str — what is special about these arguments, as in 'for a row of zeros'; unique in the exercise
        *args, **kwargs : plain data or a call-back — what the function is given
        """
        with self.edge(self._is_edge):  # a failed edge case ends itself alone: those after it draw as ever
            self.agrees(case, self.ask(self.exercise, *args, case=case, **kwargs), *args)

    def agrees(self, case: str, value: Plain, *args: Any) -> None:
        """Hold a value that was got with `ask`, for these arguments, against the recorded reference of that case."""
        if self._answers is None:
            raise TypeError("A public check has no references: give the expected value to `returns`.")
        self._compare(value, self._answers.recall(case, value), case, args, public=False)

    def shapes(self, value: Any, expected: Mapping[str, tuple[int, ...]], case: str = "") -> None:
        """Require a dict of arrays of these shapes; another one ends the exam, since nothing fits it.

        Parameters
        ----------
        value : plain data — what the function returned
        expected : dict of str to tuple of int — the shape under each key
        case : str — what is special about the arguments
        """
        self._count()
        self._shapes.append(expected)
        if self._weights and "shape" in self._weights:  # else no more is shown than that it makes arrays
            self.checked.add("shape")
        fault = compare_shapes(value, expected)
        if fault:
            self._add(fault, case)
            raise StopExam

    def split(self, value: Any, *parts: str, case: str = "") -> tuple[Any, ...]:
        """Require as many values side by side as there are parts; another form ends the exam.

        Parameters
        ----------
        value : plain data — what the function returned
        *parts : str — what to call each of the values that are asked
        case : str — what is special about the arguments

        Returns
        -------
        tuple — the values
        """
        self._count()
        if not isinstance(value, (list, tuple)) or len(value) != len(parts):
            fault = compare(value, tuple(0 for _ in parts), public=True, parts=parts)
            self._add(fault or Fault("type", "returns another form than is asked."), case)
            raise StopExam
        return tuple(value)

    def _compare(self, value: Plain, expected: Plain, case: str, args: tuple[Any, ...], *, public: bool) -> None:
        self._count()
        fault = compare(value, expected, public=public, sizes=_sizes(args), parts=self.results)
        if fault:
            self._add(fault, case or self._told(self.exercise, args))
        if has_axes(expected):
            self.checked.add("shape")
        kept = value if size_of(value) <= _LARGEST_CASE else None  # which has no form that earns anything
        self._cases.append(Case(kept, expected, args or self._given))


def _sizes(args: tuple[Any, ...]) -> dict[str, int]:
    """Sizes of the last table among the inputs, by what a sentence calls them, to recognise a mean gone wrong."""
    tables = [array.shape for array in args if isinstance(array, np.ndarray) and array.ndim == 2]
    return {"columns": tables[-1][1], "rows": tables[-1][0]} if tables else {}
