"""Names on lines of their own right under headings above sections: which are companies, and the headings topics.

Comes in: a document and the roles of its parts. Goes out: the parts under whose headings such a line names a company.
One line may be anything: links elsewhere tell that headings of the level are topics, or all headings have such a line.
"""

from collections.abc import Mapping, Sequence

from deckgen.blocks import Paragraph
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.headings.names import can_name, is_proper
from deckgen.read.headings.titles import split_kicker
from deckgen.read.pieces import DocumentPart
from deckgen.read.stories.links import is_story_link
from deckgen.read.stories.rulings import HeadingRole, Outlined

_FEWEST = 2
"""Headings with such a line that are no chance, where all have one."""


def find_named(told: Outlined) -> Mapping[int, Paragraph]:
    """Return the part of each topic whose company stands on its first line, and the line."""
    parts, roles = told.document.parts, told.outline.roles
    owners = [at for at, role in enumerate(roles) if role in {HeadingRole.STORY, HeadingRole.TOPIC}]
    found = {at: line for at in owners if (line := _read_name(parts, roles, at, told.names))}
    alike = len(found) >= _FEWEST and len(found) == len(owners)
    return {at: line for at, line in found.items() if alike or roles[at] is HeadingRole.TOPIC}


def _read_name(
    parts: Sequence[DocumentPart], roles: Sequence[HeadingRole], at: int, names: SectionNames
) -> Paragraph | None:
    """Return the first line under a heading where it is a name, and sections follow."""
    part, first = parts[at], next(iter(parts[at].blocks), None)
    if part.heading is None or part.heading.link or split_kicker(part.heading.text)[0]:
        return None
    if roles[at + 1 : at + 2] != [HeadingRole.SECTION] or any(map(is_story_link, part.blocks)):
        return None
    if not isinstance(first, Paragraph) or not is_name(first) or not is_proper(first.text):
        return None
    return first if names.find(first.text) is None else None


def is_name(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph is one short line that names something."""
    if paragraph.marker or not can_name(paragraph.text):
        return False
    return paragraph.spans[-1].line == paragraph.spans[0].line and not any(span.link for span in paragraph.spans)
