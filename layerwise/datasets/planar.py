"""Points in the plane in two colours, as shapes that no straight line divides.

Every shape is a function `name(m, rng, …)` that draws m points: X (2, m) float64, one point a column, and
Y (1, m) int, 0 or 1, in random order. Half of the points are of each class (one more of class 1 where m is
odd). A shape has no hidden state: fresh points come from the same call with another generator.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

Points = tuple[np.ndarray, np.ndarray]
Shape = Callable[[int, np.random.Generator], Points]


def flower(m: int, rng: np.random.Generator, *, noise: float = 0.2) -> Points:
    """Draw a flower of eight petals, four of each colour.

    Distribution: class k has angles t spread evenly over [kπ, (k+1)π], each off by N(0, noise²), and lies at
    radius r = 4 sin(4t) + N(0, noise²), on the far side of the centre where r is negative. Going round, the
    petals alternate in colour, but for two pairs of neighbours of the same one.

    Parameters
    ----------
    m : int — number of points
    rng : Generator — draws them
    noise : float — standard deviation of angle [radian] and of radius [unit of X]

    Returns
    -------
    X : (2, m) float64 — points, within about ±4.7
    Y : (1, m) int — class, 0 or 1
    """
    first, second = _halves(m)
    angle = np.concatenate([np.linspace(0, np.pi, first), np.linspace(np.pi, 2 * np.pi, second)])
    angle = angle + rng.normal(0, noise, m)
    radius = 4 * np.sin(4 * angle) + rng.normal(0, noise, m)
    return _shuffled(radius * np.array([np.sin(angle), np.cos(angle)]), first, rng)


def moons(m: int, rng: np.random.Generator, *, noise: float = 0.2) -> Points:
    """Draw two half circles that hook into each other.

    Distribution: class 0 lies evenly on the upper half of the circle of radius 1 around (0, 0), class 1 on the
    lower half of the one around (1, 1/2); each coordinate is off by N(0, noise²).

    Parameters
    ----------
    m : int — number of points
    rng : Generator — draws them
    noise : float — standard deviation of each coordinate [unit of X]

    Returns
    -------
    X : (2, m) float64 — points, within about −1.6 to 2.6 across, −1.1 to 1.6 up
    Y : (1, m) int — class, 0 or 1
    """
    first, second = _halves(m)
    upper, lower = np.linspace(0, np.pi, first), np.linspace(0, np.pi, second)
    above = np.array([np.cos(upper), np.sin(upper)])
    below = np.array([1 - np.cos(lower), 0.5 - np.sin(lower)])
    return _shuffled(np.hstack([above, below]) + rng.normal(0, noise, (2, m)), first, rng)


def circles(m: int, rng: np.random.Generator, *, noise: float = 0.15, factor: float = 0.5) -> Points:
    """Draw a ring around a smaller ring.

    Distribution: class 0 lies evenly on the circle of radius 1, class 1 on the one of radius `factor`, both
    around (0, 0); each coordinate is off by N(0, noise²).

    Parameters
    ----------
    m : int — number of points
    rng : Generator — draws them
    noise : float — standard deviation of each coordinate [unit of X]
    factor : float — radius of the inner ring, between 0 and 1

    Returns
    -------
    X : (2, m) float64 — points, within about ±1.5
    Y : (1, m) int — class, 0 or 1
    """
    first, second = _halves(m)
    angle = np.concatenate([np.linspace(0, 2 * np.pi, n, endpoint=False) for n in (first, second)])
    radius = np.repeat([1.0, factor], [first, second])
    ring = radius * np.array([np.cos(angle), np.sin(angle)])
    return _shuffled(ring + rng.normal(0, noise, (2, m)), first, rng)


def blobs(m: int, rng: np.random.Generator, *, noise: float = 0.4) -> Points:
    """Draw six round clouds on a chequerboard of two rows and three columns.

    Distribution: the centres are (−2, 1), (0, −1), (2, 1) for class 0 and (−2, −1), (0, 1), (2, −1) for class 1;
    a point belongs to each of its class's three with the same probability, and is off by N(0, noise²) in each
    coordinate.

    Parameters
    ----------
    m : int — number of points
    rng : Generator — draws them
    noise : float — standard deviation of each coordinate [unit of X]

    Returns
    -------
    X : (2, m) float64 — points, within about ±3.2 across, ±2.2 up
    Y : (1, m) int — class, 0 or 1
    """
    first, second = _halves(m)
    column = rng.integers(0, 3, m)
    side = np.repeat([1, -1], [first, second])
    centre = np.array([2.0 * (column - 1), side * (1.0 - 2.0 * (column % 2))])
    return _shuffled(centre + rng.normal(0, noise, (2, m)), first, rng)


def gaussian_quantiles(m: int, rng: np.random.Generator, *, spread: float = 1.0) -> Points:
    """Draw one round cloud whose inner half is of the other class.

    Distribution: points are N(0, spread²) in each coordinate. Class 1 are those nearer to (0, 0) than
    spread·√(2 ln 2) = 1.177·spread, the median distance of such a cloud, class 0 those farther away; points are
    drawn until each class has its half. So the classes touch, and do not overlap.

    Parameters
    ----------
    m : int — number of points
    rng : Generator — draws them
    spread : float — standard deviation of each coordinate [unit of X]

    Returns
    -------
    X : (2, m) float64 — points, within about ±3.5·spread
    Y : (1, m) int — class, 0 or 1
    """
    first, second = _halves(m)
    # Squared distance / spread² is exponential with mean 2, so each half can be drawn by its own quantiles.
    quantile = np.concatenate([rng.uniform(0.5, 1.0, first), rng.uniform(0.0, 0.5, second)])
    radius = spread * np.sqrt(-2 * np.log1p(-quantile))
    angle = rng.uniform(0, 2 * np.pi, m)
    return _shuffled(radius * np.array([np.cos(angle), np.sin(angle)]), first, rng)


def spirals(m: int, rng: np.random.Generator, *, noise: float = 0.1, turns: float = 0.75) -> Points:
    """Draw two arms that wind around each other.

    Distribution: class 0 lies on the spiral of radius 1/4 + 5/4·s at the angle 2π·turns·s, for s spread evenly
    over [0, 1], class 1 on the same turned by half a circle; each coordinate is off by N(0, noise²).

    Parameters
    ----------
    m : int — number of points
    rng : Generator — draws them
    noise : float — standard deviation of each coordinate [unit of X]
    turns : float — how often an arm winds around the centre

    Returns
    -------
    X : (2, m) float64 — points, within about ±1.7
    Y : (1, m) int — class, 0 or 1
    """
    first, second = _halves(m)
    along = np.concatenate([np.linspace(0, 1, first), np.linspace(0, 1, second)])
    angle = 2 * np.pi * turns * along + np.repeat([0.0, np.pi], [first, second])
    arm = (0.25 + 1.25 * along) * np.array([np.cos(angle), np.sin(angle)])
    return _shuffled(arm + rng.normal(0, noise, (2, m)), first, rng)


def _halves(m: int) -> tuple[int, int]:
    """Share m points between class 0 and class 1."""
    return m // 2, m - m // 2


def _shuffled(X: np.ndarray, first: int, rng: np.random.Generator) -> Points:
    """Give points and their classes in random order, where the first ones are of class 0."""
    m = X.shape[1]
    order = rng.permutation(m)
    Y = (np.arange(m) >= first).astype(int)
    return X[:, order], Y[order].reshape(1, m)


SHAPES: dict[str, Shape] = {
    "flower": flower,
    "moons": moons,
    "circles": circles,
    "blobs": blobs,
    "Gaussian quantiles": gaussian_quantiles,
    "spirals": spirals,
}
"""All of them, by the name to show."""
