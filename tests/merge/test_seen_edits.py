"""Whatever hands change on a slide is seen, in the field that it belongs to."""

import io
import zipfile

import pytest
from lxml import etree
from test_record_law import tell_differences

from deckgen.merge.archive import open_archive
from deckgen.merge.scan import scan
from deckgen.write import compile_template, write_pptx
from write.sample import DECK, FRAMES, THEME

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
NAMES = {"a": A, "p": P, "c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
SLIDES = {"text": "ppt/slides/slide2.xml", "show": "ppt/slides/slide3.xml"}


def write_sample():
    target = io.BytesIO()
    write_pptx(DECK, compile_template(THEME, FRAMES), target)
    return target.getvalue()


SAMPLE = write_sample()
BEFORE = scan(open_archive(SAMPLE)).record


def edit(part, change):
    """Return the sample with one part changed."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SAMPLE)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            archive.writestr(name, content)
    return target.getvalue()


def first(root, path):
    return root.xpath(path, namespaces=NAMES)[0]


def set_on(path, **attributes):
    def change(root):
        for name, value in attributes.items():
            first(root, path).set(name, value)

    return change


def add(path, markup, place=None):
    def change(root):
        new = etree.fromstring(f'<x xmlns:a="{A}" xmlns:p="{P}">{markup}</x>')[0]
        parent = first(root, path)
        parent.insert(len(parent) if place is None else place, new)

    return change


def say(path, text):
    def change(root):
        first(root, path).text = text

    return change


def raise_up(root):
    tree = first(root, "//p:spTree")
    tree.append(tree[2])


def add_equation(root):
    """Add one to a text as PowerPoint does: the shape becomes one of two alternatives."""
    shape = first(root, BODY)
    math = '<a:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/></a:p>'
    add(f"{BODY}/p:txBody", math)(root)
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = etree.SubElement(shape.getparent(), f"{{{mc}}}AlternateContent")
    shape.getparent().replace(shape, both)
    etree.SubElement(both, f"{{{mc}}}Choice", Requires="a14").append(shape)
    etree.SubElement(both, f"{{{mc}}}Fallback")


BODY = "//p:sp[.//p:ph[@idx='1']]"
RUN = f"({BODY}//a:r[a:rPr])[1]"
EDITS = {
    "words": ("text", say(f"{RUN}/a:t", "By hand"), {"paragraphs", "plain", "words", "text"}),
    "bold": ("text", set_on(f"{RUN}/a:rPr", b="1"), {"paragraphs", "plain", "text"}),
    "underline": ("text", set_on(f"{RUN}/a:rPr", u="sng"), {"paragraphs", "plain", "text"}),
    "equation": ("text", add_equation, {"paragraphs", "plain", "text"}),
    "size": ("text", set_on(f"{RUN}/a:rPr", sz="4400"), {"paragraphs", "text"}),
    "color": (
        "text",
        add(f"{RUN}/a:rPr", '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>', 0),
        {"paragraphs", "text"},
    ),
    "alignment": ("text", add(f"({BODY}//a:p)[1]", '<a:pPr algn="r"/>', 0), {"paragraphs", "text"}),
    "level": ("text", add(f"({BODY}//a:p)[1]", '<a:pPr lvl="2"/>', 0), {"paragraphs", "text"}),
    "anchor": ("text", set_on(f"{BODY}//a:bodyPr", anchor="b"), {"paint"}),
    "columns": ("text", set_on(f"{BODY}//a:bodyPr", numCol="2"), {"paint"}),
    "place": (
        "text",
        add(f"{BODY}/p:spPr", '<a:xfrm><a:off x="9" y="9"/><a:ext cx="900000" cy="900000"/></a:xfrm>', 0),
        {"place"},
    ),
    "turn": (
        "text",
        add(f"{BODY}/p:spPr", '<a:xfrm rot="2700000"><a:off x="9" y="9"/><a:ext cx="900" cy="9000"/></a:xfrm>', 0),
        {"place"},
    ),
    "size alone": ("text", add(f"{BODY}/p:spPr", '<a:xfrm><a:ext cx="900000" cy="900000"/></a:xfrm>', 0), {"place"}),
    "offset alone": ("text", add(f"{BODY}/p:spPr", '<a:xfrm><a:off x="9" y="9"/></a:xfrm>', 0), {"place"}),
    "angle alone": ("text", add(f"{BODY}/p:spPr", '<a:xfrm rot="2700000"/>', 0), {"place"}),
    "fill": (
        "text",
        add(f"{BODY}/p:spPr", '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>'),
        {"paint"},
    ),
    "hidden shape": ("text", set_on(f"{BODY}/p:nvSpPr/p:cNvPr", hidden="1"), {"paint"}),
    "alternative text": ("text", set_on(f"{BODY}/p:nvSpPr/p:cNvPr", descr="By hand"), {"alt"}),
    "order": ("text", raise_up, {"order"}),
    "hidden slide": ("text", lambda root: root.set("show", "0"), {"hidden"}),
    "background": (
        "text",
        add("//p:cSld", '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></p:bgPr></p:bg>', 0),
        {"rest"},
    ),
    "transition": ("text", add("/p:sld", '<p:transition spd="slow"><p:fade/></p:transition>'), {"rest"}),
    "crop": ("show", add("//p:pic/p:blipFill", '<a:srcRect l="20000"/>', 1), {"picture"}),
    "cell": ("show", say("(//a:tc//a:t)[2]", "By hand"), {"plain", "words", "cells"}),
    "cell fill": (
        "show",
        add("(//a:tcPr)[2]", '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'),
        {"cells"},
    ),
    "width": ("show", set_on("//a:gridCol", w="900000"), {"cells"}),
    "style of a table": ("show", say("//a:tableStyleId", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"), {"cells"}),
    "banded rows": ("show", set_on("//a:tblPr", bandRow="1"), {"cells"}),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_seen_in_its_field(name):
    page, change, fields = EDITS[name]
    before, after = BEFORE, scan(open_archive(edit(SLIDES[page], change))).record
    seen = set()
    for was, now in zip(before.slides, after.slides, strict=True):
        if [shape.key for shape in was.shapes] != [shape.key for shape in now.shapes]:
            seen.add("order")
            continue
        for line in tell_differences(was, now):
            where = line.partition(":")[0]
            seen |= {where.rpartition(".")[2]} - {"fields"}
        for one, other in zip(was.shapes, now.shapes, strict=True):
            seen |= {field for field, _ in set(one.fields) ^ set(other.fields)}
    assert seen == fields


def test_a_number_of_a_chart_is_seen():
    change = say("//c:val//c:pt[1]/c:v", "12345")
    before, after = BEFORE, scan(open_archive(edit("ppt/charts/chart1.xml", change))).record
    (line,) = [line for line in tell_differences(before, after) if ".fields" in line]
    assert "data" in line


def test_a_new_name_of_a_section_is_seen():
    change = set_on("//*[local-name()='section']", name="By hand")
    before, after = BEFORE, scan(open_archive(edit("ppt/presentation.xml", change))).record
    assert before.sections != after.sections
    assert before.slides == after.slides


pytestmark = pytest.mark.slow
