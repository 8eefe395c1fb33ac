"""One module in one theme: a deck as it comes out of the compiler."""

from pathlib import PurePosixPath

from deckgen.build.outline import OutlinedSlide
from deckgen.diagnostics import Diagnostic, Severity
from deckgen.named_tuple import NamedTuple


class CompiledDeck(NamedTuple):
    """One module in one theme."""

    module: str
    """Key of the module."""
    number: int | None
    title: str
    """As the author wrote the heading."""
    theme: str
    path: PurePosixPath
    """Where it belongs below the folder of decks: "night/04-module-4.pptx". No two decks share a place."""
    client: str = ""
    """For whom it is; "" for nobody in particular."""
    lang: str = ""
    """Code of the language that was ordered; "" where that is left to the notes."""
    data: bytes | None = None
    """The .pptx; None when the module is empty, when an error concerns it, or when only checks were wanted."""
    stories: int = 0
    slides: int = 0
    """0 for a deck that was not laid out: its module is empty or its theme is not there."""
    keys: tuple[str, ...] = ()
    """What its slides are known by, "utopus/solution": in order, once where a slide has several pages."""
    figures: int = 0
    outline: tuple[OutlinedSlide, ...] = ()
    """Its slides, each with its place in the notes."""
    minutes: float = 0.0
    findings: tuple[Diagnostic, ...] = ()
    """All that concerns this deck: errors that concern every deck first, then the reader's, then layout and checks."""
    about: tuple[Diagnostic, ...] = ()
    """Those of layout and checks, and of saving."""
    inputs: str = ""
    """Digest of all that it is made from, where decks of earlier runs are recalled."""
    standing: bool = False
    """True for one that an earlier run has made from the same and that stands in its place: it was not made again."""
    edited: bool = False
    """True for a standing one that has work by hand in it."""

    @property
    def failed(self) -> bool:
        """True when an error concerns it."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)
