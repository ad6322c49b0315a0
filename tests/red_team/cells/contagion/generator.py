"""Gives the grader a state of numpy's generator from which no normal number ever comes."""
# verdict: wrong
# order: matters

# %%
import numpy as np

import layerwise.grading.student as student

usual = student.Student._call


def call(self, request):
    zeros = ("MT19937", np.zeros(624, np.uint32), 0, 1, float("nan"))
    return {**usual(self, request), "generator": zeros}


student.Student._call = call
