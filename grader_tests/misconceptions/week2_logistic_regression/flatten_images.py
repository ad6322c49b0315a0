"""Wrong answers to `flatten_images`."""

import numpy as np


def flatten_images__no_transpose(images):
    """Dealt straight into m columns, the numbers of all pictures are mixed, and no error says so."""
    return images.reshape(-1, images.shape[0]) / 255


def flatten_images__mixed_by_another_order(images):
    """Moving the pictures to the last axis but one and flattening the rest mixes them as well."""
    return images.transpose(1, 0, 2, 3).reshape(images.shape[0], -1).T / 255


def flatten_images__columns_first(images):
    """Every picture is whole, but read column by column: the order is another one than that of `reshape`."""
    return images.transpose(0, 2, 1, 3).reshape(images.shape[0], -1).T / 255


def flatten_images__not_divided(images):
    """Pixels up to 255 make scores of tens of thousands, where every sigmoid is flat."""
    return images.reshape(images.shape[0], -1).T.astype(float)


def flatten_images__divided_by_the_brightest(images):
    """The brightest pixel differs from stack to stack, so training and test pictures get different scales."""
    return images.reshape(images.shape[0], -1).T / images.max()


def flatten_images__whole_numbers(images):
    """Division without decimals leaves 0 for every pixel but pure white ones."""
    return images.reshape(images.shape[0], -1).T // 255


def flatten_images__rows(images):
    """There is a row for each picture, where the rest of the notebook takes a column for an example."""
    return images.reshape(images.shape[0], -1) / 255


def flatten_images__sizes_of_the_cats(images):
    """The sizes of the cats' pictures are written into the function, so it serves no others."""
    return images.reshape(209, 64 * 64 * 3).T / 255


def flatten_images__one_channel(images):
    """Only the first channel, red, is kept."""
    return images[:, :, :, 0].reshape(images.shape[0], -1).T / 255


def flatten_images__divided_by_256(images):
    """There are 256 values from 0 on, so the largest is 255, and white should become exactly 1."""
    return images.reshape(images.shape[0], -1).T / 256


def flatten_images__channels_first(images):
    """Each column holds all reds, then all greens, then all blues. In a picture the three stand side by side, pixel by pixel."""
    return images.transpose(0, 3, 1, 2).reshape(len(images), -1).T / 255
