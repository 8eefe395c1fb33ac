"""Decks that LibreOffice has really saved: saving is no edit, and an edit made there or before is found."""

import subprocess
from pathlib import Path

import pytest
from pptx import Presentation
from rendering import OFFICE, PATIENCE

import deckgen
from deckgen.merge.archive import open_archive
from deckgen.merge.planning import plan_merge
from deckgen.merge.scan import scan

pytestmark = [pytest.mark.render, pytest.mark.together, pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")]
SAMPLE = Path(deckgen.__file__).parent / "samples" / "every-kind"


def compile_sample(theme):
    (deck,) = (deck for deck in deckgen.compile_course(SAMPLE, themes=theme).decks if deck.data)
    return deck.data


def save_in_office(folder, decks):
    """Return decks as LibreOffice saves them, by name."""
    (folder / "in").mkdir()
    for name, data in decks.items():
        (folder / "in" / f"{name}.pptx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "pptx", "--outdir", str(folder / "out")]
    paths = map(str, sorted((folder / "in").iterdir()))
    subprocess.run([*command, *paths], capture_output=True, check=True, timeout=PATIENCE)
    return {name: (folder / "out" / f"{name}.pptx").read_bytes() for name in decks}


def edit_by_hand(data, path):
    """Return a deck with a reworded paragraph on each slide that has a text with several, and one slide deleted."""
    path.write_bytes(data)
    deck = Presentation(str(path))
    gone = deck.slides._sldIdLst[-1]
    deck.part.drop_rel(gone.rId)
    deck.slides._sldIdLst.remove(gone)
    edited = []
    for slide in deck.slides:
        for shape in slide.placeholders:
            lines = shape.text_frame.paragraphs if shape.has_text_frame else []
            if len(lines) > 1 and lines[0].runs:
                lines[0].runs[0].text = f"By hand {lines[0].runs[0].text}"
                edited.append(spell_title(slide.shapes.title.text if slide.shapes.title else ""))
                break
    deck.save(str(path))
    return path.read_bytes(), edited


def spell_title(text):
    return " ".join(text.split())


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office")
    fresh = {theme: compile_sample(theme) for theme in ("default", "paper")}
    edited, titles = edit_by_hand(fresh["default"], folder / "edited.pptx")
    return fresh, titles, save_in_office(folder, {**fresh, "edited": edited})


def compare(theirs, ours):
    file, fresh = scan(open_archive(theirs)), scan(open_archive(ours))
    assert file.lossy
    assert file.base == fresh.record
    return file, plan_merge(file.base, file.record, fresh.record, lossy=True)


@pytest.mark.parametrize("theme", ["default", "paper"])
def test_saving_is_no_edit(saved, theme):
    """Every kind of slide, with tables, charts, pictures, links, notes."""
    fresh, _, files = saved
    assert compare(files[theme], fresh[theme])[1].plan.changes == ()


def test_every_edit_is_found_and_nothing_else(saved):
    """A text of each slide, and the slide that is gone."""
    fresh, titles, files = saved
    file, planned = compare(files["edited"], fresh["default"])
    slides = {slide.key: place for slide, place in zip(planned.matched.theirs, file.slides, strict=True)}
    reworded = [spell_title(slides[change.slide].title) for change in planned.plan.changes if change.field == "text"]
    assert sorted(reworded) == sorted(titles)
    others = [change for change in planned.plan.changes if change.field != "text"]
    assert [(change.outcome, change.slide in slides) for change in others] == [("deleted", False)]
