"""Shapes that are written → their records, while they are written: nothing is parsed, nothing is read back.

Each is told in the normal forms in which the merge reads it.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import sub
from typing import Final, TypeAlias

from deckgen.geometry import Box
from deckgen.ooxml.digests import (
    PLAIN,
    digest_bytes,
    digest_cells,
    digest_chart,
    digest_paint,
    digest_paragraph,
    digest_text,
    sum_paragraphs,
)
from deckgen.ooxml.ids import key_shape
from deckgen.ooxml.markup import emu
from deckgen.ooxml.normal import (
    CHART_FURNITURE,
    escape_words,
    is_near,
    list_attributes,
    number_words,
    spell_elements,
    spell_link,
    spell_markup,
    spell_number,
    spell_place,
)
from deckgen.ooxml.part import OpenPart
from deckgen.page import ChartItem, Item, PictureItem, ShapeItem, TableItem, TextItem, identify_item
from deckgen.record import FieldName, ShapeKind, ShapeRecord
from deckgen.write.holders import Holder

_SHOWN: Final = spell_markup("<a:blip/><a:stretch><a:fillRect/></a:stretch>")
"""How pictures are shown: all of them, nothing else."""
_FAR: Final = 0.5
"""Points between the sides of two boxes that are never near each other, whatever is rounded."""
Fields: TypeAlias = Sequence[tuple[FieldName, str]]


_Told: TypeAlias = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]
"""What a shape says, as its record has it: digests of paragraphs, of what every program keeps of them, its words."""
_WORDLESS: Final[_Told] = (), (), ()


def tell_text(part: OpenPart, item: TextItem, holder: Holder | None, form: str, body: str) -> None:
    """Tell a text item whose paragraphs have just been written.

    Args:
        part: the slide.
        item: what is told.
        holder: its placeholder or free place.
        form: what was written of its form, fill and outline.
        body: what was written of the properties of its text.
    """
    said = part.take_said()
    texts = ["".join([text for _, _, text in spans]) for _, spans in said]
    paragraphs = tuple([digest_paragraph(properties, spans) for properties, spans in said]) if any(texts) else ()
    link = digest_text("#", f"{part.number_page(item.jump):08x}") if item.jump else ""
    paint, text = _digest_paint(form, body), sum_paragraphs(paragraphs)
    words = number_words(" ".join(texts)) if paragraphs else ()
    told = paragraphs, tuple([one[:PLAIN] for one in paragraphs]), words
    part.shapes.append(_tell(item, "text", holder, (("link", link), ("paint", paint), ("text", text)), told))


def tell_art(item: ShapeItem, form: str, body: str = "") -> ShapeRecord:
    """Return the record of a decorative shape; arguments as for `tell_text`."""
    return _tell(item, "art", None, (("paint", _digest_paint(form, body)),))


def tell_picture(part: OpenPart, item: PictureItem, holder: Holder | None, form: str) -> None:
    """Tell a picture; arguments as for `tell_text`."""
    address = spell_link("", item.link) if item.link else ""
    fields: Fields = (
        ("alt", _digest_alt(item.alt)),
        ("link", digest_text(address, "") if address else ""),
        ("paint", _digest_paint(form, "")),
        ("picture", _digest_picture(item.data)),
    )
    part.shapes.append(_tell(item, "picture", holder, fields))


def tell_table(part: OpenPart, item: TableItem, holder: Holder | None, formats: Iterable[str]) -> None:
    """Tell a table whose cells have just been written.

    Args:
        part: the slide.
        item: what is told.
        holder: its placeholder.
        formats: what was written of the format of each cell.
    """
    said = part.take_said()
    digests = iter([digest_paragraph(properties, spans) for properties, spans in said])
    cells = [[next(digests) for _ in cell.lines or (None,)] for row in item.rows for cell in row]
    sizes = [str(emu(width)) for width in item.widths], [str(emu(height)) for height in item.heights]
    digest, plain = digest_cells(cells, sizes, map(spell_markup, formats))
    words = number_words(" ".join(["".join([text for _, _, text in spans]) for _, spans in said]))
    fields: Fields = ("alt", _digest_alt(item.alt)), ("cells", digest)
    part.shapes.append(_tell(item, "table", holder, fields, ((), plain, words)))


def tell_chart(part: OpenPart, item: ChartItem, holder: Holder | None, content: str) -> None:
    """Tell a chart; `content` is its part."""
    said = (item.series, *item.categories, *map(spell_number, map(repr, item.values)), *item.labels)
    form = content[content.index("<c:chart>") : content.index("</c:chart>") + len("</c:chart>")]
    digest, plain = digest_chart(said, spell_elements(form, CHART_FURNITURE))
    fields: Fields = ("alt", _digest_alt(item.alt)), ("data", digest)
    words = number_words(escape_words(" ".join(said)))
    part.shapes.append(_tell(item, "chart", holder, fields, ((), plain, words)))


def _tell(item: Item, kind: ShapeKind, holder: Holder | None, fields: Fields, words: _Told = _WORDLESS) -> ShapeRecord:
    slot = holder.slot if holder and holder.slot.placeholder else None
    place = _spell_holder(item.box, slot.box) if slot else _spell_box(item.box)
    paragraphs, plain, numbers = words
    return ShapeRecord(
        key=key_shape(identify_item(item)),
        kind=kind,
        slot=_name_slot(holder.markup) if slot and holder else "",
        fields=tuple(sorted([field for field in (*fields, ("place", place)) if field[1]])),
        paragraphs=paragraphs,
        plain=plain,
        words=numbers,
    )


@lru_cache(maxsize=1024)
def _name_slot(markup: str) -> str:
    """Return what a placeholder says it is, "body/1"."""
    said = dict(list_attributes(markup.removeprefix("<p:ph")))
    return f"{said.get('type', 'obj')}/{said.get('idx', '0')}"


@lru_cache(maxsize=4096)
def _spell_box(box: Box) -> str:
    return spell_place(emu(box.x), emu(box.y), emu(max(0.0, box.w)), emu(max(0.0, box.h)))


@lru_cache(maxsize=4096)
def _spell_holder(box: Box, slot: Box) -> str:
    if box == slot:
        return f"slot {_spell_box(slot)}"
    if max(map(abs, map(sub, box, slot))) > _FAR:
        return _spell_box(box)
    place, home = _spell_box(box), _spell_box(slot)
    return f"slot {home}" if is_near(place, home) else place


@lru_cache(maxsize=4096)  # many shapes are drawn alike
def _digest_paint(form: str, body: str) -> str:
    return digest_paint(spell_markup(form), spell_markup(body))


def _digest_alt(alt: str) -> str:
    return digest_text(escape_words(alt)) if alt else ""


@lru_cache(maxsize=64)
def _digest_picture(data: bytes) -> str:
    return digest_bytes(data, _SHOWN)
