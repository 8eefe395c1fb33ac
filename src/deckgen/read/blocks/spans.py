"""Runs of text → spans with folded white space and exact places.

Comes in: runs, in order. Goes out: spans. A verbatim span is one stretch of the author's line: it ends where formatting
changes, where the line ends, and where the author's characters are not the text's. What stands for other characters
(escapes, entities, tabs, line ends) is a span of its own, an atom.
"""

import re
from collections.abc import Iterator, Sequence

from deckgen.blocks import Span
from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple
from deckgen.read.blocks.places import Places

HARD = "\x1f"
"""Stands for a hard line break in a run; decoding has removed it from the notes."""
AS_IT_IS = -1
"""Width of a run whose text is the token's."""

_CLOSES = defer_pattern(r"[,.](?!\w)")
"""A sign that follows a word at once; ".NET" is a word."""
_BLANK = f" \t\n{HARD}"
_BAR = defer_pattern(r"\||[^|]+")
_ODD_SPACE = re.compile(rf"[\n\t{HARD}]|  ")
_PIECE = defer_pattern(rf"[^ \t\n{HARD}]+(?: [^ \t\n{HARD}]+)*|[ \t\n{HARD}]+")


class Format(NamedTuple):
    """Formatting, in the order of a span's fields."""

    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    link: str = ""


class SourceRun(NamedTuple):
    """Text of one formatting as it stands in an inline token."""

    text: str
    start: int
    """Offset into the token's text; the run's characters stand there one after the other."""
    style: Format
    loose: bool = False
    """True when only marks that Markdown refuses make it bold."""
    width: int = AS_IT_IS
    """Characters of the token's text that it stands for when its own are others."""

    @property
    def end(self) -> int:
        """Offset behind what it stands for."""
        return self.start + (len(self.text) if self.width == AS_IT_IS else self.width)


def make_spans(runs: Sequence[SourceRun], content: str, places: Places) -> tuple[Span, ...]:
    """Return the spans of the runs of an inline token."""
    pieces: list[SourceRun] = []
    for run in runs:
        for piece in _fold_run(run):
            for part in _part_pipes(piece) if places.piped else (piece,):
                _add_piece(pieces, part, content)
    _strip_end(pieces)
    return tuple(_make_span(piece, places) for piece in pieces)


def _fold_run(run: SourceRun) -> Iterator[SourceRun]:
    """Split a run at breaks and doubled spaces into pieces whose characters stand side by side."""
    if run.style.code or not _ODD_SPACE.search(run.text):
        yield run
        return
    for found in _PIECE.finditer(run.text):
        text, width = found[0], run.width
        if not text.strip(_BLANK):
            text = _fold_blank(found)
            width = _measure_blank(found[0]) if width == AS_IT_IS and found[0][0] != text else width
        start = run.start + (found.start() if run.width == AS_IT_IS else 0)
        if text:
            yield SourceRun(text=text, start=start, style=run.style, width=width)


def _fold_blank(found: re.Match[str]) -> str:
    """Return what is shown of white space; nothing where a sign that follows a word at once comes next.

    What stood before the sign was taken out.
    """
    if HARD in found[0]:
        return "\n"
    cut = "\n" not in found[0] and _CLOSES.match(found.string, found.end())
    return "" if cut else " "


def is_wrapped(text: str, at: int) -> bool:
    """Tell whether a sentence goes on behind the end of a line: with a small letter or one of the author's marks."""
    before, behind = text[:at].rstrip(" ")[-1:], text[at:].lstrip()[:1]
    return text[at - 1 : at] == " " and before.isalnum() and (behind.islower() or behind == "{")


def _measure_blank(text: str) -> int:
    """Return how many characters of a line a folded white space stands for: the end of a line is none."""
    return 0 if "\n" in text or HARD in text else len(text)


def _part_pipes(piece: SourceRun) -> Iterator[SourceRun]:
    """Split at the bars that a table's cell holds behind a backslash, which the token's text has no more."""
    if piece.width != AS_IT_IS:
        yield piece
        return
    for found in _BAR.finditer(piece.text):
        width = 1 if found[0] == "|" else AS_IT_IS
        yield SourceRun(text=found[0], start=piece.start + found.start(), style=piece.style, width=width)


def _add_piece(pieces: list[SourceRun], piece: SourceRun, content: str) -> None:
    """Add a piece, to the last one where it goes on; the joint of two lines is formatted like the first."""
    piece = _fold_joint(pieces, piece)
    if not piece.text:
        return
    last = pieces[-1] if pieces else None
    if last and (piece.text == "\n" or (piece.text == " " and content.startswith("\n", piece.start))):
        pieces.append(piece._replace(style=last.style))
    elif last and last.width == piece.width == AS_IT_IS and last.end == piece.start and last.style == piece.style:
        pieces[-1] = last._replace(text=last.text + piece.text)
    else:
        pieces.append(piece)


def _fold_joint(pieces: list[SourceRun], piece: SourceRun) -> SourceRun:
    """Keep one white space, the stronger one, where two pieces meet; none at the beginning."""
    last = pieces[-1] if pieces else None
    inside = last is not None and last.style.code and piece.style.code
    if inside or piece.text[0] not in " \n" or (last and last.text[-1] not in " \n"):
        return piece
    if last and piece.text[0] == "\n" and last.text[-1] == " ":
        pieces[-1:] = [last._replace(text=last.text[:-1])] if len(last.text) > 1 else []
        pieces.append(piece._replace(text="\n", style=last.style))
    return piece._replace(text=piece.text[1:], start=piece.start + (piece.width == AS_IT_IS))


def _strip_end(pieces: list[SourceRun]) -> None:
    while pieces and not pieces[-1].style.code and not pieces[-1].text.strip(" \n"):
        pieces.pop()
    if pieces and not pieces[-1].style.code and pieces[-1].text[-1] in " \n":
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text.rstrip(" \n"))


def _make_span(piece: SourceRun, places: Places) -> Span:
    """Return a piece as a span; one that is not what the author wrote there must not look as if it were."""
    line, column = places.find(piece.start)
    if piece.width == AS_IT_IS:
        end = column + len(piece.text) if places.holds(piece.text, line, column) else column
    else:
        end = places.find(piece.end)[1] if piece.width else column
        end = column if end - column == len(piece.text) else end
    return Span(piece.text, *piece.style, line=line, column=column, end=end)
