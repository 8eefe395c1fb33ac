"""Hand edits of whole slides: hidden, deleted, added, copied, moved; what is said about them, and how they appear."""

from copy import deepcopy

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.text.text import _Run

from trial.marks import (
    WORD,
    After,
    Aim,
    Mark,
    choose,
    hand,
    is_own,
    list_shapes,
    on_slide,
    says,
    texts_of,
    title_of,
    title_of_shape,
    words_of,
)
from trial.sights import see_slide

P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHOW_SLIDE = f"{{{P14}}}sldId"
FADE = '<p:transition %s spd="slow"><p:fade thruBlk="1"/></p:transition>'
APPEAR = """<p:timing %s><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>
<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>
<p:par><p:cTn id="3" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>
<p:par><p:cTn id="4" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>
<p:par><p:cTn id="5" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" nodeType="clickEffect">
<p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst><p:set><p:cBhvr><p:cTn id="6" dur="1" fill="hold">
<p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn><p:tgtEl><p:spTgt spid="%d"/></p:tgtEl>
<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>
<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>
</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn>
<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>
<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>
</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"""


def pick_slide(deck: Deck, aim: Aim) -> Slide:
    """Return a slide to edit, the cover aside."""
    return aim.pick(list(deck.slides)[1:], title_of)


@hand("speaker notes added")
def add_notes(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    frame = slide.notes_slide.notes_text_frame
    first = frame.paragraphs[0]._p
    added = deepcopy(first)
    for run in added.findall(qn("a:r"))[1:]:
        added.remove(run)
    added.find(f"{qn('a:r')}/{qn('a:t')}").text = f"Tell about the {WORD}"
    choose(aim, list(frame.paragraphs))._p.addnext(added)
    return Mark(f"a note on “{title_of(slide)}”", lambda after: notes_say(after, f"Tell about the {WORD}"))


def notes_say(after: After, text: str) -> bool:
    """Tell whether some speaker notes have a paragraph."""
    return any(text in note for slide in after.deck.shown for note in slide.notes)


@hand("speaker notes changed")
def change_notes(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    runs = [
        run
        for one in slide.notes_slide.notes_text_frame.paragraphs
        for run in one.runs
        if run.text.strip() and not run.text.startswith(("Time: ", "Next: "))
    ]
    run = choose(aim, runs)
    was, run.text = run.text, f"{WORD} {run.text}"
    return Mark(f"note “{was[:30]}” of “{title_of(slide)}”", lambda after: notes_say(after, WORD))


@hand("slide hidden")
def hide(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    slide._element.set("show", "0")
    title, number = title_of(slide), slide.slide_id

    def check(after: After) -> bool:
        hidden = [one for one in after.deck.slides if one.hidden and (one.title == title or one.number == number)]
        return bool(hidden) and not after.deck.find(title, number)

    return Mark(f"“{title}” hidden", check, title=title)


def list_ids(deck: Deck) -> etree._Element:
    """Return the list of slides of the presentation."""
    return deck.part._element.find(qn("p:sldIdLst"))


def unlink(slide: Slide, target: object) -> None:
    """Remove the links of a slide to another one, as PowerPoint does when that is deleted."""
    for key, rel in [*slide.part.rels.items()]:
        if rel.is_external or rel.target_part is not target:
            continue
        for link in [*slide._element.iter(qn("a:hlinkClick"))]:
            if link.get(qn("r:id")) == key:
                link.getparent().remove(link)
        slide.part.rels.pop(key)


def delete_from(deck: Deck, slide: Slide) -> None:
    """Delete a slide with all that names it."""
    number, part = slide.slide_id, slide.part
    for one in deck.slides:
        if one.part is not part:
            unlink(one, part)
    ids = list_ids(deck)
    entry = next(one for one in ids if int(one.get("id")) == number)
    deck.part.drop_rel(entry.get(qn("r:id")))
    ids.remove(entry)
    for one in [*deck.part._element.iter(SHOW_SLIDE)]:
        if int(one.get("id")) == number:
            one.getparent().remove(one)


@hand("slide deleted")
def delete_slide(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    title, number = title_of(slide), slide.slide_id
    delete_from(deck, slide)
    return Mark(f"“{title}” deleted", lambda after: not after.deck.find(title, number), title=title)


def place_slide(deck: Deck, slide: Slide, after: Slide) -> None:
    """Move a slide behind another one, in the list and in its section."""
    ids = list_ids(deck)
    entry = next(one for one in ids if int(one.get("id")) == slide.slide_id)
    before = next(one for one in ids if int(one.get("id")) == after.slide_id)
    before.addnext(entry)
    listed = [*deck.part._element.iter(SHOW_SLIDE)]
    found = next((one for one in listed if int(one.get("id")) == after.slide_id), None)
    own = next((one for one in listed if int(one.get("id")) == slide.slide_id), None)
    if found is None:
        return
    if own is None:
        own = etree.Element(SHOW_SLIDE)
        own.set("id", str(slide.slide_id))
    found.addnext(own)


@hand("slide added")
def add_slide(deck: Deck, aim: Aim) -> Mark:
    before = pick_slide(deck, aim)
    layouts = [
        one
        for one in deck.slide_layouts
        if not any(holder.placeholder_format.type is None for holder in one.placeholders)
    ]
    slide = deck.slides.add_slide(choose(aim, layouts))
    place_slide(deck, slide, before)
    box = slide.shapes.add_textbox(900_000, 900_000, 3_000_000, 400_000)
    box.text_frame.text = f"a {WORD} of its own"
    pred = title_of(before)

    def check(after: After) -> bool:
        order = [(one.title, f"a {WORD} of its own" in one.texts) for one in after.deck.shown]
        at = next((at for at, one in enumerate(order) if one[1]), -1)
        known = [place for place, one in enumerate(order) if one[0] == pred]
        return at >= 0 and (not known or known[0] < at)

    return Mark(f"a slide behind “{pred}”", check, made=1)


def copy_slide(deck: Deck, source: Slide) -> Slide:
    """Duplicate a slide as Ctrl+D does: creation ids are those of the source, the slide id is new."""
    made = deck.slides.add_slide(source.slide_layout)
    element = made._element
    for child in [*element]:
        element.remove(child)
    for child in source._element:
        element.append(deepcopy(child))
    names = copy_relationships(source, made)
    for one in element.iter():
        for name, value in one.attrib.items():
            if name.startswith(f"{{{R}}}"):
                one.set(name, names.get(value, value))
    if source.has_notes_slide:
        made.notes_slide.notes_text_frame.text = source.notes_slide.notes_text_frame.text
    place_slide(deck, made, source)
    return made


def copy_relationships(source: Slide, made: Slide) -> dict[str, str]:
    """Let a slide point at what another one points at; returns the new ids by the old ones."""
    names = {}
    for key, rel in source.part.rels.items():
        if rel.is_external:
            names[key] = made.part.rels.get_or_add_ext_rel(rel.reltype, rel.target_ref)
        elif rel.reltype not in {RT.SLIDE_LAYOUT, RT.NOTES_SLIDE}:
            names[key] = made.part.relate_to(rel.target_part, rel.reltype)
    return names


def list_simple(deck: Deck) -> list[Slide]:
    """Return the slides without charts: their copies need parts of their own."""
    return [one for one in [*deck.slides][1:] if not any(shape.has_chart for shape in one.shapes)]


@hand("slide duplicated")
def duplicate(deck: Deck, aim: Aim) -> Mark:
    slide = aim.pick(list_simple(deck), title_of)
    copy_slide(deck, slide)
    texts, title = see_slide(slide).texts, title_of(slide)

    def check(after: After) -> bool:
        # the notes may have changed the first one since, or its title
        same = any(one.texts == texts for one in after.deck.shown)
        return same and (not after.holds(title) or after.deck.titles.count(title) > 1)

    return Mark(f"“{title}” twice", check, made=1)


def list_runs(slide: Slide) -> list[_Run]:
    """Return the runs of a slide that say something."""
    frames = [shape.text_frame for shape in slide.shapes if shape.has_text_frame and is_own(shape)]
    return [run for frame in frames for one in frame.paragraphs for run in one.runs if run.text.strip()]


@hand("slide duplicated and edited")
def duplicate_and_edit(deck: Deck, aim: Aim) -> Mark:
    slide = aim.pick([one for one in list_simple(deck) if list_runs(one)], title_of)
    at = [*slide._element.iter(qn("a:t"))].index(list_runs(slide)[-1]._r.find(qn("a:t")))
    run = [*copy_slide(deck, slide)._element.iter(qn("a:t"))][at]
    run.text = f"{WORD} {run.text}"
    return Mark(f"“{title_of(slide)}” twice, and changed", says(WORD), made=1)


@hand("slides reordered")
def reorder(deck: Deck, aim: Aim) -> Mark:
    slides = list(deck.slides)
    at = slides.index(pick_slide(deck, aim))
    far = [place for place in range(1, len(slides)) if abs(place - at) > 2]
    slide, before = slides[at], slides[aim.chance.choice(far)]
    place_slide(deck, slide, before)
    title, pred = title_of(slide), title_of(before)

    def check(after: After) -> bool:
        titles = after.deck.titles
        return (
            title not in titles
            or pred not in titles
            or titles.index(pred) < titles.index(title) <= titles.index(pred) + 2
        )

    return Mark(f"“{title}” behind “{pred}”", check, moved=frozenset({title}))


@hand("animation added")
def animate(deck: Deck, aim: Aim) -> Mark:
    shape = aim.pick(list_shapes(deck, words=True), title_of_shape)
    slide = shape.part.slide
    own = shape.shape_id
    texts = texts_of(shape)
    timing = parse_xml(APPEAR % (nsdecls("p"), own))
    for old in slide._element.findall(qn("p:timing")):
        slide._element.remove(old)
    insert_late(slide._element, timing)

    def check(after: After) -> bool:
        for found in after.deck.shown:
            for target in found.element.iter(qn("p:spTgt")):
                shapes = [
                    one.getparent().getparent()
                    for one in found.element.iter(qn("p:cNvPr"))
                    if one.get("id") == target.get("spid")
                ]
                same = shapes and words_of(shapes[0]) == " ".join(texts.split("\n"))
                if same or (shapes and not all(map(after.holds, texts.split("\n")))):
                    return True
        return False

    return Mark(f"{shape.name} of “{title_of(slide)}” appears", check)


def insert_late(slide: etree._Element, element: etree._Element) -> None:
    """Put a transition or a timing where it belongs: behind colors, before extensions."""
    order = [qn(f"p:{name}") for name in ("cSld", "clrMapOvr", "transition", "timing", "extLst")]
    place = order.index(element.tag)
    before = [one for one in slide if one.tag in order[:place]]
    before[-1].addnext(element)


@hand("transition added")
def add_transition(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    for old in slide._element.findall(qn("p:transition")):
        slide._element.remove(old)
    insert_late(slide._element, parse_xml(FADE % nsdecls("p")))
    title, number = title_of(slide), slide.slide_id

    def check(after: After) -> bool:
        fades = [one for one in after.deck.shown if one.element.find(f".//{qn('p:fade')}") is not None]
        return any(one.title == title or one.number == number for one in fades) or (
            bool(fades) and title not in after.deck.titles
        )

    return Mark(f"“{title}” fades in", check)


@hand("background changed")
def paint_background(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = RGBColor(0x12, 0xEF, 0x34)
    title, number = title_of(slide), slide.slide_id

    def is_green(one) -> bool:
        found = one.element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        return found is not None and any(color.get("val") == "12EF34" for color in found.iter(qn("a:srgbClr")))

    def check(after: After) -> bool:
        return on_slide(title, number, is_green)(after) or (
            title not in after.deck.titles and any(map(is_green, after.deck.shown))
        )

    return Mark(f"the background of “{title}”", check)


@hand("layout of a slide changed")
def change_layout(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    used = {one.slide_layout.name for one in deck.slides}
    layout = choose(
        aim, [one for one in deck.slide_layouts if one.name != slide.slide_layout.name and one.name in used]
    )
    rel = next(key for key, one in slide.part.rels.items() if one.reltype == RT.SLIDE_LAYOUT)
    slide.part.rels[rel]._target = layout.part
    name, title, number = layout.name, title_of(slide), slide.slide_id

    def check(after: After) -> bool:
        found = [one for one in after.deck.file.slides if one.slide_id == number or title_of(one) == title]
        return any(one.slide_layout.name == name for one in found)

    return Mark(f"“{title}” stands on “{name}”", check)
