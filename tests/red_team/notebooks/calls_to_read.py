"""Writes an answer for those who read its text: thousands of calls, each to be followed into a long function."""
# verdict: wrong
# course: real
# unsafe: it takes hours, or all memory

from nbformat.v4 import new_code_cell

from tests.small_course import cell


def change(notebook):
    long = "".join(f"def follow{number}(a):\n    {'a;' * 15_000}\n" for number in range(3))
    same = "\n".join(f"other{number} = follow0" for number in range(2000))
    calls = "".join(f"follow{number % 3}(a);other{number}(a);" for number in range(2000))
    notebook.cells[1:1] = [new_code_cell(long), new_code_cell(same)]
    answer = f"def pairwise_distances(a, b):\n    {calls}\n    return 0.0"
    cell(notebook, "answer-pairwise_distances").source = answer
    return notebook
