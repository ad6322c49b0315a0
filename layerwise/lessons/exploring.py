"""Pictures that a learner turns: a function that draws, and a slider for each of its parameters."""

from __future__ import annotations

import gc
import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from IPython.display import display

from layerwise.lessons.live import has_widgets, is_graded, is_live

if TYPE_CHECKING:
    import ipywidgets  # imported where it is used: a grader of thousands has no widgets to show

Control = tuple[float, float, float] | Sequence[Any]
"""A tuple of lowest and highest value and step, or a list of choices."""

_WIDE = {"description_width": "initial"}


def explore(draw: Callable[..., None], labels: Mapping[str, str] | None = None, **controls: Control) -> None:
    """Show a picture with its controls; where nobody can turn it, show it as it begins.

    Parameters
    ----------
    draw : callable — draws one figure; begins with the defaults of its parameters
    labels : dict of str to str — what to call a parameter; its name in words where it is not there
    **controls : for each parameter that can be turned, a tuple (low, high, step) or a list of choices

    Raises
    ------
    ValueError — a control begins at a value that it cannot take
    """
    if is_graded():
        return
    called = {name: (labels or {}).get(name, name.replace("_", " ")) for name in controls}
    if not has_widgets():
        draw()
        print(f"(With the package ipywidgets you can turn this picture: {_told(called, controls)}.)")  # noqa: T201
        return
    import ipywidgets  # noqa: PLC0415

    turned = {name: control_of(called[name], control, _start(draw, name)) for name, control in controls.items()}
    if not is_live():
        draw()
        print(f"(In JupyterLab you can turn this picture: {_told(called, controls)}.)")  # noqa: T201 - below the picture
        return
    settle()
    shown = ipywidgets.interactive_output(draw, turned)
    display(ipywidgets.VBox([*turned.values(), shown]))


def settle() -> None:
    """Tell Python not to look for garbage among what is loaded now: every tenth picture would wait for that."""
    gc.collect()
    gc.freeze()


def control_of(label: str, control: Control, start: Any) -> ipywidgets.Widget:
    """Make a slider that works by mouse and by keyboard.

    Parameters
    ----------
    label : str — what stands before it
    control : tuple (low, high, step), or a list of choices
    start : object — where it begins

    Raises
    ------
    ValueError — it cannot begin there
    """
    import ipywidgets  # noqa: PLC0415

    look = {"style": _WIDE, "layout": ipywidgets.Layout(width="min(100%, 32em)")}
    if not isinstance(control, tuple):
        if start not in control:
            raise ValueError(f"'{label}' begins at {start!r}, which is none of its choices: {list(control)}.")
        # no drop-down list: JupyterLab takes the arrow keys for itself while one has the focus
        return ipywidgets.SelectionSlider(options=list(control), value=start, description=label, **look)
    low, high, step = control
    steps = (start - low) / step
    if not low <= start <= high or abs(steps - round(steps)) > 1e-6:
        raise ValueError(f"'{label}' begins at {start}, which no step of {step} from {low} to {high} reaches.")
    whole = all(isinstance(value, int) for value in (*control, start))
    make = ipywidgets.IntSlider if whole else ipywidgets.FloatSlider
    return make(value=start, min=low, max=high, step=step, description=label, **look)


def _start(draw: Callable[..., None], name: str) -> Any:
    default = inspect.signature(draw).parameters[name].default
    if default is inspect.Parameter.empty:
        raise ValueError(f"The parameter '{name}' has no default, so the picture has nowhere to begin.")
    return default


def _told(called: Mapping[str, str], controls: Mapping[str, Control]) -> str:
    """Name the controls, for who sees the picture at rest."""
    ranges = {
        name: f"from {control[0]:g} to {control[1]:g}" if isinstance(control, tuple) else f"one of {len(control)}"
        for name, control in controls.items()
    }
    return ", ".join(f"{called[name]} {told}" for name, told in ranges.items())
