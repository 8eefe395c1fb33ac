"""Whose a deck on disk is."""

import zipfile

import pytest
from pptx import Presentation

from deckgen.write import is_deck_of, is_foreign, save_pptx


def test_what_other_programs_made_is_foreign(tmp_path):
    """A missing file is free; anything that does not carry the mark is not ours, however broken it is."""
    path = tmp_path / "deck.pptx"
    assert not is_foreign(path)
    assert not is_foreign(path / "below.pptx")
    Presentation().save(str(path))
    assert is_foreign(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert is_foreign(path)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("docProps/app.xml", "<Properties><Application>LibreOffice</Application></Properties>")
    assert is_foreign(path)


def test_a_deck_belongs_to_the_course_it_names(sample, tmp_path):
    """Only what deckgen wrote, and for the course of that title; a deck saved by another program is its owner's."""
    path = tmp_path / "deck.pptx"
    save_pptx(sample.deck, sample.template, path)
    assert is_deck_of(path, sample.deck.subject)
    assert not is_deck_of(path, f"{sample.deck.subject} & more")
    assert not is_deck_of(tmp_path / "missing.pptx", sample.deck.subject)
    Presentation(path).save(path)
    assert not is_deck_of(path, sample.deck.subject)


def test_nobody_knows_whose_an_unreadable_file_is(tmp_path):
    """It is neither ours nor foreign: the operating system's reason is passed on."""
    path = tmp_path / "deck.pptx"
    path.symlink_to(path)
    with pytest.raises(OSError, match="symbolic links"):
        is_foreign(path)
    assert not is_deck_of(path, "")
