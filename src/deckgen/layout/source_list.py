"""The sources of a list: whose each is, and under it topic and site, or of all the topic alone as the link.

All of a deck are set alike, on however many pages.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from deckgen.content import StoryLine
from deckgen.geometry import Box
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import count_down, fit_words, inside, on_one_line
from deckgen.layout.runs import name_site, web_link
from deckgen.layout.typography import set_spaces
from deckgen.layout.words import compose_words
from deckgen.page import Run, TextLine
from deckgen.theme import Role

_LARGEST, _SMALLEST, _SITE = 32.0, 12.0, 18.0
"""Points of companies, and of what stands under them at the most."""
_MOST_AIR = 40.0
"""Points that sources stand further apart at the most, so that a short list fills its slide."""


def compose_list(
    columns: Sequence[Sequence[StoryLine]], listed: Sequence[StoryLine], box: Box, lang: str, canvas: Canvas
) -> list[tuple[TextLine, ...]]:
    """Return a text a column, companies as large as all of them stand on one line, spread over the column's height.

    Args:
        columns: the sources of each column, in order; none is longer than the first.
        listed: the sources of all pages: either all of them have their site or none.
        box: the first column's place; all are of its size.
        lang: language of the slide.
        canvas: what the slide is drawn on.
    """
    fits, one_line = inside(canvas.ruler, box), on_one_line(canvas.ruler, box.w)

    compose = partial(_compose, columns, listed, box.w, lang, canvas)
    tried = map(compose, count_down(_LARGEST, _SMALLEST, 2.0))
    texts = next((texts for texts in tried if all(fits(text) and one_line(text) for text in texts)), compose(_SMALLEST))
    spare = min(box.h - canvas.ruler.height(text, box.w) for text in texts) / len(columns[0])
    air = max(0.0, min(_MOST_AIR, spare))
    return [tuple(line._replace(before=line.before and line.before + air) for line in text) for text in texts]


def _compose(
    columns: Sequence[Sequence[StoryLine]],
    listed: Sequence[StoryLine],
    width: float,
    lang: str,
    canvas: Canvas,
    size: float,
) -> list[tuple[TextLine, ...]]:
    """Return a text a column; all sources have their site where each has room for it."""
    told = tuple(_tell_site(line, min(_SITE, size), lang) for line in listed)
    sites = on_one_line(canvas.ruler, width)(told)
    return [tuple(_name_sources(column, size, width, lang, canvas, sites=sites)) for column in columns]


def _name_sources(
    lines: Sequence[StoryLine], size: float, width: float, lang: str, canvas: Canvas, *, sites: bool
) -> Iterator[TextLine]:
    """Yield two lines a source: whose it is; topic and site, or the topic alone as the link."""
    named, small = compose_words(lang, bold=True, font="heading"), min(_SITE, size)
    one_line = on_one_line(canvas.ruler, width)
    for line in lines:
        (name,) = named(line.company or line.topic, size)
        yield name._replace(before=size * 0.5)
        topic = " ".join(line.topic.split()) if line.company else ""
        if sites or not topic:
            yield _tell_site(line, small, lang)
            continue
        site = Run("", small, Role.LINK, link=web_link(line.source), lang=lang)

        def compose(text: str, size: float, site: Run = site) -> tuple[TextLine, ...]:
            return (TextLine((site._replace(text=set_spaces(text, lang), size=size),)),)

        yield from fit_words(topic, (small, small - 2.0), compose, one_line)


def _tell_site(line: StoryLine, size: float, lang: str) -> TextLine:
    """Return topic and site of a source."""
    site = Run(name_site(line.source), size, Role.LINK, link=web_link(line.source), lang=lang)
    topic = " ".join(line.topic.split()) if line.company else ""
    words = (Run(set_spaces(f"{topic}\u00a0· ", lang), size, Role.MUTED, lang=lang),) if topic else ()
    return TextLine((*words, site))
