"""Decks that another program saved, nothing edited: that is no edit, and changed notes arrive as ever."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from trial.courses import build, copy_base, find_deck, make_folder
from trial.gate import list_new_faults
from trial.noise import NOISES
from trial.notes import NOTES
from trial.sights import SeenDeck, see_deck
from trial.trial import build_fresh

NOTES_TRIED = ("bullet reworded", "story inserted", "company renamed")


def try_noise(name: str, flavor: str, notes: Sequence[str] = NOTES_TRIED) -> list[str]:
    """Let a program save a deck, build unchanged notes and changed ones; return what is wrong."""
    folder = make_folder("noise")
    try:
        return [*try_unchanged(name, flavor, folder), *try_changed(flavor, notes, folder)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def try_unchanged(name: str, flavor: str, folder: Path) -> Iterator[str]:
    """Yield what is wrong when the notes are as they were."""
    first = copy_base(flavor, folder / "nothing")
    path = find_deck(first)
    base = see_deck(path)
    NOISES[name](path)
    shutil.copyfile(path, folder / "saved.pptx")
    run = build(first)
    if run.code or "by hand" in run.said or "warning" in run.said.lower():
        yield f"unchanged notes: exit code {run.code}, {run.said[-500:]}"
    yield from (f"unchanged notes: {fault}" for fault in compare(see_deck(path), base, notes=False))
    before = path.read_bytes()
    build(first)
    if path.read_bytes() != before:
        yield "unchanged notes: another file after a second build"


def try_changed(flavor: str, notes: Sequence[str], folder: Path) -> Iterator[str]:
    """Yield what is wrong when the notes change as well; the saved deck is there."""
    for note in notes:
        yield from (f"{note}: {fault}" for fault in change_notes(note, flavor, folder / "saved.pptx", folder / note))


def change_notes(note: str, flavor: str, saved: Path, folder: Path) -> Iterator[str]:
    """Yield what is wrong when the notes change as well."""
    path = find_deck(copy_base(flavor, folder))
    shutil.copyfile(saved, path)
    NOTES[note](folder, 0)
    run = build(folder)
    fresh = build_fresh(flavor, note, 0)
    path = find_deck(folder)
    if run.code or "conflict" in run.said:
        yield f"exit code {run.code}, {run.said[-500:]}"
    yield from compare(see_deck(path), fresh.deck)
    yield from list_new_faults(path, saved, fresh.path)
    before = path.read_bytes()
    build(folder)
    if path.read_bytes() != before:
        yield "another file after a second build"


def compare(found: SeenDeck, wanted: SeenDeck, *, notes: bool = True) -> Iterator[str]:
    """Yield how a deck differs from another one, as somebody sees them."""
    if [slide.title for slide in found.slides] != [slide.title for slide in wanted.slides]:
        yield f"slides are {[slide.title for slide in found.slides]}"
        return
    for one, other in zip(found.slides, wanted.slides, strict=True):
        if sorted(one.texts) != sorted(other.texts) or one.hidden != other.hidden:
            yield f"“{one.title}” says {sorted(set(one.texts) ^ set(other.texts))[:4]}"
        if notes and one.notes != other.notes:
            yield f"notes of “{one.title}” say {sorted(set(one.notes) ^ set(other.notes))[:4]}"
