"""What a learner's code prints is kept up to a limit."""

from layerwise.grading import output
from layerwise.grading.output import CappedText


def test_the_beginning_is_kept(monkeypatch):
    """Is what fits kept, the rest dropped, and the print itself none the wiser?"""
    monkeypatch.setattr(output, "MOST", 10)
    text = CappedText()
    assert [text.write(part) for part in ("12345", "67890abc", "def")] == [5, 8, 3]
    assert text.text.startswith("123456789")
    assert "b" not in text.text
    assert text.writable()


def test_many_empty_texts_do_not_pile_up(monkeypatch):
    """Is a print of nothing, repeated without end, dropped as well?"""
    monkeypatch.setattr(output, "MOST", 10)
    text = CappedText()
    for _ in range(100):
        text.write("")
    assert len(text._kept) <= 10
