"""Titles of slides: as large as they fit, on one line if they can; the longest are cut, the notes hold them whole."""

import re
from collections.abc import Sequence
from itertools import chain, takewhile
from typing import TYPE_CHECKING

from deckgen.content import StoryLine
from deckgen.deck import Slide
from deckgen.deferred import defer
from deckgen.geometry import Box
from deckgen.language import Label
from deckgen.layout.canvas import Canvas
from deckgen.layout.cutting import Compose, count_down, fit_words, inside, inside_unbroken, on_one_line
from deckgen.layout.measure import Ruler
from deckgen.layout.words import OWNER_MARK
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, Run, Slot, TextItem, TextLine
from deckgen.theme import Role, Theme

if TYPE_CHECKING:
    from deckgen.layout import client_titles
else:
    client_titles = defer("deckgen.layout.client_titles")

DISPLAY_SMALLEST = 28.0
HANGING = 6.0
"""Points that letters of more than a hundred may hang under their line."""
NARROW, NARROW_SMALLEST, OWNER_SMALLEST = 340.0, 16.0, 14.0
"""Points of width under which a title stands in a column; sizes that it and its company may have there."""
OWNER_SIZE = 0.8
"""Of the company under a heading, as a share of that."""
_SUFFIX_SHARE = 0.6
"""Of "(continued)", as a share of the heading: it stands beside it, so that nothing below moves."""
_SHORT_END = 2
"""Letters of a last word that looks lost on a line of its own."""
_ONE_LINE_WORTH = 0.8
"""How much smaller a name may be so that it stands on one line."""
_BRACKET = re.compile(r"(?P<title>[^()]+) (?P<bracket>\([^()]+ [^()]+\))")
"""A title that ends with words in brackets, two or more."""
_BRACKET_SHARE = 0.55
"""Of their size, as a share of the title's."""
TOPIC_MARK = "\u00a0· "
"""Between the topics of a cover's title."""
_BROKEN, _ONE_LINE = 0.6, 0.75
"""How much smaller a title may be so that topics are not broken, and so that it has one line."""
_SECOND = 2
OWNER_SHARE = 0.7
"""Share of the title's width that the owner may take."""


def make_title(slide: Slide, part: int, frame: Frame, canvas: Canvas) -> TextItem:
    """Return the title item: the section's heading, "(continued)" on its second page, the company in a quiet tone.

    In a narrow place, as in a margin or on a panel at the left, the company stands under the heading.
    """
    slot, lang = frame.slot("title"), slide.labels or slide.lang
    if slot.placeholder and frame.layout:
        return client_titles.set_client_title(slide, part, frame, canvas)
    quiet = Role.PANEL_MUTED if slot.color is Role.PANEL_TEXT else Role.MUTED
    suffix = continue_title(part, slide, canvas.theme)
    lines = (_stack if slot.box.w < NARROW else _set_in_row)(slide, suffix, _TitlePlace(slot, quiet, lang), canvas)
    return TextItem("title", slot.box, lines, slot="title", anchor=slot.anchor)


def continue_title(number: int, slide: Slide, theme: Theme) -> str:
    """Return what stands behind the title of a section's page: " (continued)", " (continued 2)", "" for the first."""
    if number == 1:
        return ""
    words = theme.label(Label.CONTINUED, slide.labels or slide.lang)
    return f" ({words})" if number == _SECOND else f" ({words}\u00a0{number - 1})"


class _TitlePlace(NamedTuple):
    """Where a title stands, the color of its quiet parts, its language."""

    slot: Slot
    quiet: Role
    lang: str

    def run(self, text: str, size: float, *, loud: bool) -> Run:
        """Return a part of the title."""
        color = self.slot.color if loud else self.quiet
        return Run(text, size, color, bold=loud, font="heading", lang=self.lang)


def _set_in_row(slide: Slide, suffix: str, place: _TitlePlace, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return heading and company on one line if they can be, else on two."""
    slot = place.slot
    largest = min(canvas.theme.sizes.title, slot.size)
    sizes = count_down(largest, min(largest, canvas.theme.sizes.title_small), 2.0)

    def compose_owner(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((place.run(text, size, loud=False),)),)

    owner = slide.owner
    if owner:
        behind = canvas.ruler.width(TextLine((place.run(suffix, sizes[-1], loud=False),))) if suffix else 0.0
        one_line = on_one_line(canvas.ruler, slot.box.w * OWNER_SHARE - behind)
        owner = fit_words(owner, sizes[-1:], compose_owner, one_line)[0].runs[0].text

    def compose(head: str, size: float) -> tuple[TextLine, ...]:
        named = f"{OWNER_MARK}{owner}" if owner else ""
        quiet = (place.run(text, size, loud=False) for text in (suffix, named) if text)
        return (TextLine((place.run(head, size, loud=True), *quiet)),)

    one_line, box = on_one_line(canvas.ruler, slot.box.w), inside(canvas.ruler, slot.box)
    lines = next((lines for size in sizes if one_line(lines := compose(slide.title, size))), None)
    return lines or fit_words(slide.title, sizes[-1:], compose, box)


def _stack(slide: Slide, suffix: str, place: _TitlePlace, canvas: Canvas) -> tuple[TextLine, ...]:
    """Return the heading with the company under it."""
    owner, box = slide.owner, place.slot.box

    def compose_owner(text: str, size: float) -> tuple[TextLine, ...]:
        return (TextLine((place.run(text, size, loud=False),)),)

    if owner.strip():
        two_lines = inside(canvas.ruler, box._replace(h=min(box.h / 2, OWNER_SMALLEST * 2.5)))
        owner = fit_words(owner, (OWNER_SMALLEST,), compose_owner, two_lines)[0].runs[0].text

    def compose(head: str, size: float) -> tuple[TextLine, ...]:
        small = max(OWNER_SMALLEST, round(size * _SUFFIX_SHARE))
        second = (place.run(suffix, small, loud=False),) if suffix else ()
        lines = [TextLine((place.run(head, size, loud=True), *second))]
        if owner.strip():
            lines.append(TextLine((place.run(owner, max(OWNER_SMALLEST, size * OWNER_SIZE), loud=False),)))
        return tuple(lines)

    sizes = count_down(canvas.theme.sizes.title, NARROW_SMALLEST, 2.0)
    whole = inside_unbroken(canvas.ruler, box)
    lines = next((lines for size in sizes if whole(lines := compose(slide.title, size))), None)
    return lines or fit_words(slide.title, sizes[-1:], compose, inside(canvas.ruler, box))


def spare_title(lines: Sequence[StoryLine], title: str) -> tuple[StoryLine, ...]:
    """Return stories without a topic that is the title over them."""
    return tuple(line._replace(topic="") if line.topic == title else line for line in lines)


def fit_display(text: str, compose: Compose, box: Box, canvas: Canvas, largest: float = 0.0) -> tuple[TextLine, ...]:
    """Return an opener's title as large as it fits without breaking a word; the longest are cut.

    `largest` is in points; 0 for the look's own.
    """
    text, sizes = hold_end(text), count_down(largest or canvas.theme.sizes.display, DISPLAY_SMALLEST, 4.0)
    whole, one_line = inside_unbroken(canvas.ruler, box), on_one_line(canvas.ruler, box.w)
    fitting = (lines for size in sizes if whole(lines := compose(text, size)))
    largest_lines = next(fitting, ())
    if not largest_lines:
        return fit_words(text, sizes[-1:], compose, inside(canvas.ruler, box))
    least = largest_lines[0].runs[0].size * _ONE_LINE_WORTH
    near = takewhile(lambda lines: lines[0].runs[0].size >= least, chain((largest_lines,), fitting))
    return next(filter(one_line, near), largest_lines)


def part_bracket(compose: Compose) -> Compose:
    """Return what sets the brackets that a title ends with on a line of their own, smaller and lighter than it."""

    def compose_parts(text: str, size: float) -> tuple[TextLine, ...]:
        found = _BRACKET.fullmatch(text)
        if found is None:
            return compose(text, size)
        small = compose(found["bracket"], round(size * _BRACKET_SHARE))
        light = (line._replace(runs=tuple(run._replace(bold=False) for run in line.runs)) for line in small)
        return (*compose(found["title"], size), *light)

    return compose_parts


def hold_end(title: str) -> str:
    """Return a title whose last word, where it is as short as a number, stays on the line of the one before it."""
    head, _, last = title.rpartition(" ")
    return f"{head}\u00a0{last}" if head and len(last) <= _SHORT_END else title


def fit_topics(title: str, sizes: Sequence[float], compose: Compose, box: Box, ruler: Ruler) -> tuple[TextLine, ...]:
    """Return a cover's title as large as it fits, on one line, or each topic on its own, if it is about as large so.

    Args:
        title: topics, parted by "·" where there are several.
        sizes: points, largest first.
        compose: text and size in, lines out.
        box: the room.
        ruler: of the theme.
    """
    title, compose = hold_end(title), part_bracket(compose)
    whole, one_line = inside_unbroken(ruler, box), on_one_line(ruler, box.w)
    lines = fit_words(title, sizes, compose, whole)
    if one_line(lines):
        return lines
    least = lines[0].runs[0].size * (_BROKEN if TOPIC_MARK in title else _ONE_LINE)
    apart = title.replace(TOPIC_MARK, "\n")
    for text in dict.fromkeys((title, apart)):
        for size in (size for size in sizes if size >= least):
            tried = compose(text, size)
            if whole(tried) and ruler.count_lines(tried[0], box.w) <= text.count("\n") + 1:
                return tried
    return lines


def stand_title(item: TextItem, ruler: Ruler) -> TextItem:
    """Return a large title at the foot of its box, its box as high as it and a little more: no letter hangs out."""
    box, height = item.box, ruler.height(item.lines, item.box.w) + HANGING
    return item._replace(box=Box(box.x, box.bottom - height, box.w, height), anchor="top")
