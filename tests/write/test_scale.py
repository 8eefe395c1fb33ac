"""Pages × scale: every length of a slide is multiplied, and nothing else changes."""

from typing import Any

import pytest

from deckgen.client import TextLevel
from deckgen.geometry import Box, Insets, Size
from deckgen.page import Run, Slot, TextItem, TextLine
from deckgen.write.scale import scale_frame, scale_pages

LENGTHS = {"size", "indent", "hang", "before", "after", "weight"}
"""Fields that are lengths where they are numbers; boxes, insets, widths and heights are lengths throughout."""


def list_lengths(noun: Any) -> list[float]:
    """Return all lengths in a noun, in its order; those of speaker notes apart, which are printed on paper."""
    if isinstance(noun, Box | Insets | Size):
        return [*noun]
    if not isinstance(noun, tuple):
        return []
    if not hasattr(noun, "_fields"):
        return [length for one in noun for length in list_lengths(one)]
    found = []
    for name, value in zip(noun._fields, noun, strict=True):
        if name in {"widths", "heights"}:
            found += [*value]
        elif name in LENGTHS and isinstance(value, float | int):
            found.append(value)
        elif name != "notes":
            found += list_lengths(value)
    return found


@pytest.mark.parametrize("scale", [2.0, 0.75])
def test_every_length_of_a_deck_is_multiplied(sample, scale):
    """Of all kinds of items: boxes, insets, columns, type, indents, gaps, outlines."""
    lengths = list_lengths(sample.deck)
    assert len(lengths) > 100
    assert list_lengths(scale_pages(sample.deck, scale)) == pytest.approx([length * scale for length in lengths])


def test_speaker_notes_keep_their_size(sample):
    """Paper is as large as ever."""
    assert [page.notes for page in scale_pages(sample.deck, 2.0).pages] == [page.notes for page in sample.deck.pages]


def test_words_and_names_stay(sample):
    """Back at its size a deck is what it was."""
    assert scale_pages(scale_pages(sample.deck, 2.0), 0.5) == sample.deck


def test_a_frame_has_its_slots_and_their_levels_multiplied(sample):
    """So that what an item shares with its slot is still shared."""
    level = TextLevel(size=20.0, family="Arial", before=6.0, after=4.0, indent=18.0, hang=9.0)
    slot = Slot("body", "body", Box(10, 20, 300, 200), size=20.0, levels=(level,), insets=Insets(1, 2, 3, 4))
    frame = scale_frame(sample.frames[0]._replace(slots=(slot,), art=()), 2.0)
    assert list_lengths(frame.slots) == [length * 2 for length in list_lengths((slot,))]
    item = TextItem("body", slot.box, (TextLine((Run("x", 20.0),)),), slot="body", insets=slot.insets)
    page = sample.deck.pages[0]._replace(items=(item,))
    (scaled,) = scale_pages(sample.deck._replace(pages=(page,)), 2.0).pages
    assert (scaled.items[0].box, scaled.items[0].insets) == (frame.slots[0].box, frame.slots[0].insets)
