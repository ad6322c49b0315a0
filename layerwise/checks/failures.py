"""Say in a sentence why a call gave no value, and what a learner can do about it."""

from __future__ import annotations

from layerwise.checks.learner import Failure

_ADVICE = {
    "truth value of an array": "`if` asks for one yes or no, and an array has many: `np.where` chooses entry by entry.",
    "can be converted to Python scalars": "The functions of `math` take one number: use numpy's, such as `np.exp`.",
    "could not be broadcast": "Print both shapes: is a `keepdims=True`, a `.T` or a `reshape` missing?",
    "not aligned": "In a matrix product the left one has as many columns as the right one has rows: print both shapes.",
    "mismatch in its core dimension": "In a matrix product the left one has as many columns as the right one has rows.",
    "unsupported operand type(s)": "One of the two is no number. Does a function that you call end in `return …`?",
}
"""What the words of Python and numpy mean for a beginner, by a part of their message."""


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
    says = f" ({failure.message})" if failure.message else ""
    sentences = {
        "missing": _missing(failure.message, name),
        "NotImplementedError": _unwritten(failure.message, name),
        "SyntaxError": f"is not valid Python{says}{at}.",
        "signature": f"takes {failure.message}, not what the exercise gives it. Keep the first line as it was.",
        "not plain": f"{where}returns {failure.message}, where numbers, arrays, dicts or tuples are asked.",
        "timeout": f"{where}was stopped after {failure.message}. Is there a loop that never ends?",
        "died": f"{where}ends Python itself{says}. Does it call `exit`, or need more memory than there is?",
        "protocol": f"{where}interferes with the process that it runs in{says}: no answer can be used.",
    }
    stops = f"{where}stops with {failure.kind}: {failure.message or 'no message'}{at}. {_advice(failure.message)}"
    return sentences.get(failure.kind, stops.rstrip())


def _missing(namesake: str, name: str) -> str:
    """Tell a function under another name from one that is not there."""
    if namesake.isidentifier():
        return f"is not defined, but `{namesake}` is. Call it `{name}`, as the exercise does."
    return "is not defined. Run the cell that defines it, and keep the function's name as it was."


def _unwritten(stub: str, name: str) -> str:
    """Tell an unwritten function from one that calls an unwritten one."""
    if stub.isidentifier() and stub != name:
        return f"calls `{stub}`, which is not written yet."
    return "is not written yet."


def _advice(message: str) -> str:
    return next((advice for words, advice in _ADVICE.items() if words in message), "")
