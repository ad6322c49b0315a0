"""The small course with a class that is graded, written down without running anything."""

import json

from layerwise.grading.classroom.cells import exercise_of, grade_id, is_answer, is_test
from layerwise.grading.classroom.ledger import Ledger
from layerwise.grading.classroom.marking import Marked, MarkedNotebook
from layerwise.grading.classroom.outputs import error_output
from layerwise.grading.classroom.shelves import put_away
from layerwise.grading.classroom.stock import Stock
from layerwise.grading.classroom.template import read_templates
from tests.small_course import POINTS, RIGHT, WEEK, released


def write_class(course, learners):
    """Write gradebook and notebooks; of each learner is given a dict with 'answers', 'found', 'errors' and 'state'."""
    template = read_templates(course, WEEK)[0]
    (course.root / "build").mkdir(exist_ok=True)
    stock = Stock(course, WEEK, course.root / "build", course.root / "build" / "log")
    stock.register([course.source / WEEK / "assignment.ipynb"])
    with stock.gradebook() as gradebook:
        ledger = Ledger(gradebook, WEEK, stock.config)
        for learner, given in learners.items():
            marked = _marked(course, learner, template, **given)
            ledger.record(marked, None)
            put_away(course, WEEK, marked)
        ledger.keep()
    stock.close()


def _marked(course, learner, template, answers=(), found=(), errors=(), state=""):
    """Mark an answer as right where it neither has an error nor is blank."""
    notebook, answers = released(course), dict(answers)
    blank = [name for name in RIGHT if name not in answers]
    notebook.metadata["layerwise"] = {"blank": blank, "state": state, "remarks": []}
    scores = {}
    for cell in notebook.cells:
        exercise = exercise_of(grade_id(cell))
        if is_answer(cell) and exercise in answers:
            cell.source = answers[exercise]
        if is_test(cell):
            error = dict(errors).get(exercise)
            cell.outputs = [error_output(error, "It went wrong.")] if error else []
            scores[grade_id(cell)] = 0.0 if error or exercise in blank else float(POINTS[exercise])
            if exercise in dict(found):
                cell.metadata["layerwise"] = {"found": dict(found)[exercise]}
    page = MarkedNotebook(template.name, json.dumps(notebook), "<html></html>", scores, {})
    return Marked(learner, (page,))
