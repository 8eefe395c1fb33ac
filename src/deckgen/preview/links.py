"""Links as PowerPoint shows them, underlined and in the theme's color: the fast renderer shows plain words."""

from collections.abc import Iterable, Mapping

from lxml import etree

from deckgen.foreign.markup import Node, find, local_name, parse_part, render, tag
from deckgen.foreign.package import OpenPackage

_FILLS = frozenset(("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))


def show_links(package: OpenPackage, slides: Iterable[str]) -> Mapping[str, bytes]:
    """Return new contents for the slides that have links in their words.

    Args:
        package: The deck.
        slides: Their parts.

    Raises:
        UnusableFileError: one of them cannot be read.
    """
    shown = {slide: package.read(slide) for slide in slides}
    return {slide: _show(content, slide) for slide, content in shown.items() if b"hlinkClick" in content}


def _show(content: bytes, name: str) -> bytes:
    root = parse_part(content, name)
    for format_ in root.iter(tag("a:rPr")):
        link = find(format_, "a:hlinkClick")
        if link is not None:
            format_.set("u", format_.get("u", "sng"))
            if not _keeps_color(link):
                _color(format_)
    return render(root)


def _keeps_color(link: Node) -> bool:
    """Tell whether words of a link keep the color of words."""
    return any(node.get("val") == "tx" for node in link.iter(tag("ahyp:hlinkClr")))


def _is_fill(node: Node) -> bool:
    return local_name(node) in _FILLS


def _color(format_: Node) -> None:
    """Give words the theme's color for links."""
    for old in list(filter(_is_fill, format_)):
        format_.remove(old)
    fill = etree.Element(tag("a:solidFill"))
    etree.SubElement(fill, tag("a:schemeClr"), val="hlink")
    format_.insert(int(find(format_, "a:ln") is not None), fill)
