"""Findings about decks for clients."""

from deckgen.diagnostics import FindingKind, Severity

OTHER_LANGUAGE = FindingKind(
    code="other-language",
    severity=Severity.WARNING,
    message="{count} of {total} stories have no notes in {language}; the words around them are {language} only.",
    hint="Write their notes in that language, in a file of their own, or leave the language out.",
    manual=(
        "Decks in a language take the notes of that language where a story is told in several. Of a story that is "
        "not, agenda, labels, sources and footer are in the language; what the author wrote stays as it is."
    ),
)
OTHER_CLIENT = FindingKind(
    code="other-client",
    severity=Severity.WARNING,
    message="A deck for {client} has something of {other}, another client: {where}.",
    hint="Check the slide, the notes and the theme it comes from.",
    manual=(
        "Where decks for several clients are made in one go, each is searched for the names and logos of the others: "
        "in the text of slides, speaker notes, footers, pictures' descriptions, properties, and in the template."
    ),
)
UNKNOWN_CHOICE = FindingKind(
    code="unknown-choice",
    severity=Severity.ERROR,
    message="{reason}.",
    manual=(
        "A file of clients names a module, tag or client that is not there. No deck of that client is made; the "
        "others are."
    ),
)
OUTSIDE_FOLDER = FindingKind(
    code="outside-folder",
    severity=Severity.WARNING,
    message="“{folder}” leads out of the folder of decks; the client's decks go to a folder of their own in it.",
    hint="Name a folder below it, or say with -o where all decks go.",
    manual="What a file names is written inside the project only; the command line may name any folder.",
)
TWICE_ORDERED = FindingKind(
    code="twice-ordered",
    severity=Severity.INFO,
    message="{client} is ordered twice in the same way; its decks are made once.",
    manual="Two entries of a file of clients say the same.",
)
SHARED_FOLDER = FindingKind(
    code="shared-folder",
    severity=Severity.WARNING,
    message="Another entry has the folder that decks for {client} would go to; these go to “{folder}”.",
    hint="Say `folder: …` in this entry, or call the client otherwise.",
    manual=(
        "Folders are called by the client, and by the look where two entries have one client. Where that is the same, "
        "too, a name that nobody can read keeps the decks of both."
    ),
)
NO_CLIENTS = FindingKind(
    code="no-clients",
    severity=Severity.ERROR,
    message="There is no client in {name}.",
    hint="Write a list: “clients:”, then “- name: Globex SA” and “theme: globex” below it.",
    manual="A file of clients has a list of them, each with a name and what its decks are to be like.",
)
UNNAMED_CLIENT = FindingKind(
    code="unnamed-client",
    severity=Severity.ERROR,
    message="This client has no name; no decks are made for it.",
    hint="Begin its lines with “- name: Globex SA”.",
    manual="Decks, folders and the report are called by the client's name.",
)
