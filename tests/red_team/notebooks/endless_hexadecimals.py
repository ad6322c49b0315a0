"""Holds whole numbers of thousands of digits in hexadecimal, which Python reads and then cannot write down."""
# verdict: blank: half

from nbformat.v4 import new_code_cell

from tests.small_course import cell

NUMBER = "0x" + "f" * 5000
ANSWERS = {
    "double": f"def double(x, y={NUMBER}):\n    raise NotImplementedError({NUMBER})",
    "half": f"half = lambda x, y={NUMBER}: 0.1 + 0 * x[{NUMBER}:]",
    "quarter": f"def quarter(x):\n    while x.shape[{NUMBER}] > {NUMBER}:\n        raise ValueError({NUMBER})",
}


def change(notebook):
    """Put them where the grader writes code down again: in stubs, defaults, lambdas, loops and indices."""
    for name, text in ANSWERS.items():
        cell(notebook, f"answer-{name}").source = text
    notebook.cells.append(new_code_cell(f"other = {NUMBER}\nquarter_again = quarter", id="endless"))
    return notebook
