"""Right answers of an unusual form to `image2vector`."""

import numpy as np


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
