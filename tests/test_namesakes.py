"""Which names are the same but for capitals and underscores."""

from layerwise.checks.namesakes import letters_of, namesakes


def test_namesakes_differ_in_capitals_and_underscores_alone():
    """Are they found in their order, and neither the name itself nor another one taken for one?"""
    names = ["LinearForward", "linear_forward", "linear_forward2", "_linearforward", "linear_backward"]
    assert list(namesakes("linear_forward", names)) == ["LinearForward", "_linearforward"]
    assert list(namesakes("relu", names)) == []


def test_namesakes_have_the_same_letters():
    """Is what they have in common also found in a text that holds one of them?"""
    assert letters_of("linear_forward") == letters_of("Linear_Forward") == "linearforward"
    assert letters_of("linear_forward") in letters_of("def linearForward(A):\n    return A")
