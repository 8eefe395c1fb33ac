"""Plans of modules → those for other looks and clients: planning asks the pace of a look and the name of a client.

Loaded where several editions are made.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from deckgen.course import Course, Module
from deckgen.deck import Deck
from deckgen.named_tuple import NamedTuple
from deckgen.pace import Pace
from deckgen.plan import readdress_deck
from deckgen.plan.retelling import Origin

_MOST: Final = 48
"""Modules whose plans are kept, as many as molds; each takes some ten kilobytes."""
_PACES: Final = 4
"""Plans that are kept of a module."""


class PlanCause(NamedTuple):
    """All that a deck is planned from, but its module and its client."""

    course: Course
    """Without its modules."""
    origins: tuple[tuple[str, Origin], ...]
    """Stories that are told elsewhere as well."""
    pace: Pace


class _Plan(NamedTuple):
    """A planned deck, and what it was planned from."""

    module: Module
    cause: PlanCause
    deck: Deck


class Plans:
    """Plans each module once for all editions that differ in look and client alone."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], tuple[_Plan, ...]] = OrderedDict()

    def make(self, module: Module, course: Course, cause: PlanCause, plan: Callable[[], Deck]) -> Deck:
        """Plan a module, or take its plan from another edition.

        Args:
            module: What is planned.
            course: That of its client.
            cause: What else it is planned from.
            plan: Plans it.
        """
        name = module.key, module.lang
        known = self._kept.pop(name, ())
        like = next((one for one in known if one.module == module and one.cause == cause), None)
        if like is None:
            like = _Plan(module, cause, plan())
            known = (*known, like)[-_PACES:]
        self._kept[name] = known
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return like.deck if like.deck.client == course.client else readdress_deck(like.deck, course)
