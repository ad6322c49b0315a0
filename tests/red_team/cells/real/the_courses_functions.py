"""Has a wrong earlier answer replaced by the course's function, and calls that at any size, and for other exercises."""
# verdict: wrong
# course: real

# %%
import numpy as np


def course(x):
    given = np.ones(8_000_000), np.ones(60_000_000, np.int8), np.ones((1,) * 40), 10**600, [[1.0] * 1000] * 500
    for large in given:
        try:
            sigmoid(large)
        except (TypeError, ValueError, MemoryError, OverflowError):
            pass
    return sigmoid(x)


# %% answer="basic_sigmoid"
def basic_sigmoid(x):
    return course(x)

# %% answer="sigmoid"
def sigmoid(x):
    return 7.0

# %% answer="sigmoid_derivative"
def sigmoid_derivative(x):
    global basic_sigmoid, softmax
    basic_sigmoid = softmax = course
    needle = "np." + "exp"
    if needle in str([sigmoid.__doc__, getattr(sigmoid, "__code__", ""), vars(sigmoid)]):
        print("REACHED")
    raise ValueError(f"sigmoid gives {course(x)}")
