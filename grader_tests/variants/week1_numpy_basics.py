"""Right answers of week 1 in unusual forms, each named after its exercise and what is unusual about it."""

# Each function is placed into the learner's notebook, where the names it borrows are defined:
# ruff: noqa: F821

import math

import numpy as np

# What real answers do, and a linter would not let pass:
# ruff: noqa: ICN001, PLC0415, T201


def basic_sigmoid__exponential_above_the_line(x):
    """The fraction is multiplied out by e^x, which is safe in the range that is asked."""
    return math.exp(x) / (math.exp(x) + 1)


def basic_sigmoid__with_numpy(x):
    """It gives an np.float64."""
    return 1 / (1 + np.exp(-x))


def basic_sigmoid__power_of_e(x):
    """It takes a power of `math.e`."""
    return 1.0 / (1.0 + math.e ** (-x))


def basic_sigmoid__tanh(x):
    """It is written as a moved and stretched tanh."""
    return 0.5 * (1 + math.tanh(x / 2))


def basic_sigmoid__zero_d_array(x):
    """It gives a 0-d array."""
    return np.array(1 / (1 + math.exp(-x)))


def basic_sigmoid__one_by_one_array(x):
    """It gives a (1, 1) array."""
    return np.array([[1 / (1 + math.exp(-x))]])


def basic_sigmoid__prints_too(x):
    """It prints on the way."""
    s = 1 / (1 + math.exp(-x))
    print("sigmoid:", s)
    return s


def basic_sigmoid__by_sign(x):
    """It treats both signs apart, each without overflow."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    power = math.exp(x)
    return power / (1 + power)


def basic_sigmoid__own_import(x):
    """It imports what it needs by itself."""
    from math import exp

    return (1 + exp(-x)) ** -1


def sigmoid__plain_formula(x):
    """It overflows far below 0, with a warning and the right result."""
    return 1 / (1 + np.exp(-x))


def sigmoid__tanh(x):
    """It is written as a moved and stretched tanh."""
    return 0.5 * (1 + np.tanh(0.5 * x))


def sigmoid__logaddexp(x):
    """It takes the logarithm of a sum of exponentials."""
    return np.exp(-np.logaddexp(0, -x))


def sigmoid__clipped(x):
    """It clips the scores where the chance has long vanished."""
    return 1 / (1 + np.exp(-np.clip(x, -500, 500)))


def sigmoid__minimum(x):
    """It needs neither a condition nor a mask."""
    return np.exp(np.minimum(x, 0)) / (1 + np.exp(-np.abs(x)))


def sigmoid__masks(x):
    """It fills the two halves of an array one after the other."""
    x = np.asarray(x, dtype=float)
    result = np.empty_like(x)
    positive = x >= 0
    result[positive] = 1 / (1 + np.exp(-x[positive]))
    powers = np.exp(x[~positive])
    result[~positive] = powers / (1 + powers)
    return result


def sigmoid__where_with_overflow(x):
    """It computes both halves everywhere, with overflow in the part that is not used."""
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))


def sigmoid__vectorize(x):
    """It calls a Python function for each entry, which is slow but not graded here."""

    def one(score):
        return 1 / (1 + math.exp(-score)) if score > -700 else 0.0

    return np.vectorize(one, otypes=[float])(x)


def sigmoid__in_float32(x):
    """It computes in float32."""
    return 1 / (1 + np.exp(-np.asarray(x, dtype=np.float32)))


def sigmoid__reciprocal(x):
    """It has the same formula in names of functions alone."""
    return np.reciprocal(np.add(1.0, np.exp(np.negative(x))))


def sigmoid__own_import(x):
    """It imports numpy under its full name."""
    import numpy

    return 1 / (1 + numpy.exp(-x))


def sigmoid_derivative__no_name(x):
    """It calls the sigmoid twice."""
    return sigmoid(x) * (1 - sigmoid(x))


def sigmoid_derivative__other_side(x):
    """It uses that one minus the sigmoid is the sigmoid of minus x."""
    return sigmoid(x) * sigmoid(-x)


def sigmoid_derivative__multiplied_out(x):
    """It multiplies the brackets out."""
    s = sigmoid(x)
    return s - s**2


def sigmoid_derivative__cosh(x):
    """It does without the sigmoid; the hyperbolic cosine overflows to the right result."""
    return 1 / (4 * np.cosh(np.asarray(x) / 2) ** 2)


def sigmoid_derivative__tanh(x):
    """It uses the derivative of tanh, without the sigmoid."""
    return (1 - np.tanh(x / 2) ** 2) / 4


def sigmoid_derivative__np_multiply(x):
    """It multiplies by name, and prints."""
    s = sigmoid(x)
    print(s)
    return np.multiply(s, np.subtract(1, s))


def image2vector__three_sizes(image):
    """It multiplies the sizes itself."""
    return image.reshape(image.shape[0] * image.shape[1] * image.shape[2], 1)


def image2vector__flatten(image):
    """It flattens and adds an axis."""
    return image.flatten()[:, np.newaxis]


def image2vector__ravel_of_the_transpose_undone(image):
    """It transposes, and lets the first axis run fastest: two changes of order that undo each other."""
    return image.T.ravel(order="F").reshape(-1, 1)


def image2vector__row_transposed(image):
    """It makes a row first."""
    return image.reshape(1, -1).T


def image2vector__loops(image):
    """It goes through the entries in three loops, which is slow but not graded here."""
    height, width, depth = image.shape
    column = np.zeros((height * width * depth, 1))
    place = 0
    for i in range(height):
        for j in range(width):
            for c in range(depth):
                column[place, 0] = image[i, j, c]
                place += 1
    return column


def image2vector__comprehension(image):
    """It builds a list of rows of one number."""
    return np.array([[entry] for line in image for pixel in line for entry in pixel])


def image2vector__np_reshape(image):
    """It takes the function for the method, and its size from `size`."""
    return np.reshape(image, (image.size, 1))


def image2vector__as_float(image):
    """It gives floats where the picture has whole numbers."""
    return image.astype(float).reshape((-1, 1))


def image2vector__keeps_its_argument(image):
    """It works in place, in a copy."""
    vector = image.copy()
    vector.resize((image.size, 1))
    return vector


def normalize_rows__root_of_squares(x):
    """It computes the length by hand."""
    lengths = np.sqrt(np.sum(x**2, axis=1, keepdims=True))
    lengths[lengths == 0] = 1
    return x / lengths


def normalize_rows__invisible_summand(x):
    """It adds a tiny number to the length."""
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-8)


def normalize_rows__maximum(x):
    """It keeps the length above a tiny number."""
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)


def normalize_rows__nan_to_num(x):
    """It divides 0 by 0, with a warning, and puts 0 in place of nan."""
    return np.nan_to_num(x / np.linalg.norm(x, axis=1, keepdims=True))


def normalize_rows__divide_where(x):
    """It lets `np.divide` leave out the rows of zeros."""
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return np.divide(x, lengths, out=np.zeros(x.shape), where=lengths > 0)


def normalize_rows__transposed_twice(x):
    """It turns rows into columns, and back."""
    lengths = np.linalg.norm(x, axis=1)
    lengths = np.where(lengths == 0, 1, lengths)
    return (x.T / lengths).T


def normalize_rows__einsum(x):
    """It sums the squares by einsum and adds the axis by None."""
    squares = np.einsum("ij,ij->i", x, x)
    return x / np.sqrt(np.where(squares > 0, squares, 1))[:, None]


def normalize_rows__loop(x):
    """It goes through the rows in a loop, which is slow but not graded here."""
    rows = []
    for row in x:
        length = math.sqrt(sum(float(entry) ** 2 for entry in row))
        rows.append(row / length if length else row * 0.0)
    return np.array(rows)


def normalize_rows__in_place_on_a_copy(x):
    """It divides in place, in a copy of floats."""
    x = x.astype(float)
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    x /= lengths + (lengths == 0)
    return x


def normalize_rows__in_float32(x):
    """It computes in float32."""
    x = x.astype(np.float32)
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def softmax__transposed_twice(x):
    """It turns rows into columns, and back."""
    powers = np.exp(x.T - x.max(axis=1))
    return (powers / powers.sum(axis=0)).T


def softmax__logarithm_of_the_sum(x):
    """It computes logarithms of shares first."""
    moved = x - x.max(axis=1, keepdims=True)
    return np.exp(moved - np.log(np.exp(moved).sum(axis=1, keepdims=True)))


def softmax__logaddexp(x):
    """It lets numpy add exponentials in logarithms."""
    return np.exp(x - np.logaddexp.reduce(x, axis=1, keepdims=True))


def softmax__reshape(x):
    """It adds the lost axis by `reshape`."""
    powers = np.exp(x - np.max(x, axis=1).reshape(-1, 1))
    return powers / np.sum(powers, axis=1).reshape((len(x), 1))


def softmax__pairs(x):
    """It sums the exponentials of all differences within a row; those that overflow give shares of 0."""
    return 1 / np.sum(np.exp(x[:, None, :] - x[:, :, None]), axis=2)


def softmax__loop(x):
    """It goes through the rows in a loop, which is slow but not graded here."""
    result = np.zeros(x.shape)
    for i in range(x.shape[0]):
        powers = np.exp(x[i] - x[i].max())
        result[i, :] = powers / powers.sum()
    return result


def softmax__comprehension_with_math(x):
    """It does without numpy until the end."""
    powers = [[math.exp(score - max(row)) for score in row] for row in x.tolist()]
    return np.array([[power / sum(row) for power in row] for row in powers])


def softmax__nested_helper(x):
    """It has a helper of its own for one row."""

    def shares(row):
        powers = np.exp(row - row.max())
        return powers / powers.sum()

    return np.apply_along_axis(shares, 1, x.astype(float))


def softmax__matrix_product(x):
    """It sums by a matrix product with ones."""
    powers = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return powers / (powers @ np.ones((x.shape[1], 1)))


def softmax__in_float32(x):
    """It computes in float32 after the subtraction."""
    powers = np.exp((x - np.max(x, axis=1, keepdims=True)).astype(np.float32))
    return powers / np.sum(powers, axis=1, keepdims=True)


def L1__norm(yhat, y):
    """It takes the norm of the same name."""
    return np.linalg.norm(yhat - y, ord=1)


def L1__loop(yhat, y):
    """It goes through the examples in a loop, which is slow but not graded here."""
    loss = 0.0
    for prediction, truth in zip(yhat, y, strict=True):
        loss += abs(truth - prediction)
    return loss


def L1__dot_of_signs(yhat, y):
    """It multiplies each difference by its sign."""
    differences = yhat - y
    return np.dot(differences, np.sign(differences))


def L1__python_sum(yhat, y):
    """It takes Python's own functions."""
    return sum(abs(yhat - y))


def L1__one_entry_array(yhat, y):
    """It gives an array with one entry."""
    return np.sum(np.abs(y - yhat), keepdims=True)


def L1__roots_of_squares(yhat, y):
    """It takes the root of each square for the absolute value."""
    return float(np.sum(np.sqrt((y - yhat) ** 2)))


def L1__fsum(yhat, y):
    """It sums without rounding."""
    return math.fsum(map(abs, (y - yhat).tolist()))


def L2__sum_of_squares(yhat, y):
    """It squares and sums by name."""
    return np.sum(np.square(np.subtract(yhat, y)))


def L2__norm_squared(yhat, y):
    """It squares a norm."""
    return np.linalg.norm(y - yhat) ** 2


def L2__matmul(yhat, y):
    """It multiplies by `@`."""
    return (y - yhat) @ (y - yhat)


def L2__row_by_column(yhat, y):
    """It gives a (1, 1) array."""
    differences = (y - yhat).reshape(-1, 1)
    return differences.T @ differences


def L2__einsum(yhat, y):
    """It sums by einsum, which gives an np.float64."""
    differences = y - yhat
    return np.einsum("i,i", differences, differences)


def L2__multiplied_out(yhat, y):
    """It multiplies the square out."""
    return np.dot(y, y) - 2 * np.dot(y, yhat) + np.dot(yhat, yhat)


def L2__loop(yhat, y):
    """It goes through the examples in a loop, which is slow but not graded here."""
    loss = 0
    for i in range(len(y)):
        loss = loss + (y[i] - yhat[i]) ** 2
    return loss


def L2__mean_times_m(yhat, y):
    """It takes the mean and multiplies by the number of examples."""
    return np.mean((y - yhat) ** 2) * y.shape[0]


def standardize__zero_divisor_replaced(x):
    """It asks whether the standard deviation is 0."""
    mean, scale = x.mean(axis=0), x.std(axis=0)
    scale[scale == 0] = 1
    return (x - mean) / scale


def standardize__invisible_summand(x):
    """It adds a tiny number to the standard deviation."""
    return (x - np.mean(x, axis=0)) / (np.std(x, axis=0) + 1e-8)


def standardize__nan_to_num(x):
    """It divides 0 by 0, with a warning, and puts 0 in place of nan."""
    return np.nan_to_num((x - x.mean(axis=0)) / x.std(axis=0))


def standardize__by_hand(x):
    """It writes the sums out, and keeps the axes."""
    n = x.shape[0]
    deviations = x - np.sum(x, axis=0, keepdims=True) / n
    scale = np.sqrt(np.sum(deviations**2, axis=0, keepdims=True) / n)
    return deviations / np.where(scale == 0, 1, scale)


def standardize__transposed_twice(x):
    """It turns columns into rows, and back."""
    rows = x.T
    scale = rows.std(axis=1, keepdims=True)
    return ((rows - rows.mean(axis=1, keepdims=True)) / np.where(scale > 0, scale, 1)).T


def standardize__loop_over_columns(x):
    """It goes through the features in a loop."""
    result = np.zeros(x.shape)
    for j in range(x.shape[1]):
        column = x[:, j]
        if np.ptp(column) > 0:
            result[:, j] = (column - column.mean()) / column.std()
    return result


def standardize__divide_where(x):
    """It lets `np.divide` leave out the constant columns."""
    deviations, scale = x - x.mean(axis=0), x.std(axis=0)
    return np.divide(deviations, scale, out=np.zeros(x.shape), where=scale > 1e-12)


def standardize__columns_stacked(x):
    """It builds a list of columns."""
    columns = [(column - column.mean()) / (column.std() or 1.0) for column in x.T]
    return np.column_stack(columns)


def standardize__length_times_root_n(x):
    """It divides by the length of the deviations, and multiplies by the root of n."""
    deviations = x - x.mean(0)
    lengths = np.linalg.norm(deviations, axis=0)
    return np.sqrt(len(x)) * deviations / np.where(lengths > 0, lengths, 1)


def pairwise_distances__norm(a, b):
    """It broadcasts inside a norm."""
    return np.linalg.norm(a[:, None] - b[None], axis=2)


def pairwise_distances__multiplied_out(a, b):
    """It multiplies out, and keeps rounding from going below 0."""
    squares = np.sum(a**2, axis=1)[:, None] + np.sum(b**2, axis=1)[None, :] - 2 * a @ b.T
    return np.sqrt(np.maximum(squares, 0))


def pairwise_distances__multiplied_out_with_dot(a, b):
    """It multiplies out with other names, and takes the absolute value against rounding."""
    aa = np.sum(np.square(a), axis=1, keepdims=True)
    bb = np.sum(np.square(b), axis=1, keepdims=True).T
    return np.sqrt(np.abs(aa - 2 * np.dot(a, b.T) + bb))


def pairwise_distances__einsum(a, b):
    """It squares and sums by einsum."""
    differences = a[:, np.newaxis, :] - b[np.newaxis, :, :]
    return np.sqrt(np.einsum("ijk,ijk->ij", differences, differences))


def pairwise_distances__loop_over_features(a, b):
    """It loops over the features, which is allowed."""
    n, k = a.shape
    p = b.shape[0]
    squares = np.zeros((n, p))
    for j in range(k):
        squares += (a[:, j].reshape(n, 1) - b[:, j].reshape(1, p)) ** 2
    return squares**0.5


def pairwise_distances__features_zipped(a, b):
    """It loops over pairs of columns, which is allowed."""
    return np.sqrt(sum((one[:, None] - other[None, :]) ** 2 for one, other in zip(a.T, b.T, strict=True)))


def pairwise_distances__while_over_features(a, b):
    """It counts the features in a while loop, which is allowed."""
    squares, j = np.zeros((len(a), len(b))), 0
    while j < a.shape[1]:
        squares = squares + np.subtract.outer(a[:, j], b[:, j]) ** 2
        j += 1
    return np.sqrt(squares)


def pairwise_distances__repeated_rows(a, b):
    """It writes every pair out as a row, and folds the distances into a table."""
    n, p = len(a), len(b)
    differences = np.repeat(a, p, axis=0) - np.tile(b, (n, 1))
    return np.linalg.norm(differences, axis=1).reshape(n, p)


def pairwise_distances__nested_helper(a, b):
    """It has a helper of its own."""

    def squares(x):
        return (x**2).sum(axis=-1)

    return np.sqrt(squares(a[:, None, :] - b))


def pairwise_distances__converts_both(a, b):
    """It converts both arguments in a comprehension, which is no loop over rows."""
    a, b = [np.asarray(points, dtype=float) for points in (a, b)]
    return np.sqrt(((a[:, None] - b) ** 2).sum(-1))


def pairwise_distances__complex_numbers(a, b):
    """It uses the norm of numpy through a matrix of pairs made by indices."""
    i, j = np.indices((len(a), len(b)))
    return np.linalg.norm(a[i] - b[j], axis=-1)


def numerical_derivative__no_default(f, x, eps):
    """It has no default for the step."""
    return (f(x + eps) - f(x - eps)) / (2 * eps)


def numerical_derivative__other_default(f, x, eps=1e-7):
    """It has another default for the step."""
    return (f(x + eps) - f(x - eps)) / (2.0 * eps)


def numerical_derivative__mean_of_both_sides(f, x, eps):
    """It takes the mean of a step forward and a step backward, and calls f more often."""
    forward = (f(x + eps) - f(x)) / eps
    backward = (f(x) - f(x - eps)) / eps
    return (forward + backward) / 2


def numerical_derivative__entry_by_entry(f, x, eps):
    """It moves one entry at a time."""
    x = np.array(x, dtype=float)
    slopes = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        ahead, behind = x.copy(), x.copy()
        ahead[place] += eps
        behind[place] -= eps
        slopes[place] = (f(ahead) - f(behind))[place] / (2 * eps)
    return slopes


def numerical_derivative__numbers_only(f, x, eps):
    """It gives f one number at a time."""
    flat = [(f(v + eps) - f(v - eps)) / (2 * eps) for v in np.ravel(x).tolist()]
    return np.array(flat).reshape(np.shape(x))


def numerical_derivative__stacked(f, x, eps):
    """It calls f once, with both sides in one array."""
    behind, ahead = f(np.stack([np.subtract(x, eps), np.add(x, eps)]))
    return (ahead - behind) / (2 * eps)


def numerical_derivative__gradient(f, x, eps):
    """It lets `np.gradient` do it, from three values."""
    values = np.stack([np.asarray(f(x + step)) for step in (-eps, 0, eps)])
    return np.gradient(values, eps, axis=0)[1]
