"""Makes its answers of whatever can be called or awaited: coroutines, generators, classes, partial and bound methods."""
# verdict: wrong

# %%
import asyncio
import functools
import operator


class Answer(float):
    """A number that is called for, awaited and gone through."""

    def __call__(self, *_args):
        return self

    def __await__(self):
        yield from asyncio.sleep(1000).__await__()

    def __iter__(self):
        return iter(self, None)

    __getattr__ = __getitem__ = __call__


asyncio.get_event_loop_policy().new_event_loop().call_soon(print)


# %% answer="double"
async def double(x):
    await asyncio.sleep(0)
    return 2 * x


# %% answer="half"
half = functools.partial(operator.methodcaller("__truediv__", 2).__call__, Answer(7))


# %% answer="quarter"
class quarter(Answer):
    def __new__(cls, x):
        return (x / 4 for x in [x])
