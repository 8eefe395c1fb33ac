"""Plan: a module of the `Course` becomes a `Deck`.

In: what the author wrote, with figures found. Out: which slides there are, what belongs on each, and what
the speaker needs to know there. No geometry, no colors: how much fits on a page is `layout/`'s question.
"""

from deckgen.plan.module import plan_deck, readdress_deck

__all__ = ["plan_deck", "readdress_deck"]
