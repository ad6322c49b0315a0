"""Where an exercise stands in its notebook, and what is said of it there: read from the release."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any

from layerwise.course import Course
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import parse

_HEADING = re.compile(r"(?P<level>#{1,6})\s+(?P<words>.+)")

_SECTION = 2  # the level of a section's heading


@dataclass(frozen=True)
class Statement:
    """What a notebook says of an exercise.

    Parameters
    ----------
    section : str — the heading of the section that leads up to it
    heading : str — its own heading
    text : str — what stands between that and the answer cell, in Markdown
    starter : str — the answer cell as released
    """

    section: str
    heading: str
    text: str
    starter: str

    @property
    def point(self) -> str:
        """What is asked, in prose: the statement's last paragraph, else the docstring's first line."""
        paragraphs = [part.strip() for part in re.split(r"\n\s*\n", self.text)]
        prose = [part for part in paragraphs if part and not part.startswith(("|", "$$", "```"))]
        return prose[-1] if prose else self.docstring.partition("\n")[0]

    @property
    def docstring(self) -> str:
        """The starter's docstring: what the function takes and gives, with shapes and types."""
        try:
            functions = [node for node in parse(self.starter) if isinstance(node, ast.FunctionDef)]
        except SyntaxError:
            return ""
        return (ast.get_docstring(functions[-1]) or "") if functions else ""


def statements(course: Course, week: str) -> dict[str, Statement]:
    """Read what the release of a week says of its exercises.

    Parameters
    ----------
    course : Course
    week : str — folder name of the week

    Returns
    -------
    dict of str to Statement — by the exercises' names; empty where the week was not built
    """
    found: dict[str, Statement] = {}
    for path in sorted((course.release / week).glob("*.ipynb")):
        found |= _statements(read_notebook(path).content["cells"])
    return found


def _statements(cells: list[dict[str, Any]]) -> dict[str, Statement]:
    """Go through a notebook's cells, and remember the headings on the way."""
    found: dict[str, Statement] = {}
    section = heading = ""
    lines: list[str] = []
    for cell in cells:
        name = str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))
        if name.startswith("answer-"):
            text = "\n".join(lines).strip()
            found[name.removeprefix("answer-")] = Statement(section, heading, text, cell["source"])
        for line in cell["source"].splitlines() if cell["cell_type"] == "markdown" else ():
            titled = _HEADING.fullmatch(line.strip())
            if titled is None:
                lines.append(line)
                continue
            section, heading = (titled["words"], "") if len(titled["level"]) <= _SECTION else (section, titled["words"])
            lines = []
    return found
