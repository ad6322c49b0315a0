"""environment.yml as conda and repo2docker read it, which are installed in an environment of their own."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

CHECKOUT = Path(__file__).resolve().parent.parent
UV = Path(sys.executable).with_name("uv")
SPECS = [
    line for line in yaml.safe_load((CHECKOUT / "environment.yml").read_text())["dependencies"] if type(line) is str
]
PYTHON = next(line for line in SPECS if line.startswith("python="))

pytestmark = [pytest.mark.machine, pytest.mark.slow]

PARSE = """\
import sys
from rattler import MatchSpec
for line in sys.argv[1:]:
    print(MatchSpec(line).name.normalized)
"""


def environment_with(folder, *packages):
    """Make an environment with tools in it; give its folder of programs."""
    subprocess.run([UV, "venv", "--quiet", "--clear", "--python", sys.executable, folder], check=True)
    subprocess.run([UV, "pip", "install", "--quiet", "--python", folder / "bin" / "python", *packages], check=True)
    return folder / "bin"


@pytest.fixture(scope="module")
def rattler(tmp_path_factory):
    """A Python that has conda's own reader of specifications."""
    return environment_with(tmp_path_factory.mktemp("rattler"), "py-rattler") / "python"


def test_each_specification_is_one_of_conda_s(rattler):
    """Does conda's reader understand each line, and find the package in it that is meant?"""
    done = subprocess.run([rattler, "-c", PARSE, *SPECS], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [line.split("=")[0].split(">")[0].split("<")[0] for line in SPECS]


def test_a_broken_specification_would_be_found(rattler):
    """Does that reader refuse what is none?"""
    done = subprocess.run([rattler, "-c", PARSE, "numpy>=>2"], capture_output=True, text=True, check=False)
    assert done.returncode != 0


def test_repo2docker_takes_the_checkout(tmp_path):
    """Does repo2docker, without building, choose conda and the environment's Python?"""
    program = environment_with(tmp_path, "jupyter-repo2docker") / "jupyter-repo2docker"
    done = subprocess.run(
        [program, "--no-build", "--debug", CHECKOUT], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    said = done.stdout + done.stderr
    assert done.returncode == 0, said[-2000:]
    assert f"Building conda environment for {PYTHON}" in said
