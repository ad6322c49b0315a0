"""Right answers of an unusual form to `flatten_images`."""

import numpy as np


def flatten_images__column_by_column(images):
    """It lays each picture out by itself, and puts the columns side by side."""
    return np.column_stack([image.ravel() for image in images]) / 255.0


def flatten_images__axes_moved(images):
    """It moves the axis of the pictures to the end, and then `reshape` alone is right."""
    m = images.shape[0]
    return np.moveaxis(images, 0, -1).reshape(-1, m) / 255


def flatten_images__single_precision(images):
    """It computes in float32."""
    return images.reshape(len(images), -1).astype(np.float32).T / np.float32(255)


def flatten_images__filled_in(images):
    """It fills a matrix of zeros, one column after the other."""
    X = np.zeros((images[0].size, len(images)))
    for i, image in enumerate(images):
        X[:, i] = image.flatten() / 255
    return X
