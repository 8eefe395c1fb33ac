"""What hands want of the notes, a proposal each: which of them contradict each other, and what is told of them.

Comes in: the proposals of all decks. Goes out: those that cannot be granted together, and edits for whoever asked.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from deckgen.build.pulled import HandEdit
from deckgen.files.text_patch import Edit
from deckgen.named_tuple import NamedTuple
from deckgen.page import Page
from deckgen.pull.nouns import Proposal


class PatchDraft(NamedTuple):
    """A deck on the disk that hands have changed, and what they want."""

    edition: int
    module: int
    """Positions in the preparation."""
    path: Path
    pages: tuple[Page, ...]
    """As the notes give them."""
    proposals: tuple[Proposal, ...]
    kept: tuple[HandEdit, ...]
    numbers: Mapping[int, int]
    """Number of a page, from 0 → number of its slide in the deck as it stands, from 1."""


class Asked(NamedTuple):
    """One proposal of a deck: what hands want of the notes."""

    draft: PatchDraft
    proposal: Proposal


def find_contradicted(wishes: Sequence[Asked]) -> list[int]:
    """Return which want other words where another wish wants some, too; equal ones are one.

    What a slide says counts more than its speaker notes, which repeat it.
    """
    edits = sorted((edit, at) for at, wish in enumerate(wishes) for edit in wish.proposal.edits)
    pairs = ((first, second) for (one, first), (other, second) in pairwise(edits) if _contradicts(one, other))
    return sorted({at for pair in pairs if pair[0] != pair[1] for at in _choose_loser(*pair, wishes)})


def _contradicts(one: Edit, other: Edit) -> bool:
    """Tell whether two edits in order want other words at one place; whole lines may come there beside any."""
    if one == other or one.path != other.path:
        return False
    end, start = (one.end_line, one.end_column), (other.line, other.column)
    return start < end or (start == end and not (_brings_lines(one) or _brings_lines(other)))


def _brings_lines(edit: Edit) -> bool:
    """Tell whether an edit puts whole lines between others."""
    return (edit.line, edit.column) == (edit.end_line, edit.end_column) and edit.column == 1 and edit.text[-1:] == "\n"


def _choose_loser(first: int, second: int, wishes: Sequence[Asked]) -> set[int]:
    spoken = {at for at in (first, second) if not wishes[at].proposal.shape}
    return spoken if len(spoken) == 1 else {first, second}


def tell(wish: Asked, reason: str) -> HandEdit:
    """Return what hands wrote, with its edits of the notes, or the reason for which there are none."""
    draft, proposal = wish
    return HandEdit(
        deck=draft.path,
        slide=draft.numbers[proposal.slide],
        title=draft.pages[proposal.slide].title,
        shown=proposal.shown,
        hand=proposal.hand,
        reason=reason,
        edits=() if reason else proposal.edits,
    )
