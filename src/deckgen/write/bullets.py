"""Paragraph markers as native bullets and numbering, so that PowerPoint renumbers after an edit.

A `TextLine`'s marker comes in; literal text for markers no bullet can draw, and the bullet element, go out.
"""

from typing import Final

from deckgen.deferred_patterns import defer_pattern
from deckgen.ink import OWN_PALETTE, Ink
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.markup import color, escape_attribute
from deckgen.page import TextLine

_ORDERED: Final = defer_pattern(r"(\(?)(\d{1,5}|[a-zA-Z])([.)])")
_LARGEST_START: Final = 32767
_FONT: Final = '<a:buFont typeface="+mn-lt"/>'
NO_BULLET: Final = "<a:buNone/>"


class Bullet(NamedTuple):
    """What a theme draws before an item of a list."""

    char: str = "•"
    ink: Ink = OWN_PALETTE.brand
    """Also that of numbers and of the author's own markers."""


PLAIN_BULLET: Final = Bullet()


class _Count(NamedTuple):
    scheme: str
    start: int
    following: int


class Numbering:
    """The ordered lists that are open at a paragraph, by level.

    PowerPoint counts neighbors of one scheme and one first number; the first number is therefore that of
    the list, not of the item.
    """

    def __init__(self) -> None:
        self._open: dict[int, _Count] = {}

    def start(self, level: int, scheme: str, number: int) -> int:
        """Return the first number of the list that an item with this number belongs to."""
        self._close(level + 1)
        current = self._open.get(level)
        if current is None or current.scheme != scheme or current.following != number:
            current = _Count(scheme, number, number)
        self._open[level] = _Count(scheme, current.start, number + 1)
        return current.start

    def interrupt(self, level: int) -> None:
        """Note a paragraph without a number."""
        if self._open:
            self._close(level)

    def _close(self, level: int) -> None:
        for deeper in [one for one in self._open if one >= level]:
            del self._open[deeper]


def render_bullet(marker: str, bullet: Bullet, *, inherited: bool) -> str:
    """Return the bullet element of a paragraph with the theme's bullet ("•") or none ("").

    Args:
        marker: the paragraph's marker.
        bullet: what the theme draws.
        inherited: whether the place already gives that bullet.
    """
    if not marker:
        return NO_BULLET if inherited else ""
    return "" if inherited else draw_bullet(bullet)


def draw_bullet(bullet: Bullet) -> str:
    """Return the elements of a bullet: color, face and character."""
    return f'{_start(bullet)}<a:buChar char="{escape_attribute(bullet.char)}"/>'


def _start(bullet: Bullet) -> str:
    return f"<a:buClr>{color(bullet.ink)}</a:buClr>{_FONT}"


def render_marker(line: TextLine, bullet: Bullet, numbering: Numbering) -> tuple[str, str]:
    """Return literal text to stand before the runs, and the bullet element, of any other marker.

    Args:
        line: the paragraph.
        bullet: what the theme draws, for its color.
        numbering: the lists open here; it is moved on.
    """
    ordered = _read_ordered(line.marker)
    if ordered is not None:
        scheme, number = ordered
        start = numbering.start(line.level, scheme, number)
        first = f' startAt="{start}"' if start != 1 else ""
        return "", f'{_start(bullet)}<a:buAutoNum type="{scheme}"{first}/>'
    numbering.interrupt(line.level)
    if len(line.marker) > 1:
        return f"{line.marker}\t", NO_BULLET
    return "", draw_bullet(bullet._replace(char=line.marker))


def _read_ordered(marker: str) -> tuple[str, int] | None:
    match = _ORDERED.fullmatch(marker)
    if match is None or (match[1] and match[3] == "."):
        return None
    count, letters = match[2], "arabic"
    if count.isdecimal():
        number = int(count)
    else:
        number, letters = ord(count.lower()) - ord("a") + 1, "alphaLc" if count.islower() else "alphaUc"
    if not 1 <= number <= _LARGEST_START:
        return None
    ending = "Both" if match[1] else "R"
    return (f"{letters}Period" if match[3] == "." else f"{letters}Paren{ending}"), number
