"""What becomes of two people's edits: nothing of either is lost, and the next build changes nothing."""

import os

import merge_model as model
import pytest
from merge_model import make, show

from deckgen.merge.decide import Wish, decide
from deckgen.merge.steps import COPY, CopiedSlide, JoinedSlide

CASES = int(os.environ.get("FUZZ", "300"))


def run(base, theirs, ours, wish=None, parted=()):
    records = model.records(base), model.records(theirs), model.records(ours)
    plan = decide(*records, wish, model.records(parted))
    return plan, model.merge(plan, theirs, ours)


def texts(slide):
    return {line for shape in slide["shapes"].values() for line in shape["text"]}


def check_hands(base, theirs, plan, done):
    """Every edit of a hand is in the deck; what hands deleted is not, unless notes say something new of it."""
    was = {slide["key"]: slide for slide in base}
    now = {slide["key"]: slide for slide in done}
    conflicts = {change.slide for change in plan.changes if change.outcome == "conflict"}
    for slide in theirs:
        key = slide["key"]
        if key not in was:
            assert now[key] == slide
        elif slide != was[key]:
            check_hand(was[key], slide, now[key])
            assert (
                key in conflicts or not (was[key]["shapes"].keys() - slide["shapes"].keys()) & now[key]["shapes"].keys()
            )
    assert not (was.keys() - {slide["key"] for slide in theirs}) & now.keys()


def check_hand(old, slide, kept):
    """What a hand says of one slide."""
    assert slide["hidden"] == old["hidden"] or kept["hidden"] == slide["hidden"]
    assert set(slide["notes"]) - set(old["notes"]) <= set(kept["notes"])
    for name, shape in slide["shapes"].items():
        before = old["shapes"].get(name, {"text": [], "place": "", "alt": ""})
        changed = {field: shape[field] for field in ("place", "alt") if shape[field] != before[field]}
        new = set(shape["text"]) - set(before["text"])
        if name in kept["shapes"]:
            assert changed.items() <= kept["shapes"][name].items()
            assert new <= set(kept["shapes"][name]["text"])
        else:  # only its place was another, and the notes have it no more
            assert not new
            assert changed.keys() <= {"place"}


def check_notes(base, ours, plan, done):
    """Everything new in the notes is in the deck, or hidden beside it, or said to be of a slide that hands deleted."""
    was = {slide["key"]: slide for slide in base}
    now = {slide["key"]: slide for slide in done}
    deleted = {change.slide for change in plan.changes if change.outcome == "deleted"}
    for slide in ours:
        key = slide["key"]
        old = was.get(key, {"shapes": {}, "notes": []})
        shown = [now[one] for one in (key, f"{key}{COPY}") if one in now]
        if not shown:
            assert key in deleted
            continue
        new = texts(slide) - {line for shape in old["shapes"].values() for line in shape["text"]}
        assert new <= set().union(*map(texts, shown))
        assert set(slide["notes"]) - set(old["notes"]) <= {line for one in shown for line in one["notes"]}


@pytest.mark.parametrize("first", range(100))
def test_nothing_of_either_side_is_lost(first):
    """A few edits of hands and notes each; a second build with the same notes leaves the deck as it is."""
    for case in range(first, CASES, 100):
        chance = model.dice(case)
        base = model.make_deck(chance)
        theirs = model.edited(chance, base, "hand", chance.randint(1, 4))
        ours = model.edited(chance, base, "notes", chance.randint(1, 4))
        plan, done = run(base, theirs, ours)
        check_hands(base, theirs, plan, done)
        check_notes(base, ours, plan, done)
        keys = [slide["key"] for slide in done]
        assert len(set(keys)) == len(keys)
        after = model.next_base(plan, theirs, ours, base)
        model.recall(done, after)
        assert run(after, done, ours)[1] == done


@pytest.mark.parametrize("seed", range(60))
def test_what_one_side_changed_is_its_own(seed):
    """Hands alone: the file stays. Notes alone: the deck is the new one. Neither: nothing happens."""
    chance = model.dice(seed)
    base = model.make_deck(chance)
    theirs = model.edited(chance, base, "hand", 3)
    ours = model.edited(chance, base, "notes", 3)
    assert run(base, theirs, base)[1] == theirs
    assert run(base, base, ours)[1] == ours
    plan, done = run(base, base, base)
    assert done == base
    assert plan.changes == ()


def test_paragraphs_that_do_not_touch_are_joined():
    """A hand rewords the first, the notes the last and add one behind it."""
    plan, done = run(make("s: a, b, c, d"), make("s: A, b, c, d"), make("s: a, b, c, D, e"))
    assert show(done) == ["s: A, b, c, D, e"]
    assert [type(step) for step in plan.steps] == [JoinedSlide]
    assert plan.open == ()


def test_one_place_said_in_two_ways_is_a_conflict_with_a_hidden_copy():
    """The hand's slide stays, the notes' one follows; deleting either settles it."""
    base, hand, notes = make("s: a, b", "t: x"), make("s: HAND, b", "t: x"), make("s: NOTES, b", "t: x")
    plan, done = run(base, hand, notes)
    assert show(done) == ["s: HAND, b", "s~: NOTES, b", "t: x"]
    assert [slide["hidden"] for slide in done] == [False, True, False]
    assert plan.open == ("s",)
    after = model.next_base(plan, hand, notes)
    assert run(after, done, notes)[0].open == ("s",)
    # the hand's version is deleted: the copy becomes the slide
    settled, shown = run(after, [done[1], done[2]], notes)
    assert show(shown) == ["s: NOTES, b", "t: x"]
    assert not shown[0]["hidden"]
    assert settled.open == ()
    # the copy is deleted: the hand's version is the slide until the notes change again
    settled, shown = run(after, [done[0], done[2]], notes)
    assert show(shown) == ["s: HAND, b", "t: x"]
    assert settled.open == ()
    assert show(run(notes, shown, make("s: NEW, b", "t: x"))[1]) == ["s: HAND, b", "s~: NEW, b", "t: x"]


def test_what_hands_change_of_the_copy_stays_when_it_becomes_the_slide():
    """The hand's version is deleted and the notes' one, reworded, is the slide; newer notes may contradict."""
    base, hand, notes = make("s: a, b", "t: x"), make("s: HAND, b", "t: x"), make("s: NOTES, b", "t: x")
    plan, done = run(base, hand, notes)
    after = model.next_base(plan, hand, notes)
    copy = {**done[1], "hidden": False, "shapes": {"body": {**done[1]["shapes"]["body"], "text": ["TWEAKED", "b"]}}}
    settled, shown = run(after, [copy, done[2]], notes)
    assert show([{**shown[0], "key": "s"}, shown[1]]) == ["s: TWEAKED, b", "t: x"]
    assert isinstance(settled.steps[0], JoinedSlide)
    assert settled.open == ()
    kept, shown = run(after, [copy, done[2]], make("s: NEWER, b", "t: x"))
    assert sorted(show(shown)) == ["s: NEWER, b", "s~: TWEAKED, b", "t: x"]
    assert kept.open == ("s",)


def test_what_hands_change_of_the_copy_stays_when_its_story_leaves_the_notes():
    """By the rule of every slide that hands changed; a copy as the notes gave it goes."""
    base, hand, notes = make("s: a, b", "t: x"), make("s: HAND, b", "t: x"), make("s: NOTES, b", "t: x")
    plan, done = run(base, hand, notes)
    after, gone = model.next_base(plan, hand, notes), make("t: x")
    assert show(run(after, done, gone)[1]) == ["s: HAND, b", "t: x"]
    copy = {**done[1], "shapes": {"body": {**done[1]["shapes"]["body"], "text": ["TWEAKED", "b"]}}}
    left, shown = run(after, [done[0], copy, done[2]], gone)
    assert show(shown) == ["s: HAND, b", "s~: TWEAKED, b", "t: x"]
    assert {(change.slide, change.outcome) for change in left.changes} == {("s", "kept"), ("s~", "kept")}
    assert left.open == ()
    # where hands have deleted their own version, this one is all that they have left
    assert show(run(after, [copy, done[2]], gone)[1]) == ["s~: TWEAKED, b", "t: x"]


def test_new_notes_renew_the_copy_that_waits():
    """There is never a second one."""
    base, hand, notes = make("s: a, b"), make("s: HAND, b"), make("s: NOTES, b")
    plan, done = run(base, hand, notes)
    newer = make("s: NEWER, b")
    again, shown = run(model.next_base(plan, hand, notes), done, newer)
    assert show(shown) == ["s: HAND, b", "s~: NEWER, b"]
    assert isinstance(again.steps[1], CopiedSlide)
    assert again.steps[1].theirs == 1


def test_news_elsewhere_on_the_slide_leave_a_conflict_open():
    """What the notes change beside it comes to both versions; neither is gone before somebody settles it."""
    base, hand, notes = make("s: a, b, c"), make("s: HAND, b, c"), make("s: NOTES, b, c")
    plan, done = run(base, hand, notes)
    newer = make("s: NOTES, b, NEWER")
    again, shown = run(model.next_base(plan, hand, notes), done, newer)
    assert show(shown) == ["s: HAND, b, NEWER", "s~: NOTES, b, NEWER"]
    assert again.open == ("s",)
    after, left = run(model.next_base(again, done, newer), shown, newer)
    assert show(left) == show(shown)
    assert after.open == ("s",)


@pytest.mark.parametrize(("side", "left"), [("theirs", "HAND"), ("ours", "NOTES")])
def test_a_person_decides(side, left):
    """When the conflict is made, and while it is open; the copy goes."""
    base, hand, notes = make("s: a", "t: x"), make("s: HAND", "t: X"), make("s: NOTES", "t: Y")
    wish = Wish(side, frozenset({"s"}))
    plan, done = run(base, hand, notes, wish)
    assert show(done) == [f"s: {left}", "t: X", "t~: Y"]
    open_plan, opened = run(base, hand, notes)
    closed, shown = run(model.next_base(open_plan, hand, notes), opened, notes, wish)
    assert show(shown) == [f"s: {left}", "t: X", "t~: Y"]
    assert plan.open == closed.open == ("t",)


@pytest.mark.parametrize(("side", "left"), [("theirs", "s: HAND"), ("ours", "s: NOTES")])
def test_a_person_who_names_no_slide_decides_conflicts(side, left):
    """What both changed apart from each other is joined, and what one changed is its own, whoever wins."""
    base, hand = make("s: a", "t: x, m, y", "u: 1", "v: 2"), make("s: HAND", "t: X, m, y", "u: 1", "v: MINE")
    notes = make("s: NOTES", "t: x, m, Y", "u: NEW", "v: 2")
    plan, done = run(base, hand, notes, Wish(side))
    assert show(done) == [left, "t: X, m, Y", "u: NEW", "v: MINE"]
    assert plan.open == ()


def test_slides_moved_or_made_by_hand_stay_behind_their_neighbor():
    """All others follow the notes."""
    base = make("a: 1", "b: 2", "c: 3", "d: 4")
    hand = make("a: 1", "mine: !", "d: 4", "b: 2", "c: 3")
    notes = make("new: 0", "a: 1", "c: 3", "b: 2", "d: 4")
    assert [slide["key"] for slide in run(base, hand, notes)[1]] == ["new", "a", "mine", "d", "c", "b"]


@pytest.mark.parametrize(("at", "to"), [(0, 4), (4, 0), (1, 3)])
def test_of_one_slide_moved_by_hand_no_other_is_told(at, to):
    """The slides that it passed stand elsewhere, and nobody moved them."""
    base = make("a: 1", "b: 2", "c: 3", "d: 4", "e: 5")
    hand = [*base]
    hand.insert(to, hand.pop(at))
    plan, _ = run(base, hand, base)
    assert [(change.slide, change.field) for change in plan.changes] == [(base[at]["key"], "order")]


def test_a_slide_gone_from_the_notes_stays_where_hands_changed_it():
    """And goes where they did not."""
    plan, done = run(make("a: 1", "b: 2"), make("a: 1", "b: HAND"), [])
    assert show(done) == ["b: HAND"]
    assert {change.outcome for change in plan.changes} == {"dropped", "kept"}


def test_a_moved_picture_keeps_its_place_while_words_arrive():
    """Places follow from words: a hand's never conflicts, and the slide keeps its arrangement."""
    base, hand, notes = make("s: a"), make("s: a"), make("s: A, b")
    hand[0]["shapes"]["body"]["place"] = "110 200 300 400"
    notes[0]["shapes"]["body"]["place"] = "100 150 300 400"
    plan, done = run(base, hand, notes)
    assert done[0]["shapes"]["body"] == {"text": ["A", "b"], "place": "110 200 300 400", "alt": ""}
    assert plan.open == ()
