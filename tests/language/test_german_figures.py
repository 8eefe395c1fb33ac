"""Figures of German stories: labelled by hand before the words were written, their labels graded by eye."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course
from deckgen.story import Figure

pytestmark = pytest.mark.slow

HERE = Path(__file__).parent
SETS = ("german", "german_held_out")


class Score(NamedTuple):
    """What was found of what was asked for."""

    missing: list[str]
    needed: int
    unpaired: list[str]
    pairs: int
    forbidden: list[str]
    dull: list[str]
    """Stories whose strongest figure is none that the labels name."""


def read_stories(name: str) -> dict[str, tuple[Figure, ...]]:
    course = read_figures(read_course([HERE / f"{name}.md"], Diagnostics()), Diagnostics())
    return {story.company: story.figures for module in course.modules for story in module.stories}


def load(name: str) -> dict:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))


def shows(wanted: str, shown: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(wanted)}(?!\w|[.,]\d)", shown) is not None


def score(name: str) -> Score:
    stories, labels = read_stories(name), load(name)
    assert list(stories) == list(labels)
    result = Score([], 0, [], 0, [], [])
    for company, wanted in labels.items():
        figures = stories[company]
        for row in wanted["required"]:
            hits = [figure for figure in figures if shows(row["value"], figure.value)]
            result = result._replace(needed=result.needed + 1, pairs=result.pairs + ("before" in row))
            if not hits:
                result.missing.append(f"{company}: {row['value']}")
            if "before" in row and not any(shows(row["before"], figure.earlier) for figure in hits):
                result.unpaired.append(f"{company}: {row['before']} → {row['value']}")
        never = [value for value in wanted.get("never", ()) if any(shows(value, each.value) for each in figures)]
        result.forbidden.extend(f"{company}: {value}" for value in never)
        heroes = (wanted["hero"]["best"], *wanted["hero"]["ok"])
        if not figures or not any(shows(hero, figures[0].value) for hero in heroes):
            result.dull.append(company)
    return result


def show(figure: Figure) -> str:
    earlier = f"{figure.earlier} → " if figure.earlier else ""
    return " ".join(part for part in (figure.lead, f"[{earlier}{figure.value}]", figure.tail) if part)


@pytest.mark.parametrize(("name", "recall"), [("german", 0.95), ("german_held_out", 0.9)])
def test_figures_are_found(name, recall):
    """Nearly all of those a trainer would show; the second set was written when the words stood."""
    found = score(name)
    assert 1 - len(found.missing) / found.needed >= recall, found.missing
    assert 1 - len(found.unpaired) / found.pairs >= 0.9, found.unpaired
    assert found.forbidden == []
    assert len(found.dull) <= 1, found.dull


def test_labels_read_right():
    """At least 85 of 100 cards say what a reader asks for; words that were not graded count as wrong."""
    grades = load("german_grades")
    shown = [
        (company, show(each)) for name in SETS for company, figures in read_stories(name).items() for each in figures
    ]
    good = {(company, row["shown"]) for company, rows in grades.items() for row in rows if row["grade"] == "good"}
    graded = {(company, row["shown"]) for company, rows in grades.items() for row in rows}
    assert sum(card in good for card in shown) / len(shown) >= 0.85, [card for card in shown if card not in graded]
