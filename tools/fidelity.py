"""Are slides in the preview as LibreOffice draws them? Every slide of stories/, in every look.

    python tools/fidelity.py [LOOK...]

Compared are where the lines of each text break and stand, and the pictures, made small. Prints a row a look, then each
text that breaks elsewhere, and the slides whose pictures differ most; exits with 1 where fewer than 99 of 100 texts are
alike. Needs LibreOffice and the extra `preview`.
"""

import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageStat

from deckgen import compile_course, list_themes
from deckgen.preview import fast, office
from deckgen.preview.drawing import SetLine, SlidePicture
from deckgen.preview.reading import read_deck

ROOT = Path(__file__).parents[1]
WANTED = 0.99
"""Share of the texts whose lines are to break at the same words."""
SMALL = (160, 90)
"""Pixels to which pictures are made before they are compared: what is left are shapes and grounds, not letters."""
TOLD = 3


class Comparison(NamedTuple):
    """What comparing the texts of some slides came to."""

    texts: int = 0
    alike: int = 0
    lines: int = 0
    other: tuple[str, ...] = ()
    """A sentence for each text whose lines break elsewhere."""

    def add(self, more: "Comparison") -> "Comparison":
        """Return both together."""
        return Comparison(
            texts=self.texts + more.texts,
            alike=self.alike + more.alike,
            lines=self.lines + more.lines,
            other=self.other + more.other,
        )


def compare_deck(name: str, data: bytes, pdf: bytes) -> Comparison:
    """Compare the lines of a deck with those of the PDF that LibreOffice made of it."""
    here, there = fast.set_texts(data, read_deck(data).families), office.set_lines(pdf)
    found = Comparison()
    for number, (texts, lines) in enumerate(zip(here, there, strict=True), 1):
        own = [line for text in texts for line in text]
        for text in texts:
            wrong = [line for line in text if not _is_alike(line, own, lines)]
            said = tuple(
                f"{name} {number}: “{line.text.strip()}” is “{_join(_find_near(line, lines))}”" for line in wrong[:1]
            )
            found = found.add(Comparison(texts=1, alike=int(not wrong), lines=len(text), other=said))
    return found


def _is_alike(line: SetLine, own: Sequence[SetLine], others: Sequence[SetLine]) -> bool:
    """Tell whether the same words stand where a line does; a PDF tells two texts on one base line as one line."""
    there = _find_near(line, others)
    here = {id(one): one for other in there for one in _find_near(other, own)}
    return _squeeze(_join(list(here.values()))) == _squeeze(_join(there)) and bool(there)


def _find_near(line: SetLine, lines: Sequence[SetLine]) -> list[SetLine]:
    """Return what stands where a line does."""
    level = [one for one in lines if abs(one.baseline - line.baseline) < 2 + 0.5 * min(line.size, one.size)]
    return [one for one in level if one.x < line.x + line.width and one.x + one.width > line.x]


def _join(lines: Sequence[SetLine]) -> str:
    return " ".join(one.text.strip() for one in sorted(lines, key=lambda one: one.x))


def _squeeze(text: str) -> str:
    """Return the letters alone: programs tell spaces, bullets and signs from other fonts apart differently."""
    return "".join(character for character in text if character.isalnum())


def compare_pictures(data: bytes, pdf: bytes) -> Iterator[float]:
    """Yield how much the pictures of each slide differ: the mean of all small pixels, 1 for white and black."""
    drawn = fast.draw_fast(data, read_deck(data).families, scale=0.5).slides
    for slide, other in zip(drawn, office.draw_pdf(pdf, 0.5).slides, strict=True):
        pictures = [_make_small(one) for one in (slide, other)]
        yield ImageStat.Stat(ImageChops.difference(*pictures)).mean[0] / 255


def _make_small(slide: SlidePicture) -> Image.Image:
    return Image.open(BytesIO(slide.png)).convert("L").resize(SMALL, Image.Resampling.BOX)


def compare_look(look: str) -> Comparison:
    """Compare all decks in a look and print its row; one call of LibreOffice draws them."""
    decks = {deck.path.stem: deck.data for deck in compile_course(ROOT / "stories", themes=look).decks if deck.data}
    found, differences = Comparison(), dict[str, float]()
    for (name, data), pdf in zip(decks.items(), office.convert_decks(list(decks.values())), strict=True):
        found = found.add(compare_deck(f"{look}/{name}", data, pdf))
        differences |= {f"{look}/{name} {n}": one for n, one in enumerate(compare_pictures(data, pdf), 1)}
    mean, share = sum(differences.values()) / len(differences), found.alike / found.texts
    print(f"{look:10}{len(differences):8}{found.texts:8}{found.lines:8}{share:10.2%}{mean:12.2%}", flush=True)
    most = sorted(differences, key=lambda name: -differences[name])[:TOLD]
    told = tuple(f"{name}: pictures differ by {differences[name]:.1%}" for name in most)
    return found._replace(other=(*found.other, *told))


def main(looks: Sequence[str]) -> int:
    """Print the table; return 1 when too many texts break elsewhere."""
    if not office.find_office():
        raise SystemExit("LibreOffice is not installed")
    print(f"{'look':10}{'slides':>8}{'texts':>8}{'lines':>8}{'alike':>10}{'pictures':>12}", flush=True)
    found = [compare_look(look) for look in looks or list_themes(ROOT / "stories")]
    print(*(line for one in found for line in one.other), sep="\n")
    return int(any(one.alike < WANTED * one.texts for one in found))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
