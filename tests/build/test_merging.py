"""Decks that hands have changed get what the notes changed, and lose nothing."""

from pathlib import Path

import pytest
from pptx import Presentation

from deckgen import MemoryWorld, Request, State, compile_course, prepare_course
from deckgen.build.backups import list_backups
from deckgen.build.exchange import exchange_deck
from deckgen.build.fresh import Fresh
from deckgen.build.handling import Handling
from deckgen.build.leftovers import report_leftovers
from deckgen.build.saving import Method, save_each
from deckgen.diagnostics import Diagnostics, Location
from deckgen.theme import Theme

pytestmark = pytest.mark.slow


LOOK = Theme("default", "Default", {})


def make(notes: str):
    return compile_course("notes.md", world=MemoryWorld({"notes.md": notes}))


def prepare(notes: str):
    """Return the edition that decks of some notes are of."""
    world = MemoryWorld({"notes.md": notes})
    return prepare_course(Request((Path("notes.md"),)), world).editions[0]


def read_words(path) -> str:
    shown = [slide for slide in Presentation(path).slides if slide._element.get("show") != "0"]
    texts = (shape.text_frame.text for slide in shown for shape in slide.shapes if shape.has_text_frame)
    return "\n".join(texts).replace("\xa0", " ")


def reword(path, old: str, new: str) -> None:
    """Exchange words on the first slide that has them, as a person does."""
    deck = Presentation(path)
    runs = (
        run
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    )
    run = next(run for run in runs if old in run.text.replace("\xa0", " "))
    run.text = run.text.replace("\xa0", " ").replace(old, new)
    deck.save(path)


@pytest.fixture
def deck(compilation, tmp_path):
    path = tmp_path / "01-securite.pptx"
    path.write_bytes(compilation.decks[0].data)
    return path


def exchange_at(path, notes: str, **wishes):
    found = Diagnostics()
    made = make(notes).decks[0]
    fresh = Fresh(made.data, module="1", keys=made.keys, theme=LOOK, find_line=lambda _: Location("notes.md", 13))
    done = exchange_deck(fresh, path, Handling(**wishes), found)
    return done.state, list(found)


def list_codes(found) -> list[str]:
    return [finding.code for finding in found]


def test_hands_and_notes_both_have_their_way(deck, notes):
    """A title from hands, a bullet from the notes; the second time nothing is written."""
    reword(deck, "Sécurité", "Sécurité à la main")
    assert exchange_at(deck, notes) == (State.KEPT, [])
    changed = notes.replace("2 hours", "3 hours")
    state, found = exchange_at(deck, changed)
    assert (state, list_codes(found)) == (State.MERGED, ["merged-deck"])
    assert found[0].message.startswith(f"{deck.name} keeps what was changed by hand: slide 1 (title); ")
    words = read_words(deck)
    assert "Sécurité à la main" in words
    assert "3 hours" in words
    assert "2 hours" not in words
    before = deck.read_bytes()
    assert exchange_at(deck, changed)[0] is State.KEPT
    assert deck.read_bytes() == before
    assert exchange_at(deck, notes)[0] is State.MERGED
    assert "Sécurité à la main" in read_words(deck)


def test_a_deck_that_was_only_saved_again_is_no_edit(deck, notes):
    """Nothing of it is exchanged while the notes stay."""
    Presentation(deck).save(deck)
    before = deck.read_bytes()
    assert exchange_at(deck, notes) == (State.KEPT, [])
    assert deck.read_bytes() == before


@pytest.mark.parametrize(("keep", "shown"), [("", "need"), ("hand", "need"), ("notes", "want")])
def test_a_conflict_is_a_warning_until_it_is_settled(deck, notes, keep, shown):
    """Both versions stay in the deck unless somebody says whose wins."""
    reword(deck, "Reports take", "Reports need")
    changed = notes.replace("Reports take", "Reports want")
    state, found = exchange_at(deck, changed)
    assert (state, list_codes(found)) == (State.MERGED, ["hand-conflict", "merged-deck"])
    conflict = found[0]
    assert "was changed by hand (“Reports need" in conflict.message
    assert "in the notes (“Reports want" in conflict.message
    assert conflict.message.endswith("”), notes.md:13.")
    assert "what the notes say is on slide" in conflict.hint
    assert conflict.hint.endswith("or: deckgen build -m 1 --keep notes --slide acme/solution.")
    assert "Reports need" in read_words(deck)
    state, again = exchange_at(deck, changed)
    assert (state, again) == (State.KEPT, [conflict])
    if keep:
        state, found = exchange_at(deck, changed, keep=keep)
        assert (state, list_codes(found)) == (State.MERGED, ["merged-deck"])
        assert ("by hand" in found[0].message) == (keep == "hand")
        assert f"Reports {shown}" in read_words(deck)
        assert exchange_at(deck, changed) == (State.KEPT, [])


@pytest.mark.parametrize(("share", "crowded"), [(0.9, False), (0.1, True)])
def test_words_that_have_no_room_where_hands_left_less_are_told(deck, notes, share, crowded):
    """They come all the same, once."""
    made = Presentation(deck)
    box = next(
        shape
        for slide in made.slides
        for shape in slide.shapes
        if shape.has_text_frame and "Reports take" in shape.text_frame.text.replace("\xa0", " ")
    )
    box.left, box.top, box.width, box.height = box.left, box.top, box.width, round(box.height * share)
    made.save(deck)
    state, found = exchange_at(deck, notes.replace("Reports take", "Reports want"))
    assert state is State.MERGED
    assert ("crowded-slide" in [finding.code for finding in found]) == crowded
    assert "Reports want" in read_words(deck)


@pytest.mark.parametrize("moved", [True, False])
def test_words_that_come_where_hands_have_put_others_are_told(moved, tmp_path):
    """What hands moved stays there; where nobody moved anything, the notes give every line its own place."""
    old = "## Acme\n### Solution\n* Functions start\n* Queues hold what is late\n* Nothing is done by hand\n"
    path = tmp_path / "a.pptx"
    path.write_bytes(make(old).decks[0].data)
    made = Presentation(path)
    rows = [shape for shape in made.slides[2].shapes if shape.name.startswith("row-")]
    if moved:
        tops = [row.top for row in rows]
        for row, top in zip(rows, (tops[0], tops[2], tops[1]), strict=True):
            row.left, row.top, row.width, row.height = row.left, top, row.width, row.height
    made.save(path)
    state, found = exchange_at(path, old.replace("* Queues", "* Alarms ring\n* Queues"))
    assert state is State.MERGED
    assert ("crowded-slide" in [finding.code for finding in found]) == moved
    assert "Alarms ring" in read_words(path)


def test_a_deck_without_its_record_goes_on_when_it_is_adopted(deck, notes):
    """What differs from the notes counts as made by hand."""
    reword(deck, "Sécurité", "Sécurité à la main")
    presentation = Presentation(deck)
    rels = presentation.part.rels
    for name in [name for name, rel in rels.items() if rel.reltype.endswith("/customXml")]:
        rels.pop(name)
    presentation.save(deck)
    assert list_codes(exchange_at(deck, notes)[1]) == ["foreign-deck"]
    state, _ = exchange_at(deck, notes, adopt=True)
    assert state is State.MERGED
    assert "Sécurité à la main" in read_words(deck)
    state, found = exchange_at(deck, notes.replace("Reports take", "Reports need"))
    assert (state, list_codes(found)) == (State.MERGED, ["merged-deck"])
    assert "Sécurité à la main" in read_words(deck)
    assert "Reports need" in read_words(deck)


def test_what_is_no_presentation_is_left_alone(tmp_path, notes):
    """Adopted or not."""
    path = tmp_path / "01-securite.pptx"
    path.write_bytes(b"\xd0\xcf\x11\xe0 encrypted")
    state, found = exchange_at(path, notes, adopt=True)
    assert (state, [finding.code for finding in found]) == (State.SKIPPED, ["unmergeable-deck"])
    assert "--replace" in found[0].hint


def test_a_module_and_its_company_with_new_names_take_hand_edits_along(deck, notes, tmp_path):
    """No story of the old deck has its name any more; what it says has."""
    reword(deck, "Sécurité", "Sécurité à la main")
    renamed_notes = notes.replace("Module 1 : Sécurité", "Module 1 : Safety").replace("[Acme]", "[Apex]")
    assert "[Apex]" in renamed_notes
    first, *_ = save_each(
        make(renamed_notes).decks, tmp_path, flat=True, method=Method(editions={tmp_path: prepare(renamed_notes)})
    )
    assert list_codes(first.deck.findings)[-2:] == ["merged-deck", "renamed-deck"]
    assert not deck.exists()


def test_an_edited_deck_that_no_module_makes_is_never_to_be_deleted(deck, notes, tmp_path):
    """The report says what it holds, and how that is carried over; given another name it is."""
    reword(deck, "Sécurité", "Sécurité à la main")
    other = notes.replace("Module 1 : Sécurité", "Module 7 : Safety")
    found = Diagnostics()
    report_leftovers(prepare(other).course, tmp_path, found)
    (told,) = found
    assert told.code == "edited-leftover"
    assert "hands have changed it on slide" in told.message
    assert "Delete" not in told.hint
    place = deck.rename(tmp_path / "07-safety.pptx")
    first, *_ = save_each(make(other).decks, tmp_path, flat=True, method=Method(editions={tmp_path: prepare(other)}))
    assert (first.state, first.path) == (State.MERGED, place)
    found = Diagnostics()
    report_leftovers(prepare(other).course, tmp_path, found)
    assert not list(found)


def test_a_module_with_a_new_name_takes_hand_edits_along(compilation, deck, notes, tmp_path):
    """The file of the old name goes to the backups; one that nobody touched stays, as it did before."""
    reword(deck, "Sécurité", "Sécurité à la main")
    theirs = deck.read_bytes()
    renamed_notes = notes.replace("Module 1 : Sécurité", "Module 1 : Safety")
    renamed = make(renamed_notes)
    editions = {tmp_path: prepare(renamed_notes)}
    first, *_ = save_each(renamed.decks, tmp_path, flat=True, method=Method(editions=editions))
    assert (first.state, first.path.name) == (State.MERGED, "01-safety.pptx")
    assert list_codes(first.deck.findings)[-2:] == ["merged-deck", "renamed-deck"]
    assert not deck.exists()
    assert [backup.path.read_bytes() for backup in list_backups(tmp_path, "01-securite")] == [theirs]
    again, *_ = save_each(renamed.decks, tmp_path, flat=True, method=Method(editions=editions))
    assert again.state is State.KEPT
    deck.write_bytes(compilation.decks[0].data)
    first.path.unlink()
    fresh, *_ = save_each(renamed.decks, tmp_path, flat=True, method=Method(editions=editions))
    assert (fresh.state, deck.exists()) == (State.WRITTEN, True)
