"""Decks → one page of HTML for a colleague without PowerPoint: slides, speaker notes, search, keyboard; no other file.

Everything from a deck is text: nothing in it is ever run, and the page may load nothing from anywhere.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Final

from deckgen.language import Label, find_language
from deckgen.preview.draw import ShownDeck
from deckgen.preview.drawing import SlidePicture
from deckgen.preview.reading import REMINDER, NoteLine, NoteRun, SlideText

_HERE: Final = Path(__file__).parent / "page"
_LINKS: Final = ("http://", "https://", "mailto:")


def make_page(decks: Sequence[ShownDeck]) -> str:
    """Return the page of decks, in the language of the first one."""
    first = decks[0].text
    style, script = ((_HERE / name).read_text("utf-8") for name in ("deck.css", "deck.js"))
    labels = find_language(first.lang.partition("-")[0]).labels
    title = escape(" · ".join(dict.fromkeys(deck.text.title or deck.name for deck in decks)))
    head = (
        f'<meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width"><meta name="generator" content="deckgen">'
        f'<meta http-equiv="Content-Security-Policy" content="{_write_policy(style, script)}">'
        f"<style>{style}</style>"
    )
    search = escape(labels[Label.SEARCH])
    body = (
        f'<header><h1>{title}</h1><input type="search" id="search" placeholder="{search}" aria-label="{search}">'
        f'<output id="found" for="search"></output></header><main>{"".join(_write_decks(decks, labels))}</main>'
        f"<script>{script}</script>"
    )
    lang = escape(first.lang or "en")
    return f'<!doctype html>\n<html lang="{lang}"><head>{head}</head><body>{body}</body></html>\n'


def _write_policy(style: str, script: str) -> str:
    """Return what the page may do: show its own pictures, run its own script."""
    return f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(script)}"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _write_decks(decks: Sequence[ShownDeck], labels: Mapping[Label, str]) -> Iterator[str]:
    for place, deck in enumerate(decks, 1):
        title = escape(deck.text.title or deck.name)
        slides = zip(deck.drawn.slides, deck.text.slides, strict=True)
        shown = (_write_slide(f"{place}-{at}", at, slide, text, labels) for at, (slide, text) in enumerate(slides, 1))
        yield f'<section class="deck" aria-label="{title}">'
        yield f"<h2>{title}</h2>" if len(decks) > 1 else ""
        yield from shown
        yield "</section>"


def _write_slide(name: str, number: int, slide: SlidePicture, text: SlideText, labels: Mapping[Label, str]) -> str:
    picture = b64encode(slide.png).decode()
    hidden = f' <small class="hidden">{escape(labels[Label.HIDDEN])}</small>' if text.hidden else ""
    notes = "".join(map(_write_note, text.notes))
    notes = f"<details open><summary>{escape(labels[Label.SPEAKER_NOTES])}</summary>{notes}</details>" if notes else ""
    words = escape("\n".join(text.words), quote=True)
    return (
        f'<article id="s{name}" tabindex="-1" data-words="{words}">'
        f'<h3><a href="#s{name}">{number}</a> {escape(text.title)}{hidden}</h3>'
        f'<img alt="{words}" width="{slide.width}" height="{slide.height}" src="data:image/png;base64,{picture}">'
        f"{notes}</article>"
    )


def _write_note(line: NoteLine) -> str:
    kind = ' class="reminder"' if line.reminder else f' class="level{min(line.level, 3)}"' if line.marker else ""
    words = "".join(map(_write_run, line.runs))
    return f"<p{kind}>{words.removeprefix(REMINDER).lstrip()}</p>"


def _write_run(run: NoteRun) -> str:
    words = escape(run.text)
    words = f"<b>{words}</b>" if run.bold else words
    words = f"<i>{words}</i>" if run.italic else words
    link = run.link if run.link.lower().startswith(_LINKS) else ""
    return f'<a href="{escape(link)}" rel="noreferrer">{words}</a>' if link else words
