"""Matplotlib's way to a cell's page: what is drawn goes there at `plt.show()`, and at the end of the cell."""

from __future__ import annotations

from typing import Any

from IPython.core.getipython import get_ipython
from matplotlib.backend_bases import FigureManagerBase as FigureManager
from matplotlib.backends.backend_agg import FigureCanvasAgg as FigureCanvas

__all__ = ["FigureCanvas", "FigureManager", "show"]

NAME = f"module://{__name__}"
"""What matplotlib calls it."""


def show(*_args: Any, **_kwargs: Any) -> None:
    """Put all open figures on the page of the cell that runs."""
    shell: Any = get_ipython()
    if hasattr(shell, "flush_figures"):
        shell.flush_figures()
