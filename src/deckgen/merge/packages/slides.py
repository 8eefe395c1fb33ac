"""Slides that were made, put into the package with their notes pages and everything that they refer to."""

from collections.abc import Callable, Sequence
from typing import Final

from deckgen.merge.packages.carrying import Carrier
from deckgen.merge.packages.links import Link, Links, spell_type
from deckgen.merge.packages.sweeping import remove_references
from deckgen.merge.slides import MadePart, MadeSlide, WantedRelation
from deckgen.merge.steps import Side
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.content_types import PRESENTATION

SLIDE: Final = f"{PRESENTATION}.slide+xml"
"""What a slide is."""
_NOTES: Final = f"{PRESENTATION}.notesSlide+xml"


class SlideOrigin(NamedTuple):
    """Where a slide comes from: its part and that of its notes in each file; "" for none."""

    theirs: str = ""
    their_notes: str = ""
    ours: str = ""
    our_notes: str = ""


def put_slide(carrier: Carrier, part: str, made: MadeSlide, origin: SlideOrigin) -> None:
    """Put a slide into the package.

    Args:
        carrier: knows the package, and what of ours stands where.
        part: the name that the slide has, or gets.
        made: its XML.
        origin: whose relationships it refers to.
    """
    wanted = part.replace("slides/slide", "notesSlides/notesSlide")
    notes = (origin.their_notes or carrier.target.choose_name(wanted)) if made.notes else ""
    relations = [Link("", spell_type("notesSlide"), notes)] if notes else []
    _put(carrier, part, made.slide, SLIDE, (origin.theirs, origin.ours), relations)
    if made.notes:
        put_notes(carrier, part, notes, made.notes, origin)


def put_notes(carrier: Carrier, slide: str, part: str, made: MadePart, origin: SlideOrigin) -> None:
    """Put the notes page of a slide into the package; arguments as for `put_slide`."""
    master = _find_notes_master(carrier, origin)
    relations = [Link("", spell_type("notesMaster"), master)] if master else []
    relations.append(Link("", spell_type("slide"), slide))
    _put(carrier, part, made, _NOTES, (origin.their_notes, origin.our_notes), relations)


def _find_notes_master(carrier: Carrier, origin: SlideOrigin) -> str:
    if origin.their_notes:
        own = carrier.target.relate(origin.their_notes).follow("notesMaster")
        if own:
            return carrier.target.find(own[0])
    given = carrier.source.relate(origin.our_notes).follow("notesMaster") if origin.our_notes else []
    return carrier.carry(given[0]) if given else ""


def _put(
    carrier: Carrier,
    part: str,
    made: MadePart,
    kind: str,
    sources: tuple[str, str],
    relations: Sequence[Link],
) -> None:
    """Write a part with the relationships that it wants and those that the package gives it."""
    package = carrier.target
    theirs = {link.id: link for link in package.relate(sources[0])} if sources[0] else {}
    ours = {link.id: link for link in carrier.source.relate(sources[1])} if sources[1] else {}
    links, lost = _list_links(made.wants, {"theirs": theirs, "ours": ours}, carrier.carry_link)
    content = remove_references(made.xml, lost) if lost else made.xml
    package.write(part, content, kind)
    own = package.relate(part)
    for link in relations:
        links.append(link._replace(id=_choose_id(link, own, links)))
    own.replace(links)


def _list_links(
    wants: Sequence[WantedRelation], known: dict[Side, dict[str, Link]], carry: Callable[[Link], Link | None]
) -> tuple[list[Link], list[str]]:
    """Return the relationships that are wanted, and the numbers of those that lead nowhere."""
    links: list[Link] = []
    lost: list[str] = []
    for want in wants:
        found = known[want.side].get(want.origin)
        if found and want.side == "ours":
            found = carry(found)
        if found:
            links.append(found._replace(id=want.number))
        else:
            lost.append(want.number)
    return links, lost


def _choose_id(link: Link, own: Links, links: Sequence[Link]) -> str:
    """Return the identifier that a part has for such a relationship, or one that is free."""
    taken = {one.id for one in links}
    known = [one.id for one in own if one.kind == link.kind and one.target == link.target]
    free = (f"rId{at}" for at in range(1, len(taken) + 2))
    return next(number for number in (*known, *free) if number not in taken)
