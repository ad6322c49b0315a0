"""A Hub on this machine as deploy/jupyterhub/README.md makes it, with accounts of its own, and gone afterwards."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil
import requests

from tests.installing import install, program

CHECKOUT = Path(__file__).resolve().parent.parent
PYTHON = "/usr/bin/python3"  # one that other accounts can start, which root's own may not be
NEEDED = {"npm": "npm", "node": "nodejs", "sudo": "sudo", "runuser": "util-linux"}
_LEFT_OUT = {".venv", ".git", "build", "work", "submitted", "autograded", "feedback"}  # at the top


def why_not():
    """Say why no Hub can be started here; '' where one can."""
    if os.geteuid() != 0:
        return "A Hub with real accounts is root's to start."
    if missing := [name for name, package in NEEDED.items() if not program(name, package=package)]:
        return f"The Hub needs {', '.join(missing)}."
    version = subprocess.run(
        [PYTHON, "-c", "import sys; print(*sys.version_info[:2])"], capture_output=True, check=False
    )
    if tuple(map(int, version.stdout.split())) < (3, 11):
        return f"{PYTHON} is missing or older than 3.11."
    if subprocess.run([PYTHON, "-c", "import ensurepip"], capture_output=True, check=False).returncode:
        install("python3-venv")
    return ""


@dataclass
class Hub:
    """One Hub.

    Parameters
    ----------
    learners : tuple of str — how they are called; the accounts' names begin with something of this run
    """

    learners: tuple[str, ...]
    root: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="layerwise_hub_", dir="/tmp")))
    process: subprocess.Popen | None = None

    def __post_init__(self):
        self.tag = f"lw{os.getpid()}"
        self.teacher, self.grader = f"{self.tag}t", f"{self.tag}g"
        self.groups = (f"{self.tag}s", f"{self.tag}l")
        self.checkout, self.course = self.root / "checkout", self.root / "class"
        self.exchange, self.environment = self.root / "exchange", self.root / "environment"
        self.ports = free_ports(3)
        self.address = f"http://127.0.0.1:{self.ports[0]}"
        self.root.chmod(0o755)

    def account(self, learner):
        """The account of a learner."""
        return f"{self.tag}{learner}"

    @property
    def accounts(self):
        """All accounts that people log in to."""
        return [self.teacher, *map(self.account, self.learners)]

    def make(self):
        """Go through the steps of the README."""
        shutil.copytree(CHECKOUT, self.checkout, ignore=_left_out)
        self._change_settings()
        _call([PYTHON, "course", "--help"], cwd=self.checkout)
        _call(["useradd", "-m", self.teacher])
        _call([PYTHON, "deploy/jupyterhub/prepare.py"], cwd=self.checkout)
        for learner in self.learners:
            _call(["useradd", "-m", "-K", "HOME_MODE=0700", "-G", self.groups[1], self.account(learner)])
        passwords = "".join(f"{name}:{self.password(name)}\n" for name in self.accounts)
        subprocess.run(["chpasswd"], input=passwords, text=True, check=True)

    def password(self, account):
        """The password of an account, known to nobody else while the test lasts."""
        return f"{account}-{self.root.name}"

    def _change_settings(self):
        path = self.checkout / "deploy/jupyterhub/settings.toml"
        text = path.read_text(encoding="utf-8")
        new = {name: self.root / name for name in ("environment", "exchange", "state")} | {"course": self.course}
        new |= dict(
            zip(("instructor", "grader", "staff", "learners"), (self.teacher, self.grader, *self.groups), strict=True)
        )
        for name, port in zip(("address", "hub", "proxy"), self.ports, strict=True):
            new[name] = f"http://127.0.0.1:{port}"
        for name, value in new.items():
            text, times = re.subn(rf'^{name} = "[^"]*"', f'{name} = "{value}"', text, flags=re.MULTILINE)
            assert times == 1, name
        path.write_text(text, encoding="utf-8")

    @property
    def command(self):
        """What starts the Hub."""
        return [self.environment / "bin/jupyterhub", "-f", self.checkout / "deploy/jupyterhub/jupyterhub_config.py"]

    def start(self):
        """Start the Hub, and wait until it answers."""
        with (self.root / "hub.log").open("w") as log:
            self.process = subprocess.Popen(self.command, cwd=self.root / "state", stdout=log, stderr=log)
        for _ in range(120):
            with contextlib.suppress(requests.ConnectionError):
                if requests.get(f"{self.address}/hub/login", timeout=10).ok:
                    return
            time.sleep(0.5)
        raise RuntimeError((self.root / "hub.log").read_text()[-3000:])

    def run(self, account, *command, check=True):
        """Run a command as an account does in its terminal on the Hub; give its exit code and what it said."""
        staff = account == self.teacher
        environment = self.checkout / ".venv" if staff else self.environment
        variables = [
            f"PATH={environment}/bin:/usr/local/bin:/usr/bin:/bin",
            f"HOME=/home/{account}",
            "OMP_NUM_THREADS=1",
        ]
        variables += [f"LAYERWISE_DATA={self.environment}/share/layerwise", "OPENBLAS_NUM_THREADS=1"]
        done = subprocess.run(
            ["runuser", "-u", account, "--", "env", "-i", *variables, *map(str, command)],
            cwd=self.course if staff else f"/home/{account}",
            umask=0o007 if staff else 0o077,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert not check or done.returncode == 0, done.stdout
        return done.returncode, done.stdout

    def processes(self):
        """All processes of the accounts."""
        names = {*self.accounts, self.grader}
        return [one for one in psutil.process_iter(["username"]) if one.info["username"] in names]

    def remove(self):
        """Stop the Hub, and take away the accounts and all that was made."""
        if self.process:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(60)
            self.process.kill()
        for process in self.processes():
            with contextlib.suppress(psutil.Error):
                process.kill()
        time.sleep(0.5)
        for name in (*self.accounts, self.grader):
            subprocess.run(["userdel", "--force", "--remove", name], check=False, capture_output=True)
        for group in self.groups:
            subprocess.run(["groupdel", group], check=False, capture_output=True)
        (Path("/etc/sudoers.d") / self.grader).unlink(missing_ok=True)
        shutil.rmtree(self.root, ignore_errors=True)


class Session:
    """A learner's or the instructor's browser without a screen: log in, start the server, call what buttons call.

    Parameters
    ----------
    hub : Hub
    account : str
    """

    def __init__(self, hub, account):
        self.hub, self.account, self.web = hub, account, requests.Session()

    def log_in(self):
        """Log in, which starts the account's server, and wait for it, however long the row of those who came before."""
        login = f"{self.hub.address}/hub/login"
        self.web.get(login, timeout=60)
        form = {
            "username": self.account,
            "password": self.hub.password(self.account),
            "_xsrf": self.web.cookies["_xsrf"],
        }
        self.web.post(login, data=form, timeout=200)
        begun = time.monotonic()
        while time.monotonic() - begun < 1200:
            answer = self.web.get(f"{self.hub.address}/user/{self.account}/lab", timeout=200)
            if answer.ok and f"/user/{self.account}/lab" in answer.url:
                return self
            time.sleep(2)
        raise RuntimeError(f"{self.account}'s server did not start: {answer.status_code} {answer.url}")

    def call(self, way, **data):
        """Call what a button calls; give its answer."""
        xsrf = next(c.value for c in self.web.cookies if c.name == "_xsrf" and c.path == f"/user/{self.account}/")
        where = f"{self.hub.address}/user/{self.account}/{way}"
        answer = self.web.post(where, data=data, headers={"X-XSRFToken": xsrf}, timeout=900)
        answer.raise_for_status()
        return answer.json()


def _left_out(folder, names):
    return [
        name for name in names if name in {"own", "__pycache__"} or (Path(folder) == CHECKOUT and name in _LEFT_OUT)
    ]


def free_ports(number):
    """Give ports of this machine that nobody has."""
    with contextlib.ExitStack() as stack:
        found = [stack.enter_context(socket.socket()) for _ in range(number)]
        for one in found:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in found]


def _call(command, cwd=None):
    done = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
