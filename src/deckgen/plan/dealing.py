"""How lines are dealt out over slides where one has no room for all."""

from collections.abc import Iterator, Sequence

from deckgen.language import Cue
from deckgen.language.finding import begins, fold_case
from deckgen.language.spelling import list_words
from deckgen.plan.cuts import Cut
from deckgen.plan.lines import SHORT_LINE, are_short

MOST_LINES = 4
MOST_SHORT = 6
"""Lines of a few words each."""
MOST_WORDS = 60
"""Words of text on a slide."""
SPARE_WORDS = 10
"""Words more, as many as beside a lead-in, for which lines are not dealt over two slides."""
LONG_LINE = 30
"""Words of a line beside which others are crowded."""
PAIR_WORDS = 80
"""The same for two lines, which no division makes better."""

Cuts = tuple[Cut, ...]


def count_all(cuts: Sequence[Cut]) -> int:
    """Return how many words some lines show."""
    return sum(cut.words for cut in cuts)


def deal_lines(cuts: Cuts) -> tuple[Cuts, ...]:
    """Return the lines of each slide: before a turn of what is told, else evenly, the larger part first."""
    if _have_room(cuts):
        return (cuts,)
    at = _find_turn(cuts)
    if at:
        return (*deal_lines(cuts[:at]), *deal_lines(cuts[at:]))
    most = MOST_SHORT if are_short(cuts) else MOST_LINES
    parts = split_evenly(cuts, max(2, -(-len(cuts) // most)))
    return tuple(piece for part in parts for piece in deal_lines(part))


def _have_room(cuts: Cuts) -> bool:
    if len(cuts) < 2 or (len(cuts) <= MOST_SHORT and are_short(cuts)):
        return True
    spare = SPARE_WORDS if all(cut.words <= LONG_LINE for cut in cuts) else 0
    return len(cuts) <= MOST_LINES and count_all(cuts) <= (PAIR_WORDS if len(cuts) == 2 else MOST_WORDS + spare)


def _find_turn(cuts: Cuts) -> int:
    """Return the line that begins the second half of what is told, the one that parts most evenly; 0 for none."""
    if len(cuts) <= MOST_LINES:
        return 0
    turns = [at for at in range(2, len(cuts) - 1) if begins_turn(cuts[at])]
    return min(turns, key=lambda at: abs(2 * at - len(cuts)), default=0)


def begins_turn(cut: Cut) -> bool:
    """Tell whether a line's paragraph begins with "As a result", "Then" and the like."""
    return begins(fold_case(cut.paragraph.text), 0, list_words(Cue.TURN))


def split_evenly(cuts: Cuts, count: int) -> tuple[Cuts, ...]:
    """Return lines in some parts, the larger ones first; no part is one short line if another can spare one."""
    size, more = divmod(len(cuts), count)
    sizes = [size + (index < more) for index in range(count)]
    if count > 1 and sizes[-1] == 1 and cuts[-1].words <= SHORT_LINE and sizes[-2] > 1:
        sizes[-2:] = sizes[-2] - 1, 2
    return tuple(_take(cuts, sizes))


def _take(cuts: Cuts, sizes: Sequence[int]) -> Iterator[Cuts]:
    start = 0
    for size in sizes:
        yield cuts[start : start + size]
        start += size
