"""Paragraph levels of a placeholder: list styles from the nearest to the farthest → `TextLevel`, complete."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from deckgen.client import TextLevel, ThemeFace
from deckgen.foreign.markup import Node, find, local_name, read_flag, read_number, read_points, read_share
from deckgen.named_tuple import NamedTuple
from deckgen.template.color import read_color
from deckgen.template.scheme import Scheme

LEVELS: Final = range(1, 6)
"""Those that PowerPoint shows in its template view."""
_SIZE: Final = 18.0
"""Points of text whose size nothing says."""
_LINE: Final = 1.2
"""Pitch of single lines of most faces, as a share of their size."""
_ALIGNMENTS: Final[Mapping[str, Literal["left", "center", "right"]]] = {"ctr": "center", "r": "right"}
_FACES: Final[Mapping[str, ThemeFace]] = {"+mj-": "heading", "+mn-": "body"}


class TextTheme(NamedTuple):
    """What levels refer to."""

    scheme: Scheme
    colors: Mapping[str, str]
    scale: float
    known: dict[tuple[object, ...], tuple[object, tuple[TextLevel, ...]]]
    """Levels by the styles that they come from, beside those styles: most placeholders share them."""


def read_levels(styles: Sequence[Node | None], theme: TextTheme) -> tuple[TextLevel, ...]:
    """Return the five levels of a placeholder.

    Args:
        styles: `a:lstStyle` and the like, the nearest first.
        theme: colors and fonts.
    """
    said = [style for style in styles if style is not None and len(style)]
    key = (tuple(map(id, said)), tuple(theme.colors.values()), theme.scheme.part)
    if key not in theme.known:
        theme.known[key] = (said, tuple(_read_level(_list_said(said, number), theme) for number in LEVELS))
    return theme.known[key][1]


def _list_said(styles: Sequence[Node], number: int) -> list[Node]:
    return [found for style in styles if (found := find(style, f"a:lvl{number}pPr")) is not None]


def _read_level(paragraphs: list[Node], theme: TextTheme) -> TextLevel:
    runs = [found for node in paragraphs if (found := find(node, "a:defRPr")) is not None]
    size = max(1.0, read_number(_nearest(runs, "sz"), "sz", _SIZE * 100) / 100) / theme.scale
    family, face = _read_face(runs, theme.scheme)
    bullet, numbered = _read_bullet(paragraphs)
    alignment = _nearest(paragraphs, "algn")
    color = next((found for run in runs if (found := _read_ink(run, theme.colors))), theme.colors["tx1"])
    caps = _nearest(runs, "cap")
    return TextLevel(
        size=size,
        family=family,
        face=face,
        bold=read_flag(_nearest(runs, "b"), "b"),
        italic=read_flag(_nearest(runs, "i"), "i"),
        caps=caps is not None and caps.get("cap") != "none",
        align="left" if alignment is None else _ALIGNMENTS.get(alignment.get("algn", ""), "left"),
        spacing=_read_spacing(paragraphs, size, theme.scale),
        before=_read_gap(paragraphs, "a:spcBef", size, theme.scale),
        after=_read_gap(paragraphs, "a:spcAft", size, theme.scale),
        bullet=bullet,
        numbered=numbered,
        indent=read_points(_nearest(paragraphs, "marL"), "marL") / theme.scale,
        hang=-read_points(_nearest(paragraphs, "indent"), "indent") / theme.scale,
        color=color,
    )


def _nearest(nodes: Sequence[Node], attribute: str) -> Node | None:
    return next((node for node in nodes if node.get(attribute) is not None), None)


def _read_face(runs: Sequence[Node], scheme: Scheme) -> tuple[str, ThemeFace]:
    names = (str(latin.get("typeface", "")) for run in runs if (latin := find(run, "a:latin")) is not None)
    name = next((name for name in names if name), "+mn-lt")
    match _FACES.get(name[:4], ""):
        case "heading":
            return scheme.heading_font, "heading"
        case "body":
            return scheme.body_font, "body"
        case "":
            return name, ""


def _read_ink(run: Node, colors: Mapping[str, str]) -> str:
    shade = read_color(find(run, "a:solidFill"), colors) or read_color(find(run, "a:gradFill/a:gsLst/a:gs"), colors)
    return shade.color if shade else ""


def _read_bullet(paragraphs: Sequence[Node]) -> tuple[bool, bool]:
    """Return whether a level has a bullet of any kind, and whether it is counted."""
    for paragraph in paragraphs:
        names = {local_name(child) for child in paragraph if isinstance(child.tag, str)}
        if found := names & {"buNone", "buChar", "buAutoNum", "buBlip"}:
            return "buNone" not in found, "buAutoNum" in found
    return False, False


def _read_spacing(paragraphs: Sequence[Node], size: float, scale: float) -> float:
    spacing = next((found for node in paragraphs if (found := find(node, "a:lnSpc")) is not None), None)
    exact = find(spacing, "a:spcPts")
    if exact is not None and size:
        return (read_number(exact, "val", size * 100 * _LINE) / 100 / scale) / (size * _LINE)
    return read_share(find(spacing, "a:spcPct"), "val") or 1.0


def _read_gap(paragraphs: Sequence[Node], name: str, size: float, scale: float) -> float:
    spacing = next((found for node in paragraphs if (found := find(node, name)) is not None), None)
    exact = find(spacing, "a:spcPts")
    if exact is not None:
        return read_number(exact, "val") / 100 / scale
    return read_share(find(spacing, "a:spcPct"), "val", 0.0) * size * _LINE
