"""A number that another figure tells in its words is shown once."""

import pytest

from deckgen.content import Figures, Share


@pytest.fixture
def tell(plan_notes):
    """Return the values that the slides of a section show large."""

    def tell(*bullets):
        text = "\n".join(f"* {bullet}" for bullet in bullets)
        (deck,) = plan_notes(f"# Module 1\n\n## S3\n\n[Acme](https://a.com)\n\n### Solution\n\n{text}\n")
        return [value for slide in deck.slides if slide.key != "acme/opener" for value in _list_values(slide.content)]

    return tell


def _list_values(content):
    match content:
        case Share(figure=figure):
            return [figure.value]
        case Figures(figures):
            return [figure.value for figure in figures]
        case _:
            return []


@pytest.mark.parametrize(
    ("bullet", "values"),
    [
        ("150 projets au plan, et 70 % d'entre eux passent par l'informatique", ["70 %"]),
        ("**150 projets** au plan, et 70 % d'entre eux passent par l'informatique", ["150", "70 %"]),
        ("Five agents dealt with 2,400 tickets per month, 68% of them alike", ["2,400", "68%"]),
        ("The plan holds 150 projects; 70% of all budgets are spent", ["150", "70%"]),
    ],
)
def test_a_number_in_the_words_of_a_stronger_figure_is_shown_once(tell, bullet, values):
    """One that is stronger, or has words that the other one lacks, keeps its place."""
    assert tell(bullet) == values


@pytest.mark.parametrize(
    ("bullet", "told"),
    [
        (
            "Five agents dealt with 2,400 tickets per month, 68% of them alike",
            ["Five agents dealt with 2,400 tickets per month", "68% of them alike"],
        ),
        (
            "The city's 200 application components, which would fill a hall, share 80 machines",
            ["The city's 200 application components, which would fill a hall, share 80 machines"],
        ),
        (
            "39% of patients speak to a doctor within 30 minutes, and 89% within 6 hours",
            ["39% of patients speak to a doctor within 30 minutes", "and 89% within 6 hours"],
        ),
        (
            "The new furnace runs with gas now, which pays back the whole plant ($3.1m) in ten months",
            ["The new furnace runs with gas now, which pays back the whole plant $3.1m in ten months"],
        ),
        ("It runs 40 clusters, and the team has 12 people", ["It runs 40 clusters", "the team has 12 people"]),
        (
            "A clerk who redacts one hour of film takes 8 hours of work at a desk for it, and 1 request in 5 was late",
            ["A clerk who redacts one hour of film takes 8 hours of work at a desk for it", "1 request in 5 was late"],
        ),
        (
            "L'ouverture a duré 3 heures pour tous les gens, avec une file d'attente de 4 minutes",
            ["L'ouverture a duré 3 heures pour tous les gens, avec une file d'attente de 4 minutes"],
        ),
        (
            "The archive grows by 2 TB a week and is watched by scouts from 31 clubs",
            ["The archive grows by 2 TB a week and is watched by scouts from 31 clubs"],
        ),
        (
            "Rejected loads cost the co-operative £1.4M a year, and nobody could say whose 180 tankers they were",
            [
                "Rejected loads cost the co-operative £1.4M a year",
                "and nobody could say whose 180 tankers they were",
            ],
        ),
        (
            "L'abandon est tombé à 11 %, ce qui représente 1 800 élèves gardés",
            ["L'abandon est tombé à 11 % ce qui représente 1 800 élèves gardés"],
        ),
        (
            "La fraude tenait 3 jours après tout. Elle prenait 0,8 % des gains, soit près de 5 millions d'euros",
            [
                "La fraude tenait 3 jours après tout",
                "Elle prenait 0,8 % des gains",
                "soit 5 millions d'euros",
            ],
        ),
    ],
)
def test_the_words_of_a_figure_go_on_where_those_of_the_one_before_it_end(plan_notes, bullet, told):
    """What stands in the row above is not said twice; words that would hang, "which", "and is", stay in that row."""
    notes = f"# Module 1\n\n## S3\n\n[Acme](https://a.com)\n\n### Problem\n\n* {bullet}\n"
    (deck,) = plan_notes(notes)
    (content,) = [slide.content for slide in deck.slides if isinstance(slide.content, Figures)]
    lines = [" ".join(filter(None, (one.lead, one.value, one.tail))) for one in content.figures]
    assert lines == told


def test_figures_of_one_sentence_stand_in_its_order(tell):
    """A stronger second half is not read before the first, and no other sentence comes between them."""
    half = "The old system needed 12 servers in the cellar, the new one has cut costs by **70%**"
    told = tell("Users suffer **95% fewer minutes of outage**", half, "Teams release 30 times a day")
    assert told.index("70%") == told.index("12") + 1
