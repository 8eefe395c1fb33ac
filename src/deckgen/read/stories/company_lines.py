"""Lines that say whose story follows, `Customer: Orbex` → headings of stories, front matter on top of a file.

Comes in: a document, with the roles of its parts where they are known. Goes out: its parts, with the names where others
have them; the lines as they were written are for the speaker.
"""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Block, Paragraph
from deckgen.keys import make_slug
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import CompanyLabel, is_proper, match_company, match_topic
from deckgen.read.headings.titles import parse_module
from deckgen.read.pieces import DocumentPart, Heading
from deckgen.read.stories.companies import cut_part, rule_above
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.headlines import join_link
from deckgen.read.stories.links import is_story_link
from deckgen.read.stories.named_topics import is_name
from deckgen.read.stories.rules import COMPANY_LABEL, TOPIC_LABEL
from deckgen.read.stories.rulings import HEADS, HeadingRole, Outlined, RuledPart, Ruling
from deckgen.spans import cut_spans


class _CompanyLine(NamedTuple):
    """A line of a part that names a company."""

    at: int
    line: Paragraph
    label: CompanyLabel

    @property
    def word(self) -> str:
        """The label."""
        return make_slug(self.line.text[: self.label.start])

    @property
    def name(self) -> Paragraph:
        """The company."""
        return self.line._replace(spans=cut_spans(self.line.spans, self.label.start, self.label.end))


def take_header(document: Document) -> Document:
    """Return the document with company and topic that lines above all headings name as if front matter did."""
    part, front = document.parts[0] if document.parts else None, document.front
    told = _find_label(part) if part and part.heading is None and not front.company else None
    headings = [one.heading.text for one in document.parts if one.heading]
    if part is None or told is None or not headings or any(map(parse_module, headings)):
        return document
    front = front._replace(company=told.name.text, lines=(*front.lines, ("company", told.line.line)))
    line = None if front.topic else _find_topic_line(part, told)
    taken = document._replace(front=front, parts=(_take_out(part, told), *document.parts[1:]))
    return _take_topic(taken, line) if line else taken


def _take_topic(document: Document, line: Paragraph) -> Document:
    """Return a document with the topic that a line of its first part names, the line for the speaker."""
    part, front = document.parts[0], document.front
    topic = match_topic(line.text) or line.text.strip()
    front = front._replace(topic=topic, lines=(*front.lines, ("topic", line.line)))
    blocks = tuple(block for block in part.blocks if block is not line)
    part = part._replace(blocks=blocks, remarks=(line, *part.remarks))
    return document._replace(front=front, parts=(part, *document.parts[1:]))


def _find_topic_line(part: DocumentPart, told: _CompanyLine) -> Paragraph | None:
    """Return the line that says what a story shows: behind a label, or the first of all where it is a name."""
    lines = [block for block in part.blocks if isinstance(block, Paragraph) and not block.level]
    labeled = next((line for line in lines if match_topic(line.text)), None)
    first = lines[0] if told.at and lines and part.blocks[0] is lines[0] else None
    return labeled or (first if first and is_name(first) and is_proper(first.text) else None)


def _take_out(part: DocumentPart, told: _CompanyLine) -> DocumentPart:
    """Return a part whose line is for the speaker, with what that says beside the name."""
    blocks = (*part.blocks[: told.at], *_find_rest(told), *part.blocks[told.at + 1 :])
    return part._replace(blocks=blocks, remarks=(*part.remarks, told.line))


def find_company_lines(outlined: Outlined) -> Iterator[Sequence[RuledPart]]:
    """Yield each part, and behind it the story that a line in it begins which says whose story follows.

    A line that says what its heading says begins none.
    """
    level, parts, roles, names = 0, outlined.document.parts, outlined.outline.roles, outlined.names
    for at, (part, ruling) in enumerate(outlined.pair()):
        level = part.heading.level if part.heading and ruling.role in HEADS else level
        told = _find_story(part, ruling.role, roles[at + 1 : at + 2])
        if told is None or not _may_begin(parts, roles, at, names):
            yield ((part, ruling),)
        elif part.heading and make_slug(part.heading.text) == make_slug(told.name.text):
            yield ((_take_out(part, told), ruling),)
        else:
            yield tuple(_split_all(_rule(part, ruling, told, level, names), told))


def _rule(
    part: DocumentPart, ruling: Ruling, told: _CompanyLine, level: int, names: SectionNames
) -> Sequence[RuledPart]:
    """Return a part without the story that begins in it, the topic that it names above, and the story."""
    topic = _find_topic(part, told, level) if ruling.role is HeadingRole.MODULE else None
    rest, line = (_drop_block(part, told.at - 1), told._replace(at=told.at - 1)) if topic else (part, told)
    before, story = _split_line(rest, line, level + 1, names)
    before = _join(before, story) if ruling.role is HeadingRole.STORY else before
    below = ((topic, Ruling(HeadingRole.TOPIC, TOPIC_LABEL)),) if topic else ()
    return (before, rule_above(ruling)), *below, (story, Ruling(HeadingRole.STORY, COMPANY_LABEL))


def _split_all(ruled: Sequence[RuledPart], told: _CompanyLine) -> Iterator[RuledPart]:
    """Yield ruled parts, the last one, a story, cut where a line with the same label names another company."""
    *above, (story, ruling) = ruled
    yield from above
    while following := _find_label(story, told.word):
        level = story.heading.level if story.heading else 0
        before, below = cut_part(story, following.name, following.at, level)
        yield before, ruling
        blocks, remarks = (*_find_rest(following), *below.blocks), (following.line, *below.remarks)
        story, ruling = below._replace(blocks=blocks, remarks=remarks), Ruling(HeadingRole.STORY, COMPANY_LABEL)
    yield story, ruling


def _find_topic(part: DocumentPart, told: _CompanyLine, level: int) -> DocumentPart | None:
    """Return the topic that the line above one with a company names; the line itself is for the speaker."""
    line = part.blocks[told.at - 1] if told.at else None
    topic = match_topic(line.text) if isinstance(line, Paragraph) and not line.level else ""
    if not topic or not isinstance(line, Paragraph):
        return None
    start = line.text.rindex(topic)
    spans = cut_spans(line.spans, start, start + len(topic))
    heading = Heading(level=level, spans=spans, line=line.line, column=spans[0].column, path=line.path)
    return DocumentPart(heading=heading, remarks=(line,), line=line.line)


def _drop_block(part: DocumentPart, at: int) -> DocumentPart:
    return part._replace(blocks=(*part.blocks[:at], *part.blocks[at + 1 :]))


def _may_begin(parts: Sequence[DocumentPart], roles: Sequence[HeadingRole], at: int, names: SectionNames) -> bool:
    """Tell whether a story may begin in a part: under a heading of one, or where a kind of section comes again."""
    if roles[at] in HEADS:
        return True
    following = parts[at + 1].heading if at + 1 < len(parts) else None
    kind = names.find(following.text) if following else None
    head = next((above for above in range(at, -1, -1) if roles[above] in HEADS), -1)
    headings = (part.heading for part in parts[head + 1 : at + 1] if part.heading)
    return kind is not None and any(names.find(heading.text) is kind for heading in headings)


def _find_story(part: DocumentPart, role: HeadingRole, following: Sequence[HeadingRole]) -> _CompanyLine | None:
    """Return the line of a part that names whose story follows; none where a link or other headings tell."""
    linked = any(map(is_story_link, part.blocks)) or (part.heading and part.heading.link)
    if role in {HeadingRole.PREAMBLE, HeadingRole.COURSE} or (role in HEADS and linked):
        return None
    below = role is HeadingRole.MODULE and not HEADS.isdisjoint(following)
    return None if below else _find_label(part)


def _find_label(part: DocumentPart, word: str = "") -> _CompanyLine | None:
    """Return the first line of a part that names a company, with a label where one is given."""
    for at, block in enumerate(part.blocks):
        if isinstance(block, Paragraph) and not block.level and (label := match_company(block.text)):
            found = _CompanyLine(at, block, label)
            if word in {"", found.word}:
                return found
    return None


def _split_line(
    part: DocumentPart, told: _CompanyLine, level: int, names: SectionNames
) -> tuple[DocumentPart, DocumentPart]:
    """Return what stands before the line in a part, and the story that it begins, the line itself for the speaker."""
    before, story = cut_part(part, told.name, told.at, level)
    first = (*before.blocks,) if part.heading and told.at and not names.find(part.heading.text) else ()
    before = before._replace(blocks=() if first else before.blocks)
    return before, story._replace(
        blocks=(*first, *_find_rest(told), *story.blocks), remarks=(told.line, *story.remarks)
    )


def _find_rest(told: _CompanyLine) -> Iterator[Block]:
    """Yield what a line says beside the name, without the marks around it: an address, what the company does."""
    line = told.line
    start, end = told.label.rest, len(line.text)
    while start < end and not (line.text[start].isalnum() or line.text[start] in '<«“"'):
        start += 1
    while end > start and line.text[end - 1] in ")>.]":
        end -= 1
    if start < end:
        yield line._replace(spans=cut_spans(line.spans, start, end), marker="")


def _join(above: DocumentPart, story: DocumentPart) -> DocumentPart:
    """Return what stands above a story, its heading without the company where it says both: "Lambda - Orbex"."""
    heading, company = above.heading, story.heading
    if heading is None or company is None:
        return above
    topic = join_link(heading.text, company.text).topic
    text = "".join(span.text for span in heading.spans)
    at = text.find(topic) if topic else 0
    spans = cut_spans(heading.spans, at, at + len(topic)) if at >= 0 else heading.spans
    return above._replace(heading=heading._replace(spans=spans))
