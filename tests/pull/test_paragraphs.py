"""Paragraphs that a hand took away, added or moved become lines of the notes."""

import pytest

from deckgen.pull.going import A_PART
from deckgen.pull.nouns import Candidates, Proposal, Refused
from deckgen.pull.proposing import WHOLE, propose_edits
from deckgen.written import Marks, Reworded, Written

from .edited import FIRST, Notes

BULLETS = ("* First of all", "* Second of all", "  continued", "* Third of all")


def pull(notes: Notes, shown: list[str], hand: list[str]) -> tuple[list[str], list[str]]:
    """Return the lines after hands changed the paragraphs of a slide, and the reasons for what stays."""
    sources = tuple(notes.list_sources())
    reworded = Reworded(0, "body", base=tuple(map(Written.of, shown)), hand=tuple(map(Written.of, hand)))
    found = list(propose_edits(reworded, [Candidates(sources)] * len(shown), {"/notes.md": notes.lines}))
    edits = [edit for one in found if isinstance(one, Proposal) for edit in one.edits]
    return notes.patch(edits)[FIRST:], [one.reason for one in found if isinstance(one, Refused)]


SHOWN = ["First of all", "Second of all continued", "Third of all"]


@pytest.mark.parametrize(
    ("hand", "after"),
    [
        (["First of all", "Third of all"], ["* First of all", "* Third of all"]),
        (["Second of all continued", "Third of all"], list(BULLETS[1:])),
        (["First of all", "Second of all continued", ""], list(BULLETS[:3])),
        ([SHOWN[0], "New *one*", *SHOWN[1:]], [BULLETS[0], "* New \\*one\\*", *BULLETS[1:]]),
        ([SHOWN[0], "New", "Newer", *SHOWN[1:]], [BULLETS[0], "* New", "* Newer", *BULLETS[1:]]),
        (["Zeroth", *SHOWN], ["* Zeroth", *BULLETS]),
        ([*SHOWN, "Fourth"], [*BULLETS, "* Fourth"]),
        ([SHOWN[2], *SHOWN[:2]], [BULLETS[3], *BULLETS[:3]]),
        ([SHOWN[1], SHOWN[0], SHOWN[2]], [*BULLETS[1:3], BULLETS[0], BULLETS[3]]),
        (["First of any", "Second of all continues"], ["* First of any", "* Second of all", "  continues"]),
    ],
)
def test_items_come_and_go(hand, after):
    """An item has the marker of its neighbors; those that stay keep their lines."""
    lines, reasons = pull(Notes(*BULLETS), SHOWN, hand)
    assert (lines, reasons) == (after, [])


def test_plain_paragraphs_are_parted_by_blank_lines():
    """A new paragraph has a blank line before it, one that goes takes one along."""
    notes = Notes("One paragraph.", "", "Another one.", "", "### Results")
    assert pull(notes, ["One paragraph.", "Another one."], ["One paragraph.", "New.", "Another one."]) == (
        ["One paragraph.", "", "New.", "", "Another one.", "", "### Results"],
        [],
    )
    assert pull(notes, ["One paragraph.", "Another one."], ["Another one."])[0] == ["Another one.", "", "### Results"]


def test_a_part_of_a_line_takes_no_line_away():
    """Where a slide shows one sentence of two, its going says nothing about the other."""
    lines, reasons = pull(Notes("* One thing. Another thing."), ["One thing", "Other"], ["Other"])
    assert (lines, reasons) == (["* One thing. Another thing."], [A_PART.reason])


def test_numbers_go_on():
    """A new item of a numbered list has the next number."""
    assert pull(Notes("1. One", "2. Two"), ["One", "Two"], ["One", "Two", "Three"])[0] == [
        "1. One",
        "2. Two",
        "3. Three",
    ]


def test_a_whole_line_is_set_by_its_look():
    """A line that is bold from end to end says nothing of the author's emphasis, a word in it does."""
    notes = Notes("* First of all")
    for end, reasons in ((12, [WHOLE.reason]), (5, [])):
        bold = Written("First of all", tuple(Marks(bold=at < end) for at in range(12)))
        reworded = Reworded(0, "body", base=(Written.of("First of all"),), hand=(bold,))
        found = list(propose_edits(reworded, [Candidates(tuple(notes.list_sources()))], {"/notes.md": notes.lines}))
        assert [one.reason for one in found if isinstance(one, Refused)] == reasons
