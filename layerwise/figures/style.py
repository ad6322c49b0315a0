"""The one style of the course's pictures: legible, modest, and readable without colour."""

from __future__ import annotations

import base64
import contextlib
import html
import io
import os
from collections.abc import Iterator, Sequence
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox
from PIL import Image, ImageOps

INK = "#22313f"
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9")
"""Okabe and Ito's palette, made to be told apart with any common form of colour blindness."""
LINES = ("-", "--", "-.", ":", (0, (5, 1)), (0, (1, 1)))
MARKERS = ("o", "s", "^", "D", "v", "P")
CLASS_COLOURS = (COLOURS[0], COLOURS[1])
CLASS_MARKERS = ("o", "^")

STYLE: dict[str, Any] = {
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.prop_cycle": cycler(color=COLOURS) + cycler(linestyle=LINES),
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 11,
    "figure.constrained_layout.use": True,
    "figure.dpi": 100,
    "font.size": 10,
    "legend.frameon": False,
    "lines.linewidth": 1.8,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}

_BORDERS = (60, 400, 2000)  # dots around a figure for words that reach beyond its edges; the first does, nearly always
_MARGIN = 10  # dots left around what is drawn
_COMPRESSION = 4  # from there on, PNG takes twice the time for a twelfth less


@contextlib.contextmanager
def figure(
    alt: str,
    *,
    rows: int = 1,
    columns: int = 1,
    mosaic: Sequence[Sequence[str]] | None = None,
    width: float = 6.4,
    height: float = 3.8,
    **options: Any,
) -> Iterator[Any]:
    """Draw one figure in the course's style, and show it with its alternative text.

    Parameters
    ----------
    alt : str — what the picture shows, for those who cannot see it
    rows, columns : int — how many panels
    mosaic : sequence of sequence of str — names of panels of different sizes, in the place of rows and columns
    width, height : float — of the whole figure [inch]
    **options — passed on to `plt.subplots` or `plt.subplot_mosaic`, such as `sharey=True`

    Yields
    ------
    the Axes to draw into, an array of them where there are several, or of a mosaic a dict by name
    """
    # in the plane nothing stands above Axes, so a title need not look for its place, which takes time
    titles: dict[str, Any] = {} if "subplot_kw" in options else {"axes.titley": 1.0}
    with plt.rc_context(STYLE | titles):  # type: ignore[arg-type]  # matplotlib lists every key it knows as a type
        canvas: Figure
        axes: Any
        if mosaic:
            canvas, axes = plt.subplot_mosaic([list(row) for row in mosaic], figsize=(width, height), **options)
        else:
            canvas, axes = plt.subplots(rows, columns, figsize=(width, height), **options)
        yield axes
        _show(canvas, alt)


def few_ticks(axes: Any, across: int = 6, up: int = 5) -> None:
    """Put at most so many intervals on the axes of Axes with linear scales: each tick takes a millisecond or two.

    Parameters
    ----------
    axes : Axes
    across, up : int — intervals between ticks on the x axis and on the y axis
    """
    axes.locator_params("x", nbins=across)
    axes.locator_params("y", nbins=up)


def _show(canvas: Figure, alt: str) -> None:
    """Show in a notebook and close; elsewhere leave the figure to the caller.

    A picture of type image/png has no alternative text in JupyterLab, so the same picture goes along as HTML, which
    is preferred where it can be shown. While grading nobody looks, and rendering would take longer than the tests.
    """
    canvas.set_gid(alt)
    if not InteractiveShell.initialized():
        return
    if not os.environ.get("LAYERWISE_GRADING"):
        buffer = io.BytesIO()
        _drawn(canvas).save(buffer, format="png", compress_level=_COMPRESSION)
        picture = base64.b64encode(buffer.getvalue()).decode()
        tag = f'<img alt="{html.escape(alt)}" src="data:image/png;base64,{picture}">'
        display({"image/png": picture, "text/html": tag, "text/plain": alt}, raw=True)
    plt.close(canvas)


def _drawn(canvas: Figure) -> Image.Image:
    """Draw a figure with whatever reaches beyond its edges, and cut off what is empty at them.

    So does `savefig(bbox_inches="tight")`. But it draws twice, and measures everything once more to learn where it
    ends, which a learner who turns a picture has to wait for. Here a figure is drawn once, on a sheet with a border.
    """
    if layout := canvas.get_layout_engine():
        layout.execute(canvas)
        with plt.rc_context({"figure.constrained_layout.use": False}):
            canvas.set_layout_engine()  # while there is one, even one that does nothing, matplotlib draws twice
    for axes in canvas.axes:
        axes.apply_aspect()
    for border in _BORDERS:
        sheet = _sheet(canvas, border)
        left, top, right, bottom = edges = _edges(canvas, sheet, border)
        if left >= 0 and top >= 0 and right <= sheet.width and bottom <= sheet.height:
            break  # else some words may go on beyond the sheet
    return sheet.crop(edges)


def _sheet(canvas: Figure, border: int) -> Image.Image:
    """Draw a figure with so many dots around."""
    width, height = (round(side) + 2 * border for side in canvas.bbox.size)
    # half a dot more: in inches, a whole number of them could come out as a little less, and lose one
    corners = np.array([(-border, -border), (width - border + 0.5, height - border + 0.5)])
    buffer = io.BytesIO()
    canvas.savefig(buffer, format="rgba", bbox_inches=Bbox(corners / canvas.dpi))
    return Image.frombuffer("RGBA", (width, height), buffer.getvalue()).convert("RGB")


def _edges(canvas: Figure, sheet: Image.Image, border: int) -> tuple[int, int, int, int]:
    """Give left, top, right and bottom of what is drawn and of all Axes, with a margin around [dots]."""
    boxes = [ImageOps.invert(sheet).getbbox() or (border, border, border, border)]
    foot = sheet.height - border
    for axes in canvas.axes:
        box = axes.get_window_extent()
        boxes.append((border + box.x0, foot - box.y1, border + box.x1, foot - box.y0))
    left, top, right, bottom = np.transpose(boxes)
    edges = (min(left) - _MARGIN, min(top) - _MARGIN, max(right) + _MARGIN, max(bottom) + _MARGIN)
    return tuple(round(float(edge)) for edge in edges)  # type: ignore[return-value]  # there are four
