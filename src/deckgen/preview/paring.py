"""A deck → its parts that no wanted slide shows, emptied: what opens a deck reads all of it, and most are layouts.

Lists and relationships stay as they are, so that every slide keeps its number and nothing leads nowhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from deckgen.foreign.markup import NAMES, RELATION, find_all
from deckgen.foreign.package import OpenPackage

_NAMES: Final = " ".join(f'xmlns:{prefix}="{NAMES[prefix]}"' for prefix in "apr")
_TREE: Final = (
    '<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    "</p:spTree></p:cSld>"
)
_SLIDE: Final = f"<p:sld {_NAMES}>{_TREE}</p:sld>".encode()
_LAYOUT: Final = f"<p:sldLayout {_NAMES}>{_TREE}</p:sldLayout>".encode()


def list_slides(package: OpenPackage, wanted: Sequence[int] | None) -> tuple[str, ...]:
    """Return the parts of slides.

    Args:
        package: The deck.
        wanted: Positions of slides, from 0; None for all.
    """
    main = next(iter(package.follow("", "officeDocument")), "")
    if not main:
        return ()
    parts = {relation.id: relation.part for relation in package.relate(main)}
    listed = find_all(package.parse(main), "p:sldIdLst/p:sldId")
    slides = [parts.get(node.get(f"{RELATION}id", ""), "") for node in listed]
    return tuple(slides if wanted is None else filter(None, (slides[at] for at in wanted if at < len(slides))))


def empty_parts(package: OpenPackage, slides: Sequence[str]) -> Mapping[str, bytes]:
    """Return new contents for all other slides and for the layouts that none of these stands on."""
    main = next(iter(package.follow("", "officeDocument")), "")
    if not main:
        return {}
    return {
        **dict.fromkeys({*list_slides(package, None)} - {*slides, ""}, _SLIDE),
        **dict.fromkeys(list_idle_layouts(package, main, slides), _LAYOUT),
    }


def list_idle_layouts(package: OpenPackage, main: str, slides: Iterable[str]) -> frozenset[str]:
    """Return the layouts on which no slide of some stands.

    Args:
        package: The deck.
        main: The part of the presentation itself.
        slides: Parts.
    """
    used = {layout for slide in slides for layout in package.follow(slide, "slideLayout")}
    masters = package.follow(main, "slideMaster")
    return frozenset(layout for master in masters for layout in package.follow(master, "slideLayout")) - used
