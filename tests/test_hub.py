"""A class on a JupyterHub with real accounts: once round the whole loop, and what learners cannot reach."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import requests

from layerwise.course import Course
from tests.browser import chromium, open_page, photograph
from tests.hub_machine import Hub, Session, why_not

pytest.importorskip("jupyterhub")
pytestmark = [pytest.mark.slow, pytest.mark.machine, pytest.mark.filterwarnings("ignore::ResourceWarning")]

WEEK = Course().week("1")
RELEASED = {"course_id": "layerwise", "assignment_id": WEEK}
NOTEBOOK = f"{WEEK}/assignment.ipynb"


@pytest.fixture(scope="module")
def hub():
    """A running Hub with an instructor and three learners: ana and ben at the command line, cleo in a browser."""
    if reason := why_not():
        pytest.skip(reason)
    chromium()
    hub = Hub(("ana", "ben", "cleo"))
    try:
        hub.make()
        hub.start()
        yield hub
    finally:
        hub.remove()


@pytest.fixture(scope="module")
def term(hub):
    """The week gone round: what each step said."""
    ana, ben, cleo = map(hub.account, hub.learners)
    said = SimpleNamespace()
    hub.run(hub.teacher, "layerwise", "build", "1", "--out", hub.course)
    hub.run(hub.teacher, "nbgrader", "release_assignment", WEEK)
    together(hub.run, [(learner, "nbgrader", "fetch_assignment", WEEK) for learner in (ana, ben)])
    with browsing(hub, cleo) as page:
        said.learner_menu = menu(page)
        fetch(page)
        fill(hub, ana)
        fill(hub, ben, wrong="softmax")
        fill(hub, cleo)
        said.validated = together(hub.run, [(learner, "nbgrader", "validate", NOTEBOOK) for learner in (ana, ben)])
        submit(page)
    sessions = [Session(hub, learner).log_in() for learner in (ana, ben)]
    with ThreadPoolExecutor(2) as pool:
        both = [
            pool.submit(one.call, "assignments/submit", course_id="layerwise", assignment_id=WEEK) for one in sessions
        ]
    said.submitted = [one.result() for one in both]
    said.sessions = sessions
    said.collected = hub.run(hub.teacher, "nbgrader", "collect", WEEK)[1]
    said.graded = hub.run(hub.teacher, hub.checkout / "deploy/jupyterhub/grade", "1", check=False)[1]
    with browsing(hub, hub.teacher) as page:
        said.formgrader = formgrader(page)
    hub.run(hub.teacher, "nbgrader", "release_feedback", WEEK)
    together(hub.run, [(learner, "nbgrader", "fetch_feedback", WEEK) for learner in (ana, ben, cleo)])
    return said


def together(do, calls):
    """Do something with several arguments at the same instant; give what came of each."""
    with ThreadPoolExecutor(len(calls)) as pool:
        begun = [pool.submit(do, *call) for call in calls]
    return [one.result() for one in begun]


@contextmanager
def browsing(hub, account):
    """Log in with a real browser, and give the page with JupyterLab."""
    with open_page(f"{hub.address}/hub/login") as (page, _):
        page.set_default_timeout(90_000)
        photograph(page, "hub_login")
        page.fill("#username_input", account)
        page.fill("#password_input", hub.password(account))
        page.click("#login_submit")
        page.wait_for_url("**/lab**")
        page.wait_for_selector(".lm-MenuBar >> text=Nbgrader")
        yield page


def menu(page):
    """What nbgrader's menu offers; the menu stays open."""
    page.click(".lm-MenuBar >> text=Nbgrader")
    page.wait_for_selector(".lm-Menu-itemLabel")
    return list(filter(None, page.locator(".lm-Menu-itemLabel").all_inner_texts()))  # lines between have no text


def fetch(page):
    """Fetch the released week by the button of the assignment list, whose menu is open."""
    page.click(".lm-Menu >> text=Assignment List")
    page.get_by_role("button", name="Fetch", exact=True).click()
    page.wait_for_selector("#fetched_assignments_list button:has-text('Submit'), button:has-text('Submit')")
    photograph(page, "hub_assignments")


def submit(page):
    """Hand in by the button."""
    page.get_by_role("button", name="Submit", exact=True).first.click()
    page.wait_for_selector("button:has-text('Fetch Feedback')")
    photograph(page, "hub_submitted")


def formgrader(page):
    """What formgrader shows inside JupyterLab."""
    menu(page)
    page.click(".lm-Menu >> text=Formgrader")
    frame = page.frame_locator("iframe")
    frame.get_by_text(WEEK).first.wait_for()
    photograph(page, "hub_formgrader")
    return frame.locator("body").inner_text()


def fill(hub, account, wrong=""):
    """Put the solutions into a learner's notebook; into one exercise something wrong."""
    source = json.loads((hub.course / "source" / NOTEBOOK).read_text(encoding="utf-8"))
    solutions = {_name(cell): cell["source"] for cell in source["cells"]}
    path = Path(f"/home/{account}") / NOTEBOOK
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = solutions[_name(cell)]
            if wrong and f"def {wrong}(" in "".join(cell["source"]):
                cell["source"] = f"def {wrong}(*values):\n    return 0\n"
    path.write_text(json.dumps(notebook), encoding="utf-8")


def _name(cell):
    return cell["metadata"].get("nbgrader", {}).get("grade_id")


def line_of(text, name):
    """The line of a table that begins with a name."""
    return next(line for line in text.splitlines() if line.startswith(f"{name} "))


# Once round


def test_validating_says_what_is_wrong(term):
    """Does a right notebook pass for the learner, and a wrong one name the exercise?"""
    (_, right), (_, wrong) = term.validated
    assert "Success! Your notebook passes all the tests." in right
    assert "softmax" in wrong


def test_two_who_submit_at_the_same_instant_both_arrive(hub, term):
    """Do both servers say so, and has the instructor both, and the third from the browser?"""
    assert [answer["success"] for answer in term.submitted] == [True, True]
    assert {path.name for path in (hub.course / "submitted").iterdir()} == set(map(hub.account, hub.learners))


def test_everybody_is_graded_in_confinement(hub, term):
    """Do two earn all points and one, with one wrong answer, fewer, with every layer of confinement?"""
    points = {who: line_of(term.graded, hub.account(who)).split()[-2:] for who in hub.learners}
    assert points["ana"] == points["cleo"] == ["100", "120"]  # 20 of them for the lesson, which nobody touched
    assert points["ben"] == ["84", "120"]


def test_grading_ran_under_an_account_of_its_own(hub, term):
    """Is what the grader wrote the grader's?"""
    page = hub.course / "feedback" / hub.account("ana") / WEEK / "assignment.html"
    assert page.owner() == hub.grader
    assert term.graded


def test_each_learner_has_the_own_feedback(hub, term):
    """Does the page that a learner fetched say what this one earned?"""
    assert term.graded
    for who in hub.learners:
        (page,) = Path(f"/home/{hub.account(who)}/{WEEK}/feedback").rglob("assignment.html")
        same = hub.course / "feedback" / hub.account(who) / WEEK / "assignment.html"
        assert page.read_text(encoding="utf-8") == same.read_text(encoding="utf-8")


def test_learners_menu_leads_somewhere(term):
    """Has a learner's menu the assignment list alone, without formgrader?"""
    assert term.learner_menu == ["Assignment List"]


def test_formgrader_is_shown_to_the_instructor(term):
    """Does formgrader stand inside the instructor's JupyterLab, with the week that was released?"""
    assert "Manage Assignments" in term.formgrader
    assert "released" in term.formgrader


# What a learner cannot reach


@pytest.mark.parametrize(
    "attempt",
    [
        "ls {home}",
        "cat {home}/{notebook}",
        "ls {exchange}/layerwise/inbound",
        "mv '{submission}' '{submission}.gone'",
        "rm -r '{submission}'",
        "ls {exchange}/layerwise/feedback",
        "touch {exchange}/layerwise/outbound/mine",
        "mv {exchange}/layerwise {exchange}/other",
        "cat {course}/source/{notebook}",
        "cat {course}/gradebook.db",
        "ls {course}/submitted",
        "ls {course}/feedback",
        "ls {checkout}/grader_tests",
        "python -c 'import grader_tests'",
        "find {environment} -name grader_tests | grep .",
        "grep -rlF 'hidden_test()' {environment} --include=week*.py",
        "ls {state}",
        "cat /proc/{server}/environ",
        "sudo -n -u {grader} {checkout}/deploy/jupyterhub/grade 1",
        "sudo -n true",
    ],
)
def test_a_learner_cannot(hub, term, attempt):
    """Is another's work, the solution, a hidden test, the gradebook or the grader out of a learner's reach?"""
    assert term.graded
    ana, ben = hub.account("ana"), hub.account("ben")
    places = vars(hub) | {"home": f"/home/{ana}", "notebook": NOTEBOOK, "state": hub.root / "state"}
    places["submission"] = next((hub.exchange / "layerwise/inbound").glob(f"{ana}+*"))
    places["server"] = next(one.pid for one in hub.processes() if one.info["username"] == ana)
    command = attempt.format(**places)
    code, said = hub.run(ben, "bash", "-c", command, check=False)
    assert code != 0, said
    assert places["submission"].exists()


@pytest.mark.parametrize(
    "attempt", ["cat {home}/{notebook}", "cat {course}/gradebook.db", "ls {checkout}/grader_tests"]
)
def test_what_learners_cannot_reach_is_there(hub, term, attempt):
    """Do these attempts succeed for root, so that the tests above look in the right place?"""
    assert term.graded
    command = attempt.format(**vars(hub), home=f"/home/{hub.account('ana')}", notebook=NOTEBOOK)
    assert subprocess.run(["bash", "-c", command], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("way", ["user/{teacher}/lab", "user/{teacher}/formgrader", "user/{other}/lab", "hub/admin"])
def test_a_learner_cannot_open(hub, term, way):
    """Is another's server shut to a learner who has logged in?"""
    ben = term.sessions[1]
    answer = ben.web.get(f"{hub.address}/{way.format(teacher=hub.teacher, other=hub.account('ana'))}", timeout=60)
    assert answer.status_code in (403, 404)


def test_a_learner_has_no_formgrader(hub, term):
    """Is formgrader missing from a learner's own server, too?"""
    ben = term.sessions[1]
    assert ben.web.get(f"{hub.address}/user/{ben.account}/formgrader", timeout=60).status_code == 404


JOIN = """
import os, sys, zmq
from zmq.utils.monitor import recv_monitor_message
socket = zmq.Context().socket(zmq.SUB)
watch = socket.get_monitor_socket(zmq.EVENT_HANDSHAKE_SUCCEEDED | zmq.EVENT_HANDSHAKE_FAILED_NO_DETAIL
                                  | zmq.EVENT_HANDSHAKE_FAILED_PROTOCOL | zmq.EVENT_HANDSHAKE_FAILED_AUTH)
socket.connect(f"tcp://127.0.0.1:{sys.argv[1]}")
joined = watch.poll(60_000) and recv_monitor_message(watch)["event"] == zmq.EVENT_HANDSHAKE_SUCCEEDED
print("joined" if joined else "refused", flush=True)
os._exit(0)
"""
"""A program that tries to read along what a kernel prints, at the port on which it tells its owner's browser."""


def test_a_learner_cannot_read_along_what_anothers_kernel_prints(hub, term):
    """Is a connection to the port of another's kernel refused, which any account of the machine can make?"""
    ana, ben = term.sessions
    kernel = ana.call("api/kernels")["id"]
    runtime = Path(f"/home/{ana.account}/.local/share/jupyter/runtime")
    port = json.loads((runtime / f"kernel-{kernel}.json").read_text(encoding="utf-8"))["iopub_port"]
    assert hub.run(ben.account, "python", "-c", JOIN, port)[1].strip() == "refused"


@pytest.mark.parametrize("who", ["ana", "teacher"])
def test_a_kernel_of_validate_is_encrypted_too(hub, term, who):
    """Do nbgrader's programs read the setting, which start kernels without a server?"""
    assert term.graded
    program = (
        "from nbgrader.server_extensions.validate_assignment.handlers import ValidateAssignmentHandler as Handler;"
        "print(Handler.load_config(None).KernelManager.transport_encryption)"
    )
    account = hub.teacher if who == "teacher" else hub.account(who)
    assert hub.run(account, "python", "-c", program)[1].splitlines()[-1] == "required"


@pytest.mark.parametrize(
    ("method", "way"),
    [
        ("get", "users"),
        ("get", "users/{other}"),
        ("post", "users/{other}/tokens"),
        ("delete", "users/{other}/server"),
        ("post", "users/another"),
        ("patch", "users/{other}"),
        ("get", "proxy"),
        ("post", "shutdown"),
    ],
)
def test_a_learners_token_opens_nothing_of_others(hub, term, method, way):
    """Does the Hub refuse what a learner asks by the token that the own server has in its environment?"""
    ben = term.sessions[1]
    of_ben = [one for one in hub.processes() if one.info["username"] == ben.account]
    server = next(one for one in of_ben if "singleuser" in " ".join(one.cmdline()))
    headers = {"Authorization": f"token {server.environ()['JUPYTERHUB_API_TOKEN']}"}
    hubs = f"{hub.address}/hub/api"
    assert requests.get(f"{hubs}/user", headers=headers, timeout=60).json()["name"] == ben.account
    answer = requests.request(method, f"{hubs}/{way.format(other=hub.account('ana'))}", headers=headers, timeout=60)
    assert answer.status_code in (403, 404)


def test_a_server_ends_what_nobody_uses(hub, term):
    """Does Jupyter itself read that a learner's kernels, terminals and server end when nobody uses them?"""
    assert term.graded
    said = hub.run(hub.account("ana"), "jupyter", "server", "--show-config-json")[1]
    found = json.loads(said[said.index("{") :])
    assert found["MappingKernelManager"]["cull_idle_timeout"] == found["ServerApp"]["shutdown_no_activity_timeout"] > 0


def test_rights_are_as_they_must_be(hub, term):
    """Has a term left every right as prepare.py set it?"""
    assert term.graded
    command = ["/usr/bin/python3", "deploy/jupyterhub/prepare.py", "--check"]
    done = subprocess.run(command, cwd=hub.checkout, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "Every right is as it must be.\n")


def test_a_shut_home_that_was_opened_is_told(hub):
    """Does the check name a home that others can read?"""
    home = Path(f"/home/{hub.account('cleo')}")
    home.chmod(0o755)
    try:
        command = ["/usr/bin/python3", "deploy/jupyterhub/prepare.py", "--check"]
        done = subprocess.run(command, cwd=hub.checkout, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert f"{home} is" in done.stdout
    finally:
        home.chmod(0o700)


# Faults


def test_a_port_in_use_is_a_sentence(hub):
    """Does a second Hub on the same port say who has it, without a traceback?"""
    done = subprocess.run(list(map(str, hub.command)), cwd=hub.root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.strip().startswith(f"The Hub cannot use {hub.address}: Address already in use.")
    assert "Traceback" not in done.stderr


def test_a_full_exchange_is_a_sentence(hub, term):
    """Is a submission refused in a sentence where the exchange's disk is full, and nothing of it left there?"""
    assert term.graded
    inbound = hub.exchange / "layerwise" / "inbound"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k,mode=3733", "full", inbound], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        os.chown(inbound, inbound.parent.stat().st_uid, inbound.parent.stat().st_gid)
        code, said = hub.run(hub.account("ana"), "nbgrader", "submit", WEEK, check=False)
        left = list(inbound.iterdir())
    finally:
        subprocess.run(["umount", inbound], check=True)
    assert code != 0
    assert "was not handed in: the disk is full. Your work is safe" in said
    assert left == []
