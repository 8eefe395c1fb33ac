"""Decks → one picture that shows all their slides, a heading a deck and a number a slide."""

import io
from collections.abc import Iterator, Sequence
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.named_tuple import NamedTuple
from deckgen.preview.draw import ShownDeck
from deckgen.preview.faces import find_faces

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont, PngImagePlugin
else:
    Image, ImageDraw, ImageFont = map(defer, ("PIL.Image", "PIL.ImageDraw", "PIL.ImageFont"))
    PngImagePlugin = defer("PIL.PngImagePlugin")

MARK: Final = "deckgen contact sheet"
"""What tells a sheet of ours from other pictures."""
_COLUMNS: Final = 4
_WIDTH: Final = 400
"""Pixels of a slide."""
_GAP: Final = 24
_HEAD: Final = 56
"""Pixels of a deck's heading."""
_FOOT: Final = 26
"""Pixels under a slide, for its number."""
_PAPER, _INK, _FAINT, _EDGE = "#FFFFFF", "#1B2430", "#5B6673", "#C9D0D8"
_HIDDEN: Final = 0.45
"""How much of a hidden slide is seen."""


class _SheetCanvas(NamedTuple):
    """A sheet under work."""

    draw: "ImageDraw.ImageDraw"
    image: "Image.Image"
    head: "ImageFont.FreeTypeFont"
    foot: "ImageFont.FreeTypeFont"


def make_sheet(decks: Sequence[ShownDeck]) -> bytes:
    """Return a PNG with the slides of decks, four in a row."""
    heights = [round(_WIDTH * deck.drawn.height / deck.drawn.width) for deck in decks]
    tall = [_measure(deck, height) for deck, height in zip(decks, heights, strict=True)]
    image = Image.new("RGB", (_COLUMNS * (_WIDTH + _GAP) + _GAP, sum(tall) + _GAP), _PAPER)
    face = next(face.path for face in find_faces(("Arial",)).files if face.style == "bold")
    sheet = _SheetCanvas(draw=ImageDraw.Draw(image), image=image, head=_load(face, 24), foot=_load(face, 15))
    top = 0
    for deck, height, room in zip(decks, heights, tall, strict=True):
        _draw_deck(sheet, deck, top, height)
        top += room
    content = io.BytesIO()
    origin = PngImagePlugin.PngInfo()
    origin.add_text("Software", MARK)
    image.save(content, "PNG", pnginfo=origin)
    return content.getvalue()


def _load(face: Path, size: int) -> "ImageFont.FreeTypeFont":
    return ImageFont.truetype(face, size)


def _measure(deck: ShownDeck, height: int) -> int:
    return _HEAD + ceil(len(deck.drawn.slides) / _COLUMNS) * (height + _FOOT + _GAP // 2)


def _draw_deck(sheet: _SheetCanvas, deck: ShownDeck, top: int, height: int) -> None:
    sheet.draw.text((_GAP, top + 20), deck.text.title or deck.name, fill=_INK, font=sheet.head)
    places = _place(len(deck.drawn.slides), top + _HEAD, height)
    for number, (slide, text, (x, y)) in enumerate(zip(deck.drawn.slides, deck.text.slides, places, strict=True), 1):
        picture = Image.open(io.BytesIO(slide.png)).convert("RGB").resize((_WIDTH, height), Image.Resampling.LANCZOS)
        if text.hidden:
            picture = Image.blend(Image.new("RGB", picture.size, _PAPER), picture, _HIDDEN)
        sheet.image.paste(picture, (x, y))
        sheet.draw.rectangle((x, y, x + _WIDTH - 1, y + height - 1), outline=_EDGE)
        sheet.draw.text(
            (x, y + height + 5), f"({number})" if text.hidden else f"{number}", fill=_FAINT, font=sheet.foot
        )


def _place(slides: int, top: int, height: int) -> Iterator[tuple[int, int]]:
    for number in range(slides):
        row, column = divmod(number, _COLUMNS)
        yield _GAP + column * (_WIDTH + _GAP), top + row * (height + _FOOT + _GAP // 2)
