"""The author's spans become runs: emphasis in the brand color, figures in the accent color, links short."""

import re
from typing import NamedTuple

from deckgen.layout.typography import set_spaces
from deckgen.page import Run
from deckgen.story import Span, Spans
from deckgen.theme import Role

_URL = re.compile(r"^[a-z][a-z0-9+.-]*://\S+$", re.IGNORECASE)
_SOLID = "x"
"""Stands for a character of fixed text while spaces are set around it."""
LINK_CHARACTERS = 44


class Tone(NamedTuple):
    """The colors of running text on one ground."""

    text: Role = Role.TEXT
    strong: Role = Role.BRAND
    figure: Role = Role.ACCENT
    link: Role = Role.LINK


QUIET = Tone(Role.MUTED, Role.MUTED, Role.MUTED, Role.MUTED)
PLAIN = Tone()


class Style(NamedTuple):
    """How a text is set."""

    lang: str
    tone: Tone = PLAIN
    bullets: bool = True
    """Whether plain paragraphs get bullets of their own."""


def make_runs(spans: Spans, size: float, lang: str, tone: Tone = PLAIN) -> tuple[Run, ...]:
    """Return the runs of a paragraph; only spaces differ from the author's text, and only on the slide."""
    spans = tuple(span for span in spans if span.text)
    spaced = set_spaces("".join(_SOLID * len(span.text) if _is_fixed(span) else span.text for span in spans), lang)
    runs = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        runs.append(_make_run(span, span.text if _is_fixed(span) else spaced[start:end], size, lang, tone))
        start = end
    return tuple(runs)


def _is_fixed(span: Span) -> bool:
    """True for text whose spaces are nobody's to change: code and addresses."""
    return span.code or bool(span.link and _URL.match(span.text))


def _make_run(span: Span, text: str, size: float, lang: str, tone: Tone) -> Run:
    link = web_link(span.link)
    color = tone.text
    if span.figure:
        color = tone.figure
    elif link or span.jump:
        color = tone.link
    elif span.bold:
        color = tone.strong
    return Run(
        shorten_link(text) if link and _URL.match(text) else text,
        size,
        color,
        bold=span.bold or span.figure,
        italic=span.italic,
        strike=span.strike,
        font="mono" if span.code else "body",
        link=link,
        jump=span.jump,
        lang=lang,
    )


def web_link(address: str) -> str:
    """Return an address that a slide may link to: http, https or mailto; "" for any other."""
    return address if address.lower().startswith(("http://", "https://", "mailto:")) else ""


def shorten_link(url: str, length: int = LINK_CHARACTERS) -> str:
    """Return a link as people read it: no scheme, no query, the middle of a long path left out."""
    text = re.sub(r"^(?:[a-z][a-z0-9+.-]*://|mailto:)(?:www\.)?", "", url, flags=re.IGNORECASE)
    text = re.split(r"[?#]", text, maxsplit=1)[0].rstrip("/")
    if len(text) <= length:
        return text
    host, slash, path = text.partition("/")
    last = path.rsplit("/", 1)[-1]
    short = f"{host}/…/{last}" if slash and "/" in path else text
    return short if len(short) <= length else f"{short[: length - 1]}…"


def cut_spans(spans: Spans, start: int, end: int) -> Spans:
    """Return the spans of characters `start` to `end` of the plain text."""
    pieces = []
    offset = 0
    for span in spans:
        left, right = max(start - offset, 0), min(end - offset, len(span.text))
        if left < right:
            pieces.append(span._replace(text=span.text[left:right], column=span.column + left))
        offset += len(span.text)
    return tuple(pieces)
