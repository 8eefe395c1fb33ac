"""The constant parts of a deck: a theme and its frames in, a `Template` out.

`compile_template` is a pure function: color and font scheme, master, one layout a frame, notes master with a theme
of its own, and the presentation's settings. A client's own template can take its place (`adopt`): whatever provides
the parts and says which layout stands for which frame.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from deckgen.deferred import defer
from deckgen.frames import index_frames, list_pictures
from deckgen.ink import Palette
from deckgen.page import Frame
from deckgen.theme import Theme
from deckgen.write.holders import HolderShelf
from deckgen.write.styles import TextStyle, style_free_text, style_notes
from deckgen.write.template.model import Layout, PackedParts, Template

if TYPE_CHECKING:
    from deckgen.write.template import parts as template_parts
else:  # a build can recall them
    template_parts = defer("deckgen.write.template.parts")

__all__ = ["Layout", "PackedParts", "Template", "compile_template"]

RecallParts: TypeAlias = Callable[[Callable[[], PackedParts]], PackedParts]
"""How to make the parts that decks of a look carry → the parts, made now or before."""


def compile_template(theme: Theme, frames: Collection[Frame], recall: RecallParts | None = None) -> Template:
    """Return what does not depend on slides.

    Args:
        theme: colors, fonts, sizes.
        frames: one layout each, in this order.
        recall: knows parts that were made before.
    """
    layouts, media = _Layouts(theme, index_frames(frames)), _collect_media(frames)

    def make() -> PackedParts:
        return template_parts.pack_parts(tuple(template_parts.render_parts(theme, tuple(frames), layouts, media)))

    return Template(
        parts=recall(make) if recall else make(),
        layouts=layouts,
        media=media,
        notes_text=style_notes(theme),
        title=theme.title or theme.name,
    )


class _Layouts(Mapping[str, Layout]):
    """The layouts by frame name, each prepared when asked for; those of one palette share a style of free text."""

    def __init__(self, theme: Theme, frames: Mapping[str, Frame]) -> None:
        self._theme = theme
        self._frames = frames
        self._numbers = {name: number for number, name in enumerate(frames, start=1)}
        self._shelf = HolderShelf(theme)
        self._free_texts: dict[Palette, TextStyle] = {}
        self._prepared: dict[str, Layout] = {}

    def __getitem__(self, name: str) -> Layout:
        layout = self._prepared.get(name)
        if layout is None:
            layout = self._prepared[name] = self._prepare(self._frames[name])
        return layout

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def _prepare(self, frame: Frame) -> Layout:
        if frame.palette not in self._free_texts:
            self._free_texts[frame.palette] = style_free_text(self._theme, frame.palette)
        return Layout(
            target=f"../slideLayouts/slideLayout{self._numbers[frame.name]}.xml",
            holders=self._shelf.prepare(frame),
            free_text=self._free_texts[frame.palette],
            name=frame.name,
        )


def _collect_media(frames: Collection[Frame]) -> dict[bytes, str]:
    media: dict[bytes, str] = {}
    for picture in list_pictures(frames):
        for content, ending in picture.files:
            media.setdefault(content, f"image{len(media) + 1}.{ending}")
    return media
