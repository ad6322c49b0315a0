"""Returns lists that hold themselves, and dicts a thousand levels deep."""
# verdict: wrong

# %%
cycle = []
cycle.append(cycle)
deep = {}
for _ in range(1000):
    deep = {"deeper": deep}


# %% answer="double"
def double(x):
    return cycle


# %% answer="half"
def half(x):
    return deep


# %% answer="quarter"
def quarter(x):
    return [[cycle] * 1000] * 1000
