"""A small course, compiled and judged."""

from pathlib import Path

import pytest

from deckgen import DiskWorld, MemoryWorld, compile_course, save_decks
from deckgen.ready.judging import judge_course

NOTES = """# Module 4

## Lambda

[Utopus](https://example.com/utopus)

### Problem

* Every report took **2 weeks**

### Solution

* Reports take **2 hours** now
"""


@pytest.fixture
def judge():
    """Compile some notes in memory and judge them; the verdict of their only module."""

    def judge_notes(notes: str = NOTES, files: dict[str, bytes] | None = None, **wishes):
        theme = wishes.pop("themes", ())
        change = wishes.pop("change", lambda deck: deck)
        world = MemoryWorld({"stories/notes.md": notes.encode(), **(files or {})})
        made = compile_course("stories", themes=theme, world=world)
        decks = [change(deck) for deck in made.decks]
        (verdict,) = judge_course(decks, made.course, world, **wishes)
        return verdict

    return judge_notes


@pytest.fixture
def course(tmp_path, monkeypatch):
    """Write notes, build decks, judge them: all on the disk."""
    monkeypatch.chdir(tmp_path)

    class Course:
        deck = Path("decks/default/04-module-4.pptx")

        def write(self, notes: str) -> None:
            Path("stories").mkdir(exist_ok=True)
            Path("stories/notes.md").write_text(notes, "utf-8")

        def build(self) -> None:
            save_decks(compile_course("stories").decks, "decks")

        def judge(self):
            made = compile_course("stories")
            (verdict,) = judge_course(made.decks, made.course, DiskWorld(), folder=Path("decks"))
            return verdict

    done = Course()
    done.write(NOTES)
    done.build()
    return done


def list_codes(verdict) -> list[str]:
    return [concern.finding.code for concern in verdict.concerns]
