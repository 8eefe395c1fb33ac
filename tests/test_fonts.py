"""Widths: never smaller than what real fonts say, and known for every character."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen import fonts
from deckgen.fonts import EXACT, Face, find_face

pytestmark = pytest.mark.slow

STYLES = [(False, False), (True, False), (False, True), (True, True)]
FONT_FOLDERS = [Path("/usr/share/fonts"), Path("/Library/Fonts"), Path("C:/Windows/Fonts")]
TWINS = {
    "Arial": "LiberationSans",
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Times New Roman": "LiberationSerif",
}
SAMPLE = "The quick brown fox, 1,234.5 % – « Où êtes-vous ? » (26,93 Po) — 10×/s → €5"


def read_widths(font, location=None):
    """Widths in em of the characters that draw something of their own."""
    glyphs, unit = font.getGlyphSet(location=location), font["head"].unitsPerEm
    widths = {chr(code): glyphs[glyph].width / unit for code, glyph in font.getBestCmap().items()}
    return {char: width for char, width in widths.items() if unicodedata.category(char)[0] not in "CM"}


def name_style(*, bold: bool, italic: bool) -> str:
    return ("Bold" if bold else "") + ("Italic" if italic else "") or "Regular"


@pytest.mark.parametrize("name", sorted({*EXACT.values(), "fallback"}))
@pytest.mark.parametrize("style", fonts.STYLES)
def test_a_character_has_one_width_whether_it_is_looked_for_or_all_are_read(name, style):
    """A deck looks for few of the thousands that a table has; what no table holds is guessed in both."""
    opened, read = fonts._open_style(name, style), fonts._load_style(name, style)
    chars = [*read, "\u2011", "\t", "漢", "😀", "\u0301"]
    assert [opened[char] for char in chars] == [read[char] for char in chars]


@pytest.mark.parametrize(("bold", "italic"), STYLES)
def test_arial_is_as_wide_as_arimo(bold, italic):
    """Arial's letters, digits and ASCII have exactly Arimo's widths, and no character is narrower in the table."""
    tt = pytest.importorskip("fontTools.ttLib")
    arimo = pytest.importorskip("fontpkg_arimo", reason="the package fontpkg-arimo is not installed")
    path = Path(arimo.ROOT) / "files" / f"Arimo{'-Italic' if italic else ''}[wght].ttf"
    real = read_widths(tt.TTFont(path), {"wght": 700 if bold else 400})
    face = find_face("Arial", bold=bold, italic=italic)
    assert len(real) > 2300
    # Half a unit of 1/2048 em: a variable font interpolates between whole units.
    assert [char for char, width in real.items() if face.advances[char] < width - 0.5 / 2048] == []
    wider = [char for char, width in real.items() if face.advances[char] > width + 0.5 / 2048]
    assert len(wider) < 29
    assert not [char for char in wider if char.isascii() or char in "éèêàçùûîôœÉÈÀ€’«»…–—"]


@pytest.mark.parametrize("family", TWINS)
@pytest.mark.parametrize(("bold", "italic"), STYLES)
def test_families_are_as_wide_as_their_installed_twins(family, bold, italic):
    """The twin that LibreOffice draws a family with has the table's widths, character by character."""
    tt = pytest.importorskip("fontTools.ttLib")
    name = f"{TWINS[family]}-{name_style(bold=bold, italic=italic)}.ttf"
    path = next((path for folder in FONT_FOLDERS for path in folder.rglob(name)), None)
    if path is None:
        pytest.skip(f"{name} is not installed")
    real = read_widths(tt.TTFont(path))
    face = find_face(family, bold=bold, italic=italic)
    letters = [char for char in real if char.isalnum()]
    assert len(letters) > 250
    assert [char for char in real if face.advances[char] < real[char]] == []
    # widths are stored in 1/2048 em, rounded up; not every twin counts in those
    assert sum(face.advances[char] - real[char] < 1 / 2048 for char in letters) > 0.99 * len(letters)
    assert face.width(SAMPLE) == pytest.approx(sum(real.get(char, real[" "]) for char in SAMPLE), rel=0.01)


@pytest.mark.parametrize("alias", ["Helvetica", "liberation sans", " ARIMO "])
def test_metric_twins_share_a_table(alias):
    """A family with Arial's widths by design is measured as Arial, however its name is written."""
    assert find_face(alias).known
    assert find_face(alias).width(SAMPLE) == find_face("Arial").width(SAMPLE)


@pytest.mark.parametrize(("bold", "italic"), STYLES)
@pytest.mark.parametrize("family", ["Arial", "Calibri", "Times New Roman"])
def test_unknown_fonts_are_measured_wider_than_common_ones(family, bold, italic):
    """The estimate for an unknown font is at least as wide as any font we know, and not absurdly so."""
    unknown = find_face("Georgia Pro Condensed", bold=bold, italic=italic)
    known = find_face(family, bold=bold, italic=italic)
    assert not unknown.known
    assert all(unknown.width(char) >= known.width(char) for char in SAMPLE)
    assert unknown.width(SAMPLE) < 1.35 * find_face("Arial", bold=bold, italic=italic).width(SAMPLE)


def test_fixed_width_fonts():
    """Courier New is 0.6 em throughout; an unknown coding font is never measured under the widest of its kind."""
    assert find_face("Courier New").width("il.W") == pytest.approx(2.4, abs=0.01)
    coding = find_face("JetBrains Mono")
    assert not coding.known
    assert coding.width("iiii") >= 4 * 0.6025


def test_line_pitch():
    """Lines stand at least 1.2 em apart, as PowerPoint sets them, and further where the font asks for it."""
    assert find_face("Arial").pitch == 1.2
    assert find_face("Calibri").pitch == 1.2207
    assert find_face("Some Font").pitch >= 1.3


@pytest.mark.parametrize(
    ("char", "width"),
    [("漢", 1.0), ("한", 1.0), ("カ", 1.0), ("😀", 1.25), ("✅", 1.25), ("\u0301", 0.0), ("\u200d", 0.0), ("𝕏", 1.0)],
)
def test_characters_outside_the_tables(char, width):
    """Ideographs are one em, emoji 1.25 em, combining marks and joiners nothing."""
    assert find_face("Arial").width(char) == width


@pytest.mark.parametrize("family", ["Arial", "Calibri", "Courier New", "Nobody Sans"])
def test_no_break_spaces_are_never_narrower_than_spaces(family):
    """Where a font lacks a no-break space, programs draw a plain one: measure for that."""
    face = find_face(family)
    assert face.width("\u00a0") >= face.width(" ")
    assert face.width("\u202f") >= face.width(" ")
    assert face.width("\u2011") >= face.width("-")


@given(st.text(), st.text(), st.sampled_from(["Arial", "Calibri", "Courier New", "Nobody Sans"]))
def test_widths_add_up(left, right, family):
    """Text is as wide as its parts, whatever its characters, and never of negative width."""
    face = find_face(family)
    assert face.width(left) >= 0
    assert face.width(left + right) == pytest.approx(face.width(left) + face.width(right))


@given(st.text(max_size=30), st.booleans(), st.booleans())
def test_any_family_name_gets_a_face(family, bold, italic):
    """No name of a font is an error, and asking twice gives the same face."""
    face = find_face(family, bold=bold, italic=italic)
    assert isinstance(face, Face)
    assert face is find_face(family, bold=bold, italic=italic)


def test_a_word_is_measured_once(count_calls):
    """A known word costs one call, however often and in whatever order words come."""
    face = find_face("Arial")
    words = SAMPLE.split() * 1000
    face.width(SAMPLE)
    for word in set(words):
        face.width(word)
    assert count_calls(lambda: [face.width(word) for word in words]) <= len(words) + 2


@pytest.mark.parametrize("family", EXACT)
@pytest.mark.parametrize(("bold", "italic"), STYLES)
def test_every_family_that_is_said_to_be_exact_has_its_table(family, bold, italic):
    """In all four styles, with the letters of both languages and no absurd width."""
    face = find_face(family, bold=bold, italic=italic)
    assert face.known
    assert 1.2 <= face.pitch < 1.6
    assert all(0.1 < face.advances[char] < 1.3 for char in SAMPLE)
    assert 0.35 * len(SAMPLE) < face.width(SAMPLE) < 0.75 * len(SAMPLE)


def test_every_table_belongs_to_a_family():
    """And to each family that is said to be exact there is one."""
    tables = {path.stem for path in (Path(fonts.__file__).parent / "widths").glob("*.json")}
    assert tables == {*EXACT.values(), "fallback"}
