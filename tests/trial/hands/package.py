"""Hand edits beside slides: comments, sections, shows, masters, what add-ins leave."""

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from trial.courses import HOME, draw_picture
from trial.hands.slides import P14, R, list_ids, pick_slide
from trial.marks import WORD, After, Aim, Mark, choose, hand, title_of

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
AUTHORS = (
    f'<p:cmAuthorLst xmlns:p="{P}"><p:cmAuthor id="0" name="Zoe" initials="Z" lastIdx="1" clrIdx="0"/></p:cmAuthorLst>'
)
COMMENT = f"""<p:cmLst xmlns:p="{P}"><p:cm authorId="0" dt="2026-11-01T10:00:00.000" idx="1"><p:pos x="10" y="10"/>
<p:text>a {WORD} remarks</p:text></p:cm></p:cmLst>"""
P188 = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"
MODERN_AUTHORS = f"""<p188:authorLst xmlns:p188="{P188}">
<p188:author id="{{11111111-2222-3333-4444-555555555555}}" name="Zoe" initials="Z" userId="zoe" providerId="None"/>
</p188:authorLst>"""
MODERN = f"""<p188:cmLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p188="{P188}">
<p188:cm id="{{AAAAAAAA-2222-3333-4444-555555555555}}" authorId="{{11111111-2222-3333-4444-555555555555}}"
 created="2026-11-01T10:00:00.000"><p188:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>a {WORD} remarks</a:t></a:r></a:p>
</p188:txBody></p188:cm></p188:cmLst>"""
PML = "application/vnd.openxmlformats-officedocument.presentationml."
MICROSOFT = "http://schemas.microsoft.com/office/2018/10/relationships/"


def add_part(deck: Deck, owner: object, name: str, kind: tuple[str, str], text: str) -> Part:
    """Add a part of a content type, related from its owner."""
    part = Part(PackURI(f"/ppt/{name}"), kind[0], deck.part.package, HEAD + text.encode())
    owner.relate_to(part, kind[1])
    return part


def has_part(after: After, slide: tuple[str, int], ending: str) -> bool:
    """Tell whether a shown slide has a part that says what a hand said; the one of a title while there is one."""
    for one in after.deck.file.slides:
        known = one.slide_id == slide[1] or title_of(one) == slide[0] or slide[0] not in after.deck.titles
        if not known or one._element.get("show") == "0":
            continue
        parts = [
            rel.target_part.blob
            for rel in one.part.rels.values()
            if not rel.is_external and rel.reltype.endswith(ending)
        ]
        if any(WORD.encode() in blob for blob in parts):
            return True
    return False


@hand("comment added")
def add_comment(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    add_part(deck, deck.part, "commentAuthors.xml", (f"{PML}commentAuthors+xml", RT.COMMENT_AUTHORS), AUTHORS)
    add_part(deck, slide.part, "comments/comment1.xml", (f"{PML}comments+xml", RT.COMMENTS), COMMENT)
    known = title_of(slide), slide.slide_id
    return Mark(f"a comment on “{known[0]}”", lambda after: has_part(after, known, "/comments"))


@hand("modern comment added")
def add_modern_comment(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    kind = "application/vnd.ms-powerpoint.authors+xml", f"{MICROSOFT}authors"
    add_part(deck, deck.part, "authors.xml", kind, MODERN_AUTHORS)
    kind = "application/vnd.ms-powerpoint.comments+xml", f"{MICROSOFT}comments"
    add_part(deck, slide.part, "comments/modernComment_101_1.xml", kind, MODERN)
    known = title_of(slide), slide.slide_id
    return Mark(f"a modern comment on “{known[0]}”", lambda after: has_part(after, known, "/comments"))


@hand("add-in leaves a tag")
def add_tag(deck: Deck, aim: Aim) -> Mark:
    slide = pick_slide(deck, aim)
    text = f'<p:tagLst xmlns:p="{P}"><p:tag name="ADDIN" val="{WORD}"/></p:tagLst>'
    part = add_part(deck, slide.part, "tags/tag1.xml", (f"{PML}tags+xml", RT.TAGS), text)
    rel = next(key for key, one in slide.part.rels.items() if not one.is_external and one.target_part is part)
    common = slide._element.find(qn("p:cSld"))
    data = etree.Element(qn("p:custDataLst"))
    etree.SubElement(data, qn("p:tags")).set(f"{{{R}}}id", rel)
    common.find(qn("p:spTree")).addnext(data)
    known = title_of(slide), slide.slide_id
    return Mark(f"a tag on “{known[0]}”", lambda after: has_part(after, known, "/tags"))


def list_sections(deck: Deck) -> list[etree._Element]:
    """Return the sections of a presentation."""
    return [*deck.part._element.iter(f"{{{P14}}}section")]


@hand("section renamed")
def rename_section(deck: Deck, aim: Aim) -> Mark:
    section = choose(aim, list_sections(deck))
    was = section.get("name")
    section.set("name", f"{WORD} part")
    check = lambda after: any(one.get("name") == f"{WORD} part" for one in list_sections(after.deck.file))  # noqa: E731
    return Mark(f"section “{was}”", check)


@hand("section moved")
def move_section(deck: Deck, aim: Aim) -> Mark:
    sections = list_sections(deck)
    middle = sections[1:-1]
    section = choose(aim, middle)
    section.getparent().append(section)
    listed = [one.get("id") for one in deck.part._element.iter(f"{{{P14}}}sldId")]
    ids = list_ids(deck)
    for entry in sorted(ids, key=lambda one: listed.index(one.get("id"))):
        ids.append(entry)
    titles = {str(slide.slide_id): title_of(slide) for slide in deck.slides}
    own = [titles[one.get("id")] for one in section.iter(f"{{{P14}}}sldId")]
    others = [title_of(slide) for slide in deck.slides if title_of(slide) not in own]

    def check(after: After) -> bool:
        found = [title for title in after.deck.titles if title in own or title in others[-1:]]
        return not any(title in own for title in found) or found[-1] in own or others[-1] not in found

    return Mark(f"section “{section.get('name')}” last", check, moved=frozenset(own))


@hand("section added")
def add_section(deck: Deck, aim: Aim) -> Mark:
    section = choose(aim, [one for one in list_sections(deck) if len(one[0]) > 2])
    listed = section.find(f"{{{P14}}}sldIdLst")
    made = etree.Element(section.tag, name=f"{WORD} part", id="{99999999-2222-3333-4444-555555555555}")
    own = etree.SubElement(made, listed.tag)
    for one in [*listed][2:]:
        own.append(one)
    section.addnext(made)
    check = lambda after: any(one.get("name") == f"{WORD} part" for one in list_sections(after.deck.file))  # noqa: E731
    return Mark("a section", check)


@hand("custom show added")
def add_show(deck: Deck, aim: Aim) -> Mark:
    slides = {one.slide_id: one for one in [pick_slide(deck, aim), pick_slide(deck, aim)]}
    root = deck.part._element
    shows = etree.Element(qn("p:custShowLst"))
    show = etree.SubElement(shows, qn("p:custShow"), name=f"{WORD} show", id="0")
    listed = etree.SubElement(show, qn("p:sldLst"))
    for entry in list_ids(deck):
        if int(entry.get("id")) in slides:
            etree.SubElement(listed, qn("p:sld")).set(f"{{{R}}}id", entry.get(f"{{{R}}}id"))
    order = [
        qn(f"p:{name}")
        for name in (
            "sldMasterIdLst",
            "notesMasterIdLst",
            "handoutMasterIdLst",
            "sldIdLst",
            "sldSz",
            "notesSz",
            "smartTags",
            "embeddedFontLst",
        )
    ]
    [one for one in root if one.tag in order][-1].addnext(shows)
    titles = [title_of(one) for one in slides.values()]

    def check(after: After) -> bool:
        root = after.deck.file.part._element
        for show in root.iter(qn("p:custShow")):
            parts = [after.deck.file.part.rels.get(one.get(f"{{{R}}}id")) for one in show.iter(qn("p:sld"))]
            shown = {title_of(one.target_part.slide) for one in parts if one is not None}
            if show.get("name") == f"{WORD} show" and all(
                title in shown for title in titles if title in after.deck.titles
            ):
                return True
        return False

    return Mark(f"a show of {titles}", check)


def master_of(slide: Slide) -> object:
    """Return the master of a slide."""
    return slide.slide_layout.slide_master


@hand("logo added to the master")
def add_logo(deck: Deck, aim: Aim) -> Mark:
    path = draw_picture(HOME / "trial-logo.png", "purple")
    slide = pick_slide(deck, aim)
    master = master_of(slide)
    _, rel = master.part.get_or_add_image_part(str(path))
    picture = f"""<p:pic xmlns:p="{P}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="{R}">
<p:nvPicPr><p:cNvPr id="4242" name="{WORD} logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>
<p:blipFill><a:blip r:embed="{rel}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>
<p:spPr><a:xfrm><a:off x="99" y="99"/><a:ext cx="640000" cy="360000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>"""
    master._element.find(f".//{qn('p:spTree')}").append(etree.fromstring(picture))

    def check(after: After) -> bool:
        slides = [one for one in after.deck.file.slides if one._element.get("show") != "0"]
        with_logo = [one for one in slides if any(shape.name == f"{WORD} logo" for shape in master_of(one).shapes)]
        return len(with_logo) == len(slides)

    return Mark("a logo on the master", check)


@hand("words added to a layout")
def add_to_layout(deck: Deck, aim: Aim) -> Mark:
    layout = pick_slide(deck, aim).slide_layout
    box = f"""<p:sp xmlns:p="{P}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<p:nvSpPr><p:cNvPr id="4243" name="{WORD} box"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>
<p:spPr><a:xfrm><a:off x="99" y="99"/><a:ext cx="640000" cy="360000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en"/><a:t>{WORD}</a:t></a:r></a:p></p:txBody></p:sp>"""
    layout._element.find(f".//{qn('p:spTree')}").append(etree.fromstring(box))

    def check(after: After) -> bool:
        # some programs make a master of each layout
        masters = list(after.deck.file.slide_masters)
        every = [*masters, *(one for master in masters for one in master.slide_layouts)]
        return any(shape.name == f"{WORD} box" for one in every for shape in one.shapes)

    return Mark(f"words on layout “{layout.name}”", check)
