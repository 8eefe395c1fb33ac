"""Which slide and which shape is which: by ids, after duplicates, and by what they hold where there are no ids."""

import copy
import os

import merge_model as model
import pytest
from merge_model import make

from deckgen.merge.match import HAND_MADE, adopt_deck, match_decks
from deckgen.merge.planning import plan_merge
from deckgen.merge.steps import COPY, JoinedSlide, KeptSlide, TakenSlide
from deckgen.merge.unseen import forget_unseen
from deckgen.record import ShapeRecord, SlideRecord

CASES = int(os.environ.get("FUZZ", "60"))


def match(base, theirs, ours, *, lossy=False):
    return match_decks(*map(model.deck_record, (base, theirs, ours)), lossy=lossy)


def run(base, theirs, ours, *, lossy=False):
    plan = plan_merge(*map(model.deck_record, (base, theirs, ours)), lossy=lossy).plan
    return plan, model.merge(plan, theirs, ours)


def keys(slides):
    return [slide.key for slide in slides]


def prose(name, count=4):
    """Return a slide of some sentences that no other name has in common."""
    return make(f"{name}: " + ", ".join(f"{name} sentence{at} of{name} number{at}{name}" for at in range(count)))[0]


def test_a_duplicate_is_hand_made_wherever_it_stands():
    """Of two slides with one creation id the one with the recorded slide id is ours."""
    base = [prose("a"), prose("b")]
    twin = {**copy.deepcopy(base[0]), "number": 77}
    assert keys(match(base, [twin, *base], base).theirs) == [f"{HAND_MADE}0", "a", "b"]
    assert keys(match(base, [*base, twin], base).theirs) == ["a", "b", f"{HAND_MADE}2"]


def test_a_duplicated_shape_is_hand_made():
    """The one that stands where it was written is ours, though the other one comes first."""
    base = [prose("a")]
    known = model.record(base[0])
    body = known.shapes[0]
    moved = body._replace(fields=tuple((name, "1 2 3 4" if name == "place" else value) for name, value in body.fields))
    theirs = model.deck_record(base)._replace(slides=(known._replace(shapes=(moved, body)),))
    found = match_decks(model.deck_record(base), theirs, model.deck_record(base))
    assert [shape.key for shape in found.theirs[0].shapes] == [f"{HAND_MADE}0", "body"]


def test_slides_and_shapes_from_elsewhere_are_hand_made():
    """Pasted from another deck, or from another slide of this one."""
    base = [prose("a"), prose("b")]
    theirs = copy.deepcopy(base)
    theirs[0]["shapes"]["pasted"] = copy.deepcopy(base[1]["shapes"]["body"])
    theirs.insert(1, prose("foreign"))
    found = match(base, theirs, base).theirs
    assert keys(found) == ["a", f"{HAND_MADE}1", "b"]
    assert [shape.key for shape in found[0].shapes] == ["body", f"{HAND_MADE}1"]


def test_saving_alone_is_no_edit():
    """Ids, formats, layouts and places by a rounding are another program's."""
    base = [prose("a"), prose("b"), prose("c")]
    theirs = model.blur(model.dice(1), base)
    plan, done = run(base, theirs, base, lossy=True)
    assert plan.changes == ()
    assert done == theirs


def test_words_of_both_sides_are_joined_after_a_program_that_keeps_no_ids():
    """What hands reworded there stays, what the notes say anew arrives."""
    base = [prose("a"), prose("b")]
    theirs = model.blur(model.dice(2), base)
    theirs[0]["shapes"]["PlaceHolder 0"]["text"][0] = "by hand"
    notes = copy.deepcopy(base)
    notes[0]["shapes"]["body"]["text"][3] = "in notes"
    plan, done = run(base, theirs, notes, lossy=True)
    assert isinstance(plan.steps[0], JoinedSlide)
    lines = base[0]["shapes"]["body"]["text"]
    assert done[0]["shapes"]["PlaceHolder 0"]["text"] == ["by hand", *lines[1:3], "in notes"]


def test_a_file_without_ids_that_is_written_anyway_is_ours_again():
    """What hands changed stays, slides of theirs are left alone; without anything to write it stays byte for byte."""
    base = [prose("a"), prose("b"), prose("c")]
    theirs = model.blur(model.dice(5), [*base, prose("mine")])
    theirs[0]["shapes"]["PlaceHolder 0"]["text"][0] = "by hand"
    plan, _ = run(base, theirs, base, lossy=True)
    assert plan.steps == tuple(map(KeptSlide, range(4)))
    notes = copy.deepcopy(base)
    notes[1]["shapes"]["body"]["text"][3] = "in notes"
    plan, done = run(base, theirs, notes, lossy=True)
    assert [type(step) for step in plan.steps] == [JoinedSlide, TakenSlide, TakenSlide, KeptSlide]
    assert done[0]["shapes"]["PlaceHolder 0"]["text"][0] == "by hand"


def test_formats_are_seen_where_a_program_drops_ids_alone():
    """Most shapes are as they were written, so one that is not was changed by hand."""
    base = [prose(name) for name in "abcd"]
    theirs = model.blur(model.dice(6), base)
    for slide, known in zip(theirs, base, strict=True):
        slide["layout"] = known["layout"]
        slide["shapes"]["PlaceHolder 0"] = copy.deepcopy(known["shapes"]["body"])
    assert run(base, theirs, base, lossy=True)[0].changes == ()
    linked = slide_record(
        shape("a", "text", "", text="t", words="x", place="1 2 3 4", paint="p", link="digest of #16 to one")
    )
    saved = slide_record(
        shape("", "text", "", text="t", words="x", place="1 2 3 4", paint="p", link="digest of #16 to none")
    )
    assert list_changes(linked, saved, lossy=True) == ()
    theirs[1]["shapes"]["PlaceHolder 0"]["look"] = " red"
    changes = run(base, theirs, base, lossy=True)[0].changes
    assert [(change.slide, change.field, change.side) for change in changes] == [
        ("b", "paint", "hand"),
        ("b", "text", "hand"),
    ]


def test_slides_without_ids_are_found_in_order_and_out_of_it():
    """One was moved to the end, one is new, one was deleted."""
    base = [prose(name) for name in "abcde"]
    hand = [base[0], prose("mine"), base[2], base[3], base[1]]
    found = match(base, model.blur(model.dice(3), hand), base, lossy=True)
    assert keys(found.theirs) == ["a", f"{HAND_MADE}1", "c", "d", "b"]


def test_the_version_of_the_notes_is_told_from_the_slide_by_being_hidden():
    """It says exactly what was written as the slide, which hands have reworded."""
    base, hand, notes = [prose("a"), prose("b")], [prose("a"), prose("b")], [prose("a"), prose("b")]
    hand[0]["shapes"]["body"]["text"][0] = "by hand"
    notes[0]["shapes"]["body"]["text"][0] = "in notes"
    plan, done = run(base, hand, notes)
    written = model.next_base(plan, hand, notes)
    saved = model.blur(model.dice(4), done)
    assert keys(match(written, saved, notes, lossy=True).theirs) == ["a", f"a{COPY}", "b"]
    again, _ = run(written, saved, notes, lossy=True)
    assert again.open == ("a",)
    # the hand's version is deleted there
    settled, shown = run(written, [saved[1], saved[2]], notes, lossy=True)
    assert settled.open == ()
    assert not shown[0]["hidden"]


def shape(key, kind, slot, **fields):
    words = tuple(map(model.number, fields.pop("words", "").split()))
    return ShapeRecord(
        key=key, kind=kind, slot=slot, fields=tuple(sorted(fields.items())), plain=tuple(map(str, words)), words=words
    )


def slide_record(*shapes, key="s", layout="A"):
    return SlideRecord(key=key, group=key, number=300, layout=layout, section="story", shapes=shapes)


def deck_of(*slides):
    return model.deck_record([])._replace(slides=slides)


def list_changes(base, theirs, *, lossy=False):
    return plan_merge(deck_of(base), deck_of(theirs), deck_of(base), lossy=lossy).plan.changes


def test_shapes_without_ids_are_found_by_kind_placeholder_order_and_words():
    """A table leaves its placeholder, a placeholder has no type, the number of the slide is not there any more."""
    base = slide_record(
        shape("title", "text", "title", text="t", words="costs of power", place="slot 0 0 9000 900"),
        shape("table", "table", "tbl/13", cells="c", words="site hours ada 3", place="slot 0 1000 9000 4000"),
        shape("left", "text", "body/14", text="l", words="one two three", place="slot 0 5000 4000 900"),
        shape("right", "text", "body/15", text="r", words="four five six", place="slot 5000 5000 4000 900"),
        shape("number", "text", "sldNum/12", text="n", place="slot 9000 9000 90 90"),
    )
    theirs = slide_record(
        shape("1", "text", "title", text="T", words="costs of power", place="1 0 9000 899"),
        shape("2", "text", "body", text="L", words="one two three", place="0 5000 4000 901"),
        shape("3", "text", "body", text="R", words="four five seven", place="5000 5000 4000 900"),
        shape("4", "table", "", cells="C", words="site hours ada 3", place="0 1001 9000 4000"),
        shape("5", "text", "body", place="0 0 0 0"),
        key="",
    )
    found = match_decks(deck_of(base), deck_of(theirs), deck_of(base), lossy=True)
    assert [one.key for one in found.theirs[0].shapes] == ["title", "table", "left", "right", "number"]
    assert found.places == ((0, 3, 1, 2, None),)
    (change,) = list_changes(base, theirs, lossy=True)
    assert (change.shape, change.field, change.side) == ("right", "text", "hand")


def test_a_placeholder_where_its_layout_puts_it_has_no_place():
    """Somebody gave the master another title: no slide is edited by that."""
    base = slide_record(shape("title", "text", "title", text="t", words="a", place="slot 0 0 9000 900"))
    theirs = slide_record(shape("title", "text", "title", text="t", words="a", place="slot 50 0 9000 900"))
    assert list_changes(base, theirs) == ()
    moved = slide_record(shape("title", "text", "title", text="t", words="a", place="50 0 9000 900"))
    (change,) = list_changes(base, moved)
    assert change.field == "place"


def test_a_deck_without_record_is_adopted():
    """Slides that are ours by their ids are compared with what the notes give; new ones of the notes arrive."""
    notes = [prose("a"), prose("b"), prose("new")]
    hand = [prose("a"), prose("b"), prose("mine")]
    hand[1]["shapes"]["body"]["text"][0] = "by hand"
    theirs, ours = model.deck_record(hand), model.deck_record(notes)
    plan = plan_merge(adopt_deck(theirs, ours), theirs, ours).plan
    assert model.merge(plan, hand, notes) == [*hand, notes[2]]


@pytest.mark.parametrize("first", range(60))
def test_nothing_is_lost_after_programs_that_keep_no_ids(first):
    """Edits of both sides in a file without ids; the next build changes nothing more."""
    for case in range(first, CASES, 60):
        chance = model.dice(1000 + case)
        base = model.make_deck(chance)
        hand = model.edited(chance, base, "hand", chance.randint(0, 3))
        ours = model.edited(chance, base, "notes", chance.randint(0, 3))
        theirs = model.blur(chance, hand)
        plan, done = run(base, theirs, ours, lossy=True)
        shown, deleted = model.said(done), {change.slide for change in plan.changes if change.outcome == "deleted"}
        lost = model.said(hand) - model.said(base) - shown
        assert not lost
        new = [slide for slide in ours if slide["key"] not in deleted]
        assert not model.said(new) - model.said(base) - shown
        written = model.next_base(plan, theirs, ours)
        after = run(written, model.blur(chance, done), ours, lossy=True)[1]
        assert model.said(after) == shown
        assert len(after) == len(done)


@pytest.mark.parametrize("seed", range(60))
def test_duplicates_among_edits_lose_nothing(seed):
    """A slide is duplicated, and original, twin and notes are edited."""
    chance = model.dice(2000 + seed)
    base = model.make_deck(chance)
    theirs = copy.deepcopy(base)
    at = chance.randrange(len(base))
    twin = {**copy.deepcopy(base[at]), "number": 7}
    theirs.insert(chance.choice((at, at + 1)), twin)
    model.edit_shapes(chance, twin, "twin")
    theirs = model.edited(chance, theirs, "hand", 2)
    ours = model.edited(chance, base, "notes", 2)
    plan, done = run(base, theirs, ours)
    assert not model.said(theirs) - model.said(base) - model.said(done)
    deleted = {change.slide for change in plan.changes if change.outcome == "deleted"}
    new = [slide for slide in ours if slide["key"] not in deleted]
    assert not model.said(new) - model.said(base) - model.said(done)
    assert sum(isinstance(step, KeptSlide) and theirs[step.theirs].get("number") == 7 for step in plan.steps) == (
        twin in theirs or any(slide.get("number") == 7 for slide in theirs)
    )


def test_a_slide_made_by_hand_in_a_story_that_leaves_stays():
    """It stands behind what is left of the slides before it."""
    base, notes = [prose("a"), prose("b"), prose("c")], [prose("a"), prose("c")]
    hand = [prose("a"), prose("b"), {**prose("mine"), "section": "b"}, prose("c")]
    plan, done = run(base, hand, notes)
    assert done == [hand[0], hand[2], hand[3]]
    assert plan.open == ()


def test_a_text_that_hands_moved_to_another_slide_is_no_conflict():
    """It is deleted there and added here; the notes' other words arrive on both slides."""
    base = [prose("a"), prose("b")]
    for slide in base:
        slide["shapes"]["note"] = copy.deepcopy(prose(f"note {slide['key']}")["shapes"]["body"])
    hand, notes = copy.deepcopy(base), copy.deepcopy(base)
    hand[1]["shapes"]["pasted"] = hand[0]["shapes"].pop("note")
    for slide in notes:
        slide["shapes"]["body"]["text"][0] = "in notes"
    plan, done = run(base, hand, notes)
    assert plan.open == ()
    assert [list(slide["shapes"]) for slide in done] == [["body"], ["body", "note", "pasted"]]
    assert all(slide["shapes"]["body"]["text"][0] == "in notes" for slide in done)


@pytest.mark.parametrize(("words", "seen"), [((1, 2), ["body"]), ((1, 2, 3), ["body", f"{HAND_MADE}1"])])
def test_a_second_footer_is_made_by_hand_where_it_says_something_else(words, seen):
    """Programs without ids add footers of their own; they say what was written, or nothing."""
    body = ShapeRecord(key="body", kind="text", slot="ftr/11", fields=(), words=(1, 2))
    written = SlideRecord(key="a", group="a", number=1, layout="", shapes=(body,))
    other = body._replace(key=f"{HAND_MADE}1", words=words)
    view = forget_unseen(written, written._replace(shapes=(body, other)))
    assert [shape.key for shape in view.slide.shapes] == seen


def test_a_link_to_a_slide_leads_where_it_led_where_ids_alone_are_gone():
    linked = slide_record(shape("a", "text", "", text="t", words="x", place="1 2 3 4", link="digest of #16 to one"))
    saved = slide_record(shape("a", "text", "", text="t", words="x", place="1 2 3 4", link="digest of #16 to none"))
    assert forget_unseen(linked, saved, faithful=True).slide.shapes == linked.shapes
    other = slide_record(shape("a", "text", "", text="t", words="x", place="1 2 3 4", link="another address"))
    assert forget_unseen(linked, other, faithful=True).slide.shapes == other.shapes


pytestmark = pytest.mark.slow
