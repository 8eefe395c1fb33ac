"""Plans of notes and of stories made by hand; paragraphs with bold words."""

import re

import pytest

from deckgen.blocks import Paragraph, Span
from deckgen.course import Course, Module
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.look.theme import load_theme
from deckgen.plan import plan_deck
from deckgen.read import read_course


@pytest.fixture(scope="session")
def theme():
    """The built-in theme."""
    return load_theme("default", Diagnostics())


@pytest.fixture
def plan_notes(theme, tmp_path):
    """Plan every module of notes."""

    def plan(text):
        path = tmp_path / "notes.md"
        path.write_text(text, encoding="utf-8")
        course = read_figures(read_course([path], Diagnostics()), Diagnostics())
        return [plan_deck(course, module, theme.pace) for module in course.modules]

    return plan


@pytest.fixture
def plan_stories(theme, name_module):
    """Plan one module of stories."""

    def plan(*stories, opens=True, **module):
        made = name_module(Module(**{"key": "01", "number": 1, "title": "", "stories": stories, **module}))
        return plan_deck(Course("c", (made,)), made, theme.pace._replace(opens=opens))

    return plan


@pytest.fixture(scope="session")
def write():
    """Write a paragraph of "plain **bold** text"; "**bold**!" is chosen by its author."""

    def write(text):
        spans = []
        for plain, bold, chosen in re.findall(r"([^*]*)(?:\*\*([^*]+)\*\*(!?))?", text):
            spans += [Span(plain)] if plain else []
            spans += [Span(bold, bold=True, hero=bool(chosen))] if bold else []
        return Paragraph(tuple(spans))

    return write
