"""A quantity as it stands in a text: where, what it measures, how much, how sure it is worth showing.

An `Amount` is a number as read; a `Quantity` is one that was judged.
"""

from enum import IntEnum, StrEnum

from deckgen.named_tuple import NamedTuple

RATED = "number per time"
"""What `Quantity.why` says of a number that counts nothing but its rate."""


class Dimension(StrEnum):
    """What a quantity measures; only quantities of one dimension can be compared."""

    PERCENT = "percent"
    POINTS = "points"
    TIME = "time"
    FREQUENCY = "frequency"
    """How often: "every 15 minutes", "3 times a day"."""
    BYTES = "bytes"
    RATE = "rate"
    MONEY = "money"
    PHYSICAL = "physical"
    FACTOR = "factor"
    FRACTION = "fraction"
    EFFORT = "effort"
    COUNT = "count"
    BARE = "bare"


class Strength(IntEnum):
    """How readily a quantity becomes a figure."""

    PAIR_ONLY = 0
    """A number that means something only beside another one: "from 31 to 58", "from months to days"."""
    WEAK = 1
    """A figure only when the author made it bold: "two customers"."""
    FAIR = 2
    """A figure, though a modest one: "7 hospitals", "hundreds of servers"."""
    STRONG = 3
    """A figure: a measure, a large number, a count of a noun."""


class Quantity(NamedTuple):
    """A quantity; all places are offsets into the paragraph's plain text."""

    lead: int
    """Where the qualifier begins, or the value when there is none."""
    start: int
    end: int
    dimension: Dimension
    number: float | None
    unit: str
    """As written; the noun for counts; "" when there is none."""
    qualifier: str = ""
    strength: Strength = Strength.STRONG
    told: int = 0
    """Where the noun that it counts ends, behind its value; its end for all others."""
    magnified: float = 0.0
    """The number in seconds, bytes or its own unit, for comparing sizes; 0 when unknown."""
    why: str = ""
    """The row or rule that found it."""
    bold: bool = False
    """Whether the author made it bold, in part at least."""

    @property
    def is_vague(self) -> bool:
        """Whether the quantity is a bare word such as "days"."""
        return self.strength is Strength.PAIR_ONLY and self.number is None

    @property
    def is_one(self) -> bool:
        """Whether the quantity is one of a unit: "a month"."""
        one = self.strength is Strength.PAIR_ONLY and self.number is not None
        return one and self.dimension is not Dimension.BARE


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

    @property
    def has_unit(self) -> bool:
        """Whether a unit stands behind the number."""
        return self.dimension is not Dimension.BARE and self.unit[0] > self.first
