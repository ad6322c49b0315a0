"""Holds a whole number of a million digits."""
# verdict: unreadable: double, half, quarter

import json


def change(notebook):
    return json.dumps(notebook).replace('"nbformat": 4', '"nbformat": ' + "9" * 1_000_000)
