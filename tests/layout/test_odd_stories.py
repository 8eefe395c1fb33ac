"""Whatever a story holds, its deck is readable: text fits, nothing overlaps."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.blocks import Code, Paragraph, Quote, Span, Table
from deckgen.check import check_pages
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics
from deckgen.figures.marking import name_figures
from deckgen.geometry import STANDARD
from deckgen.layout import design_frames, lay_out_deck
from deckgen.layout.cutting import fit_words, on_one_line, shorten
from deckgen.layout.measure import Ruler
from deckgen.look.theme import load_theme
from deckgen.page import Run, TextItem, TextLine
from deckgen.plan import plan_deck
from deckgen.read.stories.naming import name_parts
from deckgen.story import HERO_WEIGHT, Figure, Section, SectionKind, Story

pytestmark = pytest.mark.slow

LAYOUT_FINDINGS = {"text-overflow", "overlap", "off-slide", "small-type", "untitled-slide"}
LOOKS = {name: load_theme(name, Diagnostics()) for name in ("default", "night", "paper")}
LOOKS |= {f"{name} 4:3": theme._replace(size=STANDARD) for name, theme in LOOKS.items()}
FRAMES = {name: design_frames(theme) for name, theme in LOOKS.items()}


def build(stories, look="default", title="Module"):
    theme = LOOKS[look]
    found = Diagnostics()
    named = (name_parts(story)._replace(figures=name_figures(story.figures)) for story in stories)
    deck = plan_deck(Course("Course", ()), Module("01", 1, title, stories=tuple(named)), theme.pace)
    pages = lay_out_deck(deck, FRAMES[look], theme, found)
    check_pages(pages, FRAMES[look], theme, found)
    ruler = Ruler(theme)
    for page in pages.pages:
        for item in page.items:
            if isinstance(item, TextItem):
                box = item.box.shrink(item.insets)
                assert ruler.height(item.lines, box.w) <= box.h + 1.0, (page.key, item.name)
    return pages, [finding.code for finding in found]


names = st.one_of(
    st.text(alphabet="abcdeé XYZ-·", min_size=1, max_size=40),
    st.sampled_from(["Acme", "x" * 200, "Very long company name " * 12, "漢字" * 40, "💥" * 30, "A\u00a0B", "Module"]),
).map(lambda text: " ".join(text.split()) or "x")
prose = st.one_of(
    st.lists(st.text(alphabet="abcdefghij:;!?%», ", min_size=1, max_size=12), min_size=1, max_size=60).map(" ".join),
    st.sampled_from(
        ["x" * 900, "https://example.com/" + "a" * 300, "漢字かな" * 100, "100 000 € : soit 99,5 % ! " * 40]
    ),
)
paragraphs = st.builds(
    lambda text, bold, level, marker, lang: Paragraph((Span(text, bold=bold),), level, marker, lang=lang),
    prose,
    st.booleans(),
    st.integers(0, 9),
    st.sampled_from(["", "•", "12."]),
    st.sampled_from(["", "en", "fr"]),
)
cells = st.lists(prose.map(lambda text: (Span(text[:300]),)), min_size=3, max_size=3).map(tuple)
blocks = st.one_of(
    paragraphs,
    st.builds(lambda some, who: Quote(tuple(some), who), st.lists(paragraphs, max_size=3), names),
    st.builds(lambda head, rows: Table(head, tuple(rows), ("left",) * 3), cells, st.lists(cells, max_size=12)),
    st.builds(Code, st.lists(prose, max_size=40).map("\n".join)),
)
sections = st.builds(
    lambda kind, title, some: Section(kind, title, tuple(some)),
    st.sampled_from(list(SectionKind)),
    names,
    st.lists(blocks, max_size=5),
)
figures = st.builds(
    lambda value, label, before, pair: Figure.of(
        value, label, before=before, qualifier="more than", text=label, number=pair[0], before_number=pair[1], bold=True
    ),
    names,
    names,
    st.one_of(st.just(""), names),
    st.tuples(st.floats(1, 100), st.floats(1, 100)),
)
stories = st.lists(
    st.builds(
        lambda company, topic, some, few, lang: (company, topic, tuple(some), tuple(few), lang),
        names,
        names,
        st.lists(sections, max_size=3),
        st.lists(figures, max_size=8),
        st.sampled_from(["en", "fr"]),
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("words", range(30, 54, 4))
def test_a_very_long_value_stays_on_the_opener(words):
    """A value that is a whole sentence is set smaller; it is never outgrown by its label, nor leaves the slide."""
    figure = Figure.of("12 clients " + "with words " * words, "users", weight=HERO_WEIGHT)
    others = (Figure.of("4", "x", section=SectionKind.RESULTS), Figure.of("5", "y", section=SectionKind.RESULTS))
    figure = figure._replace(section=SectionKind.RESULTS)
    pages, found = build([Story("a", "Acme", "S3", figures=(figure, *others))])
    assert LAYOUT_FINDINGS.isdisjoint(found)
    (item,) = [item for page in pages.pages for item in page.items if item.name == "figure"]
    runs = [run for line in item.lines for run in line.runs]
    value, label = ([run for run in runs if run.bold == bold] for bold in (True, False))
    assert max(run.size for run in label) <= max(run.size for run in value)
    assert "".join(run.text for run in runs).split() == [*figure.value.split(), "users"]


@pytest.mark.slow
@settings(max_examples=40)
@given(told=stories, look=st.sampled_from(sorted(LOOKS)), title=names)
def test_no_story_breaks_a_deck(told, look, title):
    """Every text fits its box by the ruler, and the checks find nothing that the layout should have prevented."""
    made = [
        Story(
            f"s{i}",
            company,
            topic,
            "https://example.com/" + "step-of-a-long-path/" * i * i,
            parts,
            figures=some,
            lang=lang,
        )
        for i, (company, topic, parts, some, lang) in enumerate(told)
    ]
    pages, found = build(made, look, title)
    assert not set(found) & LAYOUT_FINDINGS
    assert len({page.key for page in pages.pages}) == len(pages.pages)


def test_a_company_named_like_its_module_keeps_its_name():
    """Cover and opener are called what the author calls them, without a number."""
    pages, found = build([Story("s", "Lambda", "X")], title="Lambda")
    assert found == []
    assert [page.title for page in pages.pages] == ["Lambda", "Lambda"]


def test_companies_equal_after_cutting_are_one_finding_each():
    """The notes hold them whole; no number tells their titles apart."""
    long = "An extraordinarily long name of a company " * 8
    _, found = build([Story(f"s{i}", f"{long}{i}", f"T{i}") for i in range(3)])
    assert set(found) <= {"long-title", "long-company"}


@pytest.mark.parametrize("source", ["example.com/x", "ftp://example.com/x", "javascript:alert(1)"])
def test_an_address_that_is_no_web_link_is_shown_as_text(source):
    """Nothing but http, https and mailto becomes a link."""
    pages, _ = build([Story("s", "Acme", "X", source)])
    runs = [run for p in pages.pages for i in p.items if isinstance(i, TextItem) for x in i.lines for run in x.runs]
    assert not any(run.link for run in runs)
    assert any("example.com" in run.text or "alert" in run.text for run in runs)


def test_listed_figures_stay_linear():
    """Notes of the second page of figures do not repeat the whole list: 60 figures are not quadratic."""
    listed = tuple(Paragraph((Span(f"{n} % — label {n}"),), marker="•") for n in range(60))
    figures = tuple(Figure.of(f"{n} %", f"label {n}") for n in range(60))
    story = Story("s", "Acme", "X", sections=(Section(SectionKind.FIGURES, "Key figures", listed),), figures=figures)
    pages, _ = build([story])
    shown = [page for page in pages.pages if page.key.startswith("s/figures")]
    assert len(shown) == 9
    assert all(len(page.notes) < 20 for page in shown[1:])


@given(text=st.text(max_size=60), length=st.integers(1, 60))
def test_a_shortened_text_is_short_enough(text, length):
    """The ellipsis counts; a text that fits is left as it is."""
    short = shorten(text, length)
    assert len(short) <= max(length, 1)
    assert short == text or short.endswith("…")


def test_words_are_cut_where_they_fit():
    """The largest size that shows everything, else as many words as the smallest shows."""
    ruler = Ruler(LOOKS["default"])

    def compose(text, size):
        return (TextLine((Run(text, size),)),)

    fits = on_one_line(ruler, 130.0)
    assert fit_words("Acme", (40.0, 20.0, 10.0), compose, fits)[0].runs[0].size == 40.0
    (line,) = fit_words("Acme and some more words than there is room for", (40.0, 20.0, 10.0), compose, fits)
    assert line.runs[0].size == 10.0
    assert line.runs[0].text.endswith("…")
    assert fits((line,))
