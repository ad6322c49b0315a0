"""Which statements of a notebook its functions need: definitions, and what these read, however indirectly.

Grading calls functions, so training runs, prints and plots that stand alone are of no use to it and may take
minutes.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from layerwise.grading.bindings import DEFINITIONS, outer_statements
from layerwise.grading.dataflow import names_read
from layerwise.grading.script import Place, defined_names


@dataclass(frozen=True)
class Use:
    """What a statement has to do with names.

    Parameters
    ----------
    place : Place — which statement it is
    statement : ast.stmt
    binds : frozenset of str — names that it gives a value, or changes the value of
    defines : bool — whether it is or holds a definition, or must be run for other reasons
    """

    place: Place
    statement: ast.stmt = field(repr=False)
    binds: frozenset[str]
    defines: bool

    @cached_property
    def reads(self) -> frozenset[str]:
        """Names that it, or a function in it, reads from the notebook, other than those that it binds itself before."""
        try:
            return names_read(self.statement)
        except (SyntaxError, ValueError, RecursionError, MemoryError):  # found late, as `return` outside a function
            return frozenset()


def uses(pieces: Sequence[Sequence[ast.stmt]]) -> list[Use]:
    """Look at every statement.

    Parameters
    ----------
    pieces : for each stretch of a cell its statements

    Returns
    -------
    list of Use — in order
    """
    imported: set[str] = set()
    found = []
    for number, body in enumerate(pieces):
        for place, statement in enumerate(body):
            binds = _bound(statement, imported)
            found.append(Use((number, place), statement, frozenset(binds), _is_wanted(statement)))
    return found


def needed(statements: Sequence[Use], names: Iterable[str], *, definitions: bool = True) -> list[Use]:
    """Choose the statements without which these names, and the definitions, are not what they should be.

    Parameters
    ----------
    statements : list of Use
    names : the names that are wanted
    definitions : bool — whether every definition is wanted, too

    Returns
    -------
    list of Use — in the order of the notebook
    """
    wanted = set(names)
    statements = [use for use in statements if not use.binds & wanted & _called(use.statement)]
    chosen: set[Place] = set()
    grows = True
    while grows:
        new = [
            use
            for use in statements
            if use.place not in chosen and ((definitions and use.defines) or use.binds & wanted)
        ]
        chosen.update(use.place for use in new)
        wanted.update(*(use.reads for use in new))
        grows = bool(new)
    return [use for use in statements if use.place in chosen]


def _called(statement: ast.stmt) -> set[str]:
    """Name the functions whose results an assignment keeps: after `softmax = softmax(x)` the name holds no answer."""
    if not isinstance(statement, ast.Assign):
        return set()
    calls = (node.func for node in ast.walk(statement.value) if isinstance(node, ast.Call))
    return {function.id for function in calls if isinstance(function, ast.Name)}


def _is_wanted(statement: ast.stmt) -> bool:
    """Tell whether a statement holds a definition, or brings in names that it does not name."""
    if isinstance(statement, ast.ImportFrom):
        return statement.module == "__future__" or statement.names[0].name == "*"
    blocks = (ast.If, ast.Try, ast.TryStar, ast.With)
    inside = outer_statements([statement]) if isinstance(statement, blocks) else [statement]
    return any(isinstance(inner, DEFINITIONS) for inner in inside)


def _bound(statement: ast.stmt, imported: set[str]) -> set[str]:
    """Name what a statement binds or changes; what was imported belongs to others and counts as unchanged."""
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        names = _imported(statement)
        imported |= names
        return names
    if isinstance(statement, DEFINITIONS):
        return {statement.name}
    if isinstance(statement, ast.Expr):
        return _changed(statement) - imported
    names = {
        node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)
    }
    for inner in outer_statements([statement]):
        if isinstance(inner, (ast.Import, ast.ImportFrom)):
            imported |= _imported(inner)
            names |= _imported(inner)
        else:
            names |= set(defined_names(inner)) | (_changed(inner) - imported)
    return names | (_changed(statement) - imported)


def _imported(statement: ast.Import | ast.ImportFrom) -> set[str]:
    return {(alias.asname or alias.name).split(".")[0] for alias in statement.names}


def _changed(statement: ast.stmt) -> set[str]:
    """Name what a statement changes without binding it: `sizes[0] = 2`, `cache.clear()`, `f.count = 0`."""
    targets: list[ast.expr] = []
    if isinstance(statement, ast.Assign):
        targets = [target for target in statement.targets if not isinstance(target, ast.Name)]
    elif isinstance(statement, ast.AugAssign):
        targets = [statement.target]
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        targets = [statement.value.func] if isinstance(statement.value.func, ast.Attribute) else []
    return {root for target in targets if (root := _root(target))}


def _root(expression: ast.expr) -> str:
    while isinstance(expression, (ast.Attribute, ast.Subscript)):
        expression = expression.value
    return expression.id if isinstance(expression, ast.Name) else ""
