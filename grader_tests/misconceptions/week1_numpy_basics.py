"""Wrong answers of week 1, each named after its exercise and its fault; the docstring is what a learner reads."""

# Each function is placed into the learner's notebook, where the names it borrows are defined:
# ruff: noqa: F821

import math

import numpy as np

# What real answers do, and a linter would not let pass:
# ruff: noqa: ARG001, C417, F841, PERF401, T201


def basic_sigmoid__without_the_minus(x):
    """The exponent has lost its minus sign, so high scores get low chances."""
    return 1 / (1 + math.exp(x))


def basic_sigmoid__brackets_missing(x):
    """Division comes before addition: without brackets only the first 1 is the denominator."""
    return 1 / 1 + math.exp(-x)


def basic_sigmoid__one_missing(x):
    """The denominator lacks its 1, so the result can exceed 1 and is no chance."""
    return 1 / math.exp(-x)


def basic_sigmoid__prints_and_returns_nothing(x):
    """The result is printed and then lost: a caller gets only what stands behind `return`."""
    print(1 / (1 + math.exp(-x)))


def basic_sigmoid__constant(x):
    """The result is the same number whatever the score is."""
    return 0.7310585786


def basic_sigmoid__remembers_the_examples(x):
    """The results of the visible check are written down, and every other score gets one of them too."""
    return {1.0: 0.7310585786, -3.0: 0.0474258732}.get(x, 0.5)


def basic_sigmoid__rounded_e(x):
    """The number e is not 2.718: rounding it costs digits, the more the larger the score."""
    return 1 / (1 + 2.718**-x)


def basic_sigmoid__rounded_result(x):
    """The result is rounded, and its small values lose all their digits."""
    return round(1 / (1 + math.exp(-x)), 3)


def basic_sigmoid__floor_division(x):
    """`//` divides and drops what is behind the decimal point, which for a chance is everything."""
    return 1 // (1 + math.exp(-x))


def basic_sigmoid__tanh(x):
    """The hyperbolic tangent has the shape of a sigmoid, but runs from -1 to 1."""
    return math.tanh(x)


def basic_sigmoid__global_score(x):
    """The function reads a variable of the notebook in place of its argument."""
    return 1 / (1 + math.exp(-score))


def sigmoid__without_the_minus(x):
    """The exponent has lost its minus sign, so high scores get low chances."""
    return 1 / (1 + np.exp(x))


def sigmoid__brackets_missing(x):
    """Division comes before addition: without brackets only the first 1 is the denominator."""
    return 1 / 1 + np.exp(-x)


def sigmoid__of_single_numbers(x):
    """`math.exp` takes one number only; for arrays there is a function of the same name in numpy."""
    return 1 / (1 + math.exp(-x))


def sigmoid__row_of_numbers(x):
    """The loop takes the first axis for the only one, so it works for vectors but not for numbers or tables."""
    return np.array([1 / (1 + math.exp(-one)) for one in x])


def sigmoid__infinity_by_infinity(x):
    """Far above 0 both numerator and denominator overflow, and infinity by infinity is no number."""
    return np.exp(x) / (1 + np.exp(x))


def sigmoid__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts each chance to 0."""
    result = np.zeros_like(x)
    result[...] = 1 / (1 + np.exp(-x))
    return result


def sigmoid__clipped_too_early(x):
    """Clipping the scores at 10 leaves a chance of 0.00005 where it should have vanished."""
    return 1 / (1 + np.exp(-np.clip(x, -10, 10)))


def sigmoid__tanh_of_x(x):
    """The sigmoid is a tanh moved to the range from 0 to 1, but of half the score."""
    return (1 + np.tanh(x)) / 2


def sigmoid__changes_its_argument(x):
    """The minus sign is put into the caller's own array, which is another one afterwards."""
    x *= -1
    return 1 / (1 + np.exp(x))


def sigmoid__global_x(z):
    """The function has renamed its argument, but still computes with a variable of the notebook."""
    return 1 / (1 + np.exp(-x))


def sigmoid__rounded_result(x):
    """The result is rounded, and its small values lose all their digits."""
    return np.round(1 / (1 + np.exp(-x)), 3)


def sigmoid__one_axis_only(x):
    """The result is laid out along one axis, where it should keep the shape of x."""
    return 1 / (1 + np.exp(-np.ravel(x)))


def sigmoid__shares(x):
    """The results share out a sum of 1 among them: that is softmax, while the sigmoid looks at each entry alone."""
    return np.exp(x) / np.sum(np.exp(x))


def sigmoid__forgets_return(x):
    """The result is computed and stored in a name that ends with the function: `return` is missing."""
    result = 1 / (1 + np.exp(-x))


def sigmoid_derivative__of_the_score(x):
    """The formula is applied to the score itself, where it should be applied to the sigmoid of the score."""
    return x * (1 - x)


def sigmoid_derivative__value_not_slope(x):
    """The result is the height of the curve, not its slope."""
    return sigmoid(x)


def sigmoid_derivative__squared(x):
    """The second factor is one minus the sigmoid, not the sigmoid again."""
    return sigmoid(x) ** 2


def sigmoid_derivative__plus(x):
    """The second factor has a plus where it should have a minus, so the slope never fades on the right."""
    return sigmoid(x) * (1 + sigmoid(x))


def sigmoid_derivative__one_minus_value(x):
    """The first factor is missing: one minus the sigmoid alone is a falling curve."""
    return 1 - sigmoid(x)


def sigmoid_derivative__sign(x):
    """The sign is the wrong way round: the sigmoid rises everywhere, so its slope is above 0."""
    value = sigmoid(x)
    return value * (value - 1)


def sigmoid_derivative__brackets_missing(x):
    """Without brackets, the product comes before the difference, and what is left is 0."""
    value = sigmoid(x)
    return value * 1 - value


def sigmoid_derivative__sigmoid_twice(x):
    """The sigmoid is taken twice, of the score and then of the chance."""
    value = sigmoid(sigmoid(x))
    return value * (1 - value)


def sigmoid_derivative__of_tanh(x):
    """One minus the square is the derivative of tanh; the sigmoid has its own."""
    return 1 - sigmoid(x) ** 2


def sigmoid_derivative__quotient_overflows(x):
    """Right on paper, but far below 0 the exponential overflows above and below the line, and the quotient is nan."""
    return np.exp(-x) / (1 + np.exp(-x)) ** 2


def sigmoid_derivative__matrix_product(x):
    """`np.dot` multiplies matrices and adds up; here each entry is multiplied by its own partner."""
    value = sigmoid(x)
    return np.dot(value, 1 - value)


def sigmoid_derivative__at_zero(x):
    """The result is the slope at 0, wherever the slope was wanted."""
    return 0.25 + 0 * x


def sigmoid_derivative__prints_and_returns_nothing(x):
    """The result is printed and then lost: a caller gets only what stands behind `return`."""
    print(sigmoid(x) * (1 - sigmoid(x)))


def image2vector__row(image):
    """The numbers lie in one row; the two sizes of the new shape are swapped."""
    return image.reshape(1, -1)


def image2vector__rank_one(image):
    """The result has a single axis and is neither row nor column: the second axis, of size 1, is missing."""
    return image.reshape(-1)


def image2vector__transposed(image):
    """A transpose before the reshape swaps the axes, and the numbers come out in another order."""
    return image.T.reshape(-1, 1)


def image2vector__channels_first(image):
    """The channels are moved to the front, so the three numbers of a pixel are torn apart."""
    return np.transpose(image, (2, 0, 1)).reshape(-1, 1)


def image2vector__down_the_columns(image):
    """Rows and columns of the picture are swapped, so its pixels are read downwards."""
    return np.swapaxes(image, 0, 1).reshape(-1, 1)


def image2vector__first_axis_fastest(image):
    """`order='F'` lets the first axis run fastest; numpy's own order lets the last one."""
    return image.reshape((-1, 1), order="F")


def image2vector__size_of_the_example(image):
    """The number of entries is that of one example; take it from the shape of the picture you are given."""
    return image.reshape(12, 1)


def image2vector__three_channels(image):
    """The depth is taken to be 3; pictures with one channel or four have another one."""
    return image.reshape(image.shape[0] * image.shape[1] * 3, 1)


def image2vector__square_pictures(image):
    """The width is taken to be the height, which holds for square pictures only."""
    return image.reshape(image.shape[0] * image.shape[0] * image.shape[2], 1)


def image2vector__keeps_the_channels(image):
    """There is a column for each channel, where one column is to hold them all."""
    return image.reshape(-1, image.shape[2])


def image2vector__one_channel(image):
    """Only the first channel arrives in the column; the others are lost."""
    return image[:, :, 0].reshape(-1, 1)


def image2vector__scaled(image):
    """The numbers are divided by 255, which nobody asked for: the column holds those of the picture."""
    return image.reshape(-1, 1) / 255


def image2vector__changes_its_argument(image):
    """The caller's own array gets another shape. `reshape` gives a new one and leaves the old one alone."""
    image.shape = (image.size, 1)
    return image


def image2vector__global_picture(image):
    """The function reads a variable of the notebook in place of its argument."""
    return sunset.reshape(-1, 1)


def image2vector__remembers_the_example(image):
    """The result of the visible check is written down, whatever picture is given."""
    return np.arange(1, 13).reshape(12, 1)


def normalize_rows__columns(x):
    """The columns get length 1: the axis that is used up should be the one that runs along a row."""
    lengths = np.linalg.norm(x, axis=0, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__no_keepdims(x):
    """The lengths have lost an axis, so they meet the columns of the table in place of its rows."""
    lengths = np.linalg.norm(x, axis=1)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__sums(x):
    """The sum of the entries is not the length of a row; with entries of both signs it can even be 0."""
    lengths = np.sum(x, axis=1, keepdims=True)
    return x / np.where(lengths != 0, lengths, 1)


def normalize_rows__absolute_sums(x):
    """The sum of the absolute values is another norm: the Euclidean one adds squares and takes the root."""
    lengths = np.sum(np.abs(x), axis=1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__squared_lengths(x):
    """Each row is divided by the sum of its squares: the root is missing."""
    lengths = np.sum(np.square(x), axis=1, keepdims=True)
    return x / np.where(lengths > 0, lengths, 1)


def normalize_rows__one_length_for_all(x):
    """One length is taken of the whole table: the axis is missing."""
    return x / np.linalg.norm(x)


def normalize_rows__largest_entry(x):
    """Each row is divided by its largest entry, so that one becomes 1, but not the row's length."""
    largest = np.max(np.abs(x), axis=1, keepdims=True)
    return x / np.where(largest > 0, largest, 1)


def normalize_rows__zero_by_zero(x):
    """A row of zeros is divided by its length 0, which is not defined."""
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def normalize_rows__visible_summand(x):
    """What is added to the length against division by zero is so large that short rows get too short."""
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-4)


def normalize_rows__zeros_become_equal(x):
    """A row of zeros has no direction, but it is given one: it should stay zero."""
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return np.where(lengths > 0, x / np.where(lengths > 0, lengths, 1), 1 / np.sqrt(x.shape[1]))


def normalize_rows__changes_its_argument(x):
    """`/=` works in the caller's own array, which is lost to the caller then."""
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    x /= np.where(lengths > 0, lengths, 1)
    return x


def normalize_rows__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts everything to 0."""
    result = np.zeros_like(x)
    for i, row in enumerate(x):
        length = np.linalg.norm(row)
        result[i] = row / length if length > 0 else 0
    return result


def normalize_rows__transposed(x):
    """The table is transposed for the division and never turned back."""
    lengths = np.linalg.norm(x, axis=1)
    return x.T / np.where(lengths > 0, lengths, 1)


def normalize_rows__two_rows(x):
    """The number of rows is that of one example; take it from the shape of the table."""
    result = np.zeros(x.shape)
    for i in range(2):
        length = np.linalg.norm(x[i])
        result[i] = x[i] / length if length > 0 else 0
    return result


def normalize_rows__lengths_only(x):
    """The result is the lengths; the rows are still to be divided by them."""
    return np.linalg.norm(x, axis=1, keepdims=True)


def softmax__columns(x):
    """The columns get the sum 1: the axis that is used up should be the one that runs along a row."""
    powers = np.exp(x - np.max(x, axis=0, keepdims=True))
    return powers / np.sum(powers, axis=0, keepdims=True)


def softmax__whole_table(x):
    """The shares of the whole table have the sum 1, where each row should share out its own: the axis is missing."""
    powers = np.exp(x - np.max(x))
    return powers / np.sum(powers)


def softmax__sums_without_keepdims(x):
    """The sums have lost an axis, so they meet the columns of the table in place of its rows."""
    powers = np.exp(x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1)


def softmax__maxima_without_keepdims(x):
    """The largest scores have lost an axis, so they are subtracted from columns in place of rows."""
    powers = np.exp(x - np.max(x, axis=1))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__overflows(x):
    """The exponential of a large score is infinite, and that of a very low one is 0: in both cases nan comes out."""
    powers = np.exp(x)
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__one_maximum_for_all_rows(x):
    """The largest score of the whole table is subtracted: in a row far below it every exponential vanishes."""
    powers = np.exp(x - np.max(x))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__moved_by_the_mean(x):
    """Subtracting the mean leaves scores above 0, and with scores far from each other they still overflow."""
    powers = np.exp(x - np.mean(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__moved_by_the_minimum(x):
    """Subtracting the smallest score leaves all others above 0, and with large differences they still overflow."""
    powers = np.exp(x - np.min(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__clipped(x):
    """Clipping the scores keeps them finite, but makes all large ones equal, whatever their differences."""
    powers = np.exp(np.clip(x, -500, 500))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__changes_its_argument(x):
    """`-=` works in the caller's own array, whose scores are lost to the caller then."""
    x -= np.max(x, axis=1, keepdims=True)
    powers = np.exp(x)
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__exponentials_only(x):
    """The exponentials are not yet shares: they are still to be divided by their sum."""
    return np.exp(x - np.max(x, axis=1, keepdims=True))


def softmax__no_exponentials(x):
    """The scores are divided by their sum without an exponential, so negative scores give negative shares."""
    return x / np.sum(x, axis=1, keepdims=True)


def softmax__winner_takes_all(x):
    """The highest score gets everything: that is a hard maximum, and softmax is the soft one."""
    return (x == np.max(x, axis=1, keepdims=True)).astype(float)


def softmax__each_alone(x):
    """Each score is sent through a sigmoid by itself, so the shares of a row do not add up to 1."""
    return 1 / (1 + np.exp(-x))


def softmax__powers_of_two(x):
    """The base of the powers is 2, where it is e."""
    powers = 2.0 ** (x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts the shares to 0."""
    result = np.zeros_like(x)
    for i, row in enumerate(x):
        powers = np.exp(row - row.max())
        result[i] = powers / powers.sum()
    return result


def softmax__transposed(x):
    """The table is transposed on the way and never turned back."""
    powers = np.exp(x.T - np.max(x, axis=1))
    return powers / np.sum(powers, axis=0)


def softmax__logarithms(x):
    """The result is the logarithm of the shares: an exponential is missing at the end."""
    moved = x - np.max(x, axis=1, keepdims=True)
    return moved - np.log(np.sum(np.exp(moved), axis=1, keepdims=True))


def softmax__first_row(x):
    """Every row is divided by the sum of the first one."""
    powers = np.exp(x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers[0])


def L1__signs_cancel(yhat, y):
    """Differences of opposite sign cancel each other: the absolute value is missing."""
    return np.sum(yhat - y)


def L1__absolute_value_of_the_sum(yhat, y):
    """The absolute value comes too late: by then differences of opposite sign have cancelled each other."""
    return np.abs(np.sum(yhat - y))


def L1__difference_of_absolute_values(yhat, y):
    """The absolute value belongs to the difference, not to its two sides."""
    return np.sum(np.abs(yhat) - np.abs(y))


def L1__mean(yhat, y):
    """The result is the mean of the absolute differences, where their sum is asked."""
    return np.mean(np.abs(yhat - y))


def L1__squares(yhat, y):
    """The differences are squared: that is the other loss."""
    return np.sum((yhat - y) ** 2)


def L1__not_summed(yhat, y):
    """The absolute differences are there, but a loss is one number: the sum is missing."""
    return np.abs(yhat - y)


def L1__largest(yhat, y):
    """The result is the largest absolute difference, where their sum is asked."""
    return np.max(np.abs(yhat - y))


def L1__number_of_errors(yhat, y):
    """The result counts how many predictions differ, where it should add up by how much."""
    return np.sum(yhat != y)


def L1__four_examples(yhat, y):
    """The number of examples is that of the visible check; take it from the arrays."""
    return sum(abs(yhat[i] - y[i]) for i in range(4))


def L1__last_one_missing(yhat, y):
    """The loop ends one example too early."""
    return sum(abs(yhat[i] - y[i]) for i in range(len(y) - 1))


def L1__changes_its_argument(yhat, y):
    """`-=` works in the caller's own array, whose predictions are lost to the caller then."""
    yhat -= y
    return np.sum(np.abs(yhat))


def L1__global_arrays(prediction, truth):
    """The function has renamed its arguments, but still computes with variables of the notebook."""
    return np.sum(np.abs(y - yhat))


def L1__prints_and_returns_nothing(yhat, y):
    """The result is printed and then lost: a caller gets only what stands behind `return`."""
    print(np.sum(np.abs(yhat - y)))


def L2__root(yhat, y):
    """The root is taken of the sum of squares: that is a norm, and the loss is the sum itself."""
    return np.sqrt(np.sum((yhat - y) ** 2))


def L2__mean(yhat, y):
    """The result is the mean of the squares, where their sum is asked."""
    return np.mean((yhat - y) ** 2)


def L2__half(yhat, y):
    """Some books put a factor 1/2 before the sum; this loss has none."""
    return np.sum((yhat - y) ** 2) / 2


def L2__absolute_values(yhat, y):
    """The absolute values are added up: that is the other loss."""
    return np.sum(np.abs(yhat - y))


def L2__not_summed(yhat, y):
    """The squares are there, but a loss is one number: the sum is missing."""
    return (yhat - y) ** 2


def L2__square_of_the_sum(yhat, y):
    """The square comes too late: by then differences of opposite sign have cancelled each other."""
    return np.sum(yhat - y) ** 2


def L2__difference_of_squares(yhat, y):
    """The square belongs to the difference, not to its two sides."""
    return np.sum(y**2 - yhat**2)


def L2__doubled(yhat, y):
    """The differences are multiplied by 2, where they should be multiplied by themselves."""
    return np.sum((yhat - y) * 2)


def L2__dot_of_both(yhat, y):
    """The dot product is taken of predictions and true values, where it should be taken of their difference."""
    return np.dot(yhat, y)


def L2__four_examples(yhat, y):
    """The number of examples is that of the visible check; take it from the arrays."""
    return sum((yhat[i] - y[i]) ** 2 for i in range(4))


def L2__changes_its_argument(yhat, y):
    """`-=` works in the caller's own array, whose predictions are lost to the caller then."""
    yhat -= y
    return np.sum(yhat**2)


def L2__forgets_return(yhat, y):
    """The result is computed and stored in a name that ends with the function: `return` is missing."""
    loss = np.sum((yhat - y) ** 2)


def standardize__rows(x):
    """The rows get mean 0 and standard deviation 1; a feature stands in a column."""
    scale = np.std(x, axis=1, keepdims=True)
    return (x - np.mean(x, axis=1, keepdims=True)) / np.where(scale > 0, scale, 1)


def standardize__whole_table(x):
    """One mean and one standard deviation are taken of the whole table: the axis is missing."""
    scale = np.std(x)
    return (x - np.mean(x)) / (scale if scale > 0 else 1)


def standardize__variance(x):
    """The deviations are divided by the variance: the root is missing."""
    scale = np.var(x, axis=0)
    return (x - np.mean(x, axis=0)) / np.where(scale > 0, scale, 1)


def standardize__over_n_minus_one(x):
    """The mean square is taken over n - 1 examples, where it is asked over n."""
    scale = np.sqrt(np.sum((x - np.mean(x, axis=0)) ** 2, axis=0) / max(len(x) - 1, 1))
    return (x - np.mean(x, axis=0)) / np.where(scale > 0, scale, 1)


def standardize__constant_column_undefined(x):
    """A constant column has the standard deviation 0, and 0/0 is not defined."""
    return (x - np.mean(x, axis=0)) / np.std(x, axis=0)


def standardize__constant_column_kept(x):
    """A constant column is left as it is, where it should become 0."""
    scale = np.std(x, axis=0)
    return np.where(scale > 0, (x - np.mean(x, axis=0)) / np.where(scale > 0, scale, 1), x)


def standardize__mean_kept(x):
    """The mean is not subtracted, so the columns do not have the mean 0."""
    scale = np.std(x, axis=0)
    return x / np.where(scale > 0, scale, 1)


def standardize__mean_after_division(x):
    """The mean is subtracted after the division, when the column is already in other units."""
    scale = np.std(x, axis=0)
    return x / np.where(scale > 0, scale, 1) - np.mean(x, axis=0)


def standardize__not_divided(x):
    """The mean is gone, but the columns still have their own spread: the division is missing."""
    return x - np.mean(x, axis=0)


def standardize__range(x):
    """The columns are brought to the range from 0 to 1, which is another scaling."""
    low, high = np.min(x, axis=0), np.max(x, axis=0)
    return (x - low) / np.where(high > low, high - low, 1)


def standardize__columns_of_length_one(x):
    """The deviations are divided by their length, which grows with the number of examples."""
    deviations = x - np.mean(x, axis=0)
    lengths = np.linalg.norm(deviations, axis=0)
    return deviations / np.where(lengths > 0, lengths, 1)


def standardize__mean_absolute_deviation(x):
    """The spread is measured by the mean absolute deviation; the standard deviation takes squares and a root."""
    deviations = x - np.mean(x, axis=0)
    scale = np.mean(np.abs(deviations), axis=0)
    return deviations / np.where(scale > 0, scale, 1)


def standardize__visible_summand(x):
    """What is added to the standard deviation is so large that columns with a small spread stay too small."""
    return (x - np.mean(x, axis=0)) / (np.std(x, axis=0) + 1e-4)


def standardize__changes_its_argument(x):
    """`-=` works in the caller's own array, which is lost to the caller then."""
    x -= np.mean(x, axis=0)
    scale = np.std(x, axis=0)
    return x / np.where(scale > 0, scale, 1)


def standardize__cut_to_whole_numbers(x):
    """The result is stored in an array with the dtype of x; for whole numbers that cuts off all decimals."""
    result = np.zeros_like(x)
    for j in range(x.shape[1]):
        scale = np.std(x[:, j])
        result[:, j] = (x[:, j] - np.mean(x[:, j])) / (scale if scale > 0 else 1)
    return result


def standardize__two_columns(x):
    """The number of features is that of the visible check; take it from the shape of the table."""
    result = np.zeros(x.shape)
    for j in range(2):
        scale = np.std(x[:, j])
        result[:, j] = (x[:, j] - np.mean(x[:, j])) / (scale if scale > 0 else 1)
    return result


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


def numerical_derivative__one_sided(f, x, eps):
    """The step goes to one side only, and so the curvature of f enters the result."""
    return (f(x + eps) - f(x)) / eps


def numerical_derivative__backward(f, x, eps):
    """The step goes backward only, and so the curvature of f enters the result."""
    return (f(x) - f(x - eps)) / eps


def numerical_derivative__one_step(f, x, eps):
    """From one step to the left to one step to the right it is two steps; the result is twice too large."""
    return (f(x + eps) - f(x - eps)) / eps


def numerical_derivative__brackets_missing(f, x, eps):
    """`/ 2 * eps` divides by 2 and then multiplies by eps: brackets are missing."""
    return (f(x + eps) - f(x - eps)) / 2 * eps


def numerical_derivative__not_divided(f, x, eps):
    """The rise is there, but a slope is rise over run: the division is missing."""
    return f(x + eps) - f(x - eps)


def numerical_derivative__sign(f, x, eps):
    """The difference is the wrong way round, so rising functions get negative slopes."""
    return (f(x - eps) - f(x + eps)) / (2 * eps)


def numerical_derivative__own_step(f, x, eps):
    """The step is a number of the function's own; its argument is not used."""
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def numerical_derivative__half_steps(f, x, eps):
    """The step goes eps/2 to either side, where it should go eps to either side."""
    return (f(x + eps / 2) - f(x - eps / 2)) / eps


def numerical_derivative__curvature(f, x, eps):
    """That is the second difference, which measures how much the slope itself changes."""
    return (f(x + eps) - 2 * f(x) + f(x - eps)) / eps**2


def numerical_derivative__between_neighbours(f, x, eps):
    """`np.gradient` compares neighbouring entries of x; here each entry takes its own step."""
    return np.gradient(f(x), eps)


def numerical_derivative__slope_of_the_example(f, x, eps):
    """The slope of the visible example is written down; f is not even called."""
    return 3 * x**2 + eps**2


def numerical_derivative__of_the_sigmoid(f, x, eps):
    """A function of the notebook is measured in place of the argument f."""
    return (sigmoid(x + eps) - sigmoid(x - eps)) / (2 * eps)


def numerical_derivative__sum_of_slopes(f, x, eps):
    """The slopes of all entries are added up, where each entry should have its own."""
    return np.sum(f(x + eps) - f(x - eps)) / (2 * eps)


def numerical_derivative__along_one_axis(f, x, eps):
    """The loop takes the first axis for the only one, so it works for vectors but not for single numbers."""
    return np.array([(f(one + eps) - f(one - eps)) / (2 * eps) for one in x])


def numerical_derivative__step_lost_in_whole_numbers(f, x, eps):
    """The step is added inside an array of whole numbers, which cuts it off."""
    ahead, behind = np.array(x), np.array(x)
    ahead[...] = ahead + eps
    behind[...] = behind - eps
    return (f(ahead) - f(behind)) / (2 * eps)


def numerical_derivative__changes_its_argument(f, x, eps):
    """`+=` moves the caller's own array, which ends up elsewhere."""
    x += eps
    ahead = f(x)
    x -= 2 * eps
    return (ahead - f(x)) / (2 * eps)


def numerical_derivative__no_step_parameter(f, x):
    """The function takes no step, so whoever gives it one gets an error: keep all three parameters."""
    return (f(x + 1e-5) - f(x - 1e-5)) / 2e-5


def numerical_derivative__function_of_x(f, x, eps):
    """The result is a function that would compute the slope; the slope itself is asked."""
    return lambda place: (f(place + eps) - f(place - eps)) / (2 * eps)
