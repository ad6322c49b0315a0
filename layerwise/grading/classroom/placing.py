"""Put an answer into a notebook as a learner would: into the answer cell, under the exercise's name."""

from __future__ import annotations

import ast
import copy
import re
from typing import Any

from layerwise.course import CourseError
from layerwise.grading.classroom.cells import grade_id, is_answer
from layerwise.invocation import CALLED


def place_answer(notebook: Any, exercise: str, text: str) -> Any:
    """Put an answer into a copy of a notebook.

    Parameters
    ----------
    notebook : Node — a release, or what became of it
    exercise : str — the function's name
    text : str — code that defines it, under its own name or as `exercise__what_is_special`

    Returns
    -------
    Node — a copy with the answer in place

    Raises
    ------
    CourseError — the notebook has no answer cell for the exercise
    """
    filled = copy.deepcopy(notebook)
    for cell in filled.cells:
        if is_answer(cell) and grade_id(cell) == f"answer-{exercise}":
            cell.source = re.sub(rf"\b{exercise}__\w+", exercise, text).strip()
            return filled
    raise CourseError(f"The notebook has no answer cell for '{exercise}'. Build it anew: {CALLED} build")


def with_first_line(text: str, exercise: str, line: str) -> str:
    """Put a line at the beginning of a function's body, behind its docstring.

    Parameters
    ----------
    text : str — code that defines the function
    exercise : str — its name
    line : str — the statement
    """
    tree = ast.parse(text)
    body = next(node.body for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == exercise)
    behind_docstring = ast.get_docstring(ast.Module(body, [])) is not None and len(body) > 1
    first = body[1 if behind_docstring else 0]
    lines = text.splitlines()
    lines.insert(first.lineno - 1, " " * first.col_offset + line)
    return "\n".join(lines)
