"""The line that introduces a table or a block of code: it stands above, on the same slide."""

from deckgen.blocks import Paragraph
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.runs import make_runs
from deckgen.page import Frame, Slot, TextItem, TextLine
from deckgen.theme import Theme

GAP = 12.0
HEIGHT = 30.0


def lead_slot(theme: Theme, room: Box, idx: int) -> Slot:
    """Return the placeholder of an introducing line, at the top of the room."""
    box = Box(room.x, room.y, room.w, HEIGHT)
    return Slot("lead", "body", box, size=theme.sizes.body + 2.0, idx=idx, prompt="Introduction")


def place_lead(
    lead: Paragraph | None, frame: Frame, room: Box, lang: str, canvas: Canvas
) -> tuple[list[TextItem], Box]:
    """Return the introducing line as an item, if there is one, and the room left under it."""
    if lead is None:
        return [], room
    slot = frame.slot("lead")
    line = TextLine(make_runs(lead.spans, slot.size, lead.lang or lang), key=lead.key)
    height = canvas.ruler.height((line,), slot.box.w)
    item = TextItem("lead", Box(slot.box.x, slot.box.y, slot.box.w, max(height, slot.box.h)), (line,), slot="lead")
    top = item.box.bottom + GAP
    return [item], Box(room.x, top, room.w, room.bottom - top)
