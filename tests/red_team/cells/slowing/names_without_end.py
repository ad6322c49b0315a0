"""Gives its functions names, docstrings, signatures and lines that are megabytes long."""
# verdict: stopped: half


# %%
class Signature:
    def __str__(self):
        return "x" * 10_000_000

    parameters = property(lambda self: 1 / 0)

    def bind(self, *args, **named):
        raise TypeError("y" * 10_000_000)


def wrong(x):
    return 0.0


wrong.__signature__ = Signature()
wrong.__name__ = wrong.__qualname__ = wrong.__doc__ = "z" * 5_000_000
wrong.__wrapped__ = wrong

# %% answer="double"
double = wrong

# %% answer="half"
half = property(lambda self: 1 / 0)
globals()["half"] = type("half", (), {"__call__": wrong, "__class__": property(lambda self: 1 / 0)})()


# %% answer="quarter"
class quarter:
    def __new__(cls, x):
        return 0.0
