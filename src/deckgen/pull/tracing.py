"""A paragraph of a slide → the author's text that it shows, character by character."""

import re
from collections.abc import Iterator, Sequence

from deckgen.named_tuple import NamedTuple
from deckgen.pull.nouns import TracedText
from deckgen.written import REMINDER_MARK

_SPACES = str.maketrans("\u00a0\u202f\u2007\t\n\v", "      ")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_LEAST = 0.6
"""Share of a paragraph's words that its source must hold in order."""


class Trace(NamedTuple):
    """Where the characters of a paragraph come from."""

    source: TracedText
    places: tuple[int, ...]
    """Offset in the source of each character, -1 for one that is not the author's; they never go back."""


def spell_plainly(text: str) -> str:
    """Return a text with plain spaces for all others, which deckgen sets by itself, character for character."""
    return text.translate(_SPACES)


def fold_quotes(text: str) -> str:
    """Return a text with straight quotes for curly ones, and plain spaces, character for character."""
    return spell_plainly(text).translate(_QUOTES)


def trace_text(text: str, sources: Sequence[TracedText]) -> tuple[Trace, ...]:
    """Return every place that a paragraph may come from: all of it in a row, else a name in it, else words in order.

    Args:
        text: As it stands on the slide.
        sources: The texts that it may show.
    """
    plain = spell_plainly(text)
    if not _TOKEN.search(plain):
        return ()
    whole = tuple(trace for source in sources for trace in _trace_whole(plain, source))
    if whole:
        exact = tuple(trace for trace in whole if len(trace.source.text.strip()) == len(plain.strip()))
        return exact or whole
    named = tuple(
        trace for source in sources for trace in (*_trace_name(plain, source), *_trace_reminder(plain, source))
    )
    return named or tuple(_choose_best([one for source in sources for one in _trace_words(plain, source)]))


def _choose_best(traces: Sequence[tuple[Trace, float]]) -> Iterator[Trace]:
    """Yield those that hold most of a text."""
    most = max((share for _, share in traces), default=0.0)
    return (trace for trace, share in traces if share == most)


def _trace_whole(plain: str, source: TracedText) -> Iterator[Trace]:
    """Yield each place where a text stands in a source as whole words."""
    searched, start = spell_plainly(source.text), -1
    words = plain.strip()
    lead = len(plain) - len(plain.lstrip())
    while (start := searched.find(words, start + 1)) >= 0:
        if not _cuts_word(searched, start) and not _cuts_word(searched, start + len(words)):
            places = [-1] * len(plain)
            places[lead : lead + len(words)] = range(start, start + len(words))
            yield Trace(source, tuple(places))


def _trace_name(plain: str, source: TracedText) -> Iterator[Trace]:
    """Yield a name that a text begins with, as a title begins with a heading and ends with a company."""
    words = spell_plainly(source.text)
    if source.kind == "name" and words and plain.startswith(words) and not _cuts_word(plain, len(words)):
        yield Trace(source, (*range(len(words)), *([-1] * (len(plain) - len(words)))))


def _trace_reminder(plain: str, source: TracedText) -> Iterator[Trace]:
    """Yield a reminder that a text ends with, behind its mark and its label."""
    words = spell_plainly(source.text)
    before = len(plain) - len(words)
    if source.kind == "reminder" and words and plain.endswith(words) and plain.startswith(REMINDER_MARK):
        yield Trace(source, (*([-1] * before), *range(len(words))))


def _cuts_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _trace_words(plain: str, source: TracedText) -> Iterator[tuple[Trace, float]]:
    """Yield a source that holds most of a text's words in their order, and the share of them that it holds."""
    searched = spell_plainly(source.text)
    tokens = list(_TOKEN.finditer(plain))
    places = [-1] * len(plain)
    at = kept = 0
    for token in tokens:
        found = _find_word(searched, token[0], at)
        if found >= 0:
            at, kept = found + len(token[0]), kept + len(token[0])
            places[token.start() : token.end()] = range(found, at)
    share = kept / sum(len(token[0]) for token in tokens)
    if share >= _LEAST:
        yield Trace(source, tuple(_fill_spaces(places, plain, searched))), share


def _find_word(text: str, word: str, start: int) -> int:
    at = text.find(word, start)
    while at >= 0 and (_cuts_word(text, at) or _cuts_word(text, at + len(word))):
        at = text.find(word, at + 1)
    return at


def _fill_spaces(places: Sequence[int], plain: str, searched: str) -> Iterator[int]:
    """Yield the places with the white space between two words that are neighbors in both texts."""
    last = -1
    for index, place in enumerate(places):
        follows = place < 0 and last >= 0 and last + 1 < len(searched)
        if follows and plain[index].isspace() and searched[last + 1].isspace():
            place = last + 1  # noqa: PLW2901 - the place of the space
        last = place if place >= 0 else -1
        yield place
