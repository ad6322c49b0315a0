"""Does a cell show what it would show in a notebook, but for what nobody is there for: programs, windows, questions?"""

import base64
import re
import time

import pytest

from layerwise.grading.child import PlainChild
from layerwise.grading.page import MOST_CHARACTERS, MOST_OUTPUTS

ANSI = re.compile(r"\x1b\[[0-9;]*m")


class Notebook:
    """A started process, whose cells are run one after another."""

    def __init__(self):
        self.child = PlainChild()
        self.number = 0

    def ask(self, message):
        """Send a message and give the answer."""
        self.child.channel.send(message, time.monotonic() + 20)
        return self.child.channel.receive(time.monotonic() + 20)

    def run(self, *lines, render=False):
        """Run a cell, and give its outputs."""
        self.number += 1
        message = {"do": "cell", "number": self.number, "text": "\n".join(lines), "render": render}
        return self.ask(message)["outputs"]

    def shown(self, *lines):
        """Run a cell, and give the text of what it showed, output by output."""
        return [text_of(output) for output in self.run(*lines)]


@pytest.fixture(scope="module")
def notebook():
    """One notebook for all tests, each of which uses names of its own."""
    notebook = Notebook()
    yield notebook
    notebook.child.end()


def text_of(output):
    """What a person reads of an output, without colours."""
    if output["output_type"] == "error":
        return ANSI.sub("", "\n".join(output["traceback"]))
    return output["text"] if output["output_type"] == "stream" else output["data"].get("text/plain")


def kinds(outputs):
    """The kinds of outputs, with the names of streams and errors."""
    return [output.get("name") or output.get("ename") or output["output_type"] for output in outputs]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1 + 1", "2"),
        ("x = 3\nx", "3"),
        ("x = 3; x", "3"),
        ("x = 3", None),
        ("None", None),
        ("", None),
        ("# nothing but a comment", None),
        ("'''a text'''", "'a text'"),
        ("(y := 4)", "4"),
        ("  z = 5\n  z", "5"),
        (">>> w = 6\n>>> w", "6"),
        ("for i in [1, 2]:\n    i", None),
        ("1;", None),
        ("1;  # why", None),
        ("1;\n\n", None),
        ("1  # one;", "1"),
        ("'a;'", "'a;'"),
        ("%time 8;", None),
    ],
)
def test_the_value_of_the_last_line_is_shown(notebook, cell, value):
    """Is it shown as a result, unless it is None or a semicolon follows?"""
    results = [output for output in notebook.run(cell) if output["output_type"] != "stream"]
    assert [text_of(result) for result in results] == ([] if value is None else [value])
    assert all(result["output_type"] == "execute_result" for result in results)


def test_an_underscore_is_the_last_value(notebook):
    """Can one go on with what was shown last, also by a magic?"""
    notebook.run("41 + 1")
    assert notebook.shown("_ + 1") == ["43"]
    notebook.run("%time 50")
    assert notebook.shown("_ + 1") == ["51"]


def test_what_is_shown_stays_in_order(notebook):
    """Are prints, warnings, displays and the value in the order in which they came?"""
    outputs = notebook.run(
        "import sys, warnings",
        "print('a')",
        "print('b')",
        "print('c', file=sys.stderr)",
        "warnings.warn('careful')",
        "display('d')",
        "print('e')",
        "'f'",
    )
    assert kinds(outputs) == ["stdout", "stderr", "display_data", "stdout", "execute_result"]
    assert [text_of(output) for output in outputs][::2] == ["a\nb\n", "'d'", "'f'"]
    assert re.fullmatch(r"c\n<.*>:5: UserWarning: careful\n  warnings.warn\('careful'\)\n", text_of(outputs[1]))


@pytest.mark.parametrize(
    ("shown", "kind", "form"),
    [
        ("HTML('<b>x</b>')", "text/html", "<b>x</b>"),
        ("Latex('$x$')", "text/latex", "$x$"),
        ("Markdown('*x*')", "text/markdown", "*x*"),
        ("Image(data=b'\\x89PNG', format='png')", "image/png", "iVBORw=="),
        ("JSON({'a': [1]})", "application/json", {"a": [1]}),
        ("type('A', (), {'_repr_html_': lambda self: '<i>y</i>'})()", "text/html", "<i>y</i>"),
        ("type('A', (), {'_repr_mimebundle_': lambda self, **_: {'a/b': 'c'}})()", "a/b", "c"),
    ],
)
def test_rich_forms_are_kept(notebook, shown, kind, form):
    """Does each form come, by `display` and as the last line's value?"""
    notebook.run("from IPython.display import *")
    first, second = notebook.run(f"display({shown})\n{shown}")
    assert first["data"][kind] == second["data"][kind] == form
    assert (first["output_type"], second["output_type"]) == ("display_data", "execute_result")


def test_what_was_shown_can_be_replaced_and_cleared(notebook):
    """Do display handles and `clear_output` work as in a notebook?"""
    assert notebook.shown("h = display('a', display_id=True)\nprint('b')\nh.update('c')") == ["'c'", "b\n"]
    assert notebook.shown("h.update('of an earlier cell')") == []
    assert notebook.shown("from IPython.display import clear_output\nprint('a')\nclear_output()\nprint('b')") == ["b\n"]
    assert notebook.shown("for i in range(3):\n    clear_output(wait=True)\n    print(i)") == ["2\n"]


@pytest.mark.parametrize("form", ["_repr_html_", "__repr__"])
def test_an_object_that_cannot_show_itself_is_an_error_of_that_form(notebook, form):
    """Is the learner's line told, and are other forms shown all the same?"""
    body = f"    def {form}(self):\n        raise ValueError('no form')"
    outputs = notebook.run(f"class Shy:\n{body}\n    def _repr_latex_(self):\n        return '$x$'\nShy()")
    assert kinds(outputs) == ["ValueError", "execute_result"]
    assert "raise ValueError('no form')" in text_of(outputs[0])
    assert outputs[1]["data"]["text/latex"] == "$x$"


def test_numbers_that_are_none_do_no_harm(notebook):
    """Does a NaN in what is shown cost that form alone, and not the process?"""
    assert "application/json" not in notebook.run("from IPython.display import JSON\nJSON([float('nan')])")[0]["data"]
    assert notebook.shown("display({'text/plain': 'a'}, raw=True, metadata={'b': float('inf')})") == ["a"]


@pytest.mark.parametrize(
    ("cell", "name", "line"),
    [
        ("a = 1\na / 0", "ZeroDivisionError", 2),
        ("def f():\n    return 1 / 0\nf()", "ZeroDivisionError", 3),
        ("%time 1 / 0", "ZeroDivisionError", 1),
        ("%%time\n1 / 0", "ZeroDivisionError", 1),
        ("%timeit 1 / 0", "ZeroDivisionError", 1),
        ("import asyncio\nawait asyncio.sleep(0)\n1 / 0", "ZeroDivisionError", 3),
        ("a = 1\neval('(')", "SyntaxError", 2),
        ("a = 1\ninput('Your name? ')", "StdinNotImplementedError", 2),
        ("try:\n    input()\nexcept Exception:\n    raise ValueError('b')", "ValueError", 4),
        ("try:\n    %time 1 / 0\nexcept Exception as e:\n    raise ValueError('b') from e", "ValueError", 4),
        ("raise SystemExit", "SystemExit", 1),
        ("import sys\nsys.exit(3)", "SystemExit", 2),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", 1),
        ("import numpy as np\nnp.zeros(2) @ np.zeros(3)", "ValueError", 2),
        ("%run nowhere.py", "Exception", 1),
    ],
)
def test_a_traceback_begins_at_the_learners_cell(notebook, cell, name, line):
    """Is the error the last output, and are the grader's and IPython's own frames left out of it?"""
    error = notebook.run(cell)[-1]
    assert error["ename"] == name
    text = text_of(error)
    begins = re.search(r"Cell In\[(\d+)\], line (\d+)", text)
    assert int(begins[1]) == notebook.number
    assert f"Cell In[{notebook.number}], line {line}" in text
    assert "shell.py" not in text


def test_an_error_in_a_group_is_shown_with_the_others(notebook):
    """Is a group an error, too, with what is in it?"""
    error = notebook.run("raise ExceptionGroup('several', [ValueError('one'), TypeError('two')])")[-1]
    assert (error["ename"], error["evalue"]) == ("ExceptionGroup", "several (2 sub-exceptions)")
    assert "ValueError: one" in text_of(error)
    assert "TypeError: two" in text_of(error)
    assert "shell.py" not in text_of(error)


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        ("fresh = 1\nfresh = (", "incomplete input"),
        ("fresh = 1\nprint 'a'", "Missing parentheses"),
        ("fresh = 1\nif fresh:\nprint(2)", "expected an indented block"),
        ("fresh = " + "(" * 300 + ")" * 300, "too many nested parentheses"),
        ("fresh = 1\n\0", "null bytes"),
    ],
)
def test_of_a_cell_that_is_not_python_nothing_is_run(notebook, cell, message):
    """Is the error told with its line, and no name made?"""
    outputs = notebook.run(cell)
    assert len(outputs) == 1
    assert outputs[0]["ename"] in ("SyntaxError", "IndentationError")
    assert message in outputs[0]["evalue"]
    assert message in text_of(outputs[0])
    assert kinds(notebook.run("fresh")) == ["NameError"]


@pytest.mark.parametrize("first", ["import layers_from_elsewhere", "%load_ext layers_from_elsewhere", "1 / 0"])
def test_behind_an_error_a_cell_still_makes_names(notebook, first):
    """Are imports, functions and constants below a failed line there, and is nothing else run or shown?"""
    cell = ["called = []", first, "import copy as copier", "rate = 0.5", "called.append(rate)", "made = list(called)"]
    cell += ["@staticmethod", "def halved(x):", "    return copier.copy(x) * rate", "print('never')"]
    assert len(notebook.run(*cell)) == 1
    assert notebook.shown("halved(8), called") == ["(4.0, [])"]
    assert "NameError" in notebook.shown("made")[0]


def test_above_an_error_nothing_runs_twice(notebook):
    """Is what was bound before the failed line, also anew, left as it was?"""
    notebook.run("def twice(x):", "    return 2 * x", "thrice = twice", "twice = 3", "thrice(1, 2)")
    assert notebook.shown("twice") == ["3"]


def test_a_cell_that_would_leave_goes_on(notebook):
    """Does `exit()` end neither the cell nor the notebook?"""
    assert notebook.shown("exit()\nquit()\nprint('still here')") == ["still here\n"]


@pytest.mark.parametrize(
    "body",
    [
        "def __str__(self):\n        raise ValueError('inner')",
        "def __str__(self):\n        raise self",
        "def __str__(self):\n        raise SystemExit",
        "def __str__(self):\n        return 3",
        "_render_traceback_ = 3",
    ],
)
def test_an_error_that_cannot_be_shown_is_told_by_its_name(notebook, body):
    """Is it the last output, and nothing printed beside it?"""
    outputs = notebook.run(f"class Cruel(BaseException):\n    {body}\nraise Cruel")
    assert kinds(outputs) == ["Cruel"]
    assert text_of(outputs[0])


def test_a_class_that_denies_its_name_has_one_all_the_same(notebook):
    """Does a learner's metaclass not end the process?"""
    notebook.run("class Meta(type):", "    @property", "    def __name__(cls):", "        raise ValueError")
    outputs = notebook.run("class Nameless(Exception, metaclass=Meta):", "    pass", "raise Nameless('why')")
    assert kinds(outputs) == ["Nameless"]
    assert text_of(outputs[0]) == "Nameless: why"


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("%matplotlib inline", []),
        ("%matplotlib notebook", []),
        ("%gui qt", []),
        ("%config InlineBackend.figure_format = 'retina'", []),
        ("%load_ext autoreload\n%autoreload 2", []),
        ("%debug", []),
        ("len?", []),
        ("len??", []),
        ("?len", []),
        ("%%capture kept\nprint('a')", []),
        ("%env LAYERWISE_TEST=3", ["env: LAYERWISE_TEST=3\n"]),
        ("%nowhere", ["UsageError: Line magic function `%nowhere` not found."]),
        ("%%nowhere\n1", ["UsageError: Cell magic `%%nowhere` not found."]),
    ],
)
def test_a_magic_is_run_or_left_out_in_silence(notebook, cell, shown):
    """Does each usual magic do no harm, and one that does not exist give an error?"""
    assert notebook.shown(cell) == shown


@pytest.mark.parametrize(
    ("cell", "command"),
    [
        ("!ls", "ls"),
        ("!!ls", "ls"),
        ("%%bash\nls", "%%bash "),
        ("%%script perl\nprint 1", "%%script perl"),
        ("%%python\nprint(1)", "%%python "),
        ("%sx ls", "%%sx ls"),
        ("get_ipython().system('ls')", "ls"),
        ("files = !ls -l", "ls -l"),
        ("ls", "ls -F --color "),
    ],
)
def test_no_other_program_is_run(notebook, cell, command):
    """Is each way to start one left out with a sentence, and no error?"""
    outputs = notebook.run(cell)
    assert outputs[0] == {
        "output_type": "stream",
        "name": "stdout",
        "text": f"No other program is run while grading, so `{command}` was left out.\n",
    }
    assert "error" not in [output["output_type"] for output in outputs]


def test_what_a_program_would_have_said_is_an_empty_list(notebook):
    """Does a cell go on that asks for a program's output?"""
    assert notebook.shown("listed = !ls\nlisted")[-1] == "[]"


@pytest.mark.parametrize("cell", ["%pip install numpy", "%conda install numpy", "pip install numpy"])
def test_nothing_is_installed(notebook, cell):
    """Is it left out with a sentence?"""
    line = cell if cell.startswith("%") else f"%{cell}"
    assert notebook.shown(cell) == [f"Nothing is installed while grading, so `{line}` was left out.\n"]


@pytest.mark.parametrize("cell", ["%reset -f", "%reset_selective -f kept", "%xdel kept"])
def test_no_name_is_taken_away(notebook, cell):
    """Does what was defined stay for the tests, which come after all cells?"""
    notebook.run("kept = 3")
    assert notebook.shown(cell) == [f"All names are kept while grading, so `{cell}` was left out.\n"]
    assert notebook.shown("kept") == ["3"]


@pytest.mark.parametrize(
    "cell",
    [
        "%timeit timed.append(1)",
        "%timeit -n 100 -r 7 timed.append(1)",
        "%timeit -n100  -r7 -q  timed.append(1)",
        "%timeit -o -p 3 timed.append(1)",
        "%%timeit\ntimed.append(1)",
        "%%timeit -n 5 -r 2\ntimed.append(1)",
        "%%timeit one = 1\ntimed.append(one)",
        "%%timeit -n 5 one = 1\ntimed.append(one)",
        "for _ in [1]:\n    %timeit timed.append(1)",
    ],
)
def test_what_is_to_be_timed_is_run_once(notebook, cell):
    """Is it run a single time, whatever options it has, and no time told?"""
    notebook.run("timed = []")
    assert notebook.shown(cell) == ["(run once and not timed while grading)\n"]
    assert notebook.shown("timed") == ["[1]"]


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("%time taken = 5", "5"),
        ("%%time\ntaken = 6", "6"),
        ("for taken in range(9):\n    %time taken = taken + 1", "9"),
        ("%%time\ndef taken(): pass\ntaken = 7", "7"),
        ("%prun taken = 8", "8"),
    ],
)
def test_names_made_behind_a_magic_are_the_notebooks(notebook, cell, value):
    """Can the next cell go on with what was made while it was timed?"""
    notebook.run("taken = None")
    assert "error" not in [output["output_type"] for output in notebook.run(cell)]
    assert notebook.shown("taken") == [value]


def test_what_was_captured_can_be_looked_at(notebook):
    """Does `%%capture` keep what was printed and shown?"""
    notebook.run("%%capture caught", "print('a')", "display('b')")
    assert notebook.shown("caught.stdout, len(caught.outputs)") == ["('a\\n', 1)"]


def test_a_word_alone_may_be_a_magic_or_a_name(notebook):
    """Is `pwd` run as a notebook would, and not where the learner has a name like it?"""
    assert re.fullmatch(r"'.*'", notebook.shown("pwd")[0])
    assert notebook.shown("pwd = 3\npwd") == ["3"]
    assert notebook.shown("pwd") == ["3"]
    notebook.run("del pwd")


def test_pylab_brings_its_names(notebook):
    """Can an old notebook that begins with `%pylab inline` go on?"""
    notebook.run("%pylab inline")
    assert notebook.shown("np.pi == pi, callable(plt.plot)") == ["(True, True)"]


def test_a_module_that_the_notebook_wrote_can_be_imported(notebook):
    """Is the folder that it works in a place to import from, as in a notebook, but behind all others?"""
    notebook.run("%%writefile my_helper.py", "value = 3")
    notebook.run("%%writefile h5py.py", "value = 4")
    assert notebook.shown("import my_helper, h5py\nmy_helper.value, hasattr(h5py, 'File')") == ["(3, True)"]


def test_await_stands_outside_of_functions(notebook):
    """Does the cell run as in a notebook, and its value show?"""
    notebook.run("async def seven():\n    return 7")
    assert notebook.shown("await seven()") == ["7"]
    assert notebook.shown("got = await seven()\ngot + 1") == ["8"]


def test_what_is_imported_from_the_future_holds_from_then_on(notebook):
    """Are annotations left alone in later cells, too?"""
    assert notebook.shown("from __future__ import annotations\ndef f(x: Unknown):\n    return 1\nf(0)") == ["1"]
    assert notebook.shown("def g(x: AlsoUnknown):\n    return 2\ng(0)") == ["2"]


def test_a_notebook_finds_itself_at_home(notebook):
    """Are `__name__`, `globals`, classes, pickles and sources what they are in a notebook?"""
    assert notebook.shown("import __main__, inspect, pickle\n__name__, vars(__main__) is globals()") == [
        "('__main__', True)"
    ]
    notebook.run("from dataclasses import dataclass", "@dataclass", "class P:", "    x: 'int'")
    assert notebook.shown("pickle.loads(pickle.dumps(P(3)))") == ["P(x=3)"]
    notebook.run("def doubled(x):\n    return 2 * x")
    assert notebook.shown("print(inspect.getsource(doubled))") == ["def doubled(x):\n    return 2 * x\n\n"]
    assert notebook.shown("get_ipython().user_ns is globals()") == ["True"]


def test_a_stream_that_was_taken_hold_of_goes_on(notebook):
    """Do a logger and an imported `stdout` write into the cell that runs, and does a replaced one come back?"""
    notebook.run("import logging, sys\nfrom sys import stdout as mine\nlogging.warning('first')")
    assert notebook.shown("logging.warning('second')") == ["WARNING:root:second\n"]
    assert notebook.shown("_ = mine.write('third')") == ["third"]
    assert notebook.shown("import io\nsys.stdout = io.StringIO()\nprint('gone')") == []
    assert notebook.shown("print('back')") == ["back\n"]


DRAW = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2])\n"
LINE = "<Figure size 640x480 with 1 Axes>"


def test_a_figure_is_a_line_where_nobody_looks_at_it(notebook):
    """Is it shown by its text alone at the end of its cell, once?"""
    outputs = notebook.run(f"{DRAW}print('a');")
    assert [text_of(output) for output in outputs] == ["a\n", LINE]
    assert outputs[1]["data"].keys() == {"text/plain"}
    assert notebook.run("plt.get_fignums()")[0]["data"]["text/plain"] == "[]"


def test_a_figure_is_drawn_where_somebody_does(notebook):
    """Is it a picture, shown by itself, by `plt.show()` in the middle, and as a value once more?"""
    outputs = notebook.run(f"{DRAW}plt.show()\nprint('a')\nfig", render=True)
    assert [text_of(output) for output in outputs] == [LINE, "a\n", LINE]
    for output in (outputs[0], outputs[2]):
        assert base64.b64decode(output["data"]["image/png"]).startswith(b"\x89PNG\r\n")


def test_figures_come_in_order_and_behind_an_error(notebook):
    """Are several figures shown, also where the cell stops?"""
    outputs = notebook.run("import matplotlib.pyplot as plt\nplt.figure(); plt.figure(figsize=(1, 1))\n1 / 0")
    assert kinds(outputs) == ["ZeroDivisionError", "display_data", "display_data"]
    assert "640x480" in text_of(outputs[1])
    assert "100x100" in text_of(outputs[2])


def test_a_figure_that_cannot_be_drawn_does_not_come_back(notebook):
    """Is its error told once, in the cell that it is of?"""
    outputs = notebook.run("import matplotlib.pyplot as plt\nplt.title('$\\\\frac$')", render=True)
    assert [kind for kind in kinds(outputs) if kind.endswith("Error")] == ["ValueError"]
    assert notebook.run("1;", render=True) == []


def test_the_courses_own_figures_are_told_whether_to_draw(notebook):
    """Does the variable that they look at say whether the cell is rendered?"""
    asked = "import os\nos.environ['LAYERWISE_GRADING']"
    assert text_of(notebook.run(asked)[0]) == "'1'"
    assert text_of(notebook.run(asked, render=True)[0]) == "''"


def test_floods_are_cut_and_an_error_comes_through(notebook):
    """Is the number of characters and of outputs bounded, and the end of the cell told all the same?"""
    text, error = notebook.run(f"print('x' * {2 * MOST_CHARACTERS})\n1 / 0")
    assert (len(text["text"]), error["ename"]) == (MOST_CHARACTERS, "ZeroDivisionError")
    outputs = notebook.run(f"for i in range({2 * MOST_OUTPUTS}):\n    display(i)\n1 / 0")
    assert len(outputs) == MOST_OUTPUTS + 1
    assert outputs[-1]["ename"] == "ZeroDivisionError"


def test_any_character_can_be_shown(notebook):
    """Do letters of all kinds come, and halves of pairs as question marks?"""
    assert notebook.shown("print('é🙂\\x1b[31m\\0')\nchr(0xd800)\n'naïve'") == ["é🙂\x1b[31m\0\n", "'naïve'"]
    assert notebook.shown("print(chr(0xd800))") == ["?\n"]
    assert notebook.run("raise ValueError(chr(0xd800))")[0]["evalue"] == "?"


def test_functions_of_the_cells_can_be_called_afterwards(notebook):
    """Does a call find the cells' names, `display` and `get_ipython`, and is it none of a cell's output?"""
    notebook.run("k = 2", "def twice(x):", "    display(x)", "    get_ipython()", "    print('p')", "    return k * x")
    asked = {"do": "call", "number": 1, "name": "twice", "args": [4], "kwargs": {}, "callbacks": [], "generator": None}
    reply = notebook.ask(asked)
    assert (reply["value"], reply["printed"], reply["failure"]) == (8, "p\n", None)
    assert notebook.shown("1") == ["1"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("v = 3.5", {"callable": False, "value": 3.5}),
        ("v = {'a': (1, [None])}", {"callable": False, "value": {"a": (1, [None])}}),
        ("def v():\n    pass", {"callable": True, "value": None}),
        ("v = object()", {"callable": False, "value": None}),
        ("v = {1: 2}", {"callable": False, "value": None}),
        ("del v", {"callable": False, "value": None}),
    ],
)
def test_what_a_name_stands_for_is_told(notebook, cell, told):
    """Is plain data given, of a function that it is one, and nothing of anything else?"""
    notebook.run("v = None")
    notebook.run(cell)
    assert notebook.ask({"do": "value", "name": "v"}) == told


def test_what_is_python_of_a_cell_that_is_not_is_kept(notebook):
    """Are the functions, imports and constants there that can be read, is nothing else run, and the fault shown?"""
    outputs = notebook.run(
        "%matplotlib inline",
        "import math as sums",
        "half_of_pi = 1.57",
        "def whole(x):",
        "    return 1 / x",
        "print('not run')",
        "def torn(x:",
        "    return x",
        "def also_whole(x):",
        "    return sums.pi * x",
        "print 'python 2'",
    )
    assert kinds(outputs) == ["SyntaxError"]
    assert notebook.shown("also_whole(0), whole(1), 'torn' in dir()") == ["(0.0, 1.0, False)"]
    assert any("1 / x" in line for line in notebook.shown("whole(0)"))
