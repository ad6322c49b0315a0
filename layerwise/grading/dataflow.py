"""Which names a statement reads from what stood before it, and not from what it has bound itself by then.

A name that a block binds on every way to where it reads it (`with check: cost = f(); g(cost)`) is not asked of the
statements before. A function in the block, which may be called when the notebook has bound the name anew, still asks.
"""

from __future__ import annotations

import ast
import dis
import warnings
from collections.abc import Iterator, Sequence
from types import CodeType

from layerwise.checks.written import written

_READS = {"LOAD_NAME", "LOAD_GLOBAL", "LOAD_FROM_DICT_OR_GLOBALS"}
_BLOCKS = (ast.With, ast.For, ast.While, ast.If, ast.Try, ast.TryStar, ast.Match)
_Comprehension = ast.ListComp | ast.SetComp | ast.DictComp


def names_read(statement: ast.stmt) -> frozenset[str]:
    """Name what a statement, or a function in it, reads from the statements before it or from Python itself.

    Raises
    ------
    SyntaxError, ValueError, RecursionError, MemoryError — what only the compiler refuses, as `return` in no function
    """
    names = _looked_up(ast.Module([statement], []))
    return names & _exposed(statement) if isinstance(statement, _BLOCKS) else names


def _looked_up(tree: ast.Module | ast.Expression) -> frozenset[str]:
    """Name what code, and the functions that it makes, look up outside of functions: Python's own compiler says."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # on the style of a learner's code
        mode = "exec" if isinstance(tree, ast.Module) else "eval"
        code: CodeType = compile(tree, "<cell>", mode, dont_inherit=True)
    return frozenset(_of_code(code))


def _of_code(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname in _READS:
            yield instruction.argval
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _of_code(constant)


def _exposed(statement: ast.stmt) -> set[str]:
    """Name what a statement reads on some way on which it has not bound it yet."""
    flow = _Flow()
    flow.visit(statement)
    return flow.exposed


class _Flow(ast.NodeVisitor):
    """Goes through a statement as it is run, and keeps which names it has bound on every way to this point.

    A name that was bound and deleted stays bound: what it was before the statement is gone in either case.
    """

    def __init__(self) -> None:
        self.bound: set[str] = set()
        self.exposed: set[str] = set()

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Store):
            self.bound.add(node.id)
        elif isinstance(node.ctx, ast.Load) and node.id not in self.bound:
            self.exposed.add(node.id)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._visit_all([node.value, *node.targets])

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.annotation)
        if node.value:
            self._visit_all([node.value, node.target])

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name):
            self.visit_Name(ast.Name(node.target.id, ast.Load()))
        self._visit_all([node.value, node.target])

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)  # whether it is reached (`a and (b := c)`), nobody asks: it binds nothing for certain

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        self.bound.update((alias.asname or alias.name).split(".")[0] for alias in node.names)

    visit_ImportFrom = visit_Import

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> None:
        self.exposed |= _looked_up(ast.Module([node], []))
        self.bound.add(node.name)

    visit_AsyncFunctionDef = visit_ClassDef = visit_FunctionDef

    def visit_Lambda(self, node: ast.Lambda | ast.GeneratorExp) -> None:
        self.exposed |= _looked_up(ast.Expression(node))  # it may be run later

    visit_GeneratorExp = visit_Lambda

    def visit_ListComp(self, node: _Comprehension) -> None:
        before = set(self.bound)
        for part in node.generators:
            self._visit_all([part.iter, part.target, *part.ifs])
        self._visit_all([node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt])
        self.bound = before

    visit_SetComp = visit_DictComp = visit_ListComp

    def visit_With(self, node: ast.With) -> None:
        before = set(self.bound)
        self._visit_all([*node.items, *node.body])
        if any("suppress" in written(item.context_expr) for item in node.items):
            self.bound = before  # other bodies run to their end, or the statement stops there

    def visit_For(self, node: ast.For) -> None:
        self.visit(node.iter)
        self._visit_ways([[node.target, *node.body], node.orelse])

    def visit_While(self, node: ast.While) -> None:
        self.visit(node.test)
        self._visit_ways([node.body, node.orelse])

    def visit_If(self, node: ast.If) -> None:
        self.visit(node.test)
        self._visit_ways([node.body, node.orelse])

    def visit_Match(self, node: ast.Match) -> None:
        self.visit(node.subject)
        self._visit_ways([*([case] for case in node.cases), []])

    def visit_Try(self, node: ast.Try | ast.TryStar) -> None:
        before = set(self.bound)
        self._visit_ways([[*node.body, *node.orelse], *([handler] for handler in node.handlers)])
        ended, self.bound = self.bound, before
        self._visit_all(node.finalbody)
        self.bound |= ended

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.type:
            self.visit(node.type)
        self._bind(node.name)
        self._visit_all(node.body)

    def visit_MatchAs(self, node: ast.MatchAs | ast.MatchStar) -> None:
        self.generic_visit(node)
        self._bind(node.name)

    visit_MatchStar = visit_MatchAs

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        self.generic_visit(node)
        self._bind(node.rest)

    def _bind(self, name: str | None) -> None:
        if name:
            self.bound.add(name)

    def _visit_all(self, nodes: Sequence[ast.AST]) -> None:
        for node in nodes:
            self.visit(node)

    def _visit_ways(self, ways: Sequence[Sequence[ast.AST]]) -> None:
        """Go each of these ways from here; what is bound on all of them is bound where they meet."""
        before, ends = self.bound, []
        for way in ways:
            self.bound = set(before)
            self._visit_all(way)
            ends.append(self.bound)
        self.bound = set.intersection(*ends)
