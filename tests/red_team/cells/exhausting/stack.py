"""Goes deeper than the stack of C, by recursion without a limit."""
# verdict: any

# %%
import sys


# %% answer="double"
def double(x):
    sys.setrecursionlimit(10**9)

    class Deep:
        __getattr__ = lambda self, name: getattr(self, name + "x")

    def deeper(number):
        return deeper(number + 1) + repr(number)

    for call in (lambda: deeper(0), lambda: Deep().x):
        try:
            call()
        except (RecursionError, MemoryError):
            pass
    import ctypes

    ctypes.string_at(0)
