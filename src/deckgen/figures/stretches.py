"""A stretch of a paragraph's tokens: what it says, where in it a boundary stands, what its edges may be.

No phrase begins with a joint word or ends in one that wants more. What begins, ends or stands in a stretch is asked
with the patterns of rows.
"""

from deckgen.figures.patterns import compile_pattern
from deckgen.figures.prose import Prose, Token
from deckgen.figures.rows import find_fit, fits
from deckgen.named_tuple import NamedTuple

LONGEST = 75
"""Characters that stand well beside a value."""
FURTHEST = 105
"""Characters that have room beside a value."""
_SAYS = frozenset(("CONTENT",))
TIES = "DETERMINER|JOINT|RELATIVE|PREPOSITION|SUBORDINATE|FROM|TO|BY|OF|PLACED"
"""What wants a word after it."""
_TIED = (
    '~W|"("|"["|"#"|"+"|"-"|"−"|"<"|">"|"≈"|"~"|"$"|"€"|"£" SIGN',
    "JOINT|RELATIVE|SUBORDINATE|NOW|OLD",
    "~DETERMINER NOBODY ~AUXILIARY",
)
"""What only ties a phrase that begins with it to the words before."""
_OPENERS_OF = {")": "(", "]": "[", "»": "«", "”": "“", "“": "„"}
"""What closes → what opens it: a phrase that begins a quotation ends it, too."""


class Stretch(NamedTuple):
    """Tokens `low` to `high` of a paragraph; false where there are none."""

    prose: Prose
    low: int
    high: int
    """One past the last."""

    def __bool__(self) -> bool:
        """Tell whether it holds a token."""
        return self.low < self.high

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.prose.tokens[self.low : self.high]

    @property
    def says(self) -> bool:
        """Whether one of its words says something by itself."""
        prose, low, high = self
        return not all(map(_SAYS.isdisjoint, prose.kinds[low:high]))

    @property
    def offsets(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.prose.find_offsets(self.low, self.high)

    @property
    def length(self) -> int:
        """How many characters it takes."""
        start, end = self.offsets
        return end - start

    @property
    def is_short(self) -> bool:
        """Whether it stands well beside a value."""
        return self.length <= LONGEST

    @property
    def has_room(self) -> bool:
        """Whether it has room beside a value."""
        return self.length <= FURTHEST

    def begin(self, low: int) -> "Stretch":
        """Return it from a token on."""
        prose, _, high = self
        return Stretch._make((prose, low, high))

    def end(self, high: int) -> "Stretch":
        """Return it up to a token."""
        prose, low, _ = self
        return Stretch._make((prose, low, high))

    def when(self, holds: object) -> "Stretch":
        """Return it where something holds, none of it elsewhere."""
        return self if holds else Stretch(self.prose, self.low, self.low)

    def opens(self, pattern: str) -> bool:
        """Tell whether a pattern matches where it begins; the match may go on behind it."""
        prose, low, high = self
        found = compile_pattern(pattern)
        if low >= high or not (found.alone or found.is_offered(prose.keys)):
            return False
        return fits(found, prose.kinds, prose.tokens, low)

    def closes(self, pattern: str) -> bool:
        """Tell whether a pattern matches at its last token."""
        prose, low, high = self
        return low < high and fits(compile_pattern(pattern), prose.kinds, prose.tokens, high - 1)

    def ends(self, pattern: str) -> bool:
        """Tell whether a pattern that ends in "$" matches at its end."""
        prose, low, high = self
        found, count = compile_pattern(pattern), high - low
        if count <= 0 or not found.is_offered(prose.keys):
            return False
        return find_fit(found, prose.kinds[low:high], prose.tokens[low:high], 0, count) < count

    def is_all(self, pattern: str) -> bool:
        """Tell whether a pattern that ends in "$" matches all of it."""
        prose, low, high = self
        return low < high and fits(compile_pattern(pattern), prose.kinds[low:high], prose.tokens[low:high], 0)

    def seek(self, pattern: str, skip: int = 0) -> int:
        """Return the first token, some skipped, at which a pattern matches; the end where it does at none."""
        prose, low, high = self
        found = compile_pattern(pattern)
        if low + skip >= high or not found.is_offered(prose.keys):
            return high
        return find_fit(found, prose.kinds, prose.tokens, low + skip, high)

    def seek_last(self, pattern: str) -> int:
        """Return the last token at which a pattern matches; the one before its first where it does at none."""
        found, (prose, low, high) = compile_pattern(pattern), self
        while high > low and not fits(found, prose.kinds, prose.tokens, high - 1):
            high -= 1
        return high - 1 if high > low else low - 1

    def holds(self, pattern: str) -> bool:
        """Tell whether a pattern matches at one of its tokens."""
        return self.seek(pattern) < self.high

    def trim(self, pattern: str) -> "Stretch":
        """Return it without the tokens at its end that match a pattern."""
        prose, low, high = self
        found = compile_pattern(pattern)
        while low < high and fits(found, prose.kinds, prose.tokens, high - 1):
            high -= 1
        return self.end(high) if high < self.high else self

    def trim_start(self, *, cut: bool = False) -> "Stretch":
        """Return it without what only ties it to the words before: signs, "and", "now", "which", "it".

        `cut` tells that it begins inside a clause, so that a preposition ties it, too.
        """
        tied = (*_TIED, *["PREPOSITION"][:cut])
        low = next((at for at in range(*self[1:]) if not any(map(self.begin(at).opens, tied))), self.high)
        return self.begin(low - (low > self.low and self.begin(low).opens("ENCLITIC")))  # "Yesterday's backup"

    def trim_end(self) -> "Stretch":
        """Return it without signs at its end."""
        tokens, high = self.prose.tokens, self.high
        while high > self.low and not (tokens[high - 1].is_word or _is_closed(self.end(high))):
            high -= 1
        return self.end(high) if high < self.high else self

    def trim_ties(self) -> "Stretch":
        """Return it without signs and words at its end that want more: "of", "than", "and"."""
        kept = self.trim_end()
        while kept.closes(TIES) and kept.tokens[-1].is_word and not _ends_verb(kept):
            kept = kept.end(kept.high - 1).trim_end()
        return kept

    def trim_opened(self) -> "Stretch":
        """Return it without a parenthesis that opens at its end and says nothing: "(", "(i.e."."""
        opened = self.trim("EQUALS")
        return (opened if opened.closes('"("') else self).trim('"("')


def _is_closed(words: Stretch) -> bool:
    """Tell whether its last token, no word, may be one: a number, a sign that closes or belongs to a number."""
    *before, token = words.tokens
    if token.quantity or token.is_digits:
        return True
    if opener := _OPENERS_OF.get(token.text):
        return any(one.text == opener for one in before)
    if token.text == '"':
        return sum(one.text == '"' for one in before) % 2 == 1
    return token.text in "%°€$£+²³"


def _ends_verb(words: Stretch) -> bool:
    """Tell whether its last word ends what its clause says: "gingen 9.000 Fälle ein", "turned it on", "came from"."""
    tokens, last = words.prose.tokens, words.high - 1
    ends = words.high == len(tokens) or not tokens[words.high].text[0].isalnum()
    before = Stretch(words.prose, 0, last)
    said = words.closes("PARTICLE|APIECE") or (words.closes("OLD") and not words.end(last).closes("VERSUS"))
    said = said or (words.closes("AFTER") and before.closes("Q.time"))  # "sortait 4 jours après"
    said = said or (words.closes("SUBORDINATE") and before.closes("NEGATION"))  # "war nicht da"
    stranded = words.high == words.prose.find_sentence(last)[1] or tokens[words.high].text == "."
    said = said or (stranded and words.closes("PREPOSITION|FROM") and words.end(last).closes("FINITE_VERB|PAST"))
    return ends and (said or Stretch(words.prose, max(last - 1, 0), last).opens("THEM"))
