"""The ways people write that a value became another one, as rows; data only.

Each row is matched against the words around two quantities that can be compared: the first Q of a pattern is the one
written first, the second Q the other; all other quantities are words there. The order is that of trust: of two rows
that match the upper one decides, and a row that says `NEITHER` ends the matter.
"""

from enum import Enum, auto
from typing import NamedTuple


class Earlier(Enum):
    """Which of two values is the earlier one."""

    FIRST = auto()
    SECOND = auto()
    NEITHER = auto()
    """They only stand side by side."""


class Need(Enum):
    """What two quantities must have beside the words around them."""

    COMPARABLE = auto()
    """One of them may be a bare number."""
    ALIKE = auto()
    """Both tell what they measure, or the second leaves out what the first has said: "12 days … 2"."""
    FALLING = auto()
    """The second is less, or both name what they count, as in no range."""
    OTHER_RATE = auto()
    """They have different spans of time: "2 per month", "30 per day"."""
    OTHER_NOUN = auto()
    """The second is told of something that was not named before the first."""


class PairRow(NamedTuple):
    """One way."""

    name: str
    """What `--why` calls it."""
    pattern: str
    """See `rows`."""
    earlier: Earlier
    examples: tuple[tuple[str, str], ...]
    """Sentence, and its pair as "before → after"; "" for a row that finds none."""
    need: Need = Need.COMPARABLE


_FROM_A = "FROM DETERMINER|ADVERB{0,2} Q"
_TO_B = "TO DETERMINER|ADVERB{0,3} Q"
_MOVED = "UP|DOWN|CHANGE"
_WAS = "OLD|TOOK|WAS|PAST"
_NOW = "NOW|NEW|RENEWED"
_COLON = "GAP{0,3} PAUSE ANY{0,3}"
_ARROW = '"→"|"⇒"|"➜"|"➔"|"⟶"|"-->"|"->"|"=>"'

_WITH_A_WORD_OF_CHANGE = (
    PairRow(
        "A → B",
        f"Q ANY{{0,8}} {_ARROW} Q",
        Earlier.FIRST,
        (("Food waste: 1,100 tonnes → 640 tonnes.", "1,100 tonnes → 640 tonnes"),),
    ),
    PairRow(
        "grew from A to B",
        f"{_MOVED}|MEASURE GAP{{0,16}} PAUSE? JOINT? {_FROM_A} ANY{{0,10}} {_TO_B}",
        Earlier.FIRST,
        (
            ("Staff went from 100 to 1,600 people.", "100 → 1,600"),
            ("Le taux a bondi de 1,8 % à 3,1 % depuis avril.", "1,8 % → 3,1 %"),
            ("Releases moved from every 4-6 weeks to 3-4 times a day.", "4-6 weeks → 3-4 times a day"),
        ),
    ),
    PairRow(
        "from A to B, a rise",
        f"{_FROM_A} GAP{{0,6}} {_TO_B} GAP{{0,6}} PAUSE DETERMINER GAP{{0,2}} UP|DOWN",
        Earlier.FIRST,
        (("Sales from €3m to €5m, an increase nobody expected.", "€3m → €5m"),),
    ),
    PairRow(
        "von A auf B gesunken",
        f'{_FROM_A} GAP{{0,4}} {_TO_B} GAP{{0,3}} {_MOVED}|TURN PAUSE|"."? ,$',
        Earlier.FIRST,
        (
            ("Die Dauer ist von 40 % auf 65 % gestiegen.", "40 % → 65 %"),
            ("Die Zahl der Tests wurde von 12 GB auf 30 GB erhöht, und es läuft.", "12 GB → 30 GB"),
        ),
    ),
    PairRow(
        "uptime from A to B",
        f"{_FROM_A} GAP{{0,2}} {_TO_B} MEASURE",
        Earlier.FIRST,
        (("A promise of 99.9% (from 99.5% to 99.9% uptime).", "99.5% → 99.9%"),),
    ),
    PairRow(
        "uptime: A to B",
        "MEASURE ANY{0,4} Q GAP{0,2} TO Q",
        Earlier.FIRST,
        (("Auslastung im Winter: 38 % auf 55 %.", "38 % → 55 %"),),
        Need.ALIKE,
    ),
    PairRow(
        "grew from … to …, from A to B",
        f"{_MOVED} ANY{{0,12}} FROM ANY{{0,4}} TO ANY{{0,8}} {_FROM_A} ANY{{0,6}} {_TO_B}",
        Earlier.FIRST,
        (("It grew from 2 to 14 markets, staff from 50 to 1,200.", "2 → 14, 50 → 1,200"),),
    ),
    PairRow(
        "from a median of A to B",
        f"FROM DETERMINER GAP{{1,3}} OF Q ANY{{0,8}} {_TO_B}",
        Earlier.FIRST,
        (("Renewals: from a median of 9 days to 30 hours.", "9 days → 30 hours"),),
        Need.ALIKE,
    ),
    PairRow(
        "from A down to B",
        f"{_FROM_A} ANY{{0,12}} {_TO_B}",
        Earlier.FIRST,
        (
            ("Checkout from 40 seconds to 12 seconds.", "40 seconds → 12 seconds"),
            ("De 6 semaines, le recrutement est descendu à 10 jours.", "6 semaines → 10 jours"),
        ),
        Need.FALLING,
    ),
    PairRow(
        "from A it reaches B",
        f"{_FROM_A} ANY{{0,8}} REACH ADVERB? Q",
        Earlier.FIRST,
        (("Le taux de réussite, de 61 % en 2019, atteint 78 %.", "61 % → 78 %"),),
    ),
    PairRow(
        "A per month to B per day",
        f"Q GAP{{0,4}} PER W {_TO_B} GAP{{0,4}} PER W",
        Earlier.FIRST,
        (("Releases: 2 per month to 30 per day.", "2 → 30"),),
        Need.OTHER_RATE,
    ),
    PairRow(
        "to … out of …",
        "TO Q OF Q",
        Earlier.NEITHER,
        (("Die Zufriedenheit stieg auf 4,7 von 5 Punkten.", ""),),
    ),
    PairRow(
        "dropped to B from A",
        f"{_MOVED}|REACH GAP{{0,4}} {_TO_B} ANY{{0,6}} {_FROM_A}",
        Earlier.SECOND,
        (("The average price dropped to $12.50 from $38.", "$38 → $12.50"),),
    ),
    PairRow(
        "to B from A",
        "TO Q FROM Q",
        Earlier.SECOND,
        (("The average order is up to €64 from €51.", "€51 → €64"),),
        Need.ALIKE,
    ),
    PairRow(
        "rose by … to …",
        f"{_MOVED} GAP{{0,4}} BY Q GAP{{0,4}} TO Q",
        Earlier.NEITHER,
        (("The wait was cut by 5 minutes to 20 minutes.", ""),),
    ),
    PairRow(
        "reduced A to B",
        f"TURN GAP{{0,6}} Q GAP{{0,10}} {_TO_B}",
        Earlier.FIRST,
        (
            ("We reduced 2 hours of work to less than 5 minutes.", "2 hours → 5 minutes"),
            ("We cut 6 approval steps to 2.", "6 → 2"),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "in … it fell to …",
        "IN Q ANY{0,12} FINITE_VERB GAP{0,3} UP|DOWN|TURN GAP? TO Q",
        Earlier.NEITHER,
        (("In 3 weeks the wait was reduced to 2 days.", ""),),
    ),
    PairRow(
        "A was brought down to B",
        f"Q ANY{{0,14}} PAUSE|FINITE_VERB GAP{{0,4}} UP|DOWN|TURN GAP? {_TO_B}",
        Earlier.FIRST,
        (
            ("A rate of 17.68 percent in March was brought down to 9.33 percent.", "17.68 percent → 9.33 percent"),
            ("The credit line was 2 million euros, raised to 5 million euros.", "2 million euros → 5 million euros"),
            ("Le budget, 3 M€ à l'origine, a été relevé à 4,5 M€.", "3 M€ → 4,5 M€"),
            ("All 30 seats were taken, and the number was soon raised to 150.", "30 → 150"),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "no longer A but B",
        "NO_LONGER GAP{0,3} Q ANY{0,5} BUT GAP{0,3} Q",
        Earlier.FIRST,
        (
            ("The bounce rate is no longer 55% but 31%.", "55% → 31%"),
            ("Le taux n'est plus de 55 % mais de 31 %.", "55 % → 31 %"),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "no longer A: it is B",
        'NO_LONGER GAP{0,3} Q ANY{0,6} ","|":"|";"|"—" ANY{0,8} Q',
        Earlier.FIRST,
        (
            ("A restore takes no longer 3 days: it is 2 hours.", "3 days → 2 hours"),
            ("Finies les 2 heures d'attente : un conseiller répond en 90 secondes.", "2 heures → 90 secondes"),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "A became B",
        "Q GAP{0,3} BECAME ADVERB? Q",
        Earlier.FIRST,
        (("Lead time was slashed, 14 days became 3.", "14 days → 3"),),
        Need.ALIKE,
    ),
)
_COMPARED = (
    PairRow(
        "against that of others",
        "Q ANY{0,14} VERSUS GAP{0,5} OTHERS GAP{0,4} Q",
        Earlier.NEITHER,
        (("Fraud is 0.1% compared with the market average of 0.9%.", ""),),
    ),
    PairRow(
        "against … of others",
        "Q ANY{0,14} VERSUS GAP{0,4} Q GAP{0,3} OTHERS",
        Earlier.NEITHER,
        (("Returns rate 28% vs 19% industry average.", ""), ("Un taux de 3 % contre 9 % chez les concurrents.", "")),
    ),
    PairRow(
        "for … against for …",
        "Q FOR GAP{1,3} VERSUS Q FOR",
        Earlier.NEITHER,
        (("The rate is 12% for cats versus 40% for dogs.", ""),),
    ),
    PairRow(
        "against … at a name",
        "Q ANY{0,14} VERSUS GAP{0,4} Q GAP{0,1} FOR|IN NAME",
        Earlier.NEITHER,
        (("Delivery takes 2 days, against 5 days at Globex.", ""),),
    ),
    PairRow(
        "B, up from A",
        "Q ANY{0,14} UP|DOWN FROM GAP{0,5} Q",
        Earlier.SECOND,
        (
            ("On-time rate 97.8%, up from 91.5%.", "91.5% → 97.8%"),
            ("It is done in 90 seconds, down from an overnight batch of 7 hours.", "7 hours → 90 seconds"),
        ),
    ),
    PairRow(
        "A, against B today",
        "Q ANY{0,14} VERSUS GAP{0,3} Q GAP{0,2} NOW",
        Earlier.FIRST,
        (
            (
                "Il fallait trois semaines par serveur, contre quinze minutes aujourd'hui.",
                "trois semaines → quinze minutes",
            ),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "B instead of A",
        "Q ANY{0,14} VERSUS GAP{0,5} Q",
        Earlier.SECOND,
        (
            ("Forecasts are now off by 15% instead of 35%.", "35% → 15%"),
            ("Indemnisation en 3 jours contre 22 auparavant.", "22 → 3 jours"),
        ),
    ),
    PairRow(
        "instead of A, B",
        "^, INSTEAD GAP{0,3} Q ANY{0,16} Q",
        Earlier.FIRST,
        (
            ("Au lieu de 40 minutes, le contrôle en demande 7.", "40 minutes → 7"),
            ("Statt 40 % ist es nur noch 8 %.", "40 % → 8 %"),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "statt A nur noch B",
        "INSTEAD GAP{0,2} Q ADVERB{0,3} Q",
        Earlier.FIRST,
        (("Die Prüfung kostet statt 180 nur noch 65 Franken.", "180 → 65 Franken"),),
    ),
    PairRow(
        "B, not A",
        "Q ANY{0,3} PAUSE NEGATION Q",
        Earlier.SECOND,
        (("A claim takes 2 days, not 3 weeks.", "3 weeks → 2 days"),),
        Need.ALIKE,
    ),
    PairRow(
        "B for what took A",
        "Q ANY{0,12} WHAT ANY{0,12} IN|TOOK|OLD|PAST ANY{0,4} Q",
        Earlier.SECOND,
        (
            ("In 2 hours, it did what the old one was able to do in 2 weeks.", "2 weeks → 2 hours"),
            ("Un arrêt ne dure plus que 19 jours alors qu'il en fallait 34.", "34 → 19 jours"),
            ("A label changes in less than a minute, where staff used to spend 3 hours.", "3 hours → a minute"),
        ),
        Need.ALIKE,
    ),
)
BEFORE_AND_AFTER = PairRow(
    "Before: A. After: B",
    f"^ DETERMINER? OLD|FORMER {_COLON} Q ANY{{0,12}} NEXT DETERMINER? {_NOW} {_COLON} Q",
    Earlier.FIRST,
    (
        ("Before: 15% of all tenders\nAfter: 25%", "15% → 25%"),
        ("L'ancien outil : 3 h\nLe nouvel outil : 20 min", "3 h → 20 min"),
    ),
)
_TOLD_IN_TWO_TENSES = (
    BEFORE_AND_AFTER,
    PairRow(
        "B (A before)",
        "Q ANY{0,6} PAUSE PRONOUN? WAS? Q GAP{0,6} OLD",
        Earlier.SECOND,
        (
            ("Uptime reached 99.995% (99.5% before).", "99.5% → 99.995%"),
            ("The queue averages 3 minutes (it was 19 minutes before).", "19 minutes → 3 minutes"),
        ),
    ),
    PairRow(
        "A before, B now",
        f"Q GAP{{0,5}} OLD ANY{{0,8}} Q GAP{{0,4}} {_NOW}",
        Earlier.FIRST,
        (("Onboarding a client: 32 days before, 5 days now.", "32 days → 5 days"),),
    ),
    PairRow(
        "A before, now B",
        f"Q GAP{{0,5}} OLD ACROSS{{0,12}} {_NOW} ANY{{0,8}} Q",
        Earlier.FIRST,
        (("A month-end took 45 minutes before; it takes now 9 minutes.", "45 minutes → 9 minutes"),),
    ),
    PairRow(
        "now another thing takes",
        "Q ACROSS{0,16} NOW PAUSE? ARTICLE|EACH W{1,2} FINITE_VERB ANY{0,4} Q",
        Earlier.NEITHER,
        (("Backups used to take 3 days; now a restore takes 20 minutes.", ""),),
        Need.OTHER_NOUN,
    ),
    PairRow(
        "took …; now for …",
        "TOOK Q.time ACROSS{0,16} NOW ANY{1,8} FOR Q.time",
        Earlier.NEITHER,
        (("It took 2 years to build and now serves 40 schools for 5 years.", ""),),
    ),
    PairRow(
        "what took A is done in B",
        "RELATIVE OLD? TOOK|PAST GAP{0,6} Q GAP{0,8} IN Q",
        Earlier.FIRST,
        (("Queries that took 30 seconds return in 200 milliseconds.", "30 seconds → 200 milliseconds"),),
        Need.ALIKE,
    ),
    PairRow(
        "was A; it is B",
        "WAS GAP{0,3} Q ACROSS{0,10} PRONOUN BE GAP{0,3} Q",
        Earlier.FIRST,
        (("A first deployment was two days of work; it is two hours now.", "two days → two hours"),),
        Need.ALIKE,
    ),
    PairRow(
        "A, is now B",
        "Q ANY{0,6} BE NOW GAP{0,3} Q",
        Earlier.FIRST,
        (("Grid losses, 7.8% in 2019, are now 4.9%.", "7.8% → 4.9%"),),
        Need.ALIKE,
    ),
    PairRow(
        "took A; B is enough now",
        f"{_WAS} ANY{{0,10}} Q ACROSS{{0,16}} Q GAP{{0,5}} NOW",
        Earlier.FIRST,
        (("Il fallait 2 jours pour clôturer un mois ; 3 heures suffisent maintenant.", "2 jours → 3 heures"),),
        Need.ALIKE,
    ),
    PairRow(
        "took A; now B",
        f"{_WAS} ANY{{0,10}} Q ACROSS{{0,20}} NOW ANY{{0,10}} Q",
        Earlier.FIRST,
        (
            ("Staff used to take 45 minutes to check one claim; it now takes 6 minutes.", "45 minutes → 6 minutes"),
            ("Price changes took two nights. Now they are done in 25 minutes.", "two nights → 25 minutes"),
            ("Le centre traitait 12 appels par heure, il en traite maintenant 30.", "12 → 30"),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "took A. Now … B",
        f"{_WAS} ANY{{0,10}} Q ANY{{0,16}} NEXT NOW ANY{{0,30}} Q",
        Earlier.FIRST,
        (("It could take 2 months. Now that we use one process, all of it is done in 2 days.", "2 months → 2 days"),),
        Need.ALIKE,
    ),
    PairRow(
        "took A; with the new way B",
        "OLD|TOOK|PAST ANY{0,10} Q ACROSS{0,16} ^, NEW|RENEWED ANY{0,10} Q",
        Earlier.FIRST,
        (
            ("Insulin cost patients $300 a month; under the new plan it is $35.", "$300 → $35"),
            ("Letters could take up to 9 days. Since May they arrive within 4 hours.", "9 days → 4 hours"),
        ),
        Need.ALIKE,
    ),
    PairRow(
        "formerly A, it is B",
        "^, OLD GAP{0,3} Q GAP{0,3} PAUSE ANY{0,8} FINITE_VERB ANY{0,4} Q",
        Earlier.FIRST,
        (("Autrefois facturé 120 €, le diagnostic est proposé à 45 €.", "120 € → 45 €"),),
        Need.ALIKE,
    ),
    PairRow(
        "installed A, will install B of them",
        "TOOK|PAST ANY{0,8} Q ACROSS{0,10} THEREOF GAP{0,3} Q",
        Earlier.FIRST,
        (("La régie installait 20 compteurs par jour et va en installer 50.", "20 → 50"),),
        Need.ALIKE,
    ),
    PairRow(
        "B; formerly A",
        "Q ACROSS{0,12} OLD ANY{0,8} Q",
        Earlier.SECOND,
        (("La préparation prend 20 minutes. Auparavant, il fallait deux heures.", "deux heures → 20 minutes"),),
        Need.ALIKE,
    ),
    PairRow(
        "B; the former one took A",
        "Q ACROSS{0,12} FORMER GAP{1,4} TOOK|PAST|WAS GAP{0,4} Q",
        Earlier.SECOND,
        (("The desk answers in 40 µs; the old system needed 3 ms.", "3 ms → 40 µs"),),
        Need.ALIKE,
    ),
    PairRow(
        "B; it was A",
        "Q ACROSS{0,12} PAUSE|PRONOUN|IN|N WAS|TOOK GAP{0,4} Q",
        Earlier.SECOND,
        (
            ("Fraud is caught in under 200 ms, was 40 seconds.", "40 seconds → 200 ms"),
            ("The city handles 80 percent online; in 2017 it was 22 percent.", "22 percent → 80 percent"),
        ),
        Need.ALIKE,
    ),
)
PAIR_ROWS = (*_WITH_A_WORD_OF_CHANGE, *_COMPARED, *_TOLD_IN_TWO_TENSES)
