"""The strongest figure of every story of a module: a band a story on the panel, value large, words beside it."""

from deckgen.content import Recap
from deckgen.deck import GroundName
from deckgen.layout.canvas import Kind
from deckgen.layout.recap_rows import design_recap, draw_recap

KIND = Kind(content=Recap, wants="plain", design=design_recap, draw=draw_recap, grounds=(GroundName.PANEL,))
