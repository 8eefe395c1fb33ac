"""What text stands on, as a range of colors: contrast is that with the worse end."""

from collections.abc import Iterator, Sequence

from deckgen.contrast import measure_contrast, measure_luminance
from deckgen.geometry import Box
from deckgen.named_tuple import NamedTuple

_SEEN = 0.04
"""Share of a box under which what lies there is no ground of it: a hairline, the corner of a logo."""
_SAME = 1.25
"""Contrast up to which neighboring grounds are one."""


class Ground(NamedTuple):
    """The colors under some text, "RRGGBB"."""

    darkest: str
    """Equal to `lightest` where the ground has one color."""
    lightest: str
    even: bool = True
    """False for pictures and wide gradients, on which small text is hard to read whatever its contrast."""
    graded: bool = False
    """Whether it is of a gradient of which is known what color is where; of a picture nobody knows."""


WHITE = Ground("FFFFFF", "FFFFFF")


def find_ground(grounds: Sequence[tuple[Box, Ground]], box: Box) -> Ground:
    """Return the colors under a box: of all grounds that are seen there; white where there is none.

    Args:
        grounds: where each is, from the page's background upwards; a later one covers the earlier.
        box: on the same page, in points.
    """
    seen = list(_list_seen(grounds, box))
    if not seen:
        return WHITE
    darkest = min((ground.darkest for ground in seen), key=measure_luminance)
    lightest = max((ground.lightest for ground in seen), key=measure_luminance)
    one = len(set(seen)) == 1 or measure_contrast(darkest, lightest) <= _SAME
    even, graded = one and all(ground.even for ground in seen), all(ground.graded for ground in seen)
    return Ground(darkest, lightest, even=even, graded=graded)


def _list_seen(grounds: Sequence[tuple[Box, Ground]], box: Box) -> Iterator[Ground]:
    """Yield the grounds that are seen under a box, from the topmost."""
    for place, ground in reversed(grounds):
        shared = place.meet(box)
        if shared.w * shared.h >= _SEEN * box.w * box.h and place.overlaps(box):
            yield ground
            if place.contains(box, 1.0):
                return
