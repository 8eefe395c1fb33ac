"""What a hand made of a paragraph → changes of the author's text that it shows, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from deckgen.named_tuple import NamedTuple
from deckgen.pull.nouns import Letter, Replacement, Stays
from deckgen.pull.tracing import Trace, fold_quotes, spell_plainly
from deckgen.written import PLAIN, Marks, Written

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
GENERATED = Stays("no line of the notes holds these words")
SAME = Stays("the notes have no marks for this format")


class _WordStep(NamedTuple):
    """A stretch that a hand left alone, or what it put in the place of one."""

    same: bool
    base: tuple[int, int]
    hand: tuple[int, int]


def find_changes(trace: Trace, base: Written, hand: Written) -> tuple[Replacement, ...] | Stays:
    """Return what becomes of a source so that it says what a hand wrote; in order, none touches another.

    Args:
        trace: Where the characters of the paragraph come from.
        base: The paragraph as deckgen wrote it.
        hand: As it stands in the deck now.
    """
    changes: list[Replacement] = []
    for step in _compare(base.text, hand.text):
        found = _keep(step, trace, base, hand) if step.same else _replace(step, trace, base, hand)
        if isinstance(found, Stays):
            return found
        changes += found
    return tuple(_join(changes)) or SAME


def _compare(base: str, hand: str) -> Iterator[_WordStep]:
    """Yield both texts in steps; spaces and quotes of another form are the same."""
    left, right = _TOKEN.findall(base), _TOKEN.findall(hand)
    ends = [_find_ends(left), _find_ends(right)]
    matcher = SequenceMatcher(None, list(map(fold_quotes, left)), list(map(fold_quotes, right)), autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield _WordStep(tag == "equal", (ends[0][i1], ends[0][i2]), (ends[1][j1], ends[1][j2]))


def _find_ends(tokens: list[str]) -> list[int]:
    ends = [0]
    for token in tokens:
        ends.append(ends[-1] + len(token))
    return ends


def _keep(step: _WordStep, trace: Trace, base: Written, hand: Written) -> list[Replacement] | Stays:
    """Return changes of format where the words are the same."""
    changes = []
    for left, right in zip(range(*step.base), range(*step.hand), strict=False):
        place = trace.places[left]
        if base.marks[left] == hand.marks[right] or base.text[left].isspace():
            continue
        if place < 0:
            return GENERATED
        before = trace.source.marks[place]
        after = _adapt(before, base.marks[left], hand.marks[right])
        if after != before:
            changes.append(Replacement(place, place + 1, (Letter(trace.source.text[place], after),)))
    return list(_bridge(changes, trace))


def _bridge(changes: list[Replacement], trace: Trace) -> Iterator[Replacement]:
    """Yield changes of format with the spaces between two of them, which are of their format."""
    for change, following in pairwise((*changes, None)):
        if change is None:
            return
        yield change
        between = trace.source.text[change.end : following.start] if following else ""
        if following and between.isspace() and following.cells[0].marks == change.cells[0].marks:
            yield Replacement(
                change.end, following.start, tuple(Letter(char, change.cells[0].marks) for char in between)
            )


def _adapt(marks: Marks, base: Marks, hand: Marks) -> Marks:
    """Return the author's marks with what a hand changed of those on the slide."""
    told = {
        name: getattr(hand, name)
        for name in ("bold", "italic", "strike", "link")
        if getattr(base, name) != getattr(hand, name)
    }
    return marks._replace(**told) if told else marks


def _replace(step: _WordStep, trace: Trace, base: Written, hand: Written) -> list[Replacement] | Stays:
    """Return changes of words."""
    (start, end), text = step.base, spell_plainly(hand.text)[slice(*step.hand)]
    runs = _find_runs(step, trace, base, text)
    if not runs:
        return GENERATED
    neighbor = _find_neighbor(trace.places, start, end)
    shown, written = PLAIN, PLAIN
    if neighbor < len(base.marks) and trace.places[neighbor] >= 0:
        shown, written = base.marks[neighbor], trace.source.marks[trace.places[neighbor]]
    typed = zip(text, hand.marks[slice(*step.hand)], strict=True)
    cells = tuple(Letter(char, _adapt(written, shown, marks)) for char, marks in typed)
    return [Replacement(*run, cells if index == 0 else ()) for index, run in enumerate(runs)]


def _find_runs(step: _WordStep, trace: Trace, base: Written, text: str) -> list[tuple[int, int]]:
    """Return the stretches of a source that new words stand for; none where they replace what is not the author's."""
    start, end = step.base
    shown = zip(trace.places[start:end], base.text[start:end], strict=True)
    if any(place < 0 and not char.isspace() for place, char in shown):
        return []
    places = [place for place in trace.places[start:end] if place >= 0]
    if places:
        return [(run[0], run[-1] + 1) for run in _list_runs(places)]
    at = _find_joint(trace.places, start, end, text)
    return [(at, at)] if at >= 0 else []


def _list_runs(places: list[int]) -> Iterator[list[int]]:
    """Yield stretches of places that follow each other."""
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        yield [place for _, place in run]


def _find_joint(places: tuple[int, ...], start: int, end: int, text: str) -> int:
    """Return where words are put in between others; -1 where neither neighbor is the author's."""
    left = places[start - 1] + 1 if start and places[start - 1] >= 0 else -1
    right = places[end] if end < len(places) else -1
    if right >= 0 and (left < 0 or text[-1:].isspace()):
        return right
    return left


def _find_neighbor(places: tuple[int, ...], start: int, end: int) -> int:
    """Return the character whose format new words take on: the first they replace, else the one before, or behind."""
    if end > start:
        return next((index for index in range(start, end) if places[index] >= 0), start)
    return start - 1 if start and places[start - 1] >= 0 else start


def _join(changes: list[Replacement]) -> Iterator[Replacement]:
    """Yield changes in order, those that touch as one."""
    last: Replacement | None = None
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if last and change.start == last.end:
            last = Replacement(last.start, change.end, last.cells + change.cells)
            continue
        if last:
            yield last
        last = change
    if last:
        yield last


def adds(text: str, hand: str) -> bool:
    """Tell whether a hand's text says another one and something beside."""
    return " ".join(fold_quotes(text).split()) in " ".join(fold_quotes(hand).split())


def says(text: str, hand: str) -> bool:
    """Tell whether a text says what a hand wrote: spaces and quotes of another form are the same."""
    return " ".join(fold_quotes(text).split()) == " ".join(fold_quotes(hand).split())
