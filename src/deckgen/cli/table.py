"""Plain tables for terminals: columns as wide as their cells, numbers to the right."""

import unicodedata
from collections.abc import Sequence

import click

LONGEST = 80
"""Characters of a cell."""


def echo_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table; columns whose cells are all numbers stand to the right, endless cells are cut."""
    columns = [align_column(*cells) for cells in zip(header, *rows, strict=True)]
    bold, *plain = ["  ".join(cells).rstrip() for cells in zip(*columns, strict=True)]
    click.secho(bold, bold=True)
    for line in plain:
        click.echo(line)


def align_column(head: str, *cells: str) -> list[str]:
    """Return a column, its head first, filled up to one width with spaces."""
    column = [head, *map(cut_cell, cells)]
    numeric, width = all(map(is_number, column[1:])), max(map(measure_text, column))
    spaces = [" " * (width - measure_text(text)) for text in column]
    return [space + text if numeric else text + space for text, space in zip(column, spaces, strict=True)]


def cut_cell(text: str) -> str:
    """Return as much of a text as a cell shows."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def measure_text(text: str) -> int:
    """Return how many terminal columns the text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


def is_number(text: str) -> bool:
    """Return True for a cell that belongs to the right: a number or nothing."""
    return text.replace(".", "").isdecimal() or text in {"", "–"}
