"""An SVG drawing's bytes → the drawing alone: no scripts, no names of authors, nothing loaded from elsewhere.

A deck goes to clients, and programs that show it should have nothing to run and nowhere to call. What would be missing
then (a picture on a server, a style sheet beside the file) makes a drawing unusable instead.
"""

import re
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from deckgen.named_tuple import NamedTuple

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREFS = {"href", f"{{{_XLINK}}}href"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DROPPED = {
    "script",
    "metadata",
    "title",
    "desc",
    "foreignObject",
    "animate",
    "animateMotion",
    "animateTransform",
    "set",
}
_OUTWARD = re.compile(r"@import|url\(\s*[\"']?\s*(?!#|data:image/)[^)]", re.IGNORECASE)
_NUMBER = re.compile(r"\s*([0-9]*\.?[0-9]+(?:e[-+]?[0-9]+)?)\s*(?:px|pt|mm|cm|in|pc)?\s*", re.IGNORECASE)
ET.register_namespace("", _SVG)
ET.register_namespace("xlink", _XLINK)


class UnusableDrawingError(ValueError):
    """The bytes are no drawing that can stand on a slide; its text says why, as the end of a sentence."""


class Drawing(NamedTuple):
    """A clean drawing."""

    data: bytes
    shape: float
    """Its width as a share of its height."""


def clean_drawing(data: bytes) -> Drawing:
    """Return a drawing with what shows of it only.

    Raises:
        UnusableDrawingError: it is no SVG, says no size, or needs other files.
    """
    if b"<!ENTITY" in data:
        raise UnusableDrawingError("it declares entities")
    try:
        root = ET.fromstring(data)  # noqa: S314 - entities are refused above, and nothing is loaded
        if root.tag != f"{{{_SVG}}}svg":
            raise UnusableDrawingError("it is no SVG drawing")
        shape = _measure_shape(root)
        _clean(root)
        return Drawing(ET.tostring(root, encoding="utf-8", xml_declaration=True), shape)
    except (ET.ParseError, ValueError, LookupError, RecursionError) as error:
        if isinstance(error, UnusableDrawingError):
            raise
        raise UnusableDrawingError("it is no SVG drawing that can be read") from error


def _measure_shape(root: Element) -> float:
    """Return width through height, from what the drawing says of itself."""
    sides = [_NUMBER.fullmatch(root.get(side, "")) for side in ("width", "height")]
    numbers = [float(side[1]) for side in sides if side]
    if len(numbers) < 2:
        numbers = [float(number) for number in root.get("viewBox", "").replace(",", " ").split()[2:]]
    if len(numbers) != 2 or min(numbers) <= 0:
        raise UnusableDrawingError("it says no width and height")
    return numbers[0] / numbers[1]


def _clean(element: Element) -> None:
    for name, value in tuple(element.attrib.items()):
        if not _is_kept(name, value, element.tag):
            del element.attrib[name]
    if _strip(element.tag) == "style" and _OUTWARD.search(element.text or ""):
        raise UnusableDrawingError("it loads other files")
    for child in tuple(element):
        name = _strip(child.tag)
        if not name or name in _DROPPED:
            element.remove(child)
        else:
            _clean(child)


def _is_kept(name: str, value: str, tag: str) -> bool:
    """Tell whether an attribute shows anything.

    Raises:
        UnusableDrawingError: what it shows stands in another file.
    """
    if name in _HREFS and _strip(tag) == "a":
        return False
    outward = not value.strip().startswith(("#", "data:image/")) if name in _HREFS else _OUTWARD.search(value)
    if outward:
        raise UnusableDrawingError("it loads other files")
    foreign = name.startswith("{") and name not in _HREFS | {_SPACE}
    return not foreign and not name.lower().startswith(("on", "data-"))


def _strip(tag: str) -> str:
    """Return an element's name, "" for one that is none of SVG's."""
    return tag.removeprefix(f"{{{_SVG}}}") if tag.startswith(f"{{{_SVG}}}") else ""
