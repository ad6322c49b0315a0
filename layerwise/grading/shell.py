"""A notebook's shell inside a learner's process: IPython, without its terminal, its history and its programs.

Most cells are plain Python. They are compiled and run here, which takes a tenth of the time that IPython's own way
takes; a cell with a magic, a `!`, a `?` or an `await` outside of a function goes IPython's way.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import io
import os
import re
import signal
import sys
import tokenize
import types
import warnings
from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

import matplotlib as mpl
from IPython.core import interactiveshell
from IPython.core.application import ProfileDir
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from layerwise.grading.output import CappedText
from layerwise.grading.page import Page, Stream
from layerwise.grading.page_backend import NAME as PAGE_BACKEND
from layerwise.grading.resuming import line_in, rest_of
from layerwise.grading.running import message_of
from layerwise.grading.script import read_script
from layerwise.grading.tracebacks import leave_out, name_of, plain_lines

_PROGRAMS = {"bash", "sh", "script", "perl", "ruby", "cmd", "powershell", "system", "sx", "!"}
_PROGRAMS |= {"python", "python2", "python3", "pypy"}
_INSTALLERS = {"pip", "conda", "mamba", "micromamba", "uv"}
_WINDOWS = {"matplotlib", "gui"}
_WRITING = {"writefile", "file"}
_FORGETTING = {"reset", "reset_selective", "xdel"}
_TIMING = re.compile(r"\s*(?:-(?:[nrp]\s*\d+|[tcqo]+)(?:\s+|$))*")  # options of %timeit
_DATABASE = "PickleShareDB"  # of IPython 7, which Colab has, in its module of shells; later ones ask for a folder first
_SHELLS = {__file__, interactiveshell.__file__}
_GRADING = "LAYERWISE_GRADING"
_QUIET = "FigureCanvasAgg is non-interactive"


@contextlib.contextmanager
def _without_database() -> Iterator[None]:
    """Have an old IPython keep in memory what it would store in the folder of its profile."""
    stored = getattr(interactiveshell, _DATABASE, None)
    if stored:
        setattr(interactiveshell, _DATABASE, lambda _place: {})
    try:
        yield
    finally:
        if stored:
            setattr(interactiveshell, _DATABASE, stored)


class _Hook(DisplayHook):  # type: ignore[misc]  # IPython's types are partial
    """Puts the value of a cell's last line on its page."""

    def __call__(self, result: Any = None) -> None:
        """Show a value, if it is one and no `;` follows it."""
        shell: Any = self.shell
        if result is None or _is_silenced(shell.text):
            return
        shell.user_ns["_"] = result
        data, metadata = self.compute_format_data(result)
        shell.page.show(data, metadata, result=True)


class _Publisher(DisplayPublisher):  # type: ignore[misc]
    """Puts what `display` shows on the cell's page."""

    def publish(
        self,
        data: dict[str, Any],
        metadata: dict[str, Any] | None = None,
        source: str | None = None,  # noqa: ARG002 - IPython's form
        *,
        transient: dict[str, Any] | None = None,
        update: bool = False,
        **_ignored: Any,
    ) -> None:
        """Show data, or replace what was shown under the same name."""
        page, handle = self._page(), str((transient or {}).get("display_id", ""))
        page.update(data, handle) if update else page.show(data, metadata, handle=handle)

    def clear_output(self, wait: bool = False) -> None:  # noqa: FBT001, FBT002 - IPython's form
        """Take everything off the page."""
        self._page().clear(wait=wait)

    def _page(self) -> Page:
        shell: Any = self.shell
        page: Page = shell.page
        return page


class NotebookShell(InteractiveShell):  # type: ignore[misc]
    """Runs cells one after another, each on a page of its own; there is one in a process.

    Parameters
    ----------
    module : ModuleType — whose names are the notebook's
    """

    def __init__(self, module: types.ModuleType) -> None:
        config = Config()
        config.HistoryManager.enabled = False
        config.HistoryManager.hist_file = ":memory:"
        config.InteractiveShell.cache_size = 0
        self.page = Page()
        self.text = ""
        self._streams = Stream(self.page, "stdout"), Stream(self.page, "stderr")
        self._renders = self._has_told = False
        with _without_database():
            super().__init__(config=config, user_module=module, displayhook_class=_Hook, display_pub_class=_Publisher)
        for known in InteractiveShell._walk_mro():  # noqa: SLF001 - as `instance` does, which takes no module
            known._instance = self  # noqa: SLF001
        NotebookShell._instance = self
        self.system = self._refuse_program
        self.getoutput = self._refuse_output
        self.set_hook("show_in_pager", _turn_no_page, 0)
        pictures = self.display_formatter.formatters["image/png"]
        pictures.for_type_by_name("matplotlib.figure", "Figure", self._picture)
        builtins.input = _refuse_input
        mpl.use(PAGE_BACKEND)
        warnings.filterwarnings("ignore", message=_QUIET)

    def init_ipython_dir(self, ipython_dir: str | None) -> None:
        """Keep nothing on the disk: neither settings nor a history."""
        self.ipython_dir = ipython_dir or ""

    def init_profile_dir(self, profile_dir: Any) -> None:
        """Keep nothing on the disk; see `init_ipython_dir`."""
        self.profile_dir = profile_dir or ProfileDir()  # one without a place makes no folders

    def run(self, number: int, text: str, *, render: bool = False) -> Page:
        """Run a cell.

        Parameters
        ----------
        number : int — what to call it in a traceback
        text : str — its code
        render : bool — whether figures become pictures, which takes a tenth of a second each

        Returns
        -------
        Page — what it showed; an error is its last output
        """
        self.page, self.text, self._renders = Page(), text, render
        self.execution_count = number
        os.environ[_GRADING] = "" if render else "1"  # the course's own figures ask it whether to draw
        for stream in self._streams:
            stream.page = self.page
        with contextlib.redirect_stdout(self._streams[0]), contextlib.redirect_stderr(self._streams[1]):
            try:
                with _interruptible():
                    self._run(number, text)
                    self.flush_figures()
            except BaseException:  # noqa: BLE001 - whatever it is, it is the cell's
                self.showtraceback(running_compiled_code=True)
        return self.page

    def flush_figures(self) -> None:
        """Put the open figures on the page, as pictures or, where nobody looks at them, as a line each."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is None:
            return
        try:
            for number in pyplot.get_fignums():
                self.page.show(*self.display_formatter.format(pyplot.figure(number)))
        finally:
            pyplot.close("all")

    def ask_exit(self) -> None:
        """Go on: a cell with `exit()` in it is no reason to grade nothing behind it."""

    def debugger(self, force: bool = False) -> None:  # noqa: FBT001, FBT002 - IPython's form
        """Wait for nobody's commands."""

    def enable_gui(self, gui: str | None = None) -> None:
        """Open no window."""

    def enable_matplotlib(self, gui: str | None = None) -> tuple[str, str]:  # noqa: ARG002 - IPython's form
        """Draw on the page, whatever was asked for."""
        return "inline", PAGE_BACKEND

    def showtraceback(self, exc_tuple: Any = None, **options: Any) -> None:
        """Show an error as IPython does, without its frames and ours; one that cannot even be shown, by its name."""
        error = (exc_tuple or sys.exc_info())[1]
        if error is None:  # none is being handled: `%tb` asks for the last one
            super().showtraceback(exc_tuple, **options)
            return
        self._has_told = False
        with (  # whatever a learner's class of errors does, and instead of IPython's own ways out
            contextlib.suppress(BaseException),
            contextlib.redirect_stdout(CappedText()),
            contextlib.redirect_stderr(CappedText()),
        ):
            leave_out(_SHELLS, error)
            super().showtraceback((type(error), error, error.__traceback__), **options | {"tb_offset": 0})
        if not self._has_told:
            self.page.error(name_of(error), message_of(error), plain_lines(error))

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> Any:
        """Run a magic that stands in one line; see `_magic`."""
        depth = _stack_depth + 3  # frames of ours between IPython's and the cell, whose names the magic may set
        run = super().run_line_magic
        return self._magic(magic_name, line, lambda: run(magic_name, line, depth))

    def run_cell_magic(self, magic_name: str, line: str, cell: str) -> Any:
        """Run a magic that takes a whole cell; see `_magic`."""
        if magic_name == "timeit":
            return self._run_once(line, cell)
        run = super().run_cell_magic
        value = self._magic(magic_name, line, lambda: run(magic_name, line, cell))
        if magic_name in _WRITING and line.strip().endswith(".py"):
            self._keep_what_is_python(cell)  # a module with the answers, which may never be imported
        return value

    def _magic(self, name: str, line: str, run: Any) -> Any:
        """Run a magic, but for those that start programs, open windows, take names away, or measure again and again."""
        if name in _PROGRAMS:
            return self._refuse_program(f"%%{name} {line}")
        if name in _INSTALLERS:
            return print(f"Nothing is installed while grading, so `%{name} {line}` was left out.")  # noqa: T201
        if name in _FORGETTING:  # tests come after all cells, and need the names
            return print(f"All names are kept while grading, so `%{name} {line}` was left out.")  # noqa: T201
        if name == "timeit":
            return self._run_once(line)
        return None if name in _WINDOWS else run()

    def _run_once(self, line: str, cell: str = "") -> None:
        """Run what is to be timed, without its options, a single time."""
        exec(f"{_TIMING.sub('', line, count=1)}\n{cell}", self.user_ns)  # noqa: S102 - for such code this process exists
        print("(run once and not timed while grading)")  # noqa: T201

    def _refuse_program(self, command: Any = "", *_args: Any, **_kwargs: Any) -> None:
        print(f"No other program is run while grading, so `{command!s:.80}` was left out.")  # noqa: T201

    def _refuse_output(self, command: Any = "", *_args: Any, **_kwargs: Any) -> list[str]:
        self._refuse_program(command)
        return []

    def _run(self, number: int, text: str) -> None:
        try:
            name = self.compile.cache(text, number, text)
            codes = [] if self._is_magic(text) else self._compiled(text, name)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            codes = []
        if not codes:
            result = self.run_cell(text, store_history=False)
            self._resume(self.transform_cell(text) if result.error_in_exec else "", result.error_in_exec)
            if isinstance(result.error_before_exec, SyntaxError):
                self._keep_what_is_python(text)
            return
        try:
            with self.builtin_trap:
                value = [eval(code, self.user_ns) for code in codes][-1]  # noqa: S307 - for such code this process exists
                self.displayhook(value)
        except BaseException as error:  # noqa: BLE001 - also KeyboardInterrupt and SystemExit are the cell's own
            failed = line_in(name, error.__traceback__)
            self.showtraceback(running_compiled_code=True)
            self._resume(text, error, failed)

    def _resume(self, text: str, error: BaseException | None, failed: int = 0) -> None:
        """Run what is left of a cell that stopped at an error, as far as it only makes names; what fails is silent."""
        if not isinstance(error, Exception):
            return
        name = self.compile.cache(text, self.execution_count, text)
        failed = failed or line_in(name, error.__traceback__)
        with warnings.catch_warnings(action="ignore"):
            body = ast.parse(text).body
        self._run_silently(rest_of(body, failed), name)

    def _keep_what_is_python(self, text: str) -> None:
        """Run of a text the imports, definitions and constants that are Python, as `course check` does."""
        for piece in read_script([text]).pieces:
            name = self.compile.cache(piece.text, self.execution_count, piece.text)
            self._run_silently(rest_of(piece.body, failed=0), name)

    def _run_silently(self, statements: Sequence[ast.stmt], name: str) -> None:
        """Run statements one by one; what they say is not shown, and one that fails is passed over."""
        with warnings.catch_warnings(), contextlib.redirect_stdout(CappedText()):
            warnings.simplefilter("ignore")
            for statement in statements:
                with contextlib.suppress(Exception), self.builtin_trap:
                    exec(self.compile(ast.Module([statement], []), name, "exec"), self.user_ns)  # noqa: S102 - as above

    def _compiled(self, text: str, name: str) -> list[types.CodeType]:
        """Compile plain Python: the statements, and apart from them the last line where it has a value."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the compiler tells the same once more
            body = ast.parse(text).body
        last = body[-1] if body else None
        if not isinstance(last, ast.Expr):
            return [self.compile(ast.Module(body, []), name, "exec")]
        statements = self.compile(ast.Module(body[:-1], []), name, "exec")
        return [statements, self.compile(ast.Expression(last.value), name, "eval")]

    def _is_magic(self, text: str) -> bool:
        """Tell a cell that is nothing but the name of a magic, such as `pwd`, which a notebook runs without a `%`."""
        word = text.strip()
        return word.isidentifier() and word not in self.user_ns and word in self.magics_manager.magics["line"]

    def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
        self.page.error(str(etype.__name__), message_of(evalue), stb)
        self._has_told = True

    def _picture(self, figure: Any) -> bytes | None:
        """Draw a figure as a notebook does, where somebody looks at it."""
        target = io.BytesIO()
        if self._renders:
            figure.savefig(target, format="png", bbox_inches="tight")
        return target.getvalue() or None


@contextlib.contextmanager
def _interruptible() -> Iterator[None]:
    """Let the grader's signal interrupt what runs here, and nothing else of the process."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _turn_no_page(*_args: Any, **_kwargs: Any) -> None:
    """Show nothing of what `name?` finds: a notebook shows it beside its cells."""


def _refuse_input(*_args: Any) -> NoReturn:
    raise StdinNotImplementedError("Nobody can answer `input` while a notebook is graded.")


def _is_silenced(text: str) -> bool:
    """Tell whether a cell ends with a `;`, but for comments."""
    if ";" not in text:
        return False
    try:
        return bool(DisplayHook.semicolon_at_end_of_expression(text))
    except (tokenize.TokenError, SyntaxError):  # of a cell with magics
        return text.rstrip().endswith(";")
