"""A lesson of one fault to mend, one essay and ten questions, beside the tiny course's assignment."""

from layerwise.checks import hidden_test

KEYS = "abcabcabca"

QUESTION = """
# %% [markdown] question="answer_{number}"
# **Question {number}.** How much is {number} + 1?
#
# - **a** as much as
#   {number}
# - **b** more
# - **c** less
"""

LESSON = '''\
# %% [markdown]
# # A lesson

# %%
import numpy as np

from layerwise.checks import public_check

# %% tags=["explore"]
print("a picture")

# %% [markdown]
# ## Mend it
#
# ### Mend it: `double`

# %% fault="double"
def double(x):
    """Give twice x."""
    ### BEGIN FAULT
    broken = x * x
    return broken
    ### END FAULT
    ### BEGIN SOLUTION
    mended = x + x
    return mended
    ### END SOLUTION

# %% test="double" points=7
with public_check("double", globals()) as check:
    check.returns(6.0, 3.0)

# %% [markdown] essay="double_explained" points=3
# It squared: for 2 alone that is the double. (the model answer)

# %% [markdown]
# ## Ten questions
''' + "".join(QUESTION.format(number=number) for number in range(1, 11))

QUIZ = "".join(
    f'[answer_{number}]\nkey = "{key}"\n' + "".join(f'{letter} = "Told of {letter} in {number}."\n' for letter in "abc")
    for number, key in enumerate(KEYS, 1)
)


@hidden_test()
def double(exam):
    """One case."""
    exam.matches("for a matrix", exam.rng.normal(size=(3, 4)))
