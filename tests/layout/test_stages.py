"""Stages of own looks, and the kinds of slides that stand on them."""

from typing import get_args

import pytest

from deckgen.arrangements import Way
from deckgen.content import Content, Text
from deckgen.contrast import READABLE, measure_contrast
from deckgen.diagnostics import Diagnostics
from deckgen.frames import index_frames, list_pictures
from deckgen.geometry import STANDARD, WIDE, Box
from deckgen.ink import OWN_PALETTE, show_ink
from deckgen.layout.frames import design_frames, recall_frames
from deckgen.layout.own_stages import design_stages
from deckgen.layout.registry import find_kind, list_files, load_kind
from deckgen.look.places import ThemeSearch
from deckgen.look.theme import load_theme
from deckgen.page import ART_NAMES, Frame
from deckgen.stage import StageRole, design_notes_page
from deckgen.theme import THEME_ROLES, Logo, LogoPicture, Role
from kind_files import list_kinds

THEMES = ("default", "paper", "block", "night")
SIZES = (WIDE, STANDARD)


def test_every_content_has_exactly_one_clear_kind():
    """Type and way are the key: a content type added to the deck asks for a file in `layout/kinds/`."""
    assert {content for content, way in list_kinds() if way is Way.CLEAR} == set(get_args(Content))
    assert all((kind.content, kind.way) == key for key, kind in list_kinds().items())


def test_the_name_of_a_file_says_what_its_kind_shows_and_in_which_way():
    """By it the one kind that a slide needs is found, and no other is loaded."""
    for file in list_files():
        kind = load_kind(file)
        assert find_kind(kind.content, kind.way) is kind, file
    assert find_kind(Text, Way.NIGHT) is find_kind(Text, Way.CLEAR)


def test_frames_that_were_told_before_are_those_that_are_designed_at_once(load):
    """A build that knows which there are designs those alone that its slides ask for."""
    for name in THEMES:
        look, told = load(name), []

        def keep(make, told=told):
            told.append(make())
            return told[0]

        at_once, kept = design_frames(look), recall_frames(look, keep)
        later = recall_frames(look, lambda _, told=told: told[0])
        assert later.named["Sources"] == kept.named["Sources"]
        assert tuple(later) == tuple(kept) == at_once
        assert list(index_frames(later)) == list(index_frames(at_once))
        assert "Nothing" not in later.named


def test_a_look_with_a_logo_tells_its_pictures_whenever_its_frames_are_designed(load):
    """The files that decks carry are numbered by them."""
    look = load("default")
    look = look._replace(logo=Logo(LogoPicture("png", b"picture", 80, 20)))
    told = []
    recall_frames(look, lambda make: told.append(make()) or told[0])
    assert told[0].pictured
    assert list(list_pictures(recall_frames(look, lambda _: told[0]))) == list(list_pictures(design_frames(look)))
    assert not recall_frames(load("default"), lambda make: make()).pictured


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", THEMES)
def test_a_look_has_every_stage(name, size, load):
    """A kind may want any role there is."""
    assert set(design_stages(load(name)._replace(size=size))) == set(get_args(StageRole))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", THEMES)
def test_art_is_known_by_its_name(name, size, load):
    """A merge tells it from what hands drew on layouts, when a program has saved them that drops marks."""
    frames = design_frames(load(name)._replace(size=size))
    assert {item.name for frame in frames for item in frame.art} <= ART_NAMES


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", THEMES)
def test_the_room_of_a_stage_is_free(name, size, load):
    """On the page, and neither under a placeholder nor under art, where the look has a title."""
    for role, stage in design_stages(load(name)._replace(size=size)).items():
        page = Box(0.0, 0.0, *size)
        assert page.contains(stage.room), role
        if stage.title:
            frame = stage.frame("Bare", ())
            assert [one.name for one in (*frame.slots, *frame.art) if one.box.overlaps(stage.room, 0.0)] == [], role


@pytest.mark.parametrize("name", THEMES)
def test_words_are_readable_at_both_ends_of_the_ground(name, load):
    """The ground is a range; its palette is chosen for the worse end."""
    theme = load(name)
    for role, stage in design_stages(theme).items():
        for word in (Role.TEXT, Role.MUTED, Role.BRAND, Role.ACCENT, Role.LINK):
            for ground in stage.ground[:2]:
                assert measure_contrast(theme.colors[word], ground) >= READABLE, (role, word)


def list_places(frame: Frame) -> dict[str, Box]:
    return {one.name: one.box for one in (*frame.slots, *frame.art)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", THEMES)
def test_frames_lie_on_their_page(name, size, load):
    """Every placeholder and every piece of art of every kind, on the wide page and on the narrow one."""
    page = Box(0.0, 0.0, *size)
    for frame in design_frames(load(name)._replace(size=size)):
        outside = [place for place, box in list_places(frame).items() if not page.contains(box, 0.0)]
        assert outside == [], frame.name


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", THEMES)
def test_placeholders_stand_apart(name, size, load):
    """Who fills every placeholder of a layout covers nothing; only a lead-in has no place of its own."""
    for frame in design_frames(load(name)._replace(size=size)):
        slots = [slot for slot in frame.slots if slot.placeholder and slot.name != "lead"]
        for number, one in enumerate(slots):
            covered = [other.name for other in slots[number + 1 :] if one.box.overlaps(other.box)]
            assert covered == [], (frame.name, one.name)


@pytest.mark.parametrize("size", SIZES)
def test_a_page_of_notes_shows_the_slide_as_it_is(size):
    """The picture has the slide's proportions, and the text begins under it."""
    page = design_notes_page(size)
    assert page.picture.w / page.picture.h == pytest.approx(size.width / size.height)
    assert page.text.y > page.picture.bottom
    assert page.text.bottom == page.number.y
    assert Box(0.0, 0.0, *page.size).contains(page.number)


@pytest.mark.parametrize("name", THEMES)
def test_a_second_title_is_as_readable_as_the_first(name, load):
    """A problem's heading beside its solution's stands on the same ground."""
    for frame in design_frames(load(name)):
        slots = {slot.name: slot for slot in frame.slots}
        if "left-title" in slots:
            assert slots["left-title"].color is slots["title"].color, frame.name


@pytest.mark.parametrize("brand", ["000000", "0A0A0A", "FFD400", "009E73", "D0021B"])
def test_bands_are_seen_on_a_panel_of_any_brand(brand, tmp_path):
    """Agendas, recaps and the number of a cover are told from the panel under them, and words on both are readable."""
    (tmp_path / "acme.yaml").write_text(f'extends: default\ncolors: {{brand: "{brand}"}}\n', "utf-8")
    theme = load_theme("acme", Diagnostics(), ThemeSearch((tmp_path,)))
    palette = next(frame.palette for frame in design_frames(theme) if frame.name == "Cover on panel")
    slots = {OWN_PALETTE.ink(role).slot: theme.colors[role] for role in THEME_ROLES}
    panel, band, text = (show_ink(palette.ink(role), slots) for role in (Role.BACKGROUND, Role.SURFACE, Role.TEXT))
    assert measure_contrast(panel, band) >= 1.1
    assert min(measure_contrast(text, panel), measure_contrast(text, band)) >= READABLE
