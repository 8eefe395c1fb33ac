"""What the notes call otherwise now keeps what hands did to it."""

import copy

import merge_model as model
import pytest
from merge_model import make

from deckgen.merge.match import match_decks
from deckgen.merge.planning import plan_merge
from deckgen.merge.renames import find_old_deck, find_renames
from deckgen.merge.steps import COPY
from deckgen.ooxml.ids import digest_section, identify_section
from deckgen.record import DeckRecord


def tell_story(company, words):
    """Return three slides of a story; titles name the company."""
    slides = []
    for part in ("opener", "situation", "solution"):
        lines = [f"{part} {company}", *(f"{words} {part} line{at} {words}{part}{at}" for at in range(4))]
        (slide,) = make(f"{company}/{part}: " + ", ".join(lines))
        slides.append({**slide, "group": slide["key"], "section": company})
    return slides


def plan(base, theirs, ours):
    decks = tuple(map(model.deck_record, (base, theirs, ours)))
    return plan_merge(*decks), match_decks(*decks)


def test_edits_go_along_with_a_renamed_company():
    """A reworded bullet, a hidden slide; the new title arrives."""
    base, hand, notes = tell_story("utopus", "wind"), tell_story("utopus", "wind"), tell_story("acme", "wind")
    hand[1]["shapes"]["body"]["text"][4] = "by hand"
    hand[2]["hidden"] = True
    planned, found = plan(base, hand, notes)
    assert [slide.key for slide in found.theirs] == [slide["key"] for slide in notes]
    done = model.merge(planned.plan, hand, notes)
    assert done[1]["shapes"]["body"]["text"] == [*notes[1]["shapes"]["body"]["text"][:4], "by hand"]
    assert done[2]["hidden"]
    assert planned.plan.open == ()


def test_two_renamed_stories_are_not_exchanged():
    """And one that is new is none of them."""
    base = [*tell_story("a", "wind"), *tell_story("b", "sun")]
    notes = [*tell_story("c", "sun"), *tell_story("new", "coal"), *tell_story("d", "wind")]
    renames = find_renames(model.records(base), model.records(notes))
    assert renames == {f"{old}/{part}": f"{new}/{part}" for old, new in ("ad", "bc") for part in PARTS}


PARTS = ("opener", "situation", "solution")


def test_a_story_with_other_words_is_another_one():
    """The old one goes, edits and all are kept as those of a story that left."""
    assert find_renames(model.records(tell_story("a", "wind")), model.records(tell_story("b", "sun"))) == {}


def test_a_slide_of_a_story_that_keeps_its_name_is_known_by_half_of_its_words():
    """Its figure has another label, which its key is made of."""
    base = [{**slide, "section": "s"} for slide in tell_story("a", "wind")]
    notes = copy.deepcopy(base)
    notes[1]["key"] = notes[1]["group"] = "a/other"
    notes[1]["shapes"]["body"]["text"][0] = "another label"
    assert find_renames(model.records(base), model.records(notes)) == {"a/situation": "a/other"}


def test_a_page_that_one_slide_needs_no_more_is_no_page_of_another_one():
    """Its words may have gone there; both slides are still what they were."""
    lines = "one a, two b, three c"
    base = make("problem: p", "solution: s", f"solution/2: {lines}")
    ours = make("problem: p", f"problem/2: {lines}", "solution: s")
    assert find_renames(model.records(base), model.records(ours)) == {}


def test_a_card_with_a_reworded_label_keeps_the_place_that_hands_gave_it():
    """A card in its place with other words is another one."""
    base = make("s: 7 TB of data a day")
    hand, notes = copy.deepcopy(base), copy.deepcopy(base)
    for deck in (base, hand):
        deck[0]["shapes"] = {"7-tb-of-data-a-day": deck[0]["shapes"]["body"]}
    hand[0]["shapes"]["7-tb-of-data-a-day"]["place"] = "9 9 9 9"
    notes[0]["shapes"] = {"7-tb-data-a-day": {**notes[0]["shapes"]["body"], "text": ["7 TB data a day"]}}
    planned, _ = plan(base, hand, notes)
    (join,) = planned.plan.steps[0].shapes
    assert (join.theirs, join.ours, join.taken) == (0, 0, ("text",))
    notes[0]["shapes"] = {"900": {**notes[0]["shapes"]["7-tb-data-a-day"], "text": ["900 times more"]}}
    assert plan(base, hand, notes)[0].plan.open == ("s",)


def test_an_open_conflict_goes_along():
    """The version of the notes waits under the new name, and is renewed there."""
    base, hand, notes = (make("s: a b c d, e f g h")[:] for _ in range(3))
    hand[0]["shapes"]["body"]["text"][0] = "by hand"
    notes[0]["shapes"]["body"]["text"][0] = "in notes"
    planned, _ = plan(base, hand, notes)
    done = model.merge(planned.plan, hand, notes)
    written = [{**slide, "section": "x"} for slide in model.next_base(planned.plan, hand, notes)]
    renamed = [{**copy.deepcopy(notes[0]), "key": "t", "group": "t", "section": "x"}]
    again, found = plan(written, done, renamed)
    assert [slide.key for slide in found.theirs] == ["t", f"t{COPY}"]
    assert again.plan.open == ("t",)


@pytest.mark.parametrize(
    ("stories", "course", "found"),
    [("abcd", "c", 0), ("abc", "c", 0), ("cdef", "c", 0), ("defg", "c", None), ("abcd", "other", None)],
)
def test_a_renamed_module_is_known_by_course_and_most_stories(stories, course, found):
    """One of another course is not, whatever it tells."""

    def deck(name, stories, course="c"):
        slides = tuple(model.record({**make(f"{story}: {story}")[0], "section": story}) for story in stories)
        return DeckRecord(deck=name, course=course, look="", package="", slides=slides)

    assert find_old_deck(deck("new", "abcd"), [deck("old", stories, course)]) == found
    own = digest_section(identify_section("")), digest_section(identify_section("#2"))
    assert find_old_deck(deck("new", ("a", *own)), [deck("old", ("b", *own))]) is None
    assert find_old_deck(deck("same", "abcd"), [deck("same", "abcd")]) is None


def test_a_renamed_module_whose_companies_are_renamed_is_known_by_what_it_says():
    """The best of the course's decks, if it says half of the same and no other nearly as much."""

    def deck(name, *stories, course="c"):
        slides = tuple(model.record(slide) for company, words in stories for slide in tell_story(company, words))
        return DeckRecord(deck=name, course=course, look="", package="", slides=slides)

    ours = deck("new", ("apex", "wind"), ("globe", "sun"))
    old, other = deck("old", ("acme", "wind"), ("globex", "sun")), deck("other", ("hooli", "rain"))
    assert find_old_deck(ours, [other, old]) == 1
    assert find_old_deck(ours, [other]) is None
    assert find_old_deck(ours, [old._replace(course="d")]) is None
    # two decks from which it was joined: nobody can tell which one it is
    halves = deck("one", ("acme", "wind")), deck("two", ("globex", "sun"))
    assert find_old_deck(ours, halves) is None


@pytest.mark.parametrize("seed", range(60))
def test_renames_among_edits_lose_nothing(seed):
    """A story has a new name, and hands and notes have changed slides of it and of others."""
    chance = model.dice(3000 + seed)
    base = model.make_deck(chance)
    hand = model.edited(chance, base, "hand", chance.randint(1, 3))
    notes = model.edited(chance, base, "notes", chance.randint(0, 2))
    story = chance.choice(base)["group"]
    for slide in notes:
        if slide["group"] == story:
            slide["key"] = slide["key"].replace(story, f"new-{story}", 1)
            slide["group"] = f"new-{story}"
    planned, found = plan(base, hand, notes)
    done = model.merge(planned.plan, hand, notes)
    assert not model.said(hand) - model.said(base) - model.said(done)
    deleted = {change.slide for change in planned.plan.changes if change.outcome == "deleted"}
    new = [slide for slide in notes if slide["key"] not in deleted]
    assert not model.said(new) - model.said(base) - model.said(done)
    keys = [slide.key for slide in found.theirs]
    assert len(set(keys)) == len(keys)
