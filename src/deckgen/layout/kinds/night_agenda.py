"""The agenda at night: names in rows between hairlines, on the ground of every other slide."""

from deckgen.arrangements import Way
from deckgen.content import Agenda
from deckgen.deck import Slide
from deckgen.layout.agenda_rows import design_rows, draw_rows
from deckgen.layout.canvas import Canvas, Draft, Kind


def draw_agenda(content: Agenda, slide: Slide, canvas: Canvas) -> tuple[Draft, ...]:
    """Fill a row for each story."""
    return draw_rows(content.lines, canvas.find_frame("Agenda", slide), slide, canvas)


KIND = Kind(content=Agenda, wants="plain", design=design_rows, draw=draw_agenda, way=Way.NIGHT)
