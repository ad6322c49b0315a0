"""Contact sheets."""

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

from layerwise.figures.pictures import contact_sheet

mpl.use("Agg")
PICTURES = np.zeros((5, 8, 8, 3), np.uint8)


@pytest.fixture(autouse=True)
def _closed():
    """No figure is left open."""
    yield
    plt.close("all")


def test_a_sheet_shows_every_picture_with_its_caption():
    """Are there as many pictures and captions as were given, and do the words say so?"""
    contact_sheet(PICTURES, ["a cat", "a dog", "a fox", "an owl", "a bear\nasleep"], columns=2, title="Animals")
    axes = plt.gca()
    assert len(axes.images) == 5
    assert [text.get_text() for text in axes.texts][-1] == "a bear\nasleep"
    assert plt.gcf().get_gid() == "Animals. 5 small pictures in rows: a cat; a dog; a fox; an owl; a bear, asleep."


def test_pictures_do_not_overlap():
    """Has every picture a place of its own?"""
    contact_sheet(PICTURES, columns=3)
    places = {tuple(round(edge, 3) for edge in image.get_extent()) for image in plt.gca().images}
    assert len(places) == 5
    assert len({place[0] for place in places}) == 3


def test_a_sheet_of_nothing_is_refused():
    """Is an empty sheet an error that says so?"""
    with pytest.raises(ValueError, match="a picture at least"):
        contact_sheet(PICTURES[:0])


def test_captions_and_pictures_are_as_many():
    """Is a missing caption noticed?"""
    with pytest.raises(ValueError, match="shorter"):
        contact_sheet(PICTURES, ["one"])
