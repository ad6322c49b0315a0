"""Hidden tests of week 4: a network of any depth, ReLU in the hidden layers, then a sigmoid.

Backward functions are given caches in the form that the notebook fixes, with values that belong together. How
a learner's own caches serve is looked at where both directions meet, in `L_model_backward`.
"""

import numpy as np

from grader_tests.first_weights import drawn_three_times, look_at_weights
from grader_tests.networks import draw_network, forward, gradient, shapes_of
from layerwise.checks import hidden_test

DEPTHS = [
    ("for one layer", [3, 1]),
    ("for two layers", [4, 3, 1]),
    ("for three layers", [2, 4, 3, 1]),
    ("for five layers", [5, 4, 6, 3, 4, 1]),
]
ELEVEN = [3, *[4] * 10, 1]  # layers of two digits: W10 stands before W2 in the alphabet


@hidden_test(weights={"values": 0.7, "shape": 0.2, "edge": 0.1})
def initialize_parameters(exam):
    """Shapes, zero biases, the distribution of the weights, and where they are drawn from."""
    sizes = [(2, 4, 1), (1, 1, 1), (int(exam.rng.integers(5, 9)), 3, 2)]
    for n_x, n_h, n_y in sizes:
        case = f"for sizes {n_x}, {n_h}, {n_y}"
        with exam.edge(n_x == n_h == n_y == 1):
            drawn = exam.ask("initialize_parameters", n_x, n_h, n_y, case=case)
            exam.shapes(drawn, shapes_of((n_x, n_h, n_y)), case)
    seed = int(exam.rng.integers(1, 1000))
    dims = [int(exam.rng.integers(least, least + 20)) for least in (50, 60, 40)]  # a table knows those of others
    drawn = drawn_three_times(exam, seed, dims, *dims)
    look_at_weights(exam, drawn, {"W1": 0.01, "W2": 0.01})


@hidden_test(weights={"values": 0.6, "shape": 0.2, "edge": 0.1, "purity": 0.1})
def initialize_parameters_deep(exam):
    """Any depth; every layer's own scale, whatever its place; where the weights are drawn from."""
    for case, dims in (*DEPTHS, ("for eleven layers", ELEVEN), ("for layers of one unit", [1, 1, 1])):
        with exam.edge(len(dims) == 2 or len(dims) > 10 or max(dims) == 1):
            drawn = exam.ask("initialize_parameters_deep", dims, case=case)
            exam.shapes(drawn, shapes_of(dims), case)
    seed = int(exam.rng.integers(1, 1000))
    dims = [int(exam.rng.integers(least, least + 20)) for least in (190, 60, 60, 100, 30)]
    drawn = drawn_three_times(exam, seed, dims, dims)
    scales = {f"W{layer}": 1 / np.sqrt(dims[layer - 1]) for layer in range(1, len(dims))}
    look_at_weights(exam, drawn, scales)


@hidden_test()
def linear_forward(exam):
    """All shapes and types; Z, and the three arrays of the cache."""
    rng, exam.results = exam.rng, ("Z", "cache")
    for case, n, n_prev, m in (
        ("for several examples", 3, 4, 6),
        ("for one example", 3, 2, 1),
        ("for one unit and one input", 1, 1, 5),
        ("for as many examples as units and inputs", 3, 3, 3),
    ):
        with exam.edge(m == 1 or n == 1):
            exam.matches(case, rng.normal(size=(n_prev, m)), rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1)))
    with exam.edge():
        exam.matches("where A is all zero", np.zeros((2, 4)), rng.normal(size=(3, 2)), rng.normal(size=(3, 1)))
        exam.matches(
            "for large numbers", 1e5 * rng.normal(size=(2, 4)), rng.normal(size=(3, 2)), rng.normal(size=(3, 1))
        )
        exam.matches(
            "for whole numbers", rng.integers(-4, 5, (2, 4)), rng.integers(-4, 5, (3, 2)), rng.integers(1, 5, (3, 1))
        )
        exam.matches(
            "for numbers in single precision", *(_single(rng.normal(size=s)) for s in ((2, 4), (3, 2), (3, 1)))
        )
    exam.vectorised({0: 1}, "examples")


@hidden_test(needs=("linear_forward",))
def linear_activation_forward(exam):
    """Both activations over all shapes and far from 0; A, and the two parts of the cache; other names."""
    rng, exam.results = exam.rng, ("A", "cache")
    for activation in ("relu", "sigmoid"):
        for case, n, n_prev, m in (
            ("several examples", 3, 4, 6),
            ("one example", 3, 2, 1),
            ("one unit and one input", 1, 1, 5),
            ("as many examples as units and inputs", 3, 3, 3),
        ):
            arrays = rng.normal(size=(n_prev, m)), rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1))
            with exam.edge(m == 1 or n == 1):
                exam.matches(f'for "{activation}" with {case}', *arrays, activation)
        W, b = rng.normal(size=(3, 2)), rng.normal(size=(3, 1))
        with exam.edge():
            exam.matches(f'for "{activation}" far from 0', 5000 * rng.normal(size=(2, 12)), W, b, activation)
            exam.matches(f'for "{activation}" where Z is all 0', np.zeros((2, 4)), W, 0 * b, activation)
            exam.matches(f'for "{activation}" with whole numbers', rng.integers(-3, 4, (2, 4)), W, b, activation)
            single = [_single(rng.normal(size=shape)) for shape in ((2, 4), (3, 2), (3, 1))]
            exam.matches(f'for "{activation}" in single precision', *single, activation)
    for other in ("tanh", "linear", ""):
        A, W, b = (rng.normal(size=shape) for shape in ((2, 4), (3, 2), (3, 1)))
        with exam.edge():
            exam.refuses("ValueError", A, W, b, other, case=f'for the activation "{other}"')
    exam.vectorised({0: 1}, "examples")


@hidden_test(needs=("linear_activation_forward",))
def L_model_forward(exam):
    """Any depth, any order of the dict, all types; AL, and every cache."""
    rng, exam.results = exam.rng, ("AL", "caches")
    for case, dims in (*DEPTHS, ("for eleven layers", ELEVEN)):
        with exam.edge(len(dims) == 2 or len(dims) > 10):
            exam.matches(case, rng.normal(size=(dims[0], 6)), draw_network(rng, dims))
    with exam.edge():
        exam.matches("for one example", rng.normal(size=(3, 1)), draw_network(rng, (3, 4, 2, 1)))
        exam.matches("for one feature and one unit a layer", rng.normal(size=(1, 5)), draw_network(rng, (1, 1, 1)))
        exam.matches("for whole-number points", rng.integers(-4, 5, (2, 6)), draw_network(rng, (2, 3, 3, 1)))
        exam.matches("for very large points", 1e3 * rng.normal(size=(2, 6)), draw_network(rng, (2, 3, 3, 1)))
        network = draw_network(rng, (3, 4, 2, 1))
        mixed = {name: network[name] for name in ("b2", "W3", "W1", "b3", "b1", "W2")}
        exam.matches("for parameters in another order", rng.normal(size=(3, 4)), mixed)
        single = {name: _single(value) for name, value in draw_network(rng, (2, 3, 1)).items()}
        exam.matches("for numbers in single precision", _single(rng.normal(size=(2, 6))), single)
    exam.vectorised({0: 1}, "examples")


@hidden_test(weights={"values": 0.5, "edge": 0.3, "purity": 0.1, "vectorised": 0.1})
def compute_cost(exam):
    """Ordinary probabilities by value; exact 0 and 1 by what every sound convention gives."""
    rng = exam.rng
    for case, m in (("for several examples", 7), ("for one example", 1), ("for many examples", 400)):
        with exam.edge(m == 1):
            exam.matches(case, rng.uniform(0.05, 0.95, (1, m)), rng.integers(0, 2, (1, m)))
    with exam.edge():
        exam.matches("where every class is 0", rng.uniform(0.1, 0.9, (1, 5)), np.zeros((1, 5), dtype=int))
        exam.matches("where every class is 1", rng.uniform(0.1, 0.9, (1, 5)), np.ones((1, 5)))
        exam.matches("for sure answers", np.array([[0.998, 0.003, 0.002, 0.996]]), np.array([[1, 0, 1, 0]]))
        exam.matches("for numbers in single precision", _single(rng.uniform(0.1, 0.9, (1, 6))), np.array([[1, 0] * 3]))
        Y = rng.permutation([[0, 1, 1, 0, 1]], axis=1)
        for case, AL, classes, low, high in (
            ("where every AL is exactly right", Y.astype(float), Y, -1e-5, 1e-3),
            ("where every AL is exactly wrong", 1.0 - Y, Y, 5.0, np.inf),
            ("where AL is 1 and Y is 0", np.array([[1.0, 0.5]]), np.array([[0, 1]]), 3.0, np.inf),
            ("where AL is 0 and Y is 1", np.array([[0.5, 0.0]]), np.array([[0, 1]]), 3.0, np.inf),
            ("where some AL are exactly right", np.array([[1.0, 0.0, 0.2]]), np.array([[1, 0, 1]]), 0.5355, 0.5375),
        ):
            cost = float(np.asarray(exam.ask("compute_cost", AL, classes, case=case), dtype=float).reshape(-1)[0])
            exam.require(np.isfinite(cost), f"{case}: the cost is {cost}, where a finite number is asked.")
            exam.require(
                not np.isfinite(cost) or low <= cost <= high, f"{case}: the cost is {cost:.4g}. Are all terms there?"
            )
    exam.vectorised({0: 1, 1: 1}, "examples")


@hidden_test()
def linear_backward(exam):
    """All shapes and types, for caches (A_prev, W, b)."""
    rng, exam.results = exam.rng, ("dA_prev", "dW", "db")
    for case, n, n_prev, m in (
        ("for several examples", 3, 4, 6),
        ("for one example", 3, 2, 1),
        ("for one unit", 1, 3, 5),
        ("for one unit and one input", 1, 1, 4),
        ("for as many examples as units and inputs", 3, 3, 3),
        ("for many examples", 2, 3, 50),
    ):
        cache = rng.normal(size=(n_prev, m)), rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1))
        with exam.edge(m == 1 or n == 1):
            exam.matches(case, rng.normal(size=(n, m)), cache)
    with exam.edge():
        cache = rng.integers(-4, 5, (2, 6)), rng.integers(-4, 5, (3, 2)), rng.integers(-4, 5, (3, 1))
        exam.matches("for whole numbers", rng.integers(-4, 5, (3, 6)), cache)
        cache = rng.normal(size=(2, 4)), rng.normal(size=(3, 2)), rng.normal(size=(3, 1))
        exam.matches("where dZ is all 0", np.zeros((3, 4)), cache)
        exam.matches("for large numbers", 1e5 * rng.normal(size=(3, 4)), cache)
        exam.matches("for numbers in single precision", _single(rng.normal(size=(3, 4))), tuple(map(_single, cache)))
    exam.vectorised({0: 1}, "examples")


@hidden_test(needs=("linear_backward",))
def linear_activation_backward(exam):
    """Both activations over all shapes and far from 0, for caches ((A_prev, W, b), Z); other names."""
    rng, exam.results = exam.rng, ("dA_prev", "dW", "db")
    for activation in ("relu", "sigmoid"):
        for case, n, n_prev, m in (
            ("several examples", 4, 3, 6),
            ("one example", 3, 2, 1),
            ("one unit and one input", 1, 1, 5),
            ("as many examples as units and inputs", 3, 3, 3),
        ):
            cache = _one_cache(rng, n, n_prev, m)
            with exam.edge(m == 1 or n == 1):
                exam.matches(f'for "{activation}" with {case}', rng.normal(size=(n, m)), cache, activation)
        with exam.edge():
            far = _one_cache(rng, 3, 2, 6, scale=900.0)
            exam.matches(f'for "{activation}" far from 0', rng.normal(size=(3, 6)), far, activation)
            whole = rng.integers(-4, 5, (3, 6))
            exam.matches(f'for "{activation}" with whole numbers', whole, _one_cache(rng, 3, 2, 6), activation)
            (A_prev, W, b), Z = _one_cache(rng, 3, 2, 6)
            single = (tuple(map(_single, (A_prev, W, b))), _single(Z))
            exam.matches(
                f'for "{activation}" in single precision', _single(rng.normal(size=(3, 6))), single, activation
            )
    for other in ("tanh", "linear", ""):
        case, cache = f'for the activation "{other}"', _one_cache(rng, 3, 2, 5)
        with exam.edge():
            exam.refuses("ValueError", rng.normal(size=(3, 5)), cache, other, case=case)
    exam.vectorised({0: 1}, "examples")


@hidden_test(needs=("linear_activation_backward",))
def L_model_backward(exam):
    """Any depth, all types, for caches in the form that is fixed; and the learner's own caches where they are right."""
    rng = exam.rng
    for case, dims in (*DEPTHS, ("for eleven layers", ELEVEN)):
        with exam.edge(len(dims) == 2 or len(dims) > 10):
            exam.matches(case, *_on_the_way_back(rng, rng.normal(size=(dims[0], 7)), dims))
    with exam.edge():
        exam.matches("for one example", *_on_the_way_back(rng, rng.normal(size=(3, 1)), (3, 4, 2, 1)))
        exam.matches("for one feature and one unit a layer", *_on_the_way_back(rng, rng.normal(size=(1, 5)), (1, 1, 1)))
        exam.matches("for equal layers", *_on_the_way_back(rng, rng.normal(size=(3, 3)), (3, 3, 3, 1)))
        exam.matches("for whole-number points", *_on_the_way_back(rng, rng.integers(-3, 4, (2, 6)) + 0.5, (2, 3, 3, 1)))
        AL, Y, caches = _on_the_way_back(rng, rng.normal(size=(2, 40)), (2, 5, 4, 1))
        exam.matches("where every class is 0", AL, np.zeros_like(Y), caches)
        exam.matches("where every class is 1.0", AL, np.ones_like(Y, dtype=float), caches)
        single = [tuple(map(_single, (*linear, Z))) for linear, Z in caches]
        exam.matches("for numbers in single precision", _single(AL), Y, [(cache[:3], cache[3]) for cache in single])
    _look_at_own_caches(exam)
    exam.vectorised({0: 1, 1: 1}, "examples")


@hidden_test(weights={"values": 0.5, "shape": 0.1, "edge": 0.1, "purity": 0.3})
def update_parameters(exam):
    """Any depth and rate, gradients with more in them; the arguments stay as they are."""
    rng = exam.rng
    for case, dims in (*DEPTHS, ("for eleven layers", ELEVEN)):
        network = draw_network(rng, dims)
        with exam.edge(len(dims) == 2 or len(dims) > 10):
            exam.matches(case, network, _slopes(rng, network), float(rng.uniform(0.05, 2.0)))
    network = draw_network(rng, (3, 4, 2, 1))
    slopes = _slopes(rng, network)
    exam.matches("with a learning rate of 1", network, slopes, 1)
    with exam.edge():
        exam.matches("with a learning rate of 0", network, slopes, 0.0)
    exam.matches("with a learning rate by name", network, slopes, learning_rate=0.0075)
    with exam.edge():
        more = {f"dA{layer}": rng.normal(size=(3, 5)) for layer in range(4)} | slopes
        exam.matches("where grads holds the dA, too", network, more, 0.3)
        mixed = {name: slopes[name] for name in ("db2", "dW3", "dW1", "db3", "db1", "dW2")}
        exam.matches("for gradients in another order", network, mixed, 0.3)
        single = [{name: _single(value) for name, value in arrays.items()} for arrays in (network, slopes)]
        exam.matches("for numbers in single precision", *single, 0.3)


@hidden_test(needs=("L_model_forward", "compute_cost"))
def gradient_check_deep(exam):
    """Right gradients, and wrong ones of many kinds; eps as it is given.

    With a large eps the error is a number of its own, which shows every slip of the formula, and even a forward
    function that works in single precision measures it well.
    """
    rng = exam.rng
    for case, dims in (("for one layer", (3, 1)), ("for two layers", (2, 3, 1)), ("for four layers", (2, 3, 2, 2, 1))):
        network, grads, X, Y = _with_gradient(rng, dims, 6)
        exam.matches(f"{case}, with the right gradient and a large eps", network, grads, X, Y, 0.7)
        exam.matches(f"{case}, with all slopes twice too large", network, _times(grads, 2.0), X, Y, 0.3)
        exam.matches(f"{case}, with all signs changed", network, _times(grads, -1.0), X, Y, 0.2)
        for name in ("dW1", f"db{len(dims) - 1}"):
            exam.matches(f"{case}, with a wrong {name}", network, grads | {name: grads[name] + 0.3}, X, Y, 0.2)
    with exam.edge():
        mixed = {name: 1.5 * grads[name] for name in sorted(grads, key=lambda name: (name[1], -int(name[2:])))}
        exam.matches("for gradients in another order", network, mixed, X, Y, 0.3)
        more = {f"dA{layer}": rng.normal(size=(3, 6)) for layer in range(4)} | mixed
        exam.matches("where grads holds the dA, too", network, more, X, Y, 0.3)
    network, grads, X, Y = _with_gradient(rng, (2, 1), 5)
    error = exam.ask("gradient_check_deep", network, grads, X, Y, 1e-3, case="for a right gradient")
    error = float(np.asarray(error, dtype=float).reshape(-1)[0])
    exam.require(0 <= error < 0.01, f"a right gradient has the error {error:.3g} here. It should be close to 0.")


@hidden_test(weights={"values": 0.6, "shape": 0.1, "edge": 0.2, "purity": 0.1})
def train_relu_layers(exam):
    """Layers of equal and of different sizes, one step and several; the layers after them and the costs before."""
    rng, exam.results = exam.rng, ("layers", "costs")
    for case, dims, steps in (
        ("for equal hidden layers, after one step", [2, 6, 6, 6, 1], 1),
        ("for hidden layers of different sizes", [3, 7, 5, 4, 1], 1),
        ("for equal hidden layers, after several steps", [2, 5, 5, 5, 1], 6),
        ("for a network without a hidden layer", [4, 1], 3),
        ("for one hidden layer", [2, 4, 1], 3),
    ):
        X, Y = rng.normal(size=(dims[0], 9)), rng.integers(0, 2, (1, 9))
        with exam.edge(len(dims) == 2):
            exam.matches(case, X, Y, _pairs(rng, dims), 0.2, steps)
    with exam.edge():
        exam.matches("for one example", rng.normal(size=(2, 1)), np.array([[1]]), _pairs(rng, [2, 3, 3, 1]), 0.3, 2)
        X, Y = rng.normal(size=(2, 6)), rng.integers(0, 2, (1, 6))
        exam.matches("for no step at all", X, Y, _pairs(rng, [2, 3, 1]), 0.3, 0)
        exam.matches("for a rate of 0", X, Y, _pairs(rng, [2, 4, 4, 1]), 0.0, 2)
    X, Y = rng.normal(size=(2, 9)), rng.integers(0, 2, (1, 9))
    exam.matches("for another rate", X, Y, _pairs(rng, [2, 4, 4, 1]), 0.05, 3)


def _pairs(rng, dims):
    """Draw the weights and biases of a network, as a list of pairs."""
    network = draw_network(rng, dims)
    return [(network[f"W{layer}"], network[f"b{layer}"]) for layer in range(1, len(dims))]


def _single(array):
    return np.asarray(array, dtype=np.float32)


def _slopes(rng, network):
    return {f"d{name}": rng.normal(size=value.shape) for name, value in network.items()}


def _times(grads, factor):
    return {name: factor * value for name, value in grads.items()}


def _one_cache(rng, n, n_prev, m, scale=1.0):
    """Make the cache of one layer; no Z is exactly 0, where the slope of ReLU is a convention."""
    A_prev, W, b = scale * rng.normal(size=(n_prev, m)), rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1))
    return (A_prev, W, b), W @ A_prev + b


def _on_the_way_back(rng, X, dims):
    """Make what L_model_backward is given: AL and caches that belong together, and classes."""
    AL, caches = forward(_alive(rng, X, dims), X)
    return AL, rng.integers(0, 2, AL.shape), caches


def _alive(rng, X, dims):
    """Draw a network in which every layer passes something on, and no output is near 0 or 1."""
    for _ in range(200):
        network = draw_network(rng, dims)
        AL, caches = forward(network, X)
        if all(np.any(Z > 0) for _, Z in caches[:-1]) and AL.min() > 0.01 and AL.max() < 0.99:
            break
    return network


def _look_at_own_caches(exam):
    """Require that the learner's way back can use what the learner's way there keeps.

    Where one of the two is wrong by itself, its own exercise says so, and nothing is asked here.
    """
    network, slopes, X, Y = _with_gradient(exam.rng, (3, 4, 2, 1), 8)
    AL, caches = forward(network, X)
    own = exam.attempt("L_model_forward", X, network).value
    plain = exam.attempt("L_model_backward", AL, Y, caches).value
    if not _same(own, (AL, caches)) or not _same(plain, slopes):
        return
    outcome = exam.attempt("L_model_backward", AL, Y, own[1])
    reason = f" It stops with {outcome.failure.kind}: {outcome.failure.message}." if outcome.failure else ""
    exam.require(
        _same(outcome.value, slopes),
        f"does not give the same for the caches of your own `L_model_forward` as for plain ones.{reason}",
    )


def _same(got, expected):
    """Tell whether nested arrays agree; a tuple or a dict may have more in it than is expected."""
    if isinstance(expected, dict):
        return isinstance(got, dict) and all(_same(got.get(name), value) for name, value in expected.items())
    if isinstance(expected, (list, tuple)):
        fits = isinstance(got, (list, tuple)) and len(got) >= len(expected)
        return fits and all(_same(one, other) for one, other in zip(got, expected, strict=False))
    fits = isinstance(got, np.ndarray) and got.dtype.kind in "biuf" and got.shape == expected.shape
    return fits and np.allclose(got, expected, rtol=1e-4, atol=1e-6)


def _with_gradient(rng, dims, m):
    """Draw a network, points and classes, and compute the gradient of the mean cost."""
    X, Y = rng.normal(size=(dims[0], m)), rng.integers(0, 2, (1, m))
    network = _alive(rng, X, dims)
    return network, gradient(network, X, Y), X, Y
