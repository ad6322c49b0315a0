"""Has the test's own function work on as much data as one message holds, again and again."""
# verdict: time-out: numerical_derivative
# course: real

# %%
import numpy as np

much = np.ones(3_900_000, np.longdouble)


# %% answer="numerical_derivative"
def numerical_derivative(f, x, eps=1e-5):
    while True:
        try:
            f(much)
        except Exception:
            pass
