"""A picture of one's own: read any file that Pillow reads, and bring it into the form of the course's pictures."""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from layerwise.datasets.errors import DataError, require
from layerwise.datasets.pictures.scenes import scene

MOST_PIXELS = 80_000_000
"""Larger pictures are refused: reading one could take more memory than a small machine has."""
_PROGRAMS = ("EPS", "WMF")
"""Formats that Pillow hands to another program, which no file of unknown origin should reach."""
STAND_IN = "my_picture.png"
"""The name in the notebook, for which a drawing stands in until there is a picture."""
_DRAWN = 256  # pixels along a side of that drawing, before it is treated as any other picture
_DEEP = 65535
"""White in a grey picture of 16 bits."""


@dataclass(frozen=True)
class OwnPicture:
    """A picture in the course's form.

    Parameters
    ----------
    pixels : (size, size, 3) uint8 — red, green and blue
    notes : tuple of str — what was done to it, in sentences
    """

    pixels: np.ndarray
    notes: tuple[str, ...]


def read_picture(path: str | os.PathLike[str], size: int = 64) -> OwnPicture:
    """Read a picture, turn it upright, cut out its middle square and shrink that.

    Parameters
    ----------
    path : file — of any format that Pillow reads
    size : int — pixels along a side of the result

    Raises
    ------
    DataError — there is no such file, or it is no picture, damaged, or huge
    """
    source = Path(path)
    require(source.is_file(), f"{source}: there is no such file. Is its name complete, and is it in this folder?")
    try:
        with source.open("rb") as file:
            return decode_picture(file, str(source), size)
    except OSError as error:
        raise DataError(f"{source}: the file cannot be opened ({error.strerror}). See to its rights.") from error


def decode_picture(file: BinaryIO, name: str, size: int = 64) -> OwnPicture:
    """Read a picture from an open file, as `read_picture` does.

    Parameters
    ----------
    file : binary file — at its start
    name : str — what to call it when something is wrong
    size : int — pixels along a side of the result

    Raises
    ------
    DataError — it is no picture, damaged, or huge
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own warning of huge pictures: the limit below is ours
            with Image.open(file) as image:
                require(
                    image.format not in _PROGRAMS, f"{name}: {image.format} is a program that draws. Save it as PNG."
                )
                _refuse_huge(name, image.size)
                return _in_form(image, size)
    except DataError:
        raise
    except Image.DecompressionBombError as error:
        raise DataError(_too_large(name)) from error
    except UnidentifiedImageError as error:
        message = f"{name}: this is no picture, or one of a format that Pillow cannot read. Save it as PNG or JPEG."
        raise DataError(message) from error
    except Exception as error:  # Pillow raises errors of many kinds where a file is damaged
        raise DataError(f"{name}: the picture is damaged or cut short ({error}). Get or save it again.") from error


def own_or_drawn(name: str | os.PathLike[str], size: int = 64) -> OwnPicture:
    """Read a picture; while the one of the name that the notebook came with is not there, draw one, and say so.

    Parameters
    ----------
    name : file — under another name than `my_picture.png` it has to be there
    size : int — pixels along a side of the result

    Raises
    ------
    DataError — the picture cannot be read, or a file of another name is not there
    """
    if Path(name).exists() or Path(name).name != STAND_IN:
        return read_picture(name, size)
    pixels, _ = scene((4, 2, 0), 1, _DRAWN)  # parts 0 and 1 are those of the data sets
    drawn = _in_form(Image.fromarray(pixels), size)
    return OwnPicture(drawn.pixels, (f"There is no {name} here, so this is a drawing of the course, of a cat.",))


def _too_large(name: str, width: int = 0, height: int = 0) -> str:
    measured = f" ({width} × {height} pixels)" if width else ""
    limit = MOST_PIXELS // 1_000_000
    return f"{name}: the picture is huge{measured}. Shrink it below {limit} million pixels and try again."


def _refuse_huge(name: str, size: tuple[int, int]) -> None:
    if size[0] * size[1] > MOST_PIXELS:
        raise DataError(_too_large(name, *size))


def _in_form(image: Image.Image, size: int) -> OwnPicture:
    notes = []
    if getattr(image, "n_frames", 1) > 1:
        notes.append(f"The picture is animated: the first of its {image.n_frames} frames was taken.")  # type: ignore[attr-defined]
        image.seek(0)
    image.draft("RGB", (2 * size, 2 * size))  # a JPEG is decoded at a fraction of its size, all others as they are
    if image.mode == "CMYK":
        notes.append("Its colours are those of a printer (CMYK): they were converted, and may look a little different.")
    upright = ImageOps.exif_transpose(image)
    if "transparency" in image.info or "A" in image.getbands():
        notes.append("It is transparent in places: white was put behind it.")
    plain = _three_colours(upright)
    if plain.width != plain.height:
        lost = "left and right" if plain.width > plain.height else "above and below"
        notes.append(f"It is no square: what is too much {lost} was cut off.")
    square = ImageOps.fit(plain, (size, size), method=Image.Resampling.LANCZOS)
    return OwnPicture(np.asarray(square, dtype=np.uint8).copy(), tuple(notes))


def _three_colours(image: Image.Image) -> Image.Image:
    """Bring a picture of any mode to red, green and blue of 8 bits, on white where it is transparent."""
    if image.mode[0] in "IF":  # deep grey, which Pillow would clip at 255
        grey = np.asarray(image, dtype=np.float64)
        top = _DEEP if image.mode.startswith("I") else max(float(grey.max()), 1e-12)
        return Image.fromarray((255 * np.clip(grey / top, 0, 1)).round().astype(np.uint8)).convert("RGB")
    if "transparency" not in image.info and "A" not in image.getbands():
        return image.convert("RGB")
    clear = image.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", clear.size, "white"), clear).convert("RGB")
