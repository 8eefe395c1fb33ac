"""A deck in another look: masters and layouts are exchanged, edits and what hands drew on masters stay."""

import io
import re
import zipfile

import pytest
from hand_edits import NOTES, check_package, edit, list_texts, make_deck, open_deck, read_parts, reword
from PIL import Image
from pptx.oxml.shapes.picture import CT_Picture
from pptx.util import Pt

from deckgen.merge.deck import merge_deck
from deckgen.merge.markup import tag

pytestmark = pytest.mark.slow


def draw_logo(deck):
    """Put a picture on the master, as a trainer does who wants it on all slides."""
    target = io.BytesIO()
    Image.new("RGB", (8, 8), (200, 0, 0)).save(target, "PNG")
    target.seek(0)
    master = deck.slide_masters[0]
    _, number = master.part.get_or_add_image_part(target)
    master.shapes._spTree.append(CT_Picture.new_pic(99, "Picture 5", "", number, 0, 0, Pt(72), Pt(72)))


def read_theme(data):
    parts = read_parts(data)
    return {content for name, content in parts.items() if name.startswith("ppt/theme/")}


def test_slides_and_masters_are_those_of_the_new_look():
    """The old ones go, with everything that only they needed."""
    fresh = make_deck(theme="night")
    merged = merge_deck(edit(make_deck()), fresh)
    assert merged.look == "replaced"
    assert list_texts(merged.data) == list_texts(fresh)
    assert len(open_deck(merged.data).slide_masters) == 1
    assert read_theme(fresh) & read_theme(merged.data)
    check_package(merged.data)
    assert not merge_deck(merged.data, fresh).changed


def test_edits_stay_in_a_new_look():
    """A slide that hands have changed stands on the layout of its name."""
    fresh = make_deck(theme="paper")
    merged = merge_deck(edit(make_deck(), reword("too small", "far too small")), fresh)
    assert "far too small" in "\n".join(list_texts(merged.data, hidden=False))
    assert not merge_deck(merged.data, fresh).changed
    check_package(merged.data)


def test_what_hands_drew_on_the_master_comes_along():
    """And stays where the look is the one that it was."""
    data = edit(make_deck(), draw_logo)
    fresh = make_deck(theme="night")
    merged = merge_deck(data, fresh)
    assert merged.look == "carried"
    assert [shape.name for shape in open_deck(merged.data).slide_masters[0].shapes][-1] == "Picture 5"
    check_package(merged.data)
    for after in (merge_deck(merged.data, make_deck(NOTES + "\n* More", theme="night")), merge_deck(data, make_deck())):
        assert after.look == "kept"
        assert [shape.name for shape in open_deck(after.data).slide_masters[0].shapes][-1] == "Picture 5"


TABLE = "\n### Results\n\n| site | before | now |\n|---|---|---|\n| Paris | 8 | 2 |\n| Lyon | 6 | 1 |\n"


def test_a_layout_that_hands_deleted_comes_again_with_the_slide_that_needs_it():
    """Its master knows it, and the others stay deleted."""

    def delete_layouts(deck):
        used = {slide.slide_layout.part for slide in deck.slides}
        for layout in [layout for layout in deck.slide_layouts if layout.part not in used]:
            deck.slide_layouts.remove(layout)

    data, fresh = edit(make_deck(), delete_layouts), make_deck(NOTES + TABLE)
    merged = merge_deck(data, fresh)
    assert list_texts(merged.data) == list_texts(fresh)
    deck = open_deck(merged.data)
    names = [layout.name for layout in deck.slide_layouts]
    assert {slide.slide_layout.name for slide in deck.slides} <= set(names)
    assert len(open_deck(data).slide_layouts) < len(names) < len(open_deck(fresh).slide_layouts)
    assert len(deck.slide_masters) == 1
    check_package(merged.data)


def test_an_open_look_is_exchanged_once():
    """Back and forth, nothing piles up."""
    data = edit(make_deck(), reword("too small", "far too small"))
    sizes = []
    for _ in range(2):
        for theme in ("night", ""):
            data = merge_deck(data, make_deck(theme=theme)).data
        sizes.append(len(read_parts(data)))
        check_package(data)
    assert sizes[0] == sizes[1]


def drop_ids(data):
    """Save a deck as a program does that keeps no ids and no marks, but masters and layouts."""
    parts = read_parts(data)
    drop = re.compile(rb"<(p|a):extLst>.*?</\1:extLst>", re.DOTALL)
    parts = {name: drop.sub(b"", part) if name.endswith(".xml") else part for name, part in parts.items()}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def write_on_a_layout(deck):
    """Put words on the layout of openers."""
    layout = next(slide.slide_layout for slide in deck.slides if slide.slide_layout.name == "Opener")
    box = deck.slides[0].shapes.add_textbox(0, 0, Pt(90), Pt(20))
    box.text_frame.text = "Ask!"
    layout.shapes._spTree.append(box._element)


@pytest.mark.parametrize("theme", ["", "night", "paper"])
def test_what_hands_drew_comes_along_after_programs_that_drop_ids(theme):
    """In the old look and in a new one; the art of the look is no drawing of hands."""
    fresh = make_deck(NOTES + "\n* More", theme=theme)
    bare = merge_deck(drop_ids(edit(make_deck())), fresh)
    assert (bare.lossy, bare.look) == (True, "replaced")
    merged = merge_deck(drop_ids(edit(make_deck(), draw_logo, write_on_a_layout)), fresh)
    assert (merged.lossy, merged.look) == (True, "carried")
    (master,) = open_deck(merged.data).slide_masters
    assert [shape.name for shape in master.shapes if not shape.is_placeholder] == ["Picture 5"]
    written = [one.name for one in master.slide_layouts if any("Ask!" in word for word in one._element.itertext())]
    assert written == ["Opener"]
    check_package(merged.data)
    assert not merge_deck(merged.data, fresh).changed


def recolor(deck):
    """Change a color of the theme, as the Design tab does."""
    (theme,) = (one.target_part for one in deck.slide_masters[0].part.rels.values() if one.reltype.endswith("/theme"))
    theme._blob = re.sub(rb'(<a:accent1><a:srgbClr val=")[^"]*', rb"\g<1>12EF34", theme.blob)


def move_title(deck):
    next(one for one in deck.slide_masters[0].placeholders if one.placeholder_format.type == 1).left += Pt(20)


def enlarge_title(deck):
    (style,) = deck.slide_masters[0]._element.iter(tag("p:titleStyle"))
    next(style.iter(tag("a:defRPr"))).set("sz", "6600")


@pytest.mark.parametrize("change", [recolor, move_title, enlarge_title])
def test_a_master_or_theme_that_hands_changed_is_known(change):
    """A new look takes its place, which is said; saved again and drawn on they are as they were."""
    for one in (edit(make_deck()), edit(make_deck(), draw_logo)):
        decks = merge_deck(one, make_deck(theme="night")).decks
        assert decks.base.marks == decks.theirs.record.marks != ""
    data = edit(make_deck(), change)
    for look in ("", "night"):
        merged = merge_deck(data, make_deck(NOTES + "\n* More", theme=look))
        assert merged.decks.base.marks != merged.decks.theirs.record.marks
    again = merge_deck(merged.data, make_deck(NOTES + "\n* More", theme="paper"))
    assert again.decks.base.marks == again.decks.theirs.record.marks
