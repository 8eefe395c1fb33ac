"""A deck as it stands → its record, in the same normal forms as the one that it carries, and where everything is.

The law, held by tests: a deck that deckgen has just written scans to exactly the record in it.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from deckgen.merge.archive import Archive
from deckgen.merge.base import find_record, read_base
from deckgen.merge.markup import Node, find, find_all
from deckgen.merge.scanning.normal import iterate_elements, name_of, spell_node
from deckgen.merge.scanning.notes import ComputedLine, list_computed, list_own, scan_notes
from deckgen.merge.scanning.shapes import ShapeScan, SlideView, scan_shapes
from deckgen.merge.scanning.sheets import Sheets, to_number
from deckgen.merge.scanning.texts import LinkTarget
from deckgen.merge.scanning.ties import DATA, find_common_tags, list_tags, list_ties
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.digests import digest_bytes, digest_text, name_section
from deckgen.ooxml.ids import digest_section
from deckgen.ooxml.look_marks import digest_marks
from deckgen.ooxml.markup import P14, R
from deckgen.ooxml.normal import is_near
from deckgen.ooxml.record_part import digest_look, digest_package
from deckgen.record import DeckRecord, ShapeRecord, SlideRecord

_CREATION: Final = "{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}"
_LOSSY: Final = ("LibreOffice", "OpenOffice", "Google", "Keynote", "iWork", "Collabora", "ONLYOFFICE", "WPS")
"""What begins the names of programs that keep no identifiers."""
_SLOT: Final = "slot "
"""What begins a place that a layout gives."""
_EMPTY: Final = (
    frozenset({"p:timing", "p:tnLst", "p:par", "p:cTn"}),
    frozenset({"mc:AlternateContent", "mc:Choice", "mc:Fallback", "p:transition"}),
)
"""What programs write of animations, and of a transition, where there is none."""
_ADVANCE: Final = ("advClick", "advTm")
"""What a transition says without an effect."""
_GENERATED: Final = frozenset({"p:cSld", "p:clrMapOvr", "p:extLst"})
"""What of a slide the program writes."""


class ScannedSlide(NamedTuple):
    """A slide of a deck as it stands: where it is, and what its record was read from."""

    part: str
    """Name of its part."""
    notes_part: str
    """Name of its notes page's part; "" for none."""
    title: str
    """Words of its title; "" for none."""
    tree: Node
    """`p:sld`; to be copied before it is changed."""
    shapes: tuple[Node, ...]
    """Parallel to the shapes of its record."""
    texts: tuple[tuple[str, ...], ...]
    """Of each shape the words as they stand: of its paragraphs, of a table's cells, of a chart's names and numbers."""
    notes: tuple[str, ...]
    """Words of the paragraphs of its notes, parallel to those of its record: computed ones are left out."""
    paragraphs: tuple[tuple[Node, ...], ...] = ()
    """Of each shape the `a:p` of its text, parallel to the paragraphs of its record."""
    notes_paragraphs: tuple[Node, ...] = ()
    """The `a:p` of `notes`, in the tree of the notes page."""
    computed: tuple[ComputedLine, ...] = ()
    """The other paragraphs of its notes."""


class Scan(NamedTuple):
    """A deck as it stands."""

    archive: Archive
    record: DeckRecord
    """Of the file as it stands; what a file cannot say (deck, course, look, groups) is as in `base`."""
    base: DeckRecord | None
    """The record that the file carries."""
    slides: tuple[ScannedSlide, ...]
    """Parallel to those of `record`."""
    lossy: bool
    """Whether a program has saved it that keeps no identifiers: keys of slides and shapes are "" then, and formats are
    not to be trusted."""


class _Whole(NamedTuple):
    """What the slides of a deck are read with."""

    archive: Archive
    sheets: Sheets
    numbers: Mapping[str, int]
    """Part of a slide → creation id; 0 where it has none."""
    base: Mapping[int, SlideRecord]
    computed: frozenset[str]
    lossy: bool
    """As of a `Scan`."""
    tags: Collection[str]
    """Names of the tags that every slide has."""
    sections: Mapping[int, str]
    """Slide id → digest of its section."""


def scan(archive: Archive, fresh: DeckRecord | None = None) -> Scan:
    """Return what a deck holds.

    Args:
        archive: The file.
        fresh: The record of the deck that the notes give: speaker notes that were computed for it are computed ones in
            a file that has lost its own record, too.

    Raises:
        UnusableDeckError: a part is damaged.
    """
    base = read_base(archive)
    carried = base or fresh
    main = archive.parse(archive.main)
    links = {one.id: one.target for one in archive.relationships(archive.main) if one.kind == "slide"}
    listed = [(links.get(node.get(f"{{{R}}}id", ""), ""), node) for node in find_all(main, "p:sldIdLst/p:sldId")]
    trees = {part: archive.parse(part) for part, _ in listed if part}
    sections = _read_sections(main)
    numbers = {part: _read_creation(tree) for part, tree in trees.items()}
    whole = _Whole(
        archive=archive,
        sheets=Sheets(archive),
        numbers=numbers,
        base={slide.number: slide for slide in base.slides} if base else {},
        computed=frozenset(carried.computed if carried else ()),
        lossy=_is_lossy(archive) or not any(numbers.values()),
        tags=find_common_tags(trees, archive),
        sections={number: section for section, _, numbers in sections for number in numbers},
    )
    found = [_scan_slide(part, node, trees[part], whole) for part, node in listed if part]
    kept = base or DeckRecord(deck="", course="", look="", package="", slides=())
    record = kept._replace(
        package=digest_package(archive.entries(), find_record(archive)),
        look=digest_look(archive.entries()),
        marks=_mark_look(archive, main) if kept.marks else "",
        slides=tuple(slide for slide, _ in found),
        sections=tuple(name_section(section, name) for section, name, _ in sections),
    )
    return Scan(
        archive=archive,
        record=record,
        base=base,
        slides=tuple(place for _, place in found),
        lossy=whole.lossy,
    )


def _mark_look(archive: Archive, main: Node) -> str:
    """Return the digest of what people change of the theme and of the first master; "" where there are none."""
    first = find(main, "p:sldMasterIdLst/p:sldMasterId")
    number = "" if first is None else first.get(f"{{{R}}}id", "")
    master = next((one.target for one in archive.relationships(archive.main) if one.id == number), "")
    themes = archive.follow(master, "theme") if master else ()
    return digest_marks(archive.read(themes[0]), archive.read(master)) if themes else ""


def _is_lossy(archive: Archive) -> bool:
    """Tell whether the program that saved a deck last keeps no identifiers."""
    part = next(iter(archive.follow("", "extended-properties")), "")
    named = archive.parse(part).iter("{*}Application") if part else ()
    return any((node.text or "").startswith(_LOSSY) for node in named)


def _read_creation(tree: Node) -> int:
    for extension in find_all(tree, "p:cSld/p:extLst/p:ext"):
        for node in extension if extension.get("uri") == _CREATION else ():
            if node.tag == f"{{{P14}}}creationId":
                return to_number(node.get("val"))
    return 0


def _read_sections(main: Node) -> list[tuple[str, str, list[int]]]:
    """Return digest, name and slide ids of each section."""
    return [
        (
            digest_section(section.get("id", "")),
            section.get("name", ""),
            [to_number(node.get("id")) for node in find_all(section, "p14:sldIdLst/p14:sldId")],
        )
        for section in main.iter(f"{{{P14}}}section")
    ]


def _scan_slide(part: str, node: Node, tree: Node, whole: _Whole) -> tuple[SlideRecord, ScannedSlide]:
    number = to_number(node.get("id"))
    known = whole.base.get(whole.numbers[part]) or whole.base.get(0 if whole.numbers[part] else number)
    name, sheet = whole.sheets.of_slide(part)
    links = dict(_list_links(part, whole))
    ties = list_ties(tree, part, whole.archive)
    view = SlideView(archive=whole.archive, part=part, sheet=sheet, links=links, ties=ties)
    shapes = list(scan_shapes(find(tree, "p:cSld/p:spTree"), view))
    notes_part = next(iter(whole.archive.follow(part, "notesSlide")), "")
    notes = scan_notes(notes_part, whole.archive)
    own = list_own(notes, whole.computed, lossy=whole.lossy)
    key = f"{whole.numbers[part]:08x}" if whole.numbers[part] else ""
    record = SlideRecord(
        key=known.key if known else key,
        group=known.group if known else key,
        number=number,
        layout=digest_text(name) if name else "",
        hidden=tree.get("show") in {"0", "false"},
        notes=tuple(notes.plain[at] for at in own),
        section=whole.sections.get(number, ""),
        rest=_digest_rest(part, tree, whole),
        shapes=tuple(_settle_place(shape.record, known) for shape in shapes),
    )
    return record, ScannedSlide(
        part=part,
        notes_part=notes_part,
        title=_find_title(shapes),
        tree=tree,
        shapes=tuple(shape.node for shape in shapes),
        texts=tuple(shape.texts for shape in shapes),
        notes=tuple(notes.texts[at] for at in own),
        paragraphs=tuple(shape.paragraphs for shape in shapes),
        notes_paragraphs=tuple(notes.nodes[at] for at in own),
        computed=tuple(list_computed(notes, own)),
    )


def _settle_place(shape: ShapeRecord, base: SlideRecord | None) -> ShapeRecord:
    """Return a shape; one that was moved by less than programs round stands where it was written."""
    known = next((one for one in base.shapes if one.key == shape.key), None) if base and shape.key else None
    was, now = (dict(one.fields).get("place", "") if one else "" for one in (known, shape))
    if was == now or not was or not is_near(was.removeprefix(_SLOT), now.removeprefix(_SLOT)):
        return shape
    return shape._replace(fields=tuple((name, was if name == "place" else digest) for name, digest in shape.fields))


def _find_title(shapes: list[ShapeScan]) -> str:
    titles = (shape for shape in shapes if shape.record.slot.partition("/")[0] in {"title", "ctrTitle"})
    return next((" ".join(shape.texts) for shape in titles), "")


def _list_links(part: str, whole: _Whole) -> Iterator[tuple[str, LinkTarget]]:
    for one in whole.archive.relationships(part):
        if one.external:
            # some programs name a slide where others point at it
            yield one.id, LinkTarget(one.target) if ":" in one.target else LinkTarget("#", one.target, lost=True)
        elif one.kind == "slide":
            number = whole.numbers.get(one.target, 0)
            yield one.id, LinkTarget("#", f"{number:08x}", lost=not number)


def _digest_rest(part: str, tree: Node, whole: _Whole) -> str:
    """Return the digest of what nobody generates on a slide."""
    archive = whole.archive
    said = [spell_node(node) for name, node in iterate_elements(tree) if name not in _GENERATED and not _is_empty(node)]
    ground = find(tree, "p:cSld/p:bg")
    said += [] if ground is None else [spell_node(ground)]
    comments = [one.target for one in archive.relationships(part) if "comment" in one.kind.lower()]
    said += [digest_bytes(archive.read(name)) for name in comments if name and not name.startswith("http")]
    said += [f"{name} {tag}" for name, tag in list_tags(find(tree, DATA), part, archive) if name not in whole.tags]
    rest = "".join(said)
    return digest_text("", rest) if rest else ""


def _is_empty(node: Node) -> bool:
    """Tell whether an element is what programs write of animations or of a transition where there is none."""
    parts = list(node.iter("*"))
    names = {name_of(one) for one in parts}
    return any(names <= empty for empty in _EMPTY) and not any(one.get(name) for one in parts for name in _ADVANCE)
