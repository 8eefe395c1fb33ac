"""What a file holds and decks do not carry on → words for a report."""

from collections.abc import Mapping
from typing import Final

from deckgen.foreign.markup import find, find_all
from deckgen.foreign.package import OpenPackage
from deckgen.template.reach import Roots

_BY_NAME: Final[Mapping[str, str]] = {
    "vbaproject.bin": "VBA project",
    "_xmlsignatures/": "digital signature",
    "/activex/": "ActiveX controls",
    "/embeddings/oleobject": "embedded objects",
    "printersettings": "printer settings",
    "/tags/": "tags of add-ins",
    "webextensions/": "task panes of web extensions",
    "thumbnail.": "thumbnail",
    "commentauthors.xml": "authors of comments",
    "authors.xml": "authors of comments",
    "customxml/": "custom XML",
    "handoutmaster": "handout master",
    "docprops/custom.xml": "custom properties",
    "/customui": "ribbon of its own",
}
"""Part of a name, in small letters → what it is."""
_BY_ELEMENT: Final[Mapping[str, str]] = {
    ".//{http://schemas.microsoft.com/office/powerpoint/2010/main}sectionLst": "sections",
    "p:custShowLst": "custom shows",
    "p:modifyVerifier": "write protection",
    "p:photoAlbum": "photo album",
}


def list_left_out(package: OpenPackage, roots: Roots, slides: int) -> tuple[str, ...]:
    """Return what is left out, each thing once."""
    found = [f"{slides} sample slide{'s' * (slides > 1)}"] if slides else []
    names = [name.lower() for name in package.names]
    found += [words for mark, words in _BY_NAME.items() if any(mark in name for name in names)]
    found += [words for path, words in _BY_ELEMENT.items() if find(roots.root, path) is not None]
    if any(
        _leads_out(package, part)
        for part in package.names
        if part.startswith(("ppt/slideMasters/", "ppt/slideLayouts/"))
    ):
        found.append("links to elsewhere")
    return tuple(dict.fromkeys(found))


def _leads_out(package: OpenPackage, part: str) -> bool:
    return part.endswith(".rels") and bool(
        [node for node in find_all(package.parse(part), "rel:Relationship") if node.get("TargetMode") == "External"]
    )
