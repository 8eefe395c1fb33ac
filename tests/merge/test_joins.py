"""One slide that both sides changed: what is joined, what stays the hand's, what is a conflict."""

import pytest
from merge_model import number

from deckgen.merge.planning import plan_merge
from deckgen.merge.steps import JoinedSlide, KeptSlide, TakenSlide
from deckgen.record import DeckRecord, ShapeRecord, SlideRecord


def text(key, *lines, look="", place="0 0 100 100", slot="", **fields):
    paragraphs = tuple(f"{line}{look}" for line in lines)
    given = {"place": place, "text": "/".join(paragraphs), **fields}
    return ShapeRecord(
        key=key,
        kind="text",
        slot=slot,
        fields=tuple(sorted((name, value) for name, value in given.items() if value)),
        paragraphs=paragraphs,
        plain=lines,
        words=tuple(number(word) & 0xFFFF for line in lines for word in line.split()),
    )


def thing(key, kind, plain=(), **fields):
    return ShapeRecord(key=key, kind=kind, slot="", fields=tuple(sorted(fields.items())), plain=plain)


def slide(*shapes, layout="A", **more):
    return SlideRecord(key="s", group="s", number=300, layout=layout, section="story", shapes=shapes, **more)


def plan(base, theirs, ours):
    """Return the plan for a deck of one slide; each side is given as the shapes of it, or as the slide."""
    slides = [side if isinstance(side, SlideRecord) else slide(*side) for side in (base, theirs, ours)]
    decks = [DeckRecord(deck="d", course="c", look="l", package="", slides=(one,)) for one in slides]
    return plan_merge(*decks).plan


def outcomes(done):
    return {(change.shape, change.field): change.outcome for change in done.changes}


def test_a_new_look_carries_words_of_hands():
    """Format, paint and place are others everywhere; a reworded text stays, all else looks new."""
    old = [text("a", "one", "two", paint="old"), text("b", "three", paint="old")]
    hand = [text("a", "ONE", "two", paint="old"), text("b", "three", paint="old")]
    new = [
        text("a", "one", "two", look=" night", paint="new", place="5 5 90 90"),
        text("b", "three", look=" night", paint="new", place="5 100 90 90"),
    ]
    done = plan(old, hand, new)
    (step,) = done.steps
    assert isinstance(step, JoinedSlide)
    assert [join.taken for join in step.shapes] == [("paint", "place"), ("paint", "place", "text")]
    assert done.open == ()


def test_a_new_look_leaves_a_moved_shape_where_it_is():
    """The words stay set for the boxes that they have."""
    old = [text("a", "one"), text("b", "two", place="0 200 100 100")]
    hand = [text("a", "one", place="50 50 100 100"), text("b", "two", place="0 200 100 100")]
    new = [text("a", "one", look=" night", place="9 9 9 9"), text("b", "two", look=" night", place="9 99 9 9")]
    (step,) = plan(old, hand, new).steps
    assert [join.taken for join in step.shapes] == [(), ()]


def test_one_added_bullet_is_no_conflict_where_hands_moved_a_picture():
    """All texts are smaller and boxes stand elsewhere in the notes' version: only the changed text goes there."""
    old = [text("a", "one", "two"), text("b", "x"), thing("p", "picture", picture="i", place="1 1 1 1")]
    hand = [text("a", "one", "two"), text("b", "x"), thing("p", "picture", picture="i", place="7 7 1 1")]
    new = [
        text("a", "one", "two", "three", look=" small", place="0 0 100 120"),
        text("b", "x", look=" small", place="0 120 100 80"),
        thing("p", "picture", picture="i", place="1 2 1 1"),
    ]
    done = plan(old, hand, new)
    assert [join.taken for join in done.steps[0].shapes] == [("place", "text"), (), ()]
    assert done.open == ()


def test_a_shape_that_the_notes_add_needs_the_room_of_their_arrangement():
    """What hands moved stays where it is."""
    old = [text("a", "one"), text("b", "two", place="0 200 100 100")]
    hand = [text("a", "one"), text("b", "two", place="500 200 100 100")]
    new = [text("a", "one", place="0 0 100 50"), text("b", "two", place="0 60 100 50"), text("c", "three")]
    step = plan(old, hand, new).steps[0]
    assert {join.ours: join.taken for join in step.shapes} == {0: ("place",), 1: (), 2: ()}


def test_a_format_that_only_follows_never_meets_an_edit():
    """Another paragraph made the text smaller, and a hand reworded or colored it."""
    for hand in (text("a", "ONE"), text("a", "one", look=" red")):
        done = plan([text("a", "one")], [hand], [text("a", "one", look=" small")])
        assert outcomes(done) == {("a", "text"): "kept"}


def test_paragraphs_are_joined_though_all_of_them_are_smaller():
    """What neither changed is as small as what the notes add."""
    old, hand = text("a", "one", "two", "three"), text("a", "ONE", "two", "three")
    new = text("a", "one", "two", "three", "four", look=" small")
    (join,) = plan([old], [hand], [new]).steps[0].shapes
    assert join.text == (("theirs", 0), ("ours", 1), ("ours", 2), ("ours", 3))


def test_a_format_of_hands_stays_with_its_paragraph():
    """A paragraph that hands colored and the notes reword is a conflict; another one is not."""
    old, hand = (
        text("a", "one", "two", "three"),
        ShapeRecord(
            key="a",
            kind="text",
            slot="",
            fields=(("place", "0 0 100 100"), ("text", "one red")),
            paragraphs=("one red", "two", "three"),
            plain=("one", "two", "three"),
        ),
    )
    (join,) = plan([old], [hand], [text("a", "one", "two", "THREE")]).steps[0].shapes
    assert join.text == (("theirs", 0), ("theirs", 1), ("ours", 2))
    assert plan([old], [hand], [text("a", "ONE", "two", "three")]).open == ("s",)


def test_the_same_edit_on_both_sides_is_none():
    """Somebody typed into the deck what was written into the notes: the deck is as the notes give it."""
    old, hand, new = text("a", "one", "two"), text("a", "ONE", "two"), text("a", "ONE", "two", look=" small")
    done = plan([old], [hand], [new])
    assert outcomes(done) == {("a", "text"): "taken"}
    assert plan([old], [new], [new]).open == ()
    table = [thing("t", "table", plain, cells=cells) for plain, cells in ((("a",), "1"), (("b",), "2"), (("b",), "3"))]
    assert outcomes(plan(*[[one] for one in table])) == {("t", "cells"): "taken"}


@pytest.mark.parametrize("name", ["alt", "link", "picture", "data", "cells"])
def test_fields_of_one_name_that_both_changed_are_a_conflict(name):
    """Of different names they are joined."""
    old, hand, new = (thing("p", "picture", **{name: value}) for value in ("old", "hand", "new"))
    assert plan([old], [hand], [new]).open == ("s",)
    assert plan([old], [hand], [hand]).open == ()
    moved = thing("p", "picture", **{name: "old"}, place="1 1 1 1")
    (join,) = plan([old], [moved], [new]).steps[0].shapes
    assert join.taken == (name,)


@pytest.mark.parametrize("slot", ["ftr/11", "sldNum/12", "dt/10"])
def test_furniture_is_the_hands_and_never_a_conflict(slot):
    """Reworded, or gone from the notes: no version of the notes stands beside."""
    old, hand, new = (text("f", words, slot=slot) for words in ("old", "hand", "new"))
    assert outcomes(plan([old], [hand], [new])) == {("f", "text"): "kept"}
    assert plan([old], [hand], []).open == ()
    assert plan([old], [], [new]).open == ()


def test_a_moved_shape_that_the_notes_have_no_more_is_a_conflict():
    """An untouched one goes, and one that hands deleted stays away unless the notes say something new in it."""
    other = text("b", "two")
    assert plan([text("a", "one"), other], [text("a", "one", place="9 9 9 9"), other], [other]).open == ("s",)
    assert plan([text("a", "one"), other], [text("a", "one"), text("b", "TWO")], [other]).open == ()
    assert plan([text("a", "one"), other], [other], [text("a", "one", look=" small"), other]).open == ()
    assert plan([text("a", "one"), other], [other], [text("a", "ONE"), other]).open == ("s",)


def test_a_figure_that_goes_to_the_place_of_another_keeps_what_hands_did_to_it():
    """It is the same figure, wherever it stands; its placeholder is that of the notes."""
    old = [text("7tb", "7 TB", slot="body/13"), text("ten", "10 times", slot="body/14")]
    hand = [text("7tb", "7 TB a day", slot="body/13"), text("ten", "10 times", slot="body/14")]
    new = [text("900", "900 times", slot="body/13"), text("7tb", "7 TB", slot="body/14")]
    step = plan(old, hand, new).steps[0]
    assert {join.ours: (join.theirs, join.taken, join.slot) for join in step.shapes} == {
        0: (None, (), False),
        1: (0, (), True),
    }


def test_a_text_that_becomes_a_picture_is_exchanged():
    """Unless hands have changed it."""
    old, new = text("a", "one"), thing("a", "picture", picture="i")
    step = plan([old, text("b", "two")], [old, text("b", "TWO")], [new, text("b", "two")]).steps[0]
    assert [(join.theirs, join.ours) for join in step.shapes] == [(None, 0), (1, 1)]
    assert plan([old], [text("a", "ONE")], [new]).open == ("s",)


def test_what_hands_put_behind_the_shapes_stays():
    """A background, a transition, a comment: the slide is theirs, with the new words in it."""
    old, hand, new = slide(text("a", "one")), slide(text("a", "one"), rest="fade"), slide(text("a", "ONE"))
    done = plan(old, hand, new)
    assert isinstance(done.steps[0], JoinedSlide)
    assert done.steps[0].shapes[0].taken == ("text",)
    assert isinstance(plan(old, hand, old).steps[0], KeptSlide)
    assert isinstance(plan(old, old, new).steps[0], TakenSlide)


def test_notes_are_always_joined():
    """Where both changed one paragraph, both versions stay."""
    old, hand, new = (slide(text("a", "one"), notes=("x", words)) for words in ("y", "Y", "Z"))
    step = plan(old, hand, new).steps[0]
    assert step.notes == (("theirs", 0), ("theirs", 1), ("ours", 1))


def test_a_layout_that_hands_chose_stays():
    """Words arrive, the notes' layout does not."""
    done = plan(slide(text("a", "one")), slide(text("a", "one"), layout="B"), slide(text("a", "ONE"), layout="C"))
    assert not done.steps[0].relayout
    assert (
        plan(slide(text("a", "one")), slide(text("a", "one"), hidden=True), slide(text("a", "ONE"), layout="C"))
        .steps[0]
        .relayout
    )


def test_what_hands_brought_to_the_front_stays_there():
    """A shape that the notes add stands on what it stands on there, and not on that one."""
    old = [text(key, key) for key in "abcd"]
    hand = [old[0], old[2], old[3], old[1]]
    new = [old[0], old[1], text("x", "new"), old[2], old[3]]
    (step,) = plan(old, hand, new).steps
    keys = [hand[join.theirs].key if join.theirs is not None else new[join.ours].key for join in step.shapes]
    assert keys == ["a", "x", "c", "d", "b"]
