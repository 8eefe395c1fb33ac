"""Stories that no heading names: in tables, behind lines such as "Customer: Orbex", behind names on plain lines.

Comes in: a document and its outline. Goes out: both, each such story a part with a heading of its own. A step tells for
each part what it becomes; it trusts what those before it have named.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from deckgen.catalogue.stories import PLAIN_COMPANY
from deckgen.diagnostics import Location
from deckgen.read.pieces import Heading
from deckgen.read.stories.anew import find_stories_anew
from deckgen.read.stories.companies import find_companies
from deckgen.read.stories.company_lines import find_company_lines
from deckgen.read.stories.rulings import HeadingRole, Outlined, RuledPart
from deckgen.read.stories.table_stories import find_table_stories

_Step: TypeAlias = Callable[[Outlined], Iterator[Sequence[RuledPart]]]
_STEPS: tuple[_Step, ...] = (find_table_stories, find_company_lines, find_companies, find_stories_anew)
"""Each yields for every part what it becomes, or nothing at all where it leaves the document as it is."""


def head_hidden_stories(told: Outlined) -> Outlined:
    """Return the document, in which stories without a heading have one, and say which words were taken for names."""
    for step in _STEPS:
        became = list(step(told))
        told = _replace(told, became) if became else told
    return told


def _replace(told: Outlined, became: Sequence[Sequence[RuledPart]]) -> Outlined:
    """Return the document with what its parts became."""
    for ruling, ruled in zip(told.outline.rulings, became, strict=True):
        for story, its in ruled:
            if its is not ruling and its.role is HeadingRole.STORY and story.heading:
                _report(story.heading, told)
    ruled = [one for all_of_one in became for one in all_of_one]
    return told._replace(
        document=told.document._replace(parts=tuple(part for part, _ in ruled)),
        outline=told.outline._replace(rulings=tuple(ruling for _, ruling in ruled)),
    )


def _report(heading: Heading, told: Outlined) -> None:
    """Say that words were taken for the name of a company, which heads a story now."""
    at = Location(path=told.document.path, line=heading.line, column=heading.column, length=len(heading.text))
    told.diagnostics.report(PLAIN_COMPANY, at=at, name=heading.text)
