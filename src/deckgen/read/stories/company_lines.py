"""Lines that say whose story follows, `Customer: Orbex` → headings of stories, front matter on top of a file.

Comes in: a document, with the roles of its parts where they are known. Goes out: the same, with the names where others
have them; the lines as they were written are for the speaker.
"""

from collections.abc import Iterator, Sequence

from deckgen.blocks import Block, Paragraph
from deckgen.diagnostics import Diagnostics
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import CompanyLabel, match_company
from deckgen.read.headings.titles import parse_module
from deckgen.read.pieces import DocumentPart
from deckgen.read.stories.companies import cut_part, report_plain
from deckgen.read.stories.drafts import Document
from deckgen.read.stories.headlines import join_link
from deckgen.read.stories.links import is_story_link
from deckgen.read.stories.outline import HeadingRole, Outline, Ruling
from deckgen.read.stories.rules import COMPANY_LABEL, TOPIC_LINE
from deckgen.spans import cut_spans

_HEADS = frozenset({HeadingRole.MODULE, HeadingRole.TOPIC, HeadingRole.STORY})


class _CompanyLine(NamedTuple):
    """A line of a part that names a company."""

    at: int
    label: CompanyLabel


def take_header(document: Document) -> Document:
    """Return the document with the company that a line above all headings names as if front matter did."""
    part, front = document.parts[0] if document.parts else None, document.front
    told = _find_label(part) if part and part.heading is None and not front.company else None
    headings = [one.heading.text for one in document.parts if one.heading]
    if part is None or told is None or not headings or any(map(parse_module, headings)):
        return document
    line = part.blocks[told.at]
    assert isinstance(line, Paragraph)  # noqa: S101 - only such are labels
    lines = (*front.lines, ("company", line.line))
    front = front._replace(company=line.text[told.label.start : told.label.end], lines=lines)
    rest = (*_find_rest(line, told.label), *part.blocks[told.at + 1 :])
    part = part._replace(blocks=(*part.blocks[: told.at], *rest), remarks=(*part.remarks, line))
    return document._replace(front=front, parts=(part, *document.parts[1:]))


def name_by_lines(
    document: Document, outline: Outline, names: SectionNames, diagnostics: Diagnostics
) -> tuple[Document, Outline]:
    """Return the document, in which each line that says whose story follows begins that story.

    Args:
        document: What is read.
        outline: What its headings are.
        names: Those of sections.
        diagnostics: Receives which lines were taken for names.
    """
    parts: list[DocumentPart] = []
    rulings: list[Ruling] = []
    level = 0
    for at in range(len(document.parts)):
        part, ruling = document.parts[at], outline.rulings[at]
        level = part.heading.level if part.heading and ruling.role in _HEADS else level
        told = _find_story(part, ruling.role, outline.roles[at + 1 : at + 2])
        if told is None or not _may_begin(document.parts, outline.roles, at, names):
            parts.append(part)
            rulings.append(ruling)
            continue
        before, story = _split(part, told, level + 1, names)
        above = ruling.role is HeadingRole.STORY
        parts += [_join(before, story) if above else before, story]
        rulings += [Ruling(HeadingRole.TOPIC, TOPIC_LINE) if above else ruling]
        rulings += [Ruling(HeadingRole.STORY, COMPANY_LABEL)]
        report_plain(story.heading, document.path, diagnostics)
    return document._replace(parts=tuple(parts)), outline._replace(rulings=rulings)


def _may_begin(parts: Sequence[DocumentPart], roles: Sequence[HeadingRole], at: int, names: SectionNames) -> bool:
    """Tell whether a story may begin in a part: under a heading of one, or where a kind of section comes again."""
    if roles[at] in _HEADS:
        return True
    following = parts[at + 1].heading if at + 1 < len(parts) else None
    kind = names.find(following.text) if following else None
    head = next((above for above in range(at, -1, -1) if roles[above] in _HEADS), -1)
    headings = (part.heading for part in parts[head + 1 : at + 1] if part.heading)
    return kind is not None and any(names.find(heading.text) is kind for heading in headings)


def _find_story(part: DocumentPart, role: HeadingRole, following: Sequence[HeadingRole]) -> _CompanyLine | None:
    """Return the line of a part that names whose story follows; none where a link or other headings tell."""
    linked = any(map(is_story_link, part.blocks)) or (part.heading and part.heading.link)
    if role in {HeadingRole.PREAMBLE, HeadingRole.COURSE} or (role in _HEADS and linked):
        return None
    below = role is HeadingRole.MODULE and not _HEADS.isdisjoint(following)
    return None if below else _find_label(part)


def _find_label(part: DocumentPart) -> _CompanyLine | None:
    """Return the first line of a part that names a company."""
    for at, block in enumerate(part.blocks):
        if isinstance(block, Paragraph) and not block.level and (label := match_company(block.text)):
            return _CompanyLine(at, label)
    return None


def _split(
    part: DocumentPart, told: _CompanyLine, level: int, names: SectionNames
) -> tuple[DocumentPart, DocumentPart]:
    """Return what stands before the line in a part, and the story that it begins, the line itself for the speaker."""
    line = part.blocks[told.at]
    assert isinstance(line, Paragraph)  # noqa: S101 - only such are labels
    name = line._replace(spans=cut_spans(line.spans, told.label.start, told.label.end))
    before, story = cut_part(part, name, told.at, level)
    first = (*before.blocks,) if part.heading and told.at and not names.find(part.heading.text) else ()
    before = before._replace(blocks=() if first else before.blocks)
    return before, story._replace(
        blocks=(*first, *_find_rest(line, told.label), *story.blocks), remarks=(line, *story.remarks)
    )


def _find_rest(line: Paragraph, label: CompanyLabel) -> Iterator[Block]:
    """Yield what a line says beside the name, without the marks around it: an address, what the company does."""
    start, end = label.rest, len(line.text)
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
