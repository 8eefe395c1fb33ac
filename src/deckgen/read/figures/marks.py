"""The author's marks at the end of a paragraph: `{figure}`, `{no figure}`, `{hero}`.

Comes in: a paragraph as read. Goes out: the paragraph without its marks, and the marks.
"""

import re
from dataclasses import replace

from deckgen.story import Paragraph, Span

_MARKS = re.compile(r"(?:\s*\{\s*(?:figure|no[ -]figure|hero)\s*\})+\s*\Z", re.IGNORECASE)
_MARK = re.compile(r"figure|no[ -]figure|hero", re.IGNORECASE)


def take_marks(paragraph: Paragraph) -> tuple[Paragraph, frozenset[str]]:
    """Strip trailing marks from a paragraph; the marks are "figure", "no figure", "hero"."""
    if not paragraph.spans or not paragraph.spans[-1].text.rstrip().endswith("}"):
        return paragraph, frozenset()
    text = paragraph.text
    found = _MARKS.search(text)
    if not found:
        return paragraph, frozenset()
    marks = frozenset(re.sub(r"-", " ", mark.lower()) for mark in re.findall(r"\{\s*([^{}]*?)\s*\}", found.group()))
    return replace(paragraph, spans=_cut(paragraph.spans, found.start())), marks


def _cut(spans: tuple[Span, ...], length: int) -> tuple[Span, ...]:
    """Keep the first characters of a run of spans."""
    kept: list[Span] = []
    for span in spans:
        if length <= 0:
            break
        kept.append(span if len(span.text) <= length else replace(span, text=span.text[:length]))
        length -= len(span.text)
    return tuple(kept)
