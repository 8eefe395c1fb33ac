"""Words that set one value against another: "instead of", "no longer … but"; and when they tell of somebody else.

Comes in: the words around two values of one measure. Goes out: judgments for `pairs`. Pure.
"""

import re

_VERSUS = re.compile(
    r"(?:\bcompared (?:with|to)|\bversus|\bvs\b\.?|\bagainst|\b(?:up|down) from|\bfrom|\binstead of"
    r"|\brather than|\bas opposed to|\bcontre"
    r"|\bau lieu d(?:e\b|['’])|\bplutôt qu(?:e\b|['’])|\bpar rapport (?:à|aux)|\bcomparée?s? (?:à|aux)|\bnot"
    r"|\bpreviously|\bformerly|\bauparavant|\bavant"
    r"|\b(?:it|that|this|they|which|figure|average|rate|number) (?:was|were)|\balors qu[e'’].{0,30}"
    r"|\bwhereas.{0,30}|\bwhere.{0,40}\b(?:used to|took).{0,20})"
    r"[\s:]*(?:the|a|an|les|la|le|un|une|previous|former|about)?\s*\Z",
    re.IGNORECASE,
)
_VERSUS_NOUN = re.compile(
    r"\b(?:compared (?:with|to)|versus|vs\.?|(?:up|down) from|instead of|rather than|contre|au lieu de"
    r"|par rapport à)\s"
    r"(?:[^\W\d]+\s){1,4}\Z",
    re.IGNORECASE,
)
"""The same with a few words before the earlier value: "down from a nightly batch of X"."""
_WAS = re.compile(r"\A[^.;(]{0,40}[(,;—–-]\s*(?:(?:it|they) )?(?:was|were|ce fut|c['’]était|était|étaient)\s*\Z")
_COMPARED = re.compile(
    r"\b(?:compared|versus|vs|against|contre|par rapport|comparé\w*|rather|whereas|alors)\b", re.IGNORECASE
)
_OTHERS = (
    r"(?:industry|sector|competitors?|competition|peers?|rivals?|benchmark|market|nation(?:al|wide)|others?|elsewhere"
    r"|secteur|concurrents?|concurrence|marché|nationale?|confrères|ailleurs|autres)\b"
)
_OTHER_BEFORE = re.compile(rf"\b(?:the|an?|la|le|les|une?)\s(?:\w+\s)?(?:average|moyenne)\b|\b{_OTHERS}", re.IGNORECASE)
_OTHER_AFTER = re.compile(
    rf"\A\s(?:(?!before|previously|earlier|on|en|par|a|an|per)[\w'’-]+\s){{0,3}}?(?:{_OTHERS}|(?:average|moyenne)\b)",
    re.IGNORECASE,
)
_FOR = re.compile(r"\A\s(?:for|among|chez|pour)\s")
_FOR_NAME = re.compile(r"\A\s(?:for|at|chez|pour)\s[A-Z]")

_OLD_STATE = re.compile(r"\b(?:was|were)\s*\Z", re.IGNORECASE)
_NEW_STATE = re.compile(
    r"\A[^.;!?\d]{0,20}[.;,]\s(?:(?:and|but)\s)?(?:(?:it|they)(?:\s(?:is|are)|['’](?:s|re))\snow|now|today)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\bno longer(?:\s\w+)?\s*\Z|\bn['’](?:est|sont|a|y a)\splus\b(?:\s(?:à|de|d['’]))?\s*\Z", re.IGNORECASE
)
_BUT = re.compile(
    r"\A[^.;:!?]{0,30}(?:\b(?:but|mais)|[,:;—]\s(?:(?:it|they)(?:\s(?:is|are)|['’](?:s|re))|c['’]est))"
    r"(?:\s(?:now|only|just|at|de|à|d['’]|seulement))*\s*\Z",
    re.IGNORECASE,
)


def introduces_earlier(between: str, after: str, *, like: bool) -> bool:
    """Tell whether the words between two values make the second the earlier one of the first.

    Args:
        between: The words between them.
        after: The words after the second.
        like: Whether both measure the same.
    """
    if not (_VERSUS.search(between) or (like and _VERSUS_NOUN.search(between))):
        return bool(_WAS.match(between)) and like
    return not _tells_of_others(between, after)


def _tells_of_others(between: str, after: str) -> bool:
    """Tell whether a comparison is with somebody else: "vs 19% industry average", "versus 9% for competitors"."""
    compared = _COMPARED.search(between)
    if not compared:
        return False
    if _OTHER_BEFORE.search(between, compared.end()) or _OTHER_AFTER.match(after) or _FOR_NAME.match(after):
        return True
    return bool(_FOR.match(between) and _FOR.match(after))


def tells_now(before: str, between: str) -> bool:
    """Tell whether "was" stands before a value and "it is now" before the next one."""
    return bool(_OLD_STATE.search(before)) and bool(_NEW_STATE.match(between))


def is_denied(before: str, between: str) -> bool:
    """Tell whether a value is "no longer" so and "but" leads to the next one."""
    return bool(_DENIED.search(before)) and bool(_BUT.match(between))
