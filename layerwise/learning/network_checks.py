"""Quick checks of a learner's functions of week 4, which say whether a large network can be trained with them.

They use tiny examples, slopes measured by small steps, and one pass of the full size; no hidden test, since a class's
learners have none.
"""

from __future__ import annotations

import contextlib
import io
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np

from layerwise.checks import directional_error
from layerwise.learning.whole_network import Parameters, cost_of, probability_of, slopes_of, squashed

Functions = Mapping[str, Callable[..., Any]]

GROUPS = (
    ("initialize_parameters",),
    ("initialize_parameters_deep",),
    ("compute_cost",),
    ("update_parameters",),
    ("L_model_forward", "L_model_backward"),
    ("linear_activation_forward", "linear_activation_backward"),
)
"""Functions that are taken together or not at all: one of a pair reads the caches that the other keeps."""

_SLOWER = 10  # times as long as the course's own: `einsum` takes four times as long, a loop over entries hundreds
_RIGHT = 1e-4  # relative error of values and slopes: single precision inside has about 1e-6
_SHOWN = 120  # characters of an error's message


class _FaultError(Exception):
    """A check failed; the message goes on after the function's name."""


def fault_in(group: Sequence[str], functions: Functions) -> str:
    """Say what is wrong with a group of functions.

    Parameters
    ----------
    group : names, one of GROUPS
    functions : mapping of str to callable — the learner's, under their names

    Returns
    -------
    str — to go on after the function's name; '' where nothing is found
    """
    lacking = [name for name in group if not callable(functions.get(name))]
    if lacking:
        return f"`{lacking[0]}` is not in the file."
    try:
        with contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
            _CHECKS[group[0]](*(functions[name] for name in group))
    except _FaultError as fault:
        return str(fault)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a learner's function does, it is told in a sentence
        return f"`{group[0]}` {stops(error)}" if len(group) == 1 else f"one of the two {stops(error)}"
    return ""


def stops(error: BaseException) -> str:
    """Say in a sentence without a subject which error stopped something."""
    message = " ".join(str(error).split())[:_SHOWN]
    return f"stops with {type(error).__name__}{f': {message}' if message else ''}."


def _require(condition: Any, sentence: str) -> None:
    if not condition:
        raise _FaultError(sentence)


def _initialize_parameters(function: Callable[..., Any]) -> None:
    shapes = {"W1": (80, 50), "b1": (80, 1), "W2": (30, 80), "b2": (30, 1)}
    _look_at_first_weights("initialize_parameters", lambda: function(50, 80, 30), shapes, {"W1": 0.01, "W2": 0.01})


def _initialize_parameters_deep(function: Callable[..., Any]) -> None:
    for dims in ([400, 90, 30, 40, 1], [400, 1]):
        shapes: dict[str, tuple[int, ...]] = {}
        for layer, (n_prev, n) in enumerate(pairwise(dims), 1):
            shapes |= {f"W{layer}": (n, n_prev), f"b{layer}": (n, 1)}
        spreads = {f"W{layer}": 1 / np.sqrt(n) for layer, n in enumerate(dims[:-2], 1)}
        _look_at_first_weights("initialize_parameters_deep", partial(function, dims), shapes, spreads)


def _look_at_first_weights(
    name: str, draw: Callable[[], Any], shapes: Mapping[str, tuple[int, ...]], spreads: Mapping[str, float]
) -> None:
    np.random.seed(1)  # noqa: NPY002 - the generator that the exercises draw from
    drawn, again = draw(), draw()
    np.random.seed(1)  # noqa: NPY002 - the same
    begun_anew = draw()
    for key, shape in shapes.items():
        found = np.shape(drawn[key])
        _require(found == shape, f"`{name}` gives {key} the shape {found}, where it should be {shape}.")
        _require(key[0] == "W" or not np.any(drawn[key]), f"`{name}` does not begin with biases of 0.")
    for key, right in spreads.items():
        spread = float(np.std(drawn[key]))
        told = f"`{name}` draws {key} with a spread of {spread:.2g}, where it should be about {right:.2g}."
        _require(0.8 * right < spread < 1.2 * right, told)
        _require(np.any(drawn[key] != again[key]), f"`{name}` gives the same weights twice. Is there a seed inside?")
        told = f"`{name}` does not draw with np.random.randn, so a seed has no effect."
        _require(np.array_equal(drawn[key], begun_anew[key]), told)
        _require(np.all(np.std(drawn[key], axis=0) > 0), f"`{name}` gives all units the same {key}.")


def _compute_cost(function: Callable[..., Any]) -> None:
    AL, Y = np.array([[0.999, 0.2, 0.4, 0.002, 0.55]]), np.array([[1, 0, 1, 1, 0]])
    kept = AL.copy()
    right, found = -np.mean(np.log(np.where(Y == 1, AL, 1 - AL))), _number(function(AL, Y))
    told = f"`compute_cost` gives {found:.6g}, where it should be {right:.6g}."
    _require(np.isclose(found, right, rtol=_RIGHT), told)
    ends, right_ends = np.array([[0.0, 1.0]]), np.array([[0, 1]])
    sure, wrong = _number(function(ends.copy(), right_ends)), _number(function(ends, 1 - right_ends))
    _require(np.isfinite([sure, wrong]).all(), "`compute_cost` is not finite where an output is exactly 0 or 1.")
    _require(sure < 1 < wrong, "`compute_cost` does not tell sure and right from sure and wrong.")
    unchanged = np.array_equal(AL, kept) and np.array_equal(ends, right_ends)
    _require(unchanged, "`compute_cost` changes AL in place.")


def _number(value: Any) -> float:
    _require(value is not None, "`compute_cost` returns nothing.")
    return float(np.ravel(np.asarray(value, dtype=float))[0])


def _update_parameters(function: Callable[..., Any]) -> None:
    net, _, _ = _task([3, 4, 2, 1])
    grads = {f"d{name}": np.cos(value) for name, value in net.items()}
    grads |= {f"dA{layer}": np.ones((n, 8)) for layer, n in enumerate((3, 4, 2))}  # as many as training gives
    kept = _copied(net), _copied(grads)
    after = function(net, grads, 0.3)
    for name, before in kept[0].items():
        value = before - 0.3 * kept[1][f"d{name}"]
        right = np.shape(after[name]) == value.shape and np.allclose(after[name], value, rtol=_RIGHT)
        _require(right, f"`update_parameters` does not move {name} to where the step leads.")
    told = "`update_parameters` changes what it is given. It should make new arrays."
    _require(_alike(net, kept[0]) and _alike(grads, kept[1]), told)


def _passes(forward: Callable[..., Any], backward: Callable[..., Any]) -> None:
    for dims in ([3, 1], [4, 3, 1], [3, 5, 4, 3, 1]):
        net, X, Y = _task(dims)
        kept, X_kept = _copied(net), X.copy()
        AL, caches = forward(X, net)
        right = probability_of(X_kept, kept)
        same = np.shape(AL) == right.shape and np.allclose(AL, right, rtol=_RIGHT)
        _require(same, f"`L_model_forward` gives wrong probabilities for {len(dims) - 1} layers.")
        grads = backward(AL, Y, caches)
        _require(
            _alike(net, kept) and np.array_equal(X, X_kept), "one of the two changes X or the parameters in place."
        )
        for name, value in kept.items():
            _require_slope(name, value, grads[f"d{name}"], _cost_by(name, kept, X, Y))
    _require_fast(forward, backward)


def _cost_by(name: str, net: Parameters, X: np.ndarray, Y: np.ndarray) -> Callable[..., float]:
    """Make the cost as a function of one array of a network alone."""
    return lambda moved: cost_of(X, Y, {**net, name: moved[name]})


def _require_slope(name: str, value: np.ndarray, slope: Any, cost: Callable[..., float]) -> None:
    told = f"the slopes d{name} have the shape {np.shape(slope)}, where it should be {value.shape}."
    _require(np.shape(slope) == value.shape, told)
    error = directional_error(cost, {name: value}, {name: np.asarray(slope)}, np.random.default_rng(0))
    _require(error < _RIGHT, f"the slopes d{name} are not the measured ones (relative error {error:.0e}).")


def _layers(forward: Callable[..., Any], backward: Callable[..., Any]) -> None:
    rng = np.random.default_rng(2)
    for activation in ("relu", "sigmoid"):
        A, W, b, dA = (rng.normal(size=shape) for shape in ((4, 6), (3, 4), (3, 1), (3, 6)))
        Z = W @ A + b
        right = np.maximum(Z, 0) if activation == "relu" else squashed(Z)
        dZ = dA * (Z > 0 if activation == "relu" else right * (1 - right))
        found, cache = forward(A.copy(), W.copy(), b.copy(), activation)
        told = f"`linear_activation_forward` gives wrong values for '{activation}'."
        _require(np.shape(found) == right.shape and np.allclose(found, right, rtol=_RIGHT), told)
        back = backward(dA.copy(), cache, activation)
        slopes = W.T @ dZ, dZ @ A.T / 6, np.mean(dZ, axis=1, keepdims=True)
        for name, one, other in zip(("dA_prev", "dW", "db"), back, slopes, strict=False):
            told = f"`linear_activation_backward` gives a wrong {name} for '{activation}'."
            _require(np.shape(one) == other.shape and np.allclose(one, other, rtol=_RIGHT), told)


def _require_fast(forward: Callable[..., Any], backward: Callable[..., Any]) -> None:
    """Compare one pass of week 5's size with the course's own, each at its best of three."""
    rng = np.random.default_rng(1)
    X, Y = rng.random((209, 12288)).T, rng.integers(0, 2, (1, 209))
    net: Parameters = {}
    for layer, (n_prev, n) in enumerate(pairwise([12288, 20, 7, 5, 1]), 1):
        net |= {f"W{layer}": rng.normal(size=(n, n_prev)) / np.sqrt(n_prev), f"b{layer}": np.zeros((n, 1))}
    own = _seconds(lambda: backward(*_in_order(forward(X, net), Y)))
    usual = _seconds(lambda: slopes_of(X, Y, net))
    told = f"they take {own / usual:.0f} times as long as the course's own. Is there a loop over entries?"
    _require(own < _SLOWER * usual, told)


def _seconds(run: Callable[[], object]) -> float:
    taken = []
    for _ in range(3):
        begun = time.perf_counter()
        run()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def _in_order(passed: Any, Y: np.ndarray) -> tuple[Any, np.ndarray, Any]:
    AL, caches = passed
    return AL, Y, caches


def _task(dims: Sequence[int]) -> tuple[Parameters, np.ndarray, np.ndarray]:
    """Draw a network whose biases are not zero, so that no unit stands on the kink of ReLU; examples and classes."""
    rng = np.random.default_rng(7)
    net: Parameters = {}
    for layer, (n_prev, n) in enumerate(pairwise(dims), 1):
        net |= {f"W{layer}": rng.normal(size=(n, n_prev)), f"b{layer}": 0.3 * rng.normal(size=(n, 1))}
    return net, rng.normal(size=(dims[0], 8)), rng.integers(0, 2, (1, 8))


def _copied(arrays: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    return {name: value.copy() for name, value in arrays.items()}


def _alike(arrays: Mapping[str, np.ndarray], others: Mapping[str, np.ndarray]) -> bool:
    return arrays.keys() == others.keys() and all(np.array_equal(arrays[name], others[name]) for name in others)


_CHECKS: dict[str, Callable[..., None]] = {
    "initialize_parameters": _initialize_parameters,
    "initialize_parameters_deep": _initialize_parameters_deep,
    "compute_cost": _compute_cost,
    "update_parameters": _update_parameters,
    "L_model_forward": _passes,
    "linear_activation_forward": _layers,
}
