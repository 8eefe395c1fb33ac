"""What a caller of the library can get wrong. Mistakes in notes and themes are no errors: they are findings."""

from collections.abc import Sequence
from pathlib import Path


class Error(Exception):
    """The compiler was asked for something that is not there; every error of the library is one."""


class NoNotesError(Error):
    """Nothing that was named holds notes."""

    def __init__(self, sources: Sequence[Path]) -> None:
        names = " and ".join(f"'{source}'" for source in sources)
        where = f"No notes in {names}." if names else "No notes here: no folder 'stories' and no Markdown file."
        endings = " Notes are files that end in .md, .markdown, .yaml or .yml." if names else ""
        super().__init__(where + endings)
        self.sources = tuple(sources)
        """What was named; () when the current folder was looked through."""


class UnreadableError(Error):
    """The system does not let us look at the folder in which notes are looked for."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"'{path}': {reason}. Check that it exists and that you may read it.")
        self.path = path


class UnknownModuleError(Error, LookupError):
    """No module has this number, name, topic or company."""

    def __init__(self, wanted: str, close: Sequence[str], known: Sequence[str] = ()) -> None:
        super().__init__(f"No module, topic or company matches {wanted!r}")
        self.wanted = wanted
        self.close = tuple(close)
        """Names that look alike, best first."""
        self.known = tuple(known)
        """Numbers or keys of the first modules there are."""


class UnknownTagError(Error, LookupError):
    """No story has this tag."""

    def __init__(self, wanted: str, close: Sequence[str], known: Sequence[str]) -> None:
        super().__init__(f"No story has the tag {wanted!r}")
        self.wanted = wanted
        self.close = tuple(close)
        """Tags that look alike, best first."""
        self.known = tuple(known)
        """All tags there are."""


class UnknownClientError(Error, LookupError):
    """A file of clients names no such client."""

    def __init__(self, wanted: str, close: Sequence[str], known: Sequence[str]) -> None:
        super().__init__(f"No client {wanted!r} in the file")
        self.wanted = wanted
        self.close = tuple(close)
        """Names that look alike, best first."""
        self.known = tuple(known)
        """Names of all clients there are."""


class UnknownLanguageError(Error, LookupError):
    """deckgen does not know this language."""

    def __init__(self, wanted: str, known: Sequence[str]) -> None:
        super().__init__(f"No words of the language {wanted!r}")
        self.wanted = wanted
        self.known = tuple(known)
        """Codes of all languages there are."""


class UnknownThemeError(Error, LookupError):
    """There is no theme of this name."""

    def __init__(self, wanted: str, close: Sequence[str], known: Sequence[str], places: str) -> None:
        super().__init__(f"No theme {wanted!r}")
        self.wanted = wanted
        self.close = tuple(close)
        """Names that look alike, best first."""
        self.known = tuple(known)
        """Names of all themes there are."""
        self.places = places
        """Where themes were looked for, as a sentence; "" when nowhere but among the built-in ones."""


class BadDateError(Error, ValueError):
    """A date for the properties of decks is none."""


class BadShardError(Error, ValueError):
    """A part of a build is none."""

    def __init__(self, wanted: str, hint: str) -> None:
        super().__init__(f"{wanted!r} is no part of a build. {hint}")
        self.wanted = wanted
        self.hint = hint
        """What to write instead."""


class UnusableFileError(Error):
    """A file is no presentation that can be read, or one that is not opened."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        """The fact, a plain sentence without the file's name: "It is encrypted: it opens with a password only."."""
        self.hint = hint
        """What to do about it."""


class UnusableTemplateError(UnusableFileError):
    """A file is no PowerPoint template that decks can be made in."""


class UnusableDeckError(UnusableFileError):
    """A file is no deck whose hand edits can be read."""
