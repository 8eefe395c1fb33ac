"""A slide that both sides changed: their tree, with the fields of ours that the plan names."""

import pytest
import slide_model as model
from lxml import etree

from deckgen.geometry import Box
from deckgen.merge.markup import copy, find, parse, tag
from deckgen.merge.slides.identity import SHAPE_ID, drop_extension
from deckgen.merge.slides.join import recall_places
from deckgen.merge.slides.make import SlideSides, draft_slide
from deckgen.merge.steps import JoinedSlide, ShapeJoin

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
LINE = model.sample.line


def join(ours, theirs, *joins, relayout=False):
    """Return the slide that comes out; shapes that no join names are theirs as they are."""
    step = JoinedSlide(0, 0, plan(ours, theirs, *joins), (), relayout)
    part = draft_slide(step, SlideSides(ours, theirs, theirs.record), 300).finish()
    root = parse(part.xml)
    used = {value for node in root.iter("*") for name, value in node.attrib.items() if "relationships}" in name}
    assert used <= {want.number for want in part.wants}
    assert len({want.number for want in part.wants}) == len(part.wants)
    numbers = [name.get("id") for name in root.iter(f"{{{P}}}cNvPr")]
    assert len(set(numbers)) == len(numbers)
    made = [one for one in model.creations(root) if one]
    assert len(set(made)) == len(made)
    return root


def plan(ours, theirs, *joins):
    """Return joins of all shapes, in the order of theirs; those of ours alone behind the shape before them."""
    known = {name: (taken, text) for name, taken, text in joins}
    places = {record.key: at for at, record in enumerate(ours.record.shapes)}
    found = [
        ShapeJoin(at, places.get(record.key), *known.get(record.key, ((), ())))
        for at, record in enumerate(theirs.record.shapes)
        if (record.key, "gone") not in known and known.get(record.key, ("", ()))[0] != "gone"
    ]
    return (*found, *(ShapeJoin(None, places[name]) for name, (taken, _) in known.items() if taken == "new"))


def move(name, x=914400):
    """Return a hand that moves a shape."""

    def edit(root):
        shape = model.shapes_of(root)[name]
        properties = find(shape, "p:spPr")
        box = find(properties, "a:xfrm")
        if box is None:
            box = etree.fromstring(
                f'<a:xfrm xmlns:a="{A}"><a:off x="0" y="5"/><a:ext cx="3000000" cy="900000"/></a:xfrm>'
            )
            properties.insert(0, box)
        find(box, "a:off").set("x", str(x))

    return edit


def test_words_of_ours_in_a_shape_that_hands_moved():
    """The text is the notes', the place the hand's, and the body stays laid out as the hand's."""
    ours = model.open_page(model.with_item(model.TEXT, "free", lines=(LINE("New words"),)))

    def edit(root):
        move("free", 777)(root)
        body = find(model.shapes_of(root)["free"], "p:txBody/a:bodyPr")
        body.set("anchor", "b")
        etree.SubElement(body, f"{{{A}}}normAutofit", fontScale="62500", lnSpcReduction="20000")

    root = join(ours, model.open_page(model.TEXT, "theirs", edit=edit), ("free", ("text",), ()))
    shape = model.shapes_of(root)["free"]
    assert model.words(shape) == ["New words"]
    assert model.place(shape)[0] == 777
    body = find(shape, "p:txBody/a:bodyPr")
    assert body.get("anchor") == "b"
    assert dict(find(body, "a:normAutofit").attrib) == {}


def test_a_place_of_ours():
    """A shape goes where the notes put it, and back to its placeholder where they state no place."""
    ours = model.open_page(model.with_item(model.TEXT, "free", box=Box(10, 20, 30, 40)))
    theirs = model.open_page(model.TEXT, "theirs", edit=move("body"))
    assert model.place(model.shapes_of(theirs.tree)["body"])
    root = join(ours, theirs, ("free", ("place",), ()), ("body", ("place",), ()))
    assert model.place(model.shapes_of(root)["free"]) == (127000, 254000, 381000, 508000)
    assert model.place(model.shapes_of(root)["body"]) is None


def test_paint_of_ours_with_the_words_of_theirs():
    """Fill and outline come without place and text."""
    ours = model.open_page(model.with_item(model.TEXT, "card", fill=model.sample.Role.ACCENT))
    root = join(ours, model.open_page(model.TEXT, "theirs", edit=move("card", 42)), ("card", ("paint",), ()))
    shape = model.shapes_of(root)["card"]
    assert [etree.QName(child).localname for child in find(shape, "p:spPr")] == ["xfrm", "solidFill"]
    assert model.place(shape)[0] == 42
    assert model.words(shape) == ["200 bn", "signals a day"]


def test_paragraphs_of_both_in_one_text():
    """Each stands as its side has it, with its links."""
    link = "https://example.org/new"
    run = model.sample.run("Click", link=link)
    ours = model.open_page(
        model.with_item(model.TEXT, "free", lines=(LINE("One"), model.TEXT.items[0].lines[0]._replace(runs=(run,))))
    )

    def edit(root):
        next(model.shapes_of(root)["free"].iter(f"{{{A}}}t")).text = "Hand"

    theirs = model.open_page(model.TEXT, "theirs", edit=edit)
    root = join(ours, theirs, ("free", (), (("theirs", 0), ("ours", 1))))
    shape = model.shapes_of(root)["free"]
    assert model.words(shape) == ["Hand", "Click"]
    assert find(shape, "p:txBody/a:p/a:r/a:rPr/a:hlinkClick") is not None


def test_a_picture_of_ours_keeps_the_description_of_theirs():
    """Bytes and crop are one field, words another."""

    def edit(root):
        model.find_name(model.shapes_of(root)["picture"]).set("descr", "By hand")

    other = model.sample.draw_png(b"\7\7\7")
    ours = model.open_page(model.with_item(model.SHOW, "picture", data=other))
    theirs = model.open_page(model.SHOW, "theirs", edit=edit)
    step = JoinedSlide(0, 0, plan(ours, theirs, ("picture", ("picture",), ())), ())
    part = draft_slide(step, SlideSides(ours, theirs, theirs.record), 300).finish()
    shape = model.shapes_of(parse(part.xml))["picture"]
    number = find(shape, "p:blipFill/a:blip").get(tag("r:embed"))
    assert next(want for want in part.wants if want.number == number).side == "ours"
    assert model.find_name(shape).get("descr") == "By hand"


def test_a_description_of_ours_and_that_a_shape_is_decorative():
    """The mark for screen readers goes with the words."""
    ours = model.open_page(model.with_item(model.SHOW, "picture", alt=""))
    root = join(ours, model.open_page(model.SHOW, "theirs"), ("picture", ("alt",), ()))
    name = model.find_name(model.shapes_of(root)["picture"])
    assert name.get("descr") == ""
    assert b"decorative" in etree.tostring(name)
    back = join(
        model.open_page(model.SHOW),
        model.open_page(model.with_item(model.SHOW, "picture", alt=""), "theirs"),
        ("picture", ("alt",), ()),
    )
    name = model.find_name(model.shapes_of(back)["picture"])
    assert name.get("descr") == "A blue field"
    assert b'val="1"' not in etree.tostring(name)


def test_tables_and_charts_of_ours_in_the_frames_of_theirs():
    """The contents come, the place of the hands stays."""

    def edit(root):
        for name in ("table", "chart"):
            find(find(model.shapes_of(root)[name], "p:xfrm"), "a:off").set("x", "55")

    ours = model.open_page(model.with_item(model.SHOW, "table", rows=tuple(reversed(model.SHOW.items[3].rows))))
    theirs = model.open_page(model.SHOW, "theirs", edit=edit)
    root = join(ours, theirs, ("table", ("cells",), ()), ("chart", ("data",), ()))
    shapes = model.shapes_of(root)
    assert model.place(shapes["table"])[0] == model.place(shapes["chart"])[0] == 55
    assert next(shapes["table"].iter(f"{{{A}}}t")).text == "Armut"


def test_a_link_of_ours():
    """A link on a whole shape comes, and goes."""
    changed = model.with_item(model.SHOW, "qr", link="https://example.org/other")
    root = join(model.open_page(changed), model.open_page(model.SHOW, "theirs"), ("qr", ("link",), ()))
    assert find(model.find_name(model.shapes_of(root)["qr"]), "a:hlinkClick") is not None
    plain = model.with_item(model.SHOW, "qr", link="")
    root = join(model.open_page(plain), model.open_page(model.SHOW, "theirs"), ("qr", ("link",), ()))
    assert find(model.find_name(model.shapes_of(root)["qr"]), "a:hlinkClick") is None


def test_new_shapes_of_ours_and_gone_ones():
    """A new one has a number that nobody has; with a gone one goes what held on to it."""

    def edit(root):
        connector = model.shapes_of(root)["line"]
        held = etree.SubElement(find(connector, "p:nvCxnSpPr/p:cNvCxnSpPr"), f"{{{A}}}stCxn")
        held.set("id", model.numbers(root)["dot"])
        held.set("idx", "0")

    theirs = model.open_page(model.without(model.TEXT, "free"), "theirs", edit=edit)
    root = join(model.open_page(model.TEXT), theirs, ("free", "new", ()), ("dot", "gone", ()))
    assert "free" in model.shapes_of(root)
    assert "dot" not in model.shapes_of(root)
    assert b"stCxn" not in etree.tostring(root)


def test_a_gone_shape_with_an_equation_of_hands_leaves_nothing():
    """PowerPoint writes such a shape as one of two alternatives."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    def edit(root):
        shape = model.shapes_of(root)["dot"]
        both = etree.Element(f"{{{mc}}}AlternateContent")
        shape.getparent().replace(shape, both)
        etree.SubElement(both, f"{{{mc}}}Choice", Requires="a14").append(shape)
        etree.SubElement(both, f"{{{mc}}}Fallback")

    theirs = model.open_page(model.TEXT, "theirs", edit=edit)
    root = join(model.open_page(model.TEXT), theirs, ("dot", "gone", ()))
    assert root.find(f".//{{{mc}}}AlternateContent") is None


def test_unknown_markup_survives():
    """Alternatives, foreign prefixes and what they must be understood by stay as they are."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    ink = (
        f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
        f' Requires="p14"><p:contentPart xmlns:p="{P}"/></mc:Choice><mc:Fallback/></mc:AlternateContent>'
    )

    def edit(root):
        root.set(f"{{{mc}}}Ignorable", "p14")
        find(root, "p:cSld/p:spTree").append(etree.fromstring(ink))

    theirs = model.open_page(model.TEXT, "theirs", edit=edit)
    root = join(model.open_page(model.TEXT), theirs, ("free", ("text",), ()))
    assert root.get(f"{{{mc}}}Ignorable") == "p14"
    assert root.nsmap["p14"]
    assert find(root, "p:cSld/p:spTree/mc:AlternateContent/mc:Choice/p:contentPart") is not None


def test_on_the_layout_of_ours_what_has_no_place_there_is_free():
    """What fills a placeholder that our layout does not have becomes a shape where it stood, as large as it was."""
    theirs = model.open_page(model.TEXT, "theirs")
    show = model.without(model.SHOW, "picture", "qr", "table", "chart")
    root = join(model.open_page(show), theirs, relayout=True)
    body = model.shapes_of(root)["body"]
    assert find(body, "p:nvSpPr/p:nvPr/p:ph") is None
    assert model.place(body) == (685800, 1651000, 7112000, 4445000)
    assert find(body, "p:txBody/a:lstStyle/a:lvl1pPr") is not None
    assert find(model.shapes_of(root)["title"], "p:nvSpPr/p:nvPr/p:ph") is not None


def test_a_shape_of_another_kind_keeps_what_hands_made_of_it():
    """A picture in place of words is moved as the words were; words of ours come in place of art where it stands."""
    free = next(item for item in model.TEXT.items if item.name == "free")
    page = model.SHOW._replace(items=(*model.SHOW.items, free))

    def edit(root):
        shapes = model.shapes_of(root)
        picture = copy(shapes["qr"])
        model.find_name(picture).set("name", "free")
        model.find_name(picture).set("id", model.numbers(root)["free"])
        drop_extension(model.find_name(picture), SHAPE_ID)
        shapes["free"].getparent().replace(shapes["free"], picture)

    ours = model.open_page(model.with_item(page, "free", box=Box(10, 20, 30, 40)))
    theirs = model.open_page(page, "theirs", edit=edit)
    moved = model.shapes_of(join(ours, theirs, ("free", ("place",), ())))["free"]
    assert moved.tag == f"{{{P}}}pic"
    assert model.place(moved) == (127000, 254000, 381000, 508000)
    told = model.shapes_of(join(ours, theirs, ("free", ("text",), ())))["free"]
    assert model.words(told) == ["Free text"]
    assert model.place(told) == model.place(model.shapes_of(theirs.tree)["free"])


@pytest.mark.parametrize(
    ("picks", "places"),
    [
        ("t0 t1 t2", [0, 1, 2]),
        ("t0 o1 t2", [0, 1, 2]),
        ("o0 t1", [0, 1]),
        ("t0 o1 o2", [0, 1, 2]),
        ("t0 o1 t1", [0, None, 1]),
        ("t0 t2 o3", [0, 2, 3]),
        ("o0 o1 t1", [0, None, 1]),
    ],
)
def test_a_paragraph_that_the_notes_reworded_has_the_place_of_the_old_one(picks, places):
    """So an effect on it stays; one that came new has none."""
    told = [("theirs" if pick[0] == "t" else "ours", int(pick[1])) for pick in picks.split()]
    assert recall_places(told) == places
