"""Hand edits that insert what deckgen never writes, or reach into what it has written: media, objects, links, drawings."""

import io

from lxml import etree
from pptx.enum.shapes import MSO_CONNECTOR, PROG_ID
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from trial.hands.data import charts_of, pick_chart, pick_table
from trial.hands.shapes import pick_picture
from trial.hands.slides import list_runs, pick_slide
from trial.hands.words import list_paragraphs, pick_paragraph, tell
from trial.marks import (
    WORD,
    After,
    Aim,
    Check,
    Mark,
    choose,
    hand,
    has_mark,
    lacks,
    list_shapes,
    pick_shape,
    says,
    shape_of,
    texts_of,
    title_of,
    title_of_shape,
    walk,
)
from trial.sights import read_paragraph

A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
DGM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
ADDRESS = "https://hand.example/zebra-shape"
BOX = (900_000, 5_900_000, 1_000_000, 300_000)


def list_blobs(after: After) -> list[bytes]:
    """Return what the parts hold to which shown slides lead."""
    slides = [one for one in after.deck.file.slides if one._element.get("show") != "0"]
    return [rel.target_part.blob for one in slides for rel in one.part.rels.values() if not rel.is_external]


def add_part(slide: Slide, name: str, kind: str, link: str, content: bytes) -> str:
    """Add a part that a slide leads to; returns the id of the relationship."""
    return slide.part.relate_to(Part(PackURI(f"/ppt/{name}"), kind, slide.part.package, content), link)


@hand("link on a shape")
def link_shape(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    shape.click_action.hyperlink.address = ADDRESS

    def check(after: After) -> bool:
        for slide in after.deck.file.slides:
            targets = {key: rel.target_ref for key, rel in slide.part.rels.items() if rel.is_external}
            clicks = slide._element.iter(qn("a:hlinkClick"))
            if any(
                targets.get(one.get(qn("r:id"))) == ADDRESS for one in clicks if one.getparent().tag == qn("p:cNvPr")
            ):
                return True
        return False

    return Mark(tell("a link on all", shape), check)


@hand("shape leads to a slide")
def lead_to_slide(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    others = [one for one in [*deck.slides][1:] if one.slide_id != shape.part.slide.slide_id]
    target = choose(aim, others)
    shape.click_action.target_slide = target
    title, number, own = title_of(target), target.slide_id, title_of_shape(shape)

    def check(after: After) -> bool:
        slides = [*after.deck.file.slides]
        if not any(title_of(one) == title or one.slide_id == number for one in slides):
            return True  # the notes have no such slide any more
        for slide in slides:
            for click in slide._element.iter(qn("a:hlinkClick")):
                rel = slide.part.rels.get(click.get(qn("r:id")))
                on_shape = click.getparent().tag == qn("p:cNvPr")
                if on_shape and rel is not None and not rel.is_external and rel.reltype == RT.SLIDE:
                    found = rel.target_part.slide
                    if title_of(found) == title or found.slide_id == number:
                        return True
        return False

    return Mark(f"{shape.name} of “{own}” leads to “{title}”", check)


@hand("connector drawn")
def connect(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 900_001, 5_900_000, 2_900_000, 6_000_000)
    line.name = f"{WORD} line"
    check = lambda after: any(one.get("name") == f"{WORD} line" for one in walk(after, "p:cNvPr"))  # noqa: E731
    return Mark(f"a connector on “{title_of(slide)}”", check)


@hand("shape made invisible")
def make_invisible(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    shape._element.find(f".//{qn('p:cNvPr')}").set("hidden", "1")
    return Mark(tell("sight", shape), has_mark(lambda one: one.get("hidden") == "1", texts_of(shape), "p:cNvPr"))


@hand("video inserted")
def add_video(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    slide.shapes.add_movie(io.BytesIO(b"zebra video"), *BOX, mime_type="video/mp4")
    return Mark(f"a video on “{title_of(slide)}”", lambda after: b"zebra video" in list_blobs(after))


@hand("object of another program inserted")
def add_object(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    shape = slide.shapes.add_ole_object(io.BytesIO(b"zebra book"), PROG_ID.XLSX, *BOX)
    for name in shape._element.graphic.iter(qn("p:cNvPr")):
        name.set("id", "4323")
    return Mark(f"an object on “{title_of(slide)}”", lambda after: b"zebra book" in list_blobs(after))


@hand("SmartArt inserted")
def add_smart_art(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    folder, kinds = "application/vnd.openxmlformats-officedocument.drawingml.diagram", {
        "data": ("dm", f'<dgm:dataModel xmlns:dgm="{DGM}"><dgm:ptLst/><dgm:cxnLst/><dgm:bg/><dgm:whole/></dgm:dataModel>'),
        "layout": ("lo", f'<dgm:layoutDef xmlns:dgm="{DGM}" uniqueId="{WORD}"><dgm:layoutNode/></dgm:layoutDef>'),
        "quickStyle": ("qs", f'<dgm:styleDef xmlns:dgm="{DGM}" uniqueId="{WORD}"/>'),
        "colors": ("cs", f'<dgm:colorsDef xmlns:dgm="{DGM}" uniqueId="{WORD}"/>'),
    }  # fmt: skip
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagram"
    names = {"quickStyle": "Style", "data": "Data", "layout": "Layout", "colors": "Colors"}
    ids = [
        (at, add_part(slide, f"diagrams/{kind}77.xml", f"{folder}{names[kind]}+xml", f"{base}{kind[0].upper()}{kind[1:]}", text.encode()))
        for kind, (at, text) in kinds.items()
    ]  # fmt: skip
    spelled = " ".join(f'r:{at}="{rel}"' for at, rel in ids)
    frame = f"""<p:graphicFrame {nsdecls("p", "a", "r")}><p:nvGraphicFramePr><p:cNvPr id="4321" name="{WORD} art"/>
<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="900000" y="5900000"/><a:ext cx="900000" cy="300000"/>
</p:xfrm><a:graphic><a:graphicData uri="{DGM}"><dgm:relIds xmlns:dgm="{DGM}" {spelled}/></a:graphicData></a:graphic>
</p:graphicFrame>"""
    slide.shapes._spTree.append(parse_xml(frame))

    def check(after: After) -> bool:
        for one in after.deck.file.slides:
            for found in one._element.iter(f"{{{DGM}}}relIds"):
                if all(rel in one.part.rels for rel in found.attrib.values()) and len(found.attrib) == 4:
                    return one._element.get("show") != "0"
        return False

    return Mark(f"SmartArt on “{title_of(slide)}”", check)


@hand("ink drawn")
def draw_ink(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    rel = add_part(slide, "ink/ink7.xml", "application/inkml+xml", f"{RT.CUSTOM_XML}", b"<ink>zebra</ink>")
    ink = f"""<mc:AlternateContent xmlns:mc="{MC}" {nsdecls("p", "a", "r")}><mc:Choice xmlns:p14="{P14}" Requires="p14">
<p:contentPart p14:bwMode="auto" r:id="{rel}"><p14:nvContentPartPr><p14:cNvPr id="4322" name="{WORD} ink"/>
<p14:cNvContentPartPr/><p14:nvPr/></p14:nvContentPartPr><p14:xfrm><a:off x="900000" y="5900000"/>
<a:ext cx="90000" cy="90000"/></p14:xfrm></p:contentPart></mc:Choice></mc:AlternateContent>"""
    slide.shapes._spTree.append(etree.fromstring(ink))

    def check(after: After) -> bool:
        found = [
            one for one in after.deck.file.slides if next(one._element.iter(qn("p:contentPart")), None) is not None
        ]
        return bool(found) and b"<ink>zebra</ink>" in list_blobs(after)

    return Mark(f"ink on “{title_of(slide)}”", check)


@hand("equation written")
def write_equation(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    equation = f"""<mc:AlternateContent xmlns:mc="{MC}" {nsdecls("a")}><mc:Choice xmlns:a14="{A14}" Requires="a14"><a14:m>
<m:oMath xmlns:m="{M}"><m:r><m:t>{WORD}=1</m:t></m:r></m:oMath></a14:m></mc:Choice><mc:Fallback><a:r><a:t>{WORD}=1</a:t></a:r>
</mc:Fallback></mc:AlternateContent>"""
    added = parse_xml(f"<a:p {nsdecls('a')}/>")
    added.append(etree.fromstring(equation))
    paragraph.addnext(added)

    def check(after: After) -> bool:
        return any(one.text == f"{WORD}=1" for slide in after.deck.shown for one in slide.element.iter(f"{{{M}}}t"))

    return Mark(tell("an equation", shape), check)


@hand("bytes of a picture exchanged")
def exchange_bytes(deck: Deck, aim: Aim) -> Mark:
    shape = pick_picture(deck, aim)
    part = shape.part.related_part(shape._element.blip_rId)
    part._blob = part.blob + b"zebra"
    wanted = part.blob

    def check(after: After) -> bool:
        return wanted in list_blobs(after)

    return Mark(f"the bytes of a picture of “{title_of_shape(shape)}”", check)


@hand("paragraph indented")
def indent(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    paragraph.get_or_add_pPr().set("lvl", "3")
    text = read_paragraph(paragraph)

    def check(after: After) -> bool:
        found = [
            one
            for one in walk(after, "a:p")
            if one.find(qn("a:pPr")) is not None and one.find(qn("a:pPr")).get("lvl") == "3"
        ]
        return any(read_paragraph(one) == text for one in found) or (bool(found) and not after.holds(text))

    return Mark(tell("the level of a paragraph", shape), check)


@hand("all words of a shape deleted")
def empty_shape(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    about, check = tell("all words", shape), lacks(shape.part.slide, read_paragraph(list_paragraphs(shape)[0]))
    shape.text_frame.clear()
    return Mark(about, check)


@hand("title deleted")
def delete_title(deck: Deck, aim: Aim) -> Mark:
    slide = aim.pick([one for one in [*deck.slides][1:] if one.shapes.title is not None and list_runs(one)], title_of)
    title, number = title_of(slide), slide.slide_id
    times = [title_of(one) for one in deck.slides].count(title)
    slide.shapes.title._element.getparent().remove(slide.shapes.title._element)

    def check(after: After) -> bool:
        own = [one for one in after.deck.shown if one.number == number]
        return all(one.title == "" for one in own) and after.deck.titles.count(title) < times

    return Mark(f"the title “{title}”", check, title=title)


@hand("speaker notes deleted")
def empty_notes(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    paragraphs = [one for one in slide.notes_slide.notes_text_frame.paragraphs if len(one.text) > 20]
    own = choose(aim, [one for one in paragraphs if not one.text.startswith(("Time: ", "Next: "))])
    text, title, number = own.text, title_of(slide), slide.slide_id
    own._p.getparent().remove(own._p)

    def check(after: After) -> bool:
        return not any(text in one.notes for one in after.deck.find(title, number) if one.number == number)

    return Mark(f"a note of “{title}”", check)


@hand("chart turned")
def turn_chart(deck: Deck, aim: Aim) -> Mark:
    shape = pick_chart(deck, aim)
    bars = next(shape.chart._chartSpace.iter(qn("c:barDir")))
    now = "bar" if bars.get("val") == "col" else "col"
    bars.set("val", now)

    def check(after: After) -> bool:
        return any(
            one.get("val") == now for chart in charts_of(after) for one in chart._chartSpace.iter(qn("c:barDir"))
        )

    return Mark(f"bars of “{title_of_shape(shape)}”", check)


@hand("table column added")
def add_column(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    table = shape.table._tbl
    grid = table.find(qn("a:tblGrid"))
    column = etree.SubElement(grid, qn("a:gridCol"))
    column.set("w", "900000")
    for row in table.iter(qn("a:tr")):
        cell = parse_xml(
            f'<a:tc {nsdecls("a")}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en"/><a:t>{WORD}</a:t></a:r></a:p>'
            "</a:txBody><a:tcPr/></a:tc>"
        )
        list(row.iter(qn("a:tc")))[-1].addnext(cell)
    return Mark(f"a column of “{title_of_shape(shape)}”", says(WORD))


@hand("table cells merged")
def merge_cells(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    rows = len(shape.table.rows) - 1
    shape.table.cell(rows, 0).merge(shape.table.cell(rows, 1))
    check: Check = lambda after: any(one.get("gridSpan") == "2" for one in walk(after, "a:tc"))  # noqa: E731
    return Mark(f"cells of “{title_of_shape(shape)}”", check)


@hand("shape made a picture's frame")
def reshape(deck: Deck, aim: Aim) -> Mark:
    shape = aim.pick([one for one in list_shapes(deck, words=True) if one.is_placeholder], title_of_shape)
    properties = shape._element.find(qn("p:spPr"))
    for old in properties.findall(qn("a:prstGeom")):
        properties.remove(old)
    form = parse_xml(f'<a:prstGeom {nsdecls("a")} prst="cloud"><a:avLst/></a:prstGeom>')
    place = properties.find(qn("a:xfrm"))
    properties.insert(0, form) if place is None else place.addnext(form)
    check = has_mark(
        lambda one: one.get("prst") == "cloud" and shape_of(one) is not None, texts_of(shape), "a:prstGeom"
    )
    return Mark(tell("the form", shape), check)
