"""A slide of ours in the place of theirs: shapes are ours, what nobody generates stays theirs."""

import slide_model as model
from lxml import etree

from deckgen.merge.markup import find, parse
from deckgen.merge.slides.made import WantedRelation
from deckgen.merge.slides.make import SlideSides, draft_slide
from deckgen.merge.steps import CopiedSlide, TakenSlide

TRANSITION = '<p:transition xmlns:p="{p}" spd="slow"><p:fade/></p:transition>'
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def take(ours, theirs=None, number=4711, step=None):
    made = draft_slide(step or TakenSlide(0, 0), SlideSides(ours, theirs, theirs.record if theirs else None), number)
    part = made.finish()
    return parse(part.xml), part


def test_a_new_slide_is_ours_as_it_was_written():
    """Nothing of it is changed but its ids."""
    ours = model.open_page(model.TEXT)
    root, part = take(ours)
    assert {want.side for want in part.wants} == {"ours"}
    assert "rId1" in {want.number for want in part.wants}
    assert list(model.shapes_of(root)) == list(model.shapes_of(ours.tree))
    assert all(one.startswith("{00001267-") for one in model.creations(root))


def test_what_nobody_generates_stays():
    """Transition, background, tags and foreign extensions of the slide are theirs."""

    def edit(root):
        root.append(etree.fromstring(TRANSITION.format(p=P)))
        content = find(root, "p:cSld")
        content.insert(0, etree.fromstring(f'<p:bg xmlns:p="{P}"><p:bgPr xmlns:a="{A}"><a:noFill/></p:bgPr></p:bg>'))

    words = (model.sample.line("Other words"),)
    ours = model.open_page(model.with_item(model.TEXT, "free", lines=words))
    root, _ = take(ours, model.open_page(model.TEXT, "theirs", edit=edit))
    assert find(root, "p:transition/p:fade") is not None
    assert find(root, "p:cSld/p:bg/p:bgPr") is not None
    assert model.words(model.shapes_of(root)["free"]) == ["Other words"]


def test_shapes_keep_their_numbers():
    """What points at a shape of theirs points at the same one of ours; a new one has a number nobody had."""

    def edit(root):
        for shape in model.shapes_of(root).values():
            name = model.find_name(shape)
            name.set("id", str(int(name.get("id")) + 40))

    theirs = model.open_page(model.without(model.TEXT, "free"), "theirs", edit=edit)
    root, _ = take(model.open_page(model.TEXT), theirs)
    was, now = model.numbers(theirs.tree), model.numbers(root)
    assert {name: now[name] for name in was} == was
    assert now["free"] not in was.values()


def test_shapes_in_a_group_of_hands_stay_in_it():
    """The box of a shape is what it is on the slide, whatever coordinates the group has."""

    def edit(root):
        tree = find(root, "p:cSld/p:spTree")
        group = etree.SubElement(tree, f"{{{P}}}grpSp")
        group.append(
            etree.fromstring(
                f'<p:nvGrpSpPr xmlns:p="{P}"><p:cNvPr id="90" name="hands"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
            )
        )
        group.append(
            etree.fromstring(
                f'<p:grpSpPr xmlns:p="{P}" xmlns:a="{A}"><a:xfrm><a:off x="1000" y="2000"/><a:ext cx="500" cy="600"/>'
                '<a:chOff x="0" y="0"/><a:chExt cx="1000" cy="1200"/></a:xfrm></p:grpSpPr>'
            )
        )
        group.append(model.shapes_of(root)["free"])
        group.append(model.shapes_of(root)["dot"])

    ours = model.open_page(model.TEXT)
    root, _ = take(ours, model.open_page(model.TEXT, "theirs", edit=edit))
    shape = model.shapes_of(root)["free"]
    assert shape.getparent().tag == f"{{{P}}}grpSp"
    x, y, width, height = model.place(model.shapes_of(ours.tree)["free"])
    assert model.place(shape) == ((x - 1000) * 2, (y - 2000) * 2, width * 2, height * 2)


def test_a_shape_with_an_equation_of_hands_gives_its_place_to_ours():
    """PowerPoint writes such a shape as one of two alternatives: both go, and nothing of them stays behind."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    def edit(root):
        shape = model.shapes_of(root)["free"]
        both = etree.Element(f"{{{mc}}}AlternateContent")
        shape.getparent().replace(shape, both)
        etree.SubElement(both, f"{{{mc}}}Choice", Requires="a14").append(shape)
        etree.SubElement(both, f"{{{mc}}}Fallback")

    root, _ = take(model.open_page(model.TEXT), model.open_page(model.TEXT, "theirs", edit=edit))
    assert model.shapes_of(root)["free"].getparent().tag == f"{{{P}}}spTree"
    assert root.find(f".//{{{mc}}}AlternateContent") is None


def test_relationships_of_theirs_keep_their_numbers():
    """Those that no text refers to stay, the layout becomes ours; those of gone shapes go."""
    theirs = model.open_page(model.TEXT, "theirs")
    theirs = theirs._replace(links=(*theirs.links, model.Related("rId9", "comments", "")))
    ours = model.open_page(model.TEXT)
    root, part = take(ours, theirs)
    layout = next(link.id for link in ours.links if link.kind == "slideLayout")
    assert WantedRelation("rId9", "theirs", "rId9") in part.wants
    assert WantedRelation(layout, "ours", layout) in part.wants
    used = {value for node in root.iter("*") for name, value in node.attrib.items() if "relationships" in name}
    listed = [want.number for want in part.wants]
    assert used <= set(listed)
    assert len(set(listed)) == len(listed)
    assert len(listed) == len(used) + 2


def test_hidden_by_hand_stays_hidden():
    """And what was hidden when it was written is as the notes want it."""
    theirs = model.open_page(model.TEXT, "theirs", hidden=True)
    ours = model.open_page(model.TEXT)
    base = theirs.record._replace(hidden=False)
    assert draft_slide(TakenSlide(0, 0), SlideSides(ours, theirs, base), 1).root.get("show") == "0"
    assert draft_slide(TakenSlide(0, 0), SlideSides(ours, theirs, theirs.record), 1).root.get("show") is None


def test_a_copy_is_hidden_labelled_and_another_slide():
    """Its ids are its own; as the slide itself it has neither label nor these ids."""
    ours = model.open_page(model.TEXT)
    root, _ = take(ours, number=99, step=CopiedSlide(0))
    assert root.get("show") == "0"
    assert "from-notes" in model.shapes_of(root)
    assert not set(model.creations(root)) & set(model.creations(ours.tree))
    shapes = tuple(shape for name, shape in model.shapes_of(root).items() if name != "from-notes")
    record = ours.record._replace(key="slide~", hidden=True)
    copy = ours._replace(side="theirs", tree=root, shapes=shapes)
    settled, _ = take(ours, copy._replace(record=record), number=100)
    assert settled.get("show") is None
    assert "from-notes" not in model.shapes_of(settled)
    assert not set(model.creations(root)) & set(model.creations(settled))
