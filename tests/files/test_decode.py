"""Files as programs save them."""

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.files.decode import clean_text, decode_text, name_binary

FRENCH = "# Été\n\nCoût « 10 fois » plus faible — œuvre\n"


def decode(data):
    found = Diagnostics()
    return decode_text(data, "notes.md", found), [finding.code for finding in found]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_words_are_the_same_in_every_encoding(encoding):
    """What a trainer's editor chose does not change the notes."""
    text, codes = decode(FRENCH.encode(encoding))
    assert text == FRENCH
    assert codes == {"cp1252": ["not-utf-8"], "utf-8": [], "utf-8-sig": []}.get(encoding, ["utf-16"])


def test_a_stray_latin_byte_spoils_nothing_else():
    """One byte of another encoding in a UTF-8 file is read alone."""
    text, codes = decode("déjà ".encode() + b"caf\xe9" + " — été".encode())
    assert text == "déjà café — été"
    assert codes == ["not-utf-8"]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_one(end):
    """Windows and old Macintosh line ends are line ends."""
    assert decode(f"a{end}{end}b{end}".encode())[0] == "a\n\nb\n"


def test_control_characters_are_left_out_with_their_place():
    """What XML cannot hold is gone, and the finding says where the first one was."""
    found = Diagnostics()
    text = clean_text("first\nsec\x00ond\x07\ud800\n", "notes.md", found)
    (finding,) = found
    assert text == "first\nsecond\n"
    assert (finding.code, finding.at.line, finding.at.column) == ("control-character", 2, 4)


def test_odd_spaces_part_words():
    """Form feeds and Unicode line separators part words and never lines."""
    assert clean_text("a\x0cb\u2028c\x1fd", "", Diagnostics()) == "a b c d"


def test_a_stray_nul_does_not_make_notes_a_binary_file(read):
    """One invisible character costs that character, not the file."""
    reading = read(b"# Module 1: A\n## T1\n[Acme](https://a.b)\n### Activity\none \x00 nul\n")
    assert "binary-file" not in reading.codes
    assert reading.texts == ["one nul"]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"words " * 200 + b"\0", ""),
        (b"a\0\0\0b\0" * 50, "a binary file"),
        (b"%PDF-1.7", "a PDF"),
        (bytes(range(256)) * 9, "a binary file"),  # as a compressed file looks, without a NUL too many
        (bytes(range(1, 256)) * 9, "a binary file"),
        ("Été\n".encode("utf-16-le"), ""),
        (FRENCH.encode("cp1252") + b"\x01\x02", ""),
    ],
)
def test_what_is_binary(data, name):
    """A signature, or many bytes that no text has."""
    assert name_binary(data) == name
