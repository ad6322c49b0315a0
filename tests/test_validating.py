"""What the Validate button shows."""

import nbformat
import pytest
from nbgrader.server_extensions.validate_assignment import handlers

from layerwise.learning import validating
from layerwise.learning.validating import BriefValidator
from tests.small_course import build_course, solved


@pytest.mark.slow
def test_a_failed_check_is_named_without_its_code(tmp_path):
    """Is there the exercise with its points, and the sentence of its check, and nothing of one that passes?"""
    course = build_course(tmp_path)
    path = tmp_path / "mine.ipynb"
    nbformat.write(solved(course, half="def half(x):\n    return x"), path)
    failed = BriefValidator().validate(str(path))["failed"]
    assert [cell["source"] for cell in failed] == ["half: 5 points", "quarter: 10 points"]
    assert failed[0]["raw_error"].startswith("half:")
    assert "Traceback" not in failed[0]["raw_error"]


def test_the_button_s_handler_uses_it(monkeypatch):
    """Does the server's extension put it in the place of nbgrader's own?"""
    monkeypatch.setattr(handlers, "Validator", handlers.Validator)
    validating._load_jupyter_server_extension(None)
    assert handlers.Validator is BriefValidator
