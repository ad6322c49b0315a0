"""Ends with errors whose tracebacks take for ever to write: chains, groups in groups, sources that never end."""
# verdict: wrong

# %%
def chained(count):
    error = ValueError("first")
    for number in range(count):
        after = KeyError(str(number))
        after.__cause__ = error
        error = after
    return error


def nested(depth):
    error = ValueError("inner")
    for _ in range(depth):
        error = ExceptionGroup("outer", [error, error])
    return error


class Locals:
    def __repr__(self):
        return "x" * 10_000_000


# %%
raise chained(3000)

# %%
raise nested(18)

# %% answer="double"
def double(x):
    many = [Locals()] * 1000
    raise chained(3000)

# %% answer="half"
def half(x):
    raise nested(18)
