"""A few photographs in an archive of the layout of the Oxford-IIIT Pet data set, and a server that hands it out."""

import contextlib
import hashlib
import io
import tarfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
from PIL import Image

from layerwise.datasets.download import Archive

NAME = "images.tar.gz"
CATS = [f"{breed}_{k}" for breed in ("Abyssinian", "Maine_Coon") for k in range(1, 6)]
DOGS = [f"{breed}_{k}" for breed in ("beagle", "great_pyrenees") for k in range(1, 6)]


def photograph(name, mode="RGB", kind="JPEG", **options):
    """A picture, not square, that its name alone decides."""
    rng = np.random.default_rng(list(name.encode()))
    pixels = np.full((70, 90, 3), rng.integers(0, 256, 3), np.uint8)
    pixels[20:40, 20:60] = rng.integers(0, 256, 3)
    file = io.BytesIO()
    Image.fromarray(pixels).convert(mode).save(file, kind, **options)
    return file.getvalue()


def plain_members():
    """Ten photographs of cats and ten of dogs, by their names in the archive."""
    return {f"images/{name}.jpg": photograph(name) for name in (*CATS, *DOGS)}


def packed(members, also=()):
    """Pack files, and entries that are no plain files, to a tar.gz."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        folder = tarfile.TarInfo("images")
        folder.type = tarfile.DIRTYPE
        for entry in (folder, *also):
            archive.addfile(entry)
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


class Served:
    """What a server of one file does, and what it was asked.

    Parameters
    ----------
    content : bytes — of the file
    """

    def __init__(self, content):
        self.content = content
        self.base = ""
        self.cuts = []  # after how many bytes each of the first answers ends
        self.status = 200
        self.heeds_ranges = True
        self.answers = threading.Event()  # until it is set, nobody gets a word
        self.answers.set()
        self.asked = []  # the ranges that were asked for, '' for all

    def archive(self, **changes):
        """The file as something to download."""
        sums = {"size": len(self.content), "md5": hashlib.md5(self.content).hexdigest()}
        return Archive(**{"base": self.base, "name": NAME, **sums, **changes})


@contextlib.contextmanager
def served(content):
    """Serve a file on this machine alone."""
    state = Served(content)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            wanted = self.headers.get("Range", "")
            state.asked.append(wanted)
            state.answers.wait()
            found = state.status if self.path == f"/{NAME}" else 404
            if found != 200:
                self.send_error(found)
                return
            begin = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and state.heeds_ranges else 0
            body = state.content[begin:]
            self.send_response(206 if begin else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: state.cuts.pop(0)] if state.cuts else body)

        def handle(self):
            with contextlib.suppress(ConnectionError):  # who hung up needs no answer
                super().handle()

        def log_message(self, *_):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        state.answers.set()
        server.shutdown()
        server.server_close()
        thread.join()
