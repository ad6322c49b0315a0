"""A part of a learner's code written down again, also where Python by itself cannot."""

from __future__ import annotations

import ast
import copy


def written(node: ast.AST) -> str:
    """Write a part of code as text.

    Python before 3.12 refuses to write an f-string in which a backslash would have to stand. All f-strings then become
    tuples of what they show, in which the same names are read and the same is called.

    Parameters
    ----------
    node : ast.AST

    Raises
    ------
    RecursionError — it is nested deeper than Python can follow
    """
    try:
        return ast.unparse(node)
    except ValueError:
        return ast.unparse(_WithoutFormats().visit(copy.deepcopy(node)))


class _WithoutFormats(ast.NodeTransformer):
    """Puts a tuple of what it shows in the place of each f-string."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.Tuple:
        shown = [part for part in node.values if isinstance(part, ast.FormattedValue)]
        parts = [part for one in shown for part in (one.value, one.format_spec) if part is not None]
        return ast.Tuple([self.visit(part) for part in parts], ast.Load())
