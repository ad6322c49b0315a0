"""`cats_vs_noncats`: the committed file, what it teaches and what it hides, and how files are written and read."""

import hashlib
from dataclasses import replace
from pathlib import Path

import h5py
import numpy as np
import pytest

from layerwise.datasets import cats as module
from layerwise.datasets.cats import SEED, Cats, checksum, load_cats, make_cats, save_cats, write_cats
from layerwise.datasets.errors import DataError
from layerwise.datasets.ladder import fit, prepare
from layerwise.datasets.pictures.scenes import attribute_names, label_of, scene
from layerwise.datasets.probes import BOUNDS, probe_accuracies

DATASETS = Path(__file__).parents[1] / "datasets"
FILE = DATASETS / "cats_vs_noncats.h5"


@pytest.fixture(scope="module")
def cats():
    """The committed data set."""
    return load_cats(FILE)


@pytest.fixture(scope="module")
def few():
    """A small data set of another seed."""
    return make_cats(3, train=6, test=4, size=16)


@pytest.fixture
def file(tmp_path, few):
    """The small data set, written."""
    path = tmp_path / "few.h5"
    save_cats(path, few)
    return path


def everything(cats):
    """All pictures and labels of a data set."""
    return np.concatenate([cats.train_x, cats.test_x]), np.hstack([cats.train_y, cats.test_y])[0]


def test_the_committed_file_has_the_shapes_of_the_schema(cats):
    """Are there 209 pictures to train on, 1,000 to test on, and their labels?"""
    assert cats.train_x.shape == (209, 64, 64, 3)
    assert cats.test_x.shape == (1000, 64, 64, 3)
    assert (cats.train_y.shape, cats.test_y.shape) == ((1, 209), (1, 1000))
    assert cats.train_x.dtype == np.uint8
    assert cats.classes == ("non-cat", "cat")


def test_the_committed_file_has_the_keys_that_the_field_knows():
    """Can anybody's loader read it?"""
    with h5py.File(FILE) as file:
        assert {"train_set_x", "train_set_y", "test_set_x", "test_set_y", "list_classes"} <= set(file)
        assert file["train_set_y"].shape == (209,)
        assert file["list_classes"][()].tolist() == [b"non-cat", b"cat"]
        assert file.attrs["seed"] == SEED


def test_the_committed_file_is_small_enough_to_commit():
    """Is it at most 20 MB?"""
    assert FILE.stat().st_size <= 20e6


def test_classes_are_balanced_alike_in_both_parts(cats):
    """Is half of each part cats, but for the odd picture?"""
    assert abs(cats.train_y.mean() - 0.5) < 0.5 / 209 + 1e-9
    assert cats.test_y.mean() == 0.5


def test_no_picture_is_there_twice(cats):
    """Are all pictures of both parts different?"""
    pictures, _ = everything(cats)
    assert len({hashlib.sha256(picture.tobytes()).digest() for picture in pictures}) == 1209


def test_the_card_states_the_checksum_of_the_arrays(cats):
    """Does datasets/README.md describe this very file?"""
    assert checksum(cats) in (DATASETS / "README.md").read_text(encoding="utf-8")


def test_the_card_states_the_bounds_of_the_probes():
    """Are the bounds that are tested the ones that are promised?"""
    card = (DATASETS / "README.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in card.splitlines() if line.startswith("|")]
    promised = {row[0]: float(row[-1]) for row in rows if row[0] in BOUNDS}
    assert promised == BOUNDS


@pytest.mark.parametrize(("split", "index"), [(0, 0), (0, 208), (1, 0), (1, 500), (1, 999)])
def test_the_generator_still_draws_the_committed_pictures(cats, split, index):
    """Does seed, split and index give the picture in the file?"""
    x, y = ((cats.train_x, cats.train_y), (cats.test_x, cats.test_y))[split]
    picture, known = scene((SEED, split, index), label_of(SEED, split, index))
    stored = (cats.train_attributes, cats.test_attributes)[split]
    assert y[0, index] == label_of(SEED, split, index)
    assert {name: str(stored[name][index]) for name in attribute_names()} == {
        name: str(getattr(known, name)) for name in attribute_names()
    }
    # one grey level: the C libraries' cosines may differ in the last bit, which can tip a rounding
    assert np.abs(picture.astype(int) - x[index].astype(int)).max() <= 1


def test_labels_say_what_the_attributes_say(cats):
    """Is every cat labelled a cat, and nothing else?"""
    for y, known in ((cats.train_y, cats.train_attributes), (cats.test_y, cats.test_attributes)):
        assert ((known["subject"] == "cat") == (y[0] == 1)).all()


def test_cats_come_in_all_poses_patterns_and_moods(cats):
    """Does the test part hold every kind of cat that the card lists?"""
    known = {name: set(column[cats.test_y[0] == 1]) for name, column in cats.test_attributes.items()}
    assert known["pose"] == {"face", "sitting", "lying", "walking", "curled"}
    assert known["pattern"] == {"tabby", "tuxedo", "bicolour", "calico", "Siamese", "plain"}
    assert known["eyes"] == {"open", "closed"}
    assert known["collar"] == {"yes", "no"}


def test_what_is_no_cat_is_an_animal_or_a_thing_that_the_card_lists(cats):
    """Are all hard negatives and things there?"""
    subjects = set(cats.test_attributes["subject"])
    animals = {"dog", "fox", "bear", "rabbit", "owl"}
    things = {"house", "car", "boat", "teapot", "tree", "flower", "fish", "ball", "cup"}
    assert subjects == {"cat"} | animals | things


@pytest.mark.parametrize("name", ["background", "time", "brightness", "blur", "occlusion"])
def test_circumstances_do_not_depend_on_the_label(cats, name):
    """Is a background, a light or a blur as frequent with a cat as without (χ², four standard deviations)?"""
    column = np.concatenate([cats.train_attributes[name], cats.test_attributes[name]])
    _, labels = everything(cats)
    kinds = np.unique(column)
    counts = np.array([[np.sum((column == kind) & (labels == label)) for kind in kinds] for label in (0, 1)])
    expected = counts.sum(axis=1, keepdims=True) * counts.sum(axis=0) / counts.sum()
    freedom = len(kinds) - 1
    assert ((counts - expected) ** 2 / expected).sum() < freedom + 4 * np.sqrt(2 * freedom)


@pytest.mark.parametrize("probe", BOUNDS)
def test_a_trivial_look_gives_little_away(probes, probe):
    """Is each probe below the bound that the card states?"""
    assert probes[probe] < BOUNDS[probe]


@pytest.fixture(scope="module")
def probes(cats):
    """What the probes reach on the committed data."""
    return probe_accuracies(*everything(cats))


@pytest.mark.slow
def test_a_trivial_look_gives_little_away_with_another_seed():
    """Do the bounds hold on freshly drawn pictures?"""
    fresh = make_cats(7001, train=2, test=800)
    found = probe_accuracies(fresh.test_x, fresh.test_y)
    assert {probe: found[probe] for probe in BOUNDS if found[probe] >= BOUNDS[probe]} == {}


def test_the_lesson_is_there(cats):
    """Does logistic regression learn its pictures by heart, and a hidden layer of 20 do better on new ones?"""
    data = prepare(cats.train_x, cats.train_y, cats.test_x, cats.test_y)
    line = fit(data, (), rate=0.005, iterations=2000)
    nets = [fit(data, (20,), rate=0.0075, iterations=2500, seed=seed) for seed in range(2)]
    assert line.train > 0.98
    assert line.test < 0.78
    assert min(net.train for net in nets) > 0.99
    assert min(net.test for net in nets) > line.test + 0.05


def test_what_is_written_is_read_again(file, few):
    """Do pictures, labels, classes and attributes survive?"""
    again = load_cats(file)
    assert checksum(again) == checksum(few)
    assert again.classes == few.classes
    assert {name: column.tolist() for name, column in again.test_attributes.items()} == {
        name: column.tolist() for name, column in few.test_attributes.items()
    }


def test_writing_twice_gives_the_same_arrays(tmp_path):
    """Is a data set a function of its seed, and the next seed another one?"""
    sums = [
        checksum(write_cats(tmp_path / f"{k}.h5", seed, train=2, test=2, size=16)) for k, seed in enumerate((5, 5, 6))
    ]
    assert sums[0] == sums[1] != sums[2]


def test_processes_draw_the_same_as_one(few):
    """Does the number of workers change nothing?"""
    assert checksum(make_cats(3, train=6, test=4, size=16, workers=2)) == checksum(few)


def test_progress_is_told_to_the_end(monkeypatch):
    """Is the call-back told how many pictures are done, and in the end that all are?"""
    monkeypatch.setattr(module, "_BATCH", 2)
    told = []
    make_cats(1, train=3, test=2, size=16, progress=lambda done, of: told.append((done, of)))
    assert told == [(2, 5), (4, 5), (5, 5)]


def test_a_failed_write_leaves_nothing_and_spoils_nothing(file, few, monkeypatch):
    """Is the earlier file still there, and no half of a new one?"""
    before = file.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "_fill", full)
    with pytest.raises(DataError, match=r"few\.h5: cannot be written .*No space left"):
        save_cats(file, few)
    assert [path.name for path in file.parent.iterdir()] == ["few.h5"]
    assert file.read_bytes() == before


def test_an_interrupted_write_leaves_nothing(tmp_path, few, monkeypatch):
    """Does a cut by the user clean up, too?"""

    def cut(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "_fill", cut)
    with pytest.raises(KeyboardInterrupt):
        save_cats(tmp_path / "few.h5", few)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"seed": -1}, "seed must be 0 or more"),
        ({"train": 1}, "two pictures"),
        ({"size": 4}, "16 is the least"),
    ],
)
def test_what_cannot_be_drawn_is_refused(tmp_path, asked, sentence):
    """Is a sentence given, and no file?"""
    with pytest.raises(DataError, match=sentence):
        write_cats(tmp_path / "new.h5", **{"seed": 1, "train": 2, "test": 2, "size": 16, **asked})
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_named(tmp_path):
    """Is the missing folder named before anything is drawn?"""
    with pytest.raises(DataError, match=r"there is no folder .*nowhere"):
        write_cats(tmp_path / "nowhere" / "new.h5", 1)


def test_a_missing_file_is_named(tmp_path):
    """Does the sentence name the file?"""
    with pytest.raises(DataError, match=r"gone\.h5: there is no such file"):
        load_cats(tmp_path / "gone.h5")


@pytest.mark.parametrize("kept", [0, 100, 3000])
def test_a_truncated_file_is_named(file, kept):
    """Is a file that was cut short an error that says so?"""
    file.write_bytes(file.read_bytes()[:kept])
    with pytest.raises(DataError, match=r"few\.h5: cannot be read as an HDF5 file"):
        load_cats(file)


def test_damaged_pictures_are_noticed(file):
    """Is a file whose compressed pictures were overwritten an error?"""
    with h5py.File(file) as opened:
        place = opened["train_set_x"].id.get_chunk_info(0)
    content = bytearray(file.read_bytes())
    content[place.byte_offset : place.byte_offset + place.size] = b"\xff" * place.size
    file.write_bytes(content)
    with pytest.raises(DataError, match=r"few\.h5: cannot be read as an HDF5 file"):
        load_cats(file)


def test_a_picture_is_no_data_set(tmp_path):
    """Is a file that is no HDF5 at all an error that says so?"""
    path = tmp_path / "cat.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 no numbers here")
    with pytest.raises(DataError, match=r"cat\.jpg: cannot be read as an HDF5 file"):
        load_cats(path)


def changed(file, key, value):
    """Replace an array of a file, or take it away."""
    with h5py.File(file, "a") as opened:
        del opened[key]
        if value is not None:
            opened[key] = value


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("test_set_y", None, "test_set_y is missing; the file holds list_classes, test_set_attributes"),
        ("train_set_x", np.zeros((6, 16, 16), np.uint8), r"train_set_x has shape \(6, 16, 16\)"),
        ("train_set_x", np.zeros((6, 16, 12, 3), np.uint8), r"train_set_x has shape \(6, 16, 12, 3\)"),
        ("train_set_x", np.zeros((6, 3, 16, 16), np.uint8), r"train_set_x has shape \(6, 3, 16, 16\)"),
        ("train_set_x", np.zeros((6, 8, 8, 3), np.uint8), r"\(8, 8, 3\), pictures to test on \(16, 16, 3\)"),
        ("train_set_x", np.zeros((6, 16, 16, 3)), "train_set_x holds float64"),
        ("train_set_y", np.zeros(5, int), "5 labels for 6 pictures"),
        ("test_set_y", np.array([0, 1, 2, 1]), "test_set_y holds labels other than 0 and 1"),
        ("test_set_y", np.array([0.5, 1, 0, 1]), "test_set_y holds labels other than 0 and 1"),
        ("list_classes", np.array([b"cat"]), "names 1 classes, not 2"),
        ("train_set_x", np.uint8(3), r"train_set_x has shape \(\)"),
        ("test_set_x", np.zeros((0, 16, 16, 3), np.uint8), r"test_set_x has shape \(0, 16, 16, 3\)"),
        ("train_set_y", np.array([b"yes"] * 6), "train_set_y holds labels other than 0 and 1"),
        ("test_set_attributes", np.zeros(4), "test_set_attributes is an array"),
        ("test_set_attributes/pose", np.array([b"face"]), r"attribute pose has shape \(1,\), not \(4,\)"),
    ],
)
def test_a_file_of_another_kind_is_explained(file, key, value, sentence):
    """Does the sentence name the file and the fault?"""
    changed(file, key, value)
    with pytest.raises(DataError, match=sentence) as caught:
        load_cats(file)
    assert str(file) in str(caught.value)


def test_labels_in_a_row_are_taken_as_well(file, few):
    """Is a file with labels (1, m), as some have it, read alike?"""
    changed(file, "train_set_y", few.train_y)
    assert (load_cats(file).train_y == few.train_y).all()


def test_a_file_without_attributes_is_a_data_set_too(tmp_path, few):
    """Can the well-known pair, which has no attributes, be loaded once it is in one file?"""
    save_cats(tmp_path / "bare.h5", Cats(few.train_x, few.train_y, few.test_x, few.test_y))
    assert load_cats(tmp_path / "bare.h5").train_attributes == {}


def test_notes_are_read_again(tmp_path, few):
    """Do a data set's notes and those of the call survive, and give it a title?"""
    titled = replace(few, notes={"title": "my own", "licence": "CC0"})
    save_cats(tmp_path / "a.h5", titled, {"seed": 7})
    assert load_cats(tmp_path / "a.h5").notes == {"title": "my own", "licence": "CC0", "seed": "7"}
    assert load_cats(tmp_path / "a.h5").title == "my own"


def test_something_is_known_only_where_both_parts_know_it(few):
    """Is an attribute of one part alone not known?"""
    assert few.knows("subject")
    assert not few.knows("breed")
    assert not replace(few, test_attributes={}).knows("subject")


def test_attributes_and_classes_of_any_kind_survive(tmp_path, few):
    """Are letters beyond ASCII, fractions and truth values what they were after writing and reading?"""
    known = {"ort": np.array(["Köln", "—", "", "東京"]), "share": np.array([0.5, 1, 0, 2]), "wild": np.arange(4) > 1}
    save_cats(tmp_path / "a.h5", replace(few, test_attributes=known, classes=("keine Katze", "Kätzchen")))
    again = load_cats(tmp_path / "a.h5")
    assert {name: column.tolist() for name, column in again.test_attributes.items()} == {
        name: column.tolist() for name, column in known.items()
    }
    assert again.classes == ("keine Katze", "Kätzchen")
