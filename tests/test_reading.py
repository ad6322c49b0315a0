"""Reading notebook files that went through other hands, and saying why a file cannot be read."""

import json
from pathlib import Path

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from layerwise.course import CourseError
from layerwise.grading import reading
from layerwise.grading.mending import MOST_CELLS, mend, valid_output
from layerwise.grading.reading import read_notebook
from layerwise.grading.script import LONGEST, MOST

CELL = {"cell_type": "code", "metadata": {}, "source": "x = 1\n", "outputs": [], "execution_count": None}


def notebook_of(found):
    """The notebook as nbformat takes it."""
    return nbformat.from_dict(found.content)


def notebook(*cells, **others):
    """JSON data of a notebook of format 4.4, whose cells have no ids."""
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 4, **others}


@pytest.fixture
def write(tmp_path):
    """Write bytes, text or JSON data to a file and give its path."""

    def write(content, name="answer.ipynb"):
        path = tmp_path / name
        if not isinstance(content, (bytes, str)):
            content = json.dumps(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def sources(found):
    """The text of each cell, as nbformat sees it."""
    return [cell["source"] for cell in notebook_of(found).cells]


def test_a_good_notebook_is_read_without_remarks(write):
    """Does a plain notebook come back as it is, valid and with nothing to remark?"""
    found = read_notebook(write(notebook(CELL)))
    nbformat.validate(notebook_of(found))
    assert sources(found) == ["x = 1\n"]
    assert found.remarks == ()


def test_missing_and_repeated_ids_are_mended_alike_on_every_reading(write):
    """Are ids unique, valid and the same each time, without a warning from nbformat?"""
    path = write(notebook(CELL, {**CELL, "id": "a b"}, {**CELL, "id": "cell-1"}, {**CELL, "id": "kept"}))
    first, second = (read_notebook(path).content["cells"] for _ in range(2))
    assert [cell["id"] for cell in first] == ["cell-1", "cell-2", "cell-3", "kept"]
    assert first == second


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_understood(write, encoding):
    """Is text with signs beyond ASCII read right, whatever the editor saved it in?"""
    text = json.dumps(notebook({**CELL, "source": "σ = 'é'"}), ensure_ascii=False)
    assert sources(read_notebook(write(text.encode(encoding)))) == ["σ = 'é'"]


def test_bytes_that_are_no_utf8_are_read_with_a_remark(write):
    """Is a file in an old Windows encoding read all the same?"""
    found = read_notebook(write(json.dumps(notebook(CELL)).replace("x = 1", "x = 'é'").encode("latin-1")))
    assert sources(found) == ["x = 'é'\n"]
    assert "not in UTF-8" in found.remarks[0]


def test_half_a_surrogate_pair_is_replaced(write):
    """Can what was read be written again, although JSON can spell characters that no file can hold?"""
    found = read_notebook(write(json.dumps(notebook({**CELL, "source": "x = '\ud800'"}))))
    assert sources(found)[0].encode() == b"x = '?'"


def test_lines_are_joined_and_a_missing_source_is_an_empty_cell(write):
    """Is the text of a cell found as a list, and its lack remarked?"""
    found = read_notebook(write(notebook({**CELL, "source": ["a = 1\n", "b = 2"]}, {"cell_type": "code"})))
    assert sources(found) == ["a = 1\nb = 2", ""]
    assert found.remarks == ("Cell 2 has no text and was read as an empty cell.",)


def test_an_unknown_kind_of_cell_becomes_plain_text(write):
    """Is the text of a cell of an unknown kind kept, but not taken for code?"""
    found = read_notebook(write(notebook({**CELL, "cell_type": "sql"})))
    assert notebook_of(found).cells[0].cell_type == "raw"
    assert "unknown kind sql" in found.remarks[0]


def test_what_follows_the_notebook_is_left_out(write):
    """Is a notebook with garbage behind it read up to its end?"""
    found = read_notebook(write(json.dumps(notebook(CELL)) + "\n}}\n"))
    assert sources(found) == ["x = 1\n"]
    assert "after the end" in found.remarks[0]


SHOWN = {"output_type": "display_data", "data": {"text/plain": "x", "image/png": "iVBORw=="}}


@pytest.mark.parametrize("size", [300, 2.5, "300", "50%", "12px"])
def test_how_large_a_picture_is_shown_is_kept(size):
    """Is it what a page may hold as it is, and kept beside the picture's words?"""
    metadata = {"image/png": {"width": size, "alt": "<a> curve"}}
    assert valid_output(SHOWN | {"metadata": metadata})["metadata"] == metadata


@pytest.mark.parametrize(
    "metadata",
    [
        {"image/png": {"width": "x onerror=alert(1)", "height": True, "alt": 7, "unconfined": True}},
        {"image/png": "x", "width": "x onerror=alert(1)", "text/html": {"isolated": True}},
        {"filenames": {"image/png": "https://example.org/seen.png"}},
    ],
)
def test_what_a_page_would_take_for_more_than_a_size_is_left_out(metadata):
    """Does nothing stay that a browser runs, fetches, or shows past what is taken out of others?"""
    assert valid_output(SHOWN | {"metadata": metadata})["metadata"] == {}


def test_odd_metadata_and_outputs_are_left_out(write):
    """Is the notebook valid where metadata and outputs break the format, and what is good kept?"""
    cell = {
        **CELL,
        "metadata": {"tags": ["a", 1], "collapsed": "no", "nbgrader": {"grade": True}},
        "outputs": [{"output_type": "stream", "name": "stdout", "text": ["a\n", "b"]}, {"output_type": "x"}, 3],
        "execution_count": "five",
    }
    found = read_notebook(write(notebook(cell, 7, metadata={"kernelspec": {"name": 3}, "language_info": 1})))
    nbformat.validate(notebook_of(found))
    assert notebook_of(found).cells[0].metadata == {"nbgrader": {"grade": True}}
    assert [output.text for output in notebook_of(found).cells[0].outputs] == ["a\nb"]
    assert "is no cell" in found.remarks[0]


def test_format_3_is_upgraded(write):
    """Is a notebook of the format before 2015 read, headings and code?"""
    cells = [
        {"cell_type": "heading", "level": 2, "source": ["Title"], "metadata": {}},
        {"cell_type": "code", "input": ["x = 1"], "language": "python", "outputs": [{"output_type": "pyout"}]},
    ]
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [{"cells": cells}]}
    found = read_notebook(write(old))
    nbformat.validate(notebook_of(found))
    assert sources(found) == ["## Title", "x = 1"]
    assert "old format" in found.remarks[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        ('{"cells": [\n  1, }', "line 2, column 6"),
        ("[1, 2]", "no list of cells"),
        ('{"name": "layerwise"}', "no list of cells"),
        (b"PK\x03\x04rest", "zip archive"),
        ("<!DOCTYPE html>", "a web page"),
        ('{\n<<<<<<< HEAD\n"a": 1\n', "merge conflict"),
        ("[" * 200 + "]" * 200, "levels deep"),
        ("[" * 100_000, "levels deep"),
        ('{"cells": [' + "9" * 5000 + "]}", "a number that is too long"),
    ],
)
def test_what_is_no_notebook_is_refused_in_a_sentence(write, content, sentence):
    """Does the refusal name the file and say what is wrong with it?"""
    path = write(content)
    with pytest.raises(CourseError, match=sentence) as refusal:
        read_notebook(path)
    assert str(path) in str(refusal.value)


def test_a_program_is_called_one(tmp_path):
    """Does whoever gives a .py file read how to make a notebook of it?"""
    path = tmp_path / "assignment.py"
    path.write_text("import numpy as np\n")
    with pytest.raises(CourseError, match="It is a Python program: copy its functions into cells"):
        read_notebook(path)


@pytest.mark.parametrize(
    ("metadata", "language"),
    [
        ({"kernelspec": {"name": "ir", "display_name": "R", "language": "R"}}, "R"),
        ({"language_info": {"name": "julia"}, "kernelspec": {"language": "python"}}, "julia"),
        ({"language_info": {"name": "ipython"}}, ""),
        ({"kernelspec": {"name": "python3", "display_name": "Python 3"}}, ""),
        ({"language_info": "R", "kernelspec": {"language": 3}}, ""),
    ],
)
def test_another_language_than_pythons_is_told(write, metadata, language):
    """Is a notebook of another kernel read all the same, with a sentence that says so, and one of Python's without?"""
    found = read_notebook(write({"cells": [], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}))
    told = [remark for remark in found.remarks if f"says that it is written in {language}" in remark]
    assert bool(told) is bool(language)


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    """Does a wrong path say which wrong it is?"""
    with pytest.raises(CourseError, match="There is no file"):
        read_notebook(tmp_path / "nowhere.ipynb")
    with pytest.raises(CourseError, match="is a folder"):
        read_notebook(tmp_path)


def test_a_file_that_may_not_be_read_says_so(write, monkeypatch):
    """Is a refusal of the system passed on in a sentence? (Root may read all, so it is feigned.)"""

    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    path = write(notebook(CELL))
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CourseError, match="Permission denied"):
        read_notebook(path)


def test_an_absurdly_large_file_is_refused(write, monkeypatch):
    """Is no more read than may be, and the way out told?"""
    monkeypatch.setattr(reading, "LARGEST", 10)
    with pytest.raises(CourseError, match="Clear all outputs"):
        read_notebook(write(notebook(CELL)))


def test_what_holds_more_values_than_any_notebook_is_refused(write, monkeypatch):
    """Are values counted before memory is taken for them, and signs within strings not taken for values?"""
    monkeypatch.setattr(reading, "MOST_VALUES", 1000)
    text = "[[{,'\\" * 1000 + '\\"[,' * 1000
    assert sources(read_notebook(write(notebook({**CELL, "source": text})))) == [text]
    with pytest.raises(CourseError, match=r"more than 1,000 values.*Clear all outputs"):
        read_notebook(write(notebook(CELL, metadata={"x": [{}] * 1001})))


def test_numbers_that_are_none_are_left_out(write):
    """Does no number stay that JSON does not have, and that JupyterLab refuses to open?"""
    image = {"x.png": {"application/json": [float("nan"), 1e999, -0.5]}}
    found = read_notebook(
        write(notebook({"cell_type": "markdown", "source": "", "metadata": {}, "attachments": image}))
    )
    assert found.content["cells"][0]["attachments"]["x.png"]["application/json"] == [None, None, -0.5]


def test_a_number_that_is_too_large_is_left_out(write):
    """Does the file's own spelling of a number not bring in an infinite one?"""
    text = json.dumps(notebook({**CELL, "metadata": {"x": [12345, 0.5]}})).replace("12345", "-1e999")
    assert read_notebook(write(text)).content["cells"][0]["metadata"] == {"x": [None, 0.5]}


@pytest.mark.parametrize(("levels", "readable"), [(98, True), (99, False)])
def test_what_reads_a_notebook_can_follow_each_level(write, levels, readable):
    """Are values read up to a hundred levels below the notebook, and refused beyond?"""
    deep = json.loads("[" * levels + "1" + "]" * levels)
    path = write(notebook(metadata={"x": deep}))
    if readable:
        assert read_notebook(path).content["metadata"] == {"x": deep}
    else:
        with pytest.raises(CourseError, match="levels deep"):
            read_notebook(path)


def test_a_large_notebook_is_read_to_its_end(write):
    """Does what stands behind a flood of text count?"""
    flood = {"cell_type": "markdown", "source": "x" * 3_000_000, "metadata": {}}
    assert sources(read_notebook(write(notebook(flood, CELL))))[-1] == CELL["source"]


def test_more_cells_than_anybody_writes_are_left_out(write):
    """Are the first cells read, each with an id of its own, and is the rest named in one sentence?"""
    found = read_notebook(write(notebook(*[{**CELL, "id": "same"}] * 30_000)))
    assert len({cell["id"] for cell in found.content["cells"]}) == MOST_CELLS
    assert found.remarks == ("answer.ipynb has 30,000 cells. Only the first 1,000 were read.",)


@pytest.mark.parametrize(("lengths", "kept"), [([LONGEST + 1, 5], [5]), ([MOST // 6] * 7 + [5], [MOST // 6] * 6)])
def test_more_code_than_anybody_writes_is_left_out(write, lengths, kept):
    """Is a cell left out that is too long, or comes after too much, and is it named?"""
    found = read_notebook(write(notebook(*[{**CELL, "source": "#" * length} for length in lengths])))
    assert [len(text) for text in sources(found)][: len(kept)] == kept
    assert "is too long to be read, and was left out" in found.remarks[0]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["code", "markdown", "stream", "error"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
OUTPUT = st.fixed_dictionaries(
    {"output_type": st.sampled_from(["stream", "display_data", "execute_result", "error"])},
    optional=dict.fromkeys(
        ["name", "text", "data", "metadata", "execution_count", "ename", "evalue", "traceback"], ANYTHING
    ),
)
ODD_CELL = ANYTHING | st.fixed_dictionaries(
    {},
    optional={
        "id": ANYTHING,
        "cell_type": st.sampled_from(["code", "markdown", "raw"]) | ANYTHING,
        "source": ANYTHING,
        "metadata": ANYTHING
        | st.dictionaries(st.sampled_from(["tags", "name", "execution", "scrolled", "jupyter"]), ANYTHING),
        "outputs": st.lists(OUTPUT | ANYTHING, max_size=3),
        "execution_count": ANYTHING,
        "attachments": ANYTHING | st.dictionaries(st.text(), st.dictionaries(st.text(), ANYTHING)),
    },
)


@settings(deadline=None)
@given(st.lists(ODD_CELL, max_size=5), ANYTHING)
def test_whatever_stands_in_the_cells_the_result_is_valid(cells, metadata):
    """Is a notebook made of anything at all mended into one that nbformat accepts?"""
    nbformat.validate(nbformat.from_dict(mend({"cells": cells, "metadata": metadata}, Path("x.ipynb"), [])))
