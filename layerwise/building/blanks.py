"""Blank a solution: keep its form and its steps, and put `...` in the place of what it computes."""

from __future__ import annotations

import ast
import re
import textwrap
from collections.abc import Iterator, Sequence

from layerwise.course import CourseError

_Line = tuple[int, str]
"""A line of the solution by its number, counted from 1, and what becomes of it."""

_BODIES = ("body", "orelse")


def blanked(lines: Sequence[str], step: re.Pattern[str], where: str) -> list[str]:
    """Blank the lines of a solution.

    `A = np.tanh(Z)` becomes `A = ...`, `return A / m` becomes `return ...`, `costs.append(cost)` becomes
    `costs.append(...)`, and `for l in range(L):` becomes `for l in ...:`. What computes nothing stays: `costs = []`,
    `return A, cache`, `else:`, and the heads of functions.

    Parameters
    ----------
    lines : sequence of str — the solution, as it stands in its function
    step : pattern — of the comments that stay
    where : str — which solution it is, for messages

    Returns
    -------
    list of str — valid Python; each line is one of the solution, or one with `...` for a part of it

    Raises
    ------
    CourseError — the solution is not Python, or a statement of it has no blank
    """
    text = textwrap.dedent("\n".join(lines))
    margin = " " * (len(lines[0]) - len(lines[0].lstrip())) if lines else ""
    try:
        statements = ast.parse(text).body
    except SyntaxError as error:
        raise CourseError(f"{where} is not Python (line {error.lineno} of its solution: {error.msg}).") from error
    written = text.split("\n")
    found = [(number, line) for number, line in enumerate(written, 1) if step.match(line)]
    for statement in statements:
        found += _blank(statement, written, where)
    return [margin + line for _, line in sorted(found, key=lambda numbered: numbered[0])]


def _blank(statement: ast.stmt, written: Sequence[str], where: str) -> Iterator[_Line]:
    """Give what becomes of a statement, and of those in it."""
    head = _head(statement, "\n".join(written))
    if head is None:
        raise CourseError(
            f"{where} has the statement `{ast.unparse(statement).splitlines()[0]}` in its solution, of which nobody "
            "knows what to blank. Write it as assignments, calls, loops or `return`."
        )
    margin = " " * statement.col_offset
    yield statement.lineno, margin + ("el" if _is_elif(statement, written) else "") + head
    for branch in _BODIES:
        inner: list[ast.stmt] = getattr(statement, branch, [])
        if inner and branch == "orelse" and not _is_elif(inner[0], written):
            yield _else_above(inner[0], written), f"{margin}else:"
        for each in inner:
            if each.lineno == statement.lineno:
                raise CourseError(f"{where} has `{written[each.lineno - 1].strip()}` in one line. Write it in two.")
            yield from _blank(each, written, where)


def _head(statement: ast.stmt, text: str) -> str | None:
    """Write the first line of a statement with its blank; None where nobody knows what to blank."""

    def said(node: ast.AST) -> str:
        return ast.get_source_segment(text, node) or ""

    head = None
    match statement:
        case ast.Assign(targets, value):
            head = " = ".join([*map(said, targets), said(value) if _is_empty(value) else "..."])
        case ast.AugAssign(target):
            sign = said(statement).removeprefix(said(target)).split("=")[0].strip()
            head = f"{said(target)} {sign}= ..."
        case ast.Return(ast.expr() as value) if not _only_names(value):
            head = "return ..."
        case ast.Expr(ast.Call(function)):
            head = f"{said(function)}(...)"
        case ast.Raise(ast.Call(function)):
            head = f"raise {said(function)}(...)"
        case ast.For(target):
            head = f"for {said(target)} in ...:"
        case ast.If() | ast.While():
            head = f"{type(statement).__name__.lower()} ...:"
        case ast.FunctionDef() | ast.Return():
            head = said(statement).splitlines()[0]
    return head


def _is_elif(statement: ast.stmt, written: Sequence[str]) -> bool:
    return isinstance(statement, ast.If) and written[statement.lineno - 1].lstrip().startswith("elif ")


def _is_empty(value: ast.expr) -> bool:
    """Tell whether a value is an empty list or dict, or several of them: there is nothing to find out."""
    if isinstance(value, ast.Tuple):
        return all(map(_is_empty, value.elts))
    return (isinstance(value, ast.List) and not value.elts) or (isinstance(value, ast.Dict) and not value.keys)


def _only_names(value: ast.expr) -> bool:
    """Tell whether a value puts together what has names already."""
    if isinstance(value, ast.Tuple):
        return all(map(_only_names, value.elts))
    if isinstance(value, ast.Dict):
        return all(map(_only_names, value.values))
    return isinstance(value, ast.Name)


def _else_above(statement: ast.stmt, written: Sequence[str]) -> int:
    """Find the line of the `else` to which a statement is the first."""
    return next(number for number in range(statement.lineno, 0, -1) if written[number - 1].lstrip().startswith("else"))
