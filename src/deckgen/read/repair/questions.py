"""Interviews → sections: `Q: What was the problem?`, `**How did you solve it?**`, with the answers below them.

Comes in: lines. Goes out: lines in which each question of an interview is a name on a line of its own. An interview has
several questions of one form, and one of them at least asks for what a kind of section tells.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from deckgen.deferred_patterns import defer_pattern
from deckgen.language import Cue
from deckgen.language.spelling import list_words
from deckgen.named_tuple import NamedTuple
from deckgen.read.headings.kinds import SectionNames
from deckgen.read.lines import SourceLine
from deckgen.read.repair.labeled_lines import FEWEST
from deckgen.read.repair.labels import list_stretches
from deckgen.read.source import Source
from deckgen.story import SectionKind

_MARKED = defer_pattern(r" {0,3}(?P<bold>\*\*|)(?P<mark>[^\W\d_]{1,8}) ?\d{0,2} ?[:：.)](?P=bold)[ \t]*(?P<text>\S.*)$")
_BOLD = defer_pattern(r" {0,3}(?:\*\*|__)(?P<text>[^*_]+[?？])[ ]?(?:\*\*|__)[ \t]*$")


class _Question(NamedTuple):
    """A line that asks."""

    at: int
    found: re.Match[str]
    marked: bool
    """Whether a sign for a question stands before it; else it is bold."""

    @property
    def text(self) -> str:
        """What it asks."""
        return self.found["text"].strip("* ")


def read_questions(lines: list[SourceLine], source: Source) -> list[SourceLine]:
    """Make names of the questions of interviews."""
    if not any("?" in line.text for line in lines):
        return lines
    asked = {
        question.at: question
        for start, end, free in list_stretches(lines, source.names)
        if free
        for question in _find_interview(lines, range(start, end), source.names)
    }
    return list(_part(lines, asked)) if asked else lines


def _find_interview(lines: Sequence[SourceLine], within: range, names: SectionNames) -> Iterator[_Question]:
    """Yield the questions of a stretch of lines, none where they are no interview."""
    found = [question for at in within if (question := _read_question(lines[at], at))]
    for marked in (True, False):
        alike = [question for question in found if question.marked is marked]
        kinds = {names.judge(question.text).kind for question in alike} - {SectionKind.OTHER}
        if len(alike) >= FEWEST and kinds:
            yield from alike


def _read_question(line: SourceLine, at: int) -> _Question | None:
    """Return the question that a line is, None for any other."""
    if line.code or "?" not in line.text.replace("？", "?"):
        return None
    bare = line.text.lstrip(" *_").casefold()
    marked = _MARKED.match(line.text) if bare.startswith(tuple(list_words(Cue.ASKS))) else None
    if marked and marked["mark"].casefold() in list_words(Cue.ASKS):
        return _Question(at, marked, marked=True)
    bold = _BOLD.match(line.text) if line.text.lstrip(" ").startswith(("**", "__")) else None
    return _Question(at, bold, marked=False) if bold else None


def _part(lines: Sequence[SourceLine], asked: Mapping[int, _Question]) -> Iterator[SourceLine]:
    """Yield the lines, each question a name, each answer without its sign."""
    answered = False
    for at, line in enumerate(lines):
        question = asked.get(at)
        if question:
            start = (
                question.found.start("text") + len(question.found["text"]) - len(question.found["text"].lstrip("* "))
            )
            yield SourceLine("", line.number)
            yield line._replace(text=question.text, shift=line.shift + start, label=True)
        else:
            yield _cut_answer(line) if answered else line
        answered = bool(question) or (answered and not line.text.strip())


def _cut_answer(line: SourceLine) -> SourceLine:
    """Return the line below a question without the sign of an answer."""
    found = _MARKED.match(line.text)
    if found is None or found["mark"].casefold() not in list_words(Cue.ANSWERS):
        return line
    return line.cut(found.start("text"), found["bold"] if found["text"].count("**") % 2 else "")
