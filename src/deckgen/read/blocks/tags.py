"""Tags of HTML: which of them format a web page, and what they show or lead to."""

import re
from collections.abc import Mapping

from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple

_FORMAT_TAG = defer_pattern(
    r"</?(?:b|i|u|s|em|strong|small|big|mark|del|ins|sub|sup|span|font|center|a|p|div|h[1-6]|ul|ol|li|img|hr|iframe"
    r"|section|article|figure|figcaption|details|summary|tr|td|th|tbody|thead|kbd|video|svg)\b",
    re.IGNORECASE,
)
"""HTML that its author expects to work; other words in angle brackets, such as <name>, are text."""
_MARK_TAG = defer_pattern(r"<(?P<ends>/?)(?P<name>b|strong|i|em|s|del|strike|a)(?:\s[^<>]*)?>", re.IGNORECASE)
_MARKS = {"b": "strong", "i": "em", "del": "s", "strike": "s"}
"""Tags → those of the same meaning that Markdown makes."""
_ADDRESS = defer_pattern(r"https?://[^\s<>]+$")
_BLOCK_TAG = defer_pattern(
    r"</?(?:p|div|h[1-6]|ul|ol|li|hr|section|article|figure|figcaption|details|summary|tr|tbody|thead|table)\b",
    re.IGNORECASE,
)
"""HTML that begins or ends a line of a web page."""
_CELL_TAG = defer_pattern(r"</?t[dh]\b", re.IGNORECASE)
_TABLE_TAG = defer_pattern(r"</?table\b", re.IGNORECASE)
"""Expected to work where rows stand in it: alone it is any word."""
_VALUE = defer_pattern(r"\b(?P<name>alt|title|href|src)=(?P<quote>[\"'])(?P<value>.*?)(?P=quote)")


class MarkTag(NamedTuple):
    """A tag that marks words as Markdown can: "strong", "em", "s" or "a"."""

    name: str
    ends: bool
    target: str = ""
    """Where a link leads."""


class Image(NamedTuple):
    """A picture as the notes refer to it."""

    reference: str
    alt: str
    title: str
    line: int
    column: int


def formats_page(tag: str, text: str) -> bool:
    """Tell whether a tag of a text is one that its author expects to work; `<table>` without rows is any word."""
    return bool(_FORMAT_TAG.match(tag) or (_TABLE_TAG.match(tag) and "<tr" in text.lower()))


def read_mark_tag(tag: str, before: str, behind: str) -> MarkTag | None:
    """Return what a tag marks; None for any other tag, for one without its other half, and a link to no page."""
    found = _MARK_TAG.fullmatch(tag)
    if found is None or ends_nothing(tag, before):
        return None
    name, ends = found["name"].lower(), bool(found["ends"])
    target = read_values(tag).get("href", "").strip() if name == "a" and not ends else ""
    if not ends and (f"</{name}>" not in behind.lower() or (name == "a" and not _ADDRESS.match(target))):
        return None
    return MarkTag(name=_MARKS.get(name, name), ends=ends, target=target)


def ends_nothing(tag: str, before: str) -> bool:
    """Tell whether a tag ends marked words that nothing before it begins."""
    found = _MARK_TAG.fullmatch(tag)
    return found is not None and bool(found["ends"]) and not re.search(rf"<{found['name']}\b", before, re.IGNORECASE)


def parts_lines(tag: str) -> bool:
    """Tell whether what stands before a tag and behind it are different lines of a web page."""
    return bool(_BLOCK_TAG.match(tag))


def parts_cells(tag: str) -> bool:
    """Tell whether a tag begins or ends the cell of a table."""
    return bool(_CELL_TAG.match(tag))


def read_values(tag: str) -> dict[str, str]:
    """Return the addresses and the words that a tag holds for people: name of the attribute → value."""
    return {found["name"].lower(): found["value"] for found in _VALUE.finditer(tag)}


def make_image(tag: str, values: Mapping[str, str], line: int, column: int) -> Image | None:
    """Return the picture that a tag shows, None for any other tag."""
    if tag[:4].lower() != "<img" or not values.get("src"):
        return None
    alt, title = values.get("alt", ""), values.get("title", "")
    return Image(reference=values["src"], alt=alt, title=title, line=line, column=column)
