"""Needs a wrong earlier answer, and writes its own so that Python reads it, and cannot write it down again."""
# verdict: wrong
# course: real

# %%
from functools import partial

kept = {"b'a\\'b\"c'": {}}
kept[f'''{b"""a'b"c"""}'''][0] = 1

# %% answer="sigmoid"
def sigmoid(x):
    return 7.0

# %% answer="sigmoid_derivative"
sigmoid_derivative = lambda x: (f'''{b"""a'b"c"""}''', sigmoid(2.0))[1]

# %% answer="pairwise_distances"
def pairwise_distances(a, b):
    for row in (a, f'''{b"""a'b"c"""}'''):
        pass
    return 0.0123

# %% answer="softmax"
def other(x):
    return (f'''{b"""a'b"c"""}''', 7.0)[1]

softmax = other

# %% answer="L2"
L2 = partial(lambda a, b, c: 7.0, c=f'''{b"""a'b"c"""}''')
