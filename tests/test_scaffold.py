"""The difficulty dial: what each level's release holds, and that all three are one course."""

import ast
import json
import re

import pytest

from layerwise.building.build import generate
from layerwise.building.master import BEGIN_HINT, BEGIN_SOLUTION, END_HINT, END_SOLUTION, read_master
from layerwise.building.scaffold import LEVELS, STEP, guided_stub, level_named, without_hints
from layerwise.course import Course, CourseError

COURSE = Course()
WEEKS = COURSE.weeks()

ANSWERS = [
    pytest.param(cell, id=f"{week[:5]}-{cell.exercise}")
    for week in WEEKS
    for master in COURSE.master_files(week)
    for cell in read_master(master)
    if cell.kind == "answer" and not cell.fault  # which is released as it is at every level
]


@pytest.fixture(scope="module")
def releases(tmp_path_factory):
    """The release of every week at every level, as notebooks."""
    made = {}
    for level in LEVELS:
        root = tmp_path_factory.mktemp(level)
        for week in WEEKS:
            generate(COURSE, week, root, level)
            made[level, week] = json.loads((root / "release" / week / "assignment.ipynb").read_text(encoding="utf-8"))
    return made


def graded(notebook):
    """What nbgrader knows of a notebook's cells, but for the checksums of answers."""
    found = {}
    for cell in notebook["cells"]:
        known = dict(cell["metadata"].get("nbgrader", {}))
        if known.get("solution"):
            known.pop("checksum")
        if known:
            found[cell["id"]] = known
    return found


def solution_of(text):
    """The lines of a solution, and the rest of its cell."""
    before, rest = text.split(BEGIN_SOLUTION)
    inside, after = rest.split(END_SOLUTION)
    return [line.strip() for line in inside.splitlines()], (before + after).splitlines()


def answer(body):
    """An answer cell with this solution."""
    return f"def f(x):\n    {BEGIN_SOLUTION}\n{body}\n    {END_SOLUTION}"


@pytest.mark.parametrize("cell", ANSWERS)
def test_a_guided_stub_is_a_subset_of_its_solution(cell):
    """Does each line of it stand in the solution, whole or with `...` for a part, and is it Python?"""
    stub = guided_stub(cell.text)
    function = ast.parse(stub).body[0]
    first = function.body[1]
    assert isinstance(first, ast.Raise)
    assert ast.unparse(first) == "raise NotImplementedError()"
    inside, outside = solution_of(cell.text)
    joined = " ".join(inside)
    lines = [line for line in stub.splitlines() if line not in outside and "YOUR CODE HERE" not in line]
    for line in (line.strip() for line in lines if line.strip() != "raise NotImplementedError()"):
        blanked = ".*".join(map(re.escape, line.split("...")))
        assert line in inside or re.search(blanked, joined), line


@pytest.mark.parametrize("cell", ANSWERS)
def test_a_guided_stub_keeps_every_step_and_gives_no_solution(cell):
    """Are all numbered steps there, and none of the lines in which the solution computes?"""
    inside, _ = solution_of(cell.text)
    stub = [line.strip() for line in guided_stub(cell.text).splitlines()]
    assert [line for line in inside if STEP.match(line)] == [line for line in stub if STEP.match(line)]
    assert not [line for line in inside if re.search(r"(= |return ).*([*/@+]|\w\()", line) and line in stub]


@pytest.mark.parametrize("week", WEEKS)
def test_all_levels_have_the_same_graded_cells(releases, week):
    """Are ids, points and tests alike, so that one hidden test grades all of them?"""
    known = [graded(releases[level, week]) for level in LEVELS]
    assert known[0] == known[1] == known[2]


@pytest.mark.parametrize("week", WEEKS)
def test_the_standard_release_is_that_of_the_checkout(releases, week):
    """Is `standard` what `course build` makes?"""
    committed = (COURSE.release / week / "assignment.ipynb").read_text(encoding="utf-8")
    assert releases["standard", week] == json.loads(committed)


@pytest.mark.parametrize("week", WEEKS)
def test_no_release_shows_a_mark_and_each_level_has_a_version(releases, week):
    """Are hint marks gone, and are the versions told apart?"""
    for level in LEVELS:
        text = json.dumps(releases[level, week])
        assert not [mark for mark in (BEGIN_HINT, END_HINT, "BEGIN SOLUTION", "run_hidden") if mark in text]
    assert len({releases[level, week]["metadata"]["layerwise"]["version"] for level in LEVELS}) == len(LEVELS)


def test_challenge_leaves_recipes_out_and_shows_examples(releases):
    """Is the formula of week 3's forward pass gone from its statement, and are numbers and shapes there?"""
    texts = {
        level: "".join(cell["source"])
        for level in LEVELS
        for cell in releases[level, "week3_planar_classification"]["cells"]
        if "Exercise: `forward_propagation`" in "".join(cell["source"])
    }
    assert "broadcasting adds them" in texts["standard"] == texts["guided"]
    assert "$" not in texts["challenge"]
    assert "For example:" in texts["challenge"]
    assert "0.392, 0.4312" in texts["challenge"]


@pytest.mark.parametrize("week", WEEKS)
def test_every_challenge_has_examples_or_says_where(releases, week):
    """Has every statement examples, shapes, or a word about the check?"""
    texts = ["".join(cell["source"]) for cell in releases["challenge", week]["cells"]]
    statements = [text for text in texts if "### Exercise" in text]
    assert len(statements) == len(COURSE.exercises(week))
    assert not [text for text in statements if not re.search(r"For example:|By shapes:|The check below", text)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("    return x", "the steps none"),
        ("    # 2. Late\n    return 2 * x", "the steps 2"),
        ("    # 1. Delete\n    del x", "`del x`"),
        ("    # 1. Choose\n    if x: return 2 * x", "in one line"),
        ("    # 1. Broken\n    return (", "is not Python"),
    ],
)
def test_a_solution_that_cannot_be_blanked_is_named(body, words):
    """Does the message say which answer it is, and what is wrong?"""
    with pytest.raises(CourseError, match=r"^master\.py, the answer 'f'") as caught:
        guided_stub(answer(body), "master.py, the answer 'f'")
    assert words in str(caught.value)


def test_a_step_outside_of_a_solution_is_named():
    """Does a step mark without solution stop the build?"""
    with pytest.raises(CourseError, match=r"the step '# 1\. Begin' outside"):
        guided_stub("# 1. Begin\n" + answer("    # 1. Go\n    return 2 * x"), "here")


def test_nested_blocks_keep_their_form():
    """Are loops, branches and their blanks laid out as in the solution?"""
    body = (
        "    # 1. Each\n    for i in x:\n        if i > 0:\n            y = (\n                i + 1\n            )\n"
    )
    body += "        elif i < 0:\n            y += i\n        else:\n            # 2. None\n            return x, i\n"
    lines = guided_stub(answer(body + "    return (x + 1) / 2")).splitlines()[3:]
    assert lines == [
        "    # 1. Each",
        "    for i in ...:",
        "        if ...:",
        "            y = ...",
        "        elif ...:",
        "            y += ...",
        "        else:",
        "            # 2. None",
        "            return x, i",
        "    return ...",
    ]


def test_hints_end_at_their_mark_or_with_the_cell():
    """Is what stands between the marks left out, and nothing else?"""
    marked = f"# A\n\n{BEGIN_HINT}\nhow\n\n{END_HINT}\nwhat\n\n{BEGIN_HINT}\nhow"
    assert without_hints(marked) == "# A\n\nwhat"


def test_hints_out_of_turn_are_named(tmp_path):
    """Does an end without a beginning name the file and the cell?"""
    path = tmp_path / "assignment.py"
    path.write_text(f"# %% [markdown]\n# A\n#\n# {END_HINT}\n", encoding="utf-8")
    with pytest.raises(CourseError, match=r"assignment\.py, cell 1 has hints"):
        read_master(path)


def test_a_statement_that_challenge_lacks_is_named(tiny_course, tmp_path):
    """Does an exercise without a heading stop a build for challenge?"""
    with pytest.raises(CourseError, match="no statement of 'sigmoid'"):
        generate(tiny_course, "week3_planar_classification", tmp_path / "out", "challenge")


def test_an_unknown_level_is_a_sentence():
    """Are the levels listed?"""
    with pytest.raises(CourseError, match=r"no level called 'easy'\. The levels are: guided, standard, challenge"):
        level_named("easy")
