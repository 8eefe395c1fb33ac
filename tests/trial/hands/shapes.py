"""Hand edits of shapes: where they stand, what they look like, that they are there."""

from copy import deepcopy
from pathlib import Path

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.shapes.picture import Picture
from pptx.util import Emu

from trial.courses import HOME, draw_picture
from trial.hands.words import tell
from trial.marks import (
    WORD,
    After,
    Aim,
    Check,
    Mark,
    choose,
    hand,
    has_mark,
    is_own,
    lacks,
    list_shapes,
    pick_shape,
    says,
    shape_of,
    texts_of,
    title_of,
    title_of_shape,
    walk,
    words_of,
)
from trial.sights import see_slide

A16 = "http://schemas.microsoft.com/office/drawing/2014/main"


def has_place(shape: BaseShape, **wanted: int) -> Check:
    """Return a check that a shape has a place; `x`, `y`, `cx` or `cy`."""

    def is_there(one: etree._Element) -> bool:
        values = {}
        for child in one:
            values |= {name: int(value) for name, value in child.attrib.items() if value.lstrip("-").isdigit()}
        return all(abs(values.get(name, -1) - value) <= 1300 for name, value in wanted.items())

    return has_mark(is_there, texts_of(shape), "a:xfrm", "p:xfrm")


@hand("shape moved")
def move(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim)
    shape.left, shape.top = Emu(shape.left + 131_131), Emu(shape.top + 171_717)
    return Mark(tell("place", shape), has_place(shape, x=shape.left, y=shape.top))


@hand("shape resized")
def resize(deck: Deck, aim: Aim) -> Mark:
    shape = aim.pick([one for one in list_shapes(deck) if one.height > 200_000], title_of_shape)
    shape.width, shape.height = Emu(shape.width - 131_313), Emu(shape.height - 71_717)
    return Mark(tell("size", shape), has_place(shape, cx=shape.width, cy=shape.height))


@hand("shape rotated")
def rotate(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    shape.left, shape.top, shape.width, shape.height = shape.left, shape.top, shape.width, shape.height
    shape.rotation = 7.3
    return Mark(tell("angle", shape), has_mark(lambda one: one.get("rot") == "438000", texts_of(shape), "a:xfrm"))


@hand("shape deleted")
def delete(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    about = tell("all", shape)
    checks = [lacks(shape.part.slide, text) for text in texts_of(shape).split("\n")]
    shape._element.getparent().remove(shape._element)
    return Mark(about, lambda after: all(check(after) for check in checks))


@hand("shape filled")
def fill(deck: Deck, aim: Aim) -> Mark:
    shape = aim.pick([one for one in list_shapes(deck, words=True) if hasattr(one, "fill")], title_of_shape)
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor(0x12, 0xEF, 0x34)
    check = has_mark(lambda one: one.get("val") == "12EF34", texts_of(shape), "a:srgbClr")
    return Mark(tell("fill", shape), check)


@hand("shape outlined")
def outline(deck: Deck, aim: Aim) -> Mark:
    shape = aim.pick([one for one in list_shapes(deck, words=True) if hasattr(one, "line")], title_of_shape)
    shape.line.width = Emu(34_567)
    shape.line.color.rgb = RGBColor(0x77, 0x11, 0x22)
    check = has_mark(lambda one: one.get("w") == "34567", texts_of(shape), "a:ln")
    return Mark(tell("outline", shape), check)


@hand("margins of text changed")
def change_margins(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    shape.text_frame.margin_left = Emu(123_456)
    check = has_mark(lambda one: one.get("lIns") == "123456", texts_of(shape), "a:bodyPr")
    return Mark(tell("margins", shape), check)


@hand("shape brought to front")
def bring_to_front(deck: Deck, aim: Aim) -> Mark:
    found = [one for one in list_shapes(deck, words=True) if any(map(words_of, one._element.itersiblings()))]
    found = [one for one in found if texts_of(one).split("\n")[-1] != see_slide(one.part.slide).texts[-1]]
    shape = aim.pick(found, title_of_shape)
    slide, texts = shape.part.slide, texts_of(shape)
    shape._element.getparent().append(shape._element)

    def is_in_front(after: After) -> bool:
        if not all(map(after.holds, texts.split("\n"))):
            return True
        slides = after.deck.find(title_of(slide), slide.slide_id)
        standing = [found for found in slides if set(texts.split("\n")) <= set(found.texts)]
        # a look may have no room for it
        return not standing or any(found.texts[-1] in texts.split("\n") for found in standing)

    return Mark(tell("depth", shape), is_in_front)


@hand("text box added")
def add_box(deck: Deck, aim: Aim) -> Mark:
    slide = aim.pick(deck.slides, title_of)
    box = slide.shapes.add_textbox(Emu(900_000), Emu(5_900_000), Emu(3_000_000), Emu(400_000))
    box.text_frame.text = f"a {WORD} in a box"
    return Mark(f"a text box on “{title_of(slide)}”", says(f"a {WORD} in a box"))


@hand("shape drawn")
def draw(deck: Deck, aim: Aim) -> Mark:
    slide = aim.pick(deck.slides, title_of)
    star = slide.shapes.add_shape(MSO_SHAPE.STAR_5_POINT, Emu(900_000), Emu(5_900_000), Emu(300_000), Emu(300_000))
    star.name = f"{WORD} star"
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Emu(0), Emu(0), Emu(99), Emu(99))
    line.begin_connect(star, 0)

    def check(after: After) -> bool:
        for one in walk(after, "a:stCxn"):
            tree = shape_of(one).getparent()
            ids = {found.get("id"): found.get("name") for found in tree.iter(qn("p:cNvPr"))}
            if ids.get(one.get("id")) == f"{WORD} star":
                return True
        return False

    return Mark(f"a star and a line on “{title_of(slide)}”", check)


def has_picture(deck: Deck, color: str) -> tuple[str, Path]:
    """Return the digest of a picture that is drawn for a hand, and its file."""
    path = draw_picture(HOME / f"trial-{color}.png", color)
    _, rel = deck.slides[0].part.get_or_add_image_part(str(path))
    part = deck.slides[0].part.related_part(rel)
    deck.slides[0].part.drop_rel(rel)
    return part.sha1, path


def shows(digest: str) -> Check:
    """Return a check that a shown slide has a picture."""

    def check(after: After) -> bool:
        for slide in after.deck.file.slides:
            if slide._element.get("show") == "0":
                continue
            for blip in slide._element.iter(qn("a:blip")):
                part = slide.part.related_part(blip.get(qn("r:embed")))
                if getattr(part, "sha1", "") == digest:
                    return True
        return False

    return check


@hand("picture added")
def add_picture(deck: Deck, aim: Aim) -> Mark:
    slide = aim.pick(deck.slides, title_of)
    digest, path = has_picture(deck, "maroon")
    slide.shapes.add_picture(str(path), Emu(900_000), Emu(5_000_000), Emu(640_000))
    return Mark(f"a picture on “{title_of(slide)}”", shows(digest))


def pick_picture(deck: Deck, aim: Aim) -> BaseShape:
    """Return a picture to edit."""
    found = [
        one for slide in deck.slides for one in slide.shapes if one._element.find(f".//{qn('a:blip')}") is not None
    ]
    return aim.pick(found, title_of_shape)


@hand("picture replaced")
def replace_picture(deck: Deck, aim: Aim) -> Mark:
    shape = pick_picture(deck, aim)
    digest, path = has_picture(deck, "olive")
    _, rel = shape.part.get_or_add_image_part(str(path))
    shape._element.find(f".//{qn('a:blip')}").set(qn("r:embed"), rel)
    return Mark(f"the picture of {shape.name} on “{title_of_shape(shape)}”", shows(digest))


@hand("picture cropped")
def crop(deck: Deck, aim: Aim) -> Mark:
    shape = pick_picture(deck, aim)
    assert isinstance(shape, Picture)
    shape.crop_left = 0.12345
    check = has_mark(lambda one: one.get("l") == "12345", "", "a:srcRect")
    return Mark(f"the crop of {shape.name} on “{title_of_shape(shape)}”", check)


@hand("alt text changed")
def change_alt(deck: Deck, aim: Aim) -> Mark:
    found = [one for one in list_shapes(deck) if one._element.find(f".//{qn('p:cNvPr')}").get("descr")]
    shape = aim.pick(found, title_of_shape)
    shape._element.find(f".//{qn('p:cNvPr')}").set("descr", f"a {WORD} for the blind")
    check = has_mark(lambda one: one.get("descr") == f"a {WORD} for the blind", "", "p:cNvPr")
    return Mark(f"alt text of {shape.name} on “{title_of_shape(shape)}”", check)


@hand("shapes grouped")
def group(deck: Deck, aim: Aim) -> Mark:
    free = [one for one in list_shapes(deck) if not one.is_placeholder and not one.has_chart and not one.has_table]
    slides = [one for one in deck.slides if len([shape for shape in free if shape.part is one.part]) > 1]
    slide = aim.pick(slides, title_of)
    own = [shape for shape in free if shape.part is slide.part][:2]
    made = slide.shapes.add_group_shape(own)
    made.name = f"{WORD} group"

    def check(after: After) -> bool:
        named = [one.getparent().getparent() for one in walk(after, "p:cNvPr") if one.get("name") == f"{WORD} group"]
        return any(len([child for child in one if child.tag != qn("p:nvGrpSpPr")]) > 2 for one in named)

    return Mark(f"two shapes in a group on “{title_of(slide)}”", check)


@hand("shape pasted from another slide")
def paste(deck: Deck, aim: Aim) -> Mark:
    source = choose(aim, [one for one in list_shapes(deck, words=True) if is_own(one)])
    slide = aim.pick([one for one in deck.slides if one.part is not source.part], title_of)
    pasted = deepcopy(source._element)
    for link in [*pasted.iter(qn("a:hlinkClick"))]:
        link.getparent().remove(link)
    highest = max(int(one.get("id")) for one in slide._element.iter(qn("p:cNvPr")))
    pasted.find(f".//{qn('p:cNvPr')}").set("id", str(highest + 1))
    holder = pasted.find(f".//{qn('p:ph')}")
    if holder is not None:  # what has no place there becomes a box of its own
        properties = pasted.find(qn("p:spPr"))
        if properties.find(qn("a:xfrm")) is None:
            xfrm = etree.Element(qn("a:xfrm"))
            etree.SubElement(xfrm, qn("a:off"), x=str(source.left), y=str(source.top))
            etree.SubElement(xfrm, qn("a:ext"), cx=str(source.width), cy=str(source.height))
            properties.insert(0, xfrm)
        if properties.find(qn("a:prstGeom")) is None and properties.find(qn("a:custGeom")) is None:
            geometry = etree.Element(qn("a:prstGeom"), prst="rect")
            etree.SubElement(geometry, qn("a:avLst"))
            properties.insert(1, geometry)
        holder.getparent().remove(holder)
    text = next(one for one in pasted.iter(qn("a:t")))
    text.text = f"{WORD} {text.text}"
    slide.shapes._spTree.append(pasted)
    return Mark(f"{source.name} of “{title_of_shape(source)}” on “{title_of(slide)}”", says(WORD))


@hand("shape duplicated")
def duplicate(deck: Deck, aim: Aim) -> Mark:
    source = pick_shape(deck, aim, words=True)
    twin = deepcopy(source._element)
    highest = max(int(one.get("id")) for one in source.part.slide._element.iter(qn("p:cNvPr")))
    twin.find(f".//{qn('p:cNvPr')}").set("id", str(highest + 1))
    for found in twin.iter(f"{{{A16}}}creationId"):
        found.set("id", "{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}")
    text = next(one for one in twin.iter(qn("a:t")))
    text.text = f"{WORD} {text.text}"
    source._element.addnext(twin)
    return Mark(tell("a twin", source), says(WORD))
