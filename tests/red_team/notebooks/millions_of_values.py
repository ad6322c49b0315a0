"""Holds ten million empty dicts, which take a hundred times the file's size in memory."""
# verdict: unreadable: double, half, quarter
# unsafe: it takes hours, or all memory

import json


def change(notebook):
    return json.dumps(notebook).replace('"metadata"', '"many": [' + "{}," * 10_000_000 + '{}], "metadata"', 1)
