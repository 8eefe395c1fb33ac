"""The manual of findings: codes → chapters, from the catalogue and its examples.

Read by `explain`, by SARIF, whose rules carry their help, and by the page docs/findings.md.
"""

import re
import textwrap
from collections.abc import Iterator

from deckgen.catalogue import list_findings, name_family, read_examples
from deckgen.diagnostics import FindingKind
from deckgen.named_tuple import NamedTuple

_FORMAT = re.compile(r"\{(\w+):[^{}]*\}")
_BRACES = re.compile(r"([{}])\1")
_BLOCK = re.compile(r'^(`{3,})\w*(?: title="(?P<title>.+?)")?\n(?P<text>.*?)^\1$', re.MULTILINE | re.DOTALL)
_INDENT = "    "


class Chapter(NamedTuple):
    """What there is to say about one kind of finding."""

    kind: FindingKind
    family: str
    """What it and those like it are about: "Findings about themes"."""
    example: str
    """Markdown: an example, and what is better; where no text can show it, when it happens."""

    @property
    def message(self) -> str:
        """The fact, {words} where its own stand."""
        return spell_words(self.kind.message)

    @property
    def hint(self) -> str:
        """The remedy, {words} where its own stand; "" where each place has another one."""
        return spell_words(self.kind.hint)


def read_chapters() -> dict[str, Chapter]:
    """Return code → its chapter, family by family."""
    chapters = dict[str, Chapter]()
    for family, kinds in list_findings().items():
        title, examples = name_family(family), read_examples(family)
        chapters |= {kind.code: Chapter(kind, title, examples[kind.code]) for kind in kinds}
    return chapters


def spell_words(text: str) -> str:
    """Return a text of the catalogue as people read it: {words} without how they are formatted, no doubled braces."""
    return _BRACES.sub(r"\1", _FORMAT.sub(r"{\1}", text))


def set_chapter(chapter: Chapter, width: int) -> list[str]:
    """Return the lines of a chapter below its heading, wrapped to a number of columns; examples stay as they are."""
    lines = [*wrap_text(chapter.message, width), "", *wrap_text(chapter.kind.manual, width)]
    if chapter.hint:
        lines += ["", *wrap_text(f"To mend it: {chapter.hint}", width)]
    return [*lines, "", "For example:", "", *set_example(chapter.example, width)]


def set_example(text: str, width: int) -> Iterator[str]:
    """Yield the lines of an example: text wrapped, files indented, with their names where they are not notes."""
    end = 0
    for block in _BLOCK.finditer(text):
        yield from _set_text(text[end : block.start()], width)
        end = block.end()
        if block["title"]:
            yield f"{_INDENT}[{block['title']}]"
        yield from textwrap.indent(block["text"], _INDENT).splitlines()
        yield ""
    yield from _set_text(text[end:], width)


def _set_text(text: str, width: int) -> Iterator[str]:
    for paragraph in filter(None, map(str.strip, text.split("\n\n"))):
        yield from wrap_text(paragraph, width)
        yield ""


def wrap_text(text: str, width: int) -> list[str]:
    """Return text as lines of at most so many columns; words and what stands in backquotes are never broken."""
    return textwrap.wrap(" ".join(text.split()), width, break_long_words=False, break_on_hyphens=False)
