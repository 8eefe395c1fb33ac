"""A text → the modules of its QR code, row by row, by ISO/IEC 18004: bytes, the least correction of errors, one mask.

Only what a code of a link needs: texts up to `MOST_BYTES`, no numerals, capitals or Kanji packed more tightly, no other
level. One fixed mask instead of the best of eight: every reader decodes it, and trying them takes longer than all else.
What codes of one version share is worked out once; the bits of a code are divided and placed all at once.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain, product, zip_longest
from operator import itemgetter
from typing import Final

from deckgen.named_tuple import NamedTuple

_CHECKS: Final = (7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26)
"""Version, from 1 → words that correct errors, in each block."""
_BLOCKS: Final = (1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12)
MOST_BYTES: Final = 1273
"""What the largest version above holds."""
_LARGE, _NUMBERED = 10, 7
"""The versions from which on the length of a text takes two bytes, and a code bears its version."""
_ENCODINGS: Final = ("latin-1", "shift_jis")
"""What readers take bytes for, but for UTF-8; the first one that has all characters."""
_BYTES: Final = 0b0100
"""Says that bytes follow."""
_FILLING: Final = b"\0" + b"\xec\x11" * MOST_BYTES
_FORMAT: Final = 0b111100010011101
"""Says which level and which mask."""
_FINDER, _ALIGNMENT = b"\1\1\0\1\0", b"\1\0\1"
"""Marks of squares around a module, from the inmost one: 1 for a dark one."""
_FREE: Final = 2
"""What stands in a module that is for a bit of the text."""
_BITS: Final = bytes.maketrans(b"01", b"\0\1")


class _CodePattern(NamedTuple):
    """What all codes of a version share."""

    width: int
    room: int
    """Modules that are for bits of the text."""
    pick: Callable[[bytes], Sequence[int]]
    """Takes these bits and a zero; returns what stands in each module, the zero where it is none of theirs."""
    fixed: int
    """A byte a module: 1 where it is dark in all codes, or where the mask exchanges dark and light."""


def draw_modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of a code, a byte a module, 1 for a dark one; () for a text that is too long."""
    data = _encode(text)
    if len(data) > MOST_BYTES:
        return ()
    version = next(one for one in range(1, len(_CHECKS) + 1) if len(data) <= _count_data(one) - _count_head(one))
    pattern, words = _make_pattern(version), _correct(_pack(data, version), version)
    width, size = pattern.width, pattern.width**2
    bits = f"{int.from_bytes(words, 'big'):0{8 * len(words)}b}".encode().translate(_BITS)
    placed = bytes(pattern.pick(bits.ljust(pattern.room + 1, b"\0")))
    modules = (int.from_bytes(placed, "big") ^ pattern.fixed).to_bytes(size, "big")
    return tuple([modules[start : start + width] for start in range(0, size, width)])


def _encode(text: str) -> bytes:
    for encoding in _ENCODINGS:
        try:
            return text.encode(encoding)
        except UnicodeEncodeError:
            continue
    return text.encode()


def _count_words(version: int) -> int:
    """Return how many words of eight bits a code holds."""
    modules = (16 * version + 128) * version + 64
    if version > 1:
        marks = version // 7 + 2
        modules -= (25 * marks - 10) * marks - 55
    return (modules - 36 * (version >= _NUMBERED)) // 8


def _count_data(version: int) -> int:
    """Return how many of its words are not for correcting errors."""
    return _count_words(version) - _CHECKS[version - 1] * _BLOCKS[version - 1]


def _count_head(version: int) -> int:
    """Return how many words kind and length of the text take, and the four bits that end it."""
    return 3 if version >= _LARGE else 2


def _pack(data: bytes, version: int) -> bytes:
    """Return data with what is said about it, filled up to what a version holds."""
    size = 8 * (_count_head(version) - 1)
    head = _BYTES << size | len(data)
    words = ((head << 8 * len(data) | int.from_bytes(data, "big")) << 4).to_bytes(len(data) + size // 8 + 1, "big")
    return words + _FILLING[: _count_data(version) - len(words)]


def _correct(data: bytes, version: int) -> bytes:
    """Return data and what corrects errors in it, block by block, in the order in which they are placed."""
    count, checks = _BLOCKS[version - 1], _CHECKS[version - 1]
    small, large = divmod(len(data), count)  # the larger blocks, by one word, are the last ones
    ends = [small * (at + 1) + max(0, at + 1 - count + large) for at in range(count)]
    blocks = [data[start:end] for start, end in zip((0, *ends), ends, strict=False)]
    columns = chain(zip_longest(*blocks), zip(*(_divide(block, checks) for block in blocks), strict=True))
    return bytes([word for column in columns for word in column if word is not None])


def _divide(block: bytes, checks: int) -> bytes:
    """Return the remainder of a block that is divided by the polynomial of a number of words that correct errors."""
    products, last, room = _multiply(checks), 8 * (checks - 1), (1 << 8 * checks) - 1
    rest = 0
    for word in block:
        rest = (rest << 8 & room) ^ products[rest >> last ^ word]
    return rest.to_bytes(checks, "big")


@cache  # a handful of numbers
def _multiply(checks: int) -> Sequence[int]:
    """Return the polynomial of a number of words, times every word; a sum of words is that of their products."""
    polynomial, root = [1], 1
    for _ in range(checks):
        polynomial = [one ^ _scale(other, root) for one, other in zip((*polynomial, 0), (0, *polynomial), strict=True)]
        root = _double(root)
    products, factors = [0], polynomial[1:]
    for _ in range(8):
        product = int.from_bytes(bytes(factors), "big")
        products += [product ^ other for other in products]
        factors = list(map(_double, factors))
    return products


def _scale(word: int, factor: int) -> int:
    """Return the product of two words in the field of 256 that codes calculate in."""
    product = 0
    while factor:
        product ^= word * (factor & 1)
        word, factor = _double(word), factor >> 1
    return product


def _double(word: int) -> int:
    return word << 1 ^ (word >> 7) * 0b100011101


@cache  # a handful of versions
def _make_pattern(version: int) -> _CodePattern:
    width = 4 * version + 17
    matrix = [bytearray([_FREE]) * width for _ in range(width)]
    _draw_marks(matrix, version)
    _draw_format(matrix)
    if version >= _NUMBERED:
        _draw_version(matrix, version)
    places = list(_walk(matrix))
    order = [len(places)] * width**2
    for at, (row, column) in enumerate(places):
        order[row * width + column] = at
        matrix[row][column] = (row + column) % 3 == 0  # the mask
    fixed = int.from_bytes(b"".join(matrix), "big")
    return _CodePattern(width=width, room=len(places), pick=itemgetter(*order), fixed=fixed)


def _draw_marks(matrix: Sequence[bytearray], version: int) -> None:
    """Draw what scanners find a code by: lines of single modules, squares at three corners and in between."""
    last = len(matrix) - 7
    for at in range(8, last):
        matrix[6][at] = matrix[at][6] = at % 2 == 0
    for row, column in ((3, 3), (3, last + 3), (last + 3, 3)):
        _draw_squares(matrix, row, column, _FINDER)
    places = _list_places(version)
    corners = {(6, 6), (6, places[-1]), (places[-1], 6)}
    for row, column in product(places, repeat=2):
        if (row, column) not in corners:
            _draw_squares(matrix, row, column, _ALIGNMENT)


def _list_places(version: int) -> Sequence[int]:
    """Return in which rows and columns squares stand, the first and last of them beside those at the corners."""
    if version == 1:
        return (6,)
    count, last = version // 7 + 2, 4 * version + 10
    step = (8 * version + 3 * count + 5) // (4 * count - 4) * 2
    return (6, *reversed(range(last, 6 + step // 2, -step)))


def _draw_squares(matrix: Sequence[bytearray], row: int, column: int, squares: bytes) -> None:
    """Draw squares around a module, as much of them as a code has room for."""
    reach, inside = len(squares), range(len(matrix))
    for down, right in product(range(1 - reach, reach), repeat=2):
        if row + down in inside and column + right in inside:
            matrix[row + down][column + right] = squares[max(abs(down), abs(right))]


def _draw_format(matrix: Sequence[bytearray]) -> None:
    """Draw level and mask, twice, from the least bit on."""
    width = len(matrix)
    down, back = (0, 1, 2, 3, 4, 5, 7, 8), (7, 5, 4, 3, 2, 1, 0)
    for bit, row in enumerate((*down, *range(width - 7, width))):
        matrix[row][8] = _FORMAT >> bit & 1
    for bit, column in enumerate((*range(width - 1, width - 9, -1), *back)):
        matrix[8][column] = _FORMAT >> bit & 1
    matrix[width - 8][8] = 1


def _draw_version(matrix: Sequence[bytearray], version: int) -> None:
    """Draw the number of a version, twice, with what corrects errors in it."""
    rest = version
    for _ in range(12):
        rest = rest << 1 ^ (rest >> 11) * 0b1111100100101
    bits, edge = version << 12 | rest, len(matrix) - 11
    for bit in range(18):
        far, near = edge + bit % 3, bit // 3
        matrix[near][far] = matrix[far][near] = bits >> bit & 1


def _walk(matrix: Sequence[bytearray]) -> Iterator[tuple[int, int]]:
    """Yield the free modules as bits are placed: two columns wide up and down, from the right to the left."""
    rows, upwards = range(len(matrix)), True
    for right in (*range(len(matrix) - 1, 6, -2), 5, 3, 1):
        for row in reversed(rows) if upwards else rows:
            for column in (right, right - 1):
                if matrix[row][column] == _FREE:
                    yield row, column
        upwards = not upwards
