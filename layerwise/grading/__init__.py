"""The grader: the learner's code runs in a process of its own, and the tests run here, where it cannot reach them.

`check` grades one file, `which_week` tells what it answers, and `check_view` shows the result. `reading` and `mending`
read a notebook in whatever state, `script` and `magics` make Python of its cells, `needed` and `dataflow` find what its
functions are made of. `proxy` is the learner as the tests see it: over `cellprocess` (the statements that are needed)
or `notebookprocess` (whole cells), `replies`, `generator`, `channel` and `codec` it talks to a process, which `child`
starts plainly and `confinement` behind all the walls that the machine has; `preparing` asks it for the first things.
There `student` serves: with `running` and `output` for statements, with `shell`, `page` and `page_backend` for cells.
`executing` runs an assembled notebook, and `testing` the course's tests on it. `publicchecks` serves where there are no
hidden tests. `classroom` grades a class.
"""
