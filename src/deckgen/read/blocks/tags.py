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
_VALUE = defer_pattern(r"\b(?P<name>alt|title|href|src)=(?P<quote>[\"'])(?P<value>.*?)(?P=quote)")


class Image(NamedTuple):
    """A picture as the notes refer to it."""

    reference: str
    alt: str
    title: str
    line: int
    column: int


def formats_page(tag: str) -> bool:
    """Tell whether a tag is one that its author expects to work."""
    return bool(_FORMAT_TAG.match(tag))


def read_values(tag: str) -> dict[str, str]:
    """Return the addresses and the words that a tag holds for people: name of the attribute → value."""
    return {found["name"].lower(): found["value"] for found in _VALUE.finditer(tag)}


def make_image(tag: str, values: Mapping[str, str], line: int, column: int) -> Image | None:
    """Return the picture that a tag shows, None for any other tag."""
    if tag[:4].lower() != "<img" or not values.get("src"):
        return None
    alt, title = values.get("alt", ""), values.get("title", "")
    return Image(reference=values["src"], alt=alt, title=title, line=line, column=column)
