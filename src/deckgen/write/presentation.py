"""The main part: which slides there are, in which order and sections; ids in, XML out."""

from collections.abc import Sequence
from typing import Final

from deckgen.geometry import STANDARD, Size
from deckgen.ooxml.ids import identify_section
from deckgen.ooxml.markup import DECLARATION, P14, PART_NAMESPACES, emu, escape_attribute, language_tag
from deckgen.ooxml.record_part import LINK
from deckgen.ooxml.relationships import Relationships
from deckgen.page import Pages
from deckgen.stage import design_notes_page
from deckgen.write.inventory import Inventory
from deckgen.write.template import Template
from deckgen.write.template.model import MASTER_ID, ClientMain

_LEVELS: Final = 9
_STEP: Final = 457_200
_FACE: Final = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'


def render_presentation(deck: Pages, inventory: Inventory, template: Template) -> tuple[str, str]:
    """Return the main part and its relationships.

    Args:
        deck: the pages and their sections.
        inventory: the slides' ids, in order, and the name of the record.
        template: names of master, notes master, theme and settings.

    Raises:
        ValueError: the sections do not hold every page once; PowerPoint would repair the file.
    """
    if template.main:
        return _continue_presentation(deck, inventory, template.main)
    links, numbers = Relationships(), inventory.numbers
    master = links.relate("slideMaster", template.master)
    slides = _list_slides(numbers, links)
    notes = links.relate("notesMaster", template.notes_master)
    sections = _sections(deck, numbers)
    links.relate("theme", template.theme)
    for kind, path in template.settings:
        links.relate(kind, path)
    links.relate(LINK, f"../{inventory.record.item}")
    content = (
        f'{DECLARATION}<p:presentation {PART_NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0">'
        f'<p:sldMasterIdLst><p:sldMasterId id="{MASTER_ID}" r:id="{master}"/></p:sldMasterIdLst>'
        f'<p:notesMasterIdLst><p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst>'
        f"{slides}{_sizes(deck.size)}"
        f"<p:defaultTextStyle>{_default_levels(deck.lang)}</p:defaultTextStyle>"
        f"{f'<p:extLst>{sections}</p:extLst>' if sections else ''}</p:presentation>"
    )
    return content, links.render()


def _continue_presentation(deck: Pages, inventory: Inventory, main: ClientMain) -> tuple[str, str]:
    """Return a client's main part with the deck's slides and sections."""
    links = Relationships(main.links)
    slides, sections = _list_slides(inventory.numbers, links), _sections(deck, inventory.numbers)
    links.relate(LINK, f"../{inventory.record.item}")
    text = main.text
    content = f"{DECLARATION}{text.start}{slides}{text.middle}{sections}{text.end}"
    return content, links.render()


def _list_slides(numbers: Sequence[int], links: Relationships) -> str:
    slides = "".join(
        [
            f'<p:sldId id="{number}" r:id="{links.relate("slide", f"slides/slide{position}.xml")}"/>'
            for position, number in enumerate(numbers, start=1)
        ]
    )
    return f"<p:sldIdLst>{slides}</p:sldIdLst>" if slides else ""


def _sizes(slide: Size) -> str:
    """Return the sizes of slides and of pages of notes; PowerPoint calls 10 × 7.5 inch by name."""
    named = ' type="screen4x3"' if slide == STANDARD else ""
    notes = design_notes_page(slide).size
    return (
        f'<p:sldSz cx="{emu(slide.width)}" cy="{emu(slide.height)}"{named}/>'
        f'<p:notesSz cx="{emu(notes.width)}" cy="{emu(notes.height)}"/>'
    )


def _default_levels(lang: str) -> str:
    tag = escape_attribute(language_tag(lang))
    levels = "".join(
        f'<a:lvl{level + 1}pPr marL="{_STEP * level}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        f'hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>{_FACE}'
        f"</a:defRPr></a:lvl{level + 1}pPr>"
        for level in range(_LEVELS)
    )
    return f'<a:defPPr><a:defRPr lang="{tag}"/></a:defPPr>{levels}'


def _sections(deck: Pages, numbers: Sequence[int]) -> str:
    if not deck.sections:
        return ""
    if sum(section.pages for section in deck.sections) != len(numbers):
        raise ValueError(f"the sections of {deck.key!r} do not hold every page once")
    written, start = [], 0
    for section in deck.sections:
        members = "".join([f'<p14:sldId id="{number}"/>' for number in numbers[start : start + section.pages]])
        start += section.pages
        written.append(
            f'<p14:section name="{escape_attribute(section.title)}" id="{identify_section(section.key)}">'
            f"<p14:sldIdLst>{members}</p14:sldIdLst></p14:section>"
        )
    return (
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f'<p14:sectionLst xmlns:p14="{P14}">{"".join(written)}</p14:sectionLst></p:ext>'
    )
