"""What notebooks such as Obsidian add to Markdown: `[[page]]`, `[[page|words]]`, `![[picture.png]]`, `==words==`.

Wikis write links as `[words|address]`. Comes in: the parser, the content of a token. Goes out: rules of the parser, and
what such a mark shows.
"""

from typing import TYPE_CHECKING

from deckgen.deferred_patterns import defer_pattern
from deckgen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

LINK = "wiki_link"
"""The type of a token whose content is a whole mark."""
_LINK = defer_pattern(r"!?\[\[(?P<target>(?=[^\[\]|\n]*[^\W\d_])[^\[\]|\n]*+)(?:\|(?P<shown>[^\[\]\n]+))?\]\](?![(\[])")
_ADDRESS = defer_pattern(
    r"\[(?P<shown>[^\[\]|\n]+)\|(?P<target>https?://[^\s\[\]|]+)\](?![(\[])"
    r"|\[\[(?P<place>https?://[^\s\[\]|]+)\](?:\[(?P<words>[^\[\]\n]+)\])?\]"
)
"""A link of Jira, `[words|address]`, or of org-mode, `[[address][words]]`."""
_HIGHLIGHT = defer_pattern(r"==(?=[^\s=])(?:[^=\n]++|=(?!=))*+(?<=[^\s=])==(?!=)")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff")


class Mark(NamedTuple):
    """What a mark between double brackets says."""

    shown: str
    """The words in the text, "" for a picture."""
    offset: int
    """Where they begin in the mark."""
    target: str
    """The page or the picture."""
    is_picture: bool = False
    is_address: bool = False
    """Whether the target is an address of the web."""


def read_mark(content: str) -> Mark:
    """Return what a mark says; a page that has no words of its own is shown by its name."""
    if address := _ADDRESS.match(content):
        own = next(group for group in ("shown", "words", "place") if address[group])
        target = address["target"] or address["place"]
        return Mark(shown=address[own], offset=address.start(own), target=target, is_address=True)
    found = _LINK.match(content)
    if found is None:
        return Mark(shown=content, offset=0, target="")
    target, embeds = found["target"].strip(), content.startswith("!")
    if embeds and target.casefold().endswith(_PICTURES):
        return Mark(shown="", offset=0, target=target, is_picture=True)
    group = "shown" if found["shown"] and not embeds else "target"
    return Mark(shown=found[group], offset=found.start(group), target=target)


def add_rules(parser: "MarkdownIt") -> None:
    """Teach a parser the marks."""
    parser.inline.ruler.before("link", "wiki", _read_link)
    parser.inline.ruler.before("emphasis", "highlight", _read_highlight)


def _read_link(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - the form of the parser's rules
    """Read `[[page]]` as one token; `[[1]](address)` is a link like any other."""
    found = _LINK.match(state.src, state.pos) if "[[" in state.src[state.pos : state.pos + 3] else None
    if found is None and state.src[state.pos] == "[":
        found = _ADDRESS.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push(LINK, "", 0).content = found.group()
    state.pos = found.end()
    return True


def _read_highlight(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - the form of the parser's rules
    """Read `==words==` as bold words."""
    found = _HIGHLIGHT.match(state.src, state.pos, state.posMax) if state.src.startswith("==", state.pos) else None
    if found is None or silent:
        return False
    end = state.posMax
    state.push("strong_open", "strong", 1).markup = "=="
    state.pos, state.posMax = state.pos + 2, found.end() - 2
    state.md.inline.tokenize(state)
    state.pos, state.posMax = found.end(), end
    state.push("strong_close", "strong", -1).markup = "=="
    return True
