"""What stands in braces behind a heading, as Pandoc and kramdown read it: `## Results {#impact .wide}`.

Comes in: the spans or the text of a heading. Goes out: the same without it, and the key after `#`.
"""

from deckgen.blocks import Spans
from deckgen.deferred_patterns import defer_pattern

_ONE = r"(?:[#.][^\s{}]+|[\w-]+=(?:\"[^\"{}]*\"|[^\s{}\"]+))"
_ATTRIBUTES = defer_pattern(rf"(?<=\S)[ \t\u00a0]*\{{[ \t]*(?P<all>{_ONE}(?:[ \t]+{_ONE})*)[ \t]*\}}[ \t]*$")


def drop_attributes(title: str) -> str:
    """Return the text of a heading without what stands in braces at its end."""
    return _ATTRIBUTES.sub("", title) if title.rstrip().endswith("}") else title


def take_key(spans: Spans) -> tuple[Spans, str]:
    """Return a heading's spans without its attributes, and the key among these, "" for none."""
    text = "".join(span.text for span in spans)
    found = _ATTRIBUTES.search(text) if text.endswith("}") else None
    if found is None:
        return spans, ""
    kept, room = [], found.start()
    for span in spans:
        if room > 0:
            kept.append(span.cut(0, min(room, len(span.text))))
        room -= len(span.text)
    return tuple(kept), next((one[1:] for one in found["all"].split() if one.startswith("#")), "")
