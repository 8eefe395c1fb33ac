"""The figures of the real notes, scored by the program that came with the labels."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course

SHARED = Path(__file__).parents[2].parent / "shared"
FIXTURES = Path(__file__).parent / "fixtures"
NOTES = SHARED / "notes" / "course.md"
SCORER = SHARED / "gold" / "score.py"

pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the labelled figures are not beside this checkout")


def score(labels: Path) -> subprocess.CompletedProcess[str]:
    course = read_figures(read_course([NOTES], Diagnostics()), Diagnostics())
    stories = [
        {
            "company": story.company,
            "figures": [
                {"value": figure.value, "label": figure.label, "before": figure.earlier or None}
                for figure in story.figures
            ],
        }
        for module in course.modules
        for story in module.stories
    ]
    return subprocess.run(
        [sys.executable, str(SCORER), str(labels)],
        input=json.dumps({"stories": stories}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("labels", [SHARED / "gold" / "figures.yaml", FIXTURES / "course.yaml"], ids=["gold", "own"])
def test_figures_of_the_notes_reach_the_bounds(labels: Path) -> None:
    """Every required figure and pair is found, nothing forbidden is shown, and at least 90 % are right."""
    result = score(labels)
    assert result.returncode == 0, result.stdout + result.stderr


def test_strongest_figure_of_a_story_is_the_one_a_class_remembers() -> None:
    """The heaviest figure is the bold, large one: 200 billion signals for Utopus, not a count nearby."""
    course = read_figures(read_course([NOTES], Diagnostics()), Diagnostics())
    first = {story.company: story.figures[0] for module in course.modules for story in module.stories if story.figures}
    assert (first["Utopus"].value, first["Utopus"].lead) == ("200 billion (milliards)", "Lambda processes")
    assert first["Biz2Credit"].earlier in {"99.9", "3−4 days"}
    assert first["Illumina"].value == "100 PB"
