"""A line in words and sizes: lead, hero and tail as paragraphs, or the whole line as one sentence.

A line comes in as spans, paragraphs go out that know the author's paragraph they show. Links, code, italic and bold
keep their format; weight alone tells what stands out, and only where the author says so.
"""

from collections.abc import Sequence
from functools import lru_cache

from deckgen.blocks import Span, Spans
from deckgen.content import Line
from deckgen.keys import digest_words, join_key, pick_words, tell_apart
from deckgen.layout.runs import Tone, compose_runs, make_runs, size_runs
from deckgen.named_tuple import NamedTuple
from deckgen.page import Run, TextLine
from deckgen.spans import join_spans
from deckgen.theme import Role

HERO_SPACING, TEXT_SPACING, PLAIN_SPACING = 0.96, 1.1, 1.02
"""Line pitch as a share of a face's own, about 1.15 em: 1.1 em for heroes, 1.26 for text, 1.17 for whole sentences."""
HERO_GAP, TAIL_GAP = 0.08, 0.2
"""Space above a hero under its lead, in em of the hero; above a tail, in em of the tail."""
_LOUDER, _QUIETER = 1.3, 4.0
"""How many times as large as its words a limited hero is, and how much larger than whole lines, in points."""
_LEAST_WORDS, _LEAST_PLAIN = 18.0, 24.0
PITCH, DESCENT = 1.17, 0.21
"""Em from line to line, and that a line reaches below its base line, in common faces; room is measured with more."""


class LineTone(NamedTuple):
    """The colors of a line's parts."""

    lead: Tone
    hero: Tone
    tail: Tone


_BEFORE = Tone(text=Role.MUTED, strong=Role.MUTED, figure=Role.MUTED, link=Role.LINK)
_QUIET = Tone(text=Role.MUTED, strong=Role.TEXT, figure=Role.MUTED, link=Role.LINK)
_LOUD = Tone(text=Role.TEXT, strong=Role.TEXT, figure=Role.ACCENT, link=Role.LINK)
_PANEL_QUIET = Tone(text=Role.PANEL_MUTED, strong=Role.PANEL_TEXT, figure=Role.PANEL_MUTED, link=Role.PANEL_TEXT)
STACKED = LineTone(lead=_BEFORE, hero=_LOUD, tail=_QUIET)
"""Parts one under the other: what is not the hero is quiet."""
BESIDE = LineTone(lead=_BEFORE, hero=_LOUD, tail=_LOUD)
"""A tail in a column of its own is read like any text."""
QUIETLY = LineTone(lead=_QUIET, hero=_QUIET, tail=_QUIET)
"""A sentence beside what is larger."""
ON_PANEL = LineTone(lead=_PANEL_QUIET, hero=_PANEL_QUIET, tail=_PANEL_QUIET)
"""The same on a panel that is a part of a slide."""


class LineSizes(NamedTuple):
    """Type sizes of the lines of a slide, in points."""

    hero: float
    lead: float
    tail: float
    plain: float
    """Of a line without weight among lines with heroes, or of every line where none has one."""


def limit_sizes(steps: Sequence[LineSizes], largest: float) -> tuple[LineSizes, ...]:
    """Return sizes whose heroes are no larger than a look allows, each once; words beside them stay smaller."""
    return tuple(dict.fromkeys(_limit(sizes, largest) for sizes in steps))


def _limit(sizes: LineSizes, largest: float) -> LineSizes:
    hero = min(sizes.hero, largest)
    if hero == sizes.hero and sizes.plain <= largest:
        return sizes
    words = max(_LEAST_WORDS, hero / _LOUDER)
    plain = largest if sizes.plain >= sizes.hero else max(_LEAST_PLAIN, largest - _QUIETER)
    return LineSizes(hero, min(sizes.lead, words), min(sizes.tail, words), plain=min(sizes.plain, plain))


class LineParts(NamedTuple):
    """A line as up to three paragraphs; () for a part it does not have."""

    lead: tuple[TextLine, ...]
    hero: tuple[TextLine, ...]
    tail: tuple[TextLine, ...]

    @property
    def stack(self) -> tuple[TextLine, ...]:
        """The parts one under the other, in the author's order."""
        return (*self.lead, *self.hero, *self.tail)


def has_hero(line: Line) -> bool:
    """Return whether a part of a line is set larger than the rest, or all of it heavier."""
    return line.strong or bool(line.lead or line.tail)


def is_loud(line: Line) -> bool:
    """Return whether its author made a part of a line bold."""
    return any(span.bold for span in (*line.lead, *line.hero, *line.tail))


def embolden(line: Line) -> Line:
    """Return a whole line, heavy as if its author had made all of it bold; its size stays that of its neighbors."""
    return line._replace(hero=tuple(span._replace(bold=True) for span in line.hero))


def compose_parts(line: Line, sizes: LineSizes, lang: str, tone: LineTone = STACKED) -> LineParts:
    """Return a line's parts at their sizes; a line without a hero is one paragraph of the plain size."""
    key, (lead, hero, tail) = line.paragraph.key, _set_parts(line, line.paragraph.lang or lang, tone)
    if not has_hero(line):
        return LineParts((), (TextLine(size_runs(hero, sizes.plain), spacing=PLAIN_SPACING, key=key),), ())
    before = sizes.hero * HERO_GAP if lead else 0.0
    under = sizes.tail * TAIL_GAP
    return LineParts(
        (TextLine(size_runs(lead, sizes.lead), spacing=TEXT_SPACING, key=key),) if lead else (),
        (TextLine(size_runs(hero, sizes.hero), before=before, spacing=HERO_SPACING, key=key),),
        (TextLine(size_runs(tail, sizes.tail), before=under, spacing=TEXT_SPACING, key=key),) if tail else (),
    )


@lru_cache(maxsize=256)  # a line is tried at several sizes
def _set_parts(line: Line, lang: str, tone: LineTone) -> tuple[tuple[Run, ...], tuple[Run, ...], tuple[Run, ...]]:
    """Return the runs of lead, hero and tail in no size yet; those of a hero are in the face of headings."""
    if not has_hero(line):
        return (), _set_face(compose_runs(_drop_figures(_trim(line.hero)), lang, tone.hero)), ()
    lead, tail = _drop_figures(_trim(line.lead)), _drop_figures(_trim(line.tail))
    runs = compose_runs(_trim(line.hero), lang, tone.hero)
    heavy = (run._replace(bold=True) for run in runs) if line.strong else runs
    hero = tuple(run._replace(font="heading") if run.font == "body" else run for run in heavy)
    return compose_runs(lead, lang, tone.lead), hero, compose_runs(tail, lang, tone.tail)


def _set_face(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the runs of a whole line, in the face of headings where all of it is heavy."""
    if not all(run.bold for run in runs):
        return runs
    return tuple(run._replace(font="heading") if run.font == "body" else run for run in runs)


def compose_sentence(line: Line, size: float, lang: str, tone: LineTone = BESIDE) -> TextLine:
    """Return a line as one paragraph of one size; what stands out in it is bold where the author made it so."""
    apart = line.strong and bool(line.lead or line.tail)  # a whole line is only as heavy as its author made it
    hero = tuple(span._replace(bold=True) for span in line.hero) if apart else line.hero
    spans = join_parts(line.lead, (*hero, *line.seam), line.tail)
    runs = make_runs(_drop_figures(spans), size, line.paragraph.lang or lang, tone.hero)
    return TextLine(_set_face(runs), spacing=PLAIN_SPACING, key=line.paragraph.key)


def number_lines(lines: Sequence[TextLine], line: Line, size: float) -> tuple[TextLine, ...]:
    """Return a line's paragraphs with the author's number hanging before the first; as they are where he gave none."""
    marker = line.paragraph.marker
    if marker in {"", "•"} or not lines:
        return tuple(lines)
    hang = (0.45 + 0.56 * len(marker)) * size
    moved = [one._replace(indent=one.indent + hang) for one in lines]
    return (moved[0]._replace(marker=marker, hang=hang), *moved[1:])


def join_parts(*parts: Spans) -> Spans:
    """Return parts of a line as one text, a space between two of them unless a mark follows."""
    joined: list[Span] = []
    for part in map(_trim, parts):
        if joined and part and part[0].text[0] not in ",.;:!?)]»”’":
            joined[-1] = joined[-1]._replace(text=joined[-1].text + " ")
        joined += part
    return tuple(joined)


def read_line(line: Line) -> str:
    """Return the words of a line as they stand on a slide."""
    return "".join(span.text for span in join_parts(line.lead, line.hero, line.tail))


@lru_cache(maxsize=256)  # the parts of a line are tried at several sizes
def _trim(spans: Spans) -> Spans:
    """Return spans without white space at both ends."""
    found = [span for span in join_spans(spans) if span.text]
    while found and not found[0].text.strip():
        del found[0]
    while found and not found[-1].text.strip():
        del found[-1]
    if found and found[0].text[0].isspace():
        found[0] = found[0]._replace(text=found[0].text.lstrip())
    if found and found[-1].text[-1].isspace():
        found[-1] = found[-1]._replace(text=found[-1].text.rstrip())
    return tuple(found)


def _drop_figures(spans: Spans) -> Spans:
    """Return spans whose figures are words like any others."""
    return tuple(span._replace(figure="") if span.figure else span for span in spans)


def key_lines(lines: Sequence[Line]) -> list[str]:
    """Return what each line is known by on its page: its paragraph, and its words where one gives several lines."""
    firsts = [line.paragraph.key or pick_words(read_line(line)) for line in lines]
    keys = tell_apart(firsts, lambda index: (digest_words(read_line(lines[index])),))
    return [join_key("line", key) for key in keys]
