"""Digests of what slides say: normal forms in, short texts of two parts out.

The first part, `PLAIN` characters, is of what every program keeps, words and what authors mark for instance, and behind
it stands some of what only faithful programs keep. So two digests that begin alike are equal as far as a program can
tell that keeps no identifiers and writes every format out.
"""

from binascii import b2a_base64
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from deckgen.digest import blake2b
from deckgen.ooxml.normal import Span, escape_words

PLAIN: Final = 12
"""Characters of the first part of a digest."""
_FIRST: Final = 9
"""Bytes of the first part, and of the second."""
_SECOND: Final = 3
_URL_SAFE: Final = bytes.maketrans(b"+/", b"-_")


def digest_text(text: str, rest: str | None = None) -> str:
    """Return the digest of what every program keeps, and of what only faithful ones do."""
    first = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_FIRST).digest()
    if rest is not None:
        first += _digest_rest(rest)
    return b2a_base64(first, newline=False).translate(_URL_SAFE).decode()


@lru_cache(maxsize=4096)  # formats are few
def _digest_rest(rest: str) -> bytes:
    return blake2b(rest.encode("utf-8", "surrogatepass"), digest_size=_SECOND).digest()


def name_section(section: str, name: str) -> str:
    """Return a section as records have it: its digest, and behind a point that of its name."""
    return f"{section}.{digest_text(escape_words(name))}"


def digest_bytes(content: bytes, rest: str = "") -> str:
    """Return the digest of a file, and of how it is shown."""
    first = blake2b(content, digest_size=_FIRST).digest() + _digest_rest(rest)
    return b2a_base64(first, newline=False).translate(_URL_SAFE).decode()


def digest_paragraph(properties: str, spans: Sequence[Span]) -> str:
    """Return the digest of a paragraph: words and marks first, then its properties and the formats of its spans.

    How it is cut into spans does not count, nor does the format of a line break.
    """
    if len(spans) == 1:
        mark, form, text = spans[0]
        if text:
            return digest_text(f"\x1e{mark}\x1f{text}", f"{properties}\x1e{form}\x1f0")
    return _digest_spans(properties, spans)


def _digest_spans(properties: str, spans: Sequence[Span]) -> str:
    words: list[str] = []
    formats = [properties]
    place, mark, form = 0, None, None
    for own_mark, own_form, own_text in spans:
        text = own_text
        if place and text.startswith("\n"):
            words.append("\n")
            place, text = place + 1, text[1:]
        if not text:
            continue
        if own_mark != mark:
            words.append(f"\x1e{own_mark}\x1f")
        if own_mark != mark or own_form != form:
            formats.append(f"{own_form}\x1f{place}")
        mark, form = own_mark, own_form
        words.append(text)
        place += len(text)
    return digest_text("".join(words), "\x1e".join(formats))


def digest_cells(
    said: Sequence[Sequence[str]], sizes: tuple[Iterable[str], Iterable[str]], formats: Iterable[str]
) -> tuple[str, tuple[str, ...]]:
    """Return the digest of a table, and one for the words of each cell.

    Args:
        said: digests of the paragraphs of each cell, row by row.
        sizes: widths of columns and heights of rows, EMU as text.
        formats: normal form of each cell's own format.
    """
    plain = tuple(["".join([one[:PLAIN] for one in cell]) for cell in said])
    plain = tuple([one if len(one) == PLAIN else digest_text(one) for one in plain])
    rest = "\x1e".join((*(" ".join(one) for one in sizes), *formats, *("".join(cell) for cell in said)))
    return digest_text(" ".join(plain), rest), plain


def digest_chart(said: Iterable[str], form: str) -> tuple[str, tuple[str, ...]]:
    """Return the digest of a chart, and one for each of its names and numbers.

    Args:
        said: names and numbers as they stand, not escaped.
        form: normal form of all else.
    """
    plain = tuple([digest_text(escape_words(one)) for one in said])
    return digest_text(" ".join(plain), form), plain


def digest_paint(form: str, body: str, *others: str) -> str:
    """Return the digest of form, fill and outline of a shape, and of how words stand in it; "" where nothing is said.

    Args:
        form: normal form of what its properties say, but for its place.
        body: normal form of the properties of its text.
        others: of its style, its list style, and that it is hidden.
    """
    rest = "\x1e".join((form, body, *others)).rstrip("\x1e")
    return _digest_rest_only(rest) if rest else ""


@lru_cache(maxsize=4096)
def _digest_rest_only(rest: str) -> str:
    return digest_text("", rest)


def sum_paragraphs(paragraphs: Sequence[str]) -> str:
    """Return the digest of a text from those of its paragraphs; "" for none."""
    return paragraphs[0] if len(paragraphs) == 1 else digest_text("".join(paragraphs)) if paragraphs else ""
