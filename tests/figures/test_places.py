"""Every part of a figure stands in the notes where it says."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.phrase import Words
from deckgen.read import read_course
from deckgen.story import Figure

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
NOTES = [ROOT / "stories", ROOT / "src" / "deckgen" / "samples" / "every-kind", SHARED / "gold" / "blind-given.md"]
_MARKS = re.compile(r"\*\*|\*|__|`|\\$|<br>|^\s*(?:[-*+]|\d+\.)\s", re.MULTILINE)


def list_parts(figure: Figure) -> Iterator[Words]:
    yield from figure.phrase.lead
    if figure.before:
        yield figure.before
    yield figure.phrase.hero
    yield from figure.phrase.tail


def cut(words: Words) -> str:
    """Return what a file holds between the two places of some words, without Markdown's marks."""
    lines = Path(words.path).read_text(encoding="utf-8").splitlines()[words.line - 1 : words.end_line]
    lines[-1] = lines[-1][: words.end_column - 1]
    lines[0] = lines[0][words.column - 1 :]
    return " ".join(_MARKS.sub("", "\n".join(lines)).split())


@pytest.mark.parametrize("notes", NOTES, ids=lambda path: path.name)
def test_parts_stand_where_they_say(notes: Path) -> None:
    """Between its two places the file holds the words and nothing else but marks."""
    if not notes.exists():
        pytest.skip("the notes are not beside this checkout")
    course = read_figures(read_course([notes], Diagnostics()), Diagnostics())
    figures = [figure for module in course.modules for story in module.stories for figure in story.figures]
    parts = [part for figure in figures for part in list_parts(figure) if part.column]
    assert len(parts) > len(figures)
    for part in parts:
        assert cut(part) == " ".join(part.text.split()), part
