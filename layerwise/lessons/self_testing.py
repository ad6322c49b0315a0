"""Open questions in a lesson, which nobody grades: each answer gets its explanation at once, by jupyterquiz."""

from __future__ import annotations

import functools
import re
import secrets
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from IPython.display import display

from layerwise.lessons.live import is_graded

FOLDER = Path(__file__).parent / "self_tests"

_ELSEWHERE = re.compile(r"(['\"])https?://[^'\"]*\1")
_TYPESETTING = "typeof MathJax"
"""What jupyterquiz asks before it sets formulas: our questions hold none, and it does not know JupyterLab's MathJax."""
_INK = "#22313f"
_CARD = f"background: #fff; color: {_INK}; color-scheme: light; padding: 1px 12px; max-width: 680px;"
"""The same on every page, so that it can be read on a dark one, too."""
_LABELS = """
for (const wait of [0, 500, 2000]) setTimeout(() => document.querySelectorAll("#{place} .Input-text")
  .forEach((field) => field.setAttribute("aria-label", "your answer, a number")), wait);
"""
"""For who reads by ear: jupyterquiz leaves its fields without a name."""
_COLOURS = {
    "--jq-multiple-choice-bg": "#eef3f7",
    "--jq-mc-button-bg": "#ffffff",
    "--jq-mc-button-border": _INK,
    "--jq-mc-button-inset-shadow": "#0072b2",
    "--jq-numeric-bg": "#eef3f7",
    "--jq-numeric-input-bg": "#ffffff",
    "--jq-numeric-input-label": _INK,
    "--jq-numeric-input-shadow": _INK,
    "--jq-incorrect-color": "#a33b00",
    "--jq-correct-color": "#00664a",
    "--jq-text-color": _INK,
    "--jq-link-color": "#005a8c",
}


def self_test(*names: str) -> None:
    """Ask questions below the cell; what is answered is told to nobody.

    Parameters
    ----------
    *names : str — of questions in `self_tests/`

    Raises
    ------
    ValueError — there is no question of that name, or it is not as it must be
    """
    asked = [question_of(name) for name in names]
    if is_graded():
        return
    if find_spec("jupyterquiz") is None:
        print("(With the package jupyterquiz there are questions here, to test yourself.)")  # noqa: T201 - in their place
        return
    from jupyterquiz.dynamic.loader import load_questions_script  # noqa: PLC0415 - nothing that a grader needs
    from jupyterquiz.dynamic.renderer import build_script, build_styles, render_div  # noqa: PLC0415

    place = f"quiz{secrets.token_hex(6)}"
    head, static, url = load_questions_script(asked, place)
    script = _ELSEWHERE.sub("''", build_script(head, static, url, place, load_js=True))  # no request to another host
    script = script.replace(_TYPESETTING, "typeof undefined")
    card = f"#{place} {{{_CARD}}} #{place} .Input-text {{border: 1px solid {_INK};}}"
    box = (
        render_div(place, False, True, False, len(asked), 640, 8, "left")
        + build_styles(place, _COLOURS)
        + f"<style>{card}</style></div>"
    )
    told = "\n".join(f"Self-test: {question['question']}" for question in asked)
    display({"text/html": box, "text/plain": told}, raw=True)
    display({"application/javascript": script + _LABELS.format(place=place), "text/plain": ""}, raw=True)


def question_of(name: str) -> dict[str, Any]:
    """Give a question in the form of jupyterquiz.

    Parameters
    ----------
    name : str

    Raises
    ------
    ValueError — there is none of that name, or it has no right answer or no explanation
    """
    tables = _tables()
    if name not in tables:
        raise ValueError(f"There is no self-test '{name}' in {FOLDER}. There are: {', '.join(tables) or 'none'}.")
    table = tables[name]
    options = table.get("options", {})
    if options and table["right"] not in options:
        raise ValueError(f"The self-test '{name}' has the right answer {table['right']!r}, which is no option of it.")
    if options:
        answers = [{"answer": a, "correct": a == table["right"], "feedback": said} for a, said in options.items()]
        return {"question": table["question"], "type": "multiple_choice", "answers": answers}
    if not isinstance(table["right"], (int, float)) or not table.get("explanation"):
        raise ValueError(f"The self-test '{name}' has no options: it needs a number as `right`, and an `explanation`.")
    right = {"type": "value", "value": table["right"], "correct": True, "feedback": table["explanation"]}
    other = {"type": "default", "feedback": table.get("otherwise", "Not yet. Try once more.")}
    return {"question": table["question"], "type": "numeric", "answers": [right, other]}


@functools.cache
def _tables() -> dict[str, Any]:
    """Read all questions, whose names are unique in the course."""
    found: dict[str, Any] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        twice = found.keys() & tables.keys()
        if twice:
            raise ValueError(f"{path}: the self-test '{min(twice)}' is there twice. Give each a name of its own.")
        found |= tables
    return found
