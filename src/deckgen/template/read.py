"""The bytes of a template → `Client`."""

from collections.abc import Mapping
from typing import Final

from deckgen.client import Client, ClientLayout, ClientMaster, TextLevel
from deckgen.errors import UnusableFileError, UnusableTemplateError
from deckgen.foreign.markup import Node, find, read_flag, read_points
from deckgen.foreign.package import OpenPackage
from deckgen.foreign.refusals import open_presentation
from deckgen.geometry import Size
from deckgen.named_tuple import NamedTuple
from deckgen.template.art import ArtPiece, compose_art, list_drawn
from deckgen.template.fills import Painter
from deckgen.template.left_out import list_left_out
from deckgen.template.levels import TextTheme
from deckgen.template.painting import read_background
from deckgen.template.pictures import Gallery
from deckgen.template.places import PlaceReader
from deckgen.template.reach import Roots, find_roots, gather_package, list_layouts, list_slides
from deckgen.template.scheme import Scheme, map_colors, read_override, read_scheme
from deckgen.template.sheet import SheetPart

_HIGH: Final = 540.0
_WIDE: Final = 720.0
"""Of an upright page."""
_USUAL: Final = (720.0, 540.0)
"""Points of a slide whose size the file does not say."""
_SMALLEST: Final = 72.0
"""Points: PowerPoint makes no smaller ones."""
_REACHED: Final = 0.7
"""Share of the page that placeholders of some layout reach, across or down, where they are made for it."""
_FOOTERS: Final = ("ftr", "sldNum", "dt")


class _FileReading(NamedTuple):
    """What is known of the file while its masters are read."""

    package: OpenPackage
    roots: Roots
    gallery: Gallery
    size: Size
    scale: float
    samples: Mapping[str, tuple[int, ...]]
    levels: dict[tuple[object, ...], tuple[object, tuple[TextLevel, ...]]]


def read_template(content: bytes) -> Client:
    """Read a PowerPoint template: what it says, resolved, and the parts to pass on.

    Raises:
        UnusableTemplateError: decks cannot be made in it; the error says why.
    """
    try:
        return _read_client(content)
    except UnusableTemplateError:
        raise
    except UnusableFileError as error:
        raise UnusableTemplateError(error.reason, error.hint) from error


def _read_client(content: bytes) -> Client:
    package, main = open_presentation(content)
    roots = find_roots(package, main)
    size, scale = _read_size(roots.root)
    slides = list_slides(package, roots)
    reading = _FileReading(
        package=package,
        roots=roots,
        gallery=Gallery(package),
        size=size,
        scale=scale,
        samples=_count_samples(package, slides),
        levels={},
    )
    masters, layouts = [], []
    for number, part in enumerate(roots.masters):
        master, own = _read_master(reading, part, number)
        masters.append(master)
        layouts += own
    if not layouts:
        raise UnusableTemplateError(
            "It has no slide layouts." if masters else "It has no slide master.",
            "In PowerPoint, View → Slide Master shows and makes them.",
        )
    return Client(
        title=masters[0].name,
        size=size,
        scale=scale,
        masters=tuple(masters),
        layouts=tuple(layouts),
        package=gather_package(package, roots, list_left_out(package, roots, len(slides))),
    )


def _read_size(root: Node) -> tuple[Size, float]:
    """Return the size of deckgen's page, and the points in the file of one point of it."""
    node = find(root, "p:sldSz")
    width, height = (read_points(node, "cx"), read_points(node, "cy")) if node is not None else _USUAL
    if min(width, height) < _SMALLEST:
        raise UnusableTemplateError("Its slides have no size.", "In PowerPoint, Design → Slide Size gives them one.")
    scale = height / _HIGH if width >= height else min(height / _HIGH, width / _WIDE)
    return Size(width / scale, height / scale), scale


def _count_samples(package: OpenPackage, slides: tuple[str, ...]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, slide in enumerate(slides, 1):
        for layout in package.follow(slide, "slideLayout"):
            found[layout] = (*found.get(layout, ()), number)
    return found


def _read_master(reading: _FileReading, part: str, number: int) -> tuple[ClientMaster, list[ClientLayout]]:
    package = reading.package
    root = package.parse(part)
    theme = next(iter(package.follow(part, "theme")), "")
    if not theme:
        raise UnusableTemplateError(
            f"It is damaged: its part {part} has no theme.",
            "Open it in PowerPoint, let it repair the file, and save it again.",
        )
    scheme = read_scheme(package.parse(theme), theme)
    color_map = find(root, "p:clrMap")
    mapping = {} if color_map is None else {str(name): str(slot) for name, slot in color_map.attrib.items()}
    colors = map_colors(scheme.colors, mapping)
    master = SheetPart(part=part, root=root, scale=reading.scale, size=reading.size, scheme=scheme, colors=colors)
    reader = _LayoutReader(reading=reading, master=master, color_map=mapping, drawn={}, number=number)
    parts = list_layouts(package, part)
    named = ClientMaster(
        part=part,
        name=scheme.name,
        colors=slide_colors(colors),
        heading_font=scheme.heading_font,
        body_font=scheme.body_font,
        layouts=parts,
        footers=_read_footers(root),
    )
    return named, _drop_strayed([reader.read(layout) for layout in parts], reading.size)


def _drop_strayed(layouts: list[ClientLayout], page: Size) -> list[ClientLayout]:
    """Return layouts without placeholders where those of all of them are for a much smaller page than the file's.

    Some programs put their own page under PowerPoint's first layouts: titles would stand in its upper left corner.
    """
    boxes = [place.box for layout in layouts for place in layout.places]
    right, bottom = max((box.right for box in boxes), default=0.0), max((box.bottom for box in boxes), default=0.0)
    if right >= page.width * _REACHED or bottom >= page.height * _REACHED:
        return layouts
    return [layout._replace(places=()) for layout in layouts]


def _read_footers(root: Node) -> tuple[str, ...]:
    shown = find(root, "p:hf")
    return tuple(kind for kind in _FOOTERS if read_flag(shown, kind, default=True))


def slide_colors(colors: Mapping[str, str]) -> Mapping[str, str]:
    """Return the slots that slides may use."""
    return {slot: color for slot, color in colors.items() if slot not in {"dk1", "lt1", "dk2", "lt2"}}


class _LayoutReader(NamedTuple):
    """Reads the layouts of one master."""

    reading: _FileReading
    master: SheetPart
    color_map: Mapping[str, str]
    drawn: dict[tuple[str, ...], tuple[ArtPiece, ...]]
    """Art of the master by the color map that it is drawn with."""
    number: int

    def read(self, part: str) -> ClientLayout:
        """Read one layout."""
        reading, package = self.reading, self.reading.package
        root = package.parse(part)
        scheme = self._read_scheme(part)
        override = read_override(root)
        colors = map_colors(scheme.colors, {**self.color_map, **dict(override)})
        layout = SheetPart(part=part, root=root, scale=reading.scale, size=reading.size, scheme=scheme, colors=colors)
        master = self.master._replace(scheme=scheme, colors=colors)
        painter = Painter(package=package, gallery=reading.gallery, colors=colors, page=reading.size)
        background = read_background((layout, master), painter)
        drawn = list_drawn(layout)
        if read_flag(root, "showMasterSp", default=True):
            drawn = (*self._draw_master(master), *drawn)
        art = compose_art(drawn, background, painter)
        places = PlaceReader(
            layout=layout,
            master=master,
            defaults=find(reading.roots.root, "p:defaultTextStyle"),
            painter=painter,
            text=TextTheme(scheme=scheme, colors=colors, scale=reading.scale, known=reading.levels),
        )
        page = find(root, "p:cSld")
        return ClientLayout(
            part=part,
            name="" if page is None else " ".join(str(page.get("name", "")).split()),
            type=str(root.get("type", "")),
            master=self.number,
            places=places.read(art.grounds),
            obstacles=art.obstacles,
            grounds=art.grounds,
            samples=reading.samples.get(part, ()),
            colors=slide_colors(colors),
            color_map=override,
        )

    def _read_scheme(self, part: str) -> Scheme:
        override = next(iter(self.reading.package.follow(part, "themeOverride")), "")
        if not override:
            return self.master.scheme
        return read_scheme(self.reading.package.parse(override), override, self.master.scheme)

    def _draw_master(self, master: SheetPart) -> tuple[ArtPiece, ...]:
        key = (master.scheme.part, *(f"{slot}={color}" for slot, color in master.colors.items()))
        if key not in self.drawn:
            self.drawn[key] = list_drawn(master)
        return self.drawn[key]
