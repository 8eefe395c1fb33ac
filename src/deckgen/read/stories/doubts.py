"""What was assumed about sections, and what an author may have meant: findings with a place."""

from collections.abc import Mapping, Sequence

from deckgen.catalogue.stories import ASSUMED_SECTIONS, UNKNOWN_SECTION
from deckgen.diagnostics import Diagnostics, Location
from deckgen.read.pieces import Heading
from deckgen.read.stories.drafts import StoryDraft
from deckgen.read.stories.front_matter import FrontMatter
from deckgen.read.stories.kinds import find_kind, suggest_name
from deckgen.story import SectionKind


def report_assumed(stories: Sequence[StoryDraft], front: FrontMatter, diagnostics: Diagnostics) -> None:
    """Say that headings were taken for sections only because front matter names one story."""
    if len(stories) != 1 or not (front.title or front.company):
        return
    (story,) = stories
    own = [section for section in story.sections if section.title]
    if len(own) > 1 and all(section.kind is SectionKind.OTHER for section in own):
        at = Location(story.path, own[0].line, own[0].column)
        diagnostics.report(ASSUMED_SECTIONS, at=at, company=story.company, count=len(own))


def report_slip(heading: Heading, path: str, extra: Mapping[str, SectionKind], diagnostics: Diagnostics) -> None:
    """Say which known section name a heading looks like; it stays a section of its own."""
    name = "" if find_kind(heading.text, extra) else suggest_name(heading.text)
    if name:
        diagnostics.report(UNKNOWN_SECTION, at=Location(path, heading.line), heading=heading.text, name=name)
