"""Pictures of a linear classifier: its weights, its right and wrong answers, and what its costs look like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from layerwise.figures.pictures import contact_sheet
from layerwise.figures.style import COLOURS, INK, LINES, MARKERS, figure

KINDS = {
    "true positive": (1, 1),
    "false positive": (1, 0),
    "true negative": (0, 0),
    "false negative": (0, 1),
}
"""Every kind of answer: what was predicted, and what it should have been."""

_CHANNELS = ("red", "green", "blue")
_ABREAST = 7  # pictures in a row of the gallery


def weights(w: np.ndarray, size: int) -> None:
    """Draw the weights of a linear classifier where the pixels are that they multiply: their mean, and each colour.

    Parameters
    ----------
    w : (size·size·3, 1) float — weights, in the order of a flattened picture
    size : int — pixels along a side
    """
    image = np.reshape(w, (size, size, 3))
    top = np.unravel_index(np.argmax(image), image.shape)
    alt = (
        f"The weights of {size} × {size} pixels as pictures: large the mean of the colours, beside it red, green and "
        "blue. Yellow is above 0, where light speaks for class 1, dark blue below 0, where it speaks against it. The "
        f"largest, {image[top]:.2g}, belongs to the {_CHANNELS[top[2]]} of row {top[0]}, column {top[1]}."
    )
    layout = [["mean", *_CHANNELS[:2]], ["mean", _CHANNELS[2], "."]]
    with figure(alt, mosaic=layout, width=8.4, height=4.1, width_ratios=(2, 1, 1)) as panels:
        planes = dict(zip(_CHANNELS, np.moveaxis(image, 2, 0), strict=True)) | {"mean": image.mean(axis=2)}
        for name, plane in planes.items():
            reach = float(np.quantile(np.abs(plane), 0.99))  # a few extremes would take the contrast from all others
            shown = panels[name].imshow(plane, cmap="cividis", vmin=-reach, vmax=reach, interpolation="nearest")
            panels[name].set(title=name)
        panels["mean"].set(title="mean of the three colours", xlabel="column", ylabel="row")
        bar = shown.figure.colorbar(shown, ax=list(panels.values()), ticks=[-reach, 0, reach], shrink=0.7)
        bar.ax.set_yticklabels(["speaks\nagainst", "0", "speaks\nfor"])


def gallery(
    pictures: np.ndarray, prediction: np.ndarray, Y: np.ndarray, captions: Sequence[str], *, each: int = 14
) -> None:
    """Draw some pictures of every kind of answer: true and false positives, true and false negatives.

    Parameters
    ----------
    pictures : (m, n, n, 3) uint8
    prediction : (1, m) of 0 and 1
    Y : (1, m) of 0 and 1
    captions : m str — what to write below each picture
    each : int — pictures of a kind, the first ones there are
    """
    said, true = np.ravel(prediction).astype(int), np.ravel(Y)
    for kind, (answer, truth) in KINDS.items():
        places = np.flatnonzero((said == answer) & (true == truth))
        if places.size:
            shown = places[:each]
            title = f"{kind}: the model says {answer}, and that is {'right' if answer == truth else 'wrong'}"
            title += f" ({places.size} of {said.size} pictures)"
            contact_sheet(pictures[shown], [captions[place] for place in shown], columns=_ABREAST, title=title)


def slopes(z: np.ndarray, curves: Mapping[str, tuple[np.ndarray, np.ndarray]]) -> None:
    """Draw what a picture of class 1 costs by its score, for several costs, and the slopes of these below.

    Parameters
    ----------
    z : (k,) float — scores
    curves : dict of str to two (k,) float — for each cost, its values and its slopes
    """
    alt = (
        f"Above: {' and '.join(curves)} of one example of class 1 over its score. Below: their slopes. Far on the "
        "wrong side, at the left, the log loss is steep, with a slope near −1, while the squared error is flat."
    )
    with figure(alt, rows=2, sharex=True, height=4.8) as (above, below):
        for name, (cost, slope) in curves.items():
            above.plot(z, cost, label=name)
            below.plot(z, slope, label=name)
        above.set(ylabel="cost", title="One example of class 1: far on the wrong side, squared error is flat")
        below.set(xlabel="score z", ylabel="slope of the cost")
        above.legend(loc="upper right")
        for axes in (above, below):
            axes.axvline(0, color=INK, alpha=0.3, lw=0.8, ls=":")


def landscapes(
    w: np.ndarray,
    b: np.ndarray,
    costs: Mapping[str, np.ndarray],
    paths: Mapping[str, np.ndarray],
) -> None:
    """Draw costs over one weight and the bias as maps with contour lines, and the way of a training on each.

    Parameters
    ----------
    w : (k,) float — weights, along the horizontal axis
    b : (n,) float — biases, along the vertical axis
    costs : dict of str to (n, k) float — by name, the cost at each pair
    paths : dict of str to (steps, 2) float — under the same names, weight and bias before every step
    """
    told = "; ".join(
        f"{name}: from ({way[0][0]:.1f}, {way[0][1]:.1f}) to ({way[-1][0]:.1f}, {way[-1][1]:.1f})"
        for name, way in paths.items()
    )
    alt = (
        f"Maps of {' and '.join(costs)} over weight and bias, dark where low, with one scale for both, each with the "
        f"way of a training: {told}."
    )
    highest = max(cost.max() for cost in costs.values())
    levels = np.unique(np.concatenate([np.arange(0, 1, 0.1), np.arange(1, highest + 0.5, 0.5)]))
    with figure(alt, columns=len(costs), width=8.4, height=3.9, sharey=True) as panels:
        for axes, (name, cost) in zip(np.atleast_1d(panels), costs.items(), strict=True):
            shade = axes.pcolormesh(w, b, cost, cmap="cividis", vmin=0, vmax=highest, rasterized=True)
            axes.contour(w, b, cost, levels=levels, colors=["white"], linewidths=0.5, alpha=0.7)
            axes.plot(*paths[name].T, color="white", linestyle=LINES[0], lw=2)
            axes.plot(*paths[name][0], MARKERS[0], color="white", mec=INK, ms=8, label="start")
            axes.plot(*paths[name][-1], MARKERS[2], color=COLOURS[1], mec="white", ms=9, label="end")
            axes.set(title=f"{name}: from {cost.min():.2f} to {cost.max():.2f}", xlabel="weight w")
        np.atleast_1d(panels)[0].set_ylabel("bias b")
        axes.figure.colorbar(shade, ax=panels, shrink=0.9, label="cost: dark is low")
        np.atleast_1d(panels)[0].legend(loc="lower right", facecolor="white", framealpha=0.9, frameon=True)
