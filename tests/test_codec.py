"""Plain data to bytes and back, and what happens to bytes that nobody meant."""

import struct

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from layerwise.grading.codec import CodecError, decode, encode

DTYPES = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="?"),
    hnp.unsigned_integer_dtypes(endianness="?"),
    hnp.floating_dtypes(endianness="?"),
    hnp.complex_number_dtypes(endianness="?"),
    hnp.unicode_string_dtypes(endianness="?", max_len=3),
)
ARRAYS = DTYPES.flatmap(lambda dtype: hnp.arrays(dtype, hnp.array_shapes(min_dims=0, min_side=0, max_side=4)))
ATOMS = st.none() | st.booleans() | st.integers(-(2**2000), 2**2000) | st.floats() | st.text() | ARRAYS
PLAIN = st.recursive(
    ATOMS,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


def same(one, other):
    """Whether two values are equal in type, bits, order of axes and all that is inside them."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        kept = one.dtype == other.dtype and one.flags.f_contiguous == other.flags.f_contiguous
        return kept and one.shape == other.shape and one.tobytes() == other.tobytes()
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, (float, np.generic)):
        return np.asarray(one).tobytes() == np.asarray(other).tobytes()
    return one == other


@settings(deadline=None)
@given(PLAIN)
def test_plain_data_survive_the_journey(value):
    """Does every plain value come back with the same type, bits and order?"""
    assert same(decode(encode(value)), value)


@pytest.mark.parametrize("value", [np.float64(1.5), np.float32(2), np.int64(-3), np.bool_(True), np.str_("σ")])
def test_numpy_s_scalars_stay_what_they_are(value):
    """Is a scalar neither a float nor an array afterwards?"""
    back = decode(encode([value]))[0]
    assert type(back) is type(value)
    assert back == value


@settings(deadline=None)
@given(hnp.arrays(np.float32, hnp.array_shapes(max_side=4)))
def test_the_order_of_axes_in_memory_is_kept(array):
    """Is an array in Fortran's order still one afterwards, since BLAS sums in another order there?"""
    assert same(decode(encode(array.T)), array.T.copy(order="K"))


def test_what_comes_back_can_be_written_to():
    """Does an array own its memory, so that a test may go on working with it?"""
    array = decode(encode(np.zeros(3)))
    array[0] = 1
    assert array.flags.owndata


MESSAGES = [
    encode(value)
    for value in (
        {"args": [np.arange(6.0).reshape(2, 3).T, "text", (1, -1.5, None, True)], "kwargs": {"m": 10**50}},
        [
            np.float32(1),
            np.array(["α", "bc"]),
            np.array([True, False]),
            np.zeros((0, 3), np.complex128),
            np.array(2, np.float32),
        ],
    )
]


@settings(max_examples=500, deadline=None)
@given(
    st.sampled_from(MESSAGES), st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=4), st.data()
)
def test_damaged_messages_are_refused_or_are_plain(message, changes, data):
    """Does a message with changed, lost or added bytes raise CodecError alone, or give plain data again?"""
    damaged = bytearray(message)
    for place, byte in changes:
        damaged[place % len(damaged)] = byte
    cut = data.draw(st.integers(0, len(damaged)))
    for candidate in (bytes(damaged), bytes(damaged[:cut]), bytes(damaged) + b"\0"):
        try:
            value = decode(candidate)
        except CodecError:
            continue
        assert same(decode(encode(value)), value)


@settings(deadline=None)
@given(st.binary())
def test_noise_is_refused_or_is_plain(noise):
    """Does noise raise CodecError alone, or give plain data?"""
    try:
        value = decode(noise)
    except CodecError:
        return
    encode(value)


class Sub(np.ndarray):
    """A subclass that could answer True to anything."""


@pytest.mark.parametrize(
    "value",
    [
        object(),
        1j,
        b"bytes",
        {1, 2},
        {1: 2},
        np.datetime64("2020"),
        np.zeros(2).view(Sub),
        np.array([None]),
        np.array([b"bytes"]),
        np.zeros(2, "datetime64[s]"),
        np.zeros(2, [("a", "f8")]),
        type("Text", (str,), {})("text"),
        "half a pair \ud800",
        10**1000,
    ],
)
def test_what_is_not_plain_is_not_sent(value):
    """Is everything but the listed types refused, also inside a list?"""
    with pytest.raises(CodecError):
        encode([value])


def test_a_value_that_holds_itself_is_not_sent():
    """Does a cycle end in CodecError?"""
    cycle = []
    cycle.append(cycle)
    with pytest.raises(CodecError, match="deep"):
        encode(cycle)


def test_too_much_is_not_sent():
    """Is an array that only claims its size refused before it is copied, and a long list by its length?"""
    with pytest.raises(CodecError, match="64 MB"):
        encode(np.broadcast_to(0.0, (10**6, 10**6)))
    with pytest.raises(CodecError, match="64 MB"):
        encode([np.zeros(5 * 2**20), np.zeros(5 * 2**20)])
    with pytest.raises(CodecError, match="items"):
        encode([None] * 1_000_001)


def array_message(dtype, shape, order=b"C", content=b""):
    """A message that claims an array."""
    header = bytes([len(dtype), len(shape)]) + dtype + struct.pack(f"<{len(shape)}Q", *shape)
    return b"a" + order + header + content


@pytest.mark.parametrize(
    "message",
    [
        b"l" + b"\xff" * 4,
        b"s" + b"\xff" * 4 + b"text",
        b"i" + struct.pack("<I", 2**31),
        b"i" + struct.pack("<I", 300) + b"\1" * 300,
        b"l\x01\0\0\0" * 10_000 + b"N",
        array_message(b"<f8", [2**62]),
        array_message(b"<f8", [2**63, 2]),
        array_message(b"<f8", [0, 2**62]),
        array_message(b"<f8", [0, 2**40]),
        array_message(b"<f8", [10**6, 10**6]),
        array_message(b"<U9999999", [10**3]),
        array_message(b"<U0", [2**62]),
        array_message(b"|O8", [1], content=b"\0" * 8),
        array_message(b"|V8", [1], content=b"\0" * 8),
        b"n" + array_message(b"<f8", [1], content=b"\0" * 8),
        b"nN",
        array_message(b"<f8", [1] * 200, content=b"\0" * 8),
        array_message(b"<f8", [1], b"K", b"\0" * 8),
        array_message(b"|b1", [1], content=b"\2"),
        array_message(b"<U1", [1], content=struct.pack("<I", 0x110000)),
        array_message(b"<U1", [1], content=struct.pack("<I", 0xD800)),
        array_message(b">U1", [1], content=struct.pack(">I", 0xD800)),
        b"d\x01\0\0\0" + b"N" + b"N",
        b"NN",
        b"",
    ],
)
def test_messages_that_claim_too_much_are_refused(message):
    """Is a length, shape or character that cannot be true refused, before room is made for it?"""
    with pytest.raises(CodecError):
        decode(message)


def test_a_large_message_is_refused_before_it_is_read(monkeypatch):
    """Is the size of a message looked at first?"""
    monkeypatch.setattr("layerwise.grading.codec.reading.LARGEST", 3)
    with pytest.raises(CodecError, match="a message of more than"):
        decode(b"N" * 4)
