"""How nbgrader sees this course.

`nbgrader` and formgrader read this file when they are started in this folder; `layerwise build` and
`layerwise grade` read it too, also for a course folder elsewhere, whose own `nbgrader_config.py` comes on top.
"""

import os
import sys
from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader provides it while it reads this file

# nbgrader starts `alembic` by its name alone, so the environment's programs must be found without activating it.
scripts = str(Path(sys.executable).parent)
if scripts not in os.environ.get("PATH", "").split(os.pathsep):
    os.environ["PATH"] = os.pathsep.join([scripts, os.environ.get("PATH", os.defpath)])

# The course: folders are nbgrader's own (source, release, submitted, autograded, feedback), the gradebook is
# `gradebook.db` beside them.
c.CourseDirectory.course_id = "layerwise"
c.CourseDirectory.directory_structure = "{nbgrader_step}/{student_id}/{assignment_id}"

# What a learner finds in place of a solution.
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()"}

# From source/ to release/, as nbgrader does it; but for `ClearToLevel`, which heeds the level of a class (`course build
# --level`) where nbgrader has `ClearSolutions`. The checksums of whole tests are kept before the hidden part goes.
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors.IncludeHeaderFooter",
    "nbgrader.preprocessors.InstantiateTests",
    "nbgrader.preprocessors.LockCells",
    "layerwise.building.clearing.ClearToLevel",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
    "nbgrader.preprocessors.ClearHiddenTests",
    "nbgrader.preprocessors.ClearMarkScheme",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# Grading, first half: make the submission whole, whatever happened to its cells. `RestoreCells` comes first, since
# nbgrader asks behind each step for a valid notebook. It makes needless what nbgrader has `DeduplicateIds` for, which
# empties the metadata of a copied cell and thereby stops the whole class; `OverwriteCells` finds nothing left to do but
# to restore checksums.
c.Autograde.sanitize_preprocessors = [
    "layerwise.grading.classroom.preprocessors.RestoreCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.OverwriteKernelspec",
    "nbgrader.preprocessors.OverwriteCells",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.OverwriteCells.add_missing_cells = True

# Second half: run it and read the marks. The learner's cells run in a confined process, and the tests in this one; but
# in notebooks that `course build` did not make, the tests run among the learner's cells, as nbgrader has it.
# `SettleTests` must come between running and `SaveAutoGrades`, which would give 0 for a warning on stderr and full
# marks for a test that never ran. To grade as nbgrader does by itself, with tests and answers in one process, put
# "nbgrader.preprocessors.Execute" in the first line's place.
c.Autograde.autograde_preprocessors = [
    "layerwise.grading.classroom.preprocessors.RunConfined",
    "layerwise.grading.classroom.preprocessors.SettleTests",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "layerwise.grading.classroom.preprocessors.KeepDeadlines",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# What lateness costs: what `course due` wrote into the class's `due.toml`, and nothing where there is no such file.
c.AssignLatePenalties.plugin_class = "layerwise.grading.classroom.lateness.DailyPenalty"

# Seconds that one cell, one call of a function by a test, and a whole notebook may take. Tests use small data, so a
# right answer needs a fraction of a second.
c.RunConfined.cell_seconds = 10
c.RunConfined.call_seconds = 10
c.RunConfined.total_seconds = 120

# Feedback shows the public check and its message; the hidden region of a test cell is taken out first.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "layerwise.grading.classroom.preprocessors.HideHiddenTests",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]

# What a learner wrote is shown, not run: no script of a submission in a page that an instructor opens.
c.HTMLExporter.sanitize_html = True
