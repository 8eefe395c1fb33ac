"""The same course again and again: notes of any size in which no module, no company, no link stands twice."""

import re
from pathlib import Path

LONG_WORD = re.compile(r"\b[a-z]{9,}\b")
ROOT = Path(__file__).parents[1]
MODULE = re.compile(r"^# Module (\d+)", re.MULTILINE)
COMPANY = re.compile(r"^\[([^\]\n]+)\]\((https?://[^)\n]*)\)", re.MULTILINE)


def read_stories() -> str:
    """Return all notes of stories/ as one text."""
    texts = (path.read_text(encoding="utf-8").strip() for path in sorted((ROOT / "stories").glob("*.md")))
    return "\n\n".join(texts) + "\n"


def repeat_course(notes: str, times: int) -> str:
    """Return the course `times` times: modules renumbered, companies, links and long words renamed.

    No program can keep what it made of one copy for the next: each has codes to draw and texts to measure of its own.
    """
    modules = len(MODULE.findall(notes))

    def renew(turn: int) -> str:
        text = MODULE.sub(lambda found: f"# Module {int(found[1]) + turn * modules}", notes)
        if not turn:
            return text
        text = COMPANY.sub(lambda found: f"[{found[1]} {turn}]({found[2].rstrip('/')}/{turn})", text)
        return "\n".join(line if "](" in line else _rename_words(line, turn) for line in text.split("\n"))

    return "\n".join(map(renew, range(times)))


def _rename_words(line: str, turn: int) -> str:
    """Return a line whose long words are those of one copy, two letters longer; units of figures are shorter ones."""
    first, second = divmod(turn, 26)
    return LONG_WORD.sub(lambda found: f"{found[0]}{chr(97 + first % 26)}{chr(97 + second)}", line)


def write_pandoc_notes(notes: str) -> str:
    """Return notes for pandoc that say what deckgen does unasked: a slide's text is in its speaker notes as well."""
    chunks = []
    for part in re.split(r"^(?=#)", notes, flags=re.MULTILINE):
        heading, _, body = part.partition("\n")
        body = body.strip()
        chunks.append(f"{heading}\n\n{body}\n\n::: notes\n\n{body}\n\n:::\n" if body else f"{heading}\n")
    return "\n".join(chunks)
