"""In a client's template all words can be read on what lies under them.

Why: 4.5 to 1 is what WCAG asks of text, 3 to 1 of large text; a template's own colors may have less on its own grounds.
Instead: colors are chosen for it; where the template has none that can be read, cast another layout in the theme.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from deckgen.catalogue.slides import FAINT_TEXT
from deckgen.contrast import READABLE, measure_contrast
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics
from deckgen.ground import Ground, find_ground
from deckgen.ink import show_ink
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Page, Pages, Run, ShapeItem, TextItem
from deckgen.theme import Role, Theme

if TYPE_CHECKING:
    from deckgen import client
else:  # most looks have no template of a client
    client = defer("deckgen.client")

_LARGE, _LARGE_BOLD, _LARGE_RATIO = 24.0, 18.0, 3.0
_TOLERANCE = 0.05


class _ClientPage(NamedTuple):
    """A client's layout under a page."""

    layout: "client.ClientLayout"
    colors: Mapping[str, str]
    frame: Frame

    def show(self, role: Role) -> str:
        """Return what a role looks like."""
        return show_ink(self.frame.palette.ink(role), self.colors)


def check(pages: Pages, frames: Collection[Frame], theme: Theme, diagnostics: Diagnostics) -> None:
    """Report texts of too little contrast with the ground that they stand on."""
    if theme.client is None:
        return
    client, layouts = theme.client, {layout.part: layout for layout in theme.client.layouts}
    sheets = {
        frame.name: _ClientPage(layout, layout.colors or client.masters[layout.master].colors, frame)
        for frame in frames
        if (layout := layouts.get(frame.layout))
    }
    for number, page in enumerate(pages.pages, start=1):
        sheet = sheets.get(page.frame)
        for item, ratio in _find_faint(page, sheet) if sheet else ():
            diagnostics.report(FAINT_TEXT, module=pages.key, slides=(number,), number=number, item=item, ratio=ratio)


def _find_faint(page: Page, sheet: _ClientPage) -> Iterator[tuple[str, float]]:
    """Yield the name of each faint text with its contrast."""
    drawn: list[ShapeItem] = []
    for item in page.items:
        if isinstance(item, ShapeItem):
            drawn.append(item)
        if isinstance(item, TextItem):
            yield from _judge(item, _find_ground(item, drawn, sheet), sheet)


def _judge(item: TextItem, ground: Ground, sheet: _ClientPage) -> Iterator[tuple[str, float]]:
    """Yield the name of a text and the contrast of its first faint run, if it has one.

    On a picture nobody knows which of its colors is under a word: only what no end of them allows is faint.
    """
    for run in (run for line in item.lines for run in line.runs if run.text.strip()):
        ratios = [measure_contrast(_find_color(run, item, sheet), end) for end in ground[:2]]
        ratio = min(ratios) if ground.even or ground.graded else max(ratios)
        if ratio < _find_limit(run) - _TOLERANCE:
            yield item.name, ratio
            return


def _find_ground(item: TextItem, drawn: Sequence[ShapeItem], sheet: _ClientPage) -> Ground:
    """Return what is under a text: its own fill, else that of a shape under it, else the layout's ground."""
    if item.fill:
        return Ground(sheet.show(item.fill), sheet.show(item.fill))
    slots = {slot.name: slot.box for slot in sheet.frame.slots if slot.placeholder}
    for place in sheet.layout.places:
        if place.box == slots.get(item.slot):
            return client.find_place_ground(sheet.layout, place)
    under = [shape for shape in drawn if shape.fill and shape.box.contains(item.box)]
    if under and under[-1].fill:
        return Ground(sheet.show(under[-1].fill), sheet.show(under[-1].fill))
    return find_ground(sheet.layout.grounds, item.box)


def _find_color(run: Run, item: TextItem, sheet: _ClientPage) -> str:
    """Return the color of a run: the client's own where it says nothing else than its placeholder."""
    slot = next((slot for slot in sheet.frame.slots if slot.name == item.slot and slot.placeholder), None)
    if slot and slot.levels and sheet.frame.palette.ink(run.color) == sheet.frame.palette.ink(slot.color):
        return slot.levels[0].color
    return sheet.show(run.color)


def _find_limit(run: Run) -> float:
    return _LARGE_RATIO if run.size >= _LARGE or (run.bold and run.size >= _LARGE_BOLD) else READABLE
