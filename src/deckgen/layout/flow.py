"""Running text: the author's paragraphs in, lines composed at a reference size out.

Everything in a flow is proportional to the type size (indents, gaps, widths), so a text is composed once and measured
for any size by scaling the room instead. `paging` finds the size and the pages.
"""

from collections.abc import Sequence

from deckgen.blocks import Paragraph
from deckgen.layout.measure import Reading, Ruler
from deckgen.layout.runs import Style, set_runs
from deckgen.named_tuple import NamedTuple
from deckgen.page import TextLine

REFERENCE = 20.0
INDENT = 1.1
"""Width of a list level, in em."""
GAP = 0.45
"""Space between paragraphs, in em; grows where a page has room."""
HEAD_GAP, NESTED_GAP = 0.75, 0.25
"""Above a line that introduces a list, and under it: it belongs to what follows."""
SPACING = 1.08
DEEPEST = 4
"""List levels that are still indented further."""


class Flow(NamedTuple):
    """A text composed at the reference size."""

    paragraphs: tuple[Paragraph, ...]
    lines: tuple[TextLine, ...]
    readings: tuple[Reading, ...]
    """The lines, read for measuring."""
    style: Style

    def measure(self, width: float, size: float) -> list[float]:
        """Return the height of each paragraph at a size, without gaps, in points."""
        scale = size / REFERENCE
        room = width / scale
        return [reading.measure(room) * scale for reading in self.readings]


def compose_flow(paragraphs: Sequence[Paragraph], style: Style, ruler: Ruler) -> Flow:
    """Set paragraphs at the reference size."""
    own = style.bullets and _wants_bullets(paragraphs)
    lines = tuple(
        _compose(
            paragraph, _choose_gap(paragraph, previous), own and not _stands_between(previous, paragraph, after), style
        )
        for previous, paragraph, after in zip((None, *paragraphs), paragraphs, (*paragraphs[1:], None), strict=False)
    )
    return Flow(tuple(paragraphs), lines, readings=tuple(map(ruler.read, lines)), style=style)


def _wants_bullets(paragraphs: Sequence[Paragraph]) -> bool:
    """True when plain paragraphs stand among others, so that each has to be told apart."""
    return sum(not paragraph.lead for paragraph in paragraphs) > 1


def _stands_between(previous: Paragraph | None, paragraph: Paragraph, after: Paragraph | None) -> bool:
    """True for a plain paragraph that parts two lists: it is an item of neither."""
    return bool(previous and previous.marker and not paragraph.marker and after and after.marker)


def _compose(paragraph: Paragraph, gap: float, bullets: bool, style: Style) -> TextLine:  # noqa: FBT001 - kinds of list
    level = min(paragraph.level, DEEPEST)
    marker = paragraph.marker or ("•" if bullets and not paragraph.lead else "")
    hang = max(INDENT, 0.45 + 0.56 * len(marker)) * REFERENCE if marker else 0.0
    return TextLine(
        set_runs(paragraph.spans, REFERENCE, paragraph.lang or style.lang, style),
        level=level,
        marker=marker,
        indent=level * INDENT * REFERENCE + hang,
        hang=hang,
        before=gap * REFERENCE,
        spacing=SPACING,
        key=paragraph.key,
    )


def _choose_gap(paragraph: Paragraph, previous: Paragraph | None) -> float:
    """Return the space above a paragraph, in em."""
    if paragraph.lead:
        return HEAD_GAP
    return NESTED_GAP if paragraph.level or (previous and previous.lead) else GAP


def scale_lines(lines: Sequence[TextLine], size: float, gap: float = GAP) -> tuple[TextLine, ...]:
    """Return the composed lines at their final size."""
    scale = size / REFERENCE
    return tuple(
        TextLine(
            runs=tuple([run.at_size(size) for run in line.runs]),
            align=line.align,
            level=line.level,
            marker=line.marker,
            indent=line.indent * scale,
            hang=line.hang * scale,
            before=line.before * scale * gap / GAP,
            spacing=line.spacing,
            key=line.key,
        )
        for line in lines
    )
