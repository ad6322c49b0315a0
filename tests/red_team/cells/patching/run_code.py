"""Replaces the method by which IPython runs code, and what Python runs code with."""
# verdict: wrong

# %%
import builtins

shell = get_ipython()


async def run_nothing(self, *args, **named):
    return False


type(shell).run_code = run_nothing
type(shell).run = lambda self, *args, **named: self.page
builtins.exec = builtins.eval = lambda *_, **__: None
