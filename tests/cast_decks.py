"""All decks of a build: made by one maker, who may cast one from another, or each anew."""

from deckgen import Preparation
from deckgen.build.making import DeckMaker


def make_all(prepared: Preparation) -> list:
    maker = DeckMaker(prepared)
    return [maker.make(one.edition, one.module) for one in maker.list_decks() if not one.settled]


def make_anew(prepared: Preparation) -> list:
    """Make each deck by somebody who knows no other one."""
    wanted = [one for one in DeckMaker(prepared).list_decks() if not one.settled]
    return [DeckMaker(prepared).make(one.edition, one.module) for one in wanted]
