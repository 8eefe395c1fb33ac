"""Charts, pictures, tables of a deck that both sides change: what belongs together comes, stays and goes together."""

import re
from functools import cache
from pathlib import Path

import pytest
from hand_edits import MEMO, check_package, edit, list_texts, open_deck, read_parts
from pptx.chart.data import CategoryChartData
from pptx.util import Pt

from deckgen import MemoryWorld, compile_course
from deckgen.merge.deck import merge_deck

pytestmark = pytest.mark.slow
FOLDER = Path(__file__).parents[2] / "src" / "deckgen" / "samples" / "every-kind"
INCIDENTS = ("| Incidents | 12 | 3 |", "| Incidents | 14 | 3 |")
REQUESTS = ("359 million → 1.69 billion", "360 million → 1.80 billion")


@cache
def make(*changes: tuple[str, str]) -> bytes:
    """Return the deck that has every kind of slide, after changes of its notes."""
    files = {f"notes/{path.relative_to(FOLDER)}": path.read_bytes() for path in FOLDER.rglob("*") if path.is_file()}
    text = files["notes/every-kind.md"].decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    made = compile_course("notes", world=MemoryWorld({**files, "notes/every-kind.md": text.encode()}), memo=MEMO)
    return next(deck.data for deck in made.decks if deck.data)


def list_charts(data: bytes) -> list:
    return [shape.chart for slide in open_deck(data).slides for shape in slide.shapes if shape.has_chart]


def move_charts(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                left, top, width, height = shape.left, shape.top, shape.width, shape.height
                shape.left, shape.top, shape.width, shape.height = left + Pt(10), top, width, height


def test_saving_alone_changes_nothing():
    """Charts, tables, pictures, code, quotes and links."""
    merged = merge_deck(edit(make()), make())
    assert merged.plan.changes == ()
    assert not merged.changed


def test_every_slide_is_exchanged():
    """Charts come with their workbooks, those that were there go, pictures are used again."""
    text = (FOLDER / "every-kind.md").read_text("utf-8")
    numbers = tuple((word, f"9{word}") for word in dict.fromkeys(re.findall(r"\b\d\d\b", text)))
    fresh = make(*numbers)
    merged = merge_deck(edit(make()), fresh)
    assert list_texts(merged.data) == list_texts(fresh)
    old, new = read_parts(fresh), read_parts(merged.data)
    for folder in ("ppt/charts/chart", "ppt/embeddings/", "ppt/media/"):
        parts = [sorted(content for name, content in one.items() if name.startswith(folder)) for one in (old, new)]
        assert parts[0] == parts[1]
    check_package(merged.data)
    assert not merge_deck(merged.data, fresh).changed


def test_numbers_of_the_notes_come_into_a_chart_that_hands_moved():
    """It stands where they put it."""
    fresh = make(REQUESTS)
    data = edit(make(), move_charts)
    merged = merge_deck(data, fresh)
    assert [list(chart.plots[0].series[0].values) for chart in list_charts(merged.data)] == [
        list(chart.plots[0].series[0].values) for chart in list_charts(fresh)
    ]
    places = [
        [shape.left for slide in open_deck(one).slides for shape in slide.shapes if shape.has_chart]
        for one in (merged.data, data)
    ]
    assert places[0] == places[1]
    check_package(merged.data)


def test_numbers_of_hands_stay_where_the_notes_change_others():
    """With the workbook that PowerPoint edits them in."""

    def change(deck):
        numbers = CategoryChartData()
        numbers.categories = ["before", "after"]
        numbers.add_series("hand", (1, 2))
        for slide in deck.slides:
            for shape in slide.shapes:
                if shape.has_chart:
                    shape.chart.replace_data(numbers)

    merged = merge_deck(edit(make(), change), make(INCIDENTS))
    assert {tuple(chart.plots[0].series[0].values) for chart in list_charts(merged.data)} == {(1.0, 2.0)}
    assert "14" in "\n".join(list_texts(merged.data)).split()
    check_package(merged.data)
