"""Decks that were made → cheap ones for other clients: cover, footers and record are new, no more.

So are they in another look that lays out alike, which has other colors and another logo: there the template's parts
are new as well. A mold holds while all else is the same, and is used only where neither deck has a finding of layout or
checks; in any other case a deck is made as every other one. Loaded where there are several editions.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from typing import Final

from deckgen.build.job import Job, Look, Made, compose_pages, finish_job
from deckgen.build.strangers import gather_words, report_strangers
from deckgen.check import check_pages
from deckgen.course import Course, Module
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostics
from deckgen.layout.likeness import Likeness, describe_likeness
from deckgen.layout.readdressing import Readdressed, list_changed, readdress_pages
from deckgen.named_tuple import NamedTuple
from deckgen.page import Item, Page, Pages
from deckgen.plan import readdress_deck
from deckgen.write.like import DeckPattern, dress_pattern, split_page, take_pattern, write_like

_MOST: Final = 48
"""Molds that are kept: a course of twelve modules in four arrangements. Each takes about two megabytes."""


def number_families(looks: Iterable[Look]) -> dict[int, int]:
    """Return the identity of each look → the number of its family: looks of one family lay out alike."""
    families: list[Look | Likeness] = []
    numbers: dict[int, int] = {}
    for look in looks:
        if id(look) not in numbers:
            like = describe_likeness(look.theme, look.frames) or look
            if like not in families:
                families.append(like)
            numbers[id(look)] = families.index(like)
    return numbers


class Cause(NamedTuple):
    """All that a deck is made from, but its client."""

    module: Module
    look: Look
    family: int
    """Of the look: its number."""
    created: str
    rest: Hashable
    """What else there is of course and order."""

    def is_like(self, other: "Cause") -> bool:
        """Tell whether two decks differ in their client at most, and in what looks of one family differ in."""
        own = self.family, self.created, self.rest
        return own == (other.family, other.created, other.rest) and self.module == other.module


class _Mold:
    """A deck that was made, for those like it; what they need of it is worked out for the first of them."""

    def __init__(self, cause: Cause, deck: Deck, pages: Pages, made: Made) -> None:
        self.cause = cause
        self.deck = deck
        self.pages = pages
        self.words: frozenset[str] = frozenset()
        """Of its pages without cover and footers."""
        self.made = made._replace(data=None)
        """What became of it, without its bytes."""
        self._data = made.data
        self._pattern: DeckPattern | None = None
        self._dressed: tuple[Look, DeckPattern | None] = cause.look, None

    def take_pattern(self, fresh: int, look: Look) -> DeckPattern | None:
        """Return how it is written in a look of its family; None where others cannot be written like it."""
        pattern = self._take_own(fresh)
        if pattern is None or look is self.cause.look:
            return pattern
        if self._dressed[0] is not look:
            self._dressed = look, dress_pattern(pattern, look.template, self.cause.created)
        return self._dressed[1]

    def _take_own(self, fresh: int) -> DeckPattern | None:
        if self._data:
            look, pages = self.cause.look, self.pages
            bare = tuple([page._replace(items=_leave_footer(page)) for page in pages.pages[fresh:]])
            self.words = gather_words(pages._replace(pages=bare), look.theme.client)
            self._pattern = take_pattern(pages, look.template, self._data)
            self._data = None
        return self._pattern


class Molds:
    """Makes decks that are packed; those of another client from a mold, where there is one."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, Hashable], _Mold] = OrderedDict()

    def make(
        self, cause: Cause, course: Course, others: tuple[str, ...], plan: Callable[[], Deck]
    ) -> tuple[Deck, Made]:
        """Make one deck.

        Args:
            cause: What it is made from.
            course: That of its client.
            others: Clients whom it must not name.
            plan: Plans it, where there is no mold.
        """
        name = cause.module.key, cause.family, cause.module.lang
        mold = self._kept.get(name)
        if mold and mold.cause.is_like(cause):
            self._kept.move_to_end(name)
            deck = readdress_deck(mold.deck, course)
            if made := fill_mold(deck, cause.look, others, mold):
                return deck, made
        job = Job(deck=plan(), look=cause.look, created=cause.created, others=others)
        found = Diagnostics()
        pages = compose_pages(job.deck, job.look, found)
        made = finish_job(job, pages, found)
        if made.data and not made.findings:
            self._keep(name, _Mold(cause, job.deck, pages, made))
        return job.deck, made

    def _keep(self, name: tuple[str, int, Hashable], mold: _Mold) -> None:
        self._kept[name] = mold
        self._kept.move_to_end(name)
        if len(self._kept) > _MOST:
            self._kept.popitem(last=False)


def fill_mold(deck: Deck, look: Look, others: tuple[str, ...], mold: _Mold) -> Made | None:
    """Return a deck made from a mold; None where something is found, or where it would be another one.

    Args:
        deck: As it is planned.
        look: Its own, of the mold's family.
        others: Clients whom it must not name.
        mold: That of a deck like it.
    """
    found = Diagnostics()
    again = readdress_pages(deck, mold.pages, look.frames, look.theme, found)
    if again is None or not _has_titles(again, mold.pages):
        return None
    changed, pattern = list_changed(again.pages, again.fresh, look.theme), mold.take_pattern(again.fresh, look)
    check_pages(changed, look.frames, look.theme, found)
    words = mold.words | gather_words(changed, None)
    report_strangers(again.pages, look.theme.client, deck.client, others, found, words)
    if pattern is None or any(True for _ in found):
        return None
    data = write_like(again.pages, again.fresh, pattern, look.template)
    return mold.made._replace(data=data) if data else None


def _leave_footer(page: Page) -> tuple[Item, ...]:
    before, _, behind = split_page(page)
    return (*before, *behind)


def _has_titles(again: Readdressed, pages: Pages) -> bool:
    """Tell whether a deck has the titles of the other one, which all differ."""
    fresh = again.fresh
    return [page.title for page in again.pages.pages[:fresh]] == [page.title for page in pages.pages[:fresh]]
