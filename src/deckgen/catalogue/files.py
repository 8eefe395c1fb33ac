"""Findings about files as such: what cannot be read, and how it is encoded."""

from deckgen.diagnostics import FindingKind, Severity

MISSING_SOURCE = FindingKind(
    code="missing-source",
    severity=Severity.ERROR,
    message="There is no file or folder “{name}”.",
    hint="Give a notes file or a folder of notes.",
    manual="What was named to be read does not exist. Look for a typing mistake, or at the folder you are in.",
)
SETTINGS_FILE = FindingKind(
    code="settings-file",
    severity=Severity.ERROR,
    message="{name} holds {what}, no stories.",
    hint="It holds for the notes beside it: name the folder, “{folder}”, or a notes file.",
    manual="course.yaml says what holds for all notes of a folder, clients.yaml for whom decks are made of them; alone "
    "they make no deck.",
)
SECOND_COURSE_FILE = FindingKind(
    code="second-course-file",
    severity=Severity.WARNING,
    message="This course file is not read; {first} is.",
    hint="Keep one of the two.",
    manual="Two files hold settings of the course, and two truths would be guesswork: the first one counts.",
)
TOO_MANY_FILES = FindingKind(
    code="too-many-files",
    severity=Severity.ERROR,
    message="This folder holds more than {most} files and folders; it is not read.",
    hint="Name the folder of the course, or its notes files.",
    manual="A course has dozens of files; a folder with so many is a disk or somebody's home, named by mistake.",
)
SKIPPED_FILE = FindingKind(
    code="skipped-file",
    severity=Severity.WARNING,
    message="{name} is not read: notes in a folder end in .md, .markdown, .yaml or .yml.",
    hint="If it holds notes, save them as {stem}.md.",
    manual="Its text looks like notes, or is a word processor's, so that nobody can tell. A .txt file that is named "
    "itself is read.",
)
STRAY_FILE = FindingKind(
    code="stray-file",
    severity=Severity.INFO,
    message="{name} is not read: notes in a folder end in .md, .markdown, .yaml or .yml.",
    hint="If it holds notes, save them as {stem}.md.",
    manual="Nothing in its text looks like notes: no heading, no link on a line of its own, no name of a section.",
)
MISSPELLED_ASSETS = FindingKind(
    code="misspelled-assets",
    severity=Severity.WARNING,
    message="Pictures are not looked for in “{name}”.",
    hint="Rename the folder to “assets”.",
    manual="Architecture pictures stand in assets/COMPANY/, and the names of such folders count letter by letter.",
)
UNREADABLE_FOLDER = FindingKind(
    code="unreadable-folder",
    severity=Severity.ERROR,
    message="The folder cannot be read: {reason}.",
    manual="The system refuses to list the folder, so notes may be missing; decks are not written over it.",
)
UNREADABLE_FILE = FindingKind(
    code="unreadable-file",
    severity=Severity.ERROR,
    message="{name} cannot be read: {reason}.",
    manual="The system refuses to give the file, or it is a pipe or a device. Decks made from it are kept as they are.",
)
BINARY_FILE = FindingKind(
    code="binary-file",
    severity=Severity.ERROR,
    message="{name} is {format}, not notes; it is not read.",
    hint="Notes are text: Markdown (.md, .markdown, .txt) or YAML (.yaml, .yml).",
    manual="The first bytes are those of a document, a picture or a program. Save the text of it as Markdown.",
)
EMPTY_FILE = FindingKind(
    code="empty-file",
    severity=Severity.WARNING,
    message="{name} is empty.",
    hint="Write a story into it.",
    manual="The file holds nothing but white space, or front matter of no story, so it adds nothing to the course.",
)
UTF_16 = FindingKind(
    code="utf-16",
    severity=Severity.INFO,
    message="The file is UTF-16.",
    hint="Save it as UTF-8.",
    manual="It was read all the same; other programs may not be able to.",
)
NOT_UTF_8 = FindingKind(
    code="not-utf-8",
    severity=Severity.INFO,
    message="The file is not UTF-8; it is read as Windows-1252 (Latin-1).",
    hint="Save it as UTF-8.",
    manual="Bytes that are no UTF-8 are taken for the usual code page of Windows. Look whether accents came out right.",
)
CONTROL_CHARACTER = FindingKind(
    code="control-character",
    severity=Severity.INFO,
    message="{count} left out.",
    hint="Delete what cannot be seen.",
    manual="Characters that no slide can hold, and that nobody sees, often come along when text is copied.",
)
