"""Wrong answers to `pairwise_distances`."""

import numpy as np


def pairwise_distances__squared(a, b):
    """The result is squared distances: the root is missing."""
    return np.sum((a[:, None] - b[None]) ** 2, axis=2)


def pairwise_distances__blocks(a, b):
    """The absolute differences are added up, as if one walked along streets; the Euclidean distance takes squares."""
    return np.sum(np.abs(a[:, None] - b[None]), axis=2)


def pairwise_distances__largest_difference(a, b):
    """The result is the largest difference in any feature, where all of them should count."""
    return np.max(np.abs(a[:, None] - b[None]), axis=2)


def pairwise_distances__mean(a, b):
    """The squares are averaged over the features, where they should be added up."""
    return np.sqrt(np.mean((a[:, None] - b[None]) ** 2, axis=2))


def pairwise_distances__transposed(a, b):
    """Rows and columns are swapped: row i of the result belongs to `a[i]`."""
    return np.linalg.norm(b[:, None] - a[None], axis=2)


def pairwise_distances__partners_only(a, b):
    """Each point is compared only with the one that has the same number, where all pairs are asked."""
    return np.linalg.norm(a - b, axis=1)


def pairwise_distances__sum_over_points(a, b):
    """The sum runs over the points of b, where it should run over the features: look at the axis."""
    return np.sqrt(np.sum((a[:, None] - b[None]) ** 2, axis=1))


def pairwise_distances__within_a(a, b):
    """The points of a are compared with each other, and b is not used."""
    return np.linalg.norm(a[:, None] - a[None], axis=2)


def pairwise_distances__difference_of_lengths(a, b):
    """The lengths are subtracted, where the points should be: two points of equal length can be far apart."""
    return np.abs(np.linalg.norm(a, axis=1)[:, None] - np.linalg.norm(b, axis=1)[None])


def pairwise_distances__two_features(a, b):
    """Only the first two features are used; take their number from the shape."""
    squares = (a[:, 0][:, None] - b[:, 0][None]) ** 2
    if a.shape[1] > 1:
        squares = squares + (a[:, 1][:, None] - b[:, 1][None]) ** 2
    return np.sqrt(squares)


def pairwise_distances__third_axis_kept(a, b):
    """The axis of the features is still there, with size 1: `keepdims` is one too many."""
    return np.sqrt(np.sum((a[:, None] - b[None]) ** 2, axis=2, keepdims=True))


def pairwise_distances__root_of_negative(a, b):
    """Multiplied out, rounding can leave a squared distance slightly below 0, whose root is nan."""
    squares = np.sum(a**2, axis=1)[:, None] + np.sum(b**2, axis=1)[None] - 2 * a @ b.T
    return np.sqrt(squares)


def pairwise_distances__product_once(a, b):
    """In the square of a difference the product stands twice."""
    squares = np.sum(a**2, axis=1)[:, None] + np.sum(b**2, axis=1)[None] - a @ b.T
    return np.sqrt(np.maximum(squares, 0))


def pairwise_distances__plus(a, b):
    """In the square of a difference the product has a minus before it."""
    squares = np.sum(a**2, axis=1)[:, None] + np.sum(b**2, axis=1)[None] + 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0))


def pairwise_distances__changes_its_argument(a, b):
    """`*=` works in the caller's own array, whose points are lost to the caller then."""
    products = a @ b.T
    a *= a
    squares = np.sum(a, axis=1)[:, None] + np.sum(b**2, axis=1)[None] - 2 * products
    return np.sqrt(np.maximum(squares, 0))


def pairwise_distances__global_b(a, others):
    """The function has renamed its argument, but still computes with a variable of the notebook."""
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def pairwise_distances__remembers_the_example(a, b):
    """The result of the visible check is written down, whatever points are given."""
    if len(a) == 1:
        return np.array([[3.0, 2.0]])
    return np.array([[5.0, 4.0, 10.0], [0.0, 3.0, 5.0]])


def pairwise_distances__nested_loops(a, b):
    """Two loops in Python visit every pair of rows, one after the other."""
    result = np.zeros((a.shape[0], b.shape[0]))
    for i in range(a.shape[0]):
        for j in range(b.shape[0]):
            result[i, j] = np.sqrt(np.sum((a[i] - b[j]) ** 2))
    return result


def pairwise_distances__loop_over_b(a, b):
    """The rows of a are taken at once, but those of b one after the other in a Python loop."""
    columns = []
    for row in b:
        columns.append(np.linalg.norm(a - row, axis=1))
    return np.stack(columns, axis=1)


def pairwise_distances__comprehension(a, b):
    """A list comprehension over rows is a Python loop too."""
    return np.array([np.linalg.norm(b - row, axis=1) for row in a])


def pairwise_distances__while(a, b):
    """A counter in a `while` loop visits one row after the other."""
    n = len(a)
    result, i = np.zeros((n, len(b))), 0
    while i < n:
        result[i] = np.linalg.norm(b - a[i], axis=1)
        i += 1
    return result


def pairwise_distances__enumerate(a, b):
    """`enumerate` hands out one row after the other to a Python loop."""
    result = np.zeros((len(a), len(b)))
    for i, row in enumerate(a):
        result[i] = np.linalg.norm(b - row, axis=1)
    return result


def pairwise_distances__loop_over_the_result(a, b):
    """The loop counts the rows of the result, which are the rows of a."""
    result = np.zeros((len(a), len(b)))
    for i in range(result.shape[0]):
        result[i] = np.linalg.norm(b - a[i], axis=1)
    return result


def pairwise_distances__map(a, b):
    """`map` calls a Python function once for each row: a loop by another name."""
    return np.array(list(map(lambda row: np.linalg.norm(b - row, axis=1), a)))


def pairwise_distances__vectorize(a, b):
    """`np.vectorize` has a fast name, but calls a Python function once for each pair."""
    distance = np.vectorize(lambda i, j: np.linalg.norm(a[i] - b[j]))
    return distance(np.arange(len(a))[:, None], np.arange(len(b))[None])


def pairwise_distances__apply_along_axis(a, b):
    """`np.apply_along_axis` calls a Python function once for each row."""
    return np.apply_along_axis(lambda row: np.linalg.norm(b - row, axis=1), 1, a)


def pairwise_distances__loop_in_a_helper(a, b):
    """The Python loop over rows has moved into a helper function; it is still there."""

    def distances_to_all(points, others):
        result = []
        for point in points:
            result.append(np.sqrt(np.sum((others - point) ** 2, axis=1)))
        return np.array(result)

    return distances_to_all(a, b)
