"""How much of the answer a trivial look at a picture gives away: its mean colour, its border, one pixel.

Each probe sees a few numbers of every picture and their squares, fits a linear rule to one half of the pictures
by least squares, and is tested on the other half, then the other way round.
"""

from __future__ import annotations

import numpy as np

BOUNDS = {
    "mean colour": 0.66,
    "mean and spread of colour": 0.66,
    "four corner pixels": 0.58,
    "border": 0.63,
    "histogram of brightness": 0.66,
    "thumbnail of 4 × 4": 0.72,
    "best single pixel": 0.66,
}
"""The highest accuracy that a probe may reach on `cats_vs_noncats`, on any seed."""

_BINS = 16
_EDGE = 3


def probe_accuracies(x: np.ndarray, y: np.ndarray) -> dict[str, float]:
    """Say how often each probe is right on pictures that it was not fitted to.

    Parameters
    ----------
    x : (m, n, n, 3) uint8
    y : (m,) or (1, m) int — 0 or 1

    Returns
    -------
    accuracies : dict of str to float — what the probe sees: share of right answers, 0 to 1
    """
    pictures, labels = x / 255, np.ravel(y)
    found = {name: _cross_validated(features, labels) for name, features in _features(pictures).items()}
    return {**found, "best single pixel": _best_pixel(pictures.reshape(len(x), -1), labels)}


def _features(pictures: np.ndarray) -> dict[str, np.ndarray]:
    """What each probe sees: (m, k) float64."""
    m, size = pictures.shape[:2]
    step = size // 4
    corners = pictures[:, [0, 0, -1, -1], [0, -1, 0, -1]]
    thumbnail = pictures[:, : 4 * step, : 4 * step].reshape(m, 4, step, 4, step, 3).mean(axis=(2, 4))
    grey = pictures.mean(axis=3)
    histogram = [((grey >= k / _BINS) & (grey < (k + 1) / _BINS)).mean(axis=(1, 2)) for k in range(_BINS)]
    border = [pictures[:, :_EDGE], pictures[:, -_EDGE:], pictures[:, :, :_EDGE], pictures[:, :, -_EDGE:]]
    strips = [np.stack(np.array_split(side, 8, axis=1 + (k < 2)), axis=1) for k, side in enumerate(border)]
    return {
        "mean colour": pictures.mean(axis=(1, 2)),
        "mean and spread of colour": np.hstack([pictures.mean(axis=(1, 2)), pictures.std(axis=(1, 2))]),
        "four corner pixels": corners.reshape(m, -1),
        "border": np.hstack([strip.mean(axis=(2, 3)).reshape(m, -1) for strip in strips]),
        "histogram of brightness": np.stack(histogram, axis=1),
        "thumbnail of 4 × 4": thumbnail.reshape(m, -1),
    }


def _cross_validated(features: np.ndarray, labels: np.ndarray) -> float:
    half = np.arange(len(labels)) % 4 < 2  # pairs of pictures hold one cat each: keep them together
    return float(np.mean([_fitted(features, labels, part) for part in (half, ~half)]))


def _fitted(features: np.ndarray, labels: np.ndarray, part: np.ndarray) -> float:
    """Fit a rule to this part of the pictures, with a small ridge, and test it on the rest."""
    seen = np.hstack([features, features * features])
    seen = (seen - seen[part].mean(axis=0)) / (seen[part].std(axis=0) + 1e-6)
    design, target = seen[part], 2.0 * labels[part] - 1
    offset = target.mean()
    ridge = 0.02 * len(design) * np.eye(design.shape[1])
    rule = np.linalg.solve(design.T @ design + ridge, design.T @ (target - offset))
    return float(np.mean((seen[~part] @ rule + offset > 0) == labels[~part]))


def _best_pixel(pixels: np.ndarray, labels: np.ndarray) -> float:
    """Take the channel of a pixel that tells most when cut at its median, and test it on the other half."""
    half = np.arange(len(labels)) % 4 < 2
    scores = []
    for part in (half, ~half):
        cut = np.median(pixels[part], axis=0)
        agree = (pixels > cut) == labels[:, None]
        right = agree[part].mean(axis=0)
        best = int(np.argmax(np.abs(right - 0.5)))
        found = agree[~part, best].mean()
        scores.append(found if right[best] >= 0.5 else 1 - found)
    return float(np.mean(scores))
