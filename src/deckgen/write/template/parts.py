"""The parts of deckgen's own templates: a theme, its frames and their layouts in, parts as XML out, then packed.

What a build can recall of an earlier one, for they follow from the theme alone: loaded where they are made.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from deckgen.ooxml.content_types import PRESENTATION, THEME
from deckgen.ooxml.look_marks import digest_marks
from deckgen.ooxml.part import OpenPart, Part, PartNames
from deckgen.ooxml.relationships import Relationships
from deckgen.ooxml.zip import pack_common
from deckgen.page import Frame
from deckgen.theme import Theme
from deckgen.write.template.layout import LayoutWriter
from deckgen.write.template.master import render_master
from deckgen.write.template.model import Layout, PackedParts
from deckgen.write.template.notes_master import render_notes_master
from deckgen.write.template.settings import render_settings
from deckgen.write.template.theme import render_theme

_MASTER: Final = "ppt/slideMasters/slideMaster1.xml"
_NOTES_MASTER: Final = "ppt/notesMasters/notesMaster1.xml"
_THEME: Final = "ppt/theme/theme1.xml"


def render_parts(
    theme: Theme, frames: tuple[Frame, ...], layouts: Mapping[str, Layout], media: Mapping[bytes, str]
) -> Iterator[Part]:
    """Yield the parts that do not depend on slides.

    Args:
        theme: colors, fonts, sizes.
        frames: one layout each, in this order.
        layouts: what stands for them, by name.
        media: pictures of their art → file names.
    """
    master_links = Relationships()
    for number in range(1, len(frames) + 1):
        master_links.relate("slideLayout", f"../slideLayouts/slideLayout{number}.xml")
    master_links.relate("theme", "../theme/theme1.xml")
    notes_links = Relationships()
    notes_links.relate("theme", "../theme/theme2.xml")
    yield from _with_links(
        _MASTER, f"{PRESENTATION}.slideMaster+xml", render_master(theme, frames).encode(), master_links
    )
    yield Part(_THEME, THEME, render_theme(theme).encode())
    writer = LayoutWriter()
    for frame in frames:
        part = OpenPart(PartNames(media=media))
        part.relationships.relate("slideMaster", "../slideMasters/slideMaster1.xml")
        content = writer.write(frame, layouts[frame.name].holders, part)
        name = layouts[frame.name].target.replace("..", "ppt", 1)
        yield from _with_links(name, f"{PRESENTATION}.slideLayout+xml", content, part.relationships)
    notes = render_notes_master(theme).encode()
    yield from _with_links(_NOTES_MASTER, f"{PRESENTATION}.notesMaster+xml", notes, notes_links)
    yield Part("ppt/theme/theme2.xml", THEME, render_theme(theme, printed=True).encode())
    yield from render_settings(theme)


def pack_parts(parts: Sequence[Part]) -> PackedParts:
    """Return the parts of a template of deckgen's own as decks carry them."""
    contents = {part.name: part.content for part in parts}
    return PackedParts(
        entries=tuple([pack_common(part.content)._replace(name=part.name) for part in parts]),
        types=tuple([(part.name, part.content_type) for part in parts]),
        marks=digest_marks(contents[_THEME], contents[_MASTER]),
    )


def _with_links(name: str, content_type: str, content: bytes, links: Relationships) -> tuple[Part, Part]:
    folder, _, file = name.rpartition("/")
    return Part(name, content_type, content), Part(f"{folder}/_rels/{file}.rels", "", links.render().encode())
