"""A reminder's text, and what taking reminders out of lines leaves of them."""

from collections.abc import Sequence

from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.finding import holds
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.read.lines import SourceLine
from deckgen.story import Reminder

_ITEM = defer_pattern(r"[ \t]*(?:[-*+•]|\d{1,9}[.)])[ \t]+\S")
_FENCE = defer_pattern(r"[ \t]*(?:`{3,}|~{3,})[ \t]*[\w-]*[ \t]*$")


class Taken(NamedTuple):
    """What a reminder takes away, and what stays of its lines."""

    reminders: list[Reminder]
    kept: list[SourceLine]
    read: int
    """Lines read."""
    late: tuple[tuple[int, str], ...] = ()
    """Marks in the middle of the first line that no other closes: column of the author's line from 1, the mark."""


def make_reminder(text: str, line: SourceLine, column: int) -> list[Reminder]:
    """Return the reminder that a text beginning at a column of a line makes; none for an empty text."""
    words = "\n".join(filter(None, (_tidy(one) for one in text.strip().replace("**", "").split("\n"))))
    start = column + len(text) - len(text.lstrip()) + line.shift + 1
    architecture = holds(words, list_words(Cue.ARCHITECTURE))
    return [Reminder(words, architecture=architecture, line=line.number, column=start)] if words else []


def _tidy(line: str) -> str:
    """Return a line without spaces at its end and double ones in it; those before it show the depth of a list."""
    return line[: len(line) - len(line.lstrip())] + " ".join(line.split()) if line.strip() else ""


def make_block(lines: list[SourceLine], index: int, end: int, body: list[tuple[SourceLine, int]]) -> Taken | None:
    """Make one reminder of several lines, each from a column on; None when they hold no text."""
    texts = [(line, column) for line, column in body if line.text[column:].strip()]
    if not texts:
        return None
    line, column = texts[0]
    lead = len(line.text[column:]) - len(line.text[column:].lstrip())
    reminders = make_reminder(join_lines(texts), line, column + lead)
    return Taken(reminders, [lines[at]._replace(text="") for at in range(index, end)], end - index)


def join_lines(texts: Sequence[tuple[SourceLine, int]]) -> str:
    """Return lines as one text: items of lists and code keep lines of their own, what an editor wrapped is joined."""
    margin = min((len(text) - len(text.lstrip()) for text in _cut_lines(texts[1:]) if text.strip()), default=0)
    joined, own = "", True
    for (line, _), text in zip(texts, _cut_lines(texts), strict=True):
        if line.code and _FENCE.match(text):
            own = True
            continue
        apart = own or line.code or _ITEM.match(text)
        shown = text[margin:] if text[:margin].strip() == "" and joined else text.strip()
        joined += f"\n{shown.rstrip()}" if apart else f" {text.strip()}"
        own = line.code
    return joined.strip("\n")


def _cut_lines(texts: Sequence[tuple[SourceLine, int]]) -> list[str]:
    return [line.text[column:] for line, column in texts]


def is_indented(lines: list[SourceLine], index: int, margin: int) -> bool:
    """Tell whether a line, or the one after a blank line, belongs to what stands above: it is indented so far."""
    at = index if lines[index].text.strip() else index + 1
    text = lines[at].text.expandtabs(4) if at < len(lines) else ""
    return bool(text.strip()) and text.startswith(" " * margin)
