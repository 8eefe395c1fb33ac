"""Words of a slide → the line of the notes that says them, so that a report can name it."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from deckgen.build.notes_files import NotesFiles
from deckgen.build.prepared import Preparation
from deckgen.course import Module
from deckgen.diagnostics import Location
from deckgen.files.world import World
from deckgen.pull.nouns import TracedText
from deckgen.pull.sources import list_block, list_sources
from deckgen.pull.tracing import trace_text


class LineFinder:
    """Knows the notes of decks; what a module says is listed when it is first asked for.

    Args:
        prepared: What the decks are made from.
        world: Where the notes are.
    """

    def __init__(self, prepared: Preparation, world: World) -> None:
        self._modules: Mapping[PurePosixPath, Module] = {
            PurePosixPath(edition.folder, f"{module.key}.pptx"): module
            for edition in prepared.editions
            for module in edition.modules
        }
        self._notes = NotesFiles(world)
        self._sources: dict[PurePosixPath, Sequence[TracedText]] = {}

    def find(self, deck: PurePosixPath, texts: Iterable[str]) -> Location | None:
        """Return where the notes of a deck say the first of some texts that they say; None where they say none.

        Args:
            deck: As `CompiledDeck.path`.
            texts: Paragraphs of a slide.
        """
        sources = self._list_sources(deck)
        traces = (trace for text in texts for trace in trace_text(text, sources))
        return next((Location(trace.source.path, trace.source.line) for trace in traces if trace.source.line), None)

    def _list_sources(self, deck: PurePosixPath) -> Sequence[TracedText]:
        if deck not in self._sources:
            module = self._modules.get(deck)
            self._sources[deck] = tuple(self._read(module)) if module else ()
        return self._sources[deck]

    def _read(self, module: Module) -> Iterable[TracedText]:
        for block in module.intro:
            yield from list_block(block, module.path, self._notes)
        for story in module.stories:
            yield from list_sources(story, self._notes)
