"""A client's PowerPoint file → `Client`: the only stage that reads other people's templates, and that knows lxml.

Comes in: the bytes of a .potx, .potm, .pptx or .pptm in any language. Goes out: what it says, resolved, and its parts
as they are, without sample slides, macros and whatever else a deck must not carry on.
"""

from deckgen.template.read import read_template

__all__ = ["read_template"]
