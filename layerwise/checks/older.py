"""Argument lists that learners bring from elsewhere: an older version of an exercise, or the week of a namesake.

Answers to these exercises have been passed around for years, and some exercises have changed since. Whoever brings such
an answer reads what has changed, in place of an argument that is missing.
"""

from __future__ import annotations

import ast
import re

_PLACES = {
    ("compute_cost", 3): "That is the argument list of an older version: the cost needs no `{last}` now. "
    "Take it out of the first line, and out of every call.",
}
"""What to say of an argument list, by the function's name and how many arguments it needs."""

_NAMES = {
    ("predict", ("w", "b", "x")): "That is the argument list of `predict` in logistic regression, week 2.",
    ("predict", ("parameters", "x")): "That is the argument list of `predict` for one hidden layer, week 3.",
    ("predict", ("x", "y", "parameters")): "That is the argument list of `predict` for deep networks, week 5.",
    ("initialize_parameters", ("layer_dims",)): "A list of sizes is what `initialize_parameters_deep` takes.",
    ("initialize_parameters", ("layers_dims",)): "A list of sizes is what `initialize_parameters_deep` takes.",
    ("optimize", ("w", "b", "x", "y", "num_iterations", "learning_rate")): "That is the argument list of an older "
    "version: `num_iterations` and `learning_rate` have defaults now.",
}
"""What to say of an argument list, by the function's name and the names of the arguments that it needs."""

_MISCALLED = re.compile(r"(?P<name>\w+)\(\) takes \d+ positional arguments? but (?P<given>\d+) were given")
_OLD_CALL = "That is how an older version called it: leave the last argument out."


def older_version(name: str, signature: str) -> str:
    """Recognise the argument list of an older version of an exercise, or of another week's.

    Parameters
    ----------
    name : str — the function's name
    signature : str — its parameters in brackets, as Python writes them

    Returns
    -------
    str — a sentence, '' where it is none of the known ones
    """
    needed = _needed(signature)
    known = _NAMES.get((name, tuple(one.lower() for one in needed))) or _PLACES.get((name, len(needed)), "")
    return known.format(last=needed[-1]) if known else ""


def older_call(message: str) -> str:
    """Recognise in an error's message a call of another exercise's function as an older version had it.

    Parameters
    ----------
    message : str — of a TypeError

    Returns
    -------
    str — a sentence, '' where it is none
    """
    found = _MISCALLED.search(message)
    return _OLD_CALL if found and (found["name"], int(found["given"])) in _PLACES else ""


def _needed(signature: str) -> list[str]:
    """List the parameters that have no default, in their order; none of what is no argument list."""
    try:
        function = ast.parse(f"def f{signature}: pass").body[0]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    if not isinstance(function, ast.FunctionDef):
        return []
    arguments = [*function.args.posonlyargs, *function.args.args]
    return [one.arg for one in arguments[: len(arguments) - len(function.args.defaults)]]
