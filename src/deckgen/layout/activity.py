"""What a company does, on its opener: up to three lines of the author's, as large as they fit."""

from collections.abc import Sequence

from deckgen.content import Line
from deckgen.geometry import Box
from deckgen.layout.cutting import fit_words, inside, inside_unbroken
from deckgen.layout.measure import Ruler
from deckgen.layout.runs import Tone, make_runs
from deckgen.layout.words import compose_words
from deckgen.page import TextLine

_GAP = 0.35
"""Between two lines, in em."""
_SPACING = 1.1
_SAID, _SMALLEST = 0.7, 18.0
"""How large a line is that deckgen says beside those of the author, as a share of them, and in points at the least."""


def fit_activity(
    lines: Sequence[Line], box: Box, sizes: Sequence[float], lang: str, tones: tuple[Tone, Tone], ruler: Ruler
) -> tuple[TextLine, ...]:
    """Return the lines at the first size that fits the box, no word broken if any does; else as many as do.

    Of a first line that does not fit alone, as many words as do: lines never run into each other.

    Args:
        lines: what the opener says.
        box: its room.
        sizes: points, largest first.
        lang: language of lines that have none of their own.
        tones: colors of the first line, and of the others.
        ruler: of the theme.
    """
    fits = inside(ruler, box)
    tried = [compose_activity(lines, size, lang, tones) for size in sizes]
    for has_room in (inside_unbroken(ruler, box), fits):
        if composed := next(filter(has_room, tried), ()):
            return composed
    if len(lines) > 1:
        return fit_activity(lines[:-1], box, sizes, lang, tones, ruler)
    words = " ".join(span.text for line in lines for span in (*line.lead, *line.hero, *line.tail))
    return fit_words(words, sizes[-1:], compose_words(lang, tones[0].text), fits)


def compose_activity(lines: Sequence[Line], size: float, lang: str, tones: tuple[Tone, Tone]) -> tuple[TextLine, ...]:
    """Return the lines at a size, the author's bold kept; where a story is told is smaller than they are."""
    sizes = [size if line.paragraph.key else max(min(size, _SMALLEST), round(size * _SAID)) for line in lines]
    sizes = sizes if max(sizes, default=size) == size else [size] * len(lines)
    return tuple(
        TextLine(
            make_runs((*line.lead, *line.hero, *line.tail), own, line.paragraph.lang or lang, tones[number > 0]),
            before=size * _GAP,
            spacing=_SPACING,
            key=line.paragraph.key,
        )
        for number, (line, own) in enumerate(zip(lines, sizes, strict=True))
    )
