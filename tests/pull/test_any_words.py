"""Laws of rewording, on any line of notes and any edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.pull.nouns import Stays
from deckgen.pull.wording import says
from deckgen.written import Marks, Written

from .edited import FIRST, Notes

MARKED = st.sampled_from(["{}", "{}", "{}", "**{}**", "*{}*", "~~{}~~", "__{}__", "`{}`", "[{}](https://a.example/x)"])
WORD = st.sampled_from(
    [
        "data",
        "cloud",
        "7",
        "TB",
        "R&D",
        "l'IT",
        "e-mail",
        "scale-up",
        "(beta)",
        "a_b",
        "5,000",
        "x*y",
        "été",
        "[1]",
        "#1",
        "3.",
        "!",
        "«",
        ";",
        "|",
    ]
)
STRETCH = st.builds(lambda mark, words: mark.format(" ".join(words)), MARKED, st.lists(WORD, min_size=1, max_size=4))
LINE = st.lists(STRETCH, min_size=1, max_size=4).map(" ".join)
FORMAT = st.builds(Marks, bold=st.booleans(), italic=st.booleans(), strike=st.booleans(), link=st.just(""))


def edit(data: st.DataObject, written: Written) -> Written:
    """Return a paragraph in which a hand replaced, inserted, removed or formatted some words."""
    words = written.text.split(" ")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(words)))
        end = data.draw(st.integers(start, min(len(words), start + 2)))
        words[start:end] = data.draw(st.lists(WORD, max_size=2))
    return Written.of(" ".join(words) or "nothing")


@given(st.data(), LINE)
def test_a_patched_line_says_what_the_hand_wrote(data, line):
    """Read again, the line says what the hand wrote or another thing is refused; the lines beside it never change."""
    notes = Notes("* First words stand here", f"* Begin {line} end", "* Last words stand here")
    before = notes.list_sources()
    shown = Written.of(before[1].text)
    hand = edit(data, shown)
    after = notes.reword(shown, hand)
    if isinstance(after, Stays):
        return
    assert [after.lines[FIRST], after.lines[-1]] == [notes.lines[FIRST], notes.lines[-1]]
    first, second, *_, last = after.list_sources()
    assert (first, last.text) == (before[0], before[-1].text)
    assert says(second.text, hand.text), after.lines[FIRST + 1]


@pytest.mark.parametrize(
    ("line", "hand"),
    [
        ("**data data R&D** data data", "R&D cloud data data"),
        ("data data **R&D data data**", "data data cloud R&D"),
        ("data data ~~R&D~~ **data data**", "data data cloud data"),
    ],
)
def test_words_that_come_beside_formatted_ones_that_go_are_written_with_them(line, hand):
    """An edit of one stretch of marks and one inside of them would be two edits of one place."""
    notes = Notes(f"* Begin {line} end")
    (source,) = notes.list_sources()
    after = notes.reword(Written.of(source.text), Written.of(f"Begin {hand} end"))
    assert not isinstance(after, Stays)
    assert says(after.list_sources()[0].text, f"Begin {hand} end"), after.lines


@given(st.data(), LINE)
def test_a_format_is_written_and_read_again(data, line):
    """Words that a hand set bold, italic or struck are so when the notes are read again, and say the same."""
    notes = Notes(f"* Begin {line} end")
    (source,) = notes.list_sources()
    words = source.text.split(" ")
    at = data.draw(st.integers(0, len(words) - 1))
    start = sum(len(word) + 1 for word in words[:at])
    wish = data.draw(FORMAT)
    marks = tuple(wish if start <= index < start + len(words[at]) else Marks() for index in range(len(source.text)))
    after = notes.reword(Written.of(source.text), Written(source.text, marks))
    if isinstance(after, Stays):
        return
    (read,) = after.list_sources()
    assert read.text == source.text, after.lines


@pytest.mark.parametrize(
    ("line", "hand"), [("*data x*y*", "x*y"), ("*data data x*y*", "x*y"), ("`data` été**cloud**", "été**cloud**")]
)
def test_a_sign_that_loses_its_neighbor_becomes_no_mark(line, hand):
    """It is escaped, or the words stay in the deck."""
    notes = Notes(f"* Begin {line} end", "* Last words stand here")
    shown = Written.of(notes.list_sources()[0].text)
    after = notes.reword(shown, Written.of(f"Begin {hand} end"))
    assert isinstance(after, Stays) or after.list_sources()[0].text == f"Begin {hand} end"


def test_a_mark_is_not_set_beside_a_lone_sign_that_would_end_it():
    """The words are set so in the deck alone."""
    notes = Notes("* Begin data x*y `data data` end")
    shown = Written.of(notes.list_sources()[0].text)
    at = shown.text.rindex("data")
    marks = tuple(Marks(italic=at <= place < at + 4) for place in range(len(shown.text)))
    assert isinstance(notes.reword(shown, Written(shown.text, marks)), Stays)
