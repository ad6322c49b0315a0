"""Nests lists a hundred thousand levels deep."""
# verdict: unreadable: double, half, quarter

import json


def change(notebook):
    return json.dumps(notebook).replace('"metadata"', '"deep": ' + "[" * 100_000 + "]" * 100_000 + ', "metadata"', 1)
