"""Is a learner's error told from the learner's own lines on, and at all?"""

import traceback

from layerwise.grading.tracebacks import leave_out, name_of, plain_lines


def compiled(text, file):
    """The names that a text makes which calls itself the content of a file."""
    names = {}
    exec(compile(text, file, "exec"), names)
    return names


ours = compiled("def run(function):\n    return function()", "ours.py")["run"]
theirs = compiled("def run(function):\n    return function()", "theirs.py")["run"]


def raised(function):
    """The error that a function raises."""
    try:
        ours(lambda: theirs(lambda: ours(function)))
    except ArithmeticError as error:
        return error
    return None


def files(error):
    """The files of the frames of an error's traceback."""
    return [frame.filename for frame in traceback.extract_tb(error.__traceback__)]


def test_frames_of_certain_files_go_wherever_they_stand():
    """Are the others still there, in their order?"""
    error = raised(lambda: 1 / 0)
    assert files(error)[1:] == ["ours.py", __file__, "theirs.py", __file__, "ours.py", __file__]
    leave_out({"ours.py"}, error)
    assert files(error)[1:] == [__file__, "theirs.py", __file__, __file__]


def test_errors_that_led_to_it_are_told_without_them_too():
    """Are causes, contexts and the members of a group looked after, also where they go round in a circle?"""

    def fail():
        first = raised(lambda: 1 / 0)
        first.__context__ = second = raised(lambda: 1 / 0)
        second.__context__ = ExceptionGroup("several", [first, third])
        raise FloatingPointError from first

    third = raised(lambda: 1 / 0)
    error = raised(fail)
    leave_out({"ours.py"}, error)
    for one in (error, error.__cause__, error.__cause__.__context__, third):
        assert "ours.py" not in files(one)
        assert "theirs.py" in files(one)


def test_an_error_has_a_name_whatever_its_class_says():
    """Is the name the one that the class was given?"""

    class Meta(type):
        __name__ = property(lambda _: 1 / 0)

    class NamelessError(Exception, metaclass=Meta):
        pass

    assert name_of(NamelessError()) == "NamelessError"
    assert plain_lines(NamelessError()) == ["NamelessError"]


def test_a_plain_line_holds_name_and_message():
    """Is of a group told what is in it?"""
    assert plain_lines(ValueError("why")) == ["ValueError: why"]
    assert plain_lines(KeyboardInterrupt()) == ["KeyboardInterrupt"]
    lines = "".join(plain_lines(ExceptionGroup("several", [ValueError("one"), TypeError("two")])))
    assert "several (2 sub-exceptions)" in lines
    assert "ValueError: one" in lines
