"""The roster of a class, `students.csv` beside its gradebook: who is meant by a name, an email or a number."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass

from layerwise.course import Course, CourseError

ROSTER = "students.csv"
_LONGEST = 100  # bytes of a folder's name: systems stop at 255, and a number may follow


@dataclass(frozen=True)
class Person:
    """A learner of the roster.

    Parameters
    ----------
    id : str — the name of the learner's folder in `submitted/`
    name : str — as people call the learner
    email : str
    """

    id: str
    name: str = ""
    email: str = ""


def read_roster(course: Course) -> tuple[Person, ...]:
    """Read the roster; where there is none, nobody is in it.

    Raises
    ------
    CourseError — it has no column `id`, or an id twice or of a form that no folder can have
    """
    path = course.root / ROSTER
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CourseError(f"{path} cannot be read ({error}). Save it as CSV in UTF-8.") from None
    people = [Person(*((row.get(key) or "").strip() for key in ("id", "name", "email"))) for row in rows]
    for number, person in enumerate(people, 2):
        if slug(person.id) != person.id or person.id in [other.id for other in people[: number - 2]]:
            raise CourseError(
                f"{path}, line {number}: the id '{person.id}' is missing, twice, or no name for a folder. The first "
                "line is `id,name,email`; ids are of letters, digits and the signs . _ @ -"
            )
    return tuple(people)


def find(roster: tuple[Person, ...], *words: str) -> Person | None:
    """Find the one whose id, email or name is one of the words; None where nobody or more than one is.

    Parameters
    ----------
    roster : tuple of Person
    words : str — what a platform calls the learner; a name may have its parts in any order, and no spaces
    """
    wanted = {form for word in words if word for form in (word.casefold(), letters(word))}
    found = [person for person in roster if wanted & _forms(person)]
    return found[0] if len(found) == 1 else None


def _forms(person: Person) -> set[str]:
    parts = person.name.replace(",", " ").split()
    turned = [letters("".join(parts[at:] + parts[:at])) for at in range(len(parts))]
    return {form for form in (person.id.casefold(), person.email.casefold(), *turned) if form}


def letters(words: str) -> str:
    """Give the letters and digits of a name alone, in small, without accents."""
    plain = unicodedata.normalize("NFKD", words).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def slug(name: str) -> str:
    """Make a name fit for a folder: letters, digits and the signs . _ @ - alone, in at most 100 bytes."""
    words = re.sub(r"[^\w.@-]+", "-", unicodedata.normalize("NFC", name)).strip("-.")
    return words.encode(errors="ignore")[:_LONGEST].decode(errors="ignore").strip("-.")
