"""The author's words around each value of a paragraph: what stands before it, what stands behind it.

Comes in: `Prose`, the values that become figures and their earlier values. Goes out: one `Around` each. A single value
has the clause it stands in (`single_words`), a pair a noun (`pair_words`). Pure.
"""

from collections.abc import Iterable, Sequence

from deckgen.figures.clauses import Surroundings
from deckgen.figures.cores import Core, Side, Sides, find_cores
from deckgen.figures.pair_words import find_pair
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension
from deckgen.figures.single_words import find_single
from deckgen.figures.trimming import Range, has, trim_ties
from deckgen.language.classes import WordClass
from deckgen.named_tuple import NamedTuple

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
    near = [Surroundings(prose, core) for core in cores]
    found: dict[int, Sides] = {}
    for sides in choices:
        at = places[sides[0].at]
        last = cores[at].last
        if len(sides) > 1:
            found[at] = find_pair(prose, near[at], near[places[sides[1].at]])
        else:
            found[at] = find_single(prose, near[at], near[last] if last in found else None, found.get(last))
    _share_ends(prose, cores, found)
    return [
        _settle(prose, found[places[sides[0].at]], cores[places[sides[0].at]], paired=len(sides) > 1)
        for sides in choices
    ]


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


def _settle(prose: Prose, words: Sides, core: Core, *, paired: bool) -> Around:
    """Return the words of a figure as offsets; only a lead that goes on to its value ends in what wants another."""
    *firsts, last = words.lead or ((0, 0),)
    trimmed = (*firsts, trim_ties(prose, last))
    tail = _take(prose, [trim_ties(prose, span) for span in words.tail])
    lead = _take(prose, trimmed if paired else words.lead)
    won = any(_C.WIN in token.classes for span in words.lead for token in prose.tokens[slice(*span)])
    less = any(_C.COMPARATIVE in prose.tokens[span[0]].classes for span in words.tail if span[0] < span[1])
    return Around(
        lead=lead,
        tail=tail,
        name=_take(prose, trimmed) if lead and not tail else (),
        why=words.why,
        context=core.context,
        result=won or less,
    )


def _take(prose: Prose, spans: Iterable[Range]) -> tuple[Range, ...]:
    """Return where words stand in the text, empty ones left out."""
    return tuple(prose.find_offsets(low, high) for low, high in spans if low < high)
