"""What tests are written with: comparison with messages, hidden and public checks, facts from source.

`exam` runs the checks of one exercise (`sitting` calls, `comparing` compares, `report` says what was found), `hidden`
records and grades, `compare` finds the first difference, `learner` calls a learner's functions, `plain` says what may
pass between them, `references` keeps the right values on disk, `source` and `outside` read facts from a function's
text, `gradients` checks derivatives numerically.
"""

from layerwise.checks.exam import CheckFailedError, Exam, public_check
from layerwise.checks.gradients import directional_error
from layerwise.checks.hidden import hidden_test

__all__ = ["CheckFailedError", "Exam", "directional_error", "hidden_test", "public_check"]
