"""How nbgrader sees the course."""

c = get_config()  # noqa: F821 - nbgrader provides it
c.CourseDirectory.course_id = "layerwise"
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()"}
