"""Paragraphs that hands took away → lines of the notes that go, or the part of one that a slide showed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from deckgen.files.text_patch import Edit
from deckgen.pull.changed_text import ChangedText, is_whole
from deckgen.pull.lines import remove_lines
from deckgen.pull.markdown import write_changes
from deckgen.pull.nouns import Proposal, Refused, Replacement, Stays, TracedText
from deckgen.pull.pairing import PairedTexts
from deckgen.pull.tracing import Trace

NO_FIGURE = Stays("write {no figure} behind its line of the notes, and no slide shows it as a figure")
A_PART = Stays("the slide shows a part of its line only")


def take_paragraphs(text: ChangedText, pairs: Sequence[PairedTexts]) -> Iterator[Proposal | Refused]:
    """Yield what becomes of the paragraphs that are gone, those of one source together."""
    gone = [pair.base for pair in pairs if pair.base is not None and pair.hand is None]
    known = defaultdict[TracedText, list[int]](list)
    for at in gone:
        trace = text.trace(at)
        if isinstance(trace, Stays):
            yield Refused((text.reworded.base[at].text,), (), trace.reason)
        else:
            known[trace.source].append(at)
    for source, places in known.items():
        whole = text.is_figure and len(places) == len(text.reworded.base)
        shown = tuple(text.reworded.base[at].text for at in places)
        yield text.propose(shown, (), NO_FIGURE if whole else _remove(text, source, places), (source,))


def _remove(text: ChangedText, source: TracedText, places: Sequence[int]) -> tuple[Edit, ...] | Stays:
    shown = _list_shown(text, source, places)
    if source.kind == "paragraph" and is_whole(Trace(source, shown)):
        edit = remove_lines(source, text.everything, text.lines_of(source))
        return edit if isinstance(edit, Stays) else (edit,)
    others = [at for at in range(len(text.reworded.base)) if at not in places]
    if not _list_shown(text, source, others):
        return A_PART
    start, end = min(shown), max(shown) + 1
    while end < len(source.text) and source.text[end].isspace():
        end += 1
    return write_changes(source, (Replacement(start, end, ()),), text.lines_of(source))


def _list_shown(text: ChangedText, source: TracedText, places: Sequence[int]) -> tuple[int, ...]:
    """Return which characters of a source some paragraphs show."""
    traces = [trace for trace in map(text.trace, places) if isinstance(trace, Trace) and trace.source == source]
    return tuple(place for trace in traces for place in trace.places if place >= 0)
