"""Hands in modules that bear the names of numpy, of the kernel and of the course."""
# verdict: wrong

from tests.red_team.parts import EVIL, written


def fill(course, folder, places):
    place = written(course, folder)
    for name in (
        "numpy",
        "h5py",
        "ipykernel_launcher",
        "IPython",
        "layerwise",
        "grader_tests",
        "json",
        "sitecustomize",
    ):
        (place / f"{name}.py").write_text(EVIL)
    (place / "conftest.py").write_text(EVIL)
    (place / "nbgrader_config.py").write_text(EVIL)
