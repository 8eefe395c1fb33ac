"""What is foreseen of a deck is what a build leaves, byte for byte, whatever hands did to it; nothing is written."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from pptx import Presentation

from deckgen.build.foreseeing import foresee_decks
from deckgen.build.making import make_decks
from deckgen.build.preparation import prepare_course
from deckgen.build.request import Request
from deckgen.cli import deckgen
from deckgen.files.disk import DiskWorld

pytestmark = pytest.mark.slow
NOTES = """# Module 4 : Compute

## Lambda

[Acme](https://example.com/acme)

### Problem

* Every report took **2 weeks**

### Solution

* Reports take **2 hours** now
"""
FILE, DECK = Path("stories/notes.md"), Path("decks/default/04-compute.pptx")


def change_by_hand(path: Path = DECK) -> None:
    deck = Presentation(path)
    deck.slides[1].shapes.title.text = "Made by hand, and much longer than the words that stood here before"
    deck.save(path)


def do_nothing() -> None:
    pass


def edit_both() -> None:
    change_by_hand()
    FILE.write_text(NOTES.replace("2 hours", "one hour and some minutes more"), "utf-8")


def edit_one_slide() -> None:
    """Hands and notes change the same words: a conflict."""
    deck = Presentation(DECK)
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and "2\N{NO-BREAK SPACE}weeks" in shape.text_frame.text:
                shape.text_frame.paragraphs[0].runs[0].text = "By hand "
    deck.save(DECK)
    FILE.write_text(NOTES.replace("2 weeks", "9 weeks"), "utf-8")


def rename_module() -> None:
    change_by_hand()
    FILE.write_text(NOTES.replace("Compute", "Computing"), "utf-8")


def put_another_deck() -> None:
    Presentation().save(DECK)


def put_no_deck() -> None:
    DECK.write_text("no deck", "utf-8")


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    FILE.parent.mkdir()
    FILE.write_text(NOTES, "utf-8")
    build()


def build():
    return CliRunner().invoke(deckgen, ["build"], catch_exceptions=False)


@pytest.mark.parametrize("happens", [do_nothing, change_by_hand, edit_both, edit_one_slide, rename_module])
def test_what_is_foreseen_is_what_is_built(happens):
    """Also the findings about it."""
    happens()
    before = {path: path.read_bytes() for path in Path("decks").rglob("*.pptx")}
    prepared = prepare_course(Request(), DiskWorld())
    (deck,) = foresee_decks(make_decks(prepared), prepared, Path("decks"), DiskWorld())
    assert {path: path.read_bytes() for path in Path("decks").rglob("*.pptx")} == before
    done = build()
    assert Path("decks", deck.path).read_bytes() == deck.data
    assert [finding.code for finding in deck.findings if f"[{finding.code}]" not in done.stderr] in [
        [],
        ["merged-deck"],
    ]


@pytest.mark.parametrize("happens", [put_another_deck, put_no_deck])
def test_a_file_that_is_no_deck_of_ours_stays_and_that_is_said(happens):
    """What is shown then are the slides of the notes."""
    happens()
    before = DECK.read_bytes()
    prepared = prepare_course(Request(), DiskWorld())
    (made,) = make_decks(prepared)
    (deck,) = foresee_decks([made], prepared, Path("decks"), DiskWorld())
    assert deck.data == made.data
    assert [finding.code for finding in deck.findings] == ["foreign-deck"]
    build()
    assert DECK.read_bytes() == before
