"""Edits by hand and of the notes at random, on whole files: nothing is lost, nothing breaks, the next build is quiet."""

import os
import random

import pytest
from fuzz_edits import HAND, NOTE, NOTES
from hand_edits import check_package, edit, list_texts, make_deck, open_deck

from deckgen.merge.deck import merge_deck

pytestmark = pytest.mark.slow
CASES = max(20, int(os.environ.get("FUZZ", "0")) // 50)


@pytest.mark.parametrize("seed", range(CASES))
def test_nothing_is_lost(seed):
    """One to three edits of each side, two rounds."""
    chance = random.Random(seed)
    base = make_deck(NOTES)
    hand = []
    data = edit(
        base,
        lambda deck: hand.extend(
            chance.choice(HAND)(deck, chance, f"HAND{at}x{seed}") for at in range(chance.randint(1, 3))
        ),
    )
    lines = NOTES.splitlines()
    notes = [chance.choice(NOTE)(lines, chance, f"Note{at}x{seed}") for at in range(chance.randint(1, 3))]
    fresh = make_deck("\n".join(lines))
    merged = merge_deck(data, fresh)
    check(data, fresh, merged, hand, notes)


def check(data, fresh, merged, hand, notes):
    """Fail where words of a side are lost, where a package is wrong, and where building again changes something."""
    told = ", ".join(one.name for one in (*hand, *notes))
    words = list_words(merged.data)
    before, given = list_words(data), list_words(fresh)
    for one in hand:
        if one.words and one.words in before:
            assert one.words in words, f"lost by hand: {one.words} ({told})"
    for one in notes:
        deleted = any(change.outcome == "deleted" for change in merged.plan.changes)
        if one.words and one.words in given and not deleted:
            assert one.words in words, f"lost of the notes: {one.words} ({told})"
    check_package(merged.data)
    again = merge_deck(merged.data, fresh)
    assert not again.changed, told
    assert merge_deck(data, fresh).data == merged.data
    resaved = edit(merged.data)
    assert not merge_deck(resaved, fresh).changed, told


def list_words(data):
    """Return all words on slides and in their notes."""
    notes = [slide.notes_slide.notes_text_frame.text for slide in open_deck(data).slides if slide.has_notes_slide]
    return "\n".join([*list_texts(data), *notes])
