"""Whose a deck on disk is."""

import zipfile

import pytest
from pptx import Presentation

from deckgen.write import digest_course, read_mark, save_pptx


def test_what_other_programs_made_has_no_mark(tmp_path):
    """However broken it is."""
    path = tmp_path / "deck.pptx"
    Presentation().save(str(path))
    whole = path.read_bytes()
    assert read_mark(whole) is None
    assert read_mark(whole[: len(whole) // 2]) is None
    assert read_mark(b"") is None
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("customXml/item1.xml", "<record format='1'/>")
    assert read_mark(path.read_bytes()) is None


def test_a_deck_says_its_course_and_whether_somebody_saved_it(sample, tmp_path):
    """Its file may have any name; another date of an entry is nothing, another word is."""
    path = tmp_path / "any.pptx"
    save_pptx(sample.deck, sample.template, path)
    mark = read_mark(path.read_bytes())
    assert (mark.course, mark.touched) == (digest_course(sample.deck.subject), False)
    deck = Presentation(path)
    deck.save(path)
    again = read_mark(path.read_bytes())
    assert again == mark._replace(touched=True)


@pytest.mark.parametrize("change", ["words", "order", "part"])
def test_a_package_that_was_packed_again_is_ours_while_its_parts_are(sample, change, tmp_path):
    """Order and dates of entries say nothing; a changed or added part does."""
    path = tmp_path / "deck.pptx"
    save_pptx(sample.deck, sample.template, path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if change == "words":
        parts["ppt/slides/slide1.xml"] = parts["ppt/slides/slide1.xml"].replace(b"</a:t>", b"!</a:t>", 1)
    with zipfile.ZipFile(path, "w") as package:
        for name in reversed(parts) if change == "order" else parts:
            package.writestr(name, parts[name])
        if change == "part":
            package.writestr("ppt/comments/comment1.xml", "<comment/>")
    assert read_mark(path.read_bytes()).touched is (change != "order")
