"""What begins a line, asked the same way by all repairs."""

import pytest

from deckgen.read.repair.line_marks import escape, is_text, read_lead, read_level, read_title, read_underline


@pytest.mark.parametrize(
    ("text", "indent", "item", "words"),
    [
        ("Problem: slow", 0, "", "Problem: slow"),
        ("  - Problem", 2, "- ", "Problem"),
        ("\t• Problem", 4, "• ", "Problem"),
        ("1. Problem", 0, "1. ", "Problem"),
        ("2.1.3 Problem", 0, "2.1.3 ", "Problem"),
        ("* [x] Problem", 0, "* [x] ", "Problem"),
        ("o\tProblem", 0, "o\t", "Problem"),
        ("o Problem", 0, "", "o Problem"),
        ("-Problem", 0, "", "-Problem"),
        ("2021 was good", 0, "", "2021 was good"),
    ],
)
def test_the_mark_of_an_item_however_written(text, indent, item, words):
    """Signs that people type or paste, numbers, the box of a task."""
    lead = read_lead(text)
    assert (lead.indent, lead.item, text[lead.start :]) == (indent, item, words)


@pytest.mark.parametrize(
    ("text", "level", "title"),
    [("# A", 1, "A"), ("   ### A b", 3, "A b"), ("##", 2, ""), ("#A", 0, ""), ("    # A", 0, ""), ("####### A", 0, "")],
)
def test_a_heading_as_markdown_has_it(text, level, title):
    """One to six marks, at most three blanks before them, one behind."""
    assert read_level(text) == level
    assert not level or read_title(text) == title


@pytest.mark.parametrize(
    ("text", "sign"), [("===", "="), ("  -- ", "-"), ("-", "-"), ("=-", ""), ("    ===", ""), ("", "")]
)
def test_a_line_that_underlines(text, sign):
    """Signs of one kind."""
    assert read_underline(text) == sign


@pytest.mark.parametrize(
    ("words", "block"),
    [
        ("> 40 %", True),
        ("# 1 in Europe", True),
        ("- 3 days", True),
        ("```", True),
        ("-3 days", False),
        ("#1 in Europe", False),
        ("Words", False),
        ("`code`", False),
    ],
)
def test_words_that_would_begin_a_block(words, block):
    """A backslash keeps them text."""
    assert escape(words) == ("\\" if block else "")
    assert is_text(words) is not block


@pytest.mark.parametrize(
    ("text", "is_words"),
    [("3. item", False), ("3.5 days", True), ("<https://a.b>", True), ("<div>", False), ("| a |", False), ("", False)],
)
def test_text_and_other_blocks(text, is_words):
    """As Markdown takes them."""
    assert is_text(text) is is_words
