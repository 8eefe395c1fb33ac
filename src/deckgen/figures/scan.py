"""The quantities of a text, for callers that need neither words nor sentences."""

from deckgen.figures.quantities import may_hold_quantities
from deckgen.figures.quantity import Quantity
from deckgen.figures.tokens import read_prose


def scan_quantities(text: str) -> tuple[Quantity, ...]:
    """Return every quantity of a paragraph in order, weak ones included; they never overlap."""
    if not may_hold_quantities(text):
        return ()
    return tuple(token.quantity for token in read_prose(text).tokens if token.quantity)
