"""Three decks → the texts that hands have changed since a deck was made, and what they did beside.

What both sides changed is told, not guessed: a paragraph that the notes have changed meanwhile stays in the deck.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Final

from deckgen.merge.agreement import says_elsewhere
from deckgen.merge.archive import open_archive
from deckgen.merge.hand_changes import Three, find_hand_changes
from deckgen.merge.likeness import compare_slides, compare_words
from deckgen.merge.match import HAND_MADE, Matched, adopt_deck, match_decks
from deckgen.merge.reminders import recognize_reminders
from deckgen.merge.scan import Scan, ScannedSlide, scan
from deckgen.merge.writing import describe_shape, list_cells, name_shape, read_paragraphs
from deckgen.named_tuple import NamedTuple
from deckgen.record import FieldName, ShapeRecord, SlideRecord
from deckgen.written import PUT_TOGETHER, KeptEdit, Reworded, Written

_DONE: Final[dict[FieldName, str]] = {
    "place": "moved or resized",
    "paint": "its fill or outline changed",
    "link": "its link changed",
    "picture": "exchanged or cropped",
    "data": "the chart's numbers or format changed",
}
"""What hands do that no notes can say."""
BOTH: Final = "the notes have changed there since the deck was made"
ADDED: Final = "added in the deck"
MOVED: Final = "its words stand elsewhere in the deck"
_GONE: Final = "deleted in the deck"
_WITHOUT: Final = "the notes have nothing in its place any more"
_GRID: Final = "rows or columns of the table changed"
_SAME: Final = 0.6
"""Share of their words that a text has in common with one that it was before somebody moved and reworded it."""
_SAME_LINE: Final = 0.5
"""The same of a computed line of speaker notes, which are short."""


class _ShapePair(NamedTuple):
    """A slide as it stands and as the notes give it."""

    number: int
    """Of the slide that the notes give, from 0."""
    base: SlideRecord
    theirs: SlideRecord
    ours: SlideRecord
    places: tuple[int | None, ...]
    hand: ScannedSlide
    fresh: ScannedSlide


class _WordedShape(NamedTuple):
    """A shape of such a slide."""

    base: ShapeRecord
    theirs: ShapeRecord
    ours: ShapeRecord
    hand: int
    """Where it stands in the deck."""
    fresh: int


class Rewording:
    """What hands have changed in a deck."""

    def __init__(self, theirs: Scan, ours: Scan, matched: Matched) -> None:
        """Take the deck as it stands, as the notes give it, and both with one key for one thing."""
        self.theirs, self.ours, self.matched = theirs, ours, matched
        self.texts: list[Reworded] = []
        """Texts, in the order of the slides."""
        self.kept: list[KeptEdit] = []
        """What cannot go into notes."""
        self.numbers: dict[int, int] = {}
        """Number of a slide of the notes, from 0 → its number in the deck as it stands, from 1."""
        self._parted = {slide.key for slide in matched.parted}
        self._added = tuple(_list_added(matched.theirs))
        self._compare()

    def _compare(self) -> None:
        base = {slide.key: slide for slide in (*self.matched.base, *self.matched.parted)}
        ours = {slide.key: number for number, slide in enumerate(self.matched.ours)}
        for at, slide in enumerate(self.matched.theirs):
            hand, number = self.theirs.slides[at], ours.get(slide.key)
            if slide.key.startswith(HAND_MADE):
                self.kept.append(KeptEdit(-1, hand.title, "slide", reason=ADDED, number=at + 1))
            elif slide.key in base and number is not None:
                self.numbers[number] = at + 1
                pair = _ShapePair(
                    number=number,
                    base=base[slide.key],
                    theirs=slide,
                    ours=self.matched.ours[number],
                    places=self.matched.places[at],
                    hand=hand,
                    fresh=self.ours.slides[number],
                )
                self._compare_slide(pair)
        stand = {slide.key for slide in self.matched.theirs}
        for key in sorted(base.keys() & ours.keys() - stand, key=ours.__getitem__):
            self._keep(ours[key], "slide", _GONE)

    def _keep(self, number: int, what: str, reason: str) -> None:
        title, stands = self.ours.slides[number].title, self.numbers.get(number, 0)
        self.kept.append(KeptEdit(number, title, what, reason=reason, number=stands))

    def _compare_slide(self, pair: _ShapePair) -> None:
        if says_elsewhere(pair.theirs, pair.ours):
            self._compare_notes(pair)
            return
        base = {shape.key: shape for shape in pair.base.shapes}
        fresh = {shape.key: at for at, shape in enumerate(pair.ours.shapes)}
        for shape, place in zip(pair.theirs.shapes, pair.places, strict=True):
            if place is not None:
                self._find_shape(pair, shape, place, base.get(shape.key), fresh.get(shape.key))
        stand = {shape.key for shape in pair.theirs.shapes}
        for key in sorted(base.keys() & fresh.keys() - stand, key=fresh.__getitem__):
            self._take_shape(pair, base[key], fresh[key])
        self._compare_notes(pair)

    def _find_shape(
        self, pair: _ShapePair, shape: ShapeRecord, place: int, old: ShapeRecord | None, found: int | None
    ) -> None:
        """Compare a shape of the deck with what it was and what the notes give, if there is either."""
        if old is not None and found is not None:
            self._compare_shape(pair, _WordedShape(old, shape, pair.ours.shapes[found], hand=place, fresh=found))
        elif old is None:
            self._keep(pair.number, _call(pair.hand, place), ADDED)
        elif shape.plain != old.plain:
            parted = pair.theirs.key in self._parted
            self._keep(pair.number, _call(pair.hand, place), BOTH if parted else _WITHOUT)

    def _take_shape(self, pair: _ShapePair, old: ShapeRecord, found: int) -> None:
        """Note a shape that hands deleted: its paragraphs are gone, unless hands put them elsewhere."""
        paragraphs = self._read_fresh(pair, found)
        if paragraphs and old.plain != pair.ours.shapes[found].plain and pair.theirs.key not in self._parted:
            self._keep(pair.number, _call(pair.fresh, found), BOTH)
        elif paragraphs and any(compare_words(old.words, shape.words) >= _SAME for shape in self._added):
            self._keep(pair.number, _call(pair.fresh, found), MOVED)
        elif paragraphs:
            self.texts.append(Reworded(pair.number, name_shape(pair.fresh.shapes[found]), base=paragraphs))
        else:
            self._keep(pair.number, _call(pair.fresh, found), _GONE)

    def _compare_shape(self, pair: _ShapePair, shape: _WordedShape) -> None:
        base, theirs = dict(shape.base.fields), dict(shape.theirs.fields)
        for field, reason in _DONE.items():
            if base.get(field, "") != theirs.get(field, ""):
                self._keep(pair.number, _call(pair.fresh, shape.fresh), reason)
        name = name_shape(pair.fresh.shapes[shape.fresh])
        if shape.base.plain != shape.theirs.plain:
            if shape.theirs.kind == "table":
                self._compare_table(pair, shape, name)
            elif shape.theirs.kind != "chart":
                self._compare_text(pair, shape, name)
        if base.get("alt", "") != theirs.get("alt", "") and shape.theirs.kind == "picture":
            old, new = describe_shape(pair.fresh.shapes[shape.fresh]), describe_shape(pair.hand.shapes[shape.hand])
            if old != new:
                self.texts.append(
                    Reworded(pair.number, name, base=(Written.of(old),), hand=(Written.of(new),), alt=True)
                )

    def _compare_text(self, pair: _ShapePair, shape: _WordedShape, name: str) -> None:
        fresh = self._read_fresh(pair, shape.fresh)
        hand = self._read_hand(pair, pair.hand.paragraphs[shape.hand])
        self._join(pair, Three(shape.base.plain, shape.theirs.plain, shape.ours.plain), fresh, hand, name)

    def _compare_table(self, pair: _ShapePair, shape: _WordedShape, name: str) -> None:
        """Compare the cells of a table, each by itself."""
        cells, hands = list_cells(pair.fresh.shapes[shape.fresh]), list_cells(pair.hand.shapes[shape.hand])
        three = Three(shape.base.plain, shape.theirs.plain, shape.ours.plain)
        if len({len(one) for one in three} | {len(cells), len(hands)}) > 1:
            self._keep(pair.number, "table", _GRID)
            return
        links = _list_links(self.ours, pair.fresh)
        for at, (base, theirs, ours) in enumerate(zip(*three, strict=True)):
            if theirs in {base, ours}:
                continue
            written = self._read_hand(pair, hands[at])
            if base != ours and pair.theirs.key not in self._parted:
                self._keep(pair.number, _quote(written), BOTH)
                continue
            fresh = read_paragraphs(cells[at], links, marked=not self.theirs.lossy)
            self.texts.append(Reworded(pair.number, name, cell=at, base=fresh, hand=written))

    def _compare_notes(self, pair: _ShapePair) -> None:
        three = Three(pair.base.notes, pair.theirs.notes, pair.ours.notes)
        if three.base == three.theirs:
            return
        links = _list_links(self.ours, pair.fresh, notes=True)
        fresh = read_paragraphs(pair.fresh.notes_paragraphs, links, marked=not self.theirs.lossy)
        # what is bold in speaker notes is lost where somebody types or pastes there, and nobody sees it
        known = {paragraph.text: paragraph for paragraph in fresh}
        hand = self._read_hand(pair, pair.hand.notes_paragraphs, notes=True)
        computed = set(_find_computed(pair, hand))
        for at in sorted(computed):
            self._keep(pair.number, _quote((hand[at],)), PUT_TOGETHER)
        own = [at for at in range(len(hand)) if at not in computed]
        three = three._replace(theirs=tuple(three.theirs[at] for at in own))
        self._join(pair, three, fresh, tuple(known.get(hand[at].text, hand[at]) for at in own), "")

    def _read_fresh(self, pair: _ShapePair, found: int) -> tuple[Written, ...]:
        links = _list_links(self.ours, pair.fresh)
        return read_paragraphs(pair.fresh.paragraphs[found], links, marked=not self.theirs.lossy)

    def _read_hand(self, pair: _ShapePair, nodes: Sequence[object], *, notes: bool = False) -> tuple[Written, ...]:
        links = _list_links(self.theirs, pair.hand, notes=notes)
        return read_paragraphs(nodes, links, marked=not self.theirs.lossy)

    def _join(
        self, pair: _ShapePair, three: Three, fresh: tuple[Written, ...], hand: tuple[Written, ...], name: str
    ) -> None:
        """Note a text whose paragraphs hands changed: what they did to those that the notes have not changed."""
        wanted = list(fresh)
        parted = pair.theirs.key in self._parted
        for change in reversed(list(find_hand_changes(three, parted=parted))):
            written = hand[slice(*change.theirs)]
            if change.ours is None:
                self._keep(pair.number, _quote(written), BOTH)
            elif not written and self._is_moved(three.ours[slice(*change.ours)]):
                self._keep(pair.number, _quote(fresh[slice(*change.ours)]), MOVED)
            else:
                wanted[slice(*change.ours)] = written
        if tuple(wanted) != fresh:
            self.texts.append(Reworded(pair.number, name, base=fresh, hand=tuple(wanted)))

    def _is_moved(self, digests: Sequence[str]) -> bool:
        """Tell whether paragraphs that hands took out stand in what hands added."""
        added = {digest for shape in self._added for digest in shape.plain}
        return bool(digests) and added.issuperset(digests)


def _find_computed(pair: _ShapePair, hand: Sequence[Written]) -> Iterator[int]:
    """Yield the paragraphs of hands that are computed lines in other words, as after a replacement in all of a deck."""
    there, given = (
        {paragraph.text for paragraph in read_paragraphs([line.node for line in slide.computed], {}, marked=False)}
        for slide in (pair.hand, pair.fresh)
    )
    gone = [Counter[Hashable](text.split()) for text in given - there]
    for at, paragraph in enumerate(hand):
        words = Counter[Hashable](paragraph.text.split())
        if any(compare_slides(words, other) >= _SAME_LINE for other in gone):
            yield at


def _list_added(slides: Iterable[SlideRecord]) -> Iterator[ShapeRecord]:
    """Yield the shapes with words that hands made, and those of slides that they made: copies, mostly."""
    for slide in slides:
        by_hand = slide.key.startswith(HAND_MADE)
        yield from (shape for shape in slide.shapes if shape.words and (by_hand or shape.key.startswith(HAND_MADE)))


def _list_links(deck: Scan, slide: ScannedSlide, *, notes: bool = False) -> dict[str, str]:
    """Return identifier → address of the links of a slide, or of its notes page, that lead out of the deck."""
    part = slide.notes_part if notes else slide.part
    return {one.id: one.target for one in deck.archive.relationships(part) if one.external} if part else {}


def _call(slide: ScannedSlide, at: int) -> str:
    """Return what people call a shape: its words, else its name."""
    return _quote_text(" ".join(slide.texts[at])) or name_shape(slide.shapes[at]) or "shape"


def _quote(paragraphs: Sequence[Written]) -> str:
    return _quote_text(" ".join(paragraph.text for paragraph in paragraphs)) or "paragraph"


def _quote_text(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words[:40].rstrip()}{'…' * (len(words) > 40)}”" if words else ""


def compare_wording(data: bytes, fresh: bytes) -> Rewording:
    """Return what hands have changed in a deck.

    Args:
        data: The deck as it stands.
        fresh: As the notes give it now.

    Raises:
        UnusableDeckError: the file cannot be read as a deck.
    """
    ours = scan(open_archive(fresh))
    theirs = recognize_reminders(scan(open_archive(data), ours.record), ours)
    base = theirs.base or adopt_deck(theirs.record, ours.record, lossy=theirs.lossy)
    return Rewording(theirs, ours, match_decks(base, theirs.record, ours.record, lossy=theirs.lossy))
