"""What a word can be, and what a language is made of."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from deckgen.language.cues import Cue
from deckgen.language.labels import Label
from deckgen.language.records import Detection, Numbers, SectionNames, Typesetting
from deckgen.story import SectionKind


class WordClass(StrEnum):
    """What a word can be in a sentence, as far as deckgen cares. A word may have several classes.

    Examples are English / French / German.
    """

    # words that hold a sentence together
    DETERMINER = "determiner"
    """the, a, our / le, des, notre / der, ein, unser."""
    PRONOUN = "pronoun"
    """it, they, we / il, on, ça / er, sie, man."""
    JOINT = "joint"
    """and, but, or / et, mais, ou / und, aber, oder."""
    RELATIVE = "relative"
    """who, which, that, where / qui, que, dont, où / welche, wo."""
    PREPOSITION = "preposition"
    """of, in, with, thanks to / de, dans, avec, grâce à / von, in, mit, dank."""
    SUBORDINATE = "subordinate"
    """when, because, while / quand, parce que, alors que / wenn, weil, während."""
    ADVERB = "adverb"
    """only, just, even, already / seulement, même, déjà / nur, schon, sogar."""
    ELISION = "elision"
    """What stands before an apostrophe as a word of its own: none / l', d', qu' / none."""
    ENCLITIC = "enclitic"
    """What stands behind an apostrophe as a word of its own: 's, 're / none / 's."""
    ABBREVIATION = "abbreviation"
    """Words whose full stop ends no sentence: approx., vs. / env., cf. / ca., bzw."""

    # verbs
    FINITE_VERB = "finite verb"
    """is, has, takes, can / est, a, prend, peut / ist, hat, dauert, kann."""
    BE = "be"
    """is, are / est, sont / ist, sind."""
    WAS = "was"
    """was, were / était, étaient / war, waren."""
    TOOK = "took"
    """A former state told by its verb: took, needed, used to / prenait, fallait / dauerte, brauchte."""
    UP = "up"
    """grew, increased, raise, up / augmenté, hausse / gestiegen, erhöht."""
    DOWN = "down"
    """fell, reduced, cut, down / baissé, réduit, chute / gesunken, reduziert."""
    CHANGE = "change"
    """A change with no direction of its own: went, moved, turned / passé, évolué / ging, geändert."""
    WIN = "win"
    """saved, avoided, automated / économisé, évité, automatisé / gespart, vermieden."""
    REACH = "reach"
    """reaches / atteint / erreicht."""
    NEGATION = "negation"
    """not, never, no / pas, jamais, aucun / nicht, kein."""
    NO_LONGER = "no longer"
    """no longer / ne … plus, n'est plus / nicht mehr."""

    # words around values
    FROM = "from"
    """from / de, d' / von."""
    TO = "to"
    """to, into, down to / à, vers, jusqu'à / auf, bis."""
    BY = "by"
    """by / de, d', par / um."""
    OF = "of"
    """of / de, d', des, du / von, der."""
    IN = "in"
    """in, within / en, sous / in, innerhalb von."""
    VERSUS = "versus"
    """What sets an earlier value beside a later one: instead of, versus / au lieu de, contre / statt, gegenüber."""
    OLD = "old"
    """before, previously, formerly / avant, auparavant / vorher, früher."""
    NOW = "now"
    """now, today / désormais, aujourd'hui / jetzt, heute."""
    NEW = "new"
    """What leads to a new state: with, after, thanks to, since / avec, après, grâce à / mit, nach, dank."""
    OTHERS = "others"
    """Somebody else, whose value is no earlier one: industry, competitors, average / secteur, concurrents / Branche."""
    PER = "per"
    """per, a, each, every / par, chaque / pro, je."""
    COMPARATIVE = "comparative"
    """more, less, fewer, faster, lower / plus, moins / mehr, weniger, schneller."""

    # numbers, and what stands right around them
    ARTICLE = "article"
    """What makes one of a unit or a magnitude: a, an, one / un, une / ein, eine."""
    ONE = "one"
    """The same where it tells a number: one / un, une / ein, eine."""
    ALONE = "alone"
    """single, behind "one": none / seul, seule / einzige."""
    SPANS = "spans"
    """Units of time for several: seconds, days / secondes, jours / Sekunden, Tage."""
    LOTS = "lots"
    """Units of data for several: petabytes / téraoctets / Terabytes."""
    WHOLE = "whole"
    """full, whole, entire, single / entier / ganze, volle."""
    HALF = "half"
    """half, half a / demi, moitié / halbe, Hälfte."""
    QUALIFIER = "qualifier"
    """more than, up to, about / plus de, jusqu'à, environ / mehr als, bis zu, etwa."""
    BETWEEN = "between"
    """between / entre / zwischen."""
    RANGE = "range"
    """Between the two ends of a range: to, or / à, ou / bis, oder."""
    LOOSE = "loose"
    """What makes "from X to Y" a range: ranging, anywhere / varie, varient / schwankt."""
    PASSING = "passing"
    """After which "X to Y" is a change even where the same words tell by how much: none / passer, grimper / none."""
    MEASURE = "measure"
    """What is measured again and again: uptime, accuracy / disponibilité / Verfügbarkeit."""
    SHIFT = "shift"
    """A change as a noun: increase, drop / hausse, baisse / Anstieg, Rückgang."""
    OVER = "over"
    """A qualifier that may tell a span of time instead: over 37 days / none / über 37 Tage."""
    SEVERAL = "several"
    """several, many, a few / plusieurs, quelques / mehrere, einige."""
    MANY = "many"
    """A large number in a word: hundreds, thousands, tens / centaines, milliers / Hunderte, Tausende."""
    GREAT = "great"
    """Such a word that is a figure by itself: millions, billions / millions, milliards / Millionen."""
    PART = "part"
    """A part of a whole: third, quarters / tiers, quarts / Drittel, Viertel."""
    OUT_OF = "out of"
    """Between a part and its whole: out of / sur / von, aus."""
    AMONG = "among"
    """The same where it says more, too: in / none / none."""
    FOLD = "fold"
    """A factor in a word: twofold, tenfold / décuple / zweifach."""
    DOUBLED = "doubled"
    """A factor told as a change: doubled, tripled, halved / doublé, triplé / verdoppelt, halbiert."""
    TWICE = "twice"
    """A number of times in a word: twice / none / zweimal."""
    ONCE = "once"
    """The same where it also tells a former time: once / none / einmal."""
    TIMES = "times"
    """times / fois / mal."""
    DIVIDED = "divided"
    """divided, multiplied, factor / divisé, multiplié, facteur / geteilt, vervielfacht, Faktor."""
    DIGIT = "digit"
    """How many digits a number has: single-digit, double-digit / none / einstellig."""
    INSTANT = "instant"
    """A time span in a word: immediate, instant / immédiat / sofort."""
    ORDERS = "orders"
    """orders of magnitude / ordres de grandeur / Größenordnungen."""
    UNIT = "unit"
    """What a number counts in; the words of `Language.units` have it by themselves."""
    MAGNITUDE = "magnitude"
    """million, dozen / milliard, douzaine / Million; the words of `Language.magnitudes` have it by themselves."""
    SPAN_LEAD = "span lead"
    """Words after which "a week" is a span of time and no rate: takes, within, from, almost / none / none."""
    SPENT = "spent"
    """Words after which a small number of hours was spent: in, takes, saved / en, dure, prend / in, dauert."""
    AFTER = "after"
    """after / après / nach."""
    RECENT = "recent"
    """What places a span in time: last, past, next / dernier, prochain, il y a / letzte, nächste, vor."""
    AGO = "ago"
    """The same behind a span: ago, later, earlier / plus tard, auparavant / später, zuvor."""
    EVERY = "every"
    """every / toutes les, tous les / alle."""

    # what is counted
    PLURAL = "plural"
    """How words for several things end, and those that do not: *s, people / *s, *x / *en, *er."""
    SINGULAR = "singular"
    """Words that only end like several: less, across / plus, dans, fois / none."""
    STOP = "stop"
    """Words at which what is counted ends, beside the small words above: thanks, than / afin, ainsi / dank."""
    DULL = "dull"
    """What is not worth counting: steps, types, main / étapes, sortes, autres / Schritte, Arten."""
    SHAPE = "shape"
    """What a number only describes behind a hyphen: bit, degree, page / none / none."""

    # what is never a figure
    MONTH = "month"
    """march, mar / mars / März; the words of `Language.months` have it by themselves."""
    ORDINAL = "ordinal"
    """What makes a day of a number: st, nd, th, of / er / none."""
    IN_YEAR = "in year"
    """Words before a year: in, since, by, early / en, depuis, dès, fin / seit, Ende."""
    FOUNDED = "founded"
    """founded, established, since, created / fondé, créée, depuis / gegründet, seit."""
    REFERENCE = "reference"
    """What a number completes to a name: phase, version, page, no. / étape, chapitre, numéro / Phase, Kapitel, Nr."""
    STANDARD = "standard"
    """iso, soc, windows, python / nf, en / din."""
    INDEX = "index"
    """Capitals that a value follows, not a version: nps, csat, roi."""
    CLOCK = "clock"
    """What makes a time of day of a number: a.m., pm, o'clock, du matin / Uhr."""
    CLOCK_LEAD = "clock lead"
    """Words before a time of day: none / à, vers, dès / um, ab."""
    STREET = "street"
    """street, road / rue, avenue / none."""
    AGED = "aged"
    """aged, age / âgé / alter, alt."""
    AGE = "age"
    """Words behind an age: years old / ans et plus / Jahre alt."""
    ABOVE = "above"
    """The same behind "and": and over, and older / et plus / und älter."""
    OPEN = "open"
    """open, closed, hours / ouvert, fermé, horaires / geöffnet, geschlossen."""
    EACH = "each"
    """What a number after it only refers to: per, for every / par, pour chaque, sur / pro, je."""
    BASE = "base"
    """The same before a round number: none / pour, sur / none."""
    IF = "if"
    """if, unless / si / wenn, falls."""
    NONE_OF = "none of"
    """none of, not one of, zero of / aucun des, pas une seule des / keine der."""
    SURE = "sure"
    """What "100 %" is only a way to speak with: sure, certain / sûr / sicher."""

    # pairs
    BECAME = "became"
    """became, turned into / devenu, deviennent / wurden."""
    FORMER = "former"
    """old, former, legacy / ancien, précédente / alt, bisherig."""
    TURN = "turn"
    """Makes one value into another: reduce, cut, turn, bring / réduire, ramener, porter / senken, verkürzen."""
    PAST = "past"
    """Any past tense: ran, answered / traitait, couvraient / bearbeitete."""
    BUT = "but"
    """but / mais / sondern."""
    INSTEAD = "instead"
    """What sets the earlier value before the later one: instead of / au lieu de / statt."""
    WHAT = "what"
    """Leads to what the same took formerly: what, where, whereas / ce que, là où, alors que / was, wofür."""
    THEREOF = "thereof"
    """Stands for what was counted before: of them / en / davon."""
    FOR = "for"
    """for, at, among / pour, chez / für, bei."""


class Language(NamedTuple):
    """One human language, as data. Words are lower case, with straight apostrophes, parted by white space.

    An entry of several words has underscores between them: "instead_of".
    """

    code: str
    """ISO 639-1: "en"."""
    name: str
    """Its English name: "English"."""
    called: str
    """What front matter may call it beside its code, lower case: "english anglais"."""
    tag: str
    """With the region that Office wants: "en-US"."""
    sections: Mapping[SectionKind, SectionNames]
    """Every kind but OTHER."""
    labels: Mapping[Label, str]
    """All of them."""
    numbers: Numbers
    months: str
    """Names and abbreviations."""
    typesetting: Typesetting
    detection: Detection
    cues: Mapping[Cue, str]
    """Cue → its words; every cue is there, "" where the language has none."""
    words: Mapping[WordClass, str]
    """Class → its words. A star stands for any ending or beginning: "rédui*", "*aient"."""
    numerals: Mapping[float, str] = MappingProxyType({})
    """Number → its words; they add up: 20: "twenty", 1: "one"."""
    multipliers: Mapping[float, str] = MappingProxyType({})
    """Number → words that multiply those before them: 100: "hundred", 1000: "thousand"."""
    magnitudes: Mapping[float, str] = MappingProxyType({})
    """Number → words after a number, or an article, that multiply it: 1e6: "million millions mio.", 12: "dozen"."""
    factors: Mapping[float, str] = MappingProxyType({})
    """Number → its words of the classes FOLD, DOUBLED, TWICE and HALF: 2: "twofold doubled twice"."""
    units: Mapping[str, Mapping[float, str]] = MappingProxyType({})
    """What is measured (a `Dimension` of figures: "time", "bytes", "percent") → seconds, bytes or ones in a unit →
    its words, plural included: {"time": {3600.0: "hour hours"}}."""
    capital_nouns: bool = False
    """Whether every noun begins with a capital, so that a capital tells no name."""
