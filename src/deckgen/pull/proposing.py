"""A text that hands changed → proposals for the notes, a reason for what stays in the deck."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import ne

from deckgen.named_tuple import NamedTuple
from deckgen.pull.changed_text import ChangedText
from deckgen.pull.coming import bring_paragraphs
from deckgen.pull.going import take_paragraphs
from deckgen.pull.markdown import write_changes
from deckgen.pull.nouns import Candidates, Proposal, Refused, Replacement, Stays, TracedText
from deckgen.pull.pairing import PairedTexts, pair_paragraphs
from deckgen.pull.sources import NotesLines
from deckgen.pull.wording import SAME, adds, find_changes, says
from deckgen.written import Marks, Reworded, Written

WHOLE = Stays("how a whole line is set is for the look to say")
TWICE = Stays("two changes of it are at the same place")


class _TextPart(NamedTuple):
    """A paragraph that a hand changed, and what that changes of its source."""

    base: Written
    hand: Written
    source: TracedText
    changes: tuple[Replacement, ...]


def propose_edits(
    reworded: Reworded, candidates: Sequence[Candidates], notes: NotesLines
) -> Iterator[Proposal | Refused]:
    """Yield what becomes of each change of a text.

    Args:
        reworded: The text.
        candidates: For each of its paragraphs as they were.
        notes: Every file of the notes.
    """
    text = ChangedText(reworded, candidates, notes)
    pairs = pair_paragraphs(reworded.base, reworded.hand)
    yield from _reword(text, pairs)
    yield from take_paragraphs(text, pairs)
    yield from bring_paragraphs(text, pairs)


def _reword(text: ChangedText, pairs: Sequence[PairedTexts]) -> Iterator[Proposal | Refused]:
    """Yield the changes in paragraphs that are still there, those of one source together."""
    found = defaultdict[TracedText, list[_TextPart]](list)
    for pair in pairs:
        part = None if pair.base is None or pair.hand is None else _find_part(text, pair.base, pair.hand)
        if isinstance(part, Refused):
            yield part
        elif part is not None:
            found[part.source].append(part)
    for source, parts in found.items():
        yield _write(text, source, parts)


def _find_part(text: ChangedText, base: int, hand: int) -> _TextPart | Refused | None:
    """Return what a hand changed in a paragraph; None where it says the same."""
    old, new = text.reworded.base[base], text.reworded.hand[hand]
    same = says(old.text, new.text)
    before, after = _list_marks(old), _list_marks(new)
    if same and before == after:
        return None
    if same and len(before) == len(after) and all(map(ne, before, after)):
        return Refused((old.text,), (new.text,), WHOLE.reason)
    trace = text.trace(base)
    if isinstance(trace, Stays):
        return Refused((old.text,), (new.text,), trace.reason)
    if not same and adds(old.text, new.text) and adds(new.text, trace.source.text):
        return None  # the notes say it already, the slide shows a part of it
    changes = find_changes(trace, old, new)
    if isinstance(changes, Stays):
        return None if same and changes is SAME else Refused((old.text,), (new.text,), changes.reason)
    return _TextPart(old, new, trace.source, changes=changes)


def _list_marks(paragraph: Written) -> list[Marks]:
    """Return how each visible character is set."""
    both = zip(paragraph.text, paragraph.marks, strict=True)
    return [marks for char, marks in both if not char.isspace()]


def _write(text: ChangedText, source: TracedText, parts: Sequence[_TextPart]) -> Proposal | Refused:
    changes = sorted((change for part in parts for change in part.changes), key=lambda one: (one.start, one.end))
    apart = all(one.end <= other.start for one, other in pairwise(changes))
    edits = write_changes(source, changes, text.lines_of(source)) if apart else TWICE
    found = text.propose(_tell(part.base for part in parts), _tell(part.hand for part in parts), edits, (source,))
    return found if isinstance(found, Refused) else found._replace(formats=tuple(_list_formats(parts)))


def _list_formats(parts: Sequence[_TextPart]) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield the paragraphs in which only formats are others."""
    for base, hand, _, _ in parts:
        if len(base.text) == len(hand.text) and says(base.text, hand.text):
            both = enumerate(zip(base.marks, hand.marks, strict=True))
            yield hand.text, frozenset(at for at, (old, new) in both if old != new)


def _tell(paragraphs: Iterable[Written]) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in paragraphs)
