"""The rows of a table as figures: listed ones, changes under columns such as "Before" and "After", and a result.

Comes in: a table. Goes out: its figures, each with the place of its value; a long table that only tells changes gives
its largest ones, the table slide shows them all.
"""

from collections.abc import Sequence
from math import inf, log

from deckgen.blocks import Paragraph, Spans, Table
from deckgen.figures.listed import EntryPart, is_value, join_values, read_value, take_whole
from deckgen.figures.marking import Sighting
from deckgen.figures.paragraphs import Spot, read_paragraph
from deckgen.figures.quantities import scan_first, scan_quantities
from deckgen.figures.quantity import Strength
from deckgen.figures.sides import find_sides
from deckgen.figures.weights import weigh_row
from deckgen.phrase import Words
from deckgen.story import Figure, SectionKind

MOST = 6
"""Figures of one table that the author did not list as figures."""


def read_table(table: Table, kind: SectionKind) -> tuple[Figure, ...]:
    """Read the figures of a table.

    Args:
        table: Any table; one with columns such as "Before" and "After" gives a pair a row.
        kind: What its section is about; among listed figures two columns are value and label.
    """
    listed = kind is SectionKind.FIGURES
    head, *rows = (_take_cells(table, row) for row in (table.header, *table.rows))
    columns = find_sides([cell.text for cell in head]) if len(head) >= 3 else None
    if columns:
        pairs = tuple(filter(None, (_read_pair(row, columns) for row in rows)))
        return pairs if listed else _choose_largest(pairs, kind)
    return tuple(filter(None, map(_read_value, rows))) if listed and len(head) >= 2 else ()


def read_measures(table: Table, spot: Spot) -> tuple[Sighting, ...]:
    """Return the strongest figure of a table of results with a value a row: "Bots blocked", "96 %"; others have none.

    The table slide shows them all, the opener this one.
    """
    rows = [_take_cells(table, row) for row in table.rows]
    told = len(table.header) == 2 and spot.kind is SectionKind.RESULTS
    told = told and all(len(row) == 2 and row[0].text and scan_quantities(row[1].text) for row in rows)
    seen = [own for name, value in (rows if told else ()) for own in _read_measure(name.take(), value, spot)]
    return tuple(sorted(seen, key=lambda one: -one.figure.weight)[:1])


def _read_measure(name: Words, value: EntryPart, spot: Spot) -> tuple[Sighting, ...]:
    """Return the first figure of a cell, under the name of its row."""
    spot = spot._replace(label=(name,), lead=(name,), placed=False)
    seen = read_paragraph(value.source.paragraph, spot, weakest=Strength.PAIR_ONLY)[:1]
    return tuple(one._replace(figure=_name_measure(one.figure, name)) for one in seen)


def _name_measure(figure: Figure, name: Words) -> Figure:
    """Return the figure of a cell with the name of its row before its words; "down from" goes with a pair."""
    own = () if figure.before or figure.phrase.lead == (name,) else figure.phrase.lead
    return figure._replace(phrase=figure.phrase._replace(lead=(name, *own)), name="")


def _take_cells(table: Table, row: Sequence[Spans]) -> list[EntryPart]:
    """Return the cells of a row; the words of one without columns stand in its table's line."""
    return [take_whole(Paragraph(cell, line=table.line, path=table.path)) for cell in row]


def _choose_largest(rows: Sequence[Figure], kind: SectionKind) -> tuple[Figure, ...]:
    """Return the rows with the largest change, in the table's order; a row without a change tells nothing."""
    values = [(scan_first(row.value), scan_first(row.earlier)) for row in rows]
    sizes = [_measure_change(*(one.magnified if one else 0.0 for one in both)) for both in values]
    order = sorted((at for at, size in enumerate(sizes) if size), key=lambda at: -sizes[at])
    return tuple(
        rows[at]._replace(section=kind, weight=weigh_row(value, before, kind))
        for at in sorted(order[:MOST])
        for value, before in (values[at],)
        if value and before
    )


def _measure_change(value: float, before: float) -> float:
    """Return how many times a value changed, as a logarithm without a sign; 0 where nothing did."""
    if value == before:
        return 0.0
    return abs(log(value / before)) if value > 0 and before > 0 else inf


def _read_pair(row: Sequence[EntryPart], columns: tuple[int, int]) -> Figure | None:
    old, new = columns
    label = next((cell for column, cell in enumerate(row) if cell.text and column not in columns), None)
    if not label or not scan_quantities(row[new].text) or not scan_quantities(row[old].text):
        return None
    return join_values(row[old], row[new], (label.take(),), " ".join(cell.text for cell in row), ahead=True)


def _read_value(row: Sequence[EntryPart]) -> Figure | None:
    at = int(bool(scan_quantities(row[1].text)) and not scan_quantities(row[0].text))
    if not is_value(row[at].text):
        return None
    return read_value(row[at], (row[1 - at].take(),), " ".join(cell.text for cell in row), ahead=at == 1)
