"""Words that people type for a command, an option or a path that is called otherwise → what they mean.

Comes in: a word of the command line that deckgen does not know. Goes out: a way on, as a sentence.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen.deferred import defer
from deckgen.files.alike import find_alike

if TYPE_CHECKING:
    import difflib
else:
    difflib = defer("difflib")

_WORDS = {
    "init": ("create", "start", "begin", "scaffold", "quickstart"),
    "new": ("add", "story"),
    "build": ("make", "render", "generate", "compile", "convert", "export", "run", "pptx", "deck", "decks"),
    "check": ("lint", "validate", "verify", "test", "ready", "findings"),
    "list": ("ls", "show", "tree", "status", "modules", "stories", "outline"),
    "doctor": ("diagnose", "env", "environment", "fonts", "health"),
    "explain": ("doc", "docs", "man", "manual", "codes", "rule", "rules", "why"),
    "pull": ("sync", "fetch", "backport", "reverse"),
    "figures": ("numbers", "stats", "kpi", "kpis", "metrics"),
    "theme": (
        "themes",
        "look",
        "looks",
        "style",
        "styles",
        "brand",
        "brands",
        "template",
        "templates",
        "potx",
        "import",
        "client",
    ),
}
"""Command → what other programs call it."""
_EXAMPLES = {"new": 'new story "Company" --topic Topic --module 1'}
"""What to type where the command alone is not enough."""
_SAYINGS = {
    "help": "'deckgen --help' explains every command.",
    "version": "'deckgen --version' says it.",
}
TEMPLATES = (
    "A client's PowerPoint file is a theme: 'deckgen build -t client.potx'. To keep it with the course and set more: "
    "'deckgen theme import client.potx --name NAME', then '-t NAME'."
)
_BRANDS = "It belongs to a look: 'deckgen theme new NAME --color 009E73 --logo logo.png', then 'deckgen build -t NAME'."
_WAYS = {
    **dict.fromkeys(("--template", "--templates", "--potx", "--reference-doc", "--master"), TEMPLATES),
    **dict.fromkeys(("--logo", "--color", "--colour", "--brand", "--font"), _BRANDS),
    **dict.fromkeys(("--dry", "--dry-run", "--no-write"), "'deckgen check' says what is wrong and writes nothing."),
    "--force": "Hand edits stay without it; '--replace' puts fresh decks in their place and keeps a backup of each.",
    "--clients": "A file of clients is named by '--matrix clients.yaml'.",
}
"""Option of other programs → what to do without it."""


def suggest_command(word: str, known: Sequence[str], words: Mapping[str, Sequence[str]] | None = None) -> str:
    """Return what to type instead of a command that does not exist.

    Args:
        word: What was typed.
        known: Names of the commands.
        words: Command of a group → what other programs call it; None for the program's own commands.
    """
    folded = word.casefold()
    if words is None and folded in _SAYINGS:
        return _SAYINGS[folded]
    if words is None and Path(word).exists():  # notes without a command before them
        way = "-t " if folded.endswith((".potx", ".pptx", ".potm", ".pptm")) else ""
        return f"To make decks {'in' if way else 'of'} it: 'deckgen build {way}{word}'."
    close = _find_close(folded, known, _WORDS if words is None else words)
    if not close:
        return f"Commands are: {', '.join(known)}."
    examples = _EXAMPLES if words is None else {}
    return f"Did you mean {' or '.join(repr(examples.get(name, name)) for name in close)}?"


def _find_close(word: str, known: Sequence[str], words: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """Return the commands that a word means, by what others call them or by how it is written."""
    commands = {other: command for command, others in words.items() for other in others}
    if word in commands:
        return (commands[word],)
    close = difflib.get_close_matches(word, known, n=2, cutoff=0.6)
    return close or [commands[name] for name in difflib.get_close_matches(word, commands, n=1, cutoff=0.8)]


def explain_option(name: str) -> str:
    """Return what to do without an option that other programs have, "" for any other one."""
    return _WAYS.get(name, "")


def suggest_path(typed: str) -> str:
    """Return " Did you mean 'stories/04.md'?" for a path that resembles one that is there, else ""."""
    base, guessed = Path(), False
    for part in Path(typed).parts:
        if not (base / part).exists():
            alike = _find_alike(part, base)
            if not alike:
                break
            part, guessed = alike, True  # noqa: PLW2901 - from here on it is what was meant
        base /= part
    return f" Did you mean '{base}'?" if guessed else ""


def _find_alike(name: str, folder: Path) -> str:
    """Return the name in a folder that is most like another one."""
    try:
        return find_alike(name, [entry.name for entry in folder.iterdir()], cutoff=0.7)
    except OSError:
        return ""
