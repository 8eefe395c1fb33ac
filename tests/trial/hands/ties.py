"""Hand edits that hang something on a shape or a slide: effects, comments, locks, connectors, names, tags."""

from lxml import etree
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape

from trial.hands.objects import add_part as add_slide_part
from trial.hands.objects import list_blobs
from trial.hands.package import MICROSOFT, MODERN_AUTHORS, PML, P, add_part
from trial.hands.slides import APPEAR, insert_late, pick_slide
from trial.hands.words import list_paragraphs, tell
from trial.marks import (
    WORD,
    After,
    Aim,
    Check,
    Mark,
    hand,
    has_mark,
    holds_all,
    list_shapes,
    pick_shape,
    texts_of,
    title_of,
    words_of,
)

ANCHORED = f"""<p188:cmLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:ac="http://schemas.microsoft.com/office/drawing/2013/main/command"
 xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main">
<p188:cm id="{{AAAAAAAA-2222-3333-4444-666666666666}}" authorId="{{11111111-2222-3333-4444-555555555555}}"
 created="2026-11-01T10:00:00.000"><ac:deMkLst><ac:spMk id="%s" creationId="{{0}}"/></ac:deMkLst>
<p188:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>a {WORD} remarks</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>"""
MORPH = """<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" %s><mc:Choice
 xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159"><p:transition spd="slow">
<p159:morph option="byObject"/></p:transition></mc:Choice><mc:Fallback><p:transition spd="slow"><p:fade/></p:transition>
</mc:Fallback></mc:AlternateContent>"""


def about(shape: BaseShape) -> etree._Element:
    """Return the `p:cNvPr` of a shape."""
    return next(shape._element.iter(qn("p:cNvPr")))


def points_at(tag: str, name: str, shape: BaseShape) -> Check:
    """Return a check that an element points at a shape that says what a shape says, as far as the notes still do."""
    wanted = texts_of(shape).split("\n")

    def check(after: After) -> bool:
        for slide in after.deck.shown:
            known = {one.get("id"): one.getparent().getparent() for one in slide.element.iter(qn("p:cNvPr"))}
            found = [known[one.get(name)] for one in slide.element.iter(qn(tag)) if one.get(name) in known]
            if found and not all(map(after.holds, wanted)):
                return True
            if any(holds_all(one, "\n".join(wanted)) for one in found):
                return True
        return False

    return check


def pick_text(deck: Deck, aim: Aim) -> BaseShape:
    """Return a shape with a name of its own, not in a group."""
    return pick_shape(deck, aim, words=True)


@hand("animation of paragraphs added")
def animate_paragraphs(deck: Deck, aim: Aim) -> Mark:
    shapes = [one for one in list_shapes(deck, words=True) if len(list_paragraphs(one)) > 1]
    shape = aim.pick(shapes, lambda one: title_of(one.part.slide))
    timing = parse_xml(APPEAR % (nsdecls("p"), shape.shape_id))
    target = next(timing.iter(qn("p:spTgt")))
    target.append(parse_xml(f'<p:txEl {nsdecls("p")}><p:pRg st="0" end="0"/></p:txEl>'))
    build = f'<p:bldLst {nsdecls("p")}><p:bldP spid="{shape.shape_id}" grpId="0" build="p"/></p:bldLst>'
    timing.append(parse_xml(build))
    for old in shape.part.slide._element.findall(qn("p:timing")):
        shape.part.slide._element.remove(old)
    insert_late(shape.part.slide._element, timing)
    return Mark(tell("an effect on the first line", shape), points_at("p:spTgt", "spid", shape))


@hand("comment on a shape")
def comment_shape(deck: Deck, aim: Aim) -> Mark:
    shape = pick_text(deck, aim)
    slide = shape.part.slide
    kind = "application/vnd.ms-powerpoint.authors+xml", f"{MICROSOFT}authors"
    add_part(deck, deck.part, "authors.xml", kind, MODERN_AUTHORS)
    kind = "application/vnd.ms-powerpoint.comments+xml", f"{MICROSOFT}comments"
    add_part(deck, slide.part, "comments/modernComment_102_1.xml", kind, ANCHORED % shape.shape_id)
    number, wanted = str(shape.shape_id), texts_of(shape).split("\n")

    def check(after: After) -> bool:
        for one in after.deck.file.slides:
            blobs = [rel.target_part.blob for rel in one.part.rels.values() if rel.reltype.endswith("/comments")]
            if one._element.get("show") != "0" and any(WORD.encode() in blob for blob in blobs):
                anchored = any(name.get("id") == number for name in one._element.iter(qn("p:cNvPr")))
                return anchored or not all(map(after.holds, wanted))
        return False

    return Mark(tell("a comment", shape), check)


@hand("shape locked")
def lock(deck: Deck, aim: Aim) -> Mark:
    shape = pick_text(deck, aim)
    holder = shape._element.find(f".//{qn('p:cNvSpPr')}")
    if holder is None:
        raise LookupError("no words that can be locked")
    locks = holder.find(qn("a:spLocks"))
    if locks is None:
        locks = etree.SubElement(holder, qn("a:spLocks"))
    locks.set("noMove", "1")
    return Mark(tell("a lock", shape), has_mark(lambda one: one.get("noMove") == "1", texts_of(shape), "a:spLocks"))


@hand("shape named")
def name(deck: Deck, aim: Aim) -> Mark:
    shape = pick_text(deck, aim)
    said = tell("the name", shape)
    shape.name = f"!!{WORD}"
    return Mark(said, has_mark(lambda one: one.get("name") == f"!!{WORD}", texts_of(shape), "p:cNvPr"))


@hand("shape shown under the mouse")
def hover(deck: Deck, aim: Aim) -> Mark:
    shape = pick_text(deck, aim)
    action = f'<a:hlinkHover {nsdecls("a", "r")} r:id="" action="ppaction://hlinkshowjump?jump=lastslide"/>'
    name = about(shape)
    place = name.find(qn("a:hlinkClick"))
    name.insert(0, parse_xml(action)) if place is None else place.addnext(parse_xml(action))
    return Mark(tell("an action", shape), has_mark(lambda _: True, texts_of(shape), "a:hlinkHover"))


@hand("add-in marks a shape")
def tag_shape(deck: Deck, aim: Aim) -> Mark:
    shape = pick_text(deck, aim)
    holder = shape._element.find(f".//{qn('p:nvPr')}")
    text = f'<p:tagLst xmlns:p="{P}"><p:tag name="ADDIN" val="{WORD} of a shape"/></p:tagLst>'
    rel = add_slide_part(shape.part.slide, "tags/tag7.xml", f"{PML}tags+xml", RT.TAGS, text.encode())
    holder.append(parse_xml(f'<p:custDataLst {nsdecls("p", "r")}><p:tags r:id="{rel}"/></p:custDataLst>'))
    there = has_mark(lambda _: True, texts_of(shape), "p:tags")
    return Mark(
        tell("a tag", shape),
        lambda after: there(after) and any(f"{WORD} of".encode() in one for one in list_blobs(after)),
    )


@hand("two shapes connected")
def connect_shapes(deck: Deck, aim: Aim) -> Mark:
    shape = pick_text(deck, aim)
    slide = shape.part.slide
    others = [one for one in slide.shapes if one.shape_id != shape.shape_id]
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 900_001, 5_900_000, 2_900_000, 6_000_000)
    line.begin_connect(shape, 0)
    if others:
        line.end_connect(others[0], 0)
    line.name = f"{WORD} line"
    glued = points_at("a:stCxn", "id", shape)
    there = has_mark(lambda one: one.get("name") == f"{WORD} line", "", "p:cNvPr")
    return Mark(tell("a connector", shape), lambda after: there(after) and glued(after))


@hand("morph transition added")
def add_morph(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    slide._element.find(qn("p:clrMapOvr")).addnext(parse_xml(MORPH % nsdecls("p")))
    title, number = title_of(slide), slide.slide_id

    def check(after: After) -> bool:
        found = [one for one in after.deck.shown if any(True for _ in one.element.iter("{*}morph"))]
        known = any(one.title == title or one.number == number for one in found)
        return known or (bool(found) and title not in after.deck.titles)

    return Mark(f"“{title}” morphs", check)


@hand("drawing on the notes page")
def draw_on_notes(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    box = slide.notes_slide.shapes._spTree
    markup = f"""<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="4711" name="{WORD} sketch"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="99" y="99"/><a:ext cx="640000" cy="360000"/></a:xfrm><a:prstGeom prst="star5"><a:avLst/></a:prstGeom></p:spPr>
</p:sp>"""
    box.append(parse_xml(markup))

    def check(after: After) -> bool:
        pages = [one.notes_slide for one in after.deck.file.slides if one.has_notes_slide]
        return any(shape.name == f"{WORD} sketch" for page in pages for shape in page.shapes)

    return Mark(f"a sketch beside the notes of “{title_of(slide)}”", check)


@hand("words of many slides replaced")
def replace_everywhere(deck: Deck, aim: Aim) -> Mark:
    was = aim.chance.choice(("machine", "release", "every"))
    pairs: list[tuple[str, str]] = []
    for slide in deck.slides:
        for paragraph in slide._element.iter(qn("a:p")):
            old = words_of_paragraph(paragraph)
            for text in paragraph.iter(qn("a:t")):
                text.text = (text.text or "").replace(was, WORD)
            now = words_of_paragraph(paragraph)
            pairs += [(old, now)] if old != now else []
    if not pairs:
        raise LookupError("no such word")

    def check(after: After) -> bool:
        shown = {text for slide in after.deck.shown for text in slide.texts}
        if not any(WORD in text for text in shown):
            return not any(after.holds(old) for old, _ in pairs)
        return all(now in shown for old, now in pairs if after.holds(old))

    return Mark(f"“{was}” on {len(pairs)} lines", check)


def words_of_paragraph(paragraph: etree._Element) -> str:
    """Return what a paragraph says."""
    holder = etree.Element("x")
    holder.append(etree.fromstring(etree.tostring(paragraph)))
    return words_of(holder)
