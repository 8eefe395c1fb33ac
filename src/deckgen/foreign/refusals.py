"""Files that are no presentation → one plain sentence each, with what to do about it."""

from typing import Final

from deckgen.errors import UnusableFileError
from deckgen.foreign.package import OpenPackage, is_strict

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_OLD: Final = "PowerPoint Document".encode("utf-16-le")
_SAVE: Final = "Open it in PowerPoint and save it as .pptx."
_OTHERS: Final = (
    ("wordprocessingml", "It is a Word document."),
    ("spreadsheetml", "It is an Excel workbook."),
    ("ms-word", "It is a Word document."),
    ("ms-excel", "It is an Excel workbook."),
    ("ms-visio", "It is a Visio drawing."),
)


def open_presentation(content: bytes) -> tuple[OpenPackage, str]:
    """Return the package of a presentation or a template, and its main part.

    Raises:
        UnusableFileError: it is something else, or cannot be opened.
    """
    refuse_bytes(content)
    package = OpenPackage(content)
    if is_strict(package):
        raise UnusableFileError(
            "It is saved as “Strict Open XML Presentation”, which is not read.",
            "Save it as .pptx in PowerPoint, without “Strict”.",
        )
    main = next(iter(package.follow("", "officeDocument")), "")
    kind = package.type_of(main)
    if not main or ("presentationml" not in kind and "ms-powerpoint" not in kind):
        raise _name_other(package, main, kind)
    return package, main


def refuse_bytes(content: bytes) -> None:
    """Look at what a file begins with.

    Raises:
        UnusableFileError: it is encrypted, in an old format or empty.
    """
    if content.startswith(_OLE):
        if _PACKAGE in content:
            raise UnusableFileError("It is encrypted: it opens with a password only.", "Save it without a password.")
        if _OLD in content:
            raise UnusableFileError("It is in the format of PowerPoint 97–2003 (.ppt, .pot).", _SAVE)
        raise UnusableFileError("It is in an old Office format, and no PowerPoint file of today.", _SAVE)
    if not content:
        raise UnusableFileError("It is empty.", "Copy it again.")


def _name_other(package: OpenPackage, main: str, kind: str) -> UnusableFileError:
    if "themeManager" in kind or any(name.endswith("themeManager.xml") for name in package.names):
        return UnusableFileError(
            "It is an Office theme (.thmx), not a presentation.", "Apply it in PowerPoint and save a .pptx or .potx."
        )
    if "mimetype" in package.names and b"opendocument" in package.read("mimetype"):
        return UnusableFileError("It is an OpenDocument file.", "Save it as .pptx in LibreOffice.")
    for word, sentence in _OTHERS:
        if word in kind:
            return UnusableFileError(sentence, "A PowerPoint file ends in .pptx, .potx, .pptm or .potm.")
    what = "says of itself that it is something else" if main else "has no presentation in it"
    return UnusableFileError(
        f"It {what}: it is no PowerPoint file.", "A PowerPoint file ends in .pptx, .potx, .pptm or .potm."
    )
