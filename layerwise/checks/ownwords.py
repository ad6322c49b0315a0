"""What a learner's code says of itself in a hidden test: kept, but for the hidden inputs that it may hold.

`raise ValueError(f"{x}")` would carry a test's inputs into the feedback, and so would a name, or a row of words, that
an answer chooses by its input. So what is shown is one of few things, however an answer makes it: a sentence that
stands as it is in the learner's own function, or a form in which Python or numpy speak of types, names and shapes. In
both, a number stays where it is a size of the arguments or stands in the code, and a name where it stands in the code
or is a type's or a function's of numpy. Anything else is left out. What a message can tell of the inputs is thus no
more than which of the function's own sentences it is, and a few of its names and sizes.
"""

from __future__ import annotations

import ast
import builtins
import functools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from layerwise.checks import messages
from layerwise.checks.definitions import parsed
from layerwise.checks.failure_kinds import GRADERS, OF_NUMPY, OF_PYTHON, UNRAISED
from layerwise.checks.learner import Failure
from layerwise.checks.written import written

__all__ = ["guarded", "own_signature", "shown", "with_own_keys"]

_OUT = "…"
_NOTHING_LEFT = "a message of its own, which may hold hidden inputs and is not shown"
_LONGEST = 240  # characters of a message
_MOST_HOLES = 4  # places of a sentence in which something is filled in
_MOST_PARTS = 50  # of a text that is put together
_MOST_NUMBERS = 20  # numbers in a function's text, beyond which they may be a code
_RELEASE = "2.0"  # of numpy, which says so of names that it has given up
_FEW = ("0", "1", "2")  # axes and numbers of axes
_WORD = re.compile(r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|[^\W\d]\w*|[^\s\w.,;:!?()'\"`\[\]=<>+*/-]+")
_FILLED_IN = re.compile(r"%[-+ #0]*\d*(?:\.\d+)?[a-zA-Z]|\{[^{}]*\}")
_SIZES = re.compile(r"[\[(]?(?:\d{1,9}(?:, ?|(?=[\])]?$))){1,4}[\])]?")
_KINDS = UNRAISED | OF_PYTHON | OF_NUMPY | {f"an error called {kind}" for kind in GRADERS}


@dataclass(frozen=True)
class _Own:
    """What of a message may be shown, since it stands in the learner's function or is known of its arguments.

    Parameters
    ----------
    words, numbers : collection of str
    sentences : sequence of sequence of str — each text of the function, cut where something is filled in
    """

    words: Collection[str]
    numbers: Collection[str]
    sentences: Sequence[Sequence[str]]


def guarded(failure: Failure, text: str, args: Iterable[Any] = ()) -> Failure:
    """Take out of a failure what it may tell of hidden inputs.

    Parameters
    ----------
    failure : Failure — of a call in a hidden test
    text : str — of the learner's function, '' where it is not known
    args : iterable of plain data — what the function was given
    """
    if failure.kind in GRADERS:
        return failure
    own = _own(text)
    kind = failure.kind if failure.kind in _KINDS else "an error"
    line = failure.line if _flat(failure.line) in map(_flat, text.splitlines()) else ""
    within = failure.within if failure.within in own.words else ""
    message = own_signature(text) if failure.kind == "signature" else shown(failure.message, text, args)
    return replace(failure, kind=kind, message=message, line=line, within=within)


def shown(message: str, text: str, args: Iterable[Any] = ()) -> str:
    """Give what may be shown of a message.

    Parameters
    ----------
    message : str
    text : str — the learner's code
    args : iterable of plain data — what the function was given

    Returns
    -------
    str — the message, with an ellipsis for what is left out; in place of one of which nothing is left, a word on why
    """
    if not message:
        return ""
    own, sizes = _own(text), set(map(str, _sizes(args)))
    first = message.partition("\n")[0]  # numpy says more of a name that it has given up
    if len(first) <= _LONGEST and messages.KNOWN.fullmatch(first):
        kept = _masked(first, own, sizes)
    else:
        filled = (_fitting(message, parts, {*_FEW, *sizes}) for parts in own.sentences)
        kept = next((sentence for sentence in filled if sentence), "")
    return kept if re.search(r"\w", kept) else _NOTHING_LEFT


def with_own_keys(sentence: str, text: str) -> str:
    """Leave out of a sentence that ends with the keys of a learner's dict those that stand nowhere in the code.

    A key such as 'W1' may be put together by `f"W{layer}"`: it stands there without its number.
    """
    begin, says, listed = sentence.partition(" It has ")
    words, keys = _own(text).words, re.findall(r"'([^']*)'", listed)
    own = [f"'{key}'" for key in keys if key in words or key.rstrip("0123456789") in words]
    if not own and keys:
        return begin
    return begin + says + (f"{', '.join(own)}{f', {_OUT}' if len(own) < len(keys) else ''}." if keys else listed)


def own_signature(text: str) -> str:
    """Give the parameters of the function in a text, in brackets; '(…)' where there is none."""
    function = next((node for node in _nodes(text) if isinstance(node, (ast.FunctionDef, ast.Lambda))), None)
    return f"({written(function.args) if function else _OUT})"


def _masked(message: str, own: _Own, sizes: Collection[str]) -> str:
    """Leave out of a message of a known form the names that stand nowhere, and the numbers that are no size."""

    def keep(found: re.Match[str]) -> str:
        word = found[0]
        if word[0].isdigit():
            return word if len(word) == 1 or word in sizes or word in own.numbers or word == _RELEASE else _OUT
        stem = word.rstrip("0123456789") if len(word) - len(word.rstrip("0123456789")) < 3 else word
        known = any(name in own.words or name in messages.NAMES or name in messages.WORDS for name in (word, stem))
        return word if known or hasattr(builtins, word) else _OUT

    return _WORD.sub(keep, message)


def _fitting(message: str, parts: Sequence[str], numbers: set[str]) -> str:
    """Give a message that is one of the function's sentences, with what was filled in; '' where it is not."""
    if len(parts) == 1:
        return message if message == parts[0] else ""
    first, *between, last = parts
    if not (message.startswith(first) and message.endswith(last) and any(re.search(r"\w", part) for part in parts)):
        return ""
    told, place, end = first, len(first), len(message) - len(last)
    for part in (*between, None):
        begin = end if part is None else message.find(part, place, end) if part else place
        if begin < place:
            return ""
        told += _size_or_nothing(message[place:begin], numbers) + (part or "")
        place = begin + len(part or "")
    return (told + last)[: 2 * _LONGEST]


def _size_or_nothing(filled: str, numbers: set[str]) -> str:
    """Keep what was filled in where it is a size or a shape."""
    whole = _SIZES.fullmatch(filled) and numbers.issuperset(re.findall(r"\d+", filled))
    return filled if whole or not filled else _OUT


@functools.lru_cache(maxsize=8)  # a test asks for one function again and again
def _own(text: str) -> _Own:
    nodes = _nodes(text)
    plain = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    texts = [tuple(_FILLED_IN.split(one)) for one in plain]
    texts += [(one,) for one in plain]  # as it is, where the signs of a place are meant
    texts += [_cut(node) for node in nodes if isinstance(node, (ast.JoinedStr, ast.BinOp))]
    words, numbers = frozenset(re.findall(r"[^\W\d]\w*", text)), frozenset(re.findall(r"\d+", text))
    few = numbers if len(numbers) <= _MOST_NUMBERS else frozenset()
    return _Own(words, few, [parts for parts in texts if 0 < len(parts) <= _MOST_HOLES + 1])


def _nodes(text: str) -> list[ast.AST]:
    tree = parsed(text)
    return [*ast.walk(tree)] if tree else []


def _cut(node: ast.AST) -> tuple[str, ...]:
    """Give the fixed parts of a text that is put together, as by an f-string or by `+`; nothing for anything else."""
    parts, fixed = [""], False
    for piece in _pieces(node):
        if isinstance(piece, str):
            parts[-1] += piece
            fixed = True
        else:
            parts.append("")
    return tuple(parts) if fixed else ()


def _pieces(node: ast.AST) -> Iterator[str | None]:
    """Go through what a text is put together from: fixed texts, and None for each thing that is filled in."""
    waiting = [node]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, ast.JoinedStr):
            waiting += reversed(one.values)
        elif isinstance(one, ast.BinOp) and isinstance(one.op, ast.Add):
            waiting += [one.right, one.left]
        else:
            yield one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else None
    yield from [None] * (_MOST_HOLES + 1)  # there is more than anybody says


def _sizes(args: Iterable[Any]) -> set[int]:
    """Gather the sizes of arrays, also of those in lists and dicts, and what two axes give together."""
    found: set[int] = set()
    for value in args:
        if isinstance(value, np.ndarray):
            found |= {*value.shape, value.size}
        elif isinstance(value, (list, tuple)):
            found |= {len(value), *_sizes(value)}
        elif isinstance(value, dict):
            found |= _sizes(value.values())
    return found


def _flat(text: str) -> str:
    return " ".join(text.split())
