"""JupyterLab's settings on the first start."""

import json

from jupyter_client.manager import KernelManager

from layerwise.learning.lab import _encryption, quieten_news

SETTINGS = "share/jupyter/lab/settings/overrides.json"
NOTIFICATION = "@jupyterlab/apputils-extension:notification"


def test_the_news_are_switched_off(tmp_path):
    """Is the pop-up that asks about news off before the first start?"""
    quieten_news(tmp_path)
    assert json.loads((tmp_path / SETTINGS).read_text())[NOTIFICATION]["fetchNews"] == "false"


def test_other_settings_stay(tmp_path):
    """Are settings that someone made kept?"""
    (tmp_path / SETTINGS).parent.mkdir(parents=True)
    (tmp_path / SETTINGS).write_text('{"mine": 1}')
    quieten_news(tmp_path)
    assert json.loads((tmp_path / SETTINGS).read_text())["mine"] == 1


def test_a_read_only_environment_does_not_stop_the_start(tmp_path):
    """Does a folder that cannot be made leave the start alone?"""
    (tmp_path / "share").write_text("in the way")
    quieten_news(tmp_path)
    assert not (tmp_path / SETTINGS).exists()


def test_kernels_encrypt_what_they_say_where_they_can(monkeypatch):
    """Is it asked for where this Jupyter knows how, and left out where it would be refused?"""
    monkeypatch.setattr(KernelManager, "transport_encryption", "disabled", raising=False)
    assert _encryption() == ["--KernelManager.transport_encryption=auto"]
    monkeypatch.setattr("zmq.has", lambda _: False)
    assert _encryption() == []
