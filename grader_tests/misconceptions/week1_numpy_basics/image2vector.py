"""Wrong answers to `image2vector`."""

import numpy as np


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
