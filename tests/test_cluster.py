"""A class marked by a scheduler and two workers on this machine."""

import pytest

from layerwise.course import CourseError
from layerwise.grading.classroom.cluster import ClusterPool, cluster_pool
from layerwise.grading.classroom.grade import grade_week
from layerwise.grading.classroom.way import Way
from tests.small_course import WEEK, build_course, hand_in, released, solved

distributed = pytest.importorskip("distributed")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:.*:ResourceWarning")]  # of dask's own sockets


@pytest.fixture(scope="module")
def address():
    """The address of a scheduler with two workers."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", host="127.0.0.1"
    ) as cluster:
        yield cluster.scheduler_address


@pytest.fixture
def course(tmp_path):
    """The small course with three submissions."""
    course = build_course(tmp_path)
    hand_in(course, "anna", solved(course))
    hand_in(course, "bea", released(course))
    hand_in(course, "carl", solved(course, half="def half(x):\n    return x"))
    return course


def test_a_cluster_gives_the_marks_that_one_machine_gives(course, address):
    """Are marks and pages the same, whoever made them?"""
    here = grade_week(course, WEEK, way=Way(jobs=1)).students
    pages = [page.read_text(encoding="utf-8") for student in here for page in student.feedback]
    pool, workers = cluster_pool(address, course)
    there = grade_week(course, WEEK, way=Way(workers, force=True, make_pool=pool)).students
    assert workers == 2
    assert there == here
    assert [page.read_text(encoding="utf-8") for student in there for page in student.feedback] == pages


def test_a_cluster_without_workers_is_not_waited_for_for_ever(address, monkeypatch):
    """Is one that comes again in time enough, and is there a sentence where none does?"""
    pool = ClusterPool(address)
    pool.require_workers()
    monkeypatch.setattr(pool, "threads", list)
    pool.require_workers()
    monkeypatch.setattr("layerwise.grading.classroom.cluster._LONELY", -1)
    with pytest.raises(CourseError, match="has had no worker"):
        pool.require_workers()
    pool.shutdown()


def test_a_missing_scheduler_is_named(course, monkeypatch):
    """Does an address where nobody listens give a sentence?"""
    monkeypatch.setattr("layerwise.grading.classroom.cluster._PATIENCE", 1)
    with pytest.raises(CourseError, match=r"no Dask scheduler at tcp://127\.0\.0\.1:9"):
        cluster_pool("tcp://127.0.0.1:9", course)


@pytest.mark.parametrize(
    ("method", "answer", "advice"),
    [("threads", [1, 2], "--nthreads 1"), ("threads", [], "no workers"), ("sees", False, "under the same path")],
)
def test_a_cluster_that_cannot_mark_is_refused(course, address, monkeypatch, method, answer, advice):
    """Are workers with several threads, no workers, and workers that do not see the course told apart?"""
    monkeypatch.setattr(ClusterPool, method, lambda *_: answer)
    with pytest.raises(CourseError, match=advice):
        cluster_pool(address, course)
