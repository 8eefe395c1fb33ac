"""A client's template as the constant parts of a deck: a `Client`, a theme and its frames in, a `Template` out.

The client's parts are passed on byte for byte; layouts and masters stay as they are, used or not. What deckgen adds
(a master of notes where there is none, settings, pictures and charts of slides) has names behind theirs.
"""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from deckgen.client import Client, ClientLayout, MainPart, Package, Placeholder
from deckgen.geometry import Size
from deckgen.ooxml.content_types import PRESENTATION, THEME
from deckgen.ooxml.markup import escape_attribute
from deckgen.ooxml.part import Part
from deckgen.ooxml.relationships import Relationship, Relationships
from deckgen.ooxml.zip import Entry, pack_entry
from deckgen.page import Frame, Slot
from deckgen.theme import Theme
from deckgen.write.holders import Holder, HolderShelf
from deckgen.write.scale import scale_frame
from deckgen.write.styles import style_free_text, style_notes
from deckgen.write.template.model import ClientMain, Layout, PackedParts, TakenNumbers, Template
from deckgen.write.template.notes_master import render_notes_master
from deckgen.write.template.settings import render_settings
from deckgen.write.template.theme import render_theme

_NOTES_MASTER: Final = "ppt/notesMasters/notesMaster1.xml"
_PACKED: Final = (".png", ".jpg", ".jpeg", ".gif", ".wdp", ".mp4", ".fntdata")
"""Endings of files that do not get smaller."""
_FOLDERS: Final = ("ppt/media", "ppt/charts", "ppt/theme", "customXml")
"""Those of `TakenNumbers`."""
_MARK: Final = ("type", "orient", "sz", "idx")
"""What a placeholder on a slide repeats of the layout's."""


def adopt_template(client: Client, theme: Theme, frames: tuple[Frame, ...]) -> Template:
    """Return the parts that do not depend on slides.

    Args:
        client: the template as it was read.
        theme: the look made of it.
        frames: designed on layouts of the template.

    Raises:
        ValueError: a frame stands on no layout of the template, or has a placeholder that its layout has not; a
            mistake of the program.
    """
    package = client.package
    taken = TakenNumbers(*(_find_last(folder, package) for folder in _FOLDERS))
    links = Relationships(Relationship(link.id, link.kind, _below(link.part)) for link in package.main.links)
    added = [*_add_notes_master(package, theme, taken, links), *_add_settings(package, theme, links)]
    given = [Part(raw.name, raw.content_type or _tell_type(raw.name, package), raw.content) for raw in package.parts]
    return Template(
        parts=PackedParts(
            entries=tuple(map(_pack, (*given, *added))),
            types=tuple([(part.name, part.content_type) for part in (*given, *added)]),
        ),
        layouts=_prepare_layouts(client, theme, frames),
        media={},
        notes_text=style_notes(theme),
        title=client.title or theme.title or theme.name,
        notes_master=_below(package.notes_master or _NOTES_MASTER),
        main=ClientMain(text=_name_notes_master(package, links), links=links.listed()),
        endings=tuple(package.defaults.items()),
        taken=taken,
        scale=client.scale,
    )


def _below(part: str) -> str:
    """Return a part as the main part refers to it."""
    return posixpath.relpath(part, "ppt")


def _find_last(folder: str, package: Package) -> int:
    """Return the highest number in the names of the client's parts in a folder; capitals do not count."""
    names = (name.lower() for name in (*package.names, *(raw.name for raw in package.parts)))
    stems = (name.rpartition("/")[2].partition(".")[0] for name in names if name.startswith(f"{folder.lower()}/"))
    numbers = (stem[len(stem.rstrip("0123456789")) :] for stem in stems)
    return max((int(number) for number in numbers if number.isascii() and number.isdecimal()), default=0)


def _tell_type(name: str, package: Package) -> str:
    """Return the content type of XML whose ending says something unusual in the client's file."""
    kind = package.defaults.get("xml", "")
    return kind if name.lower().endswith(".xml") and kind != "application/xml" else ""


def _pack(part: Part) -> Entry:
    return pack_entry(part.name, part.content, compress=not part.name.lower().endswith(_PACKED))


def _add_notes_master(package: Package, theme: Theme, taken: TakenNumbers, links: Relationships) -> Iterator[Part]:
    """Yield a master for notes with a theme of its own, where the client has none."""
    if package.notes_master:
        return
    look = f"theme/theme{taken.theme + 1}.xml"
    own = Relationships()
    own.relate("theme", f"../{look}")
    links.relate("notesMaster", _below(_NOTES_MASTER))
    content = render_notes_master(theme, Size(*package.main.notes)).encode()
    yield Part(_NOTES_MASTER, f"{PRESENTATION}.notesMaster+xml", content)
    yield Part(name="ppt/notesMasters/_rels/notesMaster1.xml.rels", content_type="", content=own.render().encode())
    yield Part(f"ppt/{look}", THEME, render_theme(theme, printed=True).encode())


def _name_notes_master(package: Package, links: Relationships) -> MainPart:
    """Return the main part with deckgen's master of notes, where the client has none."""
    main = package.main
    if package.notes_master:
        return main
    number = links.relate("notesMaster", _below(_NOTES_MASTER))
    named = f'<p:notesMasterIdLst><p:notesMasterId r:id="{number}"/></p:notesMasterIdLst>'
    return main._replace(start=f"{main.start}{named}")


def _add_settings(package: Package, theme: Theme, links: Relationships) -> Iterator[Part]:
    """Yield settings of the presentation, those apart that the client brings."""
    kinds = {link.kind for link in package.main.links}
    for part in render_settings(theme):
        file = part.name.rpartition("/")[2]
        kind = file.removesuffix(".xml")
        if kind not in kinds:
            links.relate(kind, file)
            yield part


def _prepare_layouts(client: Client, theme: Theme, frames: Iterable[Frame]) -> Mapping[str, Layout]:
    layouts = {layout.part: layout for layout in client.layouts}
    prepared, shelf = {}, HolderShelf(theme)
    for frame in frames:
        layout = layouts.get(frame.layout)
        if layout is None:
            raise ValueError(f"frame {frame.name!r} stands on no layout of the template")
        prepared[frame.name] = Layout(
            target=posixpath.relpath(layout.part, "ppt/slides"),
            holders=_adopt_holders(frame, layout, shelf, client.scale),
            free_text=style_free_text(theme, frame.palette),
            name=layout.name,
            color_map=_write_map(layout),
        )
    return prepared


def _adopt_holders(frame: Frame, layout: ClientLayout, shelf: HolderShelf, scale: float) -> Mapping[str, Holder]:
    """Return the places of a frame, in points of the slide; placeholders with the marks of the layout's."""
    holders = shelf.prepare(scale_frame(frame, scale) if scale != 1.0 else frame)
    adopted = {
        slot.name: _adopt_holder(holders[slot.name], _find_placeholder(slot, layout))
        for slot in frame.slots
        if slot.placeholder
    }
    return {**holders, **adopted}


def _find_placeholder(slot: Slot, layout: ClientLayout) -> Placeholder:
    """Return the placeholder that a slot stands for: some files use an idx twice."""
    alike = [place for place in layout.places if place.idx == slot.idx and place.levels == slot.levels]
    if not alike:
        raise ValueError(f"{layout.part} has no placeholder for {slot.name!r}")
    return next((place for place in alike if place.box == slot.box), alike[0])


def _adopt_holder(holder: Holder, place: Placeholder) -> Holder:
    marks = "".join(f' {name}="{escape_attribute(value)}"' for name, value in place.attributes if name in _MARK)
    columns = ' numCol="1"' if place.columns > 1 else ""
    return holder._replace(markup=f"<p:ph{marks}/>", body=columns, foreign=True)


def _write_map(layout: ClientLayout) -> str:
    if not layout.color_map:
        return "<a:masterClrMapping/>"
    named = "".join(f' {name}="{escape_attribute(value)}"' for name, value in layout.color_map)
    return f"<a:overrideClrMapping{named}/>"
