"""One step of the plan → one slide: its XML and that of its notes page, with the relationships that they refer to.

A slide that stays as it is needs nothing of this. Any other one begins with their tree, where there is one, so that
what nobody generates stays: transition, animations, background, comments, tags, unknown children and prefixes. Which
parts of a package the relationships lead to is the package's business.
"""

from deckgen.merge.slides.fitting import Measure, Rulers, read_faces
from deckgen.merge.slides.made import MadePart, MadeSlide, Wanted
from deckgen.merge.slides.make import make_slide, renew_notes

__all__ = ["MadePart", "MadeSlide", "Measure", "Rulers", "Wanted", "make_slide", "read_faces", "renew_notes"]
