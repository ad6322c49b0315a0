"""Photographs of cats and dogs from an archive of the real one's layout."""

import io
import tarfile
import zlib

import numpy as np
import pytest
from PIL import Image

from layerwise.datasets import pets
from layerwise.datasets.cats import checksum, load_cats, save_cats
from layerwise.datasets.errors import DataError
from layerwise.datasets.pets import PHOTOGRAPHS, check_numbers, convert_pets
from tests.small_archive import CATS, DOGS, packed, photograph, plain_members


def converted(content, **options):
    """Choose from an archive."""
    return convert_pets(io.BytesIO(content), "pets.tar.gz", **{"train": 4, "test": 6, **options})


@pytest.fixture(scope="module")
def plain():
    """What comes of the archive as it should be."""
    return converted(packed(plain_members()))


def test_both_parts_are_balanced_and_of_the_course_form(plain):
    """Are there as many pictures as asked for, half of them cats, 64 × 64?"""
    cats = plain.cats
    assert (cats.train_x.shape, cats.test_x.shape) == ((4, 64, 64, 3), (6, 64, 64, 3))
    assert (cats.train_x.dtype, cats.train_y.shape, cats.test_y.shape) == (np.uint8, (1, 4), (1, 6))
    assert cats.train_y.mean() == cats.test_y.mean() == 0.5
    assert cats.classes == ("non-cat", "cat")
    assert (plain.read, plain.left_out) == (20, {})


def test_what_is_known_fits_the_picture(plain):
    """Do subject, breed, label and pixels belong to the photograph that is named?"""
    cats = plain.cats
    for x, y, known in (
        (cats.train_x, cats.train_y, cats.train_attributes),
        (cats.test_x, cats.test_y, cats.test_attributes),
    ):
        for picture, label, subject, breed, name in zip(x, y[0], *known.values(), strict=True):
            assert subject == ("cat" if name in CATS else "dog")
            assert label == (name in CATS)
            assert breed == name.rpartition("_")[0].replace("_", " ")
            middle = np.asarray(Image.open(io.BytesIO(photograph(name))))[69, 45]
            assert np.abs(picture[63, 32].astype(int) - middle).max() < 12


def test_no_photograph_is_in_both_parts(plain):
    """Are all names different?"""
    names = [*plain.cats.train_attributes["photograph"], *plain.cats.test_attributes["photograph"]]
    assert len(set(names)) == 10


def test_the_seed_decides_and_the_order_of_the_archive_does_not(plain):
    """Does a seed give the same data set from the same photographs in any order, and another seed another?"""
    members = plain_members()
    turned = dict(reversed(members.items()))
    assert checksum(converted(packed(turned)).cats) == checksum(plain.cats)
    assert checksum(converted(packed(members), seed=2).cats) != checksum(plain.cats)


def test_the_file_says_where_it_is_from_and_under_which_licence(plain, tmp_path):
    """Do licence, authors and changes stand in what is written?"""
    save_cats(tmp_path / "pets.h5", plain.cats)
    notes = load_cats(tmp_path / "pets.h5").notes
    assert notes["licence"] == "CC BY-SA 4.0"
    assert "Parkhi" in notes["origin"]
    assert "64 × 64" in notes["changes"]
    assert load_cats(tmp_path / "pets.h5").knows("breed")


def test_photographs_of_other_kinds_are_brought_to_three_colours():
    """Are printing colours, palettes, grey, animated ones and PNG under the name of a JPEG read?"""
    members = plain_members()
    frames = [Image.new("RGB", (80, 80), (shade, 10, 10)) for shade in (200, 90)]
    animated = io.BytesIO()
    frames[0].save(animated, "GIF", save_all=True, append_images=frames[1:])
    other = {
        "Abyssinian_1": photograph("a", "CMYK"),
        "Abyssinian_2": photograph("b", "P", "GIF"),
        "Abyssinian_3": photograph("c", "L"),
        "Abyssinian_4": animated.getvalue(),
        "Abyssinian_5": photograph("d", "RGBA", "PNG"),
    }
    members |= {f"images/{name}.jpg": content for name, content in other.items()}
    found = converted(packed(members), train=10, test=10)
    assert (found.read, found.left_out) == (20, {})
    names = [*found.cats.train_attributes["photograph"], *found.cats.test_attributes["photograph"]]
    assert set(names) == {*CATS, *DOGS}


def test_what_cannot_serve_is_left_out_and_counted():
    """Are broken pictures, foreign names, links and second copies counted, and the rest used?"""
    members = plain_members()
    whole = photograph("Bombay_1", quality=95)
    huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (100_000).to_bytes(4) * 2 + b"\x08\x02\0\0\0"
    members |= {
        "images/Bombay_1.jpg": whole[: len(whole) // 2],
        "images/Bombay_2.jpg": b"no picture",
        "images/Bombay_3.jpg": b"",
        "images/Bombay_4.jpg": huge + zlib.crc32(huge[12:]).to_bytes(4),
        "images/../../Bombay_5.jpg": photograph("5"),
        "/images/Bombay_6.jpg": photograph("6"),
        "elsewhere/Bombay_7.jpg": photograph("7"),
        "images/Abyssinian_100.mat": b"notes of the makers",
        "images/beagle_99.jpg": members["images/beagle_1.jpg"],
    }
    soft, hard, pipe = (tarfile.TarInfo(f"images/Bengal_{k}.jpg") for k in range(3))
    soft.type, soft.linkname = tarfile.SYMTYPE, "/etc/hostname"
    hard.type, hard.linkname = tarfile.LNKTYPE, "images/Abyssinian_1.jpg"
    pipe.type = tarfile.FIFOTYPE
    found = converted(packed(members, also=(soft, hard, pipe)))
    assert found.read == 20
    assert found.left_out == {
        "no picture, or damaged": 4,
        "other files": 4,
        "the same picture again": 1,
        "links, devices and files that are too large": 3,
    }


def test_nothing_is_unpacked_to_the_disk(tmp_path, monkeypatch):
    """Do names that lead out of the archive write nothing anywhere?"""
    monkeypatch.chdir(tmp_path)
    converted(packed(plain_members() | {"../out.jpg": photograph("x"), "images/Bombay_1.jpg": b"x"}))
    assert list(tmp_path.iterdir()) == []


def test_too_few_photographs_are_a_sentence():
    """Does the sentence say how many there are, and how many are needed?"""
    few = {name: content for name, content in plain_members().items() if "Maine" not in name}
    with pytest.raises(
        DataError, match=r"pets\.tar\.gz: it has 5 usable photographs of one kind; 10 of each are needed"
    ):
        converted(packed(few), train=10, test=10)


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.99])
def test_an_archive_cut_short_is_a_sentence(share):
    """Is a part of an archive named, even where enough photographs are in it?"""
    content = packed(plain_members())
    with pytest.raises(DataError, match=r"pets\.tar\.gz: the archive is damaged or cut short .* Get it again"):
        converted(content[: int(share * len(content))], train=2, test=2)


def test_a_file_that_is_too_large_is_not_read(monkeypatch):
    """Is a member that says that it is large left out, before it is read to memory?"""
    monkeypatch.setattr(pets, "_LARGEST", 5000)
    found = converted(packed({"images/Bombay_1.jpg": bytes(5001)} | plain_members()))
    assert (found.read, found.left_out) == (20, {"links, devices and files that are too large": 1})


@pytest.mark.parametrize("content", [b"no archive", photograph("a"), zlib.compress(b"a" * 1000)])
def test_what_is_no_archive_is_a_sentence(content):
    """Is any other file named?"""
    with pytest.raises(DataError, match=r"pets\.tar\.gz: the archive is damaged or cut short"):
        converted(content)


@pytest.mark.parametrize("numbers", [(3, 10), (4, 7), (0, 10), (4, -2)])
def test_odd_numbers_are_refused(numbers):
    """Is a number that cannot be halved a sentence, before anything is downloaded?"""
    with pytest.raises(DataError, match="ask for even numbers"):
        check_numbers(*numbers)


def test_progress_is_told_to_the_end():
    """Is the place in the archive told, and in the end its size?"""
    told, content = [], packed(plain_members())
    converted(content, progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (len(content), len(content))
    assert len(told) == 21


def test_the_real_archive_is_named_in_full():
    """Is the default the archive of the Visual Geometry Group, by an encrypted connection, with its sum and size?"""
    assert PHOTOGRAPHS.address == "https://www.robots.ox.ac.uk/~vgg/data/pets/data/images.tar.gz"
    assert (PHOTOGRAPHS.size, PHOTOGRAPHS.md5) == (791_918_971, "5c4f3ee8e5d25df40f4fd59a7f44e54c")
