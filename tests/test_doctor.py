"""What the doctor finds: each fault is brought about, and told with what mends it."""

import ast
import errno
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from layerwise.course import CHECKOUT, CourseError
from layerwise.grading.confinement import host
from layerwise.grading.confinement.layers import LAYERS, Confinement
from layerwise.learning import doctor
from layerwise.learning.finding import Finding
from layerwise.learning.installation import interpreter, packages, threads
from layerwise.learning.kernel_start import kernel
from layerwise.learning.machine import browser, folders_written_to, ports, room, writing

in_a_namespace = pytest.mark.skipif(not shutil.which("unshare"), reason="needs Linux namespaces")


def lacking(finding, *words):
    """Say whether it is a fault, told with a reason and an advice that hold these words."""
    assert not finding.well
    assert finding.why
    assert finding.advice
    for word in words:
        assert word in finding.sentence()


def told_in(command, expression, **variables):
    """The sentence of a finding as another process makes it, started by a command in front of Python."""
    program = f"from layerwise.learning import machine; from pathlib import Path; print({expression}.sentence())"
    surroundings = {"PATH": os.environ["PATH"], "PYTHONPATH": str(CHECKOUT)} | variables
    done = subprocess.run(
        [*command, sys.executable, "-c", program], env=surroundings, capture_output=True, text=True, check=True
    )
    return done.stdout


# The installation


def test_this_installation_is_well():
    """Are the Python and the packages that the tests run on found to be the course's own?"""
    assert interpreter(CHECKOUT / "nowhere").well
    assert interpreter(Path(sys.prefix) / "..").well or not (Path(sys.prefix) / ".." / ".venv").is_dir()
    assert [finding.well for finding in packages()] == [True]


def test_another_python_is_told(tmp_path):
    """Does a bare Python that is not the course's get sentences rather than a traceback, from each command?"""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    shutil.copytree(CHECKOUT / "layerwise", tmp_path / "course" / "layerwise")
    shutil.copyfile(CHECKOUT / "course", tmp_path / "course" / "course")
    (tmp_path / "course" / ".venv").mkdir()
    command = [tmp_path / "bare" / "bin" / "python", "-m", "layerwise"]
    done = subprocess.run([*command, "doctor"], cwd=tmp_path / "course", capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "this is another Python" in done.stdout
    assert "start every command with" in done.stdout
    assert "delete" not in done.stdout  # the environment is not what is wrong
    done = subprocess.run([*command, "check"], cwd=tmp_path / "course", capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "is missing in" in done.stderr
    assert "course doctor" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_old_python_is_told(monkeypatch):
    """Is a Python that is too old told as such?"""
    monkeypatch.setattr(sys, "version_info", (3, 10, 1))
    lacking(interpreter(), "needs Python 3.11")


@pytest.mark.parametrize("version", ["3.6", "3.10"])
def test_an_old_python_is_refused_before_anything_is_imported(version, tmp_path):
    """Does `python -m layerwise` in a Python that is too old end with a sentence?"""
    text = (CHECKOUT / "layerwise" / "__main__.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=tuple(map(int, version.split("."))))
    program = f"import sys; sys.version_info = {tuple(map(int, version.split('.')))}; exec({text!r})"
    done = subprocess.run(
        [sys.executable, "-I", "-c", program], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Layerwise needs Python 3.11 or newer")


def test_missing_and_old_packages_are_told_one_by_one():
    """Is a package that is not there told, one that is too old with its version, and one of another system not?"""
    found = list(packages(["numpy>=99", "no-such-package-as-this", "h5py", 'pywin32; sys_platform == "no-system"']))
    assert len(found) == 2
    lacking(found[0], "numpy", "the course needs >=99", ".venv")
    lacking(found[1], "no-such-package-as-this", "not installed")


@pytest.mark.parametrize("variables", [{}, {"OPENBLAS_NUM_THREADS": "8"}, {"OMP_NUM_THREADS": "many"}])
def test_more_than_one_thread_is_told(variables):
    """Is it told where numpy may take as many threads as it likes?"""
    lacking(threads(variables), "unset")
    assert threads({"OPENBLAS_NUM_THREADS": "1"}).well


# What is around it


@pytest.mark.skipif(not Path("/sys").is_dir(), reason="needs a folder that nobody may write to, not even root")
def test_a_folder_that_may_not_be_written_is_told():
    """Is the reason of the system told, and whose the folder has to be?"""
    lacking(writing("your work", Path("/sys/work")), "/sys", "Permission denied", "chown")


def test_a_folder_of_ones_own_is_well_and_left_as_it_was(tmp_path):
    """Is nothing left behind where a file can be made?"""
    assert writing("your work", tmp_path / "work" / "week").well
    assert list(tmp_path.iterdir()) == []


def test_the_folders_of_the_course_are_looked_at():
    """Are the learner's folder and Jupyter's own among them?"""
    folders = folders_written_to()
    assert CHECKOUT / "work" in folders.values()
    assert len(folders) == 3


def test_a_disk_without_room_is_told(monkeypatch, tmp_path):
    """Is how much is free told, once for each disk?"""
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, 5 << 20))
    (finding,) = room([tmp_path, tmp_path / "inner"])
    lacking(finding, "5 MB are free", "make 200 MB free")


@pytest.mark.parametrize(
    ("purpose", "words"), [("Jupyter's own notes", "JUPYTER_RUNTIME_DIR"), ("temporary files", "TMPDIR")]
)
@pytest.mark.skipif(not Path("/sys").is_dir(), reason="needs a folder that nobody may write to, not even root")
def test_another_folder_can_be_named(purpose, words):
    """Does the advice fit what the folder is for?"""
    lacking(writing(purpose, Path("/sys/notes")), words)


def test_the_folder_that_is_named_for_temporary_files_is_looked_at(monkeypatch, tmp_path):
    """Is it TMPDIR, in whose place Python would take another silently, and /tmp where none will do?"""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "full"))
    assert tmp_path / "full" in folders_written_to().values()
    monkeypatch.delenv("TMPDIR")

    def none_will_do():
        raise FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp', '/var/tmp']")

    monkeypatch.setattr("tempfile.gettempdir", none_will_do)
    assert Path("/tmp") in folders_written_to().values()


@pytest.mark.machine
@in_a_namespace
def test_a_full_disk_is_told(tmp_path):
    """Is a disk that is really full told as such, for writing and for its room?"""
    fill = f'mount -t tmpfs -o size=16k tiny {tmp_path} && dd if=/dev/zero of={tmp_path}/x 2>/dev/null; exec "$@"'
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", fill, "sh"]
    told = told_in(command, f"machine.writing('your work', Path('{tmp_path}'))")
    assert "No space left" in told
    assert "make room" in told
    assert "0 MB are free" in told_in(command, f"list(machine.room([Path('{tmp_path}')]))[0]")


def test_ports_that_are_taken_are_told():
    """Is the next port named where the first is in use, and what to do where none is left?"""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen(1)
        port = other.getsockname()[1]
        lacking(ports(port, 1), f"port {port}", "Address already in use", "jupyter server list")
        found = ports(port, 20)
        assert found.well
        assert f"as {port} is taken" in found.what


@pytest.mark.machine
@in_a_namespace
def test_a_machine_that_may_not_call_itself_is_told():
    """Is it told where the network within the machine is cut, as some firewalls do?"""
    told = told_in(["unshare", "--user", "--map-root-user", "--net"], "machine.ports()")
    assert told.startswith("LACKS")
    assert "firewall" in told


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"PATH": "/nowhere"}, "no screen"),
        ({"BROWSER": "/nowhere/firefox"}, "BROWSER names /nowhere/firefox"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a browser")
def test_a_browser_that_does_not_open_is_told(variables, words):
    """Is the reason told, and how to do without?"""
    told = told_in([], "machine.browser()", **variables)
    assert words in told
    assert "--no-browser" in told


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a browser")
def test_a_browser_for_text_alone_is_told(tmp_path):
    """Is a browser that cannot show JupyterLab not taken for one?"""
    (tmp_path / "w3m").write_text("#!/bin/sh\n")
    (tmp_path / "w3m").chmod(0o755)
    assert "shows text alone" in told_in([], "machine.browser()", PATH=str(tmp_path), TERM="linux")
    (tmp_path / "firefox").write_text("#!/bin/sh\n")
    (tmp_path / "firefox").chmod(0o755)
    assert browser_at(tmp_path).startswith("well")


def browser_at(folder):
    """What is told of the browsers in a folder, with a screen."""
    return told_in([], "machine.browser()", PATH=str(folder), DISPLAY=":0")


def test_the_browser_of_this_process_is_looked_at(monkeypatch):
    """Is a program that is there taken for a browser?"""
    monkeypatch.setattr("webbrowser.get", object)
    assert browser().well


# The kernel


@pytest.fixture
def kernel_of(tmp_path, monkeypatch):
    """A way to install a kernel 'python3' that comes before the environment's own."""

    def install(*command):
        folder = tmp_path / "kernels" / "python3"
        folder.mkdir(parents=True)
        spec = {"argv": [*command, "-m", "ipykernel_launcher", "-f", "{connection_file}"], "language": "python"}
        (folder / "kernel.json").write_text(json.dumps(spec | {"display_name": "mine"}))
        monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))

    return install


def test_a_kernel_that_starts_is_well():
    """Is the environment's own kernel found to run?"""
    assert kernel().well


def test_a_kernel_of_a_python_that_is_gone_is_told(kernel_of):
    """Is the command told that cannot be started, and how to be rid of it?"""
    kernel_of("/nowhere/bin/python")
    lacking(kernel(), "/nowhere/bin/python", "No such file", "kernelspec remove python3")


def test_a_kernel_of_a_python_without_the_course_is_told(kernel_of, tmp_path):
    """Is a Python without ipykernel told by its own last words?"""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "bare"], check=True)
    kernel_of(str(tmp_path / "bare" / "bin" / "python"))
    lacking(kernel(), "No module named ipykernel_launcher", "kernelspec remove python3")


def test_a_kernel_that_is_described_in_no_readable_way_is_told(kernel_of, tmp_path):
    """Is the folder named that has to go?"""
    kernel_of("python")
    (tmp_path / "kernels" / "python3" / "kernel.json").write_text("{")
    lacking(kernel(), f"remove the folder {tmp_path / 'kernels' / 'python3'}")


def test_a_kernel_that_does_not_answer_is_no_matter_of_its_packages(kernel_of):
    """Is what it warns of not taken for the reason, and the firewall named?"""
    kernel_of(
        sys.executable, "-c", "import sys, time; print('0.01s - WARNING: it may', file=sys.stderr); time.sleep(60)"
    )
    finding = kernel(patience=2.0)
    lacking(finding, "firewall")
    assert "WARNING" not in finding.sentence()


def test_a_kernel_that_lacks_a_package_is_told(kernel_of):
    """Does a kernel that starts, and cannot import what the notebooks need, count as one that does not?"""
    kernel_of(sys.executable, "-c", "import sys; sys.modules['h5py'] = None; sys.argv = sys.argv[2:]; "
              "from ipykernel.kernelapp import launch_new_instance; launch_new_instance()")  # fmt: skip
    lacking(kernel(), "h5py", ".venv")


# Confinement, and all of it


def test_nothing_is_started_where_nothing_can_be_written(monkeypatch):
    """Does the doctor stop at the folders where they are the fault, since a kernel writes to them?"""
    monkeypatch.setattr(doctor, "interpreter", lambda: Finding("this Python", well=True))
    monkeypatch.setattr(doctor, "folders_written_to", lambda: {"temporary files": Path("/sys/full")})
    monkeypatch.setattr(doctor, "kernel", lambda: pytest.fail("it was started"))
    found = list(doctor.examine())
    assert "/sys/full can be written, for temporary files" in [finding.what for finding in found if not finding.well]


def test_layers_that_do_not_hold_are_told(monkeypatch):
    """Is each layer that was refused told with its reason and what mends it, and the others as well?"""
    monkeypatch.setattr(host, "confinement", lambda: Confinement({"landlock": "the kernel is old"}))
    found = list(doctor.layers())
    assert [finding.well for finding in found] == [layer != "landlock" for layer in LAYERS]
    lacking(next(one for one in found if not one.well), "the kernel is old", "Linux 5.13")


def test_a_fork_server_that_does_not_start_is_told(monkeypatch):
    """Is that which keeps the layers from being looked at a finding itself?"""

    def broken():
        raise CourseError("it does not start")

    monkeypatch.setattr(host, "confinement", broken)
    lacking(*doctor.layers(), "it does not start", ".venv")


def test_a_package_that_is_broken_is_told_in_a_line(monkeypatch):
    """Is of numpy's long words only the last said, which is the reason?"""

    def broken():
        raise ImportError("IMPORTANT: READ THIS\n\nOriginal error was: file too short\n")

    monkeypatch.setattr(host, "confinement", broken)
    (finding,) = doctor.layers()
    lacking(finding, ".venv")
    assert finding.why == "Original error was: file too short"


def test_what_needs_missing_packages_is_left_out(monkeypatch):
    """Does the doctor stop at the packages where they are the fault?"""
    monkeypatch.setattr(doctor, "interpreter", lambda: Finding("this Python", well=True))
    monkeypatch.setattr(doctor, "packages", lambda: packages(["no-such-package-as-this"]))
    assert [finding.what for finding in doctor.examine()][1:] == ["the package no-such-package-as-this"]
