"""Changes modules of the process that the next learner's process might be made from."""
# verdict: wrong
# order: matters

# %%
import builtins
import gc
import os
import random
import sys

import numpy as np

np.asarray = np.isclose = np.array = lambda *_, **__: 1 / 0
builtins.float = builtins.len = lambda *_: 0
sys.modules["numpy"] = sys.modules["layerwise.checks"] = None
sys.path[:] = []
sys.setrecursionlimit(60)
os.environ.clear()
os.umask(0o777)
gc.disable()
random.seed = np.random.seed = lambda *_: None
