"""The stages of a client's template: the layouts cast for its roles, as kinds of slides find them.

Titles, subtitles, footers, dates and numbers are the layout's placeholders, in the format that it gives them; what
kinds add stands in the free room. Colors are inks of the client's scheme, chosen for the ground under them.
"""

from collections.abc import Iterator, Mapping
from typing import get_args

from deckgen.arrangements import Way
from deckgen.client import (
    Client,
    ClientLayout,
    ClientMaster,
    Placeholder,
    TextLevel,
    ThemeFace,
    find_place_ground,
)
from deckgen.geometry import Box, Insets
from deckgen.ground import Ground, find_ground
from deckgen.ink import Ink, Palette, show_ink
from deckgen.layout.casting import cast_layouts
from deckgen.layout.client_palette import choose_palette, choose_words, is_dark, is_readable, match_role
from deckgen.layout.client_places import Anatomy, find_least_title, read_anatomy
from deckgen.layout.free_room import inset_page
from deckgen.page import Font, ShapeItem, Slot, SlotType
from deckgen.stage import Stage, StageRole, Stages
from deckgen.theme import Role, Sizes, Theme

LARGEST_BODY = 28.0
"""Points that running text has at most."""
_FALLBACK = TextLevel(size=28.0, family="", face="heading")
_TITLE_HEIGHT, _TITLE_GAP = 48.0, 12.0
"""Of a title that stands in the room, because the layout has no place for it; what it keeps from the content."""
_CARD = Insets(20.0, 16.0, 20.0, 16.0)
"""What text keeps from the edges of the card that lies between it and a picture."""
_FEET: Mapping[str, str] = {"ftr": "footer", "sldNum": "number", "dt": "date"}
"""Type of a placeholder → name of its slot."""
_FONTS: Mapping[ThemeFace, Font] = {"heading": "heading", "body": "body", "": "title"}
_UNDER_TITLE = 0.3
"""Share of a foot's height that may reach into the title's box, where its words hardly are."""
_SAME = 2.0
"""Points by which the room may differ from a body that it is."""


def design_client_stages(theme: Theme) -> Stages:
    """Return the stages of a client's look.

    Raises:
        ValueError: the theme has no client, or one whose layouts cannot be used: what casting finds first.
    """
    if theme.client is None:
        raise ValueError("the theme has no client's template")
    cast = cast_layouts(theme.client, theme.casting)
    if not cast.choices:
        raise ValueError("no layout of the template has room for a slide")
    usual = read_anatomy(cast.choices["content"].layout, theme.client.size).find_room()
    return {role: _design_stage(choice.layout, theme.client, role, usual) for role, choice in cast.choices.items()}


def _design_stage(layout: ClientLayout, client: Client, role: StageRole, usual: Box) -> Stage:
    """Return a client's layout as the stage of a role; `usual` is the room for text, where all content begins."""
    anatomy, master = read_anatomy(layout, client.size), client.masters[layout.master]
    colors = layout.colors or master.colors
    room = _find_place(anatomy, role, usual)
    ground = find_ground(layout.grounds, room)
    stage = Stage(
        size=client.size,
        room=room,
        ground=ground,
        palette=choose_palette(colors, ground),
        layout=layout.part,
    )
    if not ground.even or not is_readable(stage.palette, colors, ground):
        stage = _lay_card(stage, colors)
    stage = _set_title(stage, anatomy, colors)
    feet = {slot.name: slot for slot in _list_feet(stage, layout, master)}
    return stage._replace(
        places=tuple(_list_places(stage, anatomy, colors, role)),
        footer=feet.get("footer"),
        number=feet.get("number"),
        slots=(feet["date"],) if "date" in feet else (),
    )


def _find_place(anatomy: Anatomy, role: StageRole, usual: Box) -> Box:
    """Return the room of a stage: free of what the role fills beside its title, that of text where it is free."""
    match role:
        case "cover" | "opener":
            title = anatomy.title.box if anatomy.title else None
            after = title is None or usual.y >= title.bottom or usual.x >= title.right
            if after and anatomy.find_note() is None and anatomy.is_free(usual):
                return usual
            return anatomy.find_room_below()
        case "picture" if len(anatomy.pictures) == 1 and anatomy.is_free(anatomy.pictures[0].box):
            return anatomy.pictures[0].box
        case "content" | "plain" | "picture":
            wide = usual if anatomy.title else _reach_top(usual, anatomy)
            return next((box for box in (wide, usual) if anatomy.is_free(box)), None) or anatomy.find_room()


def _reach_top(usual: Box, anatomy: Anatomy) -> Box:
    """Return the room of text from the page's margin on, of one ground, where a title has to stand in it as well."""
    top, grounds = min(usual.y, inset_page(anatomy.size).y), anatomy.layout.grounds
    room = Box(usual.x, top, usual.w, usual.bottom - top)
    return room if find_ground(grounds, room) == find_ground(grounds, usual) else usual


def _lay_card(stage: Stage, colors: Mapping[str, str]) -> Stage:
    """Return a stage with a card in the room, on which words can be read whatever lies under it."""
    color = colors["bg1"]
    palette = choose_palette(colors, Ground(color, color))._replace(background=Ink("bg1"))
    card = ShapeItem("card", stage.room, Role.BACKGROUND)
    return stage._replace(room=stage.room.shrink(_CARD), ground=Ground(color, color), palette=palette, art=(card,))


def _set_title(stage: Stage, anatomy: Anatomy, colors: Mapping[str, str]) -> Stage:
    """Return a stage with the layout's title, or with one at the top of the room where it has none."""
    if anatomy.title is not None:
        return stage._replace(title=_fill("title", anatomy.title, stage, anatomy.layout, colors))
    room = stage.room
    title = Slot(
        name="title",
        type="title",
        box=Box(room.x, room.y, room.w, _TITLE_HEIGHT),
        size=_FALLBACK.size,
        bold=True,
        font="heading",
        anchor="middle",
        placeholder=False,
    )
    below = _TITLE_HEIGHT + _TITLE_GAP
    return stage._replace(title=title, room=Box(room.x, room.y + below, room.w, max(0.0, room.h - below)))


def _fill(name: str, place: Placeholder, stage: Stage, layout: ClientLayout, colors: Mapping[str, str]) -> Slot:
    ground = find_place_ground(layout, place)
    return make_slot(name, place, ground, stage.palette, colors)


def make_slot(name: str, place: Placeholder, ground: Ground, palette: Palette, colors: Mapping[str, str]) -> Slot:
    """Return a client's placeholder as a slot in the format that it gives to its text.

    Its color is the role that looks most like it: what has that role inherits the client's own.
    """
    level = place.levels[0] if place.levels else _FALLBACK
    known: tuple[SlotType, ...] = get_args(SlotType)
    color = match_role(level.color, palette, colors)
    words = choose_words(level, ground, palette, colors)
    return Slot(
        name=name,
        type=next((kind for kind in known if kind == place.type), "body"),
        box=place.box,
        size=level.size,
        idx=place.idx,
        color=color,
        words=words,
        bold=level.bold,
        font=_FONTS[level.face],
        align=level.align,
        anchor=place.anchor,
        insets=place.insets,
        bullets=level.bullet,
        prompt=place.words,
        caps=level.caps,
        spacing=level.spacing,
        levels=place.levels,
    )


def _list_feet(stage: Stage, layout: ClientLayout, master: ClientMaster) -> Iterator[Slot]:
    """Yield footer, slide number and date, as far as layout and master show them; none lies across the title."""
    page = Box(0.0, 0.0, *stage.size)
    for place in layout.places:
        shown = place.type in master.footers and page.contains(place.box, 1.0)
        across = stage.title is not None and stage.title.box.overlaps(place.box, _UNDER_TITLE * place.box.h)
        if place.type in _FEET and shown and place.upright and not across:
            yield _fill(_FEET[place.type], place, stage, layout, layout.colors or master.colors)


def _list_places(stage: Stage, anatomy: Anatomy, colors: Mapping[str, str], role: StageRole) -> Iterator[Slot]:
    """Yield the placeholders that kinds of a role fill beside the title."""
    match role:
        case "cover" | "opener":
            name, found = "subtitle", anatomy.find_note()
        case "content":
            name, found = "body", _find_body(stage, anatomy)
        case "picture":
            name, found = "picture", next((one for one in anatomy.pictures if one.box == stage.room), None)
        case "plain":
            return
    if found:
        yield _fill(name, found, stage, anatomy.layout, colors)


def _find_body(stage: Stage, anatomy: Anatomy) -> Placeholder | None:
    """Return the body that is the room; None where art leaves only a part of it free."""
    for body in anatomy.bodies:
        if all(abs(mine - its) <= _SAME for mine, its in zip(body.box.shrink(body.insets), stage.room, strict=True)):
            return body
    return None


def dress_theme(theme: Theme, client: Client) -> Theme:
    """Return a theme in a client's look: its page, its fonts, its colors, its sizes of title and text.

    The template has to have layouts that slides can stand on; `cast_layouts` tells.
    """
    dressed = theme._replace(client=client, size=client.size, way=Way.CLIENT)
    stages = design_client_stages(dressed)
    content = stages["content"]
    layout = next(one for one in client.layouts if one.part == content.layout)
    master = client.masters[layout.master]
    colors = layout.colors or master.colors
    return dressed._replace(
        colors={role: show_ink(content.palette.ink(role), colors) for role in Role},
        dark=is_dark(content.ground),
        heading_font=master.heading_font,
        body_font=master.body_font,
        title_font=_name_own_face(stages),
        sizes=_choose_sizes(theme.sizes, stages),
    )


def _name_own_face(stages: Stages) -> str:
    """Return the family of placeholders that name one; of several, a name that no table of widths knows."""
    slots = [slot for stage in stages.values() for slot in (stage.title, *stage.places) if slot]
    return " / ".join(dict.fromkeys(slot.levels[0].family for slot in slots if slot.levels and slot.font == "title"))


def _choose_sizes(sizes: Sizes, stages: Stages) -> Sizes:
    """Return the sizes of a client's titles and text, as far as their limits let them be."""
    title, body = stages["content"].title, stages["content"].find_place("body")
    size = title.size if title else sizes.title
    large = min(LARGEST_BODY, body.size if body else sizes.body_large)
    return sizes._replace(
        title=size,
        title_small=find_least_title(size),
        body_large=max(sizes.body, large),
        display=max((stage.title.size for stage in stages.values() if stage.title), default=size),
    )
