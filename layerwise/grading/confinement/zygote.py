"""The fork server: has imported what notebooks need, confines itself, and forks a confined child when it is asked.

It is started as a fresh interpreter, so that nothing of the grader's memory is in it, and it runs nothing of a
learner's itself. It speaks over descriptor 0 with the grader that started it: for each submission it is sent a number
and one end of a line, and it tells when and how that child ended.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from layerwise.garbage import collect_seldom
from layerwise.grading.confinement import inside, kernel, landlock, namespaces, seccomp
from layerwise.grading.confinement.limits import Bounds
from layerwise.grading.confinement.readable import open_to_all, readable_paths
from layerwise.grading.scratch import new_folder, remove_folder
from layerwise.invocation import IN_CHECKOUT

_CONTROL = 0
_LONGEST = 65536  # bytes of a message, with a few paths in it
_LONGEST_REASON = 2000  # characters of why it cannot start
_FIRST_USER, _USERS = 61184, 4000  # numbers that systems keep free for users who exist for a moment
_NO_WAY = 71  # exit code of a child that could not be confined
_FIRST = 1  # the number of the first process of a list
_WORLD = ("files", "network", "processes")  # layers that come together

Refused = dict[str, str]


def main() -> None:
    """Serve the grader that started this process with `ROOT SETTINGS` as arguments, until it hangs up."""
    collect_seldom()
    root, settings = sys.argv[1], json.loads(sys.argv[2])
    if IN_CHECKOUT:  # where the hidden tests may lie; an installed package lies among those that it needs
        sys.path[:] = [folder for folder in sys.path if folder != root]
    del sys.argv[1:]
    control = socket.socket(fileno=os.dup(_CONTROL))
    os.dup2(os.open(os.devnull, os.O_RDWR), _CONTROL)
    try:
        server, refused = _make_ready(control, root, settings)
    except Exception as error:
        why = f"{type(error).__name__}: {error}"[:_LONGEST_REASON]
        control.send(json.dumps({"failed": why}).encode())
        raise
    control.send(json.dumps({"refused": refused}).encode())
    server.run()
    os._exit(0)  # without what Python does at its end: the grader may be waiting


def _make_ready(control: socket.socket, root: str, settings: dict[str, Any]) -> tuple[_Server, Refused]:
    """Import what notebooks need, and put in force what children share; say which layers are refused."""
    grader = kernel.handle_of(os.getppid())

    from layerwise.grading.student import serve, warmed_shell  # noqa: PLC0415 - not before the path is clean

    shell = warmed_shell()
    refused: Refused = {}
    walls = _confine_itself(Path(root), Bounds(**settings["bounds"]), frozenset(settings["without"]), refused)
    gc.collect()
    gc.freeze()  # a collection in a fork would copy every page that it looks at
    return _Server(control, grader, walls, lambda line: serve(line, lambda: shell)), refused


def _confine_itself(root: Path, bounds: Bounds, without: frozenset[str], refused: Refused) -> inside.Walls:
    """Put in force what children share; note each layer that is refused, and go on with the rest."""
    paths, proc = readable_paths(root), os.open("/proc", os.O_PATH | os.O_CLOEXEC)
    readable = tuple(os.open(path, os.O_PATH | os.O_CLOEXEC) for path in paths if Path(path).exists())
    left_out = dict.fromkeys(without, "left out, as was asked")
    processes = None
    why = next((left_out[name] for name in _WORLD if name in left_out), "") or _obstacle(lambda: _leave(paths, proc))
    if why:
        refused.update(dict.fromkeys(_WORLD, why))
        _other_user(paths, left_out.get("user", ""), refused)
    else:
        _leave(paths, proc)
        processes = _first_process(proc)
    lock = left_out.get("landlock", "") or _obstacle(_put_up_fence)
    filter_why = left_out.get("seccomp", "") or _obstacle(_filter_calls)
    refused.update({name: reason for name, reason in (("landlock", lock), ("seccomp", filter_why)) if reason})
    rules = None
    if processes is not None and not lock:
        users = os.open(namespaces.USERS, os.O_PATH | os.O_CLOEXEC)
        rules = landlock.ruleset([*readable, users], [namespaces.HOME, *namespaces.DEVICES])
    steps = b""
    if processes is not None:  # what is done here is done in every fork
        inside.at_home(namespaces.SCRATCH)
        steps = b"" if filter_why else seccomp.program(_FIRST, private=True)
    return inside.Walls(bounds, processes, rules, not filter_why, readable, not lock, steps)


def _obstacle(layer: Callable[[], object]) -> str:
    """Try a layer in a process that ends at once, so that none is entered half-way; say what is in its way, if any."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            layer()
        except OSError as error:
            os.write(writing, (error.strerror or str(error)).encode())
        except BaseException as error:  # noqa: BLE001 - told in the report
            os.write(writing, repr(error).encode()[:200])
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(process, 0)
    with os.fdopen(reading, "rb") as told:
        why = told.read().decode(errors="replace")
    return why or ("the kernel ends a process that asks for it" if status else "")


def _put_up_fence() -> None:
    kernel.gain_nothing()
    landlock.apply(landlock.ruleset((), ()))


def _filter_calls() -> None:
    kernel.gain_nothing()
    seccomp.apply(seccomp.program(os.getpid(), private=False))


def _leave(paths: Sequence[str], proc: int) -> None:
    """Go into a world of one's own; the next fork is its first process."""
    if os.geteuid() != 0:
        namespaces.leave_users(proc, machine=True)
        namespaces.private_tree(paths)
        return
    namespaces.leave_machine()
    namespaces.private_tree(paths)
    _become_nobody()
    namespaces.leave_users(proc, machine=False)


def _first_process(proc: int) -> int:
    """Go on as the first process of a list; give the list's descriptor."""
    inner = os.fork()
    if inner:
        os.closerange(0, os.sysconf("SC_OPEN_MAX"))
        os.waitpid(inner, 0)
        os._exit(0)
    kernel.die_with_parent()
    return namespaces.own_processes(proc)


def _other_user(paths: Sequence[str], left_out: str, refused: Refused) -> None:
    """Without a world of one's own: become another user where that is possible."""
    hidden = next((path for path in paths if not open_to_all(path)), "")
    if left_out:
        refused["user"] = left_out
    elif os.geteuid() != 0:
        refused["user"] = refused["files"]  # a user namespace would have been another user
    elif hidden:
        refused["user"] = f"another user could not read {hidden}"
    else:
        _become_nobody()


def _become_nobody() -> None:
    """Change to a user and a group that nobody else is."""
    number = _FIRST_USER + os.getpid() % _USERS
    os.setgroups([])
    os.setresgid(number, number, number)
    os.setresuid(number, number, number)
    kernel.be_dumpable()


@dataclass
class _Server:
    """Forks children, signals them, and tells how they ended.

    Parameters
    ----------
    control : socket — to the grader
    grader : int — descriptor of the grader's process; its forks may hold the other end of `control` when it has ended,
        and the kernel's own way to end with a parent ends with the thread that started this
    walls : Walls
    serve : callable — what a child does with its line, once it is confined
    """

    control: socket.socket
    grader: int
    walls: inside.Walls
    serve: Callable[[socket.socket], None]
    _children: dict[int, _Child] = field(default_factory=dict)

    def run(self) -> None:
        """Serve until the grader hangs up or ends, and leave nothing of the children that there are then."""
        try:
            self._serve()
        finally:
            for child in self._children.values():
                with contextlib.suppress(ProcessLookupError):
                    kernel.send_signal(child.handle, signal.SIGKILL)
                self._clear_away(child)

    def _serve(self) -> None:
        poll = select.poll()
        poll.register(self.control, select.POLLIN)
        poll.register(self.grader, select.POLLIN)
        while True:
            for descriptor, _ in poll.poll():
                if descriptor == self.grader:
                    return
                if descriptor != self.control.fileno():
                    poll.unregister(descriptor)
                    self._bury(self._children.pop(descriptor))
                elif not self._obey(poll):
                    return

    def _obey(self, poll: select.poll) -> bool:
        """Do what the grader asks for; tell whether it is still there."""
        said, descriptors, _, _ = socket.recv_fds(self.control, _LONGEST, 1)
        if not said:
            return False
        asked = json.loads(said)
        if "start" in asked:
            child = self._start(asked["start"], descriptors[0], asked["hidden"])
            self._children[child.handle] = child
            poll.register(child.handle, select.POLLIN)
            os.close(descriptors[0])
        else:
            for child in self._children.values():
                if child.number == asked["signal"]:
                    kernel.send_signal(child.handle, asked["kind"])
            self.control.send(json.dumps({"signalled": asked["signal"]}).encode())
        return True

    def _start(self, number: int, line: int, hidden: Sequence[str]) -> _Child:
        folder = "" if self.walls.processes is not None else new_folder()
        if self.walls.processes is not None:
            namespaces.apart()
        process = os.fork()
        if process == 0:
            self._become_child(line, folder, hidden)
        if self.walls.processes is not None:
            namespaces.back(self.walls.processes)
        return _Child(number, process, kernel.handle_of(process), folder)

    def _become_child(self, line: int, folder: str, hidden: Sequence[str]) -> None:
        """Be the child, to the end of it."""
        try:
            confined = inside.confine(self.walls, line, folder, hidden)
        except BaseException:  # noqa: BLE001 - nothing of a learner's is run by a child that is not confined
            os._exit(_NO_WAY)
        try:
            self.serve(socket.socket(fileno=confined))
        except BaseException:  # noqa: BLE001 - there is nobody to tell
            os._exit(1)

    def _bury(self, child: _Child) -> None:
        """Tell of a child's end."""
        code = self._clear_away(child)
        self.control.send(json.dumps({"ended": child.number, "code": code}).encode())

    def _clear_away(self, child: _Child) -> int:
        """Wait for a child's end, end what it left where it had no list of its own, and give its exit code."""
        if self.walls.processes is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(child.process, signal.SIGKILL)
        _, status = os.waitpid(child.process, 0)
        os.close(child.handle)
        if child.folder:
            remove_folder(child.folder)
        return os.waitstatus_to_exitcode(status)


@dataclass(frozen=True)
class _Child:
    """A forked child: the grader's number for it, the kernel's, a descriptor to wait on, its folder outside memory."""

    number: int
    process: int
    handle: int
    folder: str
