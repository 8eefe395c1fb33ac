"""Base lines as a program draws them: values that belong to one line of the page stand on it, whatever their size."""

from collections import defaultdict
from functools import cache

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.build.job import Look, compose_pages, pack_pages
from deckgen.content import Figures, Line, LinesAndFigures, Opener
from deckgen.deck import Deck, GroundName, Slide
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames
from deckgen.layout.figures.arrangement import find_leading
from deckgen.layout.measure import Ruler
from deckgen.phrase import Phrase, Words
from deckgen.preview.fast import draw_fast
from deckgen.story import Figure
from deckgen.write import compile_template

pytestmark = pytest.mark.slow

SIZES = pytest.mark.parametrize("size", [WIDE, STANDARD], ids=["wide", "narrow"])
NEAR = 3.0
"""Points within which two base lines are one to the eye: programs differ by as much."""


def say(lead, value, tail, before="", weight=0.0):
    """Return a figure of words without a place."""
    first, last = ((Words(text),) if text else () for text in (lead, tail))
    old = Words(before) if before else None
    return Figure(Phrase(first, Words(value), last), before=old, key=value, weight=weight)


def make_line(text):
    spans = (Span(text),)
    return Line(Paragraph(spans, key=text[:12]), hero=spans)


@pytest.fixture(scope="module")
def draw(load):
    """Draw slides; return their pages, and for each the lines of text as they are set."""

    @cache
    def prepare(theme, size):
        look = load(theme, size)
        frames = design_frames(look)
        return Look(look, frames, compile_template(look, frames))

    def run(contents, theme="default", size=WIDE, ground=GroundName.PLAIN):
        look = prepare(theme, size)
        slides = tuple(
            Slide(f"drawn-{number}", f"Utopus {number}", content, ground=ground)
            for number, content in enumerate(contents, start=1)
        )
        pages = compose_pages(Deck("d", "t", slides, ()), look, Diagnostics())
        families = (look.theme.heading_font, look.theme.body_font)
        drawn = draw_fast(pack_pages(pages, look, ""), families, scale=0.1).slides
        return list(zip(pages.pages, (slide.lines for slide in drawn), strict=True))

    return run


def find_base(lines, words):
    """Return the base line of the first line that begins with some words."""
    return next(line.baseline for line in lines if line.text.replace("\u00a0", " ").strip().startswith(words))


def find_last(lines, value):
    """Return the base line of the last line of a value: of its unit where that stands under its number."""
    texts = ((line, line.text.partition("\u2003")[0].replace("\u00a0", " ").strip()) for line in lines)
    return next(line.baseline for line, text in texts if value.endswith(text))


OPENED = (
    say("over", "200 billion", "signals every day"),
    say("", "50%", ""),
    say("", "5 minutes", "of work", before="2 hours"),
    say("onboards new clients", "three times", "faster using stackable security"),
    say("Die Bereitstellungszeit sank um", "85 Prozent", "gegenüber dem Rechenzentrum"),
    say("For every terabyte of data that the company keeps, it now saves around", "61 dollars", "on people at night"),
)
SPOKEN = (
    (),
    ("Renewable energy analytics provider",),
    ("Renewable energy analytics provider", "Process IoT data coming from wind and solar energy", "Petabytes in time"),
)


@SIZES
@pytest.mark.parametrize("spoken", SPOKEN, ids=["alone", "line", "lines"])
def test_the_number_of_an_opener_stands_on_the_base_line_of_the_name(spoken, size, draw):
    """Wherever that is: the name is higher where more is said of the company; its unit and words follow below."""
    lines = tuple(map(make_line, spoken))
    drawn = draw([Opener("Topic", lines, figure, "") for figure in OPENED], size=size)
    for (_, slide), figure in zip(drawn, OPENED, strict=True):
        number = find_base(slide, figure.value.split()[0])
        assert number == pytest.approx(find_base(slide, "Utopus"), abs=NEAR)


@pytest.mark.parametrize("spoken", SPOKEN, ids=["alone", "line", "lines"])
def test_the_figure_of_an_opener_in_blocks_stands_in_the_middle_of_its_block(spoken, draw, load):
    """Between what words keep from its upper edge and where they end, whatever they are."""
    ruler, lines = Ruler(load("block")), tuple(map(make_line, spoken))
    for page, _ in draw([Opener("Topic", lines, figure, "") for figure in OPENED], theme="block"):
        item = next(item for item in page.items if item.name == "figure")
        height = ruler.height(item.lines, item.box.w)
        assert item.box.y + height / 2 == pytest.approx((292.0 + 488.0) / 2, abs=NEAR), page.key


SHOWN = (
    say("saves about", "1,000 hours", "of labor every month", weight=1.0),
    say("", "62 sites", "in production", weight=4.0),
    say("onboards new clients", "three times", "faster"),
    say("", "5 hours", "to set up what a bank needs", before="3 days"),
    say("added", "$3.04M", ""),
    say("more than", "14,670", "VMs across all of its managed services"),
    say("", "8 days", "to deploy"),
)


@SIZES
@pytest.mark.parametrize("again", [None, say("", "70%", "of it")], ids=["first", "again"])
@pytest.mark.parametrize("theme", ["default", "block"])
def test_values_of_a_row_stand_on_one_base_line(theme, again, size, draw):
    """In cells and in blocks of one height side by side, their unit beside or under the number."""
    contents = [Figures(SHOWN[:count], again=again) for count in (2, 4, 5, 6, 7)]
    for page, lines in draw(contents, theme=theme, size=size):
        rows = defaultdict(list)
        for item in page.items:
            if not page.frame.startswith(("Mosaic", "Figures in c")) or not item.name.startswith("figure-"):
                continue
            figure = next(figure for figure in SHOWN if item.key == f"figure/{figure.key}")
            block = next((one.box for one in page.items if one.name == item.name.replace("figure", "block")), item.box)
            rows[round(block.y), round(block.bottom)].append(find_last(lines, figure.value))
        assert all(max(bases) - min(bases) <= NEAR for bases in rows.values()), (page.key, rows)


@pytest.mark.parametrize("count", [2, 3])
def test_the_strongest_figure_leads_blocks(count, draw):
    """Whichever stands first in the notes."""
    ((page, _),) = draw([Figures(SHOWN[:count])], theme="block")
    sizes = {item.key: max_size(item) for item in page.items if item.name.startswith("figure-")}
    assert max(sizes, key=sizes.get) == "figure/62 sites"


@pytest.mark.parametrize("count", range(2, 8))
def test_no_figure_leads_blocks_under_one_that_was_seen(count, draw):
    """They are equal, on each of two pages where they would be small on one."""
    for page, _ in draw([Figures(SHOWN[:count], again=say("", "70%", "of it"))], theme="block"):
        assert len({max_size(item) for item in page.items if item.name.startswith("figure-")}) == 1


@pytest.mark.parametrize("count", range(1, 8))
def test_few_figures_stand_in_the_middle_of_their_blocks(count, draw):
    """No value among several is at the foot of a block that is half empty; many small ones take two pages."""
    pages = draw([Figures(SHOWN[:count])], theme="block")
    assert sum(item.name.startswith("figure-") for page, _ in pages for item in page.items) == count
    for page, _ in pages:
        blocks = {
            item.name.replace("block", "figure"): item.box for item in page.items if item.name.startswith("block")
        }
        texts = [item for item in page.items if item.name.startswith("figure-")]
        assert len(texts) <= 3 or min(map(max_size, texts)) >= 52.0
        for item in texts:
            block, last = blocks[item.name], item.box.bottom
            assert len(texts) == 1 or item.box.y - block.y >= 16.0
            assert last <= block.bottom


@pytest.mark.parametrize("count", range(2, 8))
@pytest.mark.parametrize("lead", ["saves", "For every terabyte of data that the company keeps, it now saves around"])
def test_blocks_lead_with_what_is_far_larger_or_are_equal(lead, count, draw):
    """A first value that is hardly larger than the others leads nobody."""
    figures = tuple(say(lead, f"6{number},000 dollars", "a month on hardware") for number in range(count))
    for page, _ in draw([Figures(figures)], theme="block"):
        first, *others = [max_size(item) for item in page.items if item.name.startswith("figure-")]
        assert len({first, *others}) == 1 or first >= 1.25 * max(others)


def test_two_values_in_words_have_blocks_as_wide_as_the_page(draw):
    """Side by side they would be small."""
    words = say("several hours", "tens of seconds", "a deployment"), say("efficiency is up by", "20-30%", "")
    for figures, columns in ((words, 1), (SHOWN[:2], 2)):
        ((page, _),) = draw([Figures(figures, again=say("", "70%", "of it"))], theme="block")
        assert len({item.box.x for item in page.items if item.name.startswith("figure-")}) == columns


def max_size(item):
    return max(run.size for line in item.lines for run in line.runs)


@SIZES
@pytest.mark.parametrize("count", [2, 3])
def test_figures_beside_a_large_one_stand_on_its_grid(count, size, draw):
    """The last one on its base line; columns hang under hairlines of one height, on that of all slides without text."""
    figures = (say("saves about", "1,000 hours", "a month", weight=2.0), SHOWN[4], SHOWN[6])[:count]
    for content in (Figures(figures), LinesAndFigures((make_line("It runs at night"),), figures)):
        ((page, lines),) = draw([content], theme="night", size=size)
        rules = [item.box for item in page.items if item.name.startswith("rule-")]
        texts = [item.box for item in page.items if item.name.startswith("figure-")]
        assert find_last(lines, "1,000 hours") == pytest.approx(find_last(lines, figures[-1].value), abs=NEAR)
        assert not isinstance(content, Figures) or rules[0].y == 116.0
        assert len(rules) == count
        assert rules[0].y == rules[1].y < min(box.y for box in texts)
        assert [box.x for box in rules] == [box.x for box in texts]


@pytest.mark.parametrize("theme", ["block", "night"])
@pytest.mark.parametrize(("count", "most"), [(2, 1.6), (3, 2.0)])
def test_figures_of_one_rank_are_of_about_one_size(count, most, theme, draw):
    """Nothing in the notes says that one of two is the lesser; others are larger than their words by far."""
    for others in (SHOWN[2:4], (SHOWN[4], SHOWN[6]), (say("in", "tens of seconds", ""), say("up by", "20-30%", ""))):
        figures = (say("", "150", "seats", weight=2.0), *others)[:count]
        ((page, _),) = draw([Figures(figures)], theme=theme)
        sizes = [max_size(item) for item in page.items if item.name.startswith(("figure-", "value-"))]
        assert max(sizes) <= most * min(sizes)
        assert min(sizes) >= 48.0


def test_a_figure_leads_unless_its_sentence_begins_with_another():
    """The second half of a sentence is not read first; one whose own words tell the first is."""
    first = say("Machines run at", "2x", "the speed")._replace(text="It.")
    for lead, leads in (("for about", "2x"), ("Machines run at 2x the speed for", "70%")):
        second = say(lead, "70%", "less", weight=2.0)._replace(text="It.")
        assert find_leading((first, second)).value == leads
        assert find_leading((first, second._replace(text="Another."))).value == "70%"


@pytest.mark.parametrize("count", range(1, 7))
def test_the_hairline_over_the_line_at_the_foot_reaches_from_margin_to_margin(count, draw):
    """However wide the figures over it are."""
    *_, (page, _) = draw([Figures(SHOWN[:count], again=say("", "70%", "of it"))])
    rule = next(item.box for item in page.items if item.name == "again-rule")
    assert (rule.x, rule.right) == pytest.approx((48.0, 912.0))


def test_sentences_in_blocks_are_rows_and_no_columns(draw):
    """Long words over three values in words would be towers beside each other."""
    figures = (
        say("On its database side, which uses horizontal scaling, it performs around", "four million", "queries"),
        say("for all its software products combined, it can handle around", "one million", "requests per minute"),
        say("On every single working day the new platform can handle", "500,000", "web requests per minute"),
    )
    ((page, _),) = draw([Figures(figures)], theme="block")
    blocks = [item.box for item in page.items if item.name.startswith("block-")]
    assert len({box.y for box in blocks}) == len(blocks) == 3
    assert len({box.w for box in blocks}) == 1
