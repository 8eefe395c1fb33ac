"""Figures listed by hand, and the rows of tables."""

import pytest

from deckgen.blocks import Block, Paragraph, Span, Spans, Table
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_story_figures
from deckgen.story import Figure, FigureWishes, Section, SectionKind, Story


def bullet(text: str, line: int = 1) -> Paragraph:
    return Paragraph((Span(text, line=line, column=3, end=3 + len(text)),), marker="•", line=line, path="notes.md")


def cells(*texts: str, line: int = 0) -> tuple[Spans, ...]:
    return tuple((Span(text, line=line, column=3 + 20 * at if line else 0),) for at, text in enumerate(texts))


def table(*rows: tuple[Spans, ...]) -> Table:
    return Table(cells("Metric", "Before", "After"), rows, ("left",) * 3, line=1)


def read(
    *blocks: Block, kind: SectionKind = SectionKind.FIGURES, overrides: FigureWishes | None = None
) -> tuple[tuple[Figure, ...], Diagnostics]:
    told = Story("s", "Acme", "Lambda", sections=(Section(kind, "Key figures", blocks),), path="notes.md", line=5)
    diagnostics = Diagnostics()
    wishes = overrides or FigureWishes()
    return read_story_figures(told._replace(wishes=wishes), diagnostics).figures, diagnostics


def test_table_of_results_gives_its_strongest_figure() -> None:
    """Two columns of names and values are shown as a table; the opener has one of them, under the name of its row."""
    rows = (
        cells("Bots blocked", "96 %"),
        cells("Tickets resold", "down from 22 % to 4 %"),
        cells("Fans a minute", "in 2021: 800"),
    )
    measured = Table(cells("Measure", "Result"), rows, ("left",) * 2, line=1)
    (figure,), _ = read(measured, kind=SectionKind.RESULTS)
    assert (figure.label, figure.earlier, figure.value) == ("Tickets resold", "22 %", "4 %")
    (other,), _ = read(measured._replace(rows=(rows[0],)), kind=SectionKind.RESULTS)
    assert (other.label, other.value) == ("Bots blocked", "96 %")
    assert read(measured, kind=SectionKind.ARCHITECTURE)[0] == ()
    named = measured._replace(rows=(*rows, cells("Region", "Oslo")))
    assert read(named, kind=SectionKind.RESULTS)[0] == ()


def test_entry_without_a_quantity_is_no_figure() -> None:
    """Words alone are no figure; the finding has the entry's line, and the other entries stay."""
    figures, diagnostics = read(bullet("no number here — oops", line=8), bullet("7 TB — of data"))
    assert [figure.value for figure in figures] == ["7 TB"]
    (finding,) = diagnostics
    assert finding.code == "no-figure-listed"
    assert finding.at is not None
    assert finding.at.line == 8


def test_entry_without_a_label_takes_the_nearest_words() -> None:
    """The words that introduce a value, else the section's title, label it; a finding asks for better ones."""
    lead = Paragraph((Span("Uptime so far:"),), lead=True)
    figures, diagnostics = read(lead, bullet("99.99%"))
    assert [(figure.value, figure.label) for figure in figures] == [("99.99%", "Uptime so far")]
    assert [finding.code for finding in diagnostics] == ["figure-without-label"]
    figures, diagnostics = read(bullet("99.99%"))
    assert [(figure.value, figure.label) for figure in figures] == [("99.99%", "Key figures")]
    assert [finding.code for finding in diagnostics] == ["figure-without-label"]


def test_three_values_are_no_pair() -> None:
    """Which of three values is the earlier one is not said: the entry is shown as written."""
    figures, diagnostics = read(bullet("1 → 2 → 3 — three values"))
    assert [(figure.earlier, figure.value, figure.label) for figure in figures] == [("", "1 → 2 → 3", "three values")]
    assert [finding.code for finding in diagnostics] == ["no-pair"]


def test_unlike_rates_of_a_listed_pair_keep_their_units() -> None:
    """A listed pair of two rates is not in one unit."""
    figures, _ = read(bullet("2 per month → 30 per day — releases"))
    assert (figures[0].before_unit, figures[0].unit) == ("per month", "per day")


def test_places_of_listed_figures_count_from_one() -> None:
    """A figure of the notes names its file, a line and a column from 1; one of the front matter stands nowhere."""
    figures, _ = read(bullet("7 TB — of data", line=9), overrides=FigureWishes(("3 regions — in Europe",)))
    heroes = [figure.phrase.hero for figure in figures]
    assert [(hero.path, hero.line, hero.column) for hero in heroes] == [("notes.md", 9, 3), ("", 0, 0)]


def test_long_table_gives_its_largest_changes() -> None:
    """Sixty rows are a table; six of them are figures, each with its own line and column."""
    rows = [cells(f"Metric {at}", f"{100 + 10 * at} hours", "100 hours", line=at + 3) for at in range(60)]
    figures, _ = read(table(*rows), kind=SectionKind.RESULTS)
    assert [figure.label for figure in figures] == [f"Metric {at}" for at in range(59, 53, -1)]
    assert [(figure.phrase.hero.line, figure.phrase.hero.column) for figure in figures] == [
        (at + 3, 43) for at in range(59, 53, -1)
    ]
    assert {figure.section for figure in figures} == {SectionKind.RESULTS}


def test_row_without_a_change_is_no_figure() -> None:
    """Zero before and zero after is nothing to remember."""
    rows = (cells("Outages", "0", "0"), cells("Lead time", "12 days", "3 days"), cells("Defects", "12", "0"))
    figures, _ = read(table(*rows), kind=SectionKind.RESULTS)
    assert sorted(figure.label for figure in figures) == ["Defects", "Lead time"]


def test_listed_table_is_kept_whole() -> None:
    """In a section of figures the author chose every row."""
    rows = [cells(f"Metric {at}", f"{200 + at} hours", "100 hours") for at in range(9)]
    figures, _ = read(table(*rows))
    assert len(figures) == 9


def test_wish_that_the_notes_do_not_hold_is_not_met() -> None:
    """A value without a label must stand in the notes: nothing is invented."""
    text = bullet("saves 60 percent on storage")
    wishes = FigureWishes(("9 PB", "60 perc"), (), "900 zillion")
    figures, diagnostics = read(text, kind=SectionKind.SOLUTION, overrides=wishes)
    assert [figure.value for figure in figures] == ["60 percent"]
    assert [finding.code for finding in diagnostics] == ["figure-not-found"] * 3
    assert {(finding.at.path, finding.at.line) for finding in diagnostics if finding.at} == {("notes.md", 5)}


def test_values_of_other_words_have_no_unit_in_common() -> None:
    """Bare numbers with unlike words behind them count unlike things: they are a pair, and never drawn as one unit."""
    rows = (cells("Approvers", "3 by e-mail", "2 in app"), cells("Desks", "30", "20"))
    figures, _ = read(table(*rows), kind=SectionKind.RESULTS)
    assert sorted((figure.before_unit, figure.unit) for figure in figures) == [("", ""), ("by e-mail", "in app")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Before", "After"),
        ("Then", "Now"),
        ("From", "To"),
        ("Baseline", "Target"),
        ("Old tool", "New tool"),
        ("Avant", "Après"),
        ("Situation de départ", "Cible"),
        ("Vorher", "Nachher"),
        ("2019", "2023"),
        ("2021", "Today"),
        ("Pre migration", "Post migration"),
        ("Prior", "Current"),
        ("Vor Umstieg", "Nach Umstieg"),
    ],
)
def test_columns_tell_which_value_is_the_earlier_one(old: str, new: str) -> None:
    """In any language, whatever that of the story is."""
    headed = Table(cells("Metric", old, new), (cells("Lead time", "12 days", "3 days"),), ("left",) * 3, line=1)
    figures, _ = read(headed, kind=SectionKind.RESULTS)
    assert [(figure.earlier, figure.value, figure.label) for figure in figures] == [("12 days", "3 days", "Lead time")]


def test_later_year_is_the_later_value_wherever_it_stands() -> None:
    """A column of a year that stands first may be the later one; three years are no before and after."""
    headed = Table(cells("Metric", "2023", "2019"), (cells("Lead time", "3 days", "12 days"),), ("left",) * 3, line=1)
    assert [(figure.earlier, figure.value) for figure in read(headed, kind=SectionKind.RESULTS)[0]] == [
        ("12 days", "3 days")
    ]
    row = cells("Lead time", "12 days", "5 days", "3 days")
    longer = Table(cells("Metric", "2019", "2021", "2023"), (row,), ("left",) * 4, line=1)
    assert read(longer, kind=SectionKind.RESULTS)[0] == ()


@pytest.mark.parametrize("heads", [("Temps de réponse", "Taux de charge"), ("Monday", "Tuesday"), ("With AI", "Cost")])
def test_other_columns_are_no_pair(heads: tuple[str, str]) -> None:
    """Two columns of numbers alone say nothing of before and after."""
    headed = Table(cells("Metric", *heads), (cells("Lead time", "12 days", "3 days"),), ("left",) * 3, line=1)
    assert read(headed, kind=SectionKind.RESULTS)[0] == ()


@pytest.mark.parametrize(
    ("entry", "value", "label"),
    [
        ("3 : 1 — ratio of men to machines", "3 : 1", "ratio of men to machines"),
        ("Ratio: 3 : 1", "3 : 1", "Ratio"),
        ("0 servers", "0", "servers"),
        ("99,99 % (SLA) vs 99,9 %", "99,99 % (SLA) vs 99,9 %", "Key figures"),
    ],
)
def test_a_value_is_whole_and_its_label_not_torn(entry: str, value: str, label: str) -> None:
    """A colon between two numbers parts nothing; words with half a bracket are no label."""
    figures, _ = read(bullet(entry))
    assert [(figure.value, figure.label) for figure in figures] == [(value, label)]


def test_what_the_author_marked_stays_beside_a_list() -> None:
    """A list replaces what was found, and no wish: the figure for the opener is chosen, the other one added."""
    told = Story("s", "Acme", "Lambda", path="notes.md", line=5)
    blocks = (
        bullet("It took 9 hours {hero}", 3),
        bullet("in 7 countries", 4),
        bullet("It reads 7 TB a day {figure}", 5),
    )
    listed = Section(SectionKind.FIGURES, "Key figures", (bullet("40 % — lower costs", 9),))
    story = told._replace(sections=(Section(SectionKind.PROBLEM, "Problem", blocks), listed))
    figures = read_story_figures(story, Diagnostics()).figures
    assert [figure.value for figure in figures] == ["9 hours", "40 %", "7 TB"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("Before AWS:", "After AWS:"), ("Vorher:", "Heute:"), ("Avant AWS :", "Après AWS :")],
)
def test_lists_under_before_and_after_are_pairs(old: str, new: str) -> None:
    """Where they count the same; what only was so before stands behind the words that say when."""

    def lead(text: str) -> Paragraph:
        return Paragraph((Span(text),), lead=True)

    before = (bullet("12 servers"), bullet("6 h — batch"), bullet("5 racks"))
    figures, diagnostics = read(lead(old), *before, lead(new), bullet("1 server"), bullet("20 min — batch"))
    pairs = [(figure.earlier, figure.value, figure.label) for figure in figures]
    assert sorted(pairs) == sorted(
        [
            ("12", "1", "server"),
            ("6 h", "20 min", "batch"),
            ("", "5", f"{old.rstrip(' :')} racks"),
        ]
    )
    assert not list(diagnostics)


def test_lists_under_other_words_are_no_pairs() -> None:
    """Two sites are no before and after."""
    leads = [Paragraph((Span(f"{site}:"),), lead=True) for site in ("Paris", "Ulm")]
    figures, _ = read(leads[0], bullet("12 servers"), leads[1], bullet("3 servers"))
    assert [(figure.earlier, figure.value) for figure in figures] == [("", "12"), ("", "3")]
