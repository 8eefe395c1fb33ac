"""What a deck was made from, as digests: enough to tell what hands have changed since, and no word of it.

Every deck carries the record of what was written. Read back from a deck as it stands, the same noun says what there
is now: two records that differ in a field say that somebody changed it. A digest is a short text; equal digests mean
equal things, "" means that there is none. Most have two parts: 12 characters of what every program keeps (words and
what authors mark), and 4 behind them of what only faithful ones keep (`ooxml.digests`).
"""

from typing import Literal, TypeAlias

from deckgen.named_tuple import NamedTuple

FORMAT = 1
"""Number of the way in which records are made; a deck with another one is read with certainty lost."""

ShapeKind: TypeAlias = Literal["text", "picture", "chart", "table", "art", "other"]
FieldName: TypeAlias = Literal["text", "place", "paint", "alt", "link", "picture", "data", "cells", "ties"]
"""What of a shape changes by itself: paragraphs, words with their format; box and rotation; fill, outline and form, and
how words stand in the box (insets, anchor, columns, list style); alternative text; a link on the whole; the picture and
its crop; a chart's numbers, names and format; a table's cells, widths, heights; what hangs on it, which is never
generated (`merge.scanning.ties`): animations, connectors, comments, a group, tags."""


class ShapeRecord(NamedTuple):
    """One shape of a slide."""

    key: str
    """Digest of what it is known by on its slide: 12 digits of its creation id. "" where a program has dropped that."""
    kind: ShapeKind
    slot: str
    """The placeholder that it fills, "body/1"; "" for a free shape."""
    fields: tuple[tuple[FieldName, str], ...]
    """Digest of each field that it has, by name. `place` is none, but legible, for programs round a little: tenths of a
    point, "x y w h" and the degrees of a rotation behind; a placeholder where its layout puts it "slot x y w h"."""
    paragraphs: tuple[str, ...] = ()
    """A digest for each paragraph of its text, with its format; () for a shape without words."""
    plain: tuple[str, ...] = ()
    """As many: of its words and of what authors mark (bold, italic, underline, strike, links to addresses) alone. A new
    look, or a smaller size because a paragraph came, changes `paragraphs` and not these. Of a table a digest for the
    words of each cell, of a chart one for each name and number. After programs that write every format out, these are
    all that is compared."""
    words: tuple[int, ...] = ()
    """A number of 16 bits for each word of its text, in order: likeness after programs that keep no ids."""


class SlideRecord(NamedTuple):
    """One slide."""

    key: str
    """Digest of its page's key: its number in base 16. Read back, the one that the deck's own record has for the
    creation id of the slide, else that id, "" where there is none; copies have one key."""
    group: str
    """That of the slide as it was planned: its pages belong together."""
    number: int
    """Slide id and creation id."""
    layout: str
    """Digest of the layout's name."""
    hidden: bool = False
    notes: tuple[str, ...] = ()
    """A digest for each paragraph of its speaker notes; what deckgen computes (time, what comes next) is left out."""
    section: str = ""
    """Digest of its story's key."""
    rest: str = ""
    """Digest of what else is on it, all of it by hands: background, transition, animations, comments."""
    shapes: tuple[ShapeRecord, ...] = ()
    """In the order of the slide, from the back."""


class DeckRecord(NamedTuple):
    """A deck."""

    deck: str
    """Digest of its course and its key."""
    course: str
    """Digest of the course alone: a module may have a new name."""
    look: str
    """Digest of theme, masters and layouts."""
    package: str
    """Digest of names, sums and sizes of all parts but the record: a deck of that digest was not touched."""
    slides: tuple[SlideRecord, ...]
    """In the order of the show."""
    sections: tuple[str, ...] = ()
    """The sections in order: the digest of each, a point and the digest of its name (`ooxml.digests.name_section`)."""
    computed: tuple[str, ...] = ()
    """Digest of each different paragraph of speaker notes that deckgen computed: time, what comes next, lines of the
    notes; plain, as `ShapeRecord.plain`. Paragraphs that have one are left out of `SlideRecord.notes`."""
    parted: tuple[SlideRecord, ...] = ()
    """The slides of open conflicts as they were written before hands and notes parted, by the keys that they have among
    `slides`, where they are as the notes gave them last."""
    marks: str = ""
    """Digest of the values of its theme and its master that people change by hand (`ooxml.look_marks`); "" for a deck
    on a client's template."""
    format: int = FORMAT
