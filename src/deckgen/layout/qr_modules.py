"""A text → the modules of its QR code, row by row.

segno knows the standard: how characters are packed, what size they take, what stands where, which numbers correct
errors. It works with single bits, though, which takes long; here those of a code are divided and placed all at once.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import zip_longest
from operator import itemgetter
from typing import Any, Final

from segno import consts, encoder

from deckgen.named_tuple import NamedTuple

_TABLES: Final[Any] = consts
"""Those of the standard; segno states no types of them."""
_LEVEL: Final = "l"
"""The least correction of errors: the fewest modules."""
_MASK: Final = 3
"""One fixed mask instead of the best of eight: every reader decodes it."""
_FREE: Final = 2
"""What segno calls a module that is for bits of the text; others are 0 or 1."""
_DIGITS: Final = bytes.maketrans(b"\0\1", b"01")
_BITS: Final = bytes.maketrans(b"01", b"\0\1")


class _CodePattern(NamedTuple):
    """What all codes of a size share."""

    width: int
    room: int
    """Modules that are for bits of the text."""
    pick: Callable[[bytes], Sequence[int]]
    """Takes these bits and a zero; returns what stands in each module, the zero where it is none of theirs."""
    fixed: int
    """A byte a module: 1 where it is dark in all codes, or where the mask exchanges dark and light."""


def draw_modules(text: str) -> tuple[bytes, ...]:
    """Return the rows of a code, a byte a module, 1 for a dark one."""
    level = encoder.normalize_errorlevel(_LEVEL)
    segments = encoder.prepare_data(text, None, None)
    version = encoder.find_version(segments, level, eci=False, micro=False)
    words = _correct(_pack(segments, version, level), version, level)
    pattern = _make_pattern(version, level)
    width, size = pattern.width, pattern.width**2
    bits = f"{int.from_bytes(words, 'big'):0{8 * len(words)}b}".encode().translate(_BITS)
    placed = bytes(pattern.pick(bits.ljust(pattern.room + 1, b"\0")))
    modules = (int.from_bytes(placed, "big") ^ pattern.fixed).to_bytes(size, "big")
    return tuple([modules[start : start + width] for start in range(0, size, width)])


def _pack(segments: Sequence[object], version: int, level: int) -> bytes:
    """Return a text as it is packed, filled up to what the size holds."""
    buffer = encoder.Buffer()
    for segment in segments:
        encoder.write_segment(buffer, segment, None, encoder.version_range(version))
    capacity = _TABLES.SYMBOL_CAPACITY[version][level]
    encoder.write_terminator(buffer, capacity, None, len(buffer))
    encoder.write_padding_bits(buffer, version, len(buffer))
    encoder.write_pad_codewords(buffer, version, capacity, len(buffer))
    return int(buffer.getbits().translate(_DIGITS), 2).to_bytes(len(buffer) // 8, "big")


def _correct(data: bytes, version: int, level: int) -> bytes:
    """Return data and what corrects errors in it, block by block, in the order in which they are placed."""
    blocks, remainders, place = [], [], 0
    for kind in _TABLES.ECC[version][level]:
        products = _multiply(kind.num_total - kind.num_data)
        for _ in range(kind.num_blocks):
            block = data[place : place + kind.num_data]
            place += kind.num_data
            blocks.append(block)
            remainders.append(_divide(block, products, kind.num_total - kind.num_data))
    columns = (*zip_longest(*blocks), *zip_longest(*remainders))
    return bytes([word for column in columns for word in column if word is not None])


def _divide(block: bytes, products: Sequence[int], count: int) -> bytes:
    """Return the remainder of a block that is divided by the polynomial of a number of words that correct errors."""
    last, room = 8 * (count - 1), (1 << 8 * count) - 1
    rest = 0
    for word in block:
        rest = (rest << 8 & room) ^ products[rest >> last ^ word]
    return rest.to_bytes(count, "big")


@cache  # a handful of numbers
def _multiply(count: int) -> Sequence[int]:
    """Return the polynomial of a number of words, times every word; a sum of words is that of their products."""
    powers, polynomial = _TABLES.GALIOS_EXP, _TABLES.GEN_POLY[count]
    products = [0]
    for bit in range(8):
        product = int.from_bytes(bytes([powers[bit + power] for power in polynomial]), "big")
        products += [product ^ other for other in products]
    return products


@cache  # there are forty sizes
def _make_pattern(version: int, level: int) -> _CodePattern:
    width = encoder.calc_matrix_size(version)
    matrix = encoder.make_matrix(width, width)
    encoder.add_finder_patterns(matrix, width, width)
    encoder.add_alignment_patterns(matrix, width, width)
    places = [list(row) for row in matrix]
    count = sum(row.count(_FREE) for row in places)
    first = _FREE + 1  # bits are numbered from here, so that none looks like a free module
    encoder.add_codewords(places, range(first, first + count), version)
    order = [place - first if place >= first else count for row in places for place in row]
    mask = encoder.get_data_mask_functions(is_micro=False)[_MASK]
    for across, row in enumerate(matrix):
        for along in [along for along, module in enumerate(row) if module == _FREE]:
            row[along] = mask(across, along)
    encoder.add_format_info(matrix, version, level, _MASK)
    encoder.add_version_info(matrix, version)
    return _CodePattern(width=width, room=count, pick=itemgetter(*order), fixed=int.from_bytes(b"".join(matrix), "big"))
