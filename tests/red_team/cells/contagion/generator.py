"""Gives the grader a state of numpy's generator from which no normal number ever comes."""
# verdict: wrong
# order: matters

# %%
import numpy as np

from layerwise.checks.generator import Watch

Watch.moved = lambda self: True
Watch.read = lambda self: ("MT19937", np.zeros(624, np.uint32), 0, 0, 0.0)
