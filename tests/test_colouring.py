"""Colouring Python in a page."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layerwise.grading.classroom.colouring import coloured

PIECES = ["'", '"', "'''", '"""', "\\", "\n", "#", " ", "r", "def", "1e-3", "<script>", "&amp;", "name2", "λ"]


def found(code):
    """The coloured pieces: class and text."""
    spans = re.findall(r'<span class="(\w+)">([^<]*)</span>', coloured(code))
    return [(kind, html.unescape(text)) for kind, text in spans]


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_a_page_shows_the_text_and_nothing_of_it_is_html(code):
    """Is every sign of a text there, whatever it is, and escaped?"""
    shown = re.sub(r'<span class="\w+">|</span>', "", coloured(code))
    assert "<" not in shown
    assert html.unescape(shown) == code


@pytest.mark.parametrize(
    ("code", "pieces"),
    [
        ("def f(x1): return 2", [("keyword", "def"), ("keyword", "return"), ("number", "2")]),
        ("'a # b' # c 'd'", [("string", "'a # b'"), ("comment", "# c 'd'")]),
        ('r"""a\n"b" for""" + 1e-3', [("string", 'r"""a\n"b" for"""'), ("number", "1e-3")]),
        (r"'it\'s' in name", [("string", r"'it\'s'"), ("keyword", "in")]),
        ("'open\nif", [("string", "'open"), ("keyword", "if")]),
        ("format_if, a.b", []),
    ],
)
def test_words_are_told_apart(code, pieces):
    """Are keywords, strings, comments and numbers coloured, also where a string never ends, and nothing else?"""
    assert found(code) == pieces
