"""What a merged deck must hold: what hands did, and what the notes say now. Fresh decks tell what the notes say."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from trial.marks import After, Mark
from trial.sights import SeenDeck, SeenSlide, list_notes, list_texts

LABELS = ("from your notes", "selon vos notes")
"""What a hidden copy says of itself, in lower case."""


class Hands(NamedTuple):
    """A deck before and after a hand edit."""

    base: SeenDeck
    edited: SeenDeck
    mark: Mark
    touched: frozenset[int]
    """Ids of the slides that the edit changed or made."""

    @property
    def titles(self) -> set[str]:
        """Titles of all slides that hands changed, made, deleted or moved, before and after it."""
        slides = (*self.base.slides, *self.edited.slides)
        own = {slide.title for slide in slides if slide.number in self.touched}
        gone = {slide.number for slide in self.base.slides} - {slide.number for slide in self.edited.slides}
        deleted = {self.mark.title} if self.mark.title else set()
        lost = {slide.title for slide in self.base.slides if slide.number in gone}
        return own | deleted | (lost if len(gone) < len(self.base.slides) else set()) | self.mark.moved

    def list_added(self, number: int) -> Counter[str]:
        """Return what a slide says, or its notes, since hands changed it, as often as that is more than before."""
        was, now = (
            Counter(text for slide in deck.slides if slide.number == number for text in (*slide.texts, *slide.notes))
            for deck in (self.base, self.edited)
        )
        return now - was


def list_hot(base: SeenDeck, fresh: SeenDeck) -> frozenset[str]:
    """Return the titles of the slides that changed notes change."""
    given = {slide.title: (slide.texts, slide.notes) for slide in fresh.slides}
    return frozenset(slide.title for slide in base.slides if given.get(slide.title) != (slide.texts, slide.notes))


def stem(title: str) -> str:
    """Return a title without the number of its page."""
    return re.sub(r"\s+\d+$", "", title)


def list_copies(hands: Hands, merged: SeenDeck) -> list[SeenSlide]:
    """Return the hidden slides that hands have not hidden themselves."""
    hidden = {slide.number for slide in hands.edited.slides if slide.hidden}
    hidden_titles = {slide.title for slide in hands.edited.slides if slide.hidden}
    return [
        slide
        for slide in merged.slides
        if slide.hidden and slide.number not in hidden and (slide.title not in hidden_titles or is_labelled(slide))
    ]


def is_label(text: str) -> bool:
    """Tell whether a text is the label of a hidden copy."""
    return text.lower().startswith(LABELS)


def is_labelled(slide: SeenSlide) -> bool:
    """Tell whether a slide says that it is a copy from the notes."""
    return any(map(is_label, slide.texts))


def list_left(merged: SeenDeck, said: str) -> list[SeenSlide]:
    """Return the slides of which the report says that hands changed them and that the notes have them no more."""
    told = re.findall(
        r"slide (\d+), “[^”]*”, was changed by hand, and the notes do not have it", " ".join(said.split())
    )
    return [merged.slides[int(number) - 1] for number in told if int(number) <= len(merged.slides)]


def list_deleted(said: str) -> set[str]:
    """Return the titles of the slides of which the report says that hands deleted them, as the notes have them now."""
    return set(re.findall(r"slide “([^”]*)” was deleted by hand", " ".join(said.split())))


def find_losses(hands: Hands, merged: SeenDeck, fresh: SeenDeck, said: str = "") -> Iterator[str]:
    """Yield what is lost of a hand edit."""
    if not hands.mark.check(After(merged, frozenset(list_texts(fresh)))):
        yield f"lost: {hands.mark.about}"
    expected = Counter(slide.title for slide in hands.edited.shown)
    given = Counter(slide.title for slide in fresh.shown)
    left = [slide.number for slide in list_left(merged, said)]
    for title, times in Counter(slide.title for slide in merged.shown if slide.number not in left).items():
        if times > max(expected[title], given[title]):
            yield f"“{title}” stands there {times} times"


def find_stale(hands: Hands, merged: SeenDeck, fresh: SeenDeck, said: str) -> Iterator[str]:
    """Yield what the notes changed and the merged deck does not show."""
    copies = list_copies(hands, merged)
    yield from find_missing(hands, merged, fresh, said)
    # all pages of a planned slide are decided together
    disputed = {stem(copy.title) for copy in copies} & set(map(stem, hands.titles))
    yield from find_old(hands, merged, fresh, [*copies, *list_left(merged, said)])
    yield from find_different(hands, merged, fresh, disputed, list_deleted(said))
    yield from find_disorder(hands, merged, fresh)
    yield from (f"hidden “{copy.title}” has no label" for copy in copies if not is_labelled(copy))


def find_missing(hands: Hands, merged: SeenDeck, fresh: SeenDeck, said: str) -> Iterator[str]:
    """Yield the paragraphs that are new in the notes and nowhere in the deck."""
    deleted = {slide.title for slide in hands.base.slides} - {slide.title for slide in hands.edited.slides}
    deleted |= list_deleted(said)
    for kind, list_all in (("slides", list_texts), ("speaker notes", list_notes)):
        new = list_all(fresh) - list_all(hands.base) - list_all(merged)
        for text in sorted(new):
            slides = [one for one in fresh.slides if text in (one.texts if kind == "slides" else one.notes)]
            # hands deleted the only slides that say it; the report tells
            told = "deleted" in said or any(one.title in said for one in slides)
            if told and all(one.title in deleted for one in slides):
                continue
            yield f"new in the notes, not on {kind}: {text!r} of “{slides[0].title}”"


def find_old(hands: Hands, merged: SeenDeck, fresh: SeenDeck, copies: list[SeenSlide]) -> Iterator[str]:
    """Yield the paragraphs that the notes have no more and that a shown slide still says without a conflict.

    Slides that are told to have left the notes are among the copies.
    """
    gone = list_texts(hands.base) - list_texts(fresh)
    given = {slide.title for slide in fresh.slides}
    known = {slide.number for slide in hands.base.slides}
    disputed = {stem(copy.title) for copy in copies}
    before = {merged.slides[at - 1].number for at, slide in enumerate(merged.slides) if slide in copies}
    for slide in merged.shown:
        own = slide.title in hands.titles or slide.number in hands.touched
        left = slide.title not in given or slide.number not in known
        if slide in copies or (own and (left or slide.number in before)):
            continue
        if stem(slide.title) in disputed & set(map(stem, hands.titles)):
            continue
        # of a shape that hands have doubled the twin is theirs
        for text in Counter(slide.texts) - hands.list_added(slide.number):
            if text in gone:
                yield f"gone from the notes, still on “{slide.title}”: {text!r}"


def find_different(
    hands: Hands, merged: SeenDeck, fresh: SeenDeck, disputed: set[str], deleted: set[str]
) -> Iterator[str]:
    """Yield the slides that hands have not touched and that are not as the notes give them."""
    shown = {slide.title: slide for slide in merged.shown}
    for slide in fresh.shown:
        found = shown.get(slide.title)
        if slide.title in hands.titles or fresh.titles.count(slide.title) > 1 or stem(slide.title) in disputed:
            continue
        if found is not None and (found.number in hands.touched or is_renamed(hands, found, slide)):
            continue  # hands changed it under another title
        if found is None and any(copy.title == slide.title for copy in merged.slides):
            continue  # hidden, behind the slide that hands changed under its old title
        if found is None and slide.title in deleted:
            continue
        if found is None:
            yield f"not in the deck: “{slide.title}”"
        elif found.texts != slide.texts or found.notes != slide.notes:
            was, now = (*slide.texts, *slide.notes), (*found.texts, *found.notes)
            more = [text for text in now if text not in was][:3]
            less = [text for text in was if text not in now][:3]
            yield f"“{slide.title}” was not touched and is not that of the notes: more {more}, less {less}"


def is_renamed(hands: Hands, found: SeenSlide, fresh: SeenSlide) -> bool:
    """Tell whether a slide is one that hands changed under another title and id: all of the notes, and theirs beside it.

    Programs that keep no ids make the next build give new ones to the slides of a renamed story.
    """
    more, less = (
        Counter((*one.texts, *one.notes)) - Counter((*other.texts, *other.notes))
        for one, other in ((found, fresh), (fresh, found))
    )
    added = (hands.list_added(number) for number in hands.touched)
    is_new = found.number not in {slide.number for slide in hands.edited.slides}
    return is_new and not less and any(more and more <= own for own in added)


def find_disorder(hands: Hands, merged: SeenDeck, fresh: SeenDeck) -> Iterator[str]:
    """Yield that slides which hands have not moved are in another order than in the notes."""
    wanted = [title for title in fresh.titles if title in merged.titles and title not in hands.mark.moved]
    found = [title for title in dict.fromkeys(merged.titles) if title in wanted]
    if hands.mark.moved:
        return
    if found != list(dict.fromkeys(wanted)):
        yield f"other order than in the notes: {found}"
