"""The author's words around each value of a paragraph: what stands before it, what stands behind it.

Comes in: `Prose`, the values that become figures and their earlier values. Goes out: the words of each. A single value
has the clause it stands in (`single_words`), a pair a noun (`pair_words`). Pure.
"""

from collections.abc import Sequence

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Core, Side, Sides, find_cores
from deckgen.figures.pair_words import find_pair
from deckgen.figures.prose import Prose
from deckgen.figures.single_words import find_single
from deckgen.figures.stretches import Stretch

_DAY = 86400.0
"""Seconds."""


def find_around(prose: Prose, choices: Sequence[tuple[Side, ...]]) -> list[tuple[Core, Sides]]:
    """Return the values and the words of each, in the order given.

    Args:
        prose: The paragraph.
        choices: Each value, with its earlier value if it has one.
    """
    told = sorted(((side, len(sides) == 1) for sides in choices for side in sides), key=lambda item: item[0].at)
    near = [Surroundings(prose, core) for core in find_cores(prose, told)]
    places = {side.at: at for at, (side, _) in enumerate(told)}
    found: dict[int, Sides] = {}
    for value, *earlier in choices:
        one = near[places[value.at]]
        if earlier:
            words = find_pair(one, near[places[earlier[0].at]])
        else:
            words = find_single(one, near[one.core.last], found.get(one.core.last))
        found[places[value.at]] = words
    _share_ends(near, found)
    return [(near[at].core, found[at]) for at in (places[value.at] for value, *_ in choices)]


def _share_ends(near: list[Surroundings], found: dict[int, Sides]) -> None:
    """Give the verb or the rate behind two counts to the first one, too.

    "20 million push and 3 million SMS messages are sent"; "3,500 requests and 33 orders per second".
    """
    for at, words in found.items():
        last = near[at].core.last
        if last not in found or not words.tail or not _are_listed(near[last], near[at]):
            continue
        own, tail = found[last], words.tail[0]
        end = _find_shared(tail)
        if tail.low < end < tail.high and not own.lead and len(own.tail) == 1:
            found[last] = own._replace(tail=(*own.tail, tail.begin(end)), why="the words it shares")


def _find_shared(tail: Stretch) -> int:
    """Return where words behind a count begin that are of the one before it, too; a slow rate is of one: "a month"."""
    rate = tail.seek("PER U.time", skip=1)
    unit = tail.prose.find_unit(rate + 1)
    return min(tail.seek("AUXILIARY"), rate if unit and unit.scale < _DAY else tail.high)


def _are_listed(last: Surroundings, near: Surroundings) -> bool:
    """Tell whether two counts are joined by "and"."""
    between = near.before.begin(last.core.high)
    joined = between.closes("JOINT") and not between.holds("FINITE_VERB|AUXILIARY")
    return joined and last.counts and near.counts
