"""Slides around a module's sections: what stands on them is the author's, in a place that it fills."""

import io

import pytest
from PIL import Image

from deckgen.blocks import Paragraph, Span
from deckgen.course import Course, Module
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames
from deckgen.page import PictureItem, TextItem
from deckgen.story import Figure, Reminder, Section, SectionKind, Story

pytestmark = pytest.mark.slow

THEMES = ("default", "paper", "block", "night")
LINK = "https://example.com/blog/how-we-lowered-operational-overhead-and-cost-by-migrating-to-a-transit-gateway"


def read_size(item):
    return max(run.size for line in item.lines for run in line.runs)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("company", ["Zs", "Société Générale de Démonstration"])
def test_a_call_for_an_architecture_says_whose_it_is(company, theme, size, lay_out):
    """Its title stands where titles do, the address is larger and beside the code or under it; nothing lies on that."""
    section = Section(SectionKind.SOLUTION, "Solution", (Paragraph((Span("A gateway in each region"),)),))
    reminder = Reminder("Show the architecture on the blog", architecture=True)
    story = Story("zs", company, "Logs", source=LINK, sections=(section,), reminders=(reminder,))
    pages = lay_out(Course("c", ()), Module("01", 1, "M", stories=(story,)), theme, size=size).pages
    page = next(page for page in pages if page.frame == "Architecture to come")
    texts = {item.name: item for item in page.items if isinstance(item, TextItem)}
    code = next(item for item in page.items if isinstance(item, PictureItem) and item.name == "qr")
    assert company.partition(" ")[0] in page.title  # a long one is cut as in all titles
    assert read_size(texts["title"]) <= 28.0
    assert texts["site"].lines[0].runs[0].size >= 24.0
    assert code.box.w >= 300.0
    assert not any(texts[name].box.overlaps(code.box) for name in ("title", "site", "corner"))
    assert not texts["title"].box.overlaps(texts["site"].box)
    assert not texts["title"].box.overlaps(texts["corner"].box)
    assert code.box.right <= size.width


def read_light(picture):
    """Return the color of a code's border."""
    return "".join(f"{channel:02X}" for channel in Image.open(io.BytesIO(picture)).convert("RGB").getpixel((0, 0)))


def lay_out_stories(lay_out, theme, size, *companies):
    stories = [
        Story(f"s{at}", company, f"Topic {at}", source=f"{LINK}-{at}", sections=())
        for at, company in enumerate(companies)
    ]
    return lay_out(Course("c", ()), Module("01", 1, "M", stories=tuple(stories)), theme, size=size).pages


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("count", [2, 3])
def test_sources_side_by_side_fill_the_slide(count, theme, size, lay_out):
    """Codes are of one size and level, their words as well; no rules and no white cards are beside them."""
    pages = lay_out_stories(lay_out, theme, size, *(f"Firm {at}" for at in range(count)))
    page = next(page for page in pages if page.key == "sources")
    codes = [item.box for item in page.items if isinstance(item, PictureItem)]
    words = [item.box for item in page.items if isinstance(item, TextItem) and item.name.startswith("source-")]
    lights = {read_light(item.data) for item in page.items if isinstance(item, PictureItem)}
    assert len({(round(box.y), round(box.w)) for box in codes}) == 1
    assert len({round(box.y) for box in words}) == 1
    assert all(box.w >= 240.0 for box in codes)
    assert not any(code.overlaps(text) for code in codes for text in words)
    assert not any(item.name.startswith("rule-") for item in page.items)
    assert lights == {{"default": "FDFDFE", "paper": "FAF9F4", "block": "FFFFFF", "night": "F4F7FB"}[theme]}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_a_source_alone_is_named_larger_than_what_it_is_about(theme, size, lay_out):
    """A long company takes two lines before it is as small as its topic."""
    page = lay_out_stories(lay_out, theme, size, "Halden International Asset Management")[-1]
    name, topic, *_ = next(item for item in page.items if item.name == "source-1").lines
    assert name.runs[0].size >= 1.5 * topic.runs[0].size


ACTIVITY = (
    "Société de services qui a construit beaucoup de solutions pour ses clients et qui a besoin d'un framework "
    "pour gérer la sécurité et la conformité exigeante de leurs multiples clients"
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("says", [ACTIVITY, ACTIVITY[:90], ACTIVITY[:30]])
def test_what_a_company_does_is_read_beside_its_figure(says, theme, lay_out):
    """The value gives way to a long sentence, and a short one is set large."""
    activity = Section(SectionKind.ACTIVITY, "Activity", (Paragraph((Span(says),)),))
    figures = tuple(
        Figure.of(value, "of labor saved", key=value, section=SectionKind.RESULTS)
        for value in ("70 percent", "250 hours", "90 days")
    )
    story = Story("a-b", "Rackspace", "Backup", source=LINK, sections=(activity,), figures=figures)
    pages = lay_out(Course("c", ()), Module("01", 1, "M", stories=(story,)), theme).pages
    opener = next(page for page in pages if page.key == "a-b/opener")
    texts = {item.name: item for item in opener.items if isinstance(item, TextItem)}
    assert read_size(texts["line"]) >= (18.0 if says == ACTIVITY else 22.0)
    assert theme == "night" or read_size(texts["figure"]) >= 64.0
    assert "…" not in "".join(run.text for line in texts["line"].lines for run in line.runs)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("company", ["Firm", "Société Générale de Démonstration"])
def test_four_sources_are_quarters_of_the_slide(company, theme, size, lay_out):
    """Two under two, each beside its words, so that none floats: they reach to the foot of the slide."""
    pages = lay_out_stories(lay_out, theme, size, *(f"{company} {at}" for at in range(4)))
    page = next(page for page in pages if page.key == "sources")
    codes = [item.box for item in page.items if isinstance(item, PictureItem)]
    words = [item.box for item in page.items if isinstance(item, TextItem) and item.name.startswith("source-")]
    assert len({round(box.x) for box in codes}) == len({round(box.y) for box in codes}) == 2
    assert min(box.w for box in codes) >= 120.0
    assert max(box.bottom for box in codes) > 0.75 * size.height
    assert not any(code.overlaps(other) for code in codes for other in (*words, *(c for c in codes if c is not code)))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_code_and_pictures_have_the_width_of_the_page(theme, size, load):
    """Whatever stands in a margin elsewhere stands above them."""
    frames = {frame.name: frame for frame in design_frames(load(theme, size))}
    for frame, slot in (("Code", "body"), ("Picture", "picture")):
        assert frames[frame].slot(slot).box.w >= 0.8 * size.width


@pytest.mark.parametrize("size", [WIDE, STANDARD])
def test_a_story_on_one_page_has_the_width_of_the_page(size, load):
    """In a look with a margin as well: half the width would be small type in short lines."""
    frames = [frame for frame in design_frames(load("paper", size)) if any(s.name == "part-1" for s in frame.slots)]
    assert frames
    for frame in frames:
        parts = [slot.box for slot in frame.slots if slot.name.startswith(("part-", "figure"))]
        assert max(box.right for box in parts) - min(box.x for box in parts) >= 0.8 * size.width
