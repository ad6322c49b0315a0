"""Holds lines that regular expressions may stumble over: spaces, marks, brackets, in tens of thousands."""
# verdict: wrong

from nbformat.v4 import new_code_cell

from tests.small_course import cell


def change(notebook):
    for text in (
        " " * 90_000 + "x",
        "\t \t" * 30_000 + "%",
        "%" * 90_000,
        "a" * 90_000 + "?",
        "a." * 45_000 + "??!",
        "x, " * 30_000 + "= !",
        "%%time " + " " * 90_000,
        "@a\n" * 30_000 + "def f(",
        "%x\n" * 30_000,
        "a = %x\n" * 12_000,
        "\r" * 90_000,
        "\x0c\x0b\x1c\x85\u2028" * 30_000,
        "(\n" * 45_000,
        '"""' * 30_000,
        "f'''{" * 30_000,
        "\\" * 90_000,
        "#" * 90_000,
        "\0" * 1000,
        "def \ufdfa" + "\ufdfa" * 10_000 + "(x): pass",
    ):
        notebook.cells.append(new_code_cell(text))
        answer = cell(notebook, "answer-half")
        notebook.cells.append({**answer, "source": f"def half(x): return 0.0\n{text}"})
    return notebook
