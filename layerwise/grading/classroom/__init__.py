"""A class of submissions: take them in, make them whole, mark them, write down what came of it and tell it.

`grade` is the way in. `survey`, `looking`, `candidates` and `intake` find the work, `stamps` tells if it is new;
`template`, `cells`, `pieces`, `restoring`, `remarks` and `assembling` make a notebook whole; `runs` has it run,
`outputs` settles what its cells show, `feedback` makes the learner's page, and `marking` is all of this for one paper.
`batch` has many papers marked at once, by a `worker` each, here or on a `cluster`. `ledger` writes the gradebook, and
`shelves` the files; `deadlines` says when work is due, `lateness` what it costs to come later, and `locking` keeps
others out meanwhile. `preprocessors` are the same steps in nbgrader's own pipeline, and `stock` is nbgrader as we use
it. `results`, `export` and `view` tell what came of it; `placing` puts an answer into a notebook.
"""
