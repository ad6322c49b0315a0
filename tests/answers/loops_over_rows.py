"""Answers to `pairwise_distances` that go through the rows in Python; a name with `_` in front is a helper.

Read as text by test_source.py, never run.
"""


def for_range_shape(a, b):
    out = np.zeros((a.shape[0], b.shape[0]))
    for i in range(a.shape[0]):
        for j in range(b.shape[0]):
            out[i, j] = np.sqrt(np.sum((a[i] - b[j]) ** 2))
    return out


def for_only_b(a, b):
    out = np.zeros((a.shape[0], b.shape[0]))
    for j in range(b.shape[0]):
        out[:, j] = np.linalg.norm(a - b[j], axis=1)
    return out


def comprehension(a, b):
    return np.array([np.linalg.norm(b - row, axis=1) for row in a])


def double_comprehension(a, b):
    return np.array([[np.linalg.norm(x - y) for y in b] for x in a])


def while_len(a, b):
    i, out = 0, []
    while i < len(a):
        out.append(np.linalg.norm(b - a[i], axis=1))
        i += 1
    return np.array(out)


def while_n(a, b):
    n = len(a)
    i = 0
    out = np.zeros((n, len(b)))
    while i != n:
        out[i] = np.linalg.norm(b - a[i], axis=1)
        i = i + 1
    return out


def while_true(a, b):
    n = len(a)
    i = 0
    out = np.zeros((n, len(b)))
    while True:
        if i == n:
            break
        out[i] = np.linalg.norm(b - a[i], axis=1)
        i = i + 1
    return out


def _rows(x, y):
    return np.array([np.linalg.norm(y - r, axis=1) for r in x])


def helper_global(a, b):
    return _rows(a, b)


def helper_keyword(a, b):
    return _rows(y=b, x=a)


def helper_nested(a, b):
    def rows(x, y):
        return np.array([np.linalg.norm(y - r, axis=1) for r in x])

    return rows(a, b)


def helper_closure(a, b):
    def rows():
        return np.array([np.linalg.norm(b - r, axis=1) for r in a])

    return rows()


def map_lambda(a, b):
    return np.array(list(map(lambda r: np.linalg.norm(b - r, axis=1), a)))


def map_range(a, b):
    return np.array(list(map(lambda i: np.linalg.norm(b - a[i], axis=1), range(len(a)))))


def vectorize(a, b):
    f = np.vectorize(lambda i, j: np.linalg.norm(a[i] - b[j]))
    return f(np.arange(len(a))[:, None], np.arange(len(b))[None])


def vectorize_signature(a, b):
    return np.vectorize(lambda r: np.linalg.norm(b - r, axis=1), signature="(k)->(p)")(a)


def apply_along(a, b):
    return np.apply_along_axis(lambda r: np.linalg.norm(b - r, axis=1), 1, a)


def zip_rows(a, b):
    n = len(a)
    return np.array([np.linalg.norm(b - r, axis=1) for r, i in zip(a, range(n))])


def enumerate_rows(a, b):
    out = np.zeros((len(a), len(b)))
    for i, r in enumerate(a):
        out[i] = np.linalg.norm(b - r, axis=1)
    return out


def n_unpack(a, b):
    n, k = a.shape
    p, _ = b.shape
    out = np.zeros((n, p))
    for i in range(n):
        out[i] = np.linalg.norm(b - a[i], axis=1)
    return out


def n_nested_unpack(a, b):
    (n, k), (p, _) = a.shape, b.shape
    out = np.zeros((n, p))
    for i in range(n):
        out[i] = np.linalg.norm(b - a[i], axis=1)
    return out


def n_annotated(a, b):
    n: int = a.shape[0]
    out = np.zeros((n, len(b)))
    for i in range(n):
        out[i] = np.linalg.norm(b - a[i], axis=1)
    return out


def n_walrus(a, b):
    out = np.zeros((n := len(a), len(b)))
    for i in range(n):
        out[i] = np.linalg.norm(b - a[i], axis=1)
    return out


def out_len(a, b):
    out = np.zeros((a.shape[0], b.shape[0]))
    for i in range(len(out)):
        out[i] = np.linalg.norm(b - a[i], axis=1)
    return out


def out_shape(a, b):
    out = np.zeros((a.shape[0], b.shape[0]))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.linalg.norm(a[i] - b[j])
    return out


def out_second_axis(a, b):
    out = np.zeros((a.shape[0], b.shape[0]))
    for j in range(out.shape[1]):
        out[:, j] = np.linalg.norm(a - b[j], axis=1)
    return out


def out_enumerate(a, b):
    out = np.empty((len(a), len(b)))
    for i, row in enumerate(out):
        row[:] = np.linalg.norm(b - a[i], axis=1)
    return out


def out_ndindex(a, b):
    out = np.empty((len(a), len(b)))
    for i, j in np.ndindex(out.shape):
        out[i, j] = np.linalg.norm(a[i] - b[j])
    return out


def out_ndindex_star(a, b):
    out = np.empty((len(a), len(b)))
    for i, j in np.ndindex(*out.shape):
        out[i, j] = np.linalg.norm(a[i] - b[j])
    return out


def out_ndenumerate(a, b):
    out = np.empty((len(a), len(b)))
    for (i, j), _ in np.ndenumerate(out):
        out[i, j] = np.linalg.norm(a[i] - b[j])
    return out


def product_ranges(a, b):
    out = np.empty((len(a), len(b)))
    for i, j in itertools.product(range(len(a)), range(len(b))):
        out[i, j] = np.linalg.norm(a[i] - b[j])
    return out


def product_rows(a, b):
    return np.array([np.linalg.norm(x - y) for x, y in itertools.product(a, b)]).reshape(len(a), len(b))


def flat_range(a, b):
    n, p = len(a), len(b)
    out = np.empty(n * p)
    for t in range(n * p):
        out[t] = np.linalg.norm(a[t // p] - b[t % p])
    return out.reshape(n, p)


def full_slice(a, b):
    return np.array([np.linalg.norm(b - row, axis=1) for row in a[:]])


def extra_axis(a, b):
    return np.array([np.linalg.norm(b - row, axis=1) for row in a[:, None]])


def iterate_difference(a, b):
    diff = a[:, None, :] - b[None, :, :]
    return np.array([np.sqrt((d**2).sum(axis=1)) for d in diff])


def renamed(a, b):
    first = np.asarray(a, dtype=float)
    out = []
    for row in first:
        out.append(np.linalg.norm(b - row, axis=1))
    return np.array(out)


def tolist(a, b):
    return np.array([[math.dist(x, y) for y in b.tolist()] for x in a.tolist()])


def for_star(a, b):
    return np.array([np.linalg.norm(b - r, axis=1) for r in [*a]])


def starmap(a, b):
    return np.array(list(itertools.starmap(lambda x, y: np.linalg.norm(x - y), itertools.product(a, b)))).reshape(
        len(a), -1
    )


def fromiter(a, b):
    return np.fromiter((np.linalg.norm(x - y) for x in a for y in b), float).reshape(len(a), len(b))


def stack_gen(a, b):
    return np.stack([np.sqrt(((b - a[i]) ** 2).sum(1)) for i in np.arange(a.shape[0])])


def size_axis(a, b):
    return np.stack([np.sqrt(((b - a[i]) ** 2).sum(1)) for i in range(np.size(a, 0))])


def shape_function(a, b):
    return np.stack([np.sqrt(((b - a[i]) ** 2).sum(1)) for i in range(np.shape(a)[0])])


def shape_name(a, b):
    shape = a.shape
    return np.stack([np.sqrt(((b - a[i]) ** 2).sum(1)) for i in range(shape[0])])


def transposed_twice(a, b):
    return np.stack([np.sqrt(((b - row) ** 2).sum(1)) for row in a.T.T])


def columns_of_transpose(a, b):
    at = a.T
    return np.stack([np.sqrt(((b - at[:, i]) ** 2).sum(1)) for i in range(at.shape[1])])


def negative_shape(a, b):
    return np.stack([np.sqrt(((b - a[i]) ** 2).sum(1)) for i in range(a.shape[-2])])


def unpack_rows(a, b):
    rows = list(a)
    return np.vstack([np.sqrt(((b - r) ** 2).sum(1)) for r in rows])


def lambda_helper(a, b):
    d = lambda x: np.linalg.norm(b - x, axis=1)
    return np.array([d(x) for x in a])


def local_lambda(a, b):
    rows = lambda x: [np.linalg.norm(b - r, axis=1) for r in x]
    return np.array(rows(a))


def helper_count(a, b):
    def rows(n, x):
        return [np.linalg.norm(b - x[i], axis=1) for i in range(n)]

    return np.array(rows(len(a), a))
