"""Says each thing twice, with other cells the second time, and numbers that are none."""
# verdict: wrong

import json


def change(notebook):
    text = json.dumps(notebook)
    other = json.dumps({"x": [1e999, float("nan"), -float("inf")]})
    return f'{{"cells": [], "metadata": {other}, "nbformat": 4, "nbformat": 1e999, "metadata": {{}}, {text[1:]}'
