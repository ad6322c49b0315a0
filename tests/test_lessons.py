"""Building a lesson: questions, faults and essays, in both versions, and what stops the build."""

import json

import nbformat
import pytest

import grader_tests
from layerwise.building.build import build, check
from layerwise.building.clearing import RELEASED
from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.quiz import quiz_tests
from layerwise.course import LESSON, CourseError
from layerwise.grading.check import check_notebook
from layerwise.grading.classroom.marking import Paper, mark
from layerwise.grading.classroom.survey import Entry
from layerwise.grading.publicchecks import release_cells, run_public_check
from layerwise.learning import running_lab
from layerwise.learning.hints import hint
from layerwise.learning.resetting import reset, undo
from layerwise.learning.standing import week_standing
from layerwise.learning.updating import update
from layerwise.learning.workspace import begin_week
from tests.conftest import WEEK, sigmoid
from tests.small_lesson import KEYS, QUIZ, double
from tests.small_lesson import LESSON as MASTER


@pytest.fixture
def lesson(tiny_course, monkeypatch, tmp_path):
    """The tiny course with a lesson, and a way to change its master or the key to its quiz."""
    master, quiz = tiny_course.masters / WEEK / "lesson.py", tmp_path / "quiz.toml"
    master.write_text(MASTER, encoding="utf-8")
    quiz.write_text(QUIZ, encoding="utf-8")
    monkeypatch.setattr(grader_tests, "quiz_path", lambda _: quiz)
    monkeypatch.setattr(grader_tests, "REFERENCES", tmp_path / "right")  # not where a class keeps its own
    tests = {"sigmoid": sigmoid, "double": double}
    monkeypatch.setattr(grader_tests, "hidden_tests_of", lambda _: tests | quiz_tests(quiz))

    def edit(path, old, new):
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return tiny_course, lambda old, new: edit(master, old, new), lambda old, new: edit(quiz, old, new)


@pytest.fixture
def built(lesson):
    """The course with its lesson, built."""
    build(lesson[0], [WEEK])
    return lesson[0]


@pytest.fixture
def own(built):
    """A learner's own copy of the week, and a way to answer in its lesson."""
    begin_week(built, WEEK)
    path = built.root / "work" / WEEK / "lesson.ipynb"

    def answer(**answers):
        nbformat.write(filled(built, **answers), path)

    return built, path, answer


def cells(course, version):
    """The cells of the lesson in one version, by id."""
    text = (getattr(course, version) / WEEK / "lesson.ipynb").read_text(encoding="utf-8")
    return {cell["id"]: cell | {"source": "".join(cell["source"])} for cell in json.loads(text)["cells"]}


def test_the_release_has_the_fault_and_no_mark_of_it(built):
    """Do learners get the broken function as plain code?"""
    text = cells(built, "release")["answer-double"]["source"]
    assert text == 'def double(x):\n    """Give twice x."""\n    broken = x * x\n    return broken'


def test_the_source_has_the_solution(built):
    """Does the instructor's version run?"""
    text = cells(built, "source")["answer-double"]["source"]
    assert "mended = x + x" in text
    assert "broken" not in text


def test_the_release_has_neither_key_nor_explanation_nor_model_answer(built):
    """Is there nothing in the learners' version that tells what is right?"""
    text = (built.release / WEEK / "lesson.ipynb").read_text(encoding="utf-8")
    secrets = ("Told of", "mended", "model answer", "run_hidden", "SOLUTION", "FAULT", RELEASED)
    assert [word for word in secrets if word in text] == []


def test_a_question_gets_its_cells(built):
    """Do a cell for the answer and a check of one point stand below each question?"""
    made = cells(built, "release")
    names = list(made)
    place = names.index("answer-answer_3")
    assert made["answer-answer_3"]["source"] == 'answer_3 = None  # "a", "b" or "c"'
    assert names[place - 1].startswith("question-answer_3")
    assert names[place + 1] == "test-answer_3"
    assert made["test-answer_3"]["metadata"]["nbgrader"]["points"] == 1
    assert cells(built, "source")["answer-answer_3"]["source"].splitlines()[1] == 'answer_3 = "c"'


def test_an_essay_is_graded_by_a_person(built):
    """Is the cell of an essay an answer with points of its own, empty in the release?"""
    cell = cells(built, "release")["essay-double_explained"]
    assert cell["source"] == "YOUR ANSWER HERE"
    settings = cell["metadata"]["nbgrader"]
    assert (settings["grade"], settings["solution"], settings["points"]) == (True, True, 3)


def test_an_unanswered_lesson_is_run_to_its_end(built):
    """Does no cell of the release stop who only reads, but for checks that say that they go on?"""
    names: dict[str, object] = {}
    for cell in cells(built, "release").values():
        if cell["cell_type"] == "code" and "raises-exception" not in cell["metadata"].get("tags", []):
            exec(cell["source"], names)
    for name in [f"test-answer_{number}" for number in range(1, 11)]:
        exec(cells(built, "release")[name]["source"], names)


def test_a_rebuilt_lesson_is_the_same(built):
    """Does the check find nothing stale after a build?"""
    assert check(built, [WEEK]) == []


def test_a_lessons_exercises_are_its_own(built):
    """Are questions and faults listed as the lesson's, and the assignment's apart from them?"""
    assert [exercise.name for exercise in built.exercises(WEEK)] == ["sigmoid"]
    of_lesson = built.exercises(WEEK, of_lesson=True)
    assert [exercise.name for exercise in of_lesson] == ["double", *(f"answer_{n}" for n in range(1, 11))]
    assert sum(exercise.points for exercise in of_lesson) == 17
    without_masters = type(built)(built.root, built.root / "none")
    assert without_masters.exercises(WEEK, of_lesson=True) == of_lesson
    assert built.exercise(WEEK, "answer_2").in_lesson
    assert LESSON == "lesson"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('key = "a"\n', "", ["quiz.toml", "'answer_1'", "key"]),
        ('key = "a"', 'key = "d"', ["'answer_1'", "'d'", "none of its options"]),
        ('c = "Told of c in 2."\n', "", ["'answer_2' explains a, b", "a, b, c"]),
        ("[answer_10]", "[answer_11]", ["'answer_10' has no key", "'answer_11' belongs to no question"]),
        ('a = "Told of a in 4."', 'a = ""', ["'answer_4'", "explanation"]),
    ],
)
def test_a_quiz_that_does_not_fit_stops_the_build(lesson, old, new, words):
    """Is the question named whose key or explanation is missing, or one too many?"""
    course, _, edit_quiz = lesson
    edit_quiz(old, new)
    with pytest.raises(CourseError) as caught:
        build(course, [WEEK])
    assert [word for word in words if word not in str(caught.value)] == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("- **c** less", "- **d** less", ["'answer_1' has the options a, b, d"]),
        ('question="answer_2"', 'question="answer_1"', ["The quiz", "in this order"]),
        ("### END FAULT\n", "\n", ["the fault 'double' is not marked"]),
        ("broken = x * x", "broken = x + x", ["the fault of 'double' passes"]),
        (" points=3", "", ["the essay 'double_explained' has no points"]),
    ],
)
def test_a_lesson_that_does_not_fit_stops_the_build(lesson, old, new, words):
    """Is it said what is wrong with a question, a fault or an essay?"""
    course, edit_master, _ = lesson
    edit_master(old, new)
    with pytest.raises(CourseError) as caught:
        build(course, [WEEK])
    assert [word for word in words if word.lower() not in str(caught.value).lower()] == []


@pytest.mark.parametrize(
    ("answer", "passed", "words"),
    [
        ("a", True, "Told of a in 1."),
        (" A ", True, "Told of a in 1."),
        ("b", False, "You chose b. Told of b in 1."),
        (None, False, "It is not answered"),
        ("e", False, '\'e\' is none of the options. Write one of "a", "b", "c".'),
        (3, False, "3 is none of the options"),
    ],
)
def test_an_answer_gets_the_explanation_of_its_option(lesson, answer, passed, words):
    """Does the grader tell what the chosen option means, and no other?"""
    del lesson
    report = grader_tests.examine(WEEK, "answer_1", NamespaceLearner({"answer_1": answer}))
    assert report.passed == passed
    assert words in report.sentences()
    assert report.share == (1.0 if passed else 0.0)
    assert sum(f"Told of {letter}" in report.sentences() for letter in "abc") <= 1


def filled(course, **answers):
    """The released lesson with answers in its cells, by grade id."""
    notebook = nbformat.read(course.release / WEEK / "lesson.ipynb", as_version=4)
    for cell in notebook.cells:
        cell.source = answers.get(cell.id.removeprefix("answer-").removeprefix("essay-"), cell.source)
    return notebook


RIGHT = {f"answer_{number}": f'answer_{number} = "{key}"' for number, key in enumerate(KEYS, 1)}
MENDED = {"double": "def double(x):\n    return 2 * x"}


def marked(course, tmp_path, *notebooks):
    """What marking a folder of notebooks gives: the marks of each, by the notebook's name."""
    folder = tmp_path / "submitted" / "one" / WEEK
    folder.mkdir(parents=True)
    for name, notebook in notebooks:
        nbformat.write(notebook, folder / name)
    found = mark(Paper(Entry("one", folder, folder.parent), course, WEEK))
    assert not found.failed
    return {one.name: one for one in found.notebooks}


@pytest.mark.slow
def test_a_lesson_is_graded_beside_its_assignment(built, tmp_path):
    """Do right answers earn their points, wrong ones none, and does the page tell of the chosen option alone?"""
    assignment = nbformat.read(built.release / WEEK / "assignment.ipynb", as_version=4)
    wrong = RIGHT | {"answer_2": 'answer_2 = "c"', "double_explained": "It squared."} | MENDED
    found = marked(built, tmp_path, ("assignment.ipynb", assignment), ("lesson.ipynb", filled(built, **wrong)))
    scores = found["lesson"].scores
    assert scores["test-double"] == 7
    assert scores["essay-double_explained"] is None
    assert [scores[f"test-answer_{number}"] for number in range(1, 11)] == [1, 0, *[1] * 8]
    page = found["lesson"].page
    assert "Told of c in 2." in page
    assert "Told of b in 2." not in page
    assert ">double_explained<" in page
    assert "is noted" not in page
    assert "Told of a in 1." in page
    assert found["assignment"].scores == {"test-sigmoid": 0.0}


@pytest.mark.slow
def test_a_lesson_as_released_earns_nothing(built, tmp_path):
    """Does neither the fault nor an unanswered question earn a point?"""
    scores = marked(built, tmp_path, ("lesson.ipynb", filled(built)))["lesson"].scores
    assert set(scores.values()) == {0.0}


@pytest.mark.slow
def test_who_hands_in_no_lesson_is_graded_as_before(built, tmp_path):
    """Is the assignment not taken for the lesson, and nothing said of what is not there?"""
    assignment = nbformat.read(built.release / WEEK / "assignment.ipynb", as_version=4)
    found = marked(built, tmp_path, ("assignment.ipynb", assignment))
    assert (found["lesson"].text, found["lesson"].page) == ("", "")
    assert set(found["lesson"].scores.values()) == {0.0}
    noted = json.loads(found["assignment"].text)["metadata"]["layerwise"]
    assert (noted["absent"], noted["remarks"]) == (["lesson"], [])


@pytest.mark.slow
def test_who_hands_in_a_lesson_alone_has_no_assignment(built, tmp_path):
    """Is the lesson not taken for the assignment?"""
    found = marked(built, tmp_path, ("lesson.ipynb", filled(built, **RIGHT)))
    assert json.loads(found["assignment"].text)["metadata"]["layerwise"]["state"] == "nothing"
    assert found["lesson"].scores["test-answer_4"] == 1


@pytest.mark.slow
def test_a_lessons_file_is_checked_as_the_lesson(built, tmp_path):
    """Does `course check` on the file grade the questions and the mended function?"""
    path = tmp_path / "mine.ipynb"
    nbformat.write(filled(built, **RIGHT, **MENDED), path)
    result = check_notebook(path, None, built)
    assert (result.week, result.score, result.possible) == (WEEK, 17, 17)


def test_learners_of_a_class_hear_that_a_choice_is_noted(built):
    """Does the public check take any of the options, refuse others, and tell nothing of the key?"""
    released = release_cells(built, WEEK, of_lesson=True)

    def said(answer):
        report = run_public_check(released, "answer_1", NamespaceLearner({"answer_1": answer}))
        return report.passed, report.sentences()

    assert said("b") == (True, "answer_1: b is noted.")
    assert said("d")[0] is False
    assert said(None) == (True, "answer_1: Not answered yet.")


@pytest.mark.slow
def test_a_learner_sees_where_the_lesson_stands(own):
    """Does the week's standing list the lesson's exercises behind the assignment's, and tell of the chosen option?"""
    course, _, answer = own
    answer(**RIGHT | {"answer_2": 'answer_2 = "c"', "answer_3": "answer_3 = None"} | MENDED)
    found = {standing.exercise.name: standing for standing in week_standing(course, WEEK).standings}
    assert list(found) == ["sigmoid", "double", *RIGHT]
    assert (found["double"].state, found["double"].points) == ("done", 7)
    assert (found["answer_1"].state, found["answer_1"].says) == ("done", "a. Told of a in 1.")
    assert (found["answer_2"].state, found["answer_2"].says) == ("wrong", "You chose c. Told of c in 2.")
    assert found["answer_3"].state == "not begun"
    assert found["sigmoid"].state == "not begun"
    (one,) = week_standing(course, WEEK, ["answer_4"]).standings
    assert one.state == "done"


def test_who_has_no_lesson_sees_the_assignment_alone(own):
    """Is a week without the lesson's file what it was before there were lessons?"""
    course, path, _ = own
    path.unlink()
    assert [standing.exercise.name for standing in week_standing(course, WEEK).standings] == ["sigmoid"]


def test_a_question_has_no_hints(own):
    """Is the key to a quiz in no hint, and is the learner told where to look instead?"""
    course, _, _ = own
    with pytest.raises(CourseError, match="no hints") as caught:
        hint(course, WEEK, "answer_1", more=True, solution=True)
    assert "Told of" not in str(caught.value)


@pytest.mark.slow
def test_a_mended_function_is_put_back(own):
    """Does a reset give the fault as it was released, and an undo the learner's own again?"""
    course, path, answer = own
    answer(**MENDED)
    reset(course, WEEK, "double")
    assert "broken = x * x" in path.read_text(encoding="utf-8")
    undo(course, WEEK, "double")
    assert "return 2 * x" in path.read_text(encoding="utf-8")


def test_a_new_version_of_a_lesson_comes_around_what_was_answered(lesson, own, monkeypatch):
    """Are questions worded anew where the course did so, notes of the learner's kept, and the answers all there?"""
    monkeypatch.setattr(running_lab, "open_folders", list)
    course, path, answer = own
    written = RIGHT | MENDED | {"double_explained": "It squared.", "answer_4": 'answer_4 = "c"  # sure?'}
    answer(**written)
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        cell.source += "\nI think so." if cell.id == "question-answer_3" else ""
    notebook.cells.insert(5, nbformat.v4.new_markdown_cell("A note of mine."))
    nbformat.write(notebook, path)
    lesson[1]("How much is 4 + 1?", "How many are 4 + 1?")
    lesson[1]("# # A lesson", "# # The lesson")
    build(course, [WEEK])
    said = "\n".join(update(course, WEEK))
    found = {cell.id: cell.source for cell in nbformat.read(path, as_version=4).cells}
    assert "How many are 4 + 1?" in found["question-answer_4"]
    assert sum("4 + 1?" in text for text in found.values()) == 1
    assert found["question-answer_3"].endswith("I think so.")
    assert [found[f"answer-{name}"] for name in ("double", "answer_4")] == [written["double"], written["answer_4"]]
    assert found["essay-double_explained"] == "It squared."
    assert "A note of mine." in found.values()
    assert "# The lesson" in found.values()
    assert "The question of `answer_4` is worded otherwise" in said
    assert "`answer_3` is worded" not in said


def test_a_question_that_both_changed_is_there_twice(lesson, own, monkeypatch):
    """Does the course's new text take its place, and what the learner wrote into the old one stay beside it?"""
    monkeypatch.setattr(running_lab, "open_folders", list)
    course, path, _ = own
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("How much is 2 + 1?", "How much is 2 + 1? (3!)"), encoding="utf-8")
    lesson[1]("How much is 2 + 1?", "How many are 2 + 1?")
    build(course, [WEEK])
    said = "\n".join(update(course, WEEK))
    asked = [cell.source for cell in nbformat.read(path, as_version=4).cells if "2 + 1?" in cell.source]
    assert [text.count("(3!)") for text in asked] == [0, 1]
    assert "worded otherwise" not in said  # it was not answered yet
