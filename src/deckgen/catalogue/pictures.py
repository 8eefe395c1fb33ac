"""Findings about pictures that cannot go on a slide as they are."""

from deckgen.diagnostics import FindingKind, Severity

MISSING_PICTURE = FindingKind(
    code="missing-picture",
    severity=Severity.WARNING,
    message="There is no picture “{name}”.",
    manual="The path is looked for beside the notes, then in the folders around them up to the project's.",
)
UNUSED_PICTURES = FindingKind(
    code="unused-pictures",
    severity=Severity.WARNING,
    message="The pictures in “{name}” belong to no story.",
    hint="If “{company}” is meant, rename the folder.",
    manual="A folder of assets/ is called as the notes call the company; case, accents and dashes do not matter.",
)
REMOTE_PICTURE = FindingKind(
    code="remote-picture",
    severity=Severity.WARNING,
    message="“{name}” is on the web; it is not fetched.",
    hint="Save the picture beside the notes and refer to the file.",
    manual="Builds never go online: a deck must not depend on a server, nor tell it that somebody builds.",
)
OUTSIDE_PICTURE = FindingKind(
    code="outside-picture",
    severity=Severity.WARNING,
    message="“{name}” lies outside the project.",
    hint="Copy the picture into the project.",
    manual="Notes may come from anybody; they cannot make a deck show files from elsewhere on the machine.",
)
SVG_PICTURE = FindingKind(
    code="svg-picture",
    severity=Severity.WARNING,
    message="“{name}” is an SVG drawing, which is not placed yet.",
    hint="Export it as PNG, 2000 pixels across.",
    manual="PowerPoint wants a bitmap beside every SVG.",
)
LARGE_PICTURE = FindingKind(
    code="large-picture",
    severity=Severity.WARNING,
    message="“{name}” {excess}.",
    manual="Pictures far larger than any screen make decks that nobody can mail; save a smaller one.",
)
BROKEN_PICTURE = FindingKind(
    code="broken-picture",
    severity=Severity.WARNING,
    message="“{name}” cannot be used as a picture: {reason}.",
    hint="Open it in an image editor and save it as PNG.",
    manual="The file was found, but what it holds cannot be shown.",
)
