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

from deckgen.figures.clauses import WHOLE, find_whole
from deckgen.figures.cores import Core, Side, Sides
from deckgen.figures.faults import Flaw, read_flaws
from deckgen.figures.prose import Prose
from deckgen.figures.roles import MEANT
from deckgen.figures.stretches import Stretch

_FAR = 40
"""Tokens; what is further off has no room on a card."""
_ASKED = '!PAUSE|":"{0,20} "?"'
"""Behind a value: what its author asks is no figure."""
_DATE = "IN Y|MONTH"
PLACES = ["lead", "tail", "card", "before", "behind"]


_SHARED = {
    "MEANT": MEANT,
    "ACTS": "FINITE_VERB|PAST|TOOK|TAKES|WAS|REACH",
    "DENIED": "ADVERB|NEGATION|NO_LONGER{0,2}",
    " VERB": " ~UP|DOWN|WIN FINITE_VERB|AUXILIARY|PAST",
}

_ROWS = r"""
none none · an aside cut open · lead ends "(" !")"{0,30}
    The model is right in 92 % of cases (human experts: 95 %).
whole none · what limits it before · before opens JOINT? LIMIT
    Unless it rains, the way takes 5 minutes instead of 20.
whole - · a former time · before opens JOINT? OLD
    Formerly the teams of the north, led by the office in Hamburg, and all the partners lost 3 days on an order.
whole rest · what limits it behind · behind holds LIMIT
    The delay went from 5 days to 3 hours, except in Corsica.
whole rest · a reservation · behind opens GAP{0,2} PAUSE{0,2} BUT ADVERB|NEGATION
    Errors fell from 4 % to 2 %, but only on weekdays.
whole - · what it was not · behind opens PAUSE NEGATION|NO_LONGER ADVERB? Q|N|SIGN
    In the new clinic for children and their parents in Lyon and in all others, it took 9 hours, not 30 days.
whole - · a plan and more · card holds MEANT Q; behind holds Q|N|NEGATION
    Entrées prévues à 3 jours avec une erreur de 4 %.
whole - · what is so by now · behind opens "("? NOW
    45 % des charges sur Graviton (aujourd'hui 12 %).
whole - · what was so then · before ends OLD !PAUSE{0,3}
    The drill takes 2 engineers, 40 minutes; previously 35 people over a whole weekend.
whole - · a number left over · behind is_all !Q{0,12} ACTS|IN|C ~Y N|Q.bare SIGN{0,2}
    All competitors of the firm need 12 days for a delivery to customers in the mountains, Bluefin needs 2.
whole - · a pronoun of nothing · lead ends NOW PRONOUN
    Between 30 % and 50 % of the invoices were late, today it's 4 %.
whole - · the verb of its subject · behind ends ","|")" DENIED VERB !PAUSE{0,9}; !behind holds Q
    The plan to move all data of the bank to a new center, saving 40 % of its cost, failed.
none - · what became of it · tail closes CHANGE|DOWN; behind opens TO Q
    The old center had 78 tunnels reduced to 13 links.
whole - · what it was made of · before ends Q.count GAP{0,2} CHANGE|DOWN TO
    78 tunnels ramenés à 13 rattachements.
- none · what was only to be · lead holds SUPPOSED
    Le projet devait durer 6 mois ; il en a duré 18.
- none · of nobody · lead opens NEGATION
    Nobody waits more than 2 minutes; it was 25 before.
- rest · what came of both · behind opens GAP{0,3} "," NEGATION
    15 pannes en 2022, 4 en 2023, aucune depuis.
- rest · what it is at times · behind is_all "," PREPOSITION CONTENT{1,2} Q|N U? "."?
    Wartezeit: von 60 auf 12 Minuten, bei Stau 25.
- rest · what is only expected · behind opens "(" PLANNED ~":"|Q|N !Q{0,9} ")"
    Lead time: 9 weeks → 5 (expected, first one in 2028).
- none · a third value · behind opens GAP{0,3} JOINT? ADVERB{0,2} "→"|"->"|TO Q|N
    P1 incidents: 14 → 3 → 0.
- none · and then a third · behind opens GAP{0,3} PAUSE? THEREAFTER GAP{0,3} TO Q|N
    Errors fell from 8 % to 3 %, then to 1 %.
- none · how long ago · tail opens AGO
    Nobody waits more than 2 minutes; 3 years ago it was 25.
- none · what it was alone · tail opens ~OLD WAS|TOOK
    1 colis sur 10 était perdu, maintenant 1 sur 500.
"""
"""What is done about a value, and about a pair, "-" for nothing · name · conditions, then such sentences."""


DOUBTS = read_flaws(_ROWS, _SHARED)


def settle_doubts(prose: Prose, core: Core, sides: Sides, *, early: Side | None) -> Sides | None:
    """Return the words of a card so that it says what its sentence does; None where there is no such card.

    Args:
        prose: The paragraph.
        core: The value.
        sides: The words chosen for it.
        early: Its earlier value, if it has one.
    """
    if Stretch(prose, core.high, core.end).opens(_ASKED):
        return None
    if sides.why == WHOLE:
        return sides
    sides = sides._replace(tail=tuple(_drop_times(sides.tail))) if early else sides
    places = _list_places(prose, core, sides, early)
    doubt = find_doubt(places, paired=early is not None)
    match doubt and doubt.verdict.split()[early is not None]:
        case "none":
            return None
        case "whole":
            return find_whole(Stretch(prose, core.start, core.low), Stretch(prose, core.high, core.end))
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
        while (
            not part.opens('"("? PLANNED')
            and (at := min(part.begin(low).seek(time) for time in ("OLD|NOW", _DATE))) < part.high
        ):
            yield part.begin(low).end(at)
            low = at + 1 + part.begin(at).opens(_DATE)
        yield part.begin(low)


def find_doubt(places: Mapping[str, Stretch], *, paired: bool) -> Flaw | None:
    """Return the first row of values, or of pairs, whose conditions all hold of the words in some places."""
    possible = DOUBTS.list_possible(places["card"].prose.keys)
    return next((one for one in possible if one.verdict.split()[paired] != "-" and one.holds(places)), None)


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
