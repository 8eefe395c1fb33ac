"""What templates draw themselves: what text may stand on, and what it must not touch."""

import pytest

from deckgen.client import Client, ClientLayout
from deckgen.geometry import Box
from deckgen.ground import Ground, find_ground
from deckgen.template import read_template
from templates.drafting import Draft, Layout, Master, line, paint, place, polygon, shape, write_draft
from templates.making import FRENCH
from templates.reading import read

pytestmark = pytest.mark.slow


def find(client: Client, name: str) -> ClientLayout:
    return next(layout for layout in client.layouts if layout.name == name)


def draw(*shapes: str, background: str = "") -> ClientLayout:
    """Read a layout that draws some shapes."""
    layout = Layout("Only", (*shapes, place("title", 0, (1, 1, 8, 1))), background=background)
    return read_template(write_draft(Draft((Master((layout,), ()),)))).layouts[0]


def ground_at(layout: ClientLayout, x: float, y: float) -> Ground:
    """Return what a point in inches stands on."""
    point = Box(72 * x, 72 * y, 0, 0)
    return next(ground for box, ground in reversed(layout.grounds) if box.contains(point, 0.0))


def touches(layout: ClientLayout, x: float, y: float) -> bool:
    point = Box(72 * x, 72 * y, 0, 0)
    return any(box.contains(point, 0.0) for box in layout.obstacles)


def test_a_large_form_is_a_ground_and_no_obstacle() -> None:
    layout = draw(shape((0, 0, 6, 7.5), paint("112233")))
    assert ground_at(layout, 3, 3) == Ground("112233", "112233")
    assert ground_at(layout, 9, 3) == Ground("FFFFFF", "FFFFFF")
    assert layout.obstacles == ()


def test_a_small_form_is_an_obstacle_and_the_ground_of_what_stands_on_it() -> None:
    layout = draw(shape((0, 0, 13.333, 1), paint("112233")))
    assert touches(layout, 6, 0.5)
    assert ground_at(layout, 6, 0.5).darkest == "112233"
    assert not touches(layout, 6, 1.2)


def test_lines_and_lettering_are_obstacles() -> None:
    layout = draw(line((1, 2, 10, 0)), shape((1, 6.5, 3, 0.4), words="Acme Corporation"))
    assert touches(layout, 5, 2)
    assert touches(layout, 2, 6.7)
    assert len(layout.obstacles) == 2


def test_words_in_a_large_box_keep_text_away_only_where_they_stand() -> None:
    layout = draw(shape((0, 0, 13.333, 7.5), paint("112233"), words="Acme"))
    assert touches(layout, 2, 0.2)
    assert not touches(layout, 6, 4)
    assert ground_at(layout, 6, 4).darkest == "112233"


def test_what_is_not_seen_is_not_there() -> None:
    clear = paint("112233", '<a:alpha val="0"/>')
    layout = draw(shape((0, 0, 13, 7), paint("112233"), hidden=True), shape((1, 1, 3, 3)), shape((1, 4, 2, 2), clear))
    assert layout.obstacles == ()
    assert len(layout.grounds) == 1


def test_what_a_sheet_covers_is_gone() -> None:
    layout = draw(line((1, 2, 10, 0)), shape((0, 0, 13.333, 7.5), paint("EEEEEE")))
    assert layout.obstacles == ()


def test_half_of_a_color_shows_what_is_under_it() -> None:
    layout = draw(shape((0, 0, 13.333, 7.5), paint("000000", '<a:alpha val="50000"/>')))
    assert ground_at(layout, 6, 4) == Ground("808080", "808080")


def test_a_triangle_covers_half_of_its_box() -> None:
    layout = draw(shape((0, 0, 13.333, 7.5), paint("112233"), geometry=polygon((0, 0), (100, 100), (0, 100))))
    assert ground_at(layout, 3, 6).lightest == "112233"
    assert ground_at(layout, 10, 2).darkest == "FFFFFF"
    edge = ground_at(layout, 13.333 / 2, 7.5 / 2)
    assert (edge.darkest, edge.lightest, edge.even) == ("112233", "FFFFFF", False)


def test_a_thin_form_across_the_page_keeps_text_away_only_where_it_runs() -> None:
    layout = draw(shape((0, 0, 13.333, 7.5), paint("112233"), geometry=polygon((0, 0), (4, 0), (100, 100), (96, 100))))
    assert touches(layout, 13.333 / 2, 7.5 / 2)
    assert not touches(layout, 2, 6)
    assert not touches(layout, 11, 1.5)


def test_a_frame_is_four_lines() -> None:
    layout = find(read("nested_groups"), "Title Slide")
    assert touches(layout, 6, 0.2)
    assert not touches(layout, 2, 6)


def test_a_curve_that_is_only_a_line_keeps_text_away_from_it_alone() -> None:
    layout = draw(shape((0, 0, 13.333, 7.5), form="ellipse", line=f'<a:ln w="12700">{paint("accent1")}</a:ln>'))
    assert touches(layout, 13.333 / 2, 0.05)
    assert touches(layout, 13.333 * 0.147, 7.5 * 0.147)
    assert not touches(layout, 13.333 / 2, 7.5 / 2)


def test_groups_in_groups_stand_where_they_are_seen() -> None:
    layout = find(read("nested_groups"), "Title and Content")
    assert touches(layout, 11.2, 0.6)
    assert not touches(layout, 9, 0.6)


def test_a_turned_band_takes_the_room_that_it_has_then() -> None:
    layout = find(read("nested_groups"), "Title and Content")
    assert touches(layout, 9.5, 1.0)
    assert not touches(layout, 7.0, 3.1)


def test_art_of_the_master_is_hidden_where_a_layout_hides_it() -> None:
    client = read("french")
    assert touches(find(client, FRENCH.content), 0.2, 4)
    assert touches(find(client, FRENCH.content), 12, 0.5)
    assert find(client, FRENCH.section).obstacles == ()
    assert ground_at(find(client, FRENCH.section), 6, 4) == Ground("006D77", "006D77")


def test_a_photo_is_an_uneven_ground_with_a_calm_side() -> None:
    layout = find(read("picture_ground"), "Title Slide")
    calm, busy = ground_at(layout, 3, 4), ground_at(layout, 10, 4)
    assert calm.even
    assert calm.lightest < "303060"
    assert not busy.even
    assert ground_at(find(read("picture_ground"), "Title and Content"), 10, 4) == Ground("FFFFFF", "FFFFFF")


def test_the_background_that_a_theme_counts_is_a_gradient_of_the_color_given() -> None:
    ground = read("dark").layouts[1].grounds[0][1]
    assert ground.darkest != ground.lightest
    assert ground.even  # one ink is readable on both ends


def shade(way: str) -> str:
    stops = "".join(
        f'<a:gs pos="{at}"><a:srgbClr val="{color}"/></a:gs>' for at, color in ((0, "000000"), (100000, "FFFFFF"))
    )
    return f"<p:bgPr><a:gradFill><a:gsLst>{stops}</a:gsLst>{way}</a:gradFill><a:effectLst/></p:bgPr>"


@pytest.mark.parametrize(
    ("angle", "dark", "light"),
    [
        (0, (0.2, 4), (13, 4)),
        (5400012, (6, 0.1), (6, 7.4)),
        (10800000, (13, 4), (0.2, 4)),
        (2700000, (0.5, 0.5), (13, 7)),
    ],
)
def test_a_wide_gradient_is_dark_where_it_is_dark(angle, dark, light) -> None:
    """From edge to edge or aslant, so that words over one of its ends are judged by that."""
    layout = draw(background=shade(f'<a:lin ang="{angle}" scaled="0"/>'))
    assert ground_at(layout, *dark).lightest < "606060"
    assert ground_at(layout, *light).darkest > "A0A0A0"
    whole = find_ground(layout.grounds, Box(0.0, 0.0, 960.0, 540.0))
    assert (whole.even, whole.graded) == (False, True)
    assert whole.darkest < "101010"
    assert whole.lightest > "F0F0F0"


def test_where_a_gradient_runs_around_a_point_its_colors_are_anywhere() -> None:
    layout = draw(background=shade('<a:path path="circle"/>'))
    assert layout.grounds[0][1] == Ground("000000", "FFFFFF", even=False)


def test_a_pattern_has_the_colors_of_both_its_lines() -> None:
    black, white = '<a:srgbClr val="000000"/>', '<a:srgbClr val="FFFFFF"/>'
    fill = f'<a:pattFill prst="pct50"><a:fgClr>{black}</a:fgClr><a:bgClr>{white}</a:bgClr></a:pattFill>'
    assert ground_at(draw(shape((0, 0, 13.333, 7.5), fill)), 6, 4) == Ground("000000", "FFFFFF", even=False)


def test_a_page_without_background_has_the_color_of_its_scheme() -> None:
    layout = draw(background="<p:bgPr><a:noFill/><a:effectLst/></p:bgPr>")
    assert layout.grounds[0][1] == Ground("FFFFFF", "FFFFFF")
