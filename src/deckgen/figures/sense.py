"""Words without which those around a value would say something else: what opens its sentence, and the verb behind.

Comes in: a value and the words chosen for it. Goes out: words that keep the sense of the sentence, or none. Pure.
"""

from deckgen.figures.cores import Core, Sides
from deckgen.figures.prose import Prose
from deckgen.figures.stretches import LONGEST, Stretch

_SMALL = "PREPOSITION|ADVERB|SUBORDINATE|FROM|TO|BY|OF|IN|BUT|OTHERS"
WHOLE = "the whole sentence"
"""Why words are those of a value."""
_MOST = 40
"""Tokens of a subject with its aside."""
_FEW = 8
"""Tokens that open a sentence and say nothing."""
_TIED = "JOINT|RELATIVE|NOW|OLD"
"""What opens a sentence and only ties it to the one before."""
_NO_SUBJECT = "ADVERB? FINITE_VERB|AUXILIARY|PAST|PARTICIPLE|SUBORDINATE|PREPOSITION|PURPOSE"
_VERB = "ADVERB|NEGATION|NO_LONGER{0,2} ~UP|DOWN|WIN FINITE_VERB|AUXILIARY|PAST"
"""What goes on behind an aside; a verb of change there goes on with a list."""


def keep_sense(prose: Prose, core: Core, sides: Sides) -> Sides | None:
    """Return the words of a value without an earlier one so that they say no other thing than its sentence does.

    Small words that open the sentence stay: "Auf 30 % gesenkt", "All but 3 plants". A value beside an aside has the
    whole sentence: "The plan, saving 40 %, failed"; None where that has no room.
    """
    whole = Stretch(prose, core.start, core.end)
    if _is_parted(whole, core):
        return None if whole.holds('"("') else take_whole(prose, core)
    lead = [part for part in sides.lead if part]
    begin = max(core.start, whole.begin(max(core.start, core.low - _FEW)).end(core.low).seek_last('":"') + 1)
    opening = Stretch(prose, begin, core.low)
    while opening.opens(_TIED):
        opening = opening.begin(opening.low + 1)
    if begin < core.floor or opening.says or not opening.holds(_SMALL) or (lead and lead[-1].high > begin):
        return sides
    return sides._replace(lead=(*lead[:-1], lead[-1].end(core.low)) if lead else (opening,))


def take_whole(prose: Prose, core: Core) -> Sides | None:
    """Return a sentence as the words of its value, None where it has no room."""
    lead, tail = Stretch(prose, core.start, core.low), Stretch(prose, core.high, core.end)
    tail = tail.begin(tail.seek("!PAUSE"))
    room = sum(high - low for low, high in (part.offsets for part in (lead, tail) if part))
    return None if room > LONGEST else Sides((lead,), (tail,), WHOLE)


def _is_parted(whole: Stretch, core: Core) -> bool:
    """Tell whether a subject and its verb stand around an aside, the value before that verb, which has no figure."""
    near = whole.end(min(whole.high, whole.low + _MOST))
    first = near.seek('","|"–"|"—"|"("')
    subject = near.end(first)
    if first >= near.high or core.high > near.high or not subject.says or subject.opens(_NO_SUBJECT) or _acts(subject):
        return False
    second = near.begin(first + 1).seek('","|"–"|"—"|")"')
    rest = whole.begin(min(second + 1, whole.high))
    return core.high <= second and rest.opens(_VERB) and not rest.holds("Q")


def _acts(subject: Stretch) -> bool:
    """Tell whether words behind the first one are a verb."""
    return subject.begin(subject.low + 1).holds("FINITE_VERB|AUXILIARY")
