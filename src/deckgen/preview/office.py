"""Slides drawn by LibreOffice: another process, some seconds a call, all decks of a call at once."""

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from deckgen.deferred import defer
from deckgen.errors import UnusableFileError
from deckgen.preview.drawing import DeckPictures, NoRendererError, SetLine, SlidePicture

if TYPE_CHECKING:
    import pypdfium2
else:
    pypdfium2 = defer("pypdfium2")

_PATIENCE: Final = 600
"""Seconds for one call."""
_LEVEL, _NEAR, _SPACE = 0.4, 0.6, 0.12
"""Shares of the type size: how far base lines of one line differ, how far its parts stand apart, what is a space."""
_SCREEN: Final = 96 / 72
"""Pixels of a point where the scale is 1."""
_FILTER: Final = 'pdf:impress_pdf_Export:{"ExportHiddenSlides":{"type":"boolean","value":"true"}}'


def find_office() -> str:
    """Return the program; "" where there is none."""
    return shutil.which("soffice") or shutil.which("libreoffice") or ""


def _find_both() -> str:
    """Return the program.

    Raises:
        NoRendererError: it is not installed, or what reads its PDFs is not.
    """
    program = find_office()
    if not program:
        raise NoRendererError("LibreOffice is not installed, or not on the PATH.")
    if find_spec("pypdfium2") is None:
        raise NoRendererError("What LibreOffice draws cannot be read: pip install 'deckgen-stories[preview]'")
    return program


def draw_in_office(decks: Sequence[bytes], *, scale: float = 1.0) -> list[DeckPictures]:
    """Draw decks.

    Args:
        decks: The .pptx of each.
        scale: Pixels of a picture in 96ths of an inch.

    Raises:
        NoRendererError: LibreOffice is not installed, or it does not answer.
        UnusableFileError: it cannot open one of them.
    """
    return [draw_pdf(pdf, scale) for pdf in convert_decks(decks)]


def convert_decks(decks: Sequence[bytes]) -> list[bytes]:
    """Return the PDF of each deck, hidden slides included; the profile of the user is not touched.

    Raises:
        NoRendererError: LibreOffice is not installed, or it does not answer.
        UnusableFileError: it cannot open one of them.
    """
    program = _find_both()
    with tempfile.TemporaryDirectory(prefix="deckgen-") as folder:
        files = [Path(folder, f"{number:04}.pptx") for number in range(len(decks))]
        for path, data in zip(files, decks, strict=True):
            path.write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        order = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", _FILTER]
        try:
            subprocess.run([*order, "--outdir", folder, *files], capture_output=True, timeout=_PATIENCE, check=False)  # noqa: S603 - found on the PATH
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoRendererError(f"LibreOffice does not answer: {error}") from error
        made = [path.with_suffix(".pdf") for path in files]
        if not all(path.is_file() for path in made):
            raise UnusableFileError("LibreOffice cannot open it.", "Try --renderer fast.")
        return [path.read_bytes() for path in made]


def draw_pdf(pdf: bytes, scale: float) -> DeckPictures:
    """Return the pages of a PDF that LibreOffice made of a deck, drawn; `scale` as above."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        slides = tuple(_draw_page(page, scale) for page in document)
        width, height = document[0].get_size()
        return DeckPictures(slides, width, height)
    finally:
        document.close()


def set_lines(pdf: bytes) -> list[tuple[SetLine, ...]]:
    """Return the lines of each page of a PDF that LibreOffice made of a deck."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [tuple(_list_lines(page)) for page in document]
    finally:
        document.close()


def _draw_page(page: "pypdfium2.PdfPage", scale: float) -> SlidePicture:
    picture = page.render(scale=scale * _SCREEN).to_pil()
    content = io.BytesIO()
    picture.save(content, "PNG")
    return SlidePicture(
        png=content.getvalue(),
        width=picture.width,
        height=picture.height,
        points=page.get_width(),
        lines=tuple(_list_lines(page)),
    )


def _list_lines(page: "pypdfium2.PdfPage") -> Iterator[SetLine]:
    """Yield the lines of a page: stretches of one format that stand on one base line and touch are one."""
    height, text = page.get_height(), page.get_textpage()
    line: SetLine | None = None
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
        part = SetLine(text=words, x=left, baseline=height - bottom, width=right - left, size=top - bottom)
        if line and _goes_on(line, part):
            line = _join(line, part)
        elif words:
            if line:
                yield line
            line = part
    if line:
        yield line


def _goes_on(line: SetLine, part: SetLine) -> bool:
    size = max(line.size, part.size)
    gap = part.x - (line.x + line.width)
    return abs(line.baseline - part.baseline) < _LEVEL * size and -_NEAR * size < gap < _NEAR * size


def _join(line: SetLine, part: SetLine) -> SetLine:
    gap = part.x - (line.x + line.width)
    space = " " if gap > _SPACE * max(line.size, part.size) else ""
    return line._replace(
        text=f"{line.text}{space}{part.text}",
        width=part.x + part.width - line.x,
        size=max(line.size, part.size),
        baseline=max(line.baseline, part.baseline),
    )
