"""Files that decks cannot be made in → one plain sentence each, with what to do about it."""

from typing import Final

from deckgen.errors import UnusableTemplateError
from deckgen.template.package import OpenPackage, is_strict

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_OLD: Final = "PowerPoint Document".encode("utf-16-le")
_SAVE: Final = "Open it in PowerPoint and save it as .potx."
_OTHERS: Final = (
    ("wordprocessingml", "It is a Word document."),
    ("spreadsheetml", "It is an Excel workbook."),
    ("ms-word", "It is a Word document."),
    ("ms-excel", "It is an Excel workbook."),
    ("ms-visio", "It is a Visio drawing."),
)


def open_template(content: bytes) -> tuple[OpenPackage, str]:
    """Return the package of a template, and its main part.

    Raises:
        UnusableTemplateError: it is something else, or cannot be opened.
    """
    _refuse_bytes(content)
    package = OpenPackage(content)
    if is_strict(package):
        raise UnusableTemplateError(
            "It is saved as “Strict Open XML Presentation”, which is not read.",
            "Save it as .potx or .pptx in PowerPoint, without “Strict”.",
        )
    main = next(iter(package.follow("", "officeDocument")), "")
    kind = package.type_of(main)
    if not main or ("presentationml" not in kind and "ms-powerpoint" not in kind):
        raise _name_other(package, main, kind)
    return package, main


def _refuse_bytes(content: bytes) -> None:
    if content.startswith(_OLE):
        if _PACKAGE in content:
            raise UnusableTemplateError(
                "It is encrypted: it opens with a password only.", "Save it without a password."
            )
        if _OLD in content:
            raise UnusableTemplateError("It is in the format of PowerPoint 97–2003 (.ppt, .pot).", _SAVE)
        raise UnusableTemplateError("It is in an old Office format, and no PowerPoint file of today.", _SAVE)
    if not content:
        raise UnusableTemplateError("It is empty.", "Copy it again.")


def _name_other(package: OpenPackage, main: str, kind: str) -> UnusableTemplateError:
    if "themeManager" in kind or any(name.endswith("themeManager.xml") for name in package.names):
        return UnusableTemplateError(
            "It is an Office theme (.thmx), not a template.", "Apply it in PowerPoint and save a .potx."
        )
    if "mimetype" in package.names and b"opendocument" in package.read("mimetype"):
        return UnusableTemplateError("It is an OpenDocument file.", "Save it as .pptx in LibreOffice.")
    for word, sentence in _OTHERS:
        if word in kind:
            return UnusableTemplateError(sentence, "A template is a PowerPoint file: .potx, .potm, .pptx or .pptm.")
    what = "says of itself that it is something else" if main else "has no presentation in it"
    return UnusableTemplateError(
        f"It {what}: it is no PowerPoint file.", "A template is a PowerPoint file: .potx, .potm, .pptx or .pptm."
    )
