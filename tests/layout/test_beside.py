"""Slides of several parts: text beside figures, a profile, a problem beside its solution, a story on one page."""

from itertools import product

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.check import check_pages
from deckgen.content import Contrast, Digest, Line, LinesAndFigures, Profile
from deckgen.deck import Deck, GroundName, Slide, SpeakerNotes
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE
from deckgen.keys import pick_words
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.measure import Ruler
from deckgen.page import ShapeItem, TextItem
from deckgen.phrase import Phrase, Words
from deckgen.story import Figure

pytestmark = pytest.mark.slow

SENTENCES = {
    "en": ("We had to", "cut the costs of every region", "before the end of the year"),
    "fr": ("Il fallait", "rendre les environnements disponibles", "partout où les équipes travaillent"),
    "de": ("Nötig war eine", "einheitliche Datensicherung", "für alle Kundenversicherungen"),
}
VALUES = (
    Figure(Phrase((Words("the company saves"),), Words("1.2 million"), (Words("dollars a year"),)), key="a"),
    Figure(
        Phrase((), Words("2 hours"), (Words("for what took the old platform days"),)), before=Words("2 weeks"), key="b"
    ),
    Figure(Phrase((Words("available"),), Words("99.95%")), qualifier="more than", key="c"),
    Figure(Phrase((), Words("thousands"), (Words("of accounts"),)), key="d"),
)
SIZES = [pytest.param(WIDE, id="wide"), pytest.param(STANDARD, id="4:3", marks=pytest.mark.slow)]


def make_line(number: int, lang: str = "en", *, plain: bool = False) -> Line:
    lead, hero, tail = (f"{part} {number}" for part in SENTENCES[lang])
    spans = (Span(f"{lead} "), Span(hero, bold=True), Span(f" {tail}"))
    paragraph = Paragraph(spans, marker="•", key=pick_words(f"{lead} {hero}"))
    if plain:
        return Line(paragraph._replace(spans=(Span(paragraph.text),)), hero=(Span(paragraph.text),))
    return Line(paragraph, spans[:1], spans[1:2], spans[2:], strong=True)


def list_paragraphs(lines) -> tuple[Paragraph, ...]:
    return tuple(line.paragraph for line in lines)


@pytest.fixture(scope="module")
def draw(load):
    """Lay out slides; return theme, pages and what the checks say."""

    def lay_out(slides, size=WIDE, theme="default"):
        look, found = load(theme, size), Diagnostics()
        frames = design_frames(look)
        pages = lay_out_deck(Deck("d", "D", tuple(slides), ()), frames, look, found)
        check_pages(pages, frames, look, found)
        return look, pages.pages, list(found)

    return lay_out


def list_texts(page) -> list[TextItem]:
    own = {"title", "corner", "footer", "number"}
    return [item for item in page.items if isinstance(item, TextItem) and item.name not in own]


def read(item: TextItem) -> str:
    return " ".join("".join(run.text for run in line.runs) for line in item.lines).replace("\u00a0", " ")


def check_room(look, pages) -> None:
    """No text is larger than its box, none has a neighbor's key."""
    ruler = Ruler(look)
    for page in pages:
        for item in list_texts(page):
            room = item.box.shrink(item.insets)
            assert ruler.height(item.lines, room.w) <= room.h + 1.5, (page.key, item.name)
        texts = list_texts(page)
        assert len({item.key or item.name for item in texts}) == len(texts)


def list_beside() -> list[Slide]:
    slides = []
    for count, figures, lang, plain in product((1, 2, 3), (1, 2), SENTENCES, (False, True)):
        lines = tuple(make_line(number, lang, plain=plain) for number in range(1, count + 1))
        name = f"{count}-{figures}-{lang}-{plain}"
        notes = SpeakerNotes(blocks=list_paragraphs(lines), figures=VALUES[:figures])
        ground = GroundName.TINT if count == 2 else GroundName.PLAIN
        slides.append(
            Slide(name, name, LinesAndFigures(lines, VALUES[:figures]), lang=lang, ground=ground, notes=notes)
        )
    return slides


@pytest.mark.parametrize("size", SIZES)
def test_text_and_figures_at_every_count(size, draw):
    """One to three lines, one or two figures, in three languages: whole, apart, and readable."""
    slides = list_beside()
    look, pages, found = draw(slides, size)
    assert found == []
    check_room(look, pages)
    for slide in slides:
        told = " ".join(
            read(item) for page in pages if page.key.split("/")[0] == slide.key for item in list_texts(page)
        )
        for line in slide.content.lines:
            assert set(line.paragraph.text.split()) <= set(told.split())
        assert all(figure.value in told for figure in slide.content.figures), slide.key
    if size == WIDE:
        apart = {page.key.split("/")[0] for page in pages if "/" in page.key}
        assert apart <= {"3-1-fr-False", "3-2-fr-False"}  # their words would be under 20 points beside figures
        beside = [page for page in pages if page.key.split("/")[0] not in apart]
        assert {page.frame.removesuffix(" on tint") for page in beside} <= {
            "Text and figure",
            "Text and figures",
            "Short text and figure",
        }


def test_as_many_lines_as_figures_share_their_hairlines(draw):
    """Text and figures of a row belong to it both, where no text is too high for equal rows."""
    lines = (make_line(1), make_line(2))
    _, (page,), _ = draw([Slide("s", "S", LinesAndFigures(lines, VALUES[2:]))])
    tops = {
        name: [item.box.y for item in page.items if isinstance(item, ShapeItem) and item.name.startswith(name)]
        for name in ("rule-", "figure-rule-")
    }
    assert len(tops["rule-"]) == 2
    assert tops["rule-"] == pytest.approx(tops["figure-rule-"])


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("figure", VALUES, ids=lambda figure: figure.key)
def test_a_figure_alone_is_in_the_middle_of_the_height(figure, count, draw):
    """Of its panel, whatever stands beside it; a single line of many words is there, too, without a rule."""
    lines = tuple(make_line(number) for number in range(1, count + 1))
    for ground in (GroundName.PLAIN, GroundName.TINT):
        look, (page,), _ = draw([Slide("s", "S", LinesAndFigures(lines, (figure,)), ground=ground)])
        middles = {item.name: find_middle(item, look) for item in list_texts(page)}
        low = ground is GroundName.TINT and count == 1  # both reach into the lowest third
        assert middles["figure-1"] == pytest.approx(294.0, abs=2.0) or (low and middles["figure-1"] > 294.0)
        assert count > 1 or middles["row-1"] == pytest.approx(middles["figure-1"], abs=4.0)
        rules = [item for item in page.items if isinstance(item, ShapeItem) and item.name.endswith("rule-1")]
        assert bool(rules) == (count > 1)


@pytest.mark.parametrize("ground", [GroundName.PLAIN, GroundName.TINT])
@pytest.mark.parametrize("figure", VALUES, ids=lambda figure: figure.key)
def test_a_short_line_stands_on_the_base_line_of_its_figure(figure, ground, draw):
    """The one is read after the other; both have half of the slide."""
    words = "Only five people look after it"
    line = Line(Paragraph((Span(words),), key="five"), hero=(Span(words),))
    look, (page,), _ = draw([Slide("s", "S", LinesAndFigures((line,), (figure,)), ground=ground)])
    assert page.frame.startswith("Short text and figure")
    ruler, items = Ruler(look), {item.name: item for item in list_texts(page)}
    bases = []
    for item in (items["row-1"], items["figure-1"]):
        at = next(at for at, one in enumerate(item.lines) if item.name == "row-1" or one.spacing < 1.0)
        reading = ruler.read(item.lines[at])
        above = ruler.height(item.lines[: at + 1], item.box.w) - reading.measure(item.box.w)
        bases.append(item.box.y + item.insets.top + above + reading.pitch - reading.foot)
    assert bases[0] == pytest.approx(bases[1], abs=1.0)


def find_middle(item, look):
    height = Ruler(look).height(item.lines, item.box.w)
    return item.box.y + item.insets.top + height / 2


def test_on_a_tint_figures_have_no_panel(draw, load):
    """The ground tells that a problem is spoken of; dark is for what came of it."""
    frames = {frame.name: frame for frame in design_frames(load("default"))}
    lines = (make_line(1),)
    grounds = (GroundName.PLAIN, GroundName.TINT)
    slides = [
        Slide(ground.value, ground.value, LinesAndFigures(lines, VALUES[:1]), ground=ground) for ground in grounds
    ]
    _, pages, _ = draw(slides)
    panels = [any(art.name == "panel" for art in frames[page.frame].art) for page in pages]
    assert panels == [True, False]


def test_in_a_narrow_room_figures_stand_at_the_foot_of_their_text(draw):
    """One page holds both, the figures under a rule each."""
    lines = (make_line(1), make_line(2))
    notes = SpeakerNotes(blocks=list_paragraphs(lines), figures=VALUES[:2])
    _, pages, found = draw([Slide("s", "S", LinesAndFigures(lines, VALUES[:2]), notes=notes)], STANDARD)
    assert found == []
    (page,) = pages
    texts = [item.box for item in page.items if item.name.startswith("row-")]
    figures = [item.box for item in page.items if item.name.startswith("figure-") and "rule" not in item.name]
    assert len(texts) == len(figures) == 2
    assert max(box.y for box in texts) < min(box.y for box in figures)
    assert figures[0].right < figures[1].x


def test_in_a_narrow_room_many_lines_leave_figures_a_slide_of_their_own(draw):
    """Text first, its words in its notes; then the figures, quoted on theirs."""
    lines = (make_line(1), make_line(2), make_line(3), make_line(4))
    notes = SpeakerNotes(blocks=list_paragraphs(lines), figures=VALUES[:2])
    _, pages, found = draw([Slide("s", "S", LinesAndFigures(lines, VALUES[:2]), notes=notes)], STANDARD)
    assert found == []
    told = ["\n".join("".join(run.text for run in line.runs) for line in page.notes) for page in pages]
    assert len(pages) == 2
    assert lines[0].paragraph.text in told[0]
    assert VALUES[0].value not in "".join(told[:-1])
    assert lines[0].paragraph.text not in "".join(told[1:])
    assert VALUES[0].value in told[-1]


@pytest.mark.parametrize("size", SIZES)
def test_a_profile_at_every_count(size, draw):
    """Name and first line, one to five lines beside them; the title says both section and company."""
    slides = [
        Slide(f"{count}-{lang}", f"Activity {lang} {count}", Profile("Brightwater Foods", make_line(9, lang), lines))
        for count, lang in product(range(1, 6), SENTENCES)
        for lines in [tuple(make_line(number, lang, plain=True) for number in range(1, count + 1))]
    ]
    look, pages, found = draw(slides, size)
    assert found == []
    check_room(look, pages)
    if size == WIDE:
        assert [page.title for page in pages] == [f"{slide.title} Brightwater Foods" for slide in slides]


@pytest.mark.parametrize("size", SIZES)
def test_problem_and_solution_at_every_count(size, draw):
    """One or two lines each; two long ones of a problem, which would be crowded beside others, stand alone."""
    slides = [
        Slide(
            f"{left}-{right}-{lang}",
            f"S{left}{right}{lang}",
            Contrast(f"Problem {lang}{left}{right}", mine, f"Solution {lang}{left}{right}", other),
            notes=SpeakerNotes(blocks=list_paragraphs((*mine, *other))),
        )
        for left, right, lang in product((1, 2), (1, 2), SENTENCES)
        for mine in [tuple(make_line(number, lang) for number in range(left))]
        for other in [tuple(make_line(number + 5, lang) for number in range(right))]
    ]
    look, pages, found = draw(slides, size)
    assert found == []
    check_room(look, pages)
    if size == WIDE:
        beside = [page for page in pages if page.frame == "Problem and solution"]
        assert {page.key[0] for page in beside} >= {"1"}
        assert {page.key[0] for page in pages if page not in beside} <= {"2"}
        runs = [run for page in beside for item in list_texts(page) for line in item.lines for run in line.runs]
        assert min(run.size for run in runs) >= 20.0


@pytest.mark.parametrize("size", SIZES)
def test_a_story_on_one_page_in_every_shape(size, draw):
    """One or two parts, none to three figures; where it does not fit, parts have slides of their own."""
    slides = []
    for parts, figures, lang in product((1, 2), range(4), SENTENCES):
        lines = tuple(tuple(make_line(10 * part + at, lang) for at in range(part + 1)) for part in range(parts))
        name = f"{parts}-{figures}-{lang}"
        told = tuple((f"Part {part} {name}", some) for part, some in enumerate(lines))
        blocks = list_paragraphs(line for some in lines for line in some)
        content = Digest(told, VALUES[:figures], f"Figures {name}" if figures else "", "Topic")
        slides.append(Slide(name, f"Company {name}", content, lang=lang, notes=SpeakerNotes(blocks=blocks)))
    look, pages, found = draw(slides, size)
    assert found == []
    check_room(look, pages)
    for slide in slides:
        mine = [page for page in pages if page.key.split("/")[0] == slide.key]
        told = " ".join(read(item) for page in mine for item in list_texts(page))
        assert all(
            set(line.paragraph.text.split()) <= set(told.split()) for _, some in slide.content.parts for line in some
        )
        assert size != WIDE or len(mine) == 1, slide.key


def test_a_lead_of_many_lines_leaves_figures_a_slide_of_their_own(draw):
    """Beside them it would be a paragraph in small type over its hero."""
    lead = "Customers that use the zones can reach all of the services in the region through a private network, "
    lead += "which is redundant and part of what they pay for, and have the option of"
    text = f"{lead} part workloads"
    line = Line(Paragraph((Span(text),), key="zones"), lead=(Span(lead),), hero=(Span("part workloads"),), strong=True)
    for count in (1, 2):
        _, pages, _ = draw([Slide("s", "S", LinesAndFigures((line,), VALUES[:count]))])
        assert len(pages) == 2
        assert VALUES[0].value in " ".join(map(read, list_texts(pages[1])))
