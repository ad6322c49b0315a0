"""A picture of one's own."""

import struct
import zlib

import numpy as np
import pytest
from PIL import Image

from layerwise.datasets import own_picture
from layerwise.datasets.errors import DataError
from layerwise.datasets.own_picture import own_or_drawn, read_picture

RED, BLUE = (255, 0, 0), (0, 0, 255)
PNG_START = b"\x89PNG\r\n\x1a\n"


def chunk(kind, content):
    """One part of a PNG file."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG_OF_NO_WIDTH = PNG_START + chunk(b"IHDR", struct.pack(">IIBBBBB", 0, 8, 8, 2, 0, 0, 0)) + chunk(b"IEND", b"")


def halves(width=80, height=40):
    """A picture whose left half is red and whose right half is blue."""
    pixels = np.zeros((height, width, 3), np.uint8)
    pixels[:, : width // 2], pixels[:, width // 2 :] = RED, BLUE
    return Image.fromarray(pixels)


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "gif", "webp", "tiff", "ppm"])
def test_any_format_becomes_a_square_of_the_asked_size(tmp_path, ending):
    """Does every format give (64, 64, 3) uint8, with left and right where they were?"""
    halves().save(tmp_path / f"a.{ending}")
    mine = read_picture(tmp_path / f"a.{ending}")
    assert mine.pixels.shape == (64, 64, 3)
    assert mine.pixels.dtype == np.uint8
    assert mine.pixels[32, 5, 0] > 200
    assert mine.pixels[32, 58, 0] < 60
    assert mine.notes == ("It is no square: what is too much left and right was cut off.",)


def test_a_high_picture_loses_what_is_above_and_below(tmp_path):
    """Does the note say which sides were cut?"""
    halves(40, 80).save(tmp_path / "a.png")
    assert "above and below" in read_picture(tmp_path / "a.png").notes[0]


def test_a_picture_taken_with_a_turned_camera_stands_upright(tmp_path):
    """Is the orientation that a camera notes applied?"""
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 90 degrees clockwise to see it upright
    halves(64, 64).save(tmp_path / "a.png", exif=exif)
    pixels = read_picture(tmp_path / "a.png").pixels
    assert pixels[5, 32].tolist() == list(RED)
    assert pixels[58, 32].tolist() == list(BLUE)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_transparent_becomes_white(tmp_path, mode):
    """Does white stand behind a transparent picture, also one with a palette?"""
    image = Image.new("RGBA", (64, 64), (0, 0, 0, 0)).convert(mode)
    if mode == "P":
        image.info["transparency"] = image.getpixel((0, 0))
    image.save(tmp_path / "a.png")
    mine = read_picture(tmp_path / "a.png")
    assert mine.pixels.min() == 255
    assert mine.notes == ("It is transparent in places: white was put behind it.",)


def test_an_animated_picture_gives_its_first_frame_and_says_so(tmp_path):
    """Is the first frame taken, with a note?"""
    frames = [Image.new("RGB", (64, 64), colour) for colour in (RED, BLUE)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:])
    mine = read_picture(tmp_path / "a.gif")
    assert mine.pixels[0, 0].tolist() == list(RED)
    assert mine.notes == ("The picture is animated: the first of its 2 frames was taken.",)


def test_printing_colours_are_converted(tmp_path):
    """Is a CMYK picture read, with a note?"""
    halves(64, 64).convert("CMYK").save(tmp_path / "a.jpg")
    mine = read_picture(tmp_path / "a.jpg")
    assert mine.pixels[32, 5, 0] > 200
    assert mine.pixels[32, 58, 0] < 60
    assert "CMYK" in mine.notes[0]


@pytest.mark.parametrize(("mode", "ending"), [("L", "png"), ("1", "png"), ("I;16", "png"), ("F", "tiff")])
def test_grey_pictures_of_any_depth_keep_their_light(tmp_path, mode, ending):
    """Is half light still half light, or white white, whatever the depth?"""
    if mode == "1":
        image = Image.new("1", (64, 64), 1)
    else:
        light, kind = {"L": (128, np.uint8), "I;16": (32896, np.uint16), "F": (0.5, np.float32)}[mode]
        grey = np.full((64, 64), light, kind)
        grey[0, 0] = {"L": 255, "I;16": 65535, "F": 1}[mode]
        image = Image.fromarray(grey)
    image.save(tmp_path / f"a.{ending}")
    assert read_picture(tmp_path / f"a.{ending}").pixels[40, 40, 0] == (255 if mode == "1" else 128)


def test_a_picture_of_one_pixel_serves(tmp_path):
    """Does the smallest picture of all become a square of one colour?"""
    Image.new("RGB", (1, 1), RED).save(tmp_path / "a.png")
    assert (read_picture(tmp_path / "a.png").pixels == RED).all()


def test_a_file_that_is_not_there_is_named():
    """Does the sentence name the file?"""
    with pytest.raises(DataError, match=r"nowhere\.png: there is no such file"):
        read_picture("nowhere.png")


def test_a_file_that_is_no_picture_is_named(tmp_path):
    """Does text with the ending of a picture get a sentence?"""
    (tmp_path / "a.png").write_text("not a picture")
    with pytest.raises(DataError, match=r"a\.png: this is no picture"):
        read_picture(tmp_path / "a.png")


@pytest.mark.parametrize("ending", ["png", "jpg", "gif", "tiff"])
def test_a_picture_cut_short_is_named(tmp_path, ending):
    """Does half a file get a sentence?"""
    whole = tmp_path / f"whole.{ending}"
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (90, 90, 3)).astype(np.uint8)).save(whole)
    content = whole.read_bytes()
    (tmp_path / f"a.{ending}").write_bytes(content[: len(content) // 2])
    with pytest.raises(DataError, match=rf"a\.{ending}: "):
        read_picture(tmp_path / f"a.{ending}")


@pytest.mark.parametrize("pillow_limit", [10**9, 10])
def test_a_huge_picture_is_refused(tmp_path, monkeypatch, pillow_limit):
    """Is a picture over the limit refused with its size, and by Pillow's own limit with a sentence, too?"""
    monkeypatch.setattr(own_picture, "MOST_PIXELS", 1000)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", pillow_limit)
    halves().save(tmp_path / "a.png")
    with pytest.raises(DataError, match=r"a\.png: the picture is huge"):
        read_picture(tmp_path / "a.png")


@pytest.mark.parametrize("content", [b"", PNG_OF_NO_WIDTH], ids=["an empty file", "a picture without width"])
def test_nothing_is_no_picture(tmp_path, content):
    """Does an empty file, or a picture of 0 × 8 pixels, get a sentence?"""
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(DataError, match=r"a\.png: "):
        read_picture(tmp_path / "a.png")


def test_a_text_that_would_fill_the_memory_is_not_unpacked(tmp_path):
    """Does a small PNG with a text of a gigabyte get a sentence?"""
    packed = zlib.compress(b"a" * 100_000_000)
    content = (
        PNG_START + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) + chunk(b"zTXt", b"t\0\0" + packed)
    )
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(DataError, match=r"a\.png: the picture is damaged"):
        read_picture(tmp_path / "a.png")


def test_colours_of_sixteen_bits_keep_their_light(tmp_path):
    """Is half light still half light in a deep colour picture?"""
    row = b"\0" + struct.pack(">3H", 32896, 0, 65535) * 8
    head = struct.pack(">IIBBBBB", 8, 8, 16, 2, 0, 0, 0)
    content = PNG_START + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * 8)) + chunk(b"IEND", b"")
    (tmp_path / "a.png").write_bytes(content)
    assert np.abs(read_picture(tmp_path / "a.png").pixels[4, 4] - np.array([128, 0, 255])).max() <= 1


def test_a_picture_that_is_a_program_is_not_run(tmp_path):
    """Is PostScript, which Pillow would hand to an interpreter, refused whatever its ending?"""
    halves(64, 64).save(tmp_path / "a.eps")
    (tmp_path / "a.eps").rename(tmp_path / "a.png")
    with pytest.raises(DataError, match=r"a\.png: EPS is a program that draws"):
        read_picture(tmp_path / "a.png")


def test_a_file_that_cannot_be_opened_is_named(tmp_path, monkeypatch):
    """Is a file without rights to read a sentence, and not called damaged?"""
    halves().save(tmp_path / "a.png")

    def forbidden(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "open", forbidden)
    with pytest.raises(DataError, match=r"a\.png: the file cannot be opened \(Permission denied\)"):
        read_picture(tmp_path / "a.png")


def test_a_drawing_stands_in_for_the_picture_that_is_not_there_yet(tmp_path, monkeypatch):
    """Is a drawing shown and named as one, no file written, and the learner's own picture taken once it is there?"""
    monkeypatch.chdir(tmp_path)
    drawn = own_or_drawn("my_picture.png")
    assert drawn.pixels.shape == (64, 64, 3)
    assert "There is no my_picture.png here" in drawn.notes[0]
    assert not list(tmp_path.iterdir())
    halves().save("my_picture.png")
    assert own_or_drawn("my_picture.png").pixels[32, 5, 0] > 200


@pytest.mark.parametrize("name", ["mypicture.png", "cat.heic", "cat"])
def test_nothing_is_drawn_for_another_name(tmp_path, monkeypatch, name):
    """Does one who mistyped the name read so, in one sentence?"""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError, match="there is no such file") as caught:
        own_or_drawn(name)
    assert caught.value._render_traceback_() == [str(caught.value)]
    assert not list(tmp_path.iterdir())
