"""Hands in archives by the name of the notebook: one that unpacks to gigabytes, one whose names lead upwards."""
# verdict: unreadable: double, half, quarter

import gzip
import io
import zipfile

from tests.red_team.course import WEEK


def fill(course, folder, places):
    place = folder / WEEK
    place.mkdir(parents=True)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("assignment.ipynb", bytes(100_000_000))
        archive.writestr("../../../LAYERWISE_RED_TEAM", "x")
        archive.writestr("/tmp/LAYERWISE_RED_TEAM", "x")
    (place / "assignment.ipynb").write_bytes(packed.getvalue())
    (place / "other.zip").write_bytes(packed.getvalue())
    (place / "other.ipynb").write_bytes(gzip.compress(bytes(100_000_000)))
