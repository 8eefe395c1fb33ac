"""Decks that LibreOffice has saved: the file is healed where the notes change it, and left alone where they do not."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hand_edits import (
    NOTES,
    add_slide,
    check_package,
    delete_slide,
    edit,
    list_texts,
    list_titles,
    make_deck,
    open_deck,
    read_parts,
    reword,
)
from test_looks import draw_logo, write_on_a_layout

from deckgen.merge.comparing import compare_deck
from deckgen.merge.deck import merge_deck

pytestmark = [pytest.mark.render, pytest.mark.slow]
REWORDED = NOTES.replace("Nobody knew what a report would cost", "Nobody foresaw what a report would cost")


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> bytes:
    """Return the deck as LibreOffice saves it."""
    return save(make_deck(), tmp_path_factory.mktemp("office"))


def save(data: bytes, folder: Path) -> bytes:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not there")
    source = folder / "deck.pptx"
    source.write_bytes(data)
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pptx"]
    environment = os.environ | {"HOME": str(folder)}
    subprocess.run(
        [*command, "--outdir", str(folder / "out"), str(source)],
        check=True,
        capture_output=True,
        env=environment,
        timeout=300,
    )
    return (folder / "out" / "deck.pptx").read_bytes()


def test_saving_alone_is_no_edit(saved):
    """Nobody did anything, and nothing is done."""
    merged = merge_deck(saved, make_deck())
    assert merged.lossy
    assert merged.plan.changes == ()
    assert not merged.changed
    compared = compare_deck(saved, make_deck(), worded=False)
    assert not compared.by_hand
    assert not compared.in_notes


def test_slides_that_the_notes_changed_are_ours_again(saved):
    """With our master, their ids, sections; the next build changes nothing."""
    fresh = make_deck(REWORDED)
    merged = merge_deck(saved, fresh)
    assert "Nobody foresaw" in "\n".join(list_texts(merged.data))
    assert list_titles(merged.data) == list_titles(fresh)
    numbers = [slide.slide_id for slide in open_deck(merged.data).slides]
    assert numbers == [slide.slide_id for slide in open_deck(fresh).slides]
    assert len(open_deck(merged.data).slide_layouts) < len(read_parts(saved))
    assert b"p14:section " in read_parts(merged.data)["ppt/presentation.xml"]
    check_package(merged.data)
    again = merge_deck(merged.data, fresh)
    assert not again.lossy
    assert not again.changed


def test_hand_edits_are_found_without_ids(saved):
    """Words, slides that came and went; both sides' edits are in the deck."""
    data = edit(saved, reword("too small", "far too small"), add_slide("Mine", 3), delete_slide("Solution · Globex"))
    assert not merge_deck(data, make_deck()).changed
    merged = merge_deck(data, make_deck(REWORDED))
    words = "\n".join(list_texts(merged.data))
    assert "far too small" in words
    assert "Nobody foresaw" in words
    assert "Mine" in words
    assert "Solution · Globex" not in list_titles(merged.data)
    assert not merge_deck(merged.data, make_deck(REWORDED)).changed
    check_package(merged.data)


def test_a_merged_deck_survives_it(saved, tmp_path):
    """Saved again by LibreOffice, and merged again."""
    merged = merge_deck(edit(saved, reword("too small", "far too small")), make_deck(REWORDED))
    again = merge_deck(save(merged.data, tmp_path), make_deck(REWORDED.replace("foresaw", "guessed")))
    words = "\n".join(list_texts(again.data))
    assert "far too small" in words
    assert "Nobody guessed" in words
    assert not merge_deck(again.data, make_deck(REWORDED.replace("foresaw", "guessed"))).changed
    check_package(again.data)


def test_what_hands_drew_on_the_master_and_a_layout_comes_along(tmp_path):
    """LibreOffice makes a master of each layout: what all of them show goes to ours, the rest to its layout."""
    drawn = save(edit(make_deck(), draw_logo, write_on_a_layout), tmp_path)
    for theme in ("", "paper"):
        fresh = make_deck(REWORDED, theme=theme)
        merged = merge_deck(drawn, fresh)
        (master,) = open_deck(merged.data).slide_masters
        assert [shape.name for shape in master.shapes if not shape.is_placeholder] == ["Picture 5"]
        assert [one.name for one in master.slide_layouts if "Ask!" in "".join(one._element.itertext())] == ["Opener"]
        check_package(merged.data)
        assert not merge_deck(merged.data, fresh).changed
