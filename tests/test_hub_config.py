"""The Hub's configuration, read as JupyterHub and The Littlest JupyterHub read it, and the row of starting servers."""

import asyncio
import importlib
import re
import shutil
import sys
from types import SimpleNamespace

import pytest
from traitlets.config.loader import PyFileConfigLoader

from tests.hub_machine import CHECKOUT, free_ports

HUB = CHECKOUT / "deploy" / "jupyterhub"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Give a copy of the Hub's files, on free ports, whose modules are found anew."""
    copy = shutil.copytree(HUB, tmp_path / "checkout" / "deploy" / "jupyterhub")
    path = copy / "settings.toml"
    text = path.read_text(encoding="utf-8")
    for name, port in zip(("address", "hub", "proxy"), free_ports(3), strict=True):
        text = re.sub(rf'^{name} = "[^"]*"', f'{name} = "http://127.0.0.1:{port}"', text, flags=re.MULTILINE)
    path.write_text(text.replace('instructor = "instructor"', 'instructor = "jupyter-teacher"'), encoding="utf-8")
    monkeypatch.syspath_prepend(str(copy))
    yield copy
    for name in ("places", "prepare", "starting"):
        sys.modules.pop(name, None)


def as_hub(folder, monkeypatch):
    """Read the configuration as a Hub of one's own does."""
    monkeypatch.delenv("TLJH_INSTALL_PREFIX", raising=False)
    return PyFileConfigLoader("jupyterhub_config.py", path=str(folder)).load_config()


def as_littlest(folder, tmp_path, monkeypatch):
    """Read it as The Littlest JupyterHub does: by a link in its folder of additions, after settings of its own."""
    monkeypatch.setenv("TLJH_INSTALL_PREFIX", str(tmp_path / "tljh"))
    additions = tmp_path / "tljh" / "config" / "jupyterhub_config.d"
    additions.mkdir(parents=True)
    (additions / "layerwise.py").symlink_to(folder / "jupyterhub_config.py")
    first = tmp_path / "jupyterhub_config.py"
    first.write_text(
        "c = get_config()\n"
        "c.JupyterHub.spawner_class = 'its own'\n"
        "c.JupyterHub.authenticator_class = 'its own'\n"
        "c.JupyterHub.hub_port = 15001\n"
        "c.SystemdSpawner.extra_paths = ['/opt/tljh/user/bin']\n"
        "c.SystemdSpawner.username_template = 'jupyter-{USERNAME}'\n"
        "c.Authenticator.admin_users = {'boss'}\n"
        f"load_subconfig({str(additions / 'layerwise.py')!r})\n",
        encoding="utf-8",
    )
    return PyFileConfigLoader(first.name, path=str(tmp_path)).load_config()


def prepared(config, name):
    """What the hook makes of the server of somebody who is called so on the Hub."""
    spawner = SimpleNamespace(user=SimpleNamespace(name=name), pending="spawn", environment={})
    asyncio.run(config.Spawner.pre_spawn_hook(spawner))
    return spawner


def test_a_hub_of_ones_own(folder, monkeypatch):
    """Does it use real accounts, with no administrator and nobody turned away while others start?"""
    config = as_hub(folder, monkeypatch)
    assert config.JupyterHub.authenticator_class == "pam"
    assert "admin_users" not in config.Authenticator
    assert config.JupyterHub.concurrent_spawn_limit == 0


@pytest.mark.parametrize("name", ["ana", "Ana", "b.e-n_9", "0042", "x" * 32])
def test_a_password_opens_the_own_account_alone(folder, monkeypatch, name):
    """Is who logs in on the Hub the account whose password it was, letter by letter, where `ana` is another's?"""
    pamela = pytest.importorskip("pamela")
    auth = importlib.import_module("jupyterhub.auth")
    account = SimpleNamespace(pw_name=name, pw_uid=4242, pw_gid=77, pw_dir="/nowhere")
    monkeypatch.setattr("pwd.getpwnam", {name: account}.__getitem__)
    monkeypatch.setattr("pwd.getpwuid", {4242: account}.__getitem__)
    monkeypatch.setattr(pamela, "authenticate", lambda *_, **__: None)
    monkeypatch.setattr(pamela, "check_account", lambda *_, **__: None)
    hub = auth.PAMAuthenticator(config=as_hub(folder, monkeypatch))
    hub.allow_all = True
    answer = asyncio.run(hub.get_authenticated_user(None, {"username": name, "password": "secret"}))
    assert answer["name"] == name


def test_the_littlest_keeps_what_is_its_own(folder, tmp_path, monkeypatch):
    """Do its proxy, log-in, spawner and administrators stay, where ours are added?"""
    config = as_littlest(folder, tmp_path, monkeypatch)
    assert config.JupyterHub.spawner_class == config.JupyterHub.authenticator_class == "its own"
    assert config.JupyterHub.hub_port == 15001
    assert config.Authenticator.admin_users == {"boss"}
    assert "bind_url" not in config.JupyterHub


def test_the_littlest_knows_its_instructor(folder, tmp_path, monkeypatch):
    """Is it the account with the prefix, and a learner none who takes the account's whole name?"""
    config = as_littlest(folder, tmp_path, monkeypatch)
    teacher, learner = prepared(config, "teacher"), prepared(config, "jupyter-teacher")
    assert teacher.cmd[-1] == str(tmp_path / "checkout" / ".venv" / "bin" / "jupyterhub-singleuser")
    assert learner.cmd[-1] == "/opt/layerwise/bin/jupyterhub-singleuser"
    assert learner.notebook_dir == "~"


def test_the_littlest_lets_the_instructor_alone_grade(folder, tmp_path, monkeypatch):
    """May the instructor's server call sudo, and a learner's not, and comes our environment first in both?"""
    config = as_littlest(folder, tmp_path, monkeypatch)
    assert prepared(config, "teacher").unit_extra_properties == {"NoNewPrivileges": "no"}
    assert not hasattr(prepared(config, "ana"), "unit_extra_properties")
    assert config.SystemdSpawner.extra_paths == []


def test_sudo_reads_the_rule_of_a_grader_with_a_dot(folder):
    """Has the rule a file of which sudo takes notice, whatever the grader is called?"""
    assert folder.is_dir()
    assert str(importlib.import_module("prepare").sudo_file("class.grader-1")) == "/etc/sudoers.d/class_grader-1"


# The row of those whose servers start


def row(folder, at_once):
    """Make a row that does not wait between looks."""
    assert folder.is_dir()
    return importlib.import_module("starting").Row(at_once, pause=0)


def spawning(name):
    """Give a learner's server that has been asked for, as JupyterHub tells of it."""
    return SimpleNamespace(name=name, pending="spawn", ready=False)


async def turns(line, servers):
    """Put servers into a row; give the list into which each comes when it is its turn."""
    begun = []

    async def one(server):
        await line.wait(server, server.name)
        begun.append(server)

    tasks = [asyncio.create_task(one(server)) for server in servers]
    for _ in range(50):
        await asyncio.sleep(0)
    return begun, tasks


def test_so_many_start_at_once(folder):
    """Do the first two start, the third when one of them has, and the fourth after that?"""

    async def play():
        servers = [spawning(name) for name in ("ana", "ben", "cem", "dora")]
        begun, tasks = await turns(row(folder, 2), servers)
        assert begun == servers[:2]
        servers[1].pending, servers[1].ready = None, True
        for _ in range(50):
            await asyncio.sleep(0)
        assert begun == servers[:3]
        for server in servers:
            server.pending = None
        await asyncio.gather(*tasks)
        assert begun == servers

    asyncio.run(play())


def test_who_gives_up_does_not_hold_the_others_up(folder):
    """Does the next one start where the first in the row was cancelled while it waited?"""

    async def play():
        servers = [spawning(name) for name in ("ana", "ben", "cem")]
        begun, tasks = await turns(row(folder, 1), servers)
        tasks[1].cancel()
        servers[0].pending = None
        for _ in range(50):
            await asyncio.sleep(0)
        assert begun == [servers[0], servers[2]]
        await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run(play())


def test_whose_servers_hang_do_not_hold_the_class_up(folder):
    """Do two whose last servers failed take one place of two together, and both again once theirs have started?"""

    async def play():
        line = row(folder, 2)
        first, tasks = await turns(line, [spawning("mal"), spawning("moe")])
        for server in first:
            server.pending = None  # and not ready: it failed
        servers = [spawning(name) for name in ("mal", "moe", "ana", "ben")]
        begun, more = await turns(line, servers)
        assert [server.name for server in begun] == ["mal", "ana"]
        begun[1].pending, begun[1].ready = None, True
        for _ in range(50):
            await asyncio.sleep(0)
        assert [server.name for server in begun] == ["mal", "ana", "ben"]
        for _ in range(2):
            for server in begun:
                server.pending, server.ready = None, True
            await asyncio.sleep(0.01)
        begun, last = await turns(line, [spawning("mal"), spawning("moe")])
        assert [server.name for server in begun] == ["mal", "moe"]
        await asyncio.gather(*tasks, *more, *last)

    asyncio.run(play())
