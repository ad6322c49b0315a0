"""Claims to be of format 3, of none and of a later one, and holds its cells where such formats have them."""
# verdict: wrong


def change(notebook):
    """Put copies of all cells into worksheets, with forged tests first, and texts in the places of other formats."""
    code = {"cell_type": "code", "language": "python", "prompt_number": 10**300, "collapsed": 7}
    passed = {**code, "input": "100", "outputs": [{"output_type": "pyout", "text": "100"}]}
    copies = [{**cell, **code, "input": cell["source"]} for cell in notebook.cells]
    return {
        "nbformat": "3",
        "nbformat_minor": -(10**30),
        "orig_nbformat": 2,
        "worksheets": [{"cells": [passed, *copies]}, None],
        "metadata": {"name": "../../gradebook", "signature": "sha256:0"},
        "cells": [*notebook.cells, {"cells": [passed]}],
    }
