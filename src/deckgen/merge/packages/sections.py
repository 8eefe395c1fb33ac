"""Sections of a merged deck: theirs by id, with the names that hands gave them; each slide stands in exactly one."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import Final
from uuid import UUID

from lxml import etree

from deckgen.merge.markup import NAMES, Node, find, find_all, remove, tag
from deckgen.merge.packages.main_part import OpenMain
from deckgen.named_tuple import NamedTuple

_EXTENSION: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_OURS: Final = 5
"""Version of the ids that follow from keys; programs give random ones, of version 4."""


class ListedSection(NamedTuple):
    """A section as a file lists it."""

    id: str
    name: str
    slides: tuple[int, ...]
    """Ids of its slides, in order."""


def read_sections(main: OpenMain) -> list[ListedSection]:
    """Return the sections of a file in order."""
    holder = _find_list(main.root)
    nodes = [] if holder is None else find_all(holder, "p14:section")
    return [
        ListedSection(
            id=node.get("id", ""),
            name=node.get("name", ""),
            slides=tuple(int(one.get("id", "0")) for one in find_all(node, "p14:sldIdLst/p14:sldId")),
        )
        for node in nodes
    ]


def arrange_sections(
    theirs: Sequence[ListedSection],
    ours: Sequence[ListedSection],
    order: Sequence[int],
    homes: Mapping[int, str],
    own: AbstractSet[str] = frozenset(),
) -> list[ListedSection]:
    """Return the sections of the merged deck.

    Args:
        theirs: those of their file.
        ours: those of the notes; only names and ids of them count.
        order: ids of the slides, in the order of the show.
        homes: id of the section in which each slide is to stand; it may be missing.
        own: ids of those that hands made or named: they stay, be they empty.
    """
    names = {section.id: section.name for section in (*ours, *theirs)}
    runs = [(home, tuple(slides)) for home, slides in groupby(order, lambda number: homes.get(number, ""))]
    made: list[tuple[str, tuple[int, ...]]] = []
    for at, (home, slides) in enumerate(runs):
        _add_run(made, home if home in names and _find_longest(runs, home) == at else "", slides)
    return _keep_empty(theirs, [ListedSection(home, names[home], slides) for home, slides in made if home], own)


def _find_longest(runs: Sequence[tuple[str, tuple[int, ...]]], home: str) -> int:
    """Return the place of the longest run of a section, the first of such."""
    return max((at for at, run in enumerate(runs) if run[0] == home), key=lambda at: (len(runs[at][1]), -at))


def _add_run(made: list[tuple[str, tuple[int, ...]]], home: str, slides: tuple[int, ...]) -> None:
    """Add slides that open a section, or join the one before: the rest of one that something stands between."""
    if made and not (home and made[-1][0]):
        before = made.pop()
        made.append((home or before[0], (*before[1], *slides)))
    else:
        made.append((home, slides))


def _keep_empty(
    theirs: Sequence[ListedSection], found: list[ListedSection], own: AbstractSet[str]
) -> list[ListedSection]:
    """Return the sections with those of hands that are empty, or are so now, each behind the one it followed."""
    places = {section.id: at for at, section in enumerate(theirs)}
    known = {section.id for section in found}
    for section in theirs:
        if section.id not in known and (section.id in own or not is_ours(section.id)):
            before = [at for at, one in enumerate(found) if places.get(one.id, len(theirs)) < places[section.id]]
            found.insert(max(before, default=-1) + 1, section._replace(slides=()))
    return found


def is_ours(number: str) -> bool:
    """Tell whether the id of a section follows from a key."""
    try:
        return UUID(number).version == _OURS
    except ValueError:
        return False


def write_sections(main: OpenMain, sections: Sequence[ListedSection]) -> None:
    """Have these sections; those that stand already keep what else they say."""
    holder = _find_list(main.root)
    if holder is None:
        if not sections:
            return
        holder = _add_list(main)
    known = {node.get("id", ""): node for node in find_all(holder, "p14:section")}
    for node in list(holder):
        remove(node)
    for section in sections:
        holder.append(_write_section(section, known.get(section.id)))
    if not sections:
        _drop_list(holder)


def _write_section(section: ListedSection, known: Node | None) -> Node:
    node = etree.Element(tag("p14:section"), nsmap={"p14": NAMES["p14"]}) if known is None else known
    node.set("name", section.name)
    node.set("id", section.id)
    slides = find(node, "p14:sldIdLst")
    if slides is None:
        slides = etree.Element(tag("p14:sldIdLst"))
        node.insert(0, slides)
    for one in list(slides):
        remove(one)
    for number in section.slides:
        etree.SubElement(slides, tag("p14:sldId")).set("id", str(number))
    return node


def _find_list(root: Node) -> Node | None:
    return next(iter(find_all(root, "p:extLst/p:ext/p14:sectionLst")), None)


def _add_list(main: OpenMain) -> Node:
    entries = find(main.root, "p:extLst")
    if entries is None:
        entries = etree.SubElement(main.root, tag("p:extLst"))
    entry = etree.Element(tag("p:ext"), {"uri": _EXTENSION})
    entries.insert(0, entry)
    return etree.SubElement(entry, tag("p14:sectionLst"), nsmap={"p14": NAMES["p14"]})


def _drop_list(holder: Node) -> None:
    entry = holder.getparent()
    entries = None if entry is None else entry.getparent()
    if entry is not None:
        remove(entry)
    if entries is not None and not len(entries):
        remove(entries)
