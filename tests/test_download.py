"""Downloads from a server on this machine: whole, cut, wrong, missing, interrupted, and on a full disk."""

import io
import tempfile

import numpy as np
import pytest

from layerwise.datasets import download as module
from layerwise.datasets.download import download, fetch
from layerwise.datasets.errors import DataError
from tests.small_archive import NAME, served

CONTENT = np.random.default_rng(1).bytes(300_000)


@pytest.fixture
def server(monkeypatch):
    """A server that has the file."""
    monkeypatch.setattr(module, "_PAUSE", 0)
    monkeypatch.setenv("no_proxy", "*")
    with served(CONTENT) as state:
        yield state


def got(archive):
    """Download to memory."""
    file = io.BytesIO()
    download(archive, file)
    return file.getvalue()


def test_a_file_comes_whole_and_progress_is_told(server):
    """Do all bytes come, and is the progress told to the end?"""
    file, told = io.BytesIO(), []
    download(server.archive(), file, lambda done, of: told.append((done, of)))
    assert file.getvalue() == CONTENT
    assert told[-1] == (300_000, 300_000)
    assert len(told) > 2
    assert server.asked == [""]


def test_a_cut_download_is_taken_up_where_it_ended(server):
    """Is what is missing asked for, and no more?"""
    server.cuts = [100_000, 50_000]
    assert got(server.archive()) == CONTENT
    assert server.asked == ["", "bytes=100000-", "bytes=150000-"]


def test_a_server_that_knows_no_ranges_is_asked_from_the_start(server):
    """Is the file whole, and nothing in it twice, where the server begins anew?"""
    server.cuts, server.heeds_ranges = [100_000], False
    assert got(server.archive()) == CONTENT
    assert server.asked == ["", "bytes=100000-"]


def test_a_connection_that_is_cut_again_and_again_is_a_sentence(server):
    """Does it end, with what came, why it ended, and what to do?"""
    server.cuts = [10] * 20
    with pytest.raises(
        DataError, match=rf"{NAME}: the download ended after 60 of 300,000 bytes, 6 times over"
    ) as caught:
        got(server.archive())
    assert "the connection was cut" in str(caught.value)
    assert "--archive" in str(caught.value)


def test_a_server_that_does_not_answer_is_a_sentence(server):
    """Is an address where nobody listens named?"""
    with pytest.raises(DataError, match=r"127\.0\.0\.1:9/.*the download ended before the first byte.*refused"):
        got(server.archive(base="http://127.0.0.1:9"))


def test_a_server_that_falls_silent_is_a_sentence(server, monkeypatch):
    """Does a server that takes the question and never answers end in a sentence, not in waiting?"""
    monkeypatch.setattr(module, "_SILENCE", 0.05)
    server.answers.clear()
    with pytest.raises(DataError, match=r"the download ended before the first byte, 6 times over \(timed out\)"):
        got(server.archive())


def test_a_file_that_is_not_there_is_a_sentence(server):
    """Is 404 told at once, with the address?"""
    with pytest.raises(DataError, match=rf"/elsewhere/{NAME}: the server answers '404 Not Found'"):
        got(server.archive(base=f"{server.base}/elsewhere/"))
    assert len(server.asked) == 1


def test_a_server_in_trouble_is_asked_again(server):
    """Is 503 tried several times before it is told?"""
    server.status = 503
    with pytest.raises(DataError, match="503 Service Unavailable"):
        got(server.archive())
    assert len(server.asked) == 6


def test_a_wrong_checksum_is_a_sentence(server):
    """Is a file with one wrong byte refused?"""
    archive = server.archive()
    server.content = CONTENT[:-1] + b"!"
    with pytest.raises(DataError, match=rf"{NAME}: its MD5 is \w+, not {archive.md5}.*get it again"):
        got(archive)


@pytest.mark.parametrize("size", [299_999, 300_001])
def test_another_size_is_told_before_anything_is_kept(server, size):
    """Is a file of another size refused at its first byte?"""
    file = io.BytesIO()
    with pytest.raises(DataError, match=r"it should have \d+,\d+ bytes, and has 300,000"):
        download(server.archive(size=size), file)
    assert file.getvalue() == b""


@pytest.mark.parametrize("base", ["file:///etc", "ftp://127.0.0.1", "127.0.0.1"])
def test_an_address_that_is_none_of_the_web_is_refused(server, base):
    """Is an address of a file on this machine no download?"""
    with pytest.raises(DataError, match="the address must begin with https://"):
        got(server.archive(base=base))


def test_a_full_disk_is_a_sentence(server):
    """Is a failed write told as such, and not tried again as a cut connection?"""

    class Full(io.BytesIO):
        def write(self, _):
            raise OSError(28, "No space left on device")

    with pytest.raises(DataError, match=rf"{NAME} cannot be written \(No space left on device\)"):
        download(server.archive(), Full())
    assert len(server.asked) == 1


def test_what_is_fetched_leaves_no_file(server, tmp_path):
    """Is an archive open to read, without a name in the folder?"""
    with fetch(server.archive(), tmp_path) as file:
        assert file.read() == CONTENT
        assert list(tmp_path.iterdir()) == []


def test_an_archive_can_be_kept_and_used_again(server, tmp_path):
    """Is it got once, under the name that was asked for, and verified the next time?"""
    kept = tmp_path / "kept.tar.gz"
    for _ in range(2):
        with fetch(server.archive(), tmp_path, kept) as file:
            assert file.read() == CONTENT
    assert server.asked == [""]
    assert [path.name for path in tmp_path.iterdir()] == ["kept.tar.gz"]
    kept.write_bytes(b"something else")
    with pytest.raises(DataError, match=r"kept\.tar\.gz: its MD5 is"):
        fetch(server.archive(), tmp_path, kept)


def interrupted(*_):
    """Be Ctrl-C."""
    raise KeyboardInterrupt


@pytest.mark.parametrize("kept", [False, True])
@pytest.mark.parametrize("fault", ["cut", "wrong", "interrupted", "full"])
def test_what_is_not_finished_leaves_nothing(server, tmp_path, monkeypatch, kept, fault):
    """Is the folder empty after a fault of any kind?"""
    archive = server.archive(md5="0" * 32) if fault == "wrong" else server.archive()
    if fault == "cut":
        server.cuts = [1000] * 20
    if fault == "full":
        monkeypatch.setattr(module._Transfer, "_keep", lambda *_: no_space())
    with pytest.raises((DataError, KeyboardInterrupt)):
        fetch(archive, tmp_path, tmp_path / "kept" if kept else None, interrupted if fault == "interrupted" else None)
    assert list(tmp_path.iterdir()) == []


def no_space():
    """Be a full disk."""
    raise DataError("full")


def test_too_little_room_is_told_before_the_download(server, tmp_path):
    """Is the free space looked at first?"""
    with pytest.raises(DataError, match=r"MB are free there; images\.tar\.gz needs 1,000,000,000,000 MB"):
        fetch(server.archive(size=10**18), tmp_path)
    assert server.asked == []


def test_a_folder_that_cannot_be_written_is_named(server, tmp_path, monkeypatch):
    """Is a folder without rights, or none at all, a sentence?"""
    with pytest.raises(DataError, match="nowhere"):
        fetch(server.archive(), tmp_path / "nowhere")

    def forbidden(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "TemporaryFile", forbidden)
    with pytest.raises(DataError, match="Permission denied"):
        fetch(server.archive(), tmp_path)
