"""What a hand edit is: a function that changes an opened deck and returns how to see later that it is still there."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from typing import NamedTuple, TypeVar

from lxml import etree
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from trial.sights import FURNITURE, SeenDeck, SeenSlide, list_texts, read_paragraph, see_slide, tidy

Thing = TypeVar("Thing")
WORD = "zebra"
"""A word that hands write and no notes have."""


class Aim(NamedTuple):
    """Where an edit goes: to a slide that the notes change as well, more often than chance would have it."""

    chance: Random
    hot: frozenset[str] = frozenset()
    """Titles of the slides that the notes will change."""
    words: frozenset[str] = frozenset()
    """The paragraphs that the notes will change."""

    def pick(self, things: Iterable[Thing], title: Callable[[Thing], str]) -> Thing:
        """Return one of some things that stand on slides.

        Raises:
            LookupError: there is none.
        """
        every = list(things)
        if not every:
            raise LookupError("nothing to edit")
        aimed = [thing for thing in every if title(thing) in self.hot]
        return self.chance.choice(aimed if aimed and self.chance.random() < 0.7 else every)


class After(NamedTuple):
    """What a build has made, as an edit's check looks at it."""

    deck: SeenDeck
    said: frozenset[str]
    """Every paragraph that the notes give now; a text that is not among them was changed or removed by the notes."""

    def holds(self, text: str) -> bool:
        """Tell whether the notes still say something."""
        return not text or text in self.said


Check = Callable[[After], bool]


class Mark(NamedTuple):
    """A hand edit that was made."""

    about: str
    """What was done where, for the report."""
    check: Check
    """Whether it is still there."""
    moved: frozenset[str] = frozenset()
    """Titles of slides whose order is the hand's now."""
    made: int = 0
    """How many slides it added."""
    title: str = ""
    """The new title of a slide, or that of one that hands deleted."""


HandEdit = Callable[[Deck, Aim], Mark]
HANDS: dict[str, HandEdit] = {}


def hand(name: str) -> Callable[[HandEdit], HandEdit]:
    """Register a hand edit under a name."""

    def register(edit: HandEdit) -> HandEdit:
        HANDS[name] = edit
        return edit

    return register


def title_of(slide: Slide) -> str:
    """Return the title of a slide as `sights` sees it."""
    title = slide.shapes.title
    return "" if title is None else tidy(title.text_frame.text)


def title_of_shape(shape: BaseShape) -> str:
    """Return the title of the slide that a shape stands on."""
    return title_of(shape.part.slide)


def is_own(shape: BaseShape) -> bool:
    """Tell whether a shape is no furniture: footer, date or number."""
    found = shape._element.find(f".//{qn('p:ph')}")
    return found is None or found.get("type") not in FURNITURE


def list_shapes(deck: Deck, *, words: bool = False) -> list[BaseShape]:
    """Return the shapes that hands edit: no furniture, no titles; those with words only."""
    found = []
    for slide in deck.slides:
        title = slide.shapes.title
        for shape in slide.shapes:
            if not is_own(shape) or (title is not None and shape.shape_id == title.shape_id):
                continue
            if not words or (shape.has_text_frame and len(tidy(shape.text_frame.text)) > 3):
                found.append(shape)
    return found


def words_of(shape: etree._Element) -> str:
    """Return the words of a shape's element."""
    return " ".join(filter(None, map(read_paragraph, shape.iter(qn("a:p")))))


def pick_shape(deck: Deck, aim: Aim, *, words: bool = False) -> BaseShape:
    """Return a shape to edit."""
    shapes = list_shapes(deck, words=words)
    disputed = [shape for shape in shapes if aim.words & set(texts_of(shape).split("\n"))]
    if disputed and aim.chance.random() < 0.5:
        return aim.chance.choice(disputed)
    return aim.pick(shapes, title_of_shape)


def walk(after: After, *tags: str) -> Iterator[etree._Element]:
    """Yield the elements of some tags on all shown slides."""
    for slide in after.deck.shown:
        yield from slide.element.iter(*map(qn, tags))


def says(word: str) -> Check:
    """Return a check that a shown slide says a word."""
    return lambda after: any(word in text for slide in after.deck.shown for text in slide.texts)


def shape_of(element: etree._Element) -> etree._Element:
    """Return the shape that an element belongs to."""
    return next(one for one in (element, *element.iterancestors()) if one.tag in SHAPES)


SHAPES = {qn(f"p:{name}") for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp")}


def has_mark(find: Callable[[etree._Element], bool], text: str, *tags: str) -> Check:
    """Return a check that an element is on a shown slide, in the shape that said some text, as far as notes still do."""

    def check(after: After) -> bool:
        marked = [shape_of(one) for one in walk(after, *tags) if find(one)]
        if not marked:
            return False
        kept = all(after.holds(part) for part in text.split("\n"))
        return not kept or any(holds_all(shape, text) for shape in marked)

    return check


def holds_all(shape: etree._Element, text: str) -> bool:
    """Tell whether a shape says all paragraphs of a text, which the notes may have put together with others."""
    wanted = list(filter(None, text.split("\n")))
    return words_of(shape) == " ".join(wanted) or (
        bool(wanted) and set(wanted) <= set(map(read_paragraph, shape.iter(qn("a:p"))))
    )


def texts_of(shape: BaseShape) -> str:
    """Return the paragraphs of a shape, a line each."""
    return "\n".join(filter(None, map(read_paragraph, shape._element.iter(qn("a:p")))))


def on_slide(title: str, number: int, test: Callable[[SeenSlide], bool]) -> Check:
    """Return a check that holds of the slide of a title or a number."""
    return lambda after: any(test(slide) for slide in after.deck.find(title, number))


def lacks(slide: Slide, text: str) -> Check:
    """Return a check that a slide says a paragraph less often than before; it may be gone. Made before the edit."""
    seen = see_slide(slide)
    times = seen.texts.count(text)
    return lambda after: all(one.texts.count(text) < times for one in after.deck.find(seen.title, seen.number))


def list_all(deck: SeenDeck) -> frozenset[str]:
    """Return all that a deck says, for `After`."""
    return frozenset(list_texts(deck))


def choose(aim: Aim, things: Sequence[Thing]) -> Thing:
    """Return one of some things, all alike.

    Raises:
        LookupError: there is none.
    """
    if not things:
        raise LookupError("nothing to edit")
    return aim.chance.choice(things)
