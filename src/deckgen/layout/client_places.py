"""What a client's layout has for text and pictures, told by kind and size of its placeholders; names say nothing."""

from deckgen.client import ClientLayout, Placeholder, find_place_ground
from deckgen.contrast import measure_contrast
from deckgen.geometry import Box, Size
from deckgen.layout.free_room import FOOT_TYPES, find_room, inset_page
from deckgen.named_tuple import NamedTuple

LARGE = 0.25
"""Share of the page from which on a body holds content."""
LEAST_ROOM = Size(420.0, 200.0)
"""Of what a slide needs."""
LEAST_BELOW = Size(300.0, 110.0)
"""Of what a cover or an opener uses under its title."""
LEAST_NOTE = 200.0
"""Points of width of a subtitle."""
GAP = 14.0
"""Points that words keep from a subtitle above them."""
_TITLE_SHARE, _TITLE_SMALLEST, _TITLE_LARGE = 0.6, 20.0, 32.0
"""How far a title may go under the template's size, points it has at least, and points that are large everywhere."""
_LONGEST_WORD = 7.0
"""Em of a long word of a title."""
_LEAST_CONTRAST = 3.0
_MOSTLY = 0.75
"""Share of a body that has to be free of art for slides to keep to it."""
_INSIDE = 0.5
"""Share of a title from which on it stands in a body, and does not only touch it."""
_WIDE = 0.55
"""Share of the page from which on a title says where text begins and ends."""
_FLUSH = 12.0
"""Points up to which words at the page's edge have no margin: they get that of the page."""
_TITLES, _TEXTS = ("title", "ctrTitle"), ("body", "obj", "subTitle")


def find_least_title(size: float) -> float:
    """Return the points that a title may go down to before words of it are left out, in a template of a size."""
    return min(size, max(_TITLE_SMALLEST, min(_TITLE_LARGE, size * _TITLE_SHARE)))


class Anatomy(NamedTuple):
    """The placeholders of a layout that slides may fill, by what they are for."""

    layout: ClientLayout
    size: Size
    """Of its page."""
    title: Placeholder | None = None
    bodies: tuple[Placeholder, ...] = ()
    """Large ones that are no numbered list."""
    notes: tuple[Placeholder, ...] = ()
    """Small ones: subtitles, captions, kickers."""
    pictures: tuple[Placeholder, ...] = ()
    others: int = 0
    """How many more there are: tables, charts, numbered lists, text that is vertical or rotated."""
    recolored: bool = False
    """Whether words may have another color than the layout gives to them."""

    @property
    def leftovers(self) -> int:
        """How many placeholders there are beside the title."""
        return len(self.bodies) + len(self.notes) + len(self.pictures) + self.others

    def share(self, box: Box) -> float:
        """Return the part of the page that a box takes."""
        return box.w * box.h / (self.size.width * self.size.height)

    def takes_title(self) -> bool:
        """Return whether its title can hold words that can be read: wide enough, and not white over a picture to be.

        A layout without a title is none that does.
        """
        if self.title is None:
            return False
        level = self.title.levels[0] if self.title.levels else None
        size = level.size if level else _TITLE_SMALLEST
        width = self.title.box.shrink(self.title.insets).w
        wide = width >= _LONGEST_WORD * find_least_title(size)
        return wide and (self.recolored or level is None or self._shows(level.color, self.title))

    def _shows(self, color: str, place: Placeholder) -> bool:
        ground = find_place_ground(self.layout, place)
        return max(measure_contrast(color, end) for end in ground[:2]) >= _LEAST_CONTRAST

    def find_room(self) -> Box:
        """Return what slides may use: the body, as far as it is free, else the largest free rectangle."""
        return _find_room(self)

    def is_free(self, box: Box) -> bool:
        """Return whether neither art, title nor footers lie in a box, whatever ground it has."""
        feet = (place.box for place in self.layout.places if place.type in FOOT_TYPES)
        title = (self.title.box,) if self.title else ()
        return not any(one.overlaps(box, 1.0) for one in (*self.layout.obstacles, *feet, *title))

    def find_note(self) -> Placeholder | None:
        """Return the placeholder of a subtitle: the one of that type, else the text nearest under the title."""
        page = Box(0.0, 0.0, *self.size)
        notes = [note for note in self.notes if page.contains(note.box, 1.0)]
        typed = [note for note in notes if note.type == "subTitle"]
        if typed or self.title is None:
            return next(iter(typed), None)
        middle, foot = self.title.box.y + self.title.box.h / 2, self.title.box.bottom
        below = [note for note in notes if note.box.y >= middle and note.box.w >= LEAST_NOTE]
        return min(below or notes, key=lambda note: abs(note.box.y - foot), default=None)

    def find_room_below(self) -> Box:
        """Return what is free under title and subtitle; of no size where that is too little to use."""
        note, page = self.find_note(), inset_page(self.size)
        filled = [place.box for place in (self.title, note) if place]
        top = max((box.bottom for box in filled), default=page.y) + GAP
        left = min((box.x for box in filled), default=page.x)
        start = max(page.x, left + (self.title.insets.left if self.title else 0.0))
        place = Box(start, top, page.right - start, page.bottom - top)
        room = find_room(self.layout, self.size, None, place) if min(place.w, place.h) > 0 else place
        return (
            room if room.w >= LEAST_BELOW.width and room.h >= LEAST_BELOW.height else Box(start, page.bottom, 0.0, 0.0)
        )


def _find_room(anatomy: Anatomy) -> Box:
    """Return the body without its insets where most of it is free, else what is free elsewhere."""
    free = find_room(anatomy.layout, anatomy.size, anatomy.title, _align(anatomy))
    for body in sorted(anatomy.bodies, key=lambda place: -place.box.w * place.box.h)[:1]:
        inner = _keep_off_edges(body.box.shrink(body.insets), anatomy.size)
        own = find_room(anatomy.layout, anatomy.size, _find_title_inside(anatomy, inner), inner)
        if own.w * own.h >= inner.w * inner.h * _MOSTLY:
            return own
    return free


def _keep_off_edges(box: Box, size: Size) -> Box:
    """Return a box with the page's margins on those sides on which it has none or leaves the page."""
    page, inner = Box(0.0, 0.0, *size), inset_page(size)
    left = inner.x if box.x < _FLUSH else box.x
    top = inner.y if box.y < _FLUSH else box.y
    right = inner.right if box.right > page.right - _FLUSH else box.right
    bottom = inner.bottom if box.bottom > page.bottom - _FLUSH else box.bottom
    return Box(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _find_title_inside(anatomy: Anatomy, body: Box) -> Placeholder | None:
    """Return the title where it stands in a body, as other programs save what its master says of another layout."""
    title = anatomy.title
    if title is None:
        return None
    shared = title.box.meet(body)
    return title if shared.w * shared.h > title.box.w * title.box.h * _INSIDE else None


def _align(anatomy: Anatomy) -> Box:
    """Return where room is looked for: between the margins, from the title's left to its right where it is wide."""
    page, title = inset_page(anatomy.size), anatomy.title
    if title is None or title.box.w < anatomy.size.width * _WIDE:
        return page
    words = title.box.shrink(title.insets)
    left, right = max(page.x, words.x), min(page.right, words.right)
    return Box(left, page.y, right - left, page.h)


def read_anatomy(layout: ClientLayout, size: Size) -> Anatomy:
    """Return what a layout has."""
    page = Box(0.0, 0.0, *size)
    upright = [place for place in layout.places if place.upright and page.overlaps(place.box)]
    area = size.width * size.height
    found = Anatomy(
        layout,
        size,
        title=next((place for place in upright if place.type in _TITLES), None),
        bodies=tuple(place for place in upright if _is_large(place, area) and not _is_numbered(place)),
        notes=tuple(place for place in upright if place.type in _TEXTS and not _is_large(place, area)),
        pictures=tuple(place for place in upright if place.type == "pic"),
    )
    feet = sum(place.type in FOOT_TYPES for place in layout.places)
    return found._replace(others=len(layout.places) - feet - (found.title is not None) - found.leftovers)


def _is_large(place: Placeholder, area: float) -> bool:
    return place.type in _TEXTS and place.type != "subTitle" and place.box.w * place.box.h >= LARGE * area


def _is_numbered(place: Placeholder) -> bool:
    return bool(place.levels) and place.levels[0].numbered
