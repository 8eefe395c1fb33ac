"""A deck as it stands is read back: slides, shapes, words and where everything is."""

import io

import pytest

from deckgen.merge.archive import open_archive
from deckgen.merge.scan import scan
from deckgen.write import compile_template, write_pptx
from write.sample import DECK, FRAMES, THEME


@pytest.fixture(scope="module")
def found():
    target = io.BytesIO()
    write_pptx(DECK, compile_template(THEME, FRAMES), target)
    return scan(open_archive(target.getvalue()))


def test_slides_are_those_of_the_pages(found):
    pages = DECK.pages
    assert [slide.title for slide in found.slides] == [page.title for page in pages]
    assert [slide.hidden for slide in found.record.slides] == [page.hidden for page in pages]
    assert not found.lossy


def test_shapes_have_the_keys_of_their_creation_ids(found):
    for record, slide in zip(found.record.slides, found.slides, strict=True):
        keys = [shape.key for shape in record.shapes]
        assert len(set(keys)) == len(keys) == len(slide.shapes) == len(slide.texts)
        assert all(len(key) == 12 for key in keys)


def test_a_fresh_deck_scans_to_the_record_in_it(found):
    assert found.base
    assert found.record == found.base
