"""Whether "from X to Y" tells a change or a range: "grew from 9 to 17", but "open from 9 to 17".

Comes in: prose and the token where a first value begins. Goes out: whether a word of change governs it. Without such a
word two rising values are a range, and nothing went from one to the other.
"""

from deckgen.figures.prose import Prose
from deckgen.figures.stretches import Stretch

_MOVED = "UP|DOWN|CHANGE"
_CHANGES = f"{_MOVED}|INDEX|MEASURE"
_SIGNED = '"+"|"-"|"−" N U PAUSE|"("'
"""A change told as a difference, which the two values follow: "+35%, from 4 to 5.4 hours"."""
_SHARED = "Q.percent COMPARATIVE? CONTENT? PAUSE $"
"""The same where quantities are placed: "64 % fewer machines (from 54 to 19)"."""
_SMALL = "DETERMINER|ADVERB|QUALIFIER"
_PAUSE = 'PAUSE|"!"|"?"'
_NAMED_AFTER = ("INDEX|MEASURE", '!"."|";"|"!"|"?"{0,7} ","|":"|"—"|"–"|"(" ARTICLE !SHIFT? SHIFT')
"""What names a change right behind Y: "from 31 to 58 NPS", "from 3 to 5 (an increase of two)"."""
_FARTHEST = 24
"""Tokens before a value among which the word that governs it stands."""


def is_change(prose: Prose, lead: int, end: int, *, alike: bool = False) -> bool:
    """Tell whether a word of change governs "from X to Y".

    Args:
        prose: The paragraph.
        lead: The token where X, or its qualifier, begins.
        end: The token after Y.
        alike: Whether X shares Y's unit, so that French "réduit de 35 à 40 %" may tell by how much.
    """
    sentence, _ = prose.find_sentence(lead)
    tied = Stretch(prose, max(sentence, lead - 3), lead).trim(f"~FROM {_SMALL}")
    words = Stretch(prose, max(sentence, tied.high - 1 - _FARTHEST), max(sentence, tied.high - 1))
    led = Stretch(prose, lead, end - 1).trim(f"~TO {_SMALL}")
    if led.closes("~RANGE TO"):
        return True
    behind = Stretch(prose, end, len(prose.tokens))
    loose = words.closes("LOOSE") or (behind.opens("LOOSE") and not words.holds(_MOVED))
    if loose or not tied.closes("FROM"):
        return False
    if alike and tied.high == lead and tied.closes("BY") and not words.holds("PASSING|INDEX"):
        return False
    signed = words.begin(max(words.low, words.high - 4)).opens(_SIGNED) or words.ends(_SHARED)
    if signed or _tells_difference(behind) or tied.closes(_CHANGES) or any(map(behind.opens, _NAMED_AFTER)):
        return True
    # over no pause but one right before "from", or over another pair
    calm = words.begin(words.end(max(words.low, words.high - 2)).seek_last(_PAUSE) + 1)
    return calm.holds(f"{_CHANGES}|Q.factor") or words.begin(words.seek(_CHANGES)).holds("TO N|Q")


def _tells_difference(behind: Stretch) -> bool:
    """Tell whether a signed share follows in brackets: "from $31 to $38.50 (+24%)"."""
    signed = behind.opens('"(" SIGN|Q.percent') and behind.prose.text[behind.tokens[1].start] in "+-−–"
    return signed and behind.holds('"%"|Q.percent')
