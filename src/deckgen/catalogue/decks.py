"""Findings about decks on the disk."""

from deckgen.diagnostics import FindingKind, Severity

NOT_SAVED = FindingKind(
    code="not-saved",
    severity=Severity.ERROR,
    message="{reason}.",
    manual="The new deck could not be put in its place; the old one, if there is one, is whole.",
)
DECK_OPEN = FindingKind(
    code="deck-open",
    severity=Severity.WARNING,
    message="{name} is open in another program; the new deck stands beside it as {saved}.",
    hint="Close it and build again.",
    manual="Windows does not let a file be replaced that a program holds open.",
)
UNREADABLE_DECK = FindingKind(
    code="unreadable-deck",
    severity=Severity.ERROR,
    message="{name} cannot be read: {reason}; whoever made it, it is left as it is.",
    hint="Check its rights, replace it with --force, or build elsewhere with -o.",
    manual="What cannot be read may be somebody's work.",
)
FOREIGN_DECK = FindingKind(
    code="foreign-deck",
    severity=Severity.ERROR,
    message="{name} was not made by deckgen, or another program has saved it since; it is left as it is.",
    hint="Replace it with --force, or build elsewhere with -o.",
    manual="A deck that somebody edited in PowerPoint is that person's work; it is not replaced unasked.",
)
LEFTOVER_DECK = FindingKind(
    code="leftover-deck",
    severity=Severity.WARNING,
    message="{name} belongs to {whose}.",
    hint="Delete it if it is not needed.",
    manual="A module was renamed or removed since the deck was built, or the client is not to have it now; nothing is "
    "deleted unasked.",
)
