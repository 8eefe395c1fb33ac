"""Values that are no state of what a story tells, as rows: what was meant, allowed, another's, or a mere difference.

Comes in: prose with its quantities. Goes out: the role of each that has one. None of these is ever the earlier value
of another one, or the later one: "Budget $3m vs. $9m spent" is no change.
"""

from collections.abc import Mapping
from enum import StrEnum

from deckgen.figures.prose import Prose
from deckgen.figures.rows import find_matches, read_rows

MEANT = 'PLANNED|GOAL ":"|"("|OF|TO|FOR|WITH|DETERMINER|BE|WAS|PURPOSE|QUALIFIER{0,2} TURN|WIN?'
"""What stands before a value that was only planned: "Budget of", "expected to take"."""


class ValueRole(StrEnum):
    """What a value is in its sentence; the verdicts of `ROLES`."""

    PLAN = "plan"
    """What was planned, wanted, hoped for or offered."""
    BOUND = "bound"
    """What a contract or a limit allows."""
    OTHER = "other"
    """What somebody else has."""
    ADDED = "added"
    """By how much something changed, how long that took, or how long ago it was."""


_ROWS = r"""
plan · a plan · MEANT [ Q ]
    Statt der geplanten [9 Monate] dauerte es 14.
    Wanted [99.99 %], got 99.7 %.
plan · an offer · OFFERED ":"|OF|BE|WAS|DETERMINER{0,2} [ Q ]
    The offer was [400 k$]; it cost 60 k$.
plan · a plan for a year · GOAL Y ":" [ Q ]
    Goal 2025: [50 %] of the load (today 12 %).
plan · what a plan said · DETERMINER PLANNED|GOAL W [ Q ]
    The forecast said [5 days], it took 12 days.
plan · what they want · OFFERED PURPOSE BE FOR|TO [ Q ]
    By 2027 they want to be at [0 t], today it is 900 t.
plan · what a plan is to do · PLANNED|GOAL BE|WAS PURPOSE ANY{0,6} [ Q ]
    Backups took 9 hours; the plan is to cut that to [2 hours].
plan · it was planned · [ Q ] NOUN? BE|WAS? PLANNED
    [Two years] were planned, it took five.
    Le chantier a duré 9 mois contre [18 mois] prévus.
bound · a bound · ALLOWED ":"|OF|FOR|BE|WAS|ALLOWED|THEREOF{0,3} [ Q ]
    Le délai est tombé à 2 h, alors que le SLA en autorise [24].
    The contract says that it must be [99.9 %]; it was 99.97 %.
bound · (a bound) · [ Q ] "(" ALLOWED ")"
    Response within [4 h] (contract), 35 min (actual).
other · others, of late · VERSUS GAP{0,5} OTHERS GAP{0,4} [ Q ]
    Fraud is 0.1% compared with the market average of [0.9%].
other · others have it · VERSUS GAP{0,4} [ Q ] GAP{0,3} OTHERS
    Un taux de 3 % contre [9 %] chez les concurrents.
other · others do it · RIVAL PAUSE? RELATIVE? FINITE_VERB|TOOK|TAKES|PAST QUALIFIER? [ Q ]
    Their rival took [3 weeks]; now it takes us 2 days.
other · what others do · WHAT RIVAL GAP{0,3} [ Q ]
    They now ship in 2 days what others ship in [10].
other · their average · OTHERS OF? OTHERS BE|":" [ Q ]
    Industry average is [12 %], they are at 3 %.
other · (others) · [ Q ] "(" W? OTHERS ")"
    Accuracy 94% vs [91%] (human).
other · at a name · VERSUS GAP{0,4} [ Q ] GAP{0,1} FOR|IN NAME
    Delivery takes 2 days, against [5 days] at Globex.
other · for something else · FOR GAP{1,3} VERSUS [ Q ] FOR
    The rate is 12% for cats versus [40%] for dogs.
added · for so many · FOR Q GAP{0,3} VERSUS [ Q ] FOR
    One admin cares for 300 servers instead of [1] for 40.
added · a fall of it · SHIFT OF|BY [ Q ] ~TO
    Die Quote liegt bei 30 %, ein Rückgang von [15 %].
added · by so much · UP|DOWN GAP{0,4} ~FROM|OF BY [ Q ]
    The wait was cut by [5 minutes] to 20 minutes.
added · so much less at first · ^ [ Q ] COMPARATIVE|QUALIFIER OLD
    [2 hours] less than before, at $90.
added · so much less · !VERSUS [ Q ] COMPARATIVE|QUALIFIER OLD
    It takes 5 minutes, [2 hours] less than before.
added · at times · PAUSE WITH W? TO [ Q ]
    Die Kosten liegen bei 36 %, mit bis zu [80 %] in der Spitze.
added · in so long · IN [ Q.time ] ANY{0,12} FINITE_VERB GAP{0,3} UP|DOWN|TURN
    In [3 weeks] the wait was reduced to 2 days.
added · for so long · NOW !PAUSE{1,8} FOR [ Q.time ]
    It took 2 years to build and now serves 40 schools for [5 years].
added · so long ago · ^, [ Q.time ] AGO PRONOUN
    Nobody waits now; [3 years] ago it was half an hour.
"""
"""ValueRole · name · pattern, then sentences with the value of this role in brackets."""
ROLES = read_rows(_ROWS, {"MEANT": MEANT})


def find_roles(prose: Prose) -> Mapping[int, ValueRole]:
    """Return the role of each quantity that has one, by its token."""
    found: dict[int, ValueRole] = {}
    for match in find_matches(ROLES, prose):
        found.setdefault(match.meant[0], ValueRole(match.row.verdict))
    return found
