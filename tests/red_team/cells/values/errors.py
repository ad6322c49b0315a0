"""Raises errors that cannot be shown, taken apart or held: in their text, their class, their traceback, their size."""
# verdict: wrong

# %%
import numpy as np


class Unshowable(Exception):
    def __str__(self):
        raise self

    __repr__ = __reduce__ = __str__

    @property
    def __class__(self):
        raise self

    @property
    def __traceback__(self):
        raise self


class Base(BaseException):
    __module__ = property(lambda self: 1 / 0)

    def __str__(self):
        return "\x1b]0;owned\x07<script>alert(1)</script>" * 1_000_000

    def _render_traceback_(self):
        return [7, None, self]


def deep(number):
    return deep(number - 1) if number else 1 / 0


# %%
raise Unshowable

# %%
raise Base

# %%
raise ExceptionGroup("many", [ValueError(number) for number in range(20_000)])

# %%
deep(900)


# %% answer="double"
def double(x):
    raise Unshowable


# %% answer="half"
def half(x):
    raise Base


# %% answer="quarter"
def quarter(x):
    raise type("AssertionError" * 100_000, (KeyboardInterrupt,), {})("x" * 10_000_000)
