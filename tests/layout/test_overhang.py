"""Letters that reach left of where they begin."""

import pytest

from deckgen.geometry import Box, Insets
from deckgen.layout.overhang import give_overhang
from deckgen.page import Run, TextItem, TextLine
from deckgen.theme import Role

BOX = Box(48.0, 96.0, 400.0, 60.0)


def make_item(text: str, size: float = 30.0, **run) -> TextItem:
    return TextItem("row-1", BOX, (TextLine((Run(text, size, **run),)),))


@pytest.mark.parametrize("item", [make_item("to jump"), make_item("for all", italic=True)])
def test_the_box_begins_further_left_and_the_words_stay(item):
    """Any word may begin a line."""
    moved = give_overhang(item)
    reach = BOX.x - moved.box.x
    assert 1.4 < reach < 6.0
    assert moved.box.right == BOX.right
    assert moved.lines[0].indent == pytest.approx(reach)
    assert moved.lines[0].runs == item.lines[0].runs


def test_an_inset_gives_way_first():
    """The box stays, filled or not."""
    item = make_item("jump")._replace(fill=Role.SURFACE, insets=Insets(left=20.0))
    moved = give_overhang(item)
    assert moved.box == item.box
    assert moved.insets.left + moved.lines[0].indent == pytest.approx(20.0)


@pytest.mark.parametrize(
    "item",
    [
        make_item("to stand on major roads"),
        make_item("jump", size=10.0),
        make_item("jump")._replace(fill=Role.SURFACE),
        TextItem("row-1", BOX, (TextLine((Run("jump", 30.0),), align="center"),)),
        make_item("jump")._replace(box=BOX._replace(x=0.5)),
    ],
)
def test_other_boxes_stay(item):
    """No letter reaches out, or nobody sees it, or the box itself is seen, is centered, or begins at the edge."""
    assert give_overhang(item) == item
