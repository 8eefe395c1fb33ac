"""A story told in a chat, `[09:14] Ann: Problem: too slow` → its lines, each message apart; who spoke, for the speaker.

Comes in: lines. Goes out: the lines without names and times, and these as remarks. One such line may be anything, and
what people only talk about stays a talk: several messages tell what sections do, or whose story it is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from deckgen.blocks import Paragraph
from deckgen.catalogue.notes import MAIL_LINES
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import match_company
from deckgen.read.lines import SourceLine
from deckgen.read.pieces import make_text
from deckgen.read.repair.hand_breaks import NAME, compile_clock, spell_time
from deckgen.read.repair.labeled_lines import are_several, find_section
from deckgen.read.source import Source
from deckgen.story import SectionKind

_HEAD = 45
"""Characters that a name, a day and a time take."""
_FEWEST = 2
"""Messages that are no chance."""


class _Message(NamedTuple):
    """A line that begins a message."""

    at: int
    start: int
    """Where its words begin."""
    spoken: bool = True
    """False where a time stands before the name of a section, which speaks for nobody."""


def read_chats(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Paragraph]]:
    """Return the lines of stories told in chats without what stands before the words of each message."""
    likely = [at for at, line in enumerate(lines) if compile_clock().search(line.text, 0, _HEAD)]
    if len(likely) < _FEWEST:
        return lines, []
    found = (_read_message(at, lines[at], source.names) for at in likely)
    messages = {message.at: message for message in found if message}
    spoken = {at: message for at, message in messages.items() if message.spoken}
    if len(spoken) < _FEWEST or not _tell(lines, spoken, source.names):
        return lines, []
    first = lines[next(iter(messages))]
    at = source.locate(first.number, first.shift + 1, len(first.text.rstrip()))
    source.diagnostics.report(MAIL_LINES, at=at, count=len(messages))
    heads = [(lines[one.at], lines[one.at].text[: one.start].strip()) for one in messages.values()]
    said = [make_text(head, line.number, line.shift + 1, path=source.path) for line, head in heads]
    return list(_write(lines, messages)), said


def _write(lines: Sequence[SourceLine], messages: dict[int, _Message]) -> Iterator[SourceLine]:
    """Yield lines, each message apart from what stands above it."""
    for at, line in enumerate(lines):
        if at in messages:
            yield SourceLine("", line.number)
            yield line.cut(messages[at].start)
        else:
            yield line


def _tell(lines: Sequence[SourceLine], messages: Mapping[int, _Message], names: SectionNames) -> bool:
    """Tell whether lines of messages begin with names of sections, of several kinds, or say whose story it is."""
    first = next(iter(messages))
    texts = [line.text[messages[at].start if at in messages else 0 :] for at, line in enumerate(lines) if at >= first]
    kinds = [find_section(text, names) for text in texts]
    return are_several(kinds) or (any(kinds) and any(map(match_company, texts)))


def _read_message(at: int, line: SourceLine, names: SectionNames) -> _Message | None:
    """Return the message that a line begins; behind its time the name of a section is what it says."""
    found = None if line.code else _compile_head().match(line.text)
    if found is None:
        return None
    if names.find(found["name"] or found["other"] or "") in {None, SectionKind.OTHER}:
        return _Message(at, found.end())
    return _Message(at, found.start("name"), spoken=False) if found["name"] else None


@cache
def _compile_head() -> re.Pattern[str]:
    """Return what a message begins with: a time and a name before a colon, or nothing else on the line."""
    time = spell_time()
    return re.compile(
        rf"(?:\[{time}\]|{time}),?(?:(?: [-–])? (?P<name>{NAME})[ \u00a0]?(?::\s+(?=\S)|\s*$)|\s*$)"
        rf"|(?P<other>{NAME}),?\s{{1,3}}[\[(]?{time}[\])]?(?::\s+(?=\S)|\s*$)"
    )
