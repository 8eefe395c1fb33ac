"""Tasks in a list, `- [ ] open` and `- [x] done`: the box of the notes becomes a box on the slide."""

from deckgen.blocks import Spans
from deckgen.deferred_patterns import defer_pattern

_BOX = defer_pattern(r"\[([ xX])\][ \u00a0]+")


def draw_box(spans: Spans) -> Spans:
    """Return a list item's spans with ☐ or ☑ for the box they begin with; every other character keeps its place."""
    first = spans[0]
    found = _BOX.match(first.text) if first.text.startswith("[") and not (first.link or first.code) else None
    if found is None:
        return spans
    box = first._replace(text="☐ " if found[1] == " " else "☑ ", end=first.column + found.end())
    rest = first.cut(found.end(), len(first.text))
    return (box, rest, *spans[1:]) if rest.text else (box, *spans[1:])
