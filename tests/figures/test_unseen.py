"""Unseen stories, labelled before the tool read them: what is found, and every card read by eye.

What the first run gave, before any rule was mended for them:

    second   recall 0.951, precision 0.984, pairs 23 of 31, the best figure or one as good on top in 21 of 24 stories,
             219 of 254 cards good (86 %)
    third    recall 0.965, precision 0.984, pairs 48 of 55, the best figure on top in 38 of 40 stories, 325 of 373 cards
             good (87 %), 13 wrong
    fourth   cards alone: 101 of 114 good (89 %), 5 wrong
    fifth    cards alone: 86 of 99 good (87 %), 3 wrong
    sixth    recall 0.912, precision 0.977, pairs 50 of 69, the best figure or one as good on top in 24 of 30 stories,
             309 of 395 cards good (78 %), 13 wrong: notes in telegraph style, harder than all before; by rules for
             what is found and paired 336 of 413 (81 %), when words came to compete 347 (84 %), 6 wrong; by the faults
             of words that were read in it and in the seventh 373 (90 %), 3 wrong
    seventh  recall 0.899, precision 0.991, pairs 42 of 55, the best figure or one as good on top in 24 of 30 stories,
             265 of 324 cards good (82 %), 5 wrong: prose, telegraph style, bullets and tables mixed
    eighth   after the rules were mended for the seventh: recall 0.939, precision 0.990, pairs 13 of 13, the best figure
             on top in 10 of 10 stories, 83 of 104 cards good (80 %), 2 wrong, and 79 % without these rules: half of
             what is not good is a pronoun whose noun stands in another sentence
    ninth    recall 0.965, precision 0.993, pairs 47 of 52, the best figure or one as good on top in 31 of 36 stories,
             389 of 439 cards good (89 %), 8 wrong: a third of what is not good is a later item of a list that lost
             what it is about; by mends of that evening 401 of 435 (92 %), none wrong, the best on top in 35 of 36
    tenth    recall 0.977, precision 1.0, pairs 15 of 17, the best figure on top in 11 of 12 stories, 125 of 142 cards
             good (88 %), 4 wrong; by mends for the ninth set and for this one 130 of 140 (93 %), none wrong
    eleventh recall 0.978, precision 0.985, pairs 52 of 57, the best figure or one as good on top in 20 of 20 stories,
             296 of 338 cards good (88 %), 7 wrong; by mends of that evening 316 of 342 (92 %), one wrong
    twelfth  written with the eleventh and sealed until that was mended: recall 0.967, precision 0.992, pairs 43 of 57,
             the best figure or one as good on top in 18 of 20 stories, 324 of 363 cards good (89 %), 4 wrong;
             by mends of what was wrong and of pairs 335 of 364 (92 %), none wrong, pairs 49 of 57

So about one card in nine of notes that nobody has seen is not good, and one in ninety wrong; after each set the rules
were mended by kind, which brought that set to 95 %, and the next one little.
"""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course
from deckgen.story import Figure
from folding import shows

pytestmark = pytest.mark.slow

FIXTURES = Path(__file__).parent / "fixtures"


class Unseen(NamedTuple):
    """One set of stories."""

    name: str
    labels: dict[str, Any]
    cards: dict[str, Any]
    stories: dict[str, tuple[Figure, ...]]


class Share(NamedTuple):
    """How many of how many."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        return self.part / self.whole


class Bar(NamedTuple):
    """The least that a set of labelled stories gives."""

    found: float
    precise: float
    paired: float
    best: float


BARS = {
    "second": Bar(found=0.97, precise=0.98, paired=0.93, best=0.87),
    "third": Bar(found=0.97, precise=0.98, paired=0.93, best=0.87),
    "sixth": Bar(found=0.98, precise=0.99, paired=0.94, best=0.90),
    "eighth": Bar(found=0.93, precise=0.99, paired=1.0, best=1.0),
    "seventh": Bar(found=0.90, precise=0.99, paired=0.80, best=0.80),
    "ninth": Bar(found=0.96, precise=0.99, paired=0.90, best=0.94),
    "tenth": Bar(found=0.97, precise=0.99, paired=0.88, best=0.91),
    "eleventh": Bar(found=0.99, precise=0.98, paired=0.96, best=1.0),
    "twelfth": Bar(found=0.97, precise=0.99, paired=0.85, best=0.90),
}
GRADED = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
RIGHT = {"sixth": 0.90, "seventh": 0.91, "eighth": 0.85, "ninth": 0.91, "tenth": 0.91, "twelfth": 0.90}
"""The least share of good cards of the sets in telegraph style; of all others it is 0.92."""
every_labelled = pytest.mark.parametrize("unseen", BARS, indirect=True)


@pytest.fixture(scope="module", params=GRADED)
def unseen(request: pytest.FixtureRequest) -> Unseen:
    written = [FIXTURES / f"{request.param}{part}.yaml" for part in ("", "_cards")]
    labels, cards = (yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else {} for path in written)
    course = read_figures(read_course([FIXTURES / f"{request.param}.md"], Diagnostics()), Diagnostics())
    stories = {story.company: story.figures for module in course.modules for story in module.stories}
    return Unseen(request.param, labels, cards, stories)


def describe(figure: Figure) -> tuple[str, ...]:
    lead, tail = (" + ".join(words.text for words in part) for part in (figure.phrase.lead, figure.phrase.tail))
    return (lead, figure.earlier, f"{figure.qualifier} {figure.value}".strip(), tail)


def test_every_story_is_labelled(unseen: Unseen) -> None:
    assert set(unseen.stories) == set(unseen.cards or unseen.labels)
    assert not unseen.labels or set(unseen.labels) == set(unseen.stories)


@every_labelled
def test_nearly_all_figures_are_found(unseen: Unseen) -> None:
    wanted = [(company, label["value"]) for company, entry in unseen.labels.items() for label in entry["required"]]
    missing = [one for one in wanted if not any(shows(one[1], figure.value) for figure in unseen.stories[one[0]])]
    assert Share(len(wanted) - len(missing), len(wanted)).value >= BARS[unseen.name].found, missing


@every_labelled
def test_little_else_is_found(unseen: Unseen) -> None:
    extra = []
    for company, figures in unseen.stories.items():
        known = [*unseen.labels[company]["required"], *unseen.labels[company].get("optional", [])]
        values = [one[key] for one in known for key in ("value", "before") if key in one]
        extra += [(company, one.value) for one in figures if not any(shows(value, one.value) for value in values)]
        never = unseen.labels[company].get("never", [])
        assert not [one for refused in never for one in figures if shows(refused, one.value)]
    count = sum(map(len, unseen.stories.values()))
    assert Share(count - len(extra), count).value >= BARS[unseen.name].precise, extra


@every_labelled
def test_nearly_all_pairs_are_found(unseen: Unseen) -> None:
    wanted = [
        (company, label["value"], label["before"])
        for company, entry in unseen.labels.items()
        for label in entry["required"]
        if "before" in label
    ]
    missing = [
        (company, value, before)
        for company, value, before in wanted
        if not any(shows(value, one.value) and shows(before, one.earlier) for one in unseen.stories[company])
    ]
    assert Share(len(wanted) - len(missing), len(wanted)).value >= BARS[unseen.name].paired, missing


@every_labelled
def test_strongest_figure_is_one_of_the_best(unseen: Unseen) -> None:
    good = {company: [entry["hero"]["best"], *entry["hero"]["ok"]] for company, entry in unseen.labels.items()}
    other = [
        (company, figures[0].value)
        for company, figures in unseen.stories.items()
        if not any(shows(value, figures[0].value) for value in good[company])
    ]
    assert Share(len(unseen.stories) - len(other), len(unseen.stories)).value >= BARS[unseen.name].best, other


def test_every_card_is_graded_as_it_is(unseen: Unseen) -> None:
    """A card that changes is read and graded anew; none that was good is lost unseen."""
    graded = {(company, *read(card)): card["grade"] for company, cards in unseen.cards.items() for card in cards}
    cards = {(company, *describe(figure)) for company, figures in unseen.stories.items() for figure in figures}
    assert {card for card, grade in graded.items() if grade == "good"} - cards == set()
    assert cards - set(graded) == set()


def read(card: dict[str, str]) -> tuple[str, ...]:
    return tuple(card.get(key, "") for key in ("lead", "before", "value", "tail"))


def test_nearly_all_cards_read_right(unseen: Unseen) -> None:
    """At least 92 % of the cards are good, but in telegraph style; each that is not has its reason."""
    cards = [card for story in unseen.cards.values() for card in story]
    assert Share(sum(card["grade"] == "good" for card in cards), len(cards)).value >= RIGHT.get(unseen.name, 0.92)
    assert all(card.get("reason") for card in cards if card["grade"] != "good")
