"""What of a file decks carry on: all that its masters and layouts reach and may keep, byte for byte."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from deckgen.client import MainLink, Package, RawPart
from deckgen.foreign.markup import NAMES, RELATION, Node, find_all, render
from deckgen.foreign.package import OpenPackage, Relation
from deckgen.named_tuple import NamedTuple
from deckgen.template.cutting import cut_relations
from deckgen.template.main_part import continue_main

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
    if notes and not _is_usable(package, notes, roots.masters):
        kept = [relation for relation in kept if relation.type != "notesMaster"]
        notes = ""
    parts = _collect(package, [relation.part for relation in kept])
    endings = {part.name.rpartition(".")[2].lower() for part in parts if not part.content_type}
    return Package(
        parts=tuple(parts),
        defaults={ending: kind for ending, kind in package.endings.items() if ending in endings and kind},
        main=continue_main(roots.root, [MainLink(relation.id, relation.type, relation.part) for relation in kept]),
        names=package.names,
        notes_master=notes,
        dropped=dropped,
    )


def _is_kept_root(relation: Relation, roots: Roots) -> bool:
    if not relation.part or relation.type not in _FIXED or not relation.official:
        return False
    return relation.type != "slideMaster" or relation.part in roots.masters


def _is_usable(package: OpenPackage, notes: str, masters: Iterable[str]) -> bool:
    """Return whether a notes master has a theme of its own, and the place for notes."""
    body = [node for node in package.parse(notes).iter(f"{{{NAMES['p']}}}ph") if node.get("type") == "body"]
    themes = {theme for master in masters for theme in package.follow(master, "theme")}
    return bool(body) and any(theme not in themes for theme in package.follow(notes, "theme"))


def _collect(package: OpenPackage, roots: Iterable[str]) -> list[RawPart]:
    """Return the roots and all that they reach, with the relationships of each."""
    parts: dict[str, RawPart] = {}
    waiting = list(dict.fromkeys(roots))
    while waiting:
        name = waiting.pop(0)
        if name in parts:
            continue
        content, kept = _keep(package, name)
        parts[name] = RawPart(name=name, content_type=package.types.get(name, ""), content=content)
        if kept:
            folder, _, leaf = name.rpartition("/")
            links = package.find(f"{folder}/_rels/{leaf}.rels")
            changed = len(kept) < len(package.relate(name))
            parts[links] = RawPart(links, "", _relate(kept) if changed else package.read(links))
        waiting += [relation.part for relation in kept]
    return list(parts.values())


def _is_kept(relation: Relation, source: str) -> bool:
    if not relation.part:
        return False
    return relation.type in _KEPT or (relation.type == _OF_CHARTS and "/charts/" in source)


def _keep(package: OpenPackage, name: str) -> tuple[bytes, list[Relation]]:
    """Return the content of a part and its relationships, both without what is left out or never was there."""
    content = package.read(name)
    kept = [relation for relation in package.relate(name) if _is_kept(relation, name)]
    if not name.endswith(".xml"):
        return content, kept
    root = package.parse(name)
    used = _list_used(root)
    cut = cut_relations(root, used - {relation.id for relation in kept})
    if cut is None:
        return content, kept
    hidden = used - _list_used(cut)  # pictures of what is cut, for one
    return render(cut), [relation for relation in kept if relation.id not in hidden]


def _list_used(root: Node) -> set[str]:
    return {str(value) for value in root.xpath("//@r:*", namespaces=NAMES) if value}


def _relate(kept: Iterable[Relation]) -> bytes:
    root = etree.Element(f"{{{NAMES['rel']}}}Relationships", nsmap={None: NAMES["rel"]})
    for relation in kept:
        etree.SubElement(root, f"{{{NAMES['rel']}}}Relationship", dict(relation.markup.attrib))
    return render(root)
