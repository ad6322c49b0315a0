"""Bring a download into `submitted/`: say of each file where it went, or why it was left."""

from __future__ import annotations

import functools
import re
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from layerwise.course import Course, CourseError
from layerwise.gathering.arrivals import Arrival, told_arrivals
from layerwise.gathering.filetimes import STAMP_FORM, changed_at, time_of, write_dated
from layerwise.gathering.layouts import METADATA, Noted, Owner, owner_of, plain_owner, read_metadata, shared
from layerwise.gathering.recognising import recognise
from layerwise.gathering.roster import Person, find, read_roster, slug
from layerwise.gathering.unpacking import USUAL, Bounds, unpack
from layerwise.grading.classroom.stamps import TIMESTAMP

_WITHOUT_TIMES = ("Canvas", "Moodle")  # their zips give each file the time at which the zip was made
_LONG_AGO = datetime(1980, 1, 3, tzinfo=UTC)  # a zip writes the first days of 1980 where it knows no time
_ALREADY = " already"
_NOTEBOOK = re.compile(r"\.ipynb(\.txt|\.json)?$", re.IGNORECASE)
_PACKED = re.compile(r"\.(rar|7z|tar|t?gz|tbz2?|bz2|xz|zst)$", re.IGNORECASE)
_ARCHIVE = "Of archives, only zips are opened here. Unpack it into a folder, and collect that."
_DISPUTED = (
    "By its name it is somebody's who has work of his own in another part of the download. Put it there, if it is."
)
_UNREMARKABLE = re.compile(r"(^|/)(__MACOSX/|\.ipynb_checkpoints/|\.|Thumbs\.db$|desktop\.ini$)")


@dataclass(frozen=True)
class Line:
    """What became of one file.

    Parameters
    ----------
    file : str — where it stands in the download
    learner, week : str — whose it is and of which week, '' where that is unknown
    target : Path — where it was copied, None where it was left
    remark : str — why it was left, or what was unusual
    """

    file: str
    learner: str = ""
    week: str = ""
    target: Path | None = None
    remark: str = ""

    @property
    def is_there(self) -> bool:
        """Whether the file lies in `submitted/` now."""
        return self.target is not None or _ALREADY in self.remark


@dataclass(frozen=True)
class Collected:
    """What became of a download.

    Parameters
    ----------
    lines : tuple of Line — one a file, in the order of their names
    absent : tuple of Person — who is in the roster, and has nothing in `submitted/` for the weeks that came
    remarks : tuple of str — what is to be known of when the work came
    """

    lines: tuple[Line, ...]
    absent: tuple[Person, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Found:
    """A notebook of the download of which is known whose it is, and of which week.

    Parameters
    ----------
    path : Path — where it lies now
    file, learner, week, name : str — where it stands in the download, whose it is, and what it is
    time : datetime — when it was handed in, or as good: what tells the newer of two
    dated : bool — whether that is when it was handed in
    owner : Owner
    """

    path: Path
    file: str
    learner: str
    week: str
    name: str
    time: datetime
    dated: bool
    owner: Owner

    @property
    def arrival(self) -> Arrival:
        """What it says of when the work came."""
        return Arrival(self.learner, self.week, self.owner.platform, self.owner.late)


def collect(course: Course, download: Path, week: str | None = None, bounds: Bounds = USUAL) -> Collected:
    """Copy the notebooks of a download to where they are graded.

    Parameters
    ----------
    course : Course
    download : Path — a folder or a zip, as Canvas, Moodle or Gradescope makes them, or as a learner mails it
    week : str — this week alone; None for all
    bounds : Bounds — how much it may hold

    Raises
    ------
    CourseError — the download cannot be used at all
    """
    roster = read_roster(course)
    with tempfile.TemporaryDirectory() as scratch:
        unpacked = unpack(download, Path(scratch), bounds)
        lines = [Line(file, remark=why) for file, why in unpacked.left]
        found: list[_Found] = []
        for item in _sort_out(course, unpacked.root, download, roster, week):
            (lines if isinstance(item, Line) else found).append(item)  # type: ignore[arg-type]  # each to its own
        found.sort(key=lambda one: (one.learner, one.week, one.name, one.time), reverse=True)
        taken: dict[tuple[str, str, str], str] = {}
        arrivals: dict[tuple[str, str], Arrival] = {}
        for one in found:
            place = (one.learner, one.week, one.name)
            newer = taken.setdefault(place, one.file)
            line = _put(course, one) if newer == one.file else _left(one, f"{newer} is newer.")
            if line.is_there:
                arrivals.setdefault(place[:2], one.arrival)
            lines.append(line)
    weeks = {week} if week else {line.week for line in lines if line.target}
    absent = [person for person in roster if not all(_has(course, person.id, name) for name in weeks)]
    remarks = told_arrivals(course, sorted(arrivals.values(), key=lambda one: one.learner))
    return Collected(tuple(sorted(lines, key=lambda line: line.file)), tuple(absent), tuple(remarks))


def _has(course: Course, learner: str, week: str) -> bool:
    return any((course.submitted / learner / week).glob("*.ipynb"))


def _sort_out(
    course: Course, root: Path, download: Path, roster: tuple[Person, ...], week: str | None
) -> Sequence[Line | _Found]:
    """Say of each file of a download what it is."""
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    inside = {path: path.relative_to(root) for path in paths}
    notebooks = [path for path in paths if _NOTEBOOK.search(path.name) and not _unremarkable(inside[path])]
    owners, disputed = _owners({path: inside[path] for path in notebooks}, read_metadata(root), download, roster)
    names = _names([one for owner in owners.values() if owner for one in owner.all], roster)
    found: list[Line | _Found] = []
    for path in paths:
        file, owner = inside[path].as_posix(), owners.get(path)
        if path in disputed:
            found.append(Line(file, remark=_DISPUTED))
        elif path in owners:
            found += [_understand(course, path, file, one, names, week) for one in (owner.all if owner else (None,))]
        elif not _unremarkable(inside[path]) and path.name not in (TIMESTAMP, METADATA):
            found.append(Line(file, remark=_ARCHIVE if _PACKED.search(path.name) else "It is no notebook."))
    return found


def _owners(
    notebooks: Mapping[Path, Path], metadata: dict[str, Noted], download: Path, roster: tuple[Person, ...]
) -> tuple[dict[Path, Owner | None], frozenset[Path]]:
    """Say whose each notebook is, and which are somebody's by a name further in who has work of his own beside.

    A platform's zip may lie in a folder with others; but so may what a learner has called like one.

    Parameters
    ----------
    notebooks : dict of Path to Path — where each lies, and its place in the download
    metadata : dict — what Gradescope's file says, by folder
    """
    common, known = shared([*notebooks.values()]), functools.partial(_is_known, roster)
    mailed = bool(known(download.stem))  # by one learner, whatever is in it
    owners, further_in = dict[Path, Owner | None](), dict[Path, Owner]()
    for path, inside in notebooks.items():
        outer, any_part = (
            None if mailed else owner_of(inside.parts, metadata, known, most) for most in (len(common) + 1, None)
        )
        if any_part and not outer:
            further_in[path] = any_part
        else:
            owners[path] = outer or plain_owner(inside.parts, common, download)
    own = {_called(one, roster) for owner in owners.values() if owner for one in owner.all}
    disputed = {
        path for path, one in further_in.items() if not own.isdisjoint(_called(any_, roster) for any_ in one.all)
    }
    return {**owners, **{path: one for path, one in further_in.items() if path not in disputed}}, frozenset(disputed)


def _called(owner: Owner, roster: tuple[Person, ...]) -> str:
    """Give an owner's name as a folder: the roster's id, else what the download says."""
    person = find(roster, *owner.words)
    return person.id if person else slug(owner.words[0])


def _is_known(roster: tuple[Person, ...], word: str) -> bool:
    return find(roster, word) is not None


def _unremarkable(inside: Path) -> bool:
    return bool(_UNREMARKABLE.search(inside.as_posix()))


def _names(owners: Sequence[Owner], roster: tuple[Person, ...]) -> dict[tuple[tuple[str, ...], str], str]:
    """Give each owner the name of a folder: the roster's id, else what the platform says; never one to two people."""
    named = {(owner.words, owner.number): _called(owner, roster) for owner in owners}
    numbers: dict[str, set[str]] = defaultdict(set)
    for (_, number), name in named.items():
        numbers[name].add(number)
    return {
        (words, n): f"{slug(words[0])}-{n}" if len(numbers[name]) > 1 else name for (words, n), name in named.items()
    }


def _understand(
    course: Course,
    path: Path,
    file: str,
    owner: Owner | None,
    names: dict[tuple[tuple[str, ...], str], str],
    asked: str | None,
) -> Line | _Found:
    learner = names[owner.words, owner.number] if owner else ""
    if owner is None or not learner:
        return Line(file, remark="Nothing says whose it is. Put it into a folder that is called like the learner.")
    try:
        week, name = recognise(course, path, asked)
    except CourseError as error:
        return Line(file, learner, remark=str(error).replace(str(path), "It").split(" Say which week")[0])
    if asked and week != asked:
        return Line(file, learner, week, remark=f"It is of {week}, and {asked} was asked for.")
    time = owner.time or changed_at(path)
    dated = owner.time is not None or (owner.platform not in _WITHOUT_TIMES and time > _LONG_AGO)
    return _Found(path, file, learner, week, name, time.replace(microsecond=0), dated, owner)


def _left(one: _Found, why: str) -> Line:
    return Line(one.file, one.learner, one.week, remark=why)


def _put(course: Course, one: _Found) -> Line:
    """Copy a notebook, and note when it was handed in; one that is there and newer stays."""
    folder = course.submitted / one.learner / one.week
    target = folder / f"{one.name}.ipynb"
    content = one.path.read_bytes()
    if target.exists():
        if target.read_bytes() == content:
            return _left(one, f"It is in {target}{_ALREADY}.")
        if (time_of(folder, target) if one.dated else changed_at(target)) >= one.time:
            return _left(one, f"What is in {target} is newer.")
    folder.mkdir(parents=True, exist_ok=True)
    write_dated(target, content, one.time)
    stamp = folder / TIMESTAMP
    if not one.dated:
        stamp.unlink(missing_ok=True)  # it is that of earlier work
    elif not stamp.exists() or time_of(folder, stamp) < one.time:
        write_dated(stamp, one.time.strftime(STAMP_FORM).encode(), one.time)
    late = f"{one.owner.platform} marks it late." if one.owner.late else ""
    return Line(one.file, one.learner, one.week, target, late)
