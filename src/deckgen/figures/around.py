"""The author's words around each value of a paragraph: what stands before it, what stands behind it.

Comes in: `Prose`, the values that become figures and their earlier values. Goes out: the words of each. Pure.

A pair has a noun (`pair_words`). What a single value may have as its words competes: each costs what it takes beyond
the value's own clause, and its `FAULTS`; the cheapest read best.
"""

from collections.abc import Iterator, Sequence

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Core, Side, Sides, find_cores
from deckgen.figures.faults import FAULTS, PLACES
from deckgen.figures.pair_words import find_pair
from deckgen.figures.prose import Prose
from deckgen.figures.stretches import Stretch

_DAY = 86400.0
"""Seconds."""
_HEADED = 0.05
_WHOLE = 0.3
"""For more words of its clause."""
_LISTED = 0.1
"""For the heading of a list in one sentence."""
_REACHED = 1.0
"""For words over the edge of a clause."""
_FURTHER = -0.1
"""For each edge more: where one is crossed, the whole sentence reads best."""
_FIGURE = 0.5
"""For each figure among them."""
_TORN = 1.5
"""For leaving out words of the figure before it, where its own are no statement."""
_NOTHING = 9.0
"""What costs as much says nothing."""
_NEARLY = 0.5
"""What costs no more needs no words from beyond its clause."""
_WIDE = 2.4
"""For words on both sides, other figures among them."""
_LONG = 2.0
"""For words that have no room beside a value."""
_NEAR = 16
"""Words before a value at which faults look."""
_RATE = 2
"""Words behind a value that say no more than per what it is."""


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
        at = places[value.at]
        one, last = near[at], near[at].core.last
        if earlier:
            found[at] = find_pair(one, near[places[earlier[0].at]])
            continue
        found[at] = _find_single(one, near[last], found.get(last))
        if last in found:
            found[last] = _share_end(near[last], one, found[last], found[at].tail[0])
    return [(near[at].core, found[at]) for at in (places[value.at] for value, *_ in choices)]


def _share_end(last: Surroundings, near: Surroundings, own: Sides, tail: Stretch) -> Sides:
    """Return the words of the first of two counts, with the verb or the rate behind the second one.

    "20 million push and 3 million SMS messages are sent"; "3,500 requests and 33 orders per second", not "per month".
    """
    between, rate = near.before.begin(last.core.high), tail.seek("PER U.time", skip=1)
    unit = tail.prose.find_unit(rate + 1)
    end = min(tail.seek("AUXILIARY"), rate if unit and unit.scale < _DAY else tail.high)
    joined = between.closes("JOINT") and not between.holds("FINITE_VERB|AUXILIARY")
    joined = joined and last.counts and near.counts and not own.lead and len(own.tail) == 1
    shared = joined and tail.low < end < tail.high
    return own._replace(tail=(*own.tail, tail.begin(end)), why="the words it shares") if shared else own


def _find_single(near: Surroundings, last: Surroundings, words: Sides | None) -> Sides:
    """Return the words of a value that cost least, of several the first.

    `words` are those of the figure before it, None where it is in another sentence.
    """
    if near.core.is_alone and near.sentence:
        return near.sentence
    best, least = _find_cheapest(near, near.before.begin(last.core.high) if words else near.none, words)
    said = least < _NOTHING or near.tail or near.core.context
    return best if said else Sides((), (near.tail,), "no words say what it is")


def _find_cheapest(near: Surroundings, between: Stretch, words: Sides | None) -> tuple[Sides, float]:
    """Return the words that cost least, and what they cost; those beyond the clause only where it has no good ones."""
    best, least = Sides((), (near.tail,), ""), float("inf")
    for enough, candidates in (
        (_NEARLY, _list_near(near)),
        (_NEARLY, _list_far(near, words)),
        (_WIDE, _list_wide(near)),
    ):
        for base, sides in candidates if least > enough else ():
            if base < least and (cost := _weigh(near, between, sides, base, least)) < least:
                best, least = sides, cost
    return best, least


def _weigh(near: Surroundings, between: Stretch, sides: Sides, base: float, least: float) -> float:
    """Return what words cost with their faults, which are added up as long as others do not cost less."""
    lead = near.none.begin(sides.lead[0].low).end(sides.lead[-1].high) if sides.lead else near.none
    tail = sides.tail[0]
    tail = tail.when(tail.high - tail.low > _RATE or not tail.opens("~APIECE PER"))
    before = near.before.begin(max(near.core.start, near.core.low - _NEAR))
    front, skipped = (near.before.begin(low).end(lead.low) for low in (near.beyond.low, near.clause))
    rest = near.behind.begin(sides.tail[0].high)
    places = dict(zip(PLACES, (lead, tail, near.value, before, between, front, skipped, rest), strict=True))
    cost = _LONG * any(not part.has_room for part in sides.lead)
    for fault in FAULTS.list_possible(lead.prose.keys):
        if base + cost >= least:
            break
        cost += float(fault.verdict) if fault.holds(places) else 0.0
    return base + cost


def _list_near(near: Surroundings) -> Iterator[tuple[float, Sides]]:
    """Yield the words of a value's clause, with what names it, each with what it costs to add that."""
    tail = (near.tail,)
    yield 0, Sides((near.lead,), tail, "the clause around it") if near.lead else Sides((), tail, "the words after it")
    if near.whole.low < near.lead.low and near.whole.has_room:
        yield _WHOLE, Sides((near.whole,), tail, "all of its clause")
    if near.is_headed:
        yield _HEADED, Sides(near.reaches[:1], tail, "what its words speak of")
    elif near.heading:
        lead = (near.heading, near.lead) if near.lead else (near.heading,)
        yield _LISTED, Sides(lead, tail, "the heading and the clause around it")


def _list_far(near: Surroundings, words: Sides | None) -> Iterator[tuple[float, Sides]]:
    """Yield the words over the edges of a value's clause, each with what it costs to cross them."""
    beyond = near.before.begin(near.beyond.low)
    for further, lead in enumerate((*near.reaches, *([beyond] if near.beyond else []))):
        figures = sum(token.quantity is not None for token in lead.tokens)
        whole = near.before.closes('"="') or (lead.holds("FINITE_VERB") and not lead.opens("Q PAUSE"))
        torn = bool(words and words.lead and words.lead[0].low < lead.low) and not whole
        edge = _REACHED * (2 - lead.is_short) + _FURTHER * further
        cost = (edge if lead.low < near.clause else _WHOLE) + _FIGURE * figures + _TORN * torn
        yield cost, Sides((lead,), (near.tail,), "the words before its clause")


def _list_wide(near: Surroundings) -> Iterator[tuple[float, Sides]]:
    """Yield the clause of a value, its statement and its sentence with all other figures in them."""
    for further, sides in enumerate(near.wide):
        yield _WIDE + _HEADED * further, sides
