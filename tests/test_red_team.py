"""Attacks on the grader, handed in beside honest work: does none of them gain a point, or do harm?"""

import contextlib
import io
import json
import os
import socket
import sqlite3
import threading
import time
import warnings
from html.parser import HTMLParser
from pathlib import Path

import psutil
import pytest
from nbconvert import HTMLExporter
from rich.console import Console
from traitlets.config.loader import PyFileConfigLoader

from layerwise.course import CHECKOUT
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.view import show_class
from layerwise.grading.classroom.way import Way
from layerwise.grading.confinement.host import confinement, require_whole
from tests.red_team.attack import Attack
from tests.red_team.course import CANARY, CANARY_VARIABLE, WEEKS, build, contents, honest, places_for
from tests.red_team.table import ATTACKS
from tests.small_course import hand_in, solved

TOGETHER = [attack for attack in ATTACKS if attack.course == "small" and not attack.alone]
IN_ORDER = [attack for attack in ATTACKS if attack.course == "small" and attack.alone]
REAL, CHAINED = ([attack for attack in ATTACKS if attack.course == kind] for kind in ("real", "chained"))
CLASSES = ["together", "in_order", "real", "chained"]

SECONDS = 3  # that a cell or a call may take: what ends by itself takes a tenth of it
MARK = "LAYERWISE_RED_TEAM"
OUTSIDE = ("/", "/tmp", "/var/tmp", "/dev/shm", "/etc", "/root", "/home", "/run", "/usr", str(Path.home()))
MINE = {"layerwise", "grader_tests", "source", "release", "notebooks", "datasets", "tests"}

pytestmark = [pytest.mark.slow, pytest.mark.machine]  # namespaces, landlock and seccomp, without which it is not run


class Graded:
    """A class that was graded: what came of it, and what it did to its surroundings."""

    def __init__(self, root, kind, attacks, jobs):
        require_whole(confinement())  # before anything hostile is run
        self.course, self.week = build(kind, root), WEEKS[kind]
        hand_in(self.course, "another", honest(self.course, self.week), week=self.week)
        self.served = []
        with _server(self.served) as port:
            for attack in attacks:
                other = hand_in(self.course, after(attack), honest(self.course, self.week), week=self.week)
                attack.submit(self.course, attack.name, places_for(self.course, other, port))
            self.before, mounts = _surroundings(self.course), _mounts()
            self.running, self.strangers = _running(), _strangers()
            self.result = grade_week(self.course, self.week, way=Way(jobs=jobs, time_limit=SECONDS))
        self.after = _surroundings(self.course)
        self.mounted_since = _mounts() - mounts

    def notebook(self, attack):
        """The graded notebook of an attack."""
        return self.course.root / "autograded" / attack.name / self.week / "assignment.ipynb"

    def shown(self, attack):
        """What the cells and tests of a submission showed, without the lines of code in tracebacks."""
        cells = json.loads(self.notebook(attack).read_text(encoding="utf-8"))["cells"]
        outputs = [output for cell in cells if cell["cell_type"] == "code" for output in cell["outputs"]]
        return "\n".join(str([output.get(key) for key in ("text", "data", "evalue")]) for output in outputs)

    def page(self, attack):
        """The page that the learner gets back."""
        return (self.course.feedback / attack.name / self.week / "assignment.html").read_text(encoding="utf-8")


def after(attack):
    """The name of the honest learner who is graded next."""
    return f"{attack.name}-next"


@pytest.fixture(scope="module")
def together(tmp_path_factory):
    """Most attacks, graded by two workers at once."""
    os.environ[CANARY_VARIABLE] = CANARY
    yield Graded(tmp_path_factory.mktemp("together"), "small", TOGETHER, jobs=2)
    del os.environ[CANARY_VARIABLE]


@pytest.fixture(scope="module")
def in_order(tmp_path_factory):
    """Attacks on whoever comes next in the same process, graded by one worker."""
    return Graded(tmp_path_factory.mktemp("in_order"), "small", IN_ORDER, jobs=1)


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """Attacks on the first week of the course."""
    return Graded(tmp_path_factory.mktemp("real"), "real", REAL, jobs=2)


@pytest.fixture(scope="module")
def chained(tmp_path_factory):
    """Attacks on a week whose exercises need one another, and are graded once more with the course's own."""
    return Graded(tmp_path_factory.mktemp("chained"), "chained", CHAINED, jobs=1)


@pytest.fixture
def graded(request, attack):
    """The class in which an attack was graded."""
    name = "in_order" if attack.alone else "together"
    return request.getfixturevalue(name if attack.course == "small" else attack.course)


def named(attacks):
    """Parameters for a test, by the attacks' names."""
    return [pytest.param(attack, id=attack.name) for attack in attacks]


@pytest.mark.parametrize("attack", named(ATTACKS))
def test_an_attack_gains_nothing(graded, attack):
    """Are there no points for it, and for the reasons that its verdict states?"""
    student = graded.result.student(attack.name)
    assert (student.points, student.failed) == (0, "")
    if attack.reasons is not None:
        assert {mark.exercise: mark.reason for mark in student.marks if mark.reason} == attack.reasons


@pytest.mark.parametrize("attack", named(ATTACKS))
def test_an_attack_reaches_nothing(graded, attack):
    """Did none of its cells, and no call of its functions, get at what it must not?"""
    assert "REACHED" not in graded.shown(attack).replace("REACHED_SCRIPT", "")


def test_what_an_attack_reached_would_be_seen(tmp_path):
    """Is the word found that a cell or a call of a function says, so that silence means something?"""

    def submit(course, learner, _places):
        says = "print('REACHED')\n\ndef double(x):\n    raise ValueError('REACHED')"
        hand_in(course, learner, solved(course, double=says))

    witness = Attack("witness", "Says that it reached something.", submit)
    graded = Graded(tmp_path, "small", [witness], jobs=1)
    assert "'REACHED\\n'" in graded.shown(witness)
    assert "ValueError: REACHED" in graded.shown(witness)
    assert graded.result.student("witness").points == 15


@pytest.mark.parametrize("attack", named(ATTACKS))
def test_an_attack_costs_the_next_learner_nothing(graded, attack):
    """Does honest work that comes after it get full marks?"""
    student = graded.result.student(after(attack))
    assert student.points == student.out_of > 0


@pytest.mark.parametrize("name", CLASSES)
def test_nothing_around_a_class_is_changed(request, name):
    """Are other submissions, source, release, the checkout and the machine's folders as they were?"""
    graded = request.getfixturevalue(name)
    assert graded.after == graded.before


@pytest.mark.parametrize("name", CLASSES)
def test_nothing_is_left_over(request, name):
    """Is no file of an attack's anywhere, no process still running, no file system still mounted?"""
    graded = request.getfixturevalue(name)
    assert not _marked_files(graded.course)
    assert not graded.mounted_since
    assert not _running_since(graded.running, graded.strangers)


@pytest.mark.parametrize("name", ["together", "in_order"])
def test_nobody_calls_the_machines_own_servers(request, name):
    """Did no learner's code reach a server that listens on this machine?"""
    assert request.getfixturevalue(name).served == []


@pytest.mark.parametrize("name", CLASSES)
def test_the_gradebook_holds_what_was_graded(request, name):
    """Is it whole, with the learners who handed something in, no mark from a person, and no credit but the tests'?"""
    graded = request.getfixturevalue(name)
    with contextlib.closing(sqlite3.connect(graded.course.gradebook)) as base:
        assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert {row[0] for row in base.execute("SELECT id FROM student")} == set(os.listdir(graded.course.submitted))  # noqa: PTH208
        by_hand = "SELECT count(*) FROM grade WHERE manual_score IS NOT NULL OR extra_credit IS NOT NULL"
        assert base.execute(by_hand).fetchone() == (0,)
    assert graded.result.student("another").points == graded.result.student("another").out_of


@pytest.mark.parametrize("attack", named(ATTACKS))
def test_no_page_of_an_attack_runs_a_script(graded, attack):
    """Is what an attack wrote shown as text, in the learner's page and in nbgrader's view of the graded notebook?"""
    assert "\x1b" not in graded.page(attack)
    found = _Scripts()
    found.feed(graded.page(attack))
    if "REACHED" in graded.notebook(attack).read_text(encoding="utf-8"):
        found.feed(_as_nbgrader_shows(graded.notebook(attack)))
    assert found.all == []


@pytest.mark.parametrize("attack", named(ATTACKS))
def test_no_page_tells_of_the_hidden_tests(graded, attack):
    """Does what a learner gets back hold nothing of the hidden region of a test?"""
    assert CANARY not in graded.page(attack)
    assert "HIDDEN" not in graded.page(attack)


@pytest.mark.parametrize("attack", named(ATTACKS))
def test_what_is_kept_of_an_attack_is_bounded(graded, attack):
    """Are the graded notebook and the page files that a browser and a person can open?"""
    assert graded.notebook(attack).stat().st_size < 20_000_000
    assert len(graded.page(attack)) < 2_000_000


@pytest.mark.parametrize("name", CLASSES)
def test_the_table_of_marks_steers_no_terminal(request, name):
    """Does what an instructor sees hold no sign that a terminal takes for an order?"""
    graded = request.getfixturevalue(name)
    console = Console(file=io.StringIO(), width=100)
    show_class(graded.result, console)
    shown = console.file.getvalue()
    assert all(sign.isprintable() or sign == "\n" for sign in shown)
    assert len(shown) < 1000 * len(graded.result.students)


class _Scripts(HTMLParser):
    """Finds in a page what a browser would run: scripts, handlers of events, addresses that are code."""

    def __init__(self):
        super().__init__()
        self.all = []
        self._inside = ""

    def handle_starttag(self, tag, attrs):
        """Look at a tag's attributes."""
        self._inside = tag
        handlers = [name for name, value in attrs if name.startswith("on") and "REACHED" in (value or "")]
        codes = [value for _, value in attrs if (value or "").strip().lower().startswith(("javascript:", "data:text"))]
        self.all += [*handlers, *codes, *([tag] if tag in ("iframe", "object", "embed", "base", "form") else [])]

    def handle_endtag(self, _tag):
        """Be outside of a script again."""
        self._inside = ""

    def handle_data(self, data):
        """Look into a script."""
        if self._inside == "script" and "REACHED" in data:
            self.all.append(data)


def test_scripts_in_a_page_are_found():
    """Is each form of them found that the attacks use, and none in text?"""
    found = _Scripts()
    found.feed("<p>&lt;script&gt;REACHED()&lt;/script&gt; onload=REACHED</p><a href='#x'>javascript:REACHED()</a>")
    assert found.all == []
    found.feed("<script>REACHED()</script><img onerror='REACHED()'><a href=' JavaScript:REACHED()'>x</a>")
    assert len(found.all) == 3


@contextlib.contextmanager
def _server(served):
    """Listen on this machine, and note who calls."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        ends = threading.Event()

        def accept():
            while not ends.is_set():
                with contextlib.suppress(TimeoutError):
                    line, address = server.accept()
                    line.close()
                    served.append(address)

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield server.getsockname()[1]
        finally:
            ends.set()
            thread.join()


def _surroundings(course):
    """What lies around a class and must stay as it is."""
    found = {}
    for folder in (course.submitted, course.source, course.release, course.masters):
        found |= contents(folder)
    for folder in sorted(MINE):
        found |= contents(CHECKOUT / folder, leave_out=("__pycache__",))
    return found | {path: path.lstat().st_mtime_ns for path in CHECKOUT.iterdir() if path.is_file()}


def _marked_files(course):
    """Files that bear the attacks' mark, wherever they might be."""
    inside = [path for path in contents(course.root) if path.endswith(MARK)]
    return inside + [str(path / MARK) for path in map(Path, {*OUTSIDE, CHECKOUT}) if os.path.lexists(path / MARK)]


def _running():
    """Processes that run learners' code, or were started by it: by number and time of start."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            of_ours = "layerwise.grading.confinement" in command and str(CHECKOUT) in command
            if of_ours or MARK in command:
                found[folder.name, (folder / "stat").read_text().rpartition(")")[2].split()[19]] = command
    return found


def _strangers():
    """Processes that have nothing to do with this run of the tests; another run beside it is among them."""
    mine = psutil.Process()
    kin = {mine, *mine.parents(), *mine.children(recursive=True)}
    return set(psutil.process_iter()) - kin


def _is_of(number, others):
    """Whether one of the others, or what it has started, started this process."""
    with contextlib.suppress(psutil.Error):
        return not others.isdisjoint(psutil.Process(int(number)).parents())
    return False


def _running_since(before, strangers):
    """Processes that have come since, not by strangers, and do not end, given some time."""
    for _ in range(100):
        new = {place: command for place, command in _running().items() if place not in before}
        left = {place: command for place, command in new.items() if not _is_of(place[0], strangers)}
        if not left:
            break
        time.sleep(0.1)
    return left


def _mounts():
    """What is mounted where."""
    path = Path("/proc/self/mountinfo")
    return {line.split()[4] for line in path.read_text().splitlines()} if path.exists() else set()


def _as_nbgrader_shows(path):
    """A graded notebook as nbgrader shows it to an instructor, by this course's settings."""
    config = PyFileConfigLoader("nbgrader_config.py", path=str(CHECKOUT)).load_config()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of outputs that no page can show
        page, _ = HTMLExporter(config=config, template_name="basic").from_filename(str(path))
    return page
