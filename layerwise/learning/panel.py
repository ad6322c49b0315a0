"""A panel at the end of a notebook: which exercises are done, what is wrong with the others, and what is next."""

from __future__ import annotations

import html
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from layerwise.course import week_number
from layerwise.invocation import CALLED, IN_CHECKOUT
from layerwise.learning.own_network import GRADING_VARIABLE
from layerwise.learning.panel_process import ask, standings_of

_SIGNS = {"done": "✓", "wrong": "✗", "started": "…", "not begun": "–"}
_STYLE = """\
.layerwise-panel {color: var(--jp-content-font-color1, inherit); font-family: var(--jp-content-font-family, inherit);}
.layerwise-panel table {border-collapse: collapse; margin: 0.5em 0; font-size: inherit;}
.layerwise-panel caption {text-align: left; font-weight: bold; padding: 0.3em 0; color: inherit;}
.layerwise-panel.layerwise-panel table :is(th, td) {text-align: left; vertical-align: top; padding: 0.3em 0.8em;
  max-width: 46em; white-space: pre-line; color: inherit; border-bottom: 1px solid var(--jp-border-color2, #8888);}
.layerwise-panel table tr {background: none;}
.layerwise-panel tbody th {font-weight: normal; font-family: var(--jp-code-font-family, monospace);}
.layerwise-panel.layerwise-panel table td.points {text-align: right; white-space: nowrap;}
.layerwise-panel td.state {white-space: nowrap; border-left: 4px solid var(--jp-border-color1, #8888);}
.layerwise-panel tr.done td.state {border-left-color: var(--jp-success-color1, #388e3c);}
.layerwise-panel tr.wrong td.state {border-left-color: var(--jp-error-color1, #d32f2f);}
.layerwise-panel tr.started td.state {border-left-color: var(--jp-warn-color1, #f57c00);}
"""


@dataclass(frozen=True)
class Panel:
    """What is shown below the cell: a table in a page, lines in a terminal and for who reads by ear.

    Parameters
    ----------
    told : dict — what the process that checked told, or {'error': a sentence}
    """

    told: Mapping[str, Any]

    def __repr__(self) -> str:
        """Show the panel as lines of text."""
        if "error" in self.told:
            return str(self.told["error"])
        lines = [self._count()]
        for exercise, earned, state, says in standings_of(dict(self.told)):
            said = f": {' '.join(says.split())}" if says else ""
            lines.append(f"{_SIGNS[state]} {exercise.name} ({earned:g} of {exercise.points} points), {state}{said}")
        return "\n".join([*lines, *self.told["remarks"], self._next()])

    def _repr_html_(self) -> str:
        """Show the panel as a table, in the colours of the page that it is on."""
        if "error" in self.told:
            return f'<div class="layerwise-panel"><p>{html.escape(self.told["error"])}</p></div>'
        rows = "".join(
            f'<tr class="{state.replace(" ", "-")}"><th scope="row">{html.escape(exercise.name)}</th>'
            f'<td class="points">{earned:g} of {exercise.points}</td>'
            f'<td class="state"><span aria-hidden="true">{_SIGNS[state]}</span> {state}</td>'
            f"<td>{html.escape(says)}</td></tr>"
            for exercise, earned, state, says in standings_of(dict(self.told))
        )
        head = "".join(
            f'<th scope="col">{title}</th>' for title in ("Exercise", "Points", "State", "What the check says")
        )
        remarks = "".join(f"<li>{html.escape(remark)}</li>" for remark in self.told["remarks"])
        return (
            f'<div class="layerwise-panel"><style>{_STYLE}</style><table>'
            f"<caption>{html.escape(self._count())}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
            + (f"<ul>{remarks}</ul>" if remarks else "")
            + f"<p>{html.escape(self._next())}</p></div>"
        )

    def _count(self) -> str:
        standings = standings_of(dict(self.told))
        done = sum(state == "done" for _, _, state, _ in standings)
        earned, possible = sum(earned for _, earned, _, _ in standings), sum(one.points for one, *_ in standings)
        number = week_number(self.told["week"])
        return f"Week {number}: {done} of {len(standings)} exercises done, {earned:g} of {possible} points"

    def _next(self) -> str:
        number = week_number(self.told["week"])
        for exercise, _, state, _ in standings_of(dict(self.told)):
            if state != "done":
                alone = f"In a terminal: {CALLED} check {number} {exercise.name}"
                if not IN_CHECKOUT:  # a notebook in VS Code or Colab lies where no command would look for it
                    alone = f'For it alone: check_my_work({number}, "{exercise.name}")'
                return f"Next: {exercise.name} ({state}). {alone}"
        return f"Everything in week {number} is done."


def check_my_work(week: int | str, exercise: str = "") -> Panel | None:
    """Check a week's exercises as they are in this notebook, in a process of their own, and show how far they are.

    Parameters
    ----------
    week : int or str — 3, 'week3' or the whole name
    exercise : str — this one alone; '' for all

    Returns
    -------
    Panel — shown below the cell; None while a submission is graded, which needs no panel
    """
    if os.environ.get(GRADING_VARIABLE):
        return None
    from IPython.core.getipython import get_ipython  # noqa: PLC0415 - while grading, nothing of this is needed

    from layerwise.learning.kernel_cells import find_notebook  # noqa: PLC0415

    shell = get_ipython()
    names: Mapping[str, Any] = shell.user_ns if shell else {}
    history = [str(text) for text in names.get("In", ())]
    return Panel(ask(str(week), [exercise] if exercise else [], history, find_notebook(names)))
