"""Hand edits of words and of their format."""

from copy import deepcopy

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.util import Pt

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
    texts_of,
    title_of,
    title_of_shape,
)
from trial.sights import read_paragraph, tidy


def list_paragraphs(shape: BaseShape) -> list[etree._Element]:
    """Return the paragraphs of a shape that say something in a run."""
    return [one for one in shape._element.iter(qn("a:p")) if read_paragraph(one) and one.find(qn("a:r")) is not None]


def pick_paragraph(deck: Deck, aim: Aim) -> tuple[BaseShape, etree._Element]:
    """Return a paragraph to edit, and its shape."""
    shape = pick_shape(deck, aim, words=True)
    paragraphs = list_paragraphs(shape)
    return shape, choose(aim, [one for one in paragraphs if read_paragraph(one) in aim.words] or paragraphs)


def tell(what: str, shape: BaseShape) -> str:
    """Return what was done to a shape, for the report."""
    return f"{what} of {shape.name} ({tidy(texts_of(shape))[:40]}) on “{title_of_shape(shape)}”"


@hand("bullet reworded")
def reword(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    runs = paragraph.findall(f"{qn('a:r')}/{qn('a:t')}")
    run = choose(aim, [one for one in runs if one.text and one.text.strip()])
    run.text = f"{WORD} {run.text}"
    return Mark(tell("words", shape), says(WORD))


@hand("title reworded")
def reword_title(deck: Deck, aim: Aim) -> Mark:
    slide = aim.pick([one for one in deck.slides if one.shapes.title is not None], title_of)
    run = slide.shapes.title.text_frame.paragraphs[0].runs[0]
    was = title_of(slide)
    run.text = f"{WORD} {run.text}"
    said = title_of(slide)
    return Mark(f"title of “{was}”", says(WORD), title=said)


@hand("bullet added")
def add_bullet(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    added = deepcopy(paragraph)
    first, *rest = added.findall(qn("a:r"))
    for run in rest:
        added.remove(run)
    first.find(qn("a:t")).text = f"a {WORD} came along"
    paragraph.addnext(added)
    return Mark(tell("a new paragraph", shape), says(f"a {WORD} came along"))


def list_rich(deck: Deck) -> list[BaseShape]:
    """Return the shapes of at least two paragraphs."""
    return [shape for shape in list_shapes(deck, words=True) if len(list_paragraphs(shape)) > 1]


@hand("bullet deleted")
def delete_bullet(deck: Deck, aim: Aim) -> Mark:
    shape = aim.pick(list_rich(deck), title_of_shape)
    paragraph = choose(aim, list_paragraphs(shape))
    text = read_paragraph(paragraph)
    about, check = tell(f"“{text}”", shape), lacks(shape.part.slide, text)
    paragraph.getparent().remove(paragraph)
    return Mark(about, check)


@hand("words deleted")
def delete_words(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    about, check = tell("words deleted", shape), lacks(shape.part.slide, read_paragraph(paragraph))
    runs = paragraph.findall(f"{qn('a:r')}/{qn('a:t')}")
    run = choose(aim, [one for one in runs if one.text and one.text.strip()])
    run.text = run.text.strip().rpartition(" ")[0]
    return Mark(about, check)


def list_worded(shape: BaseShape) -> list[etree._Element]:
    """Return the paragraphs of a shape that say something; numbers of rows are the program's."""
    return [one for one in list_paragraphs(shape) if not read_paragraph(one).isdigit()]


@hand("bullets reordered")
def reorder(deck: Deck, aim: Aim) -> Mark:
    shape = aim.pick([one for one in list_rich(deck) if len(list_worded(one)) > 1], title_of_shape)
    first, second = list_worded(shape)[:2]
    texts = read_paragraph(first), read_paragraph(second)
    second.addnext(first)
    slide = shape.part.slide
    title, number = title_of(slide), slide.slide_id

    def check(after: After) -> bool:
        if not all(map(after.holds, texts)):
            return True
        slides = after.deck.find(title, number) or after.deck.shown
        bodies = (list(map(read_paragraph, body)) for slide in slides for body in slide.element.iter(qn("p:txBody")))
        return any(set(texts) <= set(body) and body.index(texts[0]) > body.index(texts[1]) for body in bodies)

    return Mark(tell("order", shape), check)


@hand("line broken in two")
def break_line(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    run = choose(aim, paragraph.findall(qn("a:r")))
    broken = etree.Element(qn("a:br"))
    run.addnext(broken)
    after = deepcopy(run)
    after.find(qn("a:t")).text = f"and a {WORD}"
    broken.addnext(after)
    return Mark(tell("a break", shape), says(f"and a {WORD}"))


def split_run(paragraph: etree._Element, aim: Aim) -> etree._Element:
    """Cut a word out of a paragraph; returns its run."""
    runs = [one for one in paragraph.findall(qn("a:r")) if (one.find(qn("a:t")).text or "").strip()]
    run = choose(aim, runs)
    words = run.find(qn("a:t")).text.split(" ")
    at = aim.chance.randrange(len(words))
    word = deepcopy(run)
    rest = deepcopy(run)
    run.find(qn("a:t")).text = " ".join([*words[:at], ""]) if at else ""
    word.find(qn("a:t")).text = words[at]
    rest.find(qn("a:t")).text = " ".join(["", *words[at + 1 :]]) if words[at + 1 :] else ""
    run.addnext(word)
    word.addnext(rest)
    for part in (run, rest):
        if not part.find(qn("a:t")).text:
            paragraph.remove(part)
    return word


def properties_of(run: etree._Element) -> etree._Element:
    """Return the properties of a run, made where there are none."""
    found = run.find(qn("a:rPr"))
    if found is None:
        found = etree.Element(qn("a:rPr"))
        run.insert(0, found)
    return found


def has_style(attribute: str, value: str, text: str) -> Check:
    """Return a check that a run with an attribute is in the shape of a text."""
    return has_mark(lambda one: one.get(attribute) == value, text, "a:rPr")


@hand("word in bold")
def embolden(deck: Deck, aim: Aim) -> Mark:
    plain = [
        shape
        for shape in list_shapes(deck, words=True)
        if not any(one.get("b") == "1" for one in shape._element.iter(qn("a:rPr")))
    ]
    shape = aim.pick(plain, title_of_shape)
    run = split_run(choose(aim, list_paragraphs(shape)), aim)
    word = run.find(qn("a:t")).text
    properties_of(run).set("b", "1")
    properties_of(run).set("i", "1")

    def is_bold(one: etree._Element) -> bool:
        near = one.getparent().find(qn("a:t"))
        return one.get("b") == "1" and one.get("i") == "1" and near is not None and near.text == word

    return Mark(tell(f"“{word}” in bold", shape), has_mark(is_bold, texts_of(shape), "a:rPr"))


@hand("run underlined")
def underline(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    properties_of(split_run(paragraph, aim)).set("u", "wavyDbl")
    return Mark(tell("a line under a word", shape), has_style("u", "wavyDbl", texts_of(shape)))


@hand("run recolored")
def recolor(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    runs = [run for one in shape.text_frame.paragraphs for run in one.runs if run.text.strip()]
    choose(aim, runs).font.color.rgb = RGBColor(0xAB, 0x12, 0xCD)
    check = has_mark(
        lambda one: one.getparent().getparent().tag == qn("a:rPr") and one.get("val") == "AB12CD",
        texts_of(shape),
        "a:srgbClr",
    )
    return Mark(tell("color", shape), check)


@hand("run resized")
def resize_run(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    runs = [run for one in shape.text_frame.paragraphs for run in one.runs if run.text.strip()]
    choose(aim, runs).font.size = Pt(13.5)
    return Mark(tell("size", shape), has_style("sz", "1350", texts_of(shape)))


@hand("font changed")
def change_font(deck: Deck, aim: Aim) -> Mark:
    shape = pick_shape(deck, aim, words=True)
    for one in shape.text_frame.paragraphs:
        for run in one.runs:
            run.font.name = "Comic Sans MS"
    check = has_mark(lambda one: one.get("typeface") == "Comic Sans MS", texts_of(shape), "a:latin")
    return Mark(tell("font", shape), check)


@hand("paragraph aligned")
def align(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    found = paragraph.find(qn("a:pPr"))
    if found is None:
        found = etree.Element(qn("a:pPr"))
        paragraph.insert(0, found)
    found.set("algn", "just")
    check = has_mark(lambda one: one.get("algn") == "just", texts_of(shape), "a:pPr")
    return Mark(tell("alignment", shape), check)


@hand("link added")
def add_link(deck: Deck, aim: Aim) -> Mark:
    shape, paragraph = pick_paragraph(deck, aim)
    address = "https://hand.example/zebra"
    found = properties_of(split_run(paragraph, aim))
    for old in found.findall(qn("a:hlinkClick")):
        found.remove(old)
    rel = shape.part.relate_to(
        address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
    )
    link = etree.SubElement(found, qn("a:hlinkClick"))
    link.set(qn("r:id"), rel)

    def check(after: After) -> bool:
        for slide in after.deck.file.slides:
            rels = {key: one.target_ref for key, one in slide.part.rels.items() if one.is_external}
            for one in slide._element.iter(qn("a:hlinkClick")):
                if rels.get(one.get(qn("r:id"))) == address and slide._element.get("show") != "0":
                    return True
        return False

    return Mark(tell("a link", shape), check)


@hand("footer reworded")
def reword_footer(deck: Deck, aim: Aim) -> Mark:
    footers = [
        shape
        for slide in deck.slides
        for shape in slide.placeholders
        if "FOOTER" in str(shape.placeholder_format.type) and shape.text_frame.text
    ]
    shape = aim.pick(footers, title_of_shape)
    shape.text_frame.text = f"{WORD} footer"

    def check(after: After) -> bool:
        return any(one.text == f"{WORD} footer" for slide in after.deck.shown for one in slide.element.iter(qn("a:t")))

    return Mark(f"footer of “{title_of_shape(shape)}”", check)
