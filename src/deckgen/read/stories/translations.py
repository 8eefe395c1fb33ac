"""One course in two languages: the same companies in the same modules, told in English here and in French there.

Comes in: modules with their stories, languages known. Goes out: the stories that are translations of others.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from deckgen.catalogue.stories import TRANSLATED_COURSE
from deckgen.diagnostics import Diagnostics, Location
from deckgen.keys import make_slug
from deckgen.language import LANGUAGES
from deckgen.named_tuple import NamedTuple
from deckgen.read.stories.drafts import ModuleDraft
from deckgen.story import Story, StoryState

_SHOWN = 3
"""Companies that are named."""


class Translation(NamedTuple):
    """A story and the same one in another language."""

    first: Story
    second: Story

    @property
    def languages(self) -> tuple[str, str]:
        """Their codes."""
        return self.first.lang, self.second.lang


def find_translations(
    drafts: Sequence[ModuleDraft], stories: Sequence[Story], diagnostics: Diagnostics
) -> list[Translation]:
    """Return the stories that stand in the notes in two languages, and say so once for every two languages.

    Args:
        drafts: The modules.
        stories: Their stories, in order.
        diagnostics: Receives the finding.
    """
    pairs = list(_pair_stories(drafts, stories))
    told = Counter(story.lang for story in stories if story.state is StoryState.STORY)
    meant: list[Translation] = []
    for languages, count in Counter(pair.languages for pair in pairs).items():
        if 2 * count >= min(told[code] for code in languages):
            own = [pair for pair in pairs if pair.languages == languages]
            _report(own, diagnostics)
            meant += own
    return meant


def _pair_stories(drafts: Sequence[ModuleDraft], stories: Sequence[Story]) -> Iterator[Translation]:
    """Yield the stories of one company that differ in language and stand in the same place of the course."""
    numbers = (draft.name.number for draft in drafts for _ in draft.stories)
    companies: dict[str, dict[str, tuple[int | None, Story]]] = {}
    for number, story in zip(numbers, stories, strict=True):
        if story.state is StoryState.STORY and story.company:
            companies.setdefault(make_slug(story.company), {}).setdefault(story.lang, (number, story))
    for told in companies.values():
        for (number, first), (other, second) in combinations(told.values(), 2):
            if _have_one_place(first, second, numbered=number is not None and number == other):
                yield Translation(first, second)


def _have_one_place(first: Story, second: Story, *, numbered: bool) -> bool:
    """Tell whether stories have one topic, or one source in modules of one number: topics are translated, too."""
    return make_slug(first.topic) == make_slug(second.topic) or (numbered and first.source == second.source)


def _report(pairs: Sequence[Translation], diagnostics: Diagnostics) -> None:
    first, second = pairs[0]
    names = ", ".join(pair.first.company for pair in pairs[:_SHOWN])
    diagnostics.report(
        TRANSLATED_COURSE,
        at=Location(second.path, second.line),
        names=names if len(pairs) <= _SHOWN else f"{names} and {len(pairs) - _SHOWN} more",
        language=LANGUAGES[second.lang].name,
        other=LANGUAGES[first.lang].name,
        path=first.path,
        line=first.line,
    )
