"""Plain tables."""

from deckgen.cli.table import echo_table


def test_columns_are_aligned_and_numbers_stand_to_the_right(capsys):
    """Every column is as wide as its widest cell, wide characters included."""
    echo_table(("name", "slides"), [("日本", "7"), ("Zürich AG", "12"), ("e\u0301", "–")])
    assert capsys.readouterr().out.splitlines() == [
        "name       slides",
        "日本            7",
        "Zürich AG      12",
        "e\u0301               –",
    ]


def test_a_table_without_rows_is_its_header(capsys):
    """No rows is no reason to fail."""
    echo_table(("a", "b"), [])
    assert capsys.readouterr().out == "a  b\n"
