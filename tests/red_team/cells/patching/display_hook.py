"""Calls the hook that shows a cell's value with a number, from inside an answer: nbgrader takes it for a mark."""
# verdict: wrong


# %% answer="double"
def double(x):
    import sys

    sys.displayhook(5)
    raise SystemExit


# %% answer="half"
def half(x):
    get_ipython().displayhook(5)
    raise SystemExit
