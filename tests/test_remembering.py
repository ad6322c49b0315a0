"""Is what was found out kept as long as there is room, and what is asked for longest?"""

from layerwise.grading.remembering import Kept


def test_what_was_asked_for_lately_stays():
    """Does much that is new push out what nobody asks for, and not what is asked for again and again?"""
    kept = Kept(1000)
    kept.keep("asked", "for ever", 5)
    kept.keep("left", "alone", 5)
    for number in range(500):
        kept.keep(f"new {number}", number, 10)
        assert kept.get("asked") == "for ever"
    assert kept.get("left") is None
    assert sum(kept.get(f"new {number}") is not None for number in range(500)) <= 100


def test_what_is_too_large_is_not_kept():
    """Does an answer that alone would push out all others stay out?"""
    kept = Kept(1000)
    kept.keep("large", "text", 11)
    kept.keep("small", "text", 10)
    assert (kept.get("large"), kept.get("small")) == (None, "text")
