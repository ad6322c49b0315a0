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
import signal
import sys
import types
import warnings
from collections.abc import Iterator
from typing import Any, NoReturn

import matplotlib as mpl
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from layerwise.grading.page import Page, Stream
from layerwise.grading.page_backend import NAME as PAGE_BACKEND
from layerwise.grading.running import message_of

_PROGRAMS = {"bash", "sh", "script", "perl", "ruby", "cmd", "powershell", "system", "sx", "!"}
_INSTALLERS = {"pip", "conda", "mamba", "micromamba", "uv"}
_WINDOWS = {"matplotlib", "gui", "pylab"}
_GRADING = "LAYERWISE_GRADING"
_QUIET = "FigureCanvasAgg is non-interactive"


class _Hook(DisplayHook):  # type: ignore[misc]  # IPython's types are partial
    """Puts the value of a cell's last line on its page."""

    def __call__(self, result: Any = None) -> None:
        """Show a value, if it is one and no `;` follows it."""
        shell: Any = self.shell
        if result is None or shell.text.rstrip().endswith(";"):
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
        self._renders = False
        super().__init__(config=config, user_module=module, displayhook_class=_Hook, display_pub_class=_Publisher)
        for known in InteractiveShell._walk_mro():  # noqa: SLF001 - as `instance` does, which takes no module
            known._instance = self  # noqa: SLF001
        NotebookShell._instance = self
        self.system = self._refuse_program
        self.getoutput = self._refuse_output
        self.set_hook("show_in_pager", _turn_no_page, 0)
        builtins.input = _refuse_input
        mpl.use(PAGE_BACKEND)
        warnings.filterwarnings("ignore", message=_QUIET)

    def init_ipython_dir(self, ipython_dir: str | None) -> None:
        """Keep nothing on the disk: neither settings nor a history."""
        self.ipython_dir = ipython_dir or ""

    def init_profile_dir(self, profile_dir: Any) -> None:
        """Keep nothing on the disk; see `init_ipython_dir`."""
        self.profile_dir = profile_dir

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
        page = self.page
        streams = Stream(page, "stdout"), Stream(page, "stderr")
        with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
            try:
                with _interruptible():
                    self._run(number, text)
                    self.flush_figures()
            except BaseException:  # noqa: BLE001 - whatever it is, it is the cell's
                self._show_error()
        return page

    def flush_figures(self) -> None:
        """Put the open figures on the page, as pictures or, where nobody looks at them, as a line each."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is None:
            return
        for number in pyplot.get_fignums():
            figure = pyplot.figure(number)
            self.page.show({"text/plain": repr(figure), **(_picture(figure) if self._renders else {})})
        pyplot.close("all")

    def ask_exit(self) -> None:
        """Go on: a cell with `exit()` in it is no reason to grade nothing behind it."""

    def enable_gui(self, gui: str | None = None) -> None:
        """Open no window."""

    def enable_matplotlib(self, gui: str | None = None) -> tuple[str, str]:  # noqa: ARG002 - IPython's form
        """Draw on the page, whatever was asked for."""
        return "inline", PAGE_BACKEND

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> Any:
        """Run a magic that stands in one line; see `_magic`."""
        return self._magic(magic_name, line, lambda: super(NotebookShell, self).run_line_magic(magic_name, line, 2))

    def run_cell_magic(self, magic_name: str, line: str, cell: str) -> Any:
        """Run a magic that takes a whole cell; see `_magic`."""
        if magic_name == "timeit":
            return self._run_once(f"{line}\n{cell}")
        return self._magic(magic_name, line, lambda: super(NotebookShell, self).run_cell_magic(magic_name, line, cell))

    def _magic(self, name: str, line: str, run: Any) -> Any:
        """Run a magic, but for those that start programs, open windows, or measure again and again."""
        if name in _PROGRAMS:
            return self._refuse_program(f"%%{name} {line}")
        if name in _INSTALLERS:
            return print(f"Nothing is installed while grading, so `%{name} {line}` was left out.")  # noqa: T201
        if name == "timeit":
            return self._run_once(line)
        return None if name in _WINDOWS else run()

    def _run_once(self, text: str) -> None:
        """Run what is to be timed, without its options, a single time."""
        words = text.split(" ")
        while words and words[0].startswith("-"):
            words = words[1:] if words[0][2:] or words[0] in ("-q", "-o", "-t", "-c") else words[2:]
        exec(" ".join(words), self.user_ns)  # noqa: S102 - for a learner's code this process exists
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
            self.run_cell(text, store_history=False)
            return
        try:
            with self.builtin_trap:
                value = [eval(code, self.user_ns) for code in codes][-1]  # noqa: S307 - for such code this process exists
                self.displayhook(value)
        except BaseException:  # noqa: BLE001 - also KeyboardInterrupt and SystemExit are the cell's own
            self._show_error()

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

    def _show_error(self) -> None:
        """Show the error that is being handled, as IPython does, or if it cannot even be shown, by its name."""
        kind, error, trace = sys.exc_info()
        while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
            trace = trace.tb_next  # begin at the cell
        shown = len(self.page.outputs)
        try:
            self.showtraceback((kind, error, trace), tb_offset=0)
        except BaseException:  # noqa: BLE001 - a learner's class of errors may be broken, too
            del self.page.outputs[shown:]
        if kind is not None and error is not None and len(self.page.outputs) == shown:
            self.page.error(kind.__name__, message_of(error), [f"{kind.__name__}: {message_of(error)}"])

    def _showtraceback(self, etype: Any, evalue: Any, stb: list[str]) -> None:
        self.page.error(str(etype.__name__), message_of(evalue), stb)


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


def _picture(figure: Any) -> dict[str, Any]:
    """Draw a figure as a notebook does."""
    target = io.BytesIO()
    figure.savefig(target, format="png", bbox_inches="tight")
    return {"image/png": target.getvalue()}
