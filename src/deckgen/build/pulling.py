"""Decks that hands have changed → patches of the notes that say the same, tried before anybody writes them.

The notes are patched in memory and compiled again: what then does not say what hands wrote, or changes something else,
stays in the deck.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from deckgen.build.asked import Asked, PatchDraft, find_contradicted, tell
from deckgen.build.job import compose_pages, pack_pages
from deckgen.build.making import is_empty, plan_module
from deckgen.build.merging import is_presentation, recall_deck
from deckgen.build.notes_files import NotesFiles, PatchedFile
from deckgen.build.preparation import prepare_course
from deckgen.build.prepared import Preparation, WantedEdition
from deckgen.build.pulled import HandEdit, Pull
from deckgen.build.request import Request
from deckgen.build.standing import Whose, tell_whose
from deckgen.course import Module
from deckgen.deck import Deck
from deckgen.diagnostics import Diagnostics
from deckgen.errors import UnusableDeckError
from deckgen.files.disk import DiskWorld
from deckgen.files.memo import Memo
from deckgen.files.overlay import OverlayWorld
from deckgen.files.text_patch import Edit, patch_text
from deckgen.files.world import World
from deckgen.merge.rewording import Rewording, compare_wording
from deckgen.page import Page, Pages
from deckgen.pull.candidates import Finder
from deckgen.pull.checking import OTHER_PAGES, Patched, check_pages
from deckgen.pull.nouns import Proposal
from deckgen.pull.proposing import propose_edits

CONTRADICTED = "another slide says it differently"
UNREADABLE = "its line was not read as it stands in the file"
UNRECORDED = (
    "It has no record of what deckgen wrote, so what hands changed cannot be told from what the notes changed.",
    "If it is a deck of these notes, deckgen build --adopt merges it; later changes can be pulled.",
)


def pull_decks(
    request: Request, find_folders: Callable[[Preparation], Sequence[Path]], world: World | None = None
) -> Pull:
    """Return what hands have changed in decks, and the notes that would say so.

    Args:
        request: Whose decks, and which.
        find_folders: Tells where the decks of each edition are.
        world: Where the notes are; None for the disk.

    Raises:
        deckgen.errors.Error: as `compile_course`.
    """
    pull = _Pulling(request, world or DiskWorld())
    damaged = []
    folders = find_folders(pull.prepared)
    for place, _, module in pull.list_modules(pull.prepared):
        path = folders[place[0]] / f"{module.key}.pptx"
        try:
            pull.open_deck(path, place)
        except UnusableDeckError as error:
            damaged.append((path, error))
    return pull.settle()._replace(damaged=tuple(damaged))


class _Pulling:
    """Everything that is known while hands are pulled."""

    def __init__(self, request: Request, world: World) -> None:
        self.request, self.world, self.memo = request, world, Memo()
        self.prepared = prepare_course(request, world, self.memo)
        self.notes = NotesFiles(world)
        self.drafts: list[PatchDraft] = []
        self._decks: dict[tuple[int, int], Deck] = {}
        self._pages: dict[tuple[int, int], Pages] = {}
        self._texts: dict[tuple[int, int], Finder] = {}

    def list_modules(self, prepared: Preparation) -> Iterator[tuple[tuple[int, int], WantedEdition, Module]]:
        """Yield every module of every edition that a deck can be made of, with its position."""
        for at, edition in enumerate(prepared.editions):
            for number, module in enumerate(edition.modules):
                if edition.theme.look is not None and not is_empty(module):
                    yield (at, number), edition, module

    def open_deck(self, path: Path, place: tuple[int, int]) -> None:
        """Look at a deck; nothing happens where there is none, or nobody has touched it.

        Raises:
            UnusableDeckError: it cannot be read, or nobody knows how it was made.
        """
        try:
            data = path.read_bytes()
        except OSError:
            return
        whose = tell_whose(data)
        if whose is Whose.OURS:
            return
        look = self.prepared.editions[place[0]].theme.look
        assert look is not None  # noqa: S101 - only such modules are listed
        self._lay_out(place)
        fresh = pack_pages(self._pages[place], look, self.request.created)
        unreadable = not is_presentation(data)  # which the comparison says better
        known = data if whose is Whose.EDITED or unreadable else recall_deck(path, data, fresh)
        if known is None:
            raise UnusableDeckError(*UNRECORDED)
        self.drafts.append(self._read(path, place, compare_wording(known, fresh)))

    def _read(self, path: Path, place: tuple[int, int], rewording: Rewording) -> PatchDraft:
        """Return what hands did to a deck."""
        pages, finder = self._lay_out(place), self._find_texts(place)
        proposals: list[Proposal] = []
        kept = [HandEdit(path, one.number, one.title, what=one.what, reason=one.reason) for one in rewording.kept]
        for text in rewording.texts:
            page = pages[text.slide]
            for found in propose_edits(text, finder.find(text, page), self.notes):
                if isinstance(found, Proposal):
                    proposals.append(found)
                else:
                    edit = HandEdit(
                        deck=path,
                        slide=rewording.numbers[text.slide],
                        title=page.title,
                        shown=found.shown,
                        hand=found.hand,
                        reason=found.reason,
                    )
                    kept.append(edit)
        return PatchDraft(
            *place, path, pages=pages, proposals=tuple(proposals), kept=tuple(kept), numbers=rewording.numbers
        )

    def settle(self) -> Pull:
        """Return what can go into the notes and what cannot."""
        wishes = [Asked(draft, proposal) for draft in self.drafts for proposal in draft.proposals]
        contradicted = find_contradicted(wishes)
        accepted, refused = self._accept([wish for at, wish in enumerate(wishes) if at not in contradicted])
        refused += [(wishes[at], CONTRADICTED) for at in contradicted]
        edits = [tell(wish, "") for wish in accepted]
        edits += [tell(wish, reason) for wish, reason in refused]
        edits += [one for draft in self.drafts for one in draft.kept]
        order = {draft.path: number for number, draft in enumerate(self.drafts)}
        edits.sort(key=lambda one: (order[one.deck], one.slide))
        return Pull(edits=tuple(edits), files=tuple(self.patch(accepted) or ()))

    def _accept(self, wishes: list[Asked]) -> tuple[list[Asked], list[tuple[Asked, str]]]:
        """Return the wishes that can be granted, and the others with reasons.

        All are tried at once, then those of each deck, then each: mostly all can be granted, and decks are independent.
        """
        if not self.try_out(wishes):
            return wishes, []
        accepted: list[Asked] = []
        refused: list[tuple[Asked, str]] = []
        for draft in self.drafts:
            self._accept_some([wish for wish in wishes if wish.draft is draft], accepted, refused)
        return accepted, refused

    def _accept_some(self, wishes: list[Asked], accepted: list[Asked], refused: list[tuple[Asked, str]]) -> None:
        """Sort the wishes of one deck into those that can be granted with the accepted ones, and the others."""
        if not self.try_out([*accepted, *wishes]):
            accepted += wishes
            return
        for wish in wishes:
            if reason := self.try_out([*accepted, wish]):
                refused.append((wish, reason))
            else:
                accepted.append(wish)

    def patch(self, wishes: Iterable[Asked]) -> list[PatchedFile] | None:
        """Return the files of the notes with what is wanted; None where a line was not read as it stands."""
        edits = defaultdict[str, set[Edit]](set)
        for wish in wishes:
            for edit in wish.proposal.edits:
                edits[edit.path].add(edit)
        files = []
        for path in sorted(edits):
            before = self.notes.read(path)
            after = patch_text(before, edits[path])
            if after is None:
                return None
            files.append(PatchedFile(Path(path), before, after))
        return files

    def try_out(self, wishes: Sequence[Asked]) -> str:
        """Return why patched notes would not do; "" where they say what hands wrote and nothing else changes."""
        if not wishes:
            return ""
        files = self.patch(wishes)
        if files is None:
            return UNREADABLE
        world = OverlayWorld(self.world, {file.path: file.after for file in files})
        prepared = prepare_course(self.request, world, self.memo)
        before, after = dict(self._list(self.prepared)), dict(self._list(prepared))
        if before.keys() != after.keys():
            return OTHER_PAGES
        reasons = (self._check(place, *found, wishes) for place, found in after.items())
        return next(filter(None, reasons), "")

    def _check(self, place: tuple[int, int], edition: WantedEdition, module: Module, wishes: Sequence[Asked]) -> str:
        """Return why patched notes would not do for one deck."""
        own = [wish.proposal for wish in wishes if (wish.draft.edition, wish.draft.module) == place]
        after = self._lay_out_anew(place, edition, module)
        if after is None and not own:
            return ""
        before = self._lay_out(place)
        patched = Patched([wish.proposal for wish in wishes], self._find_texts(place).sources)
        return check_pages(before, before if after is None else after, own, patched)

    def _lay_out_anew(self, place: tuple[int, int], edition: WantedEdition, module: Module) -> tuple[Page, ...] | None:
        """Return the pages of a deck from patched notes; None where they are the same."""
        look = edition.theme.look
        assert look is not None  # noqa: S101 - only such modules are listed
        deck = plan_module(edition, module, look)
        return None if deck == self._plan(place) else compose_pages(deck, look, Diagnostics()).pages

    def _list(self, prepared: Preparation) -> Iterator[tuple[tuple[int, int], tuple[WantedEdition, Module]]]:
        return ((place, (edition, module)) for place, edition, module in self.list_modules(prepared))

    def _plan(self, place: tuple[int, int]) -> Deck:
        """Return a deck as the notes give it."""
        if place not in self._decks:
            edition = self.prepared.editions[place[0]]
            assert edition.theme.look is not None  # noqa: S101 - only such modules are listed
            self._decks[place] = plan_module(edition, edition.modules[place[1]], edition.theme.look)
        return self._decks[place]

    def _lay_out(self, place: tuple[int, int]) -> tuple[Page, ...]:
        """Return its pages."""
        if place not in self._pages:
            look = self.prepared.editions[place[0]].theme.look
            assert look is not None  # noqa: S101 - only such modules are listed
            self._pages[place] = compose_pages(self._plan(place), look, Diagnostics())
        return self._pages[place].pages

    def _find_texts(self, place: tuple[int, int]) -> Finder:
        """Return what its notes hold."""
        if place not in self._texts:
            module = self.prepared.editions[place[0]].modules[place[1]]
            self._texts[place] = Finder(module, self._plan(place), self.notes)
        return self._texts[place]
