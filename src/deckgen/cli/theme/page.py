"""What was found in a client's template → a page to look at, or to mail in the template's place.

It names layouts, placeholders and fonts, and draws boxes. Words, pictures and properties of the file are not in it,
unless somebody asks for the words.
"""

from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from deckgen import __version__
from deckgen.cli.theme.drawing import draw_layout, name_place
from deckgen.client import Client, ClientLayout
from deckgen.layout.casting import Cast, CastRole
from deckgen.named_tuple import NamedTuple

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #16202E; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1, h2 { line-height: 1.2; } table { border-collapse: collapse; } th { text-align: left; }
td, th { padding: .3rem .8rem .3rem 0; vertical-align: top; border-bottom: 1px solid #D5DCE5; }
.layouts { display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1.5rem; }
figure { margin: 0; } svg, img { width: 100%; height: auto; border: 1px solid #D5DCE5; display: block; }
figcaption { font-size: .9rem; } .role { background: #0B5CA3; color: #FFF; border-radius: .2rem; padding: 0 .4rem; }
.missing { color: #BC3908; } small { color: #566173; }
"""


class Findings(NamedTuple):
    """What a report tells."""

    name: str
    """Of the look."""
    client: Client
    cast: Cast
    fonts: Mapping[str, str]
    """Family → how its text is measured."""
    pictures: Mapping[str, bytes] = {}
    """Part of a layout → PNG of it."""
    words: bool = False
    """Whether prompts and fixed texts of the template are told."""


def write_report(found: Findings) -> bytes:
    """Return the page, as HTML without anything to load."""
    body = "\n".join((*_tell_template(found), *_tell_casting(found), *_tell_layouts(found)))
    head = f'<meta charset="utf-8"><title>{escape(found.name)}</title><style>{_STYLE}</style>'
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>\n{body}\n</body></html>\n'.encode()


def _tell_template(found: Findings) -> Iterator[str]:
    client = found.client
    width, height = (side * client.scale / 72 for side in client.size)
    yield f"<h1>Template of the look {escape(found.name)}</h1>"
    rows = {
        "Slides": f"{width:.2f} × {height:.2f} inches ({width * 2.54:.1f} × {height * 2.54:.1f} cm)",
        "Masters": str(len(client.masters)),
        "Layouts": str(len(client.layouts)),
        "Fonts": "; ".join(f"{family}: {how}" for family, how in found.fonts.items()),
        "Left out of decks": ", ".join(client.package.dropped) or "nothing",
    }
    yield _table((key, escape(value)) for key, value in rows.items())


def _tell_casting(found: Findings) -> Iterator[str]:
    yield "<h2>Which layout plays which role</h2>"
    choices = found.cast.choices.values()
    yield _table(((choice.role, *_describe(choice)) for choice in choices), ("Role", "Layout", "Why"))
    yield "<p>Another layout is one line in theme.yaml: <code>casting: {cover: Name}</code>.</p>"


def _describe(choice: CastRole) -> tuple[str, str]:
    if choice.given:
        return escape(choice.layout.name), escape(choice.reason)
    why = f"missing: no layout of the template is made for the {choice.role}, this one stands in"
    return escape(choice.layout.name), f'<span class="missing">{escape(why)}</span>'


def _tell_layouts(found: Findings) -> Iterator[str]:
    yield '<h2>Layouts</h2>\n<div class="layouts">'
    for layout in found.client.layouts:
        yield _draw_figure(layout, found)
    yield "</div>"
    yield f"<p><small>Boxes are placeholders, gray ones art. Made by deckgen {__version__}.</small></p>"


def _draw_figure(layout: ClientLayout, found: Findings) -> str:
    roles = [choice.role for choice in found.cast.choices.values() if choice.layout.part == layout.part]
    badges = "".join(f' <span class="role">{escape(role)}</span>' for role in roles)
    master = f"<br><small>{escape(found.client.masters[layout.master].name)}</small>" * (len(found.client.masters) > 1)
    places = ", ".join(name_place(place) for place in layout.places) or "no placeholders"
    told = "".join(f"<br><small>“{escape(text)}”</small>" for text in _list_words(layout)) if found.words else ""
    caption = f"<strong>{escape(layout.name)}</strong>{badges}{master}<br><small>{escape(places)}</small>{told}"
    drawing = f"{draw_layout(layout, found.client.size)}{_embed(layout, found)}"
    return f"<figure>{drawing}<figcaption>{caption}</figcaption></figure>"


def _list_words(layout: ClientLayout) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(place.words.split()) for place in layout.places if place.words.strip()))


def _embed(layout: ClientLayout, found: Findings) -> str:
    picture = found.pictures.get(layout.part)
    if not picture:
        return ""
    return f'<img alt="" src="data:image/png;base64,{b64encode(picture).decode()}">'


def _table(rows: Iterator[Sequence[str]], head: Sequence[str] = ()) -> str:
    heads = "".join(f"<th>{cell}</th>" for cell in head)
    lines = [f"<tr>{heads}</tr>"] if head else []
    lines += [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    return f"<table>\n{chr(10).join(lines)}\n</table>"
