"""Look at everything: all decks of stories/ in every look, density and format, drawn, judged, put on contact sheets.

    python tools/make_looks.py [PART...]

Parts of a variant's name make that variant only: "night 4x3", "paper-full". Needs LibreOffice and ../shared/tools.
Writes build/looks/<variant>/: the decks, and a picture of each with all of its slides. Prints a row a variant, then
what overflow.py complains about; exits with 1 on a complaint.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import ceil
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import Image
from rendering import OFFICE, color_deck, convert_decks, judge_deck
from variants import VARIANTS, Variant, compile_variants

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "build" / "looks"
TILE, GAP, COLUMNS = 480, 12, 4
"""Width of a slide and room between slides, in pixels; slides in a row."""


class Tally(NamedTuple):
    """What the decks of a variant came to."""

    decks: int
    slides: int
    complaints: list[str]


def draw_pages(path: Path) -> Iterator[Image.Image]:
    """Yield a picture of every page of a PDF."""
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            yield page.render(scale=TILE / page.get_width()).to_pil().convert("RGB")


def draw_sheet(slides: Sequence[Image.Image]) -> Image.Image:
    """Return slides of one size side by side, row by row."""
    width, height = slides[0].size
    size = (COLUMNS * (width + GAP) + GAP, ceil(len(slides) / COLUMNS) * (height + GAP) + GAP)
    sheet = Image.new("RGB", size, "#808080")
    for number, slide in enumerate(slides):
        row, column = divmod(number, COLUMNS)
        sheet.paste(slide, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return sheet


def show_decks(decks: Sequence[Path]) -> Tally:
    """Put the decks of a folder on sheets beside them and judge them; one call of LibreOffice draws them all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        colored = [color_deck(deck, folder) for deck in decks]
        drawn = convert_decks([*decks, *(copy.path for copy in colored)], folder)
        slides = 0
        for deck, pdf in zip(decks, drawn, strict=False):
            pages = list(draw_pages(pdf))
            draw_sheet(pages).save(deck.with_suffix(".png"))
            slides += len(pages)
        judged = zip(colored, drawn[len(decks) :], strict=True)
        return Tally(len(decks), slides, [line for copy, pdf in judged for line in judge_deck(copy, pdf)])


def show_variants(wanted: Iterable[Variant]) -> Iterator[tuple[Variant, Tally]]:
    """Yield what the shipped course comes to in each variant."""
    for variant, made in groupby(compile_variants(ROOT / "stories", wanted), itemgetter(0)):
        folder = TARGET / str(variant)
        folder.mkdir(parents=True, exist_ok=True)
        decks = []
        for _, deck in made:
            decks.append(folder / deck.path.name)
            decks[-1].write_bytes(deck.data or b"")
        yield variant, show_decks(decks)


def main(parts: Sequence[str]) -> int:
    """Print the table; return 1 when a text leaves its box."""
    if OFFICE is None:
        raise SystemExit("LibreOffice is not installed")
    wanted = [variant for variant in VARIANTS if all(part in str(variant) for part in parts)]
    complaints = []
    print(f"{'variant':24}{'decks':>8}{'slides':>8}{'complaints':>12}", flush=True)
    for variant, outcome in show_variants(wanted):
        print(f"{variant!s:24}{outcome.decks:8}{outcome.slides:8}{len(outcome.complaints):12}", flush=True)
        complaints += outcome.complaints
    print(*complaints, f"Contact sheets are in {TARGET.relative_to(ROOT)}/", sep="\n")
    return 1 if complaints or not wanted else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
