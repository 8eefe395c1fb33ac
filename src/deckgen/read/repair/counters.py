"""Items counted by hand → paragraphs of their own: `1.1 Prepare`, `a) letter`, `(2) move`, `Step 3: plug in`.

Comes in: lines. Goes out: lines with a blank one before each of several neighbors that count on; no mark is changed.
Below an item they are its items.
"""

from collections.abc import Collection, Iterator, Sequence

from deckgen.catalogue.notes import COUNTED_LINES
from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.lines import SourceLine
from deckgen.read.repair.line_marks import ITEM
from deckgen.read.source import Source

_COUNTED = defer_pattern(
    r" {0,3}(?P<mark>(?P<word>\*{0,2}[^\W\d_]{2,15}[ \u00a0]#?|)(?P<open>[(\[]?)"
    r"(?P<outer>(?:\d{1,3}\.)*)(?P<last>\d{1,3}|[a-zA-Z]|[ivx]{1,4})"
    r"(?P<close>[.)\]]?(?:[ \u00a0]?[:：]|[ \u00a0][–—-])?))(?P<gap>\**[ \t\u00a0]+\S)"
)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_SHORT = 4
"""Letters that may be a number."""
_NUMBERS = frozenset("0123456789#([")
_SIGNS = frozenset(":：–—-")
"""What may follow a word, and a number of letters."""


class _Counter(NamedTuple):
    """How a line counts: all but the last number or letter, and what that may be worth."""

    style: tuple[str, ...]
    worth: frozenset[tuple[str, int]]


def part_counted_lines(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Set lines apart that count on by hand, the first one from the text above it."""
    counters = [_read_counter(line.text) if line.text and not line.code else None for line in lines]
    if not any(counters):
        return lines
    starts = set(_find_starts(lines, counters))
    _report(lines, starts, source)
    out: list[SourceLine] = []
    inner = 0
    for index, line in enumerate(lines):
        inner = _find_inner(line.text, inner)
        if index in starts and inner and line.text[:1] == " ":  # below an item, as an item of it
            out.append(line.cut(len(line.text) - len(line.text.lstrip()), " " * inner + "* "))
            continue
        apart = index in starts and index and lines[index - 1].text.strip()
        out += (SourceLine("", line.number), line) if apart else (line,)
    return out


def _find_inner(text: str, inner: int) -> int:
    """Return the column at which the words of the open item begin, 0 where none is open."""
    found = ITEM.match(text)
    if found and found["gap"] == " ":
        return found.end()
    return inner if text[:1] in {"", " "} else 0


def _report(lines: Sequence[SourceLine], starts: Collection[int], source: Source) -> None:
    """Say at the first line of each run that its lines were set apart."""
    for first in sorted(at for at in starts if at - 1 not in starts):
        line = lines[first]
        at = source.locate(line.number, line.shift + 1, len(line.text.rstrip()))
        source.diagnostics.report(COUNTED_LINES, at=at)


def _find_starts(lines: Sequence[SourceLine], counters: Sequence[_Counter | None]) -> Iterator[int]:
    """Yield the indexes of lines that count on, within one paragraph."""
    last = -1
    for index, counter in enumerate(counters):
        if not lines[index].text.strip() or lines[index].code:
            last = -1
        elif counter is not None:
            before = counters[last] if last >= 0 else None
            if before is not None and _counts_on(before, counter):
                yield from (last, index)
            last = index


def _read_counter(text: str) -> _Counter | None:
    found = _COUNTED.match(text) if _may_count(text.lstrip(" ")) and not ITEM.match(text) else None
    if found is None or not (found["word"] or found["open"] or found["close"].strip() or found["outer"]):
        return None
    if found["word"] and not (found["last"].isdecimal() and found["close"].strip()):
        return None
    style = tuple(found[name].strip() for name in ("word", "open", "outer", "close"))
    return _Counter(style, frozenset(_read_worth(found["last"])))


def _may_count(text: str) -> bool:
    """Tell whether a line may begin with a counter: most begin with a word, and no number behind it."""
    first, _, rest = text.partition(" ")
    word = first.strip("*")
    if not word.isalpha():
        return bool(word)
    return rest[:1] in _NUMBERS or (len(word) <= _SHORT and rest[:1] in _SIGNS)


def _read_worth(last: str) -> Iterator[tuple[str, int]]:
    """Yield the kinds of counting a sign may be of, with its number: "i" is the ninth letter and the first number."""
    if last.isdecimal():
        yield "1", int(last)
    if len(last) == 1 and last.isalpha():
        yield "a" if last.islower() else "A", ord(last.lower()) - ord("a")
    if last in _ROMAN:
        yield "i", _ROMAN[last]


def _counts_on(before: _Counter, after: _Counter) -> bool:
    following = {(kind, number + 1) for kind, number in before.worth}
    return before.style == after.style and not following.isdisjoint(after.worth)
