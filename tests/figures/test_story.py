"""A story's figures: places, weights, the author's marks, lists and front matter."""

import pytest

from deckgen.blocks import Block, Paragraph, Quote, Span, Spans, Table
from deckgen.diagnostics import Diagnostics, Location
from deckgen.figures import read_story_figures
from deckgen.phrase import Words
from deckgen.story import Figure, FigureWishes, Section, SectionKind, Story


def paragraph(*parts: str, line: int = 1, lead: bool = False) -> Paragraph:
    """Every second part is bold."""
    column, spans = 3, []
    for index, part in enumerate(parts):
        if part:
            spans.append(Span(part, bold=index % 2 == 1, line=line, column=column, end=column + len(part)))
        column += len(part) + 2
    return Paragraph(tuple(spans), marker="•", line=line, path="notes.md", lead=lead)


def story(*blocks: Block, kind: SectionKind = SectionKind.SOLUTION, more: tuple[Section, ...] = ()) -> Story:
    return Story("s", "Acme", "Lambda", sections=(Section(kind, "Solution", blocks), *more), path="notes.md", line=1)


def read(told: Story, overrides: FigureWishes | None = None) -> tuple[tuple[Figure, ...], Diagnostics]:
    diagnostics = Diagnostics()
    wishes = overrides or FigureWishes()
    return read_story_figures(told._replace(wishes=wishes), diagnostics).figures, diagnostics


def find_marks(told: Story) -> list[tuple[int, str]]:
    """Return block → marked text of each stretch on which a figure stands."""
    read_told = read_story_figures(told, Diagnostics())
    blocks = [block for section in read_told.sections for block in section.blocks]
    paragraphs = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Paragraph)]
    return [(at, span.text) for at, block in paragraphs for span in block.spans if span.figure]


def test_place_line_and_column_point_at_the_value() -> None:
    """A figure knows where its value stands in the paragraph and in the file."""
    block = paragraph("streams ", "7 TB of data", " every day", line=12)
    (figure,), _ = read(story(block))
    assert find_marks(story(block)) == [(0, "7 TB")]
    assert figure.phrase.hero == Words("7 TB", "notes.md", 12, 13, end_line=12, end_column=17)
    assert figure.bold


def test_both_values_of_a_pair_have_places() -> None:
    """The earlier value is emphasized on the slide, too, so it has a place of its own."""
    told = story(paragraph("uptime grew from 99.9 to 99.999 percent"))
    figures, _ = read(told)
    assert find_marks(told) == [(0, "99.9"), (0, "99.999 percent")]
    assert (figures[0].before_number, figures[0].number) == (99.9, 99.999)


@pytest.mark.parametrize(
    ("strong", "weak"),
    [
        (paragraph("saves ", "12 hours", " a week of work"), paragraph("saves 12 hours a month of travel")),
        (paragraph("serves 20 million users in Europe"), paragraph("serves 200 stores in Europe")),
        (paragraph("cut support work from 10 days to 2 days"), paragraph("support work takes 2 days of effort")),
    ],
    ids=["bold", "size", "change"],
)
def test_bold_size_and_change_weigh(strong: Paragraph, weak: Paragraph) -> None:
    """Bold outweighs plain, large outweighs small, a change outweighs a state."""
    both = story(weak, strong)
    figures, _ = read(both)
    assert figures[0].text == strong.text


def test_results_outweigh_problems() -> None:
    """The same kind of figure counts more among the results than in the problem."""
    results = Section(SectionKind.RESULTS, "Results", (paragraph("automates 450 runbooks"),))
    figures, _ = read(story(paragraph("manages 450 tickets"), kind=SectionKind.PROBLEM, more=(results,)))
    assert figures[0].section is SectionKind.RESULTS


@pytest.mark.parametrize("mark", ["{figure}", "{no figure}", "{hero}", "{ Hero }", "{figure} {hero}"])
def test_marks_leave_the_text(mark: str) -> None:
    """A mark is a wish, not a word: it is never shown."""
    told = read_story_figures(story(paragraph("saves ", "60 percent", f" on storage {mark}")), Diagnostics())
    block = told.sections[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert block.text == "saves 60 percent on storage"


def test_marks_add_remove_and_choose() -> None:
    """`{figure}` keeps what is weak, `{no figure}` drops what is strong, `{hero}` puts one first."""
    figures, diagnostics = read(
        story(
            paragraph("handles ", "200 billion signals", " every day"),
            paragraph("serves 40 million users every month {no figure}"),
            paragraph("supports two customers of this kind {figure}"),
            paragraph("costs fell by 12 percent {hero}"),
        )
    )
    assert [figure.value for figure in figures] == ["12 percent", "200 billion", "two"]
    assert len(diagnostics) == 0


def test_mark_without_a_quantity_is_a_finding() -> None:
    """A paragraph marked as a figure that holds none is reported with its line."""
    figures, diagnostics = read(story(paragraph("happier architects everywhere {figure}", line=7)))
    assert figures == ()
    (finding,) = diagnostics
    assert finding.code == "no-figure-here"
    assert finding.at is not None
    assert finding.at.line == 7


def test_listed_figures_replace_what_was_found() -> None:
    """A section of key figures is the whole list, in the author's order, and stays in the story."""
    section = Section(
        SectionKind.FIGURES,
        "Key figures",
        (
            paragraph("2 weeks → 2 hours — to process a day of data"),
            paragraph("more than 7 TB — of data every day"),
            paragraph("", "99.9 %", " uptime"),
            paragraph("Uptime target: 99.99 %"),
            paragraph("Zero — servers to manage"),
        ),
    )
    told = story(paragraph("handles 200 billion signals every day"), more=(section,))
    read_told = read_story_figures(told, Diagnostics())
    assert [(figure.earlier, figure.value, figure.label) for figure in read_told.figures] == [
        ("2 weeks", "2 hours", "to process a day of data"),
        ("", "7 TB", "of data every day"),
        ("", "99.9 %", "uptime"),
        ("", "99.99 %", "Uptime target"),
        ("", "Zero", "servers to manage"),
    ]
    assert read_told.figures[1].qualifier == "more than"
    assert read_told.sections[1] == told.sections[1]


def test_empty_list_of_figures_replaces_nothing() -> None:
    """A heading without entries leaves the figures that were found."""
    empty = Section(SectionKind.FIGURES, "Key figures", ())
    figures, _ = read(story(paragraph("handles 200 billion signals every day"), more=(empty,)))
    assert [figure.value for figure in figures] == ["200 billion"]


def test_hero_among_listed_figures_comes_first() -> None:
    """`{hero}` works in a list, too; the others keep their order."""
    blocks = (paragraph("7 TB — of data"), paragraph("24 PB — added"), paragraph("60 % — saved {hero}"))
    figures, _ = read(story(*blocks, kind=SectionKind.FIGURES))
    assert [figure.value for figure in figures] == ["60 %", "7 TB", "24 PB"]


def test_front_matter_adds_removes_and_chooses() -> None:
    """Overrides name a value or a phrase of the notes, or give "value — label" outright."""
    told = story(
        paragraph("handles 200 billion signals every day"),
        paragraph("saves 60 percent on storage"),
        paragraph("supports two customers of this kind"),
    )
    overrides = FigureWishes(("two customers", "3 regions — in Europe"), ("60 percent",), "3 regions")
    figures, diagnostics = read(told, overrides)
    assert [figure.value for figure in figures] == ["3 regions", "200 billion", "two"]
    assert (2, "two") in find_marks(told._replace(wishes=overrides))
    assert len(diagnostics) == 0


def test_override_that_matches_nothing_is_a_finding() -> None:
    """A wish that cannot be met is said, and changes nothing."""
    figures, diagnostics = read(
        story(paragraph("saves 60 percent on storage")), FigureWishes(("nonsense",), ("99 %",), "a miracle")
    )
    assert [figure.value for figure in figures] == ["60 percent"]
    assert [finding.code for finding in diagnostics] == ["figure-not-found"] * 3


def test_override_that_matches_nothing_is_found_where_it_is_written() -> None:
    """The finding points at the entry, not at the heading of the story."""
    at = Location("a.md", 4, 17, 8)
    told = story(paragraph("saves 60 percent on storage"))
    _, diagnostics = read(told, FigureWishes(("nonsense",), places=(("nonsense", at),)))
    assert [finding.at for finding in diagnostics] == [at]


def test_lone_value_is_labelled_by_its_lead_in() -> None:
    """A bullet that is nothing but a value takes the words that introduce it, else its heading."""
    figures, _ = read(story(paragraph("After migration:", lead=True), paragraph("99.99 %")))
    assert figures[0].label == "After migration"
    figures, _ = read(story(paragraph("99.99 %")))
    assert figures[0].label == "Solution"


def test_paragraph_without_a_colon_labels_no_list() -> None:
    """Whatever stands before a list is its lead-in only with a colon; else the heading labels a lone value."""
    figures, _ = read(story(paragraph("Hello there everyone", lead=True), paragraph("1,5 M EUR -> 900 k EUR")))
    assert [(figure.earlier, figure.value, figure.label) for figure in figures] == [
        ("1,5 M EUR", "900 k EUR", "Solution")
    ]


def test_quotation_gives_figures_without_places() -> None:
    """A customer's words count; there is no paragraph of the section to emphasize."""
    told = story(Quote((paragraph("We saved 40 hours of work each week"),)))
    figures, _ = read(told)
    assert figures[0].value == "40 hours"
    assert find_marks(told) == []


def test_table_of_before_and_after_gives_pairs() -> None:
    """Columns named before and after make each row a pair, labelled by its first cell."""

    def cells(*texts: str) -> tuple[Spans, ...]:
        return tuple((Span(text),) for text in texts)

    table = Table(cells("Metric", "Before", "After"), (cells("Lead time", "12 days", "3 days"),), ("left",) * 3)
    figures, _ = read(story(table))
    assert [(figure.earlier, figure.value, figure.label) for figure in figures] == [("12 days", "3 days", "Lead time")]


def test_speaker_notes_hold_no_figures() -> None:
    """What only the speaker sees is not called out on a slide."""
    figures, _ = read(story(paragraph("handles 200 billion signals"), kind=SectionKind.NOTES))
    assert figures == ()


def test_listed_figures_leave_the_running_text_its_mentions() -> None:
    """The author's list replaces what was found; where that stands is kept for emphasis, unless it is removed."""
    listed = Section(SectionKind.FIGURES, "Key figures", (paragraph("12 — regions"),))
    told = story(paragraph("It moved 40 TB of data"), paragraph("It saved 3 M€ of fees"), more=(listed,))
    figures, _ = read(told)
    assert [figure.value for figure in figures] == ["12"]
    assert find_marks(told) == [(0, "40 TB"), (1, "3 M€")]
    removed = told._replace(wishes=FigureWishes(remove=("3 M€",)))
    assert find_marks(removed) == [(0, "40 TB")]


def test_a_very_long_sentence_is_quoted_around_its_value() -> None:
    """No figure of a sentence of a thousand words quotes all of it, and what is left out is seen to be."""
    text = ", ".join(f"it took them {number} days" for number in range(100, 300))
    figures, _ = read(story(paragraph(text)))
    assert len(figures) == 200
    middle = next(figure for figure in figures if figure.value == "150 days")
    assert middle.text.startswith("… ")
    assert middle.text.endswith(" …")
    assert f" {middle.text[2:-2]} " in text
    assert all(figure.value in figure.text and len(figure.text) < 700 for figure in figures)


@pytest.mark.parametrize(
    ("bullet", "lead"),
    [("35 % on compute", "Savings"), ("35 % of the jobs were dropped", ""), ("Compute: 35 % less", "Compute")],
)
def test_what_has_no_verb_and_no_name_has_the_lead_in_of_its_list(bullet: str, lead: str) -> None:
    """ "35 % on compute" may be a saving or a waste; a sentence tells by itself."""
    head = Paragraph((Span("Savings:"),), lead=True, line=1, path="notes.md")
    figures, _ = read(story(head, Paragraph((Span(bullet),), marker="•", line=2, path="notes.md")))
    assert [" + ".join(part.text for part in one.phrase.lead) for one in figures] == [lead]


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        ((Span("Reports took "), Span("3", strike=True), Span(" 2 weeks")), [("Reports took", "", "2 weeks", "")]),
        ((Span("Saves "), Span("40 %", strike=True), Span(" 30 % of calls")), [("Saves", "", "30 %", "of calls")]),
        ((Span("Reports: "), Span("3 weeks", strike=True), Span(" → 2 days")), [("Reports", "3 weeks", "2 days", "")]),
        ((Span("It saves 40 % of calls", strike=True),), []),
    ],
)
def test_struck_words_are_in_no_figure_but_as_an_earlier_value(
    spans: Spans, shown: list[tuple[str, str, str, str]]
) -> None:
    """A card has no strokes: words that the author took back would stand on it as if they held."""
    figures, _ = read(story(Paragraph(spans, marker="•", line=1, path="notes.md")))
    told = [(one.phrase, one.earlier, one.value) for one in figures]
    words = [(phrase.lead, early, value, phrase.tail) for phrase, early, value in told]
    assert [
        (" + ".join(part.text for part in lead), early, value, " + ".join(part.text for part in tail))
        for lead, early, value, tail in words
    ] == shown
