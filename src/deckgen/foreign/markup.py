"""XML of a foreign package as trees: parsed without trust, asked without surprises.

A tree never resolves an entity, never opens a file, never asks a network. What an attribute should say and does not is
what it says by default.
"""

from functools import cache
from typing import Final, TypeAlias

from lxml import etree

from deckgen.errors import UnusableFileError

_OFFICE: Final = "http://schemas.openxmlformats.org"
_MICROSOFT: Final = "http://schemas.microsoft.com/office"
NAMES: Final = {
    "a": f"{_OFFICE}/drawingml/2006/main",
    "c": f"{_OFFICE}/drawingml/2006/chart",
    "p": f"{_OFFICE}/presentationml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "p14": f"{_MICROSOFT}/powerpoint/2010/main",
    "a16": f"{_MICROSOFT}/drawing/2014/main",
    "adec": f"{_MICROSOFT}/drawing/2017/decorative",
    "ahyp": f"{_MICROSOFT}/drawing/2018/hyperlinkcolor",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "rel": f"{_OFFICE}/package/2006/relationships",
    "ct": f"{_OFFICE}/package/2006/content-types",
}
"""Prefix → namespace, for paths and `tag`."""
RELATION: Final = f"{{{NAMES['r']}}}"
"""What begins the attributes that name a relationship."""
Node: TypeAlias = etree._Element  # noqa: SLF001 - lxml's own name for what it hands out
POINT: Final = 12_700
"""EMU."""
_PARSER: Final = etree.XMLParser(
    resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
)
_BEYOND: Final = 1e10
"""The format's numbers have 32 bits."""
_UNITS: Final = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}


@cache
def tag(name: str) -> str:
    """Return a tag or an attribute as trees spell it: "p:sp" → "{http://…}sp"."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMES[prefix]}}}{local}" if prefix else local


def parse_part(content: bytes, name: str) -> Node:
    """Return the root of a part.

    Raises:
        UnusableFileError: it is not well-formed, or declares a document type.
    """
    refuse_document_type(content, name)
    try:
        root = etree.fromstring(content, _PARSER)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise UnusableFileError(
            f"It is damaged: its part {name} cannot be read.",
            "Open it in PowerPoint, let it repair the file, and save it again.",
        ) from error
    if root.getroottree().docinfo.doctype:
        _refuse(name)
    return root


def refuse_document_type(content: bytes, name: str) -> None:
    """Raise `UnusableFileError` for XML that declares a document type: no Office program writes one."""
    if b"<!DOCTYPE" in content or (b"\0" in content[:200] and b"<!DOCTYPE" in content.replace(b"\0", b"")):
        _refuse(name)


def _refuse(name: str) -> None:
    raise UnusableFileError(
        f"Its part {name} declares a document type, which no PowerPoint file does and which can be an attack.",
        "Ask for the file again, or save it anew in PowerPoint.",
    )


def render(root: Node) -> bytes:
    """Return a tree as a part of a package."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def find(node: Node | None, path: str) -> Node | None:
    """Return the first element at a path: "p:cSld/p:bg"."""
    if node is None:
        return None
    spelled = _spell(path)
    # a path of one step is found in half of the time by looking through the children
    return node.find(spelled) if "/" in path else next(node.iterchildren(spelled), None)


def find_all(node: Node | None, path: str) -> list[Node]:
    """Return all elements at a path, in their order."""
    return [] if node is None else list(node.iterfind(_spell(path)))


@cache
def _spell(path: str) -> str:
    """Return a path as trees spell it, which they find much faster; there are as many paths as the program has."""
    return "/".join(tag(step) if ":" in step and not step.startswith("{") else step for step in path.split("/"))


def local_name(node: Node) -> str:
    """Return a tag without its namespace."""
    return str(etree.QName(node).localname)


def read_number(node: Node | None, name: str, default: float = 0.0) -> float:
    """Return a number as it stands; the default where there is none."""
    number = _to_number("" if node is None else str(node.get(name, "")))
    return default if number is None else number


def read_points(node: Node | None, name: str, default: float = 0.0) -> float:
    """Return a length in points: given in EMU, or with a unit ("2.5cm")."""
    text = "" if node is None else str(node.get(name, ""))
    plain, length = _to_number(text), _to_number(text[:-2])
    if plain is not None:
        return plain / POINT
    return default if length is None or text[-2:] not in _UNITS else length * _UNITS[text[-2:]]


def read_share(node: Node | None, name: str, default: float = 1.0) -> float:
    """Return a percentage as a share: "50000" and "50%" are 0.5."""
    text = "" if node is None else str(node.get(name, ""))
    percent = text.endswith("%")
    number = _to_number(text.removesuffix("%"))
    return default if number is None else number / (100 if percent else 100_000)


def _to_number(text: str) -> float | None:
    """Return a number that a file may mean; None for a text, for what is infinite or beyond all measure."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < _BEYOND else None


def read_flag(node: Node | None, name: str, *, default: bool = False) -> bool:
    """Return a truth value."""
    text = None if node is None else node.get(name)
    return default if text is None else text in {"1", "true", "on"}
