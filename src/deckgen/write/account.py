"""Slides that are written → the record of their deck, in the normal forms in which the merge reads them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from deckgen.ooxml.digests import PLAIN, digest_paragraph, digest_text, name_section
from deckgen.ooxml.ids import digest_section, identify_section, number_slides
from deckgen.ooxml.normal import Span, spell_marks
from deckgen.ooxml.part import OpenPart
from deckgen.ooxml.record_part import digest_listing, digest_look
from deckgen.ooxml.zip import Entry
from deckgen.page import Page, Pages
from deckgen.record import DeckRecord, SlideRecord
from deckgen.write.saved import digest_course, digest_deck
from deckgen.write.template.model import Template

_UNMARKED, _BOLD = (spell_marks(bold=bold, italic=False) for bold in (False, True))


class Account:
    """What was written of a deck so far."""

    def __init__(self) -> None:
        self._slides: list[SlideRecord] = []
        self._computed: set[str] = set()

    def tell(self, page: Page, number: int, layout: str, part: OpenPart, notes: OpenPart | None) -> None:
        """Tell a slide that was written, in the order of the deck.

        Args:
            page: what stands on it.
            number: its id.
            layout: name of its layout.
            part: the slide.
            notes: its page of notes.
        """
        record = SlideRecord(
            key=f"{number:08x}",
            group=digest_group(page.group or page.key),
            number=number,
            layout=_digest_name(layout),
            hidden=page.hidden,
            notes=tuple(self._tell_notes(page, notes)) if notes else (),
            shapes=tuple(part.shapes),
        )
        self._slides.append(record)

    def _tell_notes(self, page: Page, notes: OpenPart) -> Iterator[str]:
        """Yield a digest for each paragraph of speaker notes that has words and that the program did not compute."""
        for line, (properties, spans) in zip(page.notes, notes.said, strict=True):
            if any(text.strip() for _, _, text in spans):
                plain = digest_paragraph(properties, spans)[:PLAIN]
                if line.computed:
                    self._computed |= {plain, _digest_bare(spans) or plain}
                else:
                    yield plain

    def close(self, deck: Pages, template: Template, listed: Iterable[str]) -> DeckRecord:
        """Return the record of the deck.

        Args:
            deck: its pages.
            template: the parts that do not depend on slides.
            listed: what `spell_listing` says of all parts but the record.
        """
        sections = [(digest_story(one.key), one) for one in deck.sections]
        homes = [name for name, section in sections for _ in range(section.pages)] or [""] * len(self._slides)
        return DeckRecord(
            deck=digest_deck(deck.subject, deck.key),
            course=digest_course(deck.subject),
            look=_digest_look(template.parts.entries),
            package=digest_listing(listed),
            slides=tuple(map(self._finish, self._slides, homes)),
            sections=tuple([name_section(name, section.title) for name, section in sections]),
            marks=template.parts.marks,
            computed=tuple(sorted(self._computed)),
        )

    def _finish(self, slide: SlideRecord, section: str) -> SlideRecord:
        """Return a slide with its section, without notes that read like computed ones: nobody can tell them apart."""
        own = tuple([one for one in slide.notes if one not in self._computed])
        return slide._replace(section=section, notes=own)


def dress_record(record: DeckRecord, template: Template) -> DeckRecord:
    """Return the record of the same deck in another look."""
    return record._replace(look=_digest_look(template.parts.entries), marks=template.parts.marks)


def _digest_bare(spans: Sequence[Span]) -> str:
    """Return what a computed paragraph says without bold type, as typing or pasting leave it; "" without any."""
    if all(mark != _BOLD for mark, _, _ in spans):
        return ""
    bare = [(_UNMARKED if mark == _BOLD else mark, form, text) for mark, form, text in spans]
    return digest_paragraph("", bare)[:PLAIN]


def digest_page(key: str) -> str:
    """Return what records know a page by."""
    return f"{number_slides([key])[0]:08x}"


def digest_story(key: str) -> str:
    """Return what records know the section of a story by."""
    return digest_section(identify_section(key))


def digest_group(key: str) -> str:
    """Return what records know the pages of one planned slide by."""
    return digest_text(key)


@lru_cache(maxsize=16)  # once for all decks of a look
def _digest_look(entries: tuple[Entry, ...]) -> str:
    return digest_look((one.name, one.crc, one.size) for one in entries)


@lru_cache(maxsize=256)
def _digest_name(name: str) -> str:
    return digest_text(name) if name else ""
