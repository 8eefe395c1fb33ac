"""Before → after: which quantity of a paragraph is the earlier value of which.

Two quantities make a pair when they measure the same and the words before, between and after them say so, in one
of the ways people write it in French and English. Each rule below is one such way.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from deckgen.figures.changes import is_change
from deckgen.figures.nouns import same_noun
from deckgen.figures.quantity import Quantity, Strength
from deckgen.figures.rates import match_rate
from deckgen.figures.sentences import sentence_at
from deckgen.figures.units import Dimension, scale_of
from deckgen.figures.versus import introduces_earlier, is_denied, tells_now

_REACH = 220
"""Characters between two values beyond which no reader takes them for a pair."""
_NEAR = 90
"""How far before a value the words that introduce it may stand."""

_TO = re.compile(
    r"(?:\b(?:(?:down|up|back|on) )?to|\binto|\bà|\bvers|\bjusqu['’]à|\batteint|\breach(?:es|ed))\s*(?:just|only"
    r"|a|an|the|un|une|the current)?\s*\Z",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:\bfrom|\bde|\bd['’])\s*(?:just|only|the|a|an)?\s*\Z", re.IGNORECASE)
_REACHING = re.compile(r"\b(?:atteint|reach(?:es|ed))\b", re.IGNORECASE)
_ARROW = re.compile(r"\A[^.;!?]{0,40}?(?:→|⇒|➜|➔|⟶|-->|->|=>)\s*\Z")
_TRANSITIVE = re.compile(
    r"\b(?:reduc\w+|cut(?:s|ting)?|lower\w*|shorten\w*|shr[aiu]nk\w*|slash\w+|bring\w*|brought|trim\w*"
    r"|decreas\w+|turn\w*|transform\w*|compress\w*"
    r"|tak(?:e|es|ing)|took|condens\w+|expand\w*|scal\w+|rédui\w+|raccourci\w*|ramen\w+|ramèn\w+|abaiss\w+"
    r"|diminu\w+|transform\w+|pass\w+)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|of|de|d['’])\s*\Z", re.IGNORECASE)
_ASIDE = re.compile(r"\A[^.;(]{0,40}[(,;—–-]\s*(?:it was|was|were|ce fut)?\s*\Z", re.IGNORECASE)
_OLD_AFTER = re.compile(
    r"\A[^.,;:!?()]{0,30}?\b(?:before|previously|earlier|formerly|in the past|avant|auparavant|précédemment"
    r"|autrefois)\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:used to|previously|formerly|historically|once (?:\w+ed|took|kept|cost|was)|before"
    r"|originally|initially|in the past"
    r"|until (?:then|recently)|traditionally|had (?:taken|needed|required)|took|could take|would take|legacy"
    r"|old system|manually"
    r"|avant|auparavant|autrefois|jadis|précédemment|historiquement|initialement|au départ|à l['’]origine"
    r"|fallait|prenai(?:t|ent)|mettai(?:t|ent)|durai(?:t|ent)|nécessitai(?:t|ent)|coûtai(?:t|ent)|demandai(?:t"
    r"|ent)|exigeai(?:t|ent)|était|étaient"
    r"|required|needed|cost)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:now|today|nowadays|currently|with|after|thanks to|reduced|down to|only|just|within|under the new"
    r"|the new|has become"
    r"|désormais|maintenant|aujourd['’]hui|à présent|dorénavant|plus que|réduite?s?|ramenée?s?|grâce à|après"
    r"|avec|suffi(?:t|sent))\b",
    re.IGNORECASE,
)
_NEW_SENTENCE = re.compile(
    r"[.!?]\s+(?:[A-ZÀ-Ö][^.!?]*\b(?:now|today|désormais|maintenant|aujourd['’]hui|within|reduced|réduite?s?"
    r"|ramenée?s?|plus que)\b"
    r"|(?:Now|Today|With|After|Since|Thanks|Under|Désormais|Maintenant|Aujourd['’]hui|Avec|Après|Depuis|Grâce)\b)"
)
"""A second sentence that tells the new state."""
_NEW_AFTER = re.compile(
    r"\A[^.;:!?]{0,30}?\b(?:now|today|maintenant|désormais|aujourd['’]hui|suffi(?:t|sent)|après|after|à présent)\b",
    re.IGNORECASE,
)
_OLD_LOOSE = re.compile(
    r"(?:\b(?:used to|previously|formerly|(?:old|legacy|former|previous) \w+|ancien\w* \w+|auparavant"
    r"|autrefois|alors qu['’]|whereas)"
    r"|(?:[.;:,(—–]\s*|\b(?:while|when|and|but|et|mais)\s)(?:before|avant)"
    r"|\b(?:it|this|that|they|ils?|elles?|on|cela|ça|en)\s"
    r"(?:prenait|fallait|demandait|nécessitait|durait|was|were|took|needed|required))\b[^.;!?]{0,45}\Z",
    re.IGNORECASE,
)
"""What says that the second value is the old one; a past tense alone does only of the same subject ("it took")."""
_OTHER_SUBJECT = re.compile(
    r"\b(?:now|today|désormais|maintenant|aujourd['’]hui)\b,?\s(?:an?|each|every|une?|chaque)\s(?P<noun>\w+)\s"
    r"(?:takes?|needs?|requires?|lasts?|prend|dure|demande|nécessite)\b",
    re.IGNORECASE,
)
"""A new state told of something else: "now a restore takes 20 minutes"."""
_SAME_WORK = re.compile(
    r"\b(?:what|as much as|ce qu[ie'’]|autant qu)\b.*(?:\b(?:in|en|took|takes|required|needed|take|takes up"
    r"|demandait|prenait|nécessitait|exigeait))\s*(?:about|up to)?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_CLOCK_UNITS = frozenset(("h", "heure", "heures"))
_IN = re.compile(r"\b(?:in|en|within)\s*\Z", re.IGNORECASE)


class _Gap(NamedTuple):
    """The words around two quantities, `x` written first."""

    x: Quantity
    y: Quantity
    before: str
    """From the start of x's sentence to x, qualifier excluded; its last `_NEAR` characters."""
    between: str
    after: str
    """The rest of y's sentence, its first characters."""
    sentences: int
    """How many sentence ends stand between them."""
    like: bool
    """Whether both are written with the same dimension (not one of them bare)."""
    governed: bool
    """Whether a word of change governs "from x to y"."""
    passed: bool
    """Whether another value of the same measure stands between them."""


def pair_quantities(text: str, quantities: tuple[Quantity, ...], sentences: tuple[int, ...]) -> dict[int, int]:
    """Return the pairs: index of the value → index of its earlier value."""
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for rules in (_STRICT_RULES, _LOOSE_RULES):
        for first in range(len(quantities)):
            if first in used:
                continue
            if found := _pair_with(text, quantities, sentences, first, (used, rules)):
                value, before = found
                pairs[value] = before
                used |= {value, before}
    return pairs


_Rule = Callable[[_Gap], int]
"""1 when x is the earlier value, -1 when y is, 0 when the rule does not tell."""


def _pair_with(
    text: str,
    quantities: tuple[Quantity, ...],
    sentences: tuple[int, ...],
    first: int,
    how: tuple[set[int], tuple[_Rule, ...]],
) -> tuple[int, int] | None:
    used, rules = how
    x, bare, passed = quantities[first], False, False
    for second in range(first + 1, min(first + 4, len(quantities))):
        y = quantities[second]
        if second in used or y.lead - x.end > _REACH:
            return None
        if not _comparable(x, y) or (bare and Dimension.BARE in (x.dimension, y.dimension)):
            bare = bare or y.strength > Strength.PAIR_ONLY
            continue
        gap = _gap(text, x, y, sentences, passed=passed)
        for rule in rules:
            if verdict := rule(gap):
                return (second, first) if verdict > 0 else (first, second)
        passed = passed or gap.like
        bare = bare or y.strength > Strength.PAIR_ONLY
    return None


def _gap(text: str, x: Quantity, y: Quantity, sentences: tuple[int, ...], *, passed: bool) -> _Gap:
    at_x, at_y = sentence_at(sentences, x.start), sentence_at(sentences, y.start)
    before = text[max(sentences[at_x], x.lead - _NEAR) : x.lead]
    after = text[y.end : min(sentences[at_y + 1], y.end + 40)]
    like = x.dimension is y.dimension and x.dimension is not Dimension.BARE
    governed = bool(_FROM.search(before)) and is_change(text, x.lead, y.end)
    return _Gap(x, y, before, text[x.end : y.lead], after, at_y - at_x, like, governed, passed)


def _comparable(x: Quantity, y: Quantity) -> bool:
    """Tell whether two quantities measure the same, one of them perhaps without its unit."""
    if Dimension.FACTOR in (x.dimension, y.dimension) or (y.is_vague and not x.is_vague):
        return False
    if Dimension.BARE in (x.dimension, y.dimension):
        return True
    if x.dimension is not y.dimension:
        return False
    if x.dimension is Dimension.COUNT:
        return not x.unit or not y.unit or same_noun(x.unit, y.unit) or bool(match_rate(f" {y.unit}"))
    return x.dimension is not Dimension.PHYSICAL or x.unit == y.unit


def _from_to(gap: _Gap) -> int:
    """Read "from X to Y", "passer de X à Y"; without a word of change two rising values are a range."""
    if gap.sentences or not _FROM.search(gap.before):
        return 0
    changed = gap.governed or _falls(gap.x, gap.y) or _counts_twice(gap) or bool(_REACHING.search(gap.between))
    return int(changed and _leads_to(gap))


def _counts_twice(gap: _Gap) -> bool:
    """Tell whether both values name what they count, as no range does: "from 270 accounts to 900 accounts"."""
    return gap.x.dimension is gap.y.dimension is Dimension.COUNT and bool(gap.x.unit and gap.y.unit)


def _falls(x: Quantity, y: Quantity) -> bool:
    """Tell whether the second value is the smaller one, which no range has; hours may be times of the day."""
    if x.number is None or y.number is None or y.dimension is Dimension.BARE:
        return False
    if y.unit.lower() in _CLOCK_UNITS and x.unit.lower() in ("", *_CLOCK_UNITS):
        return False
    return y.number < x.number if x.dimension is Dimension.BARE else y.magnified < x.magnified


def _leads_to(gap: _Gap) -> bool:
    if not {"to", "à"}.isdisjoint(gap.y.qualifier.lower().split()):
        return len(gap.between) < 60
    return len(gap.between) < 100 and bool(_TO.search(gap.between))


def _rate_to_rate(gap: _Gap) -> int:
    """Read "2 per month to 30 per day", which is no range: the rates differ."""
    early, late = match_rate(gap.between), match_rate(gap.after)
    if gap.sentences or not early or not late or scale_of(early["span"]) == scale_of(late["span"]):
        return 0
    return int(gap.between[early.end() :].strip().lower() in {"to", "à"})


def _arrow(gap: _Gap) -> int:
    """Read "X → Y"."""
    return int(bool(_ARROW.match(gap.between)))


def _turned_into(gap: _Gap) -> int:
    """Read "reduced X of work to less than Y", "turned X into Y"; "cut by X to Y" tells a difference, not a pair."""
    if gap.sentences or not (gap.like or _shrinks_to_bare(gap)) or _BY.search(gap.before):
        return 0
    return int(bool(_TRANSITIVE.search(gap.before)) and _leads_to(gap))


def _shrinks_to_bare(gap: _Gap) -> bool:
    """Tell whether the second value leaves its unit out at the end of its clause: "4 forms to 1"."""
    x, y = gap.x, gap.y
    bare = y.dimension is Dimension.BARE and x.dimension in {Dimension.TIME, Dimension.COUNT}
    return bare and (y.number or 0) < (x.number or 0) and gap.after.lstrip()[:1] in {"", ".", ",", ";", "!"}


def _versus(gap: _Gap) -> int:
    """Read "Y, compared with X", "Y instead of X", "Y contre X"; of two candidates for Y the nearer one is meant."""
    if gap.sentences or gap.passed or len(gap.between) > 110:
        return 0
    return -int(introduces_earlier(gap.between, gap.after, like=gap.like))


def _aside(gap: _Gap) -> int:
    """Read "Y (X before)", "Y, X previously"."""
    return -int(gap.sentences == 0 and bool(_ASIDE.match(gap.between)) and bool(_OLD_AFTER.match(gap.after)))


def _before_now(gap: _Gap) -> int:
    """Read "X before, Y now"."""
    return int(gap.sentences == 0 and bool(_OLD_AFTER.match(gap.between)))


def _once_now(gap: _Gap) -> int:
    """Read "used to take X … now Y", "could take up to X. … within Y": also across two sentences."""
    if not gap.like or gap.sentences > 1 or gap.x.dimension is Dimension.COUNT:
        return 0
    old = list(_OLD.finditer(gap.before))
    if not old and not _OLD_AFTER.match(gap.between):
        return 0
    other = _OTHER_SUBJECT.search(gap.between)
    if other and other["noun"].lower() not in gap.before.lower():
        return 0
    new = _NEW_SENTENCE if gap.sentences else _NEW
    return int(bool(new.search(gap.between)) or bool(_NEW_AFTER.match(gap.after)))


def _was_now(gap: _Gap) -> int:
    """Read "was X; it is now Y"."""
    return int(gap.like and gap.sentences < 2 and tells_now(gap.before, gap.between))


def _no_longer(gap: _Gap) -> int:
    """Read "no longer X but Y", "n'est plus de X mais de Y"; "plus de" is no qualifier there."""
    return int(gap.like and not gap.sentences and is_denied(gap.before + gap.x.qualifier, gap.between))


def _same_work(gap: _Gap) -> int:
    """Read "In Y, it processed what the old one processed in X"."""
    return -int(
        gap.like and gap.sentences == 0 and bool(_IN.search(gap.before)) and bool(_SAME_WORK.search(gap.between))
    )


def _formerly(gap: _Gap) -> int:
    """Read "Y; the old system needed X", "Y. Previously, it took X"."""
    if not gap.like or gap.sentences > 1 or gap.x.dimension is Dimension.COUNT or _OLD.search(gap.before):
        return 0
    tail = gap.between[-70:]
    found = _OLD_LOOSE.search(tail)
    return -int(bool(found) and not _NEW.search(tail, found.end() if found else 0))


_STRICT_RULES: tuple[_Rule, ...] = (_from_to, _rate_to_rate, _arrow, _turned_into, _no_longer)
_LOOSE_RULES: tuple[_Rule, ...] = (_versus, _same_work, _aside, _before_now, _was_now, _once_now, _formerly)
