"""Decks that hands have changed, pulled, built again: the notes say what the hand said, and nothing is left to do."""

import pytest

from deckgen.merge.comparing import compare_deck
from deckgen.pull.changed_text import ASSEMBLED
from deckgen.pull.going import NO_FIGURE

from .farm import (
    NOTES,
    append,
    build,
    count_words,
    delete,
    describe,
    edit,
    embolden,
    fill_cell,
    find,
    list_notes,
    merge,
    note,
    pull,
    renote,
    reword,
    save_elsewhere,
    unbold_notes,
)

pytestmark = pytest.mark.slow

CLEAN = {
    "first words": (
        reword(3, "row-2", "Nobody knew", "No driver knew"),
        "* No driver knew when the next delivery would come",
    ),
    "hero": (reword(3, "row-1", "often down", "never up"), "* The old servers were slow and **never up**"),
    "all words": (reword(3, "row-3", "Backups took a whole night", "Fridays were lost"), "* Fridays were lost"),
    "row deleted": (delete(3, "row-2"), ""),
    "row emptied": (reword(3, "row-3", "Backups took a whole night", ""), ""),
    "nested": (reword(4, "below-2", "in the cheapest", "nowhere"), "    * those of last year nowhere"),
    "nested added": (append(4, "below-2", "those of next year on paper"), "    * those of next year on paper"),
    "row added": (append(5, "below-2", "New bullet here"), "* New bullet here"),
    "shown twice": (reword(4, "row-1", "Everything", "All of it"), "All of it moved to the cloud:"),
    "tail": (reword(6, "figure-2", "lower", "smaller"), "* 40 percent smaller cost of hosting"),
    "value": (reword(6, "figure-2", "40", "45"), "* 45 percent lower cost of hosting"),
    "earlier": (reword(6, "figure-1", "2", "3"), "* Deploys take 5 minutes instead of 3 hours"),
    "cell": (fill_cell(7, 1, 0, "Lyon Sud"), "| Lyon Sud | 12 |"),
    "bold cell": (fill_cell(7, 2, 1, "8"), "| Paris | **8** |"),
    "head": (fill_cell(7, 0, 1, "Days off"), "| Site | Days off |"),
    "quote": (reword(8, "body", "noticed", "seen it"), "> We sleep at night again, and the farmers have seen it."),
    "author": (reword(8, "author", "CTO", "CEO"), "> — Ada Farmer, CEO"),
    "alt text": (describe(9, "Four layers"), '![Four layers](layers.png "Layers since 2020")'),
    "caption": (
        reword(9, "caption", "2020", "2021"),
        '![The three layers of the system](layers.png "Layers since 2021")',
    ),
    "title": (reword(8, "title", "What they say", "What people say"), "### What people say"),
    "speaker notes": (renote(3, "Backups took", "All backups took"), "* All backups took a whole night"),
}


@pytest.mark.parametrize(("hand", "line"), CLEAN.values(), ids=list(CLEAN))
def test_the_notes_say_what_the_hand_said(hand, line, tmp_path):
    """One line of the notes changes; after the next build the deck is as the notes give it, and no pull finds more."""
    data = edit(build(NOTES).data, hand)
    found = pull(NOTES, data, tmp_path)
    assert [one.reason for one in found.edits] == [""]
    (file,) = found.files
    after = file.after.decode()
    before, now = NOTES.split("\n"), after.split("\n")
    assert [one for one in now if one not in before] == [line] * bool(line)
    assert len(before) - len(now) == (not line) - (hand in (CLEAN["nested added"][0], CLEAN["row added"][0]))
    merged = merge(data, after)
    assert not merged.plan.open
    assert count_words(merged.data) == count_words(build(after).data)
    assert not merge(merged.data, after).changed
    assert pull(after, merged.data, tmp_path).edits == ()


LONG = " and this went on for quite some time until somebody noticed in the south of the country"
RESIZED = {
    "its key": reword(3, "row-2", "Nobody knew", f"Nobody knew{LONG}"),
    "its weight": reword(3, "row-1", "The old servers were slow", f"The old servers were slow{LONG}"),
    "its key and its weight": reword(3, "row-3", "Backups", f"Backups{LONG}"),
    "all of the slide": reword(3, "row-3", "Backups", f"Backups{LONG}{LONG}"),
    "its type size": reword(3, "row-2", "Nobody knew when the next delivery would come", "Nobody knew"),
    "lead-in": reword(4, "row-1", "Everything", f"Everything{LONG}"),
}


@pytest.mark.parametrize("hand", RESIZED.values(), ids=list(RESIZED))
def test_a_line_that_the_look_sets_otherwise_now_is_no_edit_by_hand(hand, tmp_path):
    """Longer or shorter by hand, it is set as the notes give it after a pull, and nobody calls the deck edited."""
    data = edit(build(NOTES).data, hand)
    after = pull(NOTES, data, tmp_path).files[0].after.decode()
    found = compare_deck(merge(data, after).data, build(after).data, worded=True)
    assert not found.by_hand
    assert found.changes == ()


def test_many_hands_are_pulled_at_once(tmp_path):
    """Edits of one deck that do not touch each other go into the notes together."""
    hands = [
        hand for name, (hand, _) in CLEAN.items() if name in {"hero", "nested", "value", "cell", "author", "title"}
    ]
    found = pull(NOTES, edit(build(NOTES).data, *hands), tmp_path)
    assert [one.reason for one in found.edits] == [""] * 6
    assert len(found.files) == 1


STAYS = {
    "topic": (reword(2, "topic", "Storage", "Store"), ASSEMBLED.reason),
    "computed line of speaker notes": (renote(3, "Solution — Acme", "Solution — Acme Tools"), ASSEMBLED.reason),
    "place": (lambda deck: setattr(find(deck, 4, "below-1"), "left", 0), "moved or resized"),
    "figure": (delete(6, "figure-2"), NO_FIGURE.reason),
    "format": (embolden(5, "below-3", "given"), "its slide would not be set so"),
    "slide": (lambda deck: deck.slides.add_slide(deck.slide_layouts[0]), "added in the deck"),
}


@pytest.mark.parametrize(("hand", "reason"), STAYS.values(), ids=list(STAYS))
def test_what_notes_cannot_say_stays_in_the_deck(hand, reason, tmp_path):
    """It is listed with the reason, and the notes stay as they are."""
    found = pull(NOTES, edit(build(NOTES).data, hand), tmp_path)
    assert [one.reason for one in found.edits] == [reason]
    assert found.files == ()


def test_a_paragraph_added_to_speaker_notes_is_a_reminder(tmp_path):
    """It stands between exclamation marks behind what the slide shows, once."""
    data = edit(build(NOTES).data, note(3, "Ask who has been there"))
    (file,) = pull(NOTES, data, tmp_path).files
    after = file.after.decode()
    assert "* Backups took a whole night\n!!! Ask who has been there !!!\n" in after
    merged = merge(data, after).data
    assert sum("Ask who has been there" in text for text in list_notes(merged, 3)) == 1
    assert pull(after, merged, tmp_path).edits == ()
    assert not merge(merged, after).changed


REMINDERS = {
    "one of a section, on every slide that has it": (
        "!!! Show the drawing !!!",
        "Show the drawing",
        "Draw the drawing",
    ),
    "a word of one": ("!!! Ask who has been there !!!", "who has", "which of them has"),
    "one in a callout": ("> [!NOTE]\n> Draw the queue", "the queue", "two queues"),
    "an item of one": ("!!! Show\n- the prices\n- the drawing\n!!!", "the prices", "all prices"),
}


@pytest.mark.parametrize(("written", "old", "new"), REMINDERS.values(), ids=list(REMINDERS))
def test_a_reworded_reminder_goes_back(written, old, new, tmp_path):
    """Its marks stay as the author wrote them, and every slide that shows it follows."""
    notes = NOTES.replace("* Backups took", f"{written}\n\n* Backups took", 1)
    number = next(at for at in range(1, 12) if any(old in text for text in list_notes(build(notes).data, at)))
    data = edit(build(notes).data, renote(number, old, new))
    found = pull(notes, data, tmp_path)
    assert [one.reason for one in found.edits] == [""]
    (file,) = found.files
    after = file.after.decode()
    assert after == notes.replace(written, written.replace(old, new))
    merged = merge(data, after)
    assert not merged.plan.open
    assert pull(after, merged.data, tmp_path).edits == ()


def test_a_reworded_remark_above_the_first_story_goes_back(tmp_path):
    """It stands in the speaker notes of the cover."""
    heading, _, rest = NOTES.partition("\n")
    notes = f"{heading}\n\nTags: storage, night\nStatus: open\n{rest}"
    data = edit(build(notes).data, renote(1, "night", "day"))
    found = pull(notes, data, tmp_path)
    assert [one.reason for one in found.edits] == [""]
    assert found.files[0].after.decode() == notes.replace("night", "day", 1)


def test_a_line_and_a_note_behind_it_go_together(tmp_path):
    """Lines that come behind a paragraph do not contradict what becomes of its end; the next deck has both."""
    hands = renote(3, "a whole night", "a whole weekend"), note(3, "Ask who has been there")
    data = edit(build(NOTES).data, *hands)
    found = pull(NOTES, data, tmp_path)
    assert [one.reason for one in found.edits] == ["", ""]
    after = found.files[0].after.decode()
    assert "* Backups took a whole weekend\n!!! Ask who has been there !!!\n" in after
    merged = merge(data, after).data
    assert list_notes(merged, 3) == list_notes(build(after).data, 3)
    assert not merge(merged, after).changed


def test_a_sentence_that_the_slide_would_not_show_goes_into_the_notes(tmp_path):
    """A slide shows one sentence of a line: the notes have what a hand added, the deck keeps its words, once."""
    data = edit(build(NOTES).data, reword(3, "row-3", "a whole night", "a whole night. Nobody slept well."))
    found = pull(NOTES, data, tmp_path)
    assert [one.reason for one in found.edits] == [""]
    after = found.files[0].after.decode()
    assert "* Backups took a whole night. Nobody slept well.\n" in after
    merged = merge(data, after)
    assert not merged.plan.open
    assert pull(after, merged.data, tmp_path).edits == ()


def test_slides_are_counted_as_they_stand_in_the_deck(tmp_path):
    """A slide that somebody put before them counts; so the report names what one sees in PowerPoint."""

    def insert(deck):
        deck.slides.add_slide(deck.slide_layouts[0])
        numbers = deck.slides._sldIdLst
        numbers.insert(1, numbers[-1])

    hands = reword(3, "row-2", "Nobody knew", "No driver knew"), reword(2, "topic", "Storage", "Store"), insert
    found = pull(NOTES, edit(build(NOTES).data, *hands), tmp_path)
    assert sorted((one.slide, one.reason) for one in found.edits) == [
        (2, "added in the deck"),
        (3, ASSEMBLED.reason),
        (4, ""),
    ]


@pytest.mark.parametrize("save", [save_elsewhere, lambda data: data], ids=["elsewhere", "in PowerPoint"])
def test_a_label_that_lost_its_format_is_no_wording(save, tmp_path):
    """Where formats are lost, as in pasted words, what deckgen computes for speaker notes is known by its words."""
    foreign = save(edit(build(NOTES).data, unbold_notes, note(6, "Ask who has been there")))
    assert [one.hand for one in pull(NOTES, foreign, tmp_path).edits] == [("Ask who has been there",)]


def test_two_hands_that_contradict_each_other_are_shown(tmp_path):
    """One line that two slides show, reworded in two ways, stays; in one way it is one patch."""
    first, second = reword(4, "row-1", "Everything", "All"), reword(5, "row-1", "Everything", "Nothing")
    found = pull(NOTES, edit(build(NOTES).data, first, second), tmp_path)
    assert [one.reason for one in found.edits] == ["another slide says it differently"] * 2
    assert not found.files
    same = pull(NOTES, edit(build(NOTES).data, first, reword(5, "row-1", "Everything", "All")), tmp_path)
    assert [one.reason for one in same.edits] == ["", ""]


def test_a_conflict_is_settled_by_a_pull(tmp_path):
    """The hand's words go into the notes: the hidden version of the notes goes, and nothing of it is left."""
    notes = NOTES.replace("Nobody knew when the next delivery", "Nobody had an idea when a delivery")
    open_deck = merge(edit(build(NOTES).data, reword(3, "row-2", "Nobody knew", "No driver knew")), notes)
    assert len(open_deck.plan.open) == 1
    (file,) = pull(notes, open_deck.data, tmp_path).files
    after = file.after.decode()
    assert after == NOTES.replace("Nobody knew", "No driver knew")
    settled = merge(open_deck.data, after)
    assert not settled.plan.open
    assert count_words(settled.data) == count_words(build(after).data)
    assert pull(after, settled.data, tmp_path).edits == ()


def test_a_pull_during_a_conflict_offers_only_what_hands_changed(tmp_path):
    """What the notes have changed beside it since is not taken back; it comes to the slide when that is settled."""
    notes = NOTES.replace("Nobody knew when the next delivery", "Nobody had an idea when a delivery")
    notes = notes.replace("a whole night", "a long night")
    open_deck = merge(edit(build(NOTES).data, reword(3, "row-2", "Nobody knew", "No driver knew")), notes)
    assert len(open_deck.plan.open) == 1
    found = pull(notes, open_deck.data, tmp_path)
    after = found.files[0].after.decode()
    assert after == NOTES.replace("Nobody knew", "No driver knew").replace("a whole night", "a long night")
    assert [one.reason for one in found.edits] == [""] * len(found.edits)
    settled = merge(open_deck.data, after)
    assert not settled.plan.open
    assert count_words(settled.data) == count_words(build(after).data)
    assert pull(after, settled.data, tmp_path).edits == ()


def test_a_line_that_the_notes_have_changed_meanwhile_stays(tmp_path):
    """Its neighbors are pulled all the same."""
    hands = reword(3, "row-2", "Nobody", "No driver"), reword(3, "row-3", "whole", "long")
    notes = NOTES.replace("Nobody knew when the next delivery", "Nobody knew when a delivery")
    found = pull(notes, edit(build(NOTES).data, *hands), tmp_path)
    assert sorted(one.reason for one in found.edits) == ["", "the notes have changed there since the deck was made"]
    assert found.files[0].after.decode() == notes.replace("a whole night", "a long night")


def test_a_deleted_line_that_the_notes_have_changed_meanwhile_stays(tmp_path):
    """Who deleted it has not seen what it says now."""
    notes = NOTES.replace("Nobody knew when the next delivery", "Nobody knew when a delivery")
    found = pull(notes, edit(build(NOTES).data, delete(3, "row-2")), tmp_path)
    assert [one.reason for one in found.edits] == ["the notes have changed there since the deck was made"]
    assert found.files == ()


@pytest.mark.parametrize(
    "words", ["Nobody knew when the next delivery would come", "Nobody knew when the delivery came"]
)
def test_a_line_that_hands_put_on_a_slide_of_theirs_stays_in_the_notes(words, tmp_path):
    """A slide that somebody split into two has all of its bullets still, reworded or not."""

    def split(deck):
        slide = deck.slides.add_slide(deck.slide_layouts[0])
        slide.shapes.add_textbox(0, 0, 9999, 9999).text_frame.text = words

    found = pull(NOTES, edit(build(NOTES).data, delete(3, "row-2"), split), tmp_path)
    assert sorted(one.reason for one in found.edits) == ["added in the deck", "its words stand elsewhere in the deck"]
    assert found.files == ()


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_keeps_its_form(mark, tmp_path):
    """Line ends, byte order mark and the missing end of the last line stay."""
    notes = mark + NOTES.rstrip("\n").replace("\n", "\r\n").encode()
    hand = reword(3, "row-3", "a whole night", "one night")
    (file,) = pull(notes, edit(build(NOTES).data, hand), tmp_path).files
    assert file.after == notes.replace(b"a whole night", b"one night")
