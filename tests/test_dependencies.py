"""The three lists of packages say the same: pyproject.toml, requirements.lock and environment.yml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCK = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")
ENVIRONMENT = yaml.safe_load((CHECKOUT / "environment.yml").read_text(encoding="utf-8"))

FROM_PIP = {"jupyterquiz"}
"""What pip brings with the course itself, since conda-forge may not have it."""

EXTRAS = PROJECT.get("optional-dependencies", {})
DIRECT = [
    Requirement(line) for line in (*PROJECT["dependencies"], *(line for extra in EXTRAS.values() for line in extra))
]
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


def entries():
    """Return the lock's entries: the requirement, and the lines below it."""
    found = re.findall(r"^(?=\S)(?!#)(.+?)( \\)?\n((?:[ \t].*\n)*)", LOCK, re.MULTILINE)
    return [(Requirement(requirement), below) for requirement, _, below in found]


def bounds(requirements):
    """Return each requirement's name, in the form that registries compare, with its bounds."""
    return {canonicalize_name(requirement.name): requirement.specifier for requirement in requirements}


def conda_requirements():
    """Return what environment.yml asks of conda, apart from Python and pip."""
    lines = [line for line in ENVIRONMENT["dependencies"] if isinstance(line, str)]
    return [Requirement(line) for line in lines if not re.match(r"(python|pip)\b(?!-)", line)]


# environment.yml


def test_conda_asks_for_what_the_project_depends_on():
    """Does environment.yml name each dependency of pyproject.toml, with the same bounds, and no other?"""
    asked = bounds(map(Requirement, PROJECT["dependencies"]))
    assert bounds(conda_requirements()) == {name: bound for name, bound in asked.items() if name not in FROM_PIP}


def test_conda_pins_a_python_that_the_project_allows():
    """Is Python pinned to one release series, so that repo2docker does not choose its own?"""
    (python,) = re.findall(r"^python=(3\.\d+)$", "\n".join(map(str, ENVIRONMENT["dependencies"])), re.MULTILINE)
    assert SpecifierSet(PROJECT["requires-python"]).contains(python)


def test_pip_adds_the_course_alone():
    """Does pip install the checkout, and leave every other package to conda?"""
    assert "pip" in ENVIRONMENT["dependencies"]
    assert [line for line in ENVIRONMENT["dependencies"] if isinstance(line, dict)] == [{"pip": ["-e ."]}]


def test_conda_takes_packages_from_one_channel():
    """Does everything come from conda-forge, into an environment with the course's name?"""
    assert ENVIRONMENT["channels"] == ["conda-forge"]
    assert ENVIRONMENT["name"] == PROJECT["name"]


# requirements.lock


@pytest.mark.parametrize("requirement", DIRECT, ids=lambda requirement: requirement.name)
def test_dependency_is_locked_within_its_bounds(requirement):
    """Is each direct dependency, also of the extras, in the lock with versions that pyproject.toml allows?"""
    name = canonicalize_name(requirement.name)
    locked = [entry for entry, _ in entries() if canonicalize_name(entry.name) == name]
    assert locked, "run `python3 course lock`"
    for entry in locked:
        (pin,) = entry.specifier
        assert requirement.specifier.contains(pin.version, prereleases=True)


def test_lock_pins_exact_versions():
    """Does each entry of the lock name one version?"""
    found = [[pin.operator for pin in entry.specifier] for entry, _ in entries()]
    assert len(found) > len(DIRECT)
    assert all(operators == ["=="] for operators in found)


def test_lock_has_a_hash_for_each_entry():
    """Does each entry of the lock carry hashes, so that what is installed is what was looked at?"""
    assert [str(entry) for entry, below in entries() if not HASH.search(below)] == []


def test_lock_is_read_to_its_end():
    """Does this test's reader see every entry, so that the tests above leave none out?"""
    assert len(entries()) == len(re.findall(r"^[^#\s][^\n]*==", LOCK, re.MULTILINE))


def test_lock_holds_no_address():
    """Is where packages come from left to the reader's own settings?"""
    assert re.findall(r".*(?:://|file:|--\S*index|--find-links).*", LOCK) == []


def test_lock_serves_every_system():
    """Does the lock hold what Windows alone needs, whichever system it was made on?"""
    assert any("win32" in str(entry.marker) for entry, _ in entries() if entry.marker)


def test_lock_serves_the_oldest_python():
    """Was the lock made for the oldest Python that pyproject.toml allows, and does the script `course` refuse older?"""
    oldest = PROJECT["requires-python"].removeprefix(">=")
    script = (CHECKOUT / "course").read_text(encoding="utf-8")
    assert f"--python-version {oldest} " in script
    assert f"sys.version_info < ({oldest.replace('.', ', ')})" in script


def test_lock_says_how_it_is_made():
    """Does the lock's first lines name the command that renews it, and no path of the machine it was made on?"""
    head = LOCK.splitlines()[:2]
    assert head[1].strip("# ") == "python3 course lock"


def test_build_backend_is_locked():
    """Is what builds the course in the lock, since it is installed without a build environment of its own?"""
    build = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["build-system"]["requires"]
    assert set(bounds(map(Requirement, build)).items()) <= set(bounds(DIRECT).items())
