"""Addresses of links: the ones that a slide may have, in text and in Markdown's own links.

Comes in: text, or the target of a link. Goes out: addresses that can be opened.
"""

import re
from collections.abc import Iterator

from deckgen.catalogue.notes import BARE_ADDRESS, ODD_LINK
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import FindingKind

_URL = defer_pattern(r"(?:https?://|\bwww\.(?=\w))[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?')\]*_]", re.IGNORECASE)
_TARGET = re.compile(r"https?://\S|mailto:\S|#\S", re.IGNORECASE)
_DOMAIN = defer_pattern(r"(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$")
"""What a browser would open without its https://."""
_FILE = defer_pattern(
    r"[^/?#]*\.(?:md|markdown|txt|pdf|docx?|pptx?|xlsx?|od[tp]|html?|png|jpe?g|gif|svg|webp|bmp|tiff?|mp[34]|mov|py|js|sh"
    r"|ya?ml|json|csv|zip|exe)$",
    re.IGNORECASE,
)
"""What is the name of a file rather than a place on the web."""


def find_addresses(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and target of the addresses that stand in a text; `www.` is one as well."""
    if "://" in text or "www." in text.lower():
        for found in _URL.finditer(text):
            yield found.start(), found.end(), complete_address(found[0])


def judge_target(target: str) -> tuple[str, FindingKind | None]:
    """Return where a link leads, "" where a slide's may not, and what is to be said of it, None for nothing."""
    if not target or _TARGET.match(target):
        return target, None
    address = complete_address(target)
    return address, BARE_ADDRESS if address else ODD_LINK


def complete_address(target: str) -> str:
    """Return the address of a web page with its `https://`; "" for what is none."""
    if target[:4].lower() == "http":
        return target
    return f"https://{target}" if _DOMAIN.match(target) and not _FILE.match(target) else ""
