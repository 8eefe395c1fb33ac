"""Plain tables for terminals: columns as wide as their cells, numbers to the right, no wider than the terminal.

Where the room is short, texts are cut, the longest first, and never to less than can be recognized; one column, of
paths that somebody may want to copy, is never cut: where it still does not fit, it goes under its row. A table that
does not fit even so is printed row by row, a line a cell.
"""

import os
import sys
import unicodedata
from collections.abc import Sequence
from typing import TextIO

import click

LONGEST = 80
"""Characters of a cell that is no path."""
LEAST = 12
"""Columns of the terminal that a text keeps at least, where it has them."""
_GAP = "  "


def echo_table(header: Sequence[str], rows: Sequence[Sequence[str]], whole: str = "") -> None:
    """Print a table; columns whose cells are all numbers stand to the right.

    Args:
        header: Names of the columns.
        rows: Cells, as many in each row as there are columns.
        whole: Name of the column that is never cut.
    """
    room = measure_terminal()
    lines, below = lay_out_table(header, rows, whole, room)
    if room and max(map(measure_text, lines)) > room:
        click.echo("\n".join(lay_out_rows(header, rows, whole, room)))
        return
    for index, (line, path) in enumerate(zip(lines, below, strict=True)):
        click.secho(line, bold=index == 0)
        if path:
            click.echo(f"{_GAP}{path}")


def lay_out_table(
    header: Sequence[str], rows: Sequence[Sequence[str]], whole: str, room: int
) -> tuple[list[str], list[str]]:
    """Return the lines of a table, its header first, and what goes under each: "" where nothing does.

    Args:
        header: Names of the columns.
        rows: Their cells.
        whole: Name of the column that is never cut.
        room: Columns of the terminal; 0 for as many as it takes.
    """
    table = [tuple(header), *map(tuple, rows)]
    place = header.index(whole) if whole in header else -1
    columns = [
        column if index == place else tuple(cut_text(cell, LONGEST) for cell in column)
        for index, column in enumerate(zip(*table, strict=True))
    ]
    below = [""] * len(table)
    widths = _share_room(columns, place, room)
    if place >= 0 and room and _measure_line(widths) > room:
        below = ["", *columns.pop(place)[1:]]
        widths = _share_room(columns, -1, room)
    cells = [_align_column(column, width) for column, width in zip(columns, widths, strict=True)]
    return [_GAP.join(line).rstrip() for line in zip(*cells, strict=True)], below


def lay_out_rows(header: Sequence[str], rows: Sequence[Sequence[str]], whole: str, room: int) -> list[str]:
    """Return the lines of a table whose columns do not fit side by side: a line a cell, none for an empty one."""
    head = max(map(measure_text, header))
    lines = list[str]()
    for row in rows:
        lines += [""] if lines else []
        for name, cell in zip(header, row, strict=True):
            shown = cell if name == whole else cut_text(cell, max(LEAST, room - head - len(_GAP)))
            lines += [f"{_pad_cell(name, head, numeric=False)}{_GAP}{shown}"] if cell else []
    return lines


def _share_room(columns: Sequence[Sequence[str]], place: int, room: int) -> list[int]:
    """Return the widths of columns; the widest texts give way until all fit, or none can."""
    widths = [max(map(measure_text, column)) for column in columns]
    texts = [index for index, column in enumerate(columns) if index != place and not _is_numeric(column)]
    while room and _measure_line(widths) > room:
        widest = max(texts, key=lambda index: widths[index], default=-1)
        if widest < 0 or widths[widest] <= LEAST:
            break
        widths[widest] -= 1
    return widths


def _measure_line(widths: Sequence[int]) -> int:
    return sum(widths) + len(_GAP) * (len(widths) - 1)


def _align_column(column: Sequence[str], width: int) -> list[str]:
    """Return the cells of a column as wide as it is."""
    numeric = _is_numeric(column)
    return [_pad_cell(cut_text(cell, width), width, numeric=numeric) for cell in column]


def _pad_cell(text: str, width: int, *, numeric: bool) -> str:
    space = " " * (width - measure_text(text))
    return space + text if numeric else text + space


def _is_numeric(column: Sequence[str]) -> bool:
    """Return True for a column that belongs to the right: numbers or nothing below its header."""
    return all(cell.replace(".", "").isdecimal() or cell in {"", "–"} for cell in column[1:])


def cut_text(text: str, width: int) -> str:
    """Return the text, its end replaced by "…" where it is wider than some columns of the terminal."""
    if measure_text(text) <= width:
        return text
    kept = text
    while kept and measure_text(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def measure_text(text: str) -> int:
    """Return how many terminal columns the text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_measure_char, text))


def _measure_char(char: str) -> int:
    """Return the columns of a character; marks on another one, also of wide scripts, and joiners take none."""
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def measure_terminal(stream: TextIO | None = None) -> int:
    """Return how wide the terminal is, 0 where there is none; COLUMNS says it for whoever reads a pipe.

    Args:
        stream: What is printed to; standard output without one.
    """
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal():
        return int(columns)
    try:
        return os.get_terminal_size((stream or sys.stdout).fileno()).columns
    except (OSError, ValueError, AttributeError):  # no terminal, no stream
        return 0
