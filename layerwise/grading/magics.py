"""What only a notebook understands (`%time`, `!ls`, `name?`) is taken out of a cell line by line.

IPython's own transformer would do it too, but its time grows with the square of the number of such lines: 400 take 3
seconds.
"""

from __future__ import annotations

import re

HELD = r"\s*%%(?:(?:time|timeit|capture|prun)\b.*|(?:writefile|file)[ \t].*\.py[ \t]*(?=\n|\Z))"
"""The first line of a cell of magic that holds Python: it is timed, or written to a module, and counts all the same."""
_FOREIGN_CELL = re.compile(r"\s*(?P<line>%%\w+.*)")
_PYTHON_CELL = re.compile(HELD)
_TIMED_LINE = re.compile(r"^([ \t]*)%time[ \t]+(?=\S)", re.MULTILINE)
_FOREIGN_VALUE = re.compile(r"^([ \t]*\w[\w, ]*=)[ \t]*(?P<line>[%!].*)$", re.MULTILINE)
_FOREIGN_LINE = re.compile(r"^([ \t]*)(?P<line>[%!?].*|[\w.]+\?{1,2}[ \t]*)$", re.MULTILINE)


def without_magics(text: str) -> tuple[str, list[str]]:
    """Take out what only a notebook understands; what `%time` measures stays.

    Parameters
    ----------
    text : str — of a code cell

    Returns
    -------
    text : str — the rest, with as many lines unless the whole cell or its first line is left out
    left_out : list of str — the lines that are not there any more
    """
    foreign = _FOREIGN_CELL.match(text)
    if foreign and not _PYTHON_CELL.match(text):
        return "", [foreign["line"].strip()]
    text = _PYTHON_CELL.sub("", text, count=1) if foreign else text
    text = _TIMED_LINE.sub(r"\1", text)
    left_out = []
    for pattern, instead in ((_FOREIGN_VALUE, r"\1 None"), (_FOREIGN_LINE, r"\1pass")):
        left_out += [found["line"].strip() for found in pattern.finditer(text)]
        text = pattern.sub(instead, text)
    return text, left_out
