"""The clause around a value: the words before it, the words behind it.

Comes in: `Prose` and a `Core`. Goes out: stretches of tokens that the core may have as its words, false where there are
none. Pure.
"""

from collections.abc import Iterator
from functools import cached_property

from deckgen.figures.cores import Core, end_clause, end_noun
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension
from deckgen.figures.stretches import Stretch

_LONGEST_SUBJECT = 90
"""Characters; a lead beyond them without an edge of a clause begins at its verb."""
_VERB_PHRASE = 4
"""Words of a verb whose subject stands beyond an aside."""
_VERBS = "FINITE_VERB|UP|DOWN|WIN|CHANGE"
_FINITE = "FINITE_VERB|AUXILIARY|CHANGE"
_TIED = "RELATIVE|DETERMINER|PREPOSITION|PURPOSE"
"""Behind these no verb is that of the sentence."""
_VERB_ALONE = "~C|DETERMINER|PRONOUN|PREPOSITION|JOINT|SUBORDINATE|ADVERB|RELATIVE W"
_CLAUSES = ("SUBORDINATE", f"JOINT {_VERBS}|PURPOSE|PRONOUN|AUXILIARY", "JOINT W DETERMINER")
"""What begins a clause that stands by itself: "because it", "and reduces", not "that offers"."""


class Surroundings:
    """The words around a value; each stretch is found when it is first asked for."""

    def __init__(self, prose: Prose, core: Core) -> None:
        self.core = core
        self.none = Stretch(prose, core.low, core.low)
        self.before = Stretch(prose, core.start, core.low)
        """All words of the sentence before the value."""
        self.behind = Stretch(prose, core.high, core.end)
        """All words of the sentence behind it."""
        self.clause = prose.start_clause(core.low, core.start)
        self.counts = core.value.dimension is Dimension.COUNT
        self._prose = prose

    def _take(self, low: int, high: int) -> Stretch:
        return Stretch(self._prose, low, high)

    def _start(self, at: int) -> int:
        """Return the first token of the clause of a token, in the value's sentence."""
        return self._prose.start_clause(at, self.core.start)

    @cached_property
    def tail(self) -> Stretch:
        """The words behind the value to the end of its clause, or to the next figure's.

        It ends where it runs on with a verb of its own: "requests per second and gains most from …".
        """
        core = self.core
        tail = self._take(core.high, end_clause(self._prose, core.high, core.ceiling))
        if tail.high < core.ceiling or core.ceiling == core.end:
            tail = tail.end(tail.seek(f"JOINT {_VERBS}", skip=1))
        return tail.trim_ties()

    @cached_property
    def begin(self) -> int:
        """The first token of the value's clause, or of its own words in it.

        A subject of two is one, though a verb follows "and": "Budget and HR had grown".
        """
        tokens, floor = self._prose.tokens, self.core.floor
        low = max(self.clause, floor)
        if low <= floor or not tokens[low - 1].is_word or not self._take(low, low + 1).opens("JOINT"):
            return low
        first = self._take(self._prose.start_clause(low - 1, floor), low)
        return low if first.holds(_VERBS) else first.low

    @cached_property
    def is_cut(self) -> bool:
        """Whether words of another figure stand before its own in the clause."""
        tokens, core = self._prose.tokens, self.core
        return self.begin > core.start and tokens[self.begin - 1].clause == tokens[core.low].clause

    @cached_property
    def lead(self) -> Stretch:
        """The words before the value from the beginning of its clause on."""
        lead = self._take(self.begin, self.core.low).pass_report().trim_start(cut=self.is_cut)
        if not lead.is_short:
            lead = _shorten(lead)
        if self.begin > self.core.start and lead.opens("WITH"):
            lead = lead.begin(lead.low + 1)  # "with a list of" → "a list of"
        return lead if lead.says else self.none

    @cached_property
    def whole(self) -> Stretch:
        """All words before the value in its clause, an earlier figure among them, where its own have no subject.

        "Le panier a augmenté de 12 % pour atteindre": behind "of" they have none and need none, "a latency of".
        """
        core = self.core
        own = core.floor <= self.clause or self._take(core.floor, core.end).opens("JOINT|RELATIVE|SUBORDINATE")
        lead = self._take(self.clause, core.low)
        if own or lead.closes("OF"):
            return self.none
        lead = lead.pass_report().trim_start()
        return lead if lead.is_short and lead.says else self.none

    @cached_property
    def subject(self) -> tuple[Stretch, ...]:
        """What stands before the value if its verb has its subject beyond an aside, () for any other.

        "Its partner, who bills by the hour, is 3 times faster": the aside is left out; in the aside itself, "who bills
        7 hours", the subject goes before it.
        """
        lead, start = self._take(self.clause, self.core.low), self.core.start
        if lead.low == start or self._prose.tokens[lead.low - 1].text not in ",)":
            return ()
        if self._take(lead.low, self.core.end).opens("RELATIVE"):
            return self._take_antecedent(lead)
        aside = self._take(self._start(lead.low - 1), lead.low)
        opened = aside.low > start and (self._prose.tokens[aside.low - 1].text == "(" or aside.opens("RELATIVE"))
        if not lead.opens(_VERB_ALONE) or lead.high - lead.low > _VERB_PHRASE or not opened:
            return ()
        subject = self._take(self._start(aside.low - 1), aside.low).trim_end().trim_start()
        return (subject, lead) if subject.says else ()

    def _take_antecedent(self, lead: Stretch) -> tuple[Stretch, ...]:
        """Return what a relative clause speaks of and its words to its value, () where they are too many.

        A relative word that is the subject is left out, so that the words are a sentence: "Its partner" + "bills".
        """
        whole = self._take(self._start(lead.low - 1), lead.high)
        if whole.low < self.core.floor or not whole.is_short:
            return ()
        acts = lead.opens("PRONOUN")
        return (whole.end(lead.low).trim_end(), lead.begin(lead.low + 1)) if acts else (whole,)

    @cached_property
    def heading(self) -> Stretch:
        """The words before a colon that the value's clause stands behind."""
        low = self.clause
        if low == self.core.start or self._prose.tokens[low - 1].text != ":":
            return self.none
        first = self._start(low - 1)
        told = first >= self.core.floor and not self._take(first, low).holds("FINITE_VERB")
        return self._take(first, low - 1) if told and self._take(first, self.core.low).is_short else self.none

    @cached_property
    def opening(self) -> Stretch:
        """The subject of the sentence if the value's clause goes on with "and" and a verb."""
        if not self._take(self.clause, self.core.end).opens("JOINT"):
            return self.none
        before = self._take(self.core.start, self.clause)
        subject = before.end(before.seek(_FINITE, skip=1)).trim_start()
        told = subject.says and subject.is_short and before.low == subject.low < subject.high < before.high
        return subject if told else self.none

    @cached_property
    def back(self) -> tuple[Stretch, ...]:
        """The words before the value over the edges of clauses as far as they say something, the nearest first."""
        return tuple(self._reach_back())

    def _reach_back(self) -> Iterator[Stretch]:
        core = self.core
        low = core.low
        while low > core.floor:
            low = self._prose.start_clause(low - 1, core.floor)
            lead = self._take(low, core.low).trim_start()
            if lead.says and not (low and self._prose.tokens[low - 1].text == "("):
                yield lead.pass_report().trim_end()
        whole = self._take(core.start, core.low).trim_start().trim_opened()
        yield whole if whole.says else self.none

    @cached_property
    def counted(self) -> Stretch:
        """What the value counts, right behind it."""
        return self._take(self.core.high, end_noun(self._prose, self.core, self.core.ceiling))

    @cached_property
    def rest(self) -> Stretch:
        """All words behind the value that may be its own, without what ties them to it."""
        return self._take(self.core.high, self.core.ceiling).trim_start().trim_ties()

    @cached_property
    def ahead(self) -> Stretch:
        """The words behind the value over one edge of a clause: "12 ms — average latency"."""
        behind = self._take(self.core.high, self.core.ceiling).trim_start()
        behind = behind.end(end_clause(self._prose, behind.low, self.core.ceiling)).trim_ties()
        return behind if behind.says else self.none

    def reach(self, limit: int) -> Stretch:
        """Return the words behind the value to the end of its clause, to a token at most."""
        return self._take(self.core.high, end_clause(self._prose, self.core.high, limit)).trim_ties()


def _shorten(lead: Stretch) -> Stretch:
    """Return a long lead from its last edge of a clause on, or from the verb behind its long subject."""
    for at in range(lead.high - 1, lead.low, -1):
        if any(lead.begin(at).opens(clause) for clause in _CLAUSES):
            return lead.begin(at).trim_start()
    start, end = lead.offsets
    if end - start <= _LONGEST_SUBJECT:
        return lead
    verbs = (lead.begin(at + 1) for at in range(lead.low, lead.high) if lead.begin(at).opens(f"!{_TIED} {_FINITE}"))
    told = (verb for verb in verbs if verb.is_short and verb.begin(verb.low + 1).says)
    return next(told, lead)  # "Replacing … also helped reduce our spend by"
