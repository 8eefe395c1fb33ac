"""The clause around a value: the words before it, the words behind it.

Comes in: `Prose` and a `Core`. Goes out: ranges of tokens that the core may have as its words. Pure.
"""

from collections.abc import Iterator
from functools import cached_property

from deckgen.figures.cores import Core, end_clause, end_noun
from deckgen.figures.prose import Prose
from deckgen.figures.trimming import Range, has, has_content, pass_report, trim_end, trim_start, trim_ties
from deckgen.language.classes import WordClass

_C = WordClass
LONGEST_LEAD = 75
"""Characters; a longer lead begins at a later clause where there is one."""
_LONGEST_SUBJECT = 90
"""Characters; a lead beyond them without an edge of a clause begins at its verb."""
_TIED = frozenset((_C.RELATIVE, _C.DETERMINER, _C.PREPOSITION, _C.PURPOSE))
"""Behind these no verb is that of the sentence."""
_JOINTS = frozenset((_C.JOINT, _C.RELATIVE, _C.SUBORDINATE))
"""What begins words that are a clause of their own."""
_VERB_PHRASE = 4
"""Words of a verb whose subject stands beyond an aside."""
_NO_VERB = frozenset((_C.DETERMINER, _C.PRONOUN, _C.PREPOSITION, _C.JOINT, _C.SUBORDINATE, _C.ADVERB, _C.RELATIVE))
_FINITE = frozenset((_C.FINITE_VERB, _C.AUXILIARY, _C.CHANGE))
_VERBS = frozenset((_C.FINITE_VERB, _C.UP, _C.DOWN, _C.WIN, _C.CHANGE))


class Surroundings:
    """The words around a value, as ranges of tokens; each is found when it is first asked for."""

    def __init__(self, prose: Prose, core: Core) -> None:
        self.core = core
        self.none = core.low, core.low
        self._prose = prose

    @cached_property
    def clause(self) -> int:
        """The first token of the value's clause."""
        return _start_clause(self._prose, self.core.low, self.core.start)

    @cached_property
    def tail(self) -> Range:
        """The words behind the value to the end of its clause, or to the next figure's."""
        prose, core = self._prose, self.core
        end = end_clause(prose, core.high, core.ceiling)
        if end < core.ceiling or core.ceiling == core.end:
            end = _end_before_joint(prose, core.high, end)
        return trim_ties(prose, (core.high, end))

    @cached_property
    def begin(self) -> int:
        """The first token of the value's clause, or of its own words in it."""
        return _join_subject(self._prose, max(self.clause, self.core.floor), self.core.floor)

    @cached_property
    def is_cut(self) -> bool:
        """Whether words of another figure stand before its own in the clause."""
        tokens, core = self._prose.tokens, self.core
        return self.begin > core.start and tokens[self.begin - 1].clause == tokens[core.low].clause

    @cached_property
    def lead(self) -> Range:
        """The words before the value from the beginning of its clause on."""
        prose, core = self._prose, self.core
        start = pass_report(prose, self.begin, core.low)
        low, high = _shorten(prose, trim_start(prose, (start, core.low), cut=self.is_cut))
        if self.begin > core.start and low < high and _C.WITH in prose.tokens[low].classes:
            low += 1  # "with a list of" → "a list of"
        return (low, high) if has_content(prose, (low, high)) else self.none

    @cached_property
    def whole(self) -> Range | None:
        """All words before the value in its clause, an earlier figure among them, where its own have no subject.

        "Le panier a augmenté de 12 % pour atteindre": behind "of" they have none and need none, "a latency of".
        """
        prose, core = self._prose, self.core
        own = core.floor <= self.clause or has(prose.tokens[core.floor], _JOINTS)
        if own or _C.OF in prose.tokens[core.low - 1].classes:
            return None
        lead = trim_start(prose, (pass_report(prose, self.clause, core.low), core.low))
        return lead if _is_short(prose, *lead) and has_content(prose, lead) else None

    @cached_property
    def subject(self) -> tuple[Range, ...]:
        """What stands before the value if its verb has its subject beyond an aside, () for any other.

        "Its partner, who bills by the hour, is 3 times faster": the aside is left out; in the aside itself, "who bills
        7 hours", the subject goes before it.
        """
        prose, core, low = self._prose, self.core, self.clause
        token = prose.tokens[low]
        if low == core.start or prose.tokens[low - 1].text not in ",)":
            return ()
        if _C.RELATIVE in token.classes:
            return _take_antecedent(prose, core, low)
        verb = token.text[0].islower() and token.classes.isdisjoint(_NO_VERB)
        aside = _start_clause(prose, low - 1, core.start)
        if not verb or core.low - low > _VERB_PHRASE or not _is_aside(prose, aside, core.start):
            return ()
        subject = trim_start(prose, trim_end(prose, (_start_clause(prose, aside - 1, core.start), aside)))
        return (subject, (low, core.low)) if has_content(prose, subject) else ()

    @cached_property
    def heading(self) -> Range:
        """The words before a colon that the value's clause stands behind; empty where there are none."""
        prose, core, low = self._prose, self.core, self.clause
        if low == core.start or prose.tokens[low - 1].text != ":":
            return self.none
        first = _start_clause(prose, low - 1, core.start)
        told = first >= core.floor and not any(_C.FINITE_VERB in token.classes for token in prose.tokens[first:low])
        return (first, low - 1) if told and _is_short(prose, first, core.low) else self.none

    @cached_property
    def opening(self) -> Range:
        """The subject of the sentence if the value's clause goes on with "and" and a verb; empty for any other."""
        prose, core, low = self._prose, self.core, self.clause
        if _C.JOINT not in prose.tokens[low].classes:
            return self.none
        verb = next((index for index in range(core.start + 1, low) if has(prose.tokens[index], _FINITE)), core.start)
        subject = trim_start(prose, (core.start, verb))
        told = has_content(prose, subject) and _is_short(prose, *subject)
        return subject if told and subject[0] == core.start else self.none

    @cached_property
    def back(self) -> tuple[Range, ...]:
        """The words before the value over the edges of clauses as far as they say something, the nearest first."""
        return tuple(_reach_back(self._prose, self.core))

    @cached_property
    def counted(self) -> Range:
        """What the value counts, right behind it."""
        return self.core.high, end_noun(self._prose, self.core, self.core.ceiling)

    @cached_property
    def rest(self) -> Range:
        """All words behind the value that may be its own, without what ties them to it."""
        core = self.core
        behind = trim_start(self._prose, (core.high, core.ceiling))
        return trim_ties(self._prose, behind)

    @cached_property
    def ahead(self) -> Range:
        """The words behind the value over one edge of a clause: "12 ms — average latency"."""
        prose, core = self._prose, self.core
        low = trim_start(prose, (core.high, core.ceiling))[0]
        span = trim_ties(prose, (low, end_clause(prose, low, core.ceiling)))
        return span if has_content(prose, span) else (core.high, core.high)

    def reach(self, limit: int) -> Range:
        """Return the words behind the value to the end of its clause, to a token at most."""
        return trim_ties(self._prose, (self.core.high, end_clause(self._prose, self.core.high, limit)))


def _is_short(prose: Prose, low: int, high: int) -> bool:
    """Tell whether words have room beside a value."""
    start, end = prose.find_offsets(low, high)
    return end - start <= LONGEST_LEAD


def _end_before_joint(prose: Prose, low: int, high: int) -> int:
    """Return where a tail ends that runs on with a verb of its own: "requests per second and gains most from …"."""
    tokens = prose.tokens
    ends = (at for at in range(low + 1, high - 1) if _C.JOINT in tokens[at].classes and has(tokens[at + 1], _VERBS))
    return next(ends, high)


def _take_antecedent(prose: Prose, core: Core, low: int) -> tuple[Range, ...]:
    """Return what a relative clause speaks of and its words to its value, () where they are too many.

    A relative word that is the subject is left out, so that the words are a sentence: "Its partner" + "bills".
    """
    tokens = prose.tokens
    first = _start_clause(prose, low - 1, core.start)
    if first < core.floor or not _is_short(prose, first, core.low):
        return ()
    if any(has(token, {_C.NEGATION, _C.NO_LONGER}) for token in tokens[first:low]):
        return ()  # all that is said is what the relative word stands for, and it is said of nobody
    acts = _C.PRONOUN in tokens[low].classes and not has(tokens[low + 1], {_C.PRONOUN, _C.DETERMINER})
    return (trim_end(prose, (first, low)), (low + 1, core.low)) if acts else ((first, core.low),)


def _is_aside(prose: Prose, at: int, start: int) -> bool:
    """Tell whether an aside begins at a token: a relative clause, or words in parentheses."""
    return at > start and (prose.tokens[at - 1].text == "(" or _C.RELATIVE in prose.tokens[at].classes)


def _start_clause(prose: Prose, at: int, limit: int) -> int:
    """Return the first token of the clause of a token."""
    while at > limit and prose.tokens[at - 1].clause == prose.tokens[at].clause:
        at -= 1
    return at


def _shorten(prose: Prose, lead: Range) -> Range:
    """Return a long lead from its last edge of a clause on that leaves it a meaning."""
    start, end = prose.find_offsets(*lead)
    if end - start <= LONGEST_LEAD:
        return lead
    for index in range(lead[1] - 1, lead[0], -1):
        rest = trim_start(prose, (index, lead[1]))
        if _begins_clause(prose, index) and rest[0] > index and has_content(prose, rest):
            return rest
    return lead if end - start <= _LONGEST_SUBJECT else _pass_subject(prose, lead)


def _pass_subject(prose: Prose, lead: Range) -> Range:
    """Return a lead from the verb behind its long subject on: "Replacing … also helped reduce our spend by"."""
    low, high = lead
    for index in range(low + 1, high):
        told = _is_short(prose, index, high) and has_content(prose, (index + 1, high))
        if told and has(prose.tokens[index], _FINITE) and not has(prose.tokens[index - 1], _TIED):
            return index, high
    return lead


def _begins_clause(prose: Prose, index: int) -> bool:
    """Tell whether a word begins a clause that stands by itself: "because it", "and reduces", not "that offers"."""
    token, following = prose.tokens[index], prose.tokens[index + 1]
    if _C.SUBORDINATE in token.classes:
        return True
    if _C.JOINT not in token.classes:
        return False
    object_follows = following.is_word and _C.DETERMINER in prose.tokens[index + 2].classes
    return object_follows or has(following, _VERBS | {_C.PURPOSE, _C.PRONOUN, _C.AUXILIARY})


def _join_subject(prose: Prose, low: int, floor: int) -> int:
    """Return where a subject of two begins: "Budget and HR had grown" is one clause, though a verb follows "and"."""
    tokens = prose.tokens
    if low <= floor or _C.JOINT not in tokens[low].classes or not tokens[low - 1].is_word:
        return low
    first = low - 1
    while first > floor and tokens[first - 1].clause == tokens[low - 1].clause:
        first -= 1
    return low if any(has(token, _VERBS) for token in tokens[first:low]) else first


def _reach_back(prose: Prose, core: Core) -> Iterator[Range]:
    tokens = prose.tokens
    low = core.low
    while low > core.floor:
        low -= 1
        while low > core.floor and tokens[low - 1].clause == tokens[low].clause:
            low -= 1
        lead = trim_start(prose, (low, core.low))
        if has_content(prose, lead) and not _opens_inside(prose, low):
            yield trim_end(prose, (pass_report(prose, lead[0], lead[1]), lead[1]))
    whole = trim_start(prose, (core.start, core.low))
    yield whole if has_content(prose, whole) else (core.low, core.low)


def _opens_inside(prose: Prose, low: int) -> bool:
    """Tell whether a token stands right behind a parenthesis that opens."""
    return low > 0 and prose.tokens[low - 1].text == "("
