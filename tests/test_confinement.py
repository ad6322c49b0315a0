"""What a learner's code can see, take, call and reach, at each level of confinement that this machine has."""

import os
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from layerwise.course import CHECKOUT, CourseError
from layerwise.grading.channel import Channel
from layerwise.grading.child import how_it_ended
from layerwise.grading.confinement import readable as reading
from layerwise.grading.confinement import server as lines
from layerwise.grading.confinement.host import Zygote, require_whole
from layerwise.grading.confinement.layers import LAYERS, Confinement
from layerwise.grading.confinement.limits import MB, Bounds
from layerwise.grading.confinement.server import ConfinedChild

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the layers")

WORLD = frozenset({"files", "network", "processes"})
LEVELS = {"all": (), "no world": ("files",), "no landlock": ("landlock",), "no seccomp": ("seccomp",)}
READ = "import os; p = {!r}; print(os.listdir(p) if os.path.isdir(p) else open(p).read())"
BOUNDS = Bounds(memory=2048 * MB, scratch=8 * MB, file=4 * MB, inodes=100)


class Room:
    """A child of a fork server, and a short way to run cells in it."""

    def __init__(self, zygote):
        self.child = zygote.start()
        self.number = 0

    def run(self, text):
        """Run a cell; give what it printed, or the name of the error that it ended with."""
        self.number += 1
        deadline = time.monotonic() + 30
        self.child.channel.send({"do": "cell", "number": self.number, "text": text, "render": False}, deadline)
        outputs = self.child.channel.receive(deadline)["outputs"]
        errors = [output["ename"] for output in outputs if output["output_type"] == "error"]
        return errors[-1] if errors else "".join(output.get("text", "") for output in outputs).strip()


@pytest.fixture(scope="module", params=LEVELS)
def zygote(request):
    """A fork server at one level."""
    zygote = Zygote(BOUNDS, LEVELS[request.param])
    yield zygote
    zygote.close()


@pytest.fixture(scope="module")
def holding(zygote):
    """The layers that hold at the level."""
    return set(zygote.confinement().holding)


@pytest.fixture
def room(zygote):
    """A fresh child."""
    room = Room(zygote)
    yield room
    room.child.end()


@pytest.fixture(scope="module")
def whole():
    """A fork server with every layer that the machine has."""
    zygote = Zygote(BOUNDS)
    yield zygote
    zygote.close()


SECRET = "a secret of the grader's"


def test_what_notebooks_need_is_there(room):
    """Can numpy, h5py, figures, the course's package and its data, threads and one's own files be used?"""
    assert room.run("import numpy as np; np.random.seed(0); print(np.ones((2, 3)) @ np.ones((3, 2)))") != "ImportError"
    assert room.run("import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.show()") == ""
    assert room.run("from layerwise.datasets.shelf import default_cats; print(len(default_cats().train_x))") == "209"
    assert room.run("from layerwise.checks import public_check; import sqlite3, email.message") == ""
    assert room.run("import threading; t = threading.Thread(target=print, args=('hi',)); t.start(); t.join()") == "hi"
    assert room.run("from pathlib import Path; Path('x').write_text('mine'); print(Path('x').read_text())") == "mine"
    assert room.run("import tempfile; print(len(tempfile.mkdtemp()) > 0)") == "True"
    assert room.run("import asyncio; print(asyncio.run(asyncio.sleep(0, 'slept')))") == "slept"


def test_folders_of_one_s_own_can_be_copied_and_one_has_a_name(whole):
    """Do `shutil` and `getpass` work, which ask for a file's further properties and for the list of users?"""
    room = Room(whole)
    text = "import shutil, pathlib; p = pathlib.Path('a/b'); p.mkdir(parents=True); (p / 'c').touch()"
    assert room.run(f"{text}; shutil.copytree('a', 'd'); print(pathlib.Path('d/b/c').exists())") == "True"
    assert room.run("import getpass; print(getpass.getuser())") == "learner"
    room.child.end()


def test_data_of_one_s_own_can_be_read(tmp_path, monkeypatch):
    """Is the folder there that a variable names, and known by its whole path?"""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "set.txt").write_text("mine")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LAYERWISE_DATA", "own")
    zygote = Zygote(BOUNDS)
    room = Room(zygote)
    told = room.run("import os, pathlib; print(pathlib.Path(os.environ['LAYERWISE_DATA'], 'set.txt').read_text())")
    room.child.end()
    zygote.close()
    assert told == "mine"


@pytest.mark.parametrize(
    "path", ["grader_tests/__init__.py", "source", "release", "notebooks", ".git", "pyproject.toml", "tests"]
)
def test_the_checkout_is_out_of_sight(room, holding, path):
    """Can neither hidden tests nor solutions nor anything else of the checkout be read?"""
    if not holding & {"files", "landlock"}:
        pytest.fail("Neither of the two layers that hide files holds.")
    told = room.run(
        f"import os; p = {str(CHECKOUT / path)!r}; print(os.listdir(p) if os.path.isdir(p) else open(p).read())"
    )
    assert told in ("FileNotFoundError", "PermissionError")
    assert room.run("import grader_tests") == "ModuleNotFoundError"


def test_a_file_can_be_kept_from_one_child(zygote, holding):
    """Is nothing of it to be read where the tree is private, and all of it by the next child?"""
    path = CHECKOUT / "layerwise" / "learning" / "given_network.py"
    without, other = zygote.start([str(path), "/nowhere/at/all.py"]), Room(zygote)
    room = Room(SimpleNamespace(start=lambda: without))
    try:
        kept = path.read_text(encoding="utf-8").strip()
        assert room.run(READ.format(str(path))) == ("" if "files" in holding else kept)
        assert room.run("from layerwise.learning import my_network; print(my_network.__name__)") != ""
        assert other.run(READ.format(str(path))) == kept
    finally:
        without.end()
        other.child.end()


@pytest.mark.parametrize(
    "path", ["/etc/shadow", "/proc/1/environ", "/proc/self/maps", "/root/.bashrc", "/home", "/var/log", "/sys"]
)
def test_the_machine_is_out_of_sight(room, path):
    """Can nothing of the machine be read but Python?"""
    told = room.run(READ.format(path))
    assert told in ("FileNotFoundError", "PermissionError")


@pytest.mark.parametrize("path", [sys.prefix, "/usr", "/dev/shm", "/tmp", str(CHECKOUT / "layerwise"), "/"])
def test_nothing_can_be_written_but_the_own_folder(room, path):
    """Is every other place read-only?"""
    assert room.run(f"open({path!r} + '/x', 'w')") in ("OSError", "PermissionError", "FileNotFoundError")


@pytest.mark.parametrize("change", ["os.chmod(p, 0)", "os.utime(p, (0, 0))", "os.fchmod(os.open(p, 0), 0)"])
def test_modes_and_times_of_other_files_stay(room, holding, change, tmp_path):
    """Does none of a file's properties change for which landlock has no rule?"""
    if not holding & {"files", "seccomp"}:
        pytest.fail("Neither of the two layers that keep files as they are holds.")
    mine = tmp_path / "mine"
    mine.touch()
    before = mine.stat()
    for path in (mine, CHECKOUT / "layerwise" / "__init__.py"):
        told = room.run(f"import os; p = {str(path)!r}; {change}")
        assert told in ("OSError", "PermissionError", "FileNotFoundError")
    assert (mine.stat().st_mode, mine.stat().st_mtime_ns) == (before.st_mode, before.st_mtime_ns)


def test_nobody_is_kept_from_the_data(zygote, holding):
    """Can the data be opened while another learner tries to hold a lock on them?"""
    greedy, other = Room(zygote), Room(zygote)
    data = str(CHECKOUT / "datasets" / "digits.h5")
    told = greedy.run(f"import fcntl; f = open({data!r}, 'rb'); fcntl.flock(f, fcntl.LOCK_EX | fcntl.LOCK_NB)")
    assert told == ("PermissionError" if "seccomp" in holding else "")
    assert other.run(f"import h5py; print(len(h5py.File({data!r})) > 0)") == "True"
    assert other.run("import h5py\nwith h5py.File('own.h5', 'w') as file: file['x'] = 1") == ""
    greedy.child.end()
    other.child.end()


def test_a_descriptor_signals_nobody(room, holding):
    """Are the ways refused by which the kernel tells a process of its choice about a file?"""
    if "seccomp" in holding:
        for order in ("F_SETOWN, 1", "F_SETSIG, 9", "F_NOTIFY, 4", "F_SETLEASE, 0"):
            assert room.run(f"import fcntl, os; fcntl.fcntl(os.open('/usr', 0), fcntl.{order})") == "PermissionError"
        assert room.run("import fcntl, struct; fcntl.ioctl(3, 0x8901, struct.pack('i', 1))") == "PermissionError"
        for maker in (17, 77):  # SO_PEERCRED and SO_PEERPIDFD
            text = f"import os, socket; socket.socket(fileno=os.dup(3)).getsockopt(1, {maker}, 64)"
            assert room.run(text) == "PermissionError"
    assert room.run("import fcntl, os; print(os.isatty(3), os.get_inheritable(3))") == "False False"


MOUNTED = """
import os, sys
from pathlib import Path
from layerwise.grading.confinement import kernel, namespaces

inner = Path(sys.argv[1], "a part")
namespaces.leave_users(os.open("/proc", os.O_PATH), machine=True)
kernel.mount("", "/", "", 1 << 14 | 1 << 18)
kernel.mount("tmpfs", str(inner), "tmpfs", 0)
(inner / "kept").write_text("kept")
namespaces.private_tree([sys.argv[1]])
print((inner / "kept").read_text())
for file in (inner.parent / "new", inner / "new", inner / "kept"):
    try:
        file.write_text("new")
    except OSError as error:
        print(error.strerror)
print(Path("/dev/null").write_text("nothing"))
"""


def test_what_is_mounted_in_the_private_tree_cannot_be_written_either(tmp_path):
    """Can a folder be read in which another file system is mounted, and neither of the two be written?"""
    (tmp_path / "a part").mkdir()
    call = [sys.executable, "-c", MOUNTED, str(tmp_path)]
    told = subprocess.run(call, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    assert told.splitlines() == ["kept", *["Read-only file system"] * 3, "7"]


def test_a_link_leads_nowhere(room):
    """Does a symbolic link out of the folder give no more than the path that it leads to?"""
    told = room.run("import os; os.symlink('/etc/shadow', 'link'); print(open('link').read())")
    assert told in ("FileNotFoundError", "PermissionError")


def test_nobody_can_be_called(room, holding):
    """Is a listener on this machine out of reach?"""
    with socket.create_server(("127.0.0.1", 0)) as server:
        text = f"import socket; socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 2)"
        assert room.run(text) in ("PermissionError", "ConnectionRefusedError", "OSError")
    assert holding & {"network", "landlock", "seccomp"}


def test_no_process_can_be_started_or_signalled(room, holding):
    """Are fork, exec and signals to others refused, and those to oneself not?"""
    if "seccomp" in holding:
        for text in ("os.fork()", "os.execv(sys.executable, ['python'])", "subprocess.run(['true'])", "os.kill(2, 0)"):
            assert room.run(f"import os, subprocess, sys; {text}") == "PermissionError"
    assert room.run(f"import os; os.kill({os.getpid()}, 0)") in ("PermissionError", "ProcessLookupError")
    assert room.run("import os; os.kill(os.getpid(), 0); print('well')") == "well"


def test_privileges_are_gone(room):
    """Are mounts, users and namespaces out of reach?"""
    calls = "c.mount(b'', b'/', b'', 32, None), c.unshare(0x20000), c.setuid(0)"
    text = f"import ctypes; c = ctypes.CDLL(None); print(({calls}))"
    assert room.run(text) == "(-1, -1, -1)"


def test_no_capability_is_left(room):
    """Is nothing of root's power there, even where a child stays root?"""
    text = "import ctypes\nhead, found = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()"
    assert room.run(f"{text}\nprint(ctypes.CDLL(None).capget(ctypes.byref(head), found), sum(found))") == "0 0"


def test_memory_and_disk_are_bounded(room):
    """Do a huge array, a huge file and many files each end in an error, and the process go on?"""
    assert room.run("import numpy as np; np.ones(10**10)").endswith("MemoryError")
    assert room.run("open('big', 'wb').write(b'x' * 6_000_000)") == "OSError"
    assert room.run("print('on')") == "on"


def test_many_files_are_bounded_where_the_folder_lies_in_memory(whole):
    """Is a flood of files stopped?"""
    room = Room(whole)
    told = room.run("for i in range(1000): open(f'f{i}', 'w').close()")
    room.child.end()
    assert told == "OSError"


def test_nothing_of_the_grader_is_inside(room, monkeypatch):
    """Are its memory, its variables and its descriptors unknown to the child?"""
    monkeypatch.setenv("LAYERWISE_CANARY", SECRET)
    search = (
        "import gc, os; hit = [o for o in gc.get_objects() if isinstance(o, dict) and 'hidden_test' in o]; print(hit)"
    )
    assert room.run(search) == "[]"
    assert (
        room.run("import os; print('LAYERWISE_CANARY' in os.environ, [n for n in os.environ if 'TOKEN' in n])")
        == "False []"
    )
    descriptors = "import os\nfor n in range(200):\n    try: os.fstat(n); print(n, end=' ')\n    except OSError: pass"
    assert room.run(descriptors) == "0 1 2 3"


def test_children_know_nothing_of_each_other(zygote):
    """Is what one leaves behind gone for the next, in memory and on disk?"""
    first = Room(zygote)
    first.run("import builtins, numpy; builtins.left = 1; numpy.left = 1; open('left', 'w').write('x')")
    second = Room(zygote)
    left = "any(hasattr(m, 'left') for m in (builtins, numpy)), os.path.exists('left')"
    told = f"import builtins, numpy, os; print({left})"
    assert second.run(told) == "False False"
    first.child.end()
    third = Room(zygote)
    assert third.run(told) == "False False"
    for room in (second, third):
        room.child.end()


def test_an_interrupt_stops_a_cell_and_nothing_else(zygote):
    """Does the child live on, with its names?"""
    room = Room(zygote)
    room.run("kept = 7")
    deadline = time.monotonic() + 30
    text = "print('begun')\nwhile True: pass"
    room.child.channel.send({"do": "cell", "number": 9, "text": text, "render": False}, deadline)
    while time.monotonic() < deadline and not select.select([room.child.channel._line], [], [], 1)[0]:
        room.child.interrupt()  # on a busy machine more than once: what has not begun takes no notice
    assert room.child.channel.receive(deadline)["outputs"][-1]["ename"] == "KeyboardInterrupt"
    room.child.interrupt()  # nothing runs: nobody takes notice
    assert room.run("print(kept)") == "7"
    room.child.end()


def test_how_a_child_ended_is_told(whole):
    """Are an exit code and a crash told apart from an end by the grader?"""
    ends = {"import os; os._exit(7)": "exit code 7", "import ctypes; ctypes.string_at(0)": "SIGSEGV", "x = 1": ""}
    for text, told in ends.items():
        room = Room(whole)
        room.child.channel.send({"do": "cell", "number": 1, "text": text, "render": False}, time.monotonic() + 30)
        time.sleep(0.5)
        assert told in (room.child.end(), "")


def test_a_killed_fork_server_is_replaced():
    """Does the next child come from a new one, and are the old one's children gone?"""
    zygote = Zygote(BOUNDS)
    first = Room(zygote)
    assert first.run("print(1)") == "1"
    server = zygote._server._process
    os.kill(server.pid, signal.SIGKILL)
    server.wait()
    second = Room(zygote)
    assert second.run("print(2)") == "2"
    with pytest.raises(ConnectionError):
        first.run("print(1)")
    assert first.child.end() == "SIGKILL"
    second.child.end()
    zygote.close()


@pytest.mark.parametrize(("code", "error"), [(-signal.SIGKILL, ConnectionError), (71, CourseError)])
def test_a_child_that_is_killed_before_it_is_ready_is_no_broken_confinement(code, error):
    """Is a kill, after which another child may be had, told apart from a child that could not be confined?"""
    ours, theirs = socket.socketpair()
    theirs.close()
    server = SimpleNamespace(has_ended=lambda: False, code=lambda *_: code, signal=lambda *_: None)
    child = ConfinedChild(server, 1, Channel(ours))
    with pytest.raises(error):
        _ = child.channel
    assert child.end() == how_it_ended(code, by_itself=True)


def test_all_ends_with_a_killed_grader():
    """Does no process outlive a grader that was killed?"""
    script = (
        "from layerwise.grading.confinement.host import Zygote\n"
        "import time\n"
        "zygote = Zygote()\nchild = zygote.start()\nchild.channel\n"
        "print(zygote._server._process.pid, flush=True)\ntime.sleep(60)\n"
    )
    grader = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=CHECKOUT)
    server = int(grader.stdout.readline())
    grader.kill()
    grader.wait()
    grader.stdout.close()
    for _ in range(100):
        if not Path(f"/proc/{server}").exists():
            break
        time.sleep(0.1)
    assert not Path(f"/proc/{server}").exists()


@pytest.mark.slow
def test_many_children_leave_nothing_behind(whole):
    """Are descriptors, processes and memory as they were after 200 children?"""
    whole.start().end()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(200):
        child = whole.start()
        assert child.channel
        child.end()
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    server = whole._server._process.pid
    inner = Path(f"/proc/{server}/task/{server}/children").read_text(encoding="utf-8").split()
    assert len(inner) <= 1
    for process in inner:
        assert Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8").split() == []


def test_a_layer_that_is_lacking_is_named():
    """Does the report say what holds, what does not and why, and does requiring all of them stop with advice?"""
    found = Confinement({"landlock": "the kernel has none"})
    assert found.holding == tuple(layer for layer in LAYERS if layer != "landlock")
    assert "landlock (the kernel has none)" in found.sentence()
    with pytest.raises(CourseError, match=r"Linux 5\.13"):
        require_whole(found)
    require_whole(Confinement({}))


REFUSING = """
import struct, sys
from layerwise.grading.confinement import kernel, seccomp
from layerwise.grading.confinement.host import Zygote
from layerwise.grading.confinement.syscalls import LANDLOCK_RESTRICT_SELF, SECCOMP
from tests.test_confinement import BOUNDS, Room

call, verdict = {"seccomp": SECCOMP, "landlock": LANDLOCK_RESTRICT_SELF}[sys.argv[1]], int(sys.argv[2], 16)
number = call[kernel.processor()]
steps = (0x20, 0, 0, 0), (0x15, 0, 1, number), (0x06, 0, 0, verdict), (0x06, 0, 0, 0x7FFF0000)
kernel.gain_nothing()
seccomp.apply(b"".join(struct.pack("<HBBI", *step) for step in steps))
zygote = Zygote(BOUNDS)
room = Room(zygote)
print(*zygote.confinement().refused, room.run("print(7)"))
room.child.end()
zygote.close()
"""


@pytest.mark.parametrize("verdict", ["50026", "80000000"])
@pytest.mark.parametrize("layer", ["seccomp", "landlock"])
def test_a_layer_that_is_there_and_cannot_be_put_in_force_is_lacking(layer, verdict):
    """Where a kernel, or who emulates one, knows a layer and refuses it, is it named, and is the rest in force?"""
    call = [sys.executable, "-c", REFUSING, layer, verdict]
    told = subprocess.run(call, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    assert told.split() == [layer, "7"]


def test_a_python_for_old_systems_will_do(monkeypatch):
    """Is a child started, interrupted and ended by one that lacks names for newer calls of the kernel's?"""
    without = "import os, signal; vars(os).pop('pidfd_open', 0); vars(signal).pop('pidfd_send_signal', 0); "
    monkeypatch.setattr(lines, "_START", without + lines._START)
    zygote = Zygote(BOUNDS)
    room = Room(zygote)
    assert room.run("print(1)") == "1"
    room.child.interrupt()
    room.child.end()
    zygote.close()


def test_why_a_fork_server_cannot_start_is_told(monkeypatch):
    """Does a sentence say what stands in its way, as where the kernel is too old?"""
    broken = "from layerwise.grading.confinement.zygote import main, kernel; kernel.LIBC = None; main()"
    monkeypatch.setattr(lines, "_START", f"import sys; sys.path.insert(0, sys.argv[1]); {broken}")
    zygote = Zygote(BOUNDS)
    with pytest.raises(CourseError, match="cannot start here: AttributeError"):
        zygote.confinement()
    zygote.close()


def test_the_fork_server_outlives_the_thread_that_started_it():
    """Does a child go on when the thread has ended that asked for it first?"""
    rooms = []
    zygote = Zygote(BOUNDS)
    starting = threading.Thread(target=lambda: rooms.append(Room(zygote)))
    starting.start()
    starting.join()
    assert rooms[0].run("import time; time.sleep(0.5); print(1)") == "1"
    rooms[0].child.end()
    zygote.close()


STARTER = """
import os, sys, time
from layerwise.grading.confinement.host import Zygote
zygote = Zygote()
zygote.start().channel
if os.fork() == 0:
    time.sleep(60)  # a fork of the grader's, with the other end of the fork server's line
print(zygote._server._process.pid, flush=True)
time.sleep(60)
"""


def test_the_fork_server_ends_with_the_grader():
    """Does it end when the grader is killed, even where a fork of the grader's lives on?"""
    grader = subprocess.Popen(
        [sys.executable, "-c", STARTER], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    server = os.pidfd_open(int(grader.stdout.readline()))
    grader.kill()
    assert select.select([server], [], [], 30)[0] == [server]
    os.killpg(grader.pid, signal.SIGKILL)
    grader.stdout.close()
    grader.wait()
    os.close(server)


LOCKED = "import os; os.mkdir('locked', 0o300); open('locked/large', 'w').close(); print(os.getcwd())"
LEAVER = f"""
import os, time
from layerwise.grading.confinement import kernel
from layerwise.grading.confinement.host import Zygote
from tests.test_confinement import Room

kernel.gain_nothing()
kernel.drop_capabilities()  # or root could look into the folder
zygote = Zygote(without=("files", "user"))
room = Room(zygote)
folder = room.run({LOCKED!r})
room.child.end()
print(os.path.isabs(folder), os.path.exists(folder))
zygote.close()
"""


def test_a_folder_on_the_disk_is_removed_with_what_nobody_may_look_into():
    """Does nothing stay of what a learner's code hid in folders that it made without the right to list them?"""
    told = subprocess.run([sys.executable, "-c", LEAVER], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["True", "False"]


STOPPED = """
import os, signal, sys
from layerwise.grading.confinement.host import Zygote
from tests.test_confinement import Room

zygote = Zygote(without=("files",))
room = Room(zygote)
print(room.run("import os; open('large', 'w').close(); print(os.getcwd())"), flush=True)
zygote.close() if sys.argv[1] == "closes" else os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("end", ["closes", "is killed"])
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_folder_on_the_disk_is_removed_with_the_fork_server(end):
    """Does nothing stay of a child that there is when the grader stops, or somebody stops it?"""
    grader = subprocess.Popen([sys.executable, "-c", STOPPED, end], cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)
    folder = Path(grader.communicate()[0].strip())
    for _ in range(100):
        if not folder.exists():
            break
        time.sleep(0.1)
    assert folder.is_absolute()
    assert not folder.exists()


def test_what_another_user_can_read_is_known(tmp_path):
    """Need files be read only, and folders on the way passed only, for another user to read them?"""
    assert reading.open_to_all("/etc/passwd")
    assert reading.open_to_all("/usr")
    assert reading.open_to_all("/nowhere/at/all")
    file = tmp_path / "file"
    file.touch()
    file.chmod(0o640)
    assert not reading.open_to_all(str(file))


def test_a_checkout_below_a_folder_that_may_be_read_is_left_out(tmp_path):
    """Is of such a folder all readable but the way to the checkout, and one that does not lead there as it is?"""
    system, checkout = tmp_path / "usr", tmp_path / "usr" / "share" / "course"
    for folder in (system / "lib", system / "share" / "fonts", checkout / "grader_tests"):
        folder.mkdir(parents=True)
    assert reading.without(system, checkout) == [str(system / "lib"), str(system / "share" / "fonts")]
    assert reading.without(system / "lib", checkout) == [str(system / "lib")]
    assert reading.without(tmp_path / "nowhere", checkout) == [str(tmp_path / "nowhere")]
    assert reading.without(checkout / ".venv", checkout) == [str(checkout / ".venv")]
    assert reading.without(checkout, checkout) == []


def test_what_others_handed_in_is_left_out(tmp_path, monkeypatch):
    """Is nbgrader's own exchange, which lies among programs and libraries, not among what may be read?"""
    exchange = tmp_path / "share" / "nbgrader"
    for folder in (exchange / "exchange", tmp_path / "lib"):
        folder.mkdir(parents=True)
    monkeypatch.setattr(reading, "_SYSTEM", (str(tmp_path),))
    monkeypatch.setattr(reading, "_EXCHANGES", (exchange,))
    readable = reading.readable_paths(CHECKOUT)
    assert str(tmp_path / "lib") in readable
    assert not any(exchange.is_relative_to(path) for path in readable)
