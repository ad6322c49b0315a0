"""A pen: draws in a frame of its own, which lies anywhere on the canvas."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from layerwise.datasets.pictures.canvas import FLAT, Canvas, Material, Patch
from layerwise.datasets.pictures.chance import Chance
from layerwise.datasets.pictures.colours import Colour
from layerwise.datasets.pictures.outlines import Points, ellipse, furry, stroke

_TUFT, _TALLEST = 0.016, 0.012
"""Mean distance of two tufts of fur, and the height of the tallest ones [unit of the canvas]."""


@dataclass(frozen=True)
class Pen:
    """Draws on a canvas in a frame of its own.

    Parameters
    ----------
    canvas : Canvas
    chance : Chance — draws what varies
    x, y : float — where the frame's origin lies on the canvas
    right, down : (float, float) — the frame's two unit vectors on the canvas
    """

    canvas: Canvas
    chance: Chance
    x: float = 0.0
    y: float = 0.0
    right: tuple[float, float] = (1.0, 0.0)
    down: tuple[float, float] = (0.0, 1.0)

    @property
    def scale(self) -> float:
        """The length of the frame's unit on the canvas."""
        return math.sqrt(abs(self.right[0] * self.down[1] - self.right[1] * self.down[0]))

    def at(self, x: float, y: float, scale: float = 1.0, turn: float = 0.0, *, mirror: bool = False) -> Pen:
        """Give a pen whose frame lies here, in this size, turned clockwise [radian], and mirrored or not."""
        new_x, new_y = self._point(x, y)
        across, along = math.cos(turn) * scale, math.sin(turn) * scale
        side = -1.0 if mirror else 1.0
        right = self._vector(across * side, along * side)
        return replace(self, x=new_x, y=new_y, right=right, down=self._vector(-along, across))

    def fill(
        self,
        outline: Points,
        colour: Colour,
        material: Material = FLAT,
        *,
        opacity: float = 1.0,
        soft: float = 0.0,
        tufts: float = 0.0,
        within: Patch | None = None,
    ) -> Patch:
        """Paint an outline of this frame, with tufts of hair of this height; the rest is as in `Canvas.fill`."""
        points = np.asarray(outline, dtype=np.float64)
        if tufts:
            points = furry(points, min(tufts, _TALLEST / self.scale), _TUFT / self.scale, self.chance)
        placed = self._placed(points)
        return self.canvas.fill(placed, colour, material, opacity=opacity, soft=soft * self.scale, within=within)

    def dot(self, x: float, y: float, radius: float, colour: Colour, *, opacity: float = 1.0) -> None:
        """Paint a disc."""
        self.fill(ellipse(x, y, radius), colour, opacity=opacity)

    def line(
        self, points: Points, colour: Colour, *widths: float, opacity: float = 1.0, within: Patch | None = None
    ) -> None:
        """Paint a stroke with these half widths."""
        self.fill(stroke(points, *widths), colour, opacity=opacity, within=within)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        dx, dy = self._vector(x, y)
        return self.x + dx, self.y + dy

    def _vector(self, x: float, y: float) -> tuple[float, float]:
        return x * self.right[0] + y * self.down[0], x * self.right[1] + y * self.down[1]

    def _placed(self, points: np.ndarray) -> np.ndarray:
        x, y = points[:, 0], points[:, 1]
        across = x * self.right[0] + y * self.down[0] + self.x
        return np.stack([across, x * self.right[1] + y * self.down[1] + self.y], axis=1)
