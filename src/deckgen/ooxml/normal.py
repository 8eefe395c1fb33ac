"""Normal forms: what a slide says, spelled so that saving it again in another program changes nothing.

The writer spells what it writes, the merge spells what it finds; equal things are spelled alike. Left out is what
programs change by themselves: languages, proofing, identifiers, stored scales, defaults that are written out.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeAlias
from zlib import crc32

from deckgen.ooxml.markup import escape
from deckgen.ooxml.relationships import resolve_link

_SIDES: Final = 4
"""Numbers of a box, before what turns it."""
FIELD: Final = "#"
"""What stands for words that a program computes, such as the number of a slide."""
RUN: Final = "run"
"""What properties of a run are called here: marks are told apart from them."""
Span: TypeAlias = tuple[str, str, str]
"""Text of one format: its marks (`spell_marks`), all else of its format, its words (`spell_words`)."""
_SPACES: Final = dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " ")
_QUOTES: Final = {**dict.fromkeys("‘’‚‛", "'"), **dict.fromkeys("“”„‟", "&quot;")}
_LIKE: Final = {**_SPACES, **_QUOTES, "…": "...", **dict.fromkeys("\u00ad\u200b\u2060", "")}
"""What AutoCorrect and typesetting exchange without changing a word; text is escaped before."""
_UNSAID: Final = frozenset(
    {
        *("lang", "altLang", "dirty", "err", "noProof", "smtClean", "smtId", "bmk", "kumimoji", "normalizeH"),
        *("fontScale", "lnSpcReduction"),
    }
)
"""Attributes that are no format."""
_MARKS: Final = frozenset({"b", "i", "u", "strike"})
_UNSEEN: Final = frozenset(
    {
        *("a:extLst", "p:extLst", "a:hlinkClick", "a:hlinkMouseOver", "a:endParaRPr", "a:avLst", "a:xfrm", "p:xfrm"),
        *("a:normAutofit", "a:noAutofit", "a:spAutoFit", "p:style", "a:headEnd", "a:tailEnd", "a:prstTxWarp"),
    }
)
"""Elements that are left out where nothing is in them, whatever they say, or that are told elsewhere."""
_NEVER: Final = _UNSEEN - {"a:avLst", "a:headEnd", "a:tailEnd", "p:style", "a:prstTxWarp"}
_DEFAULTS: Final = {
    name: dict(pair.split("=") for pair in said.split())
    for name, said in {
        "a:bodyPr": "wrap=square rtlCol=0 anchorCtr=0 vert=horz rot=0 upright=0 spcFirstLastPara=0 compatLnSpc=1 "
        "forceAA=0 fromWordArt=0 spcCol=0 vertOverflow=overflow horzOverflow=overflow",
        "a:pPr": "rtl=0 lvl=0 eaLnBrk=1 latinLnBrk=0 hangingPunct=1 fontAlgn=auto marR=0",
        RUN: "baseline=0 kern=1200",
        "a:ln": "cap=flat cmpd=sng algn=ctr",
        "a:buAutoNum": "startAt=1",
        "a:tcPr": "vert=horz anchorCtr=0 horzOverflow=clip",
        "a:prstDash": "val=solid",
    }.items()
}
"""Attribute → what it says where it is not written."""
NO_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own table style "No Style, No Grid": every fill and rule is the cell's."""
CHART_FURNITURE: Final = frozenset(
    {
        *("c:extLst", "c:lang", "c:date1904", "c:roundedCorners", "c:style", "c:clrMapOvr", "c:printSettings"),
        *("c:externalData", "mc:AlternateContent", "c:idx", "c:order", "c:axId", "c:crossAx", "c:crosses", "c:auto"),
        *("c:cat", "c:val", "c:f", "c:layout", "c:plotVisOnly", "c:dispBlanksAs", "c:varyColors"),
        *("c:autoTitleDeleted", "c:numFmt", "c:lblAlgn", "c:lblOffset", "c:noMultiLvlLbl", "c:crossBetween"),
        *("c:majorTickMark", "c:minorTickMark", "c:scaling", "c:showLeaderLines", "c:bubble3D"),
    }
)
"""What of a chart programs write as they like, and what is told as its names and numbers."""


def spell_words(escaped: str) -> str:
    """Return words as they are compared; they come in as XML has them (`markup.escape`)."""
    if not escaped.isascii():
        # looking for each of them takes a tenth of translating every letter
        for char, like in _LIKE.items():
            if char in escaped:
                escaped = escaped.replace(char, like)
    return escaped


def spell_marks(*, bold: bool, italic: bool, underline: bool = False, strike: bool = False) -> str:
    """Return what an author marks in words, but for links."""
    return f"{'b' * bold}{'i' * italic}{'u' * underline}{'s' * strike}|"


def spell_link(jump: str, address: str) -> str:
    """Return what is marked as a link: "#" for one to another slide, else the address as a file holds it."""
    return "#" if jump else resolve_link(address)


def spell_number(text: str) -> str:
    """Return a number as all programs write it: "12" and "12.0" are one."""
    try:
        return f"{float(text):.12g}"
    except ValueError:
        return text


def number_words(text: str) -> tuple[int, ...]:
    """Return a number of 16 bits for each word; capitals do not count."""
    return tuple([crc32(word) & 0xFFFF for word in text.lower().encode("utf-8", "surrogatepass").split()])


def spell_element(name: str, attributes: Iterable[tuple[str, str]], children: Iterable[str]) -> str:
    """Return an element in its normal form; "" for one that says nothing.

    Args:
        name: with the usual prefix, "a:ln".
        attributes: escaped; identifiers of relationships are left out by whoever knows what they lead to.
        children: in their normal forms.
    """
    if name in _NEVER:
        return ""
    usual = _DEFAULTS.get(name, {})
    if name == RUN:
        attributes = [pair for pair in attributes if pair[0] not in _MARKS]
    said = sorted(
        f"{key}={value}"
        for key, value in attributes
        if key not in _UNSAID and usual.get(key) != value and key[:2] != "r:"
    )
    inner = "".join(children)
    if not said and not inner and (name in _UNSEEN or name in _DEFAULTS):
        return ""
    return f"{name}({','.join(said)}{inner})"


@lru_cache(maxsize=8192)
def spell_markup(text: str) -> str:
    """Return elements that the writer has written, in their normal forms; what comes often is remembered."""
    return spell_elements(text)


def spell_elements(text: str, without: frozenset[str] = frozenset()) -> str:
    """Return elements that the writer has written, in their normal forms; those named in `without` are left out."""
    stack: list[tuple[str, list[tuple[str, str]], list[str]]] = [("", [], [])]
    for piece in text.split("<")[1:]:
        inside, _, words = piece.partition(">")
        if inside[-1] == "/":
            name = inside[:-1].partition(" ")[0]
            stack[-1][2].append("" if name in without else _spell_leaf(inside))
        elif inside[0] == "/":
            done = stack.pop()
            stack[-1][2].append("" if done[0] in without else spell_element(*done))
        else:
            name, _, attributes = inside.partition(" ")
            stack.append((name, list_attributes(attributes), _list_words(words)))
    return "".join(stack[0][2])


def _list_words(words: str) -> list[str]:
    """Return the words behind the start of an element, if there are any."""
    return [spell_words(words)] if words.strip() else []


@lru_cache(maxsize=1024)
def _spell_leaf(inside: str) -> str:
    """Return an element that holds none; what stands between its brackets comes in."""
    name, _, attributes = inside[:-1].partition(" ")
    return spell_element(name, list_attributes(attributes), ())


def list_attributes(written: str) -> list[tuple[str, str]]:
    """Return name and value of attributes as the writer writes them, one space between; no namespaces."""
    pieces = written.split('"')
    pairs = zip(pieces[::2], pieces[1::2], strict=False)
    return [(key.strip(" ="), value) for key, value in pairs if not key.lstrip().startswith("xmlns")]


def spell_place(x: int, y: int, w: int, h: int, turn: int = 0) -> str:
    """Return a box as a record has it, in tenths of a point; all lengths are EMU, the rotation has 60,000 a degree."""
    tenths = " ".join([str((length + 635) // 1270) for length in (x, y, w, h)])
    degrees = round(turn / 60_000) % 360
    return f"{tenths} {degrees}" if degrees else tenths


def is_near(one: str, other: str) -> bool:
    """Tell whether two boxes of records stand in one place, for programs that know no EMU."""
    boxes = one.split(), other.split()
    return (
        len(boxes[0]) >= _SIDES
        and boxes[0][_SIDES:] == boxes[1][_SIDES:]
        and all(abs(int(a) - int(b)) <= 1 for a, b in zip(boxes[0][:_SIDES], boxes[1][:_SIDES], strict=True))
    )


def escape_words(text: str) -> str:
    """Return text of a slide as words that are compared."""
    return spell_words(escape(text))
