"""The agenda at night: names in rows between hairlines, on the ground of every other slide."""

from deckgen.arrangements import Way
from deckgen.deck import Agenda
from deckgen.layout.canvas import Kind
from deckgen.layout.kinds.agenda import design_agenda, draw_agenda

KIND = Kind(content=Agenda, wants="plain", design=design_agenda, draw=draw_agenda, way=Way.NIGHT)
