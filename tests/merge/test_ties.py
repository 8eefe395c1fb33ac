"""What hangs on a shape, a slide or a section by hand: the notes drop nothing of it in silence."""

import pytest
from hand_edits import NOTES, check_package, edit, find_slide, list_titles, make_deck, open_deck, read_parts
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from deckgen.merge import merge_deck
from deckgen.merge.archive import open_archive
from deckgen.merge.scan import scan

TITLE = "Solution · Acme"
FEWER = NOTES.replace("* Costs fell by **40 %**\n", "")
"""The notes without a figure, whose shape goes."""
SHORTER = NOTES[: NOTES.index("## Lambda")]
APPEAR = """<p:timing %s><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>
<p:set><p:cBhvr><p:cTn id="2" dur="1"/><p:tgtEl><p:spTgt spid="%s"/></p:tgtEl></p:cBhvr></p:set>
</p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>"""
COMMENT = """<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"
 xmlns:ac="http://schemas.microsoft.com/office/drawing/2013/main/command">
<p188:cm id="{AAAAAAAA-2222-3333-4444-555555555555}">
<ac:deMkLst><ac:spMk id="%s" creationId="{0}"/></ac:deMkLst></p188:cm></p188:cmLst>"""
TAGS = '<p:tagLst %s><p:tag name="ADDIN" val="zebra"/></p:tagLst>'
PML = "application/vnd.openxmlformats-officedocument.presentationml."


def pick(deck):
    """Return the shape that shows the figure which the notes drop."""
    return next(one for one in find_slide(deck, TITLE).shapes if one.has_text_frame and "40" in one.text_frame.text)


def about(shape):
    return next(shape._element.iter(qn("p:cNvPr")))


def animate(deck):
    shape = pick(deck)
    shape.part.slide._element.append(parse_xml(APPEAR % (nsdecls("p"), shape.shape_id)))


def animate_newer(deck):
    """Let it appear as newer programs write it where an effect needs them."""
    shape = pick(deck)
    timing = APPEAR % ("", shape.shape_id)
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    branches = f'<mc:Choice xmlns:p14="{P14}" Requires="p14">{timing}</mc:Choice><mc:Fallback>{timing}</mc:Fallback>'
    markup = f"<mc:AlternateContent {compatible} {nsdecls('p')}>{branches}</mc:AlternateContent>"
    shape.part.slide._element.append(parse_xml(markup))


P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def connect(deck):
    shape = pick(deck)
    line = shape.part.slide.shapes.add_connector(1, 0, 0, 900_000, 900_000)
    line.begin_connect(shape, 0)


def comment(deck):
    shape = pick(deck)
    text = (COMMENT % shape.shape_id).encode()
    kind, link = (
        "application/vnd.ms-powerpoint.comments+xml",
        "http://schemas.microsoft.com/office/2018/10/relationships/comments",
    )
    part = Part(PackURI("/ppt/comments/modernComment_1.xml"), kind, shape.part.package, text)
    shape.part.relate_to(part, link)


def group(deck):
    shape = pick(deck)
    shapes = shape.part.slide.shapes
    box = shapes.add_textbox(0, 0, 900_000, 400_000)
    box.text_frame.text = "beside it"
    shapes.add_group_shape([shape, box])


def tag_shape(deck):
    shape = pick(deck)
    relate_tags(shape.part, about(shape).getparent().find(qn("p:nvPr")))


def relate_tags(owner, holder):
    part = Part(
        owner.package.next_partname("/ppt/tags/tag%d.xml"),
        f"{PML}tags+xml",
        owner.package,
        (TAGS % nsdecls("p")).encode(),
    )
    listed = parse_xml(
        f"<p:custDataLst {nsdecls('p', 'r')}><p:tags r:id='{owner.relate_to(part, RT.TAGS)}'/></p:custDataLst>"
    )
    holder.append(listed)


def hover(deck):
    about(pick(deck)).append(
        parse_xml(f'<a:hlinkHover {nsdecls("a", "r")} r:id="" action="ppaction://hlinkshowjump?jump=lastslide"/>')
    )


def lock(deck):
    kind = next(pick(deck)._element.iter(qn("p:cNvSpPr")))
    for locks in kind.findall(qn("a:spLocks")):
        kind.remove(locks)
    kind.insert(0, parse_xml(f'<a:spLocks {nsdecls("a")} noMove="1"/>'))


def name(deck):
    pick(deck).name = "!!Costs"


TIES = [name, animate, animate_newer, connect, comment, group, tag_shape, hover, lock]


@pytest.mark.parametrize("tie", TIES)
def test_a_shape_with_something_on_it_is_not_dropped_in_silence(tie):
    """Its slide stays as hands left it, and the notes' version waits behind it."""
    before = make_deck()
    data = edit(before, tie)
    merged = merge_deck(data, make_deck(FEWER))
    (kept, waiting) = (at for at, title in enumerate(list_titles(merged.data)) if title == TITLE)
    slides = list(open_deck(merged.data).slides)
    assert "40" in "".join(slides[kept]._element.itertext())
    assert slides[waiting]._element.get("show") == "0"
    assert [change.field for change in merged.plan.changes if change.outcome == "conflict"]
    check_package(merged.data)
    assert not merge_deck(merged.data, make_deck(FEWER)).changed


@pytest.mark.parametrize("tie", TIES)
def test_what_hangs_on_a_shape_stays_when_the_notes_change_its_slide(tie):
    """Its words are those of the notes."""
    fresh = make_deck(NOTES.replace("Costs fell by **40 %**", "Costs fell by **45 %**"))
    data = edit(make_deck(), tie)
    merged = merge_deck(data, fresh)
    words = "".join("".join(slide._element.itertext()) for slide in open_deck(merged.data).slides)
    assert "45" in words
    if not merged.plan.open:
        assert {ties(slide) for slide in scan(open_archive(merged.data)).record.slides} - {()}
    check_package(merged.data)


def ties(slide):
    return tuple(digest for shape in slide.shapes for name, digest in shape.fields if name == "ties")


@pytest.mark.parametrize("tie", TIES)
def test_a_slide_with_something_on_a_shape_stays_when_its_story_leaves_the_notes(tie):
    begin, end = NOTES.index("## EC2"), NOTES.index("## Lambda")
    merged = merge_deck(edit(make_deck(), tie), make_deck(NOTES[:begin] + NOTES[end:]))
    assert TITLE in list_titles(merged.data)
    check_package(merged.data)


def tag_slide(title):
    def change(deck):
        slide = find_slide(deck, title)
        relate_tags(slide.part, slide._element.find(qn("p:cSld")))

    return change


def test_a_tag_of_a_slide_survives_its_renewal_and_its_story():
    """It counts as an edit, unless an add-in has put one on each slide."""
    data = edit(make_deck(), tag_slide("Solution · Globex"))
    for notes in (NOTES.replace("Nothing runs", "Nothing at all runs"), SHORTER):
        merged = merge_deck(data, make_deck(notes))
        slide = find_slide(open_deck(merged.data), "Solution · Globex")
        (tags,) = (link.target_part.blob for link in slide.part.rels.values() if link.reltype == RT.TAGS)
        assert b"zebra" in tags
        check_package(merged.data)

    def tag_all(deck):
        for slide in deck.slides:
            relate_tags(slide.part, slide._element.find(qn("p:cSld")))

    merged = merge_deck(edit(make_deck(), tag_all), make_deck(SHORTER))
    assert "Solution · Globex" not in list_titles(merged.data)
    assert all(any(link.reltype == RT.TAGS for link in one.part.rels.values()) for one in open_deck(merged.data).slides)


def test_a_custom_show_stays_when_its_slides_leave_the_notes():
    """It is empty then, as it is when hands delete its slides."""

    def add_show(deck):
        entry = list(deck.slides._sldIdLst)[list_titles(make_deck()).index("Solution · Globex")]
        markup = f"""<p:custShowLst {nsdecls("p", "r")}><p:custShow name="short" id="0"><p:sldLst>
<p:sld r:id="{entry.rId}"/></p:sldLst></p:custShow></p:custShowLst>"""
        deck.part._element.find(qn("p:notesSz")).addnext(parse_xml(markup))

    merged = merge_deck(edit(make_deck(), add_show), make_deck(SHORTER))
    assert "Solution · Globex" not in list_titles(merged.data)
    main = open_deck(merged.data).part._element
    (show,) = main.iter(qn("p:custShow"))
    assert show.get("name") == "short"
    assert list(show.iter(qn("p:sld"))) == []
    check_package(merged.data)


def name_section(was, now):
    def change(deck):
        for section in deck.part._element.iter("{*}section"):
            if section.get("name") == was:
                section.set("name", now)

    return change


def list_sections(data):
    return [one.get("name") for one in open_deck(data).part._element.iter("{*}section")]


def test_a_section_that_hands_named_stays_when_its_slides_leave_the_notes():
    """And the notes name the others."""
    last = list_sections(make_deck())[2]
    data = edit(make_deck(), name_section(last, "By hand"))
    merged = merge_deck(data, make_deck(SHORTER))
    assert "By hand" in list_sections(merged.data)
    assert last not in list_sections(merged.data)
    assert not merge_deck(merged.data, make_deck(SHORTER)).changed
    renamed = make_deck(NOTES.replace("[Acme]", "[Apex]"))
    expected = [{last: "By hand"}.get(name, name) for name in list_sections(renamed)]
    assert list_sections(merge_deck(data, renamed).data) == expected
    assert "Apex" in expected
    assert b"By hand" in read_parts(merged.data)["ppt/presentation.xml"]
