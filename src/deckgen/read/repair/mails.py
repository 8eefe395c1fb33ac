"""What a mail says of itself, `From: …`, `To: …`, its signature, or a page, `Tags: …`, `Created: …`: for the speaker.

Comes in: lines. Goes out: the lines without them, and them as remarks. One such line may be anything: several stand
together, of a mail one names the subject or has an address.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from deckgen.blocks import Paragraph
from deckgen.catalogue.notes import MAIL_LINES
from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import SourceLine
from deckgen.read.pieces import make_text
from deckgen.read.repair.labeled_lines import find_section
from deckgen.read.repair.line_marks import read_level, read_title
from deckgen.read.source import Source

_LABEL = defer_pattern(r"[ \t>*_]*(?P<label>[^\W\d_][\w-]{0,15}(?: [\w-]{1,10})?)[*_]*[ \u00a0]?[:：]")
_FORWARD = defer_pattern(r"[ \t>]*-{2,}[ ]?[^-\n]{3,40}-{2,}[ \t]*$")
"""`----- Forwarded message -----`."""
_ADDRESS = defer_pattern(r"[^\s@]@[^\s@]+\.\w")
"""`ann@a.b`; a sign between two words is none."""
_LABEL_END = 24
"""Characters that a label takes, with its colon."""
_SIGNATURE = "--"
_LONGEST = 8
"""Lines of a signature."""
_FEWEST = 2
"""Lines that a mail begins with, and nothing else; others, as of copies and the day, stand among them."""


def take_mails(lines: list[SourceLine], source: Source) -> tuple[list[SourceLine], list[Paragraph]]:
    """Take out what mails say of themselves."""
    subjects = tuple(list_words(Cue.MAIL_SUBJECT))
    told = any("@" in line.text or line.text.lstrip(" \t>*_").casefold().startswith(subjects) for line in lines)
    heads = list(_list_heads(lines)) if told else []
    pages = list(_list_properties(lines, source.names))
    if not (heads or pages):
        return lines, []
    signatures = _list_signatures(lines, heads[0].stop) if heads else ()
    out, remarks = list(lines), list[Paragraph]()
    for run in sorted((*heads, *pages, *signatures), key=lambda run: run[0]):
        first = lines[run[0]]
        at = source.locate(first.number, first.shift + 1, len(first.text.rstrip()))
        source.diagnostics.report(MAIL_LINES, at=at, count=len(run))
        for index in run:
            line, words = lines[index], " ".join(lines[index].text.lstrip(" \t>").split())
            out[index] = line._replace(text="")
            said = any(map(str.isalnum, words))
            remarks += [make_text(words, line.number, line.shift + 1, path=source.path)] if said else []
    return out, remarks


def _list_heads(lines: Sequence[SourceLine]) -> Iterator[range]:
    """Yield the lines that mails begin with, and the line above them that says that one was sent on."""
    subjects, heads = list_words(Cue.MAIL_SUBJECT), list_words(Cue.MAIL_HEAD) | list_words(Cue.MAIL_SUBJECT)
    end = 0
    for start, line in enumerate(lines):
        if start < end or _read_label(line) not in heads:
            continue
        run = list(takewhile(_read_label, lines[start:]))
        named = any(_read_label(one) in subjects or _ADDRESS.search(one.text) for one in run)
        if named and sum(_read_label(one) in heads for one in run) >= _FEWEST:
            end = start + len(run)
            sent_on = start > 0 and not lines[start - 1].code and _FORWARD.match(lines[start - 1].text)
            yield range(start - bool(sent_on), end)


def _list_properties(lines: Sequence[SourceLine], names: SectionNames) -> Iterator[list[int]]:
    """Yield the lines that a notebook writes on top of each page; further down they tell of the story."""
    words = list_words(Cue.PAGE_HEAD)
    labeled = (at for at, line in enumerate(lines) if ":" in line.text[:_LABEL_END])
    found = [at for at in labeled if _read_label(lines[at]) in words]
    if len(found) < _FEWEST:
        return
    for start in _list_pages(lines, names):
        top = sum(1 for _ in takewhile(lambda line: _is_property(line, names), lines[start:]))
        run = [at for at in found if start <= at < start + top]
        yield from [run] if len(run) >= _FEWEST else []


def _list_pages(lines: Sequence[SourceLine], names: SectionNames) -> Iterator[int]:
    """Yield where a page may begin: with the notes, and below each heading that is no section's and in none."""
    yield 0
    section = 0
    for at, line in enumerate(lines):
        level = 0 if line.code else read_level(line.text)
        if level and not 0 < section < level:
            section = level if names.find(read_title(line.text)) else 0
            yield from () if section else (at + 1,)


def _is_property(line: SourceLine, names: SectionNames) -> bool:
    """Tell whether a line may stand on top of a page: a label that begins no section, or nothing."""
    return find_section(line.text, names) is None if _read_label(line) else not line.text.strip(" \t>")


def _read_label(line: SourceLine) -> str:
    """Return the label that a line begins with, "" for any other line."""
    found = _LABEL.match(line.text) if line.text and not line.code else None
    return found["label"].casefold() if found else ""


def _list_signatures(lines: Sequence[SourceLine], start: int) -> Iterator[range]:
    """Yield the signatures behind the first mail: what stands below two dashes up to a blank line."""
    for index in range(start, len(lines)):
        if lines[index].text.strip(" \t>") == _SIGNATURE and not lines[index].code:
            blank = (at for at in range(index + 1, len(lines)) if not lines[at].text.strip(" \t>"))
            end = next(blank, len(lines))
            if 1 < end - index <= _LONGEST:
                yield range(index, end)
