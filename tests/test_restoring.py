"""Whatever became of a notebook's cells, is it whole again, and does the right answer count?"""

import copy

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from layerwise.grading.classroom.assembling import plan
from layerwise.grading.classroom.cells import grade_id, is_test
from layerwise.grading.classroom.restoring import restore
from layerwise.grading.classroom.template import read_templates
from tests.small_course import RIGHT, WEEK, build_course, cell, released, solved


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """The small course, built once."""
    return build_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def template(course):
    """The course's side of its one notebook."""
    return read_templates(course, WEEK)[0]


def text_order(notebook):
    """The texts of the code cells in the order in which they are run."""
    order = plan(notebook)
    return [notebook.cells[i].source for i in (*order.own, *order.again, *order.tests)]


def ids_of_tests(notebook):
    """The grade ids of the test cells, in the notebook's order."""
    return [grade_id(c) for c in notebook.cells if is_test(c)]


def outcome(notebook):
    """What the tests of the restored notebook say, run in this process: the exercises that pass."""
    space = {}
    order = plan(notebook)
    for index in order.own:
        run(notebook.cells[index].source, space)
    exec(order.imports, space)
    for index in order.again:
        run(notebook.cells[index].source, space)
    passed = [index for index in order.tests if run(notebook.cells[index].source, space)]
    return sorted(grade_id(notebook.cells[index]).removeprefix("test-") for index in passed)


def run(text, space):
    """Run a cell as a notebook does: an error ends the cell and nothing else."""
    try:
        exec(text, space)
    except Exception:  # noqa: BLE001 - as a notebook does
        return False
    return True


ALL = ["double", "half", "quarter"]


def test_an_untouched_release_keeps_its_cells_and_passes_nothing(course, template):
    """Is nothing remarked on a blank notebook, and is every exercise noted as blank?"""
    restored = restore(released(course), template)
    assert restored.remarks == ()
    assert restored.notebook.metadata.layerwise.blank == ALL
    assert outcome(restored.notebook) == []


def test_a_solved_notebook_passes_and_gets_the_whole_tests(course, template):
    """Do the test cells hold the hidden region again, and do right answers pass?"""
    restored = restore(solved(course), template)
    assert restored.remarks == ()
    assert outcome(restored.notebook) == ALL
    assert all("HIDDEN" in c.source for c in restored.notebook.cells if is_test(c))


def test_a_copied_test_cell_counts_once(course, template):
    """Is a copy of a test cell taken out, with a remark?"""
    notebook = solved(course)
    notebook.cells.append(copy.deepcopy(cell(notebook, "test-half")))
    restored = restore(notebook, template)
    assert ids_of_tests(restored.notebook) == ["test-double", "test-half", "test-quarter"]
    assert restored.remarks == ("The test cell of `half` was there more than once, and counted once.",)


@pytest.mark.parametrize("lost", [["test-double"], ["test-half", "test-quarter"], ["test-double", "code-imports"]])
def test_deleted_cells_are_put_back(course, template, lost):
    """Does a deleted test or given cell cost nothing, and is it remarked?"""
    notebook = solved(course)
    notebook.cells = [c for c in notebook.cells if c.id not in lost]
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert all("put back" in remark for remark in restored.remarks)
    assert restored.remarks


def test_the_grade_of_a_deleted_answer_is_that_of_a_blank_one(course, template):
    """Does a deleted answer cell come back as the stub, never as the solution?"""
    notebook = solved(course)
    notebook.cells.remove(cell(notebook, "answer-half"))
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ["double"]
    assert restored.notebook.metadata.layerwise.blank == ["half"]
    assert "NotImplementedError" in cell(restored.notebook, "answer-half").source
    assert restored.remarks == ("The answer cell of `half` was deleted, and no other cell defines it.",)


@pytest.mark.parametrize("stub", ["kept", "deleted"])
@pytest.mark.parametrize("place", [2, 99])
def test_a_function_written_in_another_cell_is_found(course, template, stub, place):
    """Does an answer in a cell of the learner's own count, before or behind the stub, or with no stub at all?"""
    notebook = solved(course)
    answer = cell(notebook, "answer-half")
    if stub == "kept":
        answer.source = cell(released(course), "answer-half").source
    else:
        notebook.cells.remove(answer)
    notebook.cells.insert(place, new_code_cell(RIGHT["half"]))
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert "`half` was found outside its answer cell, and graded there." in restored.remarks
    assert cell(restored.notebook, "answer-half").source == RIGHT["half"]


def test_two_answers_in_one_cell_both_count(course, template):
    """Can one cell answer two exercises, with the other answer cell still a stub?"""
    notebook = solved(course, double=RIGHT["double"] + "\n\n" + RIGHT["half"])
    cell(notebook, "answer-half").source = cell(released(course), "answer-half").source
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert ids_of_tests(restored.notebook) == ["test-double", "test-half", "test-quarter"]


def test_of_a_copied_answer_cell_the_last_that_is_written_counts(course, template):
    """Does a later copy count, unless it is still the stub?"""
    notebook = solved(course, half="def half(x):\n    return x")
    better = copy.deepcopy(cell(notebook, "answer-half"))
    better.source = RIGHT["half"]
    stub = copy.deepcopy(cell(released(course), "answer-half"))
    notebook.cells += [better, stub]
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert [grade_id(c) for c in restored.notebook.cells].count("answer-half") == 1


def test_taking_a_name_again_further_down_costs_nothing(course, template):
    """Does a later cell that uses an exercise's name for something else leave the answer and its users alone?"""
    notebook = solved(course)
    cell(notebook, "explore-double").source = "half = 3\nfor double in range(2):\n    pass"
    notebook.cells.append(new_code_cell("def half(x):\n    return 'played with'"))
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL


def test_the_order_of_cells_costs_nothing(course, template):
    """Are moved cells graded as if they were in place, helpers and imports at the very end included?"""
    notebook = solved(course, half="def half(x):\n    return divide(x, 2)")
    notebook.cells.append(new_code_cell("from operator import truediv as divide"))
    notebook.cells.reverse()
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert restored.remarks == ()


def test_tests_stand_behind_their_answers_and_run_last(course, template):
    """Does a person find each test beside its answer, while it is run behind all other cells?"""
    notebook = restore(solved(course), template).notebook
    names = [grade_id(c) for c in notebook.cells if grade_id(c)]
    assert names == [f"{kind}-{name}" for name in ALL for kind in ("answer", "test")]
    assert [("check.returns" in text) for text in text_order(notebook)] == [False] * 5 + [True] * 3


@pytest.mark.parametrize(
    "metadata",
    [
        {"points": 1000},
        {"grade": False},
        {"solution": True},
        {"locked": False},
        {"schema_version": 99},
        {"schema_version": 1},
        {"task": True},
        {"cell_type": "markdown"},
        {"checksum": "0"},
    ],
)
@pytest.mark.parametrize("name", ["answer-half", "test-half"])
def test_changed_metadata_changes_nothing(course, template, metadata, name):
    """Do a cell's points, flags and version come from the course alone?"""
    notebook = solved(course)
    cell(notebook, name).metadata.nbgrader.update(metadata)
    assert restore(notebook, template) == restore(solved(course), template)


@pytest.mark.parametrize("broken", [None, [], "x", 5, {}, {"grade_id": 3}, {"grade_id": ["test-half"]}])
def test_broken_metadata_is_survived(course, template, broken):
    """Is a cell found by its id or its text where nbgrader's metadata is no use?"""
    notebook = solved(course)
    for one in notebook.cells:
        one.metadata = {"nbgrader": broken, "tags": 7}
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL


def test_a_notebook_without_any_metadata_or_ids_is_graded_by_name(template):
    """Is a notebook from elsewhere, with nothing but the functions, graded in full?"""
    notebook = new_notebook(cells=[new_code_cell(text) for text in RIGHT.values()])
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL


def test_the_type_of_an_answer_cell_is_code_again(course, template):
    """Is an answer found in a cell that was turned into prose, and prose left as prose?"""
    notebook = solved(course)
    for name in ("answer-half", "test-half"):
        place = notebook.cells.index(cell(notebook, name))
        old = notebook.cells[place]
        notebook.cells[place] = new_markdown_cell(old.source, id=old.id, metadata=old.metadata)
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert any("type markdown" in remark for remark in restored.remarks)


def test_prose_in_an_answer_cell_stays_prose(course, template):
    """Does a learner's note in place of an answer leave a blank answer, and the note?"""
    notebook = solved(course)
    place = notebook.cells.index(cell(notebook, "answer-half"))
    notebook.cells[place] = new_markdown_cell("I could not do this.", id="answer-half")
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ["double"]
    assert "I could not do this." in [c.source for c in restored.notebook.cells]


def test_a_changed_test_cell_is_the_courses_own_again(course, template):
    """Is a forged test replaced, and remarked?"""
    notebook = solved(course, half="def half(x):\n    return 0")
    cell(notebook, "test-half").source = "1 + 1"
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ["double"]
    assert restored.remarks == ("The test cell of `half` was changed. The course's own tests were used.",)


def test_an_answer_written_into_a_test_cell_counts(course, template):
    """Is a function found that a learner wrote above the check?"""
    notebook = solved(course)
    cell(notebook, "answer-half").source = cell(released(course), "answer-half").source
    test = cell(notebook, "test-half")
    test.source = f"{RIGHT['half']}\n\n{test.source}"
    assert outcome(restore(notebook, template).notebook) == ALL


def test_tags_do_not_keep_cells_from_running(course, template):
    """Is the tag that skips cells taken off, with a remark?"""
    notebook = solved(course)
    for one in notebook.cells:
        one.metadata["tags"] = ["skip-execution"]
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert any("skip-execution" in remark for remark in restored.remarks)


def test_an_explore_cell_runs_only_where_it_was_changed(course, template):
    """Is an unchanged one left alone, whatever its comments, and one with new code run?"""
    notebook = solved(course)
    explore = cell(notebook, "explore-double")
    explore.source = f"# mine\n{explore.source}"
    assert "explored" not in "".join(text_order(restore(notebook, template).notebook))
    explore.source = "explored = double(4)"
    assert explore.source in text_order(restore(notebook, template).notebook)


def test_a_broken_or_emptied_given_cell_is_put_back(course, template):
    """Does `shift`, which an answer needs, survive a learner's accident?"""
    for text in ("def shift(x:\n    return x", "", "# later"):
        notebook = solved(course)
        cell(notebook, "code-shift").source = text
        restored = restore(notebook, template)
        assert outcome(restored.notebook) == ALL
        assert restored.remarks == (
            "A given cell was missing or broken and was put back. It begins with `def shift(x):`.",
        )


def test_the_courses_imports_are_there_whatever_became_of_their_names(course, template):
    """Does `np = 3` at the end leave the tests alone?"""
    notebook = solved(course)
    notebook.cells.append(new_code_cell("np = public_check = None"))
    assert outcome(restore(notebook, template).notebook) == ALL


def test_another_version_is_graded_by_name_and_says_so(course, template):
    """Is a submission of another release spared the remark that its tests were changed?"""
    notebook = solved(course)
    notebook.metadata.layerwise["version"] = "two"
    cell(notebook, "test-half").source = "an older check"
    restored = restore(notebook, template)
    assert outcome(restored.notebook) == ALL
    assert len(restored.remarks) == 1
    assert "another version" in restored.remarks[0]


def test_the_notebook_of_another_week_is_named(course, template):
    """Is a learner told that the wrong notebook was handed in?"""
    notebook = solved(course)
    notebook.metadata.layerwise.update(version="other", week="week2_logistic_regression")
    assert "the notebook of week2_logistic_regression" in restore(notebook, template).remarks[0]


def test_what_is_wrong_with_many_cells_is_one_sentence(template):
    """Is an empty notebook remarked in as few sentences as there are kinds of cells?"""
    remarks = restore(new_notebook(), template).remarks
    assert "The answer cells of `double`, `half` and `quarter` were deleted, and no other cells define them." in remarks
    assert "The test cells of `double`, `half` and `quarter` were missing and put back." in remarks
    assert len(remarks) == 4  # and one for each of the two given cells


def test_remarks_stand_at_the_top_and_in_the_metadata(course, template):
    """Can a learner and a program both read what was unusual?"""
    notebook = restore(solved(course), template, ["It was late."]).notebook
    assert "It was late." in notebook.cells[0].source
    assert notebook.metadata.layerwise.remarks == ["It was late."]


def test_remarks_that_quote_a_learner_are_short_and_steer_no_terminal(course, template):
    """Is what a forged stamp says of its week cut, put into one line, and freed of terminal codes?"""
    notebook = solved(course)
    notebook.metadata["layerwise"] = {"week": "\x1b]0;owned\x07\nanna 20 20" + "long" * 1000}
    (remark,) = restore(notebook, template).remarks
    assert remark.isprintable()
    assert len(remark) <= 500
    assert remark == restore(notebook, template).notebook.metadata.layerwise.remarks[0]


def test_restoring_twice_is_restoring_once(course, template):
    """Does a restored notebook have nothing left to restore?"""
    once = restore(solved(course), template).notebook
    again = restore(once, template)
    assert again.remarks == ()
    assert [c.source for c in again.notebook.cells] == [c.source for c in once.cells]


def test_a_notebook_from_elsewhere_is_told_in_a_sentence(template):
    """Is it said once how it was graded and what it lacks, in place of each cell that is not there?"""
    cells = [new_code_cell("import helpers_of_another_course"), new_code_cell(RIGHT["double"])]
    remarks = restore(new_notebook(cells=cells), template).remarks
    assert remarks == (
        "This notebook was not made from the week's own, so it was graded by the names of its functions.",
        "`half` and `quarter` are defined nowhere in it.",
    )


def test_what_a_notebook_from_elsewhere_lacks_stands_behind_what_it_has(template):
    """Does the page begin with the learner's own answers, in the order of the exercises?"""
    notebook = restore(new_notebook(cells=[new_code_cell(RIGHT["double"])]), template).notebook
    assert ids_of_tests(notebook) == ["test-double", "test-half", "test-quarter"]


def test_an_answer_under_a_name_that_is_nearly_right_is_told(template):
    """Does the exercise show the learner's own cell, not a blank one, and say which name it needs?"""
    text = RIGHT["double"].replace("double", "Dou_ble")
    restored = restore(new_notebook(cells=[new_code_cell(text)]), template)
    assert "`double` has another name in this notebook. Give it the exercise's name" in restored.remarks[-1]
    assert [c.source for c in restored.notebook.cells if grade_id(c) == "answer-double"] == [text]
    assert "double" not in restored.notebook.metadata["layerwise"]["blank"]


def test_an_answer_inside_of_a_class_is_told(template):
    """Does it say where the function stands, in place of that it is nowhere?"""
    method = RIGHT["double"].replace("\n", "\n    ")
    restored = restore(
        new_notebook(cells=[new_code_cell(f"class Answers:\n    @staticmethod\n    {method}")]), template
    )
    assert "`double` is defined inside of a class, where no test can call it." in restored.remarks[-1]


def test_a_template_keeps_nothing_of_those_who_were_graded_by_it(course):
    """Does what is looked up for a week once not grow with each learner?"""
    template = read_templates(course, WEEK)[0]

    def sizes():
        for cells in (solved(course).cells, [new_code_cell(RIGHT["half"])], released(course).cells):
            restore(new_notebook(cells=cells), template)
        return {name: len(kept) for name, kept in vars(template).items() if hasattr(kept, "__len__")}

    assert sizes() == sizes()
