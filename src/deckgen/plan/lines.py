"""Lines of a slide: lead, hero and tail in the author's order, and what makes a line heavy.

Only the author's bold, a figure, a label before a colon or a whole line is ever larger or heavier than its sentence.
"""

import re
from collections.abc import Sequence

from deckgen.blocks import Spans
from deckgen.content import Line
from deckgen.deferred_patterns import defer_pattern
from deckgen.language.sentences import count_words
from deckgen.plan.cuts import Cut
from deckgen.plan.heroes import is_bold, trim
from deckgen.spans import cut_spans

SHORT_LINE = 7
"""Words of a line that is as heavy as the bold words of its neighbors."""
FEW_WORDS = 5
"""Words of a line that is heavy where all are as short; words of a label."""
FEWEST_LABELS = 2
_SEAMS = ",;:. \u00a0"
_JOINT = re.compile(rf"[{re.escape(_SEAMS)}]*(?:[—–]|-(?=\s))?[{re.escape(_SEAMS)}]*")
"""What stands between a hero and its tail, and a change of size stands for: no line begins with a mark or a dash."""
_LABEL = defer_pattern(r"(?P<label>[^:]*\w[^:]*?)\s*:\s+(?=\S)")


def make_line(cut: Cut, *, strong: bool = False) -> Line:
    """Return the line of a cut; without a hero the whole of it is one, heavy if the neighbors want it."""
    text, spans = cut.paragraph.text, cut.paragraph.spans
    whole = trim(text, cut.start, cut.end, _SEAMS)
    if cut.hero is None or trim(text, *cut.hero, _SEAMS) == whole:
        return Line(cut.paragraph, hero=cut_spans(spans, cut.start, cut.end), strong=strong or cut.hero is not None)
    start, end = cut.hero
    lead = trim(text, cut.start, start, "")
    tail = _find_tail(text, end, cut.end), cut.end
    if text[end : cut.end].startswith("..."):
        tail = end, cut.end
    return Line(
        paragraph=cut.paragraph,
        lead=quieten(cut_spans(spans, *lead)),
        hero=cut_spans(spans, start, end),
        seam=cut_spans(spans, end, tail[0]) if tail[0] < tail[1] else (),
        tail=quieten(cut_spans(spans, *tail)) if tail[0] < tail[1] else (),
        strong=True,
    )


def _find_tail(text: str, start: int, end: int) -> int:
    """Return where the words behind a hero begin."""
    joint = _JOINT.match(text, start, end)
    return joint.end() if joint else start


def quieten(spans: Spans) -> Spans:
    """Return words without weight of their own, as those beside a hero are: a line says one thing aloud."""
    return tuple(span._replace(bold=False) if span.bold else span for span in spans)


def make_lines(cuts: Sequence[Cut]) -> tuple[Line, ...]:
    """Return the lines of a slide; a short one beside bold words is as heavy as they are."""
    bold = any(cut.hero for cut in cuts)
    return tuple(make_line(cut, strong=bold and cut.words <= SHORT_LINE) for cut in cuts)


def are_short(cuts: Sequence[Cut]) -> bool:
    """Tell whether all lines have few words, so that each is set heavy as a whole."""
    return all(cut.words <= FEW_WORDS for cut in cuts)


def make_short(cuts: Sequence[Cut]) -> tuple[Line, ...]:
    """Return lines of few words, each heavy as a whole."""
    return tuple(make_line(cut._replace(hero=None), strong=True) for cut in cuts)


def make_labels(cuts: Sequence[Cut]) -> tuple[Line, ...]:
    """Return lines as labels and what is said of them; () where too few have a label, or bold words stand elsewhere."""
    lines = tuple(_make_label(cut) for cut in cuts)
    labels = sum(line is not None for line in lines)
    if labels < FEWEST_LABELS or 2 * labels < len(cuts):
        return ()
    if any(line is None and cut.hero for line, cut in zip(lines, cuts, strict=True)):
        return ()
    return tuple(line or make_line(cut) for line, cut in zip(lines, cuts, strict=True))


def _make_label(cut: Cut) -> Line | None:
    text = cut.paragraph.text
    match = _LABEL.match(text, cut.start, cut.end) if text.find(":", cut.start, cut.end) >= 0 else None
    if not match or count_words(match["label"]) > FEW_WORDS or is_bold(cut.paragraph, match.end(), cut.end):
        return None
    spans = cut.paragraph.spans
    label, tail = cut_spans(spans, *match.span("label")), cut_spans(spans, match.end(), cut.end)
    seam = cut_spans(spans, match.end("label"), match.end())
    return Line(cut.paragraph, hero=label, tail=tail, strong=True, seam=seam)
