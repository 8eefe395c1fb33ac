"""Titles in a client's look: in their placeholder, in the format that it gives them, one size a deck.

That size is the largest at which nine of ten titles of the deck fit, or a little less where then all do. A longer title
loses the end of its company, then of its heading; the notes hold them whole.
"""

from collections import Counter
from collections.abc import Mapping
from functools import partial

from deckgen.content import Cover, Opener
from deckgen.deck import Deck, Slide
from deckgen.layout.canvas import PLAIN_FRAME, Canvas
from deckgen.layout.client_text import place_text
from deckgen.layout.cutting import count_down, find_longest, inside_unbroken, shorten
from deckgen.layout.measure import Ruler
from deckgen.layout.titles import continue_title
from deckgen.layout.words import OWNER_MARK, compose_slot
from deckgen.page import Frame, Slot, TextItem, TextLine
from deckgen.theme import Theme

_FITTING = 0.9
"""Share of a deck's titles that fit at its size."""
_CONCESSION = 0.8
"""How much smaller titles may be so that all of them fit."""
_LEAST_OWNER = 12
"""Characters that are left of a company at least."""


def size_titles(deck: Deck, frames: Mapping[str, Frame], theme: Theme) -> Theme:
    """Return a client's theme with the size that the titles of a deck have."""
    frame = frames.get(PLAIN_FRAME)
    if frame is None:
        return theme
    size = _find_size(deck, frame.slot("title"), theme)
    return theme._replace(sizes=theme.sizes._replace(title=size, title_small=size))


def _find_size(deck: Deck, slot: Slot, theme: Theme) -> float:
    """Return the largest size of titles at which enough of them fit."""
    ruler = Ruler(theme)
    titles = _list_titles(deck, theme)
    sizes = count_down(slot.size, min(slot.size, theme.sizes.title_small), 1.0)
    counts = {size: sum(_fits(*title, size, slot, ruler) for title in titles) for size in sizes}
    size = next((size for size in sizes if counts[size] >= len(titles) * _FITTING), sizes[-1])
    whole = next((size for size in sizes if counts[size] == len(titles)), 0.0)
    return whole if whole >= size * _CONCESSION else size


def _list_titles(deck: Deck, theme: Theme) -> list[tuple[str, str]]:
    """Return the titles of a deck, each with its language; no page that follows for lack of room is known yet."""
    seen: Counter[str] = Counter()
    titles = []
    for slide in deck.slides:
        if isinstance(slide.content, Cover | Opener):
            continue
        group = slide.group or slide.key
        seen[group] += 1
        named = f"{OWNER_MARK}{slide.owner}" if slide.owner else ""
        titles.append((f"{slide.title}{continue_title(seen[group], slide, theme)}{named}", slide.labels or slide.lang))
    return titles


def _fits(title: str, lang: str, size: float, slot: Slot, ruler: Ruler) -> bool:
    lines = compose_slot(slot, lang)(title, size)
    return inside_unbroken(ruler, slot.box.shrink(slot.insets))(lines)


def set_client_title(slide: Slide, part: int, frame: Frame, canvas: Canvas) -> TextItem:
    """Return heading and company as one text in the title's placeholder."""
    slot = frame.slot("title")
    return place_text(slot, partial(_fit_title, slide, part, canvas), frame, canvas)


def _fit_title(slide: Slide, part: int, canvas: Canvas, slot: Slot) -> tuple[TextLine, ...]:
    compose, size = compose_slot(slot, slide.labels or slide.lang), canvas.theme.sizes.title
    fits = inside_unbroken(canvas.ruler, slot.box.shrink(slot.insets))

    def write(head: int, owner: int, suffix: str) -> tuple[TextLine, ...]:
        named = f"{OWNER_MARK}{shorten(slide.owner, owner)}" if slide.owner else ""
        return compose(f"{shorten(slide.title, head)}{suffix}{named}", size)

    head, owner = len(slide.title), len(slide.owner)
    number = f"\u00a0({part})" if part > 1 else ""
    for suffix in (continue_title(part, slide, canvas.theme), number):
        if fits(lines := write(head, owner, suffix)):
            return lines
    if owner > _LEAST_OWNER:
        owner = max(_LEAST_OWNER, find_longest(owner, lambda length: fits(write(head, length, number))))
        lines = write(head, owner, number)
    if not fits(lines):
        lines = write(find_longest(head, lambda length: fits(write(length, owner, number))), owner, number)
    return lines
