"""What of a file decks carry on: all that its masters and layouts reach and may keep, byte for byte."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from lxml import etree

from deckgen.client import MainLink, Package, RawPart
from deckgen.template.cutting import cut_relations
from deckgen.template.main_part import continue_main
from deckgen.template.markup import NAMES, RELATION, Node, find_all
from deckgen.template.package import OpenPackage, Relation

_KEPT: Final = {
    *("slideMaster", "slideLayout", "notesMaster", "theme", "themeOverride"),
    *("image", "hdphoto", "audio", "video", "media"),
    *("chart", "chartEx", "chartUserShapes", "chartStyle", "chartColorStyle"),
    *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
}
"""Relationships that are followed."""
_OF_CHARTS: Final = "package"
"""The numbers of a chart: a workbook, which is followed from nowhere else."""
_FIXED: Final = {"slideMaster", "notesMaster", "theme", "tableStyles", "font"}
"""Relationships of the main part that are passed on."""
_RELATIONS: Final = "application/vnd.openxmlformats-package.relationships+xml"


class Roots(NamedTuple):
    """The main part and its masters."""

    main: str
    root: Node
    masters: tuple[str, ...]
    """In the order that PowerPoint shows them."""


def find_roots(package: OpenPackage, main: str) -> Roots:
    """Return the main part's tree and the masters that it lists."""
    root = package.parse(main)
    return Roots(
        main, root, _list_parts(package, main, find_all(root, "p:sldMasterIdLst/p:sldMasterId"), "slideMaster")
    )


def list_layouts(package: OpenPackage, master: str) -> tuple[str, ...]:
    """Return the layouts of a master in the order that PowerPoint shows them."""
    nodes = find_all(package.parse(master), "p:sldLayoutIdLst/p:sldLayoutId")
    return _list_parts(package, master, nodes, "slideLayout")


def list_slides(package: OpenPackage, roots: Roots) -> tuple[str, ...]:
    """Return the sample slides in their order."""
    return _list_parts(package, roots.main, find_all(roots.root, "p:sldIdLst/p:sldId"), "slide")


def _list_parts(package: OpenPackage, source: str, nodes: Iterable[Node], kind: str) -> tuple[str, ...]:
    relations = {relation.id: relation for relation in package.relate(source) if relation.type == kind}
    named = [relations[name] for node in nodes if (name := node.get(f"{RELATION}id", "")) in relations]
    return tuple(dict.fromkeys(relation.part for relation in named if relation.part))


def gather_package(package: OpenPackage, roots: Roots, dropped: tuple[str, ...]) -> Package:
    """Return what decks take from the file.

    Args:
        package: the file.
        roots: its main part and masters.
        dropped: what is left out, for the report.
    """
    kept = [relation for relation in package.relate(roots.main) if _is_kept_root(relation, roots)]
    notes = next((relation.part for relation in kept if relation.type == "notesMaster"), "")
    if notes and not _is_usable(package, notes):
        kept = [relation for relation in kept if relation.type != "notesMaster"]
        notes = ""
    parts = _collect(package, [relation.part for relation in kept])
    endings = {part.name.rpartition(".")[2].lower() for part in parts if not part.content_type}
    return Package(
        parts=tuple(parts),
        defaults={ending: kind for ending, kind in package.endings.items() if ending in endings and kind},
        main=continue_main(roots.root, [MainLink(relation.id, relation.type, relation.part) for relation in kept]),
        notes_master=notes,
        dropped=dropped,
    )


def _is_kept_root(relation: Relation, roots: Roots) -> bool:
    if not relation.part or relation.type not in _FIXED or not relation.official:
        return False
    return relation.type != "slideMaster" or relation.part in roots.masters


def _is_usable(package: OpenPackage, notes: str) -> bool:
    """Return whether a notes master has a theme of its own, and the place for notes."""
    body = [node for node in package.parse(notes).iter(f"{{{NAMES['p']}}}ph") if node.get("type") == "body"]
    return bool(body) and bool(package.follow(notes, "theme"))


def _collect(package: OpenPackage, roots: Iterable[str]) -> list[RawPart]:
    """Return the roots and all that they reach, with the relationships of each."""
    parts: dict[str, RawPart] = {}
    waiting = list(dict.fromkeys(roots))
    while waiting:
        name = waiting.pop(0)
        if name in parts:
            continue
        relations = package.relate(name)
        kept = [relation for relation in relations if _is_kept(relation, name)]
        content = _cut(package, name, {relation.id for relation in kept})
        parts[name] = RawPart(name=name, content_type=package.types.get(name, ""), content=content)
        if kept:
            folder, _, leaf = name.rpartition("/")
            rels = f"{folder}/_rels/{leaf}.rels"
            parts[rels] = RawPart(
                name=rels, content_type="", content=_relate(package, rels, kept, changed=len(kept) < len(relations))
            )
        waiting += [relation.part for relation in kept]
    return list(parts.values())


def _is_kept(relation: Relation, source: str) -> bool:
    if not relation.part:
        return False
    return relation.type in _KEPT or (relation.type == _OF_CHARTS and "/charts/" in source)


def _cut(package: OpenPackage, name: str, known: set[str]) -> bytes:
    """Return the content of a part, without what refers to relationships that are left out or never were there."""
    content = package.read(name)
    if not name.endswith(".xml"):
        return content
    root = package.parse(name)
    used = {str(value) for value in root.xpath("//@r:*", namespaces=NAMES) if value}
    return cut_relations(root, used - known) or content


def _relate(package: OpenPackage, name: str, kept: Iterable[Relation], *, changed: bool) -> bytes:
    source = package.find(name)
    if not changed:
        return package.read(source)
    root = etree.Element(f"{{{NAMES['rel']}}}Relationships", nsmap={None: NAMES["rel"]})
    for relation in kept:
        etree.SubElement(root, f"{{{NAMES['rel']}}}Relationship", dict(relation.markup.attrib))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
