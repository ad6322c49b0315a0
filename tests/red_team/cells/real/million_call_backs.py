"""Calls the test's own function without end."""
# verdict: time-out: numerical_derivative
# course: real


# %% answer="numerical_derivative"
def numerical_derivative(f, x, eps=1e-5):
    while True:
        f(x)
