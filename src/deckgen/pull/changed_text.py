"""A text that hands changed, and where each of its paragraphs comes from."""

from collections.abc import Iterator, Sequence

from deckgen.files.text_patch import Edit
from deckgen.pull.nouns import Candidates, HeroPlace, Proposal, Refused, Stays, TracedText
from deckgen.pull.sources import NotesLines
from deckgen.pull.tracing import Trace, trace_text
from deckgen.written import PUT_TOGETHER, Reworded

SEVERAL = Stays("the words stand at several places of the notes")
NOWHERE = Stays("no line of the notes holds these words as they were")
ASSEMBLED = Stays(PUT_TOGETHER)


class ChangedText:
    """Knows the source of each paragraph.

    Args:
        reworded: The text.
        candidates: For each of its paragraphs as they were.
        notes: Every file of the notes.
    """

    def __init__(self, reworded: Reworded, candidates: Sequence[Candidates], notes: NotesLines) -> None:
        self.reworded = reworded
        self._candidates, self._notes = candidates, notes
        self._known: dict[int, Trace | Stays] = {}
        self.everything = tuple(dict.fromkeys(source for one in candidates for source in one.sources))
        """All texts that the notes hold there."""
        self.is_figure = any(one.places for one in candidates)
        """Whether it is a figure with the words around it."""

    def trace(self, at: int) -> Trace | Stays:
        """Return where a paragraph comes from; a reason where nobody can tell."""
        if at not in self._known:
            self._known[at] = choose_trace(self.reworded.base[at].text, self._candidates[at])
        return self._known[at]

    def find_source(self, at: int) -> TracedText | None:
        """Return the text that a paragraph shows all of; None where there is none."""
        trace = self.trace(at)
        return trace.source if isinstance(trace, Trace) and is_whole(trace) else None

    def lines_of(self, source: TracedText) -> Sequence[str]:
        """Return the lines of a source's file."""
        return self._notes[source.path]

    def propose(
        self,
        shown: tuple[str, ...],
        hand: tuple[str, ...],
        edits: tuple[Edit, ...] | Stays,
        sources: tuple[TracedText, ...],
    ) -> Proposal | Refused:
        """Return a proposal, or why there is none."""
        if isinstance(edits, Stays):
            return Refused(shown, hand, edits.reason)
        return Proposal(
            slide=self.reworded.slide,
            shape=self.reworded.shape,
            shown=shown,
            hand=hand,
            edits=edits,
            sources=sources,
        )


def choose_trace(text: str, candidates: Candidates) -> Trace | Stays:
    """Return where a paragraph comes from; a reason where nobody can tell."""
    found = trace_text(text, candidates.sources)
    meant = tuple(trace for trace in found if candidates.places & set(_list_places(trace)))
    found = meant or found
    if not found:
        return NOWHERE if candidates.sources else ASSEMBLED
    return found[0] if len(found) == 1 else SEVERAL


def _list_places(trace: Trace) -> Iterator[HeroPlace]:
    first = next((at for at in trace.places if at >= 0), -1)
    spot = trace.source.spots[first] if first >= 0 else None
    if spot:
        yield HeroPlace(trace.source.path, spot.line, spot.column)


def is_whole(trace: Trace) -> bool:
    """Tell whether a paragraph shows all words of its source."""
    shown = set(trace.places)
    return all(at in shown or not char.isalnum() for at, char in enumerate(trace.source.text))
