"""Calls its own cells by the names of tests, all test cells by one name, and some by names of other things."""
# verdict: wrong

from nbformat.v4 import new_code_cell

from tests.red_team.parts import tests_of


def change(notebook):
    names = ["test-double", "test-half", "test-quarter", "answer-double", "../../x", "", "'; DROP TABLE grade; --"]
    for name in names * 3:
        own = new_code_cell("10", metadata={"nbgrader": {"grade": True, "grade_id": name, "solution": False}})
        own.metadata["nbgrader"] |= {"schema_version": 3, "points": 1000, "locked": True, "task": False}
        notebook.cells.insert(0, own)
    for test in tests_of(notebook)[-3:]:
        test.metadata["nbgrader"]["grade_id"] = "test-double"
    return notebook
