"""Findings about readiness: what `deckgen check --ready` asks beside everything else."""

from deckgen.diagnostics import FindingKind, Severity

BARE_REMINDER = FindingKind(
    code="bare-reminder",
    severity=Severity.WARNING,
    message="The reminder wants an architecture shown, and {company} has neither a picture of it nor a link.",
    hint="Put a picture into “{folder}”, or write the link of the case study.",
    manual="Before a class nobody should have to search for what the notes promise to show.",
)
UNSAFE_FONT = FindingKind(
    code="unsafe-font",
    severity=Severity.WARNING,
    message="The deck names the font “{family}”, which does not come with Office.",
    hint="Name another one in the theme, or embed it: PowerPoint, Options, Save, “Embed fonts in the file”.",
    manual="On a machine without the font, PowerPoint takes another one, and lines break elsewhere. Fonts that come "
    "with Office for Windows and for Mac, and those embedded in the deck, are safe.",
)
BROKEN_ADDRESS = FindingKind(
    code="broken-address",
    severity=Severity.WARNING,
    message="“{address}” leads nowhere on any other machine: {reason}.",
    hint="Write the whole address, as the browser shows it.",
    manual="An address needs a host with a dot in its name; one of this machine, or of none, opens for nobody else.",
)
CUT_WORDS = FindingKind(
    code="cut-words",
    severity=Severity.WARNING,
    message="Slide {number}: the edge of the slide cuts “{words}”.",
    hint="Move it back in PowerPoint, or off the slide where it is not to be seen.",
    manual="A good part of a text box was moved over the edge by hand; what lies beyond it whole is parked there.",
)
DEAD_LINK = FindingKind(
    code="dead-link",
    severity=Severity.WARNING,
    message="“{address}” does not open: {reason}.",
    hint="Open it in a browser; write where the page is now.",
    manual="Asked for with --online only. A server that refuses programs, or wants a login, is taken for alive.",
)
OTHER_SPOKEN_LANGUAGE = FindingKind(
    code="other-spoken-language",
    severity=Severity.WARNING,
    message="Slide {number}: some words are marked as {language}, which nothing else in the deck is.",
    hint="Mark them in PowerPoint: Review, Language, Set Proofing Language.",
    manual="Screen readers speak, and PowerPoint checks, words in the language that they are marked with; words that "
    "were typed into a deck get that of the machine.",
)
TITLE_READ_LATE = FindingKind(
    code="title-read-late",
    severity=Severity.WARNING,
    message="Slide {number}: other words are read before its title, “{title}”.",
    hint="Move the title to the end of the list: Home, Arrange, Selection Pane.",
    manual="Screen readers read a slide from the back to the front; who hears it should hear its title first.",
)
UNBUILT_DECK = FindingKind(
    code="unbuilt-deck",
    severity=Severity.WARNING,
    message="{name} is not built yet.",
    hint="Build it: deckgen build.",
    manual="What is shown in class is the file, not the notes.",
)
OLD_DECK = FindingKind(
    code="old-deck",
    severity=Severity.WARNING,
    message="{name} is older than its notes or its look.",
    hint="Build it again; what hands changed stays.",
    manual="Something that slides are made from was changed since the deck was written; deckgen diff shows what.",
)
UNUSABLE_DECK = FindingKind(
    code="unusable-deck",
    severity=Severity.WARNING,
    message="{name} is not the deck of this module. {reason}.",
    hint="Look at it in PowerPoint; deckgen build says what can be done.",
    manual="A file of somebody else, or one that cannot be read, stands where the deck of the module belongs.",
)
EMPTY_SLIDE = FindingKind(
    code="empty-slide",
    severity=Severity.WARNING,
    message="Slide {number} shows nothing: it has no words and no picture.",
    hint="Fill it, hide it or delete it.",
    manual="A slide that was added in PowerPoint and forgotten; no show has placeholders that nobody filled.",
)
EMPTIED_SLIDE = FindingKind(
    code="emptied-slide",
    severity=Severity.WARNING,
    message="Slide {number} shows nothing but its title, “{title}”: all else was deleted by hand.",
    hint="Fill it, hide it or delete it.",
    manual="Somebody took what the notes gave to a slide off it, maybe to put it elsewhere, and left the slide.",
)
CROWDED_WORDS = FindingKind(
    code="crowded-words",
    severity=Severity.WARNING,
    message="Slide {number}: “{words}” has more words than room: they run into what stands there, or off the slide.",
    hint="In PowerPoint, make the box larger, or the words fewer.",
    manual="Words that were typed into a deck are measured; what PowerPoint itself shows smaller has room.",
)
OPEN_WORDS = FindingKind(
    code="open-words",
    severity=Severity.WARNING,
    message="Slide {number} says “{mark}”, by hand: something is missing there, and the audience would see it.",
    hint="Write what is missing, in PowerPoint, or hide the slide.",
    manual="What was typed into a deck is looked through for marks of drafts, such as TODO, as the notes are.",
)
OPEN_CONFLICT = FindingKind(
    code="open-conflict",
    severity=Severity.WARNING,
    message="Slide {number}, “{title}”, is there twice: as hands made it, and hidden behind it as the notes have it.",
    hint="Delete one of the two, or build with --keep hand or --keep notes.",
    manual="Hands and notes changed the same; until one of the two is deleted nobody knows which counts.",
)
STRAYED_SLIDE = FindingKind(
    code="strayed-slide",
    severity=Severity.WARNING,
    message="Slide {number}, “{title}”, was changed by hand, and its story is in {home} now, without that.",
    hint="Do there what was done here, or copy the slide there; then delete this one.",
    manual="Where a story moves to another module, slides that hands changed stay in the old deck until somebody "
    "deletes them. Until then a class sees the story in two modules, and in the new one without what was changed.",
)
LIKELY_TYPO = FindingKind(
    code="likely-typo",
    severity=Severity.WARNING,
    message="“{word}” is in no dictionary; “{known}” is one letter away.",
    hint="Mend it, or say that it is right: `words: [{word}]` in course.yaml.",
    manual="A word that the notes have once, that no dictionary of their language knows, and that is one letter away "
    "from a common one. Names, code, addresses and words made of two known ones are not doubted.",
)
