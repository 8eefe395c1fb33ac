"""Whole decks, laid out: snapshots a reviewer can read, and laws that hold for every page."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.check import check_pages
from deckgen.content import Opener
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.geometry import STANDARD, WIDE
from deckgen.layout import design_frames
from deckgen.page import ChartItem, TextItem
from deckgen.plan import plan_deck
from deckgen.read import read_course
from deckgen.story import Figure, Section, SectionKind, Story

pytestmark = pytest.mark.slow

THEMES = ("default", "night", "paper")


@pytest.fixture(scope="module")
def kinds(root):
    """The course that holds a slide of every kind."""
    return read_figures(
        read_course([root / "src" / "deckgen" / "samples" / "every-kind"], Diagnostics()), Diagnostics()
    )


@pytest.fixture(scope="module")
def course(root):
    return read_figures(read_course([root / "stories"], Diagnostics()), Diagnostics())


@pytest.mark.parametrize("number", range(1, 14))
def test_every_module_is_laid_out_as_approved(number, course, lay_out, dump, approved):
    """Page dumps of the whole course: any change of plan, size or line break shows up for review."""
    module = next(module for module in course.modules if module.number == number)
    assert dump(lay_out(course, module)) == approved


@pytest.mark.parametrize("theme", THEMES)
def test_every_kind_of_slide_is_laid_out_as_approved(kinds, theme, lay_out, dump, approved):
    """Tables, quotes, pictures, code, charts, French, reuse: the fixture holds one of each."""
    assert dump(lay_out(kinds, kinds.modules[0], theme), theme) == approved


def make_figures(count):
    figures = tuple(
        Figure.of(
            f"{i} million",
            "requests per second on a busy day" if i % 2 else "users",
            before=f"{i} thousand" if i % 3 == 0 else "",
            qualifier="more than" if i % 4 == 0 else "",
            text=f"{i} million",
            key=f"{i}-million",
            section=SectionKind.PROBLEM,  # none of which the opener shows large
        )
        for i in range(1, count + 1)
    )
    listed = Section(SectionKind.FIGURES, "Key figures", (Paragraph((Span("listed by hand"),)),))
    story = Story("a-b", "B", "A", source="https://example.com", sections=(listed,), figures=figures)
    return Module("01", 1, "Figures", stories=(story,))


@pytest.mark.parametrize(
    ("count", "theme"), [*((count, "default") for count in range(1, 14)), (4, "night"), (5, "paper"), (6, "block")]
)
def test_every_count_of_figures_is_laid_out_as_approved(count, theme, lay_out, dump, approved):
    """One to seven figures a page, balanced beyond seven."""
    pages = lay_out(Course("c", ()), make_figures(count), theme)
    shown = [page for page in pages.pages if page.key.startswith("a-b/figures")]
    counts = [sum(is_figure(item) for item in page.items) for page in shown]
    assert sum(counts) == count
    assert max(counts) <= 7
    assert max(counts) - min(counts) <= 1
    only = dump(pages, theme).split("== ")
    assert "".join(page for page in only if page.startswith("a-b/figures")) == approved


def is_figure(item):
    """Tell whether an item shows the value of a figure."""
    return isinstance(item, TextItem) and item.key.startswith("figure/") and item.key.count("/") == 1


@pytest.mark.parametrize("size", [WIDE, pytest.param(STANDARD, marks=pytest.mark.slow)])
@pytest.mark.parametrize("theme", THEMES)
def test_no_check_has_anything_to_say(kinds, theme, size, course, lay_out, load):
    """Unique titles, text inside its box, nothing off the slide or overlapping, readable type, alt text."""
    look = load(theme, size)
    found = Diagnostics()
    for own, module in [(course, module) for module in course.modules] + [(kinds, kinds.modules[0])]:
        check_pages(lay_out(own, module, theme, found, size), design_frames(look), look, found)
    assert list(found) == []


LEAST_HERO = 24.0
"""Points."""


def read_large(pages, story):
    """Return the texts of a story's figures, heroes and charts, white space left out."""
    large = []
    for page in pages.pages:
        for item in page.items if page.section == story.key else ():
            if isinstance(item, TextItem) and item.name != "title":
                runs = [run for line in item.lines for run in line.runs]
                if any(run.bold and run.size >= LEAST_HERO for run in runs):
                    large.append("".join(run.text for run in runs))
            large += item.labels if isinstance(item, ChartItem) else ()
    return ["".join(text.split()) for text in large]


@pytest.mark.parametrize("size", [WIDE, pytest.param(STANDARD, marks=pytest.mark.slow)])
@pytest.mark.parametrize("theme", THEMES)
def test_every_figure_stands_large_somewhere(kinds, theme, size, course, lay_out):
    """As a figure, as the hero of its line, or on a chart; what a company does is said by its sentences."""
    for own, module in [(course, module) for module in course.modules] + [(kinds, kinds.modules[0])]:
        pages = lay_out(own, module, theme, size=size)
        for story in module.stories:
            large = read_large(pages, story)
            repeats = story.reused_from in {other.key for other in module.stories}
            told = [figure for figure in story.figures if figure.section is not SectionKind.ACTIVITY]
            for figure in () if repeats else told:
                assert any("".join(figure.value.split()) in text for text in large), (story.key, figure.value)


@pytest.mark.parametrize("size", [WIDE, pytest.param(STANDARD, marks=pytest.mark.slow)])
@pytest.mark.parametrize("theme", THEMES)
def test_an_activity_without_a_slide_is_whole_on_the_opener(theme, size, course, lay_out, load):
    """The opener's line may be cut only where another slide shows it."""
    for module in course.modules:
        deck = plan_deck(course, module, load(theme, size).pace)
        openers = {slide.key: slide for slide in deck.slides if isinstance(slide.content, Opener)}
        for page in lay_out(course, module, theme, size=size).pages:
            said = "".join(run.text for i in page.items if i.name == "line" for text in i.lines for run in text.runs)
            if page.key in openers and page.key.replace("/opener", "/activity") not in {s.key for s in deck.slides}:
                lines = openers[page.key].content.lines
                spans = (span for line in lines for part in (line.lead, line.hero, line.tail) for span in part)
                assert "".join(said.split()) == "".join("".join(span.text for span in spans).split())


def test_every_jump_leads_to_a_page(kinds, course, lay_out):
    """Agenda to opener, opener to agenda, a repeat to the story it repeats."""
    for own, module in [(course, module) for module in course.modules] + [(kinds, kinds.modules[0])]:
        pages = lay_out(own, module)
        texts = [item for page in pages.pages for item in page.items if isinstance(item, TextItem)]
        jumps = {item.jump for item in texts}
        jumps |= {run.jump for item in texts for line in item.lines for run in line.runs}
        assert jumps - {""} <= {page.key for page in pages.pages}
        repeats = {story.reused_from for story in module.stories} & {story.key for story in module.stories}
        assert {f"{key}/opener" for key in repeats} <= jumps


def test_page_keys_are_unique(course, lay_out):
    """A page's key is its identity: continuation pages have their own."""
    for module in course.modules:
        keys = [page.key for page in lay_out(course, module).pages]
        assert len(set(keys)) == len(keys)


def test_sections_cover_all_pages_in_order(course, lay_out):
    """PowerPoint asks for every slide in exactly one section."""
    for module in course.modules:
        pages = lay_out(course, module)
        assert sum(section.pages for section in pages.sections) == len(pages.pages)


def test_frames_have_unique_names_and_indexes(load):
    """Two layouts of one name, or two placeholders of one index, break a template."""
    for theme in THEMES:
        frames = design_frames(load(theme))
        assert len({frame.name for frame in frames}) == len(frames)
        for frame in frames:
            indexes = [slot.idx for slot in frame.slots if slot.placeholder]
            assert len(set(indexes)) == len(indexes), frame.name
