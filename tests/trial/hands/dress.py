"""Hand edits of how things look: effects, columns, bullets, spacing, pictures behind words, fonts, colors of the theme."""

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck

from trial.courses import HOME, draw_picture
from trial.hands.data import pick_table
from trial.hands.slides import pick_slide
from trial.hands.words import pick_paragraph, tell
from trial.marks import (
    WORD,
    After,
    Aim,
    Mark,
    choose,
    hand,
    has_mark,
    list_shapes,
    pick_shape,
    texts_of,
    title_of,
    title_of_shape,
    walk,
)
from trial.sights import FURNITURE, read_paragraph

SHADOW = """<a:effectLst %s><a:outerShdw blurRad="54321" dist="38100" dir="2700000"><a:srgbClr val="12EF34"/></a:outerShdw>
</a:effectLst>"""


def pick_placeholder(deck: Deck, aim: Aim) -> object:
    """Return a shape with words and properties."""
    found = [one for one in list_shapes(deck, words=True) if one._element.find(qn("p:spPr")) is not None]
    return aim.pick(found, title_of_shape)


@hand("shadow given to a shape")
def cast_shadow(deck: Deck, aim: Aim) -> Mark:
    shape = pick_placeholder(deck, aim)
    properties = shape._element.find(qn("p:spPr"))
    for old in properties.findall(qn("a:effectLst")):
        properties.remove(old)
    properties.append(parse_xml(SHADOW % nsdecls("a")))
    return Mark(
        tell("a shadow", shape), has_mark(lambda one: one.get("blurRad") == "54321", texts_of(shape), "a:outerShdw")
    )


@hand("words made WordArt")
def warp(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    body = shape._element.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}")
    body.insert(0, parse_xml(f'<a:prstTxWarp {nsdecls("a")} prst="textWave1"><a:avLst/></a:prstTxWarp>'))
    check = has_mark(lambda one: one.get("prst") == "textWave1", texts_of(shape), "a:prstTxWarp")
    return Mark(tell("a wave", shape), check)


@hand("words in two columns")
def part_columns(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    shape._element.find(f"{qn('p:txBody')}/{qn('a:bodyPr')}").set("numCol", "2")
    return Mark(tell("columns", shape), has_mark(lambda one: one.get("numCol") == "2", texts_of(shape), "a:bodyPr"))


def set_paragraph(deck: Deck, aim: Aim, what: str, markup: str, tag: str) -> Mark:
    """Give a paragraph a property."""
    shape, paragraph = pick_paragraph(deck, aim)
    properties, text = paragraph.get_or_add_pPr(), read_paragraph(paragraph)
    for old in [one for one in properties if one.tag in {qn("a:buNone"), qn("a:buChar"), qn("a:buAutoNum"), qn(tag)}]:
        properties.remove(old)
    node = parse_xml(markup)
    first = tag == "a:lnSpc"
    late = [one for one in properties if one.tag in {qn("a:tabLst"), qn("a:defRPr"), qn("a:extLst")}]
    if first:
        properties.insert(0, node)
    elif late:
        late[0].addprevious(node)
    else:
        properties.append(node)

    inner = node[0] if len(node) else node
    wanted = inner.tag, dict(inner.attrib)

    def check(after: After) -> bool:
        properties = (one for one in walk(after, "a:pPr") if one.find(qn(tag)) is not None)
        found = [one for one in properties if any((child.tag, dict(child.attrib)) == wanted for child in one.iter())]
        same = any(read_paragraph(one.getparent()) == text for one in found)
        return same or (bool(found) and not after.holds(text))

    return Mark(tell(what, shape), check)


@hand("bullet made a number")
def number(deck: Deck, aim: Aim) -> Mark:
    markup = f'<a:buAutoNum {nsdecls("a")} type="arabicPeriod"/>'
    return set_paragraph(deck, aim, "a number", markup, "a:buAutoNum")


@hand("line spacing changed")
def space(deck: Deck, aim: Aim) -> Mark:
    markup = f'<a:lnSpc {nsdecls("a")}><a:spcPct val="143000"/></a:lnSpc>'
    return set_paragraph(deck, aim, "spacing", markup, "a:lnSpc")


@hand("shape filled with a picture")
def fill_with_picture(deck: Deck, aim: Aim) -> Mark:
    shape = pick_placeholder(deck, aim)
    _, rel = shape.part.get_or_add_image_part(str(draw_picture(HOME / "trial-fill.png", "olive")))
    properties = shape._element.find(qn("p:spPr"))
    fills = {qn(f"a:{name}") for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill")}
    for old in [one for one in properties if one.tag in fills]:
        properties.remove(old)
    before = [one for one in properties if one.tag in {qn("a:xfrm"), qn("a:prstGeom"), qn("a:custGeom")}]
    fill = parse_xml(
        f'<a:blipFill {nsdecls("a", "r")}><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
    )
    before[-1].addnext(fill) if before else properties.insert(0, fill)
    check = has_mark(lambda one: one.tag == qn("a:blipFill"), texts_of(shape), "a:blipFill")
    return Mark(tell("a picture behind", shape), check)


@hand("picture behind a slide")
def paper(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    _, rel = slide.part.get_or_add_image_part(str(draw_picture(HOME / "trial-paper.png", "salmon")))
    content = slide._element.find(qn("p:cSld"))
    for old in content.findall(qn("p:bg")):
        content.remove(old)
    content.insert(
        0,
        parse_xml(
            f'<p:bg {nsdecls("p", "a", "r")}><p:bgPr><a:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch>'
            "</a:blipFill><a:effectLst/></p:bgPr></p:bg>"
        ),
    )
    title, own = title_of(slide), slide.slide_id

    def check(after: After) -> bool:
        found = [
            one
            for one in after.deck.file.slides
            for blip in one._element.findall(f"{qn('p:cSld')}/{qn('p:bg')}//{qn('a:blip')}")
            if one._element.get("show") != "0" and blip.get(qn("r:embed")) in one.part.rels
        ]
        known = any(title_of(one) == title or one.slide_id == own for one in found)
        return known or (bool(found) and title not in after.deck.titles)

    return Mark(f"a picture behind “{title}”", check)


@hand("table column deleted")
def delete_column(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    table = shape.table._tbl
    columns = list(table.find(qn("a:tblGrid")))
    if len(columns) < 2:
        raise LookupError("one column only")
    gone = [read_paragraph(next(row.findall(qn("a:tc"))[-1].iter(qn("a:p")))) for row in table.iter(qn("a:tr"))]
    table.find(qn("a:tblGrid")).remove(columns[-1])
    for row in table.iter(qn("a:tr")):
        row.remove(row.findall(qn("a:tc"))[-1])

    def check(after: After) -> bool:
        rows = [
            [read_paragraph(next(cell.iter(qn("a:p")))) for cell in one.findall(qn("a:tc"))]
            for one in walk(after, "a:tr")
        ]
        return not any(row and row[-1] == gone[0] and len(row) == len(columns) for row in rows)

    return Mark(f"the last column of “{title_of_shape(shape)}”", check)


@hand("style of a table changed")
def restyle_table(deck: Deck, aim: Aim) -> Mark:
    shape = pick_table(deck, aim)
    table = shape.table._tbl
    first = read_paragraph(next(table.iter(qn("a:p"))))
    properties = table.find(qn("a:tblPr"))
    properties.set("lastCol", "1")

    def check(after: After) -> bool:
        found = [one for one in walk(after, "a:tblPr") if one.get("lastCol") == "1"]
        return bool(found) or not after.holds(first)

    return Mark(f"the style of “{title_of_shape(shape)}”", check)


@hand("slide number deleted")
def delete_number(deck: Deck, aim: Aim) -> Mark:
    def find(slide: etree._Element) -> list[etree._Element]:
        marks = slide.iter(qn("p:ph"))
        return [one.getparent().getparent().getparent() for one in marks if one.get("type") in FURNITURE - {"dt"}]

    slide = aim.pick([one for one in [*deck.slides][1:] if find(one._element)], title_of)
    for old in find(slide._element):
        old.getparent().remove(old)
    title, own = title_of(slide), slide.slide_id

    def check(after: After) -> bool:
        known = [one for one in after.deck.shown if one.number == own]
        return not any(find(one.element) for one in known)

    return Mark(f"number and footer of “{title}”", check)


@hand("brightness of a picture changed")
def brighten(deck: Deck, aim: Aim) -> Mark:
    found = [one for slide in deck.slides for one in slide.shapes if one._element.tag == qn("p:pic")]
    shape = choose(aim, found)
    blip = shape._element.find(f".//{qn('a:blip')}")
    blip.insert(0, parse_xml(f'<a:lum {nsdecls("a")} bright="33000"/>'))
    title = title_of_shape(shape)

    def check(after: After) -> bool:
        there = any(one.get("bright") == "33000" for one in walk(after, "a:lum"))
        return there or title not in after.deck.titles

    return Mark(f"a picture of “{title}”", check)


@hand("colors of the theme changed")
def recolor_theme(deck: Deck, _: Aim) -> Mark:
    part = deck.slide_masters[0].part.part_related_by(RT.THEME)
    root = etree.fromstring(part.blob)
    accent = next(root.iter(qn("a:accent2")))
    for old in [*accent]:
        accent.remove(old)
    etree.SubElement(accent, qn("a:srgbClr")).set("val", "12EF34")
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def check(after: After) -> bool:
        masters = [one.part.part_related_by(RT.THEME).blob for one in after.deck.file.slide_masters]
        return any(b"12EF34" in one for one in masters)

    return Mark("a color of the theme", check)


@hand("font of all words replaced")
def replace_font(deck: Deck, _: Aim) -> Mark:
    for slide in deck.slides:
        for run in slide._element.iter(qn("a:r")):
            form = run.get_or_add_rPr()
            for old in form.findall(qn("a:latin")):
                form.remove(old)
            late = [
                one
                for one in form
                if one.tag in {qn(f"a:{name}") for name in ("ea", "cs", "sym", "hlinkClick", "extLst")}
            ]
            node = parse_xml(f'<a:latin {nsdecls("a")} typeface="{WORD.title()}"/>')
            late[0].addprevious(node) if late else form.append(node)

    def check(after: After) -> bool:
        runs = [one for one in walk(after, "a:r") if read_words(one)]
        own = [
            one for one in runs if one.find(f"{qn('a:rPr')}/{qn('a:latin')}[@typeface='{WORD.title()}']") is not None
        ]
        return 2 * len(own) >= len(runs) > 0

    return Mark("the font of everything", check)


def read_words(run: etree._Element) -> str:
    """Return the words of a run."""
    return (run.findtext(qn("a:t")) or "").strip()
