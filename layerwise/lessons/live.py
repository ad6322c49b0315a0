"""Whether somebody sits in front of the notebook, so that there is a point in sliders and buttons."""

from __future__ import annotations

import os
from importlib.util import find_spec

from IPython.core.interactiveshell import InteractiveShell

_FRONT_ENDS = ("JPY_SESSION_NAME", "VSCODE_PID", "VSCODE_CWD", "COLAB_RELEASE_TAG")
"""Variables that a front end leaves in the environment of the kernels it starts; nbconvert and a grader leave none."""


def is_live() -> bool:
    """Tell whether a person may turn and click: the kernel was started by a front end, and nothing is graded."""
    return InteractiveShell.initialized() and not is_graded() and any(name in os.environ for name in _FRONT_ENDS)


def is_graded() -> bool:
    """Tell whether the notebook is run by the grader, who looks at no picture."""
    return bool(os.environ.get("LAYERWISE_GRADING"))


def has_widgets() -> bool:
    """Tell whether there are sliders and buttons to be had."""
    return find_spec("ipywidgets") is not None
