"""What a judgement says."""

from deckgen.diagnostics import Diagnostic, Severity
from deckgen.named_tuple import NamedTuple


class Concern(NamedTuple):
    """Something that is to be done, or to be known, before class."""

    finding: Diagnostic
    slides: tuple[int, ...] = ()
    """Numbers of the slides it is about, from 1; () for the module as a whole."""


class ModuleVerdict(NamedTuple):
    """A module, as one deck shows it."""

    module: str
    """Its key; "" for what concerns the course as a whole."""
    title: str
    theme: str = ""
    client: str = ""
    lang: str = ""
    """Code of the language that was ordered."""
    slides: int = 0
    concerns: tuple[Concern, ...] = ()

    @property
    def ready(self) -> bool:
        """Whether it can be shown tomorrow: nothing that is found is more than for the curious."""
        return all(concern.finding.severity is Severity.INFO for concern in self.concerns)
