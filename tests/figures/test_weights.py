"""Which figure of a story is the strongest."""

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_story_figures
from deckgen.story import Figure, Section, SectionKind, Story


def section(kind: SectionKind, *texts: str) -> Section:
    """Texts that begin with an asterisk are bold."""
    blocks = (Paragraph((Span(text.lstrip("*"), bold=text[0] == "*", line=1, column=1),), line=1) for text in texts)
    return Section(kind, kind.value, tuple(blocks))


def read(*sections: Section) -> tuple[Figure, ...]:
    return read_story_figures(Story("s", "Acme", "T", sections=sections), Diagnostics()).figures


@pytest.mark.parametrize("burden", [SectionKind.PROBLEM, SectionKind.ACTIVITY])
@pytest.mark.parametrize("win", [SectionKind.SOLUTION, SectionKind.RESULTS])
def test_win_outweighs_a_burden_of_similar_size_even_in_bold(burden: SectionKind, win: SectionKind) -> None:
    """A class should remember what was won, not what it took before."""
    figures = read(section(burden, "*il faut 6 fois plus de ressources"), section(win, "un coût 10 fois plus faible"))
    assert [figure.value for figure in figures] == ["10 fois", "6 fois"]
    assert figures[0].weight > figures[1].weight + 0.3


def test_change_between_two_words_weighs_less_than_a_number() -> None:
    """ "several months → immediate" holds no number to remember."""
    figures = read(
        section(
            SectionKind.SOLUTION,
            "Disponibilité immédiate alors qu'avant il fallait attendre plusieurs mois",
            "un coût 10 fois plus faible",
        )
    )
    assert [figure.value for figure in figures] == ["10 fois", "immédiate"]


def test_span_of_another_figure_is_none_of_its_own() -> None:
    """ "38,000 incidents in just 2 months" is one fact: the span of time is left out while another figure is told."""
    figures = read(
        section(
            SectionKind.SOLUTION,
            "handled more than 38,000 incidents in just 2 months between August and September",
            "automated 12 runbooks",
        )
    )
    assert [figure.value for figure in figures] == ["38,000", "12"]


def test_marked_span_of_another_figure_stays() -> None:
    """What the author marks is shown."""
    figures = read(section(SectionKind.SOLUTION, "handled 38,000 incidents in 2 months", "closed 450 shops {figure}"))
    assert [figure.value for figure in figures] == ["450", "38,000"]
    figures = read(section(SectionKind.SOLUTION, "closed 450 shops", "after 3 months of talk {figure}"))
    assert figures[0].value == "3 months"


def test_result_outweighs_a_stock_of_things() -> None:
    """What was automated or saved stands before how many servers there are, all bold alike."""
    figures = read(
        section(
            SectionKind.SOLUTION,
            "*patching covers 62,000 VMs across all services",
            "*automated 70 percent of manual remediation",
            "*saved 1,480 labor hours",
        )
    )
    assert [figure.value for figure in figures] == ["70 percent", "1,480", "62,000"]


def test_vague_word_is_no_figure_beside_numbers() -> None:
    """ "Hundreds" and "petabytes" tell no number, bold or not; as one side of a pair they do."""
    told = section(SectionKind.SOLUTION, "des centaines de CPU", "*petabytes of logs", "millions of users")
    assert read(told) == ()
    pair = section(SectionKind.SOLUTION, "It went from 270 accounts to thousands of accounts")
    assert [figure.value for figure in read(pair)] == ["thousands"]


def test_vague_word_is_emphasized_where_it_stands() -> None:
    """It is a figure to the eye, though no card shows it."""
    told = Story("s", "Acme", "T", sections=(section(SectionKind.SOLUTION, "petabytes of logs"),))
    (block,) = read_story_figures(told, Diagnostics()).sections[0].blocks
    assert isinstance(block, Paragraph)
    assert [span.text for span in block.spans if span.figure] == []
    told = Story("s", "Acme", "T", sections=(section(SectionKind.SOLUTION, "*petabytes of logs"),))
    (block,) = read_story_figures(told, Diagnostics()).sections[0].blocks
    assert isinstance(block, Paragraph)
    assert [span.text for span in block.spans if span.figure] == ["petabytes"]


def test_verb_that_governs_a_value_decides() -> None:
    """ "saved" belongs to the hours, not to whoever saved them."""
    figures = read(section(SectionKind.RESULTS, "saved 40 hours a month with 12 people"))
    assert figures[0].value == "40 hours"


def test_pair_of_results_stands_before_a_pair_of_small_values() -> None:
    """From 5 to 7 people is a change nobody remembers."""
    small = section(SectionKind.SOLUTION, "The team grew from 5 to 7 people")
    figures = read(small, section(SectionKind.RESULTS, "Waiting fell from 9 hours to 6 hours"))
    assert [figure.earlier for figure in figures] == ["9 hours", "5"]


def test_figure_with_a_poor_label_goes_behind() -> None:
    """A value with nothing but a title under it opens no story."""
    figures = read(section(SectionKind.RESULTS, "2 weeks -> 2 hours", "costs fell from $9 to $8"))
    assert [(figure.value, figure.label) for figure in figures] == [("$8", "costs"), ("2 hours", "results")]


def test_two_counts_that_share_a_rate_both_stay() -> None:
    """A label that runs on over the next count is no repetition of it."""
    text = "Around 20 million push messages and 3 million letters are sent a month"
    assert [figure.value for figure in read(section(SectionKind.SOLUTION, text))] == ["20 million", "3 million"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A restore takes 12 hours. Backups took 90 hours.", "12 hours"),
        ("The plan, saving 40 %, failed. Errors fell by 12 %.", "12 %"),
        ("The page needs 40 ms (worst case: 900 ms).", "40 ms"),
    ],
)
def test_what_was_so_before_or_came_to_nothing_and_what_stands_in_brackets_stay_behind(text: str, first: str) -> None:
    """An opener shows what is so, however large the other number is."""
    assert read(section(SectionKind.RESULTS, text))[0].value == first


@pytest.mark.parametrize(
    ("best", "other"),
    [
        pytest.param("a page opens in 3 seconds", "a hit ratio of 71 %", id="what is quick"),
        pytest.param("a file is back in 2 minutes", "30 TB in 3 regions", id="before a stock of data"),
        pytest.param("42 % of the calls ended", "the platform costs $14,000 a month", id="before a price"),
        pytest.param(
            "an audit went from 6 weeks to 4 days", "we went from 31 to 230 accounts", id="before more of a stock"
        ),
        pytest.param("erreurs : 80 % → 8 %", "remplissage : 71 % → 88 %", id="a change by its larger value"),
        pytest.param(
            "1 in 200 jobs failed, a hit ratio of 91 %", "55 alerts out of 1,000 remain", id="a part by no product"
        ),
    ],
)
def test_result_to_remember_stands_first(best: str, other: str) -> None:
    """What a class remembers: seconds, a change, a share; not what it costs or how many there are."""
    figures = read(section(SectionKind.RESULTS, other, best))
    assert figures[0].text == best


@pytest.mark.parametrize(
    "text", ["Retouren leider von 31 auf 76 %", "sadly the bill grew 40-fold", "hélas 99 % de rejets"]
)
def test_what_its_author_regrets_stands_last(text: str) -> None:
    """A class should not remember a story by what went wrong, be it the only change."""
    figures = read(section(SectionKind.RESULTS, text, "92 tests a day"))
    assert [figure.text for figure in figures] == ["92 tests a day", text]


def test_saved_money_is_no_price() -> None:
    figures = read(section(SectionKind.RESULTS, "the platform costs $14,000 a month", "it saves $900 a month"))
    assert [figure.value for figure in figures] == ["$900", "$14,000"]


def test_the_latest_of_several_years_is_on_top() -> None:
    """What was so in earlier years is told, and is no result."""
    figures = read(section(SectionKind.RESULTS, "Cost per order: 0.12 € (2023), 0.09 € (2024), 0.11 € (2025)"))
    assert figures[0].value == "0.11 €"
