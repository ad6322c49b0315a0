"""The grader: a class of submissions through nbgrader, and one notebook at a time."""
