"""The figure of an opener on the slides after it: in one line under the others."""

import pytest
from tests.layout.test_decks import THEMES

from deckgen.blocks import Paragraph, Span
from deckgen.course import Course, Module
from deckgen.geometry import STANDARD, WIDE
from deckgen.page import TextItem
from deckgen.story import Figure, Section, SectionKind, Story


def make_module(count, lines, label="less time for the work number"):
    """Return a module of one story: its figures, and lines of text above them."""
    told = tuple(
        Figure.of(f"{i} percent", f"{label} {i}", key=f"{i}-percent", weight=9.0 - i) for i in range(1, count + 1)
    )
    words = tuple(Paragraph((Span(f"Line {n} has some words"),), marker="•", key=f"line-{n}") for n in range(lines))
    rows = tuple(Paragraph((Span(one.value, figure=one.key),), marker="•", key=one.key) for one in told)
    section = Section(SectionKind.SOLUTION, "Solution", (*words, *rows), key="solution")
    return Module("01", 1, "Figures", stories=(Story("a-b", "B", "A", sections=(section,), figures=told),))


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("theme", [theme for theme in THEMES if theme != "night"])
@pytest.mark.parametrize(("count", "lines"), [(3, 0), (3, 2), (3, 3)])
def test_the_line_stands_under_all_others(count, lines, theme, size, lay_out):
    """In one size with a larger value, or of one size on several lines; no other text reaches down to it."""
    pages = lay_out(Course("c", ()), make_module(count, lines), theme, size=size)
    told = [page for page in pages.pages if any(item.name == "again" for item in page.items)]
    (page,) = told
    line = next(item for item in page.items if item.name == "again")
    (value,) = [run for text in line.lines for run in text.runs if run.bold]
    assert value.text.replace("\u00a0", " ") == "1 percent"
    (words,) = {run.size for text in line.lines for run in text.runs if not run.bold}
    assert 18.0 <= words <= 24.0
    assert words <= value.size <= 34.0
    assert "1-percent" in line.key
    names = ("figure", "lead", "tail", "value")
    others = [one for one in page.items if isinstance(one, TextItem) and one.name.split("-")[0] in names]
    assert others
    assert all(one.box.y < line.box.y for one in others)


@pytest.mark.parametrize(("count", "lines"), [(3, 0), (3, 2), (3, 3)])
@pytest.mark.parametrize("theme", ["default", "paper"])
def test_the_line_keeps_its_distance_from_the_footer(count, lines, theme, lay_out):
    """One distance on all slides, on a panel as well, and no less than from the hairline above it."""
    pages = lay_out(Course("c", ()), make_module(count, lines), theme).pages
    items = next(page.items for page in pages if any(item.name == "again" for item in page.items))
    line, rule = (next(item for item in items if item.name == name) for name in ("again", "again-rule"))
    number = next(item for item in items if item.name == "number")
    assert number.box.y - line.box.bottom >= 12.0 + line.box.y - rule.box.y
    assert line.box.bottom == pytest.approx(480.0)
