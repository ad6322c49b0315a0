"""Grade a week of a course folder as `layerwise grade` does, and print as JSON where the time went.

    python benchmarks/grade_once.py DIR WEEK JOBS

It imports as little as that command does: each worker imports it, too.
"""

import json
import sys
from pathlib import Path

from layerwise.cli import hasten
from layerwise.course import Course

if __name__ == "__main__":
    hasten()
    from layerwise.grading.classroom.grade import grade_week
    from layerwise.grading.classroom.way import Way

    folder, week, jobs = sys.argv[1:]
    result = grade_week(Course(Path(folder)), week, way=Way(int(jobs)))
    points = sum(student.points for student in result.students) / len(result.students)
    print(json.dumps({"spent": result.spent, "learners": len(result.students), "points": points}))
