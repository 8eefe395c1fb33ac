"""Pictures of slides by name, drawn when one is asked for; what looks as before is not drawn again."""

from collections import OrderedDict, deque
from collections.abc import Iterable, Sequence
from threading import Lock
from typing import Final

from deckgen.digest import blake2b
from deckgen.foreign.markup import RELATION, find_all
from deckgen.foreign.package import OpenPackage
from deckgen.named_tuple import NamedTuple
from deckgen.preview.fast import draw_fast

SCALE: Final = 1.5
"""Pixels of a picture in 96ths of an inch."""
_MOST_BYTES: Final = 192_000_000
"""Of all pictures that are kept; one has some 60 kB."""
_LATELY: Final = 4
"""States of the course whose slides are kept."""
_UNSEEN: Final = frozenset(("notesSlide", "slide", "notesMaster", "handoutMaster"))
"""Types of relationships that lead to nothing that a slide shows."""
_DIGEST_SIZE: Final = 12


class _DrawnDeck(NamedTuple):
    """A deck that a slide is in."""

    data: bytes
    names: tuple[str, ...]
    families: tuple[str, ...]
    """The fonts that it names."""


class Pictures:
    """Pictures by the name of their slide; bounded, the longest unused goes first. Threads may ask at once."""

    def __init__(self) -> None:
        self._sources: dict[str, _DrawnDeck] = {}
        self._drawn: OrderedDict[str, bytes] = OrderedDict()
        self._kept: deque[frozenset[str]] = deque(maxlen=_LATELY)
        self._lock = Lock()

    def offer(self, data: bytes, names: Sequence[str], families: Sequence[str]) -> None:
        """Make the slides of a deck known by their names."""
        source = _DrawnDeck(data, tuple(names), tuple(families))
        with self._lock:
            self._sources.update(dict.fromkeys(names, source))

    def find(self, name: str) -> bytes | None:
        """Return a picture, drawn with what else of its deck is missing; None for a name that nobody has given.

        Raises:
            NoRendererError: what draws is not installed.
        """
        with self._lock:
            source = self._sources.get(name)
            if source and name not in self._drawn:
                self._draw(source)
            if name not in self._drawn:
                return None
            self._drawn.move_to_end(name)
            return self._drawn[name]

    def _draw(self, source: _DrawnDeck) -> None:
        wanted = [at for at, name in enumerate(source.names) if name not in self._drawn]
        drawn = draw_fast(source.data, source.families, scale=SCALE, wanted=wanted)
        for at, slide in zip(wanted, drawn.slides, strict=True):
            self._drawn[source.names[at]] = slide.png
        while sum(map(len, self._drawn.values())) > _MOST_BYTES and len(self._drawn) > len(source.names):
            self._drawn.popitem(last=False)

    def keep(self, names: Iterable[str]) -> None:
        """Forget all slides but those that are kept now and were lately: a page may still ask for what it was told."""
        with self._lock:
            self._kept.append(frozenset(names))
            lasting = frozenset[str]().union(*self._kept)
            self._sources = {name: source for name, source in self._sources.items() if name in lasting}
            for name in [name for name in self._drawn if name not in lasting]:
                del self._drawn[name]


def name_slides(package: OpenPackage) -> tuple[str, ...]:
    """Return a name for each slide of a deck: equal for slides that look alike, whatever deck they are in.

    Raises:
        UnusableFileError: a part of it cannot be read.
    """
    main = next(iter(package.follow("", "officeDocument")), "")
    parts = {relation.id: relation.part for relation in package.relate(main)}
    slides = find_all(package.parse(main), "p:sldIdLst/p:sldId")
    known: dict[str, str] = {}
    return tuple(_name_part(package, parts.get(node.get(f"{RELATION}id", ""), ""), known) for node in slides)


def _name_part(package: OpenPackage, part: str, known: dict[str, str], kind: str = "slide") -> str:
    """Return the digest of a part and of all that shows on it, by the sums of the archive; `known` has earlier ones."""
    if part not in known:
        known[part] = ""  # where parts lead to each other
        # a slide shows what its own layout has, never the other layouts of its master
        unseen = {*_UNSEEN, "slideLayout"} if kind == "slideMaster" else _UNSEEN
        led = [
            (one.id, _name_part(package, one.part, known, one.type) if one.part else one.markup.get("Target"))
            for one in package.relate(part)
            if one.type not in unseen
        ]
        known[part] = blake2b(repr((package.copy(part).crc, led)).encode(), digest_size=_DIGEST_SIZE).hexdigest()
    return known[part]
