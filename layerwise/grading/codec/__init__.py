"""Plain data to bytes and back: all that passes between the grader and a learner's process.

Each value is a letter that says what it is, followed by its content; lengths stand before what they count.
Never pickle, which runs code; nor npy, whose header is Python text and whose reader makes room for whatever
shape it claims: here a size is held against the bytes that are there before anything is made of it.

Numpy's own scalars pass too: what a test gives a learner's function should be what it is in a notebook.

`writing` makes messages and `reading` takes them apart; `heads` is what stands before the numbers of an array, and
`bounds` what holds for every message.
"""

from layerwise.grading.codec.bounds import DEEPEST, LARGEST, MOST_ITEMS, CodecError
from layerwise.grading.codec.reading import decode
from layerwise.grading.codec.writing import encode, ends_with

__all__ = ["DEEPEST", "LARGEST", "MOST_ITEMS", "CodecError", "decode", "encode", "ends_with"]
