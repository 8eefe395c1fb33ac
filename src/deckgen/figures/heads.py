"""What stands before a number: sign, currency, qualifier; and the noun that a number with all that belongs to it is.

Comes in: prose and the token of a number. Goes out: an `Amount` that begins where its value, or its qualifier, does.
"""

from typing import NamedTuple

from deckgen.figures.prose import Prose
from deckgen.figures.quantity import Dimension
from deckgen.language.classes import WordClass

_FACTOR_SIGNS = frozenset("xX×")
_SIGNS = {"+": 1, "-": -1, "−": -1}
_NEAR_SIGNS = frozenset("~≈≥≤±<>")
_GLUE = frozenset("_@#&^")


class Amount(NamedTuple):
    """A number and what belongs to it; places are token indices."""

    lead: int
    """Where its qualifier begins; `first` where it has none."""
    first: int
    """Where the value begins, sign and currency included."""
    end: int
    """The token after the value."""
    value: float
    """With its sign, without magnitude."""
    magnitude: float = 1.0
    magnified: bool = False
    dimension: Dimension = Dimension.BARE
    scale: float = 1.0
    unit: tuple[int, int] = (0, 0)
    """The tokens of its unit."""
    rest: float = 0.0
    """What a smaller unit adds, in units of the first: 0.5 in "4 h 30"."""
    ranged: bool = False

    @property
    def size(self) -> float:
        """The amount in seconds, bytes or ones."""
        return (self.value * self.magnitude + self.rest) * self.scale


def read_head(prose: Prose, at: int) -> Amount | None:
    """Read what stands right before a number."""
    tokens, text = prose.tokens, prose.text
    token = tokens[at]
    value = token.number or 0.0
    plain = Amount(lead=at, first=at, end=at + 1, value=value)
    if not at:
        return plain
    last = tokens[at - 1]
    near = not text[last.end : token.start].strip(" \u00a0\u202f") and token.start - last.end < 2
    if near and last.text in _FACTOR_SIGNS and _is_free(text, last.start):
        return plain._replace(first=at - 1, dimension=Dimension.FACTOR, unit=(at - 1, at))
    first = at
    if near and "CURRENCY" in last.keys:
        first = at - 1
        plain = plain._replace(first=first, dimension=Dimension.MONEY, unit=(first, at))
    elif token.text[0].isdecimal() and _is_glued(text, token.start):
        return None
    if first and tokens[first - 1].text in _SIGNS and _is_signed(prose, first):
        sign = _SIGNS[tokens[first - 1].text]
        return plain._replace(first=first - 1, value=value * sign)
    return plain


def _is_free(text: str, start: int) -> bool:
    return not start or text[start - 1] in " (\n\u00a0\u202f"


def _is_signed(prose: Prose, first: int) -> bool:
    """Tell whether a sign touches a value and nothing before it."""
    sign = prose.tokens[first - 1]
    return sign.end == prose.tokens[first].start and _is_free(prose.text, sign.start)


def _is_glued(text: str, start: int) -> bool:
    """Tell whether digits are a part of a word, a path or a formula: "COVID-19", "3/4", ".5"."""
    if not start:
        return False
    last = text[start - 1]
    before = text[start - 2] if start > 1 else " "
    if last.isalnum() or last in _GLUE or (last in ".," and before.isspace()) or (last in ".," and start == 1):
        return True
    if last in "-–+/" and before.isalpha():
        return text[max(0, start - 4) : start].lower() != "sub-"
    return last in "-–.,/+:" and before.isdecimal()


def add_lead(prose: Prose, amount: Amount) -> Amount:
    """Return an amount with the sign and the qualifier before it."""
    first = _find_sign(prose, amount.first)
    return amount._replace(lead=_find_lead(prose, first), first=first)


def _find_sign(prose: Prose, first: int) -> int:
    """Return where a value begins with the sign before it, "~30 ms", "< 10 ms"; the value itself when it has none."""
    if not first or prose.tokens[first - 1].text not in _NEAR_SIGNS:
        return first
    sign = prose.tokens[first - 1]
    arrow = sign.start and prose.text[sign.start - 1] in "-=<>"
    return first if arrow or prose.tokens[first].start - sign.end > 1 else first - 1


def _find_lead(prose: Prose, first: int) -> int:
    """Return where the qualifier of a value begins; the value itself when it has none."""
    lead = _step_back(prose, first)
    if lead == first:
        return first
    further = _step_back(prose, lead)
    leads_on = WordClass.TO in prose.tokens[further].classes and WordClass.QUALIFIER in prose.tokens[further].classes
    return lead if leads_on and further < lead else further


def _step_back(prose: Prose, first: int) -> int:
    """Return the token before a value if it is a qualifier, in the same sentence."""
    if not first or WordClass.QUALIFIER not in prose.tokens[first - 1].classes:
        return first
    last, token = prose.tokens[first - 1], prose.tokens[first]
    return first - 1 if last.sentence == token.sentence and last.end <= token.start else first
