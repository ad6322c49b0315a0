"""Reads data from outside by a name as long as a novel, beside a parameter of the same letters in another order."""
# verdict: wrong

import random
import unicodedata

from nbformat.v4 import new_code_cell

from tests.small_course import cell

LENGTH = 20_000
LETTERS = [sign for sign in map(chr, range(0x100, 0x250)) if unicodedata.normalize("NFKC", sign) == sign]


def change(notebook):
    """Make whoever compares the two letter by letter do so for minutes."""
    draw = random.Random(1)
    letters = [LETTERS[place % len(LETTERS)] for place in range(LENGTH)]
    data, parameter = ("".join(draw.sample(letters, LENGTH)) for _ in range(2))
    for name in ("double", "half", "quarter"):
        text = f"def {name}({parameter}, *others):\n    return {data}"
        cell(notebook, f"answer-{name}").source = text
    notebook.cells.insert(1, new_code_cell(f"import numpy as np\n{data} = np.ones(3)", id="data"))
    return notebook
