"""What a cell shows: in the form that a notebook file holds, in order, and never more than there is room for."""

import json
import logging

import pytest

from layerwise.grading import page as page_module
from layerwise.grading.mending import valid_output
from layerwise.grading.page import MOST_CHARACTERS, MOST_OUTPUTS, Page, Stream
from layerwise.grading.replies import outputs_of


@pytest.fixture
def page():
    """An empty page."""
    return Page()


def stream(name, text):
    """The output that a stream makes."""
    return {"output_type": "stream", "name": name, "text": text}


def many_outputs(page):
    """Show as much as a page takes, one by one."""
    for number in range(2 * MOST_OUTPUTS):
        page.show({"text/plain": str(number)})


def texts(page):
    """What stands on a page, in short."""
    return [output.get("text") or output["data"]["text/plain"] for output in page.outputs]


def test_text_stays_in_order_and_neighbours_are_one_output(page):
    """Does text of one stream go on in the same output until something else comes between?"""
    for name, text in (("stdout", "a"), ("stdout", "b\n"), ("stderr", "c"), ("stdout", "d"), ("stdout", "")):
        page.write(name, text)
    page.show({"text/plain": "e"})
    page.write("stdout", "f")
    assert page.outputs[:3] == [stream("stdout", "ab\n"), stream("stderr", "c"), stream("stdout", "d")]
    assert texts(page)[3:] == ["e", "f"]


def test_what_is_read_in_between_goes_on_afterwards(page):
    """Is the page whole whenever it is looked at?"""
    page.write("stdout", "a")
    assert texts(page) == ["a"]
    page.write("stdout", "b")
    assert texts(page) == ["ab"]


def test_every_kind_of_output_is_nbformats(page):
    """Does the grader, which keeps nothing else, keep all of them as they are?"""
    page.write("stdout", "a")
    page.show(
        {"text/plain": "b", "image/png": b"\x89PNG", "application/json": {"c": [1, None]}}, {"image/png": {"width": 3}}
    )
    page.show({"text/plain": "e"}, result=True)
    page.error("ValueError", "no", ["line 1", "line 2"])
    kept = [{k: v for k, v in valid_output(output).items() if k != "execution_count"} for output in page.outputs]
    assert kept == page.outputs
    assert page.outputs[1]["data"]["image/png"] == "iVBORw=="
    assert [output["output_type"] for output in page.outputs] == ["stream", "display_data", "execute_result", "error"]


CYCLE: list = []
CYCLE.append(CYCLE)


@pytest.mark.parametrize("odd", [object(), {"a": object()}, float("nan"), [float("inf")], {1, 2}, CYCLE])
def test_a_form_that_no_file_can_hold_is_left_out(page, odd):
    """Are the other forms shown without it, and metadata likewise?"""
    page.show({"text/plain": "a", "application/json": odd}, {"b": odd, "c": 1})
    assert page.outputs == [{"output_type": "display_data", "data": {"text/plain": "a"}, "metadata": {"c": 1}}]
    json.dumps(page.outputs, allow_nan=False)


def test_what_has_no_form_at_all_is_not_shown(page):
    """Is there no empty output?"""
    page.show({"application/json": object()})
    assert page.outputs == []


def test_an_output_with_a_handle_is_replaced_in_its_place(page):
    """Does an update change what was shown under its name, and nothing under a name that is not known?"""
    page.show({"text/plain": "a"}, handle="one")
    page.write("stdout", "b")
    page.update({"text/plain": "c"}, "one")
    page.update({"text/plain": "d"}, "other")
    assert texts(page) == ["c", "b"]


def test_clearing_takes_everything_off_at_once_or_with_the_next_output(page):
    """Does `wait` keep the page until something comes, an error included?"""
    page.write("stdout", "a")
    page.clear(wait=True)
    assert texts(page) == ["a"]
    page.write("stdout", "")
    assert texts(page) == ["a"]
    page.write("stdout", "b")
    assert texts(page) == ["b"]
    page.clear(wait=False)
    assert texts(page) == []
    page.show({"text/plain": "c"}, handle="one")
    page.clear(wait=True)
    page.error("ValueError", "no", [])
    assert [output["output_type"] for output in page.outputs] == ["error"]
    page.update({"text/plain": "d"}, "one")
    assert [output["output_type"] for output in page.outputs] == ["error"]


def test_the_beginning_of_endless_text_is_kept(page):
    """Is text cut where the room ends, over both streams and pictures together?"""
    page.write("stdout", "x" * (MOST_CHARACTERS - 5))
    page.write("stderr", "12345678")
    page.write("stdout", "y")
    page.show({"text/plain": "z"})
    assert [output["text"][-5:] for output in page.outputs] == ["xxxxx", "12345"]


def test_a_form_that_is_too_large_is_left_out_and_smaller_ones_shown(page):
    """Does a huge table cost its own form alone, and huge metadata not the output?"""
    page.show({"text/html": "x" * (MOST_CHARACTERS + 1), "text/plain": "a"}, {"b": "x" * (MOST_CHARACTERS + 1)})
    assert page.outputs == [{"output_type": "display_data", "data": {"text/plain": "a"}, "metadata": {}}]


def test_of_a_long_value_the_beginning_is_shown(page):
    """Is plain text cut, which a picture or a table cannot be?"""
    page.show({"text/plain": "a" * (MOST_CHARACTERS + 1)}, result=True)
    assert page.outputs[0]["data"] == {"text/plain": "a" * MOST_CHARACTERS}


@pytest.mark.parametrize("fill", [lambda page: page.write("stdout", "x" * MOST_CHARACTERS), many_outputs])
def test_the_value_of_a_cell_is_shown_on_a_full_page(page, fill):
    """Is the number of points there that a test ends with, whatever a learner's function has shown before?"""
    fill(page)
    full = len(page.outputs)
    page.show({"text/plain": "2.5"}, result=True)
    page.show({"text/plain": "4"})
    page.error("ValueError", "no", ["no"])
    assert [output["output_type"] for output in page.outputs[full:]] == ["execute_result", "error"]
    assert page.outputs[full]["data"] == {"text/plain": "2.5"}
    assert len(outputs_of({"outputs": page.outputs})) == len(page.outputs)


def test_outputs_are_counted(page):
    """Is the number of outputs bounded, with an error still shown at the end?"""
    for number in range(MOST_OUTPUTS + 10):
        page.show({"text/plain": str(number)})
    page.error("ValueError", "no", ["why"])
    assert len(page.outputs) == MOST_OUTPUTS + 1
    assert page.outputs[-1]["ename"] == "ValueError"


def test_room_is_given_back(page):
    """Does a picture that is drawn again and again stay on the page, by clearing or by its handle?"""
    large = "x" * (MOST_CHARACTERS // 2)
    for number in range(5):
        page.clear(wait=True)
        page.show({"text/plain": f"{number}{large}"}, handle="one")
    assert texts(page) == [f"4{large}"]
    for number in range(5):
        page.update({"text/plain": f"{number}{large}"}, "one")
    assert texts(page) == [f"4{large}"]


def test_a_traceback_is_bounded_as_a_whole(page):
    """Are the first lines kept, whether the rest are many or long?"""
    page.error("E" * 10_000, "m" * 10_000, ["first", *["x" * MOST_CHARACTERS] * 9, *["y"] * MOST_OUTPUTS])
    error = page.outputs[0]
    assert error["traceback"][0] == "first"
    assert len(error["traceback"]) == MOST_OUTPUTS
    assert len(json.dumps(error)) < MOST_CHARACTERS // 5


def test_half_of_a_surrogate_pair_is_replaced(page):
    """Is text that cannot be sent mended wherever it may stand?"""
    page.write("stdout", "a\ud800")
    page.show({"text/plain": "b\udfff", "application/json": {"c": "d"}})
    page.error("E\ud800", "e\ud800", ["f\ud800"])
    json.dumps(page.outputs, ensure_ascii=False).encode()
    assert texts(Page()) == []
    assert [page.outputs[0]["text"], page.outputs[1]["data"]["text/plain"]] == ["a?", "b?"]
    assert page.outputs[2]["traceback"] == ["f?"]


def test_little_pieces_do_not_take_ever_longer(page, monkeypatch):
    """Is each piece of a long text handled once, however many there are?"""
    handled = []
    monkeypatch.setattr(page_module, "sendable", lambda text, most=0: handled.append(text) or text[:most])
    for _ in range(1000):
        page.write("stdout", "ab")
    assert texts(page) == ["ab" * 1000]
    assert sum(map(len, handled)) == 2000


def test_a_stream_is_one_to_print_into(page):
    """Can one print, and find out what programs ask before they do?"""
    out = Stream(page, "stdout")
    print("a", 1, file=out, flush=True)
    assert out.write("é🙂") == 2
    assert (out.writable(), out.encoding, out.isatty()) == (True, "utf-8", False)
    assert page.outputs == [stream("stdout", "a 1\né🙂")]


def test_a_stream_goes_on_from_page_to_page(page):
    """Does a logger that took hold of a stream in one cell write into the next one's page?"""
    log, err = logging.getLogger("a learner"), Stream(page, "stderr")
    log.propagate = False
    log.addHandler(logging.StreamHandler(err))
    log.warning("first")
    err.page = second = Page()
    log.warning("second")
    assert (texts(page), texts(second)) == (["first\n"], ["second\n"])
