"""Pages of a planned slide that hands and notes changed: what is in conflict, what waits along, what settles it."""

import merge_model as model
import pytest
from merge_model import make, show

from deckgen.merge.decide import Wish, decide
from deckgen.merge.steps import COPY


def run(base, theirs, ours, wish, parted):
    records = model.records(base), model.records(theirs), model.records(ours)
    plan = decide(*records, wish, model.records(parted))
    return plan, model.merge(plan, theirs, ours)


class Story:
    """A deck that is merged, edited and merged again; the bases are as its record would have them."""

    def __init__(self, base):
        self.base, self.deck, self.parted, self.plan = base, base, (), None

    def build(self, notes, wish=None, hand=None):
        theirs = self.deck if hand is None else hand
        plan, done = run(self.base, theirs, notes, wish, self.parted)
        earlier = {slide["key"]: slide for slide in self.parted}
        waiting = {slide["key"].removesuffix(COPY) for slide in self.base if slide["key"].endswith(COPY)}
        known = (earlier.get(slide["key"]) or (None if slide["key"] in waiting else slide) for slide in self.base)
        self.parted = [slide for slide in known if slide and slide["key"] in plan.open]
        self.base, self.plan = model.next_base(plan, theirs, notes, self.base), plan
        self.deck = done
        return show(done)

    def delete(self, *keys):
        self.deck = [slide for slide in self.deck if slide["key"] not in keys]

    def check_stable(self, notes):
        before = show(self.deck)
        assert self.build(notes) == before


def test_a_conflict_is_of_the_page_that_hands_touched():
    """Another page of the same planned slide is as the notes give it; the copy follows the page, not the section."""
    notes = make("s: NOTES", "s/2: B", "t: x")
    story = Story(make("s: a", "s/2: b", "t: x"))
    assert story.build(notes, hand=make("s: HAND", "s/2: b", "t: x")) == ["s: HAND", "s~: NOTES", "s/2: B", "t: x"]
    assert story.plan.open == ("s",)
    story.check_stable(notes)
    story.delete("s~")
    assert story.build(notes) == ["s: HAND", "s/2: B", "t: x"]
    assert story.plan.open == ()


FLOWN = make("s: new, a", "s/2: b, c", "t: x")
"""A line came to the first page, and its last one stands on the second now."""
FLOWING = ["s: a, HAND", "s~: new, a", "s/2: c", "s/2~: b, c", "t: x"]


def flow():
    story = Story(make("s: a, b", "s/2: c", "t: x"))
    assert story.build(FLOWN, hand=make("s: a, HAND", "s/2: c", "t: x")) == FLOWING
    assert story.plan.open == ("s", "s/2")
    story.check_stable(FLOWN)
    return story


def test_pages_between_which_words_move_wait_together():
    """Each copy behind its page; the words would stand twice, or nowhere."""
    story = Story(make("s: a, b", "s/2: c", "t: x"))
    assert story.build(FLOWN, hand=make("s: a, HAND", "s/2: c", "t: x")) == FLOWING
    told = {(change.slide, change.side) for change in story.plan.changes if change.outcome == "conflict"}
    assert told == {("s", "both"), ("s/2", "notes")}


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        (("s~", "s/2~"), ["s: a, HAND", "s/2: c", "t: x"]),
        (("s", "s/2"), ["s: new, a", "s/2: b, c", "t: x"]),
        (("s~",), ["s: a, HAND", "s/2: c", "s/2~: b, c", "t: x"]),
        (("s",), ["s: new, a", "s/2: c", "s/2~: b, c", "t: x"]),
        (("s", "s/2~"), ["s: new, a", "s/2: c", "t: x"]),
    ],
)
def test_deleting_either_version_of_a_page_settles_that_page(gone, left):
    """All of one side settle the section, one copy of several that page."""
    story = flow()
    story.delete(*gone)
    assert story.build(FLOWN) == left
    assert len(story.plan.open) == sum("~" in line for line in left)
    story.check_stable(FLOWN)


@pytest.mark.parametrize(
    ("side", "left"),
    [("theirs", ["s: a, HAND", "s/2: c", "t: x"]), ("ours", ["s: new, a", "s/2: b, c", "t: x"])],
)
@pytest.mark.parametrize("named", [(), ("s",)])
def test_a_person_settles_all_pages_of_a_section_at_once(side, left, named):
    story = flow()
    assert story.build(FLOWN, Wish(side, frozenset(named))) == left
    assert story.plan.open == ()
    story.check_stable(FLOWN)


def test_a_person_settles_one_page():
    story = flow()
    assert story.build(FLOWN, Wish("ours", frozenset({"s/2"}))) == ["s: a, HAND", "s~: new, a", "s/2: b, c", "t: x"]
    assert story.plan.open == ("s",)


GROWN = make("s: new, a", "s/2: b, c", "s/3: d")


def grow():
    story = Story(make("s: a, b", "s/2: c, d"))
    hand = make("s: a, HAND", "s/2: c, d")
    assert story.build(GROWN, hand=hand) == ["s: a, HAND", "s~: new, a", "s/2: c, d", "s/2~: b, c", "s/3~: d"]
    story.check_stable(GROWN)
    return story


def test_a_page_that_only_the_notes_have_waits_with_those_whose_words_it_has():
    """It becomes a slide when those are the notes', and stays away when it is deleted."""
    story = grow()
    story.delete("s", "s/2")
    assert story.build(GROWN) == show(GROWN)
    story.check_stable(GROWN)
    story = grow()
    story.delete("s")
    assert story.build(GROWN) == ["s: new, a", "s/2: c, d", "s/2~: b, c", "s/3~: d"]
    story.check_stable(GROWN)
    story = grow()
    story.delete("s~", "s/2~", "s/3~")
    assert story.build(GROWN) == ["s: a, HAND", "s/2: c, d"]
    story.check_stable(GROWN)


SHRUNK = make("s: a, NOTES, c, d")


def shrink():
    story = Story(make("s: a, b", "s/2: c, d"))
    hand = make("s: a, HAND", "s/2: c, d")
    assert story.build(SHRUNK, hand=hand) == ["s: a, HAND", "s~: a, NOTES, c, d", "s/2: c, d"]
    assert story.plan.open == ("s",)
    story.check_stable(SHRUNK)
    return story


def test_a_page_that_the_notes_need_no_more_stays_while_hands_have_the_other_one():
    """Its words stand nowhere else; it goes with the hand's version of that."""
    story = shrink()
    story.delete("s")
    assert story.build(SHRUNK) == show(SHRUNK)
    story.check_stable(SHRUNK)
    story = shrink()
    story.delete("s~")
    assert story.build(SHRUNK) == ["s: a, HAND", "s/2: c, d"]
    assert story.plan.open == ()
    story.check_stable(SHRUNK)


def test_a_page_of_hands_that_the_notes_need_no_more_stays():
    """In conflict with the page to which its words have moved, else as a slide that leaves the notes."""
    story = Story(make("s: a", "s/2: c, d"))
    hand, notes = make("s: HAND", "s/2: C, d"), make("s: a, c, d")
    assert story.build(notes, hand=hand) == ["s: HAND", "s~: a, c, d", "s/2: C, d"]
    assert {change.slide for change in story.plan.changes if change.outcome == "conflict"} == {"s", "s/2"}
    story.check_stable(notes)
    story = Story(make("s: a", "s/2: c"))
    assert story.build(make("s: A"), hand=make("s: a", "s/2: HAND")) == ["s: A", "s/2: HAND"]
    assert story.plan.open == ()
    story.check_stable(make("s: A"))
