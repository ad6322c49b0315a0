"""The grader: one notebook at a time with the learner's code in a process of its own, and a class through nbgrader.

`check` grades one file and `check_view` shows the result. `reading` and `mending` read a notebook in whatever
state, `script` and `needed` find what its functions are made of. `proxy` is the learner as the tests see it: over
`cellprocess`, `replies`, `channel` and `codec` it talks to `child`, where `student`, `running` and `output` run the
learner's code. `publicchecks` serves where there are no hidden tests. `classroom` grades a class.
"""
