"""Random edits of both sides on whole files: nothing is lost, nothing breaks, the next build changes nothing."""

import os
from functools import lru_cache, partial

import pytest
from fuzz_edits import HAND, NOTE, NOTES, Edited, Turn
from hand_edits import check_package, edit, is_hidden, make_deck, open_deck, read_slide

from deckgen.merge.deck import merge_deck

pytestmark = pytest.mark.slow
CASES = max(20, int(os.environ.get("FUZZ", "0")) // 100)


@pytest.mark.parametrize("seed", range(CASES))
def test_nothing_is_lost(seed):
    """One to three edits of each side, and again on what came out of it; sometimes in another look."""
    chance = Turn(seed, "cases")
    data, lines, told = make_deck(NOTES), NOTES.splitlines(), []
    for turn in range(2 if seed % 4 == 0 else 1):
        hand: list[Edited] = []
        data = edit(data, partial(_draw_into, hand, chance, f"Hand{turn}"))
        told += hand
        told += draw(NOTE, lines, chance, f"Note{turn}")
        fresh = make_deck("\n".join(lines), "night" if seed % 10 == 9 else "")
        data = check(data, fresh, told)


def draw(edits, thing, chance, name):
    """Make one to three edits of a thing."""
    seed = chance.randrange(10**6)
    return [chance.choice(edits)(thing, Turn(seed, f"{name}{at}")) for at in range(chance.randint(1, 3))]


def _draw_into(found, chance, name, deck):
    found += draw(HAND, deck, chance, name)


def check(data, fresh, told):
    """Merge; fail where words of a side are lost, where a package is wrong, where building again changes something."""
    merged = merge_deck(data, fresh)
    names = ", ".join(one.name for one in told)
    words, shown = list_words(merged.data)
    (_, before), (given, _) = list_words(data), list_words(fresh)
    lost = any(change.outcome == "deleted" for change in merged.plan.changes)
    for one in (one for one in told if one.words):
        if one.words.startswith("Hand") and one.words in before:
            assert one.words in shown, f"lost by hand: {one.words} ({names})"
        elif one.words in given and not lost:
            assert one.words in words, f"lost of the notes: {one.words} ({names})"
    check_package(merged.data)
    assert not merge_deck(merged.data, fresh).changed, names
    assert merge_deck(data, fresh).data == merged.data
    assert not merge_deck(edit(merged.data), fresh).changed, names
    return merged.data


@lru_cache(8)
def list_words(data):
    """Return all words on slides and in their notes, and those that hidden slides do not have."""
    slides = list(open_deck(data).slides)
    notes = [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]
    shown = [read_slide(slide) for slide in slides if not is_hidden(slide)]
    return "\n".join([*map(read_slide, slides), *notes]), "\n".join([*shown, *notes])
