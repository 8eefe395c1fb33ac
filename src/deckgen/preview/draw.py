"""Decks → pictures, by whichever program is wanted."""

from collections.abc import Sequence

from deckgen.named_tuple import NamedTuple
from deckgen.preview.drawing import DeckPictures, Renderer
from deckgen.preview.fast import draw_fast
from deckgen.preview.office import draw_in_office
from deckgen.preview.reading import DeckText, read_deck


class ShownDeck(NamedTuple):
    """A deck, drawn."""

    name: str
    """That of its file, without ".pptx"."""
    text: DeckText
    drawn: DeckPictures


def draw_decks(decks: Sequence[tuple[str, bytes]], renderer: Renderer, *, scale: float = 1.0) -> tuple[ShownDeck, ...]:
    """Draw decks.

    Args:
        decks: Name and .pptx of each.
        renderer: What draws.
        scale: Pixels of a picture in 96ths of an inch.

    Raises:
        NoRendererError: it is not installed.
        UnusableFileError: it cannot draw one of them.
    """
    texts = [read_deck(data) for _, data in decks]
    match renderer:
        case Renderer.FAST:
            drawn = [draw_fast(data, text.families, scale=scale) for (_, data), text in zip(decks, texts, strict=True)]
        case Renderer.LIBREOFFICE:
            drawn = draw_in_office([data for _, data in decks], scale=scale)
    return tuple(ShownDeck(name, text, pictures) for (name, _), text, pictures in zip(decks, texts, drawn, strict=True))
