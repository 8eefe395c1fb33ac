"""What was assumed about sections and sources, and what an author may have meant: findings with a place."""

from collections.abc import Sequence

from deckgen.blocks import Paragraph
from deckgen.catalogue.stories import ASSUMED_SECTIONS, NO_HEADINGS, SEVERAL_SOURCES, UNKNOWN_SECTION
from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.headings.kinds import SectionNames, suggest_name
from deckgen.read.pieces import Heading
from deckgen.read.stories.drafts import Document, StoryDraft
from deckgen.read.stories.front_matter import FrontMatter
from deckgen.read.stories.naming import report_unused_key
from deckgen.read.stories.rulings import HeadingRole
from deckgen.story import SectionKind

_KEYLESS = frozenset({HeadingRole.COURSE, HeadingRole.MODULE, HeadingRole.DETAIL})
"""Headings of what an author's key is not for: a module is known by its number and title."""
_FEWEST_BLOCKS = 3
"""Paragraphs and the like of a text that may well tell of more than one thing."""


def report_doubts(document: Document, stories: Sequence[StoryDraft], diagnostics: Diagnostics) -> None:
    """Say what was assumed about the stories of a document."""
    _report_assumed(stories, document.front, diagnostics)
    _report_unheaded(document, stories, diagnostics)
    for story in stories:
        untitled = (section for section in story.sections[:1] if not section.title)
        first = next((block for section in untitled for block in section.blocks[:1]), None)
        if not story.source and isinstance(first, Paragraph):
            _report_sources(first, diagnostics)


def _report_sources(first: Paragraph, diagnostics: Diagnostics) -> None:
    """Say that the line a story begins with is several links and nothing else."""
    names = {span.link: span.text for span in first.spans if span.link.startswith("http")}
    beside = "".join(span.text for span in first.spans if not span.link)
    if len(names) > 1 and not first.marker and not any(map(str.isalnum, beside)):
        at = Location(first.path, first.spans[0].line, first.spans[0].column)
        diagnostics.report(SEVERAL_SOURCES, at=at, count=len(names), names=", ".join(names.values()))


def _report_assumed(stories: Sequence[StoryDraft], front: FrontMatter, diagnostics: Diagnostics) -> None:
    """Say that headings were taken for sections only because front matter names one story."""
    if len(stories) != 1 or not (front.title or front.company):
        return
    (story,) = stories
    own = [section for section in story.sections if section.title]
    if len(own) > 1 and all(section.kind is SectionKind.OTHER for section in own):
        at = Location(story.path, own[0].line, own[0].column)
        diagnostics.report(ASSUMED_SECTIONS, at=at, company=story.company, count=len(own))


def _report_unheaded(document: Document, stories: Sequence[StoryDraft], diagnostics: Diagnostics) -> None:
    """Say that a text of some length is one story only because no line of it tells what it is about."""
    blocks = [block for part in document.parts for block in part.blocks]
    told = any(part.heading for part in document.parts) or document.front.company or document.front.title
    if told or len(stories) != 1 or stories[0].linked or len(blocks) < _FEWEST_BLOCKS:
        return
    at = Location(document.path, blocks[0].line)
    diagnostics.report(NO_HEADINGS, at=at, company=stories[0].company)


def report_keyless(heading: Heading, role: HeadingRole, diagnostics: Diagnostics) -> None:
    """Say that a heading has a key of the author's which is of no use there."""
    if heading.pin and role in _KEYLESS:
        report_unused_key(heading.pin, Location(heading.path, heading.line), diagnostics)


def report_slip(heading: Heading, path: str, names: SectionNames, diagnostics: Diagnostics) -> None:
    """Say which known section name a heading looks like; it stays a section of its own."""
    name = "" if names.find(heading.text) else suggest_name(heading.text)
    if name:
        diagnostics.report(UNKNOWN_SECTION, at=Location(path, heading.line), heading=heading.text, name=name)
