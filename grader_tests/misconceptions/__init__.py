"""Wrong answers, one module a week: the tests must reject each, and its docstring tells a learner why it is wrong."""
