"""One answer put back to its beginning, and the way back."""

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell

from layerwise.course import CourseError
from layerwise.learning import running_lab
from layerwise.learning.own_cells import BACKUPS
from layerwise.learning.resetting import reset, undo
from layerwise.learning.workspace import begin_week
from tests.small_course import RIGHT, WEEK, build_course, cell, released, solved

STUB = "# YOUR CODE HERE\n    raise NotImplementedError()"


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course of three exercises, and no JupyterLab."""
    monkeypatch.setattr(running_lab, "open_folders", list)
    return build_course(tmp_path)


@pytest.fixture
def own(course):
    """The learner's copy, with right answers."""
    path = begin_week(course, WEEK)
    nbformat.write(solved(course), path)
    return path


def read(path):
    """The notebook in a file, which must be a valid one."""
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def backups_of(path):
    """The notebooks in the folder of backups."""
    return sorted((path.parent / BACKUPS).glob("*.ipynb"))


def test_one_answer_is_as_released_and_all_else_as_it_was(course, own):
    """Is the starter there without its outputs, the rest untouched, the old state kept and the way back told?"""
    before = own.read_bytes()
    old = read(own)
    said = reset(course, WEEK, "half")
    now = read(own)
    assert cell(now, "answer-half").source == cell(released(course), "answer-half").source
    assert cell(now, "answer-half").outputs == []
    changed = [one.id for one, other in zip(old.cells, now.cells, strict=True) if one != other]
    assert changed == ["answer-half"]
    assert [path.read_bytes() for path in backups_of(own)] == [before]
    assert any("course reset 1 half --undo" in sentence for sentence in said)
    assert any(backups_of(own)[0].name in sentence for sentence in said)
    assert [path.name for path in own.parent.iterdir() if "unfinished" in path.name] == []


def test_the_way_back_keeps_what_was_written_since(course, own):
    """Is the old answer there again, and another one, written after the reset, still?"""
    reset(course, WEEK, "half")
    notebook = read(own)
    cell(notebook, "answer-double").source = "def double(x):\n    return x + x"
    nbformat.write(notebook, own)
    assert "before its last reset" in undo(course, WEEK, "half")[0]
    assert cell(read(own), "answer-half").source == RIGHT["half"]
    assert "x + x" in cell(read(own), "answer-double").source
    assert "nothing was changed" in undo(course, WEEK, "half")[0]


def test_a_copied_cell_is_reset_too(course, own):
    """Would the grader otherwise take the copy?"""
    notebook = read(own)
    notebook.cells.append(nbformat.from_dict(dict(cell(notebook, "answer-half"), id="copy")))
    nbformat.write(notebook, own)
    reset(course, WEEK, "half")
    assert not any("np.asarray(x) / 2" in c.source for c in read(own).cells)


def test_a_moved_and_renamed_cell_is_found_by_its_function(course, own):
    """Is an answer in a cell of the learner's own reset, and the deleted answer cell there again, in its place?"""
    notebook = read(own)
    notebook.cells.remove(cell(notebook, "answer-half"))
    notebook.cells.insert(1, new_code_cell(RIGHT["half"]))
    nbformat.write(notebook, own)
    said = reset(course, WEEK, "half")
    now = read(own)
    assert STUB in now.cells[1].source
    names = [c.get("id") for c in now.cells]
    assert names.index("answer-half") == names.index("test-half") - 1
    assert any("was gone" in sentence for sentence in said)
    undo(course, WEEK, "half")
    assert cell(read(own), "answer-half").source == RIGHT["half"]


def test_a_cell_that_holds_more_is_left_alone(course, own):
    """Is a learner's cell with other functions kept, and named?"""
    notebook = read(own)
    notebook.cells.append(new_code_cell(f"{RIGHT['half']}\n\ndef helper():\n    return 1"))
    nbformat.write(notebook, own)
    said = reset(course, WEEK, "half")
    assert "def helper" in read(own).cells[-1].source
    assert any(f"Cell {len(notebook.cells)} defines `half` and other things" in sentence for sentence in said)


def test_nothing_to_do_changes_nothing(course):
    """Is an untouched answer told as such, without a backup, and nothing there to undo?"""
    path = begin_week(course, WEEK)
    before = path.read_bytes()
    assert reset(course, WEEK, "half") == ["`half` is as released already, so nothing was changed."]
    assert path.read_bytes() == before
    assert backups_of(path) == []
    with pytest.raises(CourseError, match="nothing to undo"):
        undo(course, WEEK, "half")


def test_what_cannot_be_reset_is_a_sentence(course, own):
    """Are an unknown exercise, no copy, a broken one and a folder in the way told, and is nothing changed?"""
    with pytest.raises(CourseError, match="Did you mean `half`"):
        reset(course, WEEK, "halve")
    before = own.read_bytes()
    (own.parent / BACKUPS).write_text("in the way")
    with pytest.raises(CourseError, match="nothing was changed"):
        reset(course, WEEK, "half")
    assert own.read_bytes() == before
    own.write_text("{ half")
    with pytest.raises(CourseError, match="is not a notebook"):
        reset(course, WEEK, "half")
    own.unlink()
    with pytest.raises(CourseError, match="course learn 1"):
        reset(course, WEEK, "half")


@pytest.mark.usefixtures("own")
def test_an_open_lab_is_told(course, monkeypatch):
    """Does who has JupyterLab running on the folder read to load the notebook anew?"""
    monkeypatch.setattr(running_lab, "open_folders", lambda: [course.root / "work"])
    assert "Reload Notebook from Disk" in reset(course, WEEK, "half")[-1]


def test_what_was_shown_by_other_cells_stays(course, own):
    """Are outputs, metadata and attachments of other cells kept as they were?"""
    notebook = json.loads(own.read_text(encoding="utf-8"))
    notebook["cells"][0]["attachments"] = {"a.png": {"image/png": "iVBO"}}
    shown = [{"output_type": "stream", "name": "stdout", "text": ["a\n", "b"]}]
    plain = next(c for c in notebook["cells"] if c["cell_type"] == "code")
    plain.update(outputs=shown, execution_count=7)
    own.write_text(json.dumps(notebook), encoding="utf-8")
    reset(course, WEEK, "half")
    now = read(own)
    assert now.cells[0].attachments == {"a.png": {"image/png": "iVBO"}}
    assert next(c for c in now.cells if c.cell_type == "code").outputs[0].text == "a\nb"
