"""Who is meant by what an instructor types: an id, a name or an email of one of the class."""

from __future__ import annotations

import difflib

from layerwise.course import Course, CourseError
from layerwise.gathering.roster import find, read_roster
from layerwise.grading.classroom.stock import open_gradebook, read_config


def learner_of(course: Course, word: str) -> str:
    """Find the learner who is meant: in the roster, among those who handed in, or in the gradebook.

    Raises
    ------
    CourseError — nobody is called so
    """
    roster = read_roster(course)
    if person := find(roster, word):
        return person.id
    folders = course.submitted.iterdir() if course.submitted.is_dir() else ()
    known = {*(person.id for person in roster), *(path.name for path in folders if path.is_dir())}
    if word not in known and course.gradebook.exists():
        with open_gradebook(read_config(course)) as gradebook:
            known |= {student.id for student in gradebook.students}
    if word in known:
        return word
    alike = difflib.get_close_matches(word, sorted(known), 1)
    unseen = "Who has handed in nothing yet needs a line in students.csv first."
    advice = f"Did you mean '{alike[0]}'?" if alike else unseen
    raise CourseError(f"No learner of {course.root} is called '{word}'. {advice}")
