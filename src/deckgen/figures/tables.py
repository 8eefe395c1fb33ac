"""The rows of a table as figures: listed ones, and changes under columns such as "Before" and "After".

Comes in: a table. Goes out: its figures, each with the place of its value; a long table that only tells changes gives
its largest ones, the table slide shows them all.
"""

import re
from math import inf, log

from deckgen.figures.listed import is_value, make_figure
from deckgen.figures.quantity import Quantity
from deckgen.figures.scan import scan_quantities
from deckgen.figures.texts import fold
from deckgen.figures.weights import weigh_row
from deckgen.story import Figure, SectionKind, Spans, Table

MOST = 6
"""Figures of one table that the author did not list as figures."""
_BEFORE = re.compile(r"\b(?:before|previous(?:ly)?|old|from|avant|ancien|départ)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:after|now|new|today|to|après|maintenant|nouveau|aujourd['’]hui|cible)\b", re.IGNORECASE)


def read_table(table: Table, kind: SectionKind) -> tuple[Figure, ...]:
    """Read the figures of a table.

    Args:
        table: Any table; one with columns such as "Before" and "After" gives a pair a row.
        kind: What its section is about; among listed figures two columns are value and label.
    """
    listed = kind is SectionKind.FIGURES
    heads = [_text(cell) for cell in table.header]
    old = next((column for column, head in enumerate(heads) if _BEFORE.search(head)), None)
    new = next((column for column, head in enumerate(heads) if _AFTER.search(head) and column != old), None)
    if old is not None and new is not None and len(heads) >= 3:
        rows = [figure for row in table.rows if (figure := _read_pair(row, (old, new), table.line))]
        return tuple(rows) if listed else _choose_largest(rows, kind)
    if not listed or len(heads) < 2:
        return ()
    return tuple(figure for row in table.rows if (figure := _read_value(row, table.line)))


def _choose_largest(rows: list[Figure], kind: SectionKind) -> tuple[Figure, ...]:
    """Return the rows with the largest change, in the table's order; a row without a change tells nothing."""
    sizes = [_measure_change(row) for row in rows]
    order = sorted((at for at, size in enumerate(sizes) if size), key=lambda at: -sizes[at])
    return tuple(_weigh(rows[at], kind) for at in sorted(order[:MOST]))


def _measure_change(row: Figure) -> float:
    """Return how many times a value changed, as a logarithm without a sign; 0 where nothing did."""
    value, before = _measure(row.value), _measure(row.before)
    if value == before:
        return 0.0
    return abs(log(value / before)) if value > 0 and before > 0 else inf


def _measure(written: str) -> float:
    quantity = _first(written)
    return quantity.magnified if quantity else 0.0


def _first(written: str) -> Quantity | None:
    return next(iter(scan_quantities(written)), None)


def _weigh(row: Figure, kind: SectionKind) -> Figure:
    value, before = _first(row.value), _first(row.before)
    return row._replace(section=kind, weight=weigh_row(value, before, kind)) if value and before else row


def _read_pair(row: tuple[Spans, ...], columns: tuple[int, int], line: int) -> Figure | None:
    cells = [_text(cell) for cell in row]
    old, new = columns
    label = next((cell for column, cell in enumerate(cells) if cell and column not in columns), "")
    if not label or not scan_quantities(cells[new]) or not scan_quantities(cells[old]):
        return None
    figure = make_figure(f"{cells[old]} → {cells[new]}", label, " ".join(cells), line)
    return _place(figure, row[new]) if figure else None


def _read_value(row: tuple[Spans, ...], line: int) -> Figure | None:
    cells = [_text(cell) for cell in row]
    at = int(bool(scan_quantities(cells[1])) and not scan_quantities(cells[0]))
    figure = make_figure(cells[at], cells[1 - at], " ".join(cells), line) if is_value(cells[at]) else None
    return _place(figure, row[at]) if figure else None


def _place(figure: Figure, cell: Spans) -> Figure:
    """Give a figure the place of the cell its value stands in."""
    return figure._replace(line=cell[0].line or figure.line, column=cell[0].column) if cell else figure


def _text(cell: Spans) -> str:
    return fold("".join(span.text for span in cell))
