"""What stands in the package: the template's own parts, unchanged, and nothing that hangs on its sample slides."""

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from templates.checking.case import Case
from templates.checking.opened import NAMES, Node

_LEAKS = re.compile(
    r"vbaproject|oleobject|activex|/tags/|thumbnail|customxml|docprops/custom|comments|commentauthors|authors\.xml"
    r"|handoutmaster|printersettings|webextension|customui|_xmlsignatures|vmldrawing",
    re.IGNORECASE,
)
_LEFT = ("sectionLst", "custShowLst", "modifyVerifier", "photoAlbum", "handoutMasterIdLst", "custDataLst", "smartTags")
_MAY_GO = ("custDataLst", "extLst", "timing", "transition", "controls", "hlinkClick", "hlinkHover", "AlternateContent")
"""What layouts and masters may lose: it leads to what decks do not carry on."""
_KEPT = ("defaultTextStyle", "kinsoku", "sldMasterIdLst")


def check_leaks(case: Case) -> Iterator[str]:
    """Macros, embedded objects, tags, thumbnails and links to elsewhere stay behind; the record is the deck's own."""
    own = {name for name in case.deck.names if name.startswith("customXml/") and name not in case.template.names}
    yield from (f"{name} is in the deck" for name in case.deck.names if _LEAKS.search(name) and name not in own)
    for name in case.deck.reached - set(case.deck.slides):
        for link in case.deck.links(name).values():
            if link.external and not name.startswith("ppt/notesSlides/"):
                yield f"{name} links to {link.part}"


def check_orphans(case: Case) -> Iterator[str]:
    """Every part is led to, and nothing leads nowhere."""
    deck = case.deck
    real = {name for name in deck.names if not name.endswith(".rels") and name != "[Content_Types].xml"}
    yield from (f"nothing leads to {name}" for name in sorted(real - deck.reached))
    yield from (f"{name} is missing" for name in sorted(deck.reached - real))


def check_samples(case: Case) -> Iterator[str]:
    """No sample slide is left, nor its words, nor what hung on it."""
    deck, template = case.deck, case.template
    listed = set(deck.slides)
    yield from (f"{name} is no slide of the deck" for name in deck.names if _is_slide(name) and name not in listed)
    words = {line for slide in template.slides for shape in template.shapes(slide) for line in shape.text.split("\n")}
    for slide in deck.slides:
        lines = {line for shape in deck.shapes(slide) for line in shape.text.split("\n")}
        yield from (f"{slide} says {line!r} as a sample slide does" for line in words & lines if len(line) > 12)
    main, ids = deck.root(deck.main), {node.get("id") for node in deck.root(deck.main).iter("{*}sldId")}
    for name in _LEFT:
        found = main.findall(f".//{{*}}{name}")
        if name == "sectionLst":
            found = [one for one in found if {node.get("id") for node in one.iter("{*}sldId")} != ids]
        yield from (f"the presentation still has {name}" for _ in found)


def _is_slide(name: str) -> bool:
    return re.fullmatch(r"ppt/slides/[^/]+\.xml", name) is not None


def check_size(case: Case) -> Iterator[str]:
    """The slide has the template's size."""
    ours, theirs = (dict(one.root(one.main).find("p:sldSz", NAMES).attrib) for one in (case.deck, case.template))
    if ours != theirs:
        yield f"the slide is {ours}, the template's {theirs}"


def check_presentation(case: Case) -> Iterator[str]:
    """What the template's main part says of masters, text and line breaking is kept."""
    ours, theirs = (one.root(one.main) for one in (case.deck, case.template))
    for name in _KEPT:
        pair = [one.find(f"p:{name}", NAMES) for one in (ours, theirs)]
        if [_spell(one) for one in pair if one is not None][0:1] != [
            _spell(one) for one in pair[1:] if one is not None
        ]:
            yield f"{name} of the presentation differs"
    for name in ("firstSlideNum", "showSpecialPlsOnTitleSld", "rtl", "embedTrueTypeFonts", "saveSubsetFonts"):
        if ours.get(name) != theirs.get(name):
            yield f"{name} of the presentation differs"


def check_unchanged(case: Case) -> Iterator[str]:
    """Layouts, masters and their themes are the template's, all of them, and pictures byte for byte."""
    deck, template = case.deck, case.template
    wanted = {name for name in template.reached if re.match(r"ppt/(slideLayouts|slideMasters)/[^/]+\.xml$", name)}
    wanted |= {template.follow(name, "theme") for name in wanted} - {""}
    for name in sorted(wanted):
        if name not in deck.parts:
            yield f"{name} is gone"
        elif deck.parts[name] != template.parts[name] and _strip(deck.root(name)) != _strip(template.root(name)):
            yield f"{name} is changed"
    for name in sorted(set(deck.names) & set(template.names)):
        if "/media/" in name and deck.parts[name] != template.parts[name]:
            yield f"{name} is another picture"


def check_layouts(case: Case) -> Iterator[str]:
    """Every slide stands on a layout of the template."""
    for slide in case.deck.slides:
        layout = case.deck.layout(slide)
        if layout not in case.template.parts:
            yield f"{slide} stands on {layout}, which the template has not"


def check_notes_master(case: Case) -> Iterator[str]:
    """Notes have a master with a theme of its own."""
    deck = case.deck
    notes = deck.follow(deck.main, "notesMaster")
    themes = [deck.follow(name, "theme") for name in deck.reached if re.match(r"ppt/slideMasters/[^/]+\.xml$", name)]
    if not notes or deck.follow(notes, "theme") in {"", *themes}:
        yield "the master of notes has no theme of its own"


def _strip(root: Node) -> str:
    copy = deepcopy(root)
    embedded = [node for node in copy.iterfind(".//p:graphicFrame", NAMES) if node.find(".//{*}oleObj") is not None]
    for node in (*embedded, *(node for name in _MAY_GO for node in copy.findall(f".//{{*}}{name}"))):
        if node.getparent() is not None:
            node.getparent().remove(node)
    return _spell(copy)


def _spell(node: Node) -> str:
    """Return a tree as text: tags, attributes and words, whatever prefixes and spaces between them."""
    words = (node.text or "").strip()
    attributes = sorted(item for item in node.attrib.items() if not item[0].startswith(f"{{{NAMES['r']}}}"))
    inner = "".join(_spell(child) for child in node if isinstance(child.tag, str))
    return f"<{etree.QName(node)} {attributes}>{words}{inner}</>"
