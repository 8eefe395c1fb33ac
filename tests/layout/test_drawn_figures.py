"""Figures that are drawn: a share as a ring, spans of time and values as bars, a module's strongest in bands."""

from functools import cache

import pytest

from deckgen.check import check_pages
from deckgen.content import Comparison, Recap, Scale, Series, Share, StoryLine
from deckgen.contrast import measure_contrast, vary
from deckgen.deck import Deck, GroundName, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.ink import OWN_PALETTE
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.layout.own_stages import design_stages
from deckgen.page import ChartItem, Run, ShapeItem, TextItem, TextLine
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure
from deckgen.theme import THEME_ROLES, Role

pytestmark = pytest.mark.slow

SIZES = pytest.mark.parametrize("size", [WIDE, STANDARD], ids=["wide", "narrow"])
THEMES = pytest.mark.parametrize("theme", ["default", "night", "paper"])
HOUR = 3600.0


def say(lead, value, tail, before="", qualifier="", number=None):
    """Return a figure of words without a place."""
    first, last = ((Words(text),) if text else () for text in (lead, tail))
    old = Words(before) if before else None
    return Figure(Phrase(first, Words(value), last), before=old, qualifier=qualifier, number=number, key=value)


@pytest.fixture(scope="module")
def draw(load):
    """Draw one slide; return the items of each of its pages. Checks have nothing to say."""

    @cache
    def prepare(theme, size):
        look = load(theme, size)
        return look, design_frames(look)

    def run(content, ground=GroundName.PLAIN, size=WIDE, theme="default", lang="en"):
        (look, frames), found = prepare(theme, size), Diagnostics()
        slide = Slide("drawn", "Key figures", content, owner="Acme", ground=ground, lang=lang)
        pages = lay_out_deck(Deck("d", "t", (slide,), ()), frames, look, found)
        check_pages(pages, frames, look, found)
        assert not list(found)
        return [{item.name: item for item in page.items} for page in pages.pages]

    return run


def read(item):
    return " ".join("".join(run.text for run in line.runs) for line in item.lines)


@SIZES
@pytest.mark.parametrize("ground", GroundName)
def test_a_share_is_a_part_of_a_ring_beside_its_words(ground, size, draw):
    figure = say("The organization migrated", "90 percent", "of its German data center", number=90.0)
    (page,) = draw(Share(figure), ground, size)
    ring = page["chart"]
    assert isinstance(ring, ChartItem)
    assert (ring.form, ring.values, ring.labels) == ("ring", (90.0, 10.0), ())
    assert ring.alt == "The organization migrated 90 percent of its German data center"
    assert read(page["figure-1"]).split() == ring.alt.split()
    assert max(run.size for line in page["figure-1"].lines for run in line.runs) >= 104.0
    assert not page["figure-1"].box.overlaps(ring.box)
    assert ring.box.w == ring.box.h


@SIZES
@THEMES
@pytest.mark.parametrize(
    ("before", "value", "seconds"),
    [
        ("2 weeks", "2 hours", (336 * HOUR, 2 * HOUR)),
        ("8 Stunden", "5 Stunden", (8 * HOUR, 5 * HOUR)),
        ("90 secondes", "3 jours", (90.0, 72 * HOUR)),
        ("eine halbe Stunde", "neunundvierzig Minuten", (1800.0, 2940.0)),
    ],
)
def test_bars_of_time_are_to_scale(before, value, seconds, theme, size, draw):
    """Down to a line that can still be seen; both of one height; the later value, the news, is larger."""
    (page,) = draw(Scale(say("it took", value, "to do", before=before), seconds), size=size, theme=theme)
    earlier, later = page["bar-earlier"], page["bar-later"]
    lengths = earlier.box.w, later.box.w
    longest = max(lengths)
    assert [length / longest for length in lengths] == pytest.approx(
        [max(6.0 / longest, span / max(seconds)) for span in seconds]
    )
    assert (earlier.fill, later.fill) == (Role.MUTED, Role.ACCENT)
    assert earlier.box.h == pytest.approx(later.box.h)
    sizes = [max(run.size for line in page[name].lines for run in line.runs) for name in ("earlier", "figure")]
    assert 28.0 <= sizes[0] <= sizes[1]
    assert sizes[0] <= max(28.0, 0.6 * sizes[1])
    for item, bar, words in ((page["earlier"], earlier, before), (page["figure"], later, value)):
        assert words in read(item).replace("\u00a0", " ")
        assert bar.box.contains(item.box) or item.box.x >= bar.box.right
        on_bar = bar.box.contains(item.box)
        assert all((run.color is Role.BACKGROUND) == on_bar for line in item.lines for run in line.runs)
    assert page["figure"].key == f"figure/{value}"
    assert read(page["words"]) == "it took"
    assert read(page["figure"]).endswith("to do")
    assert later.box.bottom >= 360.0


def compare(names, values, labels, figure, factor=""):
    return Comparison(Series(title="Requests", names=names, values=values, labels=labels, figure=figure, factor=factor))


@SIZES
@pytest.mark.parametrize("ground", GroundName)
def test_a_factor_stands_large_beside_native_bars(ground, size, draw):
    figure = say("", "1.69 billion", "requests per week", before="359 million")
    content = compare(("2016", "2020"), (359e6, 1.69e9), ("359 million", "1.69 billion"), figure, "×4.7")
    (page,) = draw(content, ground, size)
    factor, pair, words = page["figure"].lines
    assert (factor.runs[0].text, factor.runs[0].color) == ("×4.7", Role.ACCENT)
    assert factor.runs[0].size >= 72.0
    assert (pair.runs[0].text.replace("\u00a0", " "), words.runs[0].text) == (
        "359 million → 1.69 billion",
        "requests per week",
    )
    assert page["chart"].labels == ("359 million", "1.69 billion")
    assert page["chart"].size <= 28.0


@SIZES
def test_values_of_bars_keep_apart(size, draw, load):
    """Eight long ones have the whole width."""
    figure = say("grew to", "1,200,000", "requests")
    names = tuple(str(year) for year in range(2012, 2020))
    values = tuple(float(150_000 * n) for n in range(1, 9))
    labels = tuple(f"{value:,.0f}" for value in values)
    (page,) = draw(compare(names, values, labels, figure), size=size)
    chart = page["chart"]
    ruler = Ruler(load("default", size))
    widest = max(ruler.width(TextLine((Run(label, chart.size, bold=True),))) for label in labels)
    assert widest <= chart.box.w / 8
    assert chart.size >= 14.0


def list_rows(count):
    figures = (
        say("reduced its costs by", "88 percent", "per month by upgrading to Shield Advanced"),
        say("", "5 milliards", "d’images par jour"),
        say("it processed what the legacy infra was able to process", "2 hours", "", before="2 weeks"),
        say("", "5−6 hours", "Setting up infrastructure for a new bank", before="3−4 days"),
        say("", "hundreds of thousands", "of different compute instances", qualifier="up to"),
        say("", "26,93 Po", "de données"),
        say("Die Plattform verarbeitet", "9,7 Millionen", "Datenverarbeitungsvorgänge an jedem Werktag"),
        say("", "70 percent", "of manual remediation"),
        say("", "40", "Anwendungen"),
    )
    return tuple(
        (StoryLine("Firewall Manager and Shield Advanced", f"Company {number}", "drawn"), (figure,))
        for number, figure in enumerate(figures[:count], start=1)
    )


@SIZES
@THEMES
@pytest.mark.parametrize("count", range(2, 10))
def test_a_recap_has_a_band_a_story(count, theme, size, draw, load):
    """Values at least as large as a hero, in words no larger than 84, every word there, companies linked to stories."""
    ruler = Ruler(load(theme, size))
    rows = list_rows(count)
    pages = draw(Recap(rows), GroundName.PANEL, size, theme)
    items = [item for page in pages for item in page.values() if isinstance(item, TextItem)]
    assert [item.key for item in items if item.key] == [f"figure/{figure.key}" for _, (figure,) in rows]
    text = " ".join(read(item) for item in items).replace("\u00a0", " ").replace("\u202f", " ")
    for line, (figure,) in rows:
        for words in (figure.lead, figure.earlier, figure.qualifier, figure.value, figure.tail, line.company):
            assert words in text
    for page in pages:
        values = [item for item in page.values() if isinstance(item, TextItem) and item.key]
        assert 1 <= len(values) <= 4
        sizes = [max(run.size for line in item.lines for run in line.runs) for item in values]
        assert min(sizes) >= 28.0
        in_words = [size for item, size in zip(values, sizes, strict=True) if "hundreds" in item.key]
        assert all(size <= 84.0 for size in in_words)
        for item in values:
            assert ruler.height(item.lines, item.box.w) <= item.box.h
        assert all(item.jump == "drawn" for name, item in page.items() if name.startswith("words-"))
        assert not any(isinstance(item, ShapeItem) and item.fill not in {None, Role.SURFACE} for item in page.values())


@pytest.mark.parametrize("theme", ["default", "paper", "night"])
def test_the_words_of_a_recap_end_on_the_base_line_of_its_value(theme, draw, load):
    """Each value is as large as its own row allows; where topic and company need two lines no dot parts them."""
    ruler = Ruler(load(theme))
    rows = (
        (StoryLine("Well Architected Tool", "Cox Automative", "drawn"), (say("practices across", "350", "teams"),)),
        (StoryLine("Local Zones", "Netflix", "drawn"), (say("they offer up to", "hundreds of thousands", "of jobs"),)),
    )
    (items,) = draw(Recap(rows), GroundName.PANEL, theme=theme)
    sizes = []
    for number in (1, 2):
        value, words = items[f"figure-{number}"], items[f"words-{number}"]
        sizes.append(max(run.size for line in value.lines for run in line.runs))
        height = ruler.height(value.lines, value.box.w)
        base = value.box.y + (value.box.h + height) / 2 - ruler.read(value.lines[-1]).foot
        last = words.box.y + ruler.height(words.lines, words.box.w) - ruler.read(words.lines[-1]).foot
        assert last == pytest.approx(base, abs=2.0)
        assert not words.lines[-1].runs[0].text.startswith(" ")
    assert sizes[0] >= 104.0 > sizes[1]


@THEMES
def test_the_words_of_a_recap_have_the_width_that_its_values_leave(theme, draw):
    """Short values do not keep the words beside them in a narrow column."""
    shares = []
    for value in ("88 %", "hundreds of thousands"):
        line = StoryLine("Firewall Manager and Shield Advanced", "Outsystems", "drawn")
        figure = say("", value, "per month by upgrading to Shield Advanced")
        (items,) = draw(Recap(((line, (figure,)),) * 2), GroundName.PANEL, theme=theme)
        shares.append(items["words-1"].box.x)
    assert shares[0] < shares[1]


@THEMES
def test_bars_can_be_seen_on_every_ground(theme, load):
    """3 : 1, as the shapes of a chart have to have."""
    look = load(theme)
    scheme = {OWN_PALETTE.ink(role).slot: look.colors[role] for role in THEME_ROLES}
    stage = design_stages(look)["plain"]
    for one in (stage, *stage.others):
        for role in (Role.BAR, Role.ACCENT):
            ink = one.palette.ink(role)
            shown = vary(scheme[ink.slot], ink.mod, ink.off)
            assert measure_contrast(shown, one.ground.darkest) >= 3.0, (one.name, role)
