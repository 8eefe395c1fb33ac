"""The logo that a theme's file names: one picture for all grounds, or one for light and one for dark ones.

Comes in: the file's entries. Goes out: a `Logo` with verified pictures, or a finding where one cannot be used. PNG and
JPEG are shown as they are. An SVG is shown by programs that know it; the PNG of its name beside it by all others.
"""

from typing import TYPE_CHECKING

from deckgen.catalogue.look import UNUSABLE_LOGO
from deckgen.deferred import defer
from deckgen.diagnostics import Diagnostics
from deckgen.files.memo import NoMemo
from deckgen.files.pictures import Shelf, open_picture, read_file_named
from deckgen.files.world import World
from deckgen.files.yaml_fields import Fields
from deckgen.files.yaml_nodes import Mapping, Node, Scalar
from deckgen.look.beside import ThemeHome
from deckgen.theme import Logo, LogoPicture

if TYPE_CHECKING:
    from deckgen.files import picture_bytes, svg
else:  # most looks have no logo
    picture_bytes, svg = defer("deckgen.files.picture_bytes"), defer("deckgen.files.svg")

VARIANTS = ("light", "dark")
"""What a logo may have a picture for: the grounds it stands on."""
_NONE = ("", "none")
_DRAWN = ".svg"
_PAIR = "Save the SVG as a PNG of the same name beside it too, some 1000 pixels wide."
_TOLERANCE = 0.02
"""By how much the proportions of an SVG and of its PNG may differ: a PNG has whole pixels."""


def read_logo(own: Fields, inherited: Logo | None, origin: ThemeHome, world: World) -> Logo | None:
    """Return the logo of a theme; the inherited one, whole or in part, where its file says nothing usable."""
    node = own.node("logo")
    if node is None:
        return inherited
    if isinstance(node, Scalar) and node.text.strip() in _NONE:
        return None
    if isinstance(node, Mapping):
        return _read_variants(Fields(node, own.diagnostics), inherited, origin, world)
    picture = _read_picture(node, own.diagnostics, origin, world)
    return Logo(picture) if picture else inherited


def _read_variants(own: Fields, inherited: Logo | None, origin: ThemeHome, world: World) -> Logo | None:
    own.check_keys("logo", VARIANTS)
    logo = inherited or Logo()
    for variant in VARIANTS:
        node = own.node(variant)
        picture = _read_picture(node, own.diagnostics, origin, world) if node else None
        if picture:
            logo = logo._replace(**{variant: picture})
    return logo if logo.light or logo.dark else None


class _UnusableError(Exception):
    """A logo that cannot be used: why, and what to do, as sentences."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.hint = hint


def _read_picture(node: Node, diagnostics: Diagnostics, origin: ThemeHome, world: World) -> LogoPicture | None:
    """Return one picture; None, after a finding, where it cannot be used."""
    reference = node.text.strip() if isinstance(node, Scalar) else ""
    if not reference:
        hint = "Name a PNG, JPEG or SVG; or one for each ground: {light: a.png, dark: b.png}."
        diagnostics.report(UNUSABLE_LOGO, at=node.at, hint=hint, reason="it is no path.")
        return None
    base = origin.path.parent
    try:
        return _open_logo(reference, Shelf(world=world, memo=NoMemo(), base=base, root=origin.home))
    except (_UnusableError, picture_bytes.UnusablePictureError) as problem:
        place = f"It is looked for at {(base / reference).as_posix()}; PNG, JPEG and SVG are shown."
        hint = f"{problem.hint or ''} {place}".lstrip()
        diagnostics.report(UNUSABLE_LOGO, at=node.at, hint=hint, reason=str(problem))
        return None


def _open_logo(reference: str, shelf: Shelf) -> LogoPicture:
    """Return the picture that a reference means.

    Raises:
        _UnusableError: it is no logo for a slide.
        UnusablePictureError: it is no picture.
    """
    drawing = _open_drawing(reference, shelf) if reference.lower().endswith(_DRAWN) else None
    try:
        path, pixels = open_picture(f"{reference[: -len(_DRAWN)]}.png" if drawing else reference, shelf)
    except picture_bytes.UnusablePictureError as problem:
        if drawing:
            raise _UnusableError(str(problem), _PAIR) from problem
        raise
    if pixels.format == "gif":
        raise _UnusableError(f"“{path.name}” is a GIF file.")
    if drawing and abs(pixels.width / pixels.height / drawing.shape - 1) > _TOLERANCE:
        raise _UnusableError(f"“{path.name}” and the SVG beside it have other proportions.")
    return LogoPicture(
        format="jpeg" if pixels.format == "jpeg" else "png",
        data=pixels.data,
        width=pixels.width,
        height=pixels.height,
        svg=drawing.data if drawing else b"",
    )


def _open_drawing(reference: str, shelf: Shelf) -> "svg.Drawing":
    path, data = read_file_named(reference, shelf)
    try:
        return svg.clean_drawing(data)
    except svg.UnusableDrawingError as problem:
        raise _UnusableError(f"“{path.name}” cannot be shown: {problem}.") from problem
