"""A part of a package, done (`Part`) or while it is written (`OpenPart`): its ids and relationships.

With the package's canvas of names (`PartNames`) it answers what a shape needs to know about the rest of the deck.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.ids import digest_name
from deckgen.ooxml.markup import escape_attribute, quote_name
from deckgen.ooxml.normal import Span
from deckgen.ooxml.relationships import Relationship, Relationships, resolve_link
from deckgen.page import ChartItem
from deckgen.record import ShapeRecord

_START_OF_ID: Final = '<a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId id="{'
_END_OF_ID: Final = '}"/></a:ext>'
_DECORATIVE: Final = '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext>'


class Part(NamedTuple):
    """One part of a package, or the relationships of one, as bytes: whoever gives it decides on every one of them."""

    name: str
    """Path in the package, without a leading slash."""
    content_type: str
    """"" where the ending says it, as for relationships and pictures."""
    content: bytes


class RawSlide(NamedTuple):
    """A slide that exists already: it is copied byte for byte in place of the one its page would become."""

    content: bytes
    """The slide part."""
    relationships: tuple[Relationship, ...] = ()
    """What the slide part refers to by id; those to layout and notes are the writer's."""
    parts: tuple[Part, ...] = ()
    """What the relationships lead to and the deck does not have otherwise: pictures, charts, their relationships."""


class PartNames(NamedTuple):
    """Where other parts are: known before the first part is written."""

    pages: Mapping[str, int] = MappingProxyType({})
    """Page key → position, from 1."""
    numbers: Mapping[str, int] = MappingProxyType({})
    """Page key → id of its slide."""
    media: Mapping[bytes, str] = MappingProxyType({})
    """Picture → name of its part below ppt/media/."""


class OpenPart:
    """Counters and relationships of the part being written."""

    def __init__(
        self,
        names: PartNames,
        number: int = 0,
        creation: int = 0,
        kept: Iterable[Relationship] = (),
        shapes: int = 1,
    ) -> None:
        """Open a part.

        Args:
            names: where other parts are.
            number: the slide's position from 1; 0 outside slides.
            creation: the slide's id, from which its shapes' creation ids follow; 0 for none.
            kept: relationships that text written before refers to.
            shapes: how many shapes it has, the one around all others among them.
        """
        self.number = number
        self.relationships = Relationships(kept)
        self.charts: list[tuple[str, ChartItem, str]] = []
        """Name, item and content of the parts of its charts."""
        self.shapes: list[ShapeRecord] = []
        """What was written of the slide's shapes so far."""
        self.said: list[tuple[str, list[Span]]] = []
        """Normal form of the properties, and the spans, of the paragraphs written since somebody asked."""
        self.recorded = creation != 0
        """Whether it is a slide or its notes, of which the deck keeps a record."""
        self._names = names
        self._creation = f"{_START_OF_ID}{creation:08X}-" if creation else ""
        self._shapes = shapes

    @property
    def count(self) -> int:
        """How many shapes it has, the one around all others among them."""
        return self._shapes

    def introduce(self, name: str, *, key: str = "", alt: str = "", click: str = "", decorative: bool = False) -> str:
        """Return `p:cNvPr` with the next shape id.

        Args:
            name: the shape's name.
            key: what its creation id follows from; "" for its name.
            alt: alternative text.
            click: attributes of a link on the whole shape, from `link_page` or `link_address`.
            decorative: whether screen readers pass it over.
        """
        self._shapes += 1
        about = f' descr="{escape_attribute(alt)}"' if alt or decorative else ""
        extensions = f"{self._creation}{digest_name(key or name)}{_END_OF_ID}" if self._creation else ""
        if decorative:
            extensions += _DECORATIVE
        content = f"<a:hlinkClick{click}/>" if click else ""
        if extensions:
            content += f"<a:extLst>{extensions}</a:extLst>"
        return f'<p:cNvPr id="{self._shapes}" name="{quote_name(name)}"{about}>{content}</p:cNvPr>'

    def link_page(self, key: str) -> str:
        """Return the attributes of a click that jumps to a page.

        Raises:
            ValueError: no page has this key; a mistake of the program.
        """
        if key not in self._names.pages:
            raise ValueError(f"no page to jump to: {key!r}")
        number = self.relationships.relate("slide", f"../slides/slide{self._names.pages[key]}.xml")
        return f' r:id="{number}" action="ppaction://hlinksldjump"'

    def number_page(self, key: str) -> int:
        """Return the id of a page's slide."""
        return self._names.numbers.get(key, 0)

    def take_said(self) -> list[tuple[str, list[Span]]]:
        """Return the paragraphs written since the last call."""
        said, self.said = self.said, []
        return said

    def link_address(self, url: str) -> str:
        """Return the attributes of a click that opens an address, "" when the address cannot be followed."""
        address = resolve_link(url)
        return f' r:id="{self.relationships.relate("hyperlink", address, external=True)}"' if address else ""

    def relate_picture(self, content: bytes) -> str:
        """Return the relationship to a picture's part."""
        return self.relationships.relate("image", f"../media/{self._names.media[content]}")
