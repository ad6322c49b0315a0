"""What the pictures of week 4's lesson are drawn from."""

import matplotlib.pyplot as plt
import numpy as np
import pytest
from numpy.testing import assert_allclose

from layerwise.figures import networks
from layerwise.lessons import deep_pictures


@pytest.mark.parametrize("layers", [1, 3, 6])
def test_each_fold_doubles_the_pieces(layers):
    """Are there two to the power of the layers, climbing and falling by turns?"""
    folded = deep_pictures.fold(np.linspace(0, 1, 2**layers + 1), layers)
    assert_allclose(folded, np.arange(2**layers + 1) % 2)


def test_the_signal_follows_the_formula():
    """Does each ReLU layer change the size by s·√(n/2)?"""
    there, back, _ = deep_pictures.flow(0.5, 20, "ReLU")
    expected = 0.5 / np.sqrt(2)
    for sizes in (there, back[::-1]):
        assert_allclose((sizes[-1] / sizes[0]) ** (1 / 19), expected, rtol=0.1)  # 64 units are few


def test_small_relu_weights_starve_all_layers_alike():
    """Are the slopes by W of the same size from the first layer to the last?"""
    _, _, slopes = deep_pictures.flow(0.5, 20, "ReLU")
    assert slopes.max() < 10 * slopes.min()


def test_sigmoids_starve_the_first_layers():
    """Do the slopes by W lose many powers of ten on their way to layer 1?"""
    _, _, slopes = deep_pictures.flow(1.0, 20, "sigmoid")
    assert slopes[0] < 1e-9 * slopes[-1]


def test_parameters_are_counted():
    """Do weights and biases of all layers count?"""
    assert networks.parameters([3, 4, 4, 1]) == 41
    assert networks.parameters([12288, 20, 7, 5, 1]) == 245973


@pytest.mark.parametrize(
    ("draw", "told"),
    [
        (lambda: deep_pictures.live_network(units=5, examples=9), "A1 (5, 9)"),
        (lambda: deep_pictures.folds(layers=5), "32 straight pieces"),
        (lambda: deep_pictures.scale_by_depth(activation="tanh", layers=8), "tanh, 8 layers"),
    ],
)
def test_the_alternative_text_tells_the_numbers(draw, told):
    """Does it say what is to be seen?"""
    draw()
    assert told in plt.gcf().get_gid()
    plt.close("all")


def test_a_question_does_not_tell_its_answer():
    """Is the number of layers in neither the title nor the alternative text?"""
    deep_pictures.folds(layers=4, told=False)
    canvas = plt.gcf()
    assert "layers of" not in canvas.get_gid() + canvas.axes[0].get_title()
    plt.close("all")
