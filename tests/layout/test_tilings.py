"""Blocks of color: they tile their page, and no two neighbors are of one color."""

from itertools import combinations

import pytest

from deckgen.geometry import STANDARD, WIDE
from deckgen.layout.tiles import TOP
from deckgen.layout.tilings import MOST, list_tilings
from deckgen.theme import Role

NEAR = 1.0


def touch(one, other):
    """Tell whether two boxes share more of an edge than a corner."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(across, down) > NEAR and min(across, down) > -NEAR


@pytest.mark.parametrize("size", [WIDE, STANDARD])
@pytest.mark.parametrize("equal", [True, False])
@pytest.mark.parametrize("count", range(1, MOST + 1))
def test_blocks_tile_the_page_in_colors_that_differ(count, equal, size):
    """From the header to the foot and from edge to edge; only a leading one is far larger than others of its row."""
    tilings = list(list_tilings(count, size, equal=equal))
    assert tilings[0].leads != equal
    for boxes, colors, leads in tilings:
        assert len(boxes) == len(colors) == count
        assert sum(box.w * box.h for box in boxes) == pytest.approx(size.width * (size.height - TOP))
        pairs = list(combinations(zip(boxes, colors, strict=True), 2))
        assert not any(one.overlaps(other) for (one, _), (other, _) in pairs)
        assert all(mine.fill is not its.fill for (one, mine), (other, its) in pairs if touch(one, other))
        upper = [color.fill for box, color in zip(boxes, colors, strict=True) if box.y == TOP]
        assert count == 1 or upper[0] is not Role.PANEL  # the title's band, which it would run into
        level = [{box.w for box in boxes if box.y == top} for top in {box.y for box in boxes}]
        assert leads or all(max(widths) - min(widths) < NEAR for widths in level)
