"""Reading widths out of font files: as another reader does, and never by accident."""

import contextlib
import json
import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from deckgen.files.font_file import UNIT, UnusableFontError, make_table, read_faces, read_families
from deckgen.fonts import WidthTable, find_face, read_family

FOLDERS = [Path("/usr/share/fonts"), Path("/Library/Fonts"), Path("C:/Windows/Fonts")]
FONTS = sorted(path for folder in FOLDERS for path in folder.rglob("*.[ot]tf"))[:60]


def test_a_font_says_how_wide_it_is(build_font):
    """Family, style, widths in 1/2048 em rounded up, lines as far apart as any program sets them."""
    (face,) = read_faces(build_font({"a": 500, "W": 1001, "\u0301": 0, "€": 600}, style="bold"))
    assert (face.family, face.style, face.pitch) == ("Globex Sans", "bold", 1.4)
    assert face.widths == {"a": 1024, "W": 2051, "€": 1229}


def test_faces_become_the_table_of_a_theme(build_font):
    """Its format is that of the shipped ones: text is measured by it at once."""
    faces = [read_faces(build_font({"a": 500, "b": 500}, style=style))[0] for style in ("regular", "bold")]
    table = make_table(faces)
    content = json.dumps(table).encode()
    assert read_family(content) == "Globex Sans"
    assert table["styles"] == {"regular": {"1024": "ab"}, "bold": {"1024": "ab"}}
    assert (table["unit"], table["pitch"]) == (UNIT, 1.4)
    face = find_face("globex sans", bold=True, tables=(WidthTable("Globex Sans", content),))
    assert (face.known, face.width("ab")) == (True, 1.0)


@pytest.mark.slow
@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.name)
def test_installed_fonts_are_read_as_by_another_reader(path):
    """Every character of every font there is, by fontTools."""
    font = TTFont(path)
    (face,) = read_faces(path.read_bytes())
    em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
    real = {chr(code): -(-metrics[glyph][0] * UNIT // em) for code, glyph in font.getBestCmap().items()}
    assert face.family == font["name"].getDebugName(1)
    assert {char: real[char] for char in face.widths} == face.widths
    assert all(char in face.widths for char in real if char.isalnum())
    assert read_families(path.read_bytes()) == (face.family,)


def test_a_collection_holds_several(build_font):
    """Each with its own name."""
    fonts = [build_font({"a": 500}), build_font({"b": 600}, family="Globex Serif")]
    header = 12 + 4 * len(fonts)
    starts, body = [], b""
    for font in fonts:
        start = header + len(body)
        starts.append(start)
        (count,) = struct.unpack_from(">H", font, 4)
        moved = bytearray(font)
        for number in range(count):
            spot = 12 + 16 * number + 8
            struct.pack_into(">I", moved, spot, struct.unpack_from(">I", font, spot)[0] + start)
        body += bytes(moved)
    data = b"ttcf" + struct.pack(f">II{len(fonts)}I", 0x10000, len(fonts), *starts) + body
    assert [(face.family, dict(face.widths)) for face in read_faces(data)] == [
        ("Globex Sans", {"a": 1024}),
        ("Globex Serif", {"b": 1229}),
    ]


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "no font file"),
        (b"PK\x03\x04", "no font file"),
        (b"wOFF" + bytes(40), "web font"),
        (b"wOF2" + bytes(40), "web font"),
        (b"\x00\x01\x00\x00", "whole"),
        (b"ttcf" + bytes(4) + b"\xff\xff\xff\xff", "whole"),
    ],
)
def test_what_is_no_font_is_refused(data, word):
    """With the reason."""
    with pytest.raises(UnusableFontError, match=word):
        read_faces(data)


@given(st.data())
def test_damage_is_refused(build_font, data):
    """Cut off, or with other bytes behind its head or in any place: read, or refused by no other exception."""
    font = build_font({"a": 500, "b": 600})
    place = data.draw(st.integers(0, len(font) - 1))
    damaged = data.draw(
        st.sampled_from([font[:place], font[:place] + bytes((data.draw(st.integers(0, 255)),)) + font[place + 1 :]])
        | st.binary().map(lambda rest: font[:12] + rest)
    )
    for read in (read_faces, read_families):
        with contextlib.suppress(UnusableFontError):
            read(damaged)
