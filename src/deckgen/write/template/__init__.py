"""The constant parts of a deck: a theme and its frames in, a `Template` out.

`compile_template` is a pure function: color and font scheme, master, one layout a frame, notes master with a theme
of its own, and the presentation's settings. A client's own template can take its place: whatever provides the
parts and says which layout stands for which frame.
"""

from deckgen.ooxml.content_types import PRESENTATION, THEME
from deckgen.ooxml.part import OpenPart, Part, PartNames
from deckgen.ooxml.relationships import Relationships
from deckgen.ooxml.zip import pack_common
from deckgen.page import Frame, PictureItem, ShapeItem
from deckgen.theme import Theme
from deckgen.write.holders import HolderShelf
from deckgen.write.styles import style_free_text, style_notes
from deckgen.write.template.adopt import adopt_template
from deckgen.write.template.layout import LayoutWriter
from deckgen.write.template.master import render_master
from deckgen.write.template.model import Layout, Template
from deckgen.write.template.notes_master import render_notes_master
from deckgen.write.template.settings import render_settings
from deckgen.write.template.theme import render_theme

__all__ = ["Layout", "Template", "adopt_template", "compile_template"]

_MASTER = "ppt/slideMasters/slideMaster1.xml"
_NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"


def compile_template(theme: Theme, frames: tuple[Frame, ...]) -> Template:
    """Return the parts that do not depend on slides.

    Args:
        theme: colors, fonts, sizes.
        frames: one layout each, in this order.
    """
    media = _collect_media(frames)
    master_links = Relationships()
    for number in range(1, len(frames) + 1):
        master_links.relate("slideLayout", f"../slideLayouts/slideLayout{number}.xml")
    master_links.relate("theme", "../theme/theme1.xml")
    notes_links = Relationships()
    notes_links.relate("theme", "../theme/theme2.xml")
    parts = [
        *_with_links(_MASTER, f"{PRESENTATION}.slideMaster+xml", render_master(theme, frames).encode(), master_links),
        Part("ppt/theme/theme1.xml", THEME, render_theme(theme).encode()),
    ]
    layouts, writer = _prepare_layouts(theme, frames), LayoutWriter()
    for frame in frames:
        part = OpenPart(PartNames(media=media))
        part.relationships.relate("slideMaster", "../slideMasters/slideMaster1.xml")
        content = writer.write(frame, layouts[frame.name].holders, part)
        name = layouts[frame.name].target.replace("..", "ppt", 1)
        parts += _with_links(name, f"{PRESENTATION}.slideLayout+xml", content, part.relationships)
    notes = render_notes_master(theme).encode()
    parts += _with_links(_NOTES_MASTER, f"{PRESENTATION}.notesMaster+xml", notes, notes_links)
    parts += [Part("ppt/theme/theme2.xml", THEME, render_theme(theme, printed=True).encode()), *render_settings(theme)]
    return Template(
        parts=tuple(parts),
        layouts=layouts,
        media=media,
        notes_text=style_notes(theme),
        title=theme.title or theme.name,
        entries=tuple(pack_common(part.content)._replace(name=part.name) for part in parts),
    )


def _prepare_layouts(theme: Theme, frames: tuple[Frame, ...]) -> dict[str, Layout]:
    """Return the layouts by frame name; frames of one palette share a style of free text and what it remembers."""
    shelf = HolderShelf(theme)
    free_texts = {palette: style_free_text(theme, palette) for palette in {frame.palette for frame in frames}}
    return {
        frame.name: Layout(
            target=f"../slideLayouts/slideLayout{number}.xml",
            holders=shelf.prepare(frame),
            free_text=free_texts[frame.palette],
            name=frame.name,
        )
        for number, frame in enumerate(frames, start=1)
    }


def _with_links(name: str, content_type: str, content: bytes, links: Relationships) -> tuple[Part, Part]:
    folder, _, file = name.rpartition("/")
    return Part(name, content_type, content), Part(f"{folder}/_rels/{file}.rels", "", links.render().encode())


def _collect_media(frames: tuple[Frame, ...]) -> dict[bytes, str]:
    media: dict[bytes, str] = {}
    for frame in frames:
        for item in frame.art:
            match item:
                case PictureItem():
                    for content, ending in item.files:
                        media.setdefault(content, f"image{len(media) + 1}.{ending}")
                case ShapeItem():
                    pass
    return media
