"""Slides drawn by betteroffice-pptx, within this process."""

import io
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from deckgen.deferred import defer
from deckgen.errors import UnusableFileError
from deckgen.foreign.package import OpenPackage
from deckgen.foreign.refusals import refuse_bytes
from deckgen.ooxml.zip import ZipWriter, pack_entry
from deckgen.preview.chart_colors import settle_chart_colors
from deckgen.preview.drawing import DeckPictures, NoRendererError, Replaced, SetLine, SlidePicture
from deckgen.preview.faces import find_faces
from deckgen.preview.links import show_links
from deckgen.preview.paring import empty_parts, list_slides

if TYPE_CHECKING:
    import betteroffice_pptx
else:
    betteroffice_pptx = defer("betteroffice_pptx")

_PIXEL: Final = 0.75
"""Points of a pixel of the display list."""
_EMU: Final = 12_700
_FAMILIES: Final = ("Arial",)
"""Registered in any case: a deck may name none."""


def is_installed() -> bool:
    """Tell whether slides can be drawn so."""
    return find_spec("betteroffice_pptx") is not None


def draw_fast(
    data: bytes, families: Sequence[str], *, scale: float = 1.0, wanted: Sequence[int] | None = None
) -> DeckPictures:
    """Draw a deck.

    Args:
        data: The .pptx.
        families: The fonts that it names.
        scale: Pixels of a picture in 96ths of an inch.
        wanted: Positions of the slides to draw, from 0; None for all.

    Raises:
        NoRendererError: the package is not installed.
        UnusableFileError: it cannot draw this file.
    """
    with _open_deck(data, families, wanted) as (deck, replaced):
        numbers = range(deck.slide_count) if wanted is None else wanted
        slides = tuple(_draw_slide(deck, number, scale) for number in numbers)
        return DeckPictures(
            slides=slides, width=deck.width_emu / _EMU, height=deck.height_emu / _EMU, replaced=replaced
        )


def set_texts(data: bytes, families: Sequence[str]) -> list[list[tuple[SetLine, ...]]]:
    """Return the lines of each text of each slide as they would be drawn; nothing is.

    Args:
        data: The .pptx.
        families: The fonts that it names.

    Raises:
        NoRendererError: the package is not installed.
        UnusableFileError: it cannot draw this file.
    """
    with _open_deck(data, families, None) as (deck, _):
        return [list(_list_texts(deck, number)) for number in range(deck.slide_count)]


@contextmanager
def _open_deck(
    data: bytes, families: Sequence[str], wanted: Sequence[int] | None
) -> Iterator[tuple["betteroffice_pptx.Presentation", tuple[Replaced, ...]]]:
    """Open a deck with its fonts, and tell the families that others stand in for; what goes wrong is said our way."""
    if not is_installed():
        raise NoRendererError("Slides cannot be drawn: pip install 'deckgen-stories[preview]'")
    faces = find_faces(tuple(sorted({*_FAMILIES, *families})))
    try:
        deck = betteroffice_pptx.Presentation.open(_prepare(data, wanted))
        for face in faces.files:
            content = face.path.read_bytes()
            deck.register_font(face.family, content, bold="bold" in face.style, italic="italic" in face.style)
        yield deck, faces.replaced
    except betteroffice_pptx.PptxError as error:
        raise UnusableFileError(
            f"The fast renderer cannot draw it ({error}).", "Try --renderer libreoffice."
        ) from error


def _prepare(data: bytes, wanted: Sequence[int] | None) -> bytes:
    """Return a deck as it is opened: without what no wanted slide shows, charts and links as PowerPoint shows them."""
    refuse_bytes(data)
    package = OpenPackage(data)
    slides = list_slides(package, wanted)
    new = {**settle_chart_colors(package), **show_links(package, slides), **empty_parts(package, slides)}
    if not new:
        return data
    target = io.BytesIO()
    archive = ZipWriter(target)
    for name in package.names:
        archive.add_entry(pack_entry(name, new[name]) if name in new else package.copy(name))
    archive.close()
    return target.getvalue()


def _draw_slide(deck: "betteroffice_pptx.Presentation", number: int, scale: float) -> SlidePicture:
    picture = deck.render_png(number, scale=scale)
    return SlidePicture(
        png=bytes(picture.bytes),
        width=picture.width,
        height=picture.height,
        points=deck.width_emu / _EMU,
        lines=tuple(chain.from_iterable(_list_texts(deck, number))),
    )


def _list_texts(deck: "betteroffice_pptx.Presentation", number: int) -> Iterator[tuple[SetLine, ...]]:
    """Yield the lines of each text of a slide."""
    return _walk_texts(deck.render_slide(number).to_dict()["primitives"])


def _walk_texts(shapes: Sequence[Mapping[str, Any]]) -> Iterator[tuple[SetLine, ...]]:
    """Yield the lines of each text, those within charts and tables as well."""
    for shape in shapes:
        lines = tuple(filter(None, map(_read_line, shape.get("lines", ()))))
        if lines:
            yield lines
        yield from _walk_texts(shape.get("primitives", ()))


def _read_line(line: Mapping[str, Any]) -> SetLine | None:
    """Return a line of the display list; None for an empty one."""
    text = "".join(run["text"] for run in line["runs"])
    if not text.strip():
        return None
    return SetLine(
        text=text,
        x=line["x"] * _PIXEL,
        baseline=line["baseline"] * _PIXEL,
        width=line["width"] * _PIXEL,
        size=max(run["fontSizePx"] for run in line["runs"]) * _PIXEL,
    )
