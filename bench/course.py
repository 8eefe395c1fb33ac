"""The same course again and again: notes of any size in which no module and no company stands twice."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULE = re.compile(r"^# Module (\d+)", re.MULTILINE)
COMPANY = re.compile(r"^\[([^\]\n]+)\]\((https?://[^)\n]*)\)", re.MULTILINE)


def read_stories() -> str:
    """Return all notes of stories/ as one text."""
    texts = (path.read_text(encoding="utf-8").strip() for path in sorted((ROOT / "stories").glob("*.md")))
    return "\n\n".join(texts) + "\n"


def repeat_course(notes: str, times: int) -> str:
    """Return the course `times` times, its modules renumbered and its companies renamed."""
    modules = len(MODULE.findall(notes))

    def renew(turn: int) -> str:
        text = MODULE.sub(lambda found: f"# Module {int(found[1]) + turn * modules}", notes)
        return COMPANY.sub(lambda found: f"[{found[1]} {turn}]({found[2]})" if turn else found[0], text)

    return "\n".join(map(renew, range(times)))


def write_pandoc_notes(notes: str) -> str:
    """Return notes for pandoc that say what deckgen does unasked: a slide's text is in its speaker notes as well."""
    chunks = []
    for part in re.split(r"^(?=#)", notes, flags=re.MULTILINE):
        heading, _, body = part.partition("\n")
        body = body.strip()
        chunks.append(f"{heading}\n\n{body}\n\n::: notes\n\n{body}\n\n:::\n" if body else f"{heading}\n")
    return "\n".join(chunks)
