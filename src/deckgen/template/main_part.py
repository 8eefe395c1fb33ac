"""The main part of a file → what decks continue: its masters, sizes, fonts and defaults, nothing that hangs on slides.

Sections, custom shows, write protection, tags, handouts and the album of photos go; so does what refers to a part that
decks do not take over.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Final

from lxml import etree

from deckgen.client import MainLink, MainPart
from deckgen.foreign.markup import NAMES, POINT, RELATION, Node, find, find_all, local_name, read_number, tag

_ORDER: Final = (
    *("sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz", "notesSz", "embeddedFontLst", "kinsoku"),
    *("defaultTextStyle", "extLst"),
)
"""What the main part of a deck has, in the order of the format."""
_SIZES: Final = {
    "sldSz": {"cx": "9144000", "cy": "6858000", "type": "screen4x3"},
    "notesSz": {"cx": "6858000", "cy": "9144000"},
}
"""Sizes of a file that says none."""
_SLACK: Final = 0.01
"""Share by which a form may differ from the one that is named."""
_GUIDES: Final = {"{EFAFB233-063F-42B5-8137-9DF3F51BA10A}", "{2D200454-40CA-4A62-9FC3-DE9A4176ACB9}"}
"""Extensions that are kept: guides on slides and on notes."""
_SLIDES: Final = "sldIdLst"
_SECTIONS: Final = "sections"
"""Tags that mark where the text is cut."""


def continue_main(root: Node, links: Sequence[MainLink]) -> MainPart:
    """Return the main part as decks continue it.

    Args:
        root: of the file's own; it is left as it is.
        links: its relationships that decks take over.
    """
    names = {prefix: NAMES[prefix] for prefix in ("a", "r", "p")}
    new = etree.Element(tag("p:presentation"), nsmap=names)
    for name, value in root.attrib.items():
        if not str(name).startswith("{"):
            new.set(name, value)
    new.set("autoCompressPictures", "0")
    known = {link.id: link.kind for link in links}
    children = {local_name(child): child for child in root if isinstance(child.tag, str)}
    for name in _ORDER:
        new.extend(_keep(name, children.get(name), known))
    text = etree.tostring(new, encoding="unicode")
    start, _, rest = text.partition(f"<p:{_SLIDES}/>")
    middle, _, end = rest.partition(f"<p:{_SECTIONS}/>")
    return MainPart(start=start, middle=middle, end=end, links=tuple(links), notes=_read_notes_size(new))


def _keep(name: str, child: Node | None, known: Mapping[str, str]) -> Iterable[Node]:
    """Return what is kept of one child: itself, or nothing."""
    match name:
        case "sldIdLst":
            return [etree.Element(tag(f"p:{_SLIDES}"))]
        case "notesMasterIdLst":
            return _list_notes_masters(known)
        case "extLst":
            return [_keep_extensions(child)]
        case "sldSz" | "notesSz" if child is None:
            return [etree.Element(tag(f"p:{name}"), _SIZES[name])]
        case _ if child is None:
            return []
        case _:
            copy = deepcopy(child)
            copy.tail = None
            _mend_type(copy)
            for entry in list(copy):
                if not _names(entry) <= known.keys():
                    copy.remove(entry)
            return [] if name.endswith("Lst") and not len(copy) else [copy]


def _mend_type(size: Node) -> None:
    """Take a type off a size that has another form than that names, "screen4x3": some programs set a size alone."""
    width, _, height = str(size.get("type", "")).removeprefix("screen").partition("x")
    if width.isdecimal() and height.isdecimal():
        across, down = read_number(size, "cx") * int(height), read_number(size, "cy") * int(width)
        if abs(across - down) > _SLACK * across:
            del size.attrib["type"]


def _list_notes_masters(known: Mapping[str, str]) -> Iterable[Node]:
    """Return the list of the master of notes, written anew: some programs misspell it."""
    listed = etree.Element(tag("p:notesMasterIdLst"))
    for number in (number for number, kind in known.items() if kind == "notesMaster"):
        etree.SubElement(listed, tag("p:notesMasterId"), {f"{RELATION}id": number})
    return [listed] if len(listed) else []


def _names(node: Node) -> set[str]:
    """Return the relationships that a node or anything in it refers to."""
    return {str(value) for one in node.iter("*") for key, value in one.attrib.items() if str(key).startswith(RELATION)}


def _keep_extensions(child: Node | None) -> Node:
    """Return the list of extensions, at its end the mark for sections."""
    kept = etree.Element(tag("p:extLst"))
    kept.extend(deepcopy(one) for one in find_all(child, "p:ext") if one.get("uri") in _GUIDES)
    etree.SubElement(kept, tag(f"p:{_SECTIONS}"))
    return kept


def _read_notes_size(root: Node) -> tuple[float, float]:
    node = find(root, "p:notesSz")
    return read_number(node, "cx") / POINT, read_number(node, "cy") / POINT
