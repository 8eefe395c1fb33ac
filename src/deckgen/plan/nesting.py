"""Lists inside lists: what can be shown as one list, and what is an outline.

A hierarchy is never shown as another one: an item above all others leads in to them, a remark below an item follows it,
and anything else is an outline, without the lines that are shown as figures.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from deckgen.blocks import Paragraph
from deckgen.content import Lines, LinesForm
from deckgen.plan.arrangement import Scene, arrange_figures, arrange_lines
from deckgen.plan.cuts import cut_whole
from deckgen.plan.lines import make_line
from deckgen.plan.material import cut_intro, find_keys, set_apart, sort_out
from deckgen.plan.shortening import Wording
from deckgen.story import Figure

Run = tuple[Paragraph, ...]


def flatten(group: Run) -> Run:
    """Return paragraphs as one list, under a lead-in or under none; () where they are none."""
    body = group[1:] if group[0].lead else group
    if not any(one.level for one in body):
        return group
    if body is group and group[0].level == 0 and all(one.level == 1 for one in group[1:]):
        return (group[0]._replace(lead=True), *group[1:])
    return group if _has_remarks(body) else ()


def _has_remarks(body: Sequence[Paragraph]) -> bool:
    """Tell whether no item has more than one below it, and none of these has any."""
    levels = [one.level for one in body]
    return levels[0] == 0 and max(levels) == 1 and not any(left == right == 1 for left, right in pairwise(levels))


def arrange_nested(
    group: Run, figures: Sequence[Figure], wording: Wording, seen: Figure | None = None
) -> tuple[Scene, ...]:
    """Return an outline and, behind it, the figures of items that have nothing else below them."""
    told = _find_told(group, find_keys(group, figures))
    rest = tuple(one for one, apart in zip(group, told, strict=True) if not apart)
    shown = set_apart(sort_out([one for one, apart in zip(group, told, strict=True) if apart], figures, wording), seen)
    cards = arrange_figures(shown.figures, shown.again, apart=bool(rest))
    return (arrange_outline(rest, wording), *cards) if rest else cards


def arrange_outline(group: Run, wording: Wording) -> Scene:
    """Return paragraphs of several levels as they stand below each other, every word of them."""
    intro = cut_intro(group[0], wording) if group[0].lead and len(group) > 1 else None
    cuts = tuple(cut_whole(one, wording) for one in (group[1:] if intro else group))
    if not any(cut.paragraph.level for cut in cuts):
        return arrange_lines(cuts, intro)
    lead = None if intro is None else make_line(intro)
    content = Lines(tuple(map(make_line, cuts)), LinesForm.OUTLINE, lead)
    return Scene(content, cuts if intro is None else (intro, *cuts))


def _find_told(group: Sequence[Paragraph], keys: Sequence[frozenset[str]]) -> list[bool]:
    """Tell for each item whether figures show it, and all that stands below it."""
    told: list[bool] = []
    for one, own in zip(reversed(group), reversed(keys), strict=True):
        told.insert(0, bool(own) and all(told[: _count_below(one, group[len(group) - len(told) :])]))
    return told


def _count_below(item: Paragraph, following: Sequence[Paragraph]) -> int:
    """Return how many of the items behind an item stand below it."""
    return sum(1 for _ in takewhile(lambda one: one.level > item.level, following))
