"""Attacks by what else is in a notebook file than the text of cells: metadata, forms, sizes."""

import copy
import json

from nbformat.v4 import new_code_cell, new_markdown_cell

from tests.red_team.attack import Attack, reasons_of
from tests.red_team.course import WEEK, wrong
from tests.small_course import cell, hand_in

ATTACKS: list[Attack] = []
HEAVY = "it takes hours, or all memory"
ALL_UNREADABLE = "unreadable: double, half, quarter"


def attack(verdict="wrong", course="small", unsafe=""):
    """Enlist a function that makes a hostile notebook from one with wrong answers, or the text of a file."""

    def enlist(make):
        def submit(course, learner, _places):
            made = make(wrong(course, WEEK))
            if isinstance(made, str):
                hand_in(course, learner, {}).write_text(made, encoding="utf-8")
            else:
                hand_in(course, learner, made)

        tries = " ".join(make.__doc__.split())
        ATTACKS.append(Attack(f"notebooks-{make.__name__}", tries, submit, reasons_of(verdict), course, unsafe=unsafe))
        return make

    return enlist


def tests_of(notebook):
    """The test cells of a notebook."""
    return [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade")]


@attack()
def skip_execution(notebook):
    """Tags its test cells so that notebook runners leave them out."""
    for test in tests_of(notebook):
        test.metadata["tags"] = ["skip-execution"]
    return notebook


@attack()
def forged_tests(notebook):
    """Replaces its test cells by ones that pass, print what a passed test prints, and end in a number."""
    for test in tests_of(notebook):
        test.source = "print('quarter: 2 of 2 checks passed.')\n10"
    return notebook


@attack()
def forged_points(notebook):
    """Gives tests and answers other points, and a checksum, a lock and a kind that they do not have."""
    for each in [c for c in notebook.cells if "nbgrader" in c.metadata]:
        each.metadata["nbgrader"] |= {"points": 10**9, "grade": True, "locked": False, "checksum": "0", "task": True}
        each.metadata["nbgrader"] |= {"cell_type": "markdown", "schema_version": 3}
    return notebook


@attack()
def forged_grade_ids(notebook):
    """Calls its own cells by the names of tests, all test cells by one name, and some by names of other things."""
    names = ["test-double", "test-half", "test-quarter", "answer-double", "../../x", "", "'; DROP TABLE grade; --"]
    for name in names * 3:
        own = new_code_cell("10", metadata={"nbgrader": {"grade": True, "grade_id": name, "solution": False}})
        own.metadata["nbgrader"] |= {"schema_version": 3, "points": 1000, "locked": True, "task": False}
        notebook.cells.insert(0, own)
    for test in tests_of(notebook)[-3:]:
        test.metadata["nbgrader"]["grade_id"] = "test-double"
    return notebook


@attack()
def duplicated_tests(notebook):
    """Copies a test cell, which empties its metadata in stock nbgrader and stops the whole class."""
    notebook.cells += [copy.deepcopy(test) for test in tests_of(notebook)] * 3
    return notebook


@attack()
def deleted_tests(notebook):
    """Deletes its tests, so that nothing can fail."""
    notebook.cells = [c for c in notebook.cells if c not in tests_of(notebook)]
    return notebook


@attack()
def tests_as_prose(notebook):
    """Turns its tests into prose and raw text."""
    for test, kind in zip(tests_of(notebook), ("markdown", "raw", "heading"), strict=True):
        test["cell_type"] = kind
    return notebook


@attack()
def schema_version(notebook):
    """Claims a version of nbgrader's metadata that stops the whole class."""
    for number, each in enumerate(c for c in notebook.cells if "nbgrader" in c.metadata):
        each.metadata["nbgrader"]["schema_version"] = (99, 0, -1, "x", None, 10**30, [3], {"3": 3})[number % 8]
    return notebook


@attack()
def odd_metadata(notebook):
    """Fills metadata with values of every wrong kind: numbers, lists, nulls, texts of a megabyte."""
    odd = [7, None, "x" * 1_000_000, [[]], {"": {}}, True, 1e308, -0.0]
    for number, each in enumerate(notebook.cells):
        each["metadata"] = {"nbgrader": odd[number % 8], "tags": odd[(number + 1) % 8], "layerwise": odd[number % 8]}
        each["metadata"] |= {"collapsed": odd[(number + 2) % 8], "jupyter": odd[(number + 3) % 8], "name": {}}
        each["id"] = odd[(number + 5) % 8]
    return notebook


@attack()
def kernelspec(notebook):
    """Asks for a kernel of its own: a program to run, a path, another language."""
    command = "bash -c 'touch /tmp/LAYERWISE_RED_TEAM'"
    notebook.metadata["kernelspec"] = {"name": "../../evil", "display_name": command, "argv": ["bash", "-c", command]}
    notebook.metadata["language_info"] = {"name": "bash", "file_extension": ".sh", "mimetype": "text/x-sh"}
    return notebook


@attack()
def forged_stamp(notebook):
    """Bears the marks that the grader leaves: graded already, nothing blank, run again, of another week and version."""
    evil = "\x1b]0;owned\x07\x1b[31m<script>REACHED_SCRIPT()</script>" + "long " * 100_000
    notebook.metadata["layerwise"] = {
        "graded": {"course": "0", "work": "0"}, "blank": [], "imports": "1/0", "remarks": [evil], "state": "nothing",
        "intake": {"remarks": [evil], "state": "nothing"}, "version": evil, "week": evil,
    }  # fmt: skip
    for each in notebook.cells:
        each.metadata["layerwise"] = {"again": True}
    return notebook


@attack()
def stored_outputs(notebook):
    """Brings the outputs of passed tests along, with marks in them, and counts as if all had been run."""
    for each in [c for c in notebook.cells if c.cell_type == "code"]:
        each["execution_count"] = 1
        each["outputs"] = [
            {"output_type": "execute_result", "data": {"text/plain": "10"}, "metadata": {}, "execution_count": 1}
        ]
    return notebook


@attack()
def attachments(notebook):
    """Attaches scripts, numbers that no file holds, and names that lead elsewhere, to cells of prose."""
    evil = {"../../x.png": {"image/svg+xml": "<svg onload='REACHED_SCRIPT()'/>", "application/json": float("nan")}}
    text = "![x](attachment:../../x.png) <script>REACHED_SCRIPT()</script> [y](javascript:REACHED_SCRIPT())"
    notebook.cells.insert(0, new_markdown_cell(text, attachments=evil))
    notebook.cells.insert(0, {"cell_type": "raw", "metadata": {"format": "text/html"}, "source": text})
    return notebook


@attack(ALL_UNREADABLE)
def deep_json(notebook):
    """Nests lists a hundred thousand levels deep."""
    return json.dumps(notebook).replace('"metadata"', '"deep": ' + "[" * 100_000 + "]" * 100_000 + ', "metadata"', 1)


@attack()
def repeated_keys(notebook):
    """Says each thing twice, with other cells the second time, and numbers that are none."""
    text = json.dumps(notebook)
    other = json.dumps({"x": [1e999, float("nan"), -float("inf")]})
    return f'{{"cells": [], "metadata": {other}, "nbformat": 4, "nbformat": 1e999, "metadata": {{}}, {text[1:]}'


@attack(ALL_UNREADABLE)
def endless_number(notebook):
    """Holds a whole number of a million digits."""
    return json.dumps(notebook).replace('"nbformat": 4', '"nbformat": ' + "9" * 1_000_000)


@attack(ALL_UNREADABLE, unsafe=HEAVY)
def millions_of_values(notebook):
    """Holds ten million empty dicts, which take a hundred times the file's size in memory."""
    return json.dumps(notebook).replace('"metadata"', '"many": [' + "{}," * 10_000_000 + '{}], "metadata"', 1)


@attack("unreadable: double, half, quarter")
def too_large(notebook):
    """Is larger than a notebook may be."""
    return json.dumps(notebook) + " " * (51 << 20)


@attack(unsafe=HEAVY)
def thousands_of_cells(notebook):
    """Holds a hundred thousand cells without names, which all have to get one, and to be run."""
    notebook.cells += [{"cell_type": "code", "metadata": {}, "source": "1"}] * 100_000
    return notebook


@attack(unsafe=HEAVY)
def copies_of_answers(notebook):
    """Holds a thousand copies of each of the course's cells, each a little different and all by the same name."""
    answers = [c for c in notebook.cells if c.metadata.get("nbgrader")]
    for number in range(1000):
        for answer in answers:
            notebook.cells.append({**copy.deepcopy(answer), "source": f"{answer.source}\n# {number}"})
    return notebook


@attack(unsafe=HEAVY)
def large_cells(notebook):
    """Holds dozens of cells that take a gigabyte each when they are parsed, among them copies of an answer."""
    large = "a;" * 47_000
    for number in range(20):
        notebook.cells.append(new_code_cell(f"def f{number}(x): return x\n{large}"))
    answer = cell(notebook, "answer-double")
    notebook.cells += [{**answer, "source": f"{answer.source}\n# {number}\n{large}"} for number in range(20)]
    return notebook


@attack("blank: double", unsafe=HEAVY)
def a_huge_cell(notebook):
    """Holds one cell of ten megabytes that defines an answer, and one line of as many."""
    cell(notebook, "answer-double").source = "def double(x):\n    return 0.0\n" + "x = 1\n" * 1_600_000
    notebook.cells.append(new_code_cell("y = '" + "x" * 9_000_000 + "'"))
    return notebook


@attack(unsafe=HEAVY)
def many_functions(notebook):
    """Defines a hundred thousand functions, in a cell that is no Python, and in one that is."""
    broken = "".join(f"def f{number}(:\n  pass\n" for number in range(4500))
    notebook.cells.append(new_code_cell(broken))
    notebook.cells += [new_code_cell("".join(f"def g{i}_{k}(x): return x\n" for i in range(3300))) for k in range(16)]
    return notebook


@attack(unsafe=HEAVY)
def deep_code(notebook):
    """Holds expressions that are nested deeper than the parser, the compiler and the stack go."""
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


@attack()
def magic_lines(notebook):
    """Holds lines that regular expressions may stumble over: spaces, marks, brackets, in tens of thousands."""
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


@attack(unsafe=HEAVY)
def megabytes_of_output(notebook):
    """Shows a megabyte in each of fifty cells."""
    notebook.cells[1:1] = [new_code_cell("print('x' * 999_000)") for _ in range(50)]
    return notebook


@attack(course="real", unsafe=HEAVY)
def calls_to_read(notebook):
    """Writes an answer for those who read its text: thousands of calls, each to be followed into a long function."""
    long = "".join(f"def follow{number}(a):\n    {'a;' * 15_000}\n" for number in range(3))
    same = "\n".join(f"other{number} = follow0" for number in range(2000))
    calls = "".join(f"follow{number % 3}(a);other{number}(a);" for number in range(2000))
    notebook.cells[1:1] = [new_code_cell(long), new_code_cell(same)]
    answer = f"def pairwise_distances(a, b):\n    {calls}\n    return 0.0"
    cell(notebook, "answer-pairwise_distances").source = answer
    return notebook
