"""Figures listed by hand: "value — label", "old → new — label".

Comes in: one entry of a section such as "Key figures", or of the front matter. Goes out: the figure, its value as
written. What an entry lacks is told by `Lack`, so that the caller can report it.
"""

import re
from enum import Enum, auto

from deckgen.figures.find import find_figures
from deckgen.figures.quantity import Quantity
from deckgen.figures.scan import scan_quantities
from deckgen.figures.texts import fold
from deckgen.story import Figure, SectionKind, Spans

SEPARATOR = re.compile(r"\s+(?:[—–|]|--?)\s+|\s*\|\s*|(?<=\S)\s*:\s+")
ARROW = re.compile(r"\s*(?:→|⇒|➜|➔|⟶|-->|->|=>)\s*")


class Lack(Enum):
    """What an entry lacks."""

    VALUE = auto()
    LABEL = auto()
    PAIR = auto()
    """More than two values stand between its arrows."""


def read_entry(spans: Spans, line: int = 0, label: str = "") -> tuple[Figure | None, Lack | None]:
    """Read one listed figure.

    Args:
        spans: The entry.
        line: Where it stands.
        label: Words near the entry, for one that is only a value.

    Returns:
        The figure, None when the entry holds no value; and what the entry lacks.
    """
    text = fold("".join(span.text for span in spans))
    value, words = _split_entry(spans, text)
    if not is_value(value):
        return None, Lack.VALUE
    if words:
        lack = Lack.PAIR if len(ARROW.findall(value)) > 1 else None
        return make_figure(value, words, text, line), lack
    figure = _read_sentence(text, line)
    if figure:
        return figure, None
    return make_figure(text, label, text, line), Lack.LABEL


def _split_entry(spans: Spans, text: str) -> tuple[str, str]:
    """Return an entry's value and label as written; no label when nothing separates them."""
    parts = SEPARATOR.split(text, maxsplit=1)
    if len(parts) == 2 and all(parts):
        value, label = parts
        turned = scan_quantities(label) and not scan_quantities(value) and not ARROW.search(value)
        return (label, value) if turned else (value, label)
    head = fold(spans[0].text) if len(spans) > 1 and spans[0].bold else ""
    label = text[len(head) :].strip(" :,–—-") if head else ""
    if label and not is_value(head) and is_value(label):
        return label, head.strip(" :,–—-")
    return (head, label) if label else (text, "")


def is_value(written: str) -> bool:
    """Tell whether words hold a quantity or any other number, such as "24/7"."""
    return any(char.isdigit() for char in written) or bool(scan_quantities(written))


def _read_sentence(text: str, line: int) -> Figure | None:
    """Read an entry without a separator as prose, "7 TB of data every day"; None when no words label it."""
    found = find_figures(text)
    if not found or found[0].label[0] == found[0].label[1]:
        return None
    first = found[0]
    value = fold(text[first.value.start : first.value.end])
    before = fold(text[first.before.start : first.before.end]) if first.before else ""
    return _complete(value, fold(text[slice(*first.label)]), before, (text, line), first.value)


def make_figure(written: str, label: str, text: str, line: int) -> Figure | None:
    """Make a figure of a value ("old → new" or "new") and a label as the author wrote them."""
    parts = ARROW.split(fold(written))
    paired = len(parts) == 2 and all(parts)
    old, new = parts if paired else ("", fold(written))
    quantities = scan_quantities(new) if len(parts) <= 2 else ()
    first = quantities[0] if quantities else None
    if first and first.lead == 0:
        new = new[first.start :]
    return _complete(new, fold(label), old, (text, line), first) if new and fold(label) else None


def _complete(value: str, label: str, before: str, source: tuple[str, int], quantity: Quantity | None) -> Figure:
    earlier = scan_quantities(before) if before else ()
    return Figure(
        value=value,
        label=label,
        before=before,
        qualifier=quantity.qualifier if quantity else "",
        unit=quantity.unit if quantity else "",
        number=quantity.number if quantity else None,
        before_number=earlier[0].number if earlier else None,
        before_unit=earlier[0].unit if earlier else "",
        text=source[0],
        section=SectionKind.FIGURES,
        line=source[1],
    )
