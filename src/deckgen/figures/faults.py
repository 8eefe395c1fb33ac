"""What a reader misses in the words around a value, as rows: data only.

Each row is a fault, its cost, and a sentence in which words with the fault lose to others. A fault is there where all
its conditions hold. A condition asks of some words whether a pattern opens them, ends them, is in them or is all of
them; "!" wants that it does not:

    lead      the words before the value; of two parts, all from the first one on
    tail      the words behind the value, none where they only say per what it is
    hero      the value
    sentence  the words of its sentence right before it
    gap       the words between the figure before it and the value
    front     the words of its sentence before the lead, and of the one that names its "they"
    skipped   those of its clause before the lead
    rest      the words of its sentence behind the tail
"""

from collections.abc import Mapping

from deckgen.figures.rows import RowTable, read_table
from deckgen.figures.stretches import Stretch
from deckgen.named_tuple import NamedTuple

PLACES = ["lead", "tail", "hero", "sentence", "gap", "front", "skipped", "rest"]


class Condition(NamedTuple):
    """What must hold of some words; built by position, as it is written."""

    place: str
    ask: str
    """A method of `Stretch`."""
    pattern: str
    wanted: bool


class Flaw(NamedTuple):
    """A row about the words around a value."""

    verdict: str
    """What it costs, or what is done about it."""
    name: str
    conditions: tuple[Condition, ...]
    examples: tuple[str, ...]

    @property
    def patterns(self) -> tuple[str, ...]:
        """What must match for it to hold."""
        return tuple(one.pattern for one in self.conditions if one.wanted)

    def holds(self, places: Mapping[str, Stretch]) -> bool:
        """Tell whether all its conditions hold of the words in some places."""
        for place, ask, pattern, wanted in self.conditions:  # noqa: SIM110 - half of the time of a generator
            if getattr(places[place], ask)(pattern) is not wanted:
                return False
        return True


def read_flaws(table: str, shared: Mapping[str, str]) -> RowTable[Flaw]:
    """Return the rows of a table: verdict · name · conditions, then the examples."""
    return RowTable(
        Flaw(verdict, name, conditions=tuple(map(_read_condition, written.split("; "))), examples=own)
        for (verdict, name, written), own in read_table(table, shared)
    )


def _read_condition(written: str) -> Condition:
    place, ask, pattern = written.removeprefix("!").split(" ", 2)
    return Condition(place, ask, f"{pattern} $" if ask in {"is_all", "ends"} else pattern, written[0] != "!")


_ROWS = r"""
9 · nothing said · UNSAID; !tail holds CONTENT
    [All claims are moved (7 months
20 · the values of a list · !tail holds W; lead holds Q; sentence ends LISTED LISTED Q GAP{0,4} ","
    10 % of calls, at most 3 retries, 40 sites, over 50 TB, [nearly 2 PB
3 · verb of another · lead closes BY; !lead holds UP|DOWN|CHANGE|Q; sentence holds UP|DOWN BY|TO? Q ANY{0,6} PAUSE|JOINT
    [Load times fell fourfold and queries by two thirds
2.1 · cut · skipped holds Q; gap is_all !JOINT|RELATIVE|SUBORDINATE|PAUSE{1,20}; !lead closes OF; !tail holds CONTENT
    [Les 12 000 capteurs posés en 14 mois envoient une mesure toutes les 15 minutes
0.2 · no name · UNSAID; !hero holds Q.count
    [Versicherer: 14 Filialen, 9 Tage Lieferzeit
0.2 · one word for a name · !hero holds Q.count; !lead holds CONTENT ANY{0,9} CONTENT
    [Finale 2018 : coupure de 22 minutes pour tous les abonnés de la région et de ses voisines au sud comme au nord
4 · the same in other words · gap ends PAUSE !EQUALS{0,2} EQUALS W{0,2}; !lead holds Q
    [Le bassin perd 20 % de moins, l'équivalent de 140 000 litres par saison
4 · of them · tail opens GAP{0,2} ~IN|DETERMINER THEREOF|ANAPHOR; !lead holds Q|PAUSE
    [Supplies 2.6M homes; smart meters in 71 % of them
4 · it · lead holds ~DETERMINER ANAPHOR; !lead holds PAUSE|JOINT; front holds CONTENT
    [Points failures fell to 1,120 a year, and the minutes lost with them by 52%
    [Doctors lost 90 minutes per shift. They had 14 apps, and all wanted a password of their own, with letters and signs
1.8 · its · lead opens ANAPHOR NOUN; front holds CONTENT
    [L'appliance était pleine à 93 % et son extension coûtait 900 000 €
4 · each · lead opens APIECE ~OF ACTS|PREPOSITION|PARTICIPLE
    [Four releases a year, each with work for 55 people
4 · an act and nobody acts · lead opens ~WIN|UP|DOWN|CHANGE ACTS ~PER|OF|BY|UP|DOWN|BE|WAS; front holds CONTENT
    [Racing series, 300 sensors per car, sends 1.1 million data points per second
4 · act of others · lead is_all CONTENT PREPOSITION?; gap is_all !PAUSE|JOINT|PREPOSITION|SUBORDINATE{1,5} PREPOSITION?
    [Die 5 größten Kunden bringen 60 % des Umsatzes
4 · cut before its end · rest opens W|Q; !rest opens LINKS
    [A run of 96 samples needs 4,500 core-hours]
4 · share in what · hero holds Q.percent; tail opens OF; rest opens PREPOSITION|OUT_OF Q
    [Ils font 65 % des ventes sur 6 dimanches]
4 · a bracket cut open · lead is_all !"("{0,40} ")" ANY{0,40}
    One spreadsheet per depot (yes, Excel 97) => [a client who moves is a new client: 12% duplicates
4 · half of an act · lead is_all ~THINGS CONTENT{1,2} PREPOSITION|IN?; front ends !RELATIVE JOINT
    [Les ventes d'archives ont triplé et rapportent 1,3 M€
4 · a second act · lead opens ~C|UP|DOWN|CHANGE|WIN PAST ~PER|OF; front ends ","|JOINT; front holds CONTENT
    [It handles 1,500 msg/s, tested up to 6k
4 · an act done to what · lead opens AUXILIARY BE; front holds CONTENT
    [L'appli, utilisée par 580 adhérents sur 640, a été écrite en 7 semaines
4 · what comes of what · lead opens WHAT|RELATIVE; front holds CONTENT
    [Les 14 dépôts partageront le même stock, ce qui libère 12 M€
4 · worth of what · lead closes EQUALS; !lead holds PAUSE; front holds CONTENT
    [Yield improved by 1.3 points, and one point is worth €2.5 million a year
4 · some of what · lead holds THEREOF ACTS|PAST; front holds CONTENT
    [Un retour coûte 18 k€, on en compte 30 par an
4 · what of the others does · lead opens DETERMINER? OTHERS IN|PREPOSITION|ACTS|PAST; front holds CONTENT
    [Un dossier simple est accordé en 11 minutes, les autres en 3 jours
4 · how, and of what · lead opens MANNER PREPOSITION; front ends PAUSE
    [The tracker is followed by 70,000 people, mostly on the last 10 km
4 · and so much of what · UNSAID; hero holds Q.count; sentence ends ~BE|WAS ACTS|PAST|TOOK Q GAP{0,5} JOINT
    [Permits were slow: they took 9 days and 3 visits in person
4 · none of what · lead opens NEGATION ACTS|TAKES; front holds CONTENT
    [55% of claims are paid within an hour, none takes longer than 6 days
4 · off in what · lead is_all DETERMINER? ~A CONTENT OF|BY; hero holds SHARE; front ends ","
    [The model runs for 6 hours, error of 4 %
4 · part of what it says · UNSAID; tail opens OF WHAT|RELATIVE
    [Hosting costs $14k a month, a third of what the licence alone had cost
4 · each of what · lead opens PER|APIECE U; front holds CONTENT
    [Prognosefehler 12 %, jeder Prozentpunkt kostet 140.000 € im Jahr
4 · of such a size, and then · sentence closes OF; rest opens PREPOSITION|IN Q; !tail holds PAUSE
    [Une IRM de 1,5 Go s'ouvre en 6 s]
4 · took each of what · lead opens TOOK|TAKES|PAST|ACTS APIECE|EVERY; front holds CONTENT
    [Reports were written three times a year and took each teacher 11 hours
4 · a name and no act · lead is_all DETERMINER CONTENT|OTHERS|ADVERB; front holds CONTENT
    [Attente 6 min → 25 s, la nuit 5 s
4 · cut before what it does · tail closes ~BE|WAS|UP|DOWN|CHANGE FINITE_VERB; rest opens W; !rest opens JOINT
    [The $290k saved a year pays for digitising 60,000 fossils]
4 · first item cut · lead opens ~Q|DETERMINER W JOINT ~Q|DETERMINER W; front ends CONTENT ","; !front holds Q|ACTS
    [Strom, Gas und Wasser für 240.000 Haushalte], 9 Netze
4 · cut behind a value · lead opens Q PAUSE RELATIVE|WHAT; front holds CONTENT
    [Outdated platelets halved: 3.4%, which is 5,600 units or £1.3 million
4 · people who do what · UNSAID; hero holds Q.count; tail is_all PEOPLE; front holds CONTENT; !front ends OLD
    [Inventur = 3 Tage zu, 90 Leute, 2 Zelte
4 · done by what · lead opens TOOK|PAST|ACTS; front ends NOBODY|PRONOUN; !front holds TOOK
    [A clip is found in 5 seconds, it took an intern half a day
4 · elsewhere · lead opens IN|PREPOSITION; !lead holds ACTS|PAST|PAUSE; front ends ","; !front holds ":"
    [Zusage in 36 Stunden, in einfachen Fällen nach 20 Minuten
5 · the item before it · lead is_all Q.count GAP{0,3} ","; tail opens OF|C
    220 camions, [18 % de km à vide
4 · no noun behind it · UNSAID; tail is_all MINOR{1,2}; front holds CONTENT
    [Prognose in 22 Minuten, alle drei Stunden neu
4 · no noun before it · lead is_all MINOR|SMALL{1,4}; lead holds MINOR; front ends ","|JOINT
    [Fehler sinkt auf 6,5 %, spart 2,8 Mio. € im Jahr
4 · after what · lead opens THEREAFTER; front holds Q
    [Les erreurs sont passées de 8 % à 3 %, puis à 1 %
4 · less of both · hero holds Q.count; rest opens JOINT LESS
    [20 trucks and 2 drivers less cut the wait, which saves 40 hours]
4 · less of the first, too · lead opens LESS; front ends JOINT; front holds Q
    [20 trucks and 2 drivers less cut the wait, which saves 40 hours
4 · a state of nothing · lead opens PASSIVE; front holds CONTENT
    [Patch de 400 Mo, installé en 40 s
4 · by whom · UNSAID; gap closes ~OF|IN|FROM FOR|BY|EQUALS|"="
    [The app was rated 4.8/5 by 66,000 users
4 · apiece · !lead holds PAUSE|Q; tail closes APIECE
    [58 trucks with 320 t of payload each
4 · beyond an aside · front ends "," RELATIVE !PAUSE{0,15} ","
    [The city's 200 components, which would fill a hall, share 80 machines
4 · which does · skipped closes RELATIVE
    [Publisher for 75 million learners that wants to reach 200 million by 2025
4 · a share of what · UNSAID; hero holds SHARE; !tail opens COMPARATIVE; !tail opens DONE; !tail holds OUT_OF Q
    [The cluster had 2,400 cores, 96 % busy
4 · so much · UNSAID; !hero holds Q.count|SHARE; !tail opens OF|NOUN; !tail opens PURPOSE W W; !sentence closes "("
    [500 M d'utilisateurs, 40 minutes en Asie
4 · per minute · UNSAID; hero holds RATED
    [1,7 million de rendez-vous, 20 000 par minute au plus fort
"""
"""Cost · name · conditions, then the example."""
_SHARED = {
    "LISTED": "Q GAP{0,4} PAUSE|JOINT ANY{0,2}",
    "SHARE": "Q.percent|Q.fraction",
    "ACTS": "FINITE_VERB|AUXILIARY",
    "LESS": "Q.count CONTENT OF? COMPARATIVE",
    "DONE": "OF GAP{1,9} FINITE_VERB|AUXILIARY|PAST",
    "LINKS": "JOINT|RELATIVE|SUBORDINATE|PREPOSITION|FROM|TO|BY|OF|IN|PER|PURPOSE|VERSUS",
    "SMALL": "PREPOSITION|DETERMINER|ADVERB|IN|FROM|TO|BY",
    "UNSAID": "!lead holds CONTENT",
}
"""What rows share; UNSAID is a lead that says nothing by itself."""
FAULTS = read_flaws(_ROWS, _SHARED)
