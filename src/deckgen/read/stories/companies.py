"""A short plain line at the head of a module's only story, or under a topic → the heading of that story.

Comes in: a document and the roles of its parts. Goes out: the parts, the line that names a company one of its own.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from deckgen.blocks import Block, Paragraph, Spans
from deckgen.catalogue.stories import NO_COMPANY, POSSIBLE_COMPANY
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import Diagnostics, Location
from deckgen.keys import make_slug
from deckgen.language import WordClass
from deckgen.language.lexicon import fold_word
from deckgen.language.lexicons import read_text
from deckgen.language.sentences import cut_sentences
from deckgen.read.headings.names import BEFORE_ADDRESS, can_name, is_proper
from deckgen.read.headings.titles import split_kicker
from deckgen.read.pieces import DocumentPart, Heading, find_link
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.links import is_story_link
from deckgen.read.stories.named_topics import find_named, is_name
from deckgen.read.stories.rules import COMPANY_LINE, COMPANY_OPENS, TOPIC_LINE, TOPIC_PLAIN
from deckgen.read.stories.rulings import HEADS, HeadingRole, Outlined, RuledPart, Ruling
from deckgen.spans import cut_spans

_TELLING = 4
"""Letters of a word by which an address is known to be a company's."""
_BRACKETS = defer_pattern(r"\s*\[[^\[\]]+\]\([^()]*\)\s*$")
"""A line that is only a link."""
_BEHIND_ADDRESS = f"{BEFORE_ADDRESS})>"
_PARTS = (",", ":", "–", "—", "- ", "|")
"""Signs between a company and what it does."""
_LABELS = (":", "|")
"""Of these, the ones behind which a sentence of its own begins."""
_SAYS = frozenset((WordClass.FINITE_VERB, WordClass.PAST, WordClass.AUXILIARY, WordClass.BE, WordClass.WAS))
_BEHIND_NAME = " \u00a0,:–—-|"
_PLAIN_TOPIC = Ruling(HeadingRole.TOPIC, TOPIC_PLAIN)


def find_companies(told: Outlined) -> Iterator[Sequence[RuledPart]]:
    """Yield each part, and behind it the story of a module whose sections follow at once, or of a topic."""
    named = find_named(told)
    for at, ((part, ruling), following) in enumerate(zip(told.pair(), _list_following(told), strict=True)):
        split = _cut(part, named[at], 0) if at in named else None
        split = split or _split_company(part, ruling.role, following, told.document.lines)
        if split:
            yield _rule(ruling, *split)
            continue
        yield ((part, ruling),)
        if following is HeadingRole.SECTION:
            _report_lack(part, ruling.role, told.document, told.diagnostics)


def _list_following(told: Outlined) -> Iterator[HeadingRole | None]:
    """Yield for each part what the next heading is: None for none, and for a story that does not stand below it."""
    ruled = list(told.pair())
    for (part, _), (after, ruling) in pairwise(ruled):
        beside = part.heading and after.heading and after.heading.level <= part.heading.level
        yield None if beside and ruling.role is HeadingRole.STORY else ruling.role
    yield from [None] if ruled else []


def _rule(ruling: Ruling, before: DocumentPart, story: DocumentPart) -> Sequence[RuledPart]:
    """Return what stands above a company, its topic where the only line between names it, and the story."""
    topic = _split_topic_line(before) if ruling.role is HeadingRole.MODULE else None
    above = [(topic[0], ruling), (topic[1], _PLAIN_TOPIC)] if topic else [(before, rule_above(ruling))]
    rule = COMPANY_OPENS if story.heading and story.heading.link else COMPANY_LINE
    return (*above, (story, Ruling(HeadingRole.STORY, rule)))


def rule_above(ruling: Ruling) -> Ruling:
    """Return what a heading is under which a line names the company: what the line tells, the heading does not."""
    return Ruling(HeadingRole.TOPIC, TOPIC_LINE) if ruling.role is HeadingRole.STORY else ruling


def _report_lack(part: DocumentPart, role: HeadingRole, document: Document, diagnostics: Diagnostics) -> None:
    """Report a module without a company, and a line that may be one, right above the sections."""
    if role is HeadingRole.STORY:
        _report_possible(part, diagnostics)
    named = document.front.company or document.front.title or any(map(is_story_link, part.blocks))
    if role is HeadingRole.MODULE and not named:
        _report_none(part, document.path, diagnostics)


def _split_company(
    part: DocumentPart, role: HeadingRole, following: HeadingRole | None, lines: Sequence[str]
) -> tuple[DocumentPart, DocumentPart] | None:
    """Return what stands above a company on a plain line, and its story; None where no such line is.

    Args:
        part: A heading and what stands under it.
        role: What it is.
        following: What the next one is.
        lines: The author's.
    """
    if any(map(is_story_link, part.blocks)) or role not in HEADS or following is HeadingRole.STORY:
        return None
    if role is not HeadingRole.MODULE:
        return _split_link(part, lines) or _split_topic(part) or _split_opening(part)
    return _split_part(part) if following is HeadingRole.SECTION else None


def _split_topic_line(part: DocumentPart) -> tuple[DocumentPart, DocumentPart] | None:
    """Return a module, and the topic that the only line between it and a company names."""
    line = part.blocks[0] if len(part.blocks) == 1 else None
    if not isinstance(line, Paragraph) or not is_name(line) or not is_proper(line.text):
        return None
    return cut_part(part, line, 0, part.heading.level if part.heading else 0)


def _split_part(part: DocumentPart) -> tuple[DocumentPart, DocumentPart] | None:
    """Return the module, and the story that a line under it names: before an address, or before the sections."""
    blocks = split_addresses(part.blocks)
    for at, block in enumerate(blocks):
        addressed = at + 1 < len(blocks) and is_address(blocks[at + 1])
        if isinstance(block, Paragraph) and is_name(block) and (addressed or len(blocks) == 1):
            return _cut(part._replace(blocks=blocks), block, at)
    return None


def _split_link(part: DocumentPart, lines: Sequence[str]) -> tuple[DocumentPart, DocumentPart] | None:
    """Return a topic, and the story that its first line names: a link whose address leads nowhere, or is missing."""
    first, heading = next(iter(part.blocks), None), part.heading
    if not isinstance(first, Paragraph) or heading is None or heading.link or not is_name(first):
        return None
    written = lines[first.line - 1] if 0 < first.line <= len(lines) else ""
    return _cut(part, first, 0) if "](" in written and _BRACKETS.match(written) else None


def _split_topic(part: DocumentPart) -> tuple[DocumentPart, DocumentPart] | None:
    """Return a topic, and the story that its first line names: an address follows that is not the heading's own."""
    blocks, heading = split_addresses(part.blocks), part.heading
    if len(blocks) < 2 or heading is None or heading.link or split_kicker(heading.text)[0]:
        return None
    name, address = blocks[:2]
    if not (isinstance(name, Paragraph) and isinstance(address, Paragraph) and is_name(name) and is_address(address)):
        return None
    words = set(make_slug(find_link(address.spans)).split("-"))
    if words & _list_long_words(heading.text) and not words & _list_long_words(name.text):
        return None
    return _cut(part._replace(blocks=blocks), name, 0)


def _split_opening(part: DocumentPart) -> tuple[DocumentPart, DocumentPart] | None:
    """Return a topic, and the story of the company that its text begins with: a link whose words are a name."""
    first, heading = next(iter(part.blocks), None), part.heading
    if not isinstance(first, Paragraph) or first.marker or heading is None or heading.link or first.spans[-1].link:
        return None
    link = first.spans[0]
    name = link.text.strip()
    if not link.link.startswith("http") or split_kicker(heading.text)[0] or _share_words(heading.text, name):
        return None
    if not (can_name(name) and is_proper(name)):
        return None
    topic, story = _cut(part, first._replace(spans=first.spans[:1]), 0)
    return topic, story._replace(blocks=(*_drop_name(first, len(link.text)), *story.blocks))


def _share_words(heading: str, name: str) -> bool:
    """Tell whether a name has a word of a heading: a topic is told of, "S3" and "Amazon S3", or one company."""
    own, other = ({word.casefold() for word in text.split() if not word.islower()} for text in (heading, name))
    return not own.isdisjoint(other)


def _drop_name(line: Paragraph, end: int) -> Iterator[Paragraph]:
    """Yield a line without the name that it begins with, where a sign parts it from what the company is."""
    rest = line.text[end:].lstrip()
    said = rest.lstrip(_BEHIND_NAME) if rest.startswith(_PARTS) else ""
    start = len(line.text) - len(said) if said and (rest.startswith(_LABELS) or not _tells(said, rest[0])) else 0
    if any(map(str.isalnum, rest)):
        yield line._replace(spans=cut_spans(line.spans, start, len(line.text)))


def _tells(said: str, sign: str) -> bool:
    """Tell whether a sentence needs the name before a sign as its subject: "Orbex, the tool, was new to us"."""
    lexicon, words = read_text(said)
    end = next((end for _, end in cut_sentences(said, lexicon.code)), 0)
    kinds = (
        term.classes if term else lexicon.find_classes(fold_word(word)) for _, at, word, term in words if at <= end
    )
    return sign in said[:end] or not _SAYS.isdisjoint(frozenset().union(*kinds))


def _list_long_words(name: str) -> set[str]:
    """Return the words of a name that may tell whose an address is."""
    return {word for word in make_slug(name).split("-") if len(word) >= _TELLING}


def _cut(part: DocumentPart, line: Paragraph, at: int) -> tuple[DocumentPart, DocumentPart]:
    """Cut a part at the line of a company; one with a label is for the speaker, "Users: **Orbex**"."""
    name = _drop_label(line)
    before, story = cut_part(part, name, at, (part.heading.level if part.heading else 0) + 1)
    return before, story if name is line else story._replace(remarks=(line, *story.remarks))


def _drop_label(line: Paragraph) -> Paragraph:
    """Return a line without the words up to a colon where all behind them are bold."""
    start = 0 if split_kicker(line.text)[0] else next((at for at, span in enumerate(line.spans) if span.bold), 0)
    label = "".join(span.text for span in line.spans[:start]).rstrip()
    bold = all(span.bold for span in line.spans[start:])
    return line._replace(spans=line.spans[start:]) if bold and label.endswith((":", "：")) else line


def cut_part(part: DocumentPart, name: Paragraph, at: int, level: int) -> tuple[DocumentPart, DocumentPart]:
    """Return what stands in a part before a name, and what stands behind it below a heading of a level."""
    heading = Heading(level=level, spans=name.spans, line=name.line, column=name.spans[0].column, path=name.path)
    told = tuple(reminder for reminder in part.reminders if reminder.line > name.line)
    noted = tuple(remark for remark in part.remarks if remark.line > name.line)
    story = DocumentPart(heading=heading, blocks=part.blocks[at + 1 :], reminders=told, remarks=noted, line=name.line)
    return (
        part._replace(
            blocks=part.blocks[:at],
            reminders=part.reminders[: len(part.reminders) - len(told)],
            remarks=part.remarks[: len(part.remarks) - len(noted)],
        ),
        story,
    )


def split_addresses(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Set the address on the second line of a paragraph, or behind a name on its only line, apart from the others."""
    split: list[Block] = []
    for block in blocks:
        lines = _split_lines(block) if isinstance(block, Paragraph) and not block.marker else ()
        split += lines if len(lines) > 1 and is_address(lines[1]) else (block,)
    return tuple(split)


def _split_lines(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Return the first line, the second and all others, without the breaks between them; of one line see below."""
    numbers = list(dict.fromkeys(span.line for span in paragraph.spans))
    first, below = _take_lines(paragraph, numbers[:1]), _take_lines(paragraph, numbers[1:])
    if parts := _split_line(first[0]):
        return (*parts, *below)
    return tuple(line for group in (numbers[:1], numbers[1:2], numbers[2:]) for line in _take_lines(paragraph, group))


def _take_lines(paragraph: Paragraph, numbers: Collection[int]) -> tuple[Paragraph, ...]:
    """Return a paragraph of some of the lines of one, nothing for none."""
    spans = tuple(span for span in paragraph.spans if span.line in numbers)
    return (paragraph._replace(spans=_strip_end(spans), line=spans[0].line),) if spans else ()


def _split_line(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Return the name that a line begins with, the first link behind it and what follows; nothing where it is none."""
    at = next((at for at, span in enumerate(paragraph.spans) if span.link), 0)
    name = "".join(span.text for span in paragraph.spans[:at]).rstrip(BEFORE_ADDRESS)
    if not (at and can_name(name) and is_proper(name)):
        return ()
    start = sum(len(span.text) for span in paragraph.spans[: at + 1])
    rest = paragraph.text[start:]
    start += len(rest) - len(rest.lstrip(_BEHIND_ADDRESS))
    runs = (
        cut_spans(paragraph.spans, 0, len(name)),
        paragraph.spans[at : at + 1],
        cut_spans(paragraph.spans, start, len(paragraph.text)),
    )
    return tuple(paragraph._replace(spans=run) for run in runs if run)


def _strip_end(spans: Spans) -> Spans:
    """Return the spans without the white space that ends them."""
    return cut_spans(spans, 0, len("".join(span.text for span in spans).rstrip()))


def is_address(block: Block) -> bool:
    """Tell whether a block is only a link that names no company."""
    return isinstance(block, Paragraph) and bool(find_link(block.spans)) and not is_story_link(block)


def _report_possible(part: DocumentPart, diagnostics: Diagnostics) -> None:
    """Report a line under a heading that looks like a company's name while the heading is taken for it."""
    heading, first = part.heading, next(iter(part.blocks), None)
    if heading is None or heading.link or split_kicker(heading.text)[0]:
        return
    if isinstance(first, Paragraph) and is_name(first) and is_proper(first.text):
        at = Location(first.path, first.line, first.spans[0].column, length=len(first.text))
        diagnostics.report(POSSIBLE_COMPANY, at=at, name=first.text.strip(), heading=heading.text)


def _report_none(module: DocumentPart, path: str, diagnostics: Diagnostics) -> None:
    diagnostics.report(NO_COMPANY, at=Location(path, module.line))
