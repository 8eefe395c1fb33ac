"""Where a card would say another thing than its sentence, as rows, and what is done about it.

Comes in: a value and the words chosen for it. Goes out: words that say what the sentence does, or none. Pure.

Each row says what is done, and when: all its conditions hold. They are those of `faults`, and ask of

    lead, tail   the words of the card before the value and behind it
    card         all of it, its value among them
    before       what the card leaves out of its sentence before its words
    behind       what it leaves out behind them

`whole` gives the value its whole sentence, or no card where that has no room; `rest` the words of the sentence behind
it, too; `none` makes no card of it: the sentence stays as the author wrote it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import starmap

from deckgen.figures.cores import Core, Side, Sides
from deckgen.figures.faults import Condition, read_condition
from deckgen.figures.lexemes import Key
from deckgen.figures.pair_rows import MEANT
from deckgen.figures.patterns import compile_pattern
from deckgen.figures.prose import Prose
from deckgen.figures.rows import read_table
from deckgen.figures.sense import take_whole
from deckgen.figures.stretches import Stretch
from deckgen.named_tuple import NamedTuple

_FAR = 40
"""Tokens; what is further off has no room on a card."""
PLACES = ["lead", "tail", "card", "before", "behind"]


class Doubt(NamedTuple):
    """One row."""

    remedy: str
    name: str
    conditions: tuple[Condition, ...]
    examples: tuple[str, ...]
    """Sentences with such a card."""


_SHARED = {"MEANT": MEANT, "THEN": "OLD|TOOK|WAS", "ACTS": "FINITE_VERB|PAST|TOOK|TAKES|WAS|REACH"}

_SINGLES = r"""
none · an aside cut open · lead ends "(" !")"{0,30}
    The model is right in 92 % of cases (human experts: 95 %).
whole · what limits it at once · before ends LIMIT !PAUSE{0,6}
    Neither the 20 % nor the 35 % scenario came true.
whole · a condition · before opens JOINT? LIMIT
    If traffic doubles, the bill grows by 15 %.
whole · a negation · before is_all JOINT? NEGATION !PAUSE{0,6}
    Not all 40 branches were connected.
whole · without · before opens JOINT? NEGATION !PAUSE{0,2} PAUSE
    Sans cache, la page met 8 secondes.
whole · what limits it behind · behind holds LIMIT
    The batch takes 45 minutes a night in each country of ours, except in May.
whole · what limits it itself · card holds LIMIT; behind holds CONTENT
    They saved 30 % on paper – nothing in reality.
whole · a denial · behind opens ":" NEGATION|NO_LONGER
    Keys older than 90 days: none.
whole · what it was not · behind opens PAUSE NEGATION ADVERB? Q|N
    It took 9 hours, not 30 days.
whole · a reservation · behind opens PAUSE{0,2} BUT ADVERB|NEGATION
    Errors fell by 40 %, but only on weekdays.
whole · one in brackets · behind opens "(" BUT
    Users +9 % (but a campaign ran).
whole · what came of a plan · card holds MEANT Q; behind holds Q|N|NEGATION
    The forecast was 10,000 users, in reality 900.
whole · what came of a promise · card holds Q NOUN{0,2} PLANNED; behind holds Q|N|NEGATION
    Data loss: 5 min promised, in fact none.
whole · what is so now · card holds THEN; behind holds NOW
    Half of the 80 stores used to close early, none does now.
whole · a former time · before opens JOINT? OLD
    Before the move, 30 % of the nightly jobs failed.
    Früher war jede vierte Bestellung falsch.
whole · what is so by now · behind opens "(" NOW
    Goal 2025: 50 % of the load (today 12 %).
whole · what was so then · before ends OLD !PAUSE{0,3}
    The drill takes 2 engineers, 40 minutes; previously 35 people over a whole weekend.
whole · a number left over · behind is_all !Q{0,12} ACTS|IN|C ~Y N|Q.bare SIGN{0,2}
    Competitors need 12 days, Bluefin needs 2.
whole · a part left over · lead is_all OF|OUT_OF; behind opens "," N|Q.bare
    Of 80 alarms, 76 were false.
whole · a pronoun of nothing · lead ends NOW PRONOUN
    Between 30 % and 50 % of the invoices were late, today it's 4 %.
"""
_PAIRS = r"""
none · what limits it before · before opens JOINT? LIMIT
    Unless it rains, the way takes 5 minutes instead of 20.
none · what was only to be · lead holds SUPPOSED
    Le projet devait durer 6 mois ; il en a duré 18.
none · of nobody · lead opens NEGATION
    Nobody waits more than 2 minutes; it was 25 before.
none · how long ago · tail opens AGO
    Nobody waits more than 2 minutes; 3 years ago it was 25.
none · what it was alone · tail opens ~OLD WAS|TOOK
    1 colis sur 10 était perdu, maintenant 1 sur 500.
rest · what limits it behind · behind holds LIMIT
    The delay went from 5 days to 3 hours, except in Corsica.
rest · a reservation · behind opens PAUSE{0,2} BUT ADVERB|NEGATION
    Errors fell from 4 % to 2 %, but only on weekdays.
"""
"""Remedy · name · conditions, then sentences with such a card."""


def _read_doubt(columns: list[str], examples: tuple[str, ...]) -> Doubt:
    remedy, name, written = columns
    conditions = tuple(map(read_condition, written.split("; ")))
    return Doubt(remedy=remedy, name=name, conditions=conditions, examples=examples)


SINGLES = tuple(starmap(_read_doubt, read_table(_SINGLES, _SHARED)))
PAIRS = tuple(starmap(_read_doubt, read_table(_PAIRS, _SHARED)))


def settle_doubts(prose: Prose, core: Core, sides: Sides, *, early: Side | None) -> Sides | None:
    """Return the words of a card so that it says what its sentence does; None where there is no such card.

    Args:
        prose: The paragraph.
        core: The value.
        sides: The words chosen for it.
        early: Its earlier value, if it has one.
    """
    sides = sides._replace(tail=tuple(_drop_times(sides.tail))) if early else sides
    places = _list_places(prose, core, sides, early)
    doubt = find_doubt(PAIRS if early else SINGLES, places)
    match doubt.remedy if doubt else "":
        case "none":
            return None
        case "whole":
            return take_whole(prose, core)
        case "rest":
            rest = places["behind"]
            rest = rest.begin(rest.seek("!PAUSE")).trim_ties()
            return sides._replace(tail=(*sides.tail, rest)) if rest.is_short else None
        case _:
            return sides


def _drop_times(tail: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the words of both sides of a pair without what is true of one: "deployments used to fail"."""
    for part in tail:
        low = part.low
        while (at := part.begin(low).seek("OLD|NOW")) < part.high:
            yield part.begin(low).end(at)
            low = at + 1
        yield part.begin(low)


def find_doubt(doubts: Sequence[Doubt], places: Mapping[str, Stretch]) -> Doubt | None:
    """Return the first row whose conditions all hold of the words in some places."""
    offered = places["card"].prose.keys
    possible = (one for one in doubts if all(_is_offered(condition, offered) for condition in one.conditions))
    return next((one for one in possible if all(map(partial(_holds, places), one.conditions))), None)


def _is_offered(condition: Condition, offered: frozenset[Key]) -> bool:
    """Tell whether a condition can hold of a paragraph whose tokens offer some keys."""
    return not condition.wanted or compile_pattern(condition.pattern).can_match(offered)


def _holds(places: Mapping[str, Stretch], condition: Condition) -> bool:
    place, ask, pattern, wanted = condition
    return getattr(places[place], ask)(pattern) is wanted


def _list_places(prose: Prose, core: Core, sides: Sides, early: Side | None) -> dict[str, Stretch]:
    """Return what rows ask of."""
    others = [early.at] if early else []
    parts = [part for part in (*sides.lead, *sides.tail) if part]
    low = min([core.low, *others, *(part.low for part in parts)])
    high = max([core.high, *(at + 1 for at in others), *(part.high for part in parts)])
    sentences = [(core.start, core.end), *map(prose.find_sentence, others)]
    start = max(min(sentence[0] for sentence in sentences), low - _FAR)
    end = min(max(sentence[1] for sentence in sentences), high + _FAR)
    lead = next(iter(sides.lead[-1:]), Stretch(prose, core.low, core.low))
    tail = next(filter(None, sides.tail), Stretch(prose, core.high, core.high))
    stretches = (lead, tail, Stretch(prose, low, high), Stretch(prose, start, low), Stretch(prose, high, end))
    return dict(zip(PLACES, stretches, strict=True))
