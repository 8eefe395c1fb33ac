"""What a reader misses in the words around a value, as rows: data only.

Each row is a fault, its cost, and a sentence in which words with the fault lose to others. A fault is there where all
its conditions hold. A condition asks of some words whether a pattern opens them, ends them, is in them or is all of
them; "!" wants that it does not:

    lead      the words before the value; of two parts, all from the first one on
    tail      the words behind the value, none where they only say per what it is
    hero      the value
    sentence  the words of its sentence right before it
    gap       the words between the figure before it and the value
    skipped   those of its clause before the lead
"""

from itertools import starmap

from deckgen.figures.rows import read_table
from deckgen.named_tuple import NamedTuple

_UNSAID = "UNSAID"
PLACES = ["lead", "tail", "hero", "sentence", "gap", "skipped"]


class Condition(NamedTuple):
    """What must hold of some words; built by position, as it is written."""

    place: str
    ask: str
    """A method of `Stretch`."""
    pattern: str
    wanted: bool


class Fault(NamedTuple):
    """One fault."""

    cost: float
    name: str
    unsaid: bool
    """Whether only a lead that says nothing by itself has it."""
    conditions: tuple[Condition, ...]
    example: str
    """A sentence, with "[" where the card of its last value begins."""


_ROWS = r"""
9 · nothing said · UNSAID; !tail holds CONTENT
    [Conversion at the paywall more than tripled, to 1.3 %
20 · the values of a list · !tail holds W; lead holds Q; sentence ends LISTED LISTED Q GAP{0,4} ","
    10 % of calls, at most 3 retries, 40 sites, over 50 TB, [nearly 2 PB
3 · a participle · !tail holds CONTENT; lead is_all W? ~UP|DOWN|WIN PARTICIPLE
    [A third of the calls were false alarms, each costing 140 €
3 · verb of another · lead closes BY; !lead holds UP|DOWN|CHANGE|Q; sentence holds UP|DOWN BY? Q ANY{0,6} PAUSE|JOINT
    [Load times fell fourfold, cost per query by two thirds
2.1 · cut · skipped holds Q; gap is_all !JOINT|RELATIVE|SUBORDINATE|PAUSE{1,20}; !lead closes OF; !tail holds CONTENT
    [Les 12 000 capteurs posés en 14 mois envoient une mesure toutes les 15 minutes
0.2 · no name · UNSAID; !hero holds Q.count
    [Herbicide: minus 62 percent on average
0.2 · one word for a name · !hero holds Q.count; !lead holds CONTENT ANY{0,9} CONTENT
    [Finale 2018 : coupure de 22 minutes
4 · the same in other words · gap ends PAUSE !EQUALS{0,2} EQUALS W{0,2}; !lead holds Q
    [The campaign is done in 1.2 hours, i.e. 98% less time
4 · of them · tail opens ~IN THEREOF; !lead holds Q
    [Five agents dealt with 2,400 tickets per month, 68% of them alike
4 · of which · UNSAID; gap closes RELATIVE
    [120 000 appels par an dont la moitié pour la même question
4 · had doubled to · UNSAID; gap is_all TO
    [The cloud bill had doubled to $1.1M a month in a year
4 · per minute · UNSAID; hero holds RATED
    [1,7 million de rendez-vous, 20 000 par minute au plus fort
4 · of it · UNSAID; tail opens ANY{0,2} ~DETERMINER|RELATIVE|PREPOSITION PRONOUN
    [Meter data arrived once a day, 6% of it too late for billing
4 · only when · UNSAID; !hero holds Q.count|Q.fraction|Q.factor; tail opens ~OF|PURPOSE|PER PREPOSITION|DETERMINER
    [500 M d'utilisateurs, 40% en Asie
4 · more than before · UNSAID; !hero holds Q.count|Q.percent|Q.fraction; tail opens COMPARATIVE
    [Physics lab: 330 PB stored, 10 PB more every month
"""
"""Cost · name · conditions, then the example."""
_SHARED = {"LISTED": "Q GAP{0,4} PAUSE|JOINT ANY{0,2}"}
"""What rows share; UNSAID is a lead that says nothing by itself, asked once for all rows."""


def read_condition(written: str) -> Condition:
    """Return a condition from how a table writes it."""
    place, ask, pattern = written.removeprefix("!").split(" ", 2)
    return Condition(place, ask, f"{pattern} $" if ask in {"is_all", "ends"} else pattern, written[0] != "!")


def _read_fault(columns: list[str], examples: tuple[str, ...]) -> Fault:
    cost, name, written = columns
    unsaid, *conditions = written.split("; ") if written.startswith(_UNSAID) else ("", *written.split("; "))
    told = tuple(map(read_condition, conditions))
    return Fault(cost=float(cost), name=name, unsaid=bool(unsaid), conditions=told, example=examples[0])


FAULTS = tuple(starmap(_read_fault, read_table(_ROWS, _SHARED)))
