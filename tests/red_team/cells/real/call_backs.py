"""Calls the test's own function a million times, with odd data, with its own names, and after the call has ended."""
# verdict: any
# course: real

# %%
import itertools
import threading

import numpy as np

kept = []
odd = itertools.cycle([
    10**600, "x" * 1000, None, [1, [2]], {"a": 1}, (), np.ones((3, 0)), np.ones(10**6), True, 1 + 1j, np.float16(6e4),
    float("nan"), np.array(["a"]), np.longdouble(1), print, type, np.ones(2)[::-1], -0.0, np.int8(-128), "\x1b[2J",
])  # fmt: skip


# %% answer="numerical_derivative"
def numerical_derivative(f, x, eps=1e-5):
    for late in kept:
        try:
            late(1.0)
        except BaseException:
            pass
    kept.append(f)
    for given in itertools.islice(odd, 40):
        for call in (
            lambda: f(given),
            lambda: f(given, given),
            lambda: f(v=given),
            lambda: f(),
            lambda: f(slope=given),
        ):
            try:
                call()
            except Exception:
                pass
    threading.Thread(target=lambda: [f(1.0) for _ in range(3)], daemon=True).start()
    return 0.0
