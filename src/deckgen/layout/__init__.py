"""Layout: a `Deck` becomes `Pages`, every item at a fixed place, every text proven to fit.

In: what belongs on each slide, and a `Theme`. Out: pages that name their frame (PowerPoint layout) and fill its
slots. Text is measured with real widths before anything is placed; what does not fit continues on a further
page. One file in `kinds/` a kind of slide; the type of a slide's content says which one draws it.
"""

from deckgen.layout.deck import lay_out_deck
from deckgen.layout.frames import FrameList, design_frames, recall_frames
from deckgen.layout.qr import DrawCode, draw_qr

__all__ = ["DrawCode", "FrameList", "design_frames", "draw_qr", "lay_out_deck", "recall_frames"]
