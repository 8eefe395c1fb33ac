"""Which of the author's words stand under a value."""

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.read.figures import find_figures, read_figures
from deckgen.story import Paragraph, Section, SectionKind, Span, Story


def label(text: str) -> str:
    return text[slice(*find_figures(text)[0].label)]


def read_one(text: str, title: str = "Problem") -> list[tuple[str, str]]:
    section = Section(SectionKind.PROBLEM, title, (Paragraph((Span(text, line=1, column=1),), line=1),))
    story = read_figures(Story("s", "Acme", "Lambda", sections=(section,)), Diagnostics())
    return [(figure.value, figure.label) for figure in story.figures]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The organization migrated 90 percent of its data center using this approach", "The organization migrated"),
        ("They say that this automated solution saves 1,000 hours of labor", "this automated solution saves"),
        ("For every 1 TB of data, the company saves 60 percent on storage costs", "the company saves"),
        ("La banque a économisé 3 M€ de frais de port", "La banque a économisé"),
        ("The new line avoids 12 tonnes of waste", "The new line avoids"),
    ],
)
def test_verb_of_gain_before_a_base_is_the_label(text: str, words: str) -> None:
    """What follows only says "of what"; whether it is a gain or a cost stands before the value."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They process 7 TB of data every day", "of data every day"),
        ("this saves 1,000 hours of labor every month", "of labor every month"),
        ("Queries run in 4 seconds on the new cluster", "Queries run"),
        ("Le stock baisse, 30 % des colis arrivent le lendemain", "des colis arrivent le lendemain"),
    ],
)
def test_words_after_a_value_stay_its_label_otherwise(text: str, words: str) -> None:
    """What is counted, and what a bare pronoun does, is told by the words after the value."""
    assert label(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Un coût 10 fois plus faible que celui estimé", "plus faible que celui estimé"),
        ("Acme needed 3x more capacity", "more capacity"),
        ("The plant uses 40 percent less energy", "less energy"),
    ],
)
def test_comparison_stays_with_its_factor(text: str, words: str) -> None:
    """Without "more" or "less" a factor says the opposite as easily as what was meant."""
    assert label(text) == words


def test_label_runs_on_to_the_rate_of_a_shared_verb() -> None:
    """Two counts share a verb and a rate at the end of the clause: both cards need the rate."""
    text = "Around 20 million push messages and 3 million letters are sent a month, with more to come"
    labels = [text[slice(*found.label)] for found in find_figures(text)]
    assert labels == ["push messages and 3 million letters are sent a month", "letters are sent a month"]


def test_interval_keeps_its_every() -> None:
    """ "2 years" and "every 2 years" are not the same; the word is a qualifier, so that no label ends in it."""
    text = "Acme predicted that its stored data would double every 2 years"
    (found,) = find_figures(text, [(text.index("2"), len(text))])
    assert found.value.qualifier == "every"
    assert text[slice(*found.label)] == "its stored data would double"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« Nous avons gagné 3 mois. »", "Nous avons gagné"),
        ("SLA of 99.95%, RPO of 5 minutes", "SLA"),
        ("The support team was struggling with 3 days of backlog", "of backlog"),
        ("Customers were waiting, 3 days", "Customers"),
        ("It used to take a week to prepare the accounts. Today it takes 3 hours.", "to prepare the accounts"),
        ("Le traitement est long. Passé de 3 jours à 2 heures", "Le traitement est long"),
        ("Le délai a été revu. Il est passé de 3 jours à 2 heures", "Le délai a été revu"),
    ],
)
def test_label_is_a_phrase_of_its_own(text: str, words: str) -> None:
    """No lone quotation mark, no verb left without its object, never a bare participle."""
    assert label(text) == words


def test_each_of_two_measures_has_its_own_name() -> None:
    """In a list of measures each value is labelled by the name right before it."""
    text = "SLA of 99.95%, RPO of 5 minutes"
    assert [text[slice(*found.label)] for found in find_figures(text)] == ["SLA", "RPO"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Now 2 hours", [("2 hours", "Now")]),
        ("It took 3 days", [("3 days", "It took")]),
        ("In 3 days", []),
        ("passé de 3 jours à 2 heures", [("2 heures", "Problem")]),
    ],
)
def test_words_at_hand_before_the_title_of_the_section(text: str, found: list[tuple[str, str]]) -> None:
    """A title such as "Problem" says nothing under a value; the words at hand do, or only a pair is a figure."""
    assert read_one(text) == found
