"""Is a word a slip of the hand?

Why: one wrong letter on a slide is what a class remembers.
"""

from pathlib import Path

from deckgen.catalogue.ready import LIKELY_TYPO
from deckgen.diagnostics import Diagnostics, Location
from deckgen.files.text_file import read_text_file
from deckgen.files.world import World
from deckgen.ready.case import Case
from deckgen.ready.spelling import cut_words
from deckgen.ready.texts import Passage, list_passages


def ask(case: Case, diagnostics: Diagnostics) -> None:
    """Report words that are one letter away from a common one."""
    doubts = case.doubts or {}
    for passage in list_passages(case.module) if doubts else ():
        for word in cut_words(passage):
            known = doubts.get(word.text.casefold())
            if known:
                at = _place(word.text, passage, case.world)
                diagnostics.report(LIKELY_TYPO, at=at, word=word.text, known=known)


def _place(word: str, passage: Passage, world: World) -> Location:
    """Return where a word that the course has once stands in its file; its passage, where formatting cuts it up."""
    lines = (read_text_file(Path(passage.path), world, Diagnostics()) or "").split("\n")
    near = range(max(passage.line, 1), len(lines) + 1)
    for line in near:
        column = lines[line - 1].find(word) + 1
        if column:
            return Location(
                path=passage.path, line=line, column=column, length=len(word), excerpt=lines[line - 1].rstrip("\r")
            )
    return Location(passage.path, passage.line)
