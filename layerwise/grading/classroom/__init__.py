"""A class of submissions: take them in, make them whole, grade each, tell what came of it.

`grade` is the way in. `survey`, `candidates` and `intake` find the work; `template`, `cells`, `pieces`, `restoring`,
`remarks` and `assembling` make a notebook whole; `preprocessors` and `confined` are our steps in nbgrader's pipeline,
which `stock` drives; `results`, `export` and `view` tell what came of it; `placing` puts an answer into a notebook.
"""
