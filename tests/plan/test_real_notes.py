"""What must be true of the plans of real notes: the sample course, and notes that nobody wrote for deckgen."""

from collections import Counter
from statistics import median

import pytest

from deckgen.content import (
    ArchitectureCall,
    Comparison,
    Contrast,
    Digest,
    Figures,
    Lines,
    LinesAndFigures,
    Opener,
    PictureShow,
    Profile,
    QuoteShow,
    Recap,
    Scale,
    Share,
    Statement,
    Text,
)
from deckgen.deck import GroundName
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.language.sentences import count_words
from deckgen.pace import Density
from deckgen.plan import plan_deck
from deckgen.plan.echoes import leave_out_echoes
from deckgen.plan.material import is_faint, is_few
from deckgen.read import read_course

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def courses(root):
    """Both courses, figures found."""
    places = (root / "stories", root.parent / "shared" / "gold" / "blind-given.md")
    return [read_figures(read_course([place], Diagnostics()), Diagnostics()) for place in places if place.exists()]


@pytest.fixture(scope="module")
def plan(courses, theme):
    """Plan every module in a density."""

    def plan(density, **pace):
        wanted = theme.pace._replace(ordered=density, **pace)
        return [(module, plan_deck(course, module, wanted)) for course in courses for module in course.modules]

    return plan


def test_notes_that_are_read_again_are_planned_alike(root, theme):
    """Nothing that one reading left in the process changes the plans of another."""
    first, again = (
        [
            plan_deck(course, module, theme.pace)
            for course in [read_figures(read_course([root / "stories"], Diagnostics()), Diagnostics())]
            for module in course.modules
        ]
        for _ in range(2)
    )
    assert first == again


def list_lines(content):  # noqa: PLR0911 - a row a type
    match content:
        case Statement(line):
            return (line,)
        case Lines(lines, _, intro) | LinesAndFigures(lines, _, intro):
            return lines if intro is None else (intro, *lines)
        case Profile(_, first, lines):
            return (first, *lines)
        case Digest(parts):
            return tuple(line for _, lines in parts for line in lines)
        case Contrast(left=left, right=right):
            return (*left, *right)
        case Opener(lines=lines):
            return lines
    return ()


def list_figures(content):
    match content:
        case Figures(figures) | LinesAndFigures(figures=figures) | Digest(figures=figures):
            return figures
        case Share(figure) | Scale(figure) | Opener(figure=figure):
            return (figure,) if figure else ()
        case Comparison(series):
            return (series.figure,)
        case Recap(rows):
            return tuple(figure for _, figures in rows for figure in figures)
    return ()


def count_slide(content):
    if isinstance(content, Text):
        return count_words(" ".join(one.text for one in content.paragraphs))
    parts = [span.text for line in list_lines(content) for part in (line.lead, line.hero, line.tail) for span in part]
    figures = [f"{one.lead} {one.qualifier} {one.earlier} {one.value} {one.tail}" for one in list_figures(content)]
    return count_words(" ".join("".join(parts).split())) + count_words(" ".join(figures))


@pytest.mark.parametrize("density", Density)
def test_what_a_slide_leaves_out_is_in_its_own_notes(plan, density):
    """Every paragraph that a slide shows a part of stands whole in the notes of that slide."""
    for _, deck in plan(density):
        for slide in deck.slides:
            texts = {block.text for block in slide.notes.blocks if hasattr(block, "text")}
            own = [line for line in list_lines(slide.content) if line.paragraph.line]
            assert [line for line in own if line.paragraph.text not in texts] == []


@pytest.mark.parametrize("density", Density)
@pytest.mark.parametrize("joins", [False, True])
def test_every_block_is_told_once_at_least(plan, density, joins):
    """On some slide of its story; the headings, too, as a title or in the notes."""
    for module, deck in plan(density, joins=joins):
        for story in module.stories:
            own = [slide for slide in deck.slides if slide.section == story.key]
            told = {block.key for slide in own for block in slide.notes.blocks}
            assert {block.key for section in story.sections for block in section.blocks} <= told
            heads = " ".join(f"{slide.title} {slide.notes.heading}" for slide in own)
            assert [section.title for section in story.sections if section.title not in heads] == []


@pytest.mark.parametrize("density", Density)
def test_no_figure_is_seen_too_often(plan, density):
    """The strongest on three slides at most, any other on two."""
    for module, deck in plan(density):
        for story in module.stories:
            slides = [one for one in deck.slides if one.section == story.key or isinstance(one.content, Recap)]
            seen = Counter(one for slide in slides for one in list_figures(slide.content) if one in story.figures)
            counts = sorted(seen.values(), reverse=True)
            assert all(count <= most for count, most in zip(counts, (3, *(2,) * len(counts)), strict=False))


def test_every_figure_is_seen(plan):
    """Large beside its words, except what a company does, what tells little and what another one tells."""
    for module, deck in plan(Density.CONCISE):
        for story in module.stories:
            own = [slide for slide in deck.slides if slide.section == story.key]
            shown = {one.key for slide in own for one in slide.notes.figures}
            loud = [one for one in story.figures if one.section != "activity" and not is_faint(one)]
            told = [one for one in leave_out_echoes(loud) if not is_few(one, story.lang)]
            missing = [one for one in told if one.key not in shown]
            assert not any(isinstance(slide.content, Opener) for slide in own[1:])
            assert missing == []


def test_one_dark_slide_a_story(plan):
    """Beside opener and quote, and never of a problem."""
    for _, deck in plan(Density.CONCISE):
        dark = [slide for slide in deck.slides if slide.ground is GroundName.PANEL]
        dark = [slide for slide in dark if not isinstance(slide.content, QuoteShow | Opener)]
        assert max(Counter(slide.section for slide in dark).values(), default=0) <= 1
        for slide in deck.slides:
            if slide.key.endswith("/problem"):
                assert slide.ground is GroundName.TINT


def test_the_measure_of_a_course(plan):
    """Few slides a story, few words a slide, few second slides: the targets of the look."""
    decks = [deck for _, deck in plan(Density.CONCISE)]
    aside = ArchitectureCall | PictureShow | QuoteShow
    stories = [
        slide.section
        for deck in decks
        for slide in deck.slides
        if slide.section and not isinstance(slide.content, aside)
    ]
    counts = Counter(stories).values()
    assert median(counts) <= 4
    assert max(counts) <= 6
    slides = [slide for deck in decks for slide in deck.slides if slide.section]
    words = [count_slide(slide.content) for slide in slides]
    assert sum(count > 60 for count in words) <= 8
    assert max(words) <= 80
    groups = [
        Counter(slide.group for slide in deck.slides if slide.group and slide.title == slide.step) for deck in decks
    ]
    seconds = [group for count in groups for group, number in count.items() if number > 1]
    assert len(seconds) <= 8
