r"""Bytes of a file → clean text, whatever program saved it.

Comes in: the bytes. Goes out: text with "\n" line ends, without byte order mark, control characters and lone
surrogates. What had to be guessed or left out is a finding.
"""

import codecs

from deckgen.catalogue.files import CONTROL_CHARACTER, NOT_UTF_8, UTF_16
from deckgen.deferred_patterns import defer_pattern
from deckgen.diagnostics import Diagnostics, Location

_CONTROL = defer_pattern("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u2060\ud800-\udfff\ufeff\ufffe\uffff]")
_SPACE_LIKE = defer_pattern("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")
_SIGNATURES = (
    (b"PK\x03\x04", "an Office document or a ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_HEAD = 8192
"""Bytes in which a file that is no text betrays itself by those that no text has."""
_STRAY = 2
"""Of them may have slipped into a text, however short."""
_RARE = 50
"""Of so many characters of a longer text one may be none."""
_WIDE = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_FEWEST_HALVES = 3
"""Of so many pairs of bytes without a mark in front at least one must be a NUL and a character for UTF-16."""
_NO_TEXT = bytes((*range(7), *range(14, 27), *range(28, 32), 127))
"""Bytes that no text has, in whatever encoding; a few slip in by copying."""


def name_binary(data: bytes) -> str:
    """Return what a file is that holds no text, such as "a PDF"; "" for text in whatever encoding."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    head = data[:_HEAD]
    if _name_wide(data) or len(head) - len(head.translate(None, _NO_TEXT)) <= max(_STRAY, len(head) // _RARE):
        return ""
    return "a binary file"


def _name_wide(data: bytes) -> str:
    """Return the encoding of a text whose characters take two bytes each, told by its mark or by its NULs; else ""."""
    marked = next((encoding for mark, encoding in _WIDE if data.startswith(mark)), "")
    if marked or len(data) % 2 or len(data) < 2 * _FEWEST_HALVES:
        return marked
    head = data[:_HEAD]
    even, odd = head[::2].count(0), head[1::2].count(0)
    most, encoding = (odd, "utf-16-le") if odd > even else (even, "utf-16-be")
    return encoding if min(even, odd) == 0 and most * _FEWEST_HALVES * 2 > len(head) else ""


def decode_text(data: bytes, path: str, diagnostics: Diagnostics) -> str:
    """Return the text of a file: UTF-8, else UTF-16, with its mark or without, else UTF-8 with Windows-1252 in it."""
    wide = _name_wide(data)
    if wide:
        diagnostics.report(UTF_16, at=Location(path))
        return clean_text(data.decode(wide, "replace"), path, diagnostics)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        diagnostics.report(NOT_UTF_8, at=Location(path, line))
        text = data.decode("utf-8", _register_fallback())
    return clean_text(text, path, diagnostics)


def clean_text(text: str, path: str, diagnostics: Diagnostics, first_line: int = 1) -> str:
    r"""Return text with "\n" line ends and nothing invisible that XML or Markdown cannot hold."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text
    text = _SPACE_LIKE.sub(" ", text)
    found = _CONTROL.search(text)
    if found is None:
        return text
    start = text.rfind("\n", 0, found.start()) + 1
    line = text.count("\n", 0, found.start()) + first_line
    cleaned, count = _CONTROL.subn("", text)
    end = text.find("\n", start)
    excerpt = _CONTROL.sub("", text[start : end if end >= 0 else len(text)])
    at = Location(path=path, line=line, column=found.start() - start + 1, length=1, excerpt=excerpt)
    what = "control character is" if count == 1 else "control characters are"
    diagnostics.report(CONTROL_CHARACTER, at=at, count=f"{count} {what}")
    return cleaned


def _register_fallback() -> str:
    name = "deckgen-windows-1252"
    codecs.register_error(name, _decode_one)
    return name


def _decode_one(wrong: UnicodeError) -> tuple[str, int]:
    if not isinstance(wrong, UnicodeDecodeError):
        raise wrong
    data = wrong.object[wrong.start : wrong.end]
    return "".join(bytes((byte,)).decode("cp1252", "replace") for byte in data), wrong.end
