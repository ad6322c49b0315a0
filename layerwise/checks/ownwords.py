"""What a learner's code says of itself in a hidden test: kept, but for the hidden inputs that it may hold.

`raise ValueError(f"{x}")` would carry a test's inputs into the feedback. So a message is shown as it is where it has a
form in which Python or numpy speak of types, names and shapes; in any other, words that stand nowhere in the learner's
own code and numbers that are no size of the arguments are left out.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from layerwise.checks.learner import Failure

_OUT = "…"
_NOTHING_LEFT = "a message of its own, which may hold hidden inputs and is not shown"
_LONGEST = 120  # characters of a message of unknown form
_NAME = r"'?[A-Za-z_<][A-Za-z_.<>]{0,40}\d{0,2}(\(\))?'?"
_SHAPE = r"\([\d, newaxis]{0,40}\)"
_FORMS = r"""
operands could not be broadcast together with shapes( <shape>){2,4} ?
operands could not be broadcast together with remapped shapes \[original->remapped\]:( <shape>->(<shape>)?){2,4} {0,4}
shapes <shape> and <shape> not aligned: <size> \(dim \d\) != <size> \(dim \d\)
matmul: Input operand \d has a mismatch<any>\d, with gufunc signature \S{1,30} \(size <size> <any> <size>\)
matmul: Input operand \d does not have enough dimensions \(has \d, gufunc core with signature \S{1,30} requires \d\)
could not broadcast input array from shape <shape> into shape <shape>
non-broadcastable output operand with shape <shape> doesn't match the broadcast shape <shape>
cannot reshape array of size <size> into shape <shape>
index -?<size> is out of bounds for axis \d with size <size>
axis -?\d+ is out of bounds for array of dimension \d+
axis\d: axis -?\d+ is out of bounds for array of dimension \d+
too many indices for array: array is \d-dimensional, but \d were indexed
all the input <any>(, but along dimension \d, <any> \d has size <size> and <any> \d has size <size>)?
all the input <any>, but the array at index \d has \d dimension\(s\) and the array at index \d has \d dimension\(s\)
boolean index did not match indexed array along axis \d; <any> is <size> but <any> is <size>
only (size-1|length-1|0-dimensional) arrays can be converted to Python scalars
<any>, numpy\.newaxis \(`None`\) and integer or boolean arrays are valid indices
The truth value of an array with more than one element is ambiguous\. Use a\.any\(\) or a\.all\(\)
setting an array element with a sequence\.( <any> after \d dimensions\.<any> was <shape> \+ inhomogeneous part\.)?
cannot select an axis to squeeze out which has size not equal to one
axes don't match array|Last \d dimensions of the array must be square
invalid number of data points<any>|arrays used as indices must be of integer \(or boolean\) type
unsupported operand type\(s\) for \S{1,4}( or \S{1,5})?: <name> and <name>
bad operand type for <any>|can only concatenate <any>|must be real number, not <name>
unsupported format string passed to <name>|Cannot interpret '\d{1,6}' as a data type
Cannot cast ufunc <name> (output|input ?\d?) from dtype\(<name>\) to dtype\(<name>\) with casting rule <name>
ufunc <name> <any>|data type <name> not understood
loop of ufunc does not support argument \d of type <name> which has no callable <name> method
<name> object <any>(<name>)?
(module|type object) <name> has no attribute <name>(\. Did you mean: <name>\?)?
name <name> is not defined(\. Did you mean: <name>\?)?
No module named <name>|cannot import name <name> from <any>
cannot access <any> where it is not associated with a value|local variable <name> referenced before assignment
<name> takes (from \d+ to )?(\d+|no) (positional )?arguments?( but \d+ (was|were) given)?( \(<size> given\))?
<name> missing \d+ required (positional|keyword-only) arguments?: <name>((,|,? and) <name>)*
<name> got (an unexpected keyword argument|multiple values for argument) <name>
(list|tuple|string) (assignment )?index out of range|pop from empty list|invalid index to scalar variable\.
(list|tuple|string) indices must be integers or slices, not <name>
not enough values to unpack \(expected \d+, got \d+\)|too many values to unpack \(expected \d+(, got \d+)?\)
cannot unpack non-iterable <name> object|maximum recursion depth exceeded<any>
(float )?division by zero|math (domain|range) error|expected a <any>|integer division or modulo by zero
(divide by zero|overflow|underflow|invalid value) encountered in <name>|Mean of empty slice\.?
object of type <name> has no len\(\)
an? (object of type|array of dtype|dict with keys of type) <name>|a value nested more than \d+ deep<any>
<name>
"""
"""The forms in which Python and numpy speak of names, shapes and sizes, one a line."""
_PARTS = {"<name>": _NAME, "<shape>": _SHAPE, "<size>": r"\d{1,9}", "<any>": r"[^\d]{0,200}"}
_KNOWN = re.compile(
    functools.reduce(lambda forms, part: forms.replace(*part), _PARTS.items(), "|".join(_FORMS.split("\n")[1:-1]))
)
_WORD = re.compile(r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[^\W\d]\w*|[^\s\w.,;:!?()'\"`=<>+*/-]+")
_GRADERS = {"SyntaxError", "timeout", "died", "protocol"}
"""Kinds of failures of which the grader's own side tells."""


def guarded(failure: Failure, text: str, args: Iterable[Any] = ()) -> Failure:
    """Take out of a failure what it may tell of hidden inputs.

    Parameters
    ----------
    failure : Failure — of a call in a hidden test
    text : str — of the learner's function, '' where it is not known
    args : iterable of plain data — what the function was given
    """
    if failure.kind in _GRADERS:
        return failure
    kind = failure.kind if re.fullmatch(r"[A-Za-z_ ]{1,40}", failure.kind) else "an error"
    line = failure.line if _flat(failure.line) in _flat(text) else masked(failure.line, text, args)
    within = failure.within if failure.within in text else ""
    return replace(failure, kind=kind, message=shown(failure.message, text, args), line=line, within=within)


def shown(message: str, text: str, args: Iterable[Any] = ()) -> str:
    """Give a message as it is where Python or numpy could have made it of types and shapes alone, else `masked`."""
    known = len(message) <= 2 * _LONGEST and _KNOWN.fullmatch(message)
    return message if known else masked(message, text, args)


def masked(message: str, text: str, args: Iterable[Any] = ()) -> str:
    """Leave out of a message what stands nowhere in a learner's code and is no size of the arguments.

    Parameters
    ----------
    message : str
    text : str — the learner's code
    args : iterable of plain data — what the function was given

    Returns
    -------
    str — the message, or in place of one of which nothing is left a word on why
    """
    words = {*re.findall(r"[^\W\d]\w*", text), *map(str, _sizes(args))}
    kept = _WORD.sub(lambda found: found[0] if found[0] in words else _OUT, message[: 2 * _LONGEST])
    kept = re.sub(rf"{_OUT}(?:[^\w]*{_OUT})+", _OUT, kept)
    if message and not re.search(r"\w", kept):
        return _NOTHING_LEFT
    return kept if len(kept) <= _LONGEST else f"{kept[:_LONGEST]}{_OUT}"


def _sizes(args: Iterable[Any]) -> Collection[int]:
    return {size for array in args if isinstance(array, np.ndarray) for size in array.shape}


def _flat(text: str) -> str:
    return " ".join(text.split())
