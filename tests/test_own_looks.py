"""What deckgen's own looks give a deck before a slide is written: master, layouts, theme, settings."""

from hashlib import sha256

import pytest

from deckgen.diagnostics import Diagnostics
from deckgen.layout import design_frames
from deckgen.look.theme import load_theme
from deckgen.write import compile_template
from deckgen.write.template.parts import render_parts


@pytest.mark.parametrize("name", ["default", "night", "paper"])
def test_parts_of_the_template_are_as_approved(name, snapshot):
    """Geometry and colors are data of a look: how that data flows may change, what a look draws may not by itself."""
    theme = load_theme(name, Diagnostics())
    frames = design_frames(theme)
    template = compile_template(theme, frames)
    parts = render_parts(theme, frames, template.layouts, template.media)
    found = {part.name: sha256(part.content).hexdigest()[:16] for part in parts}
    assert found == snapshot
