"""Needs a wrong earlier answer, and shows a text of its own that parses and that only Python's compiler refuses."""
# verdict: wrong
# course: real

# %% answer="sigmoid"
def sigmoid(x):
    return 7.0

# %% answer="sigmoid_derivative"
def inner(x):
    return sigmoid(x)

def sigmoid_derivative(x):
    return inner(2.0)

# %%
def inner(x, x):
    return x
