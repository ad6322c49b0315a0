"""Answers to `pairwise_distances` that leave the rows to numpy; a name with `_` in front is a helper.

Read as text by test_source.py, never run.
"""


def broadcasting(a, b):
    return np.sqrt(np.sum((a[:, None, :] - b[None, :, :]) ** 2, axis=2))


def expansion(a, b):
    sq = np.sum(a**2, axis=1)[:, None] + np.sum(b**2, axis=1)[None, :] - 2 * a @ b.T
    return np.sqrt(np.maximum(sq, 0))


def einsum(a, b):
    d = a[:, None] - b[None]
    return np.sqrt(np.einsum("ijk,ijk->ij", d, d))


def norm(a, b):
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def features(a, b):
    n, k = a.shape
    out = np.zeros((n, b.shape[0]))
    for j in range(k):
        out += (a[:, j][:, None] - b[:, j][None, :]) ** 2
    return np.sqrt(out)


def features_shape(a, b):
    out = np.zeros((a.shape[0], b.shape[0]))
    for j in range(a.shape[1]):
        out += np.subtract.outer(a[:, j], b[:, j]) ** 2
    return np.sqrt(out)


def features_minus(a, b):
    return np.sqrt(sum(np.subtract.outer(a[:, j], b[:, j]) ** 2 for j in range(a.shape[-1])))


def features_zip(a, b):
    return np.sqrt(sum((x[:, None] - y) ** 2 for x, y in zip(a.T, b.T)))


def features_zip_names(a, b):
    columns_a, columns_b = a.T, b.T
    total = 0
    for x, y in zip(columns_a, columns_b):
        total = total + (x[:, None] - y) ** 2
    return np.sqrt(total)


def features_enumerate(a, b):
    total = np.zeros((len(a), len(b)))
    for j, x in enumerate(a.T):
        total += (x[:, None] - b[:, j]) ** 2
    return np.sqrt(total)


def features_len(a, b):
    total = np.zeros((len(a), len(b)))
    for j in range(len(a.T)):
        total += (a[:, j][:, None] - b[:, j]) ** 2
    return np.sqrt(total)


def features_len_row(a, b):
    total = np.zeros((len(a), len(b)))
    for j in range(len(a[0])):
        total += (a[:, j][:, None] - b[:, j]) ** 2
    return np.sqrt(total)


def features_size(a, b):
    total = np.zeros((len(a), len(b)))
    for j in range(np.size(a, 1)):
        total += (a[:, j][:, None] - b[:, j]) ** 2
    return np.sqrt(total)


def features_size_keyword(a, b):
    total = np.zeros((len(a), len(b)))
    for j in range(np.size(a, axis=1)):
        total += (a[:, j][:, None] - b[:, j]) ** 2
    return np.sqrt(total)


def features_quotient(a, b):
    n = len(a)
    total = np.zeros((n, len(b)))
    for j in range(a.size // n):
        total += (a[:, j][:, None] - b[:, j]) ** 2
    return np.sqrt(total)


def features_while(a, b):
    total, j = np.zeros((len(a), len(b))), 0
    while j < a.shape[1]:
        total += (a[:, j][:, None] - b[:, j]) ** 2
        j += 1
    return np.sqrt(total)


def features_three_axes(a, b):
    d = (a[:, None, :] - b[None, :, :]) ** 2
    return np.sqrt(sum(d[:, :, j] for j in range(d.shape[2])))


def features_moved(a, b):
    d = np.moveaxis((a[:, None, :] - b[None, :, :]) ** 2, 2, 0)
    return np.sqrt(sum(layer for layer in d))


def features_transposed_difference(a, b):
    d = a.T[:, :, None] - b.T[:, None, :]
    return np.sqrt(sum(layer**2 for layer in d))


def assertion(a, b):
    for x in (a, b):
        assert x.ndim == 2
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def lambda_fine(a, b):
    sq = lambda x: (x**2).sum(axis=-1)
    return np.sqrt(sq(a[:, None] - b[None]))


def helper_of_features(a, b):
    def add(x, y, k):
        return sum((x[j][:, None] - y[j]) ** 2 for j in range(k))

    return np.sqrt(add(a.T, b.T, a.shape[1]))


def feature_rows(a, b):
    a, b = a.T, b.T
    return np.sqrt(sum(np.subtract.outer(x, y) ** 2 for x, y in zip(a, b)))


def feature_rows_two_steps(a, b):
    a = a.T
    b = b.T
    total = 0
    for i in range(len(a)):
        total = total + (a[i][:, None] - b[i][None]) ** 2
    return np.sqrt(total)


def convert_both(a, b):
    a, b = [np.asarray(x, float) for x in (a, b)]
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def convert_map(a, b):
    a, b = map(np.asarray, (a, b))
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def squares_generator(a, b):
    aa, bb = (np.sum(x * x, axis=1) for x in (a, b))
    return np.sqrt(np.maximum(aa[:, None] + bb - 2 * a @ b.T, 0))


def shape_loop(a, b):
    n, p = (x.shape[0] for x in (a, b))
    return np.linalg.norm(a.reshape(n, 1, -1) - b.reshape(1, p, -1), axis=2)


def blocks_of_features(a, b):
    k = a.shape[1]
    out = np.zeros((len(a), len(b)))
    for lo in range(0, k, 2):
        out += ((a[:, None, lo : lo + 2] - b[None, :, lo : lo + 2]) ** 2).sum(-1)
    return np.sqrt(out)


def _sq(x):
    return (x**2).sum(axis=1)


def helper_fine(a, b):
    return np.sqrt(np.maximum(_sq(a)[:, None] + _sq(b) - 2 * a @ b.T, 0))


def repeat_tile(a, b):
    n, p = len(a), len(b)
    d = np.repeat(a, p, axis=0) - np.tile(b, (n, 1))
    return np.sqrt((d**2).sum(axis=1)).reshape(n, p)


def meshgrid(a, b):
    i, j = np.meshgrid(np.arange(len(a)), np.arange(len(b)), indexing="ij")
    return np.linalg.norm(a[i] - b[j], axis=-1)


def newton(a, b):
    s = ((a[:, None] - b) ** 2).sum(-1)
    r = s + 1
    for _ in range(60):
        r = 0.5 * (r + s / r)
    return r


def newton_while(a, b):
    s = ((a[:, None] - b) ** 2).sum(-1)
    r = s + 1
    while np.any(np.abs(r * r - s) > 1e-12 * (1 + s)):
        r = 0.5 * (r + s / r)
    return r


def newton_step_count(a, b):
    s = ((a[:, None] - b) ** 2).sum(-1)
    r, n = s + 1, 60
    for _ in range(n):
        r = 0.5 * (r + s / r)
    return r


def for_shape_check(a, b):
    for size in a.shape:
        assert size > 0
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def complex_fine(a, b):
    k = a.shape[1]
    n, p = a.shape[0], b.shape[0]
    total = np.zeros((n, p))
    for f in range(k):
        column_a = a[:, f].reshape(n, 1)
        column_b = b[:, f].reshape(1, p)
        total = total + (column_a - column_b) ** 2
    return total**0.5


def sums_over_axes(a, b):
    return np.sqrt(np.apply_over_axes(np.sum, (a[:, None] - b) ** 2, [2])[..., 0])
