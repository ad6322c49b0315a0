"""The code cells of a notebook as Python: what parses, what does not, and the text of each function.

The grader reads facts about a learner's functions here, from the notebook's own text, and never asks the process
that runs them.
"""

from __future__ import annotations

import ast
import re
import textwrap
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, pairwise

from layerwise.checks.definitions import imported_by
from layerwise.checks.learner import Failure
from layerwise.checks.namesakes import namesakes
from layerwise.checks.written import written
from layerwise.grading.bindings import DEFINITIONS, data_names, outer_statements
from layerwise.grading.magics import without_magics
from layerwise.grading.remembering import remembered

LONGEST = 100_000
"""Characters of one cell: a hand writes some thousands."""
MOST = 500_000
"""Characters of all cells: parsed, they take some hundred times their size in memory."""

Place = tuple[int, int]
"""Which statement: the number of its piece, and its own in the piece."""

_ENDLESS_NUMBER = re.compile(r"\b0[xXoObB][\da-fA-F_]{3000}")
"""Python itself refuses decimal numbers of as many digits; these it reads, and then cannot write down."""
_STRETCH = re.compile(r"^(?:@.*\n){0,9}(?:def|async def|class|import|from)\b", re.MULTILINE)
_HEAD = re.compile(r"(?:@.*\n){0,9}\S.*\n(?:[ \t)\]}#].*\n|\n)*")
_DEFINED = re.compile(r"^(?:async )?def[ \t]+(\w+)", re.MULTILINE)
_TABLES = ("globals", "locals", "vars")
_MOST_POSSIBLE = 20  # definitions of one name that are read
_SHOWN = 80  # characters of a line in a sentence
_QUIET = ("%matplotlib", "%time", "%load_ext", "%autoreload", "%config")  # settings of the page, which nobody misses


@dataclass(frozen=True)
class Piece:
    """A stretch of one cell that is Python.

    Parameters
    ----------
    label : str — what a person calls the cell, as in 'code cell 3'
    text : str — its text
    body : list of ast.stmt — its statements
    """

    label: str
    text: str
    body: list[ast.stmt] = field(repr=False)


@dataclass
class Script:
    """What the code cells of a notebook hold.

    Parameters
    ----------
    pieces : list of Piece — in order
    remarks : list of str — a sentence for each thing that was left out
    broken : dict of str to Failure — functions whose text is not Python, and why
    idle : list of Piece — what is read and never run: cells for playing with
    """

    pieces: list[Piece] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    broken: dict[str, Failure] = field(default_factory=dict)
    idle: list[Piece] = field(default_factory=list)

    @cached_property
    def data(self) -> frozenset[str]:
        """The names that the cells, those that are not run among them, bind to data in the end."""
        return data_names(statement for piece in (*self.idle, *self.pieces) for statement in piece.body)

    @cached_property
    def definitions(self) -> dict[str, tuple[Piece, ast.stmt]]:
        """What each name is at the end: its last definition or assignment outside of functions."""
        return {name: found[-1] for name, found in self._possible.items()}

    @cached_property
    def _possible(self) -> dict[str, list[tuple[Piece, ast.stmt]]]:
        """What each name may be at the end: its last definition, and where that stands in a block, those before it."""
        found: dict[str, list[tuple[Piece, ast.stmt]]] = {}
        for piece in self.pieces:
            at_top = set(map(id, piece.body))
            for statement in outer_statements(piece.body):
                for name in defined_names(statement):
                    before = [] if id(statement) in at_top else found.get(name, [])
                    found[name] = [*before[-_MOST_POSSIBLE:], (piece, statement)]
        return found

    @cached_property
    def _imports(self) -> dict[str, ast.stmt]:
        """Which import binds each name, outside of functions."""
        statements = outer_statements(chain.from_iterable(piece.body for piece in self.pieces))
        imports = [one for one in statements if isinstance(one, (ast.Import, ast.ImportFrom))]
        return {name: statement for statement in imports for name in imported_by(statement)}

    @cached_property
    def _binds_out_of_sight(self) -> bool:
        """Tell whether a statement outside of functions binds names in a way that nobody reads as that."""
        return any(map(_is_out_of_sight, outer_statements(chain.from_iterable(piece.body for piece in self.pieces))))

    def defined(self) -> set[str]:
        """Name all that the cells define, also where it is not valid Python."""
        return self.definitions.keys() | self.broken.keys()

    @cached_property
    def methods(self) -> frozenset[str]:
        """The functions that stand in classes, where nobody calls them by their names alone."""
        statements = outer_statements(chain.from_iterable(piece.body for piece in self.pieces))
        classes = (one for one in statements if isinstance(one, ast.ClassDef))
        return frozenset(part.name for made in classes for part in made.body if isinstance(part, ast.FunctionDef))

    def namesake(self, name: str) -> str:
        """Find a function whose name differs in capitals and underscores alone, '' where there is none."""
        alike = namesakes(name, self.definitions)
        return next((one for one in alike if isinstance(self.definitions[one][1], ast.FunctionDef)), "")

    def names(self, place: Place) -> set[str]:
        """Name what the statement at a place defines, also in its blocks; nothing where there is none."""
        statements = outer_statements(self._statements(place))
        return {name for statement in statements for name in defined_names(statement)}

    def line(self, place: Place) -> str:
        """Give the first line of the statement at a place, '' where there is none."""
        lines = [self.pieces[place[0]].text.split("\n")[found.lineno - 1] for found in self._statements(place)]
        return _shown(lines[0]) if lines else ""

    def label(self, place: Place) -> str:
        """Say in which cell a statement stands."""
        return self.pieces[place[0]].label

    def _statements(self, place: Place) -> list[ast.stmt]:
        """Give the statement at a place, where there is one: a process may name places that do not exist."""
        piece, number = place
        exists = 0 <= piece < len(self.pieces) and 0 <= number < len(self.pieces[piece].body)
        return [self.pieces[piece].body[number]] if exists else []

    def source(self, name: str) -> str:
        """Give the text of the function of that name, '' where there is none.

        Parameters
        ----------
        name : str — bound by `def`, a lambda, another function's name, or a call that gives a function; or by `class`,
            or an import

        Returns
        -------
        str — of a function always with a `def` of that name in it; with several, where the text does not tell which
            one holds
        """
        if name not in self.definitions:
            return ast.unparse(self._imports[name]) if name in self._imports else ""
        hidden = [f"def {name}(*arguments):\n    return globals()['{name}'](*arguments)"] * self._binds_out_of_sight
        try:
            texts = [_source(piece, statement, name, self.definitions) for piece, statement in self._possible[name]]
            return "\n\n".join([*hidden, *texts]) if hidden or len(texts) > 1 else texts[0]
        except RecursionError:  # nested deeper than Python can write down
            return ""


def read_script(cells: Sequence[str], idle: Sequence[str] = ()) -> Script:
    """Read code cells, and keep of a broken one what can be kept.

    Parameters
    ----------
    cells : texts of the code cells, in order
    idle : texts of those that are not run

    Returns
    -------
    Script
    """
    script, total = Script(idle=read_script(idle).pieces if idle else []), 0
    for number, cell in enumerate(cells, 1):
        label, text = f"code cell {number}", cell.replace("\r\n", "\n").replace("\r", "\n")
        total += len(text)
        if len(text) > LONGEST or total > MOST:
            script.remarks.append(f"{label.capitalize()} is too long to be read: {len(text):,} characters.")
            continue
        try:
            script.pieces.append(_piece(label, text))
        except SyntaxError:
            _read_foreign(script, label, text)
    return script


def defined_names(statement: ast.stmt) -> list[str]:
    """Name what a statement defines or assigns by itself."""
    if isinstance(statement, DEFINITIONS):
        return [statement.name]
    if isinstance(statement, ast.Assign):
        return [target.id for target in statement.targets if isinstance(target, ast.Name)]
    if isinstance(statement, ast.AnnAssign) and statement.value and isinstance(statement.target, ast.Name):
        return [statement.target.id]
    return []


@remembered
def parse(text: str) -> list[ast.stmt]:
    """Parse Python without a word about its style; a text that is asked for again is not parsed anew.

    Raises
    ------
    SyntaxError — also for text that Python refuses in other ways, and for what it could not write down again
    """
    if _ENDLESS_NUMBER.search(text):
        raise SyntaxError("a number of thousands of digits", ("", 1, 1, text))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text).body
        except (ValueError, RecursionError, MemoryError, OverflowError) as error:  # null bytes; brackets in hundreds
            raise SyntaxError(str(error) or "nested too deep", ("", 1, 1, text)) from None


def _piece(label: str, text: str) -> Piece:
    return Piece(label, text, parse(text))


def _read_foreign(script: Script, label: str, text: str) -> None:
    """Read a cell that is not plain Python: without its magics, or else what can be saved of it."""
    text, left_out = without_magics(text)
    script.remarks += [
        f"In {label}, `{_shown(line)}` was left out." for line in left_out if not line.startswith(_QUIET)
    ]
    try:
        script.pieces.append(_piece(label, text))
    except SyntaxError as error:
        line = _line(text, error)
        script.remarks.append(
            f"{label.capitalize()} is not valid Python in line {error.lineno or 1} (`{line}`: {error.msg})."
        )
        _salvage(script, label, text)


def _salvage(script: Script, label: str, text: str) -> None:
    """Keep the imports and definitions of a broken cell that are Python by themselves; note the others."""
    starts = [found.start() for found in _STRETCH.finditer(text)]
    for start, end in pairwise([*starts, len(text)]):
        stretch = text[start:end]
        try:
            script.pieces.append(_saved(label, stretch))
        except SyntaxError as error:
            failure = Failure("SyntaxError", error.msg, _line(stretch, error))
            script.broken.update(dict.fromkeys(_DEFINED.findall(stretch), failure))


def _saved(label: str, stretch: str) -> Piece:
    """Parse a definition with what follows it, or if that is where the fault is, without."""
    try:
        return _piece(label, stretch)
    except SyntaxError:
        head = _HEAD.match(stretch + "\n")
        if head is None or head[0].strip() == stretch.strip():
            raise
        return _piece(label, head[0])


def _is_out_of_sight(statement: ast.stmt) -> bool:
    """Tell whether a statement sets an entry of `globals()` or its like, or the code of a function."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return any(
        (isinstance(target, ast.Attribute) and target.attr in ("__code__", "__dict__"))
        or (isinstance(target, ast.Subscript) and _is_table(target.value))
        for target in targets
    )


def _is_table(node: ast.expr) -> bool:
    """Tell whether an expression is a table of names, or a part of one that a call gives."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return True
    while not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        if not isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
            return False
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.func.id in _TABLES


def _line(text: str, error: SyntaxError) -> str:
    lines = text.split("\n")  # as the parser does: `splitlines` knows further ends of lines
    place = (error.lineno or 1) - 1
    return _shown(lines[place]) if place < len(lines) else ""


def _shown(line: str) -> str:
    line = line.strip()
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def _source(piece: Piece, statement: ast.stmt, name: str, definitions: dict[str, tuple[Piece, ast.stmt]]) -> str:
    """Write what a name is bound to as a `def` of that name; a class as it is."""
    if isinstance(statement, DEFINITIONS):
        first = min([statement.lineno, *(decorator.lineno for decorator in statement.decorator_list)])
        return textwrap.dedent("\n".join(piece.text.split("\n")[first - 1 : statement.end_lineno]))
    value = getattr(statement, "value", None)
    if isinstance(value, ast.Lambda):
        return f"def {name}({written(value.args)}):\n    return {written(value.body)}"
    if isinstance(value, ast.Name) and value.id in definitions:
        other = definitions[value.id][1]
        if isinstance(other, ast.FunctionDef):
            return f"def {name}({written(other.args)}):\n" + "\n".join(
                f"    {line}" for part in other.body for line in written(part).splitlines()
            )
    return f"def {name}(*arguments):\n    return ({written(value)})(*arguments)" if value else ""
