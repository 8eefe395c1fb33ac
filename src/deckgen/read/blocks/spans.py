"""Runs of text → spans with folded white space and exact places.

Comes in: runs, in order. Goes out: spans. A span is one stretch of the author's line: it ends where formatting changes,
where the line ends, and where the author's characters are not the text's (escapes, doubled spaces), so that the
character at column `c` of a span's line is the span's first.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deckgen.read.blocks.places import Places
from deckgen.story import Span

HARD = "\x1f"
"""Stands for a hard line break in a run; decoding has removed it from the notes."""

_ODD_SPACE = re.compile(rf"[\n\t{HARD}]|  ")
_PIECE = re.compile(rf"[^ \t\n{HARD}]+(?: [^ \t\n{HARD}]+)*|[ \t\n{HARD}]+")


class Style(NamedTuple):
    """Formatting, in the order of a span's fields."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""


class Run(NamedTuple):
    """Text of one formatting as it stands in an inline token."""

    text: str
    start: int
    """Offset into the token's text; the run's characters stand there one after the other."""
    style: Style
    loose: bool = False
    """True when only marks that Markdown refuses make it bold."""


def make_spans(runs: Sequence[Run], content: str, places: Places) -> tuple[Span, ...]:
    """Return the spans of the runs of an inline token."""
    spans: list[Span] = []
    end = -1
    for run in runs:
        for text, start in _fold_run(run):
            text, start = _fold_joint(spans, text, start)  # noqa: PLW2901 - white space is folded over the joint
            if not text:
                continue
            broken = content.startswith("\n", start)
            if spans and (broken or text == "\n" or (start == end and _read_style(spans[-1]) == run.style)):
                spans[-1] = spans[-1]._replace(text=spans[-1].text + text)
            else:
                line, column = places.find(start)
                spans.append(Span(text, *run.style, line=line, column=column))
            end = -1 if broken else start + len(text)
    return _strip_end(spans)


def _read_style(span: Span) -> Style:
    return Style(span.bold, span.italic, span.strike, span.code, span.link)


def _fold_run(run: Run) -> Iterator[tuple[str, int]]:
    """Split a run at breaks and doubled spaces into pieces whose characters stand side by side."""
    if run.style.code or not _ODD_SPACE.search(run.text):
        yield run.text, run.start
        return
    for found in _PIECE.finditer(run.text):
        text = found[0]
        if not text.strip(f" \t\n{HARD}"):
            text = "\n" if HARD in text else " "
        yield text, run.start + found.start()


def _fold_joint(spans: list[Span], text: str, start: int) -> tuple[str, int]:
    """Keep one white space, the stronger one, where two pieces meet; none at the beginning."""
    before = spans[-1].text[-1:] if spans else "\n"
    if text[0] not in " \n" or before not in " \n":
        return text, start
    if spans and text[0] == "\n" and before == " ":
        spans[-1] = spans[-1]._replace(text=spans[-1].text[:-1] + "\n")
    return text[1:], start + 1


def _strip_end(spans: list[Span]) -> tuple[Span, ...]:
    while spans and not spans[-1].code and not spans[-1].text.strip(" \n"):
        spans.pop()
    if spans and not spans[-1].code and spans[-1].text[-1:] in (" ", "\n"):
        spans[-1] = spans[-1]._replace(text=spans[-1].text.rstrip(" \n"))
    return tuple(spans)
