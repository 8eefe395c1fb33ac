"""The constant parts of a deck: a theme and its frames in, a `Template` out.

`compile_template` is a pure function: color and font scheme, master, one layout a frame, notes master with a theme
of its own, and the presentation's settings. A client's own template can take its place (`adopt`): whatever provides
the parts and says which layout stands for which frame.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from deckgen.deferred import defer
from deckgen.page import Frame, PictureItem, ShapeItem
from deckgen.theme import Theme
from deckgen.write.holders import HolderShelf
from deckgen.write.styles import style_free_text, style_notes
from deckgen.write.template.model import Layout, PackedParts, Template

if TYPE_CHECKING:
    from deckgen.write.template import parts as template_parts
else:  # a build can recall them
    template_parts = defer("deckgen.write.template.parts")

__all__ = ["Layout", "PackedParts", "Template", "compile_template"]

RecallParts: TypeAlias = Callable[[Callable[[], PackedParts]], PackedParts]
"""How to make the parts that decks of a look carry → the parts, made now or before."""


def compile_template(theme: Theme, frames: tuple[Frame, ...], recall: RecallParts | None = None) -> Template:
    """Return what does not depend on slides.

    Args:
        theme: colors, fonts, sizes.
        frames: one layout each, in this order.
        recall: knows parts that were made before.
    """
    layouts, media = _prepare_layouts(theme, frames), _collect_media(frames)

    def make() -> PackedParts:
        return template_parts.pack_parts(tuple(template_parts.render_parts(theme, frames, layouts, media)))

    return Template(
        parts=recall(make) if recall else make(),
        layouts=layouts,
        media=media,
        notes_text=style_notes(theme),
        title=theme.title or theme.name,
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
