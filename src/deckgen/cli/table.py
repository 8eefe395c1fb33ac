"""Plain tables for terminals: columns as wide as their cells, numbers to the right."""

import unicodedata
from collections.abc import Sequence

import click

LONGEST = 80
"""Characters of a cell."""


def echo_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table; columns whose cells are all numbers stand to the right, endless cells are cut."""
    rows = [[cell if len(cell) <= LONGEST else f"{cell[: LONGEST - 1]}…" for cell in row] for row in rows]
    widths = [max(measure_text(row[column]) for row in (header, *rows)) for column in range(len(header))]
    numeric = [all(is_number(row[column]) for row in rows) for column in range(len(header))]
    bold, *plain = [
        "  ".join(pad_cell(*cell) for cell in zip(row, widths, numeric, strict=True)).rstrip()
        for row in (header, *rows)
    ]
    click.secho(bold, bold=True)
    for line in plain:
        click.echo(line)


def pad_cell(text: str, width: int, numeric: bool) -> str:  # noqa: FBT001 - one of three columns zipped together
    """Return the text filled up to a width with spaces."""
    space = " " * (width - measure_text(text))
    return space + text if numeric else text + space


def measure_text(text: str) -> int:
    """Return how many terminal columns the text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(unicodedata.combining(char) > 0 for char in text)


def is_number(text: str) -> bool:
    """Return True for a cell that belongs to the right: a number or nothing."""
    return text.replace(".", "").isdecimal() or text in {"", "–"}
