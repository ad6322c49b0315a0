"""Which kinds of failures there are: those that we tell of a call, and the errors that Python and numpy raise."""

from __future__ import annotations

import builtins

LOST = frozenset({"timeout", "died", "protocol"})
"""Those with which a call takes its process along, so that nothing more can be asked of it."""
GRADERS = LOST | {"missing", "SyntaxError"}
"""Those of which the grader's own side tells: the learner's process cannot say them of a call."""
UNRAISED = LOST | {"missing", "signature", "not plain"}
"""Those that are no errors which somebody's code raised."""
OF_PYTHON = frozenset(
    name for name, made in vars(builtins).items() if isinstance(made, type) and issubclass(made, BaseException)
)
"""Python's own errors, by the names of their classes."""
OF_NUMPY = frozenset({"LinAlgError", "AxisError", "DTypePromotionError", "UFuncTypeError"})
"""Those of numpy's that its functions raise; further ones bear the names of these, or of Python's."""
