"""A program that drops the record from a deck does not make it a stranger in its own place."""

import io
import zipfile

import pytest
from pptx import Presentation

from deckgen import MemoryWorld, State, compile_course
from deckgen.build.exchange import exchange_deck
from deckgen.build.fresh import Fresh
from deckgen.build.handling import Handling
from deckgen.build.renames import find_earlier
from deckgen.diagnostics import Diagnostics
from deckgen.write import give_record, read_mark, take_record


@pytest.fixture
def path(compilation, tmp_path):
    """A deck that was written, and edited in a program that keeps no custom XML."""
    place = tmp_path / "deck.pptx"
    assert exchange(place, compilation.decks[0].data) == (State.WRITTEN, [])
    strip(place)
    deck = Presentation(place)
    deck.slides[1].shapes.title.text_frame.paragraphs[0].runs[0].text = "By hand"
    deck.save(place)
    assert read_mark(place.read_bytes()) is None
    return place


def exchange(place, data):
    found = Diagnostics()
    done = exchange_deck(Fresh(data), place, Handling(), found)
    return done.state, [finding.code for finding in found]


def strip(place):
    """Take the record out of a file, as "Document Inspector" does."""
    with zipfile.ZipFile(place) as package:
        parts = {name: package.read(name) for name in package.namelist() if not name.startswith("customXml/")}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            lines = content.replace(b"><", b">\n<").split(b"\n") if name.endswith(("rels", "Types].xml")) else [content]
            package.writestr(name, b"".join(line for line in lines if b"customXml" not in line))
    place.write_bytes(stream.getvalue())


def test_it_is_merged_with_what_was_last_written_there(path, notes):
    world = MemoryWorld({"notes.md": notes.replace("2 weeks", "3 weeks")})
    other = compile_course("notes.md", world=world).decks[0].data
    state, found = exchange(path, other)
    assert (state, found) == (State.MERGED, ["merged-deck"])
    texts = [shape.text for slide in Presentation(path).slides for shape in slide.shapes if shape.has_text_frame]
    assert "By hand" in texts
    assert any("3\u00a0weeks" in text for text in texts)
    mark = read_mark(path.read_bytes())
    assert mark is not None


def test_it_is_kept_where_the_notes_are_as_they_were(path, compilation):
    before = path.read_bytes()
    assert exchange(path, compilation.decks[0].data) == (State.KEPT, [])
    assert path.read_bytes() == before


def test_it_is_found_under_an_old_name(path, notes):
    world = MemoryWorld({"notes.md": notes.replace("# Module 1 : Sécurité", "# Module 1 : Sûreté")})
    other = compile_course("notes.md", world=world).decks[0]
    place, found = path.with_name("new.pptx"), Diagnostics()
    assert find_earlier(other.data, [path]) == path
    done = exchange_deck(Fresh(other.data), place, Handling(), found, path)
    assert done.state is State.MERGED
    assert not path.exists()
    assert "By hand" in [slide.shapes.title.text for slide in Presentation(place).slides]


def test_another_deck_in_its_place_stays_a_stranger(path, compilation):
    Presentation().save(path)
    assert exchange(path, compilation.decks[0].data) == (State.SKIPPED, ["foreign-deck"])


def test_without_the_kept_record_it_is_a_stranger(path, compilation):
    (kept,) = (path.parent / ".deckgen/records").iterdir()
    assert kept.read_bytes() == take_record(compilation.decks[0].data)
    kept.unlink()
    assert exchange(path, compilation.decks[0].data) == (State.SKIPPED, ["foreign-deck"])


def test_what_is_no_archive_has_no_record_and_gets_none():
    assert take_record(b"no archive") is None
    assert give_record(b"no archive", b"record") is None
