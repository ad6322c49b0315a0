"""What the class report says of a lesson: options that drew learners, the function to mend, essays to be read."""

import csv
import io

import nbformat
import pytest
from rich.console import Console

from layerwise.building.build import generate
from layerwise.building.quizzes import quiz_of, worded
from layerwise.course import Course
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.results import Mark, StudentResult
from layerwise.grading.classroom.stock import open_gradebook
from layerwise.reporting import classbook, lessons
from layerwise.reporting.classbook import Classbook, Work
from layerwise.reporting.lessons import chosen_letter, lesson_of
from layerwise.reporting.report import make_report
from layerwise.reporting.view import show_report
from tests.small_lesson import KEYS, QUIZ

WEEK = "week1_numpy_basics"
ASKED = "**Question 1.** How\nmuch?\n\n- **a** one\n- **b** two\n- **c** `x`\n  three"
QUESTIONS = {"answer_1": ASKED, "answer_2": ASKED}


@pytest.fixture
def quiz(monkeypatch, tmp_path):
    """The key of the small lesson: a, b, c and so on."""
    path = tmp_path / "quiz.toml"
    path.write_text(QUIZ, encoding="utf-8")
    monkeypatch.setattr(lessons.quiz_of.__globals__["grader_tests"], "quiz_path", lambda _: path)
    assert KEYS[:2] == "ab"


def work(learner, texts, essay):
    """What a learner chose, and how far the essay's marking is; the function to mend is right if it is there."""
    marks = [Mark("double", 7.0 * ("double" in texts), 7.0, "" if "double" in texts else "blank")]
    for name, right in (("answer_1", "a"), ("answer_2", "b")):
        marks.append(Mark(name, float(f'"{right}"' in texts.get(name, "")), 1.0, "" if name in texts else "blank"))
    marks.append(Mark("double_explained", 0.0, 3.0, essay))
    return Work(StudentResult(learner, tuple(marks)), texts)


def test_options_essays_and_the_function_to_mend_are_counted(quiz):
    """Is the wrong option that drew most first, with its explanation, and does each essay count where it stands?"""
    del quiz
    works = (
        work("Anna", {"double": "…", "answer_1": 'answer_1 = "a"', "answer_2": 'answer_2 = "b"'}, "by hand"),
        work("Ben", {"answer_1": 'answer_1 = " C "', "answer_2": 'answer_2 = "a"'}, "to read"),
        work("Cleo", {"answer_1": 'answer_1 = "c"'}, "to read"),
        work("Dana", {"answer_1": 'answer_1 = "b"', "answer_2": "answer_2 = b"}, "blank"),
        work("Emil", {}, "blank"),
    )
    found = lesson_of(Classbook(WEEK, ("double", "answer_1", "answer_2"), {}, works, questions=QUESTIONS))
    assert found.handed_in == 4  # Emil began nothing
    first, second = found.asked
    assert (first.title, first.item.mean, first.item.blank) == ("How much?", 0.25, 0)
    assert [(one.letter, one.chosen, one.text, one.explanation) for one in first.wrong] == [
        ("c", 2, "`x` three", "Told of c in 1."),
        ("b", 1, "two", "Told of b in 1."),
    ]
    assert (first.right.letter, first.right.chosen) == ("a", 1)
    assert [(one.letter, one.chosen) for one in second.wrong] == [("a", 1)]
    assert second.item.blank == 1
    (mended,) = found.mended
    assert (mended.exercise, mended.full, mended.blank) == ("double", 1, 3)
    (essay,) = found.essays
    assert (essay.name, essay.waiting, essay.marked, essay.blank) == ("double_explained", 2, 1, 1)
    assert found.waiting == 2


def test_a_week_without_lesson_has_nothing_to_say():
    """Is there no summary where there is no lesson?"""
    assert lesson_of(None) is None


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ('answer_1 = "b"', "b"),
        ("# mine\nanswer_1: str = ' B '", "b"),
        ('answer_1 = "a"\nanswer_1 = "c"', "c"),
        ("answer_1 = b", ""),
        ("answer_1 = 3", ""),
        ("answer_1 = ", ""),
        ("", ""),
    ],
)
def test_a_choice_is_read_without_running_it(text, letter):
    """Is the letter of the last statement read, and nothing made of what is no letter?"""
    assert chosen_letter(text) == letter


def test_every_question_of_the_course_can_be_taken_apart():
    """Has each released question its words and those of each option that the key explains?"""
    for week in Course().weeks():
        cells = nbformat.read(Course().release / week / "lesson.ipynb", as_version=4).cells
        texts = {cell.id.removeprefix("question-"): cell.source for cell in cells if cell.id.startswith("question-")}
        for name, question in quiz_of(week).items():
            asked, options = worded(texts[name])
            assert asked
            assert "Question" not in asked
            assert "".join(options) == question.letters
            assert all(options.values())


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A class of three with the real week 1: one solved its lesson, one chose wrong options, one handed in none."""
    course = Course(tmp_path_factory.mktemp("graded"))
    generate(course, WEEK, course.root)
    right = {key: question.key for key, question in quiz_of(WEEK).items()}
    wrong = right | {"answer_1": "a", "answer_2": next(letter for letter in "ab" if letter != right["answer_2"])}
    source = nbformat.read(course.source / WEEK / "lesson.ipynb", as_version=4)
    solved = {cell.id: cell.source for cell in source.cells}
    for learner, choices in (("Anna", right), ("Ben", wrong), ("Cleo", {})):
        folder = course.submitted / learner / WEEK
        folder.mkdir(parents=True)
        assignment = nbformat.read(course.source / WEEK / "assignment.ipynb", as_version=4)
        nbformat.write(assignment, folder / "assignment.ipynb")
        notebook = nbformat.read(course.release / WEEK / "lesson.ipynb", as_version=4)
        for cell in notebook.cells:
            name = cell.id.removeprefix("answer-")
            if name in choices:
                cell.source = f'{name} = "{choices[name]}"'
            elif cell.id == "essay-fit_line_explained":
                cell.source = "The shapes do not fit."
            elif cell.id == "answer-fit_line" and learner == "Anna":
                cell.source = solved[cell.id]
        if choices:
            nbformat.write(notebook, folder / "lesson.ipynb")
    grade_week(course, WEEK)
    return course


@pytest.mark.slow
def test_a_graded_class_is_reported_on_with_its_lesson(graded, tmp_path):
    """Do page, table and terminal tell of the options, the function and the essays of those who handed it in?"""
    made = make_report(graded, WEEK, tmp_path / "page.html", tmp_path / "table.csv", anonymous=True)
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    key = quiz_of(WEEK)["answer_1"]
    assert "2 learners answered something in it." in page
    assert "<strong>2 still wait to be graded by hand</strong>" in page
    assert "<strong>a: 1</strong>" in page
    assert f"Right is {key.key}: " in page
    assert "Ben" not in page
    rows = {row["exercise"]: row for row in csv.DictReader(io.StringIO((tmp_path / "table.csv").read_text()))}
    assert rows["answer_1"]["wrong_options"] == "a: 1"
    assert (rows["answer_3"]["all"], rows["answer_3"]["wrong_options"]) == ("2", "")
    assert (rows["fit_line"]["all"], rows["fit_line"]["blank"]) == ("1", "1")
    assert rows["fit_line_explained"]["to_read"] == "2"
    assert rows["sigmoid"]["learners"] == "3"
    shown = io.StringIO()
    show_report(made, Console(file=shown, width=80, no_color=True))
    assert "1 × a" in shown.getvalue()
    assert "To be graded by hand: fit_line_explained of 2 learners" in shown.getvalue()
    assert max(map(len, shown.getvalue().splitlines())) <= 80


@pytest.mark.slow
def test_the_gradebook_is_opened_once(graded, tmp_path, monkeypatch):
    """Are the marks of assignment and lesson read from one opening?"""
    opened = []

    def counted(config):
        opened.append(config)
        return open_gradebook(config)

    monkeypatch.setattr(classbook, "open_gradebook", counted)
    make_report(graded, WEEK, tmp_path / "page.html", tmp_path / "table.csv")
    assert len(opened) == 1
