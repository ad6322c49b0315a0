"""Layerwise: neural networks from scratch in numpy, and a grader that says why.

`checks` compares answers, `datasets` and `figures` serve the notebooks, `course` knows what the course
consists of, `building` turns text masters into notebooks, `grading` grades them, `learning` works at the
learner's side. `demo` runs the main job on `sample_class`, and `cli` is the command line over all of it, whose commands
are in `learner_cli`, `grading_cli` and their like.
"""
