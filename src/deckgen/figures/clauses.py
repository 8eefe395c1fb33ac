"""The words around a value that it may have as its own: before it from each edge of a clause on, and behind it.

Comes in: `Prose` and a `Core`. Goes out: stretches of tokens, false where there are none. Pure.
"""

from functools import cached_property

from deckgen.figures.cores import Core, Sides, end_clause
from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension
from deckgen.figures.stretches import FURTHEST, LONGEST, Stretch

WHOLE = "the whole sentence"
"""Why words are those of a value."""
_VERBS = "FINITE_VERB|UP|DOWN|WIN|CHANGE"
_ACTS = "FINITE_VERB|AUXILIARY"
_BEGINS = ("SUBORDINATE", f"JOINT {_VERBS}|PURPOSE|PRONOUN|AUXILIARY")
"""What begins a clause with no sign before it: "because it", "and reduces"."""
_TIED = "RELATIVE|DETERMINER|PREPOSITION|PURPOSE"
"""Behind these no verb is that of the sentence."""
_POINTS = ("~NOBODY ANAPHOR", "~DETERMINER ANAPHOR ~REMAINS", "ANAPHOR ~REMAINS FINITE_VERB|AUXILIARY")
"""What stands for something named before: "its", "it", "das spart"; "das Haus" does not."""
_LONGEST_SUBJECT = 15
"""Tokens."""
_SMALL = "PREPOSITION|COMPARATIVE|ADVERB|SUBORDINATE|FROM|TO|BY|OF|IN|BUT|OTHERS"
"""What turns the sense of a value right behind it: "to a third" is not "by a third"."""
_PLACE = "~TO|BY|BUT|FROM PREPOSITION DETERMINER{0,2} $"
"""What turns nothing before things: "At 4,000 pods"."""
_QUOTE = '"""|"“"|"„"|"«"|"”"|"»"'
"""What stands right around a value in quotation marks."""
_SHORT = 6
"""Tokens of a sentence that only denies."""
_NO_HEADING = "FINITE_VERB|Q|GOAL|PLANNED"
_ANOTHER = "!PRONOUN|ANAPHOR|RELATIVE|PREPOSITION|SUBORDINATE|BUT|OLD|PAUSE{0,6} ~PRONOUN FINITE_VERB|WAS|AUXILIARY"
"""A subject and a verb of their own: they tell another thing than the value before them."""
_COMPARES = "NEGATION|N|Q|PRONOUN|ANAPHOR"
"""What is of the value before it all the same: "SLA is 99", "nobody was fired", "by noon it was out of date"."""


class Surroundings:
    """The words around a value; each stretch is found when it is first asked for."""

    def __init__(self, prose: Prose, core: Core) -> None:
        self.core = core
        self.none = Stretch(prose, core.low, core.low)
        self.value = Stretch(prose, core.low, core.high)
        before, behind = Stretch(prose, core.start, core.low), Stretch(prose, core.high, core.end)
        quoted = before.closes(_QUOTE) and behind.opens(_QUOTE)
        self.before = before.end(core.low - quoted)
        """All words of the sentence before the value."""
        self.behind = behind.begin(core.high + quoted)
        """All words of the sentence behind it."""
        self.clause = prose.start_clause(core.low, core.start)
        self.counts = core.value.dimension is Dimension.COUNT
        self._prose = prose

    @cached_property
    def tail(self) -> Stretch:
        """The words behind the value to the end of its clause, or to the next figure's.

        It ends where it runs on with a verb of its own: "requests per second and gains most from …".
        """
        tail = self.extend(self.core.ceiling)
        return tail.end(tail.seek(f"JOINT {_VERBS}", skip=1)).trim_ties()

    @cached_property
    def lead(self) -> Stretch:
        """The words before the value in its clause; too many of them begin at a verb."""
        lead = self.whole
        if not lead.is_short:
            parts = (lead.begin(at).trim_start() for at in range(lead.low + 1, lead.high) if _begins(lead, at))
            lead = next((words for words in parts if words.is_short), lead)
        opening = self.before.begin(self.before.seek("!JOINT|NOW|OLD"))
        small = opening.low >= self.core.floor and opening.holds(_SMALL) and not opening.says
        small = small and not (opening.is_all(_PLACE) and self.tail.opens("NOUN") and not self.tail.holds(_ACTS))
        return opening if small and not lead.says else lead.when(lead.says)  # "Auf 30 % gesenkt"

    @cached_property
    def whole(self) -> Stretch:
        """The words before the value from the beginning of its clause on, or of its own part of it, however many."""
        low = max(self.clause, self.core.floor)
        return self.before.begin(low).trim_start(cut=low > self.clause)

    @cached_property
    def reaches(self) -> tuple[Stretch, ...]:
        """The words before the value over the edges of clauses, the nearest first, none beyond one without room.

        A pause right before the value belongs to them only behind a figure.
        """
        leads: list[Stretch] = []
        low, start = max(self.clause, self.core.floor), self.core.start
        acts = self.tail.opens("NEGATION|FINITE_VERB|AUXILIARY")
        while low > start and all(lead.has_room for lead in leads[-1:]):
            low = self._prose.start_clause(low - 1, start)
            words = self.before.begin(low)
            lead = (words if low == start else words.trim_start()).trim_opened()
            lead = lead if lead.holds("Q") or acts else lead.trim_end()
            tied = low > start and (words.opens("RELATIVE") or self.before.end(low).closes('"("'))
            leads += [lead] if lead.says and lead.low < self.lead.low and not tied else []
        return tuple(leads)

    @cached_property
    def beyond(self) -> Stretch:
        """The sentence before one that begins with "it", "they" or "its", for it names them; none elsewhere."""
        start = low = self.core.start
        while low and any(map(Stretch(self._prose, low, self.core.low).opens, _POINTS)):
            low = self._prose.find_sentence(low - 1)[0]
        return Stretch(self._prose, low, start)

    @cached_property
    def sentence(self) -> Sides | None:
        """All words of the sentence, and of the one that names its "they"; None where they have no room.

        What the author made bold beside the value's clause is told by itself.
        """
        prose, (first, last) = self._prose, self._prose.find_offsets(self.core.start, self.core.end)
        bold = [low for low, _ in prose.bold if first <= low < last]
        if bold and not all(map(self._holds_bold, bold)):
            return None
        named = self.before.begin(self.beyond.low)
        behind = self.none if self._tells_another() else self.behind.end(self._find_denial())
        whole = find_whole(named, behind, FURTHEST if self.beyond else LONGEST)
        return whole if whole or not self.beyond else find_whole(self.before, behind)

    @cached_property
    def wide(self) -> tuple[Sides, ...]:
        """All words of its clause, of its statement and of its sentence, those that have room, the shortest first."""
        low, high = self.core.start, self.core.end
        statement = self.before.seek_last('";"') + 1, self.behind.seek('";"')
        clause = self.clause, self._prose.end_clause(self.core.high - 1, high)
        places = dict.fromkeys((clause, statement, (low, high)))
        found = (find_whole(self.before.begin(first), self.behind.end(last), FURTHEST) for first, last in places)
        return tuple(sides for sides in found if sides)

    def _holds_bold(self, start: int) -> bool:
        """Tell whether what is bold from a character on is of the value's clause."""
        return (self.whole or self.value).offsets[0] <= start < (self.tail or self.value).offsets[1]

    def _tells_another(self) -> bool:
        """Tell whether another statement begins right behind the value: "by €1.2m; the team now does more"."""
        own = pass_pause(self.behind) if self.behind.opens("PAUSE") else self.none
        return own.opens(_ANOTHER) and not own.holds(_COMPARES)

    def _find_denial(self) -> int:
        """Return where a short sentence ends that takes the value back: "3 times a week. Since June, never."."""
        low = high = self.core.end
        if low < len(self._prose.tokens):
            high = self._prose.find_sentence(low)[1]
        denied = high <= low + _SHORT and Stretch(self._prose, low, high).ends('NEGATION "."? $')
        return high if denied else low

    @cached_property
    def is_headed(self) -> bool:
        """Whether the first of these reaches name the value with a heading: "Autocomplete: 200 ms"."""
        behind = self.before.end(self.clause).closes('":"') and self.reaches
        heading = self.reaches[0].end(self.clause) if behind else self.none
        return bool(heading) and not heading.holds("FINITE_VERB|Q")

    @cached_property
    def heading(self) -> Stretch:
        """What names a sentence, where its clause has no name of its own: "Support: 22 people, a delay of 9 h"."""
        heading, low = self.before.end(min(self.core.low, self.core.start + _LONGEST_SUBJECT)), self.clause
        heading = heading.end(heading.seek('":"'))
        wants = not self.lead or self.lead.closes("PREPOSITION|FINITE_VERB")
        bare = self.core.floor > low or self.before.begin(low).opens("EQUALS|FOR|BY") or self.value.holds("Q.bare")
        named = heading.high < low and heading.says and heading.is_short and not heading.holds(_NO_HEADING)
        return heading.end(heading.high + bool(self.lead)).when(named and wants and not bare)

    def extend(self, limit: int) -> Stretch:
        """Return the words behind the value to the end of its clause, to a token at most."""
        return self.behind.end(end_clause(self._prose, self.core.high, limit)).trim_ties()


def find_whole(lead: Stretch, tail: Stretch, most: int = LONGEST) -> Sides | None:
    """Return all words of a sentence as those of its value, None where they have no room."""
    tail = pass_pause(tail).trim_end()
    lead = lead if tail.holds("BUT") else lead.begin(lead.seek('!JOINT|"“"'))  # "Not only 40 % cheaper, but faster"
    lead = lead if tail.holds("FINITE_VERB") else lead.trim('":"')  # a heading needs no colon
    room = sum(high - low for low, high in (part.offsets for part in (lead, tail) if part))
    return None if room > most or lead.ends('"(" !")"{0,30} $') else Sides((lead,) if lead else (), (tail,), WHOLE)


def pass_pause(tail: Stretch) -> Stretch:
    """Return words behind a value without the signs that they begin with, but for a bracket that closes among them."""
    words = tail.begin(tail.seek('!PAUSE|"."'))
    opened = tail.end(words.low).closes('"("') and words.trim_end().holds('")"')
    return words.begin(words.low - opened)


def _begins(words: Stretch, at: int) -> bool:
    """Tell whether a clause begins at a token, or its verb."""
    rest = words.begin(at)
    return any(map(rest.opens, _BEGINS)) or (rest.opens(f"{_ACTS}|CHANGE") and not words.end(at).closes(_TIED))
