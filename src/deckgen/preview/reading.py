"""A PowerPoint file → what can be read of it without drawing: titles, words, speaker notes, fonts, what is hidden."""

import re
from collections import Counter
from collections.abc import Container, Iterator
from html import unescape

from deckgen.foreign.markup import RELATION, Node, find, find_all, local_name, read_flag, read_points, tag
from deckgen.foreign.package import OpenPackage
from deckgen.foreign.refusals import refuse_bytes
from deckgen.geometry import Box, Size
from deckgen.named_tuple import NamedTuple
from deckgen.preview.paring import list_idle_layouts

_TITLES = frozenset(("title", "ctrTitle"))
_FURNITURE = frozenset(("ftr", "sldNum", "dt"))
_DRAWN = frozenset(("pic", "graphicFrame", "grpSp", "contentPart", "AlternateContent"))
_SEEN = _DRAWN | {"cxnSp"}
_WHOLE = 0.7
"""Share of a text box that is on the slide from which on its words are: most boxes are larger than these."""
_THEME_FONT = "+"
_FAMILY = re.compile(rb"""<(?:\w+:)?(?:latin|buFont)\s[^>]*?typeface=["']([^"']*)""")
REMINDER = "\N{WARNING SIGN}"
"""Begins a reminder on a notes page."""


class NoteRun(NamedTuple):
    """Words of one format on a notes page."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class NoteLine(NamedTuple):
    """A paragraph of a notes page."""

    runs: tuple[NoteRun, ...]
    level: int = 0
    marker: str = ""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def reminder(self) -> bool:
        """Whether it reminds the speaker of something to do."""
        return self.text.startswith(REMINDER)


class SlideText(NamedTuple):
    """What a slide says."""

    title: str
    words: tuple[str, ...]
    """Its paragraphs, the title's included, in reading order; cells of tables as well."""
    notes: tuple[NoteLine, ...] = ()
    hidden: bool = False
    empty: bool = False
    """Whether it shows nothing of its own: no words but number, footer and date, no picture, no drawing."""
    drawn: bool = False
    """Whether it shows a picture, a table, a chart or a group of shapes."""
    cut: tuple[str, ...] = ()
    """Words of text boxes that the slide's edge cuts; what lies beyond it whole is parked there."""
    langs: tuple[str, ...] = ()
    """Languages that its words name, "en-US", each once; "" for words that name none."""
    number: int = 0
    """Its id, which it keeps wherever it is moved."""


class DeckText(NamedTuple):
    """What a deck says."""

    title: str
    """As its properties have it; else that of its first slide."""
    lang: str
    """Of most of its words, "en-US"; "" where it does not say."""
    slides: tuple[SlideText, ...]
    families: tuple[str, ...]
    """The fonts that it names, in the order of the alphabet."""
    width: float = 960.0
    """Points, of a slide."""
    height: float = 540.0


def read_deck(data: bytes) -> DeckText:
    """Read a deck.

    Raises:
        UnusableFileError: it is no PowerPoint file that can be read.
    """
    refuse_bytes(data)
    return read_package(OpenPackage(data))


def read_package(package: OpenPackage) -> DeckText:
    """Read a deck that is open already; otherwise like `read_deck`."""
    main = next(iter(package.follow("", "officeDocument")), "")
    parts = {relation.id: relation.part for relation in package.relate(main)} if main else {}
    ids = find_all(package.parse(main), "p:sldIdLst/p:sldId") if main else []
    numbers = {parts.get(node.get(f"{RELATION}id", ""), ""): int(node.get("id", "0")) for node in ids}
    shown = [part for part in numbers if part]
    size = find(package.parse(main), "p:sldSz") if main else None
    page = Size(read_points(size, "cx", 960.0), read_points(size, "cy", 540.0))
    slides = tuple(_read_slide(package, part, page)._replace(number=numbers[part]) for part in shown)
    langs = Counter(lang for part in shown for lang in _list_languages(package.parse(part)))
    title = _read_title(package) or (slides[0].title if slides else "")
    return DeckText(
        title=title,
        lang=max(langs, key=lambda lang: langs[lang], default=""),
        slides=slides,
        families=_families(package, list_idle_layouts(package, main, shown) if main else frozenset()),
        width=page.width,
        height=page.height,
    )


def _read_title(package: OpenPackage) -> str:
    for part in package.follow("", "core-properties"):
        for node in package.parse(part):
            if local_name(node) == "title":
                return (node.text or "").strip()
    return ""


def _read_slide(package: OpenPackage, part: str, page: Size) -> SlideText:
    root = package.parse(part)
    title = next((_join(shape) for shape in _list_shapes(root) if _placeholder(shape) in _TITLES), "")
    words = tuple(filter(None, map(_read_words, root.iter(tag("a:p")))))
    notes = next(iter(package.follow(part, "notesSlide")), "")
    return SlideText(
        title=title or (words[0] if words else ""),
        words=words,
        notes=tuple(_read_notes(package, notes)) if notes else (),
        hidden=not read_flag(root, "show", default=True),
        empty=not any(map(_shows, find_all(root, "p:cSld/p:spTree/*"))) and find(root, "p:cSld/p:bg") is None,
        drawn=any(local_name(shape) in _DRAWN for shape in find_all(root, "p:cSld/p:spTree/*")),
        cut=tuple(filter(None, map(_join, _list_cut(root, page)))),
        langs=tuple(dict.fromkeys(_list_word_languages(root))),
    )


def _list_shapes(root: Node) -> Iterator[Node]:
    yield from root.iter(tag("p:sp"))


def _placeholder(shape: Node) -> str:
    """Return the type of placeholder that a shape fills; "" for none."""
    node = find(shape, "p:nvSpPr/p:nvPr/p:ph")
    return "" if node is None else node.get("type", "obj")


def _shows(shape: Node) -> bool:
    """Tell whether a shape can be seen; a placeholder without words can not, and furniture is on every slide."""
    if local_name(shape) != "sp":
        return local_name(shape) in _SEEN
    kind = _placeholder(shape)
    return kind not in _FURNITURE and (not kind or bool(_join(shape)))


def _list_cut(root: Node, page: Size) -> Iterator[Node]:
    """Yield the shapes with a place of their own of which a good part lies beyond the slide's edge, and not all."""
    for shape in find_all(root, "p:cSld/p:spTree/p:sp"):
        start, extent = find(shape, "p:spPr/a:xfrm/a:off"), find(shape, "p:spPr/a:xfrm/a:ext")
        box = Box(
            read_points(start, "x"), read_points(start, "y"), read_points(extent, "cx"), read_points(extent, "cy")
        )
        across = min(box.right, page.width) - max(box.x, 0.0)
        down = min(box.bottom, page.height) - max(box.y, 0.0)
        if min(across, down) > 0 and across * down < _WHOLE * box.w * box.h:
            yield shape


def _join(shape: Node) -> str:
    return " ".join(filter(None, map(_read_words, shape.iter(tag("a:p"))))).strip()


def _read_words(paragraph: Node) -> str:
    """Return the words of a paragraph, a line break as a space."""
    return "".join(_spell(node) for node in paragraph if local_name(node) in {"r", "br", "fld"}).strip()


def _spell(node: Node) -> str:
    if local_name(node) == "br":
        return " "
    text = find(node, "a:t")
    return "" if text is None or not text.text else text.text


def _read_notes(package: OpenPackage, part: str) -> Iterator[NoteLine]:
    links = {relation.id: relation.markup.get("Target", "") for relation in package.relate(part)}
    for shape in _list_shapes(package.parse(part)):
        if _placeholder(shape) == "body":
            for paragraph in shape.iter(tag("a:p")):
                line = _read_line(paragraph, links)
                if line.text.strip():
                    yield line


def _read_line(paragraph: Node, links: dict[str, str]) -> NoteLine:
    format_ = find(paragraph, "a:pPr")
    bullet = find(format_, "a:buChar")
    return NoteLine(
        runs=tuple(_read_run(node, links) for node in paragraph if local_name(node) in {"r", "br", "fld"}),
        level=int(format_.get("lvl", "0")) if format_ is not None else 0,
        marker="" if bullet is None else bullet.get("char", ""),
    )


def _read_run(node: Node, links: dict[str, str]) -> NoteRun:
    format_ = find(node, "a:rPr")
    link = find(format_, "a:hlinkClick")
    text = _spell(node)
    return NoteRun(
        text=text.upper() if format_ is not None and format_.get("cap") == "all" else text,
        bold=read_flag(format_, "b"),
        italic=read_flag(format_, "i"),
        link="" if link is None else links.get(link.get(f"{RELATION}id", ""), ""),
    )


def _list_languages(root: Node) -> Iterator[str]:
    for node in root.iter(tag("a:rPr")):
        if node.get("lang"):
            yield str(node.get("lang"))


def _list_word_languages(root: Node) -> Iterator[str]:
    for run in root.iter(tag("a:r")):
        format_ = find(run, "a:rPr")
        if any(map(str.isalpha, _spell(run))):
            yield "" if format_ is None else str(format_.get("lang", ""))


def _families(package: OpenPackage, idle: Container[str]) -> tuple[str, ...]:
    """Return the families of the parts that say what slides look like, idle layouts apart, of which there are many."""
    found = set[str]()
    for part in package.names:
        if part.startswith("ppt/") and part.endswith(".xml") and "notes" not in part and part not in idle:
            found.update(
                unescape(name.decode("utf-8", "replace")).strip() for name in _FAMILY.findall(package.read(part))
            )
    return tuple(sorted(family for family in found if family and not family.startswith(_THEME_FONT)))
