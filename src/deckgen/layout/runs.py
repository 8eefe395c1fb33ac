"""The author's spans become runs: emphasis is weight alone, figures in the accent color, links short."""

import re
from collections.abc import Iterable
from functools import lru_cache

from deckgen.blocks import Span, Spans
from deckgen.deferred_patterns import defer_pattern
from deckgen.layout.typography import set_spaces
from deckgen.named_tuple import NamedTuple
from deckgen.page import Font, Run
from deckgen.spans import join_spans
from deckgen.theme import Role

_SCHEME = r"[a-zA-Z][a-zA-Z0-9+.-]*://"
_URL = defer_pattern(rf"^{_SCHEME}\S+$")
_OPENING = re.compile(rf"^(?:{_SCHEME}|(?ai:mailto:))(?ai:www\.)?")
"""What people leave out of a link: "https://www."."""
_WORD = defer_pattern(r"(?<=[-/])(?=.)")
"""Where a link may be cut."""
_SOLID = "x"
"""Stands for a character of fixed text while spaces are set around it."""
LINK_CHARACTERS = 58
"""Of a link on a line of its own."""
INLINE_LINK_CHARACTERS = 44
"""Of a link inside a text: it is never broken, so it may not be as wide as a line."""


class Tone(NamedTuple):
    """The colors of running text on one ground."""

    text: Role = Role.TEXT
    strong: Role = Role.TEXT
    figure: Role = Role.ACCENT
    link: Role = Role.LINK


PLAIN = Tone()


class Style(NamedTuple):
    """How a text is set."""

    lang: str
    tone: Tone = PLAIN
    bullets: bool = True
    """Whether plain paragraphs get bullets of their own."""
    font: Font = "body"
    """Of what is no code."""
    caps: bool = False
    """Whether it is shown in capitals."""


def make_runs(spans: Spans, size: float, lang: str, tone: Tone = PLAIN) -> tuple[Run, ...]:
    """Return the runs of a paragraph; only spaces differ from the author's text, and only on the slide."""
    return size_runs(_set_runs(spans, lang, tone), size)


def size_runs(runs: Iterable[Run], size: float) -> tuple[Run, ...]:
    """Return runs in another size."""
    return tuple([run.at_size(size) for run in runs])


def set_runs(spans: Spans, size: float, lang: str, style: Style) -> tuple[Run, ...]:
    """Return the runs of a paragraph in a style."""
    runs = make_runs(spans, size, lang, style.tone)
    if style.font == "body" and not style.caps:
        return runs
    return tuple(run._replace(font=style.font if run.font == "body" else run.font, caps=style.caps) for run in runs)


def compose_runs(spans: Spans, lang: str, tone: Tone = PLAIN) -> tuple[Run, ...]:
    """Return the runs of a paragraph in no size yet."""
    spans = join_spans(tuple(span for span in spans if span.text))
    spaced = set_spaces("".join(_SOLID * len(span.text) if _is_fixed(span) else span.text for span in spans), lang)
    runs = []
    start = 0
    for span in spans:
        end = start + len(span.text)
        runs.append(_make_run(span, span.text if _is_fixed(span) else spaced[start:end], lang, tone))
        start = end
    return tuple(runs)


_set_runs = lru_cache(maxsize=256)(compose_runs)  # they are tried in several sizes


def _is_fixed(span: Span) -> bool:
    """True for text whose spaces are nobody's to change: code and addresses."""
    return span.code or bool(span.link and _URL.match(span.text))


def _make_run(span: Span, text: str, lang: str, tone: Tone) -> Run:
    link = web_link(span.link)
    color = tone.text
    if span.figure:
        color = tone.figure
    elif link or span.jump:
        color = tone.link
    elif span.bold:
        color = tone.strong
    return Run(
        shorten_link(text, INLINE_LINK_CHARACTERS) if link and _URL.match(text) else text,
        0.0,
        color,
        bold=span.bold or bool(span.figure),
        italic=span.italic,
        strike=span.strike,
        font="mono" if span.code else "body",
        link=link,
        jump=span.jump,
        lang=lang,
    )


def web_link(address: str) -> str:
    """Return an address that a slide may link to: http, https or mailto; "" for any other."""
    return address if address and address.lower().startswith(("http://", "https://", "mailto:")) else ""


@lru_cache(maxsize=256)
def name_link(url: str) -> tuple[str, ...]:
    """Return a link as people read it, without scheme and query, then with the middle of its path left out."""
    text = _OPENING.sub("", url)
    text = re.split(r"[?#]", text, maxsplit=1)[0].rstrip("/")
    host, *path = text.split("/")
    return (text, f"{host}/…/{path[-1]}") if len(path) > 1 else (text,)


def shorten_link(url: str, length: int = LINK_CHARACTERS) -> str:
    """Return a link as people read it in at most `length` characters; the longest keep their site and last words."""
    names = name_link(url)
    if short := next((name for name in names if len(name) <= length), ""):
        return short
    text = names[0]
    site = text.partition("/")[0]
    end = length - len(site) - 2
    if end <= 0:
        return f"{site[: length - 1]}…"
    word = _WORD.search(text, len(text) - end)
    return f"{site}/…{text[word.start() if word else -end :]}"


def name_site(url: str) -> str:
    """Return the site of a link as people say it: "aws.amazon.com"; what is no web address as it is, in short."""
    return shorten_link(name_link(url)[0].partition("/")[0] or url)
