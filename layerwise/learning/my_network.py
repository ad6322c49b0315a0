"""Take the learner's functions of week 4 along: write them to `my_network.py`, which week 5 imports.

A notebook's functions live in its kernel alone. Their texts, with those of the helpers that they call and the
imports that they use, make a module that needs no notebook. A file that a person wrote or changed is never
overwritten: the first line of ours holds a checksum of the rest.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import inspect
import re
import symtable
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

FILE = "my_network.py"
WEEK = "week4_deep_network_step_by_step"
FUNCTIONS = (
    "initialize_parameters",
    "initialize_parameters_deep",
    "linear_forward",
    "linear_activation_forward",
    "L_model_forward",
    "compute_cost",
    "linear_backward",
    "linear_activation_backward",
    "L_model_backward",
    "update_parameters",
    "gradient_check_deep",
)
_FIRST_LINE = "# Written by Layerwise from the functions of your week 4 notebook; checksum {}."
_DOCSTRING = '"""My network of week 4. Change the functions in the notebook, and write this file anew there."""\n'


class MyNetworkError(Exception):
    """The functions cannot be written; the message says why and what to do."""

    def _render_traceback_(self) -> list[str]:
        """Show IPython the sentence alone: a traceback through our own code teaches nobody."""
        return [str(self)]


class _LeftOutError(Exception):
    """A function cannot be taken along; the message is the reason, to follow the function's name."""


@dataclass(frozen=True)
class Collected:
    """What a notebook's functions make.

    Parameters
    ----------
    text : str — of a module, '' where no function was taken
    taken : tuple of str — functions of week 4 that are in it
    left_out : dict of str to str — those that are not, and why
    """

    text: str
    taken: tuple[str, ...]
    left_out: dict[str, str]

    def sentences(self) -> str:
        """What was taken and what was not, for a learner to read."""
        lines = [f"{len(self.taken)} of {len(FUNCTIONS)} functions: {', '.join(self.taken) or 'none'}."]
        return "\n".join(lines + [f"Left out: `{name}` {reason}" for name, reason in self.left_out.items()])


def write_my_network(namespace: Mapping[str, Any], folder: Path | None = None) -> None:
    """Write the functions of a week 4 notebook to `my_network.py`, whole or not at all, and say which.

    Parameters
    ----------
    namespace : mapping of names — the notebook's `globals()`
    folder : Path — where to; the notebook's own folder where it is not given

    Raises
    ------
    MyNetworkError — there is a file of that name that a person wrote, or the folder cannot be written
    """
    path = (folder or Path.cwd()) / FILE
    collected = collect(namespace)
    if not collected.taken:
        print(f"{FILE} was not written. {collected.sentences()}")  # noqa: T201 - a cell's output is what a learner reads
        return
    _require_ours(path)
    _replace(path, _sealed(collected.text))
    print(f"{path} holds {collected.sentences()}")  # noqa: T201 - the same


def find_my_network(folder: Path | None = None) -> Path | None:
    """Find the file that week 4's notebook wrote: in this folder, or in that of week 4 beside it.

    Parameters
    ----------
    folder : Path — the folder of the notebook that looks for it; the current one where it is not given

    Returns
    -------
    Path — or None where it was never written
    """
    here = folder or Path.cwd()
    return next((path for path in (here / FILE, here.parent / WEEK / FILE) if path.is_file()), None)


def collect(namespace: Mapping[str, Any]) -> Collected:
    """Gather the texts of the functions of week 4, and of all they need.

    Parameters
    ----------
    namespace : mapping of names — the notebook's `globals()`

    Returns
    -------
    Collected
    """
    pieces: dict[str, str] = {}
    left_out: dict[str, str] = {}
    for name in FUNCTIONS:
        try:
            _require_function(name, namespace)
            found = dict(_pieces(name, namespace, set()))
            _require_runs(_module(pieces | found))
        except _LeftOutError as reason:
            left_out[name] = str(reason)
        else:
            pieces |= found
    taken = tuple(name for name in FUNCTIONS if name not in left_out)
    return Collected(_module(pieces) if taken else "", taken, left_out)


def _require_function(name: str, namespace: Mapping[str, Any]) -> None:
    if name not in namespace:
        raise _LeftOutError("is not defined. Run its cell.")
    if not callable(namespace[name]):
        raise _LeftOutError("is no function any more. Run its cell again.")


def _pieces(name: str, namespace: Mapping[str, Any], seen: set[str]) -> Iterator[tuple[str, str]]:
    """Give the code that defines a name, behind the code that defines what it needs."""
    seen.add(name)
    value = namespace[name]
    text = _text(name, value, namespace)
    for need in sorted(_globals_read(text) & set(namespace) - seen):
        try:
            yield from _pieces(need, namespace, seen)
        except _LeftOutError as reason:
            raise _LeftOutError(f"needs `{need}`, which {reason}") from reason
    yield name, text


def _text(name: str, value: Any, namespace: Mapping[str, Any]) -> str:
    """Give the code that makes one value under its name."""
    if isinstance(value, FunctionType) and value.__globals__ is namespace:
        return _function_text(name, value, namespace)
    if isinstance(value, ModuleType):
        return f"import {value.__name__} as {name}" if name != value.__name__ else f"import {name}"
    if callable(value) and (statement := _import_of(name, value)):
        return statement
    try:
        if ast.literal_eval(repr(value)) == value:
            return f"{name} = {value!r}"
    except (ValueError, SyntaxError, TypeError, RecursionError):
        pass  # not a number, a text or a collection of these
    raise _LeftOutError("is a variable of the notebook. Give the function what it needs as an argument.")


def _function_text(name: str, function: FunctionType, namespace: Mapping[str, Any]) -> str:
    own_name = function.__name__
    if own_name != name and namespace.get(own_name) is function:
        return f"{name} = {own_name}"
    try:
        text = textwrap.dedent(inspect.getsource(function)).strip()
        statement = ast.parse(text).body[0]
    except (OSError, TypeError, SyntaxError, IndexError) as error:
        raise _LeftOutError("has no text that can be read. Define it with `def`, and run its cell again.") from error
    if isinstance(statement, ast.FunctionDef) and statement.name == name:
        if _is_not_written(statement):
            raise _LeftOutError("is not written yet.")
        return text
    if isinstance(statement, ast.Assign) and name in {ast.unparse(target) for target in statement.targets}:
        return text  # a lambda with a name
    raise _LeftOutError("has no text that can be read. Define it with `def`, and run its cell again.")


def _is_not_written(function: ast.FunctionDef) -> bool:
    """Tell whether a function raises a NotImplementedError before it does anything else, as the release has it."""
    raised = [ast.unparse(line) for line in function.body if isinstance(line, ast.Raise)]
    returns = any(isinstance(node, ast.Return) for node in ast.walk(function))
    first = next((ast.unparse(line) for line in function.body if not isinstance(line, ast.Expr)), "")
    if first.startswith("raise NotImplementedError"):  # the blanks of a guided release stand behind it
        return True
    return not returns and any("NotImplementedError" in line for line in raised)


def _import_of(name: str, value: Any) -> str:
    """Find the statement that imports a function or class of a package, '' where there is none."""
    modules = [key for key in sys.modules if key != "__main__" and not re.search(r"(^|\.)_", key)]
    for home in (str(getattr(value, "__module__", "")), *sorted(modules, key=len)):
        names = getattr(sys.modules.get(home), "__dict__", {})  # None stands for what cannot be imported
        for own_name in (name, str(getattr(value, "__name__", name))):
            if home != "__main__" and names.get(own_name) is value:
                return f"from {home} import {own_name}" + ("" if own_name == name else f" as {name}")
    return ""


def _globals_read(text: str) -> set[str]:
    """List the names that a piece of code takes from the module around it."""
    top = symtable.symtable(text, FILE, "exec")
    own = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_assigned()}
    read = {symbol.get_name() for symbol in top.get_symbols() if symbol.is_referenced()}
    every = (read | set(_read_inside(top))) - own
    return {name for name in every if not name.startswith("__")}  # a module has a `__name__` of its own


def _read_inside(table: symtable.SymbolTable) -> Iterator[str]:
    for child in table.get_children():
        yield from (symbol.get_name() for symbol in child.get_symbols() if symbol.is_global())
        yield from _read_inside(child)


def _module(pieces: Mapping[str, str]) -> str:
    imports = sorted({text for text in pieces.values() if text.startswith(("import ", "from "))})
    others = [text for text in pieces.values() if text not in imports]
    return "\n\n\n".join([_DOCSTRING + "\n" + "\n".join(imports), *others]) + "\n"


def _require_runs(text: str) -> None:
    """Import the module before it is a file: what does not run here would not run in week 5."""
    try:
        exec(compile(text, FILE, "exec"), {"__name__": "my_network"})  # noqa: S102 - the learner's own functions, in the learner's own kernel
    except Exception as error:
        raise _LeftOutError(f"stops with {type(error).__name__} outside the notebook: {error}.") from error


def _sealed(text: str) -> str:
    return f"{_FIRST_LINE.format(_checksum(text))}\n{text}"


def _checksum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _require_ours(path: Path) -> None:
    """Stop where a file stands there that is not exactly as it was written here.

    Raises
    ------
    MyNetworkError — names the file and what to do
    """
    try:
        first, _, rest = path.read_text(encoding="utf-8").partition("\n")
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise MyNetworkError(f"{path} stands in the way: it cannot be read ({error}). Rename it first.") from error
    if first != _FIRST_LINE.format(_checksum(rest)):
        raise MyNetworkError(
            f"{path} was written or changed by hand, so it stays as it is and nothing was written. "
            "Rename it if you want to keep it, or delete it, and run this cell again."
        )


def _replace(path: Path, text: str) -> None:
    """Write a file, whole or not at all.

    Raises
    ------
    MyNetworkError — the folder cannot be written
    """
    unfinished = path.with_suffix(".unfinished")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        unfinished.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise MyNetworkError(
            f"{path} cannot be written ({error.strerror}). Is the folder yours to write, and the disk not full?"
        ) from error
