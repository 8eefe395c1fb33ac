"""How a stretch of a text becomes words that can stand alone under a value: trimmed, shortened, never reworded.

Comes in: a text and a stretch of it. Goes out: the stretch without punctuation and dangling words at its ends, at most
`LONGEST` characters.
"""

import re
from functools import lru_cache

from deckgen.figures.texts import read_words

LONGEST = 70
_WORD_REACH = 40
"""No dangling word is longer, so that the search for the last one need not begin at the start."""
_SHORTEST_CUT = 24
"""A label is not cut at a phrase boundary before this many characters."""

SOFT = re.compile(
    r",\s|\s(?=\()|\s(?=(?:and|or|but|with|using|by|for|in|on|at|to|from|through|across|during|after|before|when"
    r"|while|which|that|who|without|because|over|between|thanks"
    r"|et|ou|mais|avec|par|pour|dans|sur|en|chez|grâce|pendant|après|avant|quand|qui|que|dont|sans|entre|depuis"
    r"|afin)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w][\w'’.&/+-]*")
LAST_WORD = re.compile(r"[\w'’&+/-]+\Z")
_PARTICLE = re.compile(r"\b(?:up|down)\s+\Z", re.IGNORECASE)
FIRST_WORD = re.compile(r"\A[\w]+['’]?")
_OPENING = " \t\n\u00a0\u202f,;:.!?)]}»”’'*-–—−•…|/="
_CLOSING = " \t\n\u00a0\u202f,;:([{«“‘*-–—−•…|/=<>~≈→"

DANGLING = read_words(
    """
    a about after all almost also an and are around as at be because been before between both but by can close
    compared could during each every for from has have had i if in instead into is it its itself just less like
    least may more most nearly no not now of on only or our over own per rather roughly so some such than that the
    their them then there these they this those through to too toward towards under until upon us used very versus
    via vs was we were what when where which while who whose will with within without would you your against takes
    take took taking reached reaches reach does did do lasted approximately well et fewer one previously formerly
    once à afin ainsi alors après assez au aucun aussi autour aux avait avant avec avoir ce ces cet cette ceux
    chaque chez comme contre dans de depuis des désormais dès donc dont du duré dure durait elle elles en encore
    entre environ est était eu être font ici il ils jusqu la le les leur leurs lieu lors lorsque lui mais moins n ne
    ni nos notre nous ont ou où par pas pendant peu plus plutôt pour pourtant près presque puis qu quand que quel
    quelle quelque qui sa sans se sera ses seulement si soit son sont sous sur tous tout toute toutes très trop un
    une vers vos votre vous y d l s c j m t atteint atteignait maintenant auparavant régulièrement suffit suffisent
    aujourd'hui aujourd’hui été n'en n’en estimated additional exceeding averaging totaling average chacun chacune
    atteindre it's it’s that's that’s there's there’s
    """
)
"""Words a label must not end in."""
_PENDING = re.compile(r"\s+(?:am|is|are|was|were|be|been|being)\s+(?P<verb>\w+ing)\Z", re.IGNORECASE)
_MOVING = re.compile(
    r"(?:grow|ris|fall|increas|declin|improv|shrink|drop|expand|doubl|tripl|sav|gain|los)", re.IGNORECASE
)
"""Verbs that are complete without an object: "the company was growing"."""
_WHOLE = re.compile(r"\b(?:par an|(?:en|(?<!plus )de) (?:moins|plus))\Z", re.IGNORECASE)
"""Endings of dangling words that are whole together: without them "23 % de gaz en moins" would be a share of gas."""
_THAT_IS = re.compile(r"[\s,(]+(?:i\.e|e\.g|c\.-à-d|soit|viz)\.?\Z", re.IGNORECASE)
_QUOTES = frozenset("«“")
_CLOSERS = frozenset("»”")


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Take punctuation and dangling words off both ends of a stretch."""
    while start < end and text[start] in _OPENING:
        start += 1
    while (found := FIRST_WORD.search(text[start : min(end, start + 8)])) and found.group().lower() in {
        "and",
        "but",
        "et",
        "mais",
        "or",
        "ou",
        "while",
        "whereas",
        "tandis",
    }:
        start += found.end()
        while start < end and text[start] in _OPENING:
            start += 1
    return start, _trim_end(text, start, end)


# the two sides of a value, and a value's neighbors, are tried from the same places again and again
@lru_cache(maxsize=64)
def _trim_end(text: str, start: int, end: int) -> int:
    end = _trim_words(text, start, end)
    pending = _PENDING.search(text, max(start, end - _WORD_REACH), end)
    if not pending or _MOVING.match(pending["verb"]):
        return end
    shorter = _trim_words(text, start, pending.start())
    return shorter if count_content(text, (start, shorter)) else end


def _trim_words(text: str, start: int, end: int) -> int:
    while end > start:
        if text[end - 1] in _CLOSING or (text[end - 1] in ".!?" and end - start > 1):
            end -= 1
            continue
        if that_is := _THAT_IS.search(text, max(start, end - 16), end):
            end = that_is.start()
            continue
        word = LAST_WORD.search(text, max(start, end - _WORD_REACH), end)
        if not word or word.group().lower().rstrip("'’") not in DANGLING:
            return end
        if _WHOLE.search(text, max(start, end - 16), end):
            return end
        end = word.start()
        if word.group().lower() in {"from", "to"} and (particle := _PARTICLE.search(text, start, end)):
            end = particle.start()
    return end


def shorten(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a stretch at a phrase boundary so that it is at most `LONGEST` characters."""
    if end - start > LONGEST:
        cuts = [m.start() for m in SOFT.finditer(text, start + _SHORTEST_CUT, start + LONGEST + 1)]
        cuts = [cut for cut in cuts if text[cut] == ","] or cuts
        if not cuts:
            cuts = [m.start() for m in re.compile(r"\s").finditer(text, start + 1, start + LONGEST + 1)]
        end = _trim_end(text, start, cuts[-1] if cuts else start + LONGEST)
    return balance(text, start, end)


def balance(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out a parenthesis or quotation mark whose other half stands outside."""
    start, end = _balance_parentheses(text, start, end)
    opened = -1
    for index in range(start, end):
        if text[index] in _QUOTES:
            opened = index
        elif text[index] in _CLOSERS:
            if opened < 0:
                return start, _trim_end(text, start, index)
            opened = -1
    if opened < 0:
        return start, end
    inside = trim(text, opened + 1, end)
    return inside if count_content(text, inside) else (start, _trim_end(text, start, opened))


def _balance_parentheses(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut before a parenthesis that is not closed, after one that was never opened."""
    depth, opened = 0, -1
    for index in range(start, end):
        if text[index] == "(":
            depth, opened = depth + 1, index
        elif text[index] == ")":
            if depth == 0:
                return (start, _trim_end(text, start, index))
            depth -= 1
    return (start, _trim_end(text, start, opened)) if depth and opened > start else (start, end)


@lru_cache(maxsize=64)
def count_content(text: str, span: tuple[int, int]) -> int:
    """Count the words of a stretch that mean something by themselves."""
    return sum(
        len(word) > 1 and not word[0].isdigit() and word.lower() not in DANGLING for word in _WORD.findall(text, *span)
    )
