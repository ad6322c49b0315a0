"""Answers under numbers that are arrays, truth values and dicts, at first, or only once its mistake is to be named."""
# verdict: any
# course: real
# unsafe: it writes to descriptors that are other ones there

# %%
import itertools

import numpy as np

import layerwise.grading.codec as codec

usual, after = codec.encode, itertools.count(1)
odd = itertools.cycle([np.arange(3), np.zeros((0, 2)), {"a": np.arange(2)}, [np.arange(2)], True, np.float64("nan")])


def encode(value):
    if isinstance(value, dict) and "number" in value and next(after) > 60:
        value = value | {"number": next(odd)}
    if isinstance(value, dict) and "solve" in value:
        value = value | {"solve": next(odd)}
    return usual(value)


codec.encode = encode
