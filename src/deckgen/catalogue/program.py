"""Findings about deckgen itself."""

from deckgen.diagnostics import FindingKind, Severity

MISTAKE = FindingKind(
    code="mistake",
    severity=Severity.ERROR,
    message="A mistake in deckgen, not in the notes, stops this part of the work: {problem}.",
    hint="Please report it with the notes that show it; DECKGEN_DEBUG=1 prints where it happens.",
    manual="Everything else is done as if nothing had happened; its own deck is not written, an old one stays.",
)
