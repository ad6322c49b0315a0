"""Answers everything with the largest values that fit a message: arrays, texts, dicts, whole numbers."""
# verdict: any
# course: real

# %%
import itertools

import numpy as np

large = itertools.cycle([
    np.ones(3_000_000), np.ones((1,) * 60 + (1000,)), "x" * 10_000_000, [0.0] * 200_000, {"k" * 10_000_000: "\x1b[2J"},
    {str(number): number for number in range(50_000)}, 10**600, [[[[[[[[[[]]]]]]]]]] * 2_000, np.array("x" * 1_000_000),
])  # fmt: skip
for name in (
    "basic_sigmoid", "sigmoid", "sigmoid_derivative", "image2vector", "normalize_rows", "softmax", "L1", "L2",
    "standardize", "pairwise_distances", "numerical_derivative",
):  # fmt: skip
    exec(f"def {name}_(*_, **__): return next(large)")


def take_names():
    for name in [name for name in globals() if name.endswith("_") and not name.startswith("_")]:
        globals()[name[:-1]] = globals()[name]


# %% answer="numerical_derivative"
numerical_derivative = None
take_names()
