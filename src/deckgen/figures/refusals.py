"""Numbers that are no quantities, as rows: years, dates, times of day, phones, names, references, ages, conditions.

Comes in: prose without quantities, where rows match. Goes out: the tokens of numbers that are refused, each with the
row that refuses it. A row's verdict is a `Bar`: which amounts it refuses, and what else must be so.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum

from deckgen.figures.prose import Prose
from deckgen.figures.rows import Match, Row, RowTable
from deckgen.figures.stretches import Stretch
from deckgen.language.classes import WordClass

_OPENING = '":"|";"|"•"|"*"|"—"|"–"'
_HOURS, _MINUTES = 24, 60
"""No other numbers are a time of day: "von 38 auf 70 Stunden", "hours went from 40 to 168", but "from 0900 to 1700"."""
_DASH = '"-"|"‑"|"–"|"−"'
_ARROW = '"→"|"⇒"|"-->"|"->"|"=>"'
REFUSALS = RowTable(
    (
        # shapes
        Row("always open", '"24" "/"|"x" "7"', "The service runs 24/7"),
        Row("always open", '"24" "h" "/" "24"', "Ouvert 24 h/24"),
        Row("always open", '"7" "j"|"jours"? "/"|"sur" "7"', "Un service 7j/7 pour tous"),
        Row("always open", '[ "365" ] U.time PER U.time', "Staffed 365 days a year"),
        Row("always open", '"24" "/" "7" W{0,2} [ "365" ]', "24/7 an 365 Tagen offen"),
        Row("phone", '"+" [ D D{1,5} ]', "call +354 555 1234 for it"),
        Row("phone", '"+" [ D9|D10|D11|D12|D13 ]', "tel:+3312345678"),
        Row("digits", '[ D1 "9" "s" ]', "5 9s availability"),
        Row("status", '[ "429"|"500"|"502"|"503"|"504" "s" ]', "503s for a whole night", "glued"),
        Row("phone", f'D0 {_DASH}|"."? D {_DASH}|"."? D{{0,4}}', "tel. 020 7946 0018"),
        Row("phone", f"D2|D3 {_DASH} D2|D3 {_DASH} D2|D4", "Call 555-123-4567 now"),
        Row("phone", '[ "911" ] NOUN', "The desk answers 911 calls"),
        Row("date", 'D "/" D "/" D', "signed on 12/03/2021"),
        Row("product", '[ N ] W{0,2} "x"|"×" N', "3 people x 6 weeks were needed"),
        Row("product", 'N W{0,2} "x"|"×" [ N ]', "screens of 1920 x 1080 pixels"),
        Row("product", 'D "*" D', "formulaire Cerfa 14069*05"),
        Row("clock", '[ D1|D2 ":" D2 ]', "open at 9:30 every day", "glued"),
        Row("clock", "D1|D2 CLOCK", "It starts at 4 a.m. every day"),
        Row("clock", "D1|D2 U.time CLOCK", "Il démarre à 6 h du matin"),
        Row("clock", "[ D1|D2 JOINT|RANGE|DASH D1|D2 ] CLOCK", "Asleep between 1 and 5 a.m. every night"),
        Row("clock", 'BETWEEN [ D1|D2 "h" JOINT D1|D2 "h" ] ~OF', "Un pic entre 8 h et 9 h"),
        Row("clock", '!TURN CLOCK_LEAD [ D1|D2 "h" D2 ]', "le 5 mars à 14 h 30"),
        Row("clock", "MONTH Y? CLOCK_LEAD [ D1|D2 ] U.time", "le 14 juillet 2021 à 8 h"),
        Row("clock", '^ CLOCK_LEAD [ D1|D2 "h" D2 ]', "À 14 h 30 le site est tombé"),
        Row("clock", 'OF [ D2 "h" D2 ]', "le journal de 19h30 est lu", "glued"),
        Row("plan", '"401" "("? "k"', "a 401(k) plan for all"),
        Row("address", 'D "bis"|"ter"? ","? STREET C|W', "au 12 bis rue Haute"),
        Row("address", "D C{1,2} STREET", "HQ: 27 Station Road"),
        Row("postcode", "D5 C $", "à Lyon, 75002 Paris"),
        Row("postcode", 'D5 C "."|","|";"|")"', "à 75002 Paris, en France"),
        Row("way to speak", '"100" "%" SURE', "we are 100% sure of it"),
        Row("way to speak", 'NEGATION W{0,1} [ "100" "%" ]', "that is not 100% true"),
        # dates
        Row("date", "[ D1|D2 ] ORDINAL{0,2} MONTH", "on 12 March it went live"),
        Row("date", "MONTH [ D1|D2 ]", "on March 12 it went live"),
        Row("ordinal", "D ORDINAL", "on the 21st of the month", "glued"),
        Row("date", "DETERMINER [ D1|D2 ] OF U.time", "envoyé le 10 du mois"),
        Row("digits", '[ N ] "-"? FIGURES', "It costs 9 figures a year"),
        Row("decade", '[ Y ] "s"', "a design of the 1990s"),
        Row("decade", 'DETERMINER [ "50"|"60"|"70"|"80"|"90" "s" ]', "a design of the 80s", "glued"),
        Row("standard", '"x" [ "86"|"64" ]', "They left x86 for good"),
        Row("year", "[ Y ]", "Founded in 1850, it moved in 1889", "year"),
        # names
        Row("reference", "REFERENCE [ N ]", "Phase 2 of it", "bare"),
        Row("standard", "STANDARD [ N ]", "certified for ISO 27001", "standard"),
        Row("zip", '"," A [ D5 ]', "in Austin, TX 73301", "bare"),
        Row("name", f"C [ D ] ~{_ARROW}", "an Airbus 320 of them", "name"),
        Row("name", f"C [ D ] {_ARROW} D ~U", "upgraded from PHP 5 → 8 at last", "name"),  # but "FCR 61 → 79 %"
        Row("name", "PROPER D [ D ]", "It runs Llama 3 70B on two machines", "bare"),
        Row("clock", 'CLOCK_LEAD D1|D2 "h" D2 ANY{0,8} WAS [ D1|D2 "h" ]', "Il est prêt à 7h30, avant c'était 11h"),
        # what a number refers to
        Row("age", '[ N ] "-"? AGE', "a law 40 years old"),
        Row("age", "AGED W{0,1} [ N ]", "Patients aged 65 came"),
        Row("age", '^ QUALIFIER [ D2 "s" ] BE', "Under 18s are 40 % of the players"),
        Row("condition", "^ EACH QUALIFIER? [ N ]", "For every 1,000 patients one nurse", "untimed"),
        Row("condition", "!PASSIVE EACH QUALIFIER? [ N ]", "Un infirmier par 8 patients", "untimed"),
        Row("condition", "RATIO EACH QUALIFIER? [ N ]", "La mortalité par 100 000 habitants", "untimed"),
        Row("condition", "EACH [ N ] U.time FINITE_VERB", "Each 100 ms costs 1% of sales"),
        Row("condition", "N W OUT_OF [ N ] ~TO", "4 conducteurs sur 5 ont", "untimed"),
        Row("whole", "U OUT_OF DETERMINER [ N ] PLANNED", "38 h sur les 60 prévues", "untimed"),
        Row("condition", "ARTICLE OUT_OF|AMONG [ N ]", "one in 1,000 fails", "untimed"),
        Row("whole", "N OF DETERMINER? [ N ] ~TO", "3 of 15 servers failed", "bare"),
        Row(
            "whole",
            "^ OUT_OF [ N ] ANY{1,7} PRONOUN NEGATION? ~TO W? ADVERB|RELATIVE? N ~W|U",
            "Out of 10 hours they bill 4",
        ),
        Row("condition", 'BASE [ "100"|"1_000"|"1000"|"10_000"|"100_000" ] ~"%"|"€"', "pour 100 000 habitants"),
        Row("condition", '"/" [ "100"|"1_000"|"1000"|"1,000"|"10_000"|"100_000" ]', "calls / 1000 trips"),
        Row("condition", 'FOR|EACH|IF "<"|">"|"≤"|"≥"|"<="|">=" [ N ]', "Credits of 25 % for <99 %"),
        Row("hypothesis", "IF [ N ]", "si 30 % partent"),
        Row("hypothesis", "IF GAP{0,12} !IN [ N ]", "If the soil is above 30 °C the pumps stop"),
        Row("since when", "BEST IN|FOUNDED DETERMINER? [ N ] U.time", "Livré en avance : une première en dix ans"),
        Row("denial", "NONE_OF DETERMINER|QUALIFIER|PREPOSITION{0,3} [ N ]", "None of the 300 stores closed"),
        Row("the others", "DETERMINER OTHERS [ N ]", "Each shop was unlike the other two", "bare"),
        Row("opening hours", "OPEN GAP{0,5} FROM [ N ]", "open from 9 to 17", "clock"),
        Row("opening hours", "OPEN GAP{0,5} FROM N U.time? TO [ N ]", "open from 9 to 17", "clock"),
    )
)


class Bar(StrEnum):
    """What a refusal keeps a number from being; the verdicts of `REFUSALS`."""

    ALL = ""
    """Any quantity."""
    GLUED = "glued"
    """Any; no space may stand in it."""
    YEAR = "year"
    """Any; it must be a year rather than a count."""
    BARE = "bare"
    """One without a unit."""
    STANDARD = "standard"
    """One without a unit; the word before it must be written as a name."""
    NAME = "name"
    """One without a unit; the word before it must be a name that it completes."""
    UNTIMED = "untimed"
    """Any but a span of time."""
    CLOCK = "clock"
    """A span of time, or one without a unit that counts nothing."""


def find_refusals(prose: Prose, matches: Iterable[Match]) -> Mapping[int, AbstractSet[Bar]]:
    """Return the tokens of refused numbers with what bars them; `matches` are those of `REFUSALS`."""
    found = defaultdict[int, set[Bar]](set)
    for match in matches:
        bar = Bar(match.row.verdict)
        for at in range(*match.meant):
            if prose.tokens[at].number is not None and _holds(bar, prose, at, match.meant):
                found[at].add(bar)
    return found


def _holds(bar: Bar, prose: Prose, at: int, meant: tuple[int, int]) -> bool:
    """Tell whether a row's verdict holds where its pattern alone does not tell."""
    match bar:
        case Bar.YEAR:
            return _is_year(prose, at)
        case Bar.GLUED:
            return _is_glued(prose, meant)
        case Bar.STANDARD:  # "ISO", "Windows", not "en"
            name = prose.tokens[at - 1].text
            return name.isupper() or (len(name) > 3 and name[0].isupper())
        case Bar.NAME:
            return _is_named(prose, at)
        case Bar.ALL | Bar.BARE | Bar.UNTIMED | Bar.CLOCK:
            return bar is not Bar.CLOCK or _is_clock(prose.tokens[at].number or 0.0)


def _is_clock(number: float) -> bool:
    """Tell whether a number can be a time of day: 9, 17, 1730."""
    hours, minutes = divmod(number, 100) if number >= 100 else (number, 0.0)
    return hours <= _HOURS and minutes < _MINUTES


def _is_glued(prose: Prose, meant: tuple[int, int]) -> bool:
    """Tell whether no space stands between the tokens meant, and no full stop behind them ends the sentence."""
    tokens, (low, high) = prose.tokens, meant
    ends = high == len(tokens) or tokens[high].sentence != tokens[low].sentence
    return all(map(prose.touches, range(low + 1, high))) and not (ends and tokens[high - 1].text == ".")


def _is_year(prose: Prose, at: int) -> bool:
    """Tell whether four digits are a year rather than a count ("in 2000", "2000 patients", "2000 MW")."""
    before, year = Stretch(prose, 0, at), prose.tokens[at].text
    if before.closes("CURRENCY") or prose.find_unit(at + 1):
        return False
    if before.closes("IN_YEAR|FOUNDED"):
        return True
    if year < "1900" or not _counts(prose, at):
        return year >= "1900"
    return not (year.endswith("00") or before.closes("QUALIFIER"))


def _counts(prose: Prose, at: int) -> bool:
    """Tell whether a plural follows a number, with one word between them at most."""
    return Stretch(prose, at, at + 1).opens("N W? THINGS")


def _is_named(prose: Prose, at: int) -> bool:
    """Tell whether the word before a number is a name that the number completes: "Airbus 320", "Python 3.11".

    A word with a capital is none that only begins a sentence or, in German, is a noun.
    """
    number, name = prose.tokens[at].text, prose.tokens[at - 1]
    scaled = "." in number and Stretch(prose, at + 1, len(prose.tokens)).opens("M")  # "MAU 2.1M", no "Boeing 737M"
    if scaled or "," in number or len(number) > 4 or WordClass.INDEX in name.classes:
        return False
    completes = len(number) <= 2 or "." in number or not _counts(prose, at)
    if len(name.text) > 1 and name.text.isupper():
        return completes and not name.text.endswith("I")
    opens = Stretch(prose, at - 1, at).opens("^ W") or Stretch(prose, 0, at - 1).closes(_OPENING)
    return completes and "PROPER" in name.keys and not opens
