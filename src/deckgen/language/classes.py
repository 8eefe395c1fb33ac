"""What a word can be, and what a language is made of."""

from collections.abc import Mapping
from enum import StrEnum
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
    MEASURE = "measure"
    """What is measured again and again: uptime, accuracy, nps / disponibilité, précision / Verfügbarkeit."""
    FOR = "for"
    """for, at, among / pour, chez / für, bei."""
    ARTICLE = "article"
    """What makes one of a unit or a magnitude: a, an, one / un, une / ein, eine."""


class Language(NamedTuple):
    """One human language, as data."""

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
    typesetting: Typesetting
    detection: Detection
    cues: Mapping[Cue, str]
    """Cue → its words; every cue is there, "" where the language has none."""
    words: Mapping[WordClass, str]
    """Class → its words, lower case, with straight apostrophes, parted by white space.

    An entry of several words has underscores between them: "instead_of". A star stands for any ending or beginning:
    "rédui*", "*aient".
    """
