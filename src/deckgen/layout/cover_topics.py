"""The title of a cover that is made of its stories' topics: each with its company under it, none named twice."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

from deckgen.content import Cover, StoryLine
from deckgen.geometry import Box
from deckgen.layout.cutting import inside_unbroken
from deckgen.layout.measure import Ruler
from deckgen.layout.titles import TOPIC_MARK, part_bracket
from deckgen.layout.typography import set_spaces
from deckgen.layout.widows import is_unbroken
from deckgen.layout.words import compose_words
from deckgen.named_tuple import NamedTuple
from deckgen.page import Run, TextLine
from deckgen.theme import Role

STORY_GAP = 20.0
"""Points between two stories."""
_WORTH = 0.7
"""How much smaller topics may be so that none is broken."""
_MOST_LINES = 2
"""Lines of a topic; more are a paragraph."""
_ROW_GAP = 0.3
"""Above a topic that has its company on its line, in em."""
_COMPANY_GAP = 8.0
"""What a company keeps from brackets above it."""


class StorySizes(NamedTuple):
    """Points: of a topic or title, of a company under it."""

    topic: float
    company: float


def pair_sizes(topics: Sequence[float], companies: Sequence[float]) -> tuple[StorySizes, ...]:
    """Return sizes of topics, each with that of the companies under them."""
    return tuple(StorySizes(topic, company) for topic, company in zip(topics, companies, strict=True))


_LEAST = StorySizes(28.0, 18.0)
"""Of many topics that have their companies on their lines."""


class TopicStyle(NamedTuple):
    """How a look sets topics and companies."""

    steps: Sequence[StorySizes]
    """Largest first."""
    bold: bool = True
    """Whether topics are."""
    company: Role = Role.MUTED
    company_bold: bool = False


def set_topics(
    content: Cover, title: str, style: TopicStyle, lang: str, box: Box, ruler: Ruler
) -> tuple[TextLine, ...]:
    """Return the topics with their companies, unbroken if they can be; () where the author gave a title, or no room.

    A company stands under its topic, or where there are many on its line.

    Args:
        content: of the cover.
        title: its title, which names topics.
        style: of the look.
        lang: language of the slide.
        box: the room.
        ruler: of the theme.
    """
    topics = () if content.named else _list_topics(content.lines, title)
    if not topics:
        return ()
    stacked = (_compose_topics(topics, sizes, style, lang) for sizes in style.steps)
    rows = (_compose_rows(topics, sizes, style, lang) for sizes in (*style.steps, _LEAST))
    return _choose_stacked(stacked, box, ruler) or next(_list_whole(rows, box, ruler), ())


def _choose_stacked(tried: Iterable[tuple[TextLine, ...]], box: Box, ruler: Ruler) -> tuple[TextLine, ...]:
    """Return the largest topics that fit, a little smaller where none is broken then, or takes more than two lines."""
    fitting = filter(inside_unbroken(ruler, box), tried)
    first = next(fitting, ())
    if not first:
        return ()
    least = _WORTH * first[0].runs[0].size
    large = [first, *takewhile(lambda lines: lines[0].runs[0].size >= least, fitting)]
    calm = (lines for lines in large if all(ruler.count_lines(line, box.w) <= _MOST_LINES for line in lines))
    return next(chain(_list_whole(large, box, ruler), calm), first)


def _list_whole(tried: Iterable[tuple[TextLine, ...]], box: Box, ruler: Ruler) -> Iterator[tuple[TextLine, ...]]:
    """Yield what fits with each paragraph on one line."""
    fits = inside_unbroken(ruler, box)
    return (lines for lines in tried if fits(lines) and is_unbroken(lines, box.w, ruler))


def _list_topics(lines: tuple[StoryLine, ...], title: str) -> tuple[tuple[str, str], ...]:
    """Return topics and companies; a topic of the title whose story is still to come has none."""
    named = tuple((line.topic, line.company) if line.topic else (line.company, "") for line in lines)
    known = {topic for topic, _ in named}
    parts = title.split(TOPIC_MARK)
    missing = tuple((part, "") for part in parts if part not in known) if known.intersection(parts) else ()
    return (*named, *missing)


def _compose_topics(
    topics: Sequence[tuple[str, str]], sizes: StorySizes, style: TopicStyle, lang: str
) -> tuple[TextLine, ...]:
    compose = part_bracket(compose_words(lang, bold=style.bold, font="heading"))
    lines: list[TextLine] = []
    for topic, company in topics:
        first, *others = compose(topic, sizes.topic)
        lines += (first._replace(before=STORY_GAP), *others)
        if company:
            run = Run(set_spaces(company, lang), sizes.company, style.company, bold=style.company_bold, lang=lang)
            lines.append(TextLine((run,), before=_COMPANY_GAP * len(others)))
    return tuple(lines)


def _compose_rows(
    topics: Sequence[tuple[str, str]], sizes: StorySizes, style: TopicStyle, lang: str
) -> tuple[TextLine, ...]:
    """Return each topic with its company on its line, for many of them."""
    lines: list[TextLine] = []
    for topic, company in topics:
        runs = [Run(set_spaces(topic, lang), sizes.topic, bold=style.bold, font="heading", lang=lang)]
        if company:
            name = f"\u2002{set_spaces(company, lang)}"
            runs.append(Run(name, sizes.company, style.company, bold=style.company_bold, lang=lang))
        lines.append(TextLine(tuple(runs), before=sizes.topic * _ROW_GAP))
    return tuple(lines)
