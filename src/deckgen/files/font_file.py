"""A font file's bytes → how wide its characters are: .ttf, .otf, .ttc and .otc, by the few tables that say so.

Numbers only: neither outlines nor anything else of the font is kept, so that its license is not touched. A library for
fonts would be a dependency of every user for what six tables say. A variable font gives the widths of its default.
"""

import struct
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from deckgen.fonts import STYLES

UNIT = 2048
"""Parts of an em in which widths are stored, as in the shipped tables."""
_LEAST_PITCH = 1.2
"""Em; PowerPoint sets lines no closer."""
_SFNT = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_WEB = {b"wOFF": "WOFF", b"wOF2": "WOFF2"}
_FAMILY, _MOST_FACES = 1, 64
_BOLD, _ITALIC, _TYPO = 0x20, 0x01, 0x80
_DRAWS_NOTHING = {"Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn", "Zl", "Zp"}
_LAST = 0x10FFFF


class UnusableFontError(ValueError):
    """The bytes are no font whose widths can be read; its text says why, as the end of a sentence."""


class FontFace(NamedTuple):
    """One weight and slope of a family, as its file says."""

    family: str
    style: str
    """One of `STYLES`."""
    version: str
    pitch: float
    """Em from line to line, at most, of the ways in which programs read it."""
    widths: Mapping[str, int]
    """Character → 1/2048 em, rounded up."""


def read_faces(data: bytes) -> tuple[FontFace, ...]:
    """Return the faces in a font file, one unless it is a collection.

    Raises:
        UnusableFontError: it is none that can be read.
    """
    try:
        return tuple(_read_face(_open_tables(data, start)) for start in _find_starts(data))
    except (struct.error, KeyError, IndexError, ZeroDivisionError) as error:
        raise UnusableFontError("it is no whole font file") from error


def read_families(data: bytes) -> tuple[str, ...]:
    """Return the families in a font file, for whoever looks for one.

    Raises:
        UnusableFontError: it is none that can be read.
    """
    try:
        return tuple(_read_family(_open_tables(data, start)["name"]) for start in _find_starts(data))
    except (struct.error, KeyError, IndexError) as error:
        raise UnusableFontError("it is no whole font file") from error


def make_table(faces: Sequence[FontFace]) -> dict[str, object]:
    """Return the faces of one family as their widths are stored, in the format of the shipped tables."""
    styles = {style: face.widths for style in STYLES for face in faces if face.style == style}
    return {
        "family": faces[0].family,
        "sources": sorted({f"{face.family} {face.version}" for face in faces}),
        "pitch": round(max(_LEAST_PITCH, *(face.pitch for face in faces)), 4),
        "unit": UNIT,
        "styles": {style: _group(widths) for style, widths in styles.items()},
    }


def _group(widths: Mapping[str, int]) -> dict[str, str]:
    groups: dict[int, list[str]] = defaultdict(list)
    for char in sorted(widths):
        groups[widths[char]].append(char)
    return {str(width): "".join(groups[width]) for width in sorted(groups)}


def _find_starts(data: bytes) -> tuple[int, ...]:
    """Return where the faces of a file begin."""
    mark = data[:4]
    if mark in _WEB:
        raise UnusableFontError(f"it is a web font ({_WEB[mark]}); its .ttf or .otf can be read")
    if mark == b"ttcf":
        (count,) = struct.unpack_from(">I", data, 8)
        return struct.unpack_from(f">{min(count, _MOST_FACES)}I", data, 12)
    if mark not in _SFNT:
        raise UnusableFontError("it is no font file")
    return (0,)


def _open_tables(data: bytes, start: int) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", data, start + 4)
    records = (struct.unpack_from(">4sIII", data, start + 12 + 16 * number) for number in range(count))
    return {tag.decode("latin-1"): data[place : place + length] for tag, _, place, length in records}


def _read_face(tables: Mapping[str, bytes]) -> FontFace:
    (em,) = struct.unpack_from(">H", tables["head"], 18)
    (selection,) = struct.unpack_from(">H", tables["OS/2"], 62)
    (revision,) = struct.unpack_from(">i", tables["head"], 4)
    advances = _read_advances(tables)
    chars = {chr(code): glyph for code, glyph in _read_map(tables["cmap"]) if glyph and _is_measured(chr(code))}
    if not chars:
        raise UnusableFontError("it has no Unicode characters")
    return FontFace(
        family=_read_family(tables["name"]),
        style=STYLES[bool(selection & _BOLD) + 2 * bool(selection & _ITALIC)],
        version=f"{revision / 65536:.3f}",
        pitch=_measure_pitch(tables, selection) / em,
        widths={char: ceil(advances[min(glyph, len(advances) - 1)] * UNIT / em) for char, glyph in chars.items()},
    )


def _read_advances(tables: Mapping[str, bytes]) -> tuple[int, ...]:
    """Return the advance of each glyph in units of the font; those beyond the last one have the last one's."""
    (count,) = struct.unpack_from(">H", tables["hhea"], 34)
    return struct.unpack_from(">" + "Hh" * count, tables["hmtx"])[::2]


def _measure_pitch(tables: Mapping[str, bytes], selection: int) -> int:
    """Return the distance of lines in units of the font: the largest that a program may take it for."""
    up, down, gap = struct.unpack_from(">hhh", tables["hhea"], 4)
    own: int = up - down + gap
    typo_up, typo_down, typo_gap, win_up, win_down = struct.unpack_from(">hhhHH", tables["OS/2"], 68)
    windows: int = typo_up - typo_down + typo_gap if selection & _TYPO else win_up + win_down
    return max(own, windows)


def _read_family(table: bytes) -> str:
    """Return the family as programs list it, in English where there are several names."""
    _, count, texts = struct.unpack_from(">HHH", table)
    found: dict[int, str] = {}
    for number in range(count):
        platform, _, lang, name, length, place = struct.unpack_from(">6H", table, 6 + 12 * number)
        if name == _FAMILY:
            raw = table[texts + place : texts + place + length]
            text = raw.decode("mac-roman" if platform == 1 else "utf-16-be", "replace")
            found[(platform == 3) + (lang in {0, 0x409}) * 2] = text
    family = " ".join(found[max(found)].split()) if found else ""
    if not family or not family.isprintable():
        raise UnusableFontError("it does not say its name")
    return family


def _read_map(table: bytes) -> Iterator[tuple[int, int]]:
    """Yield code points with their glyphs, from the table that knows most of them."""
    (count,) = struct.unpack_from(">H", table, 2)
    places = [struct.unpack_from(">HHI", table, 4 + 8 * number) for number in range(count)]
    kinds = {struct.unpack_from(">H", table, place)[0]: place for platform, _, place in places if platform in {0, 3}}
    if 12 in kinds:
        return _read_groups(table, kinds[12])
    if 4 in kinds:
        return _read_segments(table, kinds[4])
    raise UnusableFontError("it has no Unicode characters")


def _read_groups(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield what a map of format 12 holds."""
    (count,) = struct.unpack_from(">I", table, start + 12)
    for number in range(min(count, _LAST)):
        first, last, glyph = struct.unpack_from(">III", table, start + 16 + 12 * number)
        yield from ((code, glyph + code - first) for code in range(first, min(last, _LAST) + 1))


def _read_segments(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Yield what a map of format 4 holds."""
    (double,) = struct.unpack_from(">H", table, start + 6)
    count = double // 2
    lasts, firsts, deltas, ranges = (
        struct.unpack_from(f">{count}H", table, start + 14 + part * double + (2 if part else 0)) for part in range(4)
    )
    place = start + 16 + 3 * double
    for number, (first, last, delta, offset) in enumerate(zip(firsts, lasts, deltas, ranges, strict=True)):
        spot = place + 2 * number + offset
        for code in range(first, last + 1):
            glyph = _find_glyph(table, spot + 2 * (code - first)) if offset else code
            yield code, glyph + delta & 0xFFFF if glyph or not offset else 0


def _find_glyph(table: bytes, spot: int) -> int:
    return int.from_bytes(table[spot : spot + 2])


def _is_measured(char: str) -> bool:
    """Return False for characters that draw nothing of their own: controls, marks, private ones."""
    return unicodedata.category(char) not in _DRAWS_NOTHING or char == "\u00ad"
