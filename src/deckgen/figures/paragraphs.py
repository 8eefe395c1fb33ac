"""One paragraph → its figures, with their places in the author's file.

Comes in: a paragraph and where it stands. Goes out: `Figure`s whose value and label are substrings of its text.
"""

import re
from typing import NamedTuple

from deckgen.figures.find import Found, find_figures
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.texts import fold
from deckgen.figures.weights import HERO, MARKED, weigh
from deckgen.story import Figure, Paragraph, Place, SectionKind, Spans

_LETTER = re.compile(r"[^\W\d_]")


class Spot(NamedTuple):
    """Where a paragraph stands in its story."""

    section: int
    block: int
    kind: SectionKind
    label: str = ""
    """Author's words to fall back on where a paragraph is nothing but a value: its lead-in or heading."""
    lead: str = ""
    """The lead-in alone, "" when there is none."""
    placed: bool = True
    """False for paragraphs that are no blocks of their own, such as those of a quotation."""


def read_paragraph(
    paragraph: Paragraph, spot: Spot, marks: frozenset[str] = frozenset(), *, weakest: Strength = Strength.FAIR
) -> tuple[Figure, ...]:
    """Return the figures of a paragraph in order, as the author's marks want them."""
    if "no figure" in marks:
        return ()
    text, bold = paragraph.text, _bold_ranges(paragraph.spans)
    found = find_figures(text, bold, weakest=weakest)
    if marks and not found:
        found = _strongest(find_figures(text, bold, weakest=Strength.PAIR_ONLY))
    bare = _is_bare(text, found)
    figures = [_figure(paragraph, spot, item, bare=bare) for item in found]
    if marks:
        figures = [figure if figure.label else figure._replace(label=spot.label) for figure in figures]
    figures = [figure for figure in figures if figure.label]
    if marks and figures:
        best = max(range(len(figures)), key=lambda index: figures[index].weight)
        bonus = HERO if "hero" in marks else MARKED
        figures[best] = figures[best]._replace(weight=max(figures[best].weight, 0.0) + bonus)
    return tuple(figures)


def _strongest(found: tuple[Found, ...]) -> tuple[Found, ...]:
    best = max(found, key=lambda item: (item.strength, item.value.magnified), default=None)
    return (best,) if best else ()


def _bold_ranges(spans: Spans) -> tuple[tuple[int, int], ...]:
    ranges: list[tuple[int, int]] = []
    offset = 0
    for span in spans:
        if span.bold:
            ranges.append((offset, offset + len(span.text)))
        offset += len(span.text)
    return tuple(ranges)


def _is_bare(text: str, found: tuple[Found, ...]) -> bool:
    """Tell whether a paragraph is nothing but values: "10 ms, 12 ms"."""
    start, rest = 0, ""
    for value in sorted((one for item in found for one in (item.value, item.before) if one), key=lambda one: one.lead):
        rest, start = rest + text[start : value.lead], value.end
    return not _LETTER.search(rest + text[start:])


def _figure(paragraph: Paragraph, spot: Spot, found: Found, *, bare: bool) -> Figure:
    text, value, before = paragraph.text, found.value, found.before
    line, column = locate(paragraph, value.start)
    ends = sorted((item.start, item.end) for item in (value, before) if item)
    return Figure(
        value=fold(text[value.start : value.end]),
        # the heading names a pair or a lone value; words without a meaning have the lead-in
        label=fold(text[slice(*found.label)]) or (spot.label if found.before or bare else spot.lead),
        before=fold(text[before.start : before.end]) if before else "",
        qualifier=fold(value.qualifier),
        unit=_unit(value, before),
        number=value.number,
        before_number=before.number if before else None,
        before_unit=fold(before.unit) if before else "",
        text=fold(text[slice(*found.sentence)]),
        places=tuple(Place(spot.section, spot.block, *end) for end in ends) if spot.placed else (),
        section=spot.kind,
        line=line,
        column=column,
        bold=found.bold,
        weight=weigh(found, spot.kind),
    )


def _unit(value: Quantity, before: Quantity | None) -> str:
    return fold(value.unit or (before.unit if before else ""))


def locate(paragraph: Paragraph, offset: int) -> tuple[int, int]:
    """Return line and column of a character of a paragraph's text, as exact as its spans tell."""
    passed = 0
    for span in paragraph.spans:
        if offset < passed + len(span.text):
            inside = span.text[: offset - passed]
            breaks = inside.count("\n")
            if breaks:
                return span.line + breaks, len(inside) - inside.rindex("\n")
            return span.line, span.column + len(inside) if span.column else 0
        passed += len(span.text)
    return paragraph.line, 0
