"""Every arrangement of lines at every count it claims, in three languages, short and long words, both formats."""

from itertools import pairwise, product

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.check import check_pages
from deckgen.content import Line, Lines, LinesForm, Statement
from deckgen.deck import Deck, GroundName, Slide, SpeakerNotes
from deckgen.diagnostics import Diagnostics
from deckgen.geometry import STANDARD, WIDE, Box
from deckgen.keys import pick_words
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.kinds.lines import ARRANGEMENTS
from deckgen.layout.lines.introduced import INTRODUCED
from deckgen.layout.lines.rows import find_base
from deckgen.layout.measure import Ruler
from deckgen.page import ShapeItem, TextItem

pytestmark = pytest.mark.slow

WORDS = {
    ("en", "short"): ("We had to", "cut costs", "at once"),
    ("en", "long"): (
        "With the savings that were achieved by migrating to the new platform, the company has been able to",
        "no longer adjust master nodes by hand",
        "behind clusters that run in four regions, and to support customers from one place",
    ),
    ("fr", "short"): ("Il faut", "aller vite", "partout"),
    ("fr", "long"): (
        "Grâce aux économies que la migration vers la nouvelle plateforme a permises, l’entreprise a pu",
        "renoncer à l’exploitation de ses centres de données",
        "dans les quatre régions où les équipes de développement attendaient leurs environnements",
    ),
    ("de", "short"): ("Nur noch", "ein Klick", "am Tag"),
    ("de", "long"): (
        "Weil die Wiederherstellungszeiten für die Verantwortlichen nicht vorhersehbar waren, wollte die Versicherung",
        "die Datensicherungsinfrastruktur vereinheitlichen",
        "und den Kundenbetreuungsmitarbeiterinnen eine Benutzeroberfläche geben",
    ),
}
SIZES = [pytest.param(WIDE, id="wide"), pytest.param(STANDARD, id="4:3", marks=pytest.mark.slow)]
SHAPES = ("lead hero tail", "hero tail", "lead hero", "hero", "plain")
LEVELS = (0, 1, 1, 0, 1, 2, 0)
"""Those of an outline's lines."""
OWN = {
    LinesForm.COLUMNS: ("Columns", "Rows"),
    LinesForm.ROWS: ("Rows",),
    LinesForm.LEDGER: ("Ledger", "Ledger of heroes", "Rows"),
    LinesForm.LABELS: ("Labels",),
    LinesForm.NUMERALS: ("Steps",),
    LinesForm.SHORT: ("Short lines",),
    LinesForm.OUTLINE: ("Outline",),
}


def make_line(words: tuple[str, str, str], shape: str, number: int, form: LinesForm) -> Line:
    """Return a line of some parts; its paragraph holds more than it shows."""
    lead, hero, tail = (f"{part} {number}" for part in words)
    parts = {"lead": lead, "hero": hero, "tail": tail}
    shown = [name for name in parts if name in shape] if form is not LinesForm.SHORT else ["hero"]
    if (shape == "plain" and form is not LinesForm.SHORT) or form in {
        LinesForm.ROWS,
        LinesForm.NUMERALS,
        LinesForm.OUTLINE,
    }:
        sentence = " ".join(parts.values())
        paragraph = make_paragraph((Span(sentence),), f"{number}." if form is LinesForm.NUMERALS else "•")
        if form is LinesForm.OUTLINE:
            paragraph = paragraph._replace(level=LEVELS[(number - 1) % len(LEVELS)])
        return Line(paragraph, hero=paragraph.spans)
    if form is LinesForm.LABELS:
        shown = ["hero", "tail"]
    spans = {name: (Span(parts[name], bold=name == "hero"),) for name in shown}
    paragraph = make_paragraph(tuple(span for part in spans.values() for span in part))
    return Line(paragraph, spans.get("lead", ()), spans["hero"], spans.get("tail", ()), strong=True)


def make_paragraph(spans: tuple[Span, ...], marker: str = "•") -> Paragraph:
    return Paragraph(spans, marker=marker, key=pick_words("".join(span.text for span in spans)))


def list_slides(form: LinesForm, counts: range, *, intro: bool = False) -> list[Slide]:
    """Return a slide for every count, language, length of words and a mixture of shapes."""
    slides = []
    for count, ((lang, length), words) in product(counts, WORDS.items()):
        lines = tuple(make_line(words, SHAPES[number % 5], number, form) for number in range(1, count + 1))
        first = make_line(words, "plain", 9, LinesForm.ROWS) if intro else None
        ground = GroundName.TINT if count % 2 else GroundName.PLAIN
        blocks = tuple(line.paragraph for line in (*((first,) if first else ()), *lines))
        slides.append(
            Slide(
                f"{form}-{count}-{lang}-{length}",
                f"{form.value} {count} {lang} {length}",
                Lines(lines, form, first),
                ground=ground,
                lang=lang,
                notes=SpeakerNotes(blocks=blocks),
            )
        )
    return slides


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


def read(item: TextItem) -> str:
    return " ".join("".join(run.text for run in line.runs) for line in item.lines)


def list_texts(page) -> list[TextItem]:
    """Return what is neither title, header nor footer."""
    own = {"title", "corner", "footer", "number"}
    return [item for item in page.items if isinstance(item, TextItem) and item.name not in own]


def group_pages(slides, pages):
    """Return the pages of each slide."""
    return {slide.key: [page for page in pages if page.key.partition("/")[0] == slide.key] for slide in slides}


def tell_words(slide: Slide) -> list[str]:
    content = slide.content
    shown = (content.line,) if isinstance(content, Statement) else (*filter(None, (content.intro,)), *content.lines)
    parts = (part for line in shown for part in (line.lead, line.hero, line.tail))
    return " ".join("".join(span.text for span in part) for part in parts if part).split()


def check_slides(slides, size, draw) -> list:
    """Check what holds for every arrangement; return the pages."""
    look, pages, found = draw(slides, size)
    assert found == []
    ruler, foot = Ruler(look), 492.0
    for slide in slides:
        shown = " ".join(read(item) for page in group_pages(slides, pages)[slide.key] for item in list_texts(page))
        wanted, told = tell_words(slide), shown.replace("\u202f", " ").replace("\u00a0", " ").split()
        assert set(wanted) <= set(told), slide.key
    for page in pages:
        texts = list_texts(page)
        assert len({item.key or item.name for item in texts}) == len(texts), page.key
        for item in texts:
            room = item.box.shrink(item.insets)
            assert ruler.height(item.lines, room.w) <= room.h + 1.5, (page.key, item.name)
            assert item.box.bottom <= foot + 2.0, (page.key, item.name)
            assert all(line.key for line in item.lines if item.name[:4] != "lead" or page.frame[:5] != "Steps"), (
                page.key
            )
        assert (
            len(texts) == 1
            or max(item.box.y + ruler.height(item.lines, item.box.w) for item in texts) >= 96.0 + (foot - 96.0) * 2 / 3
        ), (
            page.key,
            page.frame,
        )
        if not page.frame.startswith("Section"):
            sizes = {run.size for item in texts for line in item.lines for run in line.runs}
            assert min(sizes) >= 18.0, (page.key, sizes)
            assert len(sizes) <= 6
    return pages


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", LinesForm)
def test_every_arrangement_is_drawn_at_every_count(form, size, draw):
    """No check has anything to say, every word stands on the slide, sizes keep to their floors, no third is empty."""
    check_slides(list_slides(form, ARRANGEMENTS[form].counts), size, draw)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("form", LinesForm)
def test_every_arrangement_has_an_introduction_beside_it(form, size, draw):
    """As above, for lists that a sentence leads in to."""
    check_slides(list_slides(form, INTRODUCED.counts, intro=True), size, draw)


def draw_introduced(intro: str, *items: tuple[Span, ...], draw, theme="default"):
    """Return the one page of a list that a sentence leads in to, and the ruler of its look."""
    first, *lines = (
        Line(make_paragraph(spans), hero=spans, strong=spans[0].text != intro) for spans in ((Span(intro),), *items)
    )
    look, (page,), found = draw([Slide("s", "S", Lines(tuple(lines), LinesForm.LEDGER, first))], theme=theme)
    assert found == []
    return page, Ruler(look)


ITEMS = ((Span("Stay on top of "), Span("weak spots", bold=True)), (Span("Rotate all of the routers", bold=True),))


@pytest.mark.parametrize("theme", ["default", "block"])
def test_a_short_introduction_is_level_with_its_list(theme, draw):
    """One hairline, and capitals at one height across the slide, clear of it."""
    for items in (ITEMS, ITEMS * 2):
        page, ruler = draw_introduced("That said, there were some drawbacks", *items, draw=draw, theme=theme)
        shapes = {item.name: item for item in page.items}
        if theme == "default":
            assert shapes["rule-intro"].box.y == shapes["rule-1"].box.y
        intro, row = (
            shapes[name].box.y + find_base(line, ruler) - 0.716 * line.runs[0].size
            for name in ("intro", "row-1")
            for line in shapes[name].lines[:1]
        )
        assert intro == pytest.approx(row, abs=0.1)
        assert intro > 96.0 + 16.0


def test_a_long_introduction_stands_above_its_list(draw):
    """As wide as the room and of the size that sentences of the list have: what is told first is no smaller."""
    items = (*ITEMS, (Span("Nobody knows all of the rules"),))
    page, _ = draw_introduced("The notices sent to customers by mail or by push are " * 2, *items, draw=draw)
    first, *others = list_texts(page)
    assert page.frame == "Rows"
    assert first.lines[0].runs[0].size <= min(item.lines[0].runs[0].size for item in others)
    intro, *lines = map(make_plain, (4, 1, 2))
    _, (page,), _ = draw([Slide("s", "S", Lines(tuple(lines), LinesForm.ROWS, intro))])
    assert len({run.size for item in list_texts(page) for line in item.lines for run in line.runs}) == 1


def make_plain(times: int) -> Line:
    return make_line((f"We wait {times} hours for " * times, "a word", "of them"), "plain", times, LinesForm.ROWS)


def list_bold(page) -> list[str]:
    return [run.text for item in list_texts(page) for line in item.lines for run in line.runs if run.bold]


def test_a_list_that_is_led_in_to_says_one_thing_aloud(draw):
    """Its author's bold phrases; where most of it is bold none, and the lead-in is; a bold list is even as a whole."""
    lead, quiet = "That said, there were some drawbacks", (Span("No more than two of them are here"),)
    assert list_bold(draw_introduced(lead, ITEMS[0], quiet, draw=draw)[0]) == ["weak spots"]
    assert list_bold(draw_introduced(lead, *ITEMS, draw=draw)[0]) == [lead]
    assert list_bold(draw_introduced(lead, *ITEMS[1:] * 2, draw=draw)[0]) == ["Rotate all of the routers"] * 2
    assert list_bold(draw_introduced(lead, quiet, quiet, draw=draw)[0]) == [lead]


@pytest.mark.parametrize("last", [0, 1])
def test_an_item_without_a_list_leaves_no_hole_beside_it(last, draw):
    """Then all of an outline stands at the left edge; the items are heavy, what stands below them is not."""
    words = ("Use of functions for", "smaller pictures", "other addresses", "A project for films", "of any length")
    levels = (0, 1, 1, 0, 1)[: 4 + last]
    paragraphs = [
        make_paragraph((Span(text),))._replace(level=level) for text, level in zip(words, levels, strict=False)
    ]
    lines = tuple(Line(paragraph, hero=paragraph.spans) for paragraph in paragraphs)
    _, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.OUTLINE))])
    texts = list_texts(page)
    assert len({item.box.x for item in texts}) == 1 + last
    assert list_bold(page) == [words[0], words[3]]


def test_steps_within_a_step_count_their_own(draw):
    """Each depth is a level of its own, or PowerPoint counts on; it begins below the words of its item."""
    markers, levels = ("1.", "2.", "1.", "1.", "2.", "2.", "3."), (0, 0, 1, 2, 2, 1, 0)
    paragraphs = [
        make_paragraph((Span(f"step {at}"),), marker)._replace(level=level)
        for at, (marker, level) in enumerate(zip(markers, levels, strict=True))
    ]
    _, (page,), _ = draw(
        [Slide("s", "S", Lines(tuple(Line(one, hero=one.spans) for one in paragraphs), LinesForm.OUTLINE))]
    )
    lines = [line for item in list_texts(page) for line in item.lines if line.marker]
    assert [(line.marker, line.level) for line in lines] == list(zip(markers, levels, strict=True))
    starts = {line.level: line.indent - line.hang for line in lines}
    assert 0.0 == starts[0] < starts[1] < starts[2]
    assert starts[1] == pytest.approx(lines[1].indent)


@pytest.mark.parametrize("form", LinesForm)
def test_short_words_have_the_arrangement_that_was_planned(form, draw):
    """On a wide page nothing stands in for it, at any count that it claims, and one page is enough."""
    slides = [slide for slide in list_slides(form, ARRANGEMENTS[form].counts) if slide.key.endswith("short")]
    _, pages, _ = draw(slides)
    assert len(pages) == len(slides)
    assert {page.frame.removesuffix(" on tint") for page in pages} <= set(OWN[form])


def test_every_form_has_an_arrangement():
    """A form that is added asks for a file in `layout/lines/`."""
    assert set(ARRANGEMENTS) == set(LinesForm) == set(OWN)


def test_outline_and_reading_order_are_the_authors(draw):
    """Lead, hero, tail, line by line, whatever columns they stand in."""
    for form in (LinesForm.LEDGER, LinesForm.COLUMNS, LinesForm.LABELS):
        count = ARRANGEMENTS[form].counts[-1]
        (slide,) = [one for one in list_slides(form, range(count, count + 1)) if one.key.endswith("en-short")]
        _, (page,), _ = draw([slide])
        assert " ".join(map(read, list_texts(page))).split() == tell_words(slide)


def test_only_a_strong_hero_is_bold(draw):
    """Weight is the author's: a line without bold words is regular, whatever its size."""
    words = WORDS["en", "short"]
    lines = (make_line(words, "lead hero tail", 1, LinesForm.LEDGER), make_line(words, "plain", 2, LinesForm.LEDGER))
    _, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.COLUMNS))])
    bold = [run.text for item in list_texts(page) for line in item.lines for run in line.runs if run.bold]
    assert bold == ["cut costs 1"]


def test_a_hero_is_set_in_the_face_of_headings(draw):
    """As values are, whatever is around it; a sentence without a hero is text."""
    words = WORDS["en", "short"]
    lines = tuple(make_line(words, shape, at, LinesForm.LEDGER) for at, shape in enumerate(SHAPES, 1))
    _, pages, _ = draw([Slide("s", "S", Lines(lines, LinesForm.LEDGER))], theme="paper")
    runs = [run for page in pages for item in list_texts(page) for line in item.lines for run in line.runs]
    assert {run.font == "heading" for run in runs if run.bold} == {True}
    assert {run.font for run in runs if not run.bold} == {"body"}
    page, _ = draw_introduced("That said, there were some drawbacks", *ITEMS, draw=draw, theme="paper")
    fonts = [run.font for item in list_texts(page) for line in item.lines for run in line.runs]
    assert fonts == ["heading", "body", "body"]


def find_hero(text, shape, ruler):
    """Return how far a hero stands under the top of its text."""
    lead = shape.startswith("lead")
    return ruler.height(text.lines[: 1 + lead], text.box.w) - ruler.height(text.lines[lead : 1 + lead], text.box.w)


def test_heroes_of_two_columns_are_level(draw):
    """Whatever stands before them; the higher of both columns hangs from its rule."""
    for (_, length), words in WORDS.items():
        shapes = ("lead hero tail", "hero tail") if length == "short" else ("lead hero", "hero")
        lines = tuple(make_line(words, shape, at, LinesForm.COLUMNS) for at, shape in enumerate(shapes, 1))
        look, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.COLUMNS))])
        if page.frame != "Columns":
            continue
        rules = [item for item in page.items if isinstance(item, ShapeItem)]
        texts = list_texts(page)
        assert min(text.box.y - rule.box.y for text, rule in zip(texts, rules, strict=True)) == 24.0
        tops = [text.box.y + find_hero(text, shape, Ruler(look)) for text, shape in zip(texts, shapes, strict=True)]
        assert tops[0] == pytest.approx(tops[1], abs=0.1)


@pytest.mark.parametrize("form", [LinesForm.ROWS, LinesForm.LEDGER])
def test_the_air_above_a_rule_is_that_below(form, draw):
    """Each row's text stands in the middle between its rule and the next."""
    slides = [one for one in list_slides(form, range(2, 5)) if one.key.endswith("short")]
    look, pages, _ = draw(slides)
    ruler = Ruler(look)
    for page in pages:
        rules = [item.box.y for item in page.items if isinstance(item, ShapeItem)]
        for top, bottom in pairwise((*rules, 492.0)):
            row = [item for item in list_texts(page) if top <= item.box.y < bottom]
            foot = max(item.box.y + ruler.height(item.lines, item.box.w) for item in row)
            assert min(item.box.y for item in row) - top == pytest.approx(bottom - foot, abs=0.1), page.key


def test_heroes_have_a_wider_column_where_it_saves_them_lines(draw):
    """Short ones leave the room to the words after them; those that break in it take some of theirs."""
    lefts = []
    for hero in ("cut costs", "simplified disaster recovery"):
        words = (("", hero, "in all of the regions"), ("", "cut waits", "in all of the teams"))
        lines = tuple(make_line(each, "hero tail", at, LinesForm.LEDGER) for at, each in enumerate(words * 2, 1))
        look, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.LEDGER))])
        shapes = {item.name: item for item in list_texts(page)}
        lefts.append(shapes["tail-1"].box.x)
        assert Ruler(look).count_lines(shapes["row-1"].lines[0], shapes["row-1"].box.w) == 1
    assert page.frame == "Ledger of heroes"
    assert lefts[0] < lefts[1] == shapes["tail-2"].box.x


def test_few_words_are_set_large_rather_than_in_columns(draw):
    """Where columns would leave much room, heroes stand over their tails; a tail in a column is no paragraph."""
    words, tail = (("We had", "cut costs", "at once"), "in all of the regions where any of us has a customer")
    tails = (words[2], tail, tail * 2, tail * 3)
    for at, last in enumerate(tails):
        lines = tuple(
            make_line((words[0], words[1], last if number == 1 else words[2]), "hero tail", number, LinesForm.LEDGER)
            for number in range(1, 5 - (at == 0))
        )
        look, (page, *_), _ = draw([Slide("s", "S", Lines(lines, LinesForm.LEDGER))])
        ruler, texts = Ruler(look), list_texts(page)
        if at == 0:
            assert page.frame == "Rows"
            assert max(run.size for item in texts for line in item.lines for run in line.runs) == 48.0
        assert all(ruler.count_lines(item.lines[0], item.box.w) <= 3 for item in texts if item.name[:4] == "tail")


def test_four_lines_have_a_page_as_long_as_their_heroes_are_heroes(draw):
    """At 30 points they stand one under the other as wide as the slide, rather than smaller in columns or on two."""
    parts = (
        ("", "reduced overhead and improved efficiency", "by using a single solution"),
        ("", "eliminate the cost and complexity", "of patching an infrastructure of their own"),
        (
            "",
            "The agent of the platform",
            "on the machines performs monitoring and alerting, based on what happens in them",
        ),
        (
            "reduces complexity for customers by providing a",
            "single-pane view",
            "of their environments, even hybrid ones",
        ),
    )
    lines = tuple(
        make_line(words, "lead hero tail" if words[0] else "hero tail", at, LinesForm.LEDGER)
        for at, words in enumerate(parts)
    )
    _, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.LEDGER))])
    assert page.frame == "Rows"
    heroes = {max(run.size for line in item.lines for run in line.runs) for item in list_texts(page)}
    assert heroes == {30.0}


def test_rows_keep_clear_of_their_hairlines_however_full_the_page_is(draw):
    """Four lines that had no room but close to their rules have a wider column of heroes, which breaks them less."""
    told = (
        ("", "reduced overhead and improved support efficiency", "by using a single solution"),
        ("", "eliminate the cost and complexity", "of patching their own infrastructure"),
        (
            "",
            "The Amazon CloudWatch agent",
            "on the VMs performs monitoring and alerting based on the events happening in customers' infrastructure",
        ),
        (
            "reduces complexity for customers by providing a",
            "single-pane view",
            "of their environments, even hybrid and multicloud ones",
        ),
    )
    lines = tuple(
        make_line(words, "lead hero tail" if words[0] else "hero tail", at, LinesForm.LEDGER)
        for at, words in enumerate(told, 1)
    )
    look, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.LEDGER))], theme="night")
    ruler, rules = Ruler(look), [item.box.y for item in page.items if item.name.startswith("rule-")]
    for item in list_texts(page):
        above, below = rules[int(item.name[-1]) - 1], [*rules[1:], 492.0][int(item.name[-1]) - 1]
        assert item.box.y - above >= 12.0
        assert below - (item.box.y + ruler.height(item.lines, item.box.w)) >= 11.0


def test_hairlines_tile_the_room(draw):
    """Rows fill the content's height, each under its own line."""
    slides = list_slides(LinesForm.ROWS, range(2, 7))
    for page in draw(slides)[1]:
        rules = [item for item in page.items if isinstance(item, ShapeItem) and item.name.startswith("rule-")]
        texts = list_texts(page)
        assert [rule.box.y for rule in rules] == sorted(rule.box.y for rule in rules)
        assert all(rule.box.y < text.box.y for rule, text in zip(rules, texts, strict=True))
        assert len(rules) == 1 or rules[0].box == Box(48.0, 96.0, 864.0, 0.0)


def test_what_one_page_does_not_hold_is_dealt_evenly(draw):
    """Two pages of one arrangement and one size; each has its own part of the notes, none a short line alone."""
    words = (
        "We are told that the whole company had to wait for it, " * 2,
        "the end of the world as we know it",
        "x" * 3,
    )
    lines = tuple(make_line(words, "lead hero", number, LinesForm.LEDGER) for number in range(1, 6))
    notes = SpeakerNotes(blocks=tuple(line.paragraph for line in lines))
    _, pages, found = draw([Slide("s", "S", Lines(lines, LinesForm.LEDGER), notes=notes)])
    assert found == []
    assert [len(list_texts(page)) for page in pages] == [3, 2]
    assert len({max(run.size for item in list_texts(page) for run in item.lines[-1].runs) for page in pages}) == 1
    for page, some in zip(pages, (lines[:3], lines[3:]), strict=True):
        told = "\n".join("".join(run.text for run in line.runs) for line in page.notes)
        assert all((line.paragraph.text in told) == (line in some) for line in lines)


def test_what_fits_no_arrangement_becomes_running_text(draw):
    """A word wider than any column, a page of words in one line: nothing is cut, and a finding says so."""
    huge = Span("Donaudampfschifffahrtsgesellschaft" * 4, bold=True)
    lines = tuple(Line(make_paragraph((huge, Span(f" {at}"))), hero=(huge,), strong=True) for at in range(3))
    _, pages, found = draw([Slide("s", "S", Lines(lines, LinesForm.LEDGER))])
    assert {page.frame for page in pages} == {"Section"}
    assert {finding.code for finding in found} == {"long-word"}


def test_two_lines_of_one_paragraph_have_keys_of_their_own(draw):
    """Sentences of one paragraph are told apart by their words, not by their place."""
    paragraph = make_paragraph((Span("We came. We saw. We won."),))
    lines = tuple(Line(paragraph, hero=(Span(text),)) for text in ("We came.", "We saw.", "We won."))
    _, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.ROWS))])
    keys = [item.key for item in list_texts(page)]
    _, (other,), _ = draw([Slide("s", "S", Lines(lines[1:], LinesForm.ROWS))])
    assert len(set(keys)) == 3
    assert [item.key for item in list_texts(other)] == keys[1:]


@pytest.mark.parametrize("size", SIZES)
def test_a_statement_is_large_and_whole(size, draw):
    """One line alone, of any length."""
    slides = [
        Slide(
            f"{lang}-{length}-{shape}",
            f"{lang} {length} {shape}",
            Statement(make_line(words, shape, 1, LinesForm.LEDGER)),
            lang=lang,
        )
        for ((lang, length), words), shape in product(WORDS.items(), SHAPES)
    ]
    _, pages, found = draw(slides, size)
    assert found == []
    for slide, page in zip(slides, pages, strict=True):
        (item,) = list_texts(page)
        assert page.frame == "Statement"
        assert read(item).replace("\u00a0", " ").split() == tell_words(slide)
        assert max(run.size for line in item.lines for run in line.runs) >= 24.0
        assert item.anchor == "middle"


def test_a_few_words_alone_are_a_poster(draw):
    """In type as large as three lines of it have room for, none of which smaller type would save two."""
    texts = {"We wait": 1, "On our own floor it all was overwhelmed by the amount of data": 3}
    slides = [Slide(text, text, Statement(Line(make_paragraph((Span(text),)), hero=(Span(text),)))) for text in texts]
    look, pages, _ = draw(slides)
    for page, count in zip(pages, texts.values(), strict=True):
        (item,) = list_texts(page)
        assert item.lines[0].runs[0].size >= 64.0
        assert Ruler(look).count_lines(item.lines[0], item.box.w) == count


@pytest.mark.parametrize("count", [4, 5, 6])
def test_short_lines_leave_no_hole(count, draw):
    """Five stand one under the other, six in two columns, in the middle between rules."""
    lines = tuple(make_line(WORDS["en", "short"], "hero", number, LinesForm.SHORT) for number in range(count))
    _, (page,), _ = draw([Slide("s", "S", Lines(lines, LinesForm.SHORT))])
    assert len({item.box.x for item in list_texts(page)}) == 1 + (count == 6)
    assert list_texts(page)[0].lines[0].runs[0].size >= 40.0
