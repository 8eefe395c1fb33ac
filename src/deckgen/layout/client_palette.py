"""The inks of a client's scheme on a ground of theirs: for each role the first color that can be read there.

Comes in: the colors of a master and the range of colors under the text. Goes out: a palette of scheme colors and of
the darker and lighter variants that PowerPoint offers beside them; never a color of deckgen's own.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from deckgen.client import TextLevel
from deckgen.contrast import READABLE, measure_contrast, measure_luminance, vary
from deckgen.ground import Ground
from deckgen.ink import Ink, Palette, SchemeSlot, show_ink
from deckgen.layout.client_places import find_least_title
from deckgen.named_tuple import NamedTuple
from deckgen.theme import Role

_COMFORTABLE = 7.0
"""The contrast wanted for text."""
_QUIETER = 0.8
"""Share of the text's contrast that quiet words have at most."""
_PALE = 60
"""Difference of an ink's channels up to which it is quiet beside text; a strong blue would be emphasis."""
_SEEN = 3.0
"""That of bars."""
_DARK = 0.18
"""Luminance under which a ground is dark."""
_QUIET = (1.05, 1.45)
"""Contrast of a card with the ground it lies on."""
_FAINT = (1.25, 2.4)
"""That of a hairline."""
_LARGE = 24.0
"""Points from which on text is large, which needs less contrast; it may be set smaller than its nominal size."""
_ALIKE = 1200.0
"""Sum of squared differences of channels up to which two colors look alike."""
_STRANGE = Ink("folHlink", mod=99)
"""The ink of a role that words never have on a client's slides, where there are no panels."""
_ACCENTS: tuple[SchemeSlot, ...] = ("accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_DARKER = ((75, 0), (50, 0))
_LIGHTER = ((60, 40), (40, 60), (20, 80))


class _Chooser(NamedTuple):
    """A scheme and the ends of a ground."""

    colors: tuple[tuple[str, str], ...]
    ends: tuple[str, str]

    def color(self, ink: Ink) -> str:
        """Return what an ink looks like."""
        return vary(dict(self.colors)[ink.slot], ink.mod, ink.off)

    def contrast(self, ink: Ink) -> float:
        """Return the contrast of an ink with the worse end."""
        return min(_compare(self.color(ink), end) for end in self.ends)

    def find(self, inks: Iterable[Ink], ratio: float = READABLE) -> Ink | None:
        """Return the first ink of that contrast."""
        return next((ink for ink in inks if self.contrast(ink) >= ratio), None)

    def best(self, inks: Sequence[Ink]) -> Ink:
        """Return the ink of the most contrast."""
        return max(inks, key=self.contrast)

    def between(self, inks: Iterable[Ink], least: float, most: float) -> Ink | None:
        """Return the first ink whose contrast with both ends is in a range."""
        for ink in inks:
            ratios = [_compare(self.color(ink), end) for end in self.ends]
            if least <= min(ratios) and max(ratios) <= most:
                return ink
        return None


@lru_cache(maxsize=4096)
def _compare(one: str, other: str) -> float:
    return measure_contrast(one, other)


def choose_palette(colors: Mapping[str, str], ground: Ground) -> Palette:
    """Return the inks of all roles on a ground.

    Args:
        colors: of a master, by slot.
        ground: what the text stands on; the worse of its two ends counts.
    """
    chooser = _Chooser(tuple(colors.items()), (ground.darkest, ground.lightest))
    text = _choose_text(chooser)
    loud = chooser.contrast(text)
    first = text.slot == "tx1" and _is_pale(colors["tx2"])
    quiet = (Ink("tx2"), *_quieten(text)) if first else (*_quieten(text), Ink("tx2"))
    muted = chooser.find(ink for ink in quiet if chooser.contrast(ink) < loud * _QUIETER) or text
    accent = _choose_accent(chooser, dark=is_dark(ground))
    background = _choose_background(chooser, (muted, accent or text))
    link = chooser.find((Ink("hlink"),)) or accent or text
    return Palette(
        text=text,
        background=background,
        muted=muted,
        surface=_choose_surface(chooser, text),
        brand=accent or text,
        accent=accent or text,
        panel=accent or text,
        panel_accent=background,
        line=chooser.between(_list_lines(), *_FAINT) or muted,
        panel_text=background,
        link=link,
        visited=chooser.find((Ink("folHlink"),)) or link,
        bar=chooser.find(_list_bars(muted), _SEEN) or muted,
        panel_muted=_STRANGE,
    )


def is_readable(palette: Palette, colors: Mapping[str, str], ground: Ground) -> bool:
    """Return whether text of a palette can be read on a ground: where it cannot, a card has to lie between."""
    return _Chooser(tuple(colors.items()), (ground.darkest, ground.lightest)).contrast(palette.text) >= READABLE


def is_dark(ground: Ground) -> bool:
    """Return whether a ground is dark."""
    return (measure_luminance(ground.darkest) + measure_luminance(ground.lightest)) / 2 < _DARK


def match_role(color: str, palette: Palette, colors: Mapping[str, str]) -> Role:
    """Return the role, of those that text has, whose ink looks like a color: what has it inherits the client's own.

    Where none does, it is a role that words never have.
    """

    def differ(role: Role) -> float:
        shown = show_ink(palette.ink(role), colors)
        return sum((int(shown[at : at + 2], 16) - int(color[at : at + 2], 16)) ** 2 for at in (0, 2, 4))

    nearest = min((Role.TEXT, Role.MUTED, Role.ACCENT, Role.BACKGROUND), key=differ)
    return nearest if differ(nearest) <= _ALIKE else Role.PANEL_MUTED


def choose_words(level: TextLevel, ground: Ground, palette: Palette, colors: Mapping[str, str]) -> Role | None:
    """Return the role that words of a format need on a ground; None where its own color can be read there.

    On a picture the client's own color stays: the end of the range that it fails on may lie elsewhere.
    """
    chooser = _Chooser(tuple(colors.items()), (ground.darkest, ground.lightest))
    own = min(_compare(level.color, end) for end in chooser.ends)
    enough = _SEEN if find_least_title(level.size) >= _LARGE else READABLE
    likely = own if ground.even or ground.graded else max(_compare(level.color, end) for end in chooser.ends)
    if likely >= enough:
        return None
    roles = (Role.TEXT, Role.BACKGROUND, Role.MUTED)
    best = next((role for role in roles if chooser.contrast(palette.ink(role)) >= enough), None)
    likeliest = max(roles, key=lambda role: chooser.contrast(palette.ink(role)))
    return best or (likeliest if chooser.contrast(palette.ink(likeliest)) > own else None)


def _choose_text(chooser: _Chooser) -> Ink:
    plain = (Ink("tx1"), Ink("tx2"), Ink("bg1"), Ink("bg2"))
    more = (*plain, *(Ink(slot, *way) for slot in _ACCENTS for way in ((100, 0), *_DARKER, *_LIGHTER)))
    return chooser.find(plain, _COMFORTABLE) or chooser.find(plain) or chooser.best(more)


def _is_pale(color: str) -> bool:
    """Return whether a color, "RRGGBB", is near gray."""
    channels = [int(color[at : at + 2], 16) for at in (0, 2, 4)]
    return max(channels) - min(channels) <= _PALE


def _quieten(text: Ink) -> tuple[Ink, ...]:
    """Return quieter variants of the text's ink: gray where it is black, darker where it is white."""
    return tuple(text._replace(mod=mod, off=off) for mod, off in ((65, 35), (75, 25), (75, 0), (85, 0), (85, 15)))


def _choose_accent(chooser: _Chooser, *, dark: bool) -> Ink | None:
    """Return the first accent that can be read, its own variants before accents of another hue.

    Only what is far from it is passed over: darker than half, or lighter than by 60 percent.
    """
    near, far = (_LIGHTER[:2], _LIGHTER[2:]) if dark else (_DARKER[:1], _DARKER[1:])
    plain = tuple(Ink(slot) for slot in _ACCENTS)
    own = tuple(Ink("accent1", *way) for way in near)
    others = tuple(Ink(slot, *way) for slot in _ACCENTS for way in (*near, *far))
    return chooser.find((*plain[:1], *own, *plain[1:], *others))


def _choose_surface(chooser: _Chooser, text: Ink) -> Ink:
    """Return the fill of cards: near the ground, with text on it; the ground's own color where there is none."""
    inks = (
        Ink("bg2"),
        *(Ink("bg1", *way) for way in ((95, 0), (90, 10), (85, 15), (90, 0), (80, 20))),
        *(Ink("tx1", *way) for way in ((90, 10), (85, 15), (75, 25))),
        *(Ink(slot, *way) for slot in ("tx2", "accent1") for way in ((90, 10), (90, 0), (75, 25), (75, 0), (20, 80))),
    )
    words = chooser.color(text)
    able = (ink for ink in inks if _compare(words, chooser.color(ink)) >= READABLE)
    return chooser.between(able, *_QUIET) or _find_nearest(chooser)


def _find_nearest(chooser: _Chooser) -> Ink:
    """Return the ink most like the ground."""
    slots: tuple[SchemeSlot, ...] = ("bg1", "bg2", "tx1", "tx2", *_ACCENTS)
    return min(map(Ink, slots), key=lambda ink: max(_compare(chooser.color(ink), end) for end in chooser.ends))


def _choose_background(chooser: _Chooser, fills: tuple[Ink, ...]) -> Ink:
    """Return the ink of words on filled shapes: the ground's own where they can be read, else what reads best."""
    shades = [chooser.color(fill) for fill in fills]

    def worst(ink: Ink) -> float:
        return min(_compare(chooser.color(ink), shade) for shade in shades)

    nearest = _find_nearest(chooser)
    return nearest if worst(nearest) >= READABLE else max((Ink("bg1"), Ink("tx1"), nearest), key=worst)


def _list_lines() -> tuple[Ink, ...]:
    ways = ((85, 0), (75, 0), (65, 0), (75, 25), (65, 35), (50, 50))
    return (*(Ink("bg1", *way) for way in ways), *(Ink("tx1", *way) for way in reversed(ways)), Ink("bg2", 75))


def _list_bars(muted: Ink) -> tuple[Ink, ...]:
    """Return inks of earlier values' bars, the quietest first."""
    return (*(Ink("bg1", mod) for mod in (65, 50)), *(Ink("tx1", *way) for way in ((50, 50), (65, 35))), muted)
