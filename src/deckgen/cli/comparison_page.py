"""Changes of decks as a page of HTML, complete in itself: both sides of each beside each other."""

from collections.abc import Iterable
from html import escape

from deckgen.build.comparing import ComparedDeck
from deckgen.cli.changes import describe_change, describe_state, group_slides, list_remarks, name_place
from deckgen.cli.place import PAGE_MARK
from deckgen.merge.changes import SlideChange

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #8886; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; margin: .25rem 0 1rem; }
.sides > div { border-radius: .4rem; padding: .4rem .7rem; }
.deck { background: light-dark(#e8f0fb, #1d2a3d); } .notes { background: light-dark(#e9f6e9, #1c3320); }
.sides b { display: block; font-size: .8rem; opacity: .7; } .sides p { margin: .2rem 0; }
.conflict { color: light-dark(#b00020, #ff8a9a); font-weight: 600; }
"""


def write_page(found: Iterable[ComparedDeck]) -> str:
    """Return a page about decks that have changed."""
    body = "".join(map(_write_deck, found)) or "<p>No deck has changed.</p>\n"
    return (
        f"<!doctype html>\n<html lang=en><meta charset=utf-8>{PAGE_MARK}"
        '<meta name="viewport" content="width=device-width">'
        f"<title>Changes of decks</title><style>{_STYLE}</style>\n<h1>Changes of decks</h1>\n{body}</html>\n"
    )


def _write_deck(deck: ComparedDeck) -> str:
    remarks = "".join(f"<p>{escape(remark)}</p>\n" for remark in list_remarks(deck))
    slides = group_slides(deck.comparison.changes if deck.comparison else ())
    told = "".join(f"<h3>{escape(name)}</h3>\n{''.join(map(_write_change, changes))}" for name, changes in slides)
    return f"<h2>{escape(deck.path.as_posix())}</h2>\n<p>{escape(describe_state(deck))}</p>\n{remarks}{told}"


def _write_change(change: SlideChange) -> str:
    mark = " class=conflict" if change.outcome == "conflict" else ""
    told = f"<p{mark}>{escape(describe_change(change))}</p>\n"
    if not change.in_deck and not change.in_notes:
        return told
    deck = "in the deck" if change.side == "notes" else "by hand"
    return (
        f"{told}<div class=sides><div class=deck><b>{deck}</b>{_write_texts(change.in_deck)}</div>"
        f"<div class=notes><b>in the notes{_write_place(change)}</b>{_write_texts(change.in_notes)}</div></div>\n"
    )


def _write_place(change: SlideChange) -> str:
    return f" · {escape(name_place(change))}" if change.at else ""


def _write_texts(texts: Iterable[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)
