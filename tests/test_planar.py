"""The shapes of week 3, the quick training on them, and their pictures."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from layerwise.datasets.planar import SHAPES, flower, gaussian_quantiles, spirals
from layerwise.figures import networks, planar, training
from layerwise.learning import planar_training
from layerwise.learning import progress as progress_module
from layerwise.learning.planar_training import (
    ACTIVATIONS,
    accuracy,
    logistic_regression,
    probability,
    step_error,
    sweep_sizes,
    train_seeds,
)
from layerwise.learning.progress import bar, counted, progress

SPANS = {  # what the docstrings say of the extent: least and largest coordinate across, then up
    "flower": (-4.9, 4.9, -4.9, 4.9),
    "moons": (-1.9, 2.9, -1.4, 1.9),
    "circles": (-1.7, 1.7, -1.7, 1.7),
    "blobs": (-3.7, 3.7, -2.7, 2.7),
    "Gaussian quantiles": (-4.5, 4.5, -4.5, 4.5),
    "spirals": (-1.9, 1.9, -1.9, 1.9),
}


def drawn(name, seeds, m=400):
    """Several draws of a shape, stacked as `train_seeds` takes them."""
    pairs = [SHAPES[name](m, np.random.default_rng(seed)) for seed in seeds]
    return np.stack([X for X, _ in pairs]), np.stack([Y for _, Y in pairs])


def line_share(X, Y):
    """The share of points that logistic regression puts on the right side."""
    line = logistic_regression(X, Y)
    return np.mean((line["w"].T @ X + line["b"] > 0) == Y)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("m", [1, 2, 7, 400])
def test_a_shape_gives_columns_and_two_halves(name, m):
    """Are there m columns, with half of the points in each class and one more in class 1 where m is odd?"""
    X, Y = SHAPES[name](m, np.random.default_rng(0))
    assert (X.shape, X.dtype) == ((2, m), np.dtype("float64"))
    assert Y.shape == (1, m)
    assert Y.dtype.kind == "i"
    assert np.bincount(Y[0], minlength=2).tolist() == [m // 2, m - m // 2]


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_depends_on_its_generator_alone(name):
    """Does the same generator give the same points, and another one fresh points?"""
    X, Y = SHAPES[name](50, np.random.default_rng(1))
    np.random.seed(5)
    again, classes = SHAPES[name](50, np.random.default_rng(1))
    fresh, _ = SHAPES[name](50, np.random.default_rng(2))
    assert np.array_equal(X, again)
    assert np.array_equal(Y, classes)
    assert not np.isclose(X, fresh).any()


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_lies_where_its_docstring_says(name):
    """Do 4,000 points stay in the stated extent, and nearly fill it?"""
    X, _ = SHAPES[name](4000, np.random.default_rng(3))
    left, right, low, high = SPANS[name]
    assert left < X[0].min() < 0.6 * left
    assert 0.6 * right < X[0].max() < right
    assert low < X[1].min() < 0.6 * low
    assert 0.6 * high < X[1].max() < high


@pytest.mark.parametrize("name", SHAPES)
def test_columns_come_in_random_order(name):
    """Are both classes among the first twenty columns, so that a slice is a sample?"""
    _, Y = SHAPES[name](400, np.random.default_rng(4))
    assert 3 <= Y[0, :20].sum() <= 17


def test_without_noise_the_flower_has_the_petals_it_says():
    """Do the petals of class 0 point to π/8, 5π/8, 11π/8 and 15π/8 from the upward axis, and no others?"""
    X, Y = flower(4000, np.random.default_rng(0), noise=0.0)
    tips = np.hypot(*X) > 3.8
    petals = np.floor(np.arctan2(X[0], X[1]) % (2 * np.pi) / (np.pi / 4)).astype(int)
    assert sorted(set(petals[tips & (Y[0] == 0)])) == [0, 2, 5, 7]
    assert sorted(set(petals[tips & (Y[0] == 1)])) == [1, 3, 4, 6]


def test_gaussian_quantiles_are_one_round_cloud_parted_at_the_median():
    """Is the whole a normal distribution, and class 1 its inner half?"""
    X, Y = gaussian_quantiles(20000, np.random.default_rng(5), spread=2.0)
    inner = np.hypot(*X) < 2.0 * np.sqrt(2 * np.log(2))
    assert np.array_equal(inner, Y[0] == 1)
    # The standard deviation of 20,000 draws is known to 0.5 %; a normal distribution has kurtosis 3.
    np.testing.assert_allclose(X.std(axis=1), 2.0, rtol=0.025)
    np.testing.assert_allclose(np.mean(X**4, axis=1) / X.var(axis=1) ** 2, 3.0, atol=0.2)


def test_spirals_without_noise_are_half_a_turn_apart():
    """Is every point of class 1 a point of class 0 turned around the centre?"""
    X, Y = spirals(100, np.random.default_rng(6), noise=0.0)
    ones, zeros = X[:, Y[0] == 1], X[:, Y[0] == 0]
    nearest = np.abs(ones[:, :, np.newaxis] + zeros[:, np.newaxis, :]).sum(axis=0).min(axis=1)
    assert nearest.max() < 1e-12


def test_a_line_fails_on_the_flower():
    """Does logistic regression do about as well as a coin?"""
    X, Y = drawn("flower", range(4))
    assert 0.4 < np.mean([line_share(*pair) for pair in zip(X, Y, strict=True)]) < 0.55


def test_four_hidden_units_learn_the_flower():
    """Do nets of four units put 90 % of the points right, also of fresh ones?"""
    X, Y = drawn("flower", range(4))
    nets = train_seeds(X, Y, 4, np.random.default_rng(4), iterations=3000)
    fresh = accuracy(*flower(2000, np.random.default_rng(99)), nets)
    assert accuracy(X, Y, nets).mean() > 0.91
    assert accuracy(X, Y, nets).min() > 0.885
    assert fresh.min() > 0.885


@pytest.mark.parametrize("name", [name for name in SHAPES if name != "flower"])
def test_a_hidden_layer_does_better_than_a_line(name):
    """Is every shape one that a hidden layer divides far better than a line?"""
    X, Y = drawn(name, range(3))
    nets = train_seeds(X, Y, 5, np.random.default_rng(1), iterations=2000)
    assert np.median(accuracy(X, Y, nets)) > line_share(X[0], Y[0]) + 0.08


def test_logistic_regression_ends_at_the_minimum():
    """Is the gradient gone after the default number of steps?"""
    X, Y = flower(400, np.random.default_rng(0))
    line = logistic_regression(X, Y)
    error = 1 / (1 + np.exp(-(line["w"].T @ X + line["b"]))) - Y
    np.testing.assert_allclose(X @ error.T / 400, 0, atol=1e-9)
    np.testing.assert_allclose(error.mean(), 0, atol=1e-9)


def test_seeds_trained_together_make_the_steps_of_one_alone():
    """Do three steps of all nets at once agree with three steps of each, in double precision?"""
    X, Y = drawn("moons", range(3), m=40)
    start, nets = (train_seeds(X, Y, 5, np.random.default_rng(7), iterations=steps) for steps in (0, 3))
    for seed in range(3):
        net = {name: value[seed].astype(float) for name, value in start.items()}
        for _ in range(3):
            A1 = np.tanh(net["W1"] @ X[seed] + net["b1"])
            dZ2 = (1 / (1 + np.exp(-(net["W2"] @ A1 + net["b2"]))) - Y[seed]) / 40
            dZ1 = (net["W2"].T @ dZ2) * (1 - A1**2)
            slopes = {"W1": dZ1 @ X[seed].T, "b1": dZ1.sum(1, keepdims=True), "W2": dZ2 @ A1.T}
            slopes["b2"] = dZ2.sum(1, keepdims=True)
            net = {name: value - 1.2 * slopes[name] for name, value in net.items()}
        for name, value in net.items():
            np.testing.assert_allclose(nets[name][seed], value, atol=1e-6, err_msg=name)  # float32 against float64


def test_training_begins_with_small_weights_and_zero_biases():
    """Are there weights of about 0.01 and no biases before the first step, and are all nets different?"""
    start = train_seeds(*drawn("moons", range(20), m=10), 30, np.random.default_rng(0), iterations=0)
    assert not start["b1"].any()
    assert not start["b2"].any()
    np.testing.assert_allclose([start["W1"].std(), start["W2"].std()], 0.01, rtol=0.1)
    assert len(np.unique(start["W1"])) == start["W1"].size


def test_probability_of_many_nets_is_that_of_each():
    """Does a stack of nets answer as its members do?"""
    X, Y = drawn("circles", range(2), m=30)
    nets = train_seeds(X, Y, 3, np.random.default_rng(0), iterations=5)
    together = probability(X[0], nets, "relu")
    alone = [probability(X[0], {name: value[i] for name, value in nets.items()}, "relu") for i in range(2)]
    np.testing.assert_allclose(together, np.stack(alone), rtol=1e-6)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_step_error_tells_right_steps_from_wrong_ones(activation):
    """Is a step along the measured slope accepted, and one of half the length not?"""
    rng = np.random.default_rng(8)
    X, Y = rng.normal(size=(2, 9)), rng.integers(0, 2, (1, 9))
    net = {"W1": rng.normal(size=(3, 2)), "b1": rng.normal(size=(3, 1))}
    net |= {"W2": rng.normal(size=(1, 3)), "b2": rng.normal(size=(1, 1))}

    def cost(parameters):
        answer = probability(X, parameters, activation)
        return -np.mean(np.log(np.where(Y == 1, answer, 1 - answer)))

    def slope(name, place):
        ends = []
        for change in (1e-6, -1e-6):
            moved = net[name].copy()
            moved[place] += change
            ends.append(cost({**net, name: moved}))
        return (ends[0] - ends[1]) / 2e-6

    slopes = {name: np.array([slope(name, p) for p in np.ndindex(v.shape)]).reshape(v.shape) for name, v in net.items()}
    right = {name: value - 0.1 * slopes[name] for name, value in net.items()}
    short = {name: value - 0.05 * slopes[name] for name, value in net.items()}
    assert step_error(net, right, X, Y, activation, 0.1) < 1e-6
    assert step_error(net, short, X, Y, activation, 0.1) > 0.3


def test_a_sweep_has_a_row_a_size_and_a_column_a_seed(capsys):
    """Are all sizes trained from all seeds, with progress on stdout alone?"""
    sweep = sweep_sizes(flower, [1, 4], seeds=3, m=40, fresh=60, iterations=10)
    assert sweep.sizes == (1, 4)
    assert sweep.train.shape == sweep.fresh.shape == (2, 3)
    assert ((sweep.train >= 0) & (sweep.train <= 1)).all()
    assert capsys.readouterr().err == ""


def test_a_sweep_is_the_same_each_time():
    """Does the sweep depend on its arguments alone?"""
    one, other = (sweep_sizes(flower, [2], seeds=2, m=20, fresh=30, iterations=5) for _ in range(2))
    assert np.array_equal(one.fresh, other.fresh)


def test_progress_gives_every_item_and_writes_to_stdout(capsys):
    """Do all items come through in a terminal, with the words on stdout and nothing on stderr?"""
    assert list(progress([3, 1, 2], "counting")) == [3, 1, 2]
    written = capsys.readouterr()
    assert "counting" in written.out
    assert written.err == ""


def test_a_counted_function_does_what_it_did(capsys):
    """Does it take all arguments, give every result, and move the bar to its end, and not beyond?"""
    double = counted(lambda x, *, more=0: 2 * x + more, 2, "doubling")
    assert [double(1), double(2, more=1), double(3)] == [2, 5, 6]
    assert "doubling" in capsys.readouterr().out


def test_progress_takes_items_of_unknown_number():
    """Does a generator come through, too?"""
    assert list(progress((i for i in range(3)), "counting")) == [0, 1, 2]


def test_progress_in_a_notebook_replaces_one_line(monkeypatch):
    """Is there one display, whose last state is the full bar?"""
    shown = []

    class Handle:
        def update(self, data, raw):
            shown.append((data["text/plain"], raw))

    def display(data, **_):
        shown.append((data["text/plain"], True))
        return Handle()

    monkeypatch.setattr(progress_module, "_in_notebook", lambda: True)
    monkeypatch.setattr("IPython.display.display", display)
    assert list(progress(range(4), "training")) == [0, 1, 2, 3]
    assert "0 of 4" in shown[0][0]
    assert "4 of 4" in shown[-1][0]
    assert "░" not in shown[-1][0]


def test_a_bar_says_what_how_much_and_how_long():
    """Are the words, the numbers and the seconds in the line, also where the number of items is not known?"""
    assert bar("training", 2, 4, 3.2) == f"training {'█' * 12}{'░' * 12} 2 of 4, 3 s"
    assert bar("training", 2, None, 3.2) == "training: 2 done, 3 s"
    assert "0 of 0" in bar("nothing", 0, 0, 0)


def picture():
    """The figure just drawn; closed, so that the next one is alone."""
    figure = plt.gcf()
    figure.canvas.draw()
    plt.close(figure)
    return figure


def test_points_have_a_marker_for_each_class():
    """Is each class named, drawn once, and described for those who cannot see it?"""
    planar.points(*flower(30, np.random.default_rng(0)), "A flower")
    figure = picture()
    axes = figure.axes[0]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["class 0", "class 1"]
    assert [len(dots.get_offsets()) for dots in axes.collections] == [15, 15]
    assert axes.get_title(loc="left") == "A flower"
    assert "30 points" in figure.get_gid()


@pytest.mark.parametrize("constant", [False, True])
def test_a_boundary_takes_classes_and_probabilities(constant):
    """Is a classifier drawn that decides, one that hesitates, and one that says the same everywhere?"""
    X, Y = flower(30, np.random.default_rng(0))
    planar.boundary(lambda points: np.full((1, points.shape[1]), 0.2) if constant else points[:1] > 0, X, Y, "Half")
    share = np.mean(Y == 0) if constant else np.mean((X[:1] > 0) == Y)
    assert f"{share:.0%} of the points" in picture().get_gid()


def test_boundaries_are_named_with_their_accuracy():
    """Does each panel carry its own share of points on the right side, in a grid without lonely panels?"""
    X, Y = flower(30, np.random.default_rng(0))
    models = {name: lambda points: np.ones((1, points.shape[1])) for name in "abcd"}
    planar.boundaries(models, dict.fromkeys(models, (X, Y)))
    figure = picture()
    assert [axes.get_title(loc="left") for axes in figure.axes] == [f"{name}\n50.0% of these points" for name in "abcd"]
    assert [text.get_text() for text in figure.axes[1].get_legend().get_texts()] == ["class 0", "class 1"]
    assert figure.axes[0].get_subplotspec().get_gridspec().get_geometry() == (2, 2)


def test_no_networks_are_no_picture():
    """Does one who ran the cell above to no end read so?"""
    with pytest.raises(ValueError, match="Run the cell above"):
        planar.boundaries({}, {})


def test_hidden_units_have_a_panel_each():
    """Is every unit drawn, with the output's weight above it, and unused panels switched off?"""
    X, Y = flower(30, np.random.default_rng(0))
    rng = np.random.default_rng(1)
    net = {"W1": rng.normal(size=(5, 2)), "b1": np.zeros((5, 1)), "W2": np.full((1, 5), -1.5), "b2": np.zeros((1, 1))}
    planar.hidden_units(net, X, Y)
    figure = picture()
    titles = [axes.get_title(loc="left") for axes in figure.axes if axes.axison]
    assert titles[:5] == [f"unit {i}, weight −1.5" for i in range(1, 6)]
    assert "5 hidden units" in figure.get_gid()


def test_costs_are_drawn_by_iteration():
    """Does the curve have an iteration for each cost, whatever form the costs come in?"""
    training.costs_by_iteration({"one": [0.7, 0.5], "two": [np.array([[0.6]]), np.array([[0.4]])]}, "Down", every=100)
    figure = picture()
    assert [line.get_xdata().tolist() for line in figure.axes[0].lines] == [[0, 100], [0, 100]]
    assert "two at 0.40" in figure.get_gid()


def test_costs_are_drawn_by_epoch():
    """Does the cost after the first epoch stand at 1, on an axis that counts epochs?"""
    training.costs_by_iteration({"one": [0.7, 0.5]}, "Down", first=1, by="epoch")
    axes = picture().axes[0]
    assert axes.lines[0].get_xdata().tolist() == [1, 2]
    assert axes.get_xlabel() == "epoch"


def test_one_curve_has_its_name_in_the_title():
    """Is there a legend only where there are curves to be told apart?"""
    training.costs_by_iteration({"one": [0.7, 0.5]}, "Down")
    axes = picture().axes[0]
    assert axes.get_title(loc="left") == "Down (one)"
    assert axes.get_legend() is None


def test_a_jump_of_a_slope_is_no_line():
    """Is the slope of ReLU drawn in two pieces?"""
    z = np.linspace(-1, 1, 11)
    networks.activations(z, {"ReLU": (np.maximum(z, 0), 1.0 * (z > 0))})
    curve, slope = (axes.lines[0].get_ydata() for axes in picture().axes)
    assert (np.isnan(curve).sum(), np.isnan(slope).sum()) == (0, 1)


def test_spread_over_seeds_shows_every_seed():
    """Are mean, spread and every single result in the picture?"""
    results = {"trained": np.array([[0.7, 0.8], [0.9, 1.0]]), "fresh": np.array([[0.6, 0.7], [0.8, 0.9]])}
    training.spread_over_seeds([1, 4], results, "More")
    figure = picture()
    assert "trained 1: 75.0%, 4: 95.0%" in figure.get_gid()
    drawn_points = np.concatenate([line.get_ydata() for line in figure.axes[0].lines])
    assert {60.0, 70.0, 80.0, 90.0, 100.0} <= set(drawn_points.round(6))


def test_the_module_says_which_activations_it_knows():
    """Are they those that week 3's exercise names?"""
    assert list(planar_training.ACTIVATIONS) == ["tanh", "sigmoid", "relu", "linear"]
