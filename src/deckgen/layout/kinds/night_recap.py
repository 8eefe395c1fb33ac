"""The strongest figures of a module at night: on the ground of every other slide, hairlines between them."""

from deckgen.arrangements import Way
from deckgen.content import Recap
from deckgen.layout.canvas import Kind
from deckgen.layout.recap_rows import design_recap, draw_recap

KIND = Kind(content=Recap, wants="plain", design=design_recap, draw=draw_recap, way=Way.NIGHT)
