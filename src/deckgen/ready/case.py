"""What a question may look at."""

from collections.abc import Callable, Mapping

from deckgen.build.comparing import ComparedDeck
from deckgen.build.compiled import CompiledDeck
from deckgen.course import Module
from deckgen.files.world import World
from deckgen.named_tuple import NamedTuple
from deckgen.preview.reading import DeckText


class Case(NamedTuple):
    """A module and its deck."""

    deck: CompiledDeck
    module: Module
    world: World
    text: DeckText | None = None
    """The deck that would be shown: the file where hands have changed it, else as the notes give it; None for none."""
    shown: bytes = b""
    """Its .pptx."""
    standing: ComparedDeck | None = None
    """The file in its place; None where nobody looked."""
    find_home: Callable[[str], str] | None = None
    """A story, as records have it → the key of the module that has it now; "" for none."""
    dead: Mapping[str, str] | None = None
    """Web address → why it does not open; None where nobody asked."""
    doubts: Mapping[str, str] | None = None
    """Word → the common one that it may have been meant to be; None without dictionaries."""
