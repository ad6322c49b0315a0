"""Is numpy's global generator seen to move, and alike on both sides of the line between grader and learner?"""

import math

import numpy as np
import pytest

from layerwise.checks.generator import Watch, kept_generator
from layerwise.grading.cellprocess import Limits
from layerwise.grading.child import PlainChild
from layerwise.grading.executing import NotebookLearner
from layerwise.grading.notebookprocess import NotebookProcess
from layerwise.grading.proxy import ProcessLearner
from layerwise.grading.script import read_script


@pytest.fixture(autouse=True)
def state():
    """A generator of a known state, with no number of a pair waiting; afterwards as it was."""
    bits, before = np.random.get_bit_generator(), np.random.get_state()
    np.random.seed(1)
    yield np.random.get_state()
    np.random.set_bit_generator(bits)
    np.random.set_state(before)


def alike(one, other):
    """Whether two states are the same."""
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    "move",
    [
        lambda: np.random.rand(),
        lambda: np.random.randn(),
        lambda: np.random.randint(3, size=1000),
        lambda: np.random.shuffle([1, 2, 3]),
        lambda: np.random.permutation(3),
        lambda: np.random.seed(2),
        lambda: np.random.seed(),
        lambda: np.random.set_state(np.random.RandomState(3).get_state()),
        lambda: np.random.set_bit_generator(np.random.PCG64(4)),
    ],
)
def test_whatever_moves_the_generator_is_seen(move):
    """Is it seen after the state was read, and after it was set?"""
    watch = Watch()
    read = watch.read()
    assert not watch.moved()
    move()
    assert watch.moved()
    watch.set(read)
    assert not watch.moved()
    move()
    assert watch.moved()


@pytest.mark.parametrize(
    "stay",
    [
        lambda: np.random.default_rng(1).normal(),
        lambda: np.random.RandomState(1).rand(),
        lambda: np.random.get_state(),
        lambda: np.random.rand(0),
        lambda: np.random.set_state(np.random.get_state()),
    ],
)
def test_what_leaves_it_alone_is_no_move(stay):
    """Do generators of one's own, and looking at it, count as nothing?"""
    watch = Watch()
    watch.read()
    stay()
    assert not watch.moved()


def test_before_anything_is_known_it_may_have_moved():
    """Is the state sent the first time?"""
    assert Watch().moved()


def test_half_of_a_pair_that_waits_is_no_state_to_rely_on():
    """Since the second number of a pair is drawn unseen, does the generator count as moved until it is drawn?"""
    watch = Watch()
    np.random.randn()
    watch.read()
    assert watch.moved()
    np.random.randn()
    watch.read()
    assert not watch.moved()


def test_a_state_comes_back_as_it_was(state):
    """Are words, place and the waiting half all set?"""
    np.random.randn(3)
    watch, before = Watch(), np.random.get_state()
    read = watch.read()
    expected = np.random.randn(5)
    watch.set(read)
    assert alike(np.random.get_state(), before)
    assert list(np.random.randn(5)) == list(expected)
    assert not alike(before, state)


def test_a_half_that_waits_is_gone_where_none_waited():
    """Does nothing of the state before remain, though the words alone are set?"""
    watch = Watch()
    before, read = np.random.get_state(), watch.read()
    expected = np.random.randn(3)
    assert np.random.get_state()[3] == 1
    watch.set(read)
    assert alike(np.random.get_state(), before)
    assert not watch.moved()
    assert list(np.random.randn(3)) == list(expected)


@pytest.mark.parametrize("draws", [0, 1, 2, 5, 312, 313, 1000])
def test_looking_at_the_state_leaves_it(draws):
    """Is what is read what numpy says, and does the generator go on as if nobody had looked?"""
    other = np.random.RandomState(6)
    np.random.seed(6)
    np.random.randn(draws), other.randn(draws)
    read = Watch().read()
    assert alike(read, np.random.get_state())
    assert alike(read, other.get_state())
    assert [type(part) for part in read] == [str, np.ndarray, int, int, float]
    assert list(np.random.randn(3)) == list(other.randn(3))


def test_a_state_from_which_no_normal_number_comes_is_read():
    """Does one who sets all words to zero hold up nobody who looks?"""
    zeros = ("MT19937", np.zeros(624, np.uint32), 624, 0, 0.0)
    np.random.set_state(zeros)
    assert alike(Watch().read(), zeros)


@pytest.mark.parametrize("place", [0, 1, 623, 624])
def test_a_state_is_set_at_every_place(place):
    """Is the next number the same, wherever in its words the generator is?"""
    watch, other = Watch(), np.random.RandomState(5)
    other.set_state((*other.get_state()[:2], place, 0, 0.0))
    watch.set(other.get_state())
    assert alike(np.random.get_state(), other.get_state())
    assert np.random.rand() == other.rand()


def test_another_kind_of_generator_gives_way():
    """Does one that was put in the usual one's place do no harm?"""
    watch, before = Watch(), np.random.get_state()
    read = watch.read()
    np.random.set_bit_generator(np.random.PCG64(4))
    watch.set(read)
    assert alike(np.random.get_state(), before)


CELLS = """
import numpy as np

def even():
    return np.random.randn(2)

def odd():
    return np.random.randn(3)

def one():
    return np.random.randn()

def uniform(n):
    return np.random.rand(n)

def mixed(x):
    np.random.shuffle(x)
    return [x, np.random.permutation(4), np.random.choice(9)]

def seeds(seed):
    np.random.seed(seed)
    return np.random.randn()

def quiet(x):
    return x + 1

def own():
    return np.random.default_rng(3).normal()

def fails():
    np.random.rand()
    raise ValueError

def asks(f):
    return [f(0.0), np.random.rand()]

def swaps():
    np.random.set_bit_generator(np.random.PCG64(3))
    return 1
"""
STEPS = """
even odd quiet here odd one quiet one here mixed one fails quiet here one seed even seeds own here rand
odd randn one restore here one quiet quiet even odd asks here missing one even here
"""


def walk(call):
    """Draw here and there in turn, and give all that was drawn, told as text."""
    arguments = {"uniform": [3], "mixed": [[1, 2, 3, 4]], "seeds": [7], "quiet": [1], "asks": [math.cos]}
    drawn, kept = [], np.random.get_state()
    for step in STEPS.split():
        if step == "here":
            drawn.append(np.random.randn())
        elif step == "rand":
            drawn.append(np.random.rand(2).tolist())
        elif step == "randn":
            drawn.append(np.random.randn(3).tolist())
        elif step == "seed":
            np.random.seed(5)
        elif step == "restore":
            np.random.set_state(kept)
        else:
            drawn.append(call(step, *arguments.get(step, [])))
    return [str(value) for value in drawn]


def in_one_process():
    """What is drawn where the learner's functions run here."""
    names = {}
    exec(CELLS, names)

    def call(name, *args):
        try:
            return names[name](*args)
        except (ValueError, KeyError):
            return None

    return walk(call)


def by_the_notebook():
    """A learner whose notebook ran as a whole, and the way to end it."""
    process = NotebookProcess(PlainChild, Limits())
    process.run(1, CELLS)
    return NotebookLearner(process, read_script([CELLS]), {}), process.drop


def by_the_functions():
    """A learner whose functions alone were made, and the way to end it."""
    learner = ProcessLearner(read_script([CELLS]))
    return learner, learner.close


@pytest.fixture(scope="module", params=[by_the_notebook, by_the_functions])
def learner(request):
    """A learner in another process, of either kind."""
    learner, end = request.param()
    yield learner
    end()


def test_both_sides_stay_in_step(learner):
    """Are all draws, there and here in turn, those that one process would give?"""
    np.random.seed(1)
    expected = in_one_process()
    np.random.seed(1)
    assert walk(lambda name, *args: learner.call(name, *args).value) == expected


def test_a_state_is_sent_only_where_it_has_to_be(learner):
    """Does a call that draws nothing leave nothing to send, and one that draws tell where it ended?"""
    learner.call("quiet", 1)
    sent = []
    channel = learner._process.channel()
    send, receive = channel.send, channel.receive
    channel.send = lambda message, deadline: sent.append(message["generator"]) or send(message, deadline)
    try:
        learner.call("quiet", 1)
        learner.call("even")
        learner.call("quiet", 1)
        np.random.rand()
        learner.call("quiet", 1)
    finally:
        channel.send, channel.receive = send, receive
    assert [state is not None for state in sent] == [False, False, False, True]


def test_a_learner_who_swaps_the_generator_loses_nothing(learner):
    """Is the next call answered, and by the draws that the test seeded?"""
    assert learner.call("swaps").value == 1
    np.random.seed(3)
    expected = np.random.RandomState(3).randn(2).tolist()
    assert learner.call("even").value.tolist() == expected


def test_a_generator_is_left_as_it_was(state):
    """Is it so after draws of which one of a pair waits, another seed and an error?"""

    @kept_generator()
    def draw():
        np.random.seed(7)
        np.random.randn()
        raise KeyError

    with pytest.raises(KeyError):
        draw()
    assert alike(np.random.get_state(), state)
