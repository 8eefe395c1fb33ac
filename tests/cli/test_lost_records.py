"""Decks that have lost their record and their ids: Google Slides, Keynote, the Document Inspector leave them so."""

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from pptx import Presentation

pytestmark = pytest.mark.slow

DECK = Path("decks/default/04-module-4.pptx")
IDS = re.compile(rb"<(a|p):extLst>.*?</\1:extLst>", re.DOTALL)


def strip(*, ids):
    """Take the record out of the deck, and its ids as well."""
    target = io.BytesIO()
    with zipfile.ZipFile(DECK) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            data = source.read(name)
            if name.startswith("customXml/"):
                continue
            if name in {"[Content_Types].xml", "ppt/_rels/presentation.xml.rels"}:
                data = re.sub(rb"<[^<>]*customXml[^<>]*/>", b"", data)
            if ids and name.startswith("ppt/slides/slide"):
                data = IDS.sub(b"", data)
            package.writestr(name, data)
    DECK.write_bytes(target.getvalue())


def reword(old, new):
    deck = Presentation(str(DECK))
    for slide in deck.slides:
        for shape in slide.shapes:
            for paragraph in shape.text_frame.paragraphs if shape.has_text_frame else ():
                for run in paragraph.runs:
                    run.text = run.text.replace(old, new)
    deck.save(str(DECK))


def read_words():
    slides = Presentation(str(DECK)).slides
    return "\n".join(shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("ids", [True, False])
def test_a_deck_that_lost_its_record_is_known(stories, run, ids):
    """Saving alone is no edit; what hands reworded stays, what the notes say anew arrives, and the record is back."""
    run("build", "-q")
    strip(ids=ids)
    before, words = DECK.read_bytes(), read_words()
    assert "1 unchanged" in run("status").stdout
    assert run("build").exit_code == 0
    assert DECK.read_bytes() == before
    reword("Reports", "By hand: reports")
    Path("stories/notes.md").write_text(stories.replace("took", "lasted"), encoding="utf-8")
    assert "edited by hand and in the notes" in run("status").stdout
    assert run("build").exit_code == 0
    assert "By hand: reports" in read_words()
    assert "lasted" in read_words()
    assert len(read_words()) == len(words.replace("Reports", "By hand: reports").replace("took", "lasted"))
    before = DECK.read_bytes()
    run("build")
    assert DECK.read_bytes() == before


@pytest.mark.parametrize("kept", [True, False])
def test_pull_never_takes_back_what_only_the_notes_have_changed(stories, run, kept):
    """By the record beside the decks it tells what hands did; without any it offers nothing, and says why."""
    run("build", "-q")
    strip(ids=True)
    if not kept:
        shutil.rmtree(DECK.parent / ".deckgen" / "records")
    reword("Reports", "By hand: reports")
    now = stories.replace("took", "lasted")
    notes = Path("stories/notes.md")
    notes.write_text(now, encoding="utf-8")
    done = run("pull", "--write")
    assert done.exit_code == (0 if kept else 1)
    assert ("has no record" in done.stderr) != kept
    assert notes.read_text(encoding="utf-8") == (now.replace("Reports", "By hand: reports") if kept else now)


@pytest.mark.parametrize("ids", [True, False])
def test_a_deck_without_any_record_is_adopted_on_demand(stories, run, ids):
    """Slides that say what the notes say are not there twice."""
    del stories
    run("build", "-q")
    strip(ids=ids)
    shutil.rmtree(DECK.parent / ".deckgen" / "records")
    reword("Reports", "By hand: reports")
    count = len(Presentation(str(DECK)).slides)
    assert "not a deck of deckgen" in run("status").stdout
    assert "foreign-deck" in run("build").stderr
    assert run("build", "--adopt").exit_code == 0
    assert "By hand: reports" in read_words()
    assert len(Presentation(str(DECK)).slides) == count


def test_a_deck_of_somebody_else_is_not_taken_for_ours(stories, run):
    """It has a slide with one of our words, and nothing else."""
    del stories
    DECK.parent.mkdir(parents=True)
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Problem"
    deck.save(str(DECK))
    done = run("build")
    assert done.exit_code == 1
    assert "foreign-deck" in done.stderr
