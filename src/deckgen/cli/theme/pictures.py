"""Layouts of a client's template as they look with a slide on them, drawn by LibreOffice where it is installed."""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

import click
from PIL import Image

from deckgen.build.job import Look, pack_pages
from deckgen.build.making import lay_out_module
from deckgen.build.request import CREATED
from deckgen.cli.theme.gallery import NOTES
from deckgen.diagnostics import Diagnostics
from deckgen.figures import read_figures
from deckgen.read import read_course

_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_SECONDS = 180
_WIDTH = 640
"""Pixels."""


def draw_layouts(look: Look) -> dict[str, bytes]:
    """Return part of a layout → PNG of the first slide that deckgen's own notes put on it.

    Raises:
        click.UsageError: LibreOffice is not there, or draws nothing.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise click.UsageError("--pictures needs LibreOffice, and there is no 'soffice' here. Leave it away.")
    decks = _make_decks(look)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for number, data in enumerate(decks.values()):
            (place / f"{number}.pptx").write_bytes(data)
        _convert(program, place)
        drawn = (place / f"{number}.png" for number in range(len(decks)))
        return {part: _shrink(path) for part, path in zip(decks, drawn, strict=True) if path.exists()}


def _make_decks(look: Look) -> dict[str, bytes]:
    """Return part of a layout → a deck of one slide on it."""
    found = Diagnostics()
    course = read_figures(read_course([NOTES], found), found)
    _, pages = lay_out_module(course, course.modules[0], look, found)
    layouts = {frame.name: frame.layout for frame in look.frames}
    decks: dict[str, bytes] = {}
    for page in pages.pages:
        part = layouts[page.frame]
        if part not in decks and not any(getattr(item, "jump", "") for item in page.items):
            decks[part] = pack_pages(pages._replace(pages=(page,), sections=()), look, CREATED)
    return decks


def _convert(program: str, place: Path) -> None:
    files = sorted(map(str, place.glob("*.pptx")))
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    words = [program, profile, "--headless", "--convert-to", "png", "--outdir", str(place), *files]
    try:
        subprocess.run(words, capture_output=True, check=True, timeout=_SECONDS)  # noqa: S603 - found on the path
    except (OSError, subprocess.SubprocessError) as error:
        raise click.UsageError(f"LibreOffice drew nothing: {error}. Leave --pictures away.") from None


def _shrink(path: Path) -> bytes:
    stream = io.BytesIO()
    with Image.open(path) as image:
        small = image.convert("RGB")
    small.thumbnail((_WIDTH, _WIDTH))
    small.save(stream, "PNG")
    return stream.getvalue()
