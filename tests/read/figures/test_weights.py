"""Which figure of a story is the strongest."""

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.read.figures import read_figures
from deckgen.story import Figure, Paragraph, Section, SectionKind, Span, Story


def section(kind: SectionKind, *texts: str) -> Section:
    """Texts that begin with an asterisk are bold."""
    blocks = (Paragraph((Span(text.lstrip("*"), bold=text[0] == "*", line=1, column=1),), line=1) for text in texts)
    return Section(kind, kind.value, tuple(blocks))


def read(*sections: Section) -> tuple[Figure, ...]:
    return read_figures(Story("s", "Acme", "T", sections=sections), Diagnostics()).figures


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


def test_figure_labelled_by_another_one_goes_last() -> None:
    """ "38,000 incidents in just 2 months" is one fact: the span of time, labelled by the count, comes last."""
    figures = read(
        section(
            SectionKind.SOLUTION,
            "handled more than 38,000 incidents in just 2 months between August and September",
            "automated 12 runbooks",
        )
    )
    assert [figure.value for figure in figures] == ["38,000", "12", "2 months"]


def test_two_counts_that_share_a_rate_both_stay() -> None:
    """A label that runs on over the next count is no repetition of it."""
    text = "Around 20 million push messages and 3 million letters are sent a month"
    assert [figure.value for figure in read(section(SectionKind.SOLUTION, text))] == ["20 million", "3 million"]
