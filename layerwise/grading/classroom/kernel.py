"""Run a submission in a kernel, so that no cell of it costs more than its own marks.

This is the one step of grading that runs a learner's code. It takes an assembled notebook and leaves outputs in it;
whatever else does the same can stand in its place in `nbgrader_config.py`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient.client import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell
from nbgrader.preprocessors import Execute
from traitlets import Dict, Integer

from layerwise.course import CHECKOUT
from layerwise.grading.classroom import kernel_start
from layerwise.grading.classroom.assembling import Plan, plan
from layerwise.grading.classroom.cells import is_answer, is_test
from layerwise.grading.classroom.preprocessors import error_output

TIME_OUT = "CellTimeoutError"
DIED = "KernelDiedError"
NOT_RUN = "NotRunError"

_LATE = "Stopped: it took longer than the time limit. Is there a loop that never ends?"
_DEAD = "The Python process ended while this cell ran (`os._exit`, a crash, or too much memory)."
_LOST = "Not run: the Python process could not be started again after an earlier cell had ended it."
_TOO_SLOW = "Not run: the cells before it had taken all the time there is for one notebook."
_PATIENCE = 12  # time limits that a notebook may take before only its answers and tests are run
_GONE = (DeadKernelError, CellTimeoutError)  # the latter only where an interrupt did not help
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
_MOST_OUTPUT = 1_000_000  # characters that a cell may write; LimitOutput cuts what is shown further
_MOST_MESSAGES = 1_000


class RunInKernel(Execute):  # type: ignore[misc]  # nbgrader ships no types
    """Run the learner's cells from top to bottom and then the tests, each within the time limit.

    A cell that ends the kernel, or that goes on after it was interrupted, is given up: a fresh kernel runs the cells
    before it again, and grading goes on behind it.
    """

    memory = Integer(4 * 1024**3, help="Bytes of memory that the kernel may take; 0 for no limit").tag(config=True)
    file_size = Integer(100 * 1024**2, help="Bytes in one file that the kernel may write; 0 for no limit").tag(
        config=True
    )
    error_on_timeout = Dict({"ename": TIME_OUT, "evalue": _LATE, "traceback": [_LATE]}).tag(config=True)
    iopub_timeout = Integer(2, help="Seconds to wait for an interrupted cell to give in").tag(config=True)

    def preprocess(self, nb: Any, resources: Any, km: Any = None) -> tuple[Any, Any]:
        """Run the cells of an assembled notebook and leave their outputs in it."""
        NotebookClient.__init__(self, nb, km)
        self.reset_execution_trackers()
        self.shutdown_kernel = "immediate"  # nothing in it is worth a farewell
        self.record_timing = False
        self._done: list[int] = []
        self._lost = False
        self._deadline = time.monotonic() + _PATIENCE * (self.timeout or 0)
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
            self._scratch = scratch
            self._check_assign_resources({**(resources or {}), "metadata": {"path": scratch}})
            try:
                self._start()
                self._run(plan(nb))
            finally:
                if self.km is not None:
                    self._cleanup_kernel()
        return nb, resources

    def create_kernel_manager(self) -> Any:
        """Make a manager of this interpreter's own kernel, whatever kernels the machine knows."""
        spec = _OurKernel(self.memory, self.file_size)
        self.km = AsyncKernelManager(kernel_spec_manager=spec, config=self.config)
        if os.name == "posix":  # sockets that are files of this user, where a TCP port is open to the whole machine
            self.km.transport = "ipc"
            self.km.ip = str(Path(self._scratch) / "socket")
        return self.km

    def process_message(self, msg: Any, cell: Any, cell_index: int) -> Any:
        """Take what a kernel says, up to the limit of output."""
        if msg["msg_type"] in {"stream", "display_data", "execute_result"}:
            self._heard += 1
            self._written += len(msg["content"].get("text", ""))
            if self._heard > _MOST_MESSAGES or self._written > _MOST_OUTPUT:
                return None
        return super().process_message(msg, cell, cell_index)

    def _run(self, order: Plan) -> None:
        for index in order.own:
            self._attempt(index, order)
        try:
            self._prepare_tests(order)
        except _GONE:
            self._revive(order, tests=True)
        for index in order.tests:
            self._attempt(index, order)

    def _attempt(self, index: int, order: Plan) -> None:
        """Run a cell; where it takes the kernel with it, say so in its outputs and go on with a fresh one."""
        cell = self.nb.cells[index]
        if self._lost or (self._is_late() and not (is_answer(cell) or is_test(cell))):
            cell.outputs = [error_output(NOT_RUN, _LOST if self._lost else _TOO_SLOW)]
            return
        self._heard = self._written = 0
        try:
            self.execute_cell(cell, index)
        except _GONE as error:
            late = isinstance(error, CellTimeoutError)
            cell.outputs.append(error_output(TIME_OUT, _LATE) if late else error_output(DIED, _DEAD))
            self._revive(order, tests=index in order.tests)
        else:
            if not any(output.get("ename") == TIME_OUT for output in cell.outputs):
                self._done.append(index)

    def _revive(self, order: Plan, *, tests: bool) -> None:
        """Start a fresh kernel and bring it to where the last one was, without the cells that were given up."""
        self._cleanup_kernel()
        self._lost = self._is_late()
        if self._lost:
            return
        try:
            self._start()
            for index in (done for done in self._done if done in order.own):
                self._again(index)
            if tests:
                self._prepare_tests(order)
        except (RuntimeError, TimeoutError):  # among them those in _GONE; and a kernel that does not start
            self._lost = True

    def _is_late(self) -> bool:
        return bool(self.timeout) and time.monotonic() > self._deadline

    def _prepare_tests(self, order: Plan) -> None:
        """Import what the course imports, and define anew the answers whose names were taken since."""
        if self._lost or not order.tests:
            return
        self._silently(order.imports, order.tests[0])
        for index in order.again:
            if index in self._done:
                self._again(index)

    def _again(self, index: int) -> None:
        self._silently(self.nb.cells[index].source, index)

    def _silently(self, text: str, index: int) -> None:
        """Run code in a cell's place and keep the cell as it is."""
        kept = self.nb.cells[index]
        self._heard = self._written = 0
        try:
            self.execute_cell(new_code_cell(text), index)
        finally:
            self.nb.cells[index] = kept

    def _start(self) -> None:
        self.create_kernel_manager()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}  # what is not a cell's output
        self.start_new_kernel(env=kernel_environment(Path(self._scratch)), **quiet)
        self.start_new_kernel_client()


class _OurKernel(KernelSpecManager):
    """The one kernel that grades: this Python, started by `kernel_start`."""

    def __init__(self, memory: int, file_size: int) -> None:
        super().__init__()
        self._bounds = [str(memory), str(file_size)]

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Give it, whatever name is asked for."""
        start = [sys.executable, "-m", kernel_start.__name__, *self._bounds]
        return KernelSpec(argv=[*start, "-f", "{connection_file}"], display_name=kernel_name, language="python")


def kernel_environment(scratch: Path) -> dict[str, str]:
    """Give the variables of a kernel: one thread, our modules, no one's start-up files, no windows.

    Parameters
    ----------
    scratch : Path — an empty folder, its working directory
    """
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("JPY_", "PYTHON"))}
    return (
        inherited
        | dict.fromkeys(_ONE_THREAD, "1")
        | {
            "PYTHONPATH": str(CHECKOUT),  # where `grader_tests` and `layerwise` are
            "PYTHONSAFEPATH": "1",  # a file in the working directory must not pass for numpy
            "PYTHONWARNINGS": "ignore:FigureCanvasAgg is non-interactive",
            "IPYTHONDIR": str(scratch / ".ipython"),
            "LAYERWISE_GRADING": "1",  # the course's own figures are not rendered
            "MPLBACKEND": "agg",  # nobody looks at a figure while grading, and drawing one takes a tenth of a second
        }
    )
