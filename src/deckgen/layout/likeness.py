"""Looks that lay out alike: what the pages of a deck follow from in a look, which is nothing of its colors and logo.

Pages name roles, and what they have of fonts is the room that these take. So clients who share an arrangement, with
colors and a logo of their own, share the pages of a deck; a test compares them with pages that were laid out for each.
"""

from collections.abc import Collection, Hashable

from deckgen.fonts import name_widths
from deckgen.frames import list_pictures
from deckgen.layout.address import find_light, is_unseen
from deckgen.named_tuple import NamedTuple
from deckgen.page import Frame, PictureItem
from deckgen.theme import Theme


class Likeness(NamedTuple):
    """What two looks have in common that lay out alike."""

    theme: Theme
    """Without what no page follows from."""
    widths: tuple[Hashable, ...]
    """What text is measured by."""
    frames: tuple[Frame, ...]
    """Without their logos, whose place is free on every page."""
    pictures: tuple[str, ...]
    """Formats of the logos: names of other pictures of a deck follow theirs."""
    codes: tuple[str, bool]
    """The color that codes are printed on, and whether their border is not seen on the page."""


def describe_likeness(theme: Theme, frames: Collection[Frame]) -> Likeness | None:
    """Return what the pages of a deck follow from in a look; None for a client's template, which is like no other."""
    if theme.client:
        return None
    families = (theme.heading_font, theme.body_font, theme.mono_font, theme.title_font or theme.heading_font)
    return Likeness(
        theme=_strip_theme(theme),
        widths=tuple(name_widths(family, theme.widths) for family in families),
        frames=tuple(map(_strip_frame, frames)),
        pictures=tuple(ending for logo in dict.fromkeys(list_pictures(frames)) for _, ending in logo.files),
        codes=(find_light(theme), is_unseen(theme)),
    )


def _strip_theme(theme: Theme) -> Theme:
    """Return a theme without name, colors, logo and families, and without its footer, which is laid out for each."""
    return theme._replace(
        name="",
        title="",
        colors={},
        dark=False,
        heading_font="",
        body_font="",
        title_font="",
        widths=(),
        footer="",
        logo=None,
        logo_alt="",
        logo_at=None,
        words_per_minute=0.0,
        breaks=(),
    )


def _strip_frame(frame: Frame) -> Frame:
    art = tuple(item for item in frame.art if not isinstance(item, PictureItem))
    return frame if len(art) == len(frame.art) else frame._replace(art=art)
