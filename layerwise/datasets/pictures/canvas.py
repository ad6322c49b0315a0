"""A canvas of pixels, and the one brush that paints outlines on it.

Outlines are in unit coordinates, (0, 0) at the top left and (1, 1) at the bottom right, so one drawing serves
every size. Corners are rounded to 1/256 of a pixel and the rest of the scan conversion is in whole numbers;
pixel fields see + − × ÷ alone. That keeps the bytes equal across processors and versions of numpy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from layerwise.datasets.pictures.chance import Chance
from layerwise.datasets.pictures.colours import Colour

_FINE = 256
_SCANS = 4
"""Scan lines in a row of pixels; along a scan line, coverage is exact."""


@dataclass(frozen=True)
class Material:
    """How a surface answers to light.

    Parameters
    ----------
    grain : float — how strongly the texture shows
    relief : float — how round it looks: lighter towards the light, darker away from it
    rim : float — how much darker it is along the edge
    """

    grain: float = 0.0
    relief: float = 0.0
    rim: float = 0.0


FLAT = Material()
FUR = Material(grain=0.11, relief=0.9, rim=0.30)
SKIN = Material(grain=0.05, relief=0.7, rim=0.12)
GLOSS = Material(grain=0.02, relief=1.2, rim=0.22)
CLOTH = Material(grain=0.09, relief=0.7, rim=0.20)
EARTH = Material(grain=0.16, relief=0.3, rim=0.0)
WOOD = Material(grain=0.14, relief=0.5, rim=0.15)


@dataclass(frozen=True)
class Patch:
    """Part of the canvas: how much of each pixel is covered.

    Parameters
    ----------
    cover : (height, width) float32 — 0 to 1
    top, left : int — place of its first pixel
    """

    cover: np.ndarray
    top: int
    left: int

    @property
    def place(self) -> tuple[slice, slice]:
        """The rows and the columns that it takes."""
        height, width = self.cover.shape
        return slice(self.top, self.top + height), slice(self.left, self.left + width)

    def crop(self, other: Patch) -> np.ndarray:
        """Give this patch's cover on the other's pixels, 0 where it has none."""
        out = np.zeros_like(other.cover)
        height, width = other.cover.shape
        up, across = self.top - other.top, self.left - other.left
        rows = slice(max(0, up), min(height, up + self.cover.shape[0]))
        columns = slice(max(0, across), min(width, across + self.cover.shape[1]))
        if rows.start < rows.stop and columns.start < columns.stop:
            out[rows, columns] = self.cover[
                rows.start - up : rows.stop - up, columns.start - across : columns.stop - across
            ]
        return out


class Canvas:
    """A square of pixels to paint on.

    Parameters
    ----------
    size : int — pixels along a side
    chance : Chance — draws the grain of all surfaces
    """

    def __init__(self, size: int, chance: Chance) -> None:
        self.size = size
        self.rgb = np.zeros((size, size, 3), np.float32)
        self.light = (-0.5, -0.8)
        centres = ((np.arange(size) + 0.5) / size).astype(np.float32)
        self.x, self.y = np.meshgrid(centres, centres)
        grains = (((11, 8), 0.18), ((44, 22), 0.25), ((120, 60), 0.22))
        self.grain = sum((self.noise(chance, *grain) for grain in grains), np.zeros((size, size), np.float32))

    def noise(self, chance: Chance, cells: tuple[int, int], strength: float) -> np.ndarray:
        """Draw smooth noise between ±strength, with so many cells across and down: (size, size) float32."""
        across, down = cells
        grid = ((chance.numbers(down + 2, across + 2) * 2 - 1) * strength).astype(np.float32)
        places = (np.arange(self.size) + 0.5) / self.size
        column, along = _cells(places * across)
        row, below = _cells(places * down)
        left = grid[:, column] + (grid[:, column + 1] - grid[:, column]) * along
        field: np.ndarray = left[row] + (left[row + 1] - left[row]) * below[:, None]
        return field

    def cover(self, outline: np.ndarray) -> Patch:
        """Find how much of each pixel lies inside the outline (non-zero winding).

        Parameters
        ----------
        outline : (n, 2) float64 — closed, in unit coordinates

        Returns
        -------
        patch : Patch — empty where the outline lies beyond the canvas
        """
        corners = np.rint(outline * (self.size * _FINE)).astype(np.int64)
        (left, top), (right, bottom) = corners.min(0), corners.max(0)
        first, last = max(0, int(top) // _FINE), min(self.size, int(bottom) // _FINE + 1)
        start, stop = max(0, int(left) // _FINE), min(self.size, int(right) // _FINE + 1)
        if first >= last or start >= stop:
            return Patch(np.zeros((0, 0), np.float32), 0, 0)
        scans = _scan(corners - [start * _FINE, first * _FINE], last - first, stop - start)
        cover = scans.reshape(last - first, _SCANS, stop - start).sum(1).astype(np.float32)
        return Patch(cover * np.float32(1 / (_FINE * _SCANS)), first, start)

    def soften(self, patch: Patch, radius: float) -> Patch:
        """Blur a patch, which grows by what runs over its edge [unit]."""
        reach = int(radius * self.size + 0.5)
        if not reach or not patch.cover.size:
            return patch
        grow = 2 * reach + 1
        rows, columns = patch.place
        top, left = max(0, rows.start - grow), max(0, columns.start - grow)
        bottom, right = min(self.size, rows.stop + grow), min(self.size, columns.stop + grow)
        field = np.zeros((bottom - top, right - left), np.float32)
        field[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left] = patch.cover
        return Patch(blurred(field, reach), top, left)

    def fill(
        self,
        outline: np.ndarray,
        colour: Colour,
        material: Material = FLAT,
        *,
        opacity: float = 1.0,
        soft: float = 0.0,
        within: Patch | None = None,
    ) -> Patch:
        """Paint an outline.

        Parameters
        ----------
        outline : (n, 2) float64 — closed, in unit coordinates
        colour : (red, green, blue)
        material : Material — of the surface
        opacity : float — 0 to 1
        soft : float — how far the edge is blurred [unit]
        within : Patch or None — paint only where this patch has cover

        Returns
        -------
        patch : Patch — what was painted, to paint within
        """
        patch = self.soften(self.cover(outline), soft)
        if not patch.cover.size:
            return patch
        weight = patch.cover * np.float32(opacity)
        if within is not None:
            weight = weight * within.crop(patch)
        pixels = self.rgb[patch.place]
        pixels += (self._lit(patch, colour, material) - pixels) * weight[..., None]
        return Patch(weight, patch.top, patch.left)

    def gradient(self, top: Colour, bottom: Colour, start: float = 0.0, end: float = 1.0) -> None:
        """Paint everything from row `start` downwards, from one colour to another, which is reached at `end`."""
        share = np.clip((self.y - np.float32(start)) / np.float32(end - start), 0, 1)[..., None]
        first = np.asarray(top, np.float32)
        paint = first + (np.asarray(bottom, np.float32) - first) * share
        rows = self.y[:, 0] >= start
        self.rgb[rows] = paint[rows]

    def picture(self) -> np.ndarray:
        """Give the picture: (size, size, 3) uint8."""
        pixels: np.ndarray = np.clip(self.rgb + np.float32(0.5), 0, 255).astype(np.uint8)
        return pixels

    def _lit(self, patch: Patch, colour: Colour, material: Material) -> np.ndarray:
        """Give the colour of each pixel of a surface: grain, roundness and dark edge."""
        paint = np.asarray(colour, np.float32)
        if material == FLAT:
            return paint
        factor = np.float32(1) + np.float32(material.grain) * self.grain[patch.place]
        if material.relief or material.rim:
            depth = self.soften(patch, 0.045)
            if material.relief:
                factor += np.float32(material.relief) * self._slope(depth, patch)
            if material.rim:
                factor -= np.float32(material.rim) * np.clip(np.float32(1.8) * (1 - depth.crop(patch)), 0, 1)
        return np.clip(paint * factor[..., None], 0, 255)

    def _slope(self, depth: Patch, patch: Patch) -> np.ndarray:
        """Say how much each pixel of a puffy surface faces the light."""
        cover = depth.cover
        right, down = cover[1:-1, 2:] - cover[1:-1, :-2], cover[2:, 1:-1] - cover[:-2, 1:-1]
        facing = right * np.float32(-self.light[0]) + down * np.float32(-self.light[1])
        return Patch(facing * np.float32(self.size / 64), depth.top + 1, depth.left + 1).crop(patch)


def blurred(field: np.ndarray, reach: int) -> np.ndarray:
    """Blur an array along its first two axes: two box filters, `reach` pixels to either side."""
    width = 2 * reach + 1
    for _ in range(4):
        places = np.clip(np.arange(-reach - 1, len(field) + reach), 0, len(field) - 1)
        sums = np.cumsum(field[places], axis=0, dtype=np.float64)
        field = ((sums[width:] - sums[:-width]) * (1 / width)).astype(np.float32).swapaxes(0, 1)
    return field


def _cells(places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Give each place's cell and how far into it the place lies, eased at both ends."""
    cell = places.astype(np.int64)
    t = (places - cell).astype(np.float32)
    return cell, t * t * (3 - 2 * t)


def _scan(corners: np.ndarray, rows: int, columns: int) -> np.ndarray:
    """Scan-convert a polygon: (rows·_SCANS, columns) int, 256 where a scan line is covered all along a pixel."""
    following = np.concatenate([corners[1:], corners[:1]])
    (x0, y0), (x1, y1) = corners.T, following.T
    heights = (2 * np.arange(rows * _SCANS) + 1) * (_FINE // (2 * _SCANS))
    crossed = (heights[:, None] >= np.minimum(y0, y1)) & (heights[:, None] < np.maximum(y0, y1))
    scan, edge = np.nonzero(crossed)
    rise = (y1 - y0)[edge]
    x = x0[edge] + (heights[scan] - y0[edge]) * (x1 - x0)[edge] // np.where(rise == 0, 1, rise)
    x = np.clip(x, 0, columns * _FINE)
    winding = np.where(rise > 0, 1, -1)
    part = winding * (x % _FINE)
    cell = scan * (columns + 2) + x // _FINE
    weights = np.concatenate([winding * _FINE - part, part])
    steps = np.bincount(np.concatenate([cell, cell + 1]), weights, rows * _SCANS * (columns + 2))
    inside = np.cumsum(steps.reshape(-1, columns + 2), axis=1)[:, :columns]
    return np.minimum(np.abs(inside), _FINE)
