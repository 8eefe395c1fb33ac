"""Decks that hands and notes changed together, saved by any program: nothing is lost, nothing comes back."""

import os

import pytest

from trial.__main__ import draw_cases
from trial.crash import MOMENTS, try_moment
from trial.noise import NOISES, OFFICE, RENDERED
from trial.saving import NOTES_TRIED, try_noise
from trial.trial import Case, try_case

pytestmark = [pytest.mark.slow, pytest.mark.together]
STEP = 1 if "FUZZ" in os.environ else 2
"""One in so many is tried; `make fuzz` tries all."""
SAMPLE = [
    Case("bullet reworded", "bullet reworded", 0),
    Case("bullet added", "bullet inserted", 1, "full"),
    Case("shape moved", "company renamed", 0),
    Case("shape deleted", "stronger figure added", 1),
    Case("picture replaced", "picture drawn anew", 0),
    Case("table cell changed", "table row added", 0),
    Case("chart number changed", "number of a figure changed", 0),
    Case("speaker notes changed", "bullet deleted", 0),
    Case("slide deleted", "bullet reworded", 1),
    Case("slide duplicated", "topic renamed", 1),
    Case("slides reordered", "story moved", 0),
    Case("animation added", "density changed", 0),
    Case("modern comment added", "story inserted", 0, "client"),
    Case("logo added to the master", "theme changed", 0),
    Case("section renamed", "story removed", 0),
    Case("title reworded", "module renamed", 0),
    Case("custom show added", "sections exchanged", 0),
    *draw_cases(4, 22, office=False),
]
"""One of each sort, and some that nobody chose."""


@pytest.mark.parametrize("case", SAMPLE if "FUZZ" in os.environ else SAMPLE[::4], ids=str)
def test_nothing_is_lost(case, tmp_path):
    assert try_case(case, tmp_path / "course").faults == ()


@pytest.mark.render
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("hand", ["bullet reworded", "picture added", "slide added"][::STEP])
def test_nothing_is_lost_after_libreoffice(hand, tmp_path):
    assert try_case(Case(hand, "bullet inserted", 1, saved_by="LibreOffice"), tmp_path / "course").faults == ()


@pytest.mark.parametrize("name", [name for name in NOISES if name not in RENDERED])
def test_saving_is_no_edit(name):
    assert try_noise(name, "plain", NOTES_TRIED[:1]) == []


@pytest.mark.render
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", sorted(RENDERED))
def test_saving_by_a_real_program_is_no_edit(name):
    assert try_noise(name, "plain") == []


@pytest.mark.parametrize("name", [name for name in MOMENTS if not name.startswith("killed")][::STEP])
def test_a_bad_end_leaves_the_old_deck_or_the_new_one(name):
    assert try_moment(name) == []


@pytest.mark.parametrize("argument", ["--replace", "--keep=hand"])
def test_a_build_that_loses_is_found_out(argument, tmp_path):
    case = Case("bullet reworded", "bullet reworded", 0)
    assert any(try_case(case._replace(seed=seed), tmp_path / f"{seed}", argument).faults for seed in range(3))
