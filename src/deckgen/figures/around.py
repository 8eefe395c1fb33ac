"""The author's words around each value of a paragraph: what stands before it, what stands behind it.

Comes in: `Prose`, the values that become figures and their earlier values. Goes out: one `Around` each. A single value
has the clause it stands in (`single_words`), a pair a noun (`pair_words`). Pure.
"""

from collections.abc import Sequence
from typing import NamedTuple

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Core, Side, Sides, find_cores
from deckgen.figures.pair_words import find_pair
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension
from deckgen.figures.single_words import find_single
from deckgen.figures.trimming import Range, has, trim_ties
from deckgen.language.classes import WordClass

_C = WordClass


class Around(NamedTuple):
    """The words of a figure."""

    lead: tuple[Range, ...]
    """As offsets into the text."""
    tail: tuple[Range, ...]
    name: tuple[Range, ...]
    """The lead without "by", "of" at its end, where nothing stands behind the value: () where something does."""
    why: str
    """The rule that chose them."""
    context: bool
    """Whether the figure only says how long another one took."""
    result: bool
    """Whether its verb tells what was won: "saved 40 hours"; that of a neighbor does not count."""


def find_around(prose: Prose, choices: Sequence[tuple[Side, ...]]) -> list[Around]:
    """Return the words of each value, in the order of the values given.

    Args:
        prose: The paragraph.
        choices: Each value, with its earlier value if it has one.
    """
    told = sorted(((side, len(sides) == 1) for sides in choices for side in sides), key=lambda item: item[0].at)
    cores = find_cores(prose, told)
    places = {side.at: at for at, (side, _) in enumerate(told)}
    found: dict[int, Sides] = {}
    for sides in choices:
        at = places[sides[0].at]
        near, last = Surroundings(prose, cores[at]), cores[at].last
        if len(sides) > 1:
            found[at] = find_pair(prose, near, Surroundings(prose, cores[places[sides[1].at]]))
        else:
            found[at] = find_single(prose, near, cores[last] if last in found else None, found.get(last))
    _share_ends(prose, cores, found)
    return [_settle(prose, found[at], cores[at]) for at in found]


def _share_ends(prose: Prose, cores: list[Core], found: dict[int, Sides]) -> None:
    """Give the verb behind two counts to the first one, too: "20 million push and 3 million SMS messages are sent"."""
    for at, words in found.items():
        core, last = cores[at], cores[at].last
        if last not in found or not words.tail or not _are_listed(prose, cores[last], core):
            continue
        low, high = words.tail[0]
        verb = next((index for index in range(low, high) if _C.AUXILIARY in prose.tokens[index].classes), high)
        own = found[last]
        if low < verb < high and not own.lead and len(own.tail) == 1:
            found[last] = own._replace(tail=(*own.tail, (verb, high)), why="the words it shares")


def _are_listed(prose: Prose, last: Core, core: Core) -> bool:
    """Tell whether two counts are joined by "and"."""
    joint = core.low - 1
    joined = _C.JOINT in prose.tokens[joint].classes and last.ceiling == joint and prose.tokens[joint - 1].is_word
    named = not any(has(token, {_C.FINITE_VERB, _C.AUXILIARY}) for token in prose.tokens[last.high : joint])
    return joined and named and last.value.dimension is Dimension.COUNT is core.value.dimension


def _settle(prose: Prose, words: Sides, core: Core) -> Around:
    """Return the words of a figure as offsets."""
    lead = tuple(prose.find_offsets(*span) for span in words.lead if span[0] < span[1])
    tail = tuple(prose.find_offsets(*span) for span in words.tail if span[0] < span[1])
    won = any(_C.WIN in prose.tokens[index].classes for span in words.lead for index in range(*span))
    less = any(_C.COMPARATIVE in prose.tokens[span[0]].classes for span in words.tail if span[0] < span[1])
    name = _name(prose, words) if lead and not tail else ()
    return Around(lead=lead, tail=tail, name=name, why=words.why, context=core.context, result=won or less)


def _name(prose: Prose, words: Sides) -> tuple[Range, ...]:
    """Return the words before a value without those at their end that only tie it to them."""
    *parts, last = words.lead
    return tuple(prose.find_offsets(*span) for span in (*parts, trim_ties(prose, last)) if span[0] < span[1])
