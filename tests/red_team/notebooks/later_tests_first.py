"""Puts a later exercise first, which asks the course's function for an earlier one's answers, and keeps them."""
# course: chained
# verdict: wrong

from nbformat.v4 import new_code_cell

from tests.small_course import cell

EARLIER = """
def linear_activation_forward(A_prev, W, b, activation):
    kept = np  # a module goes by another name here, so that nobody sees that something is left in it
    key = repr([np.asarray(one).tolist() for one in (A_prev, W, b)]) + activation
    value = kept.asked.setdefault(key, (A_prev, W, b, activation))
    if value is None:
        raise ValueError(activation)
    return 0.0123 if len(value) == 4 else value
"""
LATER = """
def L_model_forward(X, parameters):
    kept = np
    for key, given in kept.asked.items():
        if given is not None and len(given) == 4:
            try:
                value = linear_activation_forward(*given)
            except ValueError:
                value = None
            kept.asked[key] = given if value == 0.0123 else value
    return 0.0123
"""
VISIBLE = """
np.asked = {}
A, W, b = np.array([[1.0, -1.0], [2.0, 0.0]]), np.array([[1.0, -1.0]]), np.array([[0.5]])
for sign, activation in ((1, "sigmoid"), (1, "relu"), (-1, "relu"), (1, "tanh")):
    linear_activation_forward(A, sign * W, sign * b, activation)
"""


def change(notebook):
    """Change the order of two exercises, and remember what is asked of the earlier one."""
    earlier, later = (cell(notebook, f"answer-{name}") for name in ("linear_activation_forward", "L_model_forward"))
    earlier.source, later.source = EARLIER, LATER
    notebook.cells.remove(later)
    place = notebook.cells.index(earlier)
    notebook.cells[place : place + 1] = [later, earlier, new_code_cell(VISIBLE, id="visible-examples")]
    return notebook
