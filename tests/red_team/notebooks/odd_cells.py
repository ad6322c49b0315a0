"""Holds cells that are none: numbers, texts, lists, cells without a type or a text, and parts of every wrong kind."""
# verdict: wrong

from tests.red_team.parts import tests_of

KINDS = [None, 7, "cell", [], {}, [None, [], {"output_type": {}}], [["x"], 1], [{"a": "b"}], {"output_type": "error"}]
KINDS += [list("x = 1\n" * 10_000), [{"output_type": "stream"}] * 1000]


def change(notebook):
    """Put them before and behind the others."""
    real = dict(tests_of(notebook)[0])
    odd = [*KINDS, [real], {"cell_type": "code"}, {"source": "double = 1"}, {"cell_type": ["code"]}]
    odd += [{**real, "source": kind} for kind in KINDS]
    odd += [{**real, "outputs": kind, "execution_count": 10**300, "id": [kind]} for kind in KINDS]
    odd += [{**real, "metadata": kind, "attachments": kind, "cell_type": "heading", "level": 10**9} for kind in KINDS]
    return {**notebook, "cells": [*odd, *notebook.cells, *odd]}
