"""A text body → digests of its paragraphs, however their runs are cut."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, TypeAlias

from deckgen.merge.markup import Node, find, find_all
from deckgen.merge.scanning.normal import iterate_elements, spell_node
from deckgen.merge.scanning.sheets import Inherited, to_number
from deckgen.named_tuple import NamedTuple
from deckgen.ooxml.digests import PLAIN, digest_paragraph
from deckgen.ooxml.markup import R
from deckgen.ooxml.normal import FIELD, RUN, Span, escape_words, number_words, spell_marks

_YES: Final = frozenset({"1", "true", "on"})
_PARTS: Final = frozenset({"a:r", "a:br", "a:fld", "m:oMath"})
_DEFAULTS: Final = frozenset({"a:defRPr"})


class LinkTarget(NamedTuple):
    """What a click leads to."""

    plain: str
    """An address; "#" for what is in the deck."""
    exact: str = ""
    """The number of the slide, or the name of what else is done."""
    lost: bool = False
    """Whether it is a slide without id, so that nobody can tell whether it is the one that was written."""


NO_LINK: Final = LinkTarget("")
Links: TypeAlias = Mapping[str, LinkTarget]
"""Identifier of a relationship → what it leads to."""


class TextScan(NamedTuple):
    """A text body."""

    paragraphs: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    words: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    """The words of each paragraph as they stand, line breaks as "\\n"."""
    nodes: tuple[Node, ...] = ()
    """The paragraphs."""


def scan_text(body: Node | None, holder: Inherited, links: Links) -> TextScan:
    """Return what a text says; nothing for one without words."""
    nodes = find_all(body, "a:p")
    texts = tuple(map(read_plainly, nodes))
    if not any(texts):
        return TextScan()
    own = find(body, "a:lstStyle")
    inherited = holder if own is None or not len(own) else Inherited(holder.place, (own, *holder.styles))
    paragraphs = tuple(digest_node(node, inherited, links) for node in nodes)
    return TextScan(
        paragraphs=paragraphs,
        plain=tuple(one[:PLAIN] for one in paragraphs),
        words=number_words(" ".join(escape_words(_read(node, fields=True)) for node in nodes)),
        texts=texts,
        nodes=tuple(nodes),
    )


def spell_alike(text: str) -> tuple[str, ...]:
    """Return what a paragraph of some words says, bold and not, where nothing else marks it."""
    marks = (spell_marks(bold=bold, italic=False) for bold in (False, True))
    return tuple(digest_paragraph("", ((mark, "", escape_words(text)),))[:PLAIN] for mark in marks)


def digest_node(paragraph: Node, holder: Inherited, links: Links) -> str:
    """Return the digest of a paragraph, that of its words alone where its format cannot be told from another one."""
    properties = find(paragraph, "a:pPr")
    level = 0 if properties is None else to_number(properties.get("lvl"))
    spelled = "" if properties is None else spell_node(properties, _DEFAULTS)
    digest = digest_paragraph(spelled, tuple(_list_spans(paragraph, holder, links, level)))
    return digest[:PLAIN] if _leads_anywhere(paragraph, links) else digest


def _leads_anywhere(paragraph: Node, links: Links) -> bool:
    """Tell whether words lead to a slide that nobody can tell from others."""
    if not any(link.lost for link in links.values()):
        return False
    runs = (node for name, node in iterate_elements(paragraph) if name in _PARTS)
    return any(read_link(find(run, "a:rPr/a:hlinkClick"), links).lost for run in runs)


def read_plainly(paragraph: Node) -> str:
    """Return the words of a paragraph as they stand."""
    return _read(paragraph, fields=False)


def _read(paragraph: Node, *, fields: bool) -> str:
    return "".join(
        "\n" if name == "a:br" else FIELD if fields and name == "a:fld" else _text_of(node)
        for name, node in iterate_elements(paragraph)
        if name in _PARTS
    )


def _text_of(run: Node) -> str:
    text = find(run, "a:t")
    return (text.text or "") if text is not None else ""


def _list_spans(paragraph: Node, holder: Inherited, links: Links, level: int) -> Iterator[Span]:
    bold, italic = _once(holder.is_bold, level), _once(holder.is_italic, level)
    for name, node in iterate_elements(paragraph):
        text = "\n" if name == "a:br" else FIELD if name == "a:fld" else escape_words(_text_of(node))
        if name not in _PARTS or not text:
            continue
        format_ = find(node, "a:rPr")
        link = read_link(find(format_, "a:hlinkClick"), links)
        said = {} if format_ is None else format_.attrib
        marks = spell_marks(
            bold=said["b"] in _YES if "b" in said else bold(),
            italic=said["i"] in _YES if "i" in said else italic(),
            # some programs draw a line under every link
            underline=not link.plain and said.get("u", "none") != "none",
            strike=said.get("strike", "noStrike") != "noStrike",
        )
        yield f"{marks}{link.plain}", f"{'' if format_ is None else spell_node(format_, name=RUN)}{link.exact}", text


def _once(ask: Callable[[int], bool], level: int) -> Callable[[], bool]:
    known: list[bool] = []

    def answer() -> bool:
        if not known:
            known.append(ask(level))
        return known[0]

    return answer


def read_link(node: Node | None, links: Links) -> LinkTarget:
    """Return what a click leads to; nothing where there is no click."""
    if node is None:
        return NO_LINK
    action = node.get("action", "")
    return links.get(node.get(f"{{{R}}}id", "")) or (LinkTarget("#", action) if action else NO_LINK)
