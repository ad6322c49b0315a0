"""Returns objects that claim to be arrays at addresses of their own choice."""
# verdict: stopped: double

# %%
import numpy as np


class Window:
    def __init__(self, address, shape):
        self.__array_interface__ = {"shape": shape, "typestr": "<f8", "data": (address, True), "version": 3}


# %% answer="double"
def double(x):
    return np.asarray(Window(4096, (1000,)))


# %% answer="half"
def half(x):
    return Window(id(x), (2,))
