"""A class's own answer key: what it is drawn from, whom it fails, and that it stays where it is."""

import contextlib
import copy
import pickle

import pytest

import grader_tests
from layerwise.building import recording
from layerwise.building.answers import answer_text, answers_in, with_answer
from layerwise.building.solutions import solution_namespace
from layerwise.checks.answer_key import (
    AnswerKeyError,
    fingerprint,
    keep_secret,
    read_secret,
    secret_for,
)
from layerwise.checks.compare import Fault, compare
from layerwise.checks.exam import Report
from layerwise.checks.hidden import grade, record
from layerwise.checks.learner import NamespaceLearner
from layerwise.checks.references import write_references
from layerwise.course import Course, CourseError

WEEK = "week1_numpy_basics"
WEEKS = [week if week == WEEK else pytest.param(week, marks=pytest.mark.slow) for week in Course().weeks()[:4]]
"""Week 5 trains: a table of its answers would take minutes, and hold nothing else."""
NOT_DRAWN = {"initialize_with_zeros", "initialize_parameters_deep", "layer_sizes"}
"""Exercises whose shapes, or all of whose values, are the same in every class."""
FAULTS = {True: (Fault("values", "is another value"),), False: ()}
SECRETS = ("the secret of one class", "the secret of another")


@pytest.fixture(scope="module", params=WEEKS)
def week(request):
    """The folder name of a week; the later ones take some seconds each."""
    return request.param


@pytest.fixture(scope="module")
def solutions(week):
    """The solutions of a week."""
    return solution_namespace(Course(), week)


@pytest.fixture(scope="module")
def keys(week, solutions, tmp_path_factory):
    """The answer keys of two classes: their folders."""
    return [make_key(tmp_path_factory.mktemp("class") / "references", solutions, secret, week) for secret in SECRETS]


def asked_of_functions(week):
    """The hidden tests of a week, but for those of questions: no class has a key of its own to them."""
    return {name: test for name, test in grader_tests.hidden_tests_of(week).items() if not test.keyed}


def make_key(folder, solutions, secret, week=WEEK):
    """A folder with a secret and what was drawn from it."""
    keep_secret(folder, secret)
    tests, learner = asked_of_functions(week), NamespaceLearner(solutions)
    references = {name: record(week, test, learner, secret) for name, test in tests.items()}
    write_references(folder / f"{week}.h5", references, fingerprint(week, secret))
    return folder


def shares(namespace, folder, week=WEEK):
    """What each exercise of a week earns, graded with a class's key."""
    learner = NamespaceLearner(namespace)
    with grader_tests.answer_key(folder, week):
        tests = asked_of_functions(week)
        return {name: grader_tests.examine(week, name, learner).share for name in tests}


def failing(namespace, folder, week=WEEK):
    """The exercises of a week that a namespace does not pass."""
    return {name for name, share in shares(namespace, folder, week).items() if share < 1}


def memorised(function, table):
    """A function that knows the answers of these calls, and nothing else."""

    def recall(*args, **kwargs):
        return copy.deepcopy(table.get(seen([*args, *kwargs.values()])))

    recall.__name__ = function.__name__
    return recall


def seen(args):
    """What a table can look an answer up by; of a function, what it does to a few numbers."""
    return pickle.dumps([[float(arg(v)) for v in (0.5, 1.0, 2.0)] if callable(arg) else arg for arg in args])


def noted(function, calls):
    """The function, which notes what it gives for which arguments."""

    def noting(*args, **kwargs):
        key = seen([*args, *kwargs.values()])
        calls[key] = function(*args, **kwargs)
        return copy.deepcopy(calls[key])

    return noting


@pytest.fixture(scope="module")
def table(week, solutions):
    """Answers that know every public hidden input by heart."""
    namespace = dict(solutions)
    for name, test in asked_of_functions(week).items():
        calls = {}

        noting = noted(solutions[name], calls)

        record(week, test, NamespaceLearner({**solutions, name: noting}))
        namespace[name] = memorised(solutions[name], calls)
    return namespace


def test_a_table_of_the_public_answers_passes_the_public_tests(week, table):
    """Is the table a real threat: does it answer what the public tests ask of values?"""
    failed = failing(table, None, week)  # tests that read the text, draw or print ask more than a table has
    assert len(failed) < len(table.keys() & asked_of_functions(week).keys()) / 2


def test_a_table_of_the_public_answers_earns_nothing_in_a_class(week, table, keys):
    """Does it lose every exercise where inputs are drawn from a secret?"""
    for folder in keys:
        earned = {name: share for name, share in shares(table, folder, week).items() if share}
        assert earned.keys() <= NOT_DRAWN
        assert sum(earned.values()) <= 0.2


def test_right_answers_earn_the_same_in_every_class(week, solutions, keys):
    """Do the solution and unusual right answers pass with either key?"""
    for folder in keys:
        assert failing(solutions, folder, week) == set()
    for exercise, function in answers_in("variants", week):
        learner = NamespaceLearner(with_answer(solutions, answer_text(function)))
        for folder in keys:
            with grader_tests.answer_key(folder, week):
                right, secret = grader_tests.references_of(week)[exercise], grader_tests.secret_of(week)
            report = grade(week, grader_tests.hidden_tests_of(week)[exercise], learner, right, secret)
            assert report.passed, report.sentences()


def test_the_references_of_two_classes_differ(week, keys):
    """Does every exercise have a value in each class that the other has not?"""
    both = []
    for folder in (None, *keys):
        with grader_tests.answer_key(folder, week):
            both.append(grader_tests.references_of(week))
    for one, other in ((both[0], both[1]), (both[0], both[2]), (both[1], both[2])):
        alike = {name for name in one if one[name] and compare(other[name], one[name], public=False) is None}
        assert alike <= NOT_DRAWN


def test_a_key_is_in_use_within_its_block_alone(week, keys):
    """Is it gone afterwards, also where the block ends with an error, and does an inner one not last?"""
    assert grader_tests.secret_of(week) == ""
    with grader_tests.answer_key(keys[0], week):
        with contextlib.suppress(RuntimeError), grader_tests.answer_key(keys[1], week):
            assert grader_tests.secret_of(week) == SECRETS[1]
            raise RuntimeError
        assert grader_tests.secret_of(week) == SECRETS[0]
    assert grader_tests.secret_of(week) == ""


def test_references_of_another_secret_are_named(week, tmp_path, solutions):
    """Is a pair that does not belong together refused, without quoting the secret?"""
    folder = make_key(tmp_path / "references", solutions, SECRETS[0], week)
    keep_secret(folder, SECRETS[1])
    with pytest.raises(AnswerKeyError, match="was not drawn from the secret") as caught:
        secret_for(folder, week)
    assert not [secret for secret in SECRETS if secret in str(caught.value)]
    with pytest.raises(AnswerKeyError), grader_tests.answer_key(folder, week):
        pytest.fail("a paper would be graded with the wrong references")


def test_a_draw_that_fails_a_right_answer_is_not_taken(tmp_path, monkeypatch):
    """Is the next one drawn, and does grading find out which it was?"""
    course = Course(tmp_path)
    keep_secret(course.root / "references", SECRETS[0])
    monkeypatch.setattr(recording, "grade", lambda *args: Report("sigmoid", 1, FAULTS[args[-1] == SECRETS[0]]))
    path = recording.write_week(course, WEEK, SECRETS[0])
    assert secret_for(path.parent, WEEK) == f"{SECRETS[0]}/1"
    assert recording.stale_references(course, WEEK, SECRETS[0]) == ""
    monkeypatch.setattr(recording, "grade", lambda *_: Report("sigmoid", 1, FAULTS[True]))
    with pytest.raises(CourseError, match="fails in each of 10 draws"):
        recording.draw_week(course, WEEK, SECRETS[0])


def test_a_missing_part_is_named(week, tmp_path, solutions):
    """Is it said which file is not there?"""
    folder = make_key(tmp_path / "references", solutions, SECRETS[0], week)
    (folder / f"{week}.h5").unlink()
    with pytest.raises(AnswerKeyError, match=rf"{week}\.h5 cannot be read"):
        secret_for(folder, week)
    (folder / "secret").unlink()
    with pytest.raises(AnswerKeyError, match="secret cannot be read"):
        secret_for(folder, week)


def test_only_the_owner_may_read_it(keys, tmp_path):
    """Are the files closed to others, and is one that is open refused?"""
    assert keys[0].stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in keys[0].iterdir())
    keep_secret(tmp_path / "references", SECRETS[0])
    (tmp_path / "references" / "secret").chmod(0o644)
    with pytest.raises(AnswerKeyError, match="can be read by others"):
        read_secret(tmp_path / "references")


def test_a_secret_that_cannot_be_closed_is_not_left_there(tmp_path, monkeypatch):
    """Does a file system without permissions end in a sentence, and with no secret on it?"""

    def refuse(path):
        raise AnswerKeyError(f"{path} can be read by others")

    monkeypatch.setattr("layerwise.checks.answer_key.require_private", refuse)
    with pytest.raises(AnswerKeyError, match="can be read by others"):
        keep_secret(tmp_path / "references", SECRETS[0])
    assert not (tmp_path / "references" / "secret").exists()
