"""A planned slide on several pages, hands and notes in it: which pages wait, where copies stand, what settles them."""

import pytest
from hand_edits import (
    NOTES,
    check_package,
    edit,
    is_hidden,
    list_texts,
    list_titles,
    make_deck,
    open_deck,
    read_slide,
    reword,
)

from deckgen.merge.decide import Wish
from deckgen.merge.deck import merge_deck

pytestmark = pytest.mark.slow
LABEL = "\nFrom your notes. The slide before was changed by hand: keep one, delete the other."

LONG = NOTES.replace(
    "* Every report took **2 weeks**\n",
    "* Every report took **2 weeks**\n"
    + "".join(f"* Machine number {one} was slower than all of the machines that came after it\n" for one in range(14)),
)
"""Notes whose problem fills several pages."""


def list_problems(data, *, hidden):
    """Return what each page of the problem says."""
    slides = (one for one in open_deck(data).slides if one.shapes.title is not None and is_hidden(one) == hidden)
    return [read_slide(one) for one in slides if one.shapes.title.text.startswith("Problem")]


def test_pages_that_hands_left_alone_are_those_of_the_notes():
    """The conflict is of one page, and its copy follows it directly."""
    pages = list_problems(make_deck(LONG), hidden=False)
    assert len(pages) > 1
    fresh = make_deck(LONG.replace("number 0 was slower", "number 0 was older").replace("number 12", "engine 12"))
    data = edit(make_deck(LONG), reword("number 0 was slower", "number 0 was much slower"))
    merged = merge_deck(data, fresh)
    (copy,) = list_problems(merged.data, hidden=True)
    assert "number 0 was older" in copy
    shown = list_problems(merged.data, hidden=False)
    assert "number 0 was much slower" in shown[0]
    assert "engine 12" in "".join(shown)
    titles = [title for title in list_titles(merged.data) if title.startswith("Problem")]
    assert titles[0] == titles[1]
    assert not merge_deck(merged.data, fresh).changed
    check_package(merged.data)


def test_pages_that_exchange_words_wait_each_with_its_copy():
    """Each is settled by itself, and all of them for one side."""
    first = "* Machine number 0 was slower than all of the machines that came after it\n"
    newer = first.replace("slower", "older")
    fresh = make_deck(LONG.replace(first, f"* A line that came\n* Another one\n{newer}"))
    data = edit(make_deck(LONG), reword("number 0 was slower", "number 0 was much slower"))
    old, new = (list_problems(one, hidden=False) for one in (data, fresh))
    merged = merge_deck(data, fresh)
    assert list_problems(merged.data, hidden=False) == old
    copies = [one.replace(LABEL, "") for one in list_problems(merged.data, hidden=True)]
    assert len(copies) > 1
    assert copies == new[: len(copies)]
    settled = merge_deck(merged.data, fresh, Wish("ours"))
    assert list_texts(settled.data) == list_texts(fresh)
    kept = merge_deck(merged.data, fresh, Wish("theirs"))
    assert list_problems(kept.data, hidden=False) == old
    assert list_problems(kept.data, hidden=True) == []
    assert settled.plan.open == kept.plan.open == ()
    for one in (merged, settled, kept):
        assert not merge_deck(one.data, fresh).changed
        check_package(one.data)
