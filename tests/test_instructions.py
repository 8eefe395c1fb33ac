"""Figures of instructions bound runs, fall by themselves, and rise for a reason alone."""

import importlib.util
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("instructions", Path(__file__).parents[1] / "bench" / "instructions.py")
instructions = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(instructions)
Figure = instructions.Figure


def test_run_may_take_a_twentieth_more():
    """What takes more than that, or has no figure, is wrong."""
    assert not instructions.judge_run("build", 104.9, Figure(100.0, ""))
    assert "6% over" in instructions.judge_run("build", 106.0, Figure(100.0, ""))
    assert "no figure" in instructions.judge_run("build", 1.0, None)


def test_figures_fall_without_a_reason_and_rise_with_one():
    """A reason stays with its figure."""
    known = {"build": Figure(100.0, "charts")}
    assert instructions.renew_figures({"build": 90.0}, known, "") == {"build": Figure(90.0, "charts")}
    assert instructions.renew_figures({"build": 103.0}, known, "") == known
    assert instructions.renew_figures({"build": 120.0}, known, "maps") == {"build": Figure(120.0, "maps")}
    with pytest.raises(SystemExit, match="say why"):
        instructions.renew_figures({"build": 120.0}, known, "")


def test_another_python_is_not_compared():
    """Neither one without figures nor another build of one with them."""
    known = {instructions.PASS: Figure(40.0, "")}
    assert "no figures" in instructions.find_obstacle("3.99", {}, 40.0)
    assert "another build" in instructions.find_obstacle("3.11", known, 44.0)
    assert not instructions.find_obstacle("3.11", known, 40.5)


def test_recorded_figures_are_read():
    """Every Python that has figures has one of `python -c pass`, by which it is known."""
    assert all(instructions.PASS in runs for runs in instructions.read_figures().values())
