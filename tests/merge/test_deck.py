"""Whole files: a deck that hands have changed, and what the notes give now."""

import pytest
from hand_edits import (
    NOTES,
    add_slide,
    check_package,
    delete_slide,
    duplicate_slide,
    edit,
    find_slide,
    is_hidden,
    list_texts,
    list_titles,
    make_deck,
    move_slide,
    open_deck,
    read_parts,
    reword,
)

from deckgen.merge.decide import Wish
from deckgen.merge.deck import merge_deck

pytestmark = pytest.mark.slow

REWORDED = NOTES.replace("Nobody knew what a report would cost", "Nobody foresaw what a report would cost")
LONGER = NOTES + "\n### Problem\n\n* A night was **too long** to wait\n"
SHORTER = NOTES[: NOTES.index("## Lambda")]


def test_a_deck_that_nobody_changed_stays_as_it_is():
    """Byte for byte, as deckgen wrote it and as another program saved it."""
    for data in (make_deck(), edit(make_deck())):
        merged = merge_deck(data, make_deck())
        assert not merged.changed
        assert merged.data == data
        assert merged.plan.changes == ()


def test_hand_edits_with_unchanged_notes_leave_the_file_alone():
    """Whatever they are."""
    data = edit(
        make_deck(), reword("too small", "far too small"), add_slide("Mine", 3), delete_slide("Solution · Globex")
    )
    assert merge_deck(data, make_deck()).data == data


def test_slides_that_the_notes_changed_are_exchanged_and_no_others():
    """Every other part is what it was."""
    data = edit(make_deck())
    merged = merge_deck(data, make_deck(REWORDED))
    old, new = read_parts(data), read_parts(merged.data)
    changed = {name for name in old if old[name] != new.get(name)}
    (slide,) = (name for name in changed if name.startswith("ppt/slides/slide"))
    assert old.keys() == new.keys()
    notes = slide.replace("slides/slide", "notesSlides/notesSlide")
    assert changed - {notes.replace("Slides/", "Slides/_rels/") + ".rels"} == {slide, notes, "customXml/item1.xml"}
    assert "Nobody foresaw" in "\n".join(list_texts(merged.data))


@pytest.mark.parametrize("notes", [REWORDED, LONGER, SHORTER], ids=["reworded", "longer", "shorter"])
def test_what_is_merged_stays_merged(notes):
    """The same bytes come out twice, and the second build changes nothing."""
    fresh = make_deck(notes)
    data = edit(make_deck(), reword("rents machines", "rents MANY machines"), add_slide("Mine", 3))
    merged = merge_deck(data, fresh)
    assert merged.changed
    assert merge_deck(data, fresh).data == merged.data
    assert not merge_deck(merged.data, fresh).changed
    assert not merge_deck(edit(merged.data), fresh).changed
    check_package(merged.data)


def test_without_hand_edits_the_slides_are_those_of_the_notes():
    """As many, in the same order, with the same words."""
    for notes in (LONGER, SHORTER):
        merged = merge_deck(edit(make_deck()), make_deck(notes))
        assert list_texts(merged.data) == list_texts(make_deck(notes))
        check_package(merged.data)


def test_edits_of_both_sides_are_in_the_deck():
    """On one slide, in different paragraphs."""
    merged = merge_deck(edit(make_deck(), reword("too small", "far too small")), make_deck(REWORDED))
    words = "\n".join(list_texts(merged.data))
    assert "far too small" in words
    assert "Nobody foresaw" in words
    assert merged.plan.open == ()
    check_package(merged.data)


@pytest.fixture
def conflict():
    return merge_deck(edit(make_deck(), reword("Nobody knew", "No boss knew")), make_deck(REWORDED))


def test_a_conflict_stands_behind_the_slide_hidden(conflict):
    """Both versions are in the deck, the hand's one is shown; the next build adds no second copy."""
    assert len(conflict.plan.open) == 1
    titles = list_titles(conflict.data)
    at = titles.index("Problem · Acme")
    assert titles[at + 1] == titles[at]
    slides = list(open_deck(conflict.data).slides)
    assert [is_hidden(slides[at]), is_hidden(slides[at + 1])] == [False, True]
    shown = "\n".join(list_texts(conflict.data, hidden=False))
    assert "No boss knew" in shown
    assert "Nobody foresaw" not in shown
    assert "Nobody foresaw" in "\n".join(list_texts(conflict.data))
    assert not merge_deck(conflict.data, make_deck(REWORDED)).changed
    check_package(conflict.data)


def test_deleting_the_hands_version_settles_for_the_notes(conflict):
    """The copy becomes the slide: shown, without its label."""
    merged = merge_deck(edit(conflict.data, delete_slide("Problem · Acme", 0)), make_deck(REWORDED))
    assert merged.plan.open == ()
    assert list_texts(merged.data, hidden=False) == list_texts(make_deck(REWORDED))
    assert not merge_deck(merged.data, make_deck(REWORDED)).changed
    check_package(merged.data)


def test_a_copy_that_hands_reworded_keeps_their_words_when_it_becomes_the_slide(conflict):
    """It is the slide of the notes with an edit by hand, shown and without its label, from then on."""
    data = edit(conflict.data, delete_slide("Problem · Acme", 0), reword("Nobody foresaw", "Nobody dreamt of"))
    merged = merge_deck(data, make_deck(REWORDED))
    assert merged.plan.open == ()
    assert "Nobody dreamt of" in "\n".join(list_texts(merged.data, hidden=False))
    assert "From your notes" not in "\n".join(list_texts(merged.data))
    assert not merge_deck(merged.data, make_deck(REWORDED)).changed
    check_package(merged.data)


def test_deleting_the_copy_settles_for_the_hands(conflict):
    """Until the notes change again."""
    data = edit(conflict.data, delete_slide("Problem · Acme", 1))
    merged = merge_deck(data, make_deck(REWORDED))
    assert merged.plan.open == ()
    assert list_texts(merged.data) == list_texts(data)
    assert not merge_deck(merged.data, make_deck(REWORDED)).changed
    again = merge_deck(merged.data, make_deck(REWORDED.replace("foresaw", "guessed")))
    assert len(again.plan.open) == 1


def test_new_notes_renew_the_copy_of_an_open_conflict(conflict):
    """In its place; there is never a second one."""
    merged = merge_deck(conflict.data, make_deck(REWORDED.replace("foresaw", "guessed")))
    assert list_titles(merged.data) == list_titles(conflict.data)
    assert "Nobody guessed" in "\n".join(list_texts(merged.data))
    assert "Nobody foresaw" not in "\n".join(list_texts(merged.data))
    check_package(merged.data)


def test_what_a_person_decides_is_done(conflict):
    """The notes' version takes the place of both, or the hand's one stays and the copy goes."""
    fresh = make_deck(REWORDED)
    notes = merge_deck(conflict.data, fresh, Wish("ours"))
    assert list_texts(notes.data, hidden=False) == list_texts(fresh)
    hand = merge_deck(conflict.data, fresh, Wish("theirs"))
    assert "No boss knew" in "\n".join(list_texts(hand.data))
    assert len(list_titles(hand.data)) == len(list_titles(fresh))
    for merged in (notes, hand):
        assert merged.plan.open == ()
        assert not merge_deck(merged.data, fresh).changed
        check_package(merged.data)


def test_slides_of_hands_stay_behind_their_neighbor():
    """Whatever comes before them."""
    at = list_titles(make_deck()).index("Problem · Acme") + 1
    merged = merge_deck(edit(make_deck(), add_slide("Mine", at)), make_deck(LONGER))
    texts = list_texts(merged.data)
    mine = next(at for at, text in enumerate(texts) if "Mine" in text)
    assert list_titles(merged.data)[mine - 1] == "Problem · Acme"
    check_package(merged.data)


def test_slides_that_hands_moved_stay_there():
    """In this build and the next one."""
    data = edit(make_deck(), move_slide("Solution · Globex", 2))
    merged = merge_deck(data, make_deck(REWORDED))
    again = merge_deck(merged.data, make_deck(LONGER))
    assert list_titles(merged.data) == list_titles(data)
    assert list_titles(again.data).index("Solution · Globex") == 2
    check_package(again.data)


def test_a_duplicate_is_a_slide_of_hands():
    """The notes change what it was made from; both have ids of their own then."""
    data = edit(edit(make_deck(), duplicate_slide("Problem · Acme")), reword("Nobody knew", "No boss knew", 1))
    merged = merge_deck(data, make_deck(REWORDED))
    at = list_titles(merged.data).index("Problem · Acme")
    texts = list_texts(merged.data)
    assert "Nobody foresaw" in texts[at]
    assert "No boss knew" in texts[at + 1]
    ids = [node.get("val") for slide in open_deck(merged.data).slides for node in slide._element.iter("{*}creationId")]
    numbers = [number for number in ids if number]
    assert len(set(numbers)) == len(numbers)
    assert not merge_deck(merged.data, make_deck(REWORDED)).changed


def test_a_module_with_a_new_name_is_called_so():
    """In the properties of the file, too."""
    fresh = make_deck(NOTES.replace("# Module 4", "# Module 4 : Compute"))
    merged = merge_deck(edit(make_deck(), reword("too small", "far too small")), fresh)
    assert open_deck(merged.data).core_properties.title == open_deck(fresh).core_properties.title
    assert open_deck(fresh).core_properties.title != open_deck(make_deck()).core_properties.title
    assert "far too small" in "\n".join(list_texts(merged.data))


def jump(source, target):
    """Let a click on a title lead to another slide."""

    def change(deck):
        find_slide(deck, source).shapes.title.click_action.target_slide = find_slide(deck, target)

    return change


def list_slide_parts(data):
    return [name for name in read_parts(data) if name.startswith("ppt/slides/slide")]


def test_slides_that_hands_deleted_stay_deleted():
    """Their links, too, in this build and the next one."""
    data = edit(make_deck(), jump("Problem · Acme", "Globex"), delete_slide("Globex"))
    assert len(list_slide_parts(data)) > len(list_titles(data))
    merged = merge_deck(data, make_deck(REWORDED))
    again = merge_deck(merged.data, make_deck(REWORDED.replace("foresaw", "guessed")))
    for one in (merged, again):
        assert "Globex" not in list_titles(one.data)
        assert len(list_slide_parts(one.data)) == len(list_titles(one.data))
        check_package(one.data)


def test_an_edited_slide_that_leaves_the_notes_stays_with_its_section():
    """Until somebody deletes it; the other slides of its story go."""
    merged = merge_deck(edit(make_deck(), reword("Nothing runs", "Nothing at all runs")), make_deck(SHORTER))
    titles = list_titles(merged.data)
    assert [title for title in titles if "Globex" in title] == ["Solution · Globex"]
    assert (
        b"Lambda" in read_parts(merged.data)["ppt/presentation.xml"]
        or b"Globex" in read_parts(merged.data)["ppt/presentation.xml"]
    )
    assert not merge_deck(merged.data, make_deck(SHORTER)).changed
    check_package(merged.data)


def test_a_deck_without_record_is_adopted():
    """What equals the notes is taken as generated, the rest as made by hand."""

    def forget(deck):
        for number, link in list(deck.part.rels.items()):
            if link.reltype.endswith("/customXml"):
                deck.part.rels.pop(number)

    data = edit(make_deck(), reword("too small", "far too small"), forget)
    merged = merge_deck(data, make_deck())
    assert merged.decks.theirs.base is None
    assert list_texts(merged.data) == list_texts(data)
    assert merge_deck(merged.data, make_deck()).decks.theirs.base is not None


def test_comments_transitions_and_unknown_parts_stay():
    """On a slide whose words the notes exchange."""

    def change(deck):
        slide = find_slide(deck, "Problem · Acme")
        slide._element.append(
            slide._element.makeelement(
                "{http://schemas.openxmlformats.org/presentationml/2006/main}transition", {"spd": "slow"}
            )
        )
        slide._element[-1].append(
            slide._element.makeelement("{http://schemas.openxmlformats.org/presentationml/2006/main}fade", {})
        )

    merged = merge_deck(edit(make_deck(), change), make_deck(REWORDED))
    assert "Nobody foresaw" in "\n".join(list_texts(merged.data))
    (slide,) = (one for one in open_deck(merged.data).slides if "Nobody foresaw" in "".join(one._element.itertext()))
    assert slide._element.find(".//{*}fade") is not None


def test_a_copy_that_hands_changed_stays_when_its_story_leaves_the_notes(conflict):
    """And a hand's version beside it, or none; a copy that nobody touched goes."""
    start = NOTES.index("## EC2")
    fresh = make_deck(NOTES[:start] + NOTES[NOTES.index("## Lambda") :])
    untouched = merge_deck(conflict.data, fresh)
    assert "Nobody foresaw" not in "\n".join(list_texts(untouched.data))
    data = edit(conflict.data, reword("Nobody foresaw", "Nobody ever foresaw"))
    for one in (data, edit(data, delete_slide("Problem · Acme"))):
        merged = merge_deck(one, fresh)
        words = "\n".join(list_texts(merged.data))
        assert "Nobody ever foresaw" in words
        assert ("No boss knew" in words) == (one is data)
        check_package(merged.data)
        assert not merge_deck(merged.data, fresh).changed
