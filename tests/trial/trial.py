"""One double edit from beginning to end, and what was wrong with what the program made of it."""

import shutil
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.slide import Slide

from trial import hands as _hands  # noqa: F401 - registers them
from trial.courses import Run, build, copy_base, find_deck, make_folder
from trial.gate import list_new_faults
from trial.marks import HANDS, After, Aim, Mark, list_all
from trial.noise import LOSSY, NOISES
from trial.notes import NOTES
from trial.oracle import Hands, find_losses, find_stale, is_labelled, list_hot
from trial.settling import settle
from trial.sights import SeenDeck, list_charts, see_deck

LOOKS = frozenset({
    "run recolored", "run resized", "run underlined", "font changed", "paragraph aligned", "shape filled",
    "shape outlined", "margins of text changed", "shape brought to front", "table cell painted",
    "table column made wider", "chart recolored", "background changed", "layout of a slide changed", "add-in leaves a tag",
    "paragraph indented", "shape made a picture's frame", "shape made invisible", "table cells merged",
    "shape locked", "shape named", "shadow given to a shape", "words made WordArt", "words in two columns",
    "bullet made a number", "line spacing changed", "shape filled with a picture", "picture behind a slide",
    "style of a table changed", "slide number deleted", "brightness of a picture changed", "morph transition added",
    "drawing on the notes page", "font of all words replaced",
})  # fmt: skip
"""Edits that change what no words say: where a program that keeps no ids saved them, the report warns of their loss."""
OF_THEMES = frozenset({"colors of the theme changed"})
"""Edits that another look takes the place of; the report warns of that as well."""
WARNING = "lossy-deck"
LED_TO = frozenset({RT.SLIDE, RT.SLIDE_LAYOUT, RT.NOTES_SLIDE})
"""What slides lead to that is no part of them; comments, tags and media are."""


class Case(NamedTuple):
    """What is tried."""

    hand: str
    note: str
    seed: int = 0
    flavor: str = "plain"
    saved_by: str = ""
    """A kind of noise that comes after the hand edit; "" for none."""

    def __str__(self) -> str:
        saved = f" --noise '{self.saved_by}'" if self.saved_by else ""
        return f"--hand '{self.hand}' --note '{self.note}' --seed {self.seed} --flavor {self.flavor}{saved}"


class Verdict(NamedTuple):
    """What was wrong: a line each."""

    case: Case
    about: str = ""
    """What the hand did."""
    lost_hand: tuple[str, ...] = ()
    lost_notes: tuple[str, ...] = ()
    invalid: tuple[str, ...] = ()
    unstable: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    """Exit codes, and what the report leaves out or should not say."""
    conflict: bool = False
    skipped: bool = False
    """Whether the hand found nothing to edit."""

    @property
    def faults(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.lost_hand, *self.lost_notes, *self.invalid, *self.unstable, *self.odd)


class Fresh(NamedTuple):
    """The deck that the changed notes give where nothing was before."""

    deck: SeenDeck
    path: Path
    code: int


@cache
def build_fresh(flavor: str, note: str, variant: int) -> Fresh:
    """Build the changed notes into an empty folder, once."""
    folder = copy_base(flavor, make_folder("fresh") / "course")
    shutil.rmtree(folder / "out")
    NOTES[note](folder, variant)
    run = build(folder)
    path = find_deck(folder)
    return Fresh(see_deck(path), path, run.code)


def edit_deck(path: Path, edit: str, aim: Aim) -> tuple[Mark, frozenset[int]]:
    """Let a hand edit a deck; returns its mark and the ids of the slides that it changed.

    Raises:
        LookupError: it found nothing to edit.
    """
    deck = Presentation(str(path))
    before = {slide.slide_id: write_slide(slide) for slide in deck.slides}
    mark = HANDS[edit](deck, aim)
    deck.save(str(path))
    # the library remembers what slides led to when it was asked first
    slides = Presentation(str(path)).slides
    changed = {slide.slide_id for slide in slides if before.get(slide.slide_id) != write_slide(slide)}
    return mark, frozenset(changed)


def write_slide(slide: Slide) -> tuple[bytes, ...]:
    """Return what hands may have changed of a slide, as bytes."""
    notes = slide.notes_slide.notes_text_frame.text.encode() if slide.has_notes_slide else b""
    roots = (slide._element, *list_charts(slide))
    parts = (rel.target_part for rel in slide.part.rels.values() if not rel.is_external and rel.reltype not in LED_TO)
    others = sorted(part.blob for part in parts)
    return notes, slide.slide_layout.name.encode(), *others, *(etree.tostring(root, method="c14n") for root in roots)


def try_case(case: Case, folder: Path, *arguments: str) -> Verdict:
    """Edit a deck and its notes, build, look at what came out, build again, settle what is open.

    Args:
        case: What is tried.
        folder: A new folder for the course; it must not exist.
        arguments: More of them for the build, to see that a bad one is found out.
    """
    chance = Random(f"{case}")  # noqa: S311 - the same course of things each time
    variant = case.seed
    base = see_deck(find_deck(copy_base(case.flavor, folder)))
    fresh = build_fresh(case.flavor, case.note, variant)
    path = find_deck(folder)
    try:
        mark, touched = edit_deck(
            path, case.hand, Aim(chance, list_hot(base, fresh.deck), list_all(base) - list_all(fresh.deck))
        )
    except LookupError:
        return Verdict(case, skipped=True)
    numbers = [slide.number for slide in see_deck(path).slides]
    if case.saved_by:
        NOISES[case.saved_by](path)
    NOTES[case.note](folder, variant)
    edited = folder / "edited.pptx"
    shutil.copyfile(path, edited)
    hands = recall_numbers(Hands(base, see_deck(edited), mark, touched), numbers)
    survived = mark.check(After(hands.edited, list_all(base)))
    run = build(folder, "-v", *arguments)
    verdict = Verdict(case, mark.about, odd=judge_run(run, fresh))
    try:
        merged = find_deck(folder)
        seen = see_deck(merged)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the file
        return verdict._replace(invalid=(f"no deck that opens: {error!r}", run.said))
    verdict = verdict._replace(
        lost_hand=tuple(find_losses(hands, seen, fresh.deck, run.said))
        if survived and not is_warned(case, run)
        else (),
        lost_notes=tuple(find_stale(hands, seen, fresh.deck, run.said)),
        invalid=tuple(list_new_faults(merged, edited, fresh.path)),
        conflict=any(map(is_labelled, seen.slides)),
    )
    return judge_second(verdict, folder, arguments)


def recall_numbers(hands: Hands, numbers: list[int]) -> Hands:
    """Return hands whose slides have the ids that they had before a program gave them ids of its own; it knows both."""
    slides = hands.edited.slides
    if len(slides) != len(numbers):
        return hands
    new = {slide.number for slide, number in zip(slides, numbers, strict=True) if number in hands.touched}
    known = tuple(slide._replace(number=number) for slide, number in zip(slides, numbers, strict=True))
    return hands._replace(edited=hands.edited._replace(slides=known), touched=hands.touched | new)


def is_warned(case: Case, run: Run) -> bool:
    """Tell whether the report warns that such an edit may be lost, as it does after programs that keep no ids."""
    lossy = case.saved_by in LOSSY and case.hand in LOOKS | OF_THEMES and WARNING in run.said
    return lossy or (case.hand in OF_THEMES and "edited-look" in run.said)


def judge_run(run: Run, fresh: Fresh) -> tuple[str, ...]:
    """Return what is odd about the end of a build."""
    odd = [] if run.code == fresh.code else [f"exit code {run.code}: {run.said[-600:]}"]
    if "Traceback" in run.said or "mistake of the program" in run.said:
        odd.append(run.said[-1500:])
    return tuple(odd)


def read_decks(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all decks."""
    return {path.name: path.read_bytes() for path in sorted((folder / "out").glob("*.pptx"))}


def judge_second(verdict: Verdict, folder: Path, arguments: tuple[str, ...]) -> Verdict:
    """Build again, which must change nothing; then settle a conflict, one way or the other."""
    before = read_decks(folder)
    second = build(folder, *arguments)
    after = read_decks(folder)
    unstable = [f"{name} is another file after a second build" for name in after if after[name] != before.get(name)]
    unstable += [f"{name} is gone after a second build" for name in before if name not in after]
    odd = [] if second.code == 0 else [f"exit code {second.code} of the second build: {second.said[-600:]}"]
    verdict = verdict._replace(unstable=tuple(unstable), odd=(*verdict.odd, *odd))
    if verdict.conflict and not verdict.faults:
        return verdict._replace(odd=tuple(settle(folder, find_deck(folder), keep_hand=verdict.case.seed % 2 == 0)))
    return verdict
