"""What is taken out of a cell that only a notebook understands."""

import pytest

from layerwise.grading.magics import without_magics


@pytest.mark.parametrize(
    ("text", "rest", "left_out"),
    [
        ("a = 1\n%matplotlib inline\nb = 2", "a = 1\npass\nb = 2", ["%matplotlib inline"]),
        ("if a:\n    !ls\nnp.dot?", "if a:\n    pass\npass", ["!ls", "np.dot?"]),
        ("files = !ls\na, b = %who", "files = None\na, b = None", ["!ls", "%who"]),
        ("%time a = f()", "a = f()", []),
        ("%%time\na = f()", "\na = f()", []),
        ("%%writefile my_network.py\na = 1", "\na = 1", []),
        ("%%writefile notes.txt\nwords", "", ["%%writefile notes.txt"]),
        ("%%bash\nls", "", ["%%bash"]),
        ("a = b % c\nprint(a != b)", "a = b % c\nprint(a != b)", []),
    ],
)
def test_magics_are_taken_out_and_what_they_measure_stays(text, rest, left_out):
    """Is Python left as it stands, on its lines, and named what is not?"""
    found, without = without_magics(text)
    assert (found.rstrip(" "), sorted(without)) == (rest, sorted(left_out))
