"""Shapes that are written → their records, while they are written: nothing is parsed, nothing is read back.

Each is told in the normal forms in which the merge reads it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from deckgen.geometry import Box
from deckgen.ooxml.ids import key_shape
from deckgen.ooxml.markup import emu
from deckgen.ooxml.normal import (
    CHART_FURNITURE,
    PLAIN,
    digest_bytes,
    digest_cells,
    digest_chart,
    digest_paint,
    digest_paragraph,
    digest_text,
    escape_words,
    is_near,
    number_words,
    spell_elements,
    spell_link,
    spell_markup,
    spell_number,
    spell_place,
    sum_paragraphs,
)
from deckgen.ooxml.part import OpenPart
from deckgen.page import ChartItem, Item, PictureItem, ShapeItem, TableItem, TextItem, identify_item
from deckgen.record import FieldName, ShapeKind, ShapeRecord
from deckgen.write.holders import Holder

_MARK: Final = re.compile(r' type="([^"]*)"| idx="([^"]*)"')
_SHOWN: Final = spell_markup("<a:blip/><a:stretch><a:fillRect/></a:stretch>")
"""How pictures are shown: all of them, nothing else."""
_CHART: Final = re.compile("<c:chart>.*</c:chart>", re.DOTALL)
Fields: TypeAlias = Sequence[tuple[FieldName, str]]


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
    paint, text = digest_paint(spell_markup(form), spell_markup(body)), sum_paragraphs(paragraphs)
    record = _tell(item, "text", holder, (("link", link), ("paint", paint), ("text", text)))
    part.shapes.append(
        record._replace(
            paragraphs=paragraphs,
            plain=tuple([one[:PLAIN] for one in paragraphs]),
            words=number_words(" ".join(texts)) if paragraphs else (),
        )
    )


def tell_art(part: OpenPart, item: ShapeItem, form: str, body: str = "") -> None:
    """Tell a decorative shape; arguments as for `tell_text`."""
    paint = digest_paint(spell_markup(form), spell_markup(body))
    part.shapes.append(_tell(item, "art", None, (("paint", paint),)))


def tell_picture(part: OpenPart, item: PictureItem, holder: Holder | None, form: str) -> None:
    """Tell a picture; arguments as for `tell_text`."""
    address = spell_link("", item.link) if item.link else ""
    fields: Fields = (
        ("alt", _digest_alt(item.alt)),
        ("link", digest_text(address, "") if address else ""),
        ("paint", digest_paint(spell_markup(form), "")),
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
    record = _tell(item, "table", holder, (("alt", _digest_alt(item.alt)), ("cells", digest)))
    part.shapes.append(record._replace(plain=plain, words=words))


def tell_chart(part: OpenPart, item: ChartItem, holder: Holder | None, content: str) -> None:
    """Tell a chart; `content` is its part."""
    said = (item.series, *item.categories, *map(spell_number, map(repr, item.values)), *item.labels)
    found = _CHART.search(content)
    digest, plain = digest_chart(said, spell_elements(found[0], CHART_FURNITURE) if found else "")
    record = _tell(item, "chart", holder, (("alt", _digest_alt(item.alt)), ("data", digest)))
    part.shapes.append(record._replace(plain=plain, words=number_words(escape_words(" ".join(said)))))


def _tell(item: Item, kind: ShapeKind, holder: Holder | None, fields: Fields) -> ShapeRecord:
    slot = holder.slot if holder and holder.slot.placeholder else None
    place = _spell_holder(item.box, slot.box) if slot else _spell_box(item.box)
    return ShapeRecord(
        key=key_shape(identify_item(item)),
        kind=kind,
        slot=_name_slot(holder.markup) if slot and holder else "",
        fields=tuple(sorted([field for field in (*fields, ("place", place)) if field[1]])),
    )


@lru_cache(maxsize=1024)
def _name_slot(markup: str) -> str:
    """Return what a placeholder says it is, "body/1"."""
    found = {"type": "obj", "idx": "0"}
    for type_, idx in _MARK.findall(markup):
        found |= {"type": type_} if type_ else {"idx": idx}
    return f"{found['type']}/{found['idx']}"


@lru_cache(maxsize=4096)
def _spell_box(box: Box) -> str:
    return spell_place(emu(box.x), emu(box.y), emu(max(0.0, box.w)), emu(max(0.0, box.h)))


@lru_cache(maxsize=4096)
def _spell_holder(box: Box, slot: Box) -> str:
    place, home = _spell_box(box), _spell_box(slot)
    return f"slot {home}" if is_near(place, home) else place


def _digest_alt(alt: str) -> str:
    return digest_text(escape_words(alt)) if alt else ""


@lru_cache(maxsize=64)
def _digest_picture(data: bytes) -> str:
    return digest_bytes(data, _SHOWN)
