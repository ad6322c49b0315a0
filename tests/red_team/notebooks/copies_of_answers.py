"""Holds a thousand copies of each of the course's cells, each a little different and all by the same name."""
# verdict: wrong
# unsafe: it takes hours, or all memory

import copy


def change(notebook):
    answers = [c for c in notebook.cells if c.metadata.get("nbgrader")]
    for number in range(1000):
        for answer in answers:
            notebook.cells.append({**copy.deepcopy(answer), "source": f"{answer.source}\n# {number}"})
    return notebook
