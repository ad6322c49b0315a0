"""Make a machine ready for the Hub, and set who may read and write what; run it again whenever you like.

/usr/bin/python3 deploy/jupyterhub/prepare.py             # as root, after `/usr/bin/python3 course --help`
/usr/bin/python3 deploy/jupyterhub/prepare.py --check     # changes nothing; says what is not as it must be
"""

from __future__ import annotations

import argparse
import grp
import json
import os
import pwd
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from places import CHECKOUT, COURSE_ID, HERE, Places, read_places

sys.dont_write_bytecode = True


@dataclass(frozen=True)
class Right:
    """Whose a folder or file is, and who may do what in it.

    Parameters
    ----------
    path : Path
    owner, group : str — names of an account and a group
    mode : int — as chmod has it
    """

    path: Path
    owner: str
    group: str
    mode: int

    def fault(self) -> str:
        """Say in a sentence what is not as it must be; '' where all is well."""
        if not self.path.exists():
            return f"{self.path} is not there."
        found = self.path.stat()
        has = (_name(pwd.getpwuid, found.st_uid), _name(grp.getgrgid, found.st_gid), stat.S_IMODE(found.st_mode))
        wants = (self.owner, self.group, self.mode)
        return "" if has == wants else "{} is {}:{} {:o}, not {}:{} {:o}.".format(self.path, *has, *wants)

    def give(self) -> None:
        """Make it so; a folder that is not there is made."""
        if not self.path.exists():
            self.path.mkdir(parents=True)
        shutil.chown(self.path, self.owner, self.group)
        self.path.chmod(self.mode)


def main() -> None:
    """Read the command line, and prepare or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing, and exit with 1 where something is amiss")
    options = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("Accounts and rights are root's to set: start this with sudo.")
    places = read_places()
    if not options.check:
        os.umask(0o022)
        _require_parts(places)
        _make_accounts(places)
        _make_environment(places)
        _write_settings(places)
        for right in rights(places):
            right.give()
    faults = [fault for fault in map(Right.fault, rights(places)) if fault]
    print("\n".join(faults) or "Every right is as it must be.")
    sys.exit(1 if faults else 0)


def rights(places: Places) -> Iterator[Right]:
    """Give each folder that has to have certain rights, in the order in which they are set."""
    yield Right(CHECKOUT, "root", places.staff, 0o750)
    yield Right(places.state, "root", "root", 0o700)
    yield Right(places.course, places.instructor, places.staff, 0o2770)
    exchange = places.exchange / COURSE_ID
    yield Right(exchange, places.instructor, places.staff, 0o755)
    yield Right(exchange / "outbound", places.instructor, places.staff, 0o755)
    yield Right(exchange / "inbound", places.instructor, places.staff, 0o3733)  # put in, but not look, nor take away
    yield Right(exchange / "feedback", places.instructor, places.staff, 0o711)  # to be had by a secret name alone
    # nbgrader insists that everybody can write here; with the sticky bit nobody can take away what is another's. It is
    # opened when the course's folder is in it, or a learner could put one there.
    yield Right(places.exchange, "root", "root", 0o1777)
    for name in sorted({places.instructor, *_members(places.learners)}):
        account = pwd.getpwnam(name)
        yield Right(Path(account.pw_dir), name, _name(grp.getgrgid, account.pw_gid), 0o700)


def _members(group: str) -> set[str]:
    """Give the accounts of a group, also those whose first group it is."""
    try:
        found = grp.getgrnam(group)
    except KeyError:
        return set()
    return {*found.gr_mem, *(account.pw_name for account in pwd.getpwall() if account.pw_gid == found.gr_gid)}


def _require_parts(places: Places) -> None:
    """End with a sentence where something is missing that this script does not bring."""
    for program, package in {"npm": "npm", "node": "nodejs", "sudo": "sudo"}.items():
        if not shutil.which(program):
            sys.exit(f"{program} is missing: apt-get install -y {package}")
    command = [shutil.which("node") or "node", "--version"]
    node = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    if int(node.lstrip("v").partition(".")[0] or 0) < OLDEST_NODE:
        sys.exit(f"The proxy needs Node {OLDEST_NODE} or newer, and this is {node}: install a newer one.")
    if not (places.staff_environment / "layerwise-stamp").is_file():
        sys.exit(f"{CHECKOUT} has no environment yet: run `/usr/bin/python3 course --help` there, as root.")
    python = (places.staff_environment / "bin" / "python").resolve()
    shut = [folder for folder in (python, *python.parents) if not folder.stat().st_mode & stat.S_IXOTH]
    if shut:
        again = "remove .venv, and make it with a Python that all accounts can start: /usr/bin/python3 course --help"
        sys.exit(f"{python} is behind {shut[0]}, which is shut to other accounts: {again}")
    try:
        pwd.getpwnam(places.instructor)
    except KeyError:
        sys.exit(f"There is no account {places.instructor}: useradd -m {places.instructor}, then passwd.")


def _make_accounts(places: Places) -> None:
    """Make the groups and the grader's account, and let the instructor start the grading under it."""
    for group in (places.staff, places.learners):
        _run("groupadd", "--force", "--system", group)
    try:
        pwd.getpwnam(places.grader)
    except KeyError:
        nobody = ("--shell", "/usr/sbin/nologin", "--home-dir", "/nonexistent", "--no-create-home")
        _run("useradd", "--system", "--gid", places.staff, *nobody, places.grader)
    _run("usermod", "--append", "--groups", places.staff, places.instructor)
    allowed = f"{places.instructor} ALL=({places.grader}) NOPASSWD: {HERE / 'grade'}\n"
    path = sudo_file(places.grader)
    path.write_text(allowed, encoding="utf-8")
    path.chmod(0o440)


def sudo_file(grader: str) -> Path:
    """Give the file that lets the instructor call the grader: sudo skips those with a dot in their name."""
    return Path("/etc/sudoers.d") / grader.replace(".", "_")


def _make_environment(places: Places) -> None:
    """Make the environment of the Hub and the learners: the locked packages, and of the course what is public."""
    uv, python = str(places.staff_environment / "bin" / "uv"), str(places.environment / "bin" / "python")
    if not Path(python).exists():
        _run(uv, "venv", "--quiet", "--python", str((places.staff_environment / "bin" / "python").resolve()),
             str(places.environment))  # fmt: skip
    _run(uv, "pip", "sync", "--quiet", "--python", python, str(CHECKOUT / "requirements.lock"))
    _run(uv, "pip", "install", "--quiet", "--python", python, "--no-deps", "--no-build-isolation", str(CHECKOUT))
    quieten = "import sys, pathlib, layerwise.learning.lab as lab; lab.quieten_news(pathlib.Path(sys.prefix))"
    for each in (python, str(places.staff_environment / "bin" / "python")):
        _run(each, "-c", quieten)
    shutil.copytree(CHECKOUT / "datasets", places.environment / "share" / "layerwise", dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("own"))  # fmt: skip
    proxy = places.environment / "proxy"
    proxy.mkdir(exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, proxy)
    _run("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error", cwd=proxy)


def _write_settings(places: Places) -> None:
    """Tell nbgrader and Jupyter, in both environments, where the course is and which menus lead somewhere."""
    exchange = [
        "c = get_config()",
        f'c.CourseDirectory.course_id = "{COURSE_ID}"',
        f'c.Exchange.root = "{places.exchange}"',
        'c.ExchangeFactory.submit = "layerwise.learning.handing_in.Submit"',
        # Where a whole class validates at once, each has a small part of a processor.
        f"c.Execute.timeout = c.Execute.startup_timeout = {PATIENCE}",
    ]
    course = [
        'c.ExchangeFactory.collect = "layerwise.grading.classroom.collecting.Collect"',
        f'c.CourseDirectory.root = "{places.course}"',
        f'load_subconfig("nbgrader_config.py", path="{places.course}")',
    ]
    for environment, lines, role in (
        (places.environment, exchange, "learner"),
        (places.staff_environment, [*exchange, *course], "instructor"),
    ):
        folder = environment / "etc" / "jupyter"
        (folder / "nbgrader_config.py").write_text("\n".join([*lines, ""]), encoding="utf-8")
        (folder / "labconfig").mkdir(exist_ok=True)
        hidden = {f"@jupyter/nbgrader:{name}": True for name in HIDDEN[role]}
        (folder / "labconfig" / "page_config.json").write_text(json.dumps({"disabledExtensions": hidden}))
        (folder / "jupyter_server_config.json").write_text(json.dumps(SERVER[role], indent=2))
        (folder / "jupyter_config.json").write_text(json.dumps(EVERYWHERE, indent=2))


OLDEST_NODE = 20
"""The proxy's package.json asks for it."""

HIDDEN = {
    "learner": ("formgrader", "course-list", "create-assignment"),
    "instructor": ("course-list", "create-assignment"),
}
"""Entries of JupyterLab's menus that lead nowhere for a role. It hides them; what protects is the rights above."""

PATIENCE = 300
"""How long a kernel may take to start, and a cell to run when a notebook is validated [s]; alone they take one."""

LEFT_ALONE = 3600
"""After how long a learner's kernel that nobody uses ends, and then a server without kernels [s]."""

EVERYWHERE = {"KernelManager": {"transport_encryption": "required"}}
"""Settings of all of Jupyter's programs. A kernel listens on ports of the machine, and every account could connect to
one, and read along what is run and printed there, were it not encrypted with a key that only the owner can read."""

SERVER = {
    "learner": {
        # A kernel holds 130 MB, a server 140 MB, and a tab left open overnight would hold both. Whoever comes back
        # finds all files, and runs the notebook's cells again.
        "MappingKernelManager": {
            "cull_idle_timeout": LEFT_ALONE,
            "cull_connected": True,
            "kernel_info_timeout": PATIENCE,
        },
        "TerminalManager": {"cull_inactive_timeout": LEFT_ALONE},
        "ServerApp": {
            "jpserver_extensions": {
                "nbgrader.server_extensions.formgrader": False,
                "nbgrader.server_extensions.course_list": False,
            },
            "shutdown_no_activity_timeout": LEFT_ALONE,
            "terminado_settings": {"shell_command": ["/bin/bash"]},  # a log-in shell would forget the environment
        },
    },
    "instructor": {
        "ServerApp": {
            "jpserver_extensions": {"nbgrader.server_extensions.course_list": False},
            "terminado_settings": {"shell_command": ["/bin/bash"]},
            # Formgrader is shown inside JupyterLab in a frame, which a Hub's servers forbid unless they are told.
            "tornado_settings": {"headers": {"Content-Security-Policy": "frame-ancestors 'self'"}},
        },
    },
}
"""Settings of the Jupyter server for a role."""


def _run(*command: str, cwd: Path | None = None) -> None:
    done = subprocess.run(command, cwd=cwd, check=False)
    if done.returncode:
        sys.exit(f"`{' '.join(command)}` failed with {done.returncode}; what it said stands above.")


def _name(look_up: Callable[[int], Sequence[Any]], number: int) -> str:
    """Give the name of an account or group, or its number where it has none."""
    try:
        return str(look_up(number)[0])
    except KeyError:
        return str(number)


if __name__ == "__main__":
    main()
