"""Document properties of a merged deck: counts that follow from its slides, the title that the notes give."""

from collections.abc import Mapping
from typing import Final

from deckgen.merge.markup import render
from deckgen.merge.packages.package import MergedPackage

_EXTENDED: Final = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_TITLES: Final = tuple(f"{{http://purl.org/dc/elements/1.1/}}{name}" for name in ("title", "subject"))


def take_titles(package: MergedPackage, fresh: MergedPackage) -> None:
    """Say the title and the course that the fresh deck says, where the file says any."""
    parts = [[one.find(name) for name in one.relate("").follow("core-properties")] for one in (package, fresh)]
    if not all(parts) or not all(map(all, parts)):
        return
    root, ours = package.parse(parts[0][0]), fresh.parse(parts[1][0])
    for name in _TITLES:
        own, given = root.find(name), ours.find(name)
        if own is not None and given is not None:
            own.text = given.text
    package.write(parts[0][0], render(root))


def tell_properties(package: MergedPackage, said: Mapping[str, str]) -> None:
    """Say what these properties are now, where the file says it."""
    for name in filter(None, map(package.find, package.relate("").follow("extended-properties"))):
        root = package.parse(name)
        nodes = [(root.find(f"{{{_EXTENDED}}}{which}"), text) for which, text in said.items()]
        new = [(node, text) for node, text in nodes if node is not None and node.text != text]
        for node, text in new:
            node.text = text
        if new:
            package.write(name, render(root))
