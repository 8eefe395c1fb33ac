"""A deck to look at, and one whose first slide is hidden and whose notes hold markup."""

import io

import pytest
from pptx import Presentation

from deckgen import compile_course
from deckgen.preview.draw import draw_decks
from deckgen.preview.drawing import Renderer


@pytest.fixture(scope="session")
def deck(root):
    """The deck of module 4, as it is built."""
    return compile_course(root / "stories", modules="4", world=None).decks[0].data


@pytest.fixture(scope="session")
def odd_deck(deck):
    """The same deck after somebody had it in hand."""
    presentation = Presentation(io.BytesIO(deck))
    slide = presentation.slides[2]
    slide.element.set("show", "0")
    slide.shapes.title.text = "</title><script>alert(1)</script>"
    slide.notes_slide.notes_text_frame.text = "<img src=x onerror=alert(2)>\n\u26a0 REMINDER: show <b>this</b>"
    content = io.BytesIO()
    presentation.save(content)
    return content.getvalue()


@pytest.fixture(scope="session")
def shown(deck):
    """It, drawn."""
    return draw_decks([("04-module-4", deck)], Renderer.FAST)


@pytest.fixture(scope="session")
def odd(odd_deck):
    """The other one, drawn."""
    return draw_decks([("odd", odd_deck)], Renderer.FAST)
