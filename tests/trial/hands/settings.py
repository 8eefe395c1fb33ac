"""Hand edits of what concerns a whole file: properties, guides, protection, fonts, shows, slides of other decks."""

import io
from datetime import UTC, datetime
from itertools import pairwise

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck

from trial.hands.package import list_sections
from trial.hands.slides import P14, delete_from, pick_slide, place_slide
from trial.marks import WORD, After, Aim, Mark, choose, hand, says, title_of

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P15 = "http://schemas.microsoft.com/office/powerpoint/2012/main"
ORDER = ("sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz", "smartTags")
PROPERTIES = f"""<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
 xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property
 fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{WORD}"><vt:lpwstr>{WORD} value</vt:lpwstr></property></Properties>"""


@hand("keywords given to the file")
def add_keywords(deck: Deck, _: Aim) -> Mark:
    deck.core_properties.keywords = WORD
    deck.core_properties.last_printed = datetime(2026, 11, 1, tzinfo=UTC)
    return Mark("keywords", lambda after: after.deck.file.core_properties.keywords == WORD)


@hand("marked as final")
def mark_final(deck: Deck, _: Aim) -> Mark:
    deck.core_properties.content_status = f"{WORD} final"
    return Mark("its status", lambda after: after.deck.file.core_properties.content_status == f"{WORD} final")


@hand("custom property added")
def add_property(deck: Deck, _: Aim) -> Mark:
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    part = Part(PackURI("/docProps/custom.xml"), kind, deck.part.package, PROPERTIES.encode())
    deck.part.package.relate_to(part, RT.CUSTOM_PROPERTIES)

    def check(after: After) -> bool:
        return any(f"{WORD} value".encode() in one.blob for one in after.deck.file.part.package.iter_parts())

    return Mark("a custom property", check)


def insert_behind(deck: Deck, element: etree._Element, names: tuple[str, ...]) -> None:
    """Put a child of the presentation behind the last of some others."""
    wanted = {qn(f"p:{name}") for name in names}
    [one for one in deck.part._element if one.tag in wanted][-1].addnext(element)


@hand("protected by a password")
def protect(deck: Deck, _: Aim) -> Mark:
    spelled = (
        f'<p:modifyVerifier {nsdecls("p")} algorithmName="SHA-512" hashData="AAAA" saltData="AAAA" spinValue="100000"/>'
    )
    later = ("embeddedFontLst", "custShowLst", "photoAlbum", "custDataLst", "kinsoku", "defaultTextStyle")
    insert_behind(deck, parse_xml(spelled), (*ORDER, *later))
    return Mark("a password", lambda after: after.deck.file.part._element.find(qn("p:modifyVerifier")) is not None)


@hand("font embedded")
def embed_font(deck: Deck, _: Aim) -> Mark:
    part = Part(PackURI("/ppt/fonts/font7.fntdata"), "application/x-fontdata", deck.part.package, b"zebra font")
    rel = deck.part.relate_to(part, RT.FONT)
    spelled = f'<p:embeddedFontLst {nsdecls("p", "r")}><p:embeddedFont><p:font typeface="{WORD}"/><p:regular r:id="{rel}"/></p:embeddedFont></p:embeddedFontLst>'
    insert_behind(deck, parse_xml(spelled), ORDER)

    def check(after: After) -> bool:
        main = after.deck.file.part
        found = [main.rels[one.get(f"{{{R}}}id")].target_part.blob for one in main._element.iter(qn("p:regular"))]
        return b"zebra font" in found

    return Mark("a font", check)


@hand("guides drawn")
def draw_guides(deck: Deck, _: Aim) -> Mark:
    root = deck.part._element
    extensions = root.find(qn("p:extLst"))
    if extensions is None:
        extensions = etree.SubElement(root, qn("p:extLst"))
    entry = etree.SubElement(extensions, qn("p:ext"), uri="{EFAFB233-063F-42B5-8137-9DF3F51BA10A}")
    guides = etree.SubElement(entry, f"{{{P15}}}sldGuideLst", nsmap={"p15": P15})
    etree.SubElement(guides, f"{{{P15}}}guide", id="1", orient="horz", pos="2160")
    return Mark("a guide", lambda after: next(after.deck.file.part._element.iter(f"{{{P15}}}guide"), None) is not None)


@hand("show set to loop")
def loop(deck: Deck, _: Aim) -> Mark:
    found = [rel.target_part for rel in deck.part.rels.values() if rel.reltype == RT.PRES_PROPS]
    if not found:
        raise LookupError("no properties of shows")
    root = etree.fromstring(found[0].blob)
    for old in root.findall(qn("p:showPr")):
        root.remove(old)
    root.insert(0, etree.fromstring(f'<p:showPr {nsdecls("p")} loop="1"><p:present/></p:showPr>'))
    found[0]._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def check(after: After) -> bool:
        parts = [rel.target_part.blob for rel in after.deck.file.part.rels.values() if rel.reltype == RT.PRES_PROPS]
        return any(b'loop="1"' in one for one in parts)

    return Mark("a loop", check)


@hand("slide moved to another section")
def change_section(deck: Deck, aim: Aim) -> Mark:
    sections = [one[0] for one in list_sections(deck)]
    pairs = [(one, other) for one, other in pairwise(sections) if len(one) > 1]
    one, other = choose(aim, pairs)
    entry = one[-1]
    other.insert(0, entry)
    number, home = int(entry.get("id")), other.getparent().get("id")
    title = next(title_of(slide) for slide in deck.slides if slide.slide_id == number)

    def check(after: After) -> bool:
        numbers = {
            slide.slide_id for slide in after.deck.file.slides if title_of(slide) == title or slide.slide_id == number
        }
        found = {
            one.get("id"): {int(entry.get("id")) for entry in one.iter(f"{{{P14}}}sldId")}
            for one in list_sections(after.deck.file)
        }
        if not found:
            return False  # a program that keeps no sections has left them out: nobody can tell what hands wanted
        return not numbers or home not in found or bool(numbers & found[home])

    return Mark(f"“{title}” in another section", check)


@hand("slide of another deck inserted")
def insert_foreign(deck: Deck, aim: Aim) -> Mark:
    before = pick_slide(deck, aim)
    other = Presentation()
    slide = other.slides.add_slide(other.slide_layouts[5])
    slide.shapes.title.text_frame.text = f"{WORD} of another deck"
    stream = io.BytesIO()
    other.save(stream)
    other = Presentation(io.BytesIO(stream.getvalue()))
    master = other.slide_masters[0]
    bring_master(deck, master)
    made = deck.slides.add_slide(deck.slide_layouts[0])
    rel = next(key for key, one in made.part.rels.items() if one.reltype == RT.SLIDE_LAYOUT)
    made.part.rels[rel]._target = other.slides[0].slide_layout.part
    for child in [*made._element]:
        made._element.remove(child)
    for child in other.slides[0]._element:
        made._element.append(child)
    place_slide(deck, made, before)

    def check(after: After) -> bool:
        found = [one for one in after.deck.file.slides if title_of(one) == f"{WORD} of another deck"]
        return bool(found) and found[0].slide_layout.name == "Title Only" and says(WORD)(after)

    return Mark(f"a slide of another deck behind “{title_of(before)}”", check, made=1)


def bring_master(deck: Deck, master: object) -> None:
    """Let a deck have a master of another one, with its layouts and theme."""
    parts = [master.part, *(one.part for one in master.slide_layouts), master.part.part_related_by(RT.THEME)]
    for number, part in enumerate(parts, start=701):
        folder, _, name = str(part.partname).rpartition("/")
        part.partname = PackURI(
            f"{folder}/{''.join(char for char in name if not char.isdigit()).removesuffix('.xml')}{number}.xml"
        )
        part._package = deck.part.package
    rel = deck.part.relate_to(master.part, RT.SLIDE_MASTER)
    listed = deck.part._element.find(qn("p:sldMasterIdLst"))
    entry = etree.SubElement(listed, qn("p:sldMasterId"), id="3000000000")
    entry.set(f"{{{R}}}id", rel)
    for number, one in enumerate(master._element.iter(qn("p:sldLayoutId")), start=3000000001):
        one.set("id", str(number))


@hand("slides of a section deleted")
def delete_section(deck: Deck, aim: Aim) -> Mark:
    section = choose(aim, [one for one in list_sections(deck)[1:-1] if len(one[0]) > 1])
    numbers = {int(one.get("id")) for one in section[0]}
    gone = [slide for slide in deck.slides if slide.slide_id in numbers]
    titles = [title_of(one) for one in gone]
    for slide in gone:
        delete_from(deck, slide)
    section.getparent().remove(section)
    return Mark(f"section “{section.get('name')}”", lambda after: not set(titles) & set(after.deck.titles))
