"""Figures listed by hand: "value — label", "old → new — label", the rows of a table.

Comes in: a section under a heading such as "Key figures", or one entry of the front matter. Goes out: figures in the
author's order, values as written.
"""

import re

from deckgen.read.figures.find import find_figures
from deckgen.read.figures.quantity import Quantity
from deckgen.read.figures.scan import scan_quantities
from deckgen.read.figures.texts import fold
from deckgen.story import Figure, SectionKind, Spans, Table

_SEPARATOR = re.compile(r"\s+(?:[—–|]|--?)\s+|\s*\|\s*|(?<=\S)\s*:\s+")
_ARROW = re.compile(r"\s*(?:→|⇒|➜|➔|⟶|-->|->|=>)\s*")
_BEFORE = re.compile(r"\b(?:before|previous(?:ly)?|old|from|avant|ancien|départ)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|now|new|today|to|après|maintenant|nouveau|aujourd['’]hui|cible)\b", re.IGNORECASE)


def read_entry(spans: Spans, line: int = 0) -> Figure | None:
    """Read one listed figure, None when it holds no value or no label."""
    text = fold("".join(span.text for span in spans))
    parts = _SEPARATOR.split(text, maxsplit=1)
    if len(parts) == 2 and all(parts):
        value, label = parts
        if scan_quantities(label) and not scan_quantities(value) and not _ARROW.search(value):
            value, label = label, value
        return make_figure(value, label, text, line)
    if len(spans) > 1 and spans[0].bold and fold(spans[0].text):
        head = fold(spans[0].text)
        return make_figure(head, text[len(head) :].strip(" :,–—-"), text, line)
    return _read_sentence(text, line)


def _read_sentence(text: str, line: int) -> Figure | None:
    """Read an entry without a separator as prose: "7 TB of data every day"."""
    found = find_figures(text)
    if not found:
        return None
    first = found[0]
    value = fold(text[first.value.start : first.value.end])
    before = fold(text[first.before.start : first.before.end]) if first.before else ""
    label = fold(text[slice(*first.label)]) or value
    return _complete(value, label, before, (text, line), first.value)


def make_figure(written: str, label: str, text: str, line: int) -> Figure | None:
    """Make a figure of a value ("old → new" or "new") and a label as the author wrote them."""
    old, _, new = _split_arrow(written)
    quantities = scan_quantities(new)
    first = quantities[0] if quantities else None
    if first and first.lead == 0:
        new = new[first.start :]
    return _complete(new, fold(label), old, (text, line), first) if new and fold(label) else None


def _split_arrow(written: str) -> tuple[str, str, str]:
    parts = _ARROW.split(fold(written), maxsplit=1)
    return (parts[0], "→", parts[1]) if len(parts) == 2 and all(parts) else ("", "", fold(written))


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


def read_table(table: Table, *, listed: bool) -> tuple[Figure, ...]:
    """Read the rows of a table that lists figures.

    Args:
        table: Any table; one with columns such as "Before" and "After" gives a pair a row.
        listed: Whether the table stands in a section of figures, so that two columns are value and label.
    """
    heads = [_text(cell) for cell in table.header]
    old = next((column for column, head in enumerate(heads) if _BEFORE.search(head)), None)
    new = next((column for column, head in enumerate(heads) if _AFTER.search(head) and column != old), None)
    if old is not None and new is not None and len(heads) >= 3:
        return tuple(figure for row in table.rows if (figure := _pair_row(row, old, new, table.line)))
    if not listed or len(heads) < 2:
        return ()
    figures = (_value_row([_text(cell) for cell in row], table.line) for row in table.rows)
    return tuple(figure for figure in figures if figure)


def _pair_row(row: tuple[Spans, ...], old: int, new: int, line: int) -> Figure | None:
    cells = [_text(cell) for cell in row]
    label = next((cell for column, cell in enumerate(cells) if cell and column not in {old, new}), "")
    if not label or not scan_quantities(cells[new]) or not scan_quantities(cells[old]):
        return None
    return make_figure(f"{cells[old]} → {cells[new]}", label, " ".join(cells), line)


def _value_row(cells: list[str], line: int) -> Figure | None:
    value, label = cells[0], cells[1]
    if scan_quantities(label) and not scan_quantities(value):
        value, label = label, value
    return make_figure(value, label, " ".join(cells), line)


def _text(cell: Spans) -> str:
    return fold("".join(span.text for span in cell))
