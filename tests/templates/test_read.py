"""What is read from templates of every make: pages, layouts in order, placeholders with all that they inherit."""

import pytest

from deckgen.client import Client, ClientLayout, Placeholder
from deckgen.geometry import Box
from deckgen.template import read_template
from templates import drafting
from templates.making import FRENCH, GERMAN, JAPANESE, TEMPLATES
from templates.reading import read


def find(client: Client, name: str) -> ClientLayout:
    return next(layout for layout in client.layouts if layout.name == name)


def place(layout: ClientLayout, kind: str) -> Placeholder:
    return next(one for one in layout.places if one.type == kind)


def is_at(box: Box, *inches: float) -> bool:
    return all(abs(length - 72 * inch) < 0.1 for length, inch in zip(box, inches, strict=True))


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_is_read_whole(name: str) -> None:
    client = read(name)
    page = Box(0.0, 0.0, *client.size)
    assert min(client.size) >= 540
    for layout in client.layouts:
        assert layout.part in client.masters[layout.master].layouts
        assert layout.grounds
        assert layout.grounds[0][0] == page
        assert layout.colors.keys() == client.masters[layout.master].colors.keys()
        assert all(len(one.levels) == 5 for one in layout.places)
        assert all(page.contains(box, 1.0) for box in layout.obstacles)


def test_placeholders_for_a_much_smaller_page_are_none() -> None:
    """Some programs put their own page under PowerPoint's first layouts: titles would stand in its corner."""
    layouts = tuple(
        drafting.Layout(name, (drafting.place("title", 0, (0.5, 0.3, 9.0, 1.25)), drafting.place("body", 1, area)))
        for name, area in (("Text", (0.5, 1.75, 9.0, 4.9)), ("Half", (0.5, 1.75, 4.0, 4.9)))
    )
    for size, count in (((20.0, 11.25), 0), ((13.333, 7.5), 2)):
        client = read_template(drafting.write_draft(drafting.Draft((drafting.Master(layouts, ()),), size=size)))
        assert {len(layout.places) for layout in client.layouts} == {count}


def test_a_page_is_540_high_or_when_upright_720_wide() -> None:
    sizes = {name: read(name).size for name in ("english", "german", "wide_screen", "low", "portrait")}
    assert {name: (round(size.width), round(size.height)) for name, size in sizes.items()} == {
        "english": (960, 540),
        "german": (720, 540),
        "wide_screen": (864, 540),
        "low": (960, 540),
        "portrait": (720, 960),
    }
    assert read("low").scale == read("portrait").scale == 0.75


def test_lengths_and_sizes_grow_with_a_small_page() -> None:
    """Body text of 18 pt on a page 405 high is as large as 24 pt on one 540 high."""
    body = place(find(read("low"), "Title and Content"), "obj")
    assert body.levels[0].size == 24
    assert is_at(body.box, 0.8, 1.6 / 0.75, (10 - 1.2) / 0.75, (5.625 - 2.4) / 0.75)
    assert body.insets.left == 7.2 / 0.75


@pytest.mark.parametrize(("name", "words"), [("french", FRENCH), ("german", GERMAN), ("japanese", JAPANESE)])
def test_layouts_stand_in_their_order_with_their_names(name: str, words: tuple[str, ...]) -> None:
    assert tuple(layout.name for layout in read(name).layouts) == tuple(words)


def test_a_type_is_what_the_file_says_and_nothing_else() -> None:
    assert [layout.type for layout in read("english").layouts][:3] == ["title", "obj", "secHead"]
    assert {layout.type for layout in read("japanese").layouts} == {""}


def test_samples_are_counted_by_layout() -> None:
    assert [layout.samples for layout in read("english").layouts[:3]] == [(1,), (2, 3), ()]


def test_masters_keep_their_layouts_apart() -> None:
    client = read("two_masters")
    assert [master.name for master in client.masters] == ["Hell", "Dunkel"]
    assert [layout.master for layout in client.layouts] == [0] * 7 + [1] * 7
    assert client.layouts[0].colors["bg1"] == "FFFFFF"
    assert client.layouts[7].colors["bg1"] == "000000"
    assert client.layouts[9].samples == (3,)


def test_a_placeholder_stands_where_its_master_does_and_says_so_itself() -> None:
    content = find(read("french"), FRENCH.content)
    title, body = place(content, "title"), place(content, "obj")
    assert is_at(title.box, 0.8, 0.4, 10.5, 1.0)
    assert title.anchor == "middle"
    assert body.idx == 1
    assert body.attributes == (("idx", "1"),)
    assert place(content, "ftr").words == "Globex SA · Confidentiel"


def test_text_inherits_from_the_styles_of_its_master() -> None:
    title = place(find(read("german"), GERMAN.content), "title").levels[0]
    assert (title.size, title.bold, title.caps, title.align, title.color) == (28, True, True, "center", "44546A")
    assert (title.family, title.face) == ("Arial", "heading")
    first, second, *_ = place(find(read("german"), GERMAN.content), "obj").levels
    assert (first.size, first.bullet, first.indent, first.hang, first.spacing, first.before) == (
        28,
        True,
        18,
        18,
        0.9,
        10,
    )
    assert (second.size, second.indent) == (24, 36)


def test_the_nearest_style_wins() -> None:
    section = find(read("french"), FRENCH.section)
    title = place(section, "title").levels[0]
    assert (title.size, title.bold, title.color) == (54, True, "FFFFFF")
    assert place(section, "body").levels[0].size == 20
    assert not place(section, "body").levels[0].bullet


def test_counted_paragraphs_are_told_from_bullets() -> None:
    client = read("numbered_body")
    assert place(find(client, "Inhaltsverzeichnis"), "body").levels[0].numbered
    assert not place(find(client, GERMAN.content), "obj").levels[0].numbered


def test_a_number_whose_box_does_not_wrap_has_room_for_its_digits() -> None:
    number = drafting.place("sldNum", 12, (12, 7, 0.1, 0.3), body=' wrap="none"', style='<a:lvl1pPr algn="r"/>')
    layout = drafting.Layout("Only", (drafting.place("title", 0, (1, 1, 8, 1)), number))
    client = read_template(drafting.write_draft(drafting.Draft((drafting.Master((layout,), ()),))))
    box = place(client.layouts[0], "sldNum").box
    assert is_at(Box(box.right, box.y, 0, box.h), 12.1, 7, 0, 0.3)
    assert box.w > 20


def test_vertical_text_is_not_upright() -> None:
    layout = find(read("overrides"), "Vertical")
    assert not any(one.upright for one in layout.places)


def test_a_layout_may_have_colors_of_its_own() -> None:
    client = read("overrides")
    section, content = find(client, "Section Header"), find(client, "Title and Content")
    assert (section.colors["bg1"], section.colors["tx1"]) == ("000000", "FFFFFF")
    assert dict(section.color_map)["bg1"] == "dk1"
    assert content.color_map == ()
    assert section.grounds[0][1].darkest == "000000"
    assert place(section, "title").levels[0].color == "FFFFFF"


def test_a_placeholder_may_have_a_ground_of_its_own() -> None:
    content = find(read("overrides"), "Title and Content")
    fill = place(content, "title").fill
    assert fill is not None
    assert fill.darkest == fill.lightest == "203864"  # accent1, darker 50 %, as PowerPoint shows it
    assert place(content, "obj").fill is None


def test_footers_that_a_master_does_not_want_are_said() -> None:
    assert read("overrides").masters[0].footers == ("ftr", "sldNum")
    assert read("english").masters[0].footers == ("ftr", "sldNum", "dt")


def test_fonts_of_a_theme() -> None:
    master = read("japanese").masters[0]
    assert (master.heading_font, master.body_font) == ("游ゴシック Light", "游ゴシック")


def test_what_another_program_saved_is_read_as_well() -> None:
    """LibreOffice writes a master for each layout, and no idx."""
    client = read("libreoffice")
    assert len(client.masters) == 3
    assert len({layout.part for layout in client.layouts}) == len(client.layouts) == 36
    assert place(client.layouts[1], "title").box.w > 700
