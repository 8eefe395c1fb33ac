"""Lists as trainers type them → lists as Markdown reads them.

Comes in: lines. Goes out: lines in which every list item the author meant is one, nested as the author meant.
Each repair is an `info` finding.
"""

import re
from dataclasses import dataclass, field

from deckgen.read.lines import Line
from deckgen.read.source import Source

_SIGNS = "•‣◦●○■□▪▫►▸➢➤✓✔✗➔→·\uf0b7\uf0a7\uf0d8"
_SIGN = re.compile(rf"(?P<indent>[ \t\u00a0\u202f]*)(?:(?P<sign>[{_SIGNS}])[ \t\u00a0\u202f]*|(?P<dash>[–—])[ \t\u00a0\u202f]+|o\t+)(?=\S)")
_TIGHT = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[*+-])(?=[^\W_])")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[*+-]|\d{1,9}[.)])(?P<gap>[ \t]+)(?=\S)")
_RULE = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_GLUED = re.compile(rf"(?<=[.!?:;…»”\")])[ \t]+(?:[*+]|[{_SIGNS[:14]}])[ \t]+(?=[^\W_]|\*\*|[«“\"(])")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_SPECIAL = re.compile(r"[ \t]*(?:>|\||<)")
_INDENT = re.compile(r"[ \t\u00a0\u202f\u2007]+")


def repair_bullets(lines: list[Line], source: Source) -> list[Line]:
    """Return the lines with their bullets, indentation and blank lines as Markdown wants them."""
    plain = [line if line.code else _repair_indent(line, source) for line in lines]
    signed = _repair_signs(plain, source)
    split = _split_glued(signed, source)
    return _Nesting(source).arrange(split)


def _repair_indent(line: Line, source: Source) -> Line:
    """Read no-break spaces at the start of a line as the spaces they look like, tabs as four columns."""
    text = line.text
    if not text or text[0] not in " \t\u00a0\u202f\u2007":
        return line
    found = _INDENT.match(text)
    indent = found[0] if found else ""
    if not (indent.strip(" \t")):
        return line if "\t" not in indent else line.cut(len(indent), indent.expandtabs(4))
    if not text.strip():
        return line._replace(text="")
    at = source.locate(line.number, line.shift + 1, len(indent))
    source.diagnostics.info("no-break-indent", "The line is indented with no-break spaces; they are read as spaces.", at=at)
    width = len(indent.expandtabs(4))
    return line.cut(len(indent), " " * (width if _ITEM.match(text[len(indent) :]) else min(width, 3)))


def _repair_signs(lines: list[Line], source: Source) -> list[Line]:
    repaired: list[Line] = []
    for index, line in enumerate(lines):
        new = None if line.code or not line.text else _read_sign(lines, index) or _read_tight(lines, index)
        if new is not None:
            column = len(new.text) - len(new.text.lstrip())
            at = source.locate(line.number, line.shift + column + 1, 1)
            sign = line.text.lstrip()[:1]
            hint = "Write “* ” with a space."
            source.diagnostics.info("odd-bullet", f"“{sign}” is read as a bullet.", hint=hint, at=at)
        repaired.append(new or line)
    return repaired


def _read_sign(lines: list[Line], index: int) -> Line | None:
    line = lines[index]
    found = _SIGN.match(line.text)
    if found is None:
        return None
    if found["sign"] == "·" and not line.text[found.end("sign")].isspace():
        return None
    if found["dash"] and not _is_dash_item(lines, index, found["dash"]):
        return None
    return line.cut(found.end(), found["indent"].replace("\u00a0", " ").replace("\u202f", " ") + "* ")


def _is_dash_item(lines: list[Line], index: int, dash: str) -> bool:
    """A dash line after a quotation names its author; an em dash alone may be anything, so it needs company."""
    before = next((lines[at].text for at in range(index - 1, max(index - 3, -1), -1) if lines[at].text.strip()), "")
    after = next((lines[at].text for at in range(index + 1, min(index + 3, len(lines))) if lines[at].text.strip()), "")
    if before.lstrip().startswith(">"):
        return False
    return dash == "–" or any(text.lstrip().startswith(("—", "*", "-", "•")) for text in (before, after))


def _read_tight(lines: list[Line], index: int) -> Line | None:
    """`*Foo` is a bullet where no other star closes it, `-Foo` where no other reading is likely."""
    line = lines[index]
    found = _TIGHT.match(line.text)
    if found is None:
        return None
    mark, rest = found["mark"], line.text[found.end() :]
    if mark == "*" and rest.replace("**", "").count("*"):
        return None
    if mark != "*" and not rest[0].isalpha():
        return None
    before = lines[index - 1].text if index else ""
    if mark != "*" and before.strip() and not _ITEM.match(before) and not _TIGHT.match(before):
        return None
    return line.cut(found.end(), found["indent"] + mark + " ")


def _split_glued(lines: list[Line], source: Source) -> list[Line]:
    """Begin a new item where a bullet follows a sentence on the same line."""
    out: list[Line] = []
    for line in lines:
        rest = line
        while not rest.code and (found := _GLUED.search(rest.text)) and not rest.text.count("`", 0, found.start()) % 2:
            item = _ITEM.match(rest.text)
            if _SPECIAL.match(rest.text) or _HEADING.match(rest.text):
                break
            column = found.start() + 1
            while rest.text[column].isspace():
                column += 1
            at = source.locate(rest.number, column + rest.shift + 1, 1)
            hint = "Put the bullet on a line of its own."
            source.diagnostics.info("glued-bullet", "A bullet follows a sentence on the same line; it begins a new item.", hint=hint, at=at)
            out.append(rest._replace(text=rest.text[: found.start()]))
            prefix = item["indent"] + "* " if item and not item["marker"][0].isdigit() else "* "
            if item and item["marker"] in "+-":
                prefix = item["indent"] + item["marker"] + " "
            rest = rest.cut(found.end(), prefix)
        out.append(rest)
    return out


@dataclass(slots=True)
class _Level:
    """One open list: where its markers stand in the author's file, and where its text starts in the repaired one."""

    indent: int
    marker: int
    content: int


@dataclass(slots=True)
class _Nesting:
    """Follows the lists through a file and moves items to where Markdown nests them as their indentation says."""

    source: Source
    levels: list[_Level] = field(default_factory=list)
    out: list[Line] = field(default_factory=list)
    moved: int = 0
    """Columns the current item was moved; its further lines move with it."""

    def arrange(self, lines: list[Line]) -> list[Line]:
        for line in lines:
            found = None if line.code or _RULE.match(line.text) else _ITEM.match(line.text)
            if found:
                self._place_item(line, found)
            else:
                self._place_text(line)
        return self.out

    def _place_text(self, line: Line) -> None:
        text = line.text
        if text and not line.code and not text[0].isspace() and (_HEADING.match(text) or self._after_blank()):
            self.levels.clear()
            self.moved = 0
        if self.moved and text[:1].isspace() and text.strip() and not line.code:
            indent = len(text) - len(text.lstrip())
            line = line.cut(indent, " " * max(indent + self.moved, 0))
        self.out.append(line)

    def _after_blank(self) -> bool:
        return not self.out or not self.out[-1].text.strip()

    def _place_item(self, line: Line, found: re.Match[str]) -> None:
        indent = len(found["indent"])
        previous = self.out[-1].text if self.out else ""
        blank = not previous.strip() or self.out[-1].code
        while self.levels and indent < self.levels[-1].indent:
            self.levels.pop()
        nested = bool(self.levels) and indent >= self.levels[-1].indent + 2
        target = self._find_target(indent, nested=nested)
        if not self.levels or nested:
            self._separate(line, previous, found, blank=blank, nested=nested)
        if indent == 1 and found["marker"] in "*+-":
            self._report(line, found, "one-space-bullet", "The bullet begins with one space; it is read like its neighbors.")
        content = target + len(found["marker"]) + min(len(found["gap"]), 4)
        level = _Level(indent, target, content)
        if nested or not self.levels:
            self.levels.append(level)
        else:
            self.levels[-1] = _Level(self.levels[-1].indent, target, content)
        self.moved = target - indent
        if self.moved:
            line = line.cut(indent, " " * target)
        self.out.append(line)

    def _find_target(self, indent: int, *, nested: bool) -> int:
        """Return the column where Markdown reads the marker at the depth the author shows."""
        if nested:
            content = self.levels[-1].content
            return indent if content <= indent < content + 4 else content
        if self.levels:
            marker = self.levels[-1].marker
            parent = self.levels[-2].content if len(self.levels) > 1 else 0
            return min(max(indent, parent), parent + 3) if marker == self.levels[-1].indent else marker
        return indent if indent < 4 else 0

    def _separate(self, line: Line, previous: str, found: re.Match[str], *, blank: bool, nested: bool) -> None:
        """Say so, and add the blank line Markdown needs, where a list follows a paragraph without one."""
        if blank or nested or _HEADING.match(previous) or _SPECIAL.match(previous) or _RULE.match(previous):
            return
        hint = "Leave a blank line before the list."
        self._report(line, found, "list-without-blank-line", "The list follows a paragraph without a blank line.", hint)
        self.out.append(Line("", line.number))

    def _report(self, line: Line, found: re.Match[str], code: str, message: str, hint: str = "") -> None:
        at = self.source.locate(line.number, found.start("marker") + line.shift + 1, len(found["marker"]))
        self.source.diagnostics.info(code, message, hint=hint, at=at)
