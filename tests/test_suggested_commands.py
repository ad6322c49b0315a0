"""Is each command that a sentence or a page suggests one that the program understands as it is printed?"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from layerwise.cli import _parse

CHECKOUT = Path(__file__).resolve().parent.parent
MODULES = sorted((CHECKOUT / "layerwise").rglob("*.py"))
PAGES = sorted(
    path
    for pattern in ("*.md", "*/README.md", "deploy/**/*.md", "docs/*.md", "notebooks/*/*.py")
    for path in CHECKOUT.glob(pattern)
    if path.name != "CHANGELOG.md"
)

CALLED = "python3 course "
END = re.compile(r"\s+(?:#|&&|\(|\.\.\.)|[`)'\"\n]|[.,;:](?=\s|$)")
"""Where a command in a text ends, as a sentence, a quotation or a comment does."""


def commands(text):
    """Give the words of each suggested command; what a reader fills in, and a value that is not known yet, is a 1.

    Where any command may stand, it is `check`.
    """
    lines = [END.split(rest)[0].split() for rest in text.split(CALLED)[1:]]
    filled = {"COMMAND": "check"}
    return [
        [filled.get(word, "1") if re.fullmatch("[A-Z]+", word) else word for word in words] for words in lines if words
    ]


def sentences(path):
    """Give the texts of a module in which the way to call the program is filled in."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else _filled(part) for part in node.values]
            yield "".join(parts)


def _filled(part):
    expression = ast.unparse(part.value)
    if flag := re.search(r"\.flag\((.*)\)$", expression):
        return f" {ast.literal_eval(flag[1] or repr('--course'))} 1"
    return CALLED.strip() if expression == "CALLED" else "1"


def understood(words):
    """Tell whether the program takes these words."""
    if words == ["lock"]:
        return True  # by the script itself
    try:
        _parse(words)
    except SystemExit as stop:
        return stop.code == 0  # which --help ends with
    return True


SAID = [(path.relative_to(CHECKOUT), words) for path in MODULES for said in sentences(path) for words in commands(said)]
WRITTEN = [(path.relative_to(CHECKOUT), words) for path in PAGES for words in commands(path.read_text("utf-8"))]


@pytest.mark.parametrize(("path", "words"), [*SAID, *WRITTEN], ids=lambda part: str(part).replace("'", ""))
def test_a_suggested_command_is_understood(path, words, capsys):
    """Does the program take it, with all that it requires?"""
    assert understood(words), f"{path}: {CALLED}{' '.join(words)}: {capsys.readouterr().err}"


def test_suggestions_are_found():
    """Are there as many as can be seen at a glance, and would one that lacks something be refused?"""
    assert len(SAID) > 30
    assert len(WRITTEN) > 30
    assert commands("Make it: python3 course data cats --seed 7. Then go (python3 course grade WEEK), please.") == [
        ["data", "cats", "--seed", "7"],
        ["grade", "1"],
    ]
    assert not understood(["data", "cats"])
    assert not understood(["collct", "1"])
