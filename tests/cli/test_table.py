"""Plain tables."""

import pytest

from deckgen.cli.table import cut_text, echo_table, lay_out_table, measure_text


def test_columns_are_aligned_and_numbers_stand_to_the_right(capsys):
    """Every column is as wide as its widest cell, wide characters included."""
    echo_table(("name", "slides"), [("日本", "7"), ("Zürich AG", "12"), ("e\u0301", "–")])
    assert capsys.readouterr().out.splitlines() == [
        "name       slides",
        "日本            7",
        "Zürich AG      12",
        "e\u0301               –",
    ]


@pytest.mark.parametrize(
    ("text", "width"),
    [("ガイド", 6), ("か\u3099イト\u3099", 6), ("e\u0301te\u0301", 3), ("❤\ufe0f", 1), ("a\u200db", 2)],
)
def test_a_text_is_as_wide_as_it_looks(text, width):
    """Marks that stand on another character take no room, whatever script they belong to."""
    assert measure_text(text) == width


def test_a_table_without_rows_is_its_header(capsys):
    """No rows is no reason to fail."""
    echo_table(("a", "b"), [])
    assert capsys.readouterr().out == "a  b\n"


PATHS = [
    ("Module 1 : Storage and more of it", "decks/default/01-storage-and-more-of-it.pptx", "1", "Problem, Solution"),
    ("Module 2", "decks/default/02.pptx", "12", "日本日本日本日本日本日本日本日本日本"),
]
HEADER = ("module", "deck", "slides", "sections")


@pytest.mark.parametrize(
    ("room", "cut", "moved"),
    [(0, False, False), (200, False, False), (130, False, False), (100, True, False), (60, True, True)],
)
def test_a_table_fits_the_terminal_and_cuts_no_path(room, cut, moved):
    """Texts give way first; then the paths go under their rows, whole."""
    lines, below = lay_out_table(HEADER, PATHS, "deck", room)
    for line in lines:
        assert not room or measure_text(line) <= room
    for row, line, under in zip(PATHS, lines[1:], below[1:], strict=True):
        assert (row[1] in line, under) == ((False, row[1]) if moved else (True, ""))
        assert line.startswith(row[0][:8])
    assert ("…" in lines[1]) == cut


def test_a_narrow_terminal_still_has_every_word_begun():
    """Nothing is cut to less than can be recognized, though it may wrap then."""
    lines, below = lay_out_table(HEADER, PATHS, "deck", 10)
    assert below[1:] == [row[1] for row in PATHS]
    assert lines[1].split("  ")[0] == "Module 1 :…"


def test_a_table_that_fits_nowhere_is_printed_row_by_row(capsys, monkeypatch):
    """A line a cell with its name before it; paths whole, empty cells left out."""
    monkeypatch.setenv("COLUMNS", "30")
    echo_table(HEADER, [PATHS[0], ("", *PATHS[1][1:])], "deck")
    assert capsys.readouterr().out.splitlines() == [
        "module    Module 1 : Storage…",
        f"deck      {PATHS[0][1]}",
        "slides    1",
        "sections  Problem, Solution",
        "",
        f"deck      {PATHS[1][1]}",
        "slides    12",
        "sections  日本日本日本日本日…",
    ]


@pytest.mark.parametrize(
    ("text", "cut"), [("abcdef", "abcd…"), ("日本日本", "日本…"), ("e\u0301bcde", "e\u0301bcde"), ("ab  cdef", "ab…")]
)
def test_cut_texts_are_as_wide_as_asked(text, cut):
    """Wide and combining characters counted as the terminal does; no space before the dots."""
    assert cut_text(text, 5) == cut


def test_the_width_of_the_terminal_is_asked_for(capsys, monkeypatch):
    """COLUMNS says it; without it and without a terminal a table is as wide as it likes."""
    monkeypatch.setenv("COLUMNS", "50")
    echo_table(HEADER, PATHS, "deck")
    narrow = capsys.readouterr().out
    assert max(map(measure_text, narrow.splitlines())) <= 50
    assert f"\n  {PATHS[0][1]}\n" in narrow
    monkeypatch.delenv("COLUMNS")
    echo_table(HEADER, PATHS, "deck")
    assert PATHS[0][1] in capsys.readouterr().out.splitlines()[1]
