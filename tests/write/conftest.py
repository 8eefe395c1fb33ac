"""The sample deck of sample.py, and ways to render it."""

import sys
import zipfile
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from pathlib import Path

import pytest

from deckgen.geometry import Box
from deckgen.page import Frame, Item, Page, Pages, TextItem, TextLine
from deckgen.theme import Theme
from deckgen.write import Template, compile_template, write_pptx

# tests are no package, so their neighbors are loaded by path
_SPEC = spec_from_file_location("write_sample", Path(__file__).with_name("sample.py"))
sample_deck = module_from_spec(_SPEC)
sys.modules["write_sample"] = sample_deck
_SPEC.loader.exec_module(sample_deck)


def render(
    deck: Pages = sample_deck.DECK,
    theme: Theme = sample_deck.THEME,
    frames: tuple[Frame, ...] = sample_deck.FRAMES,
) -> bytes:
    """Return the bytes of a deck."""
    target = BytesIO()
    write_pptx(deck, compile_template(theme, frames), target)
    return target.getvalue()


@dataclass(frozen=True)
class Sample:
    """What tests of the writer start from."""

    deck: Pages = sample_deck.DECK
    frames: tuple[Frame, ...] = sample_deck.FRAMES
    theme: Theme = sample_deck.THEME
    night: Theme = sample_deck.NIGHT

    @property
    def template(self) -> Template:
        """What the light theme and the frames compile to."""
        return compile_template(self.theme, self.frames)

    def render(
        self,
        deck: Pages = sample_deck.DECK,
        theme: Theme = sample_deck.THEME,
        frames: tuple[Frame, ...] = sample_deck.FRAMES,
    ) -> bytes:
        """Return the bytes of a deck."""
        return render(deck, theme, frames)

    def parts(
        self,
        deck: Pages = sample_deck.DECK,
        theme: Theme = sample_deck.THEME,
        frames: tuple[Frame, ...] = sample_deck.FRAMES,
    ) -> dict[str, bytes]:
        """Return a deck's parts by name, in order."""
        return self.read(render(deck, theme, frames))

    @staticmethod
    def read(content: bytes) -> dict[str, bytes]:
        """Return the parts of a package by name, in order."""
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def with_lines(self, *lines: TextLine, slot: str = "") -> Pages:
        """Return a deck of one page that holds these lines, in the bullets of "body" or in a free box."""
        item = TextItem("body", Box(54, 130, 560, 350), lines, slot)
        return sample_deck.DECK._replace(
            pages=(Page("only", "Text", "Only", (sample_deck.make_title("Only"), item)),), sections=()
        )

    def with_item(self, item: Item, *others: Item) -> Pages:
        """Return a deck of one page of the frame "Show" that holds these items under its title."""
        return sample_deck.DECK._replace(
            pages=(Page("only", "Show", "Only", (sample_deck.make_title("Only"), item, *others)),),
            sections=(),
        )


@pytest.fixture(scope="session")
def sample() -> Sample:
    """Return the sample deck, its frames, its themes and ways to render it."""
    return Sample()
