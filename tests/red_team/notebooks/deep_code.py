"""Holds expressions that are nested deeper than the parser, the compiler and the stack go."""
# verdict: wrong
# unsafe: it takes hours, or all memory

from nbformat.v4 import new_code_cell


def change(notebook):
    for text in (
        "x = " + "(" * 190 + "1" + ")" * 190,
        "x = " + "-" * 90_000 + "1",
        "x = " + "1+" * 45_000 + "1",
        "x = " + "not " * 20_000 + "1",
        "x = a" + ".a" * 45_000,
        "x = a" + "[0]" * 30_000,
        "x = a" + "()" * 45_000,
        "x = " + "lambda: " * 10_000 + "1",
        "x = " + "1 if 1 else " * 8_000 + "1",
        "x = " + "[" * 90_000,
        "x = " + "f'{" * 150 + "1" + "}'" * 150,
        "".join(" " * depth + "if 1:\n" for depth in range(99)) + " " * 99 + "pass",
        "x = 0x" + "f" * 90_000,
        "x = " + "9" * 90_000,
        "x = '" + "\\N{BULLET}" * 9_000 + "'",
    ):
        notebook.cells.append(new_code_cell(f"{text}\ndef double(x): return 0.0"))
        notebook.cells.append(new_code_cell(f"def half(x):\n    return {text.removeprefix('x = ')}"))
    return notebook
