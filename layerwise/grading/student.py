"""What runs inside a learner's process: takes cells and calls from the grader, gives back plain data.

Everything here can be reached, read and changed by the learner's code. So it holds no secret, imports nothing of
the hidden tests, and nothing that it says is believed: the grader takes plain data from it and judges them itself.
"""

from __future__ import annotations

import builtins
import contextlib
import os
import random
import signal
import socket
import sys
import types
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from layerwise.checks.generator import Watch
from layerwise.checks.learner import Failure, NamespaceLearner, Outcome
from layerwise.checks.plain import NotPlainError, Plain, to_plain
from layerwise.grading import codec
from layerwise.grading.channel import Channel
from layerwise.grading.codec import CodecError
from layerwise.grading.output import MOST, CappedText
from layerwise.grading.rebinding import rebind
from layerwise.grading.running import Run, become_main, message_of, new_namespace, sendable
from layerwise.invocation import IN_CHECKOUT

if TYPE_CHECKING:
    from layerwise.grading.shell import NotebookShell

Message = dict[str, Any]
MakeShell = Callable[[], "NotebookShell"]

_MOST_WARNINGS = 20
_ALWAYS = ("number", "generator")  # what also an answer that cannot be sent is told by
_WARMING = (
    "import IPython.display, h5py, inspect, json, math, time, timeit, matplotlib.pyplot as plt",
    "import layerwise.checks, numpy.random, numpy as np",
    "from layerwise.datasets import ladder, own_picture, planar, shelf",
    "from layerwise.figures import arrays, curves, linear_model, mistakes, networks, pictures, planar, style, training",
    "from layerwise.learning import deep_training, given_network, my_network, planar_training, progress",
    "from layerwise.learning import training_checks, two_costs",
    (
        "import pkgutil, layerwise.lessons\n"
        "for found in pkgutil.iter_modules(layerwise.lessons.__path__): __import__(f'layerwise.lessons.{found.name}')"
    ),
    "plt.plot([0, 1]); plt.title('$x$'); plt.show()",
    "np.arange(3)",
    "def fail():\n    return 1 / 0\nfail()",
    "%time 0",
)


def main() -> None:
    """Serve the grader that started this process with `ROOT PORT` as arguments, until it hangs up."""
    root, port = sys.argv[1:3]
    if IN_CHECKOUT:  # where the hidden tests may lie; an installed package lies among those that it needs
        sys.path[:] = [folder for folder in sys.path if folder != root]
    del sys.argv[1:]
    serve(_line(int(port)))


def serve(line: socket.socket, make_shell: MakeShell | None = None) -> None:
    """Serve the grader at the other end of a line until it hangs up, and end the process then.

    Parameters
    ----------
    line : socket
    make_shell : callable — gives the shell for cells; None to make one when the first cell comes
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # only cells are interrupted
    sys.stdout, sys.stderr = CappedText(), CappedText()
    np.random.seed(0)  # noqa: NPY002 - what learners' functions draw from, and the same on every run
    random.seed(0)
    with contextlib.suppress(ConnectionError):
        Student(Channel(line), make_shell or new_shell).serve()
    os._exit(0)  # without waiting for what the learner's code left running


def new_shell() -> NotebookShell:
    """Make the shell of a fresh notebook, and its names those of the module `__main__`."""
    from layerwise.grading.shell import NotebookShell  # noqa: PLC0415 - brings matplotlib and IPython, slow to import

    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    if "" not in sys.path:
        sys.path.append("")  # as in a notebook, one may import what one wrote into the folder that one works in
    return NotebookShell(module)


def warmed_shell() -> NotebookShell:
    """Make a shell in a process that will be forked, with all imported that a notebook's first cells need.

    What is asked for here once (the modules of a traceback, a first figure) is then there in every fork.
    """
    shell = new_shell()
    for number, text in enumerate(_WARMING):
        shell.run(number, text, render=True)
    shell.user_ns.clear()
    return new_shell()


def _line(port: int) -> socket.socket:
    """Connect to the grader, and take the standard descriptors away from the learner's code."""
    if port:
        line = socket.create_connection(("127.0.0.1", port))
        line.sendall(sys.stdin.buffer.read())
    else:
        line = socket.socket(fileno=os.dup(0))
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    return line


class Student:
    """The learner's names, and what the grader may ask of them.

    Parameters
    ----------
    channel : Channel — to the grader
    make_shell : callable — gives a shell where cells are to be run
    """

    def __init__(self, channel: Channel, make_shell: MakeShell) -> None:
        self._channel = channel
        self._make_shell = make_shell
        self._shell: NotebookShell | None = None
        self._namespace = become_main(new_namespace())
        self._learner = _PrintingLearner(self._namespace)
        self._generator = Watch()
        self._came = b""
        self._own_again: Callable[[], None] = lambda: None

    def serve(self) -> None:
        """Answer the grader until it hangs up.

        Raises
        ------
        ConnectionError — it did
        """
        answers = {
            "run": self._run,
            "cell": self._cell,
            "call": self._call,
            "value": self._value,
            "stand in": self._stand_in,
            "withhold": self._withhold,
            "furnish": self._furnish,
        }
        self._channel.send({"ready": True})
        while True:
            self._came = self._channel.receive_bytes()
            request: Any = codec.decode(self._came)
            answer = answers[request["do"]](request)
            try:
                self._channel.send(answer)
            except CodecError as error:
                failure = Outcome(failure=Failure("not plain", str(error)))
                self._channel.send({key: answer[key] for key in _ALWAYS if key in answer} | self._reply(failure))

    def _run(self, request: Message) -> Message:
        """Run the statements that are needed, telling the grader before each, so that it knows which never ends."""
        run = Run(request["pieces"], self._namespace, lambda place: self._channel.send({"at": place}))
        filled = run.make(request["names"], request["own"], request["skip"])
        return {"problems": run.problems, "filled": sorted(filled)}

    def _cell(self, request: Message) -> Message:
        """Run a whole cell as a notebook does, and tell what it showed."""
        if self._shell is None:
            self._shell = self._make_shell()
            self._namespace = self._shell.user_ns
            self._learner = _PrintingLearner(self._namespace)
        page = self._shell.run(request["number"], request["text"], render=request["render"])
        return {"outputs": page.outputs}

    def _value(self, request: Message) -> Message:
        """Tell what a name stands for: plain data, a function, or nothing that can be told."""
        value = self._namespace.get(request["name"])
        try:
            return {"callable": callable(value), "value": None if callable(value) else to_plain(value)}
        except NotPlainError:
            return {"callable": False, "value": None}

    def _withhold(self, request: Message) -> Message:
        """Leave something in the place of modules that says why they are not there, and nothing of what they held."""
        for name in request["modules"]:
            vars(sys.modules.get(name, types.ModuleType(name))).clear()  # a fork has the modules of its fork server
            package, _, own = name.rpartition(".")
            sys.modules[name] = _Withheld(name)
            setattr(sys.modules.get(package, sys), own, sys.modules[name])
        return {"ready": True}

    def _furnish(self, request: Message) -> Message:
        """Write files into the folder that one works in."""
        for name, content in request["files"].items():
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_bytes(content.tobytes())
        return {"ready": True}

    def _stand_in(self, request: Message) -> Message:
        """Bind names, and no others, to functions of the grader's: what they compute, they compute there."""
        self._own_again()
        new = {name: self._asking({"solve": name}) for name in request["names"]}
        for name, function in new.items():
            function.__name__ = function.__qualname__ = name
        self._own_again = rebind(self._namespace, new)
        return {"ready": True}

    def _call(self, request: Message) -> Message:
        """Call one function with the grader's generator of random numbers, and tell what came of it."""
        args, kwargs = list(request["args"]), dict(request["kwargs"])
        for place in request["callbacks"]:
            holder: Any = args if isinstance(place, int) else kwargs
            holder[place] = self._asking({"ask": place})
        if request["generator"] is not None:
            self._generator.set(request["generator"])
        outcome = self._learner.call(request["name"], *args, **kwargs)
        generator = self._generator.read() if self._generator.moved() else None
        return {"number": request["number"], "generator": generator, **self._reply(outcome)}

    def _reply(self, outcome: Outcome) -> Message:
        """Write down what came of a call; of arguments that are as they came, nothing needs to be said."""
        failure = outcome.failure
        reply: Message = {
            "printed": sendable(outcome.printed, MOST),
            "warnings": [sendable(warning) for warning in outcome.warnings[:_MOST_WARNINGS]],
            "failure": _parts(failure) if failure else None,
        }
        if failure:
            return reply
        reply = {"value": outcome.value, **reply}
        if not self._are_as_they_came(outcome.args, outcome.kwargs):
            reply["args"] = [_afterwards(value) for value in outcome.args]
            reply["kwargs"] = {name: _afterwards(value) for name, value in outcome.kwargs.items()}
        return reply

    def _are_as_they_came(self, args: Sequence[Any], kwargs: Message) -> bool:
        """Tell whether arguments are what they were in the request, where they stood last."""
        left = [None if callable(value) else value for value in args]
        named = {name: None if callable(value) else value for name, value in kwargs.items()}
        try:
            return codec.ends_with(self._came, {"args": left, "kwargs": named})
        except CodecError:  # they hold now what did not come
            return False

    def _asking(self, question: Message) -> Callable[..., Any]:
        """Make a function that asks the grader for the value of one of its own."""

        def ask_the_grader(*args: Any, **kwargs: Any) -> Any:
            try:
                given = {"args": to_plain(args, scalars=True), "kwargs": to_plain(kwargs, scalars=True)}
                self._channel.send(question | given)
            except (NotPlainError, CodecError) as error:
                raise TypeError(f"the function was given {error}, where numbers or arrays are asked") from None
            answer: Any = self._channel.receive()
            print(answer.get("printed", ""), end="")  # noqa: T201 - a function of the course's may print, as a learner's
            if answer["error"]:
                kind, message = answer["error"]
                raise getattr(builtins, kind, RuntimeError)(message)
            return answer["value"]

        return ask_the_grader


class _Withheld(types.ModuleType):
    """Stands for a module of the course's that holds answers to the exercises that are graded."""

    def __getattr__(self, name: str) -> Any:
        """Refuse what is asked for."""
        if name.startswith("__") and name != "__all__":
            raise AttributeError(name)
        raise ImportError(f"{self.__name__} holds what a later week is given. In this one it is for you to write.")


class _PrintingLearner(NamespaceLearner):
    """A learner whose functions may print without end and raise whatever they like."""

    def _new_output(self) -> CappedText:
        return CappedText()

    def _copied(self, arguments: Any) -> Any:
        """Take what came over the line as it is: the test's own data are on the other side."""
        return arguments

    def _attempt(
        self, function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Plain, Failure | None]:
        try:
            return super()._attempt(function, args, kwargs)
        except BaseException as error:  # noqa: BLE001 - such as KeyboardInterrupt, or an error that cannot be shown
            return None, Failure(type(error).__name__, message_of(error))


def _parts(failure: Failure) -> list[str]:
    """Write down why a call failed."""
    return [sendable(part) for part in (failure.kind, failure.message, failure.line, failure.within)]


def _afterwards(value: Any) -> Plain:
    """Copy an argument as it is now; a function stays the grader's, and what is not plain was changed."""
    try:
        return None if callable(value) else to_plain(value)
    except NotPlainError as error:
        return str(error)
