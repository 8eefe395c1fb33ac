"""Whether words still have room in a shape that hands have made, by the ruler that the deck was laid out with.

What does not fit is shown smaller, down to a floor, by the scale that PowerPoint stores for this: no size is changed,
so it is no edit when the deck is read again. What does not fit even so is told.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeAlias

from deckgen.merge.archive import Archive
from deckgen.merge.markup import Node, find, remove, tag
from deckgen.merge.scanning.sheets import NOWHERE, Inherited, LayoutSheet, read_mark, read_place
from deckgen.merge.slides.groups import list_groups
from deckgen.merge.slides.layouts import find_holder, find_place
from deckgen.merge.slides.texts import list_paragraphs
from deckgen.named_tuple import NamedTuple
from deckgen.page import Font, Run, TextLine

Measure: TypeAlias = Callable[[Sequence[TextLine], float], float]
"""Paragraphs, the width of their box → the height that they need; all in points."""


class FontFamilies(NamedTuple):
    """The families that a deck is set in."""

    heading: str
    body: str


Rulers: TypeAlias = Callable[[FontFamilies], Measure]
"""Families → what measures words in them."""
SMALLEST: Final = 16.0
"""Points under which nothing is shown smaller."""
_SHARES: Final = tuple(percent / 100 for percent in range(95, 30, -5))
_BREAK: Final = tag("a:br")
_FITS: Final = frozenset({tag("a:noAutofit"), tag("a:normAutofit"), tag("a:spAutoFit")})
_EMU: Final = 12_700
_TENTHS: Final = 10
_INSETS: Final = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""EMU of a text body that states none."""
_SIZE: Final = 1800
_NEARLY: Final = 0.5
"""Points by which nobody sees words go over."""


class Room(NamedTuple):
    """What a shape has for its words, in points."""

    width: float
    height: float


class _Styles:
    """What words of a shape inherit, the nearest first."""

    def __init__(self, shape: Node, holder: Inherited) -> None:
        own = find(shape, "p:txBody/a:lstStyle")
        self._styles = (*([] if own is None else [own]), *holder.styles)
        self.heading = (mark := read_mark(shape)) is not None and mark.type in {"title", "ctrTitle"}

    def ask(self, level: int, path: str, name: str) -> str:
        """Return the nearest value of an attribute of a level, "" for none."""
        for style in self._styles:
            format_ = find(style, f"a:lvl{level + 1}pPr")
            found = find(format_, path) if path else format_
            if found is not None and found.get(name) is not None:
                return str(found.get(name))
        return ""


def read_families(archive: Archive) -> FontFamilies:
    """Return the families that the first master of a deck has in its theme."""
    master = next(iter(archive.follow(archive.main, "slideMaster")), "")
    theme = next(iter(archive.follow(master, "theme")), "") if master else ""
    fonts = find(archive.parse(theme), "a:themeElements/a:fontScheme") if theme else None
    faces = (find(fonts, f"a:{kind}Font/a:latin") for kind in ("major", "minor"))
    return FontFamilies(*("" if face is None else str(face.get("typeface", "")) for face in faces))


def fit_words(shape: Node, sheet: LayoutSheet | None, measure: Measure) -> bool:
    """Tell whether the words of a shape have room in it, smaller if need be.

    Args:
        shape: Gets a scale for its words.
        sheet: The layout under it.
        measure: The ruler.
    """
    mark = read_mark(shape)
    holder = sheet.hold(mark) if sheet and mark else NOWHERE
    room = _find_room(shape, sheet, holder)
    if room is None:
        return True
    lines = list(_read_lines(shape, _Styles(shape, holder)))
    if _fits(lines, room, measure, 1.0):
        return True
    shares = _list_shares(lines)
    good = next((share for share in shares if _fits(lines, room, measure, share)), None)
    body = find(shape, "p:txBody/a:bodyPr")
    if shares and body is not None:
        _scale(body, good or shares[-1])
    return good is not None


def measure_excess(shape: Node, sheet: LayoutSheet | None, measure: Measure) -> float:
    """Return how many points words are higher than the room that their shape has.

    0 where they have room, and where PowerPoint sees to it.
    """
    mark = read_mark(shape)
    holder = sheet.hold(mark) if sheet and mark else NOWHERE
    room = _find_room(shape, sheet, holder)
    if room is None or find(shape, "p:txBody/a:bodyPr/a:normAutofit") is not None:
        return 0.0
    lines = list(_read_lines(shape, _Styles(shape, holder)))
    return max(0.0, measure(lines, room.width) - room.height)


def _list_shares(lines: Sequence[TextLine]) -> list[float]:
    """Return how much smaller words may be shown."""
    smallest = min((run.size for line in lines for run in line.runs), default=SMALLEST)
    return [share for share in _SHARES if smallest * share >= SMALLEST]


def _fits(lines: Sequence[TextLine], room: Room, measure: Measure, share: float) -> bool:
    scaled = [line._replace(runs=tuple(run.at_size(run.size * share) for run in line.runs)) for line in lines]
    return measure(scaled, room.width) <= room.height + _NEARLY


def _find_room(shape: Node, sheet: LayoutSheet | None, holder: Inherited) -> Room | None:
    """Return the room of a shape; None where words make it as large as they need, or where it stands in a group."""
    body = find(shape, "p:txBody/a:bodyPr")
    place = (read_place(find(shape, "p:spPr/a:xfrm")) or holder.place).split()
    if body is None or not place or find(body, "a:spAutoFit") is not None or any(True for _ in list_groups(shape)):
        return None
    if body.get("vert", "horz") != "horz" or body.get("wrap") == "none":
        return None
    own = find_holder(shape)
    given = find(find_place(sheet.root, own), "p:txBody/a:bodyPr") if sheet and own is not None else None
    inherited = {} if given is None else dict(given.attrib)
    insets = {name: float(body.get(name) or inherited.get(name) or usual) / _EMU for name, usual in _INSETS.items()}
    width, height = (float(length) / _TENTHS for length in place[2:4])
    return Room(width - insets["lIns"] - insets["rIns"], height - insets["tIns"] - insets["bIns"])


def _read_lines(shape: Node, styles: _Styles) -> Iterator[TextLine]:
    for paragraph in list_paragraphs(shape):
        properties = find(paragraph, "a:pPr")
        level = int(properties.get("lvl", 0)) if properties is not None else 0
        runs = tuple(_read_run(run, level, styles) for run in _list_runs(paragraph))
        size = max((run.size for run in runs), default=_SIZE / 100)
        yield TextLine(
            runs,
            level=level,
            indent=_read_length(properties, level, styles) / _EMU,
            before=_read_gap(properties, level, styles, size),
            spacing=_read_spacing(properties, level, styles),
        )


def _list_runs(paragraph: Node) -> list[Node]:
    """Return the runs of a paragraph, fields and line breaks."""
    return [run for run in paragraph if run.tag == _BREAK or find(run, "a:t") is not None]


def _read_length(properties: Node | None, level: int, styles: _Styles) -> float:
    own = None if properties is None else properties.get("marL")
    return float(own or styles.ask(level, "", "marL") or 0)


def _read_gap(properties: Node | None, level: int, styles: _Styles, size: float) -> float:
    for path, unit in (("a:spcBef/a:spcPts", 0.01), ("a:spcBef/a:spcPct", size * 1.2 / 100_000)):
        own = find(properties, path)
        value = own.get("val") if own is not None else styles.ask(level, path, "val")
        if value:
            return float(value) * unit
    return 0.0


def _read_spacing(properties: Node | None, level: int, styles: _Styles) -> float:
    own = find(properties, "a:lnSpc/a:spcPct")
    value = own.get("val") if own is not None else styles.ask(level, "a:lnSpc/a:spcPct", "val")
    return float(value) / 100_000 if value else 1.0


def _read_run(run: Node, level: int, styles: _Styles) -> Run:
    format_, text = find(run, "a:rPr"), find(run, "a:t")
    own = {} if format_ is None else dict(format_.attrib)
    face = find(format_, "a:latin")
    named = face.get("typeface", "") if face is not None else styles.ask(level, "a:defRPr/a:latin", "typeface")
    font: Font = "heading" if named == "+mj-lt" or (not named and styles.heading) else "body"
    return Run(
        "\n" if text is None else text.text or "",
        float(own.get("sz") or styles.ask(level, "a:defRPr", "sz") or _SIZE) / 100,
        bold=(own.get("b") or styles.ask(level, "a:defRPr", "b")) in {"1", "true"},
        italic=(own.get("i") or styles.ask(level, "a:defRPr", "i")) in {"1", "true"},
        font=font,
        caps=(own.get("cap") or styles.ask(level, "a:defRPr", "cap")) == "all",
    )


def _scale(body: Node, share: float) -> None:
    """Let a body show its words smaller, as PowerPoint itself does: sizes stay what they are."""
    for old in [child for child in body if child.tag in _FITS]:
        remove(old)
    warped = find(body, "a:prstTxWarp")
    scale = body.makeelement(tag("a:normAutofit"), {"fontScale": str(round(share * 100_000))})
    body.insert(0 if warped is None else 1, scale)
