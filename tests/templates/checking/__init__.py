"""A checker of decks in clients' templates: everything that can be counted without rendering, a check a function.

Each takes a `Case` and yields what is wrong. That every check can fail is itself tested, on decks broken on purpose.
"""

from templates.checking.case import Case, Check
from templates.checking.looks import check_colors, check_contrast, check_faces, check_sizes
from templates.checking.parts import (
    check_layouts,
    check_leaks,
    check_notes_master,
    check_orphans,
    check_presentation,
    check_samples,
    check_size,
    check_unchanged,
)
from templates.checking.places import check_art, check_edges, check_overlaps
from templates.checking.words import check_prompts, check_titles, check_words

__all__ = ["CHECKS", "Case", "Check", "run_checks"]

CHECKS: tuple[Check, ...] = (
    check_leaks,
    check_orphans,
    check_samples,
    check_size,
    check_presentation,
    check_unchanged,
    check_layouts,
    check_notes_master,
    check_prompts,
    check_titles,
    check_words,
    check_colors,
    check_faces,
    check_sizes,
    check_contrast,
    check_edges,
    check_art,
    check_overlaps,
)


def run_checks(case: Case) -> list[str]:
    """Return everything that is wrong with a deck, each with the check that found it."""
    return [f"{check.__name__}: {said}" for check in CHECKS for said in check(case)]
