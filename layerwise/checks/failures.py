"""Say in a sentence why a call gave no value, and what a learner can do about it."""

from __future__ import annotations

import re

from layerwise.checks.failure_kinds import OF_PYTHON, UNRAISED
from layerwise.checks.learner import Failure
from layerwise.checks.older import older_call, older_version

_ADVICE = {
    "'tuple' object cannot be interpreted": "The sizes go side by side, not as a pair: `randn(n, m)`.",
    "Cannot interpret '": "The shape is one argument, a pair in brackets of its own: `np.zeros((n, 1))`.",
    "can be converted to Python scalars": "The functions of `math` take one number: use numpy's, such as `np.exp`.",
    "could not be broadcast": "Print both shapes: is a `keepdims=True`, a `.T` or a `reshape` missing?",
    "not aligned": "In a matrix product the left one has as many columns as the right one has rows: print both shapes.",
    "mismatch in its core dimension": "In a matrix product the left one has as many columns as the right one has rows.",
    "Cannot cast ufunc": "`/=` keeps the type, and whole numbers hold no fractions. Make a new array: `X = X / …`.",
    "unsupported format string": "An array cannot be printed so: `.item()` takes the number out of an array of one.",
    "'bitwise_and' not supported": "`&` binds before `==`: put each comparison in brackets, as in `(a == 1) & …`.",
    "'tuple'": "A pair stands where a number or an array is asked. Take it apart first: `one, other = …`.",
    "name 'tf' is": "TensorFlow is not here when your work is graded: the answer is to be numpy's alone.",
    "name 'torch' is": "PyTorch is not here when your work is graded: the answer is to be numpy's alone.",
    "name 'jnp' is": "JAX is not here when your work is graded: the answer is to be numpy's alone.",
    "name 'pd' is": "pandas is not here when your work is graded: the answer is to be numpy's alone.",
    "module 'numpy' has no attribute": "Is it misspelt, or given up by numpy? `np.float` and `np.int` are "
    "Python's `float` and `int`, and `np.product` is `np.prod`.",
    "unsupported operand type(s)": "One of the two is no number. Does a function that you call end in `return …`?",
}
"""What the words of Python and numpy mean for a beginner, by a part of their message."""

_ADVICE_BY_LINE = {
    "truth value of an array": (
        (
            r"\b(if|elif|while)\b",
            "`if` asks for one yes or no, and an array has many: `np.where` chooses entry by entry.",
        ),
        (
            r"(?<![\w.])(max|min)\(",
            "Python's `max` and `min` compare wholes. Entry by entry it is `np.maximum`, `np.minimum`.",
        ),
        (
            r"\b(and|or|not)\b",
            "`and` asks for one yes or no. Entry by entry it is `&`, with each comparison in brackets.",
        ),
        (r"[&|]", "`&` binds before `==`: put each comparison in brackets, as in `(a == 1) & (b == 1)`."),
        (r"", "One yes or no is asked, and an array has many: `np.where` chooses entry by entry."),
    ),
    "cannot be interpreted as an integer": (
        (
            r"np\.(max|min)\(",
            "`np.max` looks along an axis. To compare entry by entry, use `np.maximum` or `np.minimum`.",
        ),
        (r"range\(", "`range` takes whole numbers. Are two arguments in the wrong order?"),
    ),
}
"""The same for messages whose cause shows in the line: by a pattern that is found in it, the first that fits."""


def fault_kind(failure: Failure) -> str:
    """Give the kind of fault that a failed call is: a learner's class may be called 'purity', which costs a tenth.

    Parameters
    ----------
    failure : Failure

    Returns
    -------
    str — the failure's own kind where it is one that we or Python know, else 'error'
    """
    return failure.kind if failure.kind in OF_PYTHON | UNRAISED else "error"


def failure_sentence(failure: Failure, name: str, case: str = "") -> str:
    """Say why a call of a learner's function failed.

    Parameters
    ----------
    failure : Failure
    name : str — the function that was called
    case : str — what is special about its arguments, '' where nothing is

    Returns
    -------
    str — a sentence that goes on after the function's name
    """
    where = f"{case}: " if case else ""
    at = f" in your line `{failure.line}`" if failure.line else ""
    at += f", inside of `{failure.within}`" if failure.within else ""
    says = f" ({failure.message})" if failure.message else ""
    sentences = {
        "missing": _missing(failure.message, name),
        "NotImplementedError": _unwritten(failure.message, name),
        "SyntaxError": f"is not valid Python{says}{at}.",
        "signature": _misfit(failure.message, name),
        "not plain": f"{where}returns {failure.message}, where numbers, arrays, lists or dicts by name are asked.",
        "timeout": f"{where}was stopped after {failure.message}. Is there a loop that never ends?",
        "died": f"{where}ends Python itself{says}. Does it call `exit`, or need more memory than there is?",
        "protocol": f"{where}interferes with the process that it runs in{says}: no answer can be used.",
    }
    if failure.kind == "AssertionError" and failure.line.startswith("assert") and not failure.within:
        doubt = "It does not hold there. Is it too strict, or the result not right?"
        return f"{where}stops at your own `{failure.line}`{says}. {doubt}"
    stops = (
        f"{where}stops with {failure.kind}: {failure.message.removesuffix('.') or 'no message'}{at}. {_advice(failure)}"
    )
    return sentences.get(failure.kind, stops.rstrip())


def _misfit(signature: str, name: str) -> str:
    """Say which arguments a function takes, and where that argument list comes from, if it is known."""
    known = older_version(name, signature)
    return f"takes {signature}, not what the exercise gives it. {known or 'Keep the first line as it was.'}"


def _missing(told: str, name: str) -> str:
    """Tell a function under another name from one that is not there, of which a sentence may be told."""
    if told.isidentifier():
        return f"is not defined, but `{told}` is. Call it `{name}`, as the exercise does."
    return told or "is not defined. Run the cell that defines it, and keep the function's name as it was."


def _unwritten(stub: str, name: str) -> str:
    """Tell an unwritten function from one that calls an unwritten one."""
    if stub.isidentifier() and stub != name:
        return f"calls `{stub}`, which is not written yet."
    return "is not written yet."


def _advice(failure: Failure) -> str:
    """Say what to do about the words of Python or numpy, and about the line that they are said of."""
    for words, patterns in _ADVICE_BY_LINE.items():
        if words in failure.message and "'tuple'" not in failure.message:
            return next((advice for pattern, advice in patterns if re.search(pattern, failure.line)), "")
    known = older_call(failure.message)
    return known or next((advice for words, advice in _ADVICE.items() if words in failure.message), "")
