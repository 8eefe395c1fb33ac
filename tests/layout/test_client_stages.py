"""Clients' layouts as stages, and every kind of slide on them."""

from functools import cache, partial
from pathlib import Path

import pytest

from deckgen.check import check_pages
from deckgen.client import Client
from deckgen.contrast import measure_contrast
from deckgen.course import Course
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostics, Location
from deckgen.figures import read_figures
from deckgen.geometry import STANDARD, Box, Size
from deckgen.ground import Ground
from deckgen.ink import show_ink
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.canvas import Canvas
from deckgen.layout.casting import ROLES, cast_layouts, list_layouts, report_cast
from deckgen.layout.client_palette import choose_palette
from deckgen.layout.client_stages import design_client_stages, dress_theme
from deckgen.layout.client_text import place_text
from deckgen.layout.free_room import inset_page
from deckgen.layout.measure import Ruler
from deckgen.layout.running_text import PLAIN_FRAME
from deckgen.layout.words import compose_slot
from deckgen.look.theme import load_theme
from deckgen.pace import Density
from deckgen.page import TextItem
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.theme import Role

from .clients import COLORS, DARK, DARK_COLORS, PICTURE, make_client, place

pytestmark = pytest.mark.slow

THEME = load_theme("default", Diagnostics())
CLIENTS = {
    "wide": make_client(),
    "4:3": make_client(STANDARD),
    "portrait": make_client(Size(720.0, 1018.0)),
    "dark": make_client(colors=DARK_COLORS, ground=DARK),
    "title at the bottom": make_client(title=Box(48.0, 400.0, 800.0, 80.0), body=Box(48.0, 40.0, 800.0, 340.0)),
    "logo over the body's corner": make_client(logo=Box(800.0, 130.0, 120.0, 60.0)),
    "large titles": make_client(title_size=54.0),
}


@cache
def read(path: Path) -> Course:
    """Return a course with its figures, read once."""
    return read_figures(read_course([path], Diagnostics()), Diagnostics())


def dress(client: Client):
    theme = dress_theme(THEME, client)
    return theme, design_client_stages(theme)


@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
def test_every_role_is_cast_by_what_layouts_look_like(client):
    """Names in any language say nothing."""
    strange = client._replace(layouts=tuple(layout._replace(name="表紙", type="") for layout in client.layouts))
    chosen = {role: choice.layout.part[-5] for role, choice in cast_layouts(strange, {}).choices.items()}
    assert chosen == {"cover": "1", "opener": "2", "content": "3", "plain": "4", "picture": "4"}


def test_the_author_of_the_theme_casts_by_name():
    """Spaces and case say nothing; a name that there is not is said where it stands, with the nearest or with all."""
    client = make_client()
    cast = cast_layouts(client, {"cover": "office / nur titel", "opener": " titelfolie"})
    assert cast.choices["cover"].layout.name == "Nur Titel"
    assert cast.choices["opener"].layout.name == "Titelfolie"
    found = Diagnostics()
    wrong = cast_layouts(client, {"content": "Titel und Inhalte", "plain": "Qqq"})
    line = Location("theme.yaml", 9)
    assert not report_cast(wrong, found, Location("theme.yaml", 3), {"content": line})
    near, far = found
    assert (near.code, near.at) == ("unknown-layout", line)
    assert near.hint.startswith("Did you mean “Titel und Inhalt”?")
    assert (far.at, far.hint.startswith("It has “Titelfolie”, ")) == (Location("theme.yaml", 3), True)


def test_what_a_template_does_not_have_is_said_once():
    """Another of its layouts stands in, never one of deckgen's own."""
    client = make_client()
    cast = cast_layouts(client._replace(layouts=client.layouts[2:3]), {})
    assert {choice.layout.name for choice in cast.choices.values()} == {"Titel und Inhalt"}
    found = Diagnostics()
    assert report_cast(cast, found)
    (finding,) = found
    assert finding.message.count("stands in") == 2


def add_master(client: Client, layouts, name: str = "Office") -> Client:
    """Return a client with one more master before its own."""
    first = client.masters[0]._replace(part="ppt/slideMasters/slideMaster9.xml", name=name)
    added = tuple(
        layout._replace(part=f"ppt/slideLayouts/slideLayout{90 + at}.xml") for at, layout in enumerate(layouts)
    )
    own = tuple(layout._replace(master=1) for layout in client.layouts)
    return client._replace(masters=(first, *client.masters), layouts=(*added, *own))


def test_a_master_of_covers_alone_gives_the_cover():
    """What the master of the slides lacks comes from another one."""
    client = make_client()
    inner = client._replace(layouts=client.layouts[2:])
    cast = cast_layouts(add_master(inner, client.layouts[:1]), {})
    assert (cast.choices["cover"].layout.name, cast.choices["cover"].given) == ("Titelfolie", True)
    assert [choice.role for choice in cast.lacking] == ["opener"]
    assert {cast.choices[role].layout.master for role in ("content", "plain", "picture")} == {1}


def test_layouts_of_two_masters_are_told_apart():
    """By the master's name, or by its number where two are called alike; the name leads back to the very layout."""
    client = make_client()
    for name, second in (("Dunkel", "Office / Titelfolie"), ("Office", "2 / Titelfolie")):
        both = add_master(client, client.layouts, name)
        names = list_layouts(both)
        assert (names[0], names[4]) == ("Titelfolie", second)
        for at, one in enumerate(names):
            assert cast_layouts(both, {"opener": one}).choices["opener"].layout is both.layouts[at]


def test_titles_of_a_faint_color_keep_their_layouts():
    """Yellow on white: the words get a color that can be read; a layout without a title is no better."""
    client = make_client()
    faint = tuple(
        layout._replace(
            places=tuple(
                one._replace(levels=tuple(level._replace(color="FFD500") for level in one.levels))
                if one.type in {"title", "ctrTitle"}
                else one
                for one in layout.places
            )
        )
        for layout in client.layouts
    )
    blank = client.layouts[3]._replace(part="ppt/slideLayouts/slideLayout9.xml", places=client.layouts[3].places[1:])
    cast = cast_layouts(client._replace(layouts=(*faint, blank)), {})
    assert not cast.lacking
    assert {role: choice.layout.part[-5] for role, choice in cast.choices.items()} == {
        "cover": "1",
        "opener": "2",
        "content": "3",
        "plain": "4",
        "picture": "4",
    }


def test_titles_are_readable_on_the_end_of_a_gradient_where_they_stand():
    """Black on the dark end of one that is white at the other: the words are white, and black at the light end."""
    client = make_client()
    grays = ("000000", "333333", "666666", "999999", "CCCCCC", "FFFFFF")
    for colors, words in ((grays, Role.BACKGROUND), (grays[::-1], None)):
        strips = tuple(
            (Box(160.0 * at, 0.0, 160.0, 540.0), Ground(gray, gray, graded=True)) for at, gray in enumerate(colors)
        )
        layouts = tuple(layout._replace(grounds=strips) for layout in client.layouts)
        _, stages = dress(client._replace(layouts=layouts))
        assert stages["plain"].title.words == words
        assert stages["plain"].art  # text has a card over both ends


def test_text_keeps_off_the_edges_of_the_page():
    """Where a body begins at the edge or leaves the page, as some programs save it."""
    _, stages = dress(make_client(body=Box(0.0, 216.0, 1009.0, 324.0)))
    page = inset_page(make_client().size)
    assert (stages["content"].room.x, stages["content"].room.right) == (page.x, page.right)
    assert stages["content"].room.bottom <= page.bottom


def test_a_title_in_the_room_stands_at_the_top_of_the_page():
    """Wherever text begins on the other slides."""
    client = make_client(body=Box(66.0, 240.0, 828.0, 250.0))
    bare = client.layouts[3]._replace(places=client.layouts[3].places[1:])
    wish = THEME._replace(casting={"plain": bare.name})
    stages = design_client_stages(dress_theme(wish, client._replace(layouts=(*client.layouts[:3], bare))))
    title = stages["plain"].title
    assert not title.placeholder
    assert title.box.y == inset_page(client.size).y
    assert title.box.x == stages["content"].room.x
    band = (Box(0.0, 0.0, 960.0, 120.0), DARK)  # a strip of color is no place for it
    layouts = tuple(layout._replace(grounds=(*layout.grounds, band)) for layout in (*client.layouts[:3], bare))
    stages = design_client_stages(dress_theme(wish, client._replace(layouts=layouts)))
    assert stages["plain"].title.box.y == stages["content"].room.y


def test_a_template_without_room_is_refused():
    """A picture from edge to edge over every layout."""
    client = make_client(logo=Box(0.0, 0.0, 960.0, 540.0))
    found = Diagnostics()
    assert not report_cast(cast_layouts(client, {}), found)
    assert [finding.code for finding in found] == ["no-usable-layout"]


def test_a_numbered_body_is_no_place_for_text():
    """It is an agenda of the client's."""
    client = make_client()
    number = client.layouts[2].places[1].levels[0]._replace(numbered=True)
    agenda = client.layouts[2]._replace(
        part="ppt/slideLayouts/slideLayout9.xml",
        places=(client.layouts[2].places[0], client.layouts[2].places[1]._replace(levels=(number,) * 5)),
    )
    cast = cast_layouts(client._replace(layouts=(agenda, *client.layouts)), {})
    assert cast.choices["content"].layout.name == "Titel und Inhalt"
    assert cast.choices["content"].layout.part != agenda.part


@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
def test_the_room_is_free_of_titles_and_art(client):
    """Whatever stands where; its content begins alike on all layouts of one title."""
    theme, stages = dress(client)
    layouts = {layout.part: layout for layout in client.layouts}
    for role in ROLES:
        stage = stages[role]
        assert Box(0.0, 0.0, *client.size).contains(stage.room)
        taken = [stage.title.box, *layouts[stage.layout].obstacles]
        assert [box for box in taken if box.overlaps(stage.room, 1.0)] == [], role
    assert stages["plain"].room == stages["content"].room
    assert theme.size == client.size


def test_text_begins_under_a_title_that_stands_in_the_body():
    """As other programs save it, which give each layout the title of one master."""
    _, stages = dress(make_client(title=Box(66.0, 168.0, 828.0, 100.0), body=Box(48.0, 126.0, 864.0, 313.0)))
    assert stages["content"].room.y >= stages["content"].title.box.bottom
    assert stages["plain"].room == stages["content"].room


def test_an_opener_has_the_room_beside_its_title():
    """Not what is under it, where that runs over two grounds."""
    client = make_client(title=Box(30.0, 54.0, 260.0, 216.0), body=Box(355.0, 54.0, 557.0, 400.0))
    halves = (Box(0.0, 0.0, 320.0, 540.0), DARK), (Box(320.0, 0.0, 640.0, 540.0), Ground("FFFFFF", "FFFFFF"))
    layouts = tuple(layout._replace(grounds=halves) for layout in client.layouts[2:])
    _, stages = dress(client._replace(layouts=layouts))
    assert stages["opener"].room == stages["content"].room
    assert stages["opener"].art == ()


def test_words_keep_off_a_logo_beside_them():
    """Of a title that nearly reaches it, too; where there is no more room than to the logo, it is all theirs."""
    logo = Box(700.0, 40.0, 160.0, 70.0)
    theme, stages = dress(make_client(logo=logo))
    frames = {frame.name: frame for frame in design_frames(theme)}
    deck = Deck("d", "t", (), ())
    canvas = Canvas(theme=theme, frames=frames, ruler=Ruler(theme), deck=deck, diagnostics=Diagnostics())
    title = stages["plain"].title._replace(align="center")
    for length in range(1, 40):
        lines = compose_slot(title, "en")("n" * length, 36.0)
        width = canvas.ruler.width(lines[0])
        item = place_text(title, partial(_take, lines), frames[PLAIN_FRAME], canvas)
        if width < logo.x - title.box.x - 30.0:
            assert item.box.x + (item.box.w + width) / 2 <= logo.x - 5.0


def _take(lines, _):
    return lines


@pytest.mark.parametrize("ground", ["FFFFFF", "000000", "1F3864", "F2A900", "7F7F7F", "E7E6E6"])
@pytest.mark.parametrize("colors", [COLORS, DARK_COLORS], ids=["light", "dark"])
def test_words_can_be_read_on_any_ground(colors, ground):
    """In colors of the scheme and their variants."""
    palette = choose_palette(colors, Ground(ground, ground))
    for role in (Role.TEXT, Role.MUTED, Role.ACCENT, Role.BRAND, Role.LINK):
        assert measure_contrast(show_ink(palette.ink(role), colors), ground) >= 4.5 - 0.3 * (ground == "7F7F7F"), role
    on_bar = show_ink(palette.ink(Role.BACKGROUND), colors)
    assert measure_contrast(on_bar, show_ink(palette.ink(Role.MUTED), colors)) >= 3.0


def test_words_on_a_picture_stand_on_a_card():
    """The slides draw it, for the layout stays as it is."""
    theme, stages = dress(make_client(ground=PICTURE))
    (card,) = stages["plain"].art
    assert card.box.contains(stages["plain"].room)
    frames = design_frames(theme)
    assert all(frame.layout for frame in frames)


@pytest.mark.slow
@pytest.mark.parametrize("density", Density)
@pytest.mark.parametrize("client", CLIENTS.values(), ids=CLIENTS)
def test_every_kind_of_slide_stands_on_a_clients_layouts(client, density, root):
    """All kinds and the whole course in three densities: no check has anything to say."""
    theme, _ = dress(client)
    frames, found = design_frames(theme), Diagnostics()
    for folder in (root / "src" / "deckgen" / "samples" / "every-kind", root / "stories"):
        course = read(folder)
        for module in course.modules:
            deck = plan_deck(course, module, theme.pace._replace(density=density))
            pages = lay_out_deck(deck, frames, theme, found)
            check_pages(pages, frames, theme, found)
            titles = [page.items[0] for page in pages.pages if page.frame not in {"Cover", "Opener"}]
            assert len({run.size for title in titles for line in title.lines for run in line.runs}) <= 1
    assert [finding for finding in found if finding.code != "long-title"] == []


def test_a_strong_color_is_no_quiet_one():
    """A second color of text that is as loud as an accent would be emphasis."""
    white = Ground("FFFFFF", "FFFFFF")
    for second, slot in (("44546A", "tx2"), ("000091", "tx1")):
        assert choose_palette({**COLORS, "tx1": "000000", "tx2": second}, white).muted.slot == slot


def test_a_layout_without_a_title_gets_one_in_the_room():
    """As a text box: the layout stays as it is."""
    client = make_client()
    bare = client.layouts[3]._replace(places=client.layouts[3].places[1:])
    _, stages = dress(client._replace(layouts=(bare,)))
    title = stages["plain"].title
    assert not title.placeholder
    assert title.box.bottom <= stages["plain"].room.y


def test_titles_of_a_poster_go_down_to_what_can_be_read_before_words_are_left_out(root):
    """Where the template's size leaves room for three words, a title still says all of its heading and its company.

    On a layout without a title they stand in a text box of their own, in its size.
    """
    client = make_client(title_size=106.0)
    bare = client.layouts[3]._replace(places=client.layouts[3].places[1:])
    client = client._replace(layouts=(*client.layouts[:3], bare))
    theme, found = dress(client)[0], Diagnostics()
    pages = lay_out(client, root)
    check_pages(pages, design_frames(theme), theme, found)
    assert [str(finding) for finding in found] == []
    titles = [item for page in pages.pages for item in page.items if item.name == "title"]
    assert not [run.text for title in titles for line in title.lines for run in line.runs if "…" in run.text]


def test_dates_stand_where_the_master_shows_them():
    """`p:hf` of a master says what its slides show."""
    client = make_client()
    quiet = client._replace(masters=(client.masters[0]._replace(footers=("sldNum",)),))
    _, stages = dress(quiet)
    assert stages["content"].footer is None
    assert stages["content"].slots == ()
    assert stages["content"].number is not None


def test_no_footer_lies_across_the_title():
    """A master may have its footers where a layout has its title; a title that only comes near keeps them."""
    near = Box(48.0, 400.0, 800.0, 80.0)
    foot = dress(make_client(title=near, body=Box(48.0, 40.0, 800.0, 340.0)))[1]["content"].footer
    assert foot is not None
    across = foot.box._replace(h=80.0)
    _, stages = dress(make_client(title=across, body=Box(48.0, 40.0, 800.0, 340.0)))
    assert stages["content"].footer is None


def test_a_titles_capitals_are_measured():
    """What a layout shows in capitals is as wide as they are."""
    client = make_client()
    loud = place("title", 0, Box(66.0, 28.75, 600.0, 60.0), 32.0, caps=True)
    layouts = tuple(
        layout._replace(places=(loud, *layout.places[1:])) if layout.type in {"obj", "titleOnly"} else layout
        for layout in client.layouts
    )
    _, stages = dress(client._replace(layouts=layouts))
    assert stages["content"].title.caps


def lay_out(client: Client, root):
    theme, _ = dress(client)
    course = read(root / "stories" / "04-module-4.md")
    return lay_out_deck(plan_deck(course, course.modules[0], theme.pace), design_frames(theme), theme, Diagnostics())


def test_a_cover_fills_title_and_subtitle_and_names_its_stories(root):
    """In the subtitle where it has room for all of them, in the client's alignment."""
    cover = lay_out(make_client(), root).pages[0]
    title, subtitle = (next(item for item in cover.items if item.name == name) for name in ("title", "subtitle"))
    assert title.slot == "title"
    assert {line.align for line in (*title.lines, *subtitle.lines)} == {"center"}
    assert len(subtitle.lines) > 1


def test_words_of_a_subtitle_keep_off_a_logo(root):
    """A logo in the lower half of its place leaves it the upper one."""
    logo = Box(400.0, 340.0, 160.0, 60.0)
    cover = lay_out(make_client(logo=logo), root).pages[0]
    subtitle = next(item for item in cover.items if item.name == "subtitle")
    assert not subtitle.box.overlaps(logo)


def test_an_opener_says_nothing_before_its_title_but_the_topic(root):
    """A subtitle may stand over the title."""
    client = make_client()
    divider = client.layouts[1]
    title, note, *others = divider.places
    above = note._replace(box=Box(65.5, 20.0, 828.0, 100.0))
    layouts = (client.layouts[0], divider._replace(places=(title, above, *others)), *client.layouts[2:])
    openers = [page for page in lay_out(client._replace(layouts=layouts), root).pages if page.frame == "Opener"]
    assert openers
    for page in openers:
        assert len(next(item for item in page.items if item.name == "subtitle").lines) == 1


def test_what_an_opener_has_no_room_for_stands_behind_it(root):
    """A layout that is nearly all title shows not what a company does, and not its strongest figure: a slide does."""
    client = make_client()
    divider = client.layouts[1]
    title, note, *others = divider.places
    whole, strip = title._replace(box=Box(65.5, 40.0, 828.0, 400.0)), note._replace(box=Box(65.5, 445.0, 828.0, 40.0))
    layouts = (client.layouts[0], divider._replace(places=(whole, strip, *others)), *client.layouts[2:])
    pages = lay_out(client._replace(layouts=layouts), root).pages
    numbers = [number for number, page in enumerate(pages) if page.frame == "Opener"]
    said = " ".join(
        run.text
        for number in numbers
        for item in pages[number + 1].items
        if isinstance(item, TextItem)
        for line in item.lines
        for run in line.runs
    )
    assert "Renewable energy analytics provider" in said
    assert all(pages[number + 1].section == pages[number].section for number in numbers)


def test_text_stands_in_the_clients_body_with_its_bullets(root):
    """A layout whose first level has no bullet gives that of its second one."""
    client = make_client()
    first, *levels = client.layouts[2].places[1].levels
    body = client.layouts[2].places[1]._replace(levels=(first._replace(bullet=False), *levels))
    layout = client.layouts[2]._replace(places=(client.layouts[2].places[0], body, *client.layouts[2].places[2:]))
    client = client._replace(layouts=(*client.layouts[:2], layout, client.layouts[3]))
    theme, _ = dress(client)
    course = read(root / "src" / "deckgen" / "samples" / "every-kind")
    pages = lay_out_deck(plan_deck(course, course.modules[0], theme.pace), design_frames(theme), theme, Diagnostics())
    (text, *_) = [item for page in pages.pages if page.frame == "Section" for item in page.items if item.name == "body"]
    assert text.slot == "body"
    assert {line.level for line in text.lines if line.marker == "•"} <= {1, 2}
    assert {line.level for line in text.lines if line.marker == "•"}
