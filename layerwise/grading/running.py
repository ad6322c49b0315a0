"""Run a notebook's statements inside a learner's process, as far as its functions need them."""

from __future__ import annotations
import __future__

import ast
import builtins
import contextlib
import functools
import linecache
import operator
import sys
import types
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from layerwise.checks.plain import Plain
from layerwise.grading.needed import Use, needed, uses
from layerwise.grading.output import CappedText
from layerwise.grading.script import Place, parse

_FUTURES = functools.reduce(operator.or_, (getattr(__future__, n).compiler_flag for n in __future__.all_feature_names))


class Run:
    """The statements of a notebook, and the names that they make.

    Parameters
    ----------
    texts : pieces of Python, the learner's first and behind them the given ones of the course
    namespace : dict — the learner's names
    before : callable — told the place of each statement before it runs
    """

    def __init__(self, texts: Sequence[str], namespace: dict[str, Any], before: Callable[[Place], None]) -> None:
        self._bodies = [_register(number, text) for number, text in enumerate(texts)]
        self._namespace = namespace
        self._before = before
        self._flags = 0
        self.problems: list[Plain] = []

    def make(self, names: Iterable[str], own: int, skipped: Iterable[Place]) -> set[str]:
        """Make the learner's functions; then fill in, as the course gives it, what they need and nothing defines.

        Parameters
        ----------
        names : the functions that are wanted; never filled in
        own : int — how many of the pieces are the learner's
        skipped : places of statements that must not be run

        Returns
        -------
        set of str — the names that were filled in
        """
        statements = [use for use in uses(self._bodies) if use.place not in set(skipped)]
        chosen = needed([use for use in statements if use.place[0] < own], names)
        self._execute(chosen, self._namespace)
        read = set().union(*(use.reads for use in chosen))
        missing = read - set(names) - self._namespace.keys() - vars(builtins).keys()
        given = [use for use in statements if use.place[0] >= own]
        spare = new_namespace()  # so that no name of the learner's is replaced on the way
        self._execute(needed(given, missing, definitions=False), spare)
        filled = missing & spare.keys()
        self._namespace.update({name: spare[name] for name in filled})
        return filled

    def _execute(self, chosen: Iterable[Use], namespace: dict[str, Any]) -> None:
        for use in chosen:
            self._before(use.place)
            try:
                with contextlib.redirect_stdout(CappedText()), contextlib.redirect_stderr(CappedText()):
                    exec(self._compiled(use.place), namespace)  # noqa: S102 - for a learner's code this process exists
            except BaseException as error:  # noqa: BLE001 - the next statement may be all right
                self.problems.append({"at": use.place, "kind": type(error).__name__, "message": message_of(error)})

    def _compiled(self, place: Place) -> types.CodeType:
        """Compile a statement; what it imports from `__future__` holds for those after it, as in a notebook."""
        piece, number = place
        module = ast.Module([self._bodies[piece][number]], [])
        code: types.CodeType = compile(module, _file(piece), "exec", self._flags, dont_inherit=True)
        self._flags |= code.co_flags & _FUTURES
        return code


class _Notebook:
    """Stands for IPython's shell: takes every request and does nothing."""

    def __getattr__(self, name: str) -> Callable[..., None]:
        return _ignore


def new_namespace() -> dict[str, Any]:
    """Make the names of a fresh notebook."""
    shell = _Notebook()
    return vars(types.ModuleType("__main__")) | {"get_ipython": lambda: shell, "display": _ignore}


def become_main(namespace: dict[str, Any]) -> dict[str, Any]:
    """Make names those of the module `__main__`, where a notebook's classes look for themselves."""
    module = types.ModuleType("__main__")
    vars(module).update(namespace)
    sys.modules["__main__"] = module
    return vars(module)


def message_of(error: BaseException) -> str:
    """Give an error's message, '' for one that cannot even be shown."""
    try:
        return sendable(str(error))
    except BaseException:  # noqa: BLE001 - a learner's class of errors may be broken, too
        return ""


def sendable(text: str, most: int = 2_000) -> str:
    """Shorten a text, and replace the halves of surrogate pairs, which no message can hold."""
    return str(text)[:most].encode("utf-8", "replace").decode()


def _ignore(*_args: Any, **_kwargs: Any) -> None:
    pass


def _file(piece: int) -> str:
    return f"<piece {piece}>"


def _register(piece: int, text: str) -> list[ast.stmt]:
    """Parse a piece, and let tracebacks find its lines."""
    lines = [f"{line}\n" for line in text.split("\n")]
    linecache.cache[_file(piece)] = (len(text), None, lines, _file(piece))
    return parse(text)
