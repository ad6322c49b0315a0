"""Hidden tests of week 1: numpy basics."""

import numpy as np

from layerwise.checks import Exam, hidden_test


@hidden_test()
def basic_sigmoid(exam: Exam):
    """Small, large, whole and negative numbers, within the range that `math.exp` bears."""
    exam.matches("for a score above 0", float(exam.rng.uniform(0.5, 4)))
    exam.matches("for a score below 0", float(exam.rng.uniform(-6, -2)))
    with exam.edge():
        exam.matches("for a whole number", int(exam.rng.integers(1, 5)))
        exam.matches("for 0", 0.0)
        exam.matches("for a score far above 0", float(exam.rng.uniform(100, 500)))
        exam.matches("for a score far below 0", float(exam.rng.uniform(-500, -100)))


@hidden_test()
def sigmoid(exam: Exam):
    """Any shape, whole numbers, float32, and scores so large that an exponential overflows."""
    exam.matches("for one number", float(exam.rng.normal()))
    with exam.edge():
        exam.matches("for one whole number", int(exam.rng.integers(-4, 5)))
    exam.matches("for a vector", exam.rng.normal(size=5))
    exam.matches("for a column", exam.rng.normal(size=(4, 1)))
    exam.matches("for a table", exam.rng.normal(scale=3, size=(3, 4)))
    exam.matches("for three axes", exam.rng.normal(size=(2, 3, 2)))
    with exam.edge():
        exam.matches("for whole numbers", exam.rng.integers(-4, 5, size=(2, 6)))
        exam.matches("in float32", exam.rng.normal(size=(2, 3)).astype(np.float32))
        exam.matches("far from 0", exam.rng.uniform(800, 2000, size=4) * [1, -1, 1, -1])


@hidden_test(needs=("sigmoid",))
def sigmoid_derivative(exam: Exam):
    """Any shape, whole numbers, float32, and scores where the slope has faded to 0."""
    exam.matches("for one number", float(exam.rng.normal()))
    with exam.edge():
        exam.matches("for 0", 0)
    exam.matches("for a vector", exam.rng.uniform(-5, 5, size=6))
    exam.matches("for a table", exam.rng.normal(size=(4, 3)))
    exam.matches("for three axes", exam.rng.normal(size=(2, 1, 3)))
    with exam.edge():
        exam.matches("for whole numbers", exam.rng.integers(-4, 5, size=(2, 6)))
        exam.matches("in float32", exam.rng.normal(size=(2, 3)).astype(np.float32))
        exam.matches("far from 0", exam.rng.uniform(800, 2000, size=4) * [1, -1, 1, -1])


@hidden_test()
def image2vector(exam: Exam):
    """Pictures of several sizes, depths and dtypes, whose numbers all differ, so that their order shows."""
    exam.matches("for a high picture", exam.rng.normal(size=(5, 2, 3)))
    exam.matches("for a wide picture", exam.rng.normal(size=(2, 4, 3)))
    exam.matches("for a square picture", exam.rng.normal(size=(3, 3, 3)))
    with exam.edge():
        exam.matches("for a picture with one channel", exam.rng.normal(size=(3, 4, 1)))
        exam.matches("for a single pixel", exam.rng.normal(size=(1, 1, 4)))
        exam.matches(
            "for whole numbers from 0 to 255", exam.rng.permutation(256)[:60].astype(np.uint8).reshape(4, 5, 3)
        )


@hidden_test()
def normalize_rows(exam: Exam):
    """High, wide and square tables, rows of zeros, tiny and huge rows, whole numbers, float32."""
    exam.matches("for more rows than columns", exam.rng.normal(size=(5, 2)))
    exam.matches("for more columns than rows", exam.rng.normal(size=(2, 4)))
    exam.matches("for a square table", exam.rng.normal(size=(3, 3)))
    with exam.edge():
        exam.matches("for one row", exam.rng.normal(size=(1, 4)))
        exam.matches("for one column", exam.rng.normal(size=(4, 1)))
        exam.matches("with a row of zeros", exam.rng.normal(size=(3, 4)) * [[1], [0], [1]])
        exam.matches("for small and large rows", exam.rng.uniform(1, 2, size=(2, 3)) * [[1e-3], [1e6]])
        exam.matches("for whole numbers", exam.rng.integers(1, 9, size=(4, 3)) * [[1], [-1], [0], [2]])
        exam.matches("in float32", exam.rng.normal(size=(3, 2)).astype(np.float32))


@hidden_test(weights={"values": 0.5, "shape": 0.1, "edge": 0.3, "purity": 0.1})
def softmax(exam: Exam):
    """High, wide and square tables, huge scores of both signs in one table, whole numbers, float32."""
    exam.matches("for more rows than columns", exam.rng.normal(size=(5, 2)))
    exam.matches("for more columns than rows", exam.rng.normal(size=(2, 4)))
    exam.matches("for a square table", exam.rng.normal(size=(3, 3)))
    with exam.edge():
        exam.matches("for one row", exam.rng.normal(size=(1, 5)))
        exam.matches("for one column", exam.rng.normal(size=(3, 1)))
        exam.matches("for equal scores", np.full((2, 4), exam.rng.normal()))
        exam.matches("for whole numbers", exam.rng.integers(-3, 4, size=(3, 3)))
        exam.matches("in float32", exam.rng.normal(size=(2, 3)).astype(np.float32))
        exam.matches("for scores about 1000", 1000 + exam.rng.normal(size=(2, 3)))
        exam.matches("for scores about -1000", -1000 + exam.rng.normal(size=(2, 3)))
        apart = np.array([[1500.0, 0.0, -1500.0]])
        exam.matches("for rows far from each other", apart.T + exam.rng.normal(size=(3, 4)))
        exam.matches("for scores far from each other", apart + exam.rng.normal(size=(2, 3)))


@hidden_test()
def L1(exam: Exam):
    """One example and several, both signs of the difference, true values as whole numbers, float32."""
    _losses(exam)


@hidden_test()
def L2(exam: Exam):
    """One example and several, both signs of the difference, true values as whole numbers, float32."""
    _losses(exam)


def _losses(exam: Exam) -> None:
    exam.matches("for chances and classes", exam.rng.uniform(size=7), exam.rng.permutation([0, 1, 1, 0, 1, 0, 0]))
    exam.matches("for real values", exam.rng.normal(size=5), exam.rng.normal(size=5))
    with exam.edge():
        exam.matches("for one example", exam.rng.uniform(1, 2, size=1), np.array([4.0]))
        exam.matches("where nothing is wrong", np.array([1.0, 0.0, 2.0]), np.array([1.0, 0.0, 2.0]))
    exam.matches("where all is predicted too high", exam.rng.uniform(2, 3, size=4), np.ones(4))
    with exam.edge():
        exam.matches("for large values", 1e4 * exam.rng.normal(size=6), 1e4 * exam.rng.normal(size=6))
        both = exam.rng.normal(size=(2, 6)).astype(np.float32)
        exam.matches("in float32", both[0], both[1])


@hidden_test()
def standardize(exam: Exam):
    """High, wide and square tables, constant columns, one example, units of all sizes, whole numbers, float32."""
    exam.matches("for more rows than columns", exam.rng.normal(size=(6, 2)))
    exam.matches("for more columns than rows", exam.rng.normal(size=(3, 5)))
    exam.matches("for a square table", exam.rng.normal(size=(3, 3)))
    with exam.edge():
        exam.matches("with constant columns", exam.rng.normal(size=(4, 4)) * [1, 0, 1, 0] + np.array([0, 0, 1, 8]))
        exam.matches("for one example", exam.rng.normal(size=(1, 3)))
    exam.matches("for columns in other units", exam.rng.normal(size=(5, 3)) * [1e-3, 1, 1e5] + np.array([0, 30, 1e5]))
    with exam.edge():
        exam.matches("for whole numbers", exam.rng.permutation(24).reshape(6, 4))
        exam.matches("in float32", exam.rng.normal(size=(5, 2)).astype(np.float32))


@hidden_test(weights={"values": 0.5, "shape": 0.1, "edge": 0.1, "purity": 0.1, "vectorised": 0.2})
def pairwise_distances(exam: Exam):
    """Several sizes, points in both sets, far, tiny and whole ones, float32; and no Python loop over rows.

    Multiplied out, squared distances lose about 1e-16 of the squared norms: with norms near 1 that makes 1e-8 of a
    distance of 0, well within the tolerance, but it also makes negative numbers whose root is nan.
    """
    both = exam.rng.normal(size=(40, 3))
    exam.matches("for more rows in a than in b", exam.rng.normal(size=(5, 3)), exam.rng.normal(size=(2, 3)))
    exam.matches("for more rows in b than in a", exam.rng.normal(size=(2, 4)), exam.rng.normal(size=(6, 4)))
    exam.matches("for as many rows as features", exam.rng.normal(size=(3, 3)), exam.rng.normal(size=(3, 3)))
    with exam.edge():
        exam.matches("for one point each", exam.rng.normal(size=(1, 5)), exam.rng.normal(size=(1, 5)))
        exam.matches("for one feature", exam.rng.normal(size=(4, 1)), exam.rng.normal(size=(3, 1)))
        exam.matches("for points that are in both", both, both[::-1])
        exam.matches("for points about 1000", 1000 + 5 * np.eye(4)[:2], 1000 - exam.rng.uniform(1, 2, size=(3, 4)))
        exam.matches("for small distances", 1e-3 * exam.rng.normal(size=(3, 2)), 1e-3 * exam.rng.normal(size=(4, 2)))
        exam.matches("for whole numbers", exam.rng.integers(-9, 0, size=(4, 2)), exam.rng.integers(1, 9, size=(3, 2)))
        single = [exam.rng.uniform(size=(n, 3)).astype(np.float32) for n in (3, 4)]
        exam.matches("in float32", single[0], single[1] + np.float32(2))
    exam.vectorised({0: 0, 1: 0}, "rows")


@hidden_test()
def numerical_derivative(exam: Exam):
    """Several functions, shapes and steps; steps so large that another formula gives another result."""
    slope = float(exam.rng.uniform(1, 3))
    exam.matches("for a straight line", lambda v: slope * v, float(exam.rng.normal()), 0.1)
    exam.matches("for a cube with a large step", lambda v: v * v * v, exam.rng.normal(size=4), 0.5)
    exam.matches("for a sine with a large step", lambda v: 2 * np.sin(v), exam.rng.normal(size=(2, 3)), 0.25)
    exam.matches("for an exponential with a small step", lambda v: np.exp(-v), exam.rng.normal(size=(2, 2, 2)), 1e-4)
    with exam.edge():
        exam.matches("for one number", lambda v: 1 / (1 + v * v), float(exam.rng.uniform(0.5, 2)), 1e-3)
        exam.matches("for a whole number", lambda v: v * v * v, int(exam.rng.integers(1, 5)), 0.5)
        exam.matches("for whole numbers", lambda v: v * v * v, exam.rng.integers(1, 9, size=5), 0.5)
    exam.matches("for a column", lambda v: v * v - 1 / v, exam.rng.uniform(1, 2, size=(4, 1)), 0.125)


@hidden_test()
def fit_line(exam: Exam):
    """Few and many points, a step or many, from 0 on; points on one height."""
    for m, steps in ((2, 1), (7, 1), (12, 40)):
        x = exam.rng.uniform(-2, 2, size=m)
        y = exam.rng.uniform(1, 3) * x + exam.rng.uniform(-2, 2) + exam.rng.normal(size=m)
        exam.matches(f"for {m} points and {steps} step{'s' if steps > 1 else ''}", x, y, 0.05, steps)
    x = exam.rng.uniform(0, 2, size=6)
    with exam.edge():
        exam.matches("for a single point", exam.rng.normal(size=1), exam.rng.normal(size=1), 0.1, 3)
        exam.matches("for points on one height", x, np.full(6, 1.5), 0.1, 30)
        exam.matches("without a step", x, exam.rng.normal(size=6), 0.1, 0)
