"""Notes in every own look, density and format of slides."""

import tempfile
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

from deckgen import CompiledDeck, Memo, compile_course
from deckgen.look.settings import SLIDE_SIZES
from deckgen.pace import Density

LOOKS = sorted(path.stem for path in (Path(__file__).parents[1] / "themes").glob("*.yaml"))


class Variant(NamedTuple):
    """One way to make a deck."""

    look: str
    density: Density
    size: str
    """As a theme says it: "16:9"."""

    def __str__(self) -> str:
        return f"{self.look}-{self.density}-{self.size.replace(':', 'x')}"


VARIANTS = tuple(Variant(*each) for each in product(LOOKS, Density, SLIDE_SIZES))
PAIRS = tuple(
    Variant(look, density, tuple(SLIDE_SIZES)[(row + column) % len(SLIDE_SIZES)])
    for row, look in enumerate(LOOKS)
    for column, density in enumerate(Density)
)
"""Half of them, in which each look has each density and each size, and each density each size."""


def compile_variants(notes: Path, variants: Iterable[Variant] = VARIANTS) -> Iterator[tuple[Variant, CompiledDeck]]:
    """Yield each deck of the notes in each variant, variant by variant; a module without stories has none.

    Raises:
        ValueError: an error keeps a deck from being made.
    """
    memo = Memo()
    with tempfile.TemporaryDirectory() as folder:
        for variant in variants:
            theme = Path(folder) / f"{variant}.yaml"
            theme.write_text(f"extends: {variant.look}\nsize: {variant.size}\n", encoding="utf-8")
            for deck in compile_course(notes, themes=[str(theme)], density=variant.density, memo=memo).decks:
                if deck.failed:
                    raise ValueError(f"{variant}: {deck.module}: {deck.findings}")
                if deck.data:
                    yield variant, deck
