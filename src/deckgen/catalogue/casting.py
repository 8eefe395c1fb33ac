"""Findings about a client's template: what its layouts can and cannot give."""

from deckgen.diagnostics import FindingKind, Severity

UNKNOWN_LAYOUT = FindingKind(
    code="unknown-layout",
    severity=Severity.ERROR,
    message="The template has no layout “{name}” for the {role}.",
    hint="Did you mean “{nearest}”? `theme show` lists all of them.",
    manual="`casting:` names layouts as PowerPoint shows them; `theme show` lists them all. Decks are not made in "
    "another layout than the one that was asked for.",
)
LACKING_LAYOUT = FindingKind(
    code="lacking-layout",
    severity=Severity.INFO,
    message="The template has {lacking}.",
    hint="Where it has one after all, name it in the theme: `casting: {{{role}: …}}`.",
    manual="Layouts are chosen by their placeholders and their free room. What a template does not have is played by "
    "another of its layouts, never by one of deckgen's own.",
)
NO_USABLE_LAYOUT = FindingKind(
    code="no-usable-layout",
    severity=Severity.ERROR,
    message="No layout of the template has room for a title and content.",
    hint="Name one in the theme: `casting: {{content: …}}`.",
    manual="Art, or placeholders that cannot hold text, take the room of all its layouts, so that no slide could stand "
    "on any of them.",
)
