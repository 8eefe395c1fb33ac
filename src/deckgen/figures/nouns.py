"""What a number counts: the noun phrase after it."""

import re

from deckgen.figures.texts import read_words

_WORD = re.compile(r"\s+(?:(?:de |des |of |d['’]))?(?P<word>[^\W\d_][\w’'@&/+-]*)")
_PARENTHESIS = re.compile(r"\s*\([^()]{0,30}\)")
_STOP = read_words(
    """
    a about across after again ago all alone already also an and any are as at au aux avant avec be because been
    before between both but by can ce ces cet cette chez could dans de depuis des did do does donc du during each
    elle en est et every for from had has have he her his how if il ils in into is it its jusqu la le les leur leurs
    like lui mais more most nearly no nor not nous now of on or ou où our out over par pas per plus pour pourquoi qu
    quand que qui sa sans se ses si since so soit son sont sous sur than that the their them then there these they
    this those through to toward towards under une un until up upon via vous was we were what when where which while
    who will with within without would you your à thanks vs versus afin alors ainsi aussi dont lorsque puis car ne
    n'en today yesterday tomorrow aujourd’hui aujourd'hui désormais maintenant auparavant currently previously
    always
    """
)
_PLURAL_WITHOUT_S = read_words(
    """
    people staff personnel men women children mice sheep aircraft data media criteria feet teeth
    """
)
_NOT_PLURAL = read_words(
    """
    plus moins fois vers dans sans mais très puis always perhaps thus less across
    """
)
_DULL = read_words(
    """
    steps ways types kinds things reasons options phases parts points questions examples sections stages cases
    étapes façons sortes raisons parties axes volets choses exemples manières niveaux levels main major key
    different other others more autres grands grandes categories catégories versions
    """
)


def read_noun(text: str, end: int) -> tuple[str, bool]:
    """Return what is counted after a number that ends at `end`, and whether it is worth counting.

    The noun runs to the first plural among the next words ("labor hours"); "" when no noun follows.
    """
    if aside := _PARENTHESIS.match(text, end):
        end = aside.end()
    words: list[str] = []
    for _ in range(4):
        match = _WORD.match(text, end)
        if not match or match["word"].lower() in _STOP:
            break
        word = match["word"].rstrip("'’-")
        words.append(word if words else text[match.start("word") : match.end("word")])
        end = match.end()
        if _is_plural(word):
            return " ".join(words), words[0].lower() not in _DULL and word.lower() not in _DULL
    return (words[0], False) if words else ("", False)


def same_noun(left: str, right: str) -> bool:
    """Tell whether two noun phrases count the same: "prévisions" and "prévision", "labor hours" and "hours"."""
    first, second = ([word.rstrip("s") for word in noun.lower().split()] for noun in (left, right))
    return first[-1] == second[-1] or first[0] == second[0]


def _is_plural(word: str) -> bool:
    lower = word.lower()
    if lower in _PLURAL_WITHOUT_S:
        return True
    return (
        len(lower) > 2
        and lower[-1] in "sx"
        and not lower.endswith(("ss", "ous", "'s", "’s"))
        and lower not in _NOT_PLURAL
    )
