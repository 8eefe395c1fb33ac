"""What a pull finds: edits of hands, and the notes that would say the same."""

from pathlib import Path

from deckgen.build.notes_files import PatchedFile
from deckgen.errors import UnusableDeckError
from deckgen.files.text_patch import Edit
from deckgen.named_tuple import NamedTuple


class HandEdit(NamedTuple):
    """Something that a hand did to a deck."""

    deck: Path
    slide: int
    """Number of the slide in the deck as it stands, from 1; 0 for one that is not there any more."""
    title: str
    """Of the slide."""
    shown: tuple[str, ...] = ()
    """Paragraphs that were there."""
    hand: tuple[str, ...] = ()
    """Those that are there now."""
    what: str = ""
    """What it was done to, where that is no text: "picture"."""
    reason: str = ""
    """Why it stays in the deck; "" for what can go into the notes."""
    edits: tuple[Edit, ...] = ()
    """Of the notes, for what can."""


class Pull(NamedTuple):
    """What hands have changed in decks."""

    edits: tuple[HandEdit, ...]
    """In order of the decks and slides; those that can go into the notes have no reason."""
    files: tuple[PatchedFile, ...]
    """What the notes would be then, in order of their names."""
    damaged: tuple[tuple[Path, UnusableDeckError], ...] = ()
    """Decks that cannot be read, and why."""
