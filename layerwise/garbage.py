"""How often Python looks for garbage that holds on to itself: seldom, since ours keep nearly all that they make."""

from __future__ import annotations

import atexit
import gc

YOUNG = 20_000
"""New objects after which it looks: a tree of syntax alone has thousands, and so has what a package brings."""


def collect_seldom() -> None:
    """Look for garbage seldom from now on, and not at all when the interpreter ends.

    To be called before the imports that take long: they were looked through a dozen times, and at the end all that is
    there several times more, for which the system would have had its memory back anyway.
    """
    gc.set_threshold(YOUNG)
    atexit.register(gc.freeze)  # what is frozen is not looked at
