"""Is larger than a notebook may be."""
# verdict: unreadable: double, half, quarter

import json


def change(notebook):
    return json.dumps(notebook) + " " * (51 << 20)
