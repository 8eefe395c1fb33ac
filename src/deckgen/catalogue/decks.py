"""Findings about decks on the disk."""

from deckgen.diagnostics import FindingKind, Severity

NOT_SAVED = FindingKind(
    code="not-saved",
    severity=Severity.ERROR,
    message="{reason}.",
    manual="The new deck could not be put in its place; the old one, if there is one, is whole.",
)
COPIED_DECK = FindingKind(
    code="copied-deck",
    severity=Severity.WARNING,
    message="{name} is a copy of {original}; only that one is built.",
    hint="Move it elsewhere, or delete it if it is not needed.",
    manual="A file with the name of a module is that module's deck. Copies of it, as people, mail and OneDrive make "
    "them, are left as they are: what was changed in one of them does not come into the deck.",
)
CROWDED_SLIDE = FindingKind(
    code="crowded-slide",
    severity=Severity.WARNING,
    message="slide {number}, “{title}”: what the notes say has not the room that was left to it by hand.",
    hint="Make room for it in PowerPoint, by a larger shape or another place, or say it in fewer words.",
    manual="A shape was made smaller by hand, or moved, and later the notes grew, or put something where it stands "
    "now. What was made by hand is never resized or moved.",
)
DECK_OPEN = FindingKind(
    code="deck-open",
    severity=Severity.WARNING,
    message="{name} is open in another program; the new deck stands beside it as {saved}.",
    hint="Close it and build again.",
    manual="A program that holds a deck would write over a new one, so an open deck is never replaced. That it is "
    "open tells a file that PowerPoint (~$NAME) or LibreOffice (.~lock.NAME#) puts beside it; after a crash of it that "
    "file may be left behind: delete it.",
)
DELETED_SLIDE = FindingKind(
    code="deleted-slide",
    severity=Severity.WARNING,
    message="slide “{title}” was deleted by hand, and the notes say something new of it; it stays deleted.",
    hint="It comes back with: {order}.",
    manual="What somebody deletes in PowerPoint stays deleted, or it would come back with every build. It is said "
    "once, when the notes of such a slide change, because nobody will see the change otherwise.",
)
LOSSY_DECK = FindingKind(
    code="lossy-deck",
    severity=Severity.INFO,
    message="{name} was saved by a program that keeps no identifiers of slides: sizes, colors, backgrounds and layouts "
    "changed there are not seen on slides whose notes changed, nor what of masters and layouts was changed but drawn.",
    hint="The file from before is in the backups: deckgen restore.",
    manual="LibreOffice, Google Slides and Keynote write every format out, and LibreOffice makes masters of its own. "
    "Words, pictures, numbers, notes, places and the order of slides are compared, and what was drawn on masters and "
    "layouts comes along; the merged deck has its identifiers and its masters again, once.",
)
LOST_DECK = FindingKind(
    code="lost-deck",
    severity=Severity.ERROR,
    message="{name} was not made: {reason}.",
    hint="An old one is as it was. Build again; '--jobs 1' makes decks in one process, which needs less memory.",
    manual="With --jobs, decks are made by several processes. The system ends one that takes more memory than there "
    "is, or somebody has ended it. The deck that it worked on is lost, and everything else is made. With an executor "
    "of a program's own, a task is all decks of a client.",
)
MERGED_DECK = FindingKind(
    code="merged-deck",
    severity=Severity.INFO,
    message="{name} {kept}has what the notes changed: {notes}.",
    manual="The file from before is in the backups: deckgen restore. What either side changed: deckgen diff.",
)
MOVED_SLIDE = FindingKind(
    code="moved-slide",
    severity=Severity.WARNING,
    message="slide {number}, “{title}”, was changed by hand, and its story is in {home} now, without that; it stays.",
    hint="Do in {home} what you did here, or copy the slide there; then delete this one.",
    manual="What hands change belongs to the deck that they changed it in. Where a story moves to another module, the "
    "slides that nobody touched go with it, and those that somebody worked on stay until they are deleted.",
)
ORPHANED_SLIDE = FindingKind(
    code="orphaned-slide",
    severity=Severity.WARNING,
    message="slide {number}, “{title}”, was changed by hand, and its module does not have it any more; it stays.",
    hint="Delete it if nobody needs it.",
    manual="A slide that leaves the notes leaves the deck, unless somebody has worked on it there.",
)
OUTDATED_COPY = FindingKind(
    code="outdated-copy",
    severity=Severity.WARNING,
    message="slide {number}, “{title}”, was made by hand, and says what the notes have taken back: {words}.",
    hint="Mend it there, or delete the slide.",
    manual="A slide that somebody copied, or split into two, is theirs: what the notes change comes to the one that "
    "was there before, and the copy stays as it is. It is said once, when the notes of its words change.",
)
RENAMED_DECK = FindingKind(
    code="renamed-deck",
    severity=Severity.INFO,
    message="{name} is what {earlier} was before its module got another name; what was changed by hand came along.",
    manual="A deck is known by what stands in it. The file of the old name is in the backups: deckgen restore --list.",
)
UNKNOWN_SLIDE = FindingKind(
    code="unknown-slide",
    severity=Severity.ERROR,
    message="no slide of these decks is called “{key}”.",
    hint="The report of a conflict names the slide; this is one: “{known}”.",
    manual="What --slide names is the key of a slide as the report of a conflict has it: its story, then what "
    "the slide shows.",
)
UNMERGEABLE_DECK = FindingKind(
    code="unmergeable-deck",
    severity=Severity.ERROR,
    message="{name} was changed by hand and cannot take what the notes changed, it is left as it is: {reason}",
    manual="A deck that was encrypted, saved with macros or as Strict Open XML, or that is damaged, is not changed.",
)
UNREADABLE_DECK = FindingKind(
    code="unreadable-deck",
    severity=Severity.ERROR,
    message="{name} cannot be read: {reason}; whoever made it, it is left as it is.",
    hint="Check its rights, replace it with --replace (a backup is kept), or build elsewhere with -o.",
    manual="What cannot be read may be somebody's work.",
)
EDITED_LOOK = FindingKind(
    code="edited-look",
    severity=Severity.WARNING,
    message="the master or the theme of {name} was changed by hand (colors, fonts, sizes, places); it has the new look "
    "now, with what was drawn on its masters and layouts.",
    hint="The file from before is in the backups: deckgen restore. A theme file keeps such changes for all decks.",
    manual="What hands draw on masters and layouts comes along to another look. Other changes of them belong to the "
    "look that is gone.",
)
FOREIGN_DECK = FindingKind(
    code="foreign-deck",
    severity=Severity.ERROR,
    message="{name} carries no record of deckgen; it is left as it is.",
    hint="Replace it with --replace (a backup is kept), go on with it with --adopt, or build elsewhere with -o.",
    manual="Every deck that deckgen writes carries a record of what it was made from, which tells hand edits from what "
    "was generated. Without one (somebody else's deck, or one whose hidden data were removed) nobody knows, so it is "
    "not touched unasked. --adopt takes what is equal to the new deck for generated and all else for made by hand.",
)
FOLDER_HELD = FindingKind(
    code="folder-held",
    severity=Severity.ERROR,
    message="another build works in {folder} and does not end: {holder}.",
    hint="Wait for it, or end it, and build again.",
    manual="One build at a time writes into a folder of decks; a second one waits two minutes for it.",
)
HAND_CONFLICT = FindingKind(
    code="hand-conflict",
    severity=Severity.WARNING,
    message="slide {number}, “{title}”, was changed by hand{hand} and in the notes{notes}{line}.",
    hint="Yours stays; what the notes say {copy}. Delete either, or: {order}.",
    manual="Where hands and notes changed the same words, picture or place, nobody but you knows which is right. The "
    "slide changed by hand stays, the one from the notes follows it, hidden and labeled. Deleting either settles it. "
    "Of a section on several slides only those wait that hands touched, and those with which they exchange words.",
)
EDITED_LEFTOVER = FindingKind(
    code="edited-leftover",
    severity=Severity.WARNING,
    message="{name} belongs to {whose}, and hands have changed it {what}.",
    hint="If another deck of the folder has its slides now, give it that deck's name, in its place, and build again: "
    "what was changed comes along. Else copy what is still wanted; without it the file may go.",
    manual="A module with another name takes along what hands made: its old deck is known by its stories, or by what "
    "it says where companies have new names too. Where no deck is like it, or two are, it stays, and nothing is lost.",
)
LEFTOVER_DECK = FindingKind(
    code="leftover-deck",
    severity=Severity.WARNING,
    message="{name} belongs to {whose}.",
    hint="Delete it if it is not needed.",
    manual="A module was renamed or removed since the deck was built, or the client is not to have it now; nothing is "
    "deleted unasked.",
)
