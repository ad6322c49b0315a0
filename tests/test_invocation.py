"""Is every command called, in what the package says, as it can be called where the package is?"""

import ast
import os
import subprocess
import sys
from pathlib import Path

from layerwise.course import CHECKOUT, PACKAGE
from layerwise.invocation import CALLED, IN_CHECKOUT


def test_a_checkout_has_its_script():
    """Is the script named here, where there is one?"""
    assert IN_CHECKOUT
    assert CALLED == "python3 course"


def test_no_sentence_names_the_script_by_itself():
    """Does every sentence ask how the command line is called, and none take a checkout for granted?"""
    named = [
        f"{path.relative_to(CHECKOUT)}:{node.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "invocation.py"
        for node in told(ast.parse(path.read_text(encoding="utf-8")))
        if "python3 course" in node.value or node.value.startswith("course ")
    ]
    assert named == []


def told(tree):
    """The texts in a module that are no docstrings."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef)
    notes = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    every = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [node for node in every if id(node) not in notes]


def test_an_installed_package_names_its_program(tmp_path):
    """Is it `layerwise` where the package lies elsewhere, without the script?"""
    (tmp_path / "layerwise").mkdir()
    for name in ("__init__", "invocation"):
        text = (PACKAGE / f"{name}.py").read_text(encoding="utf-8")
        (tmp_path / "layerwise" / f"{name}.py").write_text(text, encoding="utf-8")
    program = "from layerwise.invocation import CALLED; print(CALLED)"
    variables = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=Path("/"), env=variables, capture_output=True, text=True, check=True
    )
    assert done.stdout == "layerwise\n"
