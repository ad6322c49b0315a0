"""Attacks by the files and folders that are handed in: links, names, pipes, modules, masses of them."""

import json
import os

from layerwise.course import Course
from tests.red_team.attack import Attack, reasons_of
from tests.red_team.course import WEEK, wrong
from tests.small_course import hand_in

ATTACKS: list[Attack] = []
NOTHING = "nothing: double, half, quarter"
EVIL = "raise SystemExit('LAYERWISE_RED_TEAM')\n"


def attack(verdict="wrong", unsafe=""):
    """Enlist a function that makes a hostile folder: it is given the course, the learner's folder and places."""

    def enlist(make):
        def submit(course: Course, learner, places):
            make(course, course.submitted / learner, places)

        tries = " ".join(make.__doc__.split())
        ATTACKS.append(Attack(f"folders-{make.__name__}", tries, submit, reasons_of(verdict), unsafe=unsafe))
        return make

    return enlist


def written(course, folder, name="assignment.ipynb"):
    """Hand in a notebook with wrong answers, and give the folder that it lies in."""
    return hand_in(course, folder.name, wrong(course, WEEK), name).parent


@attack()
def modules_beside(course, folder, _places):
    """Hands in modules that bear the names of numpy, of the kernel and of the course."""
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


@attack(NOTHING)
def link_to_another(course, folder, places):
    """Hands in a link to another learner's notebook."""
    (folder / WEEK).mkdir(parents=True)
    (folder / WEEK / "assignment.ipynb").symlink_to(places["OTHER"])


@attack(NOTHING)
def link_to_another_above(course, folder, places):
    """Hands in a link to another learner's notebook beside the place where the week's folder should be."""
    folder.mkdir(parents=True)
    (folder / "assignment.ipynb").symlink_to(places["OTHER"])


@attack(NOTHING)
def week_is_a_link(course, folder, places):
    """Hands in a link to another learner's folder in place of its own."""
    folder.mkdir(parents=True)
    (folder / WEEK).symlink_to(os.path.dirname(places["OTHER"]))


@attack(NOTHING)
def week_is_a_link_to_source(course, folder, _places):
    """Hands in a link to the instructor's notebooks in place of a folder, spelt as the number of the week."""
    folder.mkdir(parents=True)
    (folder / "week1").symlink_to(course.source / WEEK)


@attack(NOTHING, unsafe="copied, its links fill the disk")
def links_without_end(course, folder, _places):
    """Hands in links to themselves, to each other, to nothing and to the folder above, by the notebook's name."""
    place = folder / WEEK
    place.mkdir(parents=True)
    (place / "assignment.ipynb").symlink_to("assignment.ipynb")
    (place / "a.ipynb").symlink_to("b.ipynb")
    (place / "b.ipynb").symlink_to("a.ipynb")
    (place / "c.ipynb").symlink_to("/nowhere")
    (place / "again").symlink_to("..")
    (place / "d.ipynb").symlink_to("/dev/zero")
    (place / "e.ipynb").symlink_to("/proc/self/mem")


@attack("unreadable: double, half, quarter", unsafe="copied, its pipes are waited for without end")
def pipes(course, folder, _places):
    """Hands in pipes, at which a reader waits for ever, by the names of notebooks and of the time stamp."""
    place = folder / WEEK
    place.mkdir(parents=True)
    for name in ("assignment.ipynb", "other.ipynb", "timestamp.txt"):
        os.mkfifo(place / name)
    os.mkfifo(folder / "above.ipynb")


@attack(NOTHING)
def folder_for_a_file(course, folder, _places):
    """Hands in a folder by the notebook's name."""
    (folder / WEEK / "assignment.ipynb" / "assignment.ipynb").mkdir(parents=True)


@attack()
def odd_names(course, folder, _places):
    """Hands in files whose names lead upwards, hold scripts and terminal codes, and are no text at all."""
    place = written(course, folder, "\x1b]0;owned\x07<script>REACHED_SCRIPT()</script>\n.ipynb".replace("/", "\u2215"))
    names = [
        "..\\..\\gradebook.db",
        "...",
        "-rf",
        "$(touch x)",
        "`touch x`",
        "{{ 7 * 7 }}.ipynb",
        "x\n- y.ipynb",
        "\u202e",
    ]
    for name in names:
        (place / name).write_text("{}")
    with open(os.fsencode(place) + b"/\xff\xfe.ipynb", "w") as file:
        json.dump({**wrong(course, WEEK), "nbformat": 3.5}, file)
    with open(os.fsencode(place) + b"/\xff\xfe.py", "w") as file:
        file.write(EVIL)


@attack(unsafe="copied, it takes gigabytes")
def many_notebooks(course, folder, _places):
    """Hands in a thousand notebooks, each of some megabytes."""
    place = written(course, folder)
    text = json.dumps({**wrong(course, WEEK), "x": "y" * 3_000_000})
    first = place / "copy0.ipynb"
    first.write_text(text)
    for number in range(1, 1000):
        os.link(first, place / f"copy{number}.ipynb")


@attack(unsafe="copied, it takes very long")
def many_files(course, folder, _places):
    """Hands in tens of thousands of files, in folders forty levels deep."""
    place = written(course, folder)
    deep = place.joinpath(*["deep"] * 40)
    deep.mkdir(parents=True)
    for number in range(20_000):
        (place / f"file{number}").touch()
    (deep / "assignment.ipynb").write_text("{}")


@attack()
def forged_timestamp(course, folder, _places):
    """Hands in a time stamp from the future, the past, and of a kind that is none."""
    place = written(course, folder)
    (place / "timestamp.txt").write_text("9999-12-31 23:59:59.999999 UTC+99:99" + "9" * 900)


@attack()
def other_weeks(course, folder, _places):
    """Hands in the same week in several folders that all might be meant."""
    written(course, folder)
    for name in ("week1", "Week 1", "week1_numpy_basics.", "WEEK1_NUMPY_BASICS", "1"):
        hand_in(course, folder.name, wrong(course, WEEK), week=name)
