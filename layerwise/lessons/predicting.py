"""Predict, then run: a question first, and what a cell shows only once the learner has committed to an answer."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import TYPE_CHECKING, Any

from IPython.display import Markdown, display

from layerwise.lessons.live import has_widgets, is_graded, is_live

if TYPE_CHECKING:
    import ipywidgets  # imported where it is used: a grader of thousands has no widgets to show

Show = Callable[[], None]


def predict(question: str, *options: str) -> Callable[[Show], Show]:
    """Make a function the answer to a question: it runs once somebody has committed, and else at once.

    Parameters
    ----------
    question : str — in Markdown
    *options : str — a button for each; without any, the learner types

    Returns
    -------
    decorator of a function without arguments, which prints or draws
    """

    def decorate(show: Show) -> Show:
        if is_live() and has_widgets():
            display(Markdown(f"**Predict.** {question}"))
            display(_asked(options, _as_now(show)))
        elif not is_graded():
            listed = f"\n\n{' / '.join(options)}" if options else ""
            display(Markdown(f"**Predict.** {question}{listed}"))
            show()
        return show

    return decorate


def _as_now(show: Show) -> Show:
    """Keep what the notebook's names stand for now: later cells may have given them away when the button is pressed."""
    if not isinstance(show, FunctionType):
        return show
    return FunctionType(show.__code__, dict(show.__globals__), show.__name__, show.__defaults__, show.__closure__)


def _asked(options: tuple[str, ...], show: Show) -> ipywidgets.Widget:
    """Make the buttons or the field, and below them the place where the answer will show."""
    import ipywidgets  # noqa: PLC0415

    answer = ipywidgets.Output()
    field = ipywidgets.Text(placeholder="your prediction", layout=ipywidgets.Layout(width="16em"))
    wide = ipywidgets.Layout(width="auto", min_width="6em")
    buttons = [ipywidgets.Button(description=text.replace("`", ""), layout=wide) for text in options or ("Show me",)]

    def commit(button: Any) -> None:
        said = button.description if options else field.value.strip() or "nothing"
        for part in (*buttons, field):
            part.disabled = True
        with answer:
            print(f"You predicted: {said}")  # noqa: T201 - above what it is held against
            show()

    for button in buttons:
        button.on_click(commit)
    row = ipywidgets.Box(buttons if options else [field, *buttons], layout=ipywidgets.Layout(flex_flow="row wrap"))
    return ipywidgets.VBox([row, answer])
